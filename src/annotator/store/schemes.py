"""The scheme's versions, which never change once written, and which of them is in force."""

from __future__ import annotations

from pydantic import ValidationError
from sqlalchemy import func, select

from annotator.model.scheme import Scheme
from annotator.store import project, sealing
from annotator.store.encoding import Damaged
from annotator.store.tables import scheme
from annotator.store.transaction import Transaction

_DIGITS = 18
"""More digits has no number that a database holds."""


def current(t: Transaction) -> int | None:
    """The version in force, or None in a database that has none yet."""
    value = project.get(t, project.SCHEME_VERSION)
    if value is not None and not (value.isdecimal() and len(value) <= _DIGITS):
        raise Damaged(f"the number of the scheme's version is “{value[:_DIGITS]}”")
    return None if value is None else int(value)


def get(t: Transaction, version: int) -> Scheme | None:
    """A version of the scheme, or None if there is no such version.

    Raises:
        Damaged: What is stored is no scheme.
    """
    found = t.row(select(scheme.c.body).where(scheme.c.version == version))
    try:
        return None if found is None else Scheme.model_validate_json(found[0])
    except ValidationError:
        raise Damaged(f"version {version} of the scheme cannot be understood") from None


def add(t: Transaction, value: Scheme, *, at: str) -> int:
    """The version that holds this scheme: one that is there already, else a new one. Does not put it in force."""
    body = value.model_dump_json()
    found = t.row(select(scheme.c.version).where(scheme.c.body == body))
    if found is not None:
        return int(found[0])
    newest = t.row(select(func.coalesce(func.max(scheme.c.version), 0)))
    version = int(newest[0] if newest else 0) + 1
    sealing.add(t, scheme, [{"version": version, "body": body, "created_at": at}])
    return version


def put_in_force(t: Transaction, version: int) -> None:
    """Makes a version the one in force."""
    project.put(t, project.SCHEME_VERSION, str(version))


def versions(t: Transaction) -> list[tuple[int, str]]:
    """Numbers and times of all versions, oldest first."""
    rows = t.rows(select(scheme.c.version, scheme.c.created_at).order_by(scheme.c.version))
    return [(int(row[0]), str(row[1])) for row in rows]
