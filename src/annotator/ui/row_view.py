"""What the lists of both panels have in common."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget
from typing_extensions import override

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class RowView(QListView):
    """Rows of one height, scrolled by pixels.

    Attributes:
        shows_ring: The keyboard is used here: the row it is on gets the focus ring. A click does not ask for one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shows_ring = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("surface", "panel")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def right_margin(self, usual: int) -> int:
        """The margin that keeps the rows' right edge where it is, with the scroll bar or without."""
        bar = self.verticalScrollBar()
        return max(2, usual - bar.width()) if bar.isVisible() else usual

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD:
            self.shows_ring = True
        if not self.currentIndex().isValid():
            self.selectionModel().setCurrentIndex(self._first(), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.viewport().update()

    def _first(self) -> QModelIndex:
        """The first row that is no heading."""
        model = self.model()
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        return next((index for index in rows if index.flags() & Qt.ItemFlag.ItemIsEnabled), QModelIndex())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.shows_ring = False
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.shows_ring = True
        super().keyPressEvent(event)
        self.viewport().update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.shows_ring = False
        super().mousePressEvent(event)


def row_margins(view: object, usual: int) -> tuple[int, bool]:
    """The right margin of rows painted in that view, and whether it shows the focus ring."""
    return (view.right_margin(usual), view.shows_ring) if isinstance(view, RowView) else (usual, False)
