"""Whether the log beside a file belongs to it, or to the file that had its name before.

SQLite knows a log by its name alone. When a file that is open somewhere is replaced, whoever opens the new one takes the log of
the old one for its own, and writes pages of the old file into the new one. But whoever has a log in use holds locks on two
files: one on the log's index (``-shm``), one on the file that the log is of. An index that is in use beside a file that nobody
has open is that of another file.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

from annotator.errors import DatabaseError
from annotator.store import file_locks, whereabouts

_PATIENCE = 4.0
"""Seconds: a window looks every second whether its file is there, and then takes its log away."""

_STEP = 0.05
STRANGE = (
    "The log beside “{name}” is that of another file, which had this name before and is still open in another program. "
    "Close it there, then try again."
)


def wait_for(path: Path) -> None:
    """Returns as soon as no log lies beside a file that belongs to another one.

    Raises:
        DatabaseError: It still does after some seconds (``locked``).
    """
    until = time.monotonic() + _PATIENCE
    while is_strange(path):
        if time.monotonic() > until:
            raise DatabaseError(STRANGE.format(name=path), problem="locked")
        time.sleep(_STEP)


def is_strange(path: Path) -> bool:
    """Whether the log beside a file, or where a file is to be made, is in use for another file."""
    if whereabouts.is_open_here(path):  # looking into it would let go of its locks
        return False
    if whereabouts.is_log_of_another(path):
        return True
    return _is_locked(Path(f"{path}-shm"), file_locks.INDEX) and not _is_locked(path, file_locks.DATABASE)


def is_open_elsewhere(path: Path) -> bool:
    """Whether another process, or this one as another project, has the database open that is there now."""
    return whereabouts.is_open_here(path) or _is_locked(path, file_locks.DATABASE)


def _is_locked(path: Path, where: file_locks.Bytes) -> bool:
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return False
    try:
        return file_locks.is_locked(descriptor, where)
    finally:
        os.close(descriptor)
