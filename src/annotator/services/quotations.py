"""Quotations in a text: what stands between quotation marks, typographic and straight, nested, over several paragraphs.

A quotation's words are given without its marks: that is what a reviewer labels, who attributes the words to a speaker
and not the marks, and what a selection by hand snaps to. A comma before the closing mark belongs to the sentence around
it and is left out; so is a full stop, unless the words are a whole sentence of their own.

Marks that have no partner are no quotation: nothing is guessed. Apostrophes (“don’t”, “’80s”, “the workers’ rights”) are
told from single quotation marks by what stands beside them. A quotation of several paragraphs repeats its opening mark
at each and closes at the last one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from annotator.model.span import Span
from annotator.services.segmenting import snapped
from annotator.services.stretches import stretch_at, stretches

MARKS = "“”„‟«»‹›‘’‚‛\"＂'「」『』"
"""Every sign that may open or close a quotation."""

_OPENERS = {
    "”": "“„‟”",
    "“": "„‚",
    "’": "‘‚‛",
    "‘": "‚",
    "»": "«",
    "«": "»",
    "›": "‹",
    "‹": "›",
    "」": "「",
    "』": "『",
}
"""What each sign closes; straight marks close themselves."""

_STRAIGHT = "\"＂'"
_ONLY_OPENING = "„‟‚‛「『"
_MARK = re.compile(f"[{MARKS}]")
_ELISION = re.compile(
    r"(?:\d\ds?|(?i:em|tis|twas|til|till|cause|cuz|bout|round|n|neath|tween|kay))(?![\w])", re.UNICODE
)
_SINGLES = "‘’‚‛'"
_BEFORE_OPENING = "([{-–—/"
_GOES_ON = re.compile(r"[ \u00a0][^\W\d_A-Z]")
"""A word in small letters follows."""

_MOST_PARAGRAPHS = 100
"""A quotation is not followed over more."""

_SAID = re.compile(r"(?:^|[,:.!?…。])[\s\u00a0]*$")
_WORD = re.compile(r"[^\W\d_]|\d")


@dataclass(frozen=True, slots=True)
class _Found:
    """The marks of one stretch of text.

    Attributes:
        pairs: Where each quotation opens, and where it closes: the positions of its marks.
        unclosed: The last mark that opens and has no partner.
        begins: The mark that the stretch begins with, or nothing.
    """

    pairs: tuple[tuple[int, int], ...]
    unclosed: int | None
    begins: str


def quotations_in(text: str, stretch: Span) -> list[Span]:
    """The words of the quotations that begin in a stretch of text (see `stretches`), in reading order.

    The outer one of two nested ones comes first.
    """
    found = _marks(stretch.of(text))
    goes_on = _opening(text, stretch) is not None
    pairs = [
        (stretch.start + opening, stretch.start + closing)
        for opening, closing in found.pairs
        if not (goes_on and _is_first(text, stretch, opening))
    ]
    if found.unclosed is not None and not (goes_on and _is_first(text, stretch, found.unclosed)):
        opening = stretch.start + found.unclosed
        closing = _closing(text, stretch, opening)
        if closing is not None:
            pairs.append((opening, closing))
    return _words_of(text, pairs)


def quotations_around(text: str, position: int) -> list[Span]:
    """The words of the quotations that hold the character at a position, or end there; the innermost first."""
    stretch = stretch_at(text, position)
    if stretch is None:
        return []
    every = quotations_in(text, stretch)
    opening = _opening(text, stretch)
    if opening is not None:
        first = stretch_at(text, opening)
        every += quotations_in(text, first) if first is not None else []
    around = {one for one in every if one.start <= position <= one.end}
    return sorted(around, key=lambda one: (len(one), one))


def _words_of(text: str, pairs: list[tuple[int, int]]) -> list[Span]:
    found = {words for pair in pairs if (words := _words(text, *pair)) is not None}
    return sorted(found, key=lambda one: (one.start, -one.end))


def _words(text: str, opening: int, closing: int) -> Span | None:
    """The words between two marks."""
    if closing - opening < 2:
        return None
    inside = Span(opening + 1, closing)
    words = snapped(text, inside)
    if words is None or not inside.covers(words) or not _WORD.search(text, words.start, words.end):
        return None
    rest = text[words.end : closing]
    stops = len(rest) - len(rest.lstrip(".!?…。"))
    if stops and not rest[stops:].strip() and _is_sentence(text, opening, words):
        return Span(words.start, words.end + stops)
    return words


def _is_sentence(text: str, opening: int, words: Span) -> bool:
    """Whether the words are a sentence of their own: begun like one, after nothing or after what announces speech."""
    return not text[words.start].islower() and _SAID.search(text, max(0, opening - 3), opening) is not None


# Over several paragraphs


def _is_first(text: str, stretch: Span, place: int) -> bool:
    return not text[stretch.start : stretch.start + place].strip()


def _closing(text: str, stretch: Span, opening: int) -> int | None:
    """Where a quotation that is open at a paragraph's end is closed, in a later one."""
    for after in islice(stretches(text, stretch.end), _MOST_PARAGRAPHS):
        found = _marks(after.of(text))
        if found.begins != text[opening]:
            return None
        pair = next((pair for pair in found.pairs if _is_first(text, after, pair[0])), None)
        if pair is not None:
            return after.start + pair[1]
        if found.unclosed is None or not _is_first(text, after, found.unclosed):
            return None
    return None


