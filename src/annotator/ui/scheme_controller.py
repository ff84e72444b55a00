"""The ways from the window to the page on which the labels are changed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.ui.dialog_controller import DialogController
from annotator.ui.palette_menu import PaletteEntry, PaletteMenu


class SchemeController(QObject):
    """Adds “Rename…” and “Key…” to the menu of the palette."""

    def __init__(self, menu: PaletteMenu, dialogs: DialogController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        menu.add(PaletteEntry(self.tr("Rename…"), self._rename))
        menu.add(PaletteEntry(self.tr("Key…"), self._change_key))

    def _rename(self, label_id: str) -> None:
        self._dialogs.change_labels(label_id, "title")

    def _change_key(self, label_id: str) -> None:
        self._dialogs.change_labels(label_id, "key")
