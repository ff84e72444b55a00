"""Asks for the name of saved settings."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from annotator.services.presets import LONGEST_NAME
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme


class NamePresetDialog(DialogFrame):
    """One field; it says if the name is one that will be replaced.

    Args:
        known: Names that there are already, of others.
        proposed: Stands in the field.
        is_renaming: Whether settings get another name; else they are saved.

    Signals:
        named: The name; the dialog is closed.
    """

    named = Signal(str)

    def __init__(
        self,
        theme: Theme,
        known: Collection[str],
        proposed: str,
        parent: QWidget | None = None,
        *,
        is_renaming: bool = False,
    ) -> None:
        super().__init__(theme, QSize(460, 230), parent)
        self._known = known
        self._words = self.tr("Rename settings") if is_renaming else self.tr("Save settings")
        self.set_title(self.tr("Rename these settings") if is_renaming else self.tr("Save these settings"))
        self.head.row.addStretch(1)
        self._field = QLineEdit()
        self._field.setMaxLength(LONGEST_NAME)
        self._field.setPlaceholderText(self.tr("For example: training data"))
        self._field.setAccessibleName(self.tr("Name"))
        words = self.tr("They are kept with the project, and annotator export --preset runs them.")
        column = QVBoxLayout(self.page)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(TextLabel(words, wraps=True))
        column.addWidget(self._field)
        column.addStretch(1)
        cancel = PushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._keep = PushButton("", "primary")
        self._keep.setDefault(True)
        self._keep.clicked.connect(self._on_keep)
        self.foot.row.addStretch(1)
        self.foot.row.addWidget(cancel)
        self.foot.row.addWidget(self._keep)
        self._field.textChanged.connect(self._on_text_changed)
        self._field.setText(proposed)
        self._on_text_changed(proposed)
        self._field.selectAll()
        self._field.setFocus()

    @Slot(str)
    def _on_text_changed(self, words: str) -> None:
        name = " ".join(words.split())
        self._keep.setEnabled(bool(name))
        self._keep.setText(self.tr("Replace settings") if name in self._known else self._words)

    @Slot()
    def _on_keep(self) -> None:
        self.accept()
        self.named.emit(self._field.text())
