"""What a reviewer can do; no Qt, no SQL."""
