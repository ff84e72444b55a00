"""Whose turn it is to write, among the threads of this process.

SQLite has whoever waits for its lock sleep and look again, so that a thread which writes one transaction after the other takes
it back before the sleeper looks. Here the next one is woken, and long work lets everybody else go first.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Generator
from threading import Condition


class Turns:
    """One turn at a time."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._is_taken = False
        self._first = 0

    @contextlib.contextmanager
    def turn(self, seconds: float, *, gives_way: bool = False) -> Generator[float | None]:
        """Waits for a turn and has it for the block; gives the seconds of patience that are left, None if it waited in vain.

        Whoever has no turn may not write, though the database would let him: what has the turn may be at work on the files.

        Args:
            seconds: How long to wait.
            gives_way: Waits as long as anybody else does who does not give way.
        """
        until = time.monotonic() + seconds
        has_turn = self._wait(seconds, gives_way=gives_way)
        try:
            yield max(0.0, until - time.monotonic()) if has_turn else None
        finally:
            if has_turn:
                with self._changed:
                    self._is_taken = False
                    self._changed.notify_all()

    def _wait(self, seconds: float, *, gives_way: bool) -> bool:
        with self._changed:
            self._first += not gives_way
            has_turn = self._changed.wait_for(
                lambda: not self._is_taken and not (gives_way and self._first), seconds
            )
            self._first -= not gives_way
            self._is_taken = self._is_taken or has_turn
            if not self._first:
                self._changed.notify_all()
        return has_turn
