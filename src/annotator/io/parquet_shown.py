"""The first rows of a Parquet file, as pyarrow reads them back."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from typing import Any

import orjson

from annotator.io.showing import row_of

_MAGIC = b"PAR1"


def show(content: bytes, most: int) -> list[str]:
    """The names of the columns, and the first rows."""
    rows = list(_rows(content, most - 1))
    return [row_of([*rows[0]]), *(row_of([*map(_cell, row.values())]) for row in rows)] if rows else []


def show_records(content: bytes, most: int) -> list[str]:
    """The first rows as JSON objects; what is empty is left out."""
    return [
        orjson.dumps({name: value for name, value in row.items() if value not in (None, "", [])}).decode()
        for row in _rows(content, most)
    ]


def _rows(content: bytes, most: int) -> Iterator[dict[str, Any]]:  # Any: what the columns hold
    if most > 0 and content.startswith(_MAGIC) and content.endswith(_MAGIC):
        parquet: Any = import_module("pyarrow.parquet")  # Any: it has no types
        for batch in parquet.ParquetFile(BytesIO(content)).iter_batches(batch_size=most):
            yield from batch.to_pylist()
            return


def _cell(value: object) -> str:
    return "" if value is None else str(value)
