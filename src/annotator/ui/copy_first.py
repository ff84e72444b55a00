"""Has a backup made before an act that changes much: in the background, with progress, and with a way to stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot

from annotator.errors import AnnotatorError, Cancelled
from annotator.ui.job_runner import Job, JobRunner
from annotator.ui.sentences import shown
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.services.jobs import Progress

SHOWN_AFTER_MS = 400
"""A copy that is made sooner is not spoken of."""


class CopyFirst(QObject):
    """One copy at a time; acts that are asked for while it is made wait for the same one. Labelling goes on meanwhile.

    Signals:
        said: How far it is, in words, with what is done and the total; only if it takes long.
        ended: No act waits for a copy any more.
        stopped: It was stopped, or could not be made for a reason that speaks against the act; a sentence.
    """

    said = Signal(str, int, int)
    ended = Signal()
    stopped = Signal(str)

    def __init__(self, session: Session, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._job: Job[None] | None = None
        self._behind: list[Callable[[], None]] = []
        self._last: tuple[int, int | None, str] = (0, None, "")
        self._late = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._late.timeout.connect(self._say)

    @property
    def is_busy(self) -> bool:
        """Whether an act waits for a copy."""
        return self._job is not None

    def before(self, act: Callable[[], None], *, again: bool = False) -> None:
        """Makes a copy if one is due, then calls; stopped, it never does.

        Args:
            act: Called in the main thread.
            again: Acts of this kind come one after the other: of a large project, a copy some minutes old will do.
        """
        workspace = self._session.workspace
        if workspace is None:
            return
        self._behind.append(act)
        if self._job is not None:
            return

        def work(progress: Progress) -> None:
            from annotator.services.keeping import FRESH, NO_AGE, keep_before

            keep_before(workspace, progress, say=self._jobs.told.emit, fresh=FRESH if again else NO_AGE)
            progress.check()

        self._last = (0, None, "")
        self._late.start()
        self._job = self._jobs.run(work, done=self._on_done, failed=self._on_failed, progressed=self._on_told)

    @Slot()
    def stop(self) -> None:
        """Stops the copy; what waits for it is not done."""
        if self._job is not None:
            self._job.cancel()

    def forget(self) -> None:
        """Drops the copy and what waits for it: another project is open."""
        if self._job is not None:
            self._job.forget()
            self._end()

    def _end(self) -> list[Callable[[], None]]:
        behind, self._behind = self._behind, []
        self._job = None
        self._late.stop()
        self.ended.emit()
        return behind

    def _on_done(self, _nothing: None) -> None:
        for act in self._end():
            act()

    def _on_failed(self, error: AnnotatorError) -> None:
        self._end()
        was_stopped = isinstance(error, Cancelled)
        self.stopped.emit(self.tr("Stopped. Nothing was changed.") if was_stopped else shown(error.sentence))

    def _on_told(self, done: int, total: int | None, what: str) -> None:
        self._last = (done, total, what)
        if not self._late.isActive():
            self._say()

    @Slot()
    def _say(self) -> None:
        done, total, what = self._last
        self.said.emit(
            copying_words(done, total, what) or self.tr("Making a backup first…"), done, total or 0
        )


def copying_words(done: int, total: int | None, what: str) -> str:
    """How far a copy is, in the window's language; nothing for other work."""
    from annotator.services.keeping import CHECKING, COPYING

    if what == COPYING and total:
        return f"{shown(what)}… {QLocale().toString(round(100 * done / total))} %"
    return f"{shown(what)}…" if what in (COPYING, CHECKING) else ""