def _opening(text: str, stretch: Span) -> int | None:
    """Where the quotation that goes on at a paragraph's beginning was opened, if one does."""
    here, opening, opened_in = stretch, None, stretch
    for before in islice(stretches(text, stretch.start, backwards=True), _MOST_PARAGRAPHS):
        mark, found = _marks(here.of(text)).begins, _marks(before.of(text))
        if not mark or found.unclosed is None or text[before.start + found.unclosed] != mark:
            break
        here = opened_in = before
        opening = before.start + found.unclosed
        if not _is_first(text, before, found.unclosed):
            break
    if opening is None or _closing(text, opened_in, opening) is None:
        return None
    return opening


# In one paragraph


@lru_cache(maxsize=256)
def _marks(words: str) -> _Found:
    """The marks of one stretch."""
    reader = _Reader(words)
    for found in _MARK.finditer(words):
        reader.take(found.start())
    begins = words.lstrip()[:1]
    return _Found(tuple(sorted(reader.pairs)), reader.unclosed(), begins if begins in MARKS else "")


class _Reader:
    """Reads the marks of one stretch from the left; keeps those that are open."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._open: list[int] = []
        self.pairs: list[tuple[int, int]] = []

    def unclosed(self) -> int | None:
        """The last mark that has no partner; a double one goes before a single one, which may be an apostrophe."""
        doubles = [place for place in self._open if self._words[place] not in _SINGLES]
        return next(reversed(doubles or self._open), None)

    def take(self, place: int) -> None:
        """Takes the next mark."""
        sign = self._words[place]
        if sign in _SINGLES and self._is_apostrophe(place):
            return
        opener = None if sign in _ONLY_OPENING else self._opener(place)
        if opener is not None:
            self.pairs.append((self._open[opener], place))
            del self._open[opener:]
        elif self._may_open(place):
            self._open.append(place)

    def _opener(self, place: int) -> int | None:
        """Which of the open marks the sign at a place closes."""
        sign = self._words[place]
        if not self._may_close(place):
            return None
        wanted = sign if sign in _STRAIGHT else _OPENERS.get(sign, "")
        found = (n for n in reversed(range(len(self._open))) if self._words[self._open[n]] in wanted)
        return next(found, None)

    def _may_close(self, place: int) -> bool:
        """Whether something stands before the mark: not a blank, if a word follows."""
        sign, before, after = self._words[place], *self._beside(place)
        if sign in _STRAIGHT or sign in "“‘":
            return not before.isspace() and not (before in _BEFORE_OPENING and after.isalnum())
        return True

    def _may_open(self, place: int) -> bool:
        """Whether the mark stands at a word's beginning, for a sign that could also be something else."""
        sign, before, after = self._words[place], *self._beside(place)
        if sign in "“„‟‘‚‛「『":
            return not after.isspace() or sign in "“„"
        if sign in "«‹":
            return True
        if sign == "’":
            return False
        return not before.isalnum() and before not in ".,;!?…)" and not after.isspace()

    def _is_apostrophe(self, place: int) -> bool:
        """Whether a single mark stands for letters that are left out, or for a possessive."""
        sign, before, after = self._words[place], *self._beside(place)
        if before.isalnum() and after.isalnum():
            return True
        if not before.isalnum() and _ELISION.match(self._words, place + 1):
            return sign != "‚"
        if sign in "’'" and before in "sSzZxX" and _GOES_ON.match(self._words, place + 1):
            return self._closes_later(place)
        return False

    def _closes_later(self, place: int) -> bool:
        """Whether another mark further on could close what is open: then this one is the possessive of a plural."""
        sign = self._words[place]
        for found in _MARK.finditer(self._words, place + 1):
            other, (before, after) = self._words[found.start()], self._beside(found.start())
            if other == sign and not before.isspace() and not after.isalnum():
                return True
            if other in "‘‚‛" or (other == "'" and before.isspace()):
                return False
        return False

    def _beside(self, place: int) -> tuple[str, str]:
        """The signs before and after; a blank at either end."""
        return (self._words[place - 1] if place else " "), self._words[place + 1 : place + 2] or " "
