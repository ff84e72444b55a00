"""Asks for the name of a checkpoint."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_LONGEST = 120


class NameMomentDialog(DialogFrame):
    """One field.

    Signals:
        named: The name; the dialog is closed.
    """

    named = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, QSize(460, 230), parent)
        self.set_title(self.tr("Name this moment"))
        self.head.row.addStretch(1)
        self._field = QLineEdit()
        self._field.setMaxLength(_LONGEST)
        self._field.setPlaceholderText(self.tr("For example: before the second reading"))
        self._field.setAccessibleName(self.tr("Name"))
        self._field.textChanged.connect(self._on_text_changed)
        column = QVBoxLayout(self.page)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(
            TextLabel(
                self.tr("A checkpoint keeps the place in the history, so that you can go back to it later."),
                wraps=True,
            )
        )
        column.addWidget(self._field)
        column.addStretch(1)
        cancel = PushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._keep = PushButton(self.tr("Keep this moment"), "primary")
        self._keep.setDefault(True)
        self._keep.setEnabled(False)
        self._keep.clicked.connect(self._on_keep)
        self.foot.row.addStretch(1)
        self.foot.row.addWidget(cancel)
        self.foot.row.addWidget(self._keep)
        self._field.setFocus()

    @Slot(str)
    def _on_text_changed(self, words: str) -> None:
        self._keep.setEnabled(bool(words.strip()))

    @Slot()
    def _on_keep(self) -> None:
        self.accept()
        self.named.emit(self._field.text())
