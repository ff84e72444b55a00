"""Which span is where: a page query over many spans, and the underline lane of each span in its overlap cluster."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from annotator.model.span import Span

LANES = 3
"""Underline lanes that are drawn; deeper ones show as “+n” in the margin."""

LONG = 200
"""A span of more code points than this takes no tint and no lane, only corner marks and a bracket."""

_SHIFTS = (9, 12, 15, 18, 21, 24, 40)

K = TypeVar("K")


class SpanIndex:
    """Spans in hierarchical bins (as genome browsers do), by key.

    A query costs the bins it crosses, whatever the number of spans elsewhere and however long some are; an addition is
    one dictionary entry. Source of the scheme: Kent et al. 2002, The Human Genome Browser at UCSC, Genome Research 12.
    """

    __slots__ = ("_bins", "_spans")

    def __init__(self, spans: Iterable[tuple[str, Span]] = ()) -> None:
        self._spans: dict[str, Span] = dict(spans)
        self._bins: list[dict[int, dict[str, Span]]] = [{} for _ in _SHIFTS]
        smallest, shift = self._bins[0], _SHIFTS[0]
        # Most spans lie in one of the smallest bins; tens of thousands come at once when an article opens.
        for key, span in self._spans.items():
            place = span.start >> shift
            if place != (span.end - 1) >> shift:
                level, place = _bin(span)
                self._bins[level].setdefault(place, {})[key] = span
            elif place in smallest:
                smallest[place][key] = span
            else:
                smallest[place] = {key: span}

    def __len__(self) -> int:
        return len(self._spans)

    def __contains__(self, key: str) -> bool:
        return key in self._spans

    def __iter__(self) -> Iterator[tuple[str, Span]]:
        return iter(self._spans.items())

    def get(self, key: str) -> Span | None:
        """The span of that key, or None."""
        return self._spans.get(key)

    def add(self, key: str, span: Span) -> None:
        """Adds a span, or moves the one of that key."""
        self.discard(key)
        self._spans[key] = span
        level, place = _bin(span)
        self._bins[level].setdefault(place, {})[key] = span

    def discard(self, key: str) -> None:
        """Drops the span of that key, if there is one."""
        span = self._spans.pop(key, None)
        if span is not None:
            level, place = _bin(span)
            del self._bins[level][place][key]

    def overlapping(self, start: int, end: int) -> list[tuple[str, Span]]:
        """Every span that shares a character with ``[start, end)``, in no order."""
        found: list[tuple[str, Span]] = []
        if start >= end:
            return found
        for bins, shift in zip(self._bins, _SHIFTS, strict=True):
            for place in range(start >> shift, ((end - 1) >> shift) + 1):
                entries = bins.get(place)
                if entries:
                    found.extend((k, s) for k, s in entries.items() if s.start < end and start < s.end)
        return found

    def at(self, position: int) -> list[tuple[str, Span]]:
        """Every span that holds the character at the position, shortest first."""
        return sorted(
            self.overlapping(position, position + 1), key=lambda entry: (len(entry[1]), entry[1], entry[0])
        )


def _bin(span: Span) -> tuple[int, int]:
    for level, shift in enumerate(_SHIFTS):
        if span.start >> shift == (span.end - 1) >> shift:
            return level, span.start >> shift
    return len(_SHIFTS) - 1, 0


def assign_lanes(spans: Sequence[tuple[K, Span]], *, limit: int | None = None) -> dict[K, int]:
    """The lane of each span, 0 next to the text: longest first, each the lowest lane free over its whole length.

    Interval colouring. Of equally long spans the one given first comes first, so give them in the scheme's order, then
    by id. The result may exceed `LANES`; the painter shows those as “+n”.

    Args:
        spans: The spans of one overlap cluster or more, without long ones.
        limit: Lanes that are told apart, at least 1: whatever lies deeper is given lane `limit`. None tells all apart.
    """
    lanes: dict[K, int] = {}
    # Starts and ends of a row apart, as bare numbers: a label in a dense paragraph has hundreds of spans coloured anew.
    rows: list[tuple[list[int], list[int]]] = []
    for key, span in sorted(spans, key=lambda entry: entry[1].start - entry[1].end):
        start, end = span.start, span.end
        lane = next((n for n, row in enumerate(rows) if _insert(*row, start, end)), len(rows))
        if lane == len(rows) and (limit is None or lane < limit):
            rows.append(([start], [end]))
        lanes[key] = lane
    return lanes


def _insert(starts: list[int], ends: list[int], start: int, end: int) -> bool:
    """Puts a span into a row of spans that do not overlap, sorted, unless it overlaps one of them."""
    at = bisect_left(starts, start)
    if at < len(starts) and starts[at] < end:
        return False
    if at and ends[at - 1] > start:
        return False
    starts.insert(at, start)
    ends.insert(at, end)
    return True
