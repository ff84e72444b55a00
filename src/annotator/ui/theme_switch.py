"""Which theme is in force: a fixed one, or the one that the system asks for."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication

from annotator.ui.theme import Theme, ThemeName, apply_theme, load_theme

ThemeMode = Literal["light", "dark", "system"]

_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "system": Qt.ColorScheme.Unknown}


class ThemeSwitch(QObject):
    """Applies the theme of its mode to the program and says when it has become another one."""

    changed = Signal()
    """The `theme` is another one; widgets that paint take it with ``set_theme``."""

    def __init__(self, app: QApplication, mode: ThemeMode = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        # A reference is kept: the wrapper of styleHints() is otherwise gone while its signal is in use.
        self._hints: QStyleHints = app.styleHints()
        self._mode: ThemeMode = mode
        self._theme = load_theme(self._name())
        self._tell_system()
        apply_theme(app, self._theme)
        self._hints.colorSchemeChanged.connect(self._on_system_changed)

    @property
    def mode(self) -> ThemeMode:
        """``light``, ``dark`` or ``system``."""
        return self._mode

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    def set_mode(self, mode: ThemeMode) -> None:
        """Fixes a theme, or follows the system."""
        self._mode = mode
        self._tell_system()
        self._refresh()

    def toggle(self) -> None:
        """Fixes the theme that is not in force now."""
        self.set_mode("light" if self._theme.is_dark else "dark")

    def _tell_system(self) -> None:
        self._hints.setColorScheme(_SCHEMES[self._mode])

    def _name(self) -> ThemeName:
        if self._mode != "system":
            return self._mode
        return "dark" if self._hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def _refresh(self) -> None:
        name = self._name()
        if name != self._theme.name:
            self._theme = load_theme(name)
            apply_theme(self._app, self._theme)
            self.changed.emit()

    @Slot(Qt.ColorScheme)
    def _on_system_changed(self, _scheme: Qt.ColorScheme) -> None:
        self._refresh()
