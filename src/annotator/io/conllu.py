"""`conllu`: CoNLL-U files with names in MISC. They are read by `annotator.io.conll`."""

from __future__ import annotations

from annotator.io.formats import Format
from annotator.io.writing import Writing, cannot_carry, written_by

_WRITING = Writing(
    written_by("conllu_writing"),
    carries=frozenset(("bare-articles", "article-ids")),
    is_folder=True,
    options=("overlap", "edges", "tagging"),
)

FORMAT = Format(
    "conllu", "CoNLL-U (tags in MISC)", (".conllu",), offset_unit="codepoint",
    writing=_WRITING, cannot_carry=cannot_carry(_WRITING),
)  # fmt: skip
