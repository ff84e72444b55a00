"""Which key does what in the reading view: moving the caret, and moving the boundaries of the selected annotation."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.ui.reading_caret import Motion

_Key = QKeySequence.StandardKey
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_META = Qt.KeyboardModifier.MetaModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier

MOTION_KEYS: tuple[tuple[QKeySequence.StandardKey, QKeySequence.StandardKey, Motion], ...] = (
    (_Key.MoveToPreviousChar, _Key.SelectPreviousChar, "left"),
    (_Key.MoveToNextChar, _Key.SelectNextChar, "right"),
    (_Key.MoveToPreviousWord, _Key.SelectPreviousWord, "word-left"),
    (_Key.MoveToNextWord, _Key.SelectNextWord, "word-right"),
    (_Key.MoveToPreviousLine, _Key.SelectPreviousLine, "up"),
    (_Key.MoveToNextLine, _Key.SelectNextLine, "down"),
    (_Key.MoveToStartOfLine, _Key.SelectStartOfLine, "line-start"),
    (_Key.MoveToEndOfLine, _Key.SelectEndOfLine, "line-end"),
    (_Key.MoveToStartOfDocument, _Key.SelectStartOfDocument, "text-start"),
    (_Key.MoveToEndOfDocument, _Key.SelectEndOfDocument, "text-end"),
)
"""Each motion's key, and the key that extends the selection by it."""

PAGE_KEYS: tuple[tuple[QKeySequence.StandardKey, QKeySequence.StandardKey, int], ...] = (
    (_Key.MoveToNextPage, _Key.SelectNextPage, 1),
    (_Key.MoveToPreviousPage, _Key.SelectPreviousPage, -1),
)


@dataclass(frozen=True, slots=True)
class Move:
    """The caret moves."""

    motion: Motion
    extend: bool


@dataclass(frozen=True, slots=True)
class Page:
    """The window moves by its height; `carries_selection` says whether the selection grows with it, stays or goes."""

    direction: int
    selection: Literal["extend", "drop", "keep"]


@dataclass(frozen=True, slots=True)
class MoveBoundary:
    """A boundary of the selected annotation moves; `right` as seen on the screen."""

    edge: Literal["start", "end"]
    unit: Literal["word", "character"]
    right: bool


_START = _ALT | _META if sys.platform == "darwin" else _ALT
_BOUNDARIES: dict[Qt.KeyboardModifier, tuple[Literal["start", "end"], Literal["word", "character"]]] = {
    _SHIFT: ("end", "word"),
    _CTRL | _SHIFT: ("end", "character"),
    _START: ("start", "word"),
    _ALT | _SHIFT: ("start", "character"),
}


def boundary_move(event: QKeyEvent) -> MoveBoundary | None:
    """What the key does to the selected annotation's boundaries, if anything."""
    if event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        return None
    found = _BOUNDARIES.get(event.modifiers() & ~_KEYPAD)
    return None if found is None else MoveBoundary(*found, right=event.key() == Qt.Key.Key_Right)


def movement(event: QKeyEvent) -> Move | Page | None:
    """How the key moves the caret or the window, if it does."""
    for key, extending, motion in MOTION_KEYS:
        if event.matches(key) or event.matches(extending):
            return Move(motion, event.matches(extending))
    for key, extending, direction in PAGE_KEYS:
        if event.matches(key) or event.matches(extending):
            return Page(direction, "extend" if event.matches(extending) else "drop")
    if event.key() == Qt.Key.Key_Space and event.modifiers() in (Qt.KeyboardModifier.NoModifier, _SHIFT):
        return Page(-1 if event.modifiers() == _SHIFT else 1, "keep")
    return None
