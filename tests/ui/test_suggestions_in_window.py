"""Suggestions in the window: shown without a tint, decided by key and by mouse, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPushButton

from annotator.model.imported import ImportedArticle
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.services import suggesting
from annotator.services.scheme_changes import archive_label, rename_label, restore_label
from annotator.services.workspace import Workspace
from annotator.ui.dialogs.settings_dialog import SettingsDialog
from annotator.ui.dialogs.settings_suggestions import SuggestionsPage
from annotator.ui.suggestion_card import SuggestionCard
from annotator.ui.suggestion_painter import caps
from annotator.ui.text_label import TextLabel

Key = Qt.Key


def button(card: SuggestionCard, words: str) -> QPushButton:
    """The first button of the card whose words begin so."""
    return next(one for one in card.findChildren(QPushButton) if one.text().startswith(words))


SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
WANTED = (("2014", "figure"), ("Israel", "claim"), ("2020", "figure"), ("Azerbaijan", "bias"))


def bring(path: Path, wanted: tuple[tuple[str, str], ...] = WANTED) -> list[Suggestion]:
    """Puts suggestions into the first article: the first of each words after one another."""
    workspace = Workspace.open(str(path), reviewer="importer")
    article = workspace.article(workspace.articles()[0].id)
    given, at = [], 0
    for words, label in wanted:
        at = article.text.index(words, at)
        given.append(
            Suggestion("", article.id, label, Span(at, at + len(words)), words, source="share with unit")
        )
        at += len(words)
    workspace.import_batch([ImportedArticle(article, suggestions=tuple(given))], words="Import")
    found = workspace.suggestions(article.id)
    workspace.close()
    return found


@pytest.fixture
def wanted(project: Path) -> list[Suggestion]:
    workspace = Workspace.open(str(project), reviewer="importer")
    text = workspace.article(workspace.articles()[0].id).text
    workspace.close()
    years = [word for word in ("2005", "2014", "2012", "2016", "2020") if word in text]
    first = min(years, key=text.index)
    rest = text[text.index(first) :]
    words = (first, "Israel", "Azerbaijan", "weapons")
    assert all(word in rest for word in words)
    labels = ("figure", "claim", "figure", "bias")
    ordered = sorted(zip(words, labels, strict=True), key=lambda pair: rest.index(pair[0]))
    return bring(project, tuple(ordered))


@pytest.fixture
def driver(open_window: Callable, project: Path, wanted: list[Suggestion]):
    opened = open_window(project)
    opened.view.setFocus()
    opened.view.set_caret(0)
    return opened


def current(driver) -> str | None:
    return driver.view.selected_suggestion()


def test_what_is_decided_is_read_again_and_the_others_stay_as_they_are(driver, wanted) -> None:
    """To read thousands of them again takes longer than a key may."""
    session = driver.parts.session
    before = list(session.suggestions)
    driver.press(Key.Key_G)
    for act in ("accept_suggestion", "reject_suggestion"):
        decided = current(driver)
        driver.parts.commands[act].trigger()
        driver.settle()
        left = [one for one in before if one.id != decided]
        assert [id(one) for one in session.suggestions] == [id(one) for one in left]
        driver.parts.commands["undo"].trigger()
        driver.settle()
        assert session.suggestions == before
        assert sum(one is was for one, was in zip(session.suggestions, before, strict=True)) == len(left)
        before = list(session.suggestions)
        driver.view.select_suggestion(decided)


def test_a_decision_looks_again_only_at_its_own_words(driver, wanted, monkeypatch) -> None:
    """To look at thousands, whether they can be accepted, takes longer than a key may."""
    looked: list[int] = []
    shown = suggesting.shown

    def counted(every, *others):
        looked.append(len(every))
        return shown(every, *others)

    driver.press(Key.Key_G)
    for act in ("accept_suggestion", "reject_suggestion", "undo", "undo", "redo"):
        monkeypatch.setattr(suggesting, "shown", counted)
        driver.parts.commands[act].trigger()
        driver.settle()
        monkeypatch.setattr(suggesting, "shown", shown)
        left = driver.parts.session.open_workspace.suggestions(driver.article_id)
        assert list(driver.view.state.suggestions.every()) == left
        assert sum(looked) <= 1
        looked.clear()


def test_keys_go_round_all_of_them(driver, wanted) -> None:
    for one in [*wanted, wanted[0]]:
        driver.press(Key.Key_G)
        assert current(driver) == one.id
        assert driver.view.selected_annotation() is None
    driver.press(Key.Key_G, SHIFT)
    assert current(driver) == wanted[-1].id
    driver.press(Key.Key_Escape)
    assert current(driver) is None
    driver.press(Key.Key_G)
    assert current(driver) in {one.id for one in wanted}


def test_the_hint_says_where_one_is_and_what_can_be_done(driver, wanted) -> None:
    driver.press(Key.Key_G)
    title = {"figure": "Figure", "claim": "Claim", "bias": "Bias"}[wanted[0].label]
    assert driver.hint().replace("  ", " ").startswith("Suggestion 1 of 4 · A accept · X reject · G skip ·")
    assert driver.hint().endswith(f"accept as {title}")


def test_accepting_labels_goes_on_and_is_taken_back(driver, wanted) -> None:
    driver.press(Key.Key_G)
    driver.press(Key.Key_A)
    assert [(one.label, one.span) for one in driver.stored()] == [(wanted[0].label, wanted[0].span)]
    assert current(driver) == wanted[1].id
    assert len(driver.view.state.suggestions) == 3
    driver.press(Key.Key_Z, CTRL)
    assert driver.stored() == []
    assert len(driver.view.state.suggestions) == 4
    assert current(driver) == wanted[0].id
    driver.press(Key.Key_Y, CTRL)
    assert [one.span for one in driver.stored()] == [wanted[0].span]


def test_what_is_taken_back_is_asked_again_at_once(driver, wanted) -> None:
    driver.view.select_suggestion(wanted[1].id)
    driver.press(Key.Key_X)
    driver.press(Key.Key_A)
    assert current(driver) == wanted[3].id
    driver.press(Key.Key_Escape)
    driver.press(Key.Key_Z, CTRL)
    assert current(driver) == wanted[2].id
    driver.press(Key.Key_Z, CTRL)
    assert current(driver) == wanted[1].id
    assert driver.parts.tag_panel.inspector.card.suggestion_id == wanted[1].id
    assert driver.hint().startswith("Undone: Rejected")
    driver.press(Key.Key_A)
    assert [one.span for one in driver.stored()] == [wanted[1].span]


def test_what_is_taken_back_while_another_article_is_open_is_asked_there(driver, wanted) -> None:
    first = driver.article_id
    driver.view.select_suggestion(wanted[0].id)
    driver.press(Key.Key_X)
    driver.parts.navigation.step_article(1)
    driver.settle()
    assert driver.article_id != first
    driver.press(Key.Key_Z, CTRL)
    assert (driver.article_id, current(driver)) == (first, wanted[0].id)


def test_all_that_is_taken_back_is_asked_from_the_first_one(driver, wanted) -> None:
    figures = [one for one in wanted if one.label == "figure"]
    driver.view.select_suggestion(figures[0].id)
    driver.press(Key.Key_A, SHIFT)
    driver.press(Key.Key_Return)
    assert len(driver.stored()) == len(figures)
    driver.press(Key.Key_Z, CTRL)
    assert current(driver) == figures[0].id


def test_a_hidden_suggestion_is_not_asked_when_it_is_taken_back(driver, wanted) -> None:
    driver.press(Key.Key_G)
    driver.press(Key.Key_A)
    driver.parts.commands["suggestions"].trigger()
    driver.settle()
    driver.press(Key.Key_Z, CTRL)
    assert driver.stored() == []
    assert current(driver) is None


def test_another_title_and_another_label_show_at_once(driver, wanted) -> None:
    one = next(each for each in wanted if each.label == "figure")
    driver.view.select_suggestion(one.id)
    driver.settle()
    card = driver.parts.tag_panel.inspector.card
    acts = driver.parts.acts
    acts.perform(
        lambda workspace: workspace.revise_scheme(partial(rename_label, label_id="figure", title="Number"))
    )
    driver.settle()
    assert current(driver) == one.id
    assert card.accessibleName() == f"Number? {one.quote}, suggested"
    assert driver.hint().endswith("accept as Number")
    acts.perform(lambda workspace: workspace.merge_labels("figure", "claim"))
    driver.settle()
    assert current(driver) == one.id
    assert card.accessibleName() == f"Claim? {one.quote}, suggested"
    driver.press(Key.Key_A)
    assert [made.label for made in driver.stored()] == ["claim"]


def test_one_of_an_archived_label_becomes_another_by_its_number(driver, wanted) -> None:
    one = next(each for each in wanted if each.label == "figure")
    driver.parts.acts.perform(
        lambda workspace: workspace.revise_scheme(partial(archive_label, label_id="figure"))
    )
    driver.settle()
    driver.view.select_suggestion(one.id)
    driver.settle()
    assert "1–9 accept as another label" in driver.hint()
    card = driver.parts.tag_panel.inspector.card
    assert not button(card, "Accept ").isEnabled()
    assert not button(card, "Accept all").isEnabled()
    for modifiers in (NONE, SHIFT):
        driver.press(Key.Key_A, modifiers)
        assert (
            driver.hint() == "Figure is archived. The number of another label accepts the words as that one."
        )
        assert driver.stored() == []
    driver.press(Key.Key_1)
    assert [made.label for made in driver.stored()] == ["claim"]
    driver.parts.acts.perform(
        lambda workspace: workspace.revise_scheme(partial(restore_label, label_id="figure"))
    )
    driver.settle()
    driver.view.select_suggestion(
        next(each for each in wanted if each.label == "figure" and each is not one).id
    )
    driver.settle()
    assert button(card, "Accept ").isEnabled()


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_the_words_of_the_card_begin_at_one_line(open_window, project, wanted, size) -> None:
    driver = open_window(project, size=size)
    driver.view.setFocus()
    driver.press(Key.Key_G)
    card = driver.parts.tag_panel.inspector.card
    accept, every = button(card, "Accept "), button(card, "Accept all")
    (left,) = [line for line in card.findChildren(TextLabel) if line.text().endswith("left in this article")]
    edges = [one.mapTo(card, QPoint(0, 0)).x() for one in (accept, left)]
    words = (
        every.mapTo(card, QPoint(0, 0)).x()
        + (every.width() - every.fontMetrics().horizontalAdvance(every.text())) / 2
    )
    assert edges[0] == edges[1]
    assert abs(words - edges[0]) <= 2


def test_rejecting_is_remembered_and_listed_in_the_settings(driver, wanted, qtbot) -> None:
    driver.press(Key.Key_G)
    driver.press(Key.Key_X)
    assert driver.stored() == []
    assert current(driver) == wanted[1].id
    driver.parts.dialogs.show_settings("suggestions")
    driver.wait(lambda: driver.window.findChild(SettingsDialog) is not None)
    page = driver.window.findChild(SettingsDialog).page_shown()
    assert isinstance(page, SuggestionsPage)
    rows = page.findChild(QListWidget)
    assert rows.count() == 1
    assert wanted[0].quote in rows.item(0).text()
    again = page.findChild(QPushButton)
    assert not again.isEnabled()
    rows.item(0).setSelected(True)
    again.click()
    driver.settle()
    assert rows.count() == 0
    assert len(driver.view.state.suggestions) == 4
    driver.window.findChild(SettingsDialog).accept()


def test_a_digit_accepts_as_that_label(driver, wanted) -> None:
    driver.press(Key.Key_G)
    driver.press(Key.Key_3)
    assert [(one.label, one.span) for one in driver.stored()] == [("opinion", wanted[0].span)]
    assert current(driver) == wanted[1].id


def test_all_of_a_label_after_a_question(driver, wanted) -> None:
    figures = [one for one in wanted if one.label == "figure"]
    driver.view.select_suggestion(figures[0].id)
    driver.press(Key.Key_A, SHIFT)
    message = driver.parts.read_screen.strip.message
    assert message.words == "Accept 2 suggestions as Figure in this article?"
    assert driver.stored() == []
    driver.press(Key.Key_Escape)
    assert message.words == ""
    assert driver.stored() == []
    driver.press(Key.Key_A, SHIFT)
    driver.press(Key.Key_Return)
    assert [one.span for one in driver.stored()] == [one.span for one in figures]
    assert message.words == ""
    driver.press(Key.Key_Z, CTRL)
    assert driver.stored() == []


def test_the_question_answered_by_mouse_leaves_the_text_without_a_ring(driver, wanted) -> None:
    for words, left in (("Cancel", 4), ("Accept 2", 2)):
        driver.view.select_suggestion(next(one.id for one in wanted if one.label == "figure"))
        driver.press(Key.Key_A, SHIFT)
        found = driver.parts.read_screen.strip.message.findChildren(QPushButton)
        answer = next(one for one in found if one.text() == words and one.isVisible())
        QTest.mouseClick(answer, Qt.MouseButton.LeftButton)
        driver.settle()
        assert len(driver.view.state.suggestions) == left
        assert driver.view.hasFocus()
        assert not driver.view._has_ring


def test_many_are_accepted_in_a_job(open_window, project: Path) -> None:
    bring(project, (("a", "claim"),) * 201)
    driver = open_window(project)
    driver.view.setFocus()
    driver.press(Key.Key_A, SHIFT)
    driver.press(Key.Key_Return)
    driver.settle()
    assert len(driver.stored()) == 201


def test_the_mouse_alone(driver, wanted) -> None:
    one = wanted[0]
    driver.view.show_place(one.span.start, one.span.end)
    driver.settle()
    driver.click_at(one.span.start)
    assert current(driver) == one.id
    for decision in ("accept", "reject"):
        state = driver.view.state
        found = {cap.decision: cap for cap in caps(state.scene(), state.flow.placed(), state.right_room)}
        assert set(found) == {"accept", "reject"}
        middle = found[decision].box.center().toPoint()
        QTest.mouseClick(driver.view.viewport(), Qt.MouseButton.LeftButton, NONE, middle)
        driver.settle()
    assert [each.span for each in driver.stored()] == [one.span]
    assert len(driver.view.state.suggestions) == 2


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700), (880, 600)])
def test_the_caps_never_lie_over_the_text(open_window, project: Path, wanted, size) -> None:
    driver = open_window(project, size=size)
    driver.view.setFocus()
    driver.view.set_caret(0)
    for _ in wanted:
        driver.press(Key.Key_G)
        state = driver.view.state
        boxes = [cap.box for cap in caps(state.scene(), state.flow.placed(), state.right_room)]
        assert len(boxes) == 2
        assert all(box.left() >= state.left + state.flow.column for box in boxes)
        assert all(box.right() <= state.width for box in boxes)
        assert not boxes[0].intersects(boxes[1])


def test_a_suggestion_has_no_tint_and_goes_with_the_highlights(driver, wanted) -> None:
    driver.press(Key.Key_G)
    driver.press(Key.Key_Escape)
    shown = driver.picture(driver.view.viewport())
    assert driver.pixels_of(driver.parts.session.label(wanted[0].label).colour) == 0
    driver.press(Key.Key_H)
    assert driver.picture(driver.view.viewport()) != shown
    driver.press(Key.Key_G)
    assert current(driver) is None
    driver.press(Key.Key_H)
    driver.parts.commands["suggestions"].trigger()
    driver.settle()
    driver.press(Key.Key_G)
    assert current(driver) is None
    assert "hidden" in driver.hint()
    driver.parts.commands["suggestions"].trigger()
    driver.settle()
    driver.press(Key.Key_G)
    assert current(driver) is not None


def test_the_card_asks_and_takes_changed_values(driver, wanted) -> None:
    one = next(each for each in wanted if each.label == "claim")
    driver.view.select_suggestion(one.id)
    driver.settle()
    card = driver.parts.tag_panel.inspector.card
    assert card.isVisible()
    assert card.accessibleName() == f"Claim? {one.quote}, suggested"
    driver.press(Key.Key_Return)
    driver.settle()
    QTest.keyClicks(card.focusWidget(), "Officials")
    accept = next(button for button in card.findChildren(QPushButton) if button.text().startswith("Accept "))
    accept.click()
    driver.settle()
    (made,) = driver.stored()
    assert made.attributes["source"] == "Officials"
    assert "source" not in made.attribute_origin
    assert driver.view.hasFocus()


def test_what_is_said_to_a_screen_reader(driver, wanted, monkeypatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(driver.view, "announce", said.append)
    driver.press(Key.Key_G)
    title = driver.parts.session.label_title(wanted[0].label)
    assert f"{title}? {wanted[0].quote}, suggested" in said


def test_without_suggestions_the_keys_say_so_and_nothing_is_made(open_window, project: Path) -> None:
    driver = open_window(project)
    driver.view.setFocus()
    driver.press(Key.Key_G)
    assert driver.hint() == "No suggestions in this article."
    driver.press(Key.Key_A)
    driver.press(Key.Key_X)
    assert driver.stored() == []
    assert driver.window.findChild(SuggestionCard) is None
    assert not driver.parts.commands["accept_all"].isEnabled()


def test_a_project_that_can_only_be_read_says_so(open_window, project: Path, wanted) -> None:
    driver = open_window(project, read_only=True)
    driver.view.setFocus()
    driver.press(Key.Key_G)
    assert current(driver) is not None
    driver.press(Key.Key_A)
    assert driver.stored() == []
    assert len(driver.view.state.suggestions) == 4


def test_the_context_menu_has_the_answers(driver, wanted) -> None:
    one = wanted[0]
    driver.view.show_place(one.span.start, one.span.end)
    driver.settle()
    point = driver.point_at(one.span.start)
    driver.view._go_to_menu(point.toPointF(), one.span.start)
    driver.settle()
    assert current(driver) == one.id
    driver.parts.text._on_menu_requested(QPoint(0, 0), one.span.start)
    from PySide6.QtWidgets import QApplication

    menu = QApplication.activePopupWidget()
    texts = [entry.text().split("\t")[0] for entry in menu.actions()]
    menu.close()
    assert {"Accept suggestion", "Reject suggestion"} <= set(texts)


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_the_caps_of_an_article_from_right_to_left_stand_on_its_left(
    open_window, tmp_path: Path, size
) -> None:
    from annotator.model.article import Article, article_id
    from annotator.model.text import sha256

    text = "שלום עולם, אזרבייג׳ן מספקת 40% מהנפט 👩‍👩‍👧 של ישראל.\nעוד שורה.\n" * 4
    article = Article(article_id(sha256(text)), "a.txt", None, text, sha256(text))
    start = text.index("40%")
    one = Suggestion("", article.id, "figure", Span(start, start + 3), "40%", source="rules")
    path = tmp_path / "rtl.db"
    workspace = Workspace.open(str(path), reviewer="importer", create=True)
    workspace.import_batch([ImportedArticle(article, suggestions=(one,))], words="Import")
    workspace.close()
    driver = open_window(path, size=size)
    driver.view.setFocus()
    driver.press(Key.Key_G)
    state = driver.view.state
    boxes = [cap.box for cap in caps(state.scene(), state.flow.placed(), state.right_room)]
    assert len(boxes) == 2
    assert all(box.left() >= 0 and box.right() <= state.left for box in boxes)
    driver.press(Key.Key_A)
    assert [made.quote for made in driver.stored()] == ["40%"]
