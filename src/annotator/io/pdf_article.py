"""The article that a PDF is: its lines in reading order, as paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.flowing_text import FlowingText, article
from annotator.io.given import GivenFile
from annotator.io.pdf_furniture import mark
from annotator.io.pdf_lines import Line, Page
from annotator.io.pdf_pages import MAX_PDF, Pages
from annotator.io.pdf_paragraphs import Joiner, paragraphs
from annotator.io.records import ArticleRecord

SCANNED = "This PDF holds pictures of pages, not text. Run OCR on it first, then import again."

_TEX = str.maketrans({0x1B: "ﬀ", 0x1C: "ﬁ", 0x1D: "ﬂ", 0x1E: "ﬃ", 0x1F: "ﬄ"})
_TEX_LIGATURE = re.compile(r"[\x1b-\x1f](?=[^\W\d_])|(?<=[^\W\d_])[\x1b-\x1f]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_SHAPED = re.compile(r"[\ufb50-\ufdff\ufe70-\ufefc]+")


def article_of(given: GivenFile, findings: Findings) -> ArticleRecord | None:
    """The PDF as an article; what is probably not article text is proposed as excluded.

    Raises:
        InputError: It is locked or damaged, or holds pictures only.
    """
    content = given.content(MAX_PDF)
    opened = Pages(content)
    pages = list(opened.read(findings))
    _report_pictures(pages, findings)
    for page in pages:
        for line in page.lines:
            line.text = _sound(line.text, findings)
    mark(pages)
    text = _text(pages, findings)
    return article(content, text, findings, properties=opened.properties)


def _report_pictures(pages: Sequence[Page], findings: Findings) -> None:
    pictures = sum(page.pictures for page in pages)
    if pictures and not any(page.lines for page in pages):
        raise InputError(SCANNED)
    mere = sum(page.pictures > 0 and not page.lines for page in pages)
    findings.leave_out("picture page", mere)
    findings.leave_out("picture", pictures - mere)


def _sound(text: str, findings: Findings) -> str:
    """The words without control characters, which fonts without a table of their characters give."""
    text, ligatures = _TEX_LIGATURE.subn(lambda found: found[0].translate(_TEX), text)
    text, controls = _CONTROL.subn("\ufffd", text)
    if ligatures:
        findings.remark("Ligatures of TeX fonts were read from their places in the font.", ligatures)
    if controls:
        findings.remark("Characters that the PDF does not name were replaced by U+FFFD.", controls)
    if shaped := len(_SHAPED.findall(text)):
        findings.remark(
            "Arabic stands in presentation forms, as printed; a search for plain letters misses it.", shaped
        )
    return text


def _text(pages: Sequence[Page], findings: Findings) -> FlowingText:
    body = [line for page in pages for line in page.lines if line.kind is None]
    aside = sorted((line for page in pages for line in page.lines if line.kind is not None), key=_place)
    joiner, text = Joiner(), FlowingText()
    joiner.learn([*body, *aside])
    done = 0
    for paragraph in paragraphs(body):
        due = bisect_left(aside, _place(paragraph[0]), lo=done, key=_place)
        _write_aside(aside[done:due], joiner, text)
        text.add(joiner.joined(paragraph))
        done = due
    _write_aside(aside[done:], joiner, text)
    if joiner.undone:
        findings.remark(
            "Hyphens at line ends were taken out, as the word stands without one elsewhere.", joiner.undone
        )
    if joiner.kept:
        findings.remark(
            "Hyphens at line ends were kept, as nothing says whether the word has one.", joiner.kept
        )
    return text


def _place(line: Line) -> tuple[int, float]:
    return line.page, -line.y


def _write_aside(lines: Sequence[Line], joiner: Joiner, text: FlowingText) -> None:
    """Writes headers, footers and notes between two paragraphs."""
    for paragraph in paragraphs(lines):
        if paragraph[0].kind == "footnotes":
            text.add(joiner.joined(paragraph), kind="footnotes", is_close=True)
        else:
            for line in paragraph:
                text.add(line.text, kind=line.kind, is_close=True)
