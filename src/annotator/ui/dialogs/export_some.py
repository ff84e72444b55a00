"""A choice of all, one or several things: a menu, with boxes beneath it when it is several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from annotator.ui.dialogs.combo_rows import narrow
from annotator.ui.plain_words import no_mnemonic

_SEVERAL = "\0several"
_MANY = 3
"""From so many things on, several of them are something else than one or all."""

Choice = tuple[str, str]
"""An id and its words."""


class SomeOf(QWidget):
    """All things, one of them, or some.

    Args:
        name: What it is a choice of, for screen readers.
        everything: The words for all of them.

    Signals:
        changed: Something else is chosen.
    """

    changed = Signal()

    def __init__(
        self, name: str, everything: str, choices: Sequence[Choice], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._menu = narrow(QComboBox())
        self._menu.setAccessibleName(name)
        self._boxes: dict[str, QCheckBox] = {}
        self._below = QWidget()
        self._column = QVBoxLayout(self._below)
        self._column.setContentsMargins(8, 2, 0, 4)
        self._column.setSpacing(2)
        self._below.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._menu)
        column.addWidget(self._below)
        self._menu.addItem(everything, None)
        for choice in choices:
            self._add(*choice)
        if len(choices) >= _MANY:
            self._menu.addItem(self.tr("Several…"), _SEVERAL)
        self._menu.currentIndexChanged.connect(self._on_chosen)

    def chosen(self) -> tuple[str, ...] | None:
        """The ids; None for all."""
        found: str | None = self._menu.currentData()
        if found == _SEVERAL:
            return tuple(name for name, box in self._boxes.items() if box.isChecked())
        return None if found is None else (found,)

    def choose(self, wanted: Sequence[str] | None) -> None:
        """Chooses these, also such as are not there any more; None for all."""
        for name in wanted or ():
            if name not in self._boxes:
                self._add(name, name)
        for name, box in self._boxes.items():
            box.setChecked(wanted is not None and name in wanted)
        single = wanted[0] if wanted is not None and len(wanted) == 1 else _SEVERAL
        if single == _SEVERAL and wanted is not None and self._menu.findData(_SEVERAL) < 0:
            self._menu.addItem(self.tr("Several…"), _SEVERAL)
        self._menu.setCurrentIndex(0 if wanted is None else self._menu.findData(single))

    def _add(self, name: str, words: str) -> None:
        several = self._menu.findData(_SEVERAL)
        self._menu.insertItem(several if several >= 0 else self._menu.count(), words, name)
        box = QCheckBox(no_mnemonic(words))
        box.toggled.connect(self.changed)
        self._boxes[name] = box
        self._column.addWidget(box)

    @Slot(int)
    def _on_chosen(self, _index: int) -> None:
        self._below.setVisible(self._menu.currentData() == _SEVERAL)
        self.changed.emit()
