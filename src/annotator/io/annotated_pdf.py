"""`annotated-pdf`: annotated articles as PDF for people and printers, one document or one for each article. Written only.

The pages are those that the window prints, so drawing them takes the library that the window takes; it needs no display. Text is
set in fonts that come with the program and are embedded; letters that those lack are taken from the fonts that are installed, so
that only the same fonts give the same bytes.
"""

from __future__ import annotations

from annotator.io.annotated_html import SHOWN
from annotator.io.formats import Format
from annotator.io.showing import shown_by
from annotator.io.writing import Writing, cannot_carry, written_by

_WRITING = Writing(
    written_by("annotated_pdf_writing"),
    carries=SHOWN,
    options=("apart",),
    showing=shown_by("page", "pdf_shown"),
)

FORMAT = Format(
    "annotated-pdf", "Annotated articles, PDF", (".pdf",),
    writing=_WRITING, cannot_carry=cannot_carry(_WRITING), is_foreign=False,
)  # fmt: skip
