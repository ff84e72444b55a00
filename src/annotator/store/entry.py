"""Who may get to the log of an open file: from a commit until the log is empty, nobody but who has it open already.

SQLite has whoever opens the index of a log lock a byte of it, together with all others, and wait while one process has that byte
alone. This process takes it alone before it writes into the log, which works if nobody else has the index open, and shares it
again when the log is empty and the index says nothing: then it gives nobody anything who opens a file that has taken the place
of the open one. Source: "How does a new connection enter" in ``unixLockSharedMemory`` of SQLite's ``os_unix.c`` (``UNIX_SHM_DMS``).

Whoever waits does so without an error for ten seconds; so nobody is kept waiting for longer than three, unless it would
be for another file's log.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Callable
from contextlib import suppress
from threading import Timer

from annotator.store import file_locks

_LONGEST = 3.0
"""Seconds."""

_SAYS = struct.Struct("@12I")
"""What the index says of the log and the file, twice: version, -, how often it has changed, kind, frames, pages of the file, sums and
salts of the log, sums of this. Source: https://www.sqlite.org/walformat.html (2.2.1, "The WAL-Index Header")."""

_VERSION = 3007000
_WORD = 0xFFFFFFFF


class Entry:
    """The way to one log, by its index. The lock is the process's: whoever has closed the index has let others in."""

    def __init__(self) -> None:
        self._index: int | None = None
        self._timer: Timer | None = None

    @property
    def is_shut(self) -> bool:
        """Whether nobody else gets to the log."""
        return self._timer is not None

    def shut(self, index: int | None, after_long: Callable[[], object]) -> None:
        """Keeps out who does not have the index open, if nobody else has it.

        Args:
            index: A descriptor of it, by which it can be written.
            after_long: Called in a thread of its own when somebody may have waited for as long as anybody should.
        """
        if index is None or self.is_shut or not file_locks.lock(index, file_locks.INDEX, alone=True):
            return
        self._index, self._timer = index, Timer(_LONGEST, after_long)
        self._timer.daemon = True
        self._timer.start()

    def open(self) -> None:
        """Lets everybody in."""
        if self._index is not None:
            file_locks.lock(self._index, file_locks.INDEX, alone=False)
        self.forget()

    def forget(self) -> None:
        """The index is closed, and with it all locks are gone."""
        if self._timer is not None:
            self._timer.cancel()
        self._index = self._timer = None


def blank(index: int) -> bool:
    """Has the index of an empty log say nothing of the file, so that whoever reads next asks the file itself how large it is.

    This process must be the one that writes. What it said counts as changed: nobody goes on with pages that he has read before.

    Args:
        index: A descriptor of it, by which it can be written.

    Returns:
        Whether it was done: not if it says anything that is not known here.
    """
    with suppress(OSError):
        version, unused, change, kind, frames, _pages, *rest = _SAYS.unpack(os.pread(index, _SAYS.size, 0))
        if version == _VERSION and not frames:
            said = (version, unused, (change + 1) & _WORD, kind, 0, 0, *rest[:4])
            return os.pwrite(index, 2 * _SAYS.pack(*said, *_sums(said)), 0) == 2 * _SAYS.size
    return False


def _sums(said: tuple[int, ...]) -> tuple[int, int]:
    first = second = 0
    for one, other in zip(said[::2], said[1::2], strict=True):
        first = (first + one + second) & _WORD
        second = (second + other + first) & _WORD
    return first, second
