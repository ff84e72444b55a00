"""Suggestions: read as values, decided only if they are as the edit says they were."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import bindparam, select

from annotator.errors import InputError, StaleEditError
from annotator.model.suggestion import Suggestion
from annotator.store import reviewers, sealing
from annotator.store.encoding import from_json, span, to_json
from annotator.store.tables import IS_LIVE, annotation, article, reviewer, suggestion
from annotator.store.transaction import Row, Transaction

_MANY = 500

Place = tuple[str, int, int]
"""Label and positions: two suggestions of one place ask the same."""

_STALE = "This suggestion has been decided by somebody else in the meantime. Nothing was done."

_all = (
    select(
        suggestion.c.uuid, article.c.uuid, suggestion.c.label, suggestion.c.start, suggestion.c.end, suggestion.c.quote,
        suggestion.c.prefix, suggestion.c.suffix, suggestion.c.attributes, suggestion.c.source, suggestion.c.score,
        suggestion.c.made_at, suggestion.c.state, reviewer.c.name, suggestion.c.decided_at, annotation.c.uuid,
    )
    .select_from(suggestion)
    .join(article, article.c.id == suggestion.c.article_id)
    .outerjoin(reviewer, reviewer.c.id == suggestion.c.decided_by)
    .outerjoin(annotation, annotation.c.id == suggestion.c.annotation_id)
)  # fmt: skip
_joined = _all.where(suggestion.c.removed == IS_LIVE)
_REMOVED = _all.where(suggestion.c.removed == 1, suggestion.c.uuid == bindparam("uuid"))
_IN_ORDER = (suggestion.c.start, suggestion.c.end.desc(), suggestion.c.label, suggestion.c.uuid)
_OF_ARTICLE = _joined.where(suggestion.c.article_id == bindparam("article")).order_by(*_IN_ORDER)
_OPEN = _OF_ARTICLE.where(suggestion.c.state == "open")
_OPEN_FROM = _OPEN.where(suggestion.c.start >= bindparam("begin")).limit(bindparam("most"))
_OPEN_AROUND = _OPEN.where(suggestion.c.start < bindparam("end"), suggestion.c.end > bindparam("begin"))
_OPEN_AT = _OPEN.where(
    suggestion.c.label == bindparam("label"),
    suggestion.c.start == bindparam("start"),
    suggestion.c.end == bindparam("end"),
)
_ONE_MORE = (
    select(suggestion.c.id)
    .where(suggestion.c.article_id == bindparam("article"), suggestion.c.removed == IS_LIVE)
    .limit(1)
    .offset(bindparam("count"))
)
_LIVE_IDS = select(suggestion.c.uuid).where(
    suggestion.c.article_id == bindparam("article"), suggestion.c.removed == IS_LIVE
)
_REJECTED = (
    _joined.where(suggestion.c.state == "rejected", reviewer.c.name == bindparam("by"))
    .where(article.c.removed == IS_LIVE)
    .order_by(suggestion.c.decided_at.desc(), suggestion.c.id)
)
_UNACCEPTED = _joined.where(suggestion.c.state != "accepted").order_by(suggestion.c.article_id, *_IN_ORDER)
_USED = select(suggestion.c.label, suggestion.c.attributes).where(suggestion.c.state != "accepted").distinct()
_TOLD = sealing.held(suggestion).where(
    suggestion.c.uuid == bindparam("which"),
    suggestion.c.removed == IS_LIVE,
    suggestion.c.state == bindparam("was"),
    suggestion.c.label == bindparam("was_label"),
    suggestion.c.decided_at == bindparam("was_at"),
)


def of_article(t: Transaction, article_id: str, *, is_open: bool = False) -> list[Suggestion]:
    """An article's suggestions in reading order; all of them, or those that nobody has decided."""
    key = t.article_key(article_id, is_removed_too=True)
    return [_suggestion(row) for row in t.rows(_OPEN if is_open else _OF_ARTICLE, article=key)]


def open_from(t: Transaction, article_id: str, start: int, limit: int) -> list[Suggestion]:
    """So many of those that nobody has decided, in reading order, of those that begin at a position or after it."""
    key = t.article_key(article_id, is_removed_too=True)
    return [_suggestion(row) for row in t.rows(_OPEN_FROM, article=key, begin=start, most=limit)]


