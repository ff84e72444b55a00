"""The context menu of the palette: what can be done with a label besides setting it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu

from annotator.ui.label_palette import LabelPalette


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """One line of the menu.

    Attributes:
        words: What it says.
        act: Gets the label's id.
        is_on: Whether it is ticked for the label of that id; None for an entry that is no switch.
    """

    words: str
    act: Callable[[str], None]
    is_on: Callable[[str], bool] | None = None


class PaletteMenu(QObject):
    """Opens at a label of the palette, by the right button or the menu key. Controllers `add` what they can do."""

    def __init__(self, palette: LabelPalette) -> None:
        super().__init__(palette)
        self._palette = palette
        self._entries: list[PaletteEntry] = []
        palette.menu_requested.connect(self._on_menu_requested)

    def add(self, entry: PaletteEntry) -> None:
        """Adds a line below the others."""
        self._entries.append(entry)

    def menu(self, label_id: str) -> QMenu:
        """The menu for a label; the caller deletes it."""
        made = QMenu(self._palette)
        for entry in self._entries:
            action = made.addAction(entry.words)
            if entry.is_on is not None:
                action.setCheckable(True)
                action.setChecked(entry.is_on(label_id))
            action.triggered.connect(partial(entry.act, label_id))
        return made

    @Slot(str, QPoint)
    def _on_menu_requested(self, label_id: str, place: QPoint) -> None:
        menu = self.menu(label_id)
        menu.aboutToHide.connect(menu.deleteLater)
        for button in self._palette.buttons:
            menu.aboutToHide.connect(button.see_pointer)
        menu.popup(place)
