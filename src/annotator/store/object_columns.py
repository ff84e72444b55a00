"""Annotations of an article as JSON objects, put together from their columns: each column is one long value.

To let SQLite make the objects takes it longer than everything else that an export of a million annotations does: it copies
every sign of every object by itself. So it only joins the values of a column, and here they are laid between the names of
the members, all at once.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from typing import Any, Literal

import orjson
from sqlalchemy import ColumnElement, LargeBinary, case, cast, func, literal, select

from annotator.model.selection import Selection
from annotator.store import reviewers
from annotator.store.encoding import Damaged
from annotator.store.streams import NOBODY, of_annotations, of_articles, said
from annotator.store.tables import READING_ORDER, annotation, article
from annotator.store.transaction import Row, Transaction

Member = Literal[
    "created_at", "end", "id", "label", "note", "placed", "reviewer", "start", "text", "updated_at"
]

PARTED = "\x1e"
"""Stands between the values of a column. JSON never has it; a quote or a note may."""

_EMPTY = "{}"
_NO_OBJECT = "attributes of an annotation are not a JSON object"
_PARTED = PARTED.encode()
_MARK = "\x1d"  # before and after where attributes come from, or after an id; JSON never has it either
_MARKED = _MARK.encode()
_GROUPS_AT_ONCE = 4  # rows that hold all annotations of an article
_MANY = 1000  # different attributes remembered
_NUMBERS = frozenset(("start", "end"))
_CONTROLS = bytes({*range(0x20)} - {*_PARTED})
_ESCAPED = b'"\\' + _CONTROLS


def joins_columns(t: Transaction) -> bool:
    """Whether this database can, in the order that is asked for."""
    return t.connection.dialect.name == "sqlite"


def annotation_columns(t: Transaction, selection: Selection) -> Iterator[Row]:
    """The selected annotations, a row an article: in reading order, as the index says that the rows are taken by.

    Columns: key of the article; the starts, with commas between; the ends, likewise; the quotes, with `PARTED` between; and
    what `ObjectColumns.joined` takes after these.
    """
    statement = (
        select(
            annotation.c.article_id,
            func.group_concat(annotation.c.start),
            func.group_concat(annotation.c.end),
            _joined(annotation.c.quote),
            *map(
                _as_bytes,
                (
                    _records(selection), annotation.c.uuid, annotation.c.created_at, annotation.c.label, said(annotation.c.note, selection),
                    _reviewer(t), _where_not(annotation.c.placed, _constant("")),
                    _where_not(annotation.c.updated_at, annotation.c.created_at),
                ),
            ),
        )
        .where(*of_annotations(t, selection), *_of_articles(t, selection))
        .group_by(annotation.c.article_id)
        .with_hint(annotation, " ".join(("INDEXED", "BY", READING_ORDER)), "sqlite")
    )  # fmt: skip
    return t.stream(statement, at_once=_GROUPS_AT_ONCE)


class ObjectColumns:
    """Lays the columns of annotations between the names of the members.

    Args:
        members: In the order they are written; the attributes, and where these come from, stand before them, and ``placed``
            only where it says something.
    """

    def __init__(self, members: Sequence[Member]) -> None:
        self._names: list[Member] = [name for name in members if name != "placed"]
        self._before_placed: Member = members[members.index("placed") - 1]
        ends = [b"" if name in _NUMBERS else b'"' for name in self._names]
        first, self._last = b'{"attributes":', ends[-1] + b"}"
        self._next, self._next_origin = (
            self._last + b"," + begin for begin in (first, b'{"attribute_origin":')
        )
        begins = [
            b'%s,"%s":%s' % each
            for each in zip([b"", *ends[:-1]], map(str.encode, self._names), ends, strict=True)
        ]
        self._row = [part for begin in (self._next, *begins) for part in (begin, b"")]
        self._rows: list[bytes] = []
        self._known: set[bytes] = set()

    def joined(
        self, starts: str, ends: str, quotes: str, records: bytes, *texts: bytes | None
    ) -> bytes | None:
        """The objects, with commas between; None where the values of a column cannot be told apart.

        Raises:
            Damaged: Attributes, or where they came from, are not a JSON object.
        """
        begins, attributes = self._attributes(records)
        try:
            # Another program may have put bytes there that are no text.
            ids, created, label, note, reviewer, placed, updated = ((one or b"").decode() for one in texts)
            times = _escaped(created)
            columns: dict[Member, list[bytes]] = {
                "id": _escaped(ids), "created_at": times, "label": _escaped(label), "note": _escaped(note),
                "reviewer": _escaped(reviewer), "text": _escaped(quotes), "start": starts.encode().split(b","),
                "end": ends.encode().split(b","),
            }  # fmt: skip
            said = partial(_put, ids.split(PARTED))
            columns["updated_at"] = said(updated, times)
            if placed:
                known = said(placed, [b""] * len(attributes))
                pairs = zip(columns[self._before_placed], known, strict=True)
                columns[self._before_placed] = [
                    b'%s","placed":"%s' % pair if pair[1] else pair[0] for pair in pairs
                ]
        except ValueError:
            return None
        if any(len(column) != len(attributes) for column in columns.values()):
            return None
        made, width = self._laid_out(len(attributes)), len(self._row)
        if begins:
            made[::width] = begins
        made[1::width] = attributes
        for number, name in enumerate(self._names, start=1):
            made[2 * number + 1 :: width] = columns[name]
        made[0] = made[0].removeprefix(self._last + b",")
        made.append(self._last)
        return b"".join(made)

    def _laid_out(self, count: int) -> list[bytes]:
        """The names of the members of so many objects, with places between."""
        wanted = count * len(self._row)
        if len(self._rows) < wanted:
            self._rows = self._row * count
        return self._rows[:wanted]

    def _attributes(self, records: bytes) -> tuple[list[bytes], list[bytes]]:
        """What each object begins with, where that is not always the same; and its attributes."""
        each = records.split(_PARTED)
        if _MARKED not in records:
            return [], self._in_order(each)
        parts = [_origin_and_attributes(one) for one in each]
        origins = iter(self._in_order([origin for origin, _ in parts if origin is not None]))
        begins = [
            self._next if origin is None else b'%s%s,"attributes":' % (self._next_origin, next(origins))
            for origin, _ in parts
        ]
        return begins, self._in_order([attributes for _, attributes in parts])

    def _in_order(self, records: list[bytes]) -> list[bytes]:
        """The JSON objects as orjson writes them.

        Most annotations say what others say too: what was found in order is remembered.
        """
        new = {*records} - self._known
        if not _are_sorted(new):
            return list(map(_sorted, records))
        if len(self._known) > _MANY:
            self._known.clear()
        self._known |= new
        return records


def _origin_and_attributes(record: bytes) -> tuple[bytes | None, bytes]:
    before, *parts = record.split(_MARKED)
    if not parts:
        return None, before
    if before or len(parts) != 2:
        raise Damaged(_NO_OBJECT)
    return parts[0], parts[1]


def _are_sorted(records: Collection[bytes]) -> bool:
    """Whether they are JSON objects as orjson writes them: found out of all at once, as one array.

    Something that nobody can have written stands between them there, lest half an object completes another.
    """
    if not records:
        return True
    mark = os.urandom(8).hex()
    given = b"[%s]" % (b',"%s",' % mark.encode()).join(records)
    try:
        values = orjson.loads(given)
        is_same = orjson.dumps(values, option=orjson.OPT_SORT_KEYS) == given
    except (orjson.JSONDecodeError, TypeError):  # the latter is nested too deep
        return False
    is_each = len(values) == 2 * len(records) - 1 and values[1::2].count(mark) == len(records) - 1
    return is_same and is_each and {*map(type, values[::2])} == {dict}


def _put(ids: Sequence[str], given: str, usual: list[bytes]) -> list[bytes]:
    """What is usual, but of those that say something else what they say.

    Raises:
        ValueError: It cannot be told apart.
    """
    if not given:
        return usual
    pairs = [one.split(_MARK, 1) for one in given.split(PARTED)]
    others = {key: _escaped(value)[0] for key, value in pairs}
    if len(others) != len(pairs) or not others.keys() <= {*ids}:
        raise ValueError
    return [others.get(key, value) for key, value in zip(ids, usual, strict=True)]


def _escaped(values: str) -> list[bytes]:
    """The values of a column as they stand in a JSON string, as UTF-8."""
    given = values.encode()
    if len(given.translate(None, _ESCAPED)) == len(given):
        return given.split(_PARTED)
    usual = given.replace(b"\\", b"\\\\").replace(b'"', b'\\"').replace(b"\n", b"\\n")
    if len(usual.translate(None, _CONTROLS)) == len(usual):
        return usual.split(_PARTED)
    return orjson.dumps(values.split(PARTED))[2:-2].split(b'","')


def _sorted(record: bytes) -> bytes:
    try:
        made = orjson.dumps(orjson.loads(record), option=orjson.OPT_SORT_KEYS)
    except orjson.JSONDecodeError:
        made = b""
    if not made.startswith(b"{"):
        raise Damaged(_NO_OBJECT)
    return made


def _of_articles(t: Transaction, selection: Selection) -> list[ColumnElement[bool]]:
    """Which articles, where not all are selected; those of removed ones are given too where all are."""
    if selection.articles is None and selection.statuses is None:
        return []
    return [annotation.c.article_id.in_(select(article.c.id).where(*of_articles(t, selection)))]


def _records(selection: Selection) -> ColumnElement[str]:
    """The attributes, and before them where they come from, if that is said."""
    attributes = said(annotation.c.attributes, selection)
    mark = _constant(_MARK)
    with_origin = mark.concat(annotation.c.origin).concat(mark).concat(annotation.c.attributes)
    return case((said(annotation.c.origin, selection) != _constant(_EMPTY), with_origin), else_=attributes)


def _where_not(column: ColumnElement[str], usual: ColumnElement[str]) -> ColumnElement[str]:
    """The values that are not the usual one, each after the id and a mark: mostly nothing at all."""
    return case((column != usual, annotation.c.uuid.concat(_constant(_MARK)).concat(column)))


def _joined(column: ColumnElement[str]) -> ColumnElement[str]:
    return func.group_concat(column, _constant(PARTED))


def _as_bytes(column: ColumnElement[str]) -> ColumnElement[bytes]:
    return cast(_joined(column), LargeBinary)


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
