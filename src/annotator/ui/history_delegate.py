"""How a row of the history is painted."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.model.annotation import Annotation
from annotator.model.scheme import Scheme
from annotator.ui import icons
from annotator.ui.fonts import interface_font, reading_font
from annotator.ui.history_model import HistoryRole, HistoryRow, Index
from annotator.ui.history_words import ICONS, HistoryWords
from annotator.ui.label_marks import CHIP, draw_chip
from annotator.ui.plain_words import visible
from annotator.ui.row_paint import paint_row
from annotator.ui.row_view import row_margins
from annotator.ui.theme import Theme

_LEFT, _RIGHT = 6, 8
_ICON_LEFT, _ICON = 16.0, 17.0
_TEXT_LEFT, _TEXT_RIGHT = 42.0, 14.0
_INDENT = 18.0


class HistoryDelegate(QStyledItemDelegate):
    """What was done, before and after, and who and when; quieter if it was taken back."""

    def __init__(self, words: HistoryWords, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.theme = theme
        self.scheme: Scheme | None = None

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = QFontMetricsF(interface_font(13)).height()
        return QSize(200, max(70, round(3 * line) + 20))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(HistoryRole.ROW)
        if not isinstance(row, HistoryRow):
            return
        state: QStyle.StateFlag = option.state
        place = QRectF(option.rect)
        margin, shows_ring = row_margins(option.widget, _RIGHT)
        place.setRight(place.right() - margin + _RIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row(
            painter,
            place.adjusted(_LEFT, 1, -_RIGHT, -1),
            self.theme,
            is_selected=bool(state & QStyle.StateFlag.State_Selected),
            is_hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            has_focus=shows_ring and bool(state & QStyle.StateFlag.State_HasFocus),
        )
        if row.item is not None:
            place.setLeft(place.left() + _INDENT)
        self._paint_mark(painter, place, row)
        self._paint_words(painter, place, row)
        painter.restore()

    def _paint_mark(self, painter: QPainter, place: QRectF, row: HistoryRow) -> None:
        shown = row.shown
        one: Annotation | None = shown.annotation if shown is not None else None
        if one is not None and self.scheme is not None and (row.item is not None or row.entry.way == "done"):
            label = self.scheme.label(one.label)
            letter = label.letter if label else one.label[:1].upper()
            chip = QRectF(place.left() + _ICON_LEFT - 1, place.top() + 11, CHIP, CHIP)
            draw_chip(painter, chip, letter, label, self.theme)
            return
        mark = QRectF(place.left() + _ICON_LEFT, place.top() + 12, _ICON, _ICON)
        icons.paint(painter, self._icon(row), self.theme.text3 if row.is_gone else self.theme.text2, mark)

    def _icon(self, row: HistoryRow) -> str:
        if row.item is None and row.entry.way != "done":
            return "arrow-back-up" if row.entry.way == "undone" else "arrow-forward-up"
        shown = row.item or (row.entry.items[0] if row.entry.items else None)
        return ICONS[shown.act] if shown is not None else "tags"

    def _paint_words(self, painter: QPainter, place: QRectF, row: HistoryRow) -> None:
        theme, entry, item = self.theme, row.entry, row.item
        left = place.left() + _TEXT_LEFT
        width = place.width() - _TEXT_LEFT - _TEXT_RIGHT - (22 if entry.is_bulk and item is None else 0)
        is_quote = item is not None and item.annotation is not None
        first = reading_font(14) if is_quote else interface_font(13, 600 if entry.checkpoint else 500)
        first.setStrikeOut(row.is_gone)
        small = interface_font(12)
        lines = (
            (self._words.title(entry, item), first, theme.text3 if row.is_gone else theme.text),
            (self._words.line(entry, item), small, theme.text2),
            (self._words.foot(entry) if item is None else "", small, theme.text3),
        )
        baseline = place.top() + 25
        for words, font, colour in lines:
            if words:
                _draw(painter, left, baseline, width, words, font, colour)
                baseline += QFontMetricsF(interface_font(13)).height() + 2
        if entry.is_bulk and item is None:
            mark = QRectF(place.right() - _TEXT_RIGHT - 20, place.top() + 12, 16, 16)
            icons.paint(painter, "chevron-up" if row.is_open else "chevron-down", theme.text2, mark)


def _draw(
    painter: QPainter, left: float, baseline: float, width: float, words: str, font: QFont, colour: QColor
) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetricsF(font).elidedText(visible(words), Qt.TextElideMode.ElideRight, width)
    painter.drawText(QPointF(left, round(baseline)), shown)
