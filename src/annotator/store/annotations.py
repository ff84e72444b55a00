"""Annotations: read as values, written only if they are as the edit says they were."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import bindparam, func, select

from annotator.errors import StaleEditError
from annotator.model.annotation import Annotation
from annotator.model.span import Span
from annotator.store import reviewers, sealing
from annotator.store.encoding import from_json, span, to_json
from annotator.store.tables import IS_LIVE, annotation, article, reviewer
from annotator.store.transaction import Row, Transaction

_MANY = 500
_STALE = "This annotation has been changed or removed by somebody else in the meantime. Nothing was done."

columns = (
    annotation.c.uuid, article.c.uuid, reviewer.c.name, annotation.c.label, annotation.c.start, annotation.c.end,
    annotation.c.quote, annotation.c.prefix, annotation.c.suffix, annotation.c.attributes, annotation.c.origin,
    annotation.c.note, annotation.c.created_at, annotation.c.updated_at, annotation.c.placed,
)  # fmt: skip

_all = (
    select(*columns)
    .select_from(annotation)
    .join(article, article.c.id == annotation.c.article_id)
    .join(reviewer, reviewer.c.id == annotation.c.reviewer_id)
)
_joined = _all.where(annotation.c.removed == IS_LIVE)
_REMOVED = _all.where(annotation.c.removed == 1, annotation.c.uuid == bindparam("uuid"))

_OF_ARTICLE = _joined.where(annotation.c.article_id == bindparam("article")).order_by(
    annotation.c.start, annotation.c.end.desc(), annotation.c.label, annotation.c.uuid
)
_FROM = _OF_ARTICLE.where(annotation.c.start >= bindparam("begin")).limit(bindparam("most"))
_AROUND = _OF_ARTICLE.where(annotation.c.start < bindparam("end"), annotation.c.end > bindparam("begin"))
_OF_LABEL = _joined.order_by(
    annotation.c.article_id, annotation.c.start, annotation.c.end.desc(), annotation.c.uuid
)
_ONE = _joined.where(annotation.c.uuid == bindparam("uuid"))
_LIVE_IDS = select(annotation.c.uuid).where(
    annotation.c.article_id == bindparam("article"), annotation.c.removed == IS_LIVE
)
_SAME = select(annotation.c.uuid).where(
    annotation.c.removed == IS_LIVE,
    annotation.c.article_id == bindparam("article"),
    annotation.c.start == bindparam("start"),
    annotation.c.end == bindparam("end"),
    annotation.c.label == bindparam("label"),
    annotation.c.reviewer_id == bindparam("by"),
)

# What an annotation is told by: a change or a removal finds its row by all of it, so that it cannot hit a changed one.
_TELLING = (
    "article_id",
    "reviewer_id",
    "label",
    "start",
    "end",
    "quote",
    "attributes",
    "origin",
    "note",
    "updated_at",
)


def of_article(t: Transaction, article_id: str) -> list[Annotation]:
    """An article's annotations in reading order (`Annotation.sort_key`)."""
    key = t.article_key(article_id, is_removed_too=True)
    return [annotation_of(row) for row in t.rows(_OF_ARTICLE, article=key)]


def from_place(t: Transaction, article_id: str, start: int, limit: int) -> list[Annotation]:
    """So many of an article's annotations, in reading order, of those that begin at a position or after it."""
    key = t.article_key(article_id, is_removed_too=True)
    return [annotation_of(row) for row in t.rows(_FROM, article=key, begin=start, most=limit)]


def around(t: Transaction, article_id: str, start: int, end: int) -> list[Annotation]:
    """An article's annotations that share a character with a range, in reading order."""
    key = t.article_key(article_id, is_removed_too=True)
    return [annotation_of(row) for row in t.rows(_AROUND, article=key, begin=start, end=end)]


def get(t: Transaction, ids: Iterable[str]) -> list[Annotation]:
    """The annotations of these ids that are there, in the order asked for."""
    wanted = list(ids)
    if len(wanted) == 1:
        return [annotation_of(row) for row in t.rows(_ONE, uuid=wanted[0])]
    found: dict[str, Annotation] = {}
    for begin in range(0, len(wanted), _MANY):
        chosen = _joined.where(annotation.c.uuid.in_(wanted[begin : begin + _MANY]))
        found.update((row[0], annotation_of(row)) for row in t.rows(chosen))
    return [found[one] for one in wanted if one in found]


def removed(t: Transaction, annotation_id: str) -> Annotation | None:
    """An annotation as it was when it was removed; None if it is there, or never was."""
    found = t.row(_REMOVED, uuid=annotation_id)
    return None if found is None else annotation_of(found)


def known(t: Transaction, ids: Iterable[str]) -> dict[str, bool]:
    """Which of these ids the database has ever had, each with whether it is removed now."""
    wanted = list(ids)
    found: dict[str, bool] = {}
    for begin in range(0, len(wanted), _MANY):
        chosen = select(annotation.c.uuid, annotation.c.removed)
        rows = t.rows(chosen.where(annotation.c.uuid.in_(wanted[begin : begin + _MANY])))
        found.update((row[0], bool(row[1])) for row in rows)
    return found


