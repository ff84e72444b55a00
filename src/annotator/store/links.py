"""Links between annotations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import or_, select

from annotator.errors import InputError, StaleEditError
from annotator.model.annotation import Link
from annotator.store import reviewers, sealing
from annotator.store.tables import IS_LIVE, annotation, link, reviewer
from annotator.store.transaction import Transaction

_MANY = 400
_STALE = "This link has been changed or removed by somebody else in the meantime. Nothing was done."

FROM = annotation.alias("from_annotation")
TO = annotation.alias("to_annotation")
columns = (link.c.uuid, link.c.type, FROM.c.uuid, TO.c.uuid, reviewer.c.name, link.c.note)
_all = (
    select(*columns, link.c.removed)
    .select_from(link)
    .join(FROM, FROM.c.id == link.c.from_id)
    .join(TO, TO.c.id == link.c.to_id)
    .join(reviewer, reviewer.c.id == link.c.reviewer_id)
)
joined = _all.with_only_columns(*columns).where(
    link.c.removed == IS_LIVE, FROM.c.removed == IS_LIVE, TO.c.removed == IS_LIVE
)


def of_article(t: Transaction, article_id: str) -> list[Link]:
    """Links that begin at an annotation of the article, by id."""
    wanted = joined.where(FROM.c.article_id == t.article_key(article_id, is_removed_too=True))
    return [Link(*row) for row in t.rows(wanted.order_by(link.c.uuid))]


def of_annotations(t: Transaction, ids: Iterable[str]) -> list[Link]:
    """Links that begin or end at one of these annotations, by id."""
    wanted = list(ids)
    found: dict[str, Link] = {}
    for begin in range(0, len(wanted), _MANY):
        some = wanted[begin : begin + _MANY]
        rows = t.rows(joined.where(or_(FROM.c.uuid.in_(some), TO.c.uuid.in_(some))))
        found.update((row[0], Link(*row)) for row in rows)
    return [found[one] for one in sorted(found)]


def get(t: Transaction, link_id: str) -> tuple[Link, bool] | None:
    """A link, removed or not, and whether it is removed; None if there never was one of this id."""
    found = t.row(_all.where(link.c.uuid == link_id))
    return None if found is None else (Link(*found[:-1]), bool(found[-1]))


def known(t: Transaction, ids: Iterable[str]) -> dict[str, bool]:
    """Which of these ids the database has ever had, each with whether it is removed now."""
    wanted = list(ids)
    found: dict[str, bool] = {}
    for begin in range(0, len(wanted), _MANY):
        chosen = select(link.c.uuid, link.c.removed).where(link.c.uuid.in_(wanted[begin : begin + _MANY]))
        found.update((row[0], bool(row[1])) for row in t.rows(chosen))
    return found


def add(t: Transaction, links: Sequence[Link]) -> None:
    """Writes links that are new, or brings removed ones back.

    Raises:
        StaleEditError: One of them is there.
        InputError: One of its annotations is not there.
    """
    there = known(t, (one.id for one in links))
    for one in links:
        record = {
            "type": one.type, "from_id": _annotation_key(t, one, one.from_id),
            "to_id": _annotation_key(t, one, one.to_id), "reviewer_id": reviewers.ensure(t, one.reviewer),
            "note": one.note, "removed": 0,
        }  # fmt: skip
        if one.id not in there:
            sealing.add(t, link, [{"uuid": one.id, **record}])
        elif there[one.id]:
            sealing.change(t, link, [link.c.uuid == one.id], record)
        else:
            raise StaleEditError(_STALE)


def remove(t: Transaction, links: Sequence[Link]) -> None:
    """Marks links as removed.

    Raises:
        StaleEditError: One of them is not as given.
    """
    there = {row[0]: Link(*row) for row in t.rows(joined.where(link.c.uuid.in_([one.id for one in links])))}
    if any(there.get(one.id) != one for one in links):
        raise StaleEditError(_STALE)
    set_removed(t, [one.id for one in links], removed=True)


def set_removed(t: Transaction, ids: Sequence[str], removed: bool) -> None:  # noqa: FBT001 - the value to set
    """Marks links as removed or as back.

    Raises:
        StaleEditError: One of them is so already.
    """
    for begin in range(0, len(ids), _MANY):
        some = ids[begin : begin + _MANY]
        mine = (link.c.uuid.in_(some), link.c.removed == int(not removed))
        if sealing.change(t, link, mine, {"removed": int(removed)}) != len(some):
            raise StaleEditError(_STALE)


def _annotation_key(t: Transaction, one: Link, annotation_id: str) -> int:
    found = t.row(
        select(annotation.c.id).where(annotation.c.uuid == annotation_id, annotation.c.removed == IS_LIVE)
    )
    if found is None:
        raise InputError(f"The link “{one.id}” names the annotation “{annotation_id}”, which is not there.")
    return int(found[0])
