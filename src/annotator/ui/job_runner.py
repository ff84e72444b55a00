"""Runs long work in the background and brings its results back to the main thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from annotator.errors import AnnotatorError
from annotator.services.jobs import Progress, share_fairly

T = TypeVar("T")

_REPORT_EVERY = 0.1
_WORKERS = 3

UNEXPECTED = "Something went wrong that should not have. The log file says what."


class _ReportingProgress(Progress):
    """Passes reports on, at most ten times a second; the last one of a job may be left out."""

    def __init__(self, report: Callable[[int, int | None, str], None]) -> None:
        super().__init__()
        self._report = report
        self._next = 0.0

    def report(self, done: int, total: int | None, what: str = "") -> None:
        now = time.monotonic()
        if now >= self._next or done == total:
            self._next = now + _REPORT_EVERY
            self._report(done, total, what)


class Job(Generic[T]):
    """One piece of work under way. Its callbacks run in the main thread, never after `forget`.

    Attributes:
        is_finished: True from just before ``done`` or ``failed`` is called.
        bug: What it raised by mistake; the runner's.
    """

    def __init__(
        self,
        function: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[AnnotatorError], None],
        progressed: Callable[[int, int | None, str], None] | None,
        progress: Progress,
    ) -> None:
        self._function = function
        self._outcome: tuple[T | None, AnnotatorError | None] = (None, None)
        self.bug: BaseException | None = None
        self._done = done
        self._failed = failed
        self._progressed = progressed
        self._progress = progress
        self._is_forgotten = False
        self.is_finished = False

    def cancel(self) -> None:
        """Asks the work to stop at its next check; it then ends with `annotator.errors.Cancelled`."""
        self._progress.cancel()

    def forget(self) -> None:
        """Cancels, and calls nobody any more: for an owner that goes away."""
        self._is_forgotten = True
        self._progress.cancel()

    def work(self) -> None:
        """Calls the function and keeps what becomes of it. Worker thread; the runner's."""
        try:
            self._progress.check()
            self._outcome = (self._function(self._progress), None)
        except AnnotatorError as known:
            self._outcome = (None, known)
        except BaseException as bug:  # noqa: BLE001 - what a job raises by mistake is shown, not lost in a thread that would leave its job under way for ever
            self.bug, self._outcome = bug, (None, AnnotatorError(UNEXPECTED))

    def settle(self) -> None:
        """Calls ``done`` or ``failed``, and lets go of whatever they hold. Main thread; the runner's."""
        self.is_finished = True
        (result, error), done, failed = self._outcome, self._done, self._failed
        self._outcome = (None, None)
        del self._function, self._done, self._failed, self._progressed
        if self._is_forgotten or _is_gone(failed if error is not None else done):
            return
        if error is not None:
            failed(error)
        else:
            done(result)  # type: ignore[arg-type]  # None is a T when the work returns nothing

    def show_progress(self, done: int, total: int | None, what: str) -> None:
        """Calls ``progressed``. Main thread; the runner's."""
        if self.is_finished or self._is_forgotten or self._progressed is None or _is_gone(self._progressed):
            return
        self._progressed(done, total, what)


def _is_gone(callback: Callable[..., None]) -> bool:
    """Whether it is a method of a widget that Qt has deleted since, with the window it was part of."""
    owner = getattr(callback, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)


class JobRunner(QObject):
    """The one executor of the window, and the one object that delivers in the main thread.

    Signals:
        bug_found: An exception that no job should raise; whoever listens logs it.
        told: A sentence about what a job could not do though it goes on. Jobs emit it themselves, in their threads.
    """

    bug_found = Signal(object)
    told = Signal(str)
    _called = Signal(object)
    _worked = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor: ThreadPoolExecutor | None = None
        self._jobs: dict[int, Job[Any]] = {}  # of any result: it cannot say that each has its own
        self._begun = 0
        self._called.connect(self._on_called, Qt.ConnectionType.QueuedConnection)
        self._worked.connect(self._on_worked, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether a job is under way."""
        return bool(self._jobs)

    def run(
        self,
        function: Callable[[Progress], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[AnnotatorError], None],
        progressed: Callable[[int, int | None, str], None] | None = None,
    ) -> Job[T]:
        """Starts the function in the background.

        Args:
            function: Knows no thread; looks at ``progress.check()`` now and then. Called in a worker thread.
            done: Gets the result. Main thread.
            failed: Gets what a person can act on, `Cancelled` included. Main thread.
            progressed: Gets done, total and what is being done, at most ten times a second. Main thread.
        """

        def report(count: int, total: int | None, what: str) -> None:
            self._call(lambda: job.show_progress(count, total, what))

        progress = _ReportingProgress(report)
        job = Job[T](function, done, failed, progressed, progress)
        self._begun += 1
        self._jobs[self._begun] = job
        if self._executor is None:
            share_fairly()
            self._executor = ThreadPoolExecutor(_WORKERS, thread_name_prefix="job")
        self._executor.submit(self._work, self._begun)
        return job

    def close(self) -> None:
        """Asks every job to stop, waits for the threads and delivers nothing more."""
        for job in self._jobs.values():
            job.forget()
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None
        for job in self._jobs.values():
            if job.bug is not None:
                self.bug_found.emit(job.bug)
        self._jobs.clear()

    def _work(self, number: int) -> None:
        """Works off a job, and holds nothing of it when it says so: the main thread lets go of it last, and of what it holds.

        A widget, or another object of Qt that lives in the main thread, must not be destroyed in this one.
        """
        self._jobs[number].work()
        self._worked.emit(number)

    @Slot(int)
    def _on_worked(self, number: int) -> None:
        job = self._jobs.pop(number, None)
        if job is None:  # closed meanwhile
            return
        if job.bug is not None:
            self.bug_found.emit(job.bug)
        job.settle()

    def _call(self, function: Callable[[], None]) -> None:
        self._called.emit(function)

    @Slot(object)
    def _on_called(self, function: Callable[[], None]) -> None:
        function()
