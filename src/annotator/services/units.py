"""Words, sentences, paragraphs, quotations and figures, as the keys W S P Q F take them.

A unit is what a reviewer would label: snapped like a selection by hand (without outer blanks, loose signs and footnote
marks), a quotation without its marks (`quotations` says why). Excluded text has no units; a sentence, paragraph or
quotation that begins or ends in it is cut to the rest. Everything is found stretch by stretch, the nearest first, and
what was found is kept by the words it was found in: a key press never looks at the whole of a long article.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Literal

from annotator.model.footnotes import FOOTNOTE_MARK
from annotator.model.span import Span
from annotator.model.tokens import inked, next_word, previous_word, word_at
from annotator.services.quotations import MARKS, quotations_around, quotations_in
from annotator.services.segmenting import sentences_of, snapped
from annotator.services.stretches import paragraphs_from, stretch_at, stretches

Unit = Literal["word", "sentence", "paragraph", "quotation", "figure"]
UNITS: tuple[Unit, ...] = ("word", "sentence", "paragraph", "quotation", "figure")

_NUMBER_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twel", "teen", "twent", "thirt",
    "fort", "fift", "hundred", "thousand", "illion", "dozen", "half", "halves", "third", "quarter", "doubl", "tripl", "twice",
    "ninth", "percent", "per cent", "decade", "centur", "zero", "couple", "score", "thrice", "quadrupl", "lakh", "crore", "‰",
)  # fmt: skip
"""In small letters; no figure without digits has none of them."""

_CHUNK, _OVERLAP = 16_384, 16


class Holes:
    """The excluded text of an article.

    Args:
        excluded: Spans in any order.
    """

    def __init__(self, excluded: Iterable[Span] = ()) -> None:
        merged: list[Span] = []
        for span in sorted(excluded):
            if merged and span.start <= merged[-1].end:
                merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
            else:
                merged.append(span)
        self._starts = [span.start for span in merged]
        self._ends = [span.end for span in merged]

    def within(self, span: Span) -> list[Span]:
        """The holes that share a character with a span."""
        first, last = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        return [Span(*pair) for pair in zip(self._starts[first:last], self._ends[first:last], strict=True)]

    def rest(self, text: str, span: Span) -> Span | None:
        """From the first to the last character of a span that is article text; None if none is."""
        holes = self.within(span)
        if not holes:
            return span
        pieces = [piece for one in span.without(holes) if (piece := inked(text, one)) is not None]
        return Span(pieces[0].start, pieces[-1].end) if pieces else None


def unit_at_or_after(
    text: str, position: int, unit: Unit, *, backwards: bool = False, excluded: Iterable[Span] = ()
) -> Span | None:
    """The unit at a position, else the next one; backwards the last one that begins before it.

    Args:
        text: The article's text.
        position: A caret, 0 to the text's length.
        unit: What is wanted.
        backwards: Whether to look towards the beginning.
        excluded: The article's excluded text.

    Returns:
        The unit's span; None if there is none in that direction.
    """
    holes = Holes(excluded)
    if backwards:
        return next(
            (one for one in _units(text, position, unit, holes, backwards=True) if one.start < position), None
        )
    if unit == "quotation":
        around = (holes.rest(text, one) for one in quotations_around(text, position))
        here = next((one for one in around if one is not None and one.contains(position)), None)
        if here is not None:
            return here
        return next((one for one in _units(text, position, unit, holes) if one.start >= position), None)
    touches = unit in ("sentence", "paragraph") and text[position : position + 1] in ("", "\n")
    least = position if touches else position + 1
    return next((one for one in _units(text, position, unit, holes) if one.end >= least), None)


def unit_beside(
    text: str, here: Span, unit: Unit, *, backwards: bool = False, excluded: Iterable[Span] = ()
) -> Span | None:
    """The unit that follows another one in reading order, or the one before; of nested ones the outer comes first."""
    place = (here.start, -here.end)
    for one in _units(text, here.start, unit, Holes(excluded), backwards=backwards):
        if (one.start, -one.end) < place if backwards else (one.start, -one.end) > place:
            return one
    return None


def unit_from(
    text: str,
    caret: int,
    here: Span | None,
    unit: Unit,
    *,
    backwards: bool = False,
    excluded: Iterable[Span] = (),
) -> Span | None:
    """What the key of a unit selects: the one at the caret or of the selected words; if it is selected, the next.

    Args:
        text: The article's text.
        caret: Where it is.
        here: What is selected, if anything.
        unit: What is wanted.
        backwards: Whether Shift was held.
        excluded: The article's excluded text.
    """
    holes = list(excluded)
    if here is None:
        return unit_at_or_after(text, caret, unit, backwards=backwards, excluded=holes)
    found = unit_at_or_after(text, here.start, unit, excluded=holes)
    if found == here:
        return unit_beside(text, here, unit, backwards=backwards, excluded=holes)
    if backwards and (found is None or found.start > here.start):
        return unit_at_or_after(text, here.start, unit, backwards=True, excluded=holes)
    return found


def figures_in(text: str, stretch: Span) -> list[Span]:
    """The figures of one stretch of the text."""
    return [Span(stretch.start + start, stretch.start + end) for start, end in _figures_of(stretch.of(text))]


@lru_cache(maxsize=256)
def _figures_of(words: str) -> tuple[tuple[int, int], ...]:
    from annotator.services.figures import figures

    return tuple((one.span.start, one.span.end) for one in figures(words))


def _units(text: str, position: int, unit: Unit, holes: Holes, *, backwards: bool = False) -> Iterator[Span]:
    """The units from about a position on, in reading order or against it, without excluded text."""
    last: Span | None = None
    for span in _FINDERS[unit](text, position, backwards):
        rest = holes.rest(text, span)
        if rest is not None and rest != last and (rest == span or unit not in ("word", "figure")):
            last = rest
            yield rest


def _words(text: str, position: int, backwards: bool) -> Iterator[Span]:  # noqa: FBT001 - one row of a table
    if backwards:
        yield from _words_before(text, position)
        return
    here = word_at(text, position)
    place = here.start if here is not None and here.end > position else next_word(text, position)
    while place < len(text):
        span = _word(text, place)
        if span is not None:
            yield span
        end = max(place, span.end - 1) if span is not None else place
        place = next_word(text, end)


def _words_before(text: str, position: int) -> Iterator[Span]:
    place = position
    while place > 0:
        place = previous_word(text, place)
        span = _word(text, place)
        if span is not None:
            yield span
            place = min(place, span.start)


def _word(text: str, start: int) -> Span | None:
    """The snapped word that begins at a position; None for signs and footnote marks."""
    token = word_at(text, start)
    if token is None or not any(map(str.isalnum, token.of(text))):
        return None
    span = snapped(text, token) or token
    return None if FOOTNOTE_MARK.fullmatch(text, span.start, span.end) else span


def _sentences(text: str, position: int, backwards: bool) -> Iterator[Span]:  # noqa: FBT001
    place = position if backwards else text.rfind("\n", 0, position) + 1
    for stretch in stretches(text, place, backwards=backwards, only_sure=True):
        if not backwards and stretch.end < position:
            continue
        found = sentences_of(text, stretch)
        for span in reversed(found) if backwards else found:
            if span.start < position if backwards else span.end >= position:
                yield snapped(text, span) or span


def _paragraphs(text: str, position: int, backwards: bool) -> Iterator[Span]:  # noqa: FBT001
    place = position if backwards else text.rfind("\n", 0, position) + 1
    for paragraph in paragraphs_from(text, place, backwards=backwards):
        yield snapped(text, paragraph) or paragraph


def _quotations(text: str, position: int, backwards: bool) -> Iterator[Span]:  # noqa: FBT001
    for stretch in _likely(text, position, "quotation", backwards=backwards):
        found = quotations_in(text, stretch)
        yield from reversed(found) if backwards else found


def _figures(text: str, position: int, backwards: bool) -> Iterator[Span]:  # noqa: FBT001
    for stretch in _likely(text, position, "figure", backwards=backwards):
        found = figures_in(text, stretch)
        yield from reversed(found) if backwards else found


def _likely(text: str, position: int, unit: Unit, *, backwards: bool) -> Iterator[Span]:
    """The stretches that can hold such a unit at all."""
    sign = _signs()[unit]
    if backwards:
        for stretch in stretches(text, position, backwards=True):
            if (unit != "figure" or _has_number(stretch.of(text))) and sign.search(
                text, stretch.start, stretch.end
            ):
                yield stretch
        return
    here = stretch_at(text, position)
    place = min(here.start, position) if here is not None else len(text)
    while (found := _next_sign(text, place, unit)) is not None:
        stretch = stretch_at(text, found)
        if stretch is None:
            return
        yield stretch
        place = max(stretch.end, place + 1)


def _next_sign(text: str, place: int, unit: Unit) -> int | None:
    """Where the next sign or word stands without which there is no such unit; looked for in chunks."""
    sign = _signs()[unit]
    for start in range(place, len(text), _CHUNK):
        end = start + _CHUNK + _OVERLAP
        if unit == "figure" and not _has_number(text[start:end]):
            continue
        found = sign.search(text, start, end)
        if found:
            return found.start()
    return None


def _has_number(words: str) -> bool:
    """Whether the words may hold a figure; much faster than the pattern that says where."""
    if _digit().search(words):
        return True
    small = words.lower()
    return any(one in small for one in _NUMBER_WORDS)


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"\d")


@cache
def _signs() -> Mapping[Unit, re.Pattern[str]]:
    """What no unit of its kind is without."""
    words = "|".join(f"[{one[0]}{one[0].upper()}]{one[1:]}" for one in _NUMBER_WORDS)
    return {"quotation": re.compile(f"[{MARKS}]"), "figure": re.compile(rf"\d|{words}")}


_FINDERS: Mapping[Unit, Callable[[str, int, bool], Iterator[Span]]] = {
    "word": _words,
    "sentence": _sentences,
    "paragraph": _paragraphs,
    "quotation": _quotations,
    "figure": _figures,
}
