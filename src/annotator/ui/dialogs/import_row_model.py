"""The files of an import as rows: what a row says, and the model of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

RowState = Literal["waiting", "ready", "duplicate", "refused"]
Index = QModelIndex | QPersistentModelIndex

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


class ImportRows(QAbstractListModel):
    """The rows; each speaks for itself to a screen reader.

    Attributes:
        action_words: The words of all rows' actions: one column holds them.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ImportRow] = ()
        self.action_words: tuple[str, ...] = ()

    def set_rows(self, rows: Sequence[ImportRow]) -> None:
        """Shows these and no others."""
        self.beginResetModel()
        self._rows = rows
        self.action_words = tuple({words for row in rows for _, words in row.actions})
        self.endResetModel()

    def row(self, index: Index) -> ImportRow:
        """The file at an index of this model."""
        return self._rows[index.row()]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

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
