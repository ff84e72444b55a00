"""`rtf`: rich text files as articles (Rich Text Format Specification 1.9.1). Read only."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.io.findings import Findings
from annotator.io.flowing_text import article
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import ArticleRecord

_MAX_RTF = 64 * 1024 * 1024


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    from annotator.io.rtf_reader import Reader

    content = given.content(_MAX_RTF)
    reader = Reader(content, findings)
    text = reader.read()
    one = article(content, text, findings, properties=reader.properties)
    if one is not None:
        yield one


def _recognise(glimpse: Glimpse) -> Certainty:
    return 3 if glimpse.words.lstrip().startswith("{\\rtf") else 0


FORMAT = Format("rtf", "Rich text", (".rtf",), read=_read, recognise=_recognise, is_foreign=False)