def of_label(t: Transaction, label: str) -> list[Annotation]:
    """All annotations of a label in the whole project, article by article, in reading order."""
    return [annotation_of(row) for row in t.stream(_OF_LABEL.where(annotation.c.label == label))]


def twins(t: Transaction, label: str, other: str) -> list[Annotation]:
    """Annotations of the other label where the same reviewer has put the first one on the same words."""
    first = annotation.alias("first")
    same = (annotation.c.article_id, annotation.c.reviewer_id, annotation.c.start, annotation.c.end)
    met = (
        select(first.c.id)
        .where(first.c.removed == IS_LIVE, first.c.label == label)
        .where(*(first.c[column.name] == column for column in same))
        .exists()
    )
    return [annotation_of(row) for row in t.stream(_OF_LABEL.where(annotation.c.label == other, met))]


def live_ids(t: Transaction, article_id: str) -> list[str]:
    """The ids of an article's annotations."""
    key = t.article_key(article_id, is_removed_too=True)
    return [row[0] for row in t.rows(_LIVE_IDS, article=key)]


def on_span(t: Transaction, one: Annotation) -> list[str]:
    """Ids of annotations that put the same label on the same words, by the same reviewer; its own not among them."""
    by = t.reviewer_key(one.reviewer)
    if by is None:
        return []
    key = t.article_key(one.article_id)
    rows = t.rows(_SAME, article=key, start=one.span.start, end=one.span.end, label=one.label, by=by)
    return [row[0] for row in rows if row[0] != one.id]


def overlapping(t: Transaction, article_id: str, place: Span) -> list[str]:
    """Ids of annotations that share a character with the place."""
    found = select(annotation.c.uuid).where(
        annotation.c.removed == IS_LIVE,
        annotation.c.article_id == t.article_key(article_id),
        annotation.c.start < place.end,
        annotation.c.end > place.start,
    )
    return [row[0] for row in t.rows(found)]


def add(t: Transaction, annotations: Sequence[Annotation], *, are_from_outside: bool = False) -> None:
    """Writes annotations that are new, or brings removed ones back with these contents.

    Args:
        t: A transaction that writes.
        annotations: What they hold.
        are_from_outside: They come out of a file, and owe nothing to the rows that are there.

    Raises:
        StaleEditError: One of them is there.
    """
    if not annotations:
        return
    rows = [_record(t, one) for one in annotations]
    whole = (
        [sealing.sealed(annotation, row) for row in rows]
        if are_from_outside
        else sealing.keeping_broken(t, annotation, rows)
    )
    changed = t.connection.execute(_upsert(t.connection.dialect.name), whole)
    _expect(changed.rowcount, len(annotations))


def remove(t: Transaction, annotations: Sequence[Annotation]) -> None:
    """Marks annotations as removed.

    Raises:
        StaleEditError: One of them is not as given.
    """
    for one in annotations:
        _write(t, one, {"removed": 1})


def change(t: Transaction, before: Sequence[Annotation], after: Sequence[Annotation]) -> None:
    """Writes annotations over what they were.

    Raises:
        StaleEditError: One of them is not as ``before`` says.
    """
    for old, new in zip(before, after, strict=True):
        _write(t, old, _record(t, new))


def set_removed(t: Transaction, ids: Sequence[str], removed: bool) -> None:  # noqa: FBT001 - the value to set
    """Marks annotations as removed or as back, whatever they hold.

    Raises:
        StaleEditError: One of them is so already.
    """
    for begin in range(0, len(ids), _MANY):
        some = ids[begin : begin + _MANY]
        mine = (annotation.c.uuid.in_(some), annotation.c.removed == int(not removed))
        _expect(sealing.change(t, annotation, mine, {"removed": int(removed)}), len(some))


def identities(t: Transaction, article_id: str) -> dict[tuple[object, ...], str]:
    """The ids of an article's annotations by what makes an imported one the same: `Annotation.identity`."""
    return {one.identity(): one.id for one in of_article(t, article_id)}


def counts(t: Transaction, only: Collection[str] | None = None) -> dict[int, dict[str, int]]:
    """Annotations by label, by the key of the article, of all articles or of those of the given ids; without any, left out."""
    chosen = select(annotation.c.article_id, annotation.c.label, func.count()).where(
        annotation.c.removed == IS_LIVE
    )
    if only is not None:
        keys = select(article.c.id).where(article.c.uuid.in_(only))
        chosen = chosen.where(annotation.c.article_id.in_(keys))
    found: dict[int, dict[str, int]] = {}
    for key, label, count in t.rows(chosen.group_by(annotation.c.article_id, annotation.c.label)):
        found.setdefault(key, {})[label] = count
    return found


def counts_by_reviewer(t: Transaction) -> dict[str, dict[str, int]]:
    """How many annotations each reviewer has of each label, in the whole project."""
    rows = t.rows(
        select(reviewer.c.name, annotation.c.label, func.count())
        .select_from(annotation.join(reviewer, reviewer.c.id == annotation.c.reviewer_id))
        .where(annotation.c.removed == IS_LIVE)
        .group_by(reviewer.c.name, annotation.c.label)
        .order_by(reviewer.c.name)
    )
    found: dict[str, dict[str, int]] = {}
    for name, label, count in rows:
        found.setdefault(name, {})[label] = count
    return found