def open_around(t: Transaction, article_id: str, start: int, end: int) -> list[Suggestion]:
    """Those that nobody has decided and that share a character with a range, in reading order."""
    key = t.article_key(article_id, is_removed_too=True)
    return [_suggestion(row) for row in t.rows(_OPEN_AROUND, article=key, begin=start, end=end)]


def are_more_than(t: Transaction, article_id: str, count: int) -> bool:
    """Whether an article has more of them than that, decided ones too; to count all of very many takes longer."""
    key = t.article_key(article_id, is_removed_too=True)
    return bool(t.rows(_ONE_MORE, article=key, count=count))


def open_at(t: Transaction, article_id: str, place: Place) -> list[Suggestion]:
    """Those of an article that ask the same at one place and that nobody has decided."""
    key, (label, start, end) = t.article_key(article_id, is_removed_too=True), place
    return [_suggestion(row) for row in t.rows(_OPEN_AT, article=key, label=label, start=start, end=end)]


def get(t: Transaction, ids: Iterable[str]) -> list[Suggestion]:
    """The suggestions of these ids that are there, in the order asked for."""
    wanted = list(ids)
    found: dict[str, Suggestion] = {}
    for begin in range(0, len(wanted), _MANY):
        chosen = _joined.where(suggestion.c.uuid.in_(wanted[begin : begin + _MANY]))
        found.update((row[0], _suggestion(row)) for row in t.rows(chosen))
    return [found[one] for one in wanted if one in found]


def removed(t: Transaction, suggestion_id: str) -> Suggestion | None:
    """A suggestion as it was when it was removed; None if it is there, or never was."""
    found = t.row(_REMOVED, uuid=suggestion_id)
    return None if found is None else _suggestion(found)


def live_ids(t: Transaction, article_id: str) -> list[str]:
    """The ids of an article's suggestions, decided ones too."""
    key = t.article_key(article_id, is_removed_too=True)
    return [row[0] for row in t.rows(_LIVE_IDS, article=key)]


def of_label(t: Transaction, label: str) -> list[Suggestion]:
    """Those of a label in the whole project that are open or rejected, article by article, in reading order."""
    return [_suggestion(row) for row in t.stream(_UNACCEPTED.where(suggestion.c.label == label))]


def ever_used(t: Transaction) -> Iterator[tuple[str, dict[str, Any]]]:  # Any: values of attributes
    """The different labels with sets of attributes that open and rejected ones have, removed ones included."""
    for label, record in t.stream(_USED):
        yield label, from_json(record)


def rejected(t: Transaction, reviewer_name: str) -> list[Suggestion]:
    """What a reviewer has rejected, newest first."""
    return [_suggestion(row) for row in t.rows(_REJECTED, by=reviewer_name)]


def rejected_words(
    t: Transaction, reviewer_name: str, wanted: Collection[tuple[str, str]]
) -> set[tuple[str, str]]:
    """Those of these pairs of label and quote that the reviewer has rejected in this project."""
    by = t.reviewer_key(reviewer_name)
    if by is None:
        return set()
    pairs, found = sorted(wanted), set[tuple[str, str]]()
    chosen = select(suggestion.c.label, suggestion.c.quote).distinct()
    for begin in range(0, len(pairs), _MANY):
        some = pairs[begin : begin + _MANY]
        rows = t.rows(
            chosen.where(
                suggestion.c.decided_by == by,
                suggestion.c.removed == IS_LIVE,
                suggestion.c.state == "rejected",
                suggestion.c.label.in_({label for label, _ in some}),
                suggestion.c.quote.in_({quote for _, quote in some}),
            )
        )
        found.update((row[0], row[1]) for row in rows)
    return found & set(wanted)


def add(t: Transaction, several: Sequence[Suggestion]) -> None:
    """Writes suggestions that came from outside and are new, or brings removed ones back with these contents.

    Raises:
        StaleEditError: One of them is there.
    """
    if not several:
        return
    rows = [sealing.sealed(suggestion, _record(t, one)) for one in several]
    changed = t.connection.execute(_upsert(t.connection.dialect.name), rows)
    if changed.rowcount != len(several):
        raise StaleEditError(_STALE)


