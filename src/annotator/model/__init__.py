"""Values and rules: frozen, without a database, files or a window. Standard library and pydantic only."""
