"""Does the reviewer's acts: at once, or as a job while the database is busy, and says when one was not done."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from annotator.errors import AnnotatorError, Cancelled, DatabaseError
from annotator.ui.copy_first import CopyFirst
from annotator.ui.job_runner import UNEXPECTED, JobRunner
from annotator.ui.sentences import shown
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.services.jobs import Progress
    from annotator.services.workspace import Done, Workspace

_log = logging.getLogger(__name__)

PATIENCE_MS = 10
"""How long the window waits for a busy database before an act becomes a job."""

JOB_PATIENCE_MS = 75_000
"""How long an act then waits for whoever writes: longer than anybody needs who works, so that it is done and not refused."""

_LONG_MS = 2_000
"""After which it is said what an act waits for."""

Act = Callable[["Workspace"], "Done | None"]
After = Callable[["Done"], None]


@dataclass(frozen=True, slots=True)
class _Wanted:
    act: Act
    after: After | None
    otherwise: Callable[[], None] | None
    is_long: bool = False


class Acts(QObject):
    """The one way from the window to the workspace's changes.

    Acts are done in the order in which they were asked for: while one waits for the database, the next ones wait behind
    it. An act that fails was not done; nothing is painted. One that changes much waits for a copy before, and lets others pass.

    Attributes:
        copies: The copy that is made before such an act.

    Signals:
        begun: Somebody wants an act; what was said of the one before is over.
        saving: An act waits for the database.
        delayed: It waits for long; gets how many acts wait.
        saved: Every act that was asked for is in the database.
        settled: No act waits any more, whatever became of them.
        refused: The rules or somebody else's change did not allow it; the sentence.
        failed: The database did not take it; gets the `DatabaseError`. `try_again` repeats all acts that it did not take.
    """

    begun = Signal()
    saving = Signal()
    delayed = Signal(int)
    saved = Signal()
    settled = Signal()
    refused = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._waiting: list[_Wanted] = []
        self._is_saving = False
        self._failed: list[_Wanted] = []
        self._long = QTimer(self, singleShot=True, interval=_LONG_MS)
        self._long.timeout.connect(self._on_long)
        self.copies = CopyFirst(session, jobs, self)
        self.copies.stopped.connect(self._on_copy_stopped)

    @property
    def failed_count(self) -> int:
        """How many acts the database did not take; they are kept."""
        return len(self._failed)

    @property
    def is_saving(self) -> bool:
        """Whether an act waits for the database, or for a copy to be made before."""
        return self._is_saving or self.copies.is_busy

    def perform(
        self,
        act: Act,
        after: After | None = None,
        otherwise: Callable[[], None] | None = None,
        *,
        is_long: bool = False,
    ) -> None:
        """Does an act now, or behind those that wait.

        Args:
            act: Calls the workspace; in the main thread, or in a job's if the database is busy. Returns None if there
                was nothing to do.
            after: Gets what was done, when the views show it. Main thread.
            otherwise: Called if there was nothing to do. Main thread.
            is_long: It takes longer than the window may be still: it is a job from the beginning.
        """
        self.begun.emit()
        self._waiting.append(_Wanted(act, after, otherwise, is_long))
        self._go_on()

    def perform_with_copy(
        self, act: Act, after: After | None = None, *, is_long: bool = False, again: bool = False
    ) -> None:
        """Does an act that changes much, after a copy was made if one is due.

        Args:
            act: As for `perform`.
            after: Likewise.
            is_long: Likewise.
            again: Such acts come one after the other (`CopyFirst.before`).
        """

        def go_on() -> None:
            self.perform(act, after, is_long=is_long)
            self._settle()

        self.copies.before(go_on, again=again)

    def try_again(self) -> None:
        """Repeats the acts that failed, in their order, before whatever waits."""
        self._waiting[:0], self._failed = self._failed, []
        self._go_on()

    def take_failed(self) -> Callable[[], None]:
        """Gives what repeats the acts that failed, in whatever project is open then; they fail here no more."""
        failed, self._failed = self._failed, []

        def repeat() -> None:
            self._failed[:0] = failed
            self.try_again()

        return repeat

    def forget(self) -> None:
        """Drops what waits and what failed: another project is open."""
        self.copies.forget()
        self._waiting.clear()
        self._failed.clear()

    @Slot()
    def _go_on(self) -> None:
        workspace = self._session.workspace
        while self._waiting and not self._is_saving and workspace is not None:
            wanted = self._waiting.pop(0)
            if wanted.is_long:
                self._wait(workspace, wanted)
                return
            workspace.patience_ms = PATIENCE_MS
            try:
                self._do(workspace, wanted)
            except Exception:
                self._after_bug()
                raise

    def _do(self, workspace: Workspace, wanted: _Wanted) -> None:
        try:
            done = wanted.act(workspace)
        except DatabaseError as error:
            if error.problem == "locked":
                self._wait(workspace, wanted)
            else:
                self._fail(wanted, error)
        except AnnotatorError as error:
            self.refused.emit(shown(error.sentence))
        else:
            self._finish(wanted, done)

    def _after_bug(self) -> None:
        """Shows what is in the database, whatever was done and told before the bug, and goes on with what waits."""
        self.refused.emit(shown(UNEXPECTED))
        QTimer.singleShot(0, self, self._show_what_is)
        QTimer.singleShot(0, self, self._go_on)

    @Slot()
    def _show_what_is(self) -> None:
        if self._session.workspace is not None:
            self._session.read_again()

    def _wait(self, workspace: Workspace, wanted: _Wanted) -> None:
        def work(_progress: Progress) -> Done | None:
            workspace.patience_ms = JOB_PATIENCE_MS
            return wanted.act(workspace)

        def done(result: Done | None) -> None:
            with self._going_on():
                self._finish(wanted, result)

        def failed(error: AnnotatorError) -> None:
            with self._going_on():
                if isinstance(error, DatabaseError):
                    self._fail(wanted, error)
                elif not isinstance(error, Cancelled):
                    self.refused.emit(shown(error.sentence))
            if error.sentence == UNEXPECTED:
                self._show_what_is()

        self._is_saving = True
        self.saving.emit()
        self._long.start()
        self._jobs.run(work, done=done, failed=failed)

    @contextmanager
    def _going_on(self) -> Generator[None]:
        """Ends the wait and does what waits behind it, even if what follows an act has a bug: else no window could close."""
        self._is_saving = False
        try:
            yield
        finally:
            try:
                self._go_on()
            finally:
                self._settle()

    @Slot(str)
    def _on_copy_stopped(self, words: str) -> None:
        self.refused.emit(words)
        self._settle()

    @Slot()
    def _on_long(self) -> None:
        if self._is_saving:
            self.delayed.emit(1 + len(self._waiting))

    def _settle(self) -> None:
        if not self._is_saving:
            self.settled.emit()

    def _finish(self, wanted: _Wanted, done: Done | None) -> None:
        if not self._waiting and not self._failed:
            self.saved.emit()
        if done is not None and wanted.after is not None:
            wanted.after(done)
        elif done is None and wanted.otherwise is not None:
            wanted.otherwise()

    def _fail(self, wanted: _Wanted, error: DatabaseError) -> None:
        """Keeps the act, and those behind it: they build on it, and would each have to wait as long."""
        _log.warning("An act was not saved: %s", error)
        self._failed += [wanted, *self._waiting]
        self._waiting.clear()
        self.failed.emit(error)
