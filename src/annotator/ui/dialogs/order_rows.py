"""A list whose rows have an order that the reviewer changes: by dragging, and with Alt and the arrow keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QListView, QStyledItemDelegate, QWidget
from typing_extensions import override

from annotator.ui.row_view import RowView
from annotator.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class OrderRole(IntEnum):
    """What a delegate asks a row for, beyond Qt's roles."""

    ROW = Qt.ItemDataRole.UserRole + 1


class OrderModel(QAbstractListModel):
    """Values as rows, each with the words that a screen reader says."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[object] = []
        self._words: list[str] = []

    def set_rows(self, rows: Sequence[object], words: Sequence[str]) -> None:
        """Takes other rows; a row keeps its place in the view if the number of rows does not change."""
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows, self._words = list(rows), list(words)
            self.endResetModel()
            return
        self._rows, self._words = list(rows), list(words)
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._rows):
            return None
        if role == OrderRole.ROW:
            return self._rows[index.row()]
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self._words[index.row()] if role in wanted else None


class OrderRows(RowView):
    """The rows. It changes no order itself: it says what is wanted.

    Args:
        delegate: Paints a row.

    Attributes:
        movable: How many of the first rows have an order that can be changed.
        is_locked: Nothing can be moved now.

    Signals:
        chosen: The row that is the current one now.
        moved: A row is wanted at another place: from, to.
        opened: Enter or a double click on a row.
        delete_requested: Delete on a row.
    """

    chosen = Signal(int)
    moved = Signal(int, int)
    opened = Signal(int)
    delete_requested = Signal(int)

    def __init__(
        self,
        theme: Theme,
        delegate: Callable[[QObject], QStyledItemDelegate],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.movable = 0
        self.is_locked = False
        self._theme = theme
        self._model = OrderModel(self)
        self._pressed: QPoint | None = None
        self._target: int | None = None
        self.setProperty("surface", "page")
        self.setModel(self._model)
        self.setItemDelegate(delegate(self))
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.doubleClicked.connect(self._on_double_clicked)

    def set_rows(self, rows: Sequence[object], words: Sequence[str], *, movable: int, current: int) -> None:
        """Shows these rows, one of them as the current one. Says nothing."""
        self.movable = movable
        self._model.set_rows(rows, words)
        if rows:
            index = self._model.index(min(max(current, 0), len(rows) - 1))
            self.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self.setCurrentIndex(index)
            self.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.viewport().update()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.chosen.emit(current.row())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, step = self.currentIndex().row(), _STEPS.get(Qt.Key(event.key()))
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and step is not None:
            self.shows_ring = True
            self._move(row, row + step)
        elif event.key() in _OPENING_KEYS and row >= 0:
            self.opened.emit(row)
        elif event.key() == Qt.Key.Key_Delete and row >= 0:
            self.delete_requested.emit(row)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        is_movable = event.button() == Qt.MouseButton.LeftButton and 0 <= row < self.movable
        self._pressed = event.position().toPoint() if is_movable and not self.is_locked else None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far or self._target is not None:
            self._target = self._gap_at(place.y())
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, target = self._pressed, self._target
        self._pressed = self._target = None
        self.viewport().unsetCursor()
        self.viewport().update()
        if pressed is not None and target is not None:
            row = self.indexAt(pressed).row()
            self._move(row, target - 1 if target > row else target)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        if self._target is None:
            return
        last = self.visualRect(self._model.index(max(0, self.movable - 1)))
        here = self._model.index(self._target)
        y = self.visualRect(here).top() if self._target < self.movable else last.bottom() + 1
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._theme.ink, 2))
        painter.drawLine(8, max(1, y), self.viewport().width() - 8, max(1, y))
        painter.end()

    def _gap_at(self, y: int) -> int:
        """The gap between movable rows that is nearest, counted from 0."""
        middles = [self.visualRect(self._model.index(row)).center().y() for row in range(self.movable)]
        return sum(middle < y for middle in middles)

    def _move(self, row: int, place: int) -> None:
        if self.is_locked or not (0 <= row < self.movable and 0 <= place < self.movable) or row == place:
            return
        self.moved.emit(row, place)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())
