"""What killed processes have left of files that they made aside: under names that say who made them."""

from __future__ import annotations

import os
import re
import sys
import time
import zlib
from contextlib import suppress
from pathlib import Path

_YOUNG = 60.0
"""Seconds. What was written to so lately is left alone: the machine may be another one with the same name."""

_NAME = re.compile(
    r"\..+\.(?P<machine>[0-9a-f]{8})-(?P<process>[0-9]{1,9})\.new(?:-wal|-shm|-journal)?", re.DOTALL
)


def mark() -> str:
    """What the name of a file that is made aside says of its maker: this machine and this process."""
    return f"{_machine()}-{os.getpid()}"


def remove_abandoned(folder: Path) -> None:
    """Removes what processes of this machine that are no more have left aside in a folder; what cannot be removed stays."""
    if sys.platform == "win32":  # asking whether a process is there would end it
        return
    with suppress(OSError):
        for one in list(folder.iterdir()):
            named = _NAME.fullmatch(one.name)
            if named and named["machine"] == _machine() and not _is_alive(int(named["process"])):
                with suppress(OSError):
                    if time.time() - one.lstat().st_mtime > _YOUNG:
                        one.unlink()


def _machine() -> str:
    import platform  # costs a start a millisecond

    return f"{zlib.crc32(platform.node().encode('utf-8', 'surrogateescape')):08x}"


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # another user's
        return True
    return True
