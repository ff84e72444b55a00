"""The keys that the user has changed: gives them to the actions, and to what names a key in the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from annotator.ui.action_set import ActionSet
from annotator.ui.inspector import Inspector
from annotator.ui.window_state import WindowState

_SETTINGS = ("keys", "single_keys")


class KeyController(QObject):
    """Keeps the actions' keys as the settings say."""

    def __init__(
        self, commands: ActionSet, state: WindowState, inspector: Inspector, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._state = state
        self._inspector = inspector
        state.taken.connect(self._take)
        state.changed.connect(self._on_setting_changed)

    @Slot()
    def _take(self) -> None:
        self._commands.take_keys(self._state.settings)
        self._inspector.show_keys(self._commands.key("note"), self._commands.key("next_annotation"))

    @Slot(str)
    def _on_setting_changed(self, name: str) -> None:
        if name in _SETTINGS:
            self._take()
