"""`docx`: Word documents as articles (ECMA-376, Office Open XML, part 1: WordprocessingML). Read only."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.io import old_office
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import ArticleRecord

_SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")
_OLD_SHEETS = (".xls", ".xlt", ".xlsx", ".xlsm")


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    old_office.refuse(given)
    from annotator.io.docx_package import article_of

    article = article_of(given, findings)
    if article is not None:
        yield article


def _recognise(glimpse: Glimpse) -> Certainty:
    """An archive with the main part of a document; also the binary files that are refused with advice."""
    if glimpse.head.startswith(old_office.MAGIC):
        return 0 if glimpse.suffix in _OLD_SHEETS else 3
    if "[Content_Types].xml" not in glimpse.members:
        return 0
    return 3 if any(_is_main(name) for name in glimpse.members) else 0


def _is_main(name: str) -> bool:
    return name.startswith("word/document") and name.endswith(".xml")


FORMAT = Format("docx", "Word document", _SUFFIXES, read=_read, recognise=_recognise, is_foreign=False)
