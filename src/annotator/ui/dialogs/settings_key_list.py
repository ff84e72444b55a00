"""The list of actions and their keys, in the groups of the key sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.ui.dialogs.key_sheet import cap_words
from annotator.ui.fonts import interface_font
from annotator.ui.key_cap import cap_size, draw_key_cap
from annotator.ui.plain_words import filled
from annotator.ui.row_paint import paint_row
from annotator.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ID = Qt.ItemDataRole.UserRole
_SIDE = 12
_GAP = 4


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A row of the list; one without an id is a heading.

    Attributes:
        keys: As the table writes them.
        is_changed: They are not those of the table.
    """

    id: str
    words: str
    group: str
    keys: tuple[str, ...] = ()
    is_changed: bool = False

    def matches(self, words: str) -> bool:
        """Whether the row has all the words, in a key or in what it does."""
        where = " ".join((self.words, self.group, *map(cap_words, self.keys))).casefold()
        return all(word in where for word in words.casefold().split())


class KeyModel(QAbstractListModel):
    """The rows that the filter lets through, each group below its heading."""

    def __init__(self) -> None:
        super().__init__()
        self._every: tuple[KeyLine, ...] = ()
        self._lines: list[KeyLine] = []
        self._filter = ""

    def show_lines(self, lines: Sequence[KeyLine]) -> None:
        """Shows other rows, in their order."""
        self._every = tuple(lines)
        self._renew()

    def set_filter(self, words: str) -> None:
        """Shows only rows with these words."""
        self._filter = words
        self._renew()

    def line(self, row: int) -> KeyLine | None:
        """The row of that number, unless it is a heading or none."""
        found = self._lines[row] if 0 <= row < len(self._lines) else None
        return found if found is not None and found.id else None

    def row_of(self, action_id: str) -> int:
        """Where an action is; the first action's row if it is not shown, -1 if there is none."""
        rows = [row for row, line in enumerate(self._lines) if line.id]
        return next((row for row in rows if self._lines[row].id == action_id), rows[0] if rows else -1)

    def at(self, index: Index) -> KeyLine:
        """The row or heading at an index."""
        return self._lines[index.row()]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._lines)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual if self.line(index.row()) is not None else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            keys = ", ".join(map(cap_words, line.keys)) or self.tr("no key")
            return filled(self.tr("%1: %2"), line.words, keys) if line.id else line.words
        return line.id if role == ID else None

    def _renew(self) -> None:
        self.beginResetModel()
        lines: list[KeyLine] = []
        for line in self._every:
            if line.matches(self._filter):
                if not lines or lines[-1].group != line.group:
                    lines.append(KeyLine("", line.group, line.group))
                lines.append(line)
        self._lines = lines
        self.endResetModel()


class KeyDelegate(QStyledItemDelegate):
    """Paints what an action does, and its keys as caps at the right; changed ones with a dot."""

    def __init__(self, model: KeyModel, theme: Theme) -> None:
        super().__init__(model)
        self._model = model
        self.theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, max(30, round(QFontMetricsF(interface_font()).height()) + 12))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, theme = self._model.at(index), self.theme
        rect = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.id:
            paint_row(
                painter,
                rect.adjusted(1, 1, -1, -1),
                theme,
                is_selected=bool(state & QStyle.StateFlag.State_Selected),
                is_hovered=bool(state & QStyle.StateFlag.State_MouseOver),
                has_focus=bool(state & QStyle.StateFlag.State_HasFocus),
                bar_inset=7,
            )
        right = self._paint_caps(painter, line, rect)
        painter.setFont(interface_font(13 if line.id else 12, 400 if line.id else 600))
        painter.setPen(theme.text if line.id else theme.text2)
        room = QRectF(rect.left() + _SIDE, rect.top(), right - rect.left() - 2 * _SIDE, rect.height())
        words = painter.fontMetrics().elidedText(line.words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    def _paint_caps(self, painter: QPainter, line: KeyLine, rect: QRectF) -> float:
        """Paints the caps; gives where they begin."""
        x = rect.right() - _SIDE
        for key in reversed(line.keys):
            words = cap_words(key)
            size = cap_size(words)
            x -= size.width()
            top = round(rect.center().y() - size.height() / 2)
            draw_key_cap(painter, QRectF(round(x), top, size.width(), size.height()), words, self.theme)
            x -= _GAP
        if line.is_changed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.ink)
            painter.drawEllipse(QRectF(x - 10, rect.center().y() - 2.5, 5, 5))
            x -= 14
        return x
