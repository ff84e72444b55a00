"""Writes a data set for Hugging Face ``datasets`` as Parquet; the features stand in the files as well as in the card."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from importlib import import_module
from typing import Any, BinaryIO

from annotator.io.extras import needs
from annotator.io.features import arrow_type, beside_schema
from annotator.io.huggingface_rows import Row, View
from annotator.io.huggingface_writing import Take, write_views
from annotator.io.writing import Corpus, Sink

_ROWS = 500
"""Rows of one group: what is held in memory."""


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes ``data/VIEW/train.parquet`` for each view, and ``README.md``.

    Raises:
        InputError: The library is missing.
    """
    with needs("parquet", "Parquet files", "Writing"):
        import_module("pyarrow.parquet")
    write_views(corpus, sink, ".parquet", _groups)


@contextmanager
def _groups(view: View, stream: BinaryIO) -> Generator[Take]:
    pyarrow: Any = import_module("pyarrow")  # Any: it has no types
    parquet: Any = import_module("pyarrow.parquet")
    fields = {name: arrow_type(feature, pyarrow) for name, feature in view.columns.items()}
    schema = pyarrow.schema(fields, metadata={b"huggingface": beside_schema(view.columns)})
    held: list[Row] = []

    def pour(least: int) -> None:
        if len(held) >= least:
            writer.write_table(pyarrow.Table.from_pylist(held, schema=schema))
            held.clear()

    def take(rows: Iterable[Row]) -> None:
        for row in rows:
            held.append(row)
            pour(_ROWS)

    with parquet.ParquetWriter(stream, schema) as writer:
        yield take
        pour(1)
