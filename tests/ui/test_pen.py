"""The pen: every selection is labelled at once, by keys and by mouse, on the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.model.span import Span

from .reading_fixtures import Pointer, middle

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier

PEN = "Pen: {}. Every selection is labelled at once. Esc stops."


def go_to(driver, words: str) -> int:
    start = driver.text.index(words)
    driver.view.set_caret(start)
    driver.settle()
    return start


def at(driver, words: str, inside: int = 1) -> QPointF:
    return middle(driver.view, driver.text.index(words) + inside)


def pointer_on(driver, words: str) -> Pointer:
    go_to(driver, words)
    return Pointer(driver.view)


def labelled(driver) -> list[tuple[str, str]]:
    return [(one.label, one.quote) for one in driver.stored()]


def test_a_digit_with_nothing_selected_takes_the_pen_in_three_places(driver) -> None:
    driver.press(Key.Key_2)
    assert driver.stored() == []
    assert driver.hint() == PEN.format("Figure")
    button = driver.parts.tag_panel.label_palette.buttons[1]
    assert button.accessibleName().endswith("pen on")
    shape = driver.view.viewport().cursor().shape()
    assert shape == Qt.CursorShape.BitmapCursor
    assert driver.parts.commands["pen_2"].isChecked()
    driver.press(Key.Key_2)
    assert driver.hint() != PEN.format("Figure")
    assert not button.accessibleName().endswith("pen on")
    assert driver.view.viewport().cursor().shape() != Qt.CursorShape.BitmapCursor
    assert not driver.parts.commands["pen_2"].isChecked()


def test_the_row_of_the_pen_says_so_on_the_picture(driver) -> None:
    button = driver.parts.tag_panel.label_palette.buttons[1]
    before = driver.picture(button)
    driver.press(Key.Key_2)
    grey = driver.view.state.theme.row.rgb()
    now = driver.picture(button)
    assert now != before
    assert now.pixel(now.width() // 2, 3) == grey


def test_another_digit_switches_and_nothing_that_was_made_is_relabelled(driver) -> None:
    driver.press(Key.Key_2)
    go_to(driver, "billion")
    driver.press(Key.Key_W)
    (first,) = driver.stored()
    assert (first.label, first.quote) == ("figure", "$1.6 billion")
    assert driver.view.selected_annotation() == first.id
    driver.press(Key.Key_3)
    assert driver.hint() == PEN.format("Opinion")
    assert driver.stored() == [first]
    driver.press(Key.Key_W)
    assert [label for label, _ in labelled(driver)] == ["figure", "opinion"]


def test_a_drag_and_clicks_are_labelled_when_the_button_is_released(driver) -> None:
    driver.press(Key.Key_2)
    pointer = pointer_on(driver, "billion")
    before = driver.text[: driver.text.index("$1.6 billion")].split()[-1]
    pointer.drag(at(driver, f"{before} $1.6 billion", 0), at(driver, "billion", 4), drop=False)
    assert driver.stored() == []
    pointer.release(at(driver, "billion", 4))
    driver.settle()
    assert labelled(driver) == [("figure", f"{before} $1.6 billion")]
    pointer.click(at(driver, "billion"), 2)
    driver.settle()
    assert ("figure", "$1.6 billion") in labelled(driver)


def test_a_third_click_widens_what_the_second_made(driver) -> None:
    driver.press(Key.Key_1)
    pointer = pointer_on(driver, "billion")
    pointer.click(at(driver, "billion"), 3)
    driver.settle()
    (made,) = driver.stored()
    assert "$1.6 billion" in made.quote
    assert made.quote.endswith(".")
    pointer.click(at(driver, "billion"), 4)
    driver.settle()
    assert len(driver.stored()) == 2


def test_a_click_labels_nothing(driver) -> None:
    driver.press(Key.Key_1)
    pointer_on(driver, "billion").click(at(driver, "billion"))
    driver.settle()
    assert driver.stored() == []
    assert driver.hint() == PEN.format("Claim")


def test_shift_and_arrows_are_labelled_when_shift_is_released(driver) -> None:
    driver.press(Key.Key_4)
    start = go_to(driver, "billion")
    view = driver.view
    QTest.keyPress(view, Key.Key_Shift)
    for _ in range(3):
        QTest.keyEvent(QTest.KeyAction.Press, view, Key.Key_Right, SHIFT)
    assert driver.stored() == []
    assert view.selected_span() == Span(start, start + 3)
    QTest.keyRelease(view, Key.Key_Shift)
    driver.settle()
    assert labelled(driver) == [("bias", "bil")]


def test_the_whole_article_is_not_labelled(driver) -> None:
    driver.press(Key.Key_4)
    driver.press(Key.Key_A, CTRL)
    assert driver.view.selected_span() is not None
    assert driver.stored() == []
    driver.press(Key.Key_4)
    assert driver.stored() == []


def test_growing_widens_what_the_pen_has_just_made(driver) -> None:
    driver.press(Key.Key_1)
    go_to(driver, "billion")
    driver.press(Key.Key_E)
    (first,) = driver.stored()
    assert first.quote == "$1.6 billion"
    driver.press(Key.Key_E)
    (second,) = driver.stored()
    assert second.id == first.id
    assert second.span.covers(first.span)
    assert second.span != first.span
    driver.press(Key.Key_E, SHIFT)
    assert [one.span for one in driver.stored()] == [first.span]
    driver.press(Key.Key_E, SHIFT)
    assert [one.span for one in driver.stored()] == [first.span]


def test_one_press_of_a_figure_key_for_each_figure(driver) -> None:
    driver.press(Key.Key_2)
    driver.press(Key.Key_Home, CTRL)
    driver.press(Key.Key_F, times=4)
    made = driver.stored()
    assert len(made) == 4
    assert {one.label for one in made} == {"figure"}
    assert all(any(map(str.isalnum, one.quote)) for one in made)
    driver.press(Key.Key_F, SHIFT)
    assert driver.hint() == "Already labelled Figure."
    assert len(driver.stored()) == 4


def test_escape_deselects_first_and_then_stops_the_pen(driver) -> None:
    driver.press(Key.Key_2)
    driver.press(Key.Key_W)
    driver.press(Key.Key_Escape)
    assert driver.view.selected_annotation() is None
    assert driver.hint() == PEN.format("Figure")
    driver.press(Key.Key_Escape)
    assert driver.parts.pen.label_id is None
    driver.press(Key.Key_W)
    assert len(driver.stored()) == 1


def test_a_click_in_the_palette_is_the_same_as_the_key(driver) -> None:
    button = driver.parts.tag_panel.label_palette.buttons[0]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.hint() == PEN.format("Claim")
    assert QApplication.focusWidget() is driver.view
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.parts.pen.label_id is None


def test_the_palettes_menu_and_the_label_menu_switch_the_pen(driver) -> None:
    menu = driver.parts.tag_panel.palette_menu.menu("opinion")
    entry = next(one for one in menu.actions() if one.text() == "Pen")
    assert not entry.isChecked()
    entry.trigger()
    assert driver.hint() == PEN.format("Opinion")
    assert next(
        one for one in driver.parts.tag_panel.palette_menu.menu("opinion").actions() if one.text() == "Pen"
    ).isChecked()
    submenu = driver.parts.commands.submenu("pen")
    assert isinstance(submenu, QMenu)
    names = [one.text() for one in submenu.actions() if one.isVisible()]
    assert names == ["Claim", "Figure", "Opinion", "Bias"]
    submenu.actions()[0].trigger()
    assert driver.hint() == PEN.format("Claim")
    assert [one.isChecked() for one in submenu.actions()[:4]] == [True, False, False, False]
    submenu.actions()[0].trigger()
    assert driver.parts.pen.label_id is None
    assert [one.isChecked() for one in submenu.actions()[:4]] == [False] * 4


def test_the_pen_stays_from_article_to_article_and_goes_with_the_project(driver) -> None:
    driver.press(Key.Key_2)
    driver.press(Key.Key_PageDown, CTRL)
    assert driver.hint() == PEN.format("Figure")
    driver.press(Key.Key_W)
    assert len(driver.stored()) == 1
    driver.parts.projects.open(str(driver.path), reviewer="Jonas")
    driver.wait(lambda: driver.parts.session.open_workspace.reviewer == "Jonas")
    driver.settle()
    assert driver.parts.pen.label_id is None


def test_a_project_that_is_read_only_gives_no_pen(open_window, project) -> None:
    driver = open_window(project, read_only=True)
    driver.press(Key.Key_2)
    assert driver.parts.pen.label_id is None
    assert "read only" in driver.hint()


def test_the_menu_of_the_text_relabels_while_the_pen_is_on(driver) -> None:
    driver.press(Key.Key_2)
    go_to(driver, "billion")
    driver.press(Key.Key_W)
    driver.view.context_menu_requested.emit(driver.view.mapToGlobal(driver.view.rect().center()), 3)
    menu = driver.view.findChild(QMenu)
    next(one for one in menu.actions() if one.text().startswith("Bias")).trigger()
    menu.close()
    driver.settle()
    assert labelled(driver) == [("bias", "$1.6 billion")]
    assert driver.parts.pen.title == "Figure"


def test_excluded_text_takes_no_labels_from_the_pen_either(driver) -> None:
    from annotator.model.article import Excluded
    from annotator.model.edit import SetExcluded

    word = driver.text.index("billion")
    workspace = driver.parts.session.open_workspace
    workspace.apply(
        [SetExcluded(driver.article_id, (), (Excluded(Span(word, word + 7)),))], "Excluded a word"
    )
    driver.settle()
    driver.press(Key.Key_2)
    pointer_on(driver, "billion").click(at(driver, "billion"), 2)
    driver.settle()
    assert all("billion" not in quote for _, quote in labelled(driver))


def test_in_reading_mode_the_foot_shows_the_pen_and_escape_stops_it_first(driver) -> None:
    driver.press(Key.Key_R, CTRL | SHIFT)
    driver.press(Key.Key_2)
    foot = driver.parts.read_screen.reading_foot
    assert [one.has_pen for one in foot._samples] == [False, True, False, False, False]
    assert foot._samples[1].accessibleName() == "Figure, pen on"
    driver.press(Key.Key_W)
    assert len(driver.stored()) == 1
    driver.press(Key.Key_Escape, times=2)
    assert driver.parts.pen.label_id is None
    assert not any(one.has_pen for one in foot._samples)
    assert driver.parts.reading_mode.is_on
    driver.press(Key.Key_Escape)
    assert not driver.parts.reading_mode.is_on


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_pointer_is_a_pen_with_its_tip_at_the_place(driver, theme: str) -> None:
    from annotator.ui.pen_cursor import pen_cursor
    from annotator.ui.theme import load_theme

    cursor = pen_cursor(load_theme("dark" if theme == "dark" else "light"), 2.0)
    drawing = cursor.pixmap()
    assert drawing.width() == 48
    ink = load_theme("dark" if theme == "dark" else "light").text.rgb()
    image = drawing.toImage()
    tip = [(x, y) for x in range(4, 14) for y in range(34, 44) if image.pixel(x, y) == ink]
    assert tip
    assert (cursor.hotSpot().x(), cursor.hotSpot().y()) == (4, 20)


def test_a_low_window_shows_the_pen_in_place_of_the_key(open_window, project) -> None:
    driver = open_window(project, size=(1024, 700))
    button = driver.parts.tag_panel.label_palette.buttons[1]
    assert button.is_compact

    def key_cap() -> QImage:
        return driver.picture(button).copy(4, 4, 14, button.height() - 8)

    def darkest(image: QImage) -> int:
        return min(image.pixelColor(x, y).lightness() for x in range(14) for y in range(image.height()))

    before = key_cap()
    driver.press(Key.Key_2)
    assert key_cap() != before
    assert darkest(key_cap()) < darkest(before)
    driver.press(Key.Key_2)
    assert key_cap() == before
