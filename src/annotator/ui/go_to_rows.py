"""The rows of “Go to”: places and commands, as they are shown and spoken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from annotator.model.scheme import Label
from annotator.model.span import Span
from annotator.ui.plain_words import visible

Index = QModelIndex | QPersistentModelIndex
Kind = Literal["article", "paragraph", "quote", "label", "passage", "command"]


@dataclass(frozen=True, slots=True)
class GoRow:
    """One row.

    Attributes:
        id: Of the article, the annotation, the label or the action.
        icon: Name of a shipped icon.
        words: What it is called or says.
        marks: What matched, in code points of the words.
        tag: At the right: what it is and where.
        key: At the far right: the key that does the same.
        why_not: Why it cannot be done now; empty if it can.
        article_id: Where to go.
        span: What to select there.
        label: Of the annotation, or the label itself.
    """

    kind: Kind
    id: str
    icon: str
    words: str
    marks: tuple[tuple[int, int], ...] = ()
    tag: str = ""
    key: str = ""
    why_not: str = ""
    article_id: str | None = None
    span: Span | None = None
    label: Label | None = None

    @property
    def is_quoted(self) -> bool:
        """Whether the words are an article's own, to be shown in the reading font."""
        return self.kind in ("quote", "passage", "paragraph")

    @property
    def shown(self) -> str:
        """The words as they are drawn: an article's own in quotation marks."""
        words = visible(self.words)
        return f"“{words}”" if self.is_quoted else words

    @property
    def shown_marks(self) -> tuple[tuple[int, int], ...]:
        """What matched of `shown`."""
        if visible(self.words) != self.words:  # what is named takes more room than it did
            return ()
        shift = 1 if self.is_quoted else 0
        return tuple((start + shift, end + shift) for start, end in self.marks)


class GoRole(IntEnum):
    """What the delegate asks a row for, beyond Qt's roles."""

    ROW = Qt.ItemDataRole.UserRole + 1


class GoModel(QAbstractListModel):
    """The rows that fit what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[GoRow] = []

    def set_rows(self, rows: Sequence[GoRow]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, place: int) -> GoRow | None:
        """The row at a place."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, wanted: GoRow) -> int:
        """The place of the same thing, -1 if it is not shown."""
        same = (
            place for place, row in enumerate(self._rows) if (row.kind, row.id) == (wanted.kind, wanted.id)
        )
        return next(same, -1)

    def rows(self) -> list[GoRow]:
        """All of them."""
        return list(self._rows)

    def spoken(self, place: int) -> str:
        """A row as a screen reader says it."""
        row = self.row(place)
        if row is None:
            return ""
        where = self.tr("%1 of %2").replace("%1", str(place + 1)).replace("%2", str(len(self._rows)))
        parts = (row.words, row.tag, row.key, row.why_not, where)
        return " ".join(f"{part.rstrip('.')}." for part in parts if part)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return visible(row.words)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(index.row())
            case GoRole.ROW:
                return row
            case _:
                return None
