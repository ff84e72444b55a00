"""The project's own settings: names and values."""

from __future__ import annotations

from sqlalchemy import delete, insert, select, update

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


def beginning(t: Transaction, prefix: str) -> dict[str, str]:
    """The settings whose names begin so."""
    rows = t.rows(
        select(project.c.name, project.c.value).where(project.c.name.startswith(prefix, autoescape=True))
    )
    return {str(name): str(value) for name, value in rows if str(name).startswith(prefix)}


def remove(t: Transaction, name: str) -> None:
    """Takes a setting away, if it is there."""
    t.connection.execute(delete(project).where(project.c.name == name))
