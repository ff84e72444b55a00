"""Which file has a name, what it was when it was last written, and whether it holds a whole database: asked of the file system."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from annotator.errors import DatabaseError

MAGIC = b"SQLite format 3\0"
HEADER = 100
"""Bytes at the beginning of a database that say what it is."""

BESIDE = ("-wal", "-shm", "-journal")
"""How the files end that SQLite puts beside one that is open."""

Identity = tuple[int, int]
"""Device and number of a file: what stays when it is renamed, and changes when another takes its name."""

State = tuple[tuple[int, int] | None, tuple[int, ...] | None]
"""Size and time of a file and of its log; None for one that is not there, and for a log with nothing in it."""


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


def number(path: Path) -> Identity | None:
    """Likewise; None also if nobody can say."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def log_of(path: Path) -> Path:
    """Where SQLite keeps the write-ahead log of a file."""
    return Path(f"{path}-wal")


def index_of(path: Path) -> Path:
    """Where SQLite keeps the index of that log."""
    return Path(f"{path}-shm")


def has_log(path: Path) -> bool:
    """Whether anything is in the log beside a file."""
    return _log_state(path) is not None


def is_whole(header: bytes, size: int) -> bool:
    """Whether a file of that size that begins so can be a whole database.

    Source of the positions: https://www.sqlite.org/fileformat2.html (1.3, "The Database Header").
    """
    if len(header) < HEADER or not header.startswith(MAGIC):
        return False
    page_size, pages = int.from_bytes(header[16:18]), int.from_bytes(header[28:32])
    return size >= (page_size if page_size > 1 else 1 << 16) * pages


def state(path: Path) -> State:
    """What was last written into a file and its log, as far as the file system says."""
    return _size_and_time(path), _log_state(path)


def _log_state(path: Path) -> tuple[int, int] | None:
    """What is another when somebody has written into the log; an empty one is none, since reading makes it."""
    found = _size_and_time(log_of(path))
    return found if found is not None and found[0] else None


def _size_and_time(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_size, found.st_mtime_ns


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
