"""Finding words in an article: whatever the case, the kind of blank, and how quotes and hyphens are printed.

Every character is folded by itself, so a match is exact: the folded characters of the span are those of the needle.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate
from typing import overload

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
_ASCII = bytes(range(128))
_FEW = 8
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
        characters = _characters(text)
        folds = {character: fold(character) for character in characters}
        self._folded = text
        for character, folded in folds.items():
            if folded != character.casefold():
                self._folded = self._folded.replace(character, folded)
        self._folded = _casefolded(self._folded, characters)
        # The characters that do not fold to exactly one: where they are, and their folded start and end.
        self._odd: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._note_odd(text, {one: len(folded) for one, folded in folds.items() if len(folded) != 1})

    def find(self, needle: str) -> Sequence[Span]:
        """The matches in reading order; they do not overlap. None for an empty needle."""
        wanted = "".join(map(fold, needle))
        if not wanted:
            return []
        return list(self._matches(wanted)) if self._odd else Matches.of(self._folded, wanted)

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


class Matches(Sequence[Span]):
    """Spans of one length, made as they are asked for: a word of two letters has hundreds of thousands in a long text.

    Args:
        ends: In order.
        length: Of each.
    """

    def __init__(self, ends: Sequence[int], length: int) -> None:
        self._ends = ends
        self._length = length

    @classmethod
    def of(cls, text: str, words: str) -> Matches:
        """The places of words in a text, without overlaps."""
        length = len(words)
        before = map(len, text.split(words)[:-1])
        return cls(list(accumulate(map(length.__add__, before))), length)

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, index: int) -> Span: ...

    @overload
    def __getitem__(self, index: slice) -> Matches: ...

    def __getitem__(self, index: int | slice) -> Span | Matches:
        if isinstance(index, slice):
            return Matches(self._ends[index], self._length)
        end = self._ends[index]
        return Span(end - self._length, end)


def _characters(text: str) -> set[str]:
    """The characters of a text that may fold to something else than their lower case: all but most of ASCII.

    Taken out of its bytes: to look at ten million characters one by one takes longer than a key may.
    """
    if text.isascii():
        return {"\t"}
    left = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return {"\t", *left.decode("utf-8", "surrogatepass")}


def _casefolded(text: str, characters: Collection[str]) -> str:
    """The text without differences of case; of few other capitals than those of ASCII, faster than `str.casefold`."""
    capitals = [one for one in characters if one.casefold() != one]
    if text.isascii() or len(capitals) > _FEW:
        return text.casefold()
    lowered = text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
    for one in capitals:
        lowered = lowered.replace(one, one.casefold())
    return lowered


def find(text: str, needle: str) -> list[Span]:
    """The places of the needle in the text, in reading order, without overlaps."""
    return list(Finder(text).find(needle))


def next_match(matches: Sequence[Span], position: int) -> int | None:
    """The index of the first match that begins at or after the position, else of the first; None without matches."""
    if not matches:
        return None
    index = bisect_left(matches, position, key=lambda match: match.start)
    return index if index < len(matches) else 0
