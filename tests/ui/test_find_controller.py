"""Finding in the article, in the real window."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.words import load_words

Key = Qt.Key


def test_words_that_are_found_only_in_part_leave_nothing_selected(driver) -> None:
    at = driver.view.caret()
    driver.press(Key.Key_Slash)
    QTest.keyClicks(QApplication.focusWidget(), "militaryx")
    driver.press(Key.Key_Escape)
    assert driver.view.selected_span() is None
    assert driver.view.caret() == at


def test_closing_the_find_bar_gives_the_text_the_focus_without_a_ring(driver) -> None:
    reasons = []
    driver.view.focusInEvent = lambda event: reasons.append(event.reason())
    driver.press(Key.Key_Slash)
    driver.press(Key.Key_Escape)
    assert reasons == [Qt.FocusReason.OtherFocusReason]


def test_digits_are_grouped_where_the_system_says_nothing_about_it(qapp) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale.c())
        load_words(qapp)
        assert QLocale().toString(1870) == "1,870"
    finally:
        QLocale.setDefault(before)
