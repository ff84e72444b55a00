"""The one question of screen readers that the binding cannot pass on: which words are selected.

``QAccessibleTextInterface::selection(int, int *, int *)`` answers through pointers, so PySide6 does not wrap it, and what it
puts in its place leaves both numbers undefined. The function is put into a copy of the object's table of virtual
functions. Its place there is fixed for all of Qt 6, which keeps binary compatibility: the first after the destructor,
which takes two places in the Itanium C++ ABI (Linux, macOS) and one in Microsoft's.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

_SLOT = 1 if sys.platform == "win32" else 2
_BEFORE = 2
"""Entries in front of the table's first function: the offset to the top, and the type."""

_ENTRIES = _BEFORE + 24
"""No fewer than the table has; what follows it is copied along and never called."""

_Selection = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(ctypes.c_int), ctypes.POINTER(ctypes.c_int)
)


class AnsweredSelection:
    """Has one object of the text interface answer; to be kept as long as that object.

    Args:
        address: Of the C++ object.
        selection: Start and end in UTF-16 units; two equal numbers if nothing is selected. Must not raise.
    """

    def __init__(self, address: int, selection: Callable[[], tuple[int, int]]) -> None:
        def answer(
            _this: object, _index: int, start: ctypes.Array[ctypes.c_int], end: ctypes.Array[ctypes.c_int]
        ) -> None:
            start[0], end[0] = selection()

        self._function = _Selection(answer)
        word = ctypes.sizeof(ctypes.c_void_p)
        first = ctypes.c_void_p.from_address(address).value or 0
        self._table = (ctypes.c_void_p * _ENTRIES).from_buffer_copy(
            ctypes.string_at(first - _BEFORE * word, _ENTRIES * word)
        )
        self._table[_BEFORE + _SLOT] = ctypes.cast(self._function, ctypes.c_void_p).value
        ctypes.c_void_p.from_address(address).value = ctypes.addressof(self._table) + _BEFORE * word
