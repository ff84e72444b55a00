"""The database: the only layer that imports SQLAlchemy."""
