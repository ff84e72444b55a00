"""What was carried over from older versions of articles, with what somebody decided of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, or_, select

from annotator.errors import StaleEditError
from annotator.model.annotation import Annotation
from annotator.model.carried import Carried
from annotator.store import annotations, sealing
from annotator.store.tables import IS_LIVE, annotation, article, carried, reviewer
from annotator.store.transaction import Transaction

_STALE = "Somebody else has decided on this carried annotation in the meantime. Nothing was done."

_NEWER, _OLD, _PLACED = article.alias("newer"), annotation.alias("old_one"), annotation.alias("placed_one")
_FROM = (
    carried.join(_NEWER, _NEWER.c.id == carried.c.article_id)
    .join(_OLD, _OLD.c.id == carried.c.annotation_id)
    .outerjoin(_PLACED, _PLACED.c.id == carried.c.placed_id)
)
_COLUMNS = (_NEWER.c.uuid, _OLD.c.uuid, _PLACED.c.uuid, carried.c.state, carried.c.settled)
_EVER = (
    select(*_COLUMNS)
    .select_from(_FROM)
    .where(carried.c.article_id == bindparam("article"))
    .order_by(_OLD.c.start, _OLD.c.end.desc(), _OLD.c.label, _OLD.c.uuid)
)
_OF_ARTICLE = _EVER.where(carried.c.removed == IS_LIVE)
_OLD_ONES = (
    select(*annotations.columns)
    .select_from(carried.join(annotation, annotation.c.id == carried.c.annotation_id))
    .join(article, article.c.id == annotation.c.article_id)
    .join(reviewer, reviewer.c.id == annotation.c.reviewer_id)
    .where(carried.c.article_id == bindparam("article"), carried.c.removed == IS_LIVE)
)


def of_article(t: Transaction, article_id: str) -> list[Carried]:
    """What was carried over to an article, in the reading order of the older version."""
    return _read(t, _OF_ARTICLE, article_id)


def ever(t: Transaction, article_id: str) -> list[Carried]:
    """Likewise, with what was removed with the article."""
    return _read(t, _EVER, article_id)


def _read(
    t: Transaction, wanted: Select[Any, Any, Any, Any, Any], article_id: str
) -> list[Carried]:  # Any: columns
    key = t.article_key(article_id, is_removed_too=True)
    return [Carried(row[0], row[1], row[2], row[3], bool(row[4])) for row in t.rows(wanted, article=key)]


def old_ones(t: Transaction, article_id: str) -> dict[str, Annotation]:
    """The annotations of the older version that were carried over to an article, as they are now, removed ones too."""
    key = t.article_key(article_id, is_removed_too=True)
    found = map(annotations.annotation_of, t.rows(_OLD_ONES, article=key))
    return {one.id: one for one in found}


def open_counts(t: Transaction) -> dict[str, int]:
    """How many annotations somebody has still to look at, by article; without any, left out."""
    rows = t.rows(
        select(article.c.uuid, func.count())
        .select_from(
            carried.join(article, article.c.id == carried.c.article_id).outerjoin(
                _PLACED, _PLACED.c.id == carried.c.placed_id
            )
        )
        .where(carried.c.removed == IS_LIVE, article.c.removed == IS_LIVE, carried.c.settled == 0)
        .where(or_(carried.c.state == "lost", and_(carried.c.state == "doubtful", _PLACED.c.removed == 0)))
        .group_by(article.c.uuid)
    )
    return {row[0]: row[1] for row in rows}


def add(t: Transaction, given: Sequence[Carried]) -> None:
    """Writes what was carried over and is new."""
    for one in given:
        values = {
            "article_id": t.article_key(one.article_id, is_removed_too=True),
            "annotation_id": _key(t, one.annotation_id),
            "placed_id": _key(t, one.placed_id),
            "state": one.state,
            "settled": int(one.is_settled),
            "removed": 0,
        }
        sealing.add(t, carried, [values])


def settle(t: Transaction, before: Sequence[Carried], after: Sequence[Carried]) -> None:
    """Writes decisions over what they were, and what was carried over once more over what it was.

    Raises:
        StaleEditError: One of them is not as ``before`` says.
    """
    for old, new in zip(before, after, strict=True):
        was = (
            carried.c.placed_id == _key(t, old.placed_id) if old.placed_id else carried.c.placed_id.is_(None)
        )
        found = (
            was,
            carried.c.settled == int(old.is_settled),
            carried.c.state == old.state,
            carried.c.removed == IS_LIVE,
        )
        values = {"placed_id": _key(t, new.placed_id), "settled": int(new.is_settled), "state": new.state}
        if sealing.change(t, carried, (*_pair(t, old), *found), values) != 1:
            raise StaleEditError(_STALE)


def set_removed(t: Transaction, article_id: str, removed: bool) -> None:  # noqa: FBT001 - the value to set
    """Marks what was carried over to an article as removed or as back; there may be nothing."""
    key = t.article_key(article_id, is_removed_too=True)
    sealing.change(t, carried, [carried.c.article_id == key], {"removed": int(removed)})


def _pair(t: Transaction, one: Carried) -> tuple[Any, ...]:  # Any: conditions
    key = t.article_key(one.article_id, is_removed_too=True)
    return carried.c.article_id == key, carried.c.annotation_id == _key(t, one.annotation_id)


def _key(t: Transaction, annotation_id: str | None) -> int | None:
    if annotation_id is None:
        return None
    found = t.row(select(annotation.c.id).where(annotation.c.uuid == annotation_id))
    if found is None:
        raise StaleEditError(_STALE)
    return int(found[0])
