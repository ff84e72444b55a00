"""The history panel: what was done, filters, the way to the place, restoring, checkpoints; in the real window."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton

from annotator.model.logged import Act, Change
from annotator.ui.history_panel import ANNOTATION, ARTICLE, HistoryRows
from annotator.ui.history_words import ICONS, HistoryWords

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(driver):
    """The panel, opened by its key, after some work."""
    for words, key in (("Azerbaijan", Key.Key_1), ("Israel", Key.Key_2)):
        driver.select(words)
        driver.press(key)
    driver.press(Key.Key_H, CTRL | SHIFT)
    return driver.parts.history_panel.panel


def titles(panel) -> list[str]:
    model = panel.model
    return [model.data(model.index(place)) for place in range(model.rowCount())]


def rows(panel) -> HistoryRows:
    return panel.findChild(HistoryRows)


def click(driver, panel, place: int) -> None:
    view = rows(panel)
    view.scrollTo(panel.model.index(place))
    middle = view.visualRect(panel.model.index(place)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    driver.settle()


def button(panel, words: str) -> QPushButton:
    return next(one for one in panel.findChildren(QPushButton) if one.text() == words)


def press_button(driver, panel, words: str) -> None:
    QTest.mouseClick(button(panel, words), Qt.MouseButton.LeftButton)
    driver.settle()


def test_it_stands_where_the_articles_stood_and_gives_their_place_back(driver, panel) -> None:
    articles = driver.parts.panels.articles
    assert panel.isVisible()
    assert not articles.is_shown
    assert QApplication.focusWidget() is rows(panel)
    driver.press(Key.Key_H, CTRL | SHIFT)
    assert not panel.isVisible()
    assert articles.is_shown
    assert QApplication.focusWidget() is driver.view


def test_what_was_done_stands_there_newest_first_with_who_and_when(driver, panel) -> None:
    assert titles(panel)[:2] == ["Figure on “Israel”", "Claim on “Azerbaijan”"]
    said = panel.model.data(panel.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Mira" in said
    assert said.startswith("Figure on “Israel”.")


def test_new_steps_come_on_top_and_undone_ones_are_marked(driver, panel) -> None:
    driver.press(Key.Key_Escape)
    driver.select("Jewish")
    driver.press(Key.Key_4)
    assert titles(panel)[0] == "Bias on “Jewish”"
    driver.press(Key.Key_Z, CTRL)
    assert titles(panel)[:2] == ["Undone: Bias on “Jewish”", "Bias on “Jewish”"]
    assert [panel.model.row(place).is_gone for place in range(3)] == [False, True, False]


def test_a_click_opens_the_article_and_selects_the_annotation(driver, panel) -> None:
    first = driver.article_id
    (claim,) = [one for one in driver.stored() if one.label == "claim"]
    driver.parts.navigation.step_article(1)
    driver.settle()
    click(driver, panel, 1)
    assert driver.article_id == first
    assert driver.view.selected_annotation() == claim.id


def test_before_and_after_of_a_new_label(driver, panel) -> None:
    driver.press(Key.Key_Escape)
    driver.press(Key.Key_3)
    model = panel.model
    assert titles(panel)[0] == "Changed to Opinion: “Israel”"
    assert panel.words.line(model.row(0).entry, None) == "Label: Figure → Opinion"


def test_a_deleted_annotation_is_restored_by_the_button_and_undo_takes_it_again(driver, panel) -> None:
    driver.press(Key.Key_Escape)
    before = driver.stored()
    gone = driver.view.selected_annotation()
    driver.press(Key.Key_Delete)
    driver.select("Jewish")
    driver.press(Key.Key_4)
    assert gone not in {one.id for one in driver.stored()}
    place = titles(panel).index("Deleted: Figure on “Israel”")
    click(driver, panel, place)
    press_button(driver, panel, "Restore")
    assert {one.id for one in driver.stored()} == {
        *(one.id for one in before),
        *(one.id for one in driver.stored() if one.label == "bias"),
    }
    assert driver.view.selected_annotation() == gone
    assert driver.hint().startswith("Restored Figure on “Israel”.")
    assert titles(panel)[0] == "Restored Figure on “Israel”"
    driver.press(Key.Key_Z, CTRL)
    assert gone not in {one.id for one in driver.stored()}


def test_one_of_many_deleted_at_once_is_restored(driver, panel) -> None:
    ids = [one.id for one in driver.stored()]
    driver.parts.acts.perform(lambda workspace: workspace.remove(ids))
    driver.settle()
    assert titles(panel)[0] == "Deleted 2 annotations"
    assert not button(panel, "Restore").isVisible()
    click(driver, panel, 0)
    assert titles(panel)[1:3] == ["“Azerbaijan”", "“Israel”"]
    click(driver, panel, 2)
    press_button(driver, panel, "Restore")
    assert [one.id for one in driver.stored()] == [ids[1]]


def test_keys_open_and_close_what_a_step_did(driver, panel) -> None:
    ids = [one.id for one in driver.stored()]
    driver.parts.acts.perform(lambda workspace: workspace.remove(ids))
    driver.settle()
    count = panel.model.rowCount()
    rows(panel).setFocus()
    panel.choose(0)
    driver.press(Key.Key_Right)
    assert panel.model.rowCount() == count + 2
    driver.press(Key.Key_Down)
    driver.press(Key.Key_Left)
    assert panel.model.rowCount() == count
    driver.press(Key.Key_Escape)
    assert QApplication.focusWidget() is driver.view


def test_filters_by_words_article_and_annotation(driver, panel) -> None:
    field = panel.findChild(QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "figure")
    driver.settle()
    assert titles(panel) == ["Figure on “Israel”"]
    field.clear()
    driver.settle()
    driver.parts.navigation.step_article(1)
    driver.settle()
    scope = panel._scope
    QTest.mouseClick(scope, Qt.MouseButton.LeftButton, pos=scope.segment(1).center().toPoint())
    driver.settle()
    assert panel.scope == ARTICLE
    assert not any("Israel" in one for one in titles(panel))
    driver.parts.navigation.step_article(-1)
    driver.settle()
    assert titles(panel)[:2] == ["Figure on “Israel”", "Claim on “Azerbaijan”"]
    QTest.mouseClick(scope, Qt.MouseButton.LeftButton, pos=scope.segment(2).center().toPoint())
    driver.settle()
    assert panel.scope == ANNOTATION
    driver.view.select_annotation(driver.stored()[0].id)
    driver.settle()
    assert titles(panel) == ["Claim on “Azerbaijan”"]


def test_the_reviewers_are_offered_only_when_there_are_several(driver, panel) -> None:
    box = panel.findChild(QComboBox)
    names = driver.parts.session.workspace.reviewers()
    assert box.isVisible() == (len(names) > 1)
    driver.parts.projects.change_reviewer("Jonas")
    driver.press(Key.Key_Escape)
    driver.select("Jewish")
    driver.press(Key.Key_3)
    assert box.isVisible()
    box.setCurrentIndex(box.findText("Jonas"))
    driver.settle()
    assert titles(panel) == ["Opinion on “Jewish”"]


def test_a_long_log_is_read_page_by_page(driver) -> None:
    workspace, article = driver.parts.session.workspace, driver.article_id
    from annotator.model.span import Span

    for start in range(120):
        workspace.annotate(article, Span(start, start + 4), "claim")
    driver.settle()
    driver.press(Key.Key_H, CTRL | SHIFT)
    panel = driver.parts.history_panel.panel
    assert panel.model.rowCount() == 50
    driver.press(Key.Key_End)
    driver.settle()
    assert panel.model.rowCount() >= 100
    driver.press(Key.Key_End)
    driver.settle()
    assert panel.model.rowCount() >= 121


def test_a_moment_is_named_and_gone_back_to(driver, panel) -> None:
    before = driver.stored()
    driver.parts.commands["checkpoint"].trigger()
    field = QApplication.activeModalWidget().findChild(QLineEdit)
    QTest.keyClicks(field, "Second reading")
    QTest.keyClick(field, Key.Key_Return)
    driver.come_back()
    assert titles(panel)[0] == "Checkpoint “Second reading”"
    driver.press(Key.Key_Escape)
    driver.select("Jewish")
    driver.press(Key.Key_4)
    driver.view.select_annotation(before[0].id)
    driver.press(Key.Key_Delete)
    after = driver.stored()
    click(driver, panel, titles(panel).index("Checkpoint “Second reading”"))
    assert "1 annotation added, 1 deleted" in panel._changes.text()
    press_button(driver, panel, "Go back to this")
    assert driver.stored() == before
    assert driver.hint().startswith("Went back to “Second reading”.")
    driver.press(Key.Key_Z, CTRL)
    assert driver.stored() == after


def test_a_removed_article_is_restored(driver, panel) -> None:
    article, before = driver.article_id, driver.stored()
    driver.parts.acts.perform(lambda workspace: workspace.remove_article(article))
    driver.settle()
    click(driver, panel, 0)
    press_button(driver, panel, "Restore")
    driver.wait(lambda: driver.parts.session.summary(article) is not None)
    assert driver.stored(article) == before


def test_times_are_said_in_this_places_way(driver, panel) -> None:
    today = QDate.currentDate()
    exact = panel.words.when("2026-11-21T12:00:00Z", is_exact=True)
    assert "2026" in exact
    assert panel.words.when("not a time") == "not a time"
    assert panel.words.when(f"{today.toString('yyyy-MM-dd')}T12:00:00Z").count(str(today.year())) == 0


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_it_fits_wide_and_narrow(open_window, project, size) -> None:
    driver = open_window(project, size=size)
    driver.press(Key.Key_H, CTRL | SHIFT)
    panel = driver.parts.history_panel.panel
    assert panel.isVisible()
    assert panel.width() >= 250
    driver.press(Key.Key_H, CTRL | SHIFT)
    assert not panel.isVisible()
    assert driver.parts.panels.articles.is_shown == (size[0] >= 1180)


def test_f6_and_tab_reach_it_and_leave_it(driver, panel) -> None:
    driver.press(Key.Key_Escape)
    view = rows(panel)
    for _ in range(8):
        driver.press(Key.Key_F6)
        if QApplication.focusWidget() is view:
            break
    assert QApplication.focusWidget() is view
    driver.press(Key.Key_F6)
    assert QApplication.focusWidget() is driver.view
    panel.findChild(QLineEdit).setFocus()
    driver.press(Key.Key_Tab)
    assert panel.isAncestorOf(QApplication.focusWidget())


def test_in_a_narrow_window_a_click_chooses_and_the_buttons_act(open_window, project) -> None:
    driver = open_window(project, size=(1024, 700))
    driver.select("Israel")
    driver.press(Key.Key_2)
    (made,) = driver.stored()
    driver.press(Key.Key_Delete)
    driver.press(Key.Key_H, CTRL | SHIFT)
    panel = driver.parts.history_panel.panel
    click(driver, panel, 0)
    assert panel.isVisible()
    press_button(driver, panel, "Restore")
    assert driver.stored() == [made]
    click(driver, panel, 0)
    press_button(driver, panel, "Show in the text")
    assert not panel.isVisible()
    assert driver.view.selected_annotation() == made.id


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Change("metadata", "published", "", "2013~"), "Published: nothing → c. 2013"),
        (Change("metadata", "language", "az", "en"), "Language: Azerbaijani → English"),
        (Change("metadata", "outlet", "Trend", ""), "Outlet: Trend → nothing"),
        (Change("state", "published", "stated", "inferred"), "Published: stated → inferred"),
        (Change("metadata", "desk", "", "Baku"), "desk: nothing → Baku"),
        (Change("attribute", "Unit", "tons", "barrels"), "Unit: tons → barrels"),
    ],
)
def test_metadata_are_named_and_written_as_in_the_sheet(qtbot, change: Change, words: str) -> None:
    assert HistoryWords().change(change) == words


def test_every_act_has_an_icon() -> None:
    assert set(ICONS) == set(get_args(Act))
