"""The files of an import as a list: what each one is, and what is in its way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from annotator.ui.export_preview import fixed_font
from annotator.ui.fonts import interface_font
from annotator.ui.icons import icon
from annotator.ui.theme import Theme

RowState = Literal["waiting", "ready", "duplicate", "refused"]

_ICONS: dict[RowState, str] = {
    "waiting": "loader-2",
    "ready": "check",
    "duplicate": "alert-triangle",
    "refused": "circle-x",
}
_ICON = 18
_LEFT = 30
_NAME_WIDTH = 250
_PAD = 10
_MAX_LINES = 3
_SHOWN_PROBLEMS = 20
_RIGHT = Qt.AlignmentFlag.AlignRight
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One file.

    Attributes:
        title: Of the article found, else the file's name.
        line: What it holds, or the sentence that says what is wrong with it.
        name: The file's name.
        problems: Everything that is wrong, with lines.
        actions: What can be done with it: an id and the words to press, at most two.
    """

    state: RowState
    title: str
    line: str
    name: str
    path: Path
    problems: tuple[str, ...] = ()
    actions: tuple[tuple[str, str], ...] = ()

    @property
    def whole(self) -> str:
        """Where the file is, and all that is wrong with it up to a limit."""
        more = len(self.problems) - _SHOWN_PROBLEMS
        rest = (f"… {more:,}",) if more > 0 else ()
        return "\n".join((str(self.path), *self.problems[:_SHOWN_PROBLEMS], *rest))


class ImportRows(QAbstractListModel):
    """The rows; each speaks for itself to a screen reader."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ImportRow] = ()

    def set_rows(self, rows: Sequence[ImportRow]) -> None:
        """Shows these and no others."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: _Index) -> ImportRow:
        """The file at an index of this model."""
        return self._rows[index.row()]

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # Any: Qt's signature
        row = self.row(index)
        words = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.ToolTipRole: row.whole,
            Qt.ItemDataRole.AccessibleTextRole: ". ".join(
                part for part in (row.title, row.line, *(words for _, words in row.actions)) if part
            ),
            Qt.ItemDataRole.AccessibleDescriptionRole: row.name,
        }
        return words.get(Qt.ItemDataRole(role))


class ImportRowDelegate(QStyledItemDelegate):
    """Paints a row: state, title, what is in it or wrong with it, and the file's name."""

    def __init__(self, theme: Theme, model: ImportRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._title = interface_font(13, 600)
        self._line = interface_font(13)
        self._name = fixed_font(11)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = (
            option.widget.viewport().width() if isinstance(option.widget, QListView) else option.rect.width()
        )
        line = self._line_rect(QRect(0, 0, width, 0), self._model.row(index))
        return QSize(width, 2 * _PAD + QFontMetrics(self._title).height() + 3 + line.height() + 1)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, theme, area = self._model.row(index), self._theme, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.row)
        top = area.top() + _PAD
        mark = icon(_ICONS[row.state], self._mark_colour(row.state), _ICON)
        mark.paint(painter, QRect(area.left() + 2, top + 6, _ICON, _ICON))
        title = QRect(
            area.left() + _LEFT, top, self._words_width(area, row), QFontMetrics(self._title).height()
        )
        self._draw(painter, title, row.title, self._title, theme.text)
        line = self._line_rect(area, row)
        self._draw_wrapped(painter, line, row.line, self._line_colour(row.state))
        if row.name != row.title:
            left = area.right() - _NAME_WIDTH - self._action_width(row)
            name = QRect(left, top, _NAME_WIDTH - 8, title.height())
            self._draw(painter, name, row.name, self._name, theme.text3, Qt.AlignmentFlag.AlignRight)
        for place, (_, words) in enumerate(row.actions):
            self._draw(painter, self.action_rect(area, row, place), words, self._title, theme.text, _RIGHT)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.hair)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.focus)
            painter.drawRect(area.adjusted(0, 0, -1, -2))
        painter.restore()

    def action_rect(self, area: QRect, row: ImportRow, place: int) -> QRect:
        """Where in a row's area one of its actions can be pressed; two stand one above the other."""
        width = self._action_width(row)
        height = area.height() // max(1, len(row.actions))
        return QRect(area.right() - width, area.top() + place * height, width - 8, height)

    def _action_width(self, row: ImportRow) -> int:
        metrics = QFontMetrics(self._title)
        return max((metrics.horizontalAdvance(words) + 32 for _, words in row.actions), default=0)

    def _words_width(self, area: QRect, row: ImportRow) -> int:
        taken = _NAME_WIDTH + 16 if row.name != row.title else 8
        return max(120, area.width() - _LEFT - taken - self._action_width(row))

    def _line_rect(self, area: QRect, row: ImportRow) -> QRect:
        metrics = QFontMetrics(self._line)
        width = max(120, area.width() - _LEFT - 8 - self._action_width(row))
        top = area.top() + _PAD + QFontMetrics(self._title).height() + 3
        lines = 1
        if row.state == "refused":
            wrapped = metrics.boundingRect(
                QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap, row.line
            ).height()
            lines = min(_MAX_LINES, max(1, round(wrapped / metrics.lineSpacing())))
        return QRect(area.left() + _LEFT, top, width, lines * metrics.lineSpacing())

    def _draw_wrapped(self, painter: QPainter, place: QRect, words: str, colour: QColor) -> None:
        if place.height() < 2 * QFontMetrics(self._line).lineSpacing():
            self._draw(painter, place, words, self._line, colour)
            return
        painter.setFont(self._line)
        painter.setPen(colour)
        painter.drawText(place, Qt.TextFlag.TextWordWrap, words)

    def _draw(
        self,
        painter: QPainter,
        place: QRect,
        words: str,
        font: QFont,
        colour: QColor,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def _mark_colour(self, state: RowState) -> QColor:
        colours = {"duplicate": self._theme.warn, "refused": self._theme.error}
        return colours.get(state, self._theme.text2)

    def _line_colour(self, state: RowState) -> QColor:
        return self._mark_colour(state)


class ImportList(QListView):
    """The list of the files; arrows walk it, Space or a click on its words does a row's action; of two, Space asks.

    Signals:
        acted: An action of a row is wanted; gets the file's path and the action's id.
    """

    acted = Signal(Path, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = ImportRows(self)
        self._delegate = ImportRowDelegate(theme, self._rows, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("surface", "list")
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Files to import"))

    def set_rows(self, rows: Sequence[ImportRow]) -> None:
        """Shows these files."""
        self._rows.set_rows(rows)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        row = self._rows.row(index) if index.isValid() else None
        if row is not None and row.actions and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Menu):
            self._act_on(row, self.visualRect(index))
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        row, area = self._rows.row(index), self.visualRect(index)
        for place, (action, _) in enumerate(row.actions):
            if self._delegate.action_rect(area, row, place).contains(point):
                self.acted.emit(row.path, action)

    def _act_on(self, row: ImportRow, area: QRect) -> None:
        if len(row.actions) == 1:
            self.acted.emit(row.path, row.actions[0][0])
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for action, words in row.actions:
            menu.addAction(words).triggered.connect(partial(self.acted.emit, row.path, action))
        menu.popup(self.viewport().mapToGlobal(area.bottomLeft()))
