"""Marking done, what is said then, and what stands there when nothing is left to read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from annotator.services.default_scheme import default_scheme
from annotator.services.done_checks import done_checks
from annotator.ui.done_words import DoneWords
from annotator.ui.strip_message import SECONDS, StripMessage
from annotator.ui.text_label import TextLabel

from .conftest import CTRL, SHIFT, Driver

Key = Qt.Key


def message(driver: Driver) -> StripMessage:
    return driver.parts.read_screen.strip.message


def button(driver: Driver, words: str) -> QPushButton:
    return next(one for one in message(driver).findChildren(QPushButton) if one.text() == words)


def label_figures(driver: Driver, *several: str) -> None:
    for words in several:
        driver.select(words)
        driver.press(Key.Key_2)


def test_done_says_in_the_strip_what_is_lacking_and_show_leads_to_it(driver: Driver) -> None:
    first = driver.article_id
    label_figures(driver, "twenty years", "Special Forces")
    driver.press(Key.Key_Return, CTRL)
    assert driver.article_id != first
    assert message(driver).isVisible()
    assert message(driver).words.startswith("Done. ")
    assert not driver.parts.read_screen.strip._source.isVisible()
    assert "(s)" not in message(driver).words
    expected = done_checks(driver.parts.session.open_workspace.annotations(first), default_scheme())
    assert DoneWords().of_check(expected[0]) in message(driver).words
    QTest.mouseClick(button(driver, "Show"), Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.article_id == first
    assert driver.view.selected_annotation() == expected[0].annotation_ids[0]
    assert driver.parts.filters.wanted == expected[0].wanted
    assert not message(driver).isVisible()


def test_what_was_said_of_a_done_article_goes_with_its_undoing(driver: Driver) -> None:
    driver.press(Qt.Key.Key_Right, CTRL | SHIFT)
    driver.press(Qt.Key.Key_1)
    driver.press(Qt.Key.Key_Return, CTRL)
    message = driver.parts.read_screen.strip.message
    assert message.words.startswith("Done.")
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.wait(lambda: not message.words)


def test_what_needs_no_answer_goes_by_itself(qtbot) -> None:
    made = StripMessage()
    qtbot.addWidget(made)
    made.show_message("checks", "Done.")
    assert made._timer.isActive()
    assert made._timer.interval() == SECONDS * 1000
    made._timer.timeout.emit()
    assert (made.key, made.isVisible()) == ("", False)
    made.show_message("done", "Which?", stays=True)
    assert not made._timer.isActive()
    made.dismiss("other")
    assert made.key == "done"
    made.dismiss("done")
    assert made.words == ""


def test_a_line_is_short_only_where_it_has_no_room(qtbot) -> None:
    made = StripMessage()
    qtbot.addWidget(made)
    (line,) = made.findChildren(TextLabel)
    made.show_message("question", "Accept all of them in this article?", [("Accept", bool)], short="Accept?")
    for width, words in ((800, "Accept all of them in this article?"), (240, "Accept?")) * 2:
        made.resize(width, 30)
        QApplication.processEvents()
        assert line.text() == words
        assert line.fontMetrics().horizontalAdvance(words) <= line.width()
        assert made.words == "Accept all of them in this article?"


def test_nothing_lacking_says_nothing(driver: Driver) -> None:
    driver.press(Key.Key_Return, CTRL)
    assert not message(driver).isVisible()


def test_a_done_article_asks_once_and_reopens_from_the_strip(driver: Driver) -> None:
    first = driver.article_id
    driver.press(Key.Key_Return, CTRL)
    driver.press(Key.Key_PageUp, CTRL)
    assert driver.article_id == first
    driver.select("Israel")
    driver.press(Key.Key_1)
    assert len(driver.stored()) == 1, "the label itself is done at once"
    assert message(driver).words == "This article is marked done."
    QTest.mouseClick(button(driver, "Reopen"), Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.parts.session.summary().status == "reading"
    assert not message(driver).isVisible()


def test_marking_done_is_undone_in_its_article(driver: Driver) -> None:
    first = driver.article_id
    driver.press(Key.Key_Return, CTRL)
    driver.press(Key.Key_Z, CTRL)
    assert driver.article_id == first
    assert driver.parts.session.summary().status == "unread"


def test_the_last_one_done_leaves_a_place_that_leads_to_the_export(driver: Driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)
    for _ in range(5):
        driver.press(Key.Key_Return, CTRL)
    screen = driver.parts.read_screen
    assert driver.parts.session.article is None
    shown = [one.text() for one in screen.findChildren(QLabel) if one.isVisible()]
    assert "All five articles are done" in shown
    assert "1 annotation. Ready to export." in shown
    export = next(one for one in screen.findChildren(QPushButton) if one.text() == "Export…")
    QTest.mouseClick(export, Qt.MouseButton.LeftButton)
    driver.wait(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert type(dialog).__name__ == "ExportDialog"
    dialog.close()
    driver.come_back()
    driver.press(Key.Key_Z, CTRL)
    assert driver.parts.session.article is not None
    assert driver.parts.session.summary().status == "unread"


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "The article is done"), (2, "All two articles are done"), (5, "All five articles are done"), (12, "All twelve articles are done"), (13, "All 13 articles are done")],
)  # fmt: skip
def test_small_numbers_are_words(count: int, words: str) -> None:
    assert DoneWords().of_all(count) == words


def test_reopening_by_key(driver: Driver) -> None:
    driver.press(Key.Key_Return, CTRL)
    driver.press(Key.Key_PageUp, CTRL)
    driver.press(Key.Key_Return, CTRL | SHIFT)
    assert driver.parts.session.summary().status == "reading"
