"""Annotations as JSON objects that SQLite makes: a third of the time that objects of ours would take, for long exports."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from itertools import repeat
from operator import eq
from typing import Any, Literal

import orjson
from sqlalchemy import ColumnElement, LargeBinary, Text, and_, case, cast, func, literal, select

from annotator.model.selection import Selection
from annotator.store import reviewers
from annotator.store.encoding import Damaged
from annotator.store.streams import NOBODY, of_annotations, ordered_annotations, said
from annotator.store.tables import READING_ORDER, annotation
from annotator.store.transaction import Row, Transaction

Member = Literal[
    "created_at", "end", "id", "label", "note", "placed", "reviewer", "start", "text", "updated_at"
]

PARTED = "\x1e"
"""Stands between values that are handed over together. JSON never has it; a quote may."""

_EMPTY = "{}"
_PARTED = PARTED.encode()
_PLACE = b'"\\u001e"'  # the same as JSON
_NO_OBJECT = "attributes of an annotation are not a JSON object"
_GROUPS_AT_ONCE = 4  # rows that hold all annotations of an article
_dumped = partial(orjson.dumps, option=orjson.OPT_SORT_KEYS)
_MANY = 1000  # different attributes remembered
_OLDEST = (3, 38)  # JSON is built in from here on
_COLUMNS = {
    "created_at": annotation.c.created_at, "end": annotation.c.end, "id": annotation.c.uuid,
    "label": annotation.c.label, "note": annotation.c.note, "placed": annotation.c.placed,
    "start": annotation.c.start, "text": annotation.c.quote, "updated_at": annotation.c.updated_at,
}  # fmt: skip


def makes_objects(t: Transaction) -> bool:
    """Whether this database can."""
    return t.connection.dialect.name == "sqlite" and sqlite3.sqlite_version_info >= _OLDEST


def annotation_objects(t: Transaction, selection: Selection, members: Sequence[Member]) -> Iterator[Row]:
    """The selected annotations, by article, then in reading order: what proves each, and what it is made of.

    Columns: key of the article, start, end, quote; the attributes as the database holds them, as UTF-8, where their origin
    is said that and `PARTED` before them; the JSON object of the members, likewise: those that are named, in that order,
    ``placed`` only where it says something, and places in front for what `SortedRecords.filled` puts in.
    """
    columns = (
        annotation.c.start, annotation.c.end, annotation.c.quote,
        _as_bytes(_records(selection)), _as_bytes(_object(t, selection, members)),
    )  # fmt: skip
    return t.stream(ordered_annotations(t, selection, columns))


def annotations_together(t: Transaction, selection: Selection, members: Sequence[Member]) -> Iterator[Row]:
    """The same, a row an article: SQLite hands over one long value in a fraction of the time of many short ones.

    Columns: key of the article; start, end, start, end …, with commas; the quotes, with `PARTED` between; attributes,
    likewise, as UTF-8; the objects, with commas. The index that the rows are taken by says in which order they stand.

    Annotations of articles that were removed are among them, whatever articles are selected.
    """
    positions = cast(annotation.c.start, Text).concat(_constant(",")).concat(annotation.c.end)
    statement = (
        select(
            annotation.c.article_id,
            func.group_concat(positions),
            func.group_concat(annotation.c.quote, _constant(PARTED)),
            _as_bytes(func.group_concat(_records(selection), _constant(PARTED))),
            _as_bytes(func.group_concat(_object(t, selection, members))),
        )
        .where(*of_annotations(t, selection))
        .group_by(annotation.c.article_id)
        .with_hint(annotation, " ".join(("INDEXED", "BY", READING_ORDER)), "sqlite")
    )
    return t.stream(statement, at_once=_GROUPS_AT_ONCE)


class SortedRecords:
    """Puts attributes into the objects, as orjson writes them, whoever wrote them into the database.

    Most annotations say what others say too: what was found in order is remembered.
    """

    def __init__(self) -> None:
        self._known: set[bytes] = set()

    def filled(self, records: bytes, objects: bytes) -> bytes | None:
        """The objects with their attributes; None where these cannot be told apart.

        Args:
            records: With `PARTED` between.
            objects: With a place for each.

        Raises:
            Damaged: Attributes, or where they came from, are not a JSON object.
        """
        return self._filled(records.split(_PARTED), objects.split(_PLACE))

    def filled_one(self, record: bytes, made: bytes) -> bytes:
        """The same of one, whose places are the first, whatever stands in its note."""
        each = record.split(_PARTED)
        filled = self._filled(each, made.split(_PLACE, len(each)))
        if filled is None:
            raise Damaged(_NO_OBJECT)
        return filled

    def _filled(self, each: list[bytes], parts: list[bytes]) -> bytes | None:
        if len(parts) != len(each) + 1:
            return None
        filled = [b""] * (len(parts) + len(each))
        filled[::2] = parts
        filled[1::2] = self._sorted(each)
        return b"".join(filled)

    def _sorted(self, records: list[bytes]) -> list[bytes]:
        new = {*records} - self._known
        if not _are_sorted(new):
            return list(map(_sorted, records))
        if len(self._known) > _MANY:
            self._known.clear()
        self._known |= new
        return records


def _are_sorted(records: AbstractSet[bytes]) -> bool:
    """Whether they are JSON objects as orjson writes them, found out without a loop of ours."""
    try:
        made = map(_dumped, map(orjson.loads, records))
        return all(map(eq, made, records)) and all(map(bytes.startswith, records, repeat(b"{")))
    except orjson.JSONDecodeError:
        return False


def _sorted(record: bytes) -> bytes:
    try:
        made = _dumped(orjson.loads(record))
    except orjson.JSONDecodeError:
        made = b""
    if not made.startswith(b"{"):
        raise Damaged(_NO_OBJECT)
    return made


def _has_origin(selection: Selection) -> ColumnElement[bool]:
    return said(annotation.c.origin, selection) != _constant(_EMPTY)


def _records(selection: Selection) -> ColumnElement[str]:
    """The attributes, and before them where they come from, if that is said."""
    attributes = said(annotation.c.attributes, selection)
    with_origin = annotation.c.origin.concat(_constant(PARTED)).concat(annotation.c.attributes)
    return case((_has_origin(selection), with_origin), else_=attributes)


def _as_bytes(words: ColumnElement[str]) -> ColumnElement[bytes]:
    return cast(words, LargeBinary)


def _object(t: Transaction, selection: Selection, members: Sequence[Member]) -> ColumnElement[str]:
    values = {**_COLUMNS, "reviewer": _reviewer(t)}
    if selection.without_notes:
        values["note"] = _constant("")

    def made(*names: str) -> ColumnElement[str]:
        pairs = [part for name in names for part in (_constant(name), values.get(name, _constant(PARTED)))]
        return func.json_object(*pairs)

    usual = [name for name in members if name != "placed"]
    is_placed = annotation.c.placed != _constant("")
    has_origin = _has_origin(selection)
    return case(
        (and_(is_placed, has_origin), made("attribute_origin", "attributes", *members)),
        (is_placed, made("attributes", *members)),
        (has_origin, made("attribute_origin", "attributes", *usual)),
        else_=made("attributes", *usual),
    )


def _reviewer(t: Transaction) -> ColumnElement[str]:
    """Their name. A project has a few reviewers: naming them all is twice as fast as looking each up."""
    names = [
        (annotation.c.reviewer_id == _constant(key), _constant(name))
        for key, name in reviewers.by_key(t).items()
    ]
    return case(*names, else_=_constant(NOBODY)) if names else _constant(NOBODY)


def _constant(value: str | int) -> ColumnElement[Any]:  # Any: as the value
    """A value that stands in the statement: SQLite fetches a parameter anew for each row."""
    return literal(value, literal_execute=True)
