"""Where the pointer is on a suggestion, or on one of its key caps."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from annotator.ui.reading_state import ReadingState
from annotator.ui.suggestion_painter import Decision, caps

_REACH = 4.0
"""Around a key cap: with it, the area that a click hits has the least size of a target."""


def suggestions_at(state: ReadingState, point: QPointF) -> list[str]:
    """The suggestions drawn under a point of the window, the shortest first."""
    if not state.suggestions.has_any or not state.shown.shows_suggestions:
        return []
    placed = state.flow.piece_under(point.y())
    inside = point.y() - placed.y
    if not 0 <= inside < placed.layout.height:
        return []
    line, x = placed.layout.line_below(inside), point.x() - state.left
    found = [
        one
        for one in state.suggestions.parts(placed.piece, placed.layout, state.marks)
        if any(run.line == line and run.x1 <= x <= run.x2 for run in one.runs)
    ]
    return [one.id for one in sorted(found, key=lambda one: len(one.span))]


def cap_at(state: ReadingState, point: QPointF) -> Decision | None:
    """What the key cap under a point decides about the current suggestion, or None."""
    if state.shown.suggestion is None:
        return None
    for cap in caps(state.scene(), state.flow.placed(), state.right_room):
        if cap.box.adjusted(-_REACH / 2, -_REACH, _REACH / 2, _REACH).contains(point):
            return cap.decision
    return None
