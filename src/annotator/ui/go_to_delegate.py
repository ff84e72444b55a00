"""How a row of “Go to” is painted: icon, words with what matched in bold, what and where it is, its key."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.model.offsets import utf16_length
from annotator.ui import icons
from annotator.ui.fonts import interface_font, reading_font
from annotator.ui.go_to_rows import GoRole, GoRow, Index
from annotator.ui.label_marks import CHIP, draw_chip
from annotator.ui.theme import Theme

_MARGIN = 6.0
_ICON_LEFT, _ICON = 16.0, 18.0
_TEXT_LEFT, _TEXT_RIGHT = 46.0, 16.0
_BETWEEN = 14.0
_WORDS_PX = 14
_LEAST = 39


class GoDelegate(QStyledItemDelegate):
    """Paints the rows; the current one is filled."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, max(_LEAST, round(QFontMetricsF(reading_font(_WORDS_PX)).height()) + 18))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(GoRole.ROW)
        if not isinstance(row, GoRow):
            return
        state: QStyle.StateFlag = option.state
        place = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        if is_current or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._filled() if is_current else self.theme.hover)
            painter.drawRoundedRect(place.adjusted(_MARGIN, 1, -_MARGIN, -1), 6, 6)
        self._paint_mark(painter, place, row)
        left = self._paint_tag(painter, place, row)
        self._paint_words(painter, place, left - _BETWEEN, row)
        painter.restore()

    def _filled(self) -> QColor:
        # On raised ground the dark theme's row is hardly seen.
        return self.theme.sel if self.theme.is_dark else self.theme.row

    def _paint_mark(self, painter: QPainter, place: QRectF, row: GoRow) -> None:
        if row.label is not None and row.kind == "label":
            chip = QRectF(place.left() + _ICON_LEFT, 0, CHIP, CHIP)
            chip.moveTop(round(place.center().y() - CHIP / 2 - 1))
            draw_chip(painter, chip, row.label.letter, row.label, self.theme)
            return
        mark = QRectF(place.left() + _ICON_LEFT, round(place.center().y() - _ICON / 2), _ICON, _ICON)
        icons.paint(painter, row.icon, self.theme.text3 if row.why_not else self.theme.text2, mark)

    def _paint_tag(self, painter: QPainter, place: QRectF, row: GoRow) -> float:
        """Paints what stands at the right; gives the x where it begins."""
        small = interface_font(12)
        metrics = QFontMetricsF(small)
        tag = row.why_not or row.tag
        parts = [part for part in (tag, row.key) if part]
        words = "   ".join(parts)
        most = 0.55 * place.width()
        words = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, most)
        left = place.right() - _TEXT_RIGHT - metrics.horizontalAdvance(words)
        painter.setFont(small)
        painter.setPen(self.theme.text2)
        middle = place.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, middle), words)
        return left

    def _paint_words(self, painter: QPainter, place: QRectF, right: float, row: GoRow) -> None:
        font = reading_font(_WORDS_PX + 1) if row.is_quoted else interface_font(_WORDS_PX)
        bold = reading_font(_WORDS_PX + 1, weight=700) if row.is_quoted else interface_font(_WORDS_PX, 600)
        left = place.left() + _TEXT_LEFT
        colour = self.theme.text3 if row.why_not else self.theme.text
        layout = marked_layout(row.shown, row.shown_marks, (font, bold), colour, right - left)
        line = layout.lineAt(0)
        top = place.center().y() - line.height() / 2
        painter.setPen(colour)
        layout.draw(painter, QPointF(left, round(top)))


def marked_layout(
    words: str, marks: tuple[tuple[int, int], ...], fonts: tuple[QFont, QFont], colour: QColor, width: float
) -> QTextLayout:
    """One line of the words, cut with an ellipsis where the room ends, the marked ones in the second font."""
    shown = QFontMetricsF(fonts[1]).elidedText(words, Qt.TextElideMode.ElideRight, width)
    kept = len(shown) if shown == words else len(shown) - 1
    layout = QTextLayout(shown, fonts[0])
    formats: list[QTextLayout.FormatRange] = []
    for start, end in marks:
        if start < kept:
            one = QTextLayout.FormatRange()
            look = QTextCharFormat()
            look.setFont(fonts[1])
            look.setForeground(colour)
            one.start = utf16_length(shown[:start])
            one.length = utf16_length(shown[start : min(end, kept)])
            one.format = look
            formats.append(one)
    layout.setFormats(formats)
    layout.beginLayout()
    layout.createLine().setLineWidth(max(width, 1.0) * 2)
    layout.endLayout()
    return layout
