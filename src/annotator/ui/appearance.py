"""How the window looks: theme, text size, highlights, full screen; kept in the settings."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMainWindow, QStyle

from annotator.ui.action_set import ActionSet
from annotator.ui.fonts import reading_family
from annotator.ui.reading_options import chosen_options
from annotator.ui.reading_view import ReadingView
from annotator.ui.status_bar import StatusBar
from annotator.ui.theme_switch import ThemeMode, ThemeSwitch
from annotator.ui.window_state import USUAL_SIZE, WindowState, next_size

_TEXT = ("zoom_px", "reading_font", "measure", "leading")
_OPTIONS = (
    "paragraph_numbers",
    "density_strip",
    "suggestions",
    "highlight_style",
    "fold_excluded",
    "focus_paragraph",
    "reduce_motion",
)
"""Settings of the text, and of what stands on the page beside it."""

MORE_LEADING = 0.06
"""What reading mode adds to the line spacing."""


class Appearance(QObject):
    """Changes the looks and keeps them."""

    def __init__(
        self,
        window: QMainWindow,
        themes: ThemeSwitch,
        view: ReadingView,
        status_bar: StatusBar,
        commands: ActionSet,
        state: WindowState,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._themes = themes
        self._view = view
        self._status = status_bar
        self._commands = commands
        self._state = state
        self._px: float = USUAL_SIZE
        self._is_reading_mode = False
        view.zoom_requested.connect(self.step_text_size)
        status_bar.text_size_reset.connect(self.reset_text_size)
        themes.changed.connect(self._show_theme)
        state.changed.connect(self._on_setting_changed)
        commands.set_checked("highlights", is_on=True)
        self._show_theme()
        self._status.show_text_size(100)

    def take_settings(self) -> None:
        """Applies what the settings say of the text; the theme was applied before."""
        settings = self._state.settings
        if settings is not None:
            self._show_text()
            self.show_options()

    @property
    def text_percent(self) -> int:
        """The size of the text, of the one that the settings have."""
        settings = self._state.settings
        return round(100 * self._px / (settings.reading_px if settings else USUAL_SIZE))

    @Slot(int)
    def step_text_size(self, direction: int) -> None:
        """Makes the text larger or smaller by a step."""
        self._state.change("zoom_px", next_size(self._px, 1 if direction > 0 else -1))

    @Slot()
    def reset_text_size(self) -> None:
        """Makes the text as large as the settings have it."""
        self._state.change("zoom_px", 0)

    def show_highlights(self) -> None:
        """Shows or hides the annotations in the text, as the action is checked."""
        self._view.set_highlights_shown(self._commands["highlights"].isChecked())

    def show_options(self) -> None:
        """Shows on the page what the settings say of it."""
        settings = self._state.settings
        if settings is None:
            return
        chosen = chosen_options(settings, more_contrast=self._themes.theme.has_more_contrast)
        options = replace(chosen, animates=self._animates(settings.reduce_motion))
        if self._is_reading_mode:
            focuses = settings.focus_paragraph
            options = replace(options, shows_numbers=False, shows_bar=False, focuses_paragraph=focuses)
        self._view.set_options(options)
        self._commands.set_checked("paragraph_numbers", is_on=settings.paragraph_numbers)
        self._commands.set_checked("density_strip", is_on=settings.density_strip)
        self._commands.set_checked("suggestions", is_on=settings.suggestions)
        self._commands.set_checked("excluded_fold", is_on=settings.fold_excluded)
        self._commands.set_checked("excluded_show", is_on=not settings.fold_excluded)

    def fold_excluded(self, *, is_on: bool) -> None:
        """Folds runs of excluded lines, also those that were opened one by one; or shows them all."""
        settings = self._state.settings
        if settings is not None and settings.fold_excluded != is_on:
            self._state.change("fold_excluded", is_on)
        else:
            self._view.fold_anew()

    def set_reading_mode(self, *, is_on: bool) -> None:
        """The text is one step larger, and its lines stand further apart, while there is nothing else."""
        self._is_reading_mode = is_on
        self._show_text()
        self.show_options()

    def toggle_option(self, name: Literal["paragraph_numbers", "density_strip", "suggestions"]) -> None:
        """Shows a part of the page, or no longer."""
        settings = self._state.settings
        if settings is not None:
            self._state.change(name, not getattr(settings, name))

    def toggle_full_screen(self) -> None:
        """Fills the screen, or no longer."""
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()
        self._commands.set_checked("full_screen", is_on=self._window.isFullScreen())

    def set_theme_mode(self, mode: ThemeMode) -> None:
        """Fixes a theme, or follows the system."""
        if self._state.settings is not None:
            self._state.change("theme", mode)
        self._take_theme(mode)

    def toggle_theme(self) -> None:
        """Light becomes dark and the other way round."""
        self.set_theme_mode("light" if self._themes.theme.is_dark else "dark")

    def _take_theme(self, mode: ThemeMode) -> None:
        self._themes.set_mode(mode)
        self._show_theme()

    def _animates(self, reduces: Literal["system", "on", "off"]) -> bool:
        if reduces != "system":
            return reduces == "off"
        return self._window.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0

    def _show_text(self) -> None:
        """Sets the text as the settings have it, in the size it was made larger or smaller to."""
        settings = self._state.settings
        if settings is None:
            return
        self._px = settings.zoom_px or settings.reading_px
        shown = next_size(self._px, 1) if self._is_reading_mode else self._px
        leading = settings.leading + (MORE_LEADING if self._is_reading_mode else 0)
        self._view.set_reading(shown, settings.measure, leading, reading_family(settings.reading_font))
        self._status.show_text_size(self.text_percent)

    @Slot(str)
    def _on_setting_changed(self, name: str) -> None:
        settings = self._state.settings
        if settings is None:
            return
        if name == "theme":
            self._take_theme(settings.theme)
        elif name == "more_contrast":
            self._themes.set_contrast(settings.more_contrast)
        elif name == "interface_percent":
            self._themes.set_interface_percent(settings.interface_percent)
            self._show_text()
        elif name == "reading_px":
            self._state.change("zoom_px", 0)
            self._show_text()
        elif name in _TEXT:
            self._show_text()
        elif name in _OPTIONS:
            self.show_options()

    @Slot()
    def _show_theme(self) -> None:
        self.show_options()
        modes: tuple[Literal["light", "dark", "system"], ...] = ("light", "dark", "system")
        for mode in modes:
            self._commands.set_checked(f"theme_{mode}", is_on=self._themes.mode == mode)
        self._commands.set_checked("dark_theme", is_on=self._themes.theme.is_dark)
