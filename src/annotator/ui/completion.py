"""What is offered while words are typed into a field: prefixes, whatever their case and accents."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView
from typing_extensions import override

from annotator.model.folding import completions
from annotator.ui.fonts import interface_font


class Completion(QCompleter):
    """Completes the words of a line edit, which owns it. Qt's own matching knows no accents, so it is not used.

    Args:
        edit: Gets the list.
    """

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._offers: list[str] = []
        self._found = QStringListModel(self)
        self.setModel(self._found)
        self.setMaxVisibleItems(10)
        popup = QListView()
        popup.setProperty("kind", "choices")
        popup.setFont(interface_font())
        self.setPopup(popup)
        edit.setCompleter(self)
        edit.textEdited.connect(self._on_edited)

    @override
    def splitPath(self, path: str) -> list[str]:
        """What Qt is to match: nothing, so that every offer of the model is shown and none is chosen beforehand."""
        return [""]

    def set_offers(self, offers: Sequence[str]) -> None:
        """Takes what can be completed to, the most likely first."""
        self._offers = list(dict.fromkeys(offers))

    def offer_all(self) -> None:
        """Opens the list with every offer, if there are some."""
        self._found.setStringList(self._offers)
        if self._offers:
            self.complete()

    @Slot(str)
    def _on_edited(self, words: str) -> None:
        found = completions(words, self._offers) if words.strip() else []
        self._found.setStringList([] if found == [words] else found)
