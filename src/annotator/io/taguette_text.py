"""The text of a document as Taguette stores it (HTML), and where its positions lie in that.

Taguette counts UTF-8 bytes over the text nodes in the order of the document (its ``extract.py``). The text for reading is
those nodes with a line end where a block begins or ends and none stands already, and with a blank for a line end inside a
block, which a browser shows as one. Positions follow exactly.
"""

from __future__ import annotations

from bisect import bisect_left
from html.parser import HTMLParser
from itertools import accumulate

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p",
    "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
_HOLDING = _BLOCKS - frozenset(
    ("body", "hr", "html", "ol", "ul", "table", "tbody", "thead", "tfoot", "tr", "dl")
)


class StoredText:
    """A document's text.

    Attributes:
        text: For reading.
        raw: The text nodes, joined: what Taguette's positions count.

    Raises:
        ValueError: It is no HTML; the message is a sentence.
    """

    def __init__(self, html: str) -> None:
        parser = _Nodes()
        try:
            parser.feed(html.replace("\r\n", "\n").replace("\r", "\n"))
            parser.close()
        except (
            AssertionError
        ) as error:  # the standard library's word for a declaration that it cannot make out
            raise ValueError(f"The HTML cannot be read: {error}.") from None
        self.text, self.raw = "".join(parser.shown), "".join(parser.raw)
        self._inserted = parser.inserted
        self._bytes = None if self.raw.isascii() else list(accumulate(map(_length_utf8, self.raw), initial=0))

    def raw_position(self, position_utf8: int) -> int | None:
        """The code point position in ``raw`` of a byte position; one inside a character goes behind it, as Taguette does.

        None if it lies after the end.
        """
        if self._bytes is None:
            return position_utf8 if position_utf8 <= len(self.raw) else None
        found = bisect_left(self._bytes, position_utf8)
        return found if found < len(self._bytes) else None

    def start(self, raw: int) -> int:
        """The position in ``text`` of the character at a position in ``raw``: after line ends that were inserted there."""
        return raw + bisect_left(self._inserted, raw + 1)

    def end(self, raw: int) -> int:
        """The position in ``text`` after the character before a position in ``raw``: before line ends inserted there."""
        return raw + bisect_left(self._inserted, raw)


class _Nodes(HTMLParser):
    """Collects text nodes.

    Attributes:
        inserted: Of each line end that was inserted, the position in ``raw`` before which it stands; sorted.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.raw: list[str] = []
        self.shown: list[str] = []
        self.inserted: list[int] = []
        self._length = 0
        self._in_block = False
        self._verbatim = 0
        self._breaks = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as its base has it
        if tag in _BLOCKS or tag == "br":
            self._breaks = True
        self._in_block = self._in_block or tag in _HOLDING
        self._verbatim += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._breaks, self._in_block = True, False
        if tag == "pre":
            self._verbatim = max(0, self._verbatim - 1)

    def handle_data(self, data: str) -> None:
        if not data:
            return
        if self._breaks and not data.isspace():
            self._break()
        self.raw.append(data)
        is_wrapped = self._in_block and not self._verbatim and not (self._breaks and data.isspace())
        self.shown.append(data.replace("\n", " ") if is_wrapped else data)
        self._length += len(data)

    def _break(self) -> None:
        self._breaks = False
        if not self.shown:
            return
        before = "".join(self.shown[-2:])
        tail = before[len(before.rstrip()) :]
        if "\n" not in tail:
            self.shown.append("\n")
            self.inserted.append(self._length)


def _length_utf8(character: str) -> int:
    point = ord(character)
    return 1 if point < 0x80 else 2 if point < 0x800 else 3 if point < 0x10000 else 4
