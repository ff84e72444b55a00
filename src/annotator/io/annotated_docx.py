"""`annotated-docx`: annotated articles as a Word document for people, annotations as comments. Written only."""

from __future__ import annotations

from annotator.io.annotated_html import SHOWN
from annotator.io.formats import Format
from annotator.io.losses import Loss
from annotator.io.showing import shown_by
from annotator.io.writing import Writing, cannot_carry, written_by

_WRITING = Writing(
    written_by("annotated_docx_writing"),
    carries=frozenset[Loss]((*SHOWN, "times")),
    showing=shown_by("paragraphs", "word_shown"),
)

FORMAT = Format(
    "annotated-docx", "Annotated articles, Word document", (".docx",),
    writing=_WRITING, cannot_carry=cannot_carry(_WRITING), is_foreign=False,
)  # fmt: skip
