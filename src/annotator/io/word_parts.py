"""Pieces of Word documents as they are written: runs, paragraphs, styles (ECMA-376, part 1: WordprocessingML)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import starmap

from annotator.io.annotation_words import Fact
from annotator.io.label_looks import LIGHT
from annotator.io.ooxml import Package, Part
from annotator.model.scheme import Label, Pattern

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BODY_BEGIN = f"<w:document {NAMESPACE}><w:body>"
BODY_END = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1361" w:bottom="1247" w:left="1361" '
    'w:header="680" w:footer="680" w:gutter="0"/></w:sectPr></w:body></w:document>'
)
DOCUMENT = Part("word/document.xml", "wordprocessingml.document.main", "")
STYLES = Part("word/styles.xml", "wordprocessingml.styles", "styles")
COMMENTS = Part("word/comments.xml", "wordprocessingml.comments", "comments")

GREY = '<w:color w:val="6A6C6E"/>'

_LINES: dict[Pattern, str] = {
    "solid": "single", "dots": "dotted", "wave": "wave", "dash": "dash", "double": "double", "dash-dot": "dotDash",
    "long-dash": "dashLong", "dense-dots": "dottedHeavy", "thick-thin": "thick",
}  # fmt: skip
"""Word's underlines (ST_Underline) that are nearest to the patterns."""

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
_RUNS = re.compile(rf"[{_RTL}](?:[^\w{_RTL}]*[{_RTL}])*|[^{_RTL}]+")
_BREAKS = re.compile("([\t\n\r])")
_ELEMENT = {"\t": "<w:tab/>", "\n": "<w:br/>", "\r": "<w:cr/>"}


def is_right_to_left(words: str) -> bool:
    """Whether the first letter that has a direction is written from right to left (UAX #9, P2 and P3)."""
    kinds = (unicodedata.bidirectional(sign) for sign in words)
    return next((kind in ("R", "AL") for kind in kinds if kind in ("L", "R", "AL")), False)


def look_of(label: Label, *, is_tinted: bool = True) -> str:
    """The properties of the runs that are labelled so."""
    tints = LIGHT[label.colour]
    line = f'<w:u w:val="{_LINES[label.pattern]}" w:color="{tints.line[1:]}"/>'
    return line + f'<w:shd w:val="clear" w:color="auto" w:fill="{tints.fill[1:]}"/>' if is_tinted else line


def runs(package: Package, words: str, properties: str = "") -> str:
    """The words as runs, those from right to left in ones of their own, which Word wants."""
    return "".join(_run(package, piece, properties) for piece in _RUNS.findall(words))


def _run(package: Package, words: str, properties: str) -> str:
    is_rtl = is_right_to_left(words)
    inner = "".join(
        _ELEMENT.get(piece) or f'<w:t xml:space="preserve">{package.words(piece)}</w:t>'
        for piece in _BREAKS.split(words)
        if piece
    )
    about = properties + ("<w:rtl/>" if is_rtl else "")
    given = f"<w:rPr>{about}</w:rPr>" if about else ""
    return f"<w:r>{given}{inner}</w:r>"


def paragraph(inner: str, style: str, words: str = "", further: str = "") -> str:
    """A paragraph of runs; the words decide its direction."""
    bidi = "<w:bidi/>" if is_right_to_left(words) else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{further}{bidi}</w:pPr>{inner}</w:p>'


def plain(package: Package, words: str, style: str, further: str = "") -> str:
    """A paragraph of words."""
    return paragraph(runs(package, words), style, words, further)


def facts_line(package: Package, facts: Iterable[Fact], style: str) -> str:
    """Names and values in one paragraph; nothing for none."""
    inner = [
        runs(package, f"{name}: ", GREY) + runs(package, value) + runs(package, "   ")
        for name, value in facts
    ]
    return paragraph("".join(inner), style) if inner else ""


_NOTE = (
    '<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="DDD9D0"/></w:pBdr>'
    '<w:spacing w:after="80"/><w:ind w:left="200"/>'
)
_STYLES = (
    ("Normal", "Normal", "", '<w:spacing w:after="120" w:line="288" w:lineRule="auto"/>', '<w:sz w:val="22"/><w:szCs w:val="22"/>'),
    ("Heading1", "heading 1", "Normal", '<w:keepNext/><w:spacing w:before="360" w:after="80"/><w:outlineLvl w:val="0"/>',
     '<w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/>'),
    ("Heading2", "heading 2", "Normal", '<w:keepNext/><w:spacing w:before="280" w:after="60"/><w:outlineLvl w:val="1"/>',
     '<w:b/><w:bCs/><w:sz w:val="25"/><w:szCs w:val="25"/>'),
    ("Source", "Source", "Normal", '<w:keepNext/><w:spacing w:after="200"/>', '<w:sz w:val="18"/><w:szCs w:val="18"/>'),
    ("ArticleText", "Article Text", "Normal", '<w:spacing w:after="120"/>', ""),
    ("BlankLine", "Blank Line", "Normal", '<w:spacing w:after="0" w:line="120" w:lineRule="exact"/>', '<w:sz w:val="10"/>'),
    ("Quote", "Quote", "Normal", '<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="40"/>', ""),
    ("Where", "Where", "Normal", '<w:keepLines/><w:spacing w:after="40"/>', '<w:sz w:val="18"/><w:szCs w:val="18"/>'),
    ("Note", "Note", "Normal", _NOTE, '<w:sz w:val="19"/><w:szCs w:val="19"/>'),
    ("CommentText", "annotation text", "Normal", '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
     '<w:sz w:val="20"/><w:szCs w:val="20"/>'),
)  # fmt: skip
"""Id, name, what it is based on, properties of paragraphs, properties of runs."""


def styles() -> str:
    """The part with the styles."""
    font = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Georgia" w:cs="Times New Roman"/>'
    defaults = f"<w:docDefaults><w:rPrDefault><w:rPr>{font}</w:rPr></w:rPrDefault></w:docDefaults>"
    return f"<w:styles {NAMESPACE}>{defaults}{''.join(starmap(_style, _STYLES))}</w:styles>"


def _style(style: str, name: str, base: str, about: str, run: str) -> str:
    kind = "" if base else ' w:default="1"'
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="paragraph"{kind} w:styleId="{style}"><w:name w:val="{name}"/>{based}<w:qFormat/>'
        f"<w:pPr>{about}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )
