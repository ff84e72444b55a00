"""Where two capabilities meet: what one does while another is in the middle of something."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from shiboken6 import isValid

from annotator.model.imported import ImportedArticle
from annotator.model.span import Span
from annotator.services import scheme_changes
from annotator.services.filtering import AnnotationFilter
from annotator.services.workspace import Workspace

from .conftest import CTRL, NONE, SHIFT
from .monkey import data, truths

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def have(driver, words: str, label: str = "claim") -> str:
    """Makes an annotation and deselects it; its id."""
    driver.parts.focus_text()
    driver.select(words)
    driver.press(Key(Key.Key_0 + driver.parts.session.open_workspace.scheme.label(label).key))
    made = driver.view.selected_annotation()
    driver.press(Key.Key_Escape)
    assert made is not None
    return made


def revise(driver, change) -> None:
    driver.parts.acts.perform(lambda workspace: workspace.revise_scheme(change))
    driver.settle()


def test_an_undone_deletion_that_the_filter_hides_is_said(driver) -> None:
    made = have(driver, driver.text.split("\n\n")[1][:20])
    driver.view.select_annotation(made)
    driver.press(Key.Key_Delete)
    driver.parts.filters.take(AnnotationFilter(frozenset({"figure"})))
    driver.settle()
    driver.press(Key.Key_Z, CTRL)
    assert driver.view.selected_annotation() == made
    assert "filter" in driver.hint().lower()
    truths(driver)


def test_a_pen_keeps_its_label_when_its_key_changes(driver) -> None:
    driver.parts.focus_text()
    driver.press(Key.Key_1)
    assert driver.parts.pen.label_id == "claim"
    revise(driver, lambda scheme: scheme_changes.set_key(scheme, "claim", 8))
    assert driver.parts.pen.label_id == "claim"
    assert driver.parts.commands["pen_8"].isChecked()
    assert not driver.parts.commands["pen_1"].isChecked()
    driver.press(Key.Key_8)
    assert driver.parts.pen.label_id is None
    truths(driver)


def test_the_pen_goes_with_its_label_and_merging_is_undone_whole(driver) -> None:
    have(driver, driver.text.split("\n\n")[1][:20])
    before = data(str(driver.path))
    driver.press(Key.Key_1)
    driver.parts.acts.perform(lambda workspace: workspace.merge_labels("claim", "opinion"))
    driver.settle()
    assert driver.parts.pen.label_id is None
    assert [one.label for one in driver.stored()] == ["opinion"]
    driver.press(Key.Key_Z, CTRL)
    assert data(str(driver.path)) == before
    truths(driver)


def test_an_archived_label_stays_readable_and_can_be_changed(driver) -> None:
    made = have(driver, driver.text.split("\n\n")[1][:20])
    revise(driver, lambda scheme: scheme_changes.archive_label(scheme, "claim"))
    driver.parts.filters.take(AnnotationFilter(frozenset({"claim"})))
    driver.settle()
    truths(driver)
    driver.parts.filters.take(AnnotationFilter())
    driver.press(Key.Key_K)
    assert driver.view.selected_annotation() == made
    driver.press(Key.Key_N)
    QTest.keyClicks(QApplication.focusWidget(), "kept")
    driver.press(Key.Key_Escape)
    assert driver.stored()[0].note == "kept"
    driver.press(Key.Key_2)
    assert driver.stored()[0].label != "claim"
    truths(driver)


def test_the_pen_labels_around_what_is_excluded(driver) -> None:
    text = driver.text
    line = text.split("\n\n")[2]
    middle = text.index(line) + len(line) // 3
    driver.parts.acts.perform(
        lambda workspace: workspace.exclude(driver.article_id, Span(middle, middle + 40))
    )
    driver.settle()
    driver.view.set_caret(text.index(line))
    driver.press(Key.Key_1)
    driver.press(Key.Key_P)
    assert len(driver.stored()) == 2
    truths(driver)
    driver.press(Key.Key_Z, CTRL)
    assert driver.stored() == []
    driver.press(Key.Key_Z, CTRL | SHIFT)
    assert len(driver.stored()) == 2
    truths(driver)


def test_what_the_pen_makes_is_said_when_the_filter_hides_it(driver) -> None:
    driver.parts.filters.take(AnnotationFilter(frozenset({"figure"})))
    driver.settle()
    driver.parts.focus_text()
    driver.press(Key.Key_1)
    driver.press(Key.Key_S)
    assert len(driver.stored()) == 1
    truths(driver)
    assert driver.parts.tag_panel.inspector.annotation_id == driver.view.selected_annotation()


def test_an_article_removed_meanwhile_does_not_stop_stepping(driver) -> None:
    driver.parts.focus_text()
    gone = driver.article_id
    driver.parts.acts.perform(lambda workspace: workspace.remove_article(gone))
    driver.parts.navigation.step_article(1)
    driver.settle()
    assert driver.parts.session.article is None or driver.parts.session.article.id != gone
    driver.press(Key.Key_Z, CTRL)
    assert any(one.id == gone for one in driver.parts.session.summaries)
    truths(driver)


@pytest.mark.parametrize("action", ["article_sheet", "history_panel", "find", "export_annotations", "print"])
def test_an_article_removed_under_what_is_open_about_it(driver, action) -> None:
    driver.parts.focus_text()
    other = Workspace.open(str(driver.path), reviewer="Ali")
    driver.parts.commands[action].trigger()
    driver.settle()
    try:
        other.remove_article(driver.article_id)
    finally:
        other.close()
    driver.parts.outside.look()
    driver.settle()
    focus = QApplication.focusWidget()
    QTest.keyClick(focus or driver.window, Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget() or driver.window, Key.Key_Return)
    driver.settle()
    for _ in range(3):  # the first one may ask whether what was typed is to be lost
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.close()
            QTest.qWait(0)
    driver.come_back()
    truths(driver)


def test_what_the_sheet_says_is_not_lost_without_a_word(driver) -> None:
    driver.press(Key.Key_F2)
    sheet = QApplication.activeModalWidget()
    other = Workspace.open(str(driver.path), reviewer="Ali")
    other.remove_article(driver.article_id)
    other.close()
    driver.parts.outside.look()
    driver.settle()
    field = next(one for one in sheet.findChildren(QLineEdit) if one.isVisible())
    field.setFocus()
    QTest.keyClicks(field, "Words")
    QTest.keyClick(field, Key.Key_Return, CTRL)
    driver.come_back()
    assert driver.hint()
    truths(driver)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_N])
def test_the_details_come_into_view_with_the_focus(driver, key) -> None:
    have(driver, driver.text.split("\n\n")[1][:20])
    driver.press(Key.Key_T, CTRL)
    assert not driver.parts.tag_panel.isVisible()
    driver.press(Key.Key_K)
    driver.press(key)
    assert driver.parts.tag_panel.inspector.isAncestorOf(QApplication.focusWidget())
    assert QApplication.focusWidget().isVisible()


def test_a_walk_with_tab_past_a_banner_leaves_the_window_whole(driver) -> None:
    banners = driver.parts.read_screen.banners
    banners.show_banner("test", "info", "Something", "", [("OK", lambda: banners.dismiss("test"))])
    viewport = driver.view.viewport()
    for _ in range(40):
        driver.press(Key.Key_Tab)
    banners.dismiss("test")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    driver.settle()
    assert isValid(viewport)
    driver.parts.commands["dark_theme"].trigger()
    truths(driver)


def test_going_back_takes_schemes_and_exclusions_back(driver) -> None:
    have(driver, driver.text.split("\n\n")[1][:20])
    before = data(str(driver.path))
    named = driver.parts.session.open_workspace.name_moment("Here")
    text = driver.text
    line = text.index(text.split("\n\n")[2])
    revise(driver, lambda scheme: scheme_changes.add_label(scheme, "Prediction"))
    driver.parts.acts.perform(lambda workspace: workspace.exclude(driver.article_id, Span(line, line + 30)))
    driver.parts.acts.perform(
        lambda workspace: workspace.annotate(driver.article_id, Span(line + 40, line + 50), "prediction")
    )
    revise(driver, lambda scheme: scheme_changes.archive_label(scheme, "prediction"))
    driver.settle()
    after = data(str(driver.path))
    from annotator.services.jobs import Progress

    driver.parts.acts.perform(lambda workspace: workspace.go_back(named.step, Progress()))
    driver.settle()
    assert data(str(driver.path)) == before
    truths(driver)
    driver.press(Key.Key_Z, CTRL)
    assert data(str(driver.path)) == after
    truths(driver)


def test_every_command_refuses_in_a_project_to_read_only(open_window, project) -> None:
    workspace = Workspace.open(str(project), reviewer="Mira")
    article = workspace.articles()[0].id
    workspace.annotate(article, Span(10, 20), "claim")
    workspace.close()
    before = data(str(project))
    driver = open_window(project, read_only=True)
    for row in driver.parts.commands.rows:
        if row.id in ("close_window", "quit", "open_project", "new_project"):
            continue
        driver.parts.focus_text()
        driver.view.select_annotation(driver.parts.session.annotations[0].id)
        driver.parts.commands.run(row.id)
        for _ in range(5):
            top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if top is None:
                break
            top.close()
            QTest.qWait(0)
        driver.come_back()
        if driver.parts.session.article is None or driver.article_id != article:
            driver.parts.navigation.open_article(article)
            driver.settle()
        if driver.parts.reading_mode.is_on:
            driver.parts.reading_mode.leave()
    assert data(str(project)) == before


TEXTS = {
    "empty": "",
    "blank": " \n ",
    "one": "x",
    "rtl": "إسرائيل وأذربيجان שלום 12 ימים.\nשורה שנייה ארוכה יותר 40% של נפט.",
    "emoji": "👨‍👩‍👧🙂🇦🇿 says 40% 🙂.\n\n🙂🙂🙂",
    "crlf": "One line. 40% of it.\r\n\r\nAnother “line”.\r\n",
    "long": "Baku paid 40% of 3.5 billion dollars in 2023. " * 4400,
}
_KEYS = [
    (key, modifiers)
    for key in (
        Key.Key_W, Key.Key_S, Key.Key_P, Key.Key_Q, Key.Key_F, Key.Key_E, Key.Key_1, Key.Key_0, Key.Key_J, Key.Key_K,
        Key.Key_O, Key.Key_Home, Key.Key_End, Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Space,
        Key.Key_Return, Key.Key_Escape, Key.Key_Escape, Key.Key_Delete,
    )
    for modifiers in (NONE, SHIFT)
] + [(Key.Key_A, CTRL), (Key.Key_2, NONE), (Key.Key_Right, ALT), (Key.Key_Left, CTRL | SHIFT), (Key.Key_End, CTRL),
     (Key.Key_S, NONE), (Key.Key_3, NONE), (Key.Key_0, NONE), (Key.Key_Z, CTRL), (Key.Key_Z, CTRL)]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_any_text_takes_every_key(open_window, make_article, tmp_path, text) -> None:
    path = tmp_path / "texts.db"
    workspace = Workspace.open(str(path), reviewer="importer", create=True)
    workspace.import_batch([ImportedArticle(make_article(text, name="text.txt"))], words="Import")
    workspace.close()
    driver = open_window(path)
    before = data(str(path))
    for key, modifiers in _KEYS:
        target = QApplication.focusWidget() or driver.window
        QTest.keyClick(target, key, modifiers)
        driver.settle()
        driver.parts.focus_text()
    truths(driver)
    centre = driver.view.viewport().rect().center()
    for place in (QPoint(3, 3), centre, QPoint(centre.x(), 30)):
        QTest.mouseDClick(driver.view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
        driver.press(Key.Key_2)
    driver.settle()
    truths(driver)
    while driver.parts.session.open_workspace.undo() is not None:
        pass
    driver.settle()
    assert data(str(path)) == before
    truths(driver)


def test_a_project_without_articles_takes_every_key(open_window, tmp_path) -> None:
    path = tmp_path / "none.db"
    Workspace.open(str(path), reviewer="Mira", create=True).close()
    driver = open_window(path)
    for key, modifiers in _KEYS:
        QTest.keyClick(QApplication.focusWidget() or driver.window, key, modifiers)
        QTest.qWait(0)
        if QApplication.activeModalWidget() is not None:
            QApplication.activeModalWidget().close()
            driver.come_back()
    truths(driver)


def test_what_is_selected_stays_in_view_when_the_text_grows(driver) -> None:
    driver.press(Key.Key_End, CTRL)
    driver.press(Key.Key_S, SHIFT)
    driver.press(Key.Key_1)
    chosen = driver.view.selected_annotation()
    assert chosen is not None
    for _ in range(6):
        driver.press(Key.Key_Plus, CTRL)
    (found,) = [one for one in driver.stored() if one.id == chosen]
    place = driver.view.state.flow.y_of(found.span.start)
    assert place is not None
    assert 0 <= place[1] < driver.view.viewport().height()


def test_deleting_by_the_button_leaves_the_text_without_a_ring(driver) -> None:
    driver.press(Key.Key_S)
    driver.press(Key.Key_1)
    button = next(
        one
        for one in driver.parts.tag_panel.inspector.findChildren(QAbstractButton)
        if one.isVisible() and one.accessibleName() == "Delete this annotation"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.stored() == []
    assert driver.view.hasFocus()
    assert not driver.view._has_ring
