"""Which bytes of a file other processes have locked, asked without taking a lock; and one that is taken.

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

_IS_LINUX = sys.platform == "linux"
CAN_ASK = sys.platform in _FORMS and struct.calcsize("P") == 8
"""Whether anybody can say."""

_ASK_ALL = 36
"""``F_OFD_GETLK`` of Linux: asks as somebody else, whom the locks of this process hinder, too. Source: ``fcntl_locking(2)``."""


def is_locked(descriptor: int, where: Bytes) -> bool:
    """Whether another process has locked some of these bytes of an open file; False where nobody can say."""
    if not CAN_ASK:
        return False
    import fcntl

    try:
        said = fcntl.fcntl(descriptor, fcntl.F_GETLK, _asked(where, fcntl.F_WRLCK))
    except OSError:
        return False
    return struct.unpack(_FORMS[sys.platform], said)[0 if _IS_LINUX else 3] != fcntl.F_UNLCK


def lock(descriptor: int, where: Bytes, *, alone: bool) -> bool:
    """Locks some of these bytes for this process, alone or with others; whether it could, without waiting."""
    if not CAN_ASK:
        return False
    import fcntl

    try:
        fcntl.fcntl(descriptor, fcntl.F_SETLK, _asked(where, fcntl.F_WRLCK if alone else fcntl.F_RDLCK))
    except OSError:
        return False
    return True


def hold(descriptor: int, where: Bytes, *, alone: bool = False) -> bool:
    """Shares some of these bytes, or has them alone, if this process should have them locked and has not: the system dropped that.

    Nothing else is done to what is locked, by this process or another. Only Linux can say.

    Returns:
        Whether it had been dropped and is locked again.
    """
    if not (CAN_ASK and _IS_LINUX):
        return False
    import fcntl

    try:
        said = fcntl.fcntl(descriptor, _ASK_ALL, _asked(where, fcntl.F_WRLCK))
    except OSError:
        return False
    kind, *_, holder = struct.unpack(_FORMS["linux"], said)
    if kind != fcntl.F_UNLCK and holder == os.getpid():
        return False
    return (alone and lock(descriptor, where, alone=True)) or lock(descriptor, where, alone=False)


def _asked(where: Bytes, kind: int) -> bytes:
    numbers = (kind, os.SEEK_SET, *where, 0) if _IS_LINUX else (*where, 0, kind, os.SEEK_SET)
    return struct.pack(_FORMS[sys.platform], *numbers)
