"""Annotations of an article as JSON objects, put together from their columns: each column is one long value.

To let SQLite make the objects takes it longer than everything else that an export of a million annotations does: it copies
every sign of every object by itself. So it only joins the values of a column, and here they are laid between the names of
the members, all at once.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from operator import itemgetter
from typing import Any, Literal

import orjson
from sqlalchemy import ColumnElement, LargeBinary, case, cast, func, literal, or_, select

from annotator.model.selection import Selection
from annotator.store.objects_in_order import BYTES, ObjectsInOrder
from annotator.store.streams import NOBODY, of_annotations, of_articles, said
from annotator.store.tables import READING_ORDER, annotation, article
from annotator.store.transaction import Row, Transaction

Member = Literal[
    "created_at", "end", "id", "label", "note", "placed", "reviewer", "start", "text", "updated_at"
]

_PARTED = "\x7f"
"""Stands between the values of a column. JSON leaves it as it is, and hardly anybody has it in a quote or a note."""

_SIGN = _PARTED.encode()

_EMPTY = "{}"
_MARK = "\x1d"  # between the values of an annotation that says what most do not; JSON never has it
_GROUPS_AT_ONCE = 4  # rows that hold all annotations of an article
_NOTHING = slice(0, 0)
_NUMBERS = frozenset(("start", "end"))

Values = str | list[str]
"""A column as it stands in the objects: of each its own, or what all have."""

ArticleColumns = Sequence[Any]
"""The columns of an article's annotations after its key, as `annotation_columns` gives them: bytes, or none for the last."""


def joins_columns(t: Transaction) -> bool:
    """Whether this database can, in the order that is asked for."""
    return t.connection.dialect.name == "sqlite"


def annotation_columns(t: Transaction, selection: Selection) -> Iterator[Row]:
    """The selected annotations, a row an article: in reading order, as the index says that the rows are taken by.

    Columns: key of the article, then `ArticleColumns`.
    """
    columns = (
        annotation.c.quote, said(annotation.c.attributes, selection), annotation.c.uuid, annotation.c.created_at,
        annotation.c.label, said(annotation.c.note, selection), annotation.c.reviewer_id, _unusual(selection),
    )  # fmt: skip
    statement = (
        select(
            annotation.c.article_id,
            _joined(annotation.c.start, ","),
            _joined(annotation.c.end, ","),
            *map(_joined, columns),
        )
        .where(*of_annotations(t, selection), *_of_articles(t, selection))
        .group_by(annotation.c.article_id)
        .with_hint(annotation, " ".join(("INDEXED", "BY", READING_ORDER)), "sqlite")
    )
    return t.stream(statement, at_once=_GROUPS_AT_ONCE)