def decide(t: Transaction, before: Sequence[Suggestion], after: Sequence[Suggestion]) -> None:
    """Writes what became of suggestions: whether they are wanted, and as which label.

    Raises:
        StaleEditError: One of them is not as ``before`` says.
        InputError: An annotation that one of them is said to have made is not there.
    """
    keys = _annotation_keys(t, [one.annotation_id for one in after if one.annotation_id is not None])
    for old, new in zip(before, after, strict=True):
        by = None if new.decided_by is None else reviewers.ensure(t, new.decided_by)
        values = {
            "label": new.label, "attributes": to_json(new.attributes), "state": new.state, "decided_by": by,
            "decided_at": new.decided_at, "annotation_id": None if new.annotation_id is None else keys[new.annotation_id],
        }  # fmt: skip
        was = t.rows(_TOLD, which=old.id, was=old.state, was_label=old.label, was_at=old.decided_at)
        if sealing.overwrite(t, suggestion, was, values) != 1:
            raise StaleEditError(_STALE)


def set_removed(t: Transaction, ids: Sequence[str], removed: bool) -> None:  # noqa: FBT001 - the value to set
    """Marks suggestions as removed or as back.

    Raises:
        StaleEditError: One of them is so already.
    """
    for begin in range(0, len(ids), _MANY):
        some = ids[begin : begin + _MANY]
        mine = (suggestion.c.uuid.in_(some), suggestion.c.removed == int(not removed))
        if sealing.change(t, suggestion, mine, {"removed": int(removed)}) != len(some):
            raise StaleEditError(_STALE)


def known(t: Transaction, ids: Iterable[str]) -> dict[str, bool]:
    """Which of these ids the database has ever had, each with whether it is removed now."""
    wanted, found = list(ids), dict[str, bool]()
    for begin in range(0, len(wanted), _MANY):
        chosen = select(suggestion.c.uuid, suggestion.c.removed)
        rows = t.rows(chosen.where(suggestion.c.uuid.in_(wanted[begin : begin + _MANY])))
        found.update((row[0], bool(row[1])) for row in rows)
    return found


def _annotation_keys(t: Transaction, ids: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for begin in range(0, len(ids), _MANY):
        chosen = select(annotation.c.uuid, annotation.c.id).where(
            annotation.c.uuid.in_(ids[begin : begin + _MANY])
        )
        found.update((row[0], row[1]) for row in t.rows(chosen))
    if not found.keys() >= set(ids):
        raise InputError("The annotation that a suggestion became is not there. Nothing was done.")
    return found


def _suggestion(row: Row) -> Suggestion:
    return Suggestion(
        row[0], row[1], row[2], span(row[3], row[4]), row[5], row[6], row[7], from_json(row[8]), row[9], row[10],
        row[11], row[12], row[13], row[14], row[15],
    )  # fmt: skip


def _record(t: Transaction, one: Suggestion) -> dict[str, Any]:  # Any: values of columns
    return {
        "uuid": one.id,
        "article_id": t.article_key(one.article_id, is_removed_too=True),
        "label": one.label,
        "start": one.span.start,
        "end": one.span.end,
        "quote": one.quote,
        "prefix": one.prefix,
        "suffix": one.suffix,
        "attributes": to_json(one.attributes),
        "source": one.source,
        "score": one.score,
        "made_at": one.made_at,
        "state": one.state,
        "decided_by": None if one.decided_by is None else reviewers.ensure(t, one.decided_by),
        "decided_at": one.decided_at,
        "annotation_id": None,
        "removed": 0,
    }


@cache
def _upsert(dialect: str) -> Any:  # Any: two dialects' statements
    if dialect == "sqlite":
        from sqlalchemy.dialects.sqlite import insert as upsert
    else:
        from sqlalchemy.dialects.postgresql import insert as upsert
    statement = upsert(suggestion).inline().execution_options(preserve_rowcount=True)
    taken = {column.name: statement.excluded[column.name] for column in suggestion.c if column.name != "id"}
    return statement.on_conflict_do_update(
        index_elements=[suggestion.c.uuid], set_=taken, where=suggestion.c.removed == 1
    )
