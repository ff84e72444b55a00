"""The keyboard always has somewhere to go."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget


class FocusKeeper(QObject):
    """Gives a widget the focus when the one that had it was hidden, disabled or taken away, and Qt found no other.

    A list that has become empty, a button of a label that was archived: without this the next key does nothing.

    Args:
        window: The window that is watched.
        home: In it; gets the focus.
    """

    def __init__(self, window: QWidget, home: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._home = home
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            QTimer.singleShot(0, self, self._bring_home)  # somebody may be about to set it

    def _bring_home(self) -> None:
        is_away = QApplication.focusWidget() is None and self._window.isActiveWindow()
        if is_away and QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None:
            self._home.setFocus(Qt.FocusReason.OtherFocusReason)
