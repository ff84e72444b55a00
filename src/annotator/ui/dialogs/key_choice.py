"""The number key of a label: a button with a menu of the nine keys and whose they are."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from annotator.model.scheme import MAX_LABELS, Label, Scheme
from annotator.ui.keys import digit_of
from annotator.ui.plain_words import filled, no_mnemonic
from annotator.ui.push_button import PushButton

_CLEARING_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class KeyChoice(PushButton):
    """Shows the key. A click opens the menu; a digit chooses at once, Delete takes the key away.

    Signals:
        key_chosen: 1 to 9, or 0 for none.
    """

    key_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._label: Label | None = None
        self._scheme: Scheme | None = None
        self.clicked.connect(self._on_clicked)

    def show_label(self, label: Label, scheme: Scheme) -> None:
        """Shows the key of a label."""
        self._label, self._scheme = label, scheme
        words = self.tr("None") if label.key is None else QLocale().toString(label.key)
        self.setText(words)
        self.setAccessibleName(self.tr("Key: %1").replace("%1", words))
        self.setAccessibleDescription(self.tr("Opens a menu; a digit chooses at once"))

    def menu_of_keys(self) -> QMenu:
        """The keys, the present one ticked; the caller deletes it."""
        made = QMenu(self)
        scheme, label = self._scheme, self._label
        for key in range(1, MAX_LABELS + 1):
            user = scheme.by_key(key) if scheme else None
            words = QLocale().toString(key)
            if user is not None and label is not None and user.id != label.id:
                words = filled(self.tr("%1 · swap with %2"), words, user.title)
            self._add(made, no_mnemonic(words), key)
        made.addSeparator()
        self._add(made, self.tr("No key"), 0)
        return made

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        digit = digit_of(e)
        if digit:
            self.key_chosen.emit(digit)
        elif e.key() in _CLEARING_KEYS:
            self.key_chosen.emit(0)
        else:
            super().keyPressEvent(e)

    def _add(self, menu: QMenu, words: str, key: int) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(self._label is not None and (self._label.key or 0) == key)
        action.triggered.connect(partial(self.key_chosen.emit, key))

    @Slot()
    def _on_clicked(self) -> None:
        menu = self.menu_of_keys()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
