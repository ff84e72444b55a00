"""Which theme is in force: a fixed one, or the one that the system asks for."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAccessibilityHints, QStyleHints
from PySide6.QtWidgets import QApplication

from annotator.ui.theme import Theme, ThemeName, apply_theme, load_theme

ThemeMode = Literal["light", "dark", "system"]
ContrastMode = Literal["system", "on", "off"]

_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "system": Qt.ColorScheme.Unknown}


class ThemeSwitch(QObject):
    """Applies the theme of its mode to the program and says when it has become another one."""

    changed = Signal()
    """The `theme` is another one; widgets that paint take it with ``set_theme``."""

    def __init__(
        self,
        app: QApplication,
        mode: ThemeMode = "system",
        parent: QObject | None = None,
        *,
        contrast: ContrastMode = "system",
    ) -> None:
        super().__init__(parent)
        self._app = app
        # A reference is kept: the wrapper of styleHints() is otherwise gone while its signal is in use.
        self._hints: QStyleHints = app.styleHints()
        self._wishes: QAccessibilityHints = self._hints.accessibility()
        self._mode: ThemeMode = mode
        self._contrast: ContrastMode = contrast
        self._theme = self._wanted()
        self._tell_system()
        apply_theme(app, self._theme)
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._wishes.contrastPreferenceChanged.connect(self._on_contrast_changed)

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

    def set_contrast(self, mode: ContrastMode) -> None:
        """Fixes whether there is more contrast, or does as the system asks."""
        self._contrast = mode
        self._refresh()

    def set_interface_percent(self, percent: int) -> None:
        """Makes everything around the text larger or smaller; painters take it as another theme."""
        from annotator.ui.interface_size import resize_interface

        resize_interface(self._app, percent)
        apply_theme(self._app, self._theme)
        self.changed.emit()

    def toggle(self) -> None:
        """Fixes the theme that is not in force now."""
        self.set_mode("light" if self._theme.is_dark else "dark")

    def _tell_system(self) -> None:
        self._hints.setColorScheme(_SCHEMES[self._mode])

    def _name(self) -> ThemeName:
        if self._mode != "system":
            return self._mode
        return "dark" if self._hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def _wanted(self) -> Theme:
        asks = self._wishes.contrastPreference() == Qt.ContrastPreference.HighContrast
        has_more = self._contrast == "on" or (self._contrast == "system" and asks)
        return load_theme(self._name(), more_contrast=has_more)

    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted is not self._theme:
            self._theme = wanted
            apply_theme(self._app, self._theme)
            self.changed.emit()

    @Slot(Qt.ColorScheme)
    def _on_system_changed(self, _scheme: Qt.ColorScheme) -> None:
        self._refresh()

    @Slot(Qt.ContrastPreference)
    def _on_contrast_changed(self, _preference: Qt.ContrastPreference) -> None:
        self._refresh()
