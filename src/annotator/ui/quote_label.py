"""A quote in the reading font, in quotation marks, cut with an ellipsis after some lines."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.fonts import reading_font
from annotator.ui.plain_words import tip
from annotator.ui.reading_text import runs_from_right
from annotator.ui.row_paint import lines_of
from annotator.ui.theme import Theme

_PX = 16
_LEADING = 23.0
_MOST = 400


class QuoteLabel(QWidget):
    """Shows at most two lines; the whole quote is its tooltip and what a screen reader says."""

    def __init__(self, theme: Theme, *, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most = lines
        self._words = ""
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_quote(self, quote: str) -> None:
        """Shows another quote."""
        words = " ".join(quote[:_MOST].split())
        if words != self._words:
            self._words = words
            self.setAccessibleName(quote)
            self.setToolTip(tip(quote if len(quote) <= _MOST else words + "…"))
            self.updateGeometry()
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(_LEADING * max(1, len(self._lines(width))))

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(100, self.width())))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = reading_font(_PX)
        painter.setFont(font)
        painter.setPen(self._theme.text)
        metrics = QFontMetricsF(font)
        baseline = (_LEADING + metrics.ascent() - metrics.descent()) / 2
        from_right = runs_from_right(self._words)
        if from_right:
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        for line in self._lines(self.width()):
            left = self.width() - metrics.horizontalAdvance(line) if from_right else 0
            painter.drawText(QPointF(left, baseline), line)
            baseline += _LEADING
        painter.end()

    def _lines(self, width: int) -> list[str]:
        font = reading_font(_PX)
        room = width - QFontMetricsF(font).horizontalAdvance("”")
        lines = lines_of(f"“{self._words}", font, max(20.0, room), self._most)
        if lines:
            lines[-1] += "”"
        return lines
