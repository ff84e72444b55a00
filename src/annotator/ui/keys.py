"""Which key was meant: digits and letters by position, and Qt's key sequences.

A digit is the key where the digit stands on a US keyboard, whatever the layout prints there: on AZERTY that key gives
“&” and never a shortcut "1". A letter is the letter of the layout, and by position where the layout has no Latin letters.
Scan codes: X11 and Wayland give evdev codes plus 8 (xkeyboard-config, keycodes/evdev); Windows gives set 1 scan codes;
macOS gives virtual keys (HIToolbox/Events.h).
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

Keyboard = Literal["evdev", "windows", "macos", "plain"]

_EVDEV_ROWS = {24: "QWERTYUIOP", 38: "ASDFGHJKL", 52: "ZXCVBNM"}
_WINDOWS_ROWS = {16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
_MACOS_DIGITS = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9, 29: 0}
_MACOS_LETTERS = {
    0: "A", 1: "S", 2: "D", 3: "F", 4: "H", 5: "G", 6: "Z", 7: "X", 8: "C", 9: "V", 11: "B", 12: "Q", 13: "W", 14: "E",
    15: "R", 16: "Y", 17: "T", 31: "O", 32: "U", 34: "I", 35: "P", 37: "L", 38: "J", 40: "K", 45: "N", 46: "M",
}  # fmt: skip


def _by_rows(rows: dict[int, str]) -> dict[int, str]:
    return {first + place: letter for first, row in rows.items() for place, letter in enumerate(row)}


_DIGITS: dict[Keyboard, dict[int, int]] = {
    "evdev": {10 + place: (place + 1) % 10 for place in range(10)},
    "windows": {2 + place: (place + 1) % 10 for place in range(10)},
    "macos": _MACOS_DIGITS,
    "plain": {},
}
_LETTERS: dict[Keyboard, dict[int, str]] = {
    "evdev": _by_rows(_EVDEV_ROWS),
    "windows": _by_rows(_WINDOWS_ROWS),
    "macos": _MACOS_LETTERS,
    "plain": {},
}
_PLATFORMS: dict[str, Keyboard] = {
    "xcb": "evdev", "wayland": "evdev", "wayland-egl": "evdev", "windows": "windows", "cocoa": "macos",
}  # fmt: skip

_COMMAND = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_MODIFIERS = _COMMAND | Qt.KeyboardModifier.ShiftModifier

_NO_KEYS = frozenset({
    Qt.Key.Key_unknown, Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_Hyper_L, Qt.Key.Key_Hyper_R, Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_Mode_switch, Qt.Key.Key_Multi_key,
})  # fmt: skip
_SAME = {Qt.Key.Key_Enter: Qt.Key.Key_Return, Qt.Key.Key_Backtab: Qt.Key.Key_Tab}
_FIRST_SIGN, _LAST_LATIN, _LAST_SIGN = 0x20, 0x24F, 0x110000
"""Keys that type something have the code point as their number; the blank has a name."""


def keyboard() -> Keyboard:
    """The kind of key codes that this platform gives; ``plain`` where it gives none (offscreen)."""
    return _PLATFORMS.get(QGuiApplication.platformName(), "plain")


def digit_of(event: QKeyEvent, kind: Keyboard | None = None) -> int | None:
    """The digit 0-9 of the key's position or of the keypad, whatever Shift does there; None with Ctrl, Alt or Meta."""
    if event.modifiers() & _COMMAND:
        return None
    found = _DIGITS[kind or keyboard()].get(_code(event, kind or keyboard()))
    if found is not None:
        return found
    key = event.key()
    return key - Qt.Key.Key_0 if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 else None


def letter_of(event: QKeyEvent, kind: Keyboard | None = None) -> str | None:
    """The capital letter A-Z that was meant, with or without Shift; None with Ctrl, Alt or Meta."""
    if event.modifiers() & _COMMAND:
        return None
    key = event.key()
    if Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        return chr(key)
    if event.text().isascii() and event.text().strip():
        return None
    return _LETTERS[kind or keyboard()].get(_code(event, kind or keyboard()))


def name_of(event: QKeyEvent, kind: Keyboard | None = None) -> str | None:
    """The key that was pressed as the table of actions writes it; None for Shift, Ctrl and the like alone."""
    key = Qt.Key(event.key())
    if key in _NO_KEYS:
        return None
    with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    digit = digit_of(event, kind)
    letter = letter_of(event, kind)
    if digit is not None or letter is not None:
        return f"{'Shift+' if with_shift else ''}{letter or f'pos{digit}'}"
    is_sign = _FIRST_SIGN < key < _LAST_SIGN
    if is_sign and not event.modifiers() & _COMMAND and event.text().isprintable():
        return event.text()
    modifiers = event.modifiers() & _MODIFIERS
    if is_sign and key > _LAST_LATIN:
        # A letter of another writing with Ctrl: what its key is called on a Latin keyboard.
        key = Qt.Key(ord(_LETTERS[kind or keyboard()].get(_code(event, kind or keyboard()), chr(key))))
    elif is_sign and not chr(key).isalnum():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier  # it was needed to type the sign
    key = _SAME.get(key, key)
    made = QKeySequence(QKeyCombination(modifiers, key))
    return made.toString(QKeySequence.SequenceFormat.PortableText)


def sequence(portable: str) -> QKeySequence:
    """The key with its modifiers that a portable name such as ``Ctrl+Return`` means."""
    return QKeySequence(portable, QKeySequence.SequenceFormat.PortableText)


def is_sequence(event: QKeyEvent, wanted: QKeySequence) -> bool:
    """Whether the event is that one key with exactly these modifiers; the keypad's keys count as the others."""
    key = event.key()
    if key == Qt.Key.Key_Enter:
        key = Qt.Key.Key_Return
    return QKeySequence(QKeyCombination(event.modifiers() & _MODIFIERS, Qt.Key(key))) == wanted


def shown(portable: str) -> str:
    """A portable name as this platform writes it: “Ctrl+Z”, “⌘Z”."""
    return sequence(portable).toString(QKeySequence.SequenceFormat.NativeText)


def _code(event: QKeyEvent, kind: Keyboard) -> int:
    # A synthetic event carries code 0, and on macOS 0 is the key A: only believe it there with a letter behind it.
    if kind == "macos":
        code = event.nativeVirtualKey()
        return code if code or event.nativeScanCode() or event.text() else -1
    return event.nativeScanCode()
