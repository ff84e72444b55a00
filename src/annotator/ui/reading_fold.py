"""A run of excluded lines shown as one line, “23 lines excluded · Show”, that stands for all their positions."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextLine, QTextOption
from typing_extensions import override

from annotator.ui.reading_layout import Edge, PieceLayout, Run
from annotator.ui.reading_text import ReadingText
from annotator.ui.reading_type import LineStyle, Typesetting


class FoldWords(QObject):
    """What the line says."""

    def count(self, lines: int) -> str:
        """How many lines it stands for."""
        return self.tr("%Ln line(s) excluded", "", lines)

    def verb(self) -> str:
        """What a click does."""
        return self.tr("Show")


class FoldLayout(PieceLayout):
    """The line of a folded run. A caret stands before it or after it; what lies between has no place of its own."""

    def __init__(self, text: ReadingText, piece: int, typesetting: Typesetting, column: int) -> None:
        said = FoldWords()
        self._count, self._verb = said.count(text.folded_lines(piece)), said.verb()
        super().__init__(text, piece, typesetting, column)

    @override
    def _style_of(self, text: ReadingText, piece: int, typesetting: Typesetting) -> LineStyle:
        # As high as a line of the text, so that a pointer can hit it.
        body, small = typesetting.styles["body"], typesetting.styles["excluded"]
        return replace(small, line_height=body.line_height, baseline=body.baseline)

    @override
    def _shown(self, text: ReadingText, piece: int) -> str:
        return f"{self._count} · {self._verb}"

    @override
    def _runs_from_right(self, text: ReadingText, piece: int) -> bool:
        return text.is_right_to_left(piece)

    @override
    def _option(self) -> QTextOption:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        if self.is_right_to_left:
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        return option

    @override
    def _shrink(self, text: ReadingText, piece: int, typesetting: Typesetting) -> None:
        part = QTextLayout.FormatRange()
        part.length = len(self._verb)
        part.start = len(self._words) - part.length
        shape = QTextCharFormat()
        shape.setFontUnderline(True)
        part.format = shape
        self.layout.setFormats([part])

    @override
    def _note(self, line: QTextLine) -> None:
        self.line_starts, self._line_ends, self._line_trims = [self.start], [self.end], [self.end]

    # Positions

    @override
    def to_utf16(self, position: int) -> int:
        return 0 if position <= self.start else len(self._words)

    @override
    def from_utf16(self, position_utf16: int) -> int:
        return self.start if position_utf16 <= 0 else self.end

    @override
    def is_between_characters(self, position: int) -> bool:
        return position in (self.start, self.end)

    @override
    def next_position(self, position: int) -> int:
        return self.end

    @override
    def previous_position(self, position: int) -> int:
        return self.start

    @override
    def beside(self, position: int, *, right: bool) -> int:
        return self.end if right != self.is_right_to_left else self.start

    # Points

    def _sides(self) -> tuple[float, float]:
        """Where the words begin and end on the line, from the left."""
        line = self.layout.lineAt(0)
        box = line.naturalTextRect()
        return box.left(), box.right()

    @override
    def x_of(self, position: int, line: int) -> float:
        left, right = self._sides()
        return left if (position <= self.start) != self.is_right_to_left else right

    @override
    def position_near(self, x: float, line: int) -> tuple[int, bool]:
        left, right = self._sides()
        is_start = (x < (left + right) / 2) != self.is_right_to_left
        return (self.start if is_start else self.end), False

    @override
    def character_at(self, x: float, line: int) -> int:
        return self.start

    @override
    def start_edge(self, start: int, end: int) -> Edge:
        return Edge(0, self.x_of(self.start, 0), 1 if self.is_right_to_left else -1)

    @override
    def end_edge(self, start: int, end: int) -> Edge:
        return Edge(0, self.x_of(self.end, 0), -1 if self.is_right_to_left else 1)

    @override
    def runs(self, start: int, end: int) -> list[Run]:
        if start > self.start or end < self.end:
            return []
        return [Run(0, *self._sides())]
