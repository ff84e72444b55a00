"""Positions as other programs count them, mapped to code points of the canonical text.

What is counted (code points, UTF-16 units, UTF-8 bytes, grapheme clusters), whether a line end counts as one or as two, and
whether a byte order mark counts: three questions to which few files give an answer. Each combination is a `Counting`; a
`Ruler` maps its positions, and `annotator.io.placing` finds out by the quotes which of them a file uses.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from annotator.io.records import OffsetUnit
from annotator.model.text import BOM, CanonicalText, leading_boms

LineEnds = Literal["as given", "lf", "crlf"]

UNITS: tuple[OffsetUnit, ...] = ("codepoint", "utf16", "utf8", "grapheme")
_UNIT_WORDS: dict[OffsetUnit, str] = {
    "codepoint": "code points", "utf16": "UTF-16 units", "utf8": "UTF-8 bytes", "grapheme": "grapheme clusters",
}  # fmt: skip
_END_WORDS: dict[LineEnds, str] = {"as given": "", "lf": "line ends as one", "crlf": "line ends as two"}
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Counting:
    """How a program counts.

    Attributes:
        unit: What.
        line_ends: As they stand in the text as given; or each as one, or each as two, whatever stands there.
        skips_bom: Whether the byte order mark that the text as given begins with is not counted.
    """

    unit: OffsetUnit = "codepoint"
    line_ends: LineEnds = "as given"
    skips_bom: bool = False

    def __str__(self) -> str:
        """What the report says: “UTF-16 units, line ends as two”."""
        bom = "without the byte order mark" if self.skips_bom else ""
        return ", ".join(filter(None, (_UNIT_WORDS[self.unit], _END_WORDS[self.line_ends], bom)))


@dataclass(frozen=True, slots=True, order=True)
class _Odd:
    """Characters that do not count one each.

    Attributes:
        start: Code point of the canonical text.
        length: Code points.
        counts: What they count together.
    """

    start: int
    length: int
    counts: int


class Ruler:
    """Maps the positions of one way of counting to code points of the canonical text."""

    def __init__(self, given: str, text: CanonicalText, counting: Counting) -> None:
        self.counting = counting
        self._text = text.text
        self._odd = sorted(_odd(given, text, counting))
        ahead = _bom_width(given, counting)
        self._shifts = list(accumulate((one.counts - one.length for one in self._odd), initial=ahead))
        self._starts = [one.start + shift for one, shift in zip(self._odd, self._shifts, strict=False)]

    @property
    def same_as(self) -> tuple[object, ...]:
        """Equal for two rulers of one text that map alike."""
        return (self._shifts[0], *self._odd)

    def position(self, counted: int) -> int | None:
        """The code point that it stands before; None if it is beyond the text or inside a character.

        Inside a line end that counts as two is before that line end; on a counted byte order mark is the beginning.
        """
        index = bisect_right(self._starts, counted) - 1
        if index < 0:
            found = max(0, counted - self._shifts[0])
        else:
            odd, start = self._odd[index], self._starts[index]
            if start < counted < start + odd.counts:
                return odd.start if self._text[odd.start] == "\n" else None
            found = odd.start if counted == start else counted - self._shifts[index + 1]
        return found if found <= len(self._text) else None


def countings(given: str, text: CanonicalText, declared: OffsetUnit) -> Iterator[Ruler]:
    """The ways of counting that differ for this text, the declared one first, then those that are less and less likely."""
    seen: set[tuple[object, ...]] = set()
    units: list[OffsetUnit] = [declared, *(unit for unit in UNITS if unit != declared)]
    for skips_bom in (False, True) if given.startswith(BOM) else (False,):
        for unit in units:
            for line_ends in _END_WORDS:
                ruler = Ruler(given, text, Counting(unit, line_ends, skips_bom))
                if ruler.same_as not in seen:
                    seen.add(ruler.same_as)
                    yield ruler


def _odd(given: str, text: CanonicalText, counting: Counting) -> Iterator[_Odd]:
    yield from (_Odd(position, 1, 2) for position in _double_line_ends(given, text, counting))
    if text.text.isascii():
        return
    match counting.unit:
        case "codepoint":
            return
        case "utf16":
            yield from (_Odd(found.start(), 1, 2) for found in _ASTRAL.finditer(text.text))
        case "utf8":
            yield from (
                _Odd(found.start(), 1, len(found[0].encode())) for found in _NOT_ASCII.finditer(text.text)
            )
        case "grapheme":
            yield from _clusters(text.text)


def _clusters(text: str) -> Iterator[_Odd]:
    import regex

    for found in regex.finditer(r"\X", text):
        start, end = found.span()
        if end - start > 1:
            yield _Odd(start, end - start, 1)


def _double_line_ends(given: str, text: CanonicalText, counting: Counting) -> Iterator[int]:
    match counting.line_ends:
        case "lf":
            return
        case "crlf":
            yield from (found.start() for found in re.finditer("\n", text.text))
        case "as given":
            if counting.unit == "grapheme":  # CR and LF are one cluster
                return
            bom = leading_boms(given)
            yield from (dropped - index for index, dropped in enumerate(text.dropped) if index >= bom)


def _bom_width(given: str, counting: Counting) -> int:
    if counting.skips_bom:
        return 0
    return leading_boms(given) * (3 if counting.unit == "utf8" else 1)
