"""The newest revision, by which an open project is known again: the log only grows, so what was in it stays in it."""

from __future__ import annotations

from annotator.store.transaction import Transaction

Mark = tuple[int, str, str]
"""Number, time and words of a revision."""

_NEWEST = "SELECT number, at, words FROM revision ORDER BY number DESC LIMIT 1"
_NUMBERED = "SELECT number, at, words FROM revision WHERE number = ?"


def get(t: Transaction) -> Mark | None:
    """The mark of the newest revision of an SQLite database; None if there is none."""
    row = t.connection.exec_driver_sql(_NEWEST).first()
    return None if row is None else (row[0], row[1], row[2])


def is_held(t: Transaction, mark: Mark | None) -> bool:
    """Whether that revision is still there, as it was."""
    if mark is None:
        return True
    row = t.connection.exec_driver_sql(_NUMBERED, (mark[0],)).first()
    return row is not None and tuple(row) == mark
