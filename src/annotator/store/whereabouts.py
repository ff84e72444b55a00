"""Which file a project really is, so that nothing is written into one that was taken away.

SQLite goes on writing into a file that has been removed or replaced, and into a log (``-wal``) that has been: all seems
saved, and nobody will ever read it. So the file and its log are looked at before every commit.

Its locks are those of the process: when any other handle on the file is closed here, the system drops them all (POSIX,
``fcntl``), and another process then takes away the log that is in use. So a file that is open here is never opened by hand.
"""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from pathlib import Path
from threading import RLock
from typing import Any

from typing_extensions import override

from annotator.errors import DatabaseError

Identity = tuple[int, int]
"""Device and number of a file: what stays when it is renamed, and changes when another takes its name."""

_BESIDE = ("-wal", "-shm", "-journal")
_lock = RLock()  # a connection that is dropped may be counted off while another is being counted
_open: Counter[Identity] = Counter()

GONE = (
    "“{name}” is no longer where it was: it was moved, renamed or deleted while it was open. Put it back, or save a copy "
    "elsewhere; then go on."
)
REPLACED = (
    "Another file has taken the place of “{name}” while it was open. Save a copy of what is shown here elsewhere, or open "
    "the file that is there now."
)
LOG_LOST = (
    "“{name}-wal”, which holds the latest changes of “{name}”, was removed while it was open. Save a copy elsewhere, then "
    "open the project again."
)


def identity(path: Path) -> Identity | None:
    """Which file has that name; None if none has.

    Raises:
        DatabaseError: Nobody can say: the folder cannot be reached.
    """
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise DatabaseError(
            f"“{path}” cannot be reached ({error.strerror}). Check the disk or the connection, then try again.",
            problem="unreachable",
        ) from error
    return found.st_dev, found.st_ino


def is_open_here(path: Path) -> bool:
    """Whether this process has that file, or the database it lies beside, open: then nothing else may open and close it."""
    base = next((path.name.removesuffix(end) for end in _BESIDE if path.name.endswith(end)), path.name)
    try:
        found = path.with_name(base).stat()
    except (OSError, ValueError):
        return False
    with _lock:
        return _open[found.st_dev, found.st_ino] > 0


class Whereabouts:
    """One file that is open as a database.

    Args:
        name: What sentences call it.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._file: Identity | None = None
        self._log: Identity | None = None
        self._count = 0

    def forget(self) -> None:
        """It gets another name, or another file becomes the project. Nothing may be connected."""
        self._file = self._log = None

    def connected(self, path: Path) -> None:
        """One more connection was made to the file."""
        found = identity(path)
        with _lock:
            if self._file is None:
                self._file = found
            self._count += 1
            if self._file is not None:
                _open[self._file] += 1

    def disconnected(self) -> None:
        """One connection less; with the last, SQLite takes the log away."""
        with _lock:
            self._count -= 1
            if self._file is not None:
                _open[self._file] -= 1
            if not self._count:
                self._log = None

    def note_log(self, path: Path) -> None:
        """Remembers which log is in use, if there is one."""
        if self._log is None and self._count:
            self._log = identity(log_of(path))

    def check(self, path: Path, *, has_log: bool) -> None:
        """Raises DatabaseError (``missing``, ``replaced``) unless the file, and its log, are those that are connected."""
        found = identity(path)
        if self._file is not None and found != self._file:
            is_gone = found is None
            raise DatabaseError(
                (GONE if is_gone else REPLACED).format(name=self._name),
                problem="missing" if is_gone else "replaced",
            )
        if has_log and self._log is not None and identity(log_of(path)) != self._log:
            raise DatabaseError(LOG_LOST.format(name=self._name), problem="replaced")


class Connected(sqlite3.Connection):
    """A connection that says when it is closed."""

    whereabouts: Whereabouts | None = None

    @override
    def close(self) -> None:
        super().close()
        self._say_closed()

    def __del__(self) -> None:
        # Dropped without a close, the file is closed all the same, and its number may soon be another file's.
        self._say_closed()

    def _say_closed(self) -> None:
        if self.whereabouts is not None:
            self.whereabouts.disconnected()
            self.whereabouts = None


def log_of(path: Path) -> Path:
    """Where SQLite keeps the write-ahead log of a file."""
    return Path(f"{path}-wal")


def traces(path: Path) -> tuple[Any, ...]:  # Any: numbers of the file system, only compared
    """What is another after whatever anybody writes, and costs next to nothing to ask."""
    found: list[Any] = []
    for one in (path, log_of(path)):
        try:
            said = os.stat(one)  # noqa: PTH116 - once a second as long as the window is open: without making another path
        except OSError:
            found.append(None)
        else:
            found.append((said.st_dev, said.st_ino, said.st_size, said.st_mtime_ns))
    return tuple(found)
