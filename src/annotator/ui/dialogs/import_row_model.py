"""The files of an import as rows: what a row says, and the model of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from textwrap import wrap
from typing import Any, Generic, Literal, TypeVar, overload

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

RowState = Literal["waiting", "ready", "duplicate", "refused"]
Index = QModelIndex | QPersistentModelIndex

_KEPT = 600
"""Rows that are kept once they were made."""

_SHOWN_PROBLEMS = 20
_TOOLTIP = 100
"""Characters of a line of a tooltip: one of plain words does not wrap by itself."""


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One file.

    Attributes:
        title: Of the article found, else the file's name.
        phrases: What it holds, or the sentence that says what is wrong with it.
        name: The file's name, below what was given.
        problems: Everything that is wrong, with lines.
        actions: What can be done with it: an id and the words to press, at most two.
    """

    state: RowState
    title: str
    phrases: tuple[str, ...]
    name: str
    path: Path
    problems: tuple[str, ...] = ()
    actions: tuple[tuple[str, str], ...] = ()

    @property
    def line(self) -> str:
        """What stands below the title."""
        if len(self.phrases) == 1:
            return self.phrases[0]
        return " · ".join(phrase.removesuffix(".") for phrase in self.phrases)

    @property
    def whole(self) -> str:
        """Where the file is, all that its row says, and all that is wrong with it up to a limit."""
        said = dict.fromkeys((str(self.path), self.title, *self.phrases, *self.problems[:_SHOWN_PROBLEMS]))
        more = len(self.problems) - _SHOWN_PROBLEMS
        rest = (f"… {more:,}",) if more > 0 else ()
        return "\n".join(line for words in (*said, *rest) for line in wrap(words, _TOOLTIP))


T = TypeVar("T")


class RowsOf(Sequence[ImportRow], Generic[T]):
    """The rows of things, each made when it is looked at: of ten thousand files a window shows ten.

    Args:
        things: May grow.
        make: Gives the row of one.
    """

    def __init__(self, things: Sequence[T], make: Callable[[T], ImportRow]) -> None:
        self._things = things

        @lru_cache(_KEPT)
        def made(place: int) -> ImportRow:
            return make(things[place])

        self._made = made

    def __len__(self) -> int:
        return len(self._things)

    @overload
    def __getitem__(self, place: int) -> ImportRow: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[ImportRow]: ...

    @override
    def __getitem__(self, place: int | slice) -> ImportRow | Sequence[ImportRow]:
        if isinstance(place, slice):
            return [self._made(each) for each in range(*place.indices(len(self)))]
        return self._made(place)


class ImportRows(QAbstractListModel):
    """The rows; each speaks for itself to a screen reader."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ImportRow] = ()
        self._count = 0
        self._coming: ImportRow | None = None

    def set_rows(self, rows: Sequence[ImportRow], coming: ImportRow | None = None) -> None:
        """Shows these and no others; if they are as many as before, one stays where one was.

        Args:
            rows: What is added to them later is shown by `grow`.
            coming: Below them, what is being looked at.
        """
        if coming is None and self._coming is not None and len(rows) == self._count:
            self._drop_coming()
        is_as_many = len(rows) + (coming is not None) == self.rowCount()
        (self.layoutAboutToBeChanged.emit if is_as_many else self.beginResetModel)()
        self._rows, self._count, self._coming = rows, len(rows), coming
        (self.layoutChanged.emit if is_as_many else self.endResetModel)()

    def _drop_coming(self) -> None:
        self.beginRemoveRows(QModelIndex(), self._count, self._count)
        self._coming = None
        self.endRemoveRows()

    def grow(self, coming: ImportRow) -> None:
        """Shows what was added to the rows since, and below them what is being looked at."""
        count = len(self._rows)
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        self._coming = coming
        last = self.index(count, 0)
        self.dataChanged.emit(last, last)

    def row(self, index: Index) -> ImportRow:
        """The file at an index of this model."""
        place = index.row()
        if place == self._count and self._coming is not None:
            return self._coming
        return self._rows[place]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self._count + (self._coming is not None)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # Any: Qt's signature
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
