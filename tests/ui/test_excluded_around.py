"""What passes over excluded text: the find bar, the counts, the strip; and the two menu entries that fold it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox

from annotator.model.excluding import count_words_outside
from annotator.model.span import Span

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def exclude(driver, span: Span) -> None:
    driver.parts.session.workspace.exclude(driver.article_id, span)
    driver.settle()


def find(driver, words: str) -> str:
    driver.press(Key.Key_F, CTRL)
    field = QApplication.focusWidget()
    field.clear()
    QTest.keyClicks(field, words)
    driver.settle()
    return driver.parts.read_screen.find_bar._count.text()


def tick(driver) -> QCheckBox:
    return driver.parts.read_screen.find_bar.findChild(QCheckBox)


def test_find_passes_over_excluded_text_unless_asked(driver) -> None:
    total = driver.text.casefold().count("baku")
    assert find(driver, "Baku") == f"1 of {total}"
    assert not tick(driver).isVisible()
    first = driver.text.index("Baku")
    exclude(driver, Span(first, first + 4))
    assert driver.parts.read_screen.find_bar._count.text().endswith(f"of {total - 1}")
    assert first not in [one.start for one in driver.view.state.shown.matches]
    QTest.mouseClick(tick(driver), Qt.MouseButton.LeftButton)
    driver.settle()
    assert first in [one.start for one in driver.view.state.shown.matches]
    assert QApplication.focusWidget() is driver.parts.read_screen.find_bar._field


def test_find_says_when_the_words_stand_in_excluded_text_only(driver) -> None:
    start = driver.text.index("Rare-earth")
    exclude(driver, Span(start, start + 10))
    assert find(driver, "Rare-earth") == "Found in excluded text only."
    tick(driver).click()
    driver.settle()
    assert driver.parts.read_screen.find_bar._count.text() == "1 of 1"
    assert find(driver, "zebra") == "Not found in this article."


def test_a_match_in_a_fold_unfolds_it(driver) -> None:
    start = driver.text.index("Rare-earth")
    exclude(driver, Span(driver.text.index("\nimg\n") + 1, len(driver.text)))
    driver.parts.commands["excluded_fold"].trigger()
    driver.settle()
    assert len(driver.view.state.text.folds) == 1
    find(driver, "Rare-earth")
    tick(driver).click()
    driver.settle()
    assert driver.view.state.text.folds == ()
    assert driver.view.selected_span() == Span(start, start + 10)


def test_the_list_counts_article_text_only(driver) -> None:
    whole = driver.parts.session.summary().words
    start = driver.text.index("\nimg\n") + 1
    exclude(driver, Span(start, len(driver.text)))
    shown = driver.parts.session.summary().words
    assert shown == count_words_outside(driver.text, driver.parts.session.excluded) < whole
    assert f"{shown:,}" in driver.parts.article_list._model.extent_words(driver.parts.session.summary())


def test_folding_is_a_setting_with_two_menu_entries(driver) -> None:
    exclude(driver, Span(driver.text.index("\nimg\n") + 1, len(driver.text)))
    commands, view = driver.parts.commands, driver.view
    assert commands["excluded_show"].isChecked()
    commands["excluded_fold"].trigger()
    assert (commands["excluded_fold"].isChecked(), commands["excluded_show"].isChecked()) == (True, False)
    assert driver.parts.state.settings.fold_excluded
    (fold,) = view.state.text.folds
    assert view.state.text.folded_lines(fold) == 5
    view.unfold(fold)
    commands["excluded_fold"].trigger()
    assert len(view.state.text.folds) == 1
    assert commands["excluded_fold"].isChecked()
    commands["excluded_show"].trigger()
    assert view.state.text.folds == ()
    assert not driver.parts.state.settings.fold_excluded


def test_0_on_a_fold_puts_all_of_it_back(driver) -> None:
    start = driver.text.index("\nimg\n") + 1
    exclude(driver, Span(start, len(driver.text)))
    driver.parts.commands["excluded_fold"].trigger()
    driver.view.set_caret(start)
    driver.press(Key.Key_0)
    assert driver.parts.session.workspace.excluded(driver.article_id) == ()


def test_the_strip_greys_what_is_excluded(driver) -> None:
    strip = driver.view.strip
    before = driver.picture(strip)
    exclude(driver, Span(driver.text.index("\nimg\n") + 1, len(driver.text)))
    after = driver.picture(strip)
    assert before != after

    def at(image: QImage, part: float) -> int:
        return image.pixel(3, round(part * image.height()))

    assert at(after, 0.97) != at(before, 0.97)
    assert at(after, 0.75) == at(before, 0.75)
