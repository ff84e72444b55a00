"""Buttons of which one is on, for the keyboard: Tab goes to that one, the arrow keys to the others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup


def tab_to_checked(group: QButtonGroup) -> None:
    """Has Tab go to the button that is on, now and whenever it is another one; Qt sees to that only after the first visit."""

    def follow() -> None:  # without what the signal brings
        for button in group.buttons():
            is_reached = button.isChecked()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_reached else Qt.FocusPolicy.ClickFocus)

    follow()
    group.buttonToggled.connect(follow)
