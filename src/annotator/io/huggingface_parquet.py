"""`huggingface-parquet`: a folder that the library ``datasets`` loads as it is, with Parquet files and a card."""

from __future__ import annotations

from annotator.io.formats import Format
from annotator.io.huggingface import CARRIES, OPTIONS_TAKEN
from annotator.io.showing import shown_by
from annotator.io.writing import Writing, cannot_carry, written_by

_WRITING = Writing(
    written_by("huggingface_parquet_writing"),
    carries=CARRIES,
    is_folder=True,
    options=OPTIONS_TAKEN,
    extra="parquet",
    has_parts=True,
    showing=shown_by("records", "parquet_shown", "show_records"),
)

FORMAT = Format(
    "huggingface-parquet", "Hugging Face dataset, Parquet", (".parquet",), offset_unit="codepoint",
    writing=_WRITING, cannot_carry=cannot_carry(_WRITING), extra="parquet",
)  # fmt: skip
