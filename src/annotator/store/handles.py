"""Descriptors of the files of open databases, by which can be asked what nobody may open them for.

When any handle on a file is closed here, the system drops all locks that this process has on it (POSIX, ``fcntl``). So one of each
is kept, of a database as long as it is open here, of the index of its log as long as that is there.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from annotator.store import file_locks
from annotator.store.on_disk import Identity

_FOLDED_IN, _ATTEMPTED = 96, 128
_LENGTH = 4
_kept: dict[Identity, int] = {}


def keep(path: Path, known: Identity, *, is_written: bool = False) -> None:
    """Opens a file, if anybody can say here who has it open; to write it, too, if that is wanted and allowed."""
    if known in _kept or not file_locks.CAN_ASK:
        return
    for how in (os.O_RDWR, os.O_RDONLY) if is_written else (os.O_RDONLY,):
        with suppress(OSError):
            _kept[known] = os.open(path, how)
            return


def of(known: Identity | None) -> int | None:
    """The descriptor of a file; None if there is none."""
    return None if known is None else _kept.get(known)


def drop(known: Identity | None) -> None:
    """Closes a file that nobody has open here any more, or that has been removed."""
    if known in _kept:
        os.close(_kept.pop(known))


def folded_in(index: int) -> tuple[int, ...]:
    """How many frames of a log are in the file, and up to which one somebody copies them, or was about to.

    Source of the positions: https://www.sqlite.org/walformat.html (2.2.2, "Checkpoint Information": ``nBackfill`` and
    ``nBackfillAttempted``).

    Args:
        index: A descriptor of the log's index.
    """
    with suppress(OSError):
        found = os.pread(index, _ATTEMPTED + _LENGTH - _FOLDED_IN, _FOLDED_IN)
        return int.from_bytes(found[:_LENGTH], sys.byteorder), int.from_bytes(found[-_LENGTH:], sys.byteorder)
    return ()
