"""Writes annotations as a flat Parquet table: the columns of `jsonl-spans`, whole numbers, numbers and words each with their type.

A column has one type, by the scheme: what is no number in an attribute that holds numbers is left out, what is no words elsewhere is
written as JSON; both are counted. Attributes that the scheme lacks have no column.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from typing import Any, TypeAlias

import orjson

from annotator.io import columns
from annotator.io.extras import needs
from annotator.io.pouring import poured
from annotator.io.records import AnnotationRecord, ArticleRecord
from annotator.io.writing import Corpus, Sink

Row: TypeAlias = dict[str, Any]  # Any: what the columns hold

_ROWS = 5_000
"""Rows of one group: what is held in memory."""

_WHOLE = frozenset(("start", "end"))


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes one file; a row an annotation, in reading order.

    Raises:
        InputError: The library is missing.
    """
    with needs("parquet", "Parquet files", "Writing"):
        import_module("pyarrow.parquet")
    pyarrow: Any = import_module("pyarrow")  # Any: it has no types
    parquet: Any = import_module("pyarrow.parquet")
    numbers = {one.name: one.type == "number" for label in corpus.scheme.labels for one in label.attributes}
    fields = {name: pyarrow.int64() if name in _WHOLE else pyarrow.string() for name in columns.COLUMNS}
    fields |= {
        columns.ATTRIBUTE + name: pyarrow.float64() if numbers[name] else pyarrow.string()
        for name in corpus.scheme.attribute_names()
    }
    schema = pyarrow.schema(fields)
    with poured(sink, [""]) as (stream,), parquet.ParquetWriter(stream, schema) as writer:
        rows = _rows(corpus, numbers)
        while held := list(islice(rows, _ROWS)):
            writer.write_table(pyarrow.Table.from_pylist(held, schema=schema))


def _rows(corpus: Corpus, numbers: dict[str, bool]) -> Iterator[Row]:
    for article in corpus.articles():
        head = _head(article)
        for one in article.annotations:
            yield head | _of(one) | _attributes(corpus, one, numbers)


def _head(article: ArticleRecord) -> Row:
    return {
        "article_id": article.id, "article_name": article.name, "title": article.title,
        "outlet": _words(article.meta.get("outlet")), "published": _words(article.meta.get("published")),
        "text_sha256": article.text_sha256,
    }  # fmt: skip


def _of(one: AnnotationRecord) -> Row:
    return {
        "annotation_id": one.id, "label": one.label, "start": one.start, "end": one.end, "text": one.text,
        "note": one.note or "", "reviewer": one.reviewer, "created_at": one.created_at, "updated_at": one.updated_at,
    }  # fmt: skip


def _attributes(corpus: Corpus, one: AnnotationRecord, numbers: dict[str, bool]) -> Row:
    found: Row = {}
    for name, value in one.attributes.items():
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if value is None:
            continue
        if name not in numbers or (numbers[name] and not is_number):
            corpus.losses.note("attributes", one.id)
            continue
        found[columns.ATTRIBUTE + name] = value if numbers[name] else _words(value)
        if not numbers[name] and not isinstance(value, str):
            corpus.losses.note("values", one.id)
    return found


def _words(value: object) -> str | None:
    return value if value is None or isinstance(value, str) else orjson.dumps(value).decode()
