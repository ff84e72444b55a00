"""The article sheet in the window: what it proposes, how it is filled by keys and by mouse, and what the text does meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model.article import Article
from annotator.model.provenance import MetaOrigin, origins
from annotator.model.span import Span
from annotator.services.workspace import Workspace
from annotator.ui.dialogs.article_sheet import ArticleSheet
from annotator.ui.dialogs.meta_field import MetaField

from .conftest import ALT, CTRL, Driver

Key = Qt.Key


def sheet_of(driver: Driver) -> ArticleSheet:
    driver.wait(lambda: isinstance(QApplication.activeModalWidget(), ArticleSheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ArticleSheet)
    return sheet


def field(sheet: ArticleSheet, name: str) -> MetaField:
    return next(one for one in sheet.findChildren(MetaField) if one.name == name)


def stored(driver: Driver, article_id: str | None = None) -> Article:
    other = Workspace.open(str(driver.path), reviewer="reader", read_only=True)
    try:
        return other.article(article_id or driver.article_id)
    finally:
        other.close()


def open_article(driver: Driver, number: int) -> str:
    summary = driver.parts.session.summaries[number]
    driver.parts.navigation.open_article(summary.id)
    driver.settle()
    return summary.id


def type_into(sheet: ArticleSheet, name: str, words: str) -> None:
    edit = field(sheet, name).edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, words)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def test_f2_shows_what_the_import_proposed_and_enter_confirms_it(driver: Driver) -> None:
    driver.press(Key.Key_F2)
    sheet = sheet_of(driver)
    author = field(sheet, "author")
    assert author.edit.text() == "Fuad Shahbazov"
    assert author.edit.font().italic()
    assert author.states.value == "inferred"
    author.edit.setFocus()
    press(Key.Key_Return)
    assert not author.edit.font().italic()
    assert author.states.value == "stated"
    assert QApplication.focusWidget() is field(sheet, "outlet").edit
    press(Key.Key_Return, CTRL)
    driver.come_back()
    known = origins(stored(driver).meta)
    assert known["author"] == MetaOrigin("stated", known["author"].span)
    assert known["language"].is_proposal
    assert driver.hint().startswith("Confirmed author of")
    driver.press(Key.Key_Z, CTRL)
    assert origins(stored(driver).meta)["author"].is_proposal


def test_a_sheet_is_one_step_and_the_strip_and_the_list_follow(driver: Driver) -> None:
    open_article(driver, 3)
    driver.press(Key.Key_F2)
    sheet = sheet_of(driver)
    type_into(sheet, "outlet", "The Muslim Vibe")
    type_into(sheet, "published", "5 Oct 2023")
    press(Key.Key_Return)
    assert field(sheet, "published").edit.text() == "2023-10-05"
    type_into(sheet, "language", "turkish")
    QTest.mouseClick(sheet._keep, Qt.MouseButton.LeftButton)
    driver.come_back()
    article = stored(driver)
    assert (article.meta["outlet"], article.meta["published"], article.meta["language"]) == (
        "The Muslim Vibe", "2023-10-05", "tr",
    )  # fmt: skip
    assert origins(article.meta)["outlet"] == MetaOrigin("inferred")
    strip = driver.parts.read_screen.strip
    assert strip._source.accessibleName() == "The Muslim Vibe · 5 Oct 2023"
    driver.press(Key.Key_Z, CTRL)
    assert "outlet" not in stored(driver).meta
    assert strip._source.accessibleName() == "Source not set · date not set"


def test_words_that_stand_in_the_text_are_stated_and_can_be_shown(driver: Driver) -> None:
    driver.press(Key.Key_F2)
    sheet = sheet_of(driver)
    type_into(sheet, "outlet", "Centre for Strategic Studies")
    press(Key.Key_Return)
    outlet = field(sheet, "outlet")
    assert outlet.states.value == "stated"
    QTest.mouseClick(outlet.evidence, Qt.MouseButton.LeftButton)
    start = driver.text.index("Centre for Strategic Studies")
    assert driver.view.selected_span() == Span(start, start + 28)
    assert sheet.isVisible()
    press(Key.Key_Escape)
    assert sheet.isVisible(), "something was typed: a second Esc is wanted"
    press(Key.Key_Escape)
    driver.come_back()
    assert "outlet" not in stored(driver).meta


def test_an_offer_is_taken_only_when_asked(driver: Driver) -> None:
    open_article(driver, 4)
    driver.press(Key.Key_F2)
    sheet = sheet_of(driver)
    date = field(sheet, "published")
    assert date.edit.text() == ""
    assert "2021-10-24" in date.evidence.accessibleName()
    date.evidence.click()
    assert date.edit.text() == "2021-10-24"
    assert date.states.value == "inferred"


def test_absent_takes_the_value_away_and_says_that_somebody_looked(driver: Driver) -> None:
    driver.press(Key.Key_F2)
    sheet = sheet_of(driver)
    author = field(sheet, "author")
    author.states.setFocus()
    press(Key.Key_A)
    assert author.edit.text() == ""
    assert author.edit.placeholderText() == "The article does not say"
    sheet._keep.click()
    driver.come_back()
    article = stored(driver)
    assert "author" not in article.meta
    assert origins(article.meta)["author"] == MetaOrigin("absent")


@pytest.mark.parametrize(
    ("name", "typed", "warns"),
    [
        ("published", "last week", True), ("published", "c. 2013", False), ("published", "05/10/2023", True),
        ("url", "example", True), ("url", "https://example.org/a", False), ("language", "Klingonish", True), ("language", "az", False),
    ],
)  # fmt: skip
def test_what_is_odd_is_said_and_kept_all_the_same(
    driver: Driver, name: str, typed: str, warns: bool
) -> None:
    driver.press(Key.Key_F2)
    sheet = sheet_of(driver)
    type_into(sheet, name, typed)
    press(Key.Key_Return)
    assert (field(sheet, name).edit.property("state") == "warn") is warns
    sheet._keep.click()
    driver.come_back()
    assert stored(driver).meta[name] == {"c. 2013": "2013~"}.get(typed, typed)


def test_alt_pgdn_keeps_and_goes_to_the_same_field_of_the_next_article(driver: Driver) -> None:
    first = driver.article_id
    driver.press(Key.Key_F2)
    sheet = sheet_of(driver)
    type_into(sheet, "outlet", "One")
    press(Key.Key_PageDown, ALT)
    driver.wait(lambda: QApplication.activeModalWidget() is not sheet and sheet_of(driver).isVisible())
    assert stored(driver, first).meta["outlet"] == "One"
    assert driver.article_id != first
    driver.wait(field(sheet_of(driver), "outlet").edit.hasFocus)


def test_the_note_on_the_article_is_kept_and_shown_in_the_strip(driver: Driver) -> None:
    strip = driver.parts.read_screen.strip
    assert not strip._note.isVisible()
    driver.press(Key.Key_F2)
    sheet = sheet_of(driver)
    sheet._note.setFocus()
    QTest.keyClicks(sheet._note, "Read twice.")
    press(Key.Key_Return)
    assert QApplication.focusWidget() is sheet._keep
    press(Key.Key_Return)
    driver.come_back()
    assert stored(driver).note == "Read twice."
    assert strip._note.isVisible()
    assert strip._note.toolTip() == "Read twice."


def test_nothing_changed_is_no_step(driver: Driver) -> None:
    before = driver.parts.session.open_workspace.undo_words
    driver.press(Key.Key_F2)
    sheet_of(driver)._keep.click()
    driver.come_back()
    assert driver.parts.session.open_workspace.undo_words == before


def test_a_click_on_the_strip_opens_the_sheet_at_what_is_not_set(driver: Driver) -> None:
    open_article(driver, 3)
    QTest.mouseClick(driver.parts.read_screen.strip._source, Qt.MouseButton.LeftButton)
    driver.wait(field(sheet_of(driver), "outlet").edit.hasFocus)


def test_read_only_nothing_can_be_kept(open_window: Callable[..., Driver], project: Path) -> None:
    driver = open_window(project, read_only=True)
    driver.press(Key.Key_F2)
    assert not sheet_of(driver)._keep.isEnabled()


def test_a_line_becomes_the_title_at_once_and_goes_back(driver: Driver) -> None:
    article = stored(driver)
    line = "Azerbaijani President Ilham Aliyev with Israeli PM Benjamin Netanyahu (Photo: Haim Tzach, GPO)"
    start = driver.text.index(line)
    driver.view.set_caret(start + 20)
    driver.parts.commands["title_line"].trigger()
    driver.settle()
    assert stored(driver).title == line
    assert origins(stored(driver).meta)["title"] == MetaOrigin("stated", Span(start, start + len(line)))
    role = driver.view.state.text.role(driver.view.state.text.piece_at(start))
    assert role == "title"
    assert driver.view.caret() == start + 20
    assert line in driver.window.windowTitle()
    driver.press(Key.Key_Z, CTRL)
    assert (stored(driver).title, stored(driver).meta) == (article.title, article.meta)
    driver.view.set_caret(0)
    driver.parts.commands["title_line"].trigger()
    driver.settle()
    assert stored(driver).title is None
