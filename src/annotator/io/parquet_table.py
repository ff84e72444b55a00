"""`parquet`: the rows of `jsonl-spans` as a Parquet table with typed columns, for data frames and databases. Written only."""

from __future__ import annotations

from annotator.io.formats import Format
from annotator.io.showing import shown_by
from annotator.io.writing import Writing, cannot_carry, written_by

_WRITING = Writing(
    written_by("parquet_table_writing"),
    carries=frozenset(("attributes", "notes", "reviewers", "times")),
    extra="parquet",
    showing=shown_by("rows", "parquet_shown"),
)

FORMAT = Format(
    "parquet", "Parquet, one row per annotation", (".parquet",), offset_unit="codepoint",
    writing=_WRITING, cannot_carry=("texts", *cannot_carry(_WRITING)), is_foreign=False, holds_texts=False, extra="parquet",
)  # fmt: skip
