"""The choices of an attribute: written in place, added, ordered, archived."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.services.attribute_changes import ChoiceDraft
from annotator.ui.plain_words import filled
from annotator.ui.push_button import PushButton

_VALUE = Qt.ItemDataRole.UserRole + 1
_ARCHIVED = Qt.ItemDataRole.UserRole + 2
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_EDITING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_HEIGHT = 172


class _List(QListWidget):
    """Enter and F2 write in the current row; Alt with an arrow key moves it; rows can be dragged."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and step is not None:
            self.step(step)
        elif event.key() in _EDITING_KEYS and self.currentRow() >= 0:
            if self.state() != QListWidget.State.EditingState:
                self.editItem(self.currentItem())
        else:
            super().keyPressEvent(event)

    def step(self, step: int) -> None:
        """Moves the current row by one."""
        row = self.currentRow()
        if row >= 0 and 0 <= row + step < self.count():
            self.insertItem(row + step, self.takeItem(row))
            self.setCurrentRow(row + step)


class ChoiceRows(QWidget):
    """Edits a list of choices; `choices` says what it is."""

    def __init__(self, choices: Sequence[ChoiceDraft], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = _List()
        self._list.setProperty("kind", "rows")
        self._list.setAccessibleName(self.tr("Choices"))
        self._list.setAccessibleDescription(
            self.tr("Enter writes in a row; Alt with an arrow key changes the order")
        )
        self._list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self._list.setEditTriggers(QListWidget.EditTrigger.DoubleClicked)
        self._list.setFixedHeight(_HEIGHT)
        self._add = PushButton(self.tr("Add choice"))
        self._up = PushButton(self.tr("Up"))
        self._down = PushButton(self.tr("Down"))
        self._archive = PushButton(self.tr("Archive"))
        for choice in choices:
            self._append(choice)
        self._lay_out()
        self._add.clicked.connect(self._on_add)
        self._up.clicked.connect(self._on_up)
        self._down.clicked.connect(self._on_down)
        self._archive.clicked.connect(self._on_archive)
        self._list.currentRowChanged.connect(self._on_row_changed)
        self._list.setCurrentRow(0)
        self._on_row_changed()
        self.setFocusProxy(self._list)

    def choices(self) -> tuple[ChoiceDraft, ...]:
        """The choices as they stand there; rows without words are left out."""
        items = [self._list.item(row) for row in range(self._list.count())]
        return tuple(
            ChoiceDraft(item.text(), item.data(_VALUE) or "", bool(item.data(_ARCHIVED)))
            for item in items
            if item.text().strip()
        )

    def begin(self) -> None:
        """Adds a first row if there is none."""
        if self._list.count() == 0:
            self._append(ChoiceDraft(""))
            self._list.setCurrentRow(0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for row in range(self._list.count()):
                self._dim(self._list.item(row))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._add, self._up, self._down, self._archive):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._list)
        column.addLayout(row)

    def _append(self, choice: ChoiceDraft) -> QListWidgetItem:
        item = QListWidgetItem(choice.title, self._list)
        item.setFlags((item.flags() | Qt.ItemFlag.ItemIsEditable) & ~Qt.ItemFlag.ItemIsDropEnabled)
        item.setData(_VALUE, choice.value)
        item.setData(_ARCHIVED, choice.is_archived)
        self._dim(item)
        return item

    def _dim(self, item: QListWidgetItem) -> None:
        is_archived = bool(item.data(_ARCHIVED))
        palette = self.palette()
        item.setForeground(palette.placeholderText() if is_archived else palette.text())
        font = item.font()
        font.setStrikeOut(is_archived)
        item.setFont(font)
        words = filled(self.tr("%1, archived"), item.text())
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words if is_archived else None)

    @Slot()
    def _on_row_changed(self) -> None:
        has_row = self._list.currentRow() >= 0
        for button in (self._up, self._down, self._archive):
            button.setEnabled(has_row)
        is_archived = has_row and bool(self._list.currentItem().data(_ARCHIVED))
        self._archive.setText(self.tr("Restore") if is_archived else self.tr("Archive"))

    @Slot()
    def _on_add(self) -> None:
        item = self._append(ChoiceDraft(""))
        self._list.setCurrentItem(item)
        self._list.setFocus()
        self._list.editItem(item)

    @Slot()
    def _on_up(self) -> None:
        self._list.step(-1)

    @Slot()
    def _on_down(self) -> None:
        self._list.step(1)

    @Slot()
    def _on_archive(self) -> None:
        """A choice that is not stored yet just goes."""
        item = self._list.currentItem()
        if item.data(_VALUE):
            item.setData(_ARCHIVED, not item.data(_ARCHIVED))
            self._dim(item)
        else:
            self._list.takeItem(self._list.row(item))
        self._on_row_changed()
