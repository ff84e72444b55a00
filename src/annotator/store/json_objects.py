"""Annotations as JSON objects that SQLite makes: a third of the time that objects of ours would take, for long exports."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import chain
from operator import itemgetter
from typing import Any, Literal
from typing import cast as cast_type

import orjson
from sqlalchemy import ColumnElement, LargeBinary, case, cast, func, literal

from annotator.model.selection import Selection
from annotator.store import reviewers
from annotator.store.encoding import Damaged
from annotator.store.streams import NOBODY, ordered_annotations, said
from annotator.store.tables import annotation
from annotator.store.transaction import Row, Transaction

Member = Literal[
    "created_at", "end", "id", "label", "note", "placed", "reviewer", "start", "text", "updated_at"
]

_EMPTY = "{}"
_AFTER_BRACE = itemgetter(slice(1, None))
_MANY = 200  # different attributes remembered
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
    """The selected annotations, by article, then in reading order: what proves each, and what `JsonObjects` makes it of.

    Columns: key of the article, start, end, quote; the attributes as the database holds them, as UTF-8; the JSON object of
    the members, likewise: those that are named, in that order, ``placed`` only where it says something. Where the origin of
    attributes is said, that stands in front of them, parted by a line feed, which JSON of ours does not have.

    Annotations of articles that were removed may be among them.
    """
    attributes = case(
        (said(annotation.c.origin, selection) == _constant(_EMPTY), said(annotation.c.attributes, selection)),
        else_=annotation.c.origin.concat("\n").concat(annotation.c.attributes),
    )
    columns = (
        annotation.c.start, annotation.c.end, annotation.c.quote, cast(attributes, LargeBinary).label("attributes"),
        cast(_object(t, selection, members), LargeBinary).label("made"),
    )  # fmt: skip
    return t.stream(ordered_annotations(t, selection, columns, with_removed_articles=True))


class JsonObjects:
    """Joins attributes and members. It remembers attributes: most annotations say what others say too.

    Attributes get the numbers that orjson writes, whoever wrote them into the database. For a million annotations all of
    this is done without a loop of ours.
    """

    def __init__(self) -> None:
        self._known: dict[bytes, bytes] = {}

    def joined(self, attributes: Sequence[bytes], members: Sequence[bytes]) -> bytes:
        """The annotations as JSON objects with commas between, ``attribute_origin`` and ``attributes`` in front of the members.

        Raises:
            Damaged: Attributes, or where they came from, are not a JSON object.
        """
        known = list(map(self._known.get, attributes))
        if None in known:
            known = [one or self._begin(record) for one, record in zip(known, attributes, strict=True)]
        begins = cast_type("list[bytes]", known)
        return b"".join(chain.from_iterable(zip(begins, map(_AFTER_BRACE, members), strict=True)))[1:]

    def _begin(self, record: bytes) -> bytes:
        """What an annotation with these attributes begins with, and a comma before it."""
        if len(self._known) > _MANY:
            self._known = {}
        origin, _, attributes = record.rpartition(b"\n")
        said = b'"attribute_origin":%b,' % _sorted(origin) if origin else b""
        found = self._known[record] = b',{%b"attributes":%b,' % (said, _sorted(attributes))
        return found


def _sorted(record: bytes) -> bytes:
    try:
        made = orjson.dumps(orjson.loads(record), option=orjson.OPT_SORT_KEYS)
    except orjson.JSONDecodeError:
        made = b""
    if not made.startswith(b"{"):
        raise Damaged("attributes of an annotation are not a JSON object")
    return made


def _object(t: Transaction, selection: Selection, members: Sequence[Member]) -> ColumnElement[str]:
    values = {**_COLUMNS, "reviewer": _reviewer(t)}
    if selection.without_notes:
        values["note"] = _constant("")

    def made(names: Sequence[str]) -> ColumnElement[str]:
        pairs = [part for name in names for part in (_constant(name), values[name])]
        return func.json_object(*pairs)

    usual = [name for name in members if name != "placed"]
    return case((annotation.c.placed == _constant(""), made(usual)), else_=made(members))


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
