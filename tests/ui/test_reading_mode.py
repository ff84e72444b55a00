"""Nothing but the text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.ui.reading_bars import _Sample
from annotator.ui.reading_mode import LEARNT

from .conftest import CTRL, SHIFT, Driver

Open = Callable[..., Driver]


def enter(driver: Driver) -> None:
    driver.press(Qt.Key.Key_R, CTRL | SHIFT)


def bars(driver: Driver) -> list[bool]:
    parts = driver.parts
    gone = (
        parts.top_bar, parts.status_bar, parts.read_screen.strip, parts.panels.articles.dock, parts.panels.tags.dock,
    )  # fmt: skip
    return [part.isVisible() for part in gone]


def test_it_takes_everything_away_and_puts_it_back(driver: Driver) -> None:
    px, leading = driver.view.state.choice.px, driver.view.state.choice.leading
    enter(driver)
    screen = driver.parts.read_screen
    assert not any(bars(driver))
    assert screen.reading_head.isVisible()
    assert screen.reading_foot.labels_shown == ["Claim", "Figure", "Opinion", "Bias"]
    assert driver.view.state.choice.px == 20 > px
    assert round(driver.view.state.choice.leading, 2) == 1.68 > leading
    assert not driver.view.verticalScrollBar().isVisible()
    assert driver.view.hasFocus()
    driver.press(Qt.Key.Key_Escape)
    assert all(bars(driver))
    assert not screen.reading_head.isVisible()
    assert not screen.reading_foot.isVisible()
    assert driver.view.state.choice.px == px
    assert driver.view.verticalScrollBar().isVisible()
    assert not driver.parts.commands["reading_mode"].isChecked()


def test_escape_gives_up_the_selection_first(driver: Driver) -> None:
    enter(driver)
    driver.press(Qt.Key.Key_Right, CTRL | SHIFT)
    driver.press(Qt.Key.Key_Escape)
    assert driver.parts.reading_mode.is_on
    driver.press(Qt.Key.Key_Escape)
    assert not driver.parts.reading_mode.is_on


def test_labels_are_set_by_key_and_by_click(driver: Driver) -> None:
    enter(driver)
    driver.press(Qt.Key.Key_Right, CTRL | SHIFT)
    driver.press(Qt.Key.Key_2)
    driver.press(Qt.Key.Key_Escape)
    driver.press(Qt.Key.Key_End, CTRL)
    driver.press(Qt.Key.Key_Left, CTRL | SHIFT)
    foot = driver.parts.read_screen.reading_foot
    claim = next(one for one in foot.findChildren(_Sample) if one.words == "Claim")
    QTest.mouseClick(claim, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    driver.settle()
    assert sorted(one.label for one in driver.stored()) == ["claim", "figure"]
    assert driver.parts.reading_mode.is_on


def test_what_was_done_is_said_at_the_foot(driver: Driver) -> None:
    enter(driver)
    driver.press(Qt.Key.Key_Right, CTRL | SHIFT)
    driver.press(Qt.Key.Key_2)
    driver.press(Qt.Key.Key_Z, CTRL)
    assert driver.parts.read_screen.reading_foot._said.startswith("Undone")


def test_the_place_and_the_time_left_follow_the_page(driver: Driver) -> None:
    enter(driver)
    head = driver.parts.read_screen.reading_head
    before = head._place
    assert before.startswith("¶ 1 of ")
    assert "min left" in before
    driver.press(Qt.Key.Key_End, CTRL)
    assert head._place != before
    assert "under a minute left" in head._place


def test_keys_go_when_they_are_known_and_come_back_at_a_touch(driver: Driver) -> None:
    settings = driver.parts.state.settings
    assert settings is not None
    settings.reading_modes = LEARNT
    enter(driver)
    foot = driver.parts.read_screen.reading_foot
    assert not foot.is_faded
    driver.wait(lambda: foot.is_faded)
    assert foot.labels_shown == []
    driver.press(Qt.Key.Key_Down)
    assert not foot.is_faded


def test_only_the_paragraph_that_is_read_is_black_if_wanted(driver: Driver) -> None:
    settings = driver.parts.state.settings
    assert settings is not None
    settings.focus_paragraph = True
    assert not driver.view.state.shown.options.focuses_paragraph
    enter(driver)
    assert driver.view.state.shown.options.focuses_paragraph


def test_the_next_article_is_named_and_an_open_find_bar_closes_first(driver: Driver) -> None:
    enter(driver)
    head = driver.parts.read_screen.reading_head
    title = head._title
    driver.press(Qt.Key.Key_J, SHIFT)
    assert head._title != title
    driver.press(Qt.Key.Key_F, CTRL)
    driver.press(Qt.Key.Key_Escape)
    assert driver.parts.reading_mode.is_on
    assert not driver.parts.finding.is_open
