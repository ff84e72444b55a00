"""`huggingface`: a folder that the library ``datasets`` loads as it is, with JSON lines and a card."""

from __future__ import annotations

from annotator.io.formats import Format
from annotator.io.losses import Loss
from annotator.io.writing import OPTIONS, Writing, cannot_carry, written_by

CARRIES: frozenset[Loss] = frozenset(
    ("parts", "attributes", "origins", "notes", "links", "reviewers", "excluded", "metadata", "article-notes", "statuses",
     "bare-articles", "titles", "ids", "times", "link-notes", "link-reviewers", "link-ids", "article-ids")
)  # fmt: skip
"""What the view of spans has a place for."""

OPTIONS_TAKEN: tuple[OPTIONS, ...] = ("overlap", "edges", "tagging")

_WRITING = Writing(
    written_by("huggingface_writing"), carries=CARRIES, is_folder=True, options=OPTIONS_TAKEN, has_parts=True
)

FORMAT = Format(
    "huggingface", "Hugging Face dataset, JSON lines", (".jsonl",), offset_unit="codepoint",
    writing=_WRITING, cannot_carry=cannot_carry(_WRITING),
)  # fmt: skip
