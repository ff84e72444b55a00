"""How a database is named: by the path of its file, or by an address."""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import URL
from sqlalchemy.exc import SQLAlchemyError

from annotator.errors import DatabaseError
from annotator.paths import expanded, without_secrets

_URL = re.compile(r"[^/\\]*://")
"""What is an address and no path; also what is not quite one, so that no password in it is taken for a file's name."""


def is_address(target: str) -> bool:
    """Whether that is meant to be an address, not a path."""
    return _URL.match(target) is not None


def without_password(target: str) -> str:
    """The path or address as it may be remembered and shown: an address without its password."""
    if not is_address(target):
        return target
    from annotator.store import postgresql

    try:
        url = parts_of(target)
    except DatabaseError:
        return without_secrets(target)
    if url.get_backend_name() == "sqlite":
        return target if url.username is None else without_secrets(target)
    return postgresql.without_password(url)


def path_of(target: str) -> Path | None:
    """The file that a path or an SQLite URL names; None for a server."""
    if not is_address(target):
        return expanded(target)
    if not target.strip().lower().startswith("sqlite"):
        return None
    try:
        return Path(parts_of(target).database or "")
    except DatabaseError:
        return None


def parts_of(target: str) -> URL:
    """The parts of an address.

    Raises:
        DatabaseError: It is none.
    """
    from sqlalchemy.engine import make_url

    scheme, sign, rest = target.strip().partition("://")
    try:
        target.encode()  # half a character cannot be part of one
        return make_url(f"{scheme.lower()}{sign}{rest}")
    except (SQLAlchemyError, ValueError) as error:  # the latter for a port that is no number
        raise DatabaseError(
            f"“{without_secrets(target)}” is not a database address; expected for example "
            "postgresql://user@host/name.",
            problem="unreachable",
        ) from error
