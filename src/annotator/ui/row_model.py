"""A list model whose rows Qt counts by itself, for lists of thousands of rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Slot
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex


class RowModel(QStringListModel):
    """Rows that a subclass gives data for.

    A list view asks for the number of rows once for every row that it lays out, and it lays all of them out after every
    change: answered in Python, that takes 80 ms with ten thousand rows, answered by Qt's own list of strings 1 ms. The
    strings are empty and nobody reads them.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._switch: Callable[[], None] | None = None
        # Connected before any view, so that what a view then asks for is what is there now.
        for happened in (self.rowsInserted, self.rowsRemoved, self.modelReset):
            happened.connect(self._on_happened)

    def insert_row(self, row: int, switch: Callable[[], None]) -> None:
        """There is one row more.

        Args:
            row: Its number.
            switch: Puts what the subclass gives data from in the place of what was there; called in between.
        """
        self._switch = switch
        self.insertRows(row, 1)

    def remove_row(self, row: int, switch: Callable[[], None]) -> None:
        """A row is gone; else like `insert_row`."""
        self._switch = switch
        self.removeRows(row, 1)

    def reset_rows(self, count: int, switch: Callable[[], None]) -> None:
        """There are other rows, that many; else like `insert_row`."""
        self._switch = switch
        self.setStringList([""] * count)

    @Slot()
    def _on_happened(self) -> None:
        switch, self._switch = self._switch, None
        if switch is not None:
            switch()

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        # A string list's own rows can be typed into and dragged.
        kinds = Qt.ItemFlag
        of_row = kinds.ItemIsEnabled | kinds.ItemIsSelectable | kinds.ItemNeverHasChildren
        return of_row if index.isValid() else kinds.NoItemFlags

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        return False
