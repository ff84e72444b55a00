"""`odt`: OpenDocument texts as articles, packed (ODT) or flat (FODT); OpenDocument 1.3, part 3. Read only."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import ArticleRecord

_MIME = b"mimetypeapplication/vnd.oasis.opendocument."
_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    from annotator.io.odt_package import article_of

    article = article_of(given, findings)
    if article is not None:
        yield article


def _recognise(glimpse: Glimpse) -> Certainty:
    """The first file of the archive says so (part 2, § 3.3), or the names in it do; a flat one by its root element."""
    if _MIME in glimpse.head[:200]:
        return 3
    if glimpse.members:
        return 2 if {"content.xml", "META-INF/manifest.xml"} <= set(glimpse.members) else 0
    return 3 if glimpse.is_xml and _NAMESPACE in glimpse.words and "office:document" in glimpse.words else 0


FORMAT = Format(
    "odt", "OpenDocument text", (".odt", ".fodt", ".ott"), read=_read, recognise=_recognise, is_foreign=False
)
