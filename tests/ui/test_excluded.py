"""Excluding text by keys and mouse, through the real window, on the real articles."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from annotator.model.article import Excluded
from annotator.model.span import Span

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
COMMENT = "Be the first to comment"


def excluded(driver) -> list[str]:
    """What is excluded in the database."""
    return [one.span.of(driver.text) for one in driver.parts.session.workspace.excluded(driver.article_id)]


def span_of(driver, words: str) -> Span:
    start = driver.text.index(words)
    return Span(start, start + len(words))


def open_third(driver) -> None:
    driver.press(Key.Key_PageDown, CTRL, times=2)
    assert COMMENT in driver.text


def drag(driver, span: Span) -> None:
    """Drags over words that are in the window."""
    view = driver.view.viewport()
    start = driver.point_at(span.start)
    end = driver.point_at(span.end) - QPoint(3, 0)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, NONE, start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, NONE, end)
    driver.settle()


def banner_button(driver, words: str) -> QPushButton:
    return next(
        one for one in driver.parts.read_screen.banners.findChildren(QPushButton) if one.text() == words
    )


def test_dragging_and_0_are_two_actions(driver) -> None:
    """Task 8 of the design, by mouse: the line is in view; drag, then the key."""
    open_third(driver)
    span = span_of(driver, COMMENT)
    driver.view.show_place(span.start, span.end)
    driver.wait(lambda: not driver.view.is_moving)
    drag(driver, span)
    driver.press(Key.Key_0)
    assert excluded(driver) == [COMMENT]


@pytest.mark.parametrize("unit", [Key.Key_S, Key.Key_P])
def test_caret_there_a_key_for_the_unit_and_0(driver, unit: Qt.Key) -> None:
    """The same by keys alone, with the caret on the line: two presses as well."""
    open_third(driver)
    driver.view.set_caret(driver.text.index("first to comment"))
    driver.press(unit)
    driver.press(Key.Key_0)
    assert excluded(driver) == [COMMENT]
    assert driver.hint() == f"Excluded “{COMMENT}”. 0 puts it back."
    assert driver.parts.session.workspace.undo_words == f"Excluded “{COMMENT}”"


def test_0_again_puts_it_back_and_undo_goes_through_both(driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_0)
    assert excluded(driver) == ["Israel"]
    driver.press(Key.Key_0)
    assert excluded(driver) == []
    assert driver.hint() == "Put back “Israel”. 0 excludes it again."
    driver.press(Key.Key_Z, CTRL)
    assert excluded(driver) == ["Israel"]
    assert driver.view.selected_span() == span_of(driver, "Israel")
    driver.press(Key.Key_Z, CTRL)
    assert excluded(driver) == []


def test_the_caret_in_excluded_text_is_enough_to_put_it_back(driver) -> None:
    open_third(driver)
    driver.select(COMMENT)
    driver.press(Key.Key_0)
    driver.press(Key.Key_Escape)
    driver.view.set_caret(driver.text.index("first to comment"))
    driver.press(Key.Key_0)
    assert excluded(driver) == []
    driver.press(Key.Key_0)
    assert driver.hint() == "Select some words first."
    assert excluded(driver) == []


def test_a_part_is_put_back_alone(driver) -> None:
    open_third(driver)
    driver.select(COMMENT)
    driver.press(Key.Key_0)
    whole = span_of(driver, COMMENT)
    driver.view.select_span(Span(whole.start + len("Be the "), whole.start + len("Be the first")))
    driver.press(Key.Key_0)
    assert excluded(driver) == ["Be the", "to comment"]


def test_labels_inside_are_asked_about_without_a_dialog(driver) -> None:
    for words in ("military", "partners"):
        driver.select(words)
        driver.press(Key.Key_4)
        driver.press(Key.Key_Escape)
    span = Span(min(one.span.start for one in driver.stored()), max(one.span.end for one in driver.stored()))
    driver.view.select_span(span)
    driver.press(Key.Key_0)
    assert (excluded(driver), len(driver.stored())) == ([], 2)
    assert QApplication.activeModalWidget() is None
    assert driver.parts.read_screen.banners._banners["inside"].words.startswith("2 labels are inside.")
    assert QApplication.focusWidget() is banner_button(driver, "Exclude and remove them")
    driver.press(Key.Key_Return)
    assert (excluded(driver), driver.stored()) == ([span.of(driver.text)], [])
    assert QApplication.focusWidget() is driver.view
    driver.press(Key.Key_Z, CTRL)
    assert (excluded(driver), len(driver.stored())) == ([], 2)


def test_the_question_about_labels_can_be_left(driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.press(Key.Key_0)
    driver.wait(lambda: banner_button(driver, "Cancel").isVisible())
    QTest.mouseClick(banner_button(driver, "Cancel"), Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.banners() == []
    assert (excluded(driver), len(driver.stored())) == ([], 1)
    driver.press(Key.Key_0)
    assert "1 label is inside." in driver.parts.read_screen.banners._banners["inside"].words
    driver.press(Key.Key_Escape)
    driver.press(Key.Key_Escape)
    assert driver.banners() == []


def test_a_label_in_excluded_text_is_refused_with_the_way_out(driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_0)
    driver.press(Key.Key_1)
    assert driver.hint() == "This text is excluded. Press 0 to put it back first."
    assert driver.stored() == []


@pytest.mark.parametrize("modifiers", [NONE, SHIFT])
def test_a_label_across_excluded_text_is_split_with_or_without_shift(driver, modifiers) -> None:
    session = driver.parts.session
    session.workspace.exclude(driver.article_id, Span(20, 30))
    driver.settle()
    driver.view.select_span(Span(10, 40))
    driver.press(Key.Key_1, modifiers)
    made = driver.stored()
    assert [one.span for one in made] == [Span(10, 20), Span(30, 40)]
    assert driver.hint() == "Labelled as 2 pieces, because excluded text lies between."
    driver.press(Key.Key_Z, CTRL)
    assert driver.stored() == []


def test_a_boundary_moved_by_key_stops_at_excluded_text(driver) -> None:
    driver.select("Partnership")
    driver.press(Key.Key_1)
    (one,) = driver.stored()
    region = Span(one.span.end + 2, one.span.end + 14)
    driver.parts.session.workspace.apply([_set(driver, region)], "Excluded")
    driver.settle()
    driver.view.select_annotation(one.id)
    driver.press(Key.Key_Right, SHIFT, times=3)
    (moved,) = driver.stored()
    assert moved.span.end <= region.start
    assert driver.hint() == "Excluded text lies there. The boundary stays before it."


def _set(driver, region: Span):
    from annotator.model.edit import SetExcluded

    return SetExcluded(driver.article_id, (), (Excluded(region),))


def test_the_menus_have_it(driver) -> None:
    driver.select("Israel")
    driver.parts.commands["exclude"].trigger()
    driver.settle()
    assert excluded(driver) == ["Israel"]
    menu = driver.parts.commands.menu("article")
    assert driver.parts.commands["exclude"] in menu.actions()
    driver.view.context_menu_requested.emit(driver.view.mapToGlobal(QPoint(50, 50)), driver.view.caret())
    shown = driver.view.findChild(QMenu)
    assert driver.parts.commands["exclude"] in shown.actions()
    shown.close()


def test_a_project_that_is_read_only_is_not_changed(open_window, project) -> None:
    driver = open_window(project, read_only=True)
    driver.select("Israel")
    driver.press(Key.Key_0)
    assert excluded(driver) == []
    assert "read" in driver.hint()
