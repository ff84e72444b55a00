"""The caret of the reading view and the words selected with it.

The caret never stands inside a character that is made of several code points, nor on an empty line.
"""

from __future__ import annotations

from typing import Literal

from annotator.model.span import Span
from annotator.ui.reading_flow import ReadingFlow
from annotator.ui.reading_layout import PieceLayout
from annotator.ui.reading_words import WordRules, word_step

Motion = Literal[
    "left", "right", "word-left", "word-right", "up", "down", "line-start", "line-end", "text-start", "text-end",
]  # fmt: skip


class ReadingCaret:
    """Position and selection in one flow of text.

    Attributes:
        position: Where the caret is.
        anchor: Where the selection was begun; the same as `position` if there is none.
        upstream: Whether a caret at a line break is shown at the end of the upper line.
        snaps: Whether the last step was by words, so that the selection snaps.
    """

    def __init__(self, flow: ReadingFlow, rules: WordRules) -> None:
        self.flow = flow
        self.rules = rules
        self.position = flow.text.place(0)
        self.anchor = self.position
        self.upstream = False
        self.snaps = False
        self._goal_x: float | None = None

    # Selection

    @property
    def is_selecting(self) -> bool:
        """Whether caret and anchor are apart."""
        return self.position != self.anchor

    def selection(self) -> Span | None:
        """The selected words, snapped if that is how they were selected; None if there are none."""
        if not self.is_selecting:
            return None
        span = Span(min(self.position, self.anchor), max(self.position, self.anchor))
        return self.rules.snap(self.flow.text.text, span) if self.snaps else span

    def collapse(self) -> None:
        """Gives up the selection; the caret stays where it was seen."""
        self.anchor = self.position

    def select(self, span: Span) -> None:
        """Selects exactly these words."""
        end = len(self.flow.text.text)
        self.anchor, self.position = min(span.start, end), min(span.end, end)
        self.upstream = self.snaps = False
        self._goal_x = None

    def select_all(self) -> None:
        """Selects from the first paragraph's start to the last one's end."""
        text = self.flow.text
        self.anchor, self.position = text.starts[0], text.ends[-1]
        self.upstream = self.snaps = False
        self._goal_x = None

    def go(self, position: int, *, extend: bool = False, upstream: bool = False, snaps: bool = False) -> None:
        """Puts the caret at the nearest place that can hold it."""
        self.position = self.nearest(position)
        self.upstream = upstream
        self._goal_x = None
        if not extend:
            self.anchor = self.position
        self.snaps = snaps and self.is_selecting

    def nearest(self, position: int) -> int:
        """The nearest place at or before a position where a caret may stand."""
        place = self.flow.text.place(position)
        layout = self._layout(place)
        return place if layout.is_between_characters(place) else layout.previous_position(place)

    # Movement

    def move(self, motion: Motion, *, extend: bool = False) -> None:
        """Moves one step; extends the selection if asked, else gives it up."""
        if not extend and self.is_selecting and motion in ("left", "right"):
            self._leave(right=motion == "right")
            return
        target, upstream = self._target(motion)
        goal = self._goal_x if motion in ("up", "down") else None
        # Lines and the ends of the text do not decide how a selection was made, characters and words do.
        snaps = motion in ("word-left", "word-right") or (self.snaps and motion not in ("left", "right"))
        self.go(target, extend=extend, upstream=upstream, snaps=snaps)
        self._goal_x = goal

    def _target(self, motion: Motion) -> tuple[int, bool]:
        """Where a motion leads, and whether that is the end of a wrapped line."""
        match motion:
            case "left" | "right":
                return self._beside(right=motion == "right")
            case "word-left" | "word-right":
                return self._word(right=motion == "word-right")
            case "up" | "down":
                return self._line(1 if motion == "down" else -1)
            case "line-start" | "line-end":
                return self._line_edge(end=motion == "line-end")
            case "text-start":
                return self.flow.text.starts[0], False
            case "text-end":
                return self.flow.text.ends[-1], False

    def _leave(self, *, right: bool) -> None:
        """Goes to the side of the selection that the arrow points to."""
        span = self.selection() or Span(min(self.position, self.anchor), max(self.position, self.anchor))
        forward = right != self._layout(self.position).is_right_to_left
        self.go(span.end if forward else span.start)

    def _layout(self, position: int) -> PieceLayout:
        return self.flow.cache.get(self.flow.text.piece_at(position))

    def _beside(self, *, right: bool) -> tuple[int, bool]:
        layout = self._layout(self.position)
        target = layout.beside(self.position, right=right)
        if target != self.position:
            return target, False
        text = self.flow.text
        piece = text.piece_at(self.position) + (1 if right != layout.is_right_to_left else -1)
        if not 0 <= piece < len(text):
            return self.position, False
        forward = right != layout.is_right_to_left
        edge = text.starts[piece] if forward else text.ends[piece]
        if not forward and text.is_continued(piece + 1):
            edge = self.flow.cache.get(piece).previous_position(edge)
        return edge, False

    def character_step(self, position: int, *, forward: bool) -> int:
        """The position one character on or back; a line end is stepped over together with the character beyond."""
        text, layout = self.flow.text, self._layout(position)
        step = layout.next_position if forward else layout.previous_position
        if step(position) != position:
            return step(position)
        piece = text.piece_at(position) + (1 if forward else -1)
        if not 0 <= piece < len(text):
            return position
        beyond = self.flow.cache.get(piece)
        return beyond.next_position(beyond.start) if forward else beyond.previous_position(beyond.end)

    def _word(self, *, right: bool) -> tuple[int, bool]:
        forward = right != self._layout(self.position).is_right_to_left
        return word_step(self.flow.text, self.position, forward=forward), False

    def _line(self, step: int) -> tuple[int, bool]:
        text, layout = self.flow.text, self._layout(self.position)
        line = layout.line_at(self.position, upstream=self.upstream)
        if self._goal_x is None:
            self._goal_x = layout.x_of(self.position, line)
        piece = text.piece_at(self.position)
        line += step
        if not 0 <= line < layout.lines:
            piece += step
            if not 0 <= piece < len(text):
                return self.position, self.upstream
            layout = self.flow.cache.get(piece)
            line = 0 if step > 0 else layout.lines - 1
        return layout.position_near(self._goal_x, line)

    def _line_edge(self, *, end: bool) -> tuple[int, bool]:
        layout = self._layout(self.position)
        line = layout.line_at(self.position, upstream=self.upstream)
        return layout.line_end(line) if end else (layout.line_starts[line], False)
