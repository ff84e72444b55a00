from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.banner import Banner, BannerStack
from annotator.ui.theme import load_theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def stack(qtbot: QtBot, window: QWidget) -> BannerStack:
    column = QVBoxLayout(window)
    made = BannerStack(load_theme("light"))
    column.addWidget(made)
    column.addStretch(1)
    window.resize(700, 400)
    window.show()
    qtbot.waitExposed(window)
    return made


def shown(stack: BannerStack) -> list[str]:
    banners = [one for one in stack.findChildren(Banner) if one.isVisible()]
    return [one.accessibleName() for one in sorted(banners, key=lambda one: one.y())]


def buttons(stack: BannerStack) -> list[QPushButton]:
    return [one for one in stack.findChildren(QPushButton) if one.isVisible()]


def test_without_banners_it_takes_no_room(stack: BannerStack) -> None:
    assert not stack.isVisible()
    stack.show_banner("a", "info", "Recovered")
    assert stack.isVisible()
    stack.dismiss("a")
    assert not stack.isVisible()


def test_two_are_shown_the_worst_first_and_the_others_wait(stack: BannerStack) -> None:
    stack.show_banner("a", "info", "Recovered")
    stack.show_banner("b", "undo", "Deleted 12")
    stack.show_banner("c", "error", "Not saved")
    stack.show_banner("d", "warning", "Changed outside")
    assert shown(stack) == ["Not saved", "Changed outside"]
    stack.dismiss("c")
    assert shown(stack) == ["Changed outside", "Recovered"]
    stack.dismiss("d")
    assert shown(stack) == ["Recovered", "Deleted 12"]


def test_one_of_the_same_key_is_replaced(stack: BannerStack) -> None:
    stack.show_banner("a", "error", "Not saved since 14:02")
    stack.show_banner("a", "error", "Not saved since 14:05")
    assert shown(stack) == ["Not saved since 14:05"]
    assert stack.keys() == ["a"]


def test_dismissing_what_is_not_there_does_nothing(stack: BannerStack) -> None:
    stack.dismiss("nothing")
    assert stack.keys() == []


def test_its_buttons_act_and_it_stays_until_it_is_dismissed(qtbot: QtBot, stack: BannerStack) -> None:
    pressed: list[str] = []
    stack.show_banner(
        "a", "error", "Not saved", "The disk is full.",
        [("Save a copy elsewhere…", lambda: pressed.append("copy")), ("Try again", lambda: pressed.append("again"))],
    )  # fmt: skip
    for button in buttons(stack):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == ["copy", "again"]
    assert shown(stack) == ["Not saved"]


def test_a_button_may_dismiss_its_own_banner(qtbot: QtBot, stack: BannerStack) -> None:
    stack.show_banner("a", "info", "Recovered", "", [("OK", lambda: stack.dismiss("a"))])
    qtbot.mouseClick(buttons(stack)[0], Qt.MouseButton.LeftButton)
    assert stack.keys() == []


@pytest.mark.parametrize(
    ("kind", "kinds"),
    [("error", ["", "primary"]), ("warning", ["", ""]), ("info", ["", ""]), ("undo", ["", "primary"])],
)
def test_only_some_kinds_have_a_main_button(stack: BannerStack, kind: str, kinds: list[str]) -> None:
    stack.show_banner("a", kind, "Title", "Text", [("One", lambda: None), ("Two", lambda: None)])  # type: ignore[arg-type]
    assert [button.property("kind") for button in buttons(stack)] == kinds


def test_it_pushes_what_is_below_down_and_never_covers_it(qtbot: QtBot, stack: BannerStack) -> None:
    long = "The stored text of this article was changed outside the program. " * 4
    stack.show_banner("a", "warning", long, long, [("Show the 4", lambda: None)])
    qtbot.wait(1)
    banner = stack.findChild(Banner)
    assert banner is not None
    assert banner.height() >= banner.heightForWidth(banner.width())
    assert stack.height() >= banner.height()


def test_a_dark_theme_repaints_it(stack: BannerStack) -> None:
    stack.show_banner("a", "info", "Recovered")
    light = stack.grab().toImage()
    stack.set_theme(load_theme("dark"))
    assert stack.grab().toImage() != light


@pytest.mark.parametrize(
    ("title", "text", "words"),
    [
        ("Not saved", "The disk is full.", "Not saved. The disk is full."),
        ("1 label is inside.", "", "1 label is inside."),
        ("1 of 5: Counter. Not article text?", "", "1 of 5: Counter. Not article text?"),
        ("5 lines are probably not article text", "", "5 lines are probably not article text."),
    ],
)
def test_it_is_spoken_with_one_full_stop(qtbot: QtBot, title: str, text: str, words: str) -> None:
    banner = Banner(load_theme("light"), "info", title, text, [])
    qtbot.addWidget(banner)
    assert banner.words == words


def test_offers_wait_while_it_is_quiet_and_problems_do_not(stack: BannerStack) -> None:
    stack.show_banner("a", "info", "5 lines", is_offer=True)
    stack.set_quiet(is_quiet=True)
    assert not stack.isVisible()
    stack.show_banner("b", "error", "Not saved")
    stack.show_banner("c", "info", "Opened to read only")
    stack.show_banner("d", "info", "3 lines", is_offer=True)
    assert shown(stack) == ["Not saved", "Opened to read only"]
    stack.dismiss("b")
    assert shown(stack) == ["Opened to read only"]
    stack.set_quiet(is_quiet=False)
    assert shown(stack) == ["5 lines", "Opened to read only"]
