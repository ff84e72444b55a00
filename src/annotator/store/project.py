"""The project's own settings: names and values."""

from __future__ import annotations

from sqlalchemy import delete, select

from annotator.errors import StaleEditError
from annotator.store import sealing
from annotator.store.tables import project
from annotator.store.transaction import Transaction

NAME = "name"
PRESET = "preset/"
"""How the settings begin that are those of an export, by the name that somebody gave them."""

SCHEME_VERSION = "scheme_version"


def get(t: Transaction, name: str) -> str | None:
    """The value of a setting, or None."""
    found = t.row(select(project.c.value).where(project.c.name == name))
    return None if found is None else str(found[0])


def put(t: Transaction, name: str, value: str) -> None:
    """Sets a setting."""
    if not sealing.change(t, project, [project.c.name == name], {"value": value}):
        sealing.add(t, project, [{"name": name, "value": value}])


def beginning(t: Transaction, prefix: str) -> dict[str, str]:
    """The settings whose names begin so."""
    rows = t.rows(
        select(project.c.name, project.c.value).where(project.c.name.startswith(prefix, autoescape=True))
    )
    return {str(name): str(value) for name, value in rows if str(name).startswith(prefix)}


def remove(t: Transaction, name: str) -> None:
    """Takes a setting away, if it is there."""
    t.connection.execute(delete(project).where(project.c.name == name))


def change_preset(t: Transaction, name: str, before: str | None, after: str | None) -> None:
    """Puts settings of an export in the place of others, or of none; None takes them away.

    Raises:
        StaleEditError: They are not as ``before`` says.
    """
    if get(t, PRESET + name) != before:
        raise StaleEditError("These settings have been changed by somebody else in the meantime.")
    if after is None:
        remove(t, PRESET + name)
    else:
        put(t, PRESET + name, after)
