"""Code points to UTF-16 units and back: the one place where positions are converted for Qt and UTF-16 formats."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from annotator.model.span import Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def utf16_length(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return Utf16Offsets(text).length_utf16


class Utf16Offsets:
    """Converts positions in one text. Identity if the text has no character above U+FFFF.

    Positions may be 0 … len(text) inclusive. A UTF-16 position inside a surrogate pair snaps outward: down for a start,
    up for an end.
    """

    __slots__ = ("_astral", "_astral_utf16", "_length")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._astral = [found.start() for found in _ASTRAL.finditer(text)] if not text.isascii() else []
        self._astral_utf16 = [position + before for before, position in enumerate(self._astral)]

    @property
    def is_identity(self) -> bool:
        """Whether both units count the same in this text."""
        return not self._astral

    @property
    def length_utf16(self) -> int:
        """The text's length in UTF-16 units."""
        return self._length + len(self._astral)

    def to_utf16(self, position: int) -> int:
        """The UTF-16 position of a code point position."""
        return position + bisect_left(self._astral, position) if self._astral else position

    def from_utf16(self, position_utf16: int, *, round_up: bool = False) -> int:
        """The code point position of a UTF-16 position; between two halves, the lower one, or the upper if asked."""
        if not self._astral:
            return position_utf16
        before = bisect_left(self._astral_utf16, position_utf16)
        inside = before > 0 and self._astral_utf16[before - 1] + 1 == position_utf16
        return position_utf16 - before + (1 if inside and round_up else 0)

    def span_to_utf16(self, span: Span) -> tuple[int, int]:
        """Start and end of a span in UTF-16 units."""
        return self.to_utf16(span.start), self.to_utf16(span.end)

    def span_from_utf16(self, start_utf16: int, end_utf16: int) -> Span:
        """The span of a UTF-16 range; ends inside a surrogate pair snap outward.

        Raises:
            SpanError: The range is empty or reversed.
        """
        return Span(self.from_utf16(start_utf16), self.from_utf16(end_utf16, round_up=True))

    def astral_between(self, start: int, end: int) -> int:
        """How many characters above U+FFFF lie in ``[start, end)``, in code points."""
        return bisect_right(self._astral, end - 1) - bisect_left(self._astral, start)
