"""The files of an import as a list: what each one is, and what is in its way."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QMenu, QWidget
from typing_extensions import override

from annotator.ui.dialogs.import_row_delegate import ImportRowDelegate
from annotator.ui.dialogs.import_row_model import ImportRow, ImportRows
from annotator.ui.theme import Theme

MOST_MEASURED = 300
"""With more files, all rows are of one height, and a row's tooltip says what it cuts."""

_NEAR_END = 8


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
        self._was_moved = False
        self.verticalScrollBar().actionTriggered.connect(self._on_moved)

    def set_rows(
        self, rows: Sequence[ImportRow], actions: Collection[str] = (), coming: ImportRow | None = None
    ) -> None:
        """Shows these files.

        Args:
            rows: Made when they are looked at, if they are many.
            actions: The words of all their actions: one column holds them.
            coming: Below them, the file that is being looked at.
        """
        self._set_dense(len(rows))
        self._delegate.measure_actions(actions)
        self._rows.set_rows(rows, coming)

    def grow(self, count: int, actions: Collection[str], coming: ImportRow) -> None:
        """Shows the files that were added to the rows since; the last ones stay in sight if they were."""
        follows = self.is_followed()
        self._set_dense(count)
        self._delegate.measure_actions(actions)
        self._rows.grow(coming)
        if follows:
            self.scrollToBottom()

    def follow_end(self) -> None:
        """Shows the last files, and those that are added, until somebody moves the list."""
        self._was_moved = False
        self.scrollToBottom()

    def is_followed(self) -> bool:
        """Whether nobody has moved the list since its end was followed, or it is at its end again."""
        bar = self.verticalScrollBar()
        return not self._was_moved or bar.value() >= bar.maximum() - _NEAR_END

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._was_moved = True
        index = self.currentIndex()
        row = self._rows.row(index) if index.isValid() else None
        if row is not None and row.actions and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Menu):
            self._act_on(row, self.visualRect(index))
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        """At another width rows have other heights; Qt itself lays a list out anew for another height alone."""
        super().resizeEvent(e)
        if e.size().width() != e.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by key, it shows where one is."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._first_in_sight())
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

    @Slot(int)
    def _on_moved(self, _action: int) -> None:
        self._was_moved = True

    def _first_in_sight(self) -> QModelIndex:
        """The first row that is whole: one that is cut would move all of them."""
        seen = self.indexAt(QPoint(1, 1))
        if not seen.isValid():
            return self._rows.index(0)
        below = self._rows.index(seen.row() + 1)
        return below if self.visualRect(seen).top() < 0 and below.isValid() else seen

    def _set_dense(self, count: int) -> None:
        """Rows of different heights are measured one by one whenever there are more of them: too slow for thousands."""
        if (count > MOST_MEASURED) != self.uniformItemSizes():
            self.setUniformItemSizes(count > MOST_MEASURED)
            self._delegate.set_dense(is_dense=count > MOST_MEASURED)

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
