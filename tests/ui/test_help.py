"""Help in the real window: the guide by the part that has the focus, the guidelines, the report of a problem."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from annotator.store.tables import SCHEMA
from annotator.ui.dialogs.problem_report import ProblemReportDialog

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def chapter(driver) -> str:
    driver.parts.commands["guide"].trigger()
    driver.settle()
    return driver.parts.help.guide.chapter()


def test_f1_opens_the_chapter_about_the_part_with_the_focus(driver) -> None:
    driver.press(Key.Key_F1)
    guide = driver.parts.help.guide
    assert guide.isVisible()
    assert guide.chapter() == "read"
    guide.reject()
    driver.come_back()
    driver.select("Israel")
    assert chapter(driver) == "label"
    guide.reject()
    driver.come_back()
    driver.press(Key.Key_1)
    assert chapter(driver) == "boundaries"
    guide.reject()
    driver.come_back()
    driver.parts.article_list.setFocus()
    assert chapter(driver) == "articles"
    guide.reject()
    driver.come_back()
    driver.press(Key.Key_Slash)
    assert chapter(driver) == "find"


def test_esc_in_the_guide_gives_the_text_the_focus_again(driver) -> None:
    driver.press(Key.Key_F1)
    QTest.keyClick(driver.parts.help.guide, Key.Key_Escape)
    driver.come_back()
    assert QApplication.focusWidget() is driver.view


def test_it_stays_open_while_one_labels(driver) -> None:
    driver.press(Key.Key_F1)
    driver.come_back()
    driver.view.setFocus()
    driver.select("Israel")
    driver.press(Key.Key_1)
    assert len(driver.stored()) == 1
    assert driver.parts.help.guide.isVisible()


def test_guidelines_show_what_was_labelled_so_far(driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_2)
    driver.parts.commands["guidelines"].trigger()
    window = driver.parts.help.guidelines
    assert window.isVisible()
    assert "“Israel”" in [one.text() for one in window.findChildren(QLabel)]
    window.reject()


def test_the_report_is_shown_and_copied_and_has_no_words_of_the_article(driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_2)
    driver.parts.commands["report_problem"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ProblemReportDialog)
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Copy the report")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    words = QGuiApplication.clipboard().text()
    assert words.startswith("Annotator: ")
    assert f"schema {SCHEMA}" in words
    assert str(driver.path.parent) not in words
    assert "Israel" not in words
    dialog.reject()
    driver.come_back()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_windows_follow_the_theme(driver, mode: str) -> None:
    driver.press(Key.Key_F1)
    driver.parts.commands["guidelines"].trigger()
    driver.parts.appearance.set_theme_mode(mode)
    for window in (driver.parts.help.guide, driver.parts.help.guidelines):
        assert (window.grab().toImage().pixelColor(5, 5).lightness() > 128) == (mode == "light")
        window.reject()
    driver.come_back()
