"""Keys by position: digits and letters whatever the layout prints there."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.keys import Keyboard, digit_of, is_sequence, letter_of, sequence

Key, Mod = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CTRL, ALT, KEYPAD = (
    Mod.NoModifier, Mod.ShiftModifier, Mod.ControlModifier, Mod.AltModifier, Mod.KeypadModifier,
)  # fmt: skip


def press(key: Key, mods: Mod = NONE, scan: int = 0, text: str = "", virtual: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, mods, scan, virtual, 0, text)


AZERTY = (
    Key.Key_Ampersand, Key.Key_Eacute, Key.Key_QuoteDbl, Key.Key_Apostrophe, Key.Key_ParenLeft, Key.Key_Minus,
    Key.Key_Egrave, Key.Key_Underscore, Key.Key_Ccedilla, Key.Key_Agrave,
)  # fmt: skip
MACOS = (18, 19, 20, 21, 23, 22, 26, 28, 25, 29)


@pytest.mark.parametrize("place", range(10))
def test_the_number_row_of_azerty_gives_digits_by_position(place: int) -> None:
    digit = (place + 1) % 10
    assert digit_of(press(AZERTY[place], scan=10 + place), "evdev") == digit
    assert digit_of(press(AZERTY[place], scan=2 + place), "windows") == digit
    assert digit_of(press(AZERTY[place], scan=1, virtual=MACOS[place], text="&"), "macos") == digit


def test_shift_keeps_the_digit_and_ctrl_takes_it_away() -> None:
    assert digit_of(press(Key.Key_Exclam, SHIFT, scan=10, text="!"), "evdev") == 1
    assert digit_of(press(Key.Key_1, CTRL, scan=10, text="1"), "evdev") is None
    assert digit_of(press(Key.Key_1, ALT, scan=10, text="1"), "evdev") is None


def test_the_keypad_gives_digits_on_every_platform() -> None:
    # Scan code 87 is the keypad's 1 under X11; 79 under Windows.
    cases: tuple[tuple[Keyboard, int], ...] = (("evdev", 87), ("windows", 79), ("macos", 0), ("plain", 0))
    for kind, scan in cases:
        assert digit_of(press(Key.Key_1, KEYPAD, scan=scan, text="1"), kind) == 1


def test_a_synthetic_digit_without_a_code_is_one() -> None:
    assert digit_of(press(Key.Key_4, text="4"), "evdev") == 4
    assert digit_of(press(Key.Key_J, text="j"), "evdev") is None


def test_a_latin_layout_says_which_letter_it_is() -> None:
    # On Dvorak the key at J's place (scan 44) prints H.
    assert letter_of(press(Key.Key_H, scan=44, text="h"), "evdev") == "H"
    assert letter_of(press(Key.Key_J, SHIFT, scan=44, text="J"), "evdev") == "J"


@pytest.mark.parametrize(
    ("sign", "key", "scan", "letter"),
    [("о", 0x41E, 44, "J"), ("л", 0x41B, 45, "K"), ("т", 0x422, 57, "N"), ("ח", 0x5D7, 44, "J")],
)
def test_other_scripts_give_the_letter_by_position(sign: str, key: int, scan: int, letter: str) -> None:
    made = QKeyEvent(QEvent.Type.KeyPress, key, NONE, scan, 0, 0, sign)
    assert letter_of(made, "evdev") == letter
    windows = QKeyEvent(QEvent.Type.KeyPress, key, NONE, scan - 8, 0, 0, sign)
    assert letter_of(windows, "windows") == letter


def test_a_sign_at_a_letters_place_is_no_letter() -> None:
    assert letter_of(press(Key.Key_Semicolon, scan=58, text=";"), "evdev") is None
    assert letter_of(press(Key.Key_J, CTRL, scan=44), "evdev") is None
    assert letter_of(press(Key.Key_Return, scan=36, text="\r"), "evdev") is None


def test_sequences_want_exactly_their_modifiers() -> None:
    assert is_sequence(press(Key.Key_Down, ALT), sequence("Alt+Down"))
    assert is_sequence(press(Key.Key_Down, ALT | KEYPAD), sequence("Alt+Down"))
    assert not is_sequence(press(Key.Key_Down, ALT | SHIFT), sequence("Alt+Down"))
    assert is_sequence(press(Key.Key_Enter, KEYPAD), sequence("Return"))
    assert is_sequence(press(Key.Key_Delete), sequence("Del"))
