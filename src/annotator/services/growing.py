"""Growing and shrinking a selection: word, figure or quotation, clause, sentence, paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.model.span import Span
from annotator.model.tokens import token_edges
from annotator.services.clauses import clause_around
from annotator.services.quotations import quotations_around, quotations_in
from annotator.services.segmenting import paragraph_at, sentence_at, snapped
from annotator.services.stretches import stretch_at
from annotator.services.units import UNITS, Holes, figures_in, unit_at_or_after

_SAMPLE = "“It rose to 1.6 million tons [1], and then,” he said, “it fell.”"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is selected, if anything, and where the caret is."""

    span: Span | None
    caret: int


class Growth:
    """The way on which a selection has grown: shrinking goes back on it, exactly."""

    def __init__(self) -> None:
        self._text = ""
        self._steps: list[tuple[Choice, Span]] = []

    def grow(self, text: str, now: Choice, excluded: Iterable[Span] = ()) -> Choice | None:
        """The next larger unit, or the word at the caret; None if there is none."""
        self._forget_other(text, now)
        holes = list(excluded)
        found = grow(text, now.span, holes) if now.span is not None else word_near(text, now.caret, holes)
        if found is None:
            return None
        self._steps.append((now, found))
        return Choice(found, found.end)

    def shrink(self, text: str, now: Choice, excluded: Iterable[Span] = ()) -> Choice | None:
        """What was selected before it grew, else the next smaller unit; None if there is none."""
        self._forget_other(text, now)
        if self._steps:
            return self._steps.pop()[0]
        found = shrink(text, now.span, excluded) if now.span is not None else None
        return Choice(found, found.end) if found is not None else None

    def _forget_other(self, text: str, now: Choice) -> None:
        """Forgets the way if something else has been selected since."""
        if self._steps and (text != self._text or self._steps[-1][1] != now.span):
            self._steps.clear()
        self._text = text


def get_ready() -> None:
    """Makes the rules that the first key press would otherwise have to wait for. Any thread."""
    for unit in UNITS:
        unit_at_or_after(_SAMPLE, 0, unit)
    growth, now = Growth(), Choice(None, 10)
    while (larger := growth.grow(_SAMPLE, now)) is not None:
        now = larger


def word_near(text: str, caret: int, excluded: Iterable[Span] = ()) -> Span | None:
    """The word that the caret is in or touches, else the next one, else the last one."""
    holes = list(excluded)
    before = unit_at_or_after(text, caret, "word", backwards=True, excluded=holes)
    if before is not None and before.end >= caret:
        return before
    return unit_at_or_after(text, caret, "word", excluded=holes) or before


def grow(text: str, span: Span, excluded: Iterable[Span] = ()) -> Span | None:
    """The smallest unit that holds the span and more; None if it is whole paragraphs already.

    A unit is left without the excluded text at its ends, unless that is selected already.
    """
    holes = Holes(excluded)
    found: set[Span] = set()
    for unit in _around(text, span):
        rest = holes.rest(text, unit)
        found.add(rest if rest is not None and rest.covers(span) else unit)
    larger = [one for one in found if one != span and one.covers(span)]
    return min(larger, key=lambda one: (len(one), one), default=None)


def shrink(text: str, span: Span, excluded: Iterable[Span] = ()) -> Span | None:
    """The largest unit at the span's beginning that is smaller; None if it is a word or less."""
    holes = list(excluded)
    smaller = None
    found = unit_at_or_after(text, span.start, "word", excluded=holes)
    while found is not None and found != span and span.covers(found):
        smaller = found
        found = grow(text, found, holes)
    return smaller


def _around(text: str, span: Span) -> Iterator[Span]:
    """Every unit that holds the span."""
    words = token_edges(text, span.start, span.end)
    last = span.end - 1
    yield from _snapped(text, span, words)
    stretch = stretch_at(text, span.start)
    figures = figures_in(text, stretch) if stretch is not None else []
    quotations = [one for one in quotations_around(text, span.start) if one.covers(span)]
    yield from (one for one in figures if one.covers(span))
    yield from quotations
    sentence = _from_to(sentence_at(text, span.start), sentence_at(text, last))
    if sentence is not None and sentence == sentence_at(text, span.start):
        held = [*figures, *(quotations_in(text, stretch) if stretch is not None else [])]
        for scope in (sentence, *quotations[:1]):
            yield from _snapped(text, span, clause_around(text, span, scope, held))
    yield from _snapped(text, span, sentence)
    yield from _snapped(text, span, _from_to(paragraph_at(text, span.start), paragraph_at(text, last)))


def _snapped(text: str, span: Span, unit: Span | None) -> Iterator[Span]:
    """The unit as it snaps, if that holds the span, and as it is."""
    if unit is None:
        return
    words = snapped(text, unit)
    yield words if words is not None and words.covers(span) else unit


def _from_to(first: Span | None, last: Span | None) -> Span | None:
    if first is None or last is None:
        return None
    return Span(min(first.start, last.start), max(first.end, last.end))
