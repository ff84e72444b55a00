"""Exports in our own three formats: row by row as the database gives them, every quote proven, in constant memory."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from typing import Any

from annotator.errors import SpanError
from annotator.io import columns, jsonl
from annotator.model.selection import Selection
from annotator.services.beginnings import Beginnings
from annotator.services.export_options import ExportOptions, Tally
from annotator.services.workspace import Workspace
from annotator.services.wrong_types import wrong_type
from annotator.store import object_columns, reviewers, streams
from annotator.store.streams import ArticleContents
from annotator.store.transaction import Transaction

_BATCH = 25  # rows between two looks at the progress: more hold more memory, and take no less time
_AT_ONCE = 4  # small articles: more hold more memory, and take hardly less time each
_SMALL = 250_000  # bytes of them and their annotations

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
    with _telling_wrong_types(workspace):
        yield from made


def first_articles(
    workspace: Workspace, t: Transaction, selection: Selection, tally: Tally, cut: Beginnings
) -> Iterator[bytes]:
    """The lines of ``jsonl`` as `pieces` gives them, each with the beginning of its article.

    Raises:
        SpanError: A quote is not what stands at its positions.
        DatabaseError: As of `pieces`.
    """
    with _telling_wrong_types(workspace):
        for found in cut.of_articles(t, selection):
            tally.articles += 1
            tally.annotations += len(found.annotations)
            yield _line(found)


@contextmanager
def _telling_wrong_types(workspace: Workspace) -> Generator[None]:
    try:
        yield
    except (TypeError, RuntimeError) as error:  # the latter is a stream of texts that ends before the other
        raise wrong_type(workspace.database.name) from error


def _line(found: ArticleContents) -> bytes:
    return jsonl.line_with(found.article, found.statuses, _one_by_one(found), found.excluded, found.links)


def _articles(t: Transaction, selection: Selection, tally: Tally) -> Iterator[bytes]:
    if not object_columns.joins_columns(t):
        for found in streams.article_records(t, selection):
            tally.articles += 1
            tally.annotations += len(found.annotations)
            yield _line(found)
        return
    groups = streams.Groups(object_columns.annotation_columns(t, selection))
    objects = object_columns.ObjectColumns(jsonl.MEMBERS, reviewers.by_key(t))
    for some in _some(groups, streams.articles_beside(t, selection)):
        labelled = [(found.article.text, given) for found, given in some if given]
        made = iter(objects.joined(labelled) or [(objects.joined([one]) or [None])[0] for one in labelled])
        for found, given in some:
            written, count = b"", 0
            if given:
                written, count = next(made) or _apart(t, selection, found.article.id)
            tally.annotations += count
            tally.articles += 1
            yield jsonl.line_with(found.article, found.statuses, written, found.excluded, found.links)


def _some(
    groups: streams.Groups, found: Iterator[tuple[int, ArticleContents]]
) -> Iterator[list[tuple[ArticleContents, Row]]]:
    """Articles with the columns of their annotations, if they have some: a few small ones at once, a large one by itself."""
    some: list[tuple[ArticleContents, Row]] = []
    size = 0
    for key, contents in found:
        given = next((row[1:] for row in groups.take(key)), ())
        held = len(contents.article.text) + sum(map(len, given[:-1]))
        if some and (size + held > _SMALL or len(some) == _AT_ONCE):
            yield some
            some, size = [], 0
        some.append((contents, given))
        size += held
    if some:
        yield some


def _apart(t: Transaction, selection: Selection, article_id: str) -> tuple[bytes, int]:
    """The same, which says what is wrong; or nothing is, and the sign between the values is one of the article's own."""
    for found in streams.article_records(t, replace(selection, articles=(article_id,))):
        return _one_by_one(found), len(found.annotations)
    return b"", 0


def _one_by_one(found: ArticleContents) -> bytes:
    for one in found.annotations:
        if found.article.text[one.span.start : one.span.end] != one.quote:
            raise _wrong(one.id, found.article.name, one.span.start, one.span.end)
    return jsonl.objects_of(found.annotations)


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
