"""Exports in our own three formats: row by row as the database gives them, every quote proven, in constant memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from operator import eq
from typing import Any

import orjson

from annotator.errors import SpanError
from annotator.io import columns, jsonl
from annotator.model.article import Article
from annotator.model.selection import Selection
from annotator.services.export_options import ExportOptions, Tally
from annotator.services.workspace import Workspace
from annotator.services.wrong_types import wrong_type
from annotator.store import json_objects, streams
from annotator.store.transaction import Transaction

_BATCH = 100  # rows between two looks at the progress

_ARTICLE_ID = columns.COLUMNS.index("article_id")
_START, _END, _QUOTE = (columns.COLUMNS.index(name) for name in ("start", "end", "text"))

Row = tuple[Any, ...]  # Any: columns of a table
Lines = Callable[[Iterable[Row]], bytes]


def pieces(
    workspace: Workspace,
    t: Transaction,
    selection: Selection,
    options: ExportOptions,
    tally: Tally,
    *,
    batch: int = _BATCH,
) -> Iterator[bytes]:
    """The file in pieces: an article, or some rows, each.

    Args:
        workspace: The project.
        t: In which it is read.
        selection: What to write.
        options: How; the format is ``jsonl``, ``jsonl-spans`` or ``csv``.
        tally: Counts what was given.
        batch: Rows a piece.

    Raises:
        SpanError: A quote is not what stands at its positions.
        DatabaseError: There is a value of a wrong type, or a text is missing, which only another program can have done.
    """
    if options.format == "jsonl":
        made = _articles(t, selection, tally)
    else:
        names = () if selection.without_attributes else workspace.scheme.attribute_names()
        made = _tables(t, selection, options, names, tally, batch)
    try:
        yield from made
    except (TypeError, RuntimeError) as error:  # the latter is a stream of texts that ends before the other
        raise wrong_type(workspace.database.name) from error


def _articles(t: Transaction, selection: Selection, tally: Tally) -> Iterator[bytes]:
    if not json_objects.makes_objects(t):
        for found in streams.article_records(t, selection):
            for one in found.annotations:
                one.check(found.article.text)
            tally.articles += 1
            tally.annotations += len(found.annotations)
            yield jsonl.line_of(found.article, found.statuses, found.annotations, found.excluded, found.links)
        return
    rows = streams.Groups(json_objects.annotation_objects(t, selection, jsonl.MEMBERS))
    objects = json_objects.JsonObjects()
    for key, found in streams.articles_beside(t, selection):
        mine = rows.take(key)
        tally.articles += 1
        tally.annotations += len(mine)
        made = _proven(found.article, mine, objects)
        yield jsonl.line_with(found.article, found.statuses, made, found.excluded, found.links)


def _proven(article: Article, rows: Sequence[Row], objects: json_objects.JsonObjects) -> bytes:
    """The annotations of an article as JSON objects with commas between."""
    if not rows:
        return b""
    _, starts, ends, quotes, *rest = zip(*rows, strict=True)
    if not all(map(eq, map(article.text.__getitem__, map(slice, starts, ends)), quotes)):
        raise _wrong(*next(_unproven(article, rows)))
    return objects.joined(*rest)


def _unproven(article: Article, rows: Iterable[Row]) -> Iterator[tuple[str, str, int, int]]:
    for _, start, end, quote, *_, made in rows:
        if article.text[start:end] != quote:
            yield orjson.loads(made)["id"], article.name, start, end


def _tables(
    t: Transaction,
    selection: Selection,
    options: ExportOptions,
    attributes: Sequence[str],
    tally: Tally,
    batch: int,
) -> Iterator[bytes]:
    header, lines = _table_writer(options, attributes)
    if header:
        yield header
    texts = streams.texts(t, selection)
    rows = streams.annotation_rows(t, selection, attributes)
    article, text = "", ""
    while chunk := list(islice(rows, batch)):
        for row in chunk:
            if row[_ARTICLE_ID] != article:
                tally.articles += 1
                while row[_ARTICLE_ID] != article:
                    article, text = next(texts)
            if text[row[_START] : row[_END]] != row[_QUOTE]:
                named = dict(zip(columns.COLUMNS, row, strict=False))
                raise _wrong(named["annotation_id"], named["article_name"], row[_START], row[_END])
        tally.annotations += len(chunk)
        yield lines(chunk)


def _table_writer(options: ExportOptions, attributes: Sequence[str]) -> tuple[bytes, Lines]:
    """What the table begins with, and what makes its rows."""
    if options.format == "csv":
        from annotator.io import csv_table

        return csv_table.header(attributes, bom=options.bom), lambda rows: csv_table.records(
            rows, guard=options.guard_formulas
        )
    from annotator.io import jsonl_spans

    return b"", jsonl_spans.writer(attributes)


def _wrong(annotation_id: str, article_name: str, start: int, end: int) -> SpanError:
    return SpanError(
        f"Annotation {annotation_id} of “{article_name}”: the words at {start}-{end} are not its quote. Nothing was "
        "exported; annotator check lists everything that is wrong."
    )
