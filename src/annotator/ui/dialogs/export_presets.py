"""The saved settings at the head of the export dialog: a menu of them, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QWidget

from annotator.errors import AnnotatorError
from annotator.model.selection import Selection
from annotator.services.export_options import ExportOptions
from annotator.services.presets import Preset, presets, remove_preset, rename_preset, save_preset
from annotator.services.workspace import Workspace
from annotator.ui.dialogs.combo_rows import choose, narrow
from annotator.ui.dialogs.name_preset import NamePresetDialog
from annotator.ui.plain_words import filled, no_mnemonic
from annotator.ui.push_button import PushButton
from annotator.ui.sentences import shown
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

Chosen = tuple[Selection, ExportOptions]


class PresetBox(QWidget):
    """Chooses, saves, replaces, renames and removes presets of the project.

    Args:
        choices: Gives what is chosen in the dialog; raises InputError where that is nothing.

    Signals:
        chosen: Gets the `Preset` to be shown.
        said: What has happened, in a sentence.
        failed: What went wrong, in a sentence.
    """

    chosen = Signal(object)
    said = Signal(str)
    failed = Signal(str)

    def __init__(
        self, workspace: Workspace, theme: Theme, choices: Callable[[], Chosen], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._choices = choices
        self._presets: dict[str, Preset] = {}
        self._gone: Preset | None = None
        label = TextLabel(self.tr("Saved settings:"), tone="second")
        self._menu = narrow(QComboBox())
        self._menu.setMinimumWidth(200)
        self._menu.setAccessibleName(self.tr("Saved settings"))
        self._menu.activated.connect(self._on_activated)
        self._more = PushButton(self.tr("Save…"))
        self._more.setAccessibleDescription(self.tr("Save, replace, rename or remove settings"))
        self._acts = QMenu(self)
        self._acts.aboutToShow.connect(self._fill)
        self._more.setMenu(self._acts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        for widget in (label, self._menu, self._more):
            row.addWidget(widget)
        self._more.setEnabled(workspace.is_writable)
        self._read(None)

    def follow(self) -> None:
        """Shows whether the choices are still those of the preset."""
        name: str | None = self._menu.currentData()
        if name is None:
            return
        try:
            selection, options = self._choices()
        except AnnotatorError:
            self._menu.setCurrentIndex(0)
            return
        known = self._presets[name]
        if (known.selection, known.options) != (selection, options):
            self._last = name
            self._menu.setCurrentIndex(0)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme

    def _read(self, name: str | None) -> None:
        """Reads them anew and shows one of them, or none."""
        self._last = name
        try:
            self._presets = {one.name: one for one in presets(self._workspace)}
        except AnnotatorError as error:
            self._presets = {}
            self.failed.emit(shown(error.sentence))
        self._menu.clear()
        self._menu.addItem(self.tr("None"), None)
        for one in self._presets:
            self._menu.addItem(one, one)
        choose(self._menu, name)

    @Slot(int)
    def _on_activated(self, _index: int) -> None:
        name: str | None = self._menu.currentData()
        if name is not None:
            self._last = name
            self.chosen.emit(self._presets[name])

    @Slot()
    def _fill(self) -> None:
        """What can be done now: with the preset that is chosen, or was until something was changed."""
        menu = self._acts
        menu.clear()
        menu.addAction(self.tr("Save as…"), self._ask_name)
        name = self._last if self._last in self._presets else None
        if name is not None:
            quoted = no_mnemonic(name)
            menu.addAction(filled(self.tr("Replace “%1”"), quoted), lambda: self._save(name))
            menu.addAction(filled(self.tr("Rename “%1”…"), quoted), lambda: self._ask_other_name(name))
            menu.addAction(filled(self.tr("Remove “%1”"), quoted), lambda: self._remove(name))
        if self._gone is not None:
            gone, words = self._gone, self.tr("Bring “%1” back")
            menu.addAction(filled(words, no_mnemonic(gone.name)), lambda: self._bring_back(gone))

    def _ask_name(self) -> None:
        dialog = NamePresetDialog(self._theme, list(self._presets), self._last or "", self.window())
        dialog.named.connect(self._save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_other_name(self, name: str) -> None:
        others = [one for one in self._presets if one != name]
        dialog = NamePresetDialog(self._theme, others, name, self.window(), is_renaming=True)
        dialog.named.connect(partial(self._rename, name))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _rename(self, name: str, wanted: str) -> None:
        try:
            kept = rename_preset(self._workspace, name, wanted)
        except AnnotatorError as error:
            self.failed.emit(shown(error.sentence))
            return
        self._read(kept.name)
        self.follow()
        self.said.emit(filled(self.tr("Renamed to “%1”."), kept.name))

    @Slot(str)
    def _save(self, name: str) -> None:
        try:
            selection, options = self._choices()
            kept = save_preset(self._workspace, Preset(name, selection, options))
        except AnnotatorError as error:
            self.failed.emit(shown(error.sentence))
            return
        self._read(kept.name)
        self.said.emit(filled(self.tr("Saved as “%1”."), kept.name))

    def _remove(self, name: str) -> None:
        try:
            self._gone = remove_preset(self._workspace, name)
        except AnnotatorError as error:
            self.failed.emit(shown(error.sentence))
            return
        self._read(None)
        words = self.tr("Removed “%1”. Save… brings it back here, Undo later.")
        self.said.emit(filled(words, name))

    def _bring_back(self, gone: Preset) -> None:
        try:
            save_preset(self._workspace, gone)
        except AnnotatorError as error:
            self.failed.emit(shown(error.sentence))
            return
        self._gone = None
        self._read(gone.name)
        self.chosen.emit(gone)
        self.said.emit(filled(self.tr("“%1” is back."), gone.name))
