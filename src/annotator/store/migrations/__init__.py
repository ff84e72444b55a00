"""What brings a database of an older version up to date, one file per version. Imported only when one is opened."""
