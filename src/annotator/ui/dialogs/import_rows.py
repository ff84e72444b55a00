"""The files of an import as a list: what each one is, and what is in its way."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QMenu, QWidget
from typing_extensions import override

from annotator.ui.dialogs.import_row_delegate import ImportRowDelegate
from annotator.ui.dialogs.import_row_model import ImportRow, ImportRows
from annotator.ui.theme import Theme


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
        self.setProperty("surface", "plain")
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Files to import"))

    def set_rows(self, rows: Sequence[ImportRow]) -> None:
        """Shows these files."""
        self._rows.set_rows(rows)
        self._delegate.measure_actions()

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
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by key, it shows where one is."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._rows.index(0))
        super().focusInEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Over the words of an action the pointer says that they can be pressed."""
        super().mouseMoveEvent(event)
        is_over = self._action_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        wanted = self._action_at(event.position().toPoint())
        if wanted is not None and event.button() == Qt.MouseButton.LeftButton:
            self.acted.emit(*wanted)

    def _action_at(self, point: QPoint) -> tuple[Path, str] | None:
        index = self.indexAt(point)
        if not index.isValid():
            return None
        row, area = self._rows.row(index), self.visualRect(index)
        for place, (action, _) in enumerate(row.actions):
            if self._delegate.action_rect(area, row, place).contains(point):
                return row.path, action
        return None

    def _act_on(self, row: ImportRow, area: QRect) -> None:
        if len(row.actions) == 1:
            self.acted.emit(row.path, row.actions[0][0])
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for action, words in row.actions:
            menu.addAction(words).triggered.connect(partial(self.acted.emit, row.path, action))
        menu.popup(self.viewport().mapToGlobal(area.bottomLeft()))
