"""An article's text cut where annotations and excluded regions begin and end, line by line: for documents that show marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from annotator.io.records import AnnotationRecord, ArticleRecord

MOST = 60
"""Marks on one piece of text that can be drawn in one another; browsers and parsers stop at a few hundred."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one line over which nothing changes.

    Attributes:
        marks: The places of the annotations on it among the article's, the longest first.
        left_out: Those that are too many.
    """

    start: int
    end: int
    marks: tuple[int, ...]
    is_excluded: bool
    left_out: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text, with its line end; only the last one may have none.

    Attributes:
        number: Of the paragraph, from 1, as the window counts them: lines of blanks only have none.
        begin: The places of the annotations that begin in it.
    """

    start: int
    end: int
    number: int | None
    pieces: tuple[Piece, ...]
    begin: tuple[int, ...]


def lines_of(article: ArticleRecord) -> Iterator[Line]:
    """The lines of the text in order; their pieces are the text."""
    text, number, start = article.text, 0, 0
    cuts = _Cuts(article)
    while start < len(text):
        end = (text.find("\n", start) + 1) or len(text)
        has_words = not text[start:end].isspace()
        number += has_words
        pieces, begin = cuts.up_to(start, end)
        yield Line(start, end, number if has_words else None, pieces, begin)
        start = end


def paragraph_numbers(article: ArticleRecord) -> list[int]:
    """For each annotation the number of the paragraph that it begins in, or of the one before it; 0 before the first."""
    numbers, number = [0] * len(article.annotations), 0
    for line in lines_of(article):
        number = line.number or number
        for place in line.begin:
            numbers[place] = number
    return numbers


class _Cuts:
    """Goes once through the text, with the annotations that are open."""

    def __init__(self, article: ArticleRecord) -> None:
        self._annotations = article.annotations
        self._excluded = sorted((one.start, one.end) for one in article.excluded)
        edges = {edge for one in article.annotations for edge in (one.start, one.end)}
        self._edges = sorted(edges | {edge for one in self._excluded for edge in one})
        self._coming = sorted(range(len(article.annotations)), key=lambda n: article.annotations[n].start)
        self._next = self._next_excluded = 0
        self._open: list[int] = []
        self._excluded_to = 0

    def up_to(self, start: int, end: int) -> tuple[tuple[Piece, ...], tuple[int, ...]]:
        """The pieces of a line, and what begins in it; lines are asked for in order."""
        first, last = bisect_left(self._edges, start), bisect_left(self._edges, end)
        inner = [edge for edge in self._edges[first:last] if edge > start]
        begun = self._next
        borders = [start, *inner, end]
        pieces = [self._piece(*pair) for pair in pairwise(borders) if pair[0] < pair[1]]
        return tuple(pieces), tuple(self._coming[begun : self._next])

    def _piece(self, start: int, end: int) -> Piece:
        self._move(start)
        marks = sorted(self._open, key=lambda n: (-_length(self._annotations[n]), n))
        drawn, left_out = marks[-MOST:], marks[:-MOST]
        return Piece(start, end, tuple(drawn), self._excluded_to > start, tuple(left_out))

    def _move(self, position: int) -> None:
        """Opens what begins up to a position, closes what ends there."""
        while self._next < len(self._coming) and self._start_of(self._next) <= position:
            self._open.append(self._coming[self._next])
            self._next += 1
        self._open = [n for n in self._open if self._annotations[n].end > position]
        regions = self._excluded
        while self._next_excluded < len(regions) and regions[self._next_excluded][0] <= position:
            self._excluded_to = max(self._excluded_to, regions[self._next_excluded][1])
            self._next_excluded += 1

    def _start_of(self, place: int) -> int:
        return self._annotations[self._coming[place]].start


def _length(one: AnnotationRecord) -> int:
    return one.end - one.start
