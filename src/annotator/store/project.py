"""The project's own settings: names and values."""

from __future__ import annotations

from sqlalchemy import insert, select, update

from annotator.store.tables import project
from annotator.store.transaction import Transaction

NAME = "name"
SCHEME_VERSION = "scheme_version"


def get(t: Transaction, name: str) -> str | None:
    """The value of a setting, or None."""
    found = t.row(select(project.c.value).where(project.c.name == name))
    return None if found is None else str(found[0])


def put(t: Transaction, name: str, value: str) -> None:
    """Sets a setting."""
    changed = t.connection.execute(update(project).where(project.c.name == name).values(value=value))
    if not changed.rowcount:
        t.connection.execute(insert(project).values(name=name, value=value))
