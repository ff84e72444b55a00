"""`quotes-docx`: a quote sheet for people as a Word document: quotes by label, article or question with context and source. Written only."""

from __future__ import annotations

from annotator.io.formats import Format
from annotator.io.showing import shown_by
from annotator.io.writing import Writing, cannot_carry, written_by

_WRITING = Writing(
    written_by("quotes_docx_writing"),
    carries=frozenset(("attributes", "notes", "reviewers", "metadata", "titles")),
    options=("group_by", "context"),
    showing=shown_by("paragraphs", "word_shown"),
)

FORMAT = Format(
    "quotes-docx", "Quote sheet, Word document", (".docx",),
    writing=_WRITING, cannot_carry=(*cannot_carry(_WRITING), "metadata but author, outlet, published and address"), is_foreign=False,
)  # fmt: skip
