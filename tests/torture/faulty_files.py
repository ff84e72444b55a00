"""A file layer with faults: SQLite's own calls to the system, by their names, replaced in this process.

SQLite lets every call of its file layer be replaced (``xSetSystemCall``, made for its own tests). Where Python has SQLite built
in, so that its functions cannot be found, there is no such layer and `is_there` says so.
"""

from __future__ import annotations

import ctypes
import os
import re
import signal
import sqlite3  # so that it is loaded
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

_INT, _LONG, _POINTER = ctypes.c_int, ctypes.c_long, ctypes.c_void_p
_TYPES: dict[str, Any] = {
    name: ctypes.CFUNCTYPE(*types, use_errno=True)
    for name, types in {
        "open": (_INT, ctypes.c_char_p, _INT, _INT),
        "write": (ctypes.c_ssize_t, _INT, _POINTER, ctypes.c_size_t),
        "pwrite": (ctypes.c_ssize_t, _INT, _POINTER, ctypes.c_size_t, _LONG),
        "pwrite64": (ctypes.c_ssize_t, _INT, _POINTER, ctypes.c_size_t, _LONG),
        "read": (ctypes.c_ssize_t, _INT, _POINTER, ctypes.c_size_t),
        "pread": (ctypes.c_ssize_t, _INT, _POINTER, ctypes.c_size_t, _LONG),
        "pread64": (ctypes.c_ssize_t, _INT, _POINTER, ctypes.c_size_t, _LONG),
        "ftruncate": (_INT, _INT, _LONG),
        "unlink": (_INT, ctypes.c_char_p),
        "fcntl": (_INT, _INT, _INT, _POINTER),
        "mmap": (_POINTER, _POINTER, ctypes.c_size_t, _INT, _INT, _INT, _LONG),
    }.items()
}
WRITING = ("write", "pwrite", "pwrite64", "ftruncate")
READING = ("read", "pread", "pread64")
CHANGING = (*WRITING, "unlink")
_FAILED = {"mmap": ctypes.c_void_p(-1).value}
_METHODS_BEFORE = 12  # from xOpen to xGetLastError
_kept: list[Any] = []  # callbacks that C holds

Rule = Callable[[str, tuple[Any, ...]], int | None]
"""Gets a call's name and arguments; gives the number of the error it is to fail with, or None."""


class _Vfs(ctypes.Structure):
    _fields_ = (
        ("version", _INT),
        ("file_size", _INT),
        ("longest", _INT),
        ("next", _POINTER),
        ("name", ctypes.c_char_p),
        ("data", _POINTER),
        ("methods", _POINTER * _METHODS_BEFORE),
        ("current_time", _POINTER),
        ("set_call", ctypes.CFUNCTYPE(_INT, _POINTER, ctypes.c_char_p, _POINTER)),
        ("get_call", ctypes.CFUNCTYPE(_POINTER, _POINTER, ctypes.c_char_p)),
    )


@cache
def _library() -> Any:
    assert sqlite3.sqlite_version
    try:
        maps = Path("/proc/self/maps").read_text()
        found = re.search(r"(/\S*libsqlite3\S*)", maps)
        library = ctypes.CDLL(found[1] if found else None)
        library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
    except (OSError, AttributeError):
        return None
    return library


def is_there() -> bool:
    """Whether calls can be replaced."""
    return _library() is not None


def install(rule: Rule, names: tuple[str, ...] = tuple(_TYPES)) -> None:
    """Has the rule asked before each of these calls, for the rest of this process."""
    vfs = _library().sqlite3_vfs_find(None)
    for name in names:
        address = vfs.contents.get_call(vfs, name.encode())
        if address:
            callback = _TYPES[name](_asking(name, _TYPES[name](address), rule))
            _kept.append(callback)
            vfs.contents.set_call(vfs, name.encode(), ctypes.cast(callback, _POINTER))


def _asking(name: str, real: Any, rule: Rule) -> Callable[..., Any]:
    def call(*arguments: Any) -> Any:
        error = rule(name, arguments)
        if error is None:
            return real(*arguments)
        ctypes.set_errno(error)
        return _FAILED.get(name, -1)

    return call


class Count:
    """A rule that counts, and does something at the n-th call.

    Args:
        at: Which call; 0 for none.
        error: The number of the error from that call on, as long as ``is_on``; None kills the process there.
    """

    def __init__(self, at: int, error: int | None) -> None:
        self.calls = 0
        self.failed = 0
        self.is_on = True
        self._at, self._error = at, error

    def __call__(self, _name: str, _arguments: tuple[Any, ...]) -> int | None:
        if not self.is_on:
            return None
        self.calls += 1
        if not self._at or self.calls < self._at:
            return None
        if self._error is None:
            os.kill(os.getpid(), signal.SIGKILL)
        self.failed += 1
        return self._error
