"""The text of a page as a browser shows it: block by block in document order.

Blanks are collapsed as CSS does (``white-space: normal``; NBSP is no blank), ``br`` ends a line, two of them a block, ``pre``
stays as it is. What is never shown is left out: scripts, styles, what is hidden by its attributes. A row of a table is one
block with tabs between its cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav",
    "ol", "optgroup", "option", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "title", "tr", "ul", "xmp",
))  # fmt: skip
_UNSEEN = frozenset((
    "head", "script", "style", "noscript", "template", "iframe", "frame", "object", "embed", "applet", "audio", "video",
    "canvas", "svg", "math", "select", "datalist", "textarea", "input", "img", "map", "noframes", "noembed", "param",
    "source", "track", "meta", "link", "title",
))  # fmt: skip
_PLACES = frozenset((
    "nav", "footer", "header", "aside", "form", "button", "label", "menu", "figcaption", "figure", "table", "li",
    "blockquote", "article", "main",
))  # fmt: skip
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_ROW = 600
"""Characters of a table row that is one block; longer ones lay out a page."""

Slot = tuple["HtmlElement", Literal["text", "tail"]]


@dataclass(slots=True)
class Block:
    """A paragraph, heading, list item, table row or the like.

    Attributes:
        words: Its text; lines are separated by LF.
        tag: Of the nearest block element around it.
        places: Tags around it that say where on the page it stands: ``nav``, ``footer``, ``figure`` and the like.
        linked: Characters of it that are links.
        slot: Where its text begins in the tree.
    """

    words: str
    tag: str
    places: frozenset[str]
    linked: int
    slot: Slot

    @property
    def is_heading(self) -> bool:
        """Whether it is marked as one."""
        return self.tag in _HEADINGS

    @property
    def is_close(self) -> bool:
        """Whether it belongs to the list or table of the one before, if that is close too."""
        return self.tag in ("li", "tr", "dt", "dd", "option")

    @property
    def count(self) -> int:
        """Its words."""
        return len(self.words.split())


@dataclass(slots=True)
class _Around:
    """What is around the text that is being read."""

    tag: str = "body"
    places: frozenset[str] = frozenset()
    is_pre: bool = False
    is_link: bool = False


@dataclass(slots=True)
class _Flow:
    """Takes pieces of text and makes blocks of them."""

    blocks: list[Block] = field(default_factory=list[Block])
    _pieces: list[str] = field(default_factory=list[str])
    _linked: int = 0
    _slot: Slot | None = None
    _around: _Around = field(default_factory=_Around)

    def take(self, text: str, around: _Around, slot: Slot) -> None:
        if not around.is_pre:
            text = _BLANKS.sub(" ", text)
            if text[:1] == " " and (not self._pieces or self._pieces[-1].endswith((" ", "\n"))):
                text = text[1:]
        if not text:
            return
        if self._slot is None:
            if text.isspace() and "\u00a0" not in text:
                return
            self._slot, self._around = slot, around
        self._pieces.append(text)
        if around.is_link:
            self._linked += len(text)

    def line(self) -> None:
        """Ends a line; the second one in a row ends the block."""
        if self._pieces and self._pieces[-1] == "\n":
            self.end()
        elif self._pieces:
            self._pieces[-1] = self._pieces[-1].rstrip(" ")
            self._pieces.append("\n")

    def end(self) -> None:
        """Ends the block."""
        words = "".join(self._pieces).strip(" \t\n\r\f")
        if words and not words.isspace() and self._slot is not None:
            self.blocks.append(
                Block(words, self._around.tag, self._around.places, min(self._linked, len(words)), self._slot)
            )
        self._pieces, self._linked, self._slot = [], 0, None

    def join_row(self, first: int, cells: int) -> None:
        """Makes one block of those of a table row, if they are its cells and short."""
        self.end()
        row = self.blocks[first:]
        if (
            1 < len(row) <= cells
            and sum(len(one.words) for one in row) <= _ROW
            and not any("\n" in one.words for one in row)
        ):
            words = "\t".join(one.words for one in row)
            linked = sum(one.linked for one in row)
            self.blocks[first:] = [Block(words, "tr", row[0].places, linked, row[0].slot)]


def blocks(root: HtmlElement) -> list[Block]:
    """The blocks of a page that are shown."""
    flow = _Flow()
    stack: list[tuple[HtmlElement, _Around, Iterator[HtmlElement], int]] = []
    _enter(root, _Around(), flow, stack)
    while stack:
        element, around, children, first = stack[-1]
        child = next(children, None)
        if child is not None:
            _enter(child, around, flow, stack)
            continue
        stack.pop()
        if element.tag == "tr":
            flow.join_row(first, len(element))
        elif element.tag in _BLOCKS:
            flow.end()
        if stack:
            _tail(element, stack[-1][1], flow)
    flow.end()
    return flow.blocks


def _enter(element: HtmlElement, around: _Around, flow: _Flow, stack: list[tuple[HtmlElement, _Around, Iterator[HtmlElement], int]]) -> None:  # fmt: skip
    tag = element.tag if isinstance(element.tag, str) else ""
    if not tag or tag in _UNSEEN or _is_hidden(element):
        _tail(element, around, flow)
        return
    if tag == "br":
        flow.line()
        _tail(element, around, flow)
        return
    if tag in _BLOCKS:
        flow.end()
    inner = _inside(tag, around)
    stack.append((element, inner, iter(element), len(flow.blocks)))
    if element.text:
        flow.take(element.text, inner, (element, "text"))


def _inside(tag: str, around: _Around) -> _Around:
    is_block = tag in _BLOCKS
    if not is_block and tag not in _PLACES and tag != "a":
        return around
    return _Around(
        tag if is_block and tag not in ("div", "span", "section") else around.tag,
        around.places | {tag} if tag in _PLACES else around.places,
        around.is_pre or tag in ("pre", "listing", "xmp"),
        around.is_link or tag == "a",
    )


def _tail(element: HtmlElement, around: _Around, flow: _Flow) -> None:
    if element.tail:
        flow.take(element.tail, around, (element, "tail"))


def _is_hidden(element: HtmlElement) -> bool:
    if element.get("hidden") is not None or element.get("aria-modal") == "true":
        return True
    style = element.get("style")
    return style is not None and _HIDDEN.search(style[:2000]) is not None