class ObjectColumns:
    """Lays the columns of annotations between the names of the members.

    Args:
        members: In the order they are written; the attributes, and where these come from, stand before them, and ``placed``
            only where it says something.
        reviewers: Their names by key.
    """

    def __init__(self, members: Sequence[Member], reviewers: Mapping[int, str]) -> None:
        names: list[Member] = [name for name in members if name != "placed"]
        self._before_placed: Member = members[members.index("placed") - 1]
        ends = ["" if name in _NUMBERS else '"' for name in names]
        self._begins: list[tuple[Member, str]] = [
            (name, f'{closing},"{name}":{opening}')
            for name, closing, opening in zip(names, ["", *ends], ends, strict=False)
        ]
        self._last = ends[-1] + "}"
        self._reviewers = {str(key): _escaped(name) for key, name in reviewers.items()}
        self._between = os.urandom(8).hex()
        self._in_order = ObjectsInOrder(self._between).of

    def joined(self, articles: Sequence[tuple[str, ArticleColumns]]) -> list[tuple[bytes, int]] | None:
        """Of each article the objects, with commas between, and how many these are.

        None if not all quotes are what the texts say at their positions, if the values of a column cannot be told apart, or if
        attributes are no JSON object.

        Args:
            articles: Their texts and columns: starts and ends, with commas between; and with a sign between that values hardly
                have, quotes, attributes, ids, times of making, labels, notes and keys of reviewers of all annotations; then
                of those that were changed, or say how they were placed or where attributes come from: id, time of the
                change, and these two. Several small articles at once take less time than each by itself.
        """
        try:
            starts, ends, quotes, records, ids, created, label, note, reviewer, unusual = zip(
                *(columns for _, columns in articles), strict=True
            )
            counts, others = ([one.count(b",") + 1 for one in numbers] for numbers in (starts, ends))
            if counts != others:
                return None
            rows = _Rows(counts, self._between)
            begin, end = rows.numbers(starts), rows.numbers(ends)
            times = rows.values(created)
            columns: dict[Member, Values] = {
                "id": rows.values(ids), "created_at": times, "label": rows.values(label), "note": rows.values(note),
                "reviewer": self._names(rows, reviewer), "text": rows.proven([text for text, _ in articles], begin, end, quotes),
                "start": begin.decode(BYTES).split(","), "end": end.decode(BYTES).split(","), "updated_at": times,
            }  # fmt: skip
            attributes = self._attributes(rows, records)
            said = _PARTED.join(one.decode() for one in unusual if one)
            origins = self._put(columns, rows.count, said) if said else ()
        # What must be there is not, or is nothing that can be told: another program may have put bytes there that are no text.
        except (AttributeError, TypeError, ValueError):
            return None
        made = self._laid_out(columns, origins, attributes, rows.begins)
        return list(zip(made, counts, strict=True))

    def _laid_out(
        self,
        columns: dict[Member, Values],
        origins: Sequence[str],
        attributes: list[str],
        begins: Sequence[tuple[int, int]],
    ) -> list[bytes]:
        """The values between the names of the members; what all have is part of what stands between."""
        row, laid, between = ["", ""], [attributes], ""
        for name, begin in self._begins:
            values = columns[name]
            if isinstance(values, str):
                between += begin + values
            else:
                row += (between + begin, "")
                laid.append(values)
                between = ""
        last = between + self._last
        usual = last + ',{"attributes":'
        row[0] = usual
        made, width = row * len(attributes), len(row)
        if origins:
            made[::width] = [
                f'{last},{{"attribute_origin":{origin},"attributes":' if origin else usual
                for origin in origins
            ]
        for number, values in enumerate(laid):
            made[2 * number + 1 :: width] = values
        objects: list[bytes] = []
        for begin, end in begins:
            pieces = made[begin * width : end * width]
            pieces[0] = pieces[0][len(last) + 1 :]
            pieces.append(last)
            objects.append("".join(pieces).encode(BYTES))
        return objects

    def _names(self, rows: _Rows, reviewers: Sequence[bytes]) -> Values:
        """Of the reviewers: a project has a few, whom it would take longer to name in the query.

        Raises:
            ValueError: Their keys cannot be told apart.
        """
        first = rows.first_of_all(reviewers)
        if first is not None:
            return self._reviewers.get(first.decode(), NOBODY)
        keys = rows.told_apart(rows.joined(reviewers).decode(BYTES))
        return list(map(self._reviewers.get, keys, repeat(NOBODY)))

    def _attributes(self, rows: _Rows, records: Sequence[bytes]) -> list[str]:
        """The attributes of each.

        Raises:
            ValueError: They cannot be told apart, or are no JSON object.
        """
        first = rows.first_of_all(records)
        if first is not None:
            return self._in_order([first.decode(BYTES)]) * rows.count
        return self._in_order(rows.told_apart(rows.joined(records).decode(BYTES), _EMPTY))

    def _put(self, columns: dict[Member, Values], count: int, unusual: str) -> list[str]:
        """Puts into the columns what some say that most do not; gives where attributes come from, nothing where nowhere.

        Raises:
            ValueError: It cannot be told apart, or is no JSON object.
        """
        ids = _each(columns["id"], count)
        found = {key: parts for key, *parts in (one.split(_MARK) for one in unusual.split(_PARTED))}
        is_each = len(found) == unusual.count(_PARTED) + 1 and found.keys() <= {*ids}
        if not is_each or {*map(len, found.values())} != {3}:
            raise ValueError
        usual = zip(ids, _each(columns["updated_at"], count), strict=True)
        columns["updated_at"] = [_escaped(found[key][0]) if key in found else time for key, time in usual]
        before = _each(columns[self._before_placed], count)
        origins = [""] * count
        for number, key in enumerate(ids):
            if key in found:
                _, placed, origin = found[key]
                if placed:
                    before[number] += f'","placed":"{_escaped(placed)}'
                if origin != _EMPTY:
                    origins[number] = self._in_order([origin.encode().decode(BYTES)])[0]
        columns[self._before_placed] = before
        return origins


