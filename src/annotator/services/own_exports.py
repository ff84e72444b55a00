"""Exports in our own three formats: row by row as the database gives them, every quote proven, in constant memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
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
    is_of_all = selection.articles is None and selection.statuses is None
    take = (_together if is_of_all else _one_by_one)(t, selection)
    for key, found in streams.articles_beside(t, selection):
        count, made = take(key, found.article)
        tally.articles += 1
        tally.annotations += count
        yield jsonl.line_with(found.article, found.statuses, made, found.excluded, found.links)


Take = Callable[[int, Article], tuple[int, bytes]]
"""Gives how many annotations an article has, and these as JSON objects with commas between."""


def _together(t: Transaction, selection: Selection) -> Take:
    """Takes all annotations of an article as one row, and proves all quotes at once."""
    groups = streams.Groups(json_objects.annotations_together(t, selection, jsonl.MEMBERS))
    sorted_records = json_objects.SortedRecords()

    def take(key: int, article: Article) -> tuple[int, bytes]:
        for _, positions, quotes, records, objects in groups.take(key):
            count = _proven(article.text, positions, quotes)
            made = sorted_records.filled(records, objects) if count else None
            if made is not None:
                return count, made
            # One by one says which is wrong; or nothing is, and the sign between the values is one of the article's own.
            return _one_by_one(t, replace(selection, articles=(article.id,)))(key, article)
        return 0, b""

    return take


def _proven(text: str, positions: str, quotes: str) -> int:
    """How many annotations there are, if the words at all positions are the quotes; else 0."""
    try:
        numbers = orjson.loads(f"[{positions}]")
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        proven = json_objects.PARTED.join([text[start:end] for start, end in pairs])
    except (ValueError, TypeError):
        return 0
    count = len(numbers) // 2
    is_proven = proven == quotes and proven.count(json_objects.PARTED) == count - 1
    return count if is_proven else 0


def _one_by_one(t: Transaction, selection: Selection) -> Take:
    groups = streams.Groups(json_objects.annotation_objects(t, selection, jsonl.MEMBERS))
    sorted_records = json_objects.SortedRecords()

    def take(key: int, article: Article) -> tuple[int, bytes]:
        rows = groups.take(key)
        for _, start, end, quote, *_, made in rows:
            if article.text[start:end] != quote:
                raise _wrong(orjson.loads(made)["id"], article.name, start, end)
        return len(rows), b",".join(sorted_records.filled_one(*row[-2:]) for row in rows)

    return take


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
