"""Finding words in an article: whatever the case, the kind of blank, and how quotes and hyphens are printed.

Every character is folded by itself, so a match is exact: the folded characters of the span are those of the needle.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from annotator.model.span import Span

_SOFT_HYPHEN = "\u00ad"
_PLAIN = {
    "'": "‘’‚‛′‹›",
    '"': "“”„‟″«»",
    "-": "‐‑‒–—―−",
    "...": "…",
    " ": "\t",
    "i": "İ",  # its case folding is i and a combining dot, which nobody types
    "": _SOFT_HYPHEN,
}
_FOLDED = {printed: plain for plain, kinds in _PLAIN.items() for printed in kinds}


def fold(character: str) -> str:
    """What a character is compared by: none, one or several characters."""
    folded = _FOLDED.get(character)
    if folded is not None:
        return folded
    return " " if unicodedata.category(character) == "Zs" else character.casefold()


class Finder:
    """Finds words in one text; keep it while the needle is being typed, the text is folded only once.

    Args:
        text: Canonical text; all positions are code points of it.
    """

    def __init__(self, text: str) -> None:
        folds = {character: fold(character) for character in set(text)}
        self._folded = text
        for character, folded in folds.items():
            if folded != character.casefold():
                self._folded = self._folded.replace(character, folded)
        self._folded = self._folded.casefold()
        # The characters that do not fold to exactly one: where they are, and their folded start and end.
        self._odd: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._note_odd(text, {one: len(folded) for one, folded in folds.items() if len(folded) != 1})

    def find(self, needle: str) -> list[Span]:
        """The matches in reading order; they do not overlap. None for an empty needle."""
        wanted = "".join(map(fold, needle))
        return list(self._matches(wanted)) if wanted else []

    def _note_odd(self, text: str, lengths: dict[str, int]) -> None:
        if not lengths:
            return
        shift = 0
        for found in re.finditer("[" + "".join(map(re.escape, lengths)) + "]", text):
            length = lengths[found.group()]
            self._odd.append(found.start())
            self._starts.append(found.start() + shift)
            self._ends.append(found.start() + shift + length)
            shift += length - 1

    def _matches(self, wanted: str) -> Iterator[Span]:
        if not self._odd:
            for found in re.finditer(re.escape(wanted), self._folded):
                yield Span(*found.span())
            return
        at = self._folded.find(wanted)
        while at >= 0:
            start = self._position(at, bisect_right(self._starts, at))
            end = self._position(at + len(wanted), bisect_left(self._starts, at + len(wanted)))
            if start is not None and end is not None:
                yield Span(start, end)
                at = self._folded.find(wanted, at + len(wanted))
            else:
                at = self._folded.find(wanted, at + 1)

    def _position(self, folded: int, odd_before: int) -> int | None:
        """The text position of a folded one, given how many odd characters begin before it; None inside one of them."""
        if not odd_before:
            return folded
        odd = odd_before - 1
        beyond = folded - self._ends[odd]
        if beyond >= 0:
            return self._odd[odd] + 1 + beyond
        return self._odd[odd] if folded == self._starts[odd] else None


def find(text: str, needle: str) -> list[Span]:
    """The places of the needle in the text, in reading order, without overlaps."""
    return Finder(text).find(needle)


def next_match(matches: Sequence[Span], position: int) -> int | None:
    """The index of the first match that begins at or after the position, else of the first; None without matches."""
    if not matches:
        return None
    index = bisect_left(matches, position, key=lambda match: match.start)
    return index if index < len(matches) else 0
