"""The loop: read, select, label, saved; by keys and mouse, through the real window, on the real articles."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from annotator.model.article import Excluded
from annotator.model.edit import SetExcluded
from annotator.model.span import Span

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def in_text(driver) -> bool:
    return QApplication.focusWidget() is driver.view


def test_the_first_article_is_open_and_the_text_has_the_focus(driver) -> None:
    assert in_text(driver)
    assert driver.view.caret() == 0
    assert driver.parts.article_list._model.rowCount() == 5
    assert driver.window.windowTitle().endswith("— Azerbaijan–Israel relations")
    assert driver.parts.status_bar.saved_words() == "All changes saved"
    assert driver.stored() == []


def test_words_selected_by_keys_and_a_digit_are_in_the_database_and_on_the_screen(driver) -> None:
    assert driver.pixels_of("green") == 0
    driver.press(Key.Key_Home, CTRL)
    driver.press(Key.Key_Right, CTRL | SHIFT, times=3)
    span = driver.view.selected_span()
    driver.press(Key.Key_2)
    (made,) = driver.stored()
    assert (made.label, made.span, made.quote, made.reviewer) == (
        "figure", span, driver.text[span.start : span.end], "Mira",
    )  # fmt: skip
    assert driver.view.selected_annotation() == made.id
    assert driver.view.selected_span() is None
    assert driver.pixels_of("green") > 20
    assert driver.hint().startswith("Figure selected")


def test_a_digit_relabels_the_selected_annotation(driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_3)
    driver.press(Key.Key_4)
    (made,) = driver.stored()
    assert made.label == "bias"
    driver.press(Key.Key_4)
    assert driver.hint() == "Already labelled Bias."
    driver.press(Key.Key_1)
    assert driver.hint().startswith("Claim selected")


def test_the_same_words_take_a_second_label_with_shift(driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.press(Key.Key_2, SHIFT)
    assert sorted(one.label for one in driver.stored()) == ["claim", "figure"]
    assert len({one.span for one in driver.stored()}) == 1


def test_the_same_label_on_the_same_words_is_nothing_new(driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.select("Israel")
    driver.press(Key.Key_1)
    assert len(driver.stored()) == 1
    assert driver.hint() == "Already labelled Claim."


def test_digits_work_by_position_on_azerty(driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.ui.keys.keyboard", lambda: "evdev")
    driver.select("Israel")
    driver.position_key(Key.Key_Eacute, 11, "é")
    assert [one.label for one in driver.stored()] == ["figure"]


def test_letters_work_by_position_on_a_russian_layout(driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.ui.keys.keyboard", lambda: "evdev")
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.press(Key.Key_Escape)
    driver.press(Key.Key_Home, CTRL)
    driver.position_key(0x41E, 44, "о")
    assert driver.view.selected_annotation() == driver.stored()[0].id


def test_delete_says_what_went_and_undo_brings_back_the_same(driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_4)
    (made,) = driver.stored()
    driver.press(Key.Key_Delete)
    assert driver.stored() == []
    assert driver.hint() == "Deleted: Bias on “Israel”. Ctrl+Z undoes."
    driver.press(Key.Key_Z, CTRL)
    assert driver.stored() == [made]
    assert driver.view.selected_annotation() == made.id


def test_undo_and_redo_across_articles_open_the_article(driver) -> None:
    first = driver.article_id
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.press(Key.Key_PageDown, CTRL)
    second = driver.article_id
    assert second != first
    driver.select("Azerbaijan")
    driver.press(Key.Key_2)
    driver.press(Key.Key_Z, CTRL)
    assert driver.article_id == second
    assert driver.stored(second) == []
    driver.press(Key.Key_Z, CTRL)
    assert driver.article_id == first
    assert driver.stored(first) == []
    assert driver.hint().startswith("Undone: Claim on “Israel”")
    driver.press(Key.Key_Y, CTRL)
    assert [one.label for one in driver.stored(first)] == ["claim"]
    driver.press(Key.Key_Z, CTRL | SHIFT)
    assert driver.article_id == second
    assert [one.label for one in driver.stored(second)] == ["figure"]
    driver.press(Key.Key_Y, CTRL)
    assert driver.hint() == "Nothing to redo."


def test_boundaries_move_by_keys(driver) -> None:
    driver.select("Military Partnership")
    driver.press(Key.Key_1)
    driver.press(Key.Key_Left, SHIFT)
    assert driver.stored()[0].quote == "Military"
    driver.press(Key.Key_Right, SHIFT | CTRL, times=2)
    assert driver.stored()[0].quote == "Military P"
    driver.press(Key.Key_Right, ALT | SHIFT)
    assert driver.stored()[0].quote == "ilitary P"
    driver.press(Key.Key_Left, ALT)
    assert driver.stored()[0].quote == "Military P"
    assert driver.view.selected_annotation() == driver.stored()[0].id


def test_a_boundary_that_is_dragged_is_stored(driver) -> None:
    driver.select("Military Partnership")
    driver.press(Key.Key_1)
    made = driver.stored()[0]
    driver.view.boundary_dragged.emit(made.id, made.span.start, made.span.start + len("Military"))
    driver.settle()
    assert driver.stored()[0].quote == "Military"


def test_j_and_k_walk_and_o_cycles(driver) -> None:
    outer = driver.select("Military Partnership")
    driver.press(Key.Key_1)
    driver.select("Partnership")
    driver.press(Key.Key_2)
    driver.press(Key.Key_Escape)
    driver.press(Key.Key_Home, CTRL)
    ids = [one.id for one in driver.stored()]
    walked = []
    for key in (Key.Key_J, Key.Key_J, Key.Key_K):
        driver.press(key)
        walked.append(driver.view.selected_annotation())
    assert walked == [ids[0], ids[1], ids[0]]
    driver.press(Key.Key_Escape)
    driver.view.set_caret(outer.end - 3)
    driver.press(Key.Key_O)
    driver.press(Key.Key_O)
    assert driver.view.selected_annotation() == ids[0]


def test_clicking_selects_the_shortest_and_again_the_next_larger(driver) -> None:
    outer = driver.select("Military Partnership")
    driver.press(Key.Key_1)
    inner = driver.select("Partnership")
    driver.press(Key.Key_2)
    driver.press(Key.Key_Escape)
    by_span = {one.span: one.id for one in driver.stored()}
    driver.click_at(inner.start + 4)
    assert driver.view.selected_annotation() == by_span[inner]
    driver.click_at(inner.start + 4)
    assert driver.view.selected_annotation() == by_span[outer]


def test_a_double_click_and_the_palette_label_a_word(driver) -> None:
    place = driver.point_at(driver.text.index("Partnership") + 3)
    for click in (QTest.mouseClick, QTest.mouseDClick):
        click(driver.view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    QTest.mouseRelease(driver.view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    button = driver.parts.tag_panel.label_palette.buttons[2]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert [(one.label, one.quote) for one in driver.stored()] == [("opinion", "Partnership")]
    assert in_text(driver)


def test_enter_goes_to_the_fields_and_escape_returns(driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.press(Key.Key_Return)
    assert driver.parts.tag_panel.inspector.isAncestorOf(QApplication.focusWidget())
    QTest.keyClicks(QApplication.focusWidget(), "Author")
    driver.press(Key.Key_Return)
    assert (
        driver.stored()[0].attributes["holder" if "holder" in driver.stored()[0].attributes else "source"]
        == "Author"
    )
    driver.press(Key.Key_Escape)
    assert in_text(driver)


def test_n_writes_a_note(driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.press(Key.Key_N)
    QTest.keyClicks(QApplication.focusWidget(), "see 2")
    driver.press(Key.Key_Escape)
    assert driver.stored()[0].note == "see 2"
    assert in_text(driver)
    assert len(driver.stored()) == 1


def test_letters_in_a_field_are_letters(driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.parts.article_list.focus_filter()
    QTest.keyClicks(QApplication.focusWidget(), "1jnh")
    assert QApplication.focusWidget().text() == "1jnh"
    assert len(driver.stored()) == 1


def test_same_label_walk(driver) -> None:
    for words, key in (("Israel", Key.Key_1), ("Military", Key.Key_2), ("Implications", Key.Key_1)):
        driver.select(words)
        driver.press(key)
    claims = [one.id for one in driver.stored() if one.label == "claim"]
    driver.view.select_annotation(claims[0])
    driver.press(Key.Key_Down, ALT)
    assert driver.view.selected_annotation() == claims[1]
    driver.press(Key.Key_Down, ALT)
    assert driver.hint() == "No further annotation with this label."
    driver.press(Key.Key_Up, ALT)
    assert driver.view.selected_annotation() == claims[0]


def test_the_first_label_begins_the_article_and_ctrl_return_ends_it(driver) -> None:
    first = driver.article_id
    assert driver.parts.session.summary(first).status == "unread"
    driver.select("Israel")
    driver.press(Key.Key_1)
    assert driver.parts.session.summary(first).status == "reading"
    driver.press(Key.Key_Return, CTRL)
    assert driver.parts.session.summary(first).status == "done"
    assert driver.article_id != first
    driver.press(Key.Key_PageUp, CTRL)
    driver.press(Key.Key_Return, CTRL | SHIFT)
    assert driver.parts.session.summary(first).status == "reading"


def test_labelling_in_a_done_article_asks_once(driver) -> None:
    driver.parts.commands["mark_done"].trigger()
    driver.settle()
    driver.press(Key.Key_PageUp, CTRL)
    driver.select("Israel")
    driver.press(Key.Key_1)
    message = driver.parts.read_screen.strip.message
    assert message.words == "This article is marked done."
    keep = next(one for one in message.findChildren(QPushButton) if one.text() == "Keep done")
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert message.key == ""
    driver.press(Key.Key_Delete)
    assert message.key == ""


def test_h_hides_and_shows_highlights(driver) -> None:
    driver.select("Azerbaijan")
    driver.press(Key.Key_1)
    driver.press(Key.Key_Escape)
    assert driver.pixels_of("blue") > 20
    driver.press(Key.Key_H)
    assert driver.pixels_of("blue") == 0
    assert not driver.parts.commands["highlights"].isChecked()
    driver.press(Key.Key_H)
    assert driver.pixels_of("blue") > 20


def test_find_leaves_the_match_selected_ready_for_a_digit(driver) -> None:
    driver.press(Key.Key_Slash)
    assert not driver.parts.read_screen.find_bar.isHidden()
    QTest.keyClicks(QApplication.focusWidget(), "military")
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Escape)
    assert in_text(driver)
    span = driver.view.selected_span()
    assert span.of(driver.text).lower() == "military"
    assert driver.text[: span.start].lower().count("military") == 1
    driver.press(Key.Key_3)
    assert driver.stored()[0].span == span


def test_escape_in_the_text_closes_the_find_bar_last(driver) -> None:
    driver.press(Key.Key_F, CTRL)
    driver.parts.focus_text()
    driver.press(Key.Key_Escape)
    assert driver.parts.read_screen.find_bar.isHidden()


def test_copying_gives_the_stored_characters(driver) -> None:
    article = next(one for one in driver.parts.session.summaries if one.characters == 4133)
    driver.parts.navigation.open_article(article.id)
    place = driver.text.index("\u00a0")
    driver.view.select_span(Span(place - 3, place + 4))
    driver.press(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == driver.text[place - 3 : place + 4]
    driver.press(Key.Key_C, CTRL | SHIFT)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"“{driver.text[place - 3 : place + 4]}” (")
    assert "paragraph" in copied


def test_select_all_selects_every_character(driver) -> None:
    driver.press(Key.Key_A, CTRL)
    assert driver.view.selected_span() == Span(0, len(driver.text))


def test_f6_goes_round_the_panes(driver) -> None:
    seen = []
    for _ in range(6):
        driver.press(Key.Key_F6)
        seen.append(QApplication.focusWidget())
        if in_text(driver):
            break
    assert seen[-1] is driver.view
    parts = (driver.parts.tag_panel, driver.parts.article_list)
    assert all(any(part.isAncestorOf(widget) for widget in seen[:-1]) for part in parts)
    driver.press(Key.Key_F6, SHIFT)
    assert driver.parts.article_list.isAncestorOf(QApplication.focusWidget())
    driver.press(Key.Key_Escape)
    assert in_text(driver)


def test_right_click_opens_a_menu_and_does_nothing(driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.press(Key.Key_Escape)
    before = driver.stored()
    place = driver.point_at(driver.text.index("Israel") + 2)
    QTest.mouseMove(driver.view.viewport(), place)
    driver.wait(lambda: driver.view.hovered() is not None)
    driver.view.context_menu_requested.emit(driver.view.viewport().mapToGlobal(place), 3)
    menu = driver.view.findChild(QMenu)
    assert [one.text().split("\t")[0] for one in menu.actions() if one.text()] == [
        "Claim", "Figure", "Opinion", "Bias", "Exclude selection", "Copy", "Copy with source and paragraph", "Find this here", "Edit details", "Note", "Delete",
    ]  # fmt: skip
    assert driver.stored() == before
    next(one for one in menu.actions() if one.text().startswith("Delete")).trigger()
    driver.settle()
    assert driver.stored() == []
    menu.close()


def test_several_rows_are_deleted_and_come_back_in_one_step(driver) -> None:
    for words, key in (("Israel", Key.Key_1), ("Military", Key.Key_2), ("Implications", Key.Key_3)):
        driver.select(words)
        driver.press(key)
    rows = driver.parts.tag_panel.annotation_list
    rows.setFocus()
    driver.press(Key.Key_A, CTRL)
    assert len(rows.selected_ids()) == 3
    driver.press(Key.Key_Delete)
    assert driver.stored() == []
    driver.press(Key.Key_Z, CTRL)
    assert len(driver.stored()) == 3


def test_another_reviewer_is_kept_and_annotates(driver, config_folder) -> None:
    driver.parts.status_bar.ask_reviewer()
    field = QApplication.focusWidget()
    field.clear()
    QTest.keyClicks(field, "Jonas K.")
    driver.press(Key.Key_Return)
    assert in_text(driver)
    driver.select("Israel")
    driver.press(Key.Key_1)
    assert driver.stored()[0].reviewer == "Jonas K."
    driver.parts.state.save_now()
    assert '"Jonas K."' in (config_folder / "settings.json").read_text("utf-8")


def test_a_selection_across_excluded_text_becomes_pieces_in_one_step(driver) -> None:
    workspace = driver.parts.session.workspace
    region = Excluded(Span(20, 30))
    workspace.apply([SetExcluded(driver.article_id, (), (region,))], "Excluded")
    driver.settle()
    driver.view.select_span(Span(10, 40))
    driver.press(Key.Key_1)
    assert [one.span for one in driver.stored()] == [Span(10, 20), Span(30, 40)]
    assert driver.hint() == "Labelled as 2 pieces, because excluded text lies between."
    assert driver.parts.session.summary().status == "reading"
    driver.press(Key.Key_Z, CTRL)
    assert driver.stored() == []
    driver.view.select_span(Span(21, 28))
    driver.press(Key.Key_1)
    assert driver.hint() == "This text is excluded. Press 0 to put it back first."
    assert driver.stored() == []
