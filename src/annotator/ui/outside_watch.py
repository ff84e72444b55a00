"""Looks whether somebody else has written into the open project, or taken its file away, and keeps its log empty.

The log of a file that is replaced lies beside the new one until it is noticed (`annotator.store.whereabouts` says what that
means), and whoever opens the file after an act waits until the log is empty. So the folder is watched, which says at once when a
name in it goes to another file, and a log is emptied a tenth of a second after the last act. The file itself is not watched: on
some systems that would open it, and closing it again would let go of the database's locks.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from annotator.errors import AnnotatorError, DatabaseError
from annotator.ui.acts import Acts
from annotator.ui.job_runner import Job, JobRunner
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.services.workspace import Workspace

EVERY_MS = 1000
QUIET_MS = 100
"""After the last act, its log is emptied: whoever labels faster than that waits for nothing (emptied while an act is painted, it
costs 3 ms a label). If it cannot be, it is tried again with the next look."""

_LONGEST_S = 2.0
"""It is emptied so often also while somebody labels as fast as that: other processes wait for it."""

_SHARE = 10
"""Of the time goes, at most one part in so many, into showing what others write."""

_TAKEN_AWAY = ("missing", "replaced", "overwritten")


class OutsideWatch(QObject):
    """Asks the file system for size and time of two files, some ten microseconds a second; the database only if they changed.

    Those times are coarse on some disks, so the database is asked once more a second after a change. A server is asked
    itself, in the background.

    Signals:
        taken_away: The file is not there any more, or another one, or holds something else; gets the `DatabaseError`. Once each.
        damaged: What is in it cannot be read; gets the `DatabaseError`. Once.
        came_back: It is there again.
    """

    taken_away = Signal(object)
    damaged = Signal(object)
    came_back = Signal()

    def __init__(self, session: Session, acts: Acts, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._acts = acts
        self._jobs = jobs
        self._seen: tuple[object, ...] | None = None
        self._is_settled = False
        self._away = ""
        self._asking: Job[bool] | None = None
        self._settling: Job[bool] | None = None
        self._unsettled: tuple[object, ...] | None = None
        self._waits_since = 0.0
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self.settle)
        acts.saved.connect(self._settle_soon)
        self._folder = QFileSystemWatcher(self)
        self._folder.directoryChanged.connect(self.look)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        session.project_changed.connect(self._on_project_changed)

    @property
    def away(self) -> str:
        """What has become of the file, as `DatabaseError` says it; empty if it is there."""
        return self._away

    @Slot()
    def look(self) -> None:
        """Shows what somebody else has written since; first holds on to the file, which choosers of files make the system let go."""
        workspace = self._session.workspace
        if workspace is not None:
            workspace.database.hold()
        if workspace is None or self._acts.is_saving:
            return
        traces = workspace.database.traces()
        if traces is None:
            self._ask(workspace)
        elif traces != self._seen or not self._is_settled:
            self._is_settled = traces == self._seen
            self._seen = traces
            self._look_into(workspace)
        elif not self._away and traces != self._unsettled and not self._again.isActive():
            self.settle()

    @Slot()
    def settle(self) -> None:
        """Empties the project's log in the background, if there is anything in it and nobody is at work."""
        workspace = self._session.workspace
        is_settling = self._settling is not None and not self._settling.is_finished
        if workspace is None or is_settling or self._acts.is_saving or workspace.database.is_settled:
            return

        tried = workspace.database.traces()

        def done(*, is_empty: bool) -> None:
            if workspace.database.is_shut:  # others may be waiting
                self._settle_soon()
            elif not is_empty:  # others are reading what is left in it
                self._unsettled = tried
            elif not workspace.database.is_settled:  # the window itself was reading, or has written again
                self._again.start(EVERY_MS)

        def failed(error: AnnotatorError) -> None:
            self._on_failed(error)
            done(is_empty=False)

        self._settling = self._jobs.run(
            lambda _progress: workspace.database.settle(),
            done=lambda is_empty: done(is_empty=is_empty),
            failed=failed,
        )

    @Slot()
    def _settle_soon(self) -> None:
        now = time.monotonic()
        if not self._again.isActive():
            self._waits_since = now
        if now < self._waits_since + _LONGEST_S:
            self._again.start(QUIET_MS)

    def _look_into(self, workspace: Workspace) -> None:
        began = time.perf_counter()
        try:
            workspace.refresh()
        except AnnotatorError as error:
            self._is_settled = False
            self._on_failed(error)
        else:
            self._be_there()
        spent = (time.perf_counter() - began) * 1000
        self._timer.setInterval(max(EVERY_MS, round(spent * _SHARE)))

    def _ask(self, workspace: Workspace) -> None:
        if self._asking is None or self._asking.is_finished:
            self._asking = self._jobs.run(
                lambda _progress: workspace.refresh(), done=lambda _is_new: None, failed=self._on_failed
            )

    def _on_failed(self, error: AnnotatorError) -> None:
        """What is taken away or damaged is said; other faults are, by the next act: reading may go on as before."""
        if not isinstance(error, DatabaseError) or error.problem == self._away:
            return
        if error.problem in _TAKEN_AWAY:
            self._away = error.problem
            self.taken_away.emit(error)
        elif error.problem == "damaged":
            self._away = error.problem
            self.damaged.emit(error)

    def _be_there(self) -> None:
        if self._away:
            self._away = ""
            self.came_back.emit()

    @Slot()
    def _on_project_changed(self) -> None:
        self._seen, self._is_settled, self._away = None, False, ""
        self._unsettled = None
        for job in (self._asking, self._settling):
            if job is not None:
                job.forget()
        self._asking = self._settling = None
        if self._session.workspace is None:
            self._timer.stop()
        else:
            self._timer.start(EVERY_MS)
            self._session.workspace.database.promise_settling()
        self._watch_folder()

    def _watch_folder(self) -> None:
        if watched := self._folder.directories():
            self._folder.removePaths(watched)
        workspace = self._session.workspace
        if workspace is not None and workspace.path is not None:
            self._folder.addPath(str(workspace.path.absolute().parent))
