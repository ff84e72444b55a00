"""Where the pieces of a text lie on top of one another, and which part of them is in the window.

What has been laid out has its true height, the rest an estimate; sums are kept by blocks of pieces. The window's place
is kept as a piece and an offset into it, so that it stays where it is when estimates change.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import accumulate
from math import ceil

from annotator.ui.reading_fold import FoldLayout
from annotator.ui.reading_layout import LayoutCache, PieceLayout
from annotator.ui.reading_text import ReadingText
from annotator.ui.reading_type import Typesetting

BLOCK = 256
TOP_MARGIN = 18
BOTTOM_LINES = 2


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece in the window: `y` is the top of its first line, from the window's top."""

    piece: int
    y: int
    layout: PieceLayout


class ReadingFlow:
    """The column of pieces behind a window of some height."""

    def __init__(self, text: ReadingText, typesetting: Typesetting, column: int) -> None:
        self.text = text
        self.typesetting = typesetting
        self.column = column
        self.cache = LayoutCache(self._lay_out)
        self.height = 0
        self._known: tuple[list[int], list[int]] | None = None
        self._anchor = 0
        self._offset = -TOP_MARGIN
        self._placed: list[Placed] | None = None

    def _lay_out(self, piece: int) -> PieceLayout:
        kind = FoldLayout if self.text.folded_lines(piece) else PieceLayout
        made = kind(self.text, piece, self.typesetting, self.column)
        self._set_height(piece, self.gap(piece) + made.height)
        return made

    # Heights

    def gap(self, piece: int) -> int:
        """Space above a piece: none inside a paragraph, at the top, and between excluded lines."""
        if piece == 0 or self.text.is_continued(piece):
            return 0
        if self.text.role(piece) == "excluded" and self.text.role(piece - 1) == "excluded":
            return 0
        return self.typesetting.paragraph_gap

    @property
    def _heights(self) -> list[int]:
        """Of each piece with the gap above it."""
        return self._guessed()[0]

    @property
    def _sums(self) -> list[int]:
        """Of each block of pieces."""
        return self._guessed()[1]

    def _guessed(self) -> tuple[list[int], list[int]]:
        if self._known is None:
            line, gap = self.typesetting.styles["body"].line_height, self.typesetting.paragraph_gap
            rate = 1 / self.typesetting.line_capacity(self.column)
            first = line + gap
            spans = zip(self.text.starts, self.text.ends, strict=True)
            heights = [int((end - start) * rate) * line + first for start, end in spans]
            for piece in self.text.folds:
                heights[piece] = first
            sums = [sum(heights[at : at + BLOCK]) for at in range(0, len(heights), BLOCK)]
            self._known = heights, sums
            for piece, layout in self.cache.items():
                self._set_height(piece, self.gap(piece) + layout.height)
        return self._known

    def estimate(self) -> None:
        """Guesses every height anew from the number of characters; what is laid out has its true height."""
        self._known = None

    def _set_height(self, piece: int, height: int) -> None:
        if self._known is not None:
            heights, sums = self._known
            sums[piece // BLOCK] += height - heights[piece]
            heights[piece] = height

    def set_column(self, column: int) -> None:
        """Lays out anew in another width. Heights stay as they were guessed until `estimate` is called."""
        self.column = column
        self.cache.clear()
        self._placed = None

    @property
    def total(self) -> int:
        """The height of everything, as far as known."""
        return TOP_MARGIN + sum(self._sums) + self._bottom_margin

    @property
    def _bottom_margin(self) -> int:
        return BOTTOM_LINES * self.typesetting.styles["body"].line_height

    def top_of(self, piece: int) -> int:
        """Where a piece begins in all, its gap included."""
        block = piece // BLOCK
        return TOP_MARGIN + sum(self._sums[:block]) + sum(self._heights[block * BLOCK : piece])

    def _piece_at(self, y: int) -> tuple[int, int]:
        """The piece at a height of all, and how far that is into it."""
        y -= TOP_MARGIN
        if y < 0:
            return 0, y
        heights, sums = self._guessed()
        block = 0
        while block < len(sums) - 1 and y >= sums[block]:
            y -= sums[block]
            block += 1
        piece, last = block * BLOCK, min(len(heights), (block + 1) * BLOCK) - 1
        while piece < last and y >= heights[piece]:
            y -= heights[piece]
            piece += 1
        return piece, y

    def heights(self) -> Callable[[int], float]:
        """What tells about where a position lies in all. Valid until something is laid out."""
        text, heights = self.text, self._heights
        blocks = list(accumulate(self._sums, initial=TOP_MARGIN))
        inside: dict[int, list[int]] = {}

        def height_of(position: int) -> float:
            piece = text.piece_at(position)
            start, end = text.starts[piece], text.ends[piece]
            block, place = divmod(piece, BLOCK)
            if block not in inside:
                first = block * BLOCK
                inside[block] = list(accumulate(heights[first : first + BLOCK], initial=blocks[block]))
            share = (position - start) / (end - start) if position < end else 1.0
            return inside[block][place] + share * heights[piece]

        return height_of

    def positions_at_heights(self, heights: Iterable[int]) -> list[int]:
        """About which positions lie at these heights of all, without laying anything out."""
        tops = [0, *accumulate(self._heights)]
        starts, ends, last = self.text.starts, self.text.ends, len(self.text) - 1
        found: list[int] = []
        for y in heights:
            piece = min(max(0, bisect_right(tops, y - TOP_MARGIN) - 1), last)
            start, end, rest = starts[piece], ends[piece], max(0, y - TOP_MARGIN - tops[piece])
            found.append(min(end, start + int((end - start) * rest / max(1, self._heights[piece]))))
        return found

    # The window

    @property
    def value(self) -> int:
        """Where the window's top is in all."""
        return self.top_of(self._anchor) + self._offset

    @property
    def most(self) -> int:
        """The greatest useful `value`."""
        return max(0, self.total - self.height)

    def placed(self) -> list[Placed]:
        """The pieces in the window, from the top, one line more on each side."""
        if self._placed is None:
            self._placed = self._place()
            self._keep_end_down()
        return self._placed

    def _place(self) -> list[Placed]:
        found: list[Placed] = []
        piece, y = self._anchor, -self._offset
        if piece:
            above = self.cache.get(piece - 1)
            found.append(Placed(piece - 1, y - above.height, above))
        while piece < len(self.text) and (y <= self.height or piece == self._anchor):
            layout = self.cache.get(piece)
            y += self.gap(piece)
            found.append(Placed(piece, y, layout))
            y += layout.height
            piece += 1
        return found

    def _keep_end_down(self) -> None:
        """Moves back if there is nothing but emptiness under the text's end."""
        last = self._placed[-1] if self._placed else None
        if last is None or last.piece < len(self.text) - 1:
            return
        spare = self.height - (last.y + last.layout.height + self._bottom_margin)
        if spare <= 0 or (self._anchor == 0 and self._offset <= -TOP_MARGIN):
            return
        self._move(-spare)
        if self._snap_down():
            self._move(0)
        self._placed = self._place()

    def forget_places(self) -> None:
        """What is in the window has to be found again."""
        self._placed = None

    def move(self, distance: int) -> None:
        """Moves the window down by some pixels, or up; not beyond the ends."""
        self._move(distance)
        self._placed = None

    def _move(self, distance: int) -> None:
        self._offset += distance
        while self._offset < 0 and self._anchor > 0:
            self._anchor -= 1
            self._offset += self.gap(self._anchor) + self.cache.get(self._anchor).height
        while self._anchor < len(self.text) - 1:
            extent = self.gap(self._anchor) + self.cache.get(self._anchor).height
            if self._offset < extent:
                break
            self._offset -= extent
            self._anchor += 1
        if self._anchor == 0:
            self._offset = max(self._offset, -TOP_MARGIN)

    def move_to(self, value: int) -> None:
        """Puts the window's top at a height of all, with a line's top under it."""
        self._anchor, self._offset = self._piece_at(max(0, value))
        self.cache.get(self._anchor)
        self._move(0)
        self._snap_down()
        self._placed = None

    def snap(self) -> None:
        """Moves on, if need be, so that no line is cut by the window's top."""
        if self._snap_down():
            self._placed = None

    def _snap_down(self) -> bool:
        layout = self.cache.get(self._anchor)
        inside = self._offset - self.gap(self._anchor)
        if inside <= 0:
            return False
        line = layout.style.line_height
        snapped = ceil(inside / line) * line
        self._offset += snapped - inside
        if snapped >= layout.height and self._anchor < len(self.text) - 1:
            self._anchor, self._offset = self._anchor + 1, 0
        return snapped != inside

    def put(self, position: int, y: int) -> None:
        """Puts the line of a position at a height of the window, or as near as a line's top allows."""
        piece = self.text.piece_at(position)
        layout = self.cache.get(piece)
        line = layout.line_at(position)
        self._anchor = piece
        self._offset = self.gap(piece) + line * layout.style.line_height
        self._move(-y)
        self._snap_down()
        self._placed = None

    def show_from(self, position: int) -> None:
        """Puts the line of a position at the window's top; the first one with its margin."""
        self.put(position, 0)
        if position <= self.text.starts[0]:
            self._offset = -TOP_MARGIN

    def first_position(self) -> int:
        """The first position of the topmost whole line."""
        for placed in self.placed():
            line_height = placed.layout.style.line_height
            first = max(0, -(placed.y // line_height))
            if first < placed.layout.lines:
                return placed.layout.line_starts[first]
        return self.text.ends[-1]

    def last_whole_line(self) -> int:
        """The first position of the lowest line that is whole in the window."""
        for placed in reversed(self.placed()):
            whole = (self.height - placed.y) // placed.layout.style.line_height
            if whole > 0:
                return placed.layout.line_starts[min(whole, placed.layout.lines) - 1]
        return self.first_position()

    @property
    def foot(self) -> int:
        """The bottom of the lowest line that is whole, if one below it is cut and the window's top is at a line's top."""
        if not self._is_snapped():
            return self.height
        for placed in reversed(self.placed()):
            line = placed.layout.style.line_height
            if placed.y < self.height < placed.y + placed.layout.height:
                return placed.y + (self.height - placed.y) // line * line
        return self.height

    def _is_snapped(self) -> bool:
        inside = self._offset - self.gap(self._anchor)
        return inside <= 0 or inside % self.cache.get(self._anchor).style.line_height == 0

    def y_of(self, position: int, *, upstream: bool = False) -> tuple[Placed, int] | None:
        """The placed piece of a position and the top of its line, from the window's top; None if it is not near."""
        piece = self.text.piece_at(position)
        for placed in self.placed():
            if placed.piece == piece:
                line = placed.layout.line_at(position, upstream=upstream)
                return placed, placed.y + line * placed.layout.style.line_height
        return None

    def piece_under(self, y: float) -> Placed:
        """The piece at a height of the window, or the nearest one in it."""
        every = self.placed()
        found = every[0]
        for placed in every:
            if placed.y - self.gap(placed.piece) / 2 > y:
                break
            found = placed
        return found
