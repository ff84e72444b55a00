"""Which of their steps a reviewer would take back or bring back next, as last read."""

from __future__ import annotations

import threading

from annotator.services import history
from annotator.store.engine import Database
from annotator.store.transaction import Transaction


class OwnSteps:
    """Reads the history once until something is done, and knows which steps are passed over. Threads may share it.

    Args:
        database: The caller closes it.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._generation = 0
        self._known: history.History | None = None
        self._passed: dict[int, int] = {}
        """By step, the newest revision at which it was refused (`annotator.services.reverting` says why)."""

    def of(self, reviewer: str) -> history.History:
        """What undo and redo would do for this reviewer; the caller says when that is another one."""
        with self._lock:
            generation, known = self._generation, self._known
        if known is not None:
            return known
        with self._database.read() as t:
            known = self.read(t, reviewer)
        with self._lock:
            if generation == self._generation:
                self._known = known
        return known

    def read(self, t: Transaction, reviewer: str) -> history.History:
        """The same, as the transaction finds it."""
        return history.read(t, reviewer, self._passed)

    def pass_over(self, step: int, seen: int) -> None:
        """Leaves out a step that cannot be taken back, for others' work stands on it.

        Args:
            step: Its number.
            seen: The newest revision then.
        """
        with self._lock:
            self._passed = {**self._passed, step: seen}
        self.forget()

    def come_to(self, seen: int) -> None:
        """Others have written up to this revision: steps that were refused before it may go now."""
        with self._lock:
            self._passed = {step: at for step, at in self._passed.items() if at >= seen}
        self.forget()

    def begin_anew(self) -> None:
        """Something new was done, or somebody else is the reviewer: no step is passed over."""
        with self._lock:
            self._passed = {}
        self.forget()

    def forget(self) -> None:
        """Has the history read again."""
        with self._lock:
            self._generation += 1
            self._known = None
