"""The numbers of paragraphs: lines of the text that are not empty, from 1."""

from __future__ import annotations

from bisect import bisect_right


class Paragraphs:
    """Looks up numbers in one text.

    Args:
        text: Canonical text; positions are its code points.
    """

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        start = 0
        for line in text.split("\n"):
            if line.strip():
                self._starts.append(start)
            start += len(line) + 1

    def number(self, position: int) -> int:
        """The number of the paragraph at the position, else of the one before it; 0 before the first."""
        return bisect_right(self._starts, position)
