"""Which bytes of a file other processes have locked, asked without taking a lock.

Source of the positions: https://www.sqlite.org/walformat.html (2.3.1, "WAL-Index Locks"), and ``os.h`` and ``os_unix.c`` of SQLite.
"""

from __future__ import annotations

import os
import struct
import sys

Bytes = tuple[int, int]
"""Where they begin, and how many they are."""

DATABASE: Bytes = (0x40000002, 510)
"""Of these, whoever has a database open locks one or all."""

INDEX: Bytes = (128, 1)
"""Likewise of the index of a log."""

_FORMS = {"linux": "@hhqqi4x", "darwin": "@qqihh"}
"""``struct flock`` where numbers have 64 bits: on Linux with the kind of lock and where to count from in front, on macOS last."""

CAN_ASK = sys.platform in _FORMS and struct.calcsize("P") == 8
"""Whether anybody can say."""


def is_locked(descriptor: int, where: Bytes) -> bool:
    """Whether another process has locked some of these bytes of an open file; False where nobody can say."""
    if not CAN_ASK:
        return False
    import fcntl

    place, kind = (*where, 0), (fcntl.F_WRLCK, os.SEEK_SET)
    is_linux = sys.platform == "linux"
    asked = struct.pack(_FORMS[sys.platform], *(kind + place if is_linux else place + kind))
    try:
        said = struct.unpack(_FORMS[sys.platform], fcntl.fcntl(descriptor, fcntl.F_GETLK, asked))
    except OSError:
        return False
    return said[0 if is_linux else 3] != fcntl.F_UNLCK
