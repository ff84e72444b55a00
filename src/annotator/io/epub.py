"""`epub`: books as articles, one a chapter (EPUB 3.3, EPUB 2.0.1). Read only."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import ArticleRecord


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    from annotator.io.epub_book import chapters

    yield from chapters(given, findings)


def _recognise(glimpse: Glimpse) -> Certainty:
    """The first file of the archive says so (Open Container Format, § 4.3), or the container file is there."""
    if b"mimetypeapplication/epub+zip" in glimpse.head[:200]:
        return 3
    return (
        2
        if "META-INF/container.xml" in glimpse.members
        and any(one.endswith(".opf") for one in glimpse.members)
        else 0
    )


FORMAT = Format(
    "epub",
    "EPUB book, one article per chapter",
    (".epub",),
    read=_read,
    recognise=_recognise,
    is_foreign=False,
)
