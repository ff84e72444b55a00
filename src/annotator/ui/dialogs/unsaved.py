"""What becomes of changes that could not be saved, when what holds them in memory is to be closed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme


class UnsavedDialog(DialogFrame):
    """Says how many changes wait, and why. Does nothing itself; Esc leaves all as it is.

    Args:
        count: How many changes are not saved.
        why: The sentence that says what is in the way.
        can_copy: Whether the project is a file, of which a copy can be made.

    Signals:
        again_requested: They are to be saved now.
        copy_requested: They are to be saved in a copy elsewhere.
        dropped: They may be lost.
    """

    again_requested = Signal()
    copy_requested = Signal()
    dropped = Signal()

    def __init__(
        self, theme: Theme, count: int, why: str, *, can_copy: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, QSize(620, 210), parent)
        self.set_title(self.tr("Changes that are not saved"))
        words = (
            self.tr("One change is not saved.")
            if count == 1
            else self.tr("%Ln change(s) are not saved.", "", count)
        )
        lines = (
            TextLabel(words, weight=600, wraps=True),
            TextLabel(why, wraps=True),
            TextLabel(
                self.tr("What is not saved is only in memory, and is gone when this is closed."),
                tone="second",
                wraps=True,
            ),
        )
        column = QVBoxLayout(self.page)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(6)
        for line in lines:
            column.addWidget(line)
        column.addStretch(1)
        self._fill_foot(can_copy=can_copy)
        self.setAccessibleDescription(" ".join(line.text() for line in lines))

    def _fill_foot(self, *, can_copy: bool) -> None:
        drop = PushButton(self.tr("Close without them"))
        drop.clicked.connect(self._on_drop)
        cancel = PushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        copy = PushButton(self.tr("Save a copy elsewhere…"))
        copy.clicked.connect(self._on_copy)
        again = PushButton(self.tr("Try again"), "primary")
        again.setDefault(True)
        again.clicked.connect(self._on_again)
        self.foot.row.addWidget(drop)
        self.foot.row.addStretch(1)
        for button in (cancel, copy, again):
            self.foot.row.addWidget(button)
        copy.setVisible(can_copy)
        again.setFocus()

    def _on_drop(self) -> None:
        self.accept()
        self.dropped.emit()

    def _on_copy(self) -> None:
        self.accept()
        self.copy_requested.emit()

    def _on_again(self) -> None:
        self.accept()
        self.again_requested.emit()
