"""Asks before changes that could not be saved are dropped: when the window, or the project in it, is to be closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QMainWindow

from annotator.errors import DatabaseError
from annotator.ui.sentences import shown
from annotator.ui.theme_switch import ThemeSwitch

if TYPE_CHECKING:
    from annotator.ui.dialogs.unsaved import UnsavedDialog
    from annotator.ui.window_parts import WindowParts

Then = Callable[[], object]


class ClosingController(QObject):
    """Nothing that the reviewer did goes without their word.

    Args:
        window: The question stands over it.
        parts: Acts, dialogs and problems must be there.
        themes: The theme in force.
    """

    def __init__(self, window: QMainWindow, parts: WindowParts, themes: ThemeSwitch) -> None:
        super().__init__(parts)
        self._window = window
        self._parts = parts
        self._themes = themes
        self._why = ""
        self._dialog: UnsavedDialog | None = None
        parts.acts.failed.connect(self._on_failed)

    def may_close(self, then: Then) -> bool:
        """Whether nothing would be lost; else it is asked, and ``then`` is called when nothing is in the way any more.

        Asked for once more while the question stands, as the system does that ends the program, all may be closed.
        """
        if not self._parts.acts.failed_count:
            return True
        if self._dialog is not None:
            self._dialog.reject()
            self._parts.acts.forget()
            return True
        self._ask(then)
        return False

    def _ask(self, then: Then) -> None:
        from annotator.ui.dialogs.unsaved import UnsavedDialog

        workspace = self._parts.session.workspace
        has_file = workspace is not None and workspace.path is not None
        dialog = UnsavedDialog(
            self._themes.theme,
            self._parts.acts.failed_count,
            self._why,
            can_copy=has_file,
            parent=self._window,
        )
        self._dialog = dialog
        dialog.finished.connect(self._on_finished)
        dialog.again_requested.connect(lambda: self._try_again(then))
        dialog.copy_requested.connect(
            lambda: self._parts.problems.go_on_elsewhere(lambda: self._after_trying(then))
        )
        dialog.dropped.connect(lambda: self._drop(then))
        self._parts.dialogs.show_dialog(dialog)

    def _try_again(self, then: Then) -> None:
        self._parts.problems.try_again()
        self._after_trying(then)

    def _after_trying(self, then: Then) -> None:
        acts = self._parts.acts
        if acts.is_saving:
            acts.settled.connect(lambda: self._after_trying(then), Qt.ConnectionType.SingleShotConnection)
        elif self.may_close(then):
            then()

    def _drop(self, then: Then) -> None:
        self._parts.acts.forget()
        then()

    @Slot()
    def _on_finished(self) -> None:
        self._dialog = None

    @Slot(object)
    def _on_failed(self, error: DatabaseError) -> None:
        self._why = shown(error.sentence)
