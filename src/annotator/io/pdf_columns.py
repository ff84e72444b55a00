"""Columns whose lines a page shows across the gutter, a row at a time: read one after the other all the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median

from annotator.io.pdf_lines import Piece, width_of

_LEAST_ROWS = 5
"""Rows with words on both sides of a gutter."""

_SHARE = 0.6
"""Part of the rows with several pieces that must have one at the beginning of the second column."""

_FILLED = 0.6
"""Part of a column that half of its lines fill; cells of a table are shorter."""

_STEP = 3.0
"""Points by which the beginnings of lines may differ."""

Row = list[Piece]


def unfolded(rows: Sequence[Row]) -> list[Row]:
    """The rows as they are, or those with two columns of prose as the lines of the first and then of the second."""
    edge = _edge(rows)
    if edge is None:
        return list(rows)
    split = [_split(row, edge) for row in rows]
    both = [number for number, (left, right) in enumerate(split) if left and right]
    if not both or not _is_prose([split[number] for number in both], edge):
        return list(rows)
    first, last = both[0], both[-1] + 1
    lefts = [left for left, _ in split[first:last] if left]
    rights = [right for _, right in split[first:last] if right]
    return [*rows[:first], *lefts, *rights, *rows[last:]]


def _edge(rows: Sequence[Row]) -> float | None:
    """Where the second column begins, if many rows have a piece that begins there."""
    shown = [[piece.x for piece in row if piece.text.strip()] for row in rows]
    several = [places for places in shown if len(places) > 1]
    begins = Counter(
        step for places in several for step in {round(x / _STEP) for x in places[1:] if x > places[0]}
    )
    step, count = begins.most_common(1)[0] if begins else (0, 0)
    return step * _STEP if count >= max(_LEAST_ROWS, _SHARE * len(several)) else None


def _split(row: Row, edge: float) -> tuple[Row, Row]:
    at = next((number for number, piece in enumerate(row) if piece.x >= edge - _STEP), len(row))
    left, right = row[:at], row[at:]
    has_left, has_right = (any(piece.text.strip() for piece in side) for side in (left, right))
    return left if has_left else [], right if has_right else []


def _is_prose(rows: Sequence[tuple[Row, Row]], edge: float) -> bool:
    """Whether the lines of both columns fill about the width of the first, and do not reach into the second."""
    width = edge - min(piece.x for left, _ in rows for piece in left)
    lefts, rights = [_width(left) for left, _ in rows], [_width(right) for _, right in rows]
    return _FILLED * width <= median(lefts) <= width * 1.1 and median(rights) >= _FILLED * width


def _width(row: Row) -> float:
    return sum(width_of(piece.text) * piece.size for piece in row)
