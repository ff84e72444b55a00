"""`annotated-html`: annotated articles as one web page for people, which needs nothing else. Written only."""

from __future__ import annotations

from annotator.io.formats import Format
from annotator.io.losses import Loss
from annotator.io.writing import Writing, cannot_carry, written_by

SHOWN: frozenset[Loss] = frozenset(
    (
        "parts", "attributes", "notes", "links", "reviewers", "excluded", "metadata", "article-notes", "statuses",
        "bare-articles", "titles", "link-notes",
    )
)  # fmt: skip
"""What an annotated article for people shows."""

_WRITING = Writing(written_by("annotated_html_writing"), carries=SHOWN)

FORMAT = Format(
    "annotated-html", "Annotated articles, web page", (".html",),
    writing=_WRITING, cannot_carry=cannot_carry(_WRITING), is_foreign=False,
)  # fmt: skip
