"""Progress of long work: what a job tells, and how it is asked to stop. Jobs know no thread and no window."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from threading import Event
from typing import TypeVar

from annotator.errors import Cancelled

T = TypeVar("T")

HANDOVER = 0.0005
"""Seconds after which a busy thread lets another one go on; Python's own is ten times that."""


def share_fairly() -> None:
    """Has threads of this process take turns quickly.

    An edit waits for the database a few dozen times, and each time for the thread of a job to let go of the interpreter. Beside an
    import that made 120 ms of an edit (p95), and makes 24.
    """
    sys.setswitchinterval(HANDOVER)


class Progress:
    """Given to a job, which reports to it and asks it whether to go on. Thread-safe; this one shows nothing.

    A window or a command line derives from it and overrides `report`, which runs in the job's thread.
    """

    def __init__(self) -> None:
        self._cancelled = Event()

    def report(self, done: int, total: int | None, what: str = "") -> None:
        """Takes note of how far the job is.

        Args:
            done: Units of work behind it.
            total: Units in all, or None if that is not known.
            what: What it is busy with, for people.
        """

    def check(self) -> None:
        """Raises Cancelled if somebody asked to stop; called between units of work that are whole."""
        if self._cancelled.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Asks the job to stop at its next check; from any thread."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._cancelled.is_set()


def told(units: Sequence[T], progress: Progress | None) -> Iterator[T]:
    """The units of work one after the other, each told to the progress; raises Cancelled between two if it was asked to."""
    for done, unit in enumerate(units):
        if progress is not None:
            progress.check()
            progress.report(done, len(units))
        yield unit
