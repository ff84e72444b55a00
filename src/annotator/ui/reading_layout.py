"""One laid-out piece of text: its lines, and the way between positions and points.

Every line has the same height, so labels never move text. No `QTextLine` is kept: one that outlives its layout crashes.
Positions are code points of the whole text, lengths logical pixels from the piece's top left corner.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextLine, QTextOption

from annotator.model.offsets import Utf16Offsets
from annotator.ui.plain_words import unturned
from annotator.ui.reading_text import ReadingText, has_right_to_left
from annotator.ui.reading_type import LineStyle, Typesetting

KEPT = 300
"""Laid-out pieces that are kept; the ones used longest ago go first."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line, from `x1` to `x2`."""

    line: int
    x1: float
    x2: float


@dataclass(frozen=True, slots=True)
class Edge:
    """Where a span begins or ends on the page.

    Attributes:
        outward: -1 if the outside of the span lies to the left, 1 if to the right.
    """

    line: int
    x: float
    outward: int


@dataclass(frozen=True, slots=True)
class _Cell:
    """The place of one character on its line."""

    position: int
    x1: float
    x2: float
    is_backwards: bool


class PieceLayout:
    """The lines of one piece.

    Attributes:
        start: Where the piece begins in the text.
        end: Where it ends, exclusive.
        layout: Draw it at the column's left edge and the piece's top.
        is_right_to_left: Whether its paragraph runs from the right.
        line_starts: Where each line begins.
    """

    def __init__(self, text: ReadingText, piece: int, typesetting: Typesetting, column: int) -> None:
        self.start, self.end = text.starts[piece], text.ends[piece]
        self.style: LineStyle = self._style_of(text, piece, typesetting)
        words = self._shown(text, piece)
        self._words = words
        self._offsets = Utf16Offsets(words)
        self._is_mixed = has_right_to_left(words)
        self.is_right_to_left = self._runs_from_right(text, piece)
        self.column = column
        self.layout = QTextLayout(unturned(words), self.style.font)
        self.layout.setCacheEnabled(True)
        self.layout.setTextOption(self._option())
        self._shrink(text, piece, typesetting)
        self.line_starts: list[int] = []
        self._line_ends: list[int] = []
        self._line_trims: list[int] = []
        self._break_lines()

    def _style_of(self, text: ReadingText, piece: int, typesetting: Typesetting) -> LineStyle:
        return typesetting.styles[text.role(piece)]

    def _shown(self, text: ReadingText, piece: int) -> str:
        return text.words(piece)

    def _runs_from_right(self, text: ReadingText, piece: int) -> bool:
        return self._is_mixed and text.is_right_to_left(piece)

    def _option(self) -> QTextOption:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self.is_right_to_left:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        else:
            option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        return option

    def _shrink(self, text: ReadingText, piece: int, typesetting: Typesetting) -> None:
        """Sets excluded words smaller, in a piece that is not excluded as a whole."""
        holes = [] if text.role(piece) == "excluded" else text.excluded_in(self.start, self.end)
        if not holes:
            return
        font = typesetting.styles["excluded"].font
        ranges: list[QTextLayout.FormatRange] = []
        for start, end in holes:
            part = QTextLayout.FormatRange()
            part.start = self.to_utf16(start)
            part.length = self.to_utf16(end) - part.start
            shape = QTextCharFormat()
            shape.setFont(font)
            part.format = shape
            ranges.append(part)
        self.layout.setFormats(ranges)

    def _break_lines(self) -> None:
        height, baseline = self.style.line_height, self.style.baseline
        self.layout.beginLayout()
        y = 0
        line = self.layout.createLine()
        while line.isValid():
            line.setLineWidth(self.column)
            line.setPosition(QPointF(0, y + baseline - line.ascent()))
            self._note(line)
            y += height
            line = self.layout.createLine()
        self.layout.endLayout()

    def _note(self, line: QTextLine) -> None:
        first = line.textStart()
        start, end = self.from_utf16(first), self.from_utf16(first + line.textLength())
        words = self._words[start - self.start : end - self.start]
        self.line_starts.append(start)
        self._line_ends.append(end)
        self._line_trims.append(start + len(words.rstrip()))

    # Positions

    def to_utf16(self, position: int) -> int:
        """The position as the layout counts it."""
        return self._offsets.to_utf16(position - self.start)

    def from_utf16(self, position_utf16: int) -> int:
        """The position of one that the layout counted."""
        return self.start + self._offsets.from_utf16(position_utf16)

    def is_between_characters(self, position: int) -> bool:
        """Whether a caret may stand there: not inside a character made of several code points."""
        return self.layout.isValidCursorPosition(self.to_utf16(position))

    def next_position(self, position: int) -> int:
        """The next place for a caret; the same one at the piece's end."""
        return self.from_utf16(self.layout.nextCursorPosition(self.to_utf16(position)))

    def previous_position(self, position: int) -> int:
        """The place for a caret before this one; the same one at the piece's start."""
        return self.from_utf16(self.layout.previousCursorPosition(self.to_utf16(position)))

    def beside(self, position: int, *, right: bool) -> int:
        """The place for a caret to the right or left as seen; the same one at the edge of the piece."""
        if not self._is_mixed:
            return self.next_position(position) if right else self.previous_position(position)
        at = self.to_utf16(position)
        move = self.layout.rightCursorPosition if right else self.layout.leftCursorPosition
        return self.from_utf16(move(at))

    # Lines

    @property
    def lines(self) -> int:
        """How many lines the piece has, at least 1."""
        return len(self.line_starts)

    @property
    def height(self) -> int:
        """Of all lines."""
        return self.lines * self.style.line_height

    def line_at(self, position: int, *, upstream: bool = False) -> int:
        """The line of a position; one at a line break belongs to the lower line, or the upper one if `upstream`."""
        line = max(0, bisect_right(self.line_starts, position) - 1)
        return line - 1 if upstream and line and self.line_starts[line] == position else line

    def line_below(self, y: float) -> int:
        """The line at that height, the first or last if it is beyond."""
        return min(max(0, int(y // self.style.line_height)), self.lines - 1)

    def line_edges(self, line: int) -> tuple[int, int]:
        """Where a line begins, and where its words end, without trailing blanks."""
        return self.line_starts[line], self._line_trims[line]

    def line_end(self, line: int) -> tuple[int, bool]:
        """Where the caret goes on End, and whether that belongs to this line although the next begins there."""
        end, trim = self._line_ends[line], self._line_trims[line]
        if line == self.lines - 1:
            return end, False
        return (trim, False) if trim < end else (end, True)

    # Points

    def x_of(self, position: int, line: int) -> float:
        """Where a caret at the position stands on the line."""
        return self._x(self.layout.lineAt(line), position)

    def position_near(self, x: float, line: int) -> tuple[int, bool]:
        """The caret position nearest to `x` on a line, and whether it is at the end of a wrapped line."""
        if self._is_mixed:
            at = self._nearest_edge(x, line)
        else:
            at = self.from_utf16(self.layout.lineAt(line).xToCursor(x))
        if not self.is_between_characters(at):
            at = self.previous_position(at)
        end = self._line_ends[line]
        if line < self.lines - 1 and at >= end:
            stop, upstream = self.line_end(line)
            return stop, upstream
        return at, False

    def _nearest_edge(self, x: float, line: int) -> int:
        """The position at the nearer edge of the character that covers `x`."""
        cells = list(self._cells(line, self.line_starts[line], self._line_ends[line]))
        if not cells:
            return self.line_starts[line]
        cell = min(cells, key=lambda cell: max(cell.x1 - x, x - cell.x2, 0.0))
        is_left = x < (cell.x1 + cell.x2) / 2
        return cell.position if is_left != cell.is_backwards else self.next_position(cell.position)

    def character_at(self, x: float, line: int) -> int:
        """The position of the character that covers `x`, or of the nearest on the line."""
        cells = self._cells(line, self.line_starts[line], self._line_ends[line])
        nearest = min(cells, key=lambda cell: max(cell.x1 - x, x - cell.x2, 0.0), default=None)
        return self.start if nearest is None else nearest.position

    def start_edge(self, start: int, end: int) -> Edge:
        """The outer edge, as the paragraph runs, of the stretch that holds the first character of a span."""
        line = self.line_at(start)
        return self._outer(line, start, start, min(end, self._line_ends[line]), is_start=True)

    def end_edge(self, start: int, end: int) -> Edge:
        """The outer edge, as the paragraph runs, of the stretch that holds the last character of a span."""
        last = self.previous_position(end)
        line = self.line_at(last)
        return self._outer(line, last, max(start, self.line_starts[line]), end, is_start=False)

    def _outer(self, line: int, position: int, start: int, end: int, *, is_start: bool) -> Edge:
        cell = self._cell(self.layout.lineAt(line), position, self.next_position(position))
        middle = (cell.x1 + cell.x2) / 2
        runs = self._runs_of_line(line, start, end)
        run = next((run for run in runs if run.x1 <= middle <= run.x2), Run(line, cell.x1, cell.x2))
        at_right = is_start == self.is_right_to_left
        return Edge(line, run.x2 if at_right else run.x1, 1 if at_right else -1)

    def runs(self, start: int, end: int) -> list[Run]:
        """The stretches that the words from `start` to `end` cover, without blanks at line ends.

        On a line that holds right-to-left text one range may be several stretches.
        """
        start, end = max(start, self.start), min(end, self.end)
        if start >= end:
            return []
        first, last = self.line_at(start), self.line_at(end - 1)
        found: list[Run] = []
        for line in range(first, last + 1):
            a, b = max(start, self.line_starts[line]), min(end, self._line_trims[line])
            if a < b:
                found += self._runs_of_line(line, a, b)
        return found

    def _runs_of_line(self, line: int, start: int, end: int) -> list[Run]:
        if not self._is_mixed:
            at = self.layout.lineAt(line)
            return [Run(line, self._x(at, start), self._x(at, end))]
        found: list[Run] = []
        for cell in sorted(self._cells(line, start, end), key=lambda cell: cell.x1):
            if found and cell.x1 <= found[-1].x2 + 0.5:
                found[-1] = Run(line, found[-1].x1, max(found[-1].x2, cell.x2))
            else:
                found.append(Run(line, cell.x1, cell.x2))
        return found

    # Characters on a line

    def _cells(self, line: int, start: int, end: int) -> Iterator[_Cell]:
        """The places of the characters of a line from `start` to `end`, in logical order."""
        at = self.layout.lineAt(line)
        position = start
        while position < end:
            following = max(self.next_position(position), position + 1)
            yield self._cell(at, position, following)
            position = following

    def _cell(self, line: QTextLine, position: int, following: int) -> _Cell:
        """The place of the character from `position` to `following`.

        Where the direction changes, Qt gives the caret's place at the end of the run before for both edges of the next
        character; then its glyph tells. Inside a ligature the next character's edge does.
        """
        x1, x2 = self._x(line, position), self._x(line, position, QTextLine.Edge.Trailing)
        beyond = self._x(line, following)
        if not self._is_mixed:
            return _Cell(position, x1, max(x1, beyond), is_backwards=False)
        is_backwards = x2 < x1
        if x1 == x2:
            at = self.to_utf16(position)
            glyphs = line.glyphRuns(at, self.to_utf16(following) - at)
            if not glyphs:
                return _Cell(position, x1, max(x1, beyond), is_backwards=False)
            box, is_backwards = glyphs[0].boundingRect(), glyphs[0].isRightToLeft()
            x1, x2 = (box.right(), box.left()) if is_backwards else (box.left(), box.right())
        if min(x1, x2) <= beyond <= max(x1, x2) and beyond != x1:
            x2 = beyond
        return _Cell(position, min(x1, x2), max(x1, x2), is_backwards)

    def _x(self, line: QTextLine, position: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
        # The binding calls the pair an object.
        return cast("tuple[float, int]", line.cursorToX(self.to_utf16(position), edge))[0]


class LayoutCache:
    """Laid-out pieces, the ones used last kept."""

    def __init__(self, make: Callable[[int], PieceLayout]) -> None:
        self._make = make
        self._kept: OrderedDict[int, PieceLayout] = OrderedDict()

    def get(self, piece: int) -> PieceLayout:
        """The piece's layout, made if need be."""
        found = self._kept.get(piece)
        if found is None:
            found = self._kept[piece] = self._make(piece)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(piece)
        return found

    def items(self) -> list[tuple[int, PieceLayout]]:
        """The pieces that are laid out."""
        return list(self._kept.items())

    def clear(self) -> None:
        """Drops all, as after a change of width, size or text."""
        self._kept.clear()
