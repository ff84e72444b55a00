"""Reviewers: whoever has made an annotation, set a status or done an edit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Column, ColumnElement, Table, func, select

from annotator.errors import RuleError, StaleEditError
from annotator.store import sealing
from annotator.store.tables import IS_LIVE, annotation, article, link, reviewer, status, suggestion
from annotator.store.transaction import Transaction

_MANY = 400
_STALE = "Somebody else has changed what this reviewer made in the meantime. Nothing was done."


@dataclass(frozen=True, slots=True)
class Work:
    """How much there is of a reviewer.

    Attributes:
        annotations: That are there.
        links: Likewise.
        begun: Articles that are in progress or done for them.
    """

    name: str
    annotations: int = 0
    links: int = 0
    begun: int = 0


def names(t: Transaction) -> list[str]:
    """Everybody, sorted."""
    return [row[0] for row in t.rows(select(reviewer.c.name).order_by(reviewer.c.name))]


def work(t: Transaction) -> list[Work]:
    """How much there is of everybody, sorted by name; who has nothing is there too."""
    annotations = _counted(t, annotation, annotation.c.reviewer_id, annotation.c.removed == IS_LIVE)
    links = _counted(t, link, link.c.reviewer_id, link.c.removed == IS_LIVE)
    begun = _counted(t, status, status.c.reviewer_id, status.c.status != "unread")
    return [
        Work(name, annotations.get(key, 0), links.get(key, 0), begun.get(key, 0))
        for key, name in sorted(by_key(t).items(), key=lambda one: one[1])
    ]


def made_by(t: Transaction, name: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Ids of the annotations, the links and the decided suggestions of a reviewer that are there."""
    key = t.reviewer_key(name)
    tables = (
        (annotation, annotation.c.reviewer_id),
        (link, link.c.reviewer_id),
        (suggestion, suggestion.c.decided_by),
    )
    found = [
        tuple(row[0] for row in t.rows(select(table.c.uuid).where(by == key, table.c.removed == IS_LIVE).order_by(table.c.uuid)))
        for table, by in tables
    ]  # fmt: skip
    return found[0], found[1], found[2]


def by_key(t: Transaction) -> dict[int, str]:
    """Names by integer key, for the modules of the store."""
    return {row[0]: row[1] for row in t.rows(select(reviewer.c.id, reviewer.c.name))}


def ensure(t: Transaction, name: str) -> int:
    """The integer key of a reviewer, who is noted if new."""
    key = t.reviewer_key(name)
    if key is None:
        sealing.add(t, reviewer, [{"name": name}])
        key = t.reviewer_key(name)
    assert key is not None  # noqa: S101 - it was just written
    return key


def rename(t: Transaction, before: str, after: str) -> None:
    """Gives a reviewer another name; the log says it of earlier edits too.

    Raises:
        StaleEditError: There is no such reviewer.
        RuleError: Somebody has that name.
    """
    if t.reviewer_key(after) is not None:
        raise RuleError(f"There is a reviewer “{after}” already. Merge the two instead.")
    if sealing.change(t, reviewer, [reviewer.c.name == before], {"name": after}) != 1:
        raise StaleEditError(f"There is no reviewer “{before}” any more. Nothing was done.")
    t.forget_reviewer(before)


def reassign(
    t: Transaction,
    before: str,
    after: str,
    *,
    annotation_ids: Sequence[str],
    link_ids: Sequence[str],
    suggestion_ids: Sequence[str],
) -> None:
    """Makes what one reviewer has made another one's.

    Raises:
        StaleEditError: Some of it is not there, or not that reviewer's.
    """
    whose, whose_now = ensure(t, before), ensure(t, after)
    for table, by, ids in (
        (annotation, annotation.c.reviewer_id, annotation_ids),
        (link, link.c.reviewer_id, link_ids),
        (suggestion, suggestion.c.decided_by, suggestion_ids),
    ):
        for begin in range(0, len(ids), _MANY):
            some = ids[begin : begin + _MANY]
            mine = (table.c.uuid.in_(some), by == whose, table.c.removed == IS_LIVE)
            if sealing.change(t, table, mine, {by.name: whose_now}) != len(some):
                raise StaleEditError(_STALE)


def _counted(t: Transaction, table: Table, by: Column[int], is_theirs: ColumnElement[bool]) -> dict[int, int]:
    chosen = select(by, func.count()).where(is_theirs)
    if "article_id" in table.c:
        chosen = chosen.where(
            table.c.article_id.in_(select(article.c.id).where(article.c.removed == IS_LIVE))
        )
    return {row[0]: row[1] for row in t.rows(chosen.group_by(by))}
