"""Runs the migrations inside the caller's transaction."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def upgrade(connection: Connection, scripts: Path) -> None:
    """Runs every migration of the folder that the database has not had yet, and notes the version.

    Args:
        connection: In a transaction, which the caller commits.
        scripts: The folder with ``env.py`` and ``versions``.
    """
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
