"""What the pages of the settings have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from annotator.ui.acts import Acts
from annotator.ui.session import Session
from annotator.ui.theme import Theme
from annotator.ui.theme_switch import ThemeSwitch
from annotator.ui.window_state import WindowState

if TYPE_CHECKING:
    from annotator.services.settings import Settings
    from annotator.ui.action_set import ActionSet
    from annotator.ui.job_runner import JobRunner
    from annotator.ui.project_controller import ProjectController


@dataclass(frozen=True, slots=True)
class SettingsContext:
    """What the pages work with; all of it the window's.

    Attributes:
        state: Has the settings, changes and keeps them.
        acts: The way to change the project's data.
    """

    state: WindowState
    themes: ThemeSwitch
    session: Session
    acts: Acts
    jobs: JobRunner
    projects: ProjectController
    commands: ActionSet

    @property
    def settings(self) -> Settings:
        """The settings, which are there as long as the dialog is.

        Raises:
            RuntimeError: Nobody has brought them.
        """
        if self.state.settings is None:
            raise RuntimeError("the settings are not there yet")
        return self.state.settings


class SettingsPage(QWidget):
    """A page: shows what some settings are and changes them at once.

    Attributes:
        FIELDS: The settings that “Reset this page” gives their first values again; without any there is no such button.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ()

    def __init__(self, context: SettingsContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self.context.themes.theme

    @property
    def can_reset(self) -> bool:
        """Whether there is anything on the page that can be reset."""
        return bool(self.FIELDS)

    def reset(self) -> None:
        """Gives what is on the page its first values again."""
        fields = type(self.context.settings).model_fields
        for name in self.FIELDS:
            self.context.state.change(name, fields[name].get_default(call_default_factory=True))

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""

    def show_setting(self, name: str) -> None:
        """Shows a setting that has become another one, here or elsewhere."""
