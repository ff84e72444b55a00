"""How rows of lists look: the selected one filled with an ink bar at its left, the one under the pointer grey."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QStaticText, QTextLayout, QTextOption

from annotator.ui.plain_words import visible
from annotator.ui.theme import Theme

_RADIUS = 6.0
_BAR = 3.0


def paint_row(
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
    *,
    is_selected: bool,
    is_hovered: bool,
    has_focus: bool,
    bar_inset: float = 11,
) -> None:
    """Paints what lies behind a row's words.

    The rectangle is the row's coloured part, inside its margins; the ink bar keeps `bar_inset` from its top and bottom.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    if is_selected or is_hovered:
        painter.setBrush(theme.row if is_selected else theme.hover)
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    if is_selected:
        bar = QRectF(rect.left(), rect.top() + bar_inset, _BAR, rect.height() - 2 * bar_inset)
        painter.setBrush(theme.ink)
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
    if has_focus:
        painter.setPen(QPen(theme.focus, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)


def lines_of(words: str, font: QFont, width: float, most: int) -> list[str]:
    """The words broken into lines of that width, the last one cut with an ellipsis if there are more."""
    words = visible(words)
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart()
        # The layout counts UTF-16 units; these words are shown, never stored.
        units = words.encode("utf-16-le", "surrogatepass")
        length = line.textLength() if len(lines) + 1 < most else len(units) // 2 - start
        piece = units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace").rstrip()
        lines.append(QFontMetricsF(font).elidedText(piece, Qt.TextElideMode.ElideRight, width))
    layout.endLayout()
    return lines


class LineFont:
    """A font, and what it takes to set words on a line and to paint them.

    To cut and set words takes longer than to paint them, so whoever shows the same words again keeps them set.
    """

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)

    def set(self, words: str, width: float) -> QStaticText:
        """Words that may be shown, on one line of that width, cut with an ellipsis if there are more."""
        made = QStaticText(self.metrics.elidedText(words, Qt.TextElideMode.ElideRight, width))
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.prepare(font=self.font)
        return made

    def baseline(self, middle: float) -> float:
        """Where a line stands whose middle is there."""
        return middle + (self.metrics.ascent() - self.metrics.descent()) / 2

    def paint(
        self, painter: QPainter, left: float, baseline: float, words: QStaticText, colour: QColor
    ) -> None:
        """Paints words that were set in this font."""
        painter.setFont(self.font)
        painter.setPen(colour)
        painter.drawStaticText(QPointF(left, baseline - self.metrics.ascent()), words)
