"""The text of a page of a book: XHTML as it reads, with nothing of it judged to be litter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.entities import name2codepoint

from lxml import etree

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.flowing_text import FlowingText
from annotator.io.xml_names import Element, attribute, local
from annotator.io.xml_tree import parsed
from annotator.model.article import ExcludedKind

_BLANK = re.compile(r"[ \t\r\n\f]+")
_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,30});")
_OWN = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "html", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "section", "summary", "table", "tbody",
    "tfoot", "thead", "tr", "ul",
))  # fmt: skip
_SILENT = frozenset(
    ("head", "script", "style", "template", "noscript", "rp", "title", "datalist", "link", "meta")
)
_LEFT_OUT: Mapping[str, str] = {
    "img": "picture", "svg": "picture", "image": "picture", "canvas": "picture",
    "audio": "sound", "video": "film", "object": "embedded object", "iframe": "embedded object", "embed": "embedded object",
    "rt": "ruby annotation", "nav": "contents page",
}  # fmt: skip
_NOTES = frozenset(("footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes", "doc-footnote", "doc-endnotes", "doc-endnote"))  # fmt: skip
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CLOSE = ("li", "tr", "dt", "dd", "option")
_HARD_BLANK, _HARD_BREAK = "\0", "\1"
_NO_MARKS = {0: None, 1: None}


def parsed_page(content: bytes, findings: Findings) -> Element:
    """The root of a page; one that is not well-formed is read as HTML.

    Raises:
        InputError: It is neither.
    """
    try:
        return parsed(_ENTITY.sub(_numbered, content))
    except InputError:
        findings.remark("Pages that are not well-formed were read as HTML.")
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError(f"It is no HTML: {error}.") from None
    if root is None:  # pyright: ignore[reportUnnecessaryComparison] - an empty page gives None
        raise InputError("It is empty.")
    return root


def _numbered(found: re.Match[bytes]) -> bytes:
    """A named character of HTML as XML has it, by its number."""
    code = name2codepoint.get(found[1].decode())
    return found[0] if code is None or found[1] in _OWN else b"&#%d;" % code


@dataclass(slots=True)
class Chapter:
    """A page as text.

    Attributes:
        text: Its paragraphs; notes are proposed as excluded.
        heading: The words of its first heading; may be empty.
    """

    findings: Findings
    text: FlowingText = field(default_factory=FlowingText)
    heading: str = ""
    _pieces: list[str] = field(default_factory=list[str])
    _around_blocks: set[Element] = field(default_factory=set[Element])

    @classmethod
    def of(cls, root: Element, findings: Findings) -> Chapter:
        """Reads a page."""
        chapter = cls(findings, _around_blocks=_around_blocks(root))
        chapter._block(root, None, is_close=False)
        return chapter

    def _block(self, element: Element, kind: ExcludedKind | None, *, is_close: bool) -> None:
        name = local(element)
        roles = {*attribute(element, "type").split(), *attribute(element, "role").split()}
        kind = "footnotes" if roles & _NOTES else kind
        is_close = is_close or name in _CLOSE
        self._end(kind, is_close=is_close)
        self._words(element.text, is_exact=name == "pre")
        for one in element:
            self._child(one, kind, is_close=is_close, is_exact=name == "pre")
            self._words(one.tail, is_exact=name == "pre")
        if name in _HEADINGS and not self.heading:
            self.heading = " ".join(_paragraph("".join(self._pieces)).split())[:1000]
        self._end(kind, is_close=is_close)

    def _child(self, one: Element, kind: ExcludedKind | None, *, is_close: bool, is_exact: bool) -> None:
        name = local(one)
        if name in _LEFT_OUT:
            self.findings.leave_out(_LEFT_OUT[name])
        elif name in _SILENT or not name:
            return
        elif "hidden" in one.attrib:
            self.findings.leave_out("hidden passage")
        elif name == "br":
            self._pieces.append(_HARD_BREAK)
        elif name in ("td", "th"):
            self._cell(one, kind, is_close=is_close)
        elif name in _BLOCKS or one in self._around_blocks:
            self._block(one, kind, is_close=is_close)
        else:
            self._words(one.text, is_exact=is_exact)
            for inner in one:
                self._child(inner, kind, is_close=is_close, is_exact=is_exact)
                self._words(inner.tail, is_exact=is_exact)

    def _cell(self, cell: Element, kind: ExcludedKind | None, *, is_close: bool) -> None:
        """After a tab, if it holds no blocks of its own."""
        if cell in self._around_blocks:
            self._block(cell, kind, is_close=False)
            return
        if any(piece.strip() for piece in self._pieces) or cell.getprevious() is not None:
            self._pieces.append(_HARD_BLANK)
        self._words(cell.text, is_exact=False)
        for one in cell:
            self._child(one, kind, is_close=is_close, is_exact=False)
            self._words(one.tail, is_exact=False)

    def _words(self, words: str | None, *, is_exact: bool) -> None:
        if words:
            words = words.translate(_NO_MARKS)
            self._pieces.append(words.replace("\r\n", "\n").replace("\n", _HARD_BREAK) if is_exact else words)

    def _end(self, kind: ExcludedKind | None, *, is_close: bool) -> None:
        self.text.add(_paragraph("".join(self._pieces)), kind=kind, is_close=is_close)
        self._pieces.clear()


def _paragraph(words: str) -> str:
    """The words with runs of blanks as one; tabs between cells and line breaks stand where elements set them."""
    words = _BLANK.sub(" ", words).replace(_HARD_BREAK, "\n").replace(_HARD_BLANK, "\t")
    lines = (line.strip(" ") for line in words.split("\n"))
    return "\n".join("\t".join(cell.strip(" ") for cell in line.split("\t")) for line in lines).rstrip("\t")


def _around_blocks(root: Element) -> set[Element]:
    """The elements that hold a block somewhere below them; each is met once."""
    found: set[Element] = set()
    for one in root.iter("*"):
        if local(one) in _BLOCKS:
            above = one.getparent()
            while above is not None and above not in found:
                found.add(above)
                above = above.getparent()
    return found
