"""Where a boundary of the selected annotation goes by key."""

from __future__ import annotations

from annotator.model.span import Span
from annotator.ui.reading_keys import MoveBoundary
from annotator.ui.reading_state import ReadingState
from annotator.ui.reading_words import moved_end, moved_start


def moved_span(state: ReadingState, span: Span, move: MoveBoundary) -> Span | None:
    """The span with one boundary a step further as seen on the screen; None where it would be empty or leave the text."""
    text = state.text
    inside = span.start if move.edge == "start" else span.end - 1
    forward = move.right != text.is_right_to_left(text.piece_at(inside))
    position = span.start if move.edge == "start" else span.end
    if move.unit == "character":
        target = state.caret.character_step(position, forward=forward)
    else:
        step = moved_start if move.edge == "start" else moved_end
        target = step(text.text, position, forward=forward)
    if target is None or target == position:
        return None
    start, end = (target, span.end) if move.edge == "start" else (span.start, target)
    return Span(start, end) if start < end else None
