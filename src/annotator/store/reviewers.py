"""Reviewers: whoever has made an annotation, set a status or done an edit."""

from __future__ import annotations

from sqlalchemy import insert, select

from annotator.store.tables import reviewer
from annotator.store.transaction import Transaction


def names(t: Transaction) -> list[str]:
    """Everybody, sorted."""
    return [row[0] for row in t.rows(select(reviewer.c.name).order_by(reviewer.c.name))]


def by_key(t: Transaction) -> dict[int, str]:
    """Names by integer key, for the modules of the store."""
    return {row[0]: row[1] for row in t.rows(select(reviewer.c.id, reviewer.c.name))}


def ensure(t: Transaction, name: str) -> int:
    """The integer key of a reviewer, who is noted if new."""
    key = t.reviewer_key(name)
    if key is None:
        t.connection.execute(insert(reviewer).inline().values(name=name))
        key = t.reviewer_key(name)
    assert key is not None  # noqa: S101 - it was just written
    return key
