"""The tag panel in the real window: filter, groups, several rows, fields; with what they do to text and database."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from annotator.model.span import Span
from annotator.services.filtering import AnnotationFilter
from annotator.ui.annotation_rows import AnnotationRows
from annotator.ui.banner import Banner
from annotator.ui.empty_state import EmptyState
from annotator.ui.filter_bar import FilterBar
from annotator.ui.note_field import NoteField
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel

Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def four(driver) -> list[str]:
    """Two figures, a claim and an opinion in the first article, in reading order: figure, claim, opinion, figure."""
    workspace = driver.parts.session.open_workspace
    start = driver.text.index("\n", 60) + 1
    made = []
    for place, label in enumerate(("figure", "claim", "opinion", "figure")):
        span = Span(start + 40 * place, start + 40 * place + 12)
        made.append(workspace.annotate(driver.article_id, span, label).annotation_ids[0])
    driver.settle()
    return made


def rows(driver) -> AnnotationRows:
    return driver.parts.tag_panel.annotation_list.findChild(AnnotationRows)


def bar(driver) -> FilterBar:
    return driver.parts.tag_panel.annotation_list.findChild(FilterBar)


def shown(driver) -> list[str]:
    return driver.parts.tag_panel.annotation_list._model.ids()


def toggle(driver, *chips: str) -> None:
    for chip in chips:
        QTest.mouseClick(bar(driver).chips()[chip], LEFT)
    driver.settle()


def visible_words(driver) -> list[str]:
    return [label.text() for label in driver.parts.tag_panel.findChildren(TextLabel) if label.isVisible()]


def click_row(
    driver, annotation_id: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    view = rows(driver)
    row = driver.parts.tag_panel.annotation_list._model.row_of(annotation_id)
    QTest.mouseClick(view.viewport(), LEFT, modifiers, view.visualRect(view.model().index(row, 0)).center())
    driver.settle()


def test_ctrl_l_filters_list_and_text_and_escape_leaves_it_on(driver, four: list[str]) -> None:
    green, blue = driver.pixels_of("green"), driver.pixels_of("blue")
    assert min(green, blue) > 0
    driver.press(Key.Key_L, CTRL)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    toggle(driver, "Figure")
    assert shown(driver) == [four[0], four[3]]
    assert "Showing 2 of 4" in visible_words(driver)
    assert (driver.pixels_of("green"), driver.pixels_of("blue")) == (green, 0)
    driver.press(Key.Key_Escape)
    assert QApplication.focusWidget() is driver.view
    assert shown(driver) == [four[0], four[3]]


def test_j_and_k_pass_over_what_is_hidden_and_say_so(driver, four: list[str]) -> None:
    driver.parts.filters.take(AnnotationFilter(frozenset({"figure"})))
    driver.view.set_caret(0)
    driver.press(Key.Key_J)
    driver.press(Key.Key_J)
    assert driver.view.selected_annotation() == four[3]
    driver.press(Key.Key_J)
    assert driver.hint() == "No further annotation. The filter hides 2."
    driver.press(Key.Key_K)
    assert driver.view.selected_annotation() == four[0]


def test_the_selected_annotation_is_not_dimmed(driver, four: list[str]) -> None:
    driver.parts.filters.take(AnnotationFilter(frozenset({"figure"})))
    assert driver.pixels_of("blue") == 0
    driver.view.select_annotation(four[1])
    driver.settle()
    assert driver.pixels_of("blue") > 0


def test_words_filter_while_they_are_typed(driver, four: list[str]) -> None:
    workspace = driver.parts.session.open_workspace
    workspace.set_note(four[2], "Çok ilginç")
    driver.press(Key.Key_L, CTRL)
    for letter in "ILGIN":
        QTest.keyClicks(QApplication.focusWidget(), letter)
    driver.settle()
    assert shown(driver) == [four[2]]
    driver.press(Key.Key_Return)
    assert QApplication.focusWidget() is rows(driver)


def test_a_filter_that_hides_all_says_what_it_asks_for(driver, four: list[str]) -> None:
    driver.press(Key.Key_L, CTRL)
    toggle(driver, "Opinion", "Hedged")
    state = driver.parts.tag_panel.annotation_list.findChild(EmptyState)
    assert state.isVisible()
    assert state.accessibleName() == "The filter hides all 4"
    assert state.accessibleDescription() == "Label: Opinion. Certainty: Hedged."
    button = next(one for one in state.findChildren(PushButton) if one.isVisible())
    assert button.text() == "Clear filter"
    QTest.mouseClick(button, LEFT)
    driver.settle()
    assert shown(driver) == four
    assert not [words for words in visible_words(driver) if words.startswith("Showing")]


def test_the_filter_goes_along_to_other_articles_and_ends_with_the_project(driver, four, project) -> None:
    driver.parts.filters.take(AnnotationFilter(frozenset({"figure"})))
    first = driver.article_id
    driver.press(Key.Key_PageDown, CTRL)
    assert driver.article_id != first
    driver.press(Key.Key_PageUp, CTRL)
    assert shown(driver) == [four[0], four[3]]
    driver.parts.projects.open(str(project), reviewer="Mira")
    driver.wait(lambda: driver.parts.filters.wanted.is_empty)
    driver.settle()
    assert driver.view.filtered() is None


def test_show_only_this_in_the_palettes_menu(driver, four: list[str]) -> None:
    menu = driver.parts.tag_panel.palette_menu.menu("claim")
    only = next(action for action in menu.actions() if action.text() == "Show only this")
    assert not only.isChecked()
    only.trigger()
    driver.settle()
    assert shown(driver) == [four[1]]
    again = driver.parts.tag_panel.palette_menu.menu("claim")
    only = next(action for action in again.actions() if action.text() == "Show only this")
    assert only.isChecked()
    only.trigger()
    assert driver.view.filtered() is None
    menu.deleteLater()
    again.deleteLater()


def test_a_new_annotation_that_the_filter_hides_is_there_all_the_same(driver, four: list[str]) -> None:
    driver.parts.filters.take(AnnotationFilter(frozenset({"claim"})))
    driver.select("Israel")
    driver.press(Key.Key_4)
    assert len(driver.stored()) == 5
    assert shown(driver) == [four[1]]
    assert driver.parts.tag_panel.inspector.annotation_id == driver.view.selected_annotation()


def test_groups_are_remembered(driver, four: list[str], open_window, project) -> None:
    menu = driver.parts.tag_panel.annotation_list.group_menu()
    next(action for action in menu.actions() if action.text() == "Group by label").trigger()
    menu.deleteLater()
    assert shown(driver) == [four[1], four[0], four[3], four[2]]
    model = rows(driver).model()
    titles = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert [titles[0], titles[2], titles[5]] == ["Claim", "Figure", "Opinion"]
    driver.parts.state.save_now()
    other = open_window(project)
    assert shown(other) == [four[1], four[0], four[3], four[2]]


def test_headings_are_passed_over_by_keys_and_clicks(driver, four: list[str]) -> None:
    driver.parts.tag_panel.annotation_list.set_grouping("paragraph")
    view = rows(driver)
    driver.view.select_annotation(four[0])
    driver.settle()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    heading = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, heading)
    driver.settle()
    assert driver.view.selected_annotation() == four[0]
    driver.press(Key.Key_Down, times=3)
    assert driver.view.selected_annotation() == four[3]
    driver.press(Key.Key_A, CTRL)
    assert driver.parts.tag_panel.annotation_list.selected_ids() == four


def test_several_rows_take_values_notes_and_labels_each_in_one_step(driver, four: list[str]) -> None:
    click_row(driver, four[0])
    click_row(driver, four[3], CTRL)
    inspector = driver.parts.tag_panel.inspector
    assert "2 annotations selected" in visible_words(driver)
    assert driver.view.selected_annotation() is None
    unit = next(
        edit
        for edit in inspector.findChildren(QLineEdit)
        if edit.accessibleName() == "Unit" and edit.isVisible()
    )
    unit.setFocus()
    QTest.keyClicks(unit, "barrels")
    driver.press(Key.Key_Return)
    assert [one.attributes.get("unit") for one in driver.stored()] == ["barrels", None, None, "barrels"]
    note = next(one for one in inspector.findChildren(NoteField) if one.isVisible())
    assert note.placeholderText() == "Add to all two"
    note.setFocus()
    QTest.keyClicks(note, "Check")
    driver.press(Key.Key_Return)
    assert [one.note for one in driver.stored()] == ["Check", "", "", "Check"]
    assert "2 annotations selected" in visible_words(driver)
    driver.press(Key.Key_Z, CTRL)
    assert [one.note for one in driver.stored()] == [""] * 4
    driver.press(Key.Key_Z, CTRL)
    assert [one.attributes.get("unit") for one in driver.stored()] == [None] * 4


def test_different_values_stay_unless_one_is_typed(driver, four: list[str]) -> None:
    workspace = driver.parts.session.open_workspace
    workspace.set_attributes(four[0], {"unit": "%", "as_of": "2022"})
    workspace.set_attributes(four[3], {"unit": "USD", "as_of": "2022"})
    driver.settle()
    click_row(driver, four[0])
    click_row(driver, four[3], CTRL)
    edits = driver.parts.tag_panel.inspector.findChildren(QLineEdit)
    visible = {edit.accessibleName(): edit for edit in edits if edit.isVisible()}
    assert (visible["Unit"].text(), visible["As of"].text()) == ("", "2022")
    assert visible["Unit"].placeholderText() == "Different values — leave as they are"
    visible["Unit"].setFocus()
    driver.press(Key.Key_Return)
    assert [one.attributes.get("unit") for one in driver.stored()] == ["%", None, None, "USD"]


def test_digits_and_the_menu_relabel_all_of_them(driver, four: list[str]) -> None:
    click_row(driver, four[0])
    click_row(driver, four[3], SHIFT)
    QTest.keyClick(rows(driver), Key.Key_4)
    driver.settle()
    assert {one.label for one in driver.stored()} == {"bias"}
    assert driver.parts.tag_panel.annotation_list.selected_ids() == four
    boxes = driver.parts.tag_panel.inspector.findChildren(QComboBox)
    box = next(one for one in boxes if one.accessibleName() == "Change label" and one.isVisible())
    box.setFocus()
    QTest.keyClick(box, Key.Key_Down)
    driver.settle()
    assert {one.label for one in driver.stored()} == {"claim"}
    driver.press(Key.Key_Z, CTRL)
    driver.press(Key.Key_Z, CTRL)
    assert [one.label for one in driver.stored()] == ["figure", "claim", "opinion", "figure"]


def banners(driver) -> list[Banner]:
    return [one for one in driver.window.findChildren(Banner) if "Deleted" in one.words and one.isVisible()]


def test_a_deletion_of_several_is_undone_from_its_banner(driver, four: list[str]) -> None:
    driver.parts.filters.take(AnnotationFilter(frozenset({"figure"})))
    rows(driver).setFocus()
    driver.press(Key.Key_A, CTRL)
    driver.press(Key.Key_Delete)
    assert [one.id for one in driver.stored()] == [four[1], four[2]]
    (banner,) = banners(driver)
    assert "Deleted 2 annotations labelled Figure" in banner.words
    assert "They were in “" in banner.words
    QTest.mouseClick(banner.findChild(PushButton), LEFT)
    driver.settle()
    assert [one.id for one in driver.stored()] == four
    assert banners(driver) == []


def test_the_banner_goes_when_something_else_is_done(driver, four: list[str]) -> None:
    rows(driver).setFocus()
    driver.press(Key.Key_A, CTRL)
    driver.press(Key.Key_Delete)
    assert driver.stored() == []
    driver.view.setFocus()
    driver.select("Israel")
    driver.press(Key.Key_1)
    assert banners(driver) == []


def test_reading_on_gives_up_the_rows(driver, four: list[str]) -> None:
    rows(driver).setFocus()
    driver.press(Key.Key_A, CTRL)
    driver.press(Key.Key_Escape)
    driver.press(Key.Key_Right)
    assert driver.parts.tag_panel.annotation_list.selected_ids() == []
    assert not driver.parts.tag_panel.inspector.is_showing


def test_very_many_are_one_step_too(driver) -> None:
    workspace = driver.parts.session.open_workspace
    for place in range(250):
        workspace.annotate(driver.article_id, Span(place * 4, place * 4 + 3), "claim")
    driver.settle()
    rows(driver).setFocus()
    driver.press(Key.Key_A, CTRL)
    driver.press(Key.Key_3)
    driver.wait(lambda: {one.label for one in driver.stored()} == {"opinion"})
    driver.settle()
    driver.press(Key.Key_Z, CTRL)
    assert {one.label for one in driver.stored()} == {"claim"}


def test_the_height_of_the_inspector_is_remembered(driver, four: list[str], open_window, project) -> None:
    driver.view.select_annotation(four[0])
    driver.settle()
    inspector = driver.parts.tag_panel.inspector
    handle = driver.parts.tag_panel._splitter.handle(1)
    QTest.mousePress(handle, LEFT)
    QTest.mouseMove(handle, handle.rect().center() + QPoint(0, -40))
    QTest.mouseRelease(handle, LEFT)
    by_hand = inspector.height()
    driver.parts.state.save_now()
    other = open_window(project)
    other.view.select_annotation(four[0])
    other.settle()
    assert other.parts.tag_panel.inspector.height() == by_hand


def test_the_next_annotation_of_the_same_label_keeps_the_field(driver, four: list[str]) -> None:
    driver.view.select_annotation(four[0])
    driver.settle()
    inspector = driver.parts.tag_panel.inspector
    inspector.focus_field("as_of")
    QTest.keyClicks(QApplication.focusWidget(), "2022")
    driver.press(Key.Key_PageDown, ALT)
    assert driver.view.selected_annotation() == four[3]
    assert QApplication.focusWidget().accessibleName() == "As of"
    assert driver.stored()[0].attributes == {"as_of": "2022"}
    driver.press(Key.Key_PageDown, ALT)
    assert driver.hint() == "This is the last annotation labelled Figure."
    driver.press(Key.Key_PageUp, ALT)
    assert driver.view.selected_annotation() == four[0]


def test_a_guess_is_confirmed_by_enter_in_one_step(driver, four: list[str]) -> None:
    workspace = driver.parts.session.open_workspace
    workspace.set_attributes(four[0], {"low": 40, "high": 40, "precision": "about"}, "app")
    driver.view.select_annotation(four[0])
    driver.settle()
    driver.press(Key.Key_Return)
    assert QApplication.focusWidget().font().italic()
    driver.press(Key.Key_Return)
    one = driver.stored()[0]
    assert (one.attributes, one.attribute_origin) == (
        {"low": 40, "high": 40, "precision": "about"},
        {"precision": "app"},
    )
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Return)
    assert driver.stored()[0].attribute_origin == {}
    driver.press(Key.Key_Escape)
    driver.press(Key.Key_Z, CTRL)
    driver.press(Key.Key_Z, CTRL)
    assert driver.stored()[0].attribute_origin == {"low": "app", "high": "app", "precision": "app"}


@pytest.mark.parametrize("how", ["window", "annotation", "close"])
def test_what_is_typed_is_kept(driver, four: list[str], how: str) -> None:
    driver.view.select_annotation(four[1])
    driver.settle()
    driver.press(Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "Mossad")
    if how == "window":
        QApplication.sendEvent(QApplication.focusWidget(), _focus_out())
    elif how == "annotation":
        driver.click_at(driver.stored()[2].span.start + 2)
    article_id = driver.article_id
    if how == "close":
        driver.window.close()
    assert driver.stored(article_id)[1].attributes == {"source": "Mossad"}


@pytest.mark.parametrize("how", ["window", "annotation", "close"])
def test_a_note_is_kept(driver, four: list[str], how: str) -> None:
    driver.view.select_annotation(four[1])
    driver.settle()
    driver.press(Key.Key_N)
    QTest.keyClicks(QApplication.focusWidget(), "Who ")
    if how == "window":
        note = QApplication.focusWidget()
        QApplication.sendEvent(note, _focus_out())
        assert (note.text(), note.textCursor().position()) == ("Who ", 4)
    elif how == "annotation":
        driver.click_at(driver.stored()[2].span.start + 2)
    article_id = driver.article_id
    if how == "close":
        driver.window.close()
    assert driver.stored(article_id)[1].note == "Who"


def test_what_is_unlikely_is_said_below_its_field(driver) -> None:
    words = "300 million barrels of gas"
    workspace = driver.parts.session.open_workspace
    summary = next(one for one in workspace.articles() if words in workspace.article(one.id).text)
    driver.parts.navigation.open_article(summary.id)
    driver.settle()
    driver.select(words)
    driver.press(Key.Key_2)
    said = " ".join(visible_words(driver))
    assert "gas is not counted in barrels. Keep it if that is what the article says." in said
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Return)
    assert QApplication.focusWidget().accessibleName() == "Unit"
    QTest.keyClicks(QApplication.focusWidget(), "cubic metres")
    driver.press(Key.Key_Return)
    assert driver.stored()[0].attributes["unit"] == "cubic metres"
    assert "not counted in barrels" not in " ".join(visible_words(driver))


def _focus_out() -> QFocusEvent:
    return QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)


def test_a_row_that_is_put_out_of_the_selection_is_selected_nowhere(driver, four) -> None:
    view = rows(driver)
    click_row(driver, four[1])
    assert driver.view.selected_annotation() == four[1]
    click_row(driver, four[1], CTRL)
    assert driver.view.selected_annotation() is None
    assert view.selectionModel().selectedRows() == []
