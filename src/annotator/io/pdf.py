"""`pdf`: PDF files with text as articles (ISO 32000). Read only; pages that are pictures are refused with advice."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import ArticleRecord

_MAGIC = b"%PDF-"
_JUNK = 1024


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    from annotator.io.pdf_article import article_of

    article = article_of(given, findings)
    if article is not None:
        yield article


def _recognise(glimpse: Glimpse) -> Certainty:
    """The mark at the beginning, or after up to a kilobyte of something else as old mail programs put there."""
    at = glimpse.head[: _JUNK + len(_MAGIC)].find(_MAGIC)
    return 3 if at == 0 or (at > 0 and b" obj" in glimpse.head) else 0


FORMAT = Format(
    "pdf", "PDF", (".pdf",), read=_read, recognise=_recognise, is_foreign=False, extra="documents"
)
