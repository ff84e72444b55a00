from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from annotator.ui.find_bar import FindBar
from annotator.ui.theme import load_theme


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    made = FindBar(load_theme("light"))
    qtbot.addWidget(made)
    made.open_with()
    qtbot.waitExposed(made)
    return made


def field(bar: FindBar) -> QLineEdit:
    found = bar.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def count(bar: FindBar) -> str:
    return " ".join(label.text() for label in bar.findChildren(QLabel))


def can(bar: FindBar) -> dict[str, bool]:
    buttons = bar.findChildren(QToolButton)
    named = {button.accessibleName(): button.isEnabled() for button in buttons}
    return {name: is_enabled for name, is_enabled in named.items() if name != field(bar).accessibleName()}


def test_typing_searches_at_every_letter(qtbot: QtBot, bar: FindBar) -> None:
    asked: list[str] = []
    bar.searched.connect(asked.append)
    qtbot.keyClicks(field(bar), "85")
    assert asked == ["8", "85"]


def test_enter_goes_on_and_shift_enter_back(qtbot: QtBot, bar: FindBar) -> None:
    with qtbot.waitSignal(bar.next_requested, timeout=1000):
        qtbot.keyClick(field(bar), Qt.Key.Key_Return)
    with qtbot.waitSignal(bar.previous_requested, timeout=1000):
        qtbot.keyClick(field(bar), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(bar.next_requested, timeout=1000):
        qtbot.keyClick(field(bar), Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)


@pytest.mark.parametrize(("total", "keeps"), [(0, False), (11, True)])
def test_esc_closes_and_says_whether_a_match_stays(
    qtbot: QtBot, bar: FindBar, total: int, keeps: bool
) -> None:
    bar.show_count(3 if total else None, total)
    with qtbot.waitSignal(bar.closed, timeout=1000) as closed:
        qtbot.keyClick(field(bar), Qt.Key.Key_Escape)
    assert closed.args == [keeps]
    assert not bar.isVisible()


def test_esc_works_from_its_buttons_too(qtbot: QtBot, bar: FindBar) -> None:
    bar.show_count(1, 2)
    with qtbot.waitSignal(bar.closed, timeout=1000):
        qtbot.keyClick(bar.findChildren(QToolButton)[0], Qt.Key.Key_Escape)


def test_it_counts(bar: FindBar) -> None:
    bar.open_with("billion")
    bar.show_count(3, 11)
    assert count(bar) == "3 of 11"
    bar.show_count(None, 0)
    assert count(bar) == "Not found in this article."
    assert field(bar).accessibleDescription() == "Not found in this article."


def test_nothing_to_find_is_not_a_failure(qtbot: QtBot, bar: FindBar) -> None:
    bar.open_with("x")
    bar.show_count(None, 0)
    field(bar).clear()
    assert count(bar) == ""


def test_steps_need_matches(bar: FindBar) -> None:
    bar.open_with("x")
    bar.show_count(None, 0)
    assert can(bar) == {"Previous match": False, "Next match": False, "Close the find bar": True}
    bar.show_count(1, 1)
    assert can(bar) == {"Previous match": True, "Next match": True, "Close the find bar": True}


def test_opening_again_selects_the_words_and_several_lines_are_not_taken(bar: FindBar) -> None:
    bar.open_with("billion")
    bar.open_with("one\ntwo")
    assert bar.words() == "billion"
    assert field(bar).selectedText() == "billion"
    assert field(bar).hasFocus()
