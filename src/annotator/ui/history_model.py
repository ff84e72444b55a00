"""The log as rows: one a step, and under an opened one what it did, thing by thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from annotator.model.logged import LoggedItem
from annotator.services.reading_log import LogEntry, taken_back
from annotator.ui.history_words import HistoryWords

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One row.

    Attributes:
        item: What the step did to one thing, if the row is not the step's own.
        is_gone: The step was taken back since.
        is_open: What it did stands under it.
    """

    entry: LogEntry
    item: LoggedItem | None = None
    is_gone: bool = False
    is_open: bool = False

    @property
    def shown(self) -> LoggedItem | None:
        """What the row is about: its item, else the only one of its step."""
        return self.item or (self.entry.items[0] if len(self.entry.items) == 1 else None)


class HistoryRole(IntEnum):
    """What the delegate asks a row for, beyond Qt's roles."""

    ROW = Qt.ItemDataRole.UserRole + 1


class HistoryModel(QAbstractListModel):
    """Rows come by pages, the newest first; the view asks for more when it gets near the end.

    Signals:
        more_wanted: The last rows are in sight, and there may be more.
    """

    more_wanted = Signal()

    def __init__(self, words: HistoryWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._entries: list[LogEntry] = []
        self._rows: list[HistoryRow] = []
        self._opened: dict[int, list[LoggedItem]] = {}
        self._has_more = False
        self._is_asking = False

    @property
    def newest(self) -> int:
        """The number of the newest step that is shown; 0 if there is none."""
        return self._entries[0].number if self._entries else 0

    @property
    def oldest(self) -> int | None:
        """The number of the oldest step that is shown."""
        return self._entries[-1].number if self._entries else None

    def clear(self) -> None:
        """Shows nothing, and asks for nothing."""
        self.beginResetModel()
        self._entries, self._rows, self._opened = [], [], {}
        self._has_more = self._is_asking = False
        self.endResetModel()

    def append(self, entries: Sequence[LogEntry], *, has_more: bool) -> None:
        """Takes the next page, of older steps."""
        self._is_asking = False
        self._has_more = has_more
        if entries:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
            self._entries.extend(entries)
            self._rows.extend(HistoryRow(one) for one in entries)
            self.endInsertRows()
            self._mark()

    def prepend(self, entries: Sequence[LogEntry]) -> None:
        """Takes steps that were done since, newest first."""
        if entries:
            self.beginInsertRows(QModelIndex(), 0, len(entries) - 1)
            self._entries[:0] = entries
            self._rows[:0] = [HistoryRow(one) for one in entries]
            self.endInsertRows()
            self._mark()

    def set_opened(self, number: int, items: Sequence[LoggedItem]) -> None:
        """Shows what a step did under its row; nothing closes it."""
        place = self.place_of(number)
        if place < 0:
            return
        shown = len(self._opened.pop(number, []))
        if shown:
            self.beginRemoveRows(QModelIndex(), place + 1, place + shown)
            del self._rows[place + 1 : place + 1 + shown]
            self.endRemoveRows()
        if items:
            entry = self._rows[place].entry
            self.beginInsertRows(QModelIndex(), place + 1, place + len(items))
            self._rows[place + 1 : place + 1] = [HistoryRow(entry, one) for one in items]
            self._opened[number] = list(items)
            self.endInsertRows()
        self._mark()

    def row(self, place: int) -> HistoryRow | None:
        """The row at a place."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, number: int) -> int:
        """The place of a step's own row, -1 if it is not shown."""
        return next(
            (
                place
                for place, row in enumerate(self._rows)
                if row.item is None and row.entry.number == number
            ),
            -1,
        )

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        return 0 if parent.isValid() else len(self._rows)

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return self._has_more and not self._is_asking and not parent.isValid()

    @override
    def fetchMore(self, parent: Index) -> None:
        self._is_asking = True
        self.more_wanted.emit()

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words.title(row.entry, row.item)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._words.spoken(row.entry, row.item, is_gone=row.is_gone, is_open=row.is_open)
            case HistoryRole.ROW:
                return row
            case _:
                return None

    def _mark(self) -> None:
        """Says of every row again whether its step still holds and whether it is open."""
        gone = taken_back(self._entries)
        for place, row in enumerate(self._rows):
            number = row.entry.number
            marks = (number in gone, row.item is None and number in self._opened)
            if marks != (row.is_gone, row.is_open):
                self._rows[place] = HistoryRow(row.entry, row.item, *marks)
                self.dataChanged.emit(self.index(place), self.index(place))
