"""The line of words with its keys in bold: what was said before leaves nothing behind, and what does not fit is cut."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from annotator.ui.hint_line import HintLine
from annotator.ui.theme import load_theme

WORDS = "**J** next annotation · **S** sentence · “a **b** c” is quoted"


def line(qtbot: QtBot, words: str = "", width: int = 500) -> HintLine:
    made = HintLine(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(width, 20)
    made.show_words(words)
    return made


def picture(shown: HintLine) -> QImage:
    return shown.grab().toImage()


def ink_until(shown: HintLine) -> int:
    """The rightmost column that has something on it."""
    image = picture(shown)
    ground = image.pixel(image.width() - 1, 0)
    return max(x for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != ground)


def test_what_is_said_now_is_painted(qtbot: QtBot) -> None:
    shown = line(qtbot, "**Enter** opens")
    first = picture(shown)
    shown.show_words(WORDS)
    assert picture(shown) == picture(line(qtbot, WORDS))
    shown.show_words("**Enter** opens")
    assert picture(shown) == first


def test_it_is_painted_anew_at_another_width_and_in_another_theme(qtbot: QtBot) -> None:
    shown = line(qtbot, WORDS)
    picture(shown)
    shown.resize(120, 20)
    assert picture(shown) == picture(line(qtbot, WORDS, 120))
    light = picture(shown)
    shown.set_theme(load_theme("dark"))
    assert picture(shown) != light


@pytest.mark.parametrize("width", [30, 60, 120, 240])
def test_what_does_not_fit_is_cut(qtbot: QtBot, width: int) -> None:
    shown = line(qtbot, WORDS, width)
    assert shown.words_width() > width
    assert ink_until(shown) < width
    assert shown.words() == "J next annotation · S sentence · “a b c” is quoted"


def test_all_that_fits_is_there(qtbot: QtBot) -> None:
    shown = line(qtbot, WORDS)
    assert abs(ink_until(shown) - shown.words_width()) <= 3


def test_of_many_lines_the_newest_is_right(qtbot: QtBot) -> None:
    shown = line(qtbot)
    for number in range(40):
        shown.show_words(f"**{number}** of many")
        picture(shown)
    assert picture(shown) == picture(line(qtbot, "**39** of many"))
