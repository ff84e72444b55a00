"""Paints the files of an import: state, title, what is in them or wrong with them, their names and what can be done."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.ui.dialogs.import_row_model import ImportRow, ImportRows, Index, RowState
from annotator.ui.export_preview import fixed_font
from annotator.ui.fonts import interface_font
from annotator.ui.icons import icon
from annotator.ui.row_paint import lines_of
from annotator.ui.theme import Theme

_ICONS: dict[RowState, str] = {
    "waiting": "loader-2",
    "ready": "check",
    "duplicate": "alert-triangle",
    "refused": "circle-x",
}
_ICON = 18
_LEFT = 30
_NAME_SHARE = 0.28
_WIDEST_NAME = 260
_BESIDE_ACTION = 32
_PAD = 10
_MOST_LINES: dict[RowState, int] = {"waiting": 1, "ready": 2, "duplicate": 1, "refused": 3}
_RIGHT = Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.TextElideMode.ElideMiddle


class ImportRowDelegate(QStyledItemDelegate):
    """Paints a row in four columns, which are the same in all rows: state, words, the file's name, actions."""

    def __init__(self, theme: Theme, model: ImportRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._title = interface_font(13, 600)
        self._line = interface_font(13)
        self._name = fixed_font(11)
        self._name_metrics = QFontMetrics(self._name)
        self._actions = 0
        self._most_lines = _MOST_LINES

    def set_dense(self, *, is_dense: bool) -> None:
        """Makes all rows of one height, or each as high as what it says."""
        self._most_lines = dict.fromkeys(_MOST_LINES, 1) if is_dense else _MOST_LINES

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme

    def measure_actions(self, every: Iterable[str]) -> None:
        """Makes the column of the actions as wide as the longest of them."""
        metrics = QFontMetrics(self._title)
        self._actions = max((metrics.horizontalAdvance(words) + _BESIDE_ACTION for words in every), default=0)

    def action_rect(self, area: QRect, row: ImportRow, place: int) -> QRect:
        """Where in a row's area one of its actions can be pressed; two stand one above the other."""
        height = area.height() // max(1, len(row.actions))
        return QRect(area.right() - self._actions, area.top() + place * height, self._actions - 8, height)

    def _action_line(self, area: QRect, row: ImportRow, place: int) -> QRect:
        """Where an action's words stand: of two, the first beside the title and the second beside what is below it."""
        pressed = self.action_rect(area, row, place)
        if len(row.actions) == 1:
            return pressed
        title, line = QFontMetrics(self._title).height(), QFontMetrics(self._line).lineSpacing()
        top, height = (area.top() + _PAD, title) if not place else (area.top() + _PAD + title + 3, line)
        return QRect(pressed.left(), top, pressed.width(), height)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = (
            option.widget.viewport().width() if isinstance(option.widget, QListView) else option.rect.width()
        )
        row = self._model.row(index)
        height = QFontMetrics(self._line).lineSpacing() * len(self._lines(row, width))
        return QSize(width, 2 * _PAD + QFontMetrics(self._title).height() + 3 + height + 1)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, theme, area = self._model.row(index), self._theme, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.row)
        self._paint_words(painter, area, row)
        for place, (_, words) in enumerate(row.actions):
            shown = self._action_line(area, row, place)
            self._draw(painter, shown, words, self._title, theme.text, _RIGHT)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.hair)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.focus)
            painter.drawRect(area.adjusted(0, 0, -1, -2))
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRect, row: ImportRow) -> None:
        theme, top = self._theme, area.top() + _PAD
        mark = icon(_ICONS[row.state], self._colour(row.state), _ICON)
        mark.paint(painter, QRect(area.left() + 2, top + 6, _ICON, _ICON))
        height = QFontMetrics(self._title).height()
        has_name = row.name != row.title
        widest = min(
            _WIDEST_NAME,
            round(area.width() * _NAME_SHARE),
            self._name_metrics.horizontalAdvance(row.name) + 2,
        )
        name_width = widest if has_name else 0
        right = area.right() - self._actions - 8
        width = right - name_width - (16 if has_name else 0) - area.left() - _LEFT
        title = QRect(area.left() + _LEFT, top, max(width, 80), height)
        self._draw(painter, title, row.title, self._title, theme.text)
        if has_name:
            name = QRect(right - name_width, top, name_width, height)
            self._draw(painter, name, row.name, self._name, theme.text3, _RIGHT, _MIDDLE)
        spacing = QFontMetrics(self._line).lineSpacing()
        for number, words in enumerate(self._lines(row, area.width())):
            place = QRect(
                area.left() + _LEFT, top + height + 3 + number * spacing, self._words(area.width()), spacing
            )
            self._draw(painter, place, words, self._line, self._colour(row.state))

    def _words(self, width: int) -> int:
        return max(120, width - _LEFT - 8 - self._actions)

    def _lines(self, row: ImportRow, width: int) -> list[str]:
        """What stands below the title, broken into lines."""
        room = self._words(width)
        if QFontMetrics(self._line).horizontalAdvance(row.line) <= room:
            return [row.line]
        return lines_of(row.line, self._line, room, self._most_lines[row.state])

    def _draw(
        self,
        painter: QPainter,
        place: QRect,
        words: str,
        font: QFont,
        colour: QColor,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        shown = QFontMetrics(font).elidedText(words, elide, place.width())
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def _colour(self, state: RowState) -> QColor:
        colours = {"duplicate": self._theme.warn, "refused": self._theme.error}
        return colours.get(state, self._theme.text2)
