"""Everybody who has worked on the project, each with what there is of them, to be renamed or merged."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.full_fields import show_whole
from annotator.ui.plain_words import filled, no_mnemonic
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel

if TYPE_CHECKING:
    from annotator.store.reviewers import Work

_MOST = 80


class _Field(QLineEdit):
    """Enter keeps the name, Esc leaves it; neither goes on to the dialog.

    Signals:
        left: Esc was pressed.
    """

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class ReviewerRow(QWidget):
    """One reviewer.

    Signals:
        renamed: The other name that was typed.
        merge_requested: The menu of the others is wanted there.
    """

    renamed = Signal(str)
    merge_requested = Signal(QPoint)

    def __init__(self, one: Work, *, can_merge: bool, is_writable: bool) -> None:
        super().__init__()
        self._name = one.name
        count = filled(self.tr("%1: %Ln annotation(s)", "", one.annotations), one.name)
        begun = self.tr("%Ln article(s) begun", "", one.begun)
        self._field = _Field()
        self._field.setMaxLength(_MOST)
        show_whole(self._field, one.name)
        self._field.setAccessibleName(filled(self.tr("Other name for %1"), one.name))
        self._field.returnPressed.connect(self._on_return)
        self._field.left.connect(self._on_left)
        self._rename = PushButton(self.tr("Rename…"), "quiet")
        self._rename.setAccessibleName(filled(self.tr("Rename %1"), one.name))
        self._rename.setEnabled(is_writable)
        self._rename.clicked.connect(self._on_rename)
        self._merge = PushButton(self.tr("Merge into…"), "quiet")
        self._merge.setAccessibleName(filled(self.tr("Merge %1 into another reviewer"), one.name))
        self._merge.setEnabled(is_writable and can_merge)
        self._merge.clicked.connect(self._on_merge)
        words = TextLabel(f"{count} · {begun}" if one.begun else count)
        self._stack = QStackedLayout()
        self._stack.addWidget(words)
        self._stack.addWidget(self._field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addLayout(self._stack, 1)
        row.addWidget(self._rename)
        row.addWidget(self._merge)

    @Slot()
    def _on_rename(self) -> None:
        self._stack.setCurrentIndex(1)
        self._field.selectAll()
        self._field.setFocus()

    @Slot()
    def _on_return(self) -> None:
        typed = " ".join(self._field.text().split())
        self._on_left()
        if typed and typed != self._name:
            self.renamed.emit(typed)

    @Slot()
    def _on_left(self) -> None:
        self._field.setText(self._name)
        self._stack.setCurrentIndex(0)
        self._rename.setFocus()

    @Slot()
    def _on_merge(self) -> None:
        self.merge_requested.emit(self._merge.mapToGlobal(QPoint(0, self._merge.height())))


class ReviewerRows(QWidget):
    """The rows.

    Signals:
        renamed: A name and the one that it is to be.
        merged: A name and that of the reviewer whose all of it becomes.
    """

    renamed = Signal(str, str)
    merged = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_work(self, every: Sequence[Work], *, is_writable: bool) -> None:
        """Shows these reviewers."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._names = [one.name for one in every]
        for one in every:
            row = ReviewerRow(one, can_merge=len(every) > 1, is_writable=is_writable)
            row.renamed.connect(partial(self.renamed.emit, one.name))
            row.merge_requested.connect(partial(self._ask_merge, one.name))
            self._column.addWidget(row)
        self.setVisible(bool(every))

    def _ask_merge(self, name: str, place: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for other in self._names:
            if other != name:
                menu.addAction(no_mnemonic(other)).triggered.connect(partial(self._merge, name, other))
        menu.popup(place)

    def _merge(self, name: str, other: str, _checked: object = None) -> None:
        self.merged.emit(name, other)
