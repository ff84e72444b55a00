"""Go to: one list for everything, by keys and by mouse, in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView

from annotator.ui.go_to_commands import WHY_NOT, command_rows

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def box(driver):
    """The box, opened by its key."""
    driver.press(Key.Key_K, CTRL)
    assert driver.parts.go_to.box is not None
    return driver.parts.go_to.box


def type_words(driver, words: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), words)
    driver.settle()


def in_text(driver) -> bool:
    return QApplication.focusWidget() is driver.view


def kinds(box) -> list[str]:
    return [row.kind for row in box.rows()]


def test_esc_leaves_the_text_exactly_as_it_was(driver) -> None:
    driver.view.set_caret(900)
    driver.press(Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, times=4)
    before = (driver.view.selected_span(), driver.view.caret(), driver.view.scroll_state())
    driver.press(Key.Key_K, CTRL)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    type_words(driver, "military")
    driver.press(Key.Key_Escape)
    assert in_text(driver)
    assert driver.parts.go_to.box.isHidden()
    assert (driver.view.selected_span(), driver.view.caret(), driver.view.scroll_state()) == before


def test_words_of_a_title_and_enter_open_the_article(driver, box) -> None:
    type_words(driver, "deeper defense")
    assert kinds(box)[0] == "article"
    driver.press(Key.Key_Return)
    assert driver.parts.session.article.title.startswith("Israel & Azerbaijan Forge")
    assert in_text(driver)
    assert box.isHidden()


def test_enter_waits_for_what_was_typed(driver, box) -> None:
    QTest.keyClicks(QApplication.focusWidget(), "furtive")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    driver.settle()
    assert "Furtive" in driver.parts.session.article.title


def test_a_quote_of_another_article_is_opened_and_selected(driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_4)
    (made,) = driver.stored()
    first = driver.article_id
    driver.press(Key.Key_PageDown, CTRL)
    assert driver.article_id != first
    driver.press(Key.Key_K, CTRL)
    type_words(driver, "israel")
    box = driver.parts.go_to.box
    place = next(place for place, row in enumerate(box.rows()) if row.kind == "quote")
    assert box.rows()[place].tag == "Bias in article 1, ¶ 1"
    driver.press(Key.Key_Down, times=place)
    driver.press(Key.Key_Return)
    assert (driver.article_id, driver.view.selected_annotation()) == (first, made.id)


def test_a_number_goes_to_the_paragraph(driver, box) -> None:
    type_words(driver, "4")
    assert kinds(box)[0] == "paragraph"
    driver.press(Key.Key_Return)
    assert driver.view.paragraph_at_caret()[0] == 4


def test_a_label_goes_to_its_next_annotation_round_the_end(driver) -> None:
    for words in ("Azerbaijan", "Israel"):
        driver.select(words)
        driver.press(Key.Key_1)
    first, second = driver.stored()
    for expected in (first, second, first):
        driver.press(Key.Key_K, CTRL)
        type_words(driver, "claim")
        assert driver.parts.go_to.box.rows()[0].kind == "label"
        driver.press(Key.Key_Return)
        assert driver.view.selected_annotation() == expected.id


def test_a_command_is_done_and_a_greyed_one_says_why_not(driver, box) -> None:
    type_words(driver, "edit details")
    assert box.rows()[0].why_not == "Select an annotation first"
    driver.press(Key.Key_Return)
    assert not box.isHidden()
    driver.press(Key.Key_A, CTRL)
    type_words(driver, "highlights")
    assert (box.rows()[0].words, box.rows()[0].key) == ("Highlights", "H")
    assert driver.parts.commands["highlights"].isChecked()
    driver.press(Key.Key_Return)
    assert not driver.parts.commands["highlights"].isChecked()


def test_every_action_is_among_the_commands(driver) -> None:
    from annotator.ui.actions import ACTIONS

    for spec in ACTIONS:
        action = driver.parts.commands[spec.id]
        if action.isVisible() and spec.id != "go_to":
            words = action.text().split("\t")[0].replace("&", "")
            found = [row.id for _, row in command_rows(driver.parts.commands, words, [])]
            assert spec.id in found or len(found) == 6, spec.id
    assert {spec.needs for spec in ACTIONS} - {""} <= set(WHY_NOT)


def test_arrows_go_round_and_pages_stop_at_the_ends(driver, box) -> None:
    type_words(driver, "a")
    count = len(box.rows())
    assert count > 9
    driver.press(Key.Key_Up)
    assert box.current() == box.rows()[-1]
    driver.press(Key.Key_Down)
    assert box.current() == box.rows()[0]
    driver.press(Key.Key_PageDown, times=4)
    assert box.current() == box.rows()[-1]
    driver.press(Key.Key_PageUp, times=4)
    assert box.current() == box.rows()[0]


def test_the_mouse_does_it_all(driver) -> None:
    field = driver.parts.top_bar.field
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    driver.settle()
    box = driver.parts.go_to.box
    type_words(driver, "furtive")
    view = box.findChild(QListView)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(0, 0)).center()
    )
    driver.settle()
    assert "Furtive" in driver.parts.session.article.title
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    driver.settle()
    assert not box.isHidden()
    QTest.mouseClick(driver.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 500))
    assert box.isHidden()


def test_what_comes_late_does_not_move_the_row_that_was_gone_to(driver, box) -> None:
    type_words(driver, "a")
    rows = box.rows()
    driver.press(Key.Key_Down, times=2)
    box.show_rows(rows[1:], "", is_late=True)
    assert box.current() == rows[2]
    box.show_rows(rows, "")
    assert box.current() == rows[0]


def test_quotes_with_accents_come_after_the_others(driver) -> None:
    article, text = driver.article_id, driver.text
    place = next(at for at, one in enumerate(text) if one in "’“”")
    from annotator.model.span import Span

    driver.parts.session.workspace.annotate(article, Span(place - 3, place + 3), "claim")
    driver.settle()
    driver.press(Key.Key_K, CTRL)
    type_words(driver, text[place - 3 : place + 3].strip().replace("’", "'"))
    assert "quote" in kinds(driver.parts.go_to.box)


def test_nothing_found_says_so_and_enter_does_nothing(driver, box) -> None:
    type_words(driver, "qqqqzzz")
    assert box.rows() == []
    assert "Nothing found for “qqqqzzz”." in [
        one.text() for one in box.findChildren(type(box._nothing)) if one.isVisible()
    ]
    driver.press(Key.Key_Return)
    assert not box.isHidden()


def test_rows_are_a_list_and_speak(driver, box) -> None:
    type_words(driver, "furtive")
    view = box.findChild(QListView)
    spoken = QAccessible.queryAccessibleInterface(view)
    assert spoken.role() == QAccessible.Role.List
    said = view.model().data(view.model().index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Azerbaijan – Israel Relations")
    assert "Article 5." in said
    assert f"1 of {len(box.rows())}." in said


def test_the_key_again_or_tab_closes(driver, box) -> None:
    driver.press(Key.Key_K, CTRL)
    assert box.isHidden()
    assert in_text(driver)
    driver.press(Key.Key_K, CTRL)
    driver.press(Key.Key_Tab)
    assert box.isHidden()
    assert in_text(driver)


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700), (880, 600)])
def test_the_box_lies_inside_the_window(open_window, project, size) -> None:
    driver = open_window(project, size=size)
    driver.press(Key.Key_K, CTRL)
    type_words(driver, "a")
    box = driver.parts.go_to.box
    assert driver.window.rect().contains(box.geometry())
    assert box.findChild(QListView).height() > 100
    field = driver.parts.top_bar.field
    assert field.height() >= 24
    assert field.geometry().right() <= driver.parts.top_bar.width()


def test_the_box_follows_the_theme(driver, box) -> None:
    type_words(driver, "furtive")
    pictures: list[QImage] = []
    for mode in ("light", "dark"):
        driver.parts.appearance.set_theme_mode(mode)
        pictures.append(box.grab().toImage())
    assert (
        pictures[0].pixelColor(300, 12).lightness() > 200 > 100 > pictures[1].pixelColor(300, 12).lightness()
    )
