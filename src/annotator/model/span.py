"""Spans: half-open ranges of Unicode code points in an article's text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.errors import SpanError

CONTEXT = 32
"""Code points of context kept on each side of a quote."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """``[start, end)`` in code points, ``0 <= start < end``.

    Raises:
        SpanError: The range is empty, reversed or begins before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(
                f"The positions {self.start}-{self.end} are not a span: expected 0 <= start < end."
            )

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of the span, cut from the text.

        Raises:
            SpanError: The span ends after the text.
        """
        self.check(text)
        return text[self.start : self.end]

    def check(self, text: str) -> None:
        """Raises SpanError if the span does not lie in the text."""
        if self.end > len(text):
            raise SpanError(
                f"The span {self.start}-{self.end} ends after the text, which has {len(text)} characters."
            )

    def contains(self, position: int) -> bool:
        """Whether the character at the position is in the span."""
        return self.start <= position < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def context(self, text: str) -> tuple[str, str]:
        """Up to `CONTEXT` code points before and after the span."""
        return text[max(0, self.start - CONTEXT) : self.start], text[self.end : self.end + CONTEXT]

    def without(self, holes: Iterable[Span]) -> list[Span]:
        """The pieces of the span that lie outside all holes, in order; empty if nothing is left."""
        pieces: list[Span] = []
        start = self.start
        for hole in sorted(holes):
            if hole.end <= start or hole.start >= self.end:
                continue
            if hole.start > start:
                pieces.append(Span(start, hole.start))
            start = max(start, hole.end)
        if start < self.end:
            pieces.append(Span(start, self.end))
        return pieces
