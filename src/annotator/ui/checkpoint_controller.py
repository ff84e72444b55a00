"""Checkpoints: names the moment that is, and goes back to one in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from annotator.errors import AnnotatorError, Cancelled
from annotator.ui.copy_first import copying_words
from annotator.ui.job_runner import Job
from annotator.ui.sentences import shown
from annotator.ui.theme_switch import ThemeSwitch

if TYPE_CHECKING:
    from annotator.services.jobs import Progress
    from annotator.services.workspace import Done
    from annotator.ui.window_parts import WindowParts


class CheckpointController(QObject):
    """Names and goes back, one way at a time.

    Args:
        window: Below its dialog.
        parts: Feedback, acts and dialogs must be there.
        themes: The theme in force.

    Signals:
        said: Words for the hint line.
        progressed: It goes back: gets how much of how much is done, of any size, and words for what is done before, if that is it.
        ended: It goes back no more, one way or the other.
    """

    said = Signal(str)
    progressed = Signal(object, object, str)
    ended = Signal()

    def __init__(self, window: QWidget, parts: WindowParts, themes: ThemeSwitch) -> None:
        super().__init__(parts)
        self._window = window
        self._parts = parts
        self._themes = themes
        self._session = parts.session
        self._jobs = parts.jobs
        self._going: Job[Any] | None = None  # of any result: the step, if there was one
        self.said.connect(parts.feedback.say)

    @Slot()
    def ask(self) -> None:
        """Asks for a name for this moment, and keeps it as a checkpoint."""
        workspace = self._session.workspace
        if workspace is None:
            return
        if not workspace.is_writable:
            self.said.emit(shown(workspace.why_read_only or ""))
            return
        from annotator.ui.dialogs.name_moment import NameMomentDialog

        dialog = NameMomentDialog(self._themes.theme, self._window)
        dialog.named.connect(self._on_named)
        self._parts.dialogs.show_dialog(dialog)

    @Slot(str)
    def _on_named(self, name: str) -> None:
        self._parts.acts.perform(
            lambda workspace: workspace.name_moment(name),
            lambda done: self.said.emit(f"{shown(done.words)}."),
        )

    @Slot(int)
    def go_back(self, number: int) -> None:
        """Goes back to a checkpoint, or stops doing so."""
        workspace = self._session.workspace
        if workspace is None:
            return
        if self._going is not None and not self._going.is_finished:
            self._going.cancel()
            return

        def work(progress: Progress) -> Done | None:
            from annotator.services.keeping import keep_before

            keep_before(workspace, progress, say=self._jobs.told.emit)
            return workspace.go_back(number, progress)

        self.progressed.emit(0, 0, "")
        self._going = self._jobs.run(
            work,
            done=self._on_gone_back,
            failed=self._on_not_gone_back,
            progressed=lambda done, total, what: self.progressed.emit(
                done, total or 0, copying_words(done, total, what)
            ),
        )

    def _on_gone_back(self, done: Done | None) -> None:
        self._end()
        undoes = self.tr("**Ctrl+Z** undoes.")
        self.said.emit(f"{shown(done.words)}. {undoes}" if done else self.tr("Nothing has changed since."))

    def _on_not_gone_back(self, error: AnnotatorError) -> None:
        self._end()
        was_stopped = isinstance(error, Cancelled)
        self.said.emit(self.tr("Stopped. Nothing was changed.") if was_stopped else shown(error.sentence))

    def _end(self) -> None:
        self._going = None
        self.ended.emit()
