"""Formats: one file each with its reader and its writer, on streams and records; no database, no window."""
