"""Figures in an article's text, and what they say: numbers, amounts, shares, ranks and dates.

An own grammar over tables, without a model: it finds what stands in the words and adds nothing, neither from today's date
nor from what is usual. English; digits, signs and codes of currencies are read in any language. Linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from annotator.model.quantity import Number, number_of
from annotator.model.span import Span
from annotator.services.figure_amounts import Found
from annotator.services.figure_context import after_numbering, is_furniture
from annotator.services.figure_dating import dated
from annotator.services.figure_rules import found_at
from annotator.services.figure_tokens import Line

_KEPT = 20_000
"""Code points; longer lines are not kept in memory once more."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a text.

    Attributes:
        span: Where it stands.
        low: The lower end, or the number; None if it is open below, or if there is none.
        high: The upper end, `low` again for a single number; None if it is open above, or if there is none.
        unit: ISO 4217, ``%``, or the counted noun as printed; empty if nothing is said.
        precision: ``exact``, ``about``, ``range`` …, as the default scheme has them; empty for dates.
        as_of: When it holds, in EDTF; for a date what it says. Empty if the sentence does not make it clear.
        rule: What found it: ``money``, ``share``, ``count``, ``rank``, ``year`` ….
    """

    span: Span
    low: Number | None
    high: Number | None
    unit: str
    precision: str
    as_of: str
    rule: str


def figures(text: str, start: int = 0, end: int | None = None) -> list[Figure]:
    """The figures that share a character with ``[start, end)``, in order; they do not overlap.

    Costs what the lines cost that the window touches.
    """
    end = len(text) if end is None else min(end, len(text))
    return [
        one
        for line in _lines(text, start, end)
        for one in _of_line(text, line)
        if one.span.start < end and one.span.end > start
    ]


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    place = text.rfind("\n", 0, max(0, start)) + 1
    while place < end or (place == start == end):
        stop = text.find("\n", place)
        stop = len(text) if stop < 0 else stop
        if stop > place:
            yield Span(place, stop)
        place = stop + 1


def _of_line(text: str, line: Span) -> list[Figure]:
    words = line.of(text)
    found = _kept(words) if len(words) <= _KEPT else _found(words)
    return [_moved(one, line.start) for one in found]


@lru_cache(maxsize=256)
def _kept(words: str) -> tuple[Figure, ...]:
    return _found(words)


def _found(words: str) -> tuple[Figure, ...]:
    if is_furniture(words):
        return ()
    line = Line(words)
    return tuple(figure_of(line, one) for one in dated(line, scanned(line, after_numbering(words))))


def scanned(line: Line, begin: int = 0, *, is_asked: bool = False) -> list[Found]:
    """The figures of a line from a position on, each without the date that others give it."""
    found: list[Found] = []
    place = 0
    while place < len(line):
        one = found_at(line, place, is_asked=is_asked) if line.at(place).start >= begin else None
        if one is not None:
            found.append(one)
        place = place + 1 if one is None else one.end
    return found


def figure_of(line: Line, found: Found) -> Figure:
    """A figure of a line, with positions in the line."""
    return Figure(
        Span(line.at(found.start).start, line.at(found.end - 1).end),
        _kept_number(found.low), _kept_number(found.high),
        found.unit, found.precision, found.as_of, found.rule,
    )  # fmt: skip


def _kept_number(exact: Decimal | None) -> Number | None:
    return None if exact is None else number_of(exact)


def _moved(one: Figure, by: int) -> Figure:
    return replace(one, span=Span(one.span.start + by, one.span.end + by))