class _Rows:
    """The annotations of some articles one after the other, with a row between two articles.

    Its values are of nobody else: where they are found at their places, no article has a value too many or too few.

    Args:
        counts: Annotations of each article.
        border: The value of a row between two.
    """

    def __init__(self, counts: Sequence[int], border: str) -> None:
        self.begins: list[tuple[int, int]] = []
        """Where the rows of each article begin and end."""
        self.count = 0
        for each in counts:
            self.begins.append((self.count, self.count + each))
            self.count += each + 1
        self.count -= 1
        self._counts = counts
        self._border = border
        self._between = f"{_PARTED}{border}{_PARTED}".encode()
        self._borders = [end for _, end in self.begins[:-1]]

    def joined(self, columns: Sequence[bytes]) -> bytes:
        """A column of all articles."""
        return self._between.join(columns)

    def told_apart(self, column: str, between: str = "") -> list[str]:
        """The values, with another between the articles.

        Raises:
            ValueError: They cannot be told apart.
        """
        values = column.split(_PARTED)
        if len(values) != self.count:
            raise ValueError
        for number in self._borders:
            if values[number] != self._border:
                raise ValueError
            values[number] = between
        return values

    def first_of_all(self, columns: Sequence[bytes]) -> bytes | None:
        """The first value if all are the same."""
        first = columns[0].partition(_SIGN)[0]
        width = len(first) + 1
        if not columns[0].startswith(first, width) and columns[0] != first:
            return None
        if any(len(one) + 1 != width * count for one, count in zip(columns, self._counts, strict=True)):
            return None
        return first if _SIGN.join(columns) == _SIGN.join([first] * sum(self._counts)) else None

    def values(self, columns: Sequence[bytes]) -> Values:
        """The values of a column as they stand in a JSON string.

        Raises:
            ValueError: They cannot be told apart.
        """
        first = self.first_of_all(columns)
        if first is not None:
            return _escaped(first.decode())
        return self.told_apart(_escaped(self.joined(columns).decode()))

    def numbers(self, columns: Sequence[bytes]) -> bytes:
        """Those of a column of all articles, with commas between, as they stand in JSON."""
        return b",0,".join(columns)

    def proven(self, texts: Sequence[str], starts: bytes, ends: bytes, quotes: Sequence[bytes]) -> list[str]:
        """What the texts say at the positions, as `numbers` gives these, as it stands in a JSON string.

        Raises:
            ValueError: Not all of it is what the quotes say.
            TypeError: A position is no number.
        """
        begin, end = orjson.loads(b"[%b]" % starts), orjson.loads(b"[%b]" % ends)
        words: list[str] = []
        for text, (first, last) in zip(texts, self.begins, strict=True):
            # The last is of no text: of one slice alone the words would come as they are, not as a tuple.
            slices = map(slice, begin[first:last], end[first:last])
            words += itemgetter(*slices, _NOTHING)(text)
            words[-1] = self._border
        words.pop()
        said = _PARTED.join(words)
        made = self.told_apart(_escaped(said))
        # orjson leaves the UTF-8 of words with them: it is not made twice.
        if said.encode() != self.joined(quotes):
            raise ValueError
        return made


def _each(values: Values, count: int) -> list[str]:
    return [values] * count if isinstance(values, str) else values


def _escaped(words: str) -> str:
    """As they stand in a JSON string, a sign a byte."""
    return str(orjson.dumps(words)[1:-1], BYTES)


def _of_articles(t: Transaction, selection: Selection) -> list[ColumnElement[bool]]:
    """Which articles, where not all are selected; those of removed ones are given too where all are."""
    if selection.articles is None and selection.statuses is None:
        return []
    return [annotation.c.article_id.in_(select(article.c.id).where(*of_articles(t, selection)))]


def _unusual(selection: Selection) -> ColumnElement[str]:
    """What most annotations do not say: mostly nothing at all."""
    mark, usual = _constant(_MARK), _constant(_EMPTY)
    origin = said(annotation.c.origin, selection)
    placed, updated = annotation.c.placed, annotation.c.updated_at
    says = or_(updated != annotation.c.created_at, placed != _constant(""), origin != usual)
    parts = (
        annotation.c.uuid.concat(mark).concat(updated).concat(mark).concat(placed).concat(mark).concat(origin)
    )
    return case((says, parts))


def _joined(
    column: ColumnElement[Any], between: str = _PARTED
) -> ColumnElement[bytes]:  # Any: text or numbers
    return cast(func.group_concat(column, _constant(between)), LargeBinary)


def _constant(value: str | int) -> ColumnElement[Any]:  # Any: as the value
    """A value that stands in the statement: SQLite fetches a parameter anew for each row."""
    return literal(value, literal_execute=True)