def labels_used(t: Transaction) -> dict[str, int]:
    """How many annotations each label has in the whole project."""
    chosen = select(annotation.c.label, func.count()).where(annotation.c.removed == IS_LIVE)
    return {row[0]: row[1] for row in t.rows(chosen.group_by(annotation.c.label))}


def label_counts(t: Transaction) -> dict[str, tuple[int, int]]:
    """How many annotations each label has, and in how many articles."""
    articles = func.count(func.distinct(annotation.c.article_id))
    chosen = select(annotation.c.label, func.count(), articles).where(annotation.c.removed == IS_LIVE)
    return {row[0]: (row[1], row[2]) for row in t.rows(chosen.group_by(annotation.c.label))}


def reviewer_counts(t: Transaction) -> dict[str, int]:
    """How many annotations each reviewer has in the whole project."""
    chosen = (
        select(reviewer.c.name, func.count())
        .join(annotation, annotation.c.reviewer_id == reviewer.c.id)
        .where(annotation.c.removed == IS_LIVE)
    )
    return {row[0]: row[1] for row in t.rows(chosen.group_by(reviewer.c.name))}


def ever_used(t: Transaction) -> Iterator[tuple[str, dict[str, Any]]]:  # Any: values of attributes
    """The different labels with sets of attributes that any annotation has or had, removed ones included."""
    chosen = select(annotation.c.label, annotation.c.attributes).distinct()
    for label, record in t.stream(chosen):
        yield label, from_json(record)


def attributes_used(
    t: Transaction, label: str
) -> Iterator[tuple[dict[str, Any], int]]:  # Any: values of attributes
    """The different sets of attributes that the annotations of a label have, with how many have each."""
    chosen = select(annotation.c.attributes, func.count()).where(
        annotation.c.removed == IS_LIVE, annotation.c.label == label
    )
    for record, count in t.stream(chosen.group_by(annotation.c.attributes)):
        yield from_json(record), count


def values_used(t: Transaction, attribute: str, limit: int = 50) -> list[str]:
    """Values of a text attribute, the most frequent first, then by alphabet."""
    chosen = select(annotation.c.attributes, func.count()).where(
        annotation.c.removed == IS_LIVE,
        annotation.c.attributes.contains(f'"{attribute}":', autoescape=True),
    )
    found: dict[str, int] = {}
    for record, count in t.stream(chosen.group_by(annotation.c.attributes)):
        value = from_json(record).get(attribute)
        if isinstance(value, str):
            found[value] = found.get(value, 0) + count
    return sorted(found, key=lambda value: (-found[value], value.casefold(), value))[:limit]


def annotation_of(row: Row) -> Annotation:
    """The annotation that a row of `columns` is."""
    return Annotation(
        row[0], row[1], row[2], row[3], span(row[4], row[5]), row[6], row[7], row[8], from_json(row[9]),
        from_json(row[10]), row[11], row[12], row[13], row[14],
    )  # fmt: skip


def _record(t: Transaction, one: Annotation) -> dict[str, Any]:  # Any: values of columns
    return {
        "uuid": one.id,
        "article_id": t.article_key(one.article_id, is_removed_too=True),
        "reviewer_id": reviewers.ensure(t, one.reviewer),
        "label": one.label,
        "start": one.span.start,
        "end": one.span.end,
        "quote": one.quote,
        "attributes": to_json(one.attributes),
        "origin": to_json(one.attribute_origin),
        "note": one.note,
        "created_at": one.created_at,
        "updated_at": one.updated_at,
        "removed": 0,
        "prefix": one.prefix,
        "suffix": one.suffix,
        "placed": one.placed,
    }


_TOLD = sealing.held(annotation).where(
    annotation.c.uuid == bindparam("was_uuid"),
    annotation.c.removed == IS_LIVE,
    *(annotation.c[name] == bindparam(f"was_{name}") for name in _TELLING),
)


def _write(t: Transaction, old: Annotation, values: dict[str, Any]) -> None:  # Any: values of columns
    was = _record(t, old)
    told = {f"was_{name}": was[name] for name in ("uuid", *_TELLING)}
    _expect(sealing.overwrite(t, annotation, t.rows(_TOLD, **told), values), 1)


@cache
def _upsert(dialect: str) -> Any:  # Any: two dialects' statements
    if dialect == "sqlite":
        from sqlalchemy.dialects.sqlite import insert as upsert
    else:
        from sqlalchemy.dialects.postgresql import insert as upsert
    statement = upsert(annotation).inline().execution_options(preserve_rowcount=True)
    taken = {column.name: statement.excluded[column.name] for column in annotation.c if column.name != "id"}
    return statement.on_conflict_do_update(
        index_elements=[annotation.c.uuid], set_=taken, where=annotation.c.removed == 1
    )


def _expect(changed: int, wanted: int) -> None:
    if changed != wanted:
        raise StaleEditError(_STALE)
