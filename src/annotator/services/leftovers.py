"""What is written aside until it is whole: its names, and what killed processes have left under them.

Who writes aside holds a lock on it, which ends with the process. What nobody holds is removed the next time when something is
written to the same target.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: nothing is held there, so nothing is removed
    fcntl = None

_SUFFIX = ".part"
_YOUNG = 60.0
"""Seconds. What is younger may be about to be locked."""


def file_aside(target: Path) -> tuple[int, Path]:
    """A new file beside a target: its descriptor, and its path."""
    number, name = tempfile.mkstemp(dir=target.parent, prefix=_beginning(target), suffix=_SUFFIX)
    _hold(number)
    return number, Path(name)


@contextmanager
def folder_aside(target: Path) -> Generator[Path]:
    """A new folder beside a target; it stays, and is held for the block."""
    path = Path(tempfile.mkdtemp(dir=target.parent, prefix=_beginning(target), suffix=_SUFFIX))
    number = os.open(path, os.O_RDONLY) if fcntl is not None else None
    try:
        if number is not None:
            _hold(number)
        yield path
    finally:
        if number is not None:
            os.close(number)


def tidy(target: Path) -> None:
    """Removes what was left of earlier tries to write this target; what cannot be removed stays."""
    if fcntl is None:
        return
    names = re.compile(re.escape(_beginning(target)) + r"[a-z0-9_]{8}" + re.escape(_SUFFIX))
    with suppress(OSError):
        for one in target.parent.iterdir():
            if names.fullmatch(one.name):
                with suppress(OSError):
                    _remove(one)


def _beginning(target: Path) -> str:
    return f".{target.name[:40]}."


def _hold(number: int) -> None:
    """Locks what was opened; file systems without locks have none, and nothing is removed there."""
    if fcntl is not None:
        with suppress(OSError):
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _remove(path: Path) -> None:
    if fcntl is None or time.time() - path.lstat().st_mtime < _YOUNG:
        return
    number = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    finally:
        os.close(number)
