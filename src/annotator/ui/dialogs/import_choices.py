"""Below the files of an import: which of them are shown, and how all of them are taken."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from annotator.ui.dialogs.settings_form import ChoiceList
from annotator.ui.push_button import PushButton

_FEW_FILES = 12
"""As many are seen at a glance."""


class ImportChoices(QWidget):
    """A row of choices, each there when there is something to choose.

    Signals:
        filtered: Files of one kind are wanted; gets the kind, empty for all.
        names_requested: What becomes of new labels and attributes is to be decided.
        keep_going_toggled: Lines with problems are to be left out, or not.
    """

    filtered = Signal(str)
    names_requested = Signal()
    keep_going_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = ChoiceList({})
        self._kinds.setAccessibleName(self.tr("Files shown"))
        self._names = PushButton("", "quiet")
        self._keep_going = QCheckBox(self.tr("Leave out lines with problems"))
        self._keep_going.setToolTip(self.tr("Otherwise a file with a bad line is not imported at all."))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._kinds)
        row.addStretch(1)
        row.addWidget(self._names)
        row.addWidget(self._keep_going)
        self._kinds.activated.connect(self._on_kind)
        self._names.clicked.connect(self.names_requested)
        self._keep_going.toggled.connect(self.keep_going_toggled)

    @property
    def kind(self) -> str:
        """The kind of files that is shown; empty for all."""
        return str(self._kinds.currentData() or "")

    def show_kinds(self, kinds: Mapping[str, str], files: int) -> None:
        """Offers to show the files of one kind, if there are several kinds and many files.

        Args:
            kinds: What the files of a kind are, in words with their number; the first is all of them.
            files: How many there are.
        """
        before = self.kind
        self._kinds.clear()
        for kind, words in kinds.items():
            self._kinds.addItem(words, kind)
        self._kinds.show_value(before)
        self._kinds.setVisible(len(kinds) > 2 and files > _FEW_FILES)
        if not self._kinds.isVisibleTo(self):
            self._kinds.setCurrentIndex(0)
        self._show()

    def show_names(self, labels: int, attributes: int) -> None:
        """Offers to decide on so many new labels and attributes."""
        self._names.setVisible(bool(labels or attributes))
        if not attributes:
            words = self.tr("%Ln new label(s)…", "", labels)
        elif not labels:
            words = self.tr("%Ln new attribute(s)…", "", attributes)
        else:
            words = self.tr("%Ln new label(s) and attribute(s)…", "", labels + attributes)
        self._names.setText(words)
        self._show()

    def show_keep_going(self, *, has_bad_lines: bool) -> None:
        """Offers to leave out lines."""
        self._keep_going.setVisible(has_bad_lines or self._keep_going.isChecked())
        self._show()

    def _show(self) -> None:
        """A row of nothing takes no room."""
        every = (self._kinds, self._names, self._keep_going)
        self.setVisible(any(not one.isHidden() for one in every))

    @Slot(int)
    def _on_kind(self) -> None:
        self.filtered.emit(self.kind)
