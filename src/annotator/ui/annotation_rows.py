"""The view of the annotations' rows, with the keys of lists and the pointer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from annotator.ui.row_view import RowView


class AnnotationRows(RowView):
    """The rows, with the keys of lists.

    Args:
        on_key: Asked first for every key; true if it acted.

    Signals:
        hovered: The row under the pointer, -1 if there is none.
    """

    hovered = Signal(int)

    def __init__(self, on_key: Callable[[QKeyEvent], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_key = on_key
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.entered.connect(self._on_entered)
        self.viewportEntered.connect(self._on_nothing_entered)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_key(event):
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        """The inspector takes room when a row is selected; the row stays to be seen."""
        super().resizeEvent(e)
        if self.selectionModel().isSelected(self.currentIndex()):
            self.scrollTo(self.currentIndex())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(-1)

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex) -> None:
        self.hovered.emit(index.row())

    @Slot()
    def _on_nothing_entered(self) -> None:
        self.hovered.emit(-1)
