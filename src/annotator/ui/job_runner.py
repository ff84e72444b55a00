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
    """

    def __init__(
        self,
        done: Callable[[T], None],
        failed: Callable[[AnnotatorError], None],
        progressed: Callable[[int, int | None, str], None] | None,
        progress: Progress,
    ) -> None:
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

    def settle(self, result: T | None, error: AnnotatorError | None) -> None:
        """Calls ``done`` or ``failed``. Main thread; the runner's."""
        self.is_finished = True
        if self._is_forgotten or _is_gone(self._failed if error is not None else self._done):
            return
        if error is not None:
            self._failed(error)
        else:
            self._done(result)  # type: ignore[arg-type]  # None is a T when the work returns nothing

    def show_progress(self, done: int, total: int | None, what: str) -> None:
        """Calls ``progressed``. Main thread; the runner's."""
        if self._progressed is None or self._is_forgotten or self.is_finished or _is_gone(self._progressed):
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
    """

    bug_found = Signal(object)
    _called = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor: ThreadPoolExecutor | None = None
        self._jobs: set[Job[Any]] = set()  # of any result: a set cannot say that each has its own
        self._called.connect(self._on_called, Qt.ConnectionType.QueuedConnection)

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
        job = Job[T](done, failed, progressed, progress)
        self._jobs.add(job)
        if self._executor is None:
            share_fairly()
            self._executor = ThreadPoolExecutor(_WORKERS, thread_name_prefix="job")
        self._executor.submit(self._work, function, progress, job)
        return job

    def close(self) -> None:
        """Asks every job to stop, waits for the threads and delivers nothing more."""
        for job in list(self._jobs):
            job.forget()
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None
        self._jobs.clear()

    def _work(self, function: Callable[[Progress], T], progress: Progress, job: Job[T]) -> None:
        result: T | None = None
        error: AnnotatorError | None = None
        try:
            progress.check()
            result = function(progress)
        except AnnotatorError as known:
            error = known
        except BaseException as bug:  # noqa: BLE001 - what a job raises by mistake is shown, not lost in a thread that would leave its job under way for ever
            error = AnnotatorError(UNEXPECTED)
            self._call(lambda bug=bug: self.bug_found.emit(bug))
        self._call(lambda: self._settle(job, result, error))

    def _settle(self, job: Job[T], result: T | None, error: AnnotatorError | None) -> None:
        self._jobs.discard(job)
        job.settle(result, error)

    def _call(self, function: Callable[[], None]) -> None:
        self._called.emit(function)

    @Slot(object)
    def _on_called(self, function: Callable[[], None]) -> None:
        function()
