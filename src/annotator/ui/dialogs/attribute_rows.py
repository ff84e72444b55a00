"""The attributes of a label as a small table: title, what it holds; added, changed, ordered, archived."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.services.attribute_changes import Group, kind_of
from annotator.ui.actions import QT_TRANSLATE_NOOP
from annotator.ui.dialogs.order_rows import Index, OrderRole, OrderRows
from annotator.ui.fonts import interface_font
from annotator.ui.plain_words import visible
from annotator.ui.push_button import PushButton
from annotator.ui.row_paint import paint_row
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Label
    from annotator.services.attribute_changes import Kind

KINDS: dict[Kind, str] = {
    "text": QT_TRANSLATE_NOOP("AttributeKinds", "Text"),
    "number": QT_TRANSLATE_NOOP("AttributeKinds", "Number"),
    "range": QT_TRANSLATE_NOOP("AttributeKinds", "Number or range"),
    "date": QT_TRANSLATE_NOOP("AttributeKinds", "Date or period"),
    "choice": QT_TRANSLATE_NOOP("AttributeKinds", "Choice"),
}
"""What an attribute can hold, untranslated."""

_ROW = 30
_MOST_ROWS = 8
_SPLIT = 0.44


def kind_words(kind: Kind) -> str:
    """What an attribute holds, in the window's language."""
    return QCoreApplication.translate("AttributeKinds", KINDS[kind])


@dataclass(frozen=True, slots=True)
class AttributeRow:
    """A row: the attribute's title and what it holds."""

    title: str
    what: str
    is_archived: bool


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, max(_ROW, round(QFontMetricsF(interface_font()).height()) + 12))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, view = index.data(OrderRole.ROW), option.widget
        if not isinstance(row, AttributeRow):
            return
        place, state = QRectF(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        paint_row(
            painter, place.adjusted(1, 1, -1, -1), self.theme,
            is_selected=bool(state & QStyle.StateFlag.State_Selected),
            is_hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            has_focus=isinstance(view, OrderRows) and view.shows_ring and has_focus, bar_inset=7,
        )  # fmt: skip
        theme = self.theme
        split = place.left() + 14 + (place.width() - 28) * _SPLIT
        title = QRectF(place.left() + 14, place.top(), split - place.left() - 22, place.height())
        what = QRectF(split, place.top(), place.right() - 12 - split, place.height())
        for words, area, colour, weight in (
            (row.title, title, theme.text3 if row.is_archived else theme.text, 500),
            (row.what, what, theme.text3 if row.is_archived else theme.text2, 400),
        ):
            font = interface_font(13, weight)
            painter.setFont(font)
            painter.setPen(colour)
            shown = QFontMetricsF(font).elidedText(visible(words), Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()


class AttributeRows(QWidget):
    """The table with its buttons.

    Signals:
        add_requested: A new attribute is wanted.
        change_requested: Name of the attribute that is to be changed.
        moved: Name of an attribute and its wanted place.
        archive_requested: Name of an attribute, and whether it is to be archived or restored.
    """

    add_requested = Signal()
    change_requested = Signal(str)
    moved = Signal(str, int)
    archive_requested = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: list[Group] = []
        self._rows = OrderRows(theme, lambda view: _Delegate(theme, view))
        self._rows.setAccessibleName(self.tr("Attributes"))
        self._rows.setAccessibleDescription(
            self.tr("Enter changes an attribute; Alt with an arrow key changes the order")
        )
        self._add = PushButton(self.tr("Add attribute…"))
        self._change = PushButton(self.tr("Change…"))
        self._change.setAccessibleDescription(self.tr("Changes the attribute of the current row"))
        self._archive = PushButton(self.tr("Archive"))
        self._lay_out()
        self._rows.chosen.connect(self._on_chosen)
        self._rows.opened.connect(self._on_change)
        self._rows.delete_requested.connect(self._on_archive)
        self._rows.moved.connect(self._on_moved)
        self._add.clicked.connect(self.add_requested)
        self._change.clicked.connect(self._on_change)
        self._archive.clicked.connect(self._on_archive)

    def show_label(self, label: Label) -> None:
        """Shows the attributes of a label; the current one stays it."""
        current = self._current()
        wanted = current[0].name if current else ""
        groups = label.groups()
        self._groups = [one for one in groups if not one[0].is_archived]
        movable = len(self._groups)
        self._groups += [one for one in groups if one[0].is_archived]
        rows = [self._row(group) for group in self._groups]
        place = next((n for n, one in enumerate(self._groups) if one[0].name == wanted), 0)
        spoken = [f"{row.title}. {row.what}" for row in rows]
        self._rows.set_rows(rows, spoken, movable=movable, current=place)
        self._rows.setFixedHeight(self._height())
        self._rows.setVisible(bool(rows))
        self._on_chosen(place)

    def set_read_only(self, *, is_read_only: bool) -> None:
        """Lets nothing be changed."""
        self._rows.is_locked = is_read_only
        for button in (self._add, self._change, self._archive):
            button.setEnabled(not is_read_only)
        if not is_read_only:
            self._on_chosen(self._rows.currentIndex().row())

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        delegate = self._rows.itemDelegate()
        if isinstance(delegate, _Delegate):
            delegate.theme = theme
        self._rows.set_theme(theme)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._add, self._change, self._archive):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._rows)
        column.addLayout(row)

    def _height(self) -> int:
        rows = min(max(1, len(self._groups)), _MOST_ROWS)
        return rows * max(_ROW, round(QFontMetricsF(interface_font()).height()) + 12) + 8

    def _row(self, group: Group) -> AttributeRow:
        first = group[0]
        words = [kind_words(kind_of(group))]
        if first.type == "choice":
            words = [", ".join(choice.title for choice in first.offered)]
        elif first.suggestions:
            words.append(", ".join(first.suggestions))
        if first.is_archived:
            words.insert(0, self.tr("Archived"))
        return AttributeRow(first.title, " · ".join(words), first.is_archived)

    def _current(self) -> Group | None:
        row = self._rows.currentIndex().row()
        return self._groups[row] if 0 <= row < len(self._groups) else None

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        group = self._groups[row] if 0 <= row < len(self._groups) else None
        can = group is not None and not self._rows.is_locked
        self._change.setEnabled(can)
        self._archive.setEnabled(can)
        is_archived = group is not None and group[0].is_archived
        self._archive.setText(self.tr("Restore") if is_archived else self.tr("Archive"))
        self._archive.setAccessibleDescription(
            self.tr("Values that are there stay; nothing new can be filled in")
        )

    @Slot()
    def _on_change(self) -> None:
        group = self._current()
        if group is not None and not self._rows.is_locked:
            self.change_requested.emit(group[0].name)

    @Slot()
    def _on_archive(self) -> None:
        group = self._current()
        if group is not None and not self._rows.is_locked:
            self.archive_requested.emit(group[0].name, not group[0].is_archived)

    @Slot(int, int)
    def _on_moved(self, row: int, place: int) -> None:
        names: Sequence[str] = [one[0].name for one in self._groups]
        self.moved.emit(names[row], place)
