"""Finds out what positions count where a program does not count in one way: of each range by itself, by what shows its words.

QualCoder's project file mixes code points and UTF-16 units in one text; REFI-QDA projects count as the program that wrote
them does. Whatever is found out here is given on in code points of the text as given.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from annotator.io.positions import Counting, LineEnds, Ruler
from annotator.io.records import OffsetUnit
from annotator.model.text import canonical

_UNITS: tuple[OffsetUnit, ...] = ("codepoint", "utf16", "utf8")
_LINE_ENDS: tuple[LineEnds, ...] = ("lf", "as given", "crlf")
COUNTINGS = tuple(
    Counting(unit, line_ends, skips_bom)
    for skips_bom, unit, line_ends in product((True, False), _UNITS, _LINE_ENDS)
)
"""The ways of counting that are tried, those that are less and less likely later: few programs count a byte order mark."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A range as a file gives it.

    Attributes:
        shows: Whether words are those of the range; None if the file says nothing about them.
    """

    start: int
    end: int
    shows: Callable[[str], bool] | None = None


class CountedText:
    """A text in which positions may count in any way.

    Attributes:
        given: The text as given, which positions come back in.
    """

    def __init__(self, given: str) -> None:
        self.given = given
        self._canonical = canonical(given)
        self._rulers: dict[Counting, Ruler] = {}

    def words(self, claimed: Claimed, counting: Counting) -> str | None:
        """The words of a range, with LF line ends; None if it is empty or not in the text."""
        span = self._span(claimed, counting)
        return None if span is None else self._canonical.text[span[0] : span[1]]

    def fits(self, claimed: Claimed, counting: Counting) -> bool:
        """Whether the range has the words that it is said to have."""
        words = self.words(claimed, counting)
        return words is not None and claimed.shows is not None and claimed.shows(words)

    def place(self, claimed: Claimed, best: Counting) -> tuple[int, int] | None:
        """The range in code points of the text as given: counted in the best way, unless its words show another.

        None if the words are known and no way of counting leads to them, or if it lies in no text.
        """
        found = best
        if claimed.shows is not None:
            every = (best, *COUNTINGS)
            fitting = next((each for each in every if self.fits(claimed, each)), None)
            if fitting is None:
                return None
            found = fitting
        span = self._span(claimed, found)
        return None if span is None else (self._as_given(span[0]), self._as_given(span[1]))

    def _span(self, claimed: Claimed, counting: Counting) -> tuple[int, int] | None:
        ruler = self._rulers.get(counting)
        if ruler is None:
            ruler = self._rulers[counting] = Ruler(self.given, self._canonical, counting)
        start, end = ruler.position(claimed.start), ruler.position(claimed.end)
        return (start, end) if start is not None and end is not None and start < end else None

    @cached_property
    def _dropped(self) -> list[int]:
        """Canonical positions before which characters of the text as given are gone."""
        return [position - index for index, position in enumerate(self._canonical.dropped)]

    def _as_given(self, position: int) -> int:
        return position + bisect_left(self._dropped, position)


def most_likely(ranges: Iterable[tuple[CountedText, Sequence[Claimed]]], usual: Counting) -> Counting:
    """The way of counting under which most ranges have their words; the usual one if it is among the best."""
    votes: Counter[Counting] = Counter()
    for text, claimed in ranges:
        for each in claimed:
            if each.shows is not None:
                votes.update(one for one in COUNTINGS if text.fits(each, one))
    best = max(votes.values(), default=0)
    if votes[usual] == best:
        return usual
    return next(each for each in COUNTINGS if votes[each] == best)
