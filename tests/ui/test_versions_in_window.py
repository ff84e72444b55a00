"""Versions of an article in the window: one row, older ones in reach, and what was carried over gone through."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import CTRL, SHIFT, Driver

from annotator.model.span import Span
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.ui.article_model import ArticleModel
from annotator.ui.dialogs.article_sheet import ArticleSheet
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.push_button import PushButton

OLD = (
    "Nine claims about gas\n\n"
    "Israel has sold drones worth $1.6\xa0billion to Azerbaijan since 2012, a report said.\n\n"
    "“The relations are undeniable,” the minister told the café’s guests 👩‍🚀 on Monday.\n\n"
    "The embassy is not yet open, a spokesman said in the spring.\n\n"
    "Forty per cent of the oil comes from Baku, an analyst wrote, and more is to come every year.\n"
)
NEW = (
    OLD.replace("undeniable", "plain to see")
    .replace("The embassy is not yet open, a spokesman said in the spring.\n\n", "")
    .replace("every year", "each year")
)


def words_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def versions(tmp_path: Path) -> Path:
    """A project with two versions of an article, of three annotations one doubtful and one lost."""
    path = tmp_path / "versions.db"
    workspace = Workspace.open(str(path), reviewer="Mira", create=True)
    for folder, text in (("a", OLD), ("b", NEW)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "gas.txt").write_text(text, newline="")
    run(workspace, [tmp_path / "a" / "gas.txt"], ImportOptions(), Progress())
    article = workspace.articles()[0].id
    for label, words in (
        ("claim", "sold drones"),
        ("opinion", "The relations are undeniable"),
        ("bias", "not yet open"),
    ):
        workspace.annotate(article, words_of(OLD, words), label)
    run(workspace, [tmp_path / "b" / "gas.txt"], ImportOptions(), Progress())
    workspace.close()
    return path


@pytest.fixture
def window(open_window: Callable[..., Driver], versions: Path) -> Driver:
    return open_window(versions)


def older(window: Driver) -> str:
    return window.parts.session.versions.of(window.article_id)[0]


def test_the_list_shows_the_newest_version_and_says_how_many_there_are(window: Driver) -> None:
    assert [one.id for one in window.parts.session.summaries] == [window.article_id]
    model = window.parts.article_list.findChild(ArticleModel)
    assert model is not None
    assert model.rowCount() == 1
    assert "2 versions" in str(model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole))
    assert window.text == NEW


def test_an_older_version_says_so_and_leads_to_the_newest(window: Driver) -> None:
    newest = window.article_id
    window.parts.navigation.open_article(older(window))
    window.settle()
    assert window.text == OLD
    message = window.parts.read_screen.strip.message
    assert message.words == "An older version of this article."
    button = message.findChild(PushButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    window.settle()
    assert window.article_id == newest
    assert not message.key


def test_the_sheet_lists_the_versions_and_opens_one(window: Driver) -> None:
    window.press(Qt.Key.Key_F2)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ArticleSheet)
    buttons = [one for one in sheet.findChildren(PushButton) if "annotation" in one.text()]
    assert [one.isEnabled() for one in buttons] == [False, True]
    assert buttons[0].text().startswith("Newest")
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    window.come_back()
    assert window.text == OLD


def test_what_is_unsure_is_offered_and_can_wait(window: Driver) -> None:
    assert window.banners() == ["carried-over"]
    banner = window.parts.read_screen.banners
    later = next(one for one in banner.findChildren(PushButton) if one.text() == "Later")
    QTest.mouseClick(later, Qt.MouseButton.LeftButton)
    window.settle()
    assert window.banners() == []
    window.press(Qt.Key.Key_V, CTRL | SHIFT)
    assert window.parts.carried.is_open


def test_carried_annotations_are_gone_through_by_keys(window: Driver) -> None:
    window.press(Qt.Key.Key_V, CTRL | SHIFT)
    bar = window.parts.read_screen.carried_bar
    assert bar.hasFocus()
    assert window.banners() == []
    assert "Doubtful" in bar.accessibleName()
    assert "undeniable" in bar.accessibleName()
    assert "plain to see" in bar.accessibleName()
    selected = window.view.selected_annotation()
    assert selected is not None
    window.press(Qt.Key.Key_J)
    assert "Lost" in bar.accessibleName()
    assert "not yet open" in bar.accessibleName()
    assert window.view.selected_annotation() is None
    window.press(Qt.Key.Key_K)
    window.press(Qt.Key.Key_Return)
    assert window.hint().startswith("Kept: Opinion on “The relations are plain to see”")
    assert "Lost" in bar.accessibleName()
    window.press(Qt.Key.Key_Delete)
    assert not window.parts.carried.is_open
    assert window.parts.session.open_workspace.open_carried() == {}
    assert len(window.stored()) == 2
    assert window.view.hasFocus()
    window.press(Qt.Key.Key_Z, CTRL)
    assert window.parts.session.open_workspace.open_carried() == {window.article_id: 1}
    assert window.banners() == ["carried-over"]


def test_a_lost_one_is_placed_on_the_selected_words(window: Driver) -> None:
    window.press(Qt.Key.Key_V, CTRL | SHIFT)
    window.press(Qt.Key.Key_J)
    window.view.setFocus()
    window.select("an analyst wrote")
    bar = window.parts.read_screen.carried_bar
    place = next(one for one in bar.findChildren(PushButton) if one.text() == "Place on selection")
    assert place.isEnabled()
    QTest.mouseClick(place, Qt.MouseButton.LeftButton)
    window.settle()
    assert ("bias", "an analyst wrote") in [(one.label, one.quote) for one in window.stored()]
    assert "Doubtful" in bar.accessibleName()
    window.press(Qt.Key.Key_Delete)
    assert len(window.stored()) == 2
    assert len(window.stored(older(window))) == 3


def test_a_lost_one_is_placed_by_keys_alone(window: Driver) -> None:
    window.press(Qt.Key.Key_V, CTRL | SHIFT)
    bar = window.parts.read_screen.carried_bar
    assert (
        window.hint().replace("  ", " ")
        == "Enter keep · Del let go · J K walk · Ctrl+Shift+V to the text and back"
    )
    window.press(Qt.Key.Key_J)
    assert window.hint().replace("  ", " ") == "Del let go · J K walk · Ctrl+Shift+V to the text and back"
    assert "Lost" in bar.accessibleName()
    before = words_of(NEW, "The relations are plain to see")
    assert window.view.caret() == before.end
    window.press(Qt.Key.Key_V, CTRL | SHIFT)
    assert window.view.hasFocus()
    assert "keep" not in window.hint()
    window.press(Qt.Key.Key_Right, CTRL, times=2)
    window.press(Qt.Key.Key_Right, CTRL | SHIFT, times=2)
    words = window.view.selected_span()
    assert words is not None
    window.press(Qt.Key.Key_V, CTRL | SHIFT)
    assert bar.hasFocus()
    assert window.view.selected_span() == words
    assert window.hint().startswith("P place on selection")
    window.press(Qt.Key.Key_P)
    assert ("bias", words) in [(one.label, one.span) for one in window.stored()]
    assert window.hint().startswith("Placed")
    assert "Doubtful" in bar.accessibleName()


def test_the_hint_is_the_text_s_again_when_the_bar_is_left(window: Driver) -> None:
    window.press(Qt.Key.Key_V, CTRL | SHIFT)
    window.press(Qt.Key.Key_V, CTRL | SHIFT)
    assert window.view.hasFocus()
    assert window.hint().startswith("Opinion selected")
    window.press(Qt.Key.Key_V, CTRL | SHIFT)
    window.press(Qt.Key.Key_Escape)
    assert not window.parts.carried.is_open
    assert window.hint().startswith("Opinion selected")


def test_escape_closes_the_bar_until_the_article_is_opened_again(window: Driver) -> None:
    window.press(Qt.Key.Key_V, CTRL | SHIFT)
    window.press(Qt.Key.Key_Escape)
    assert not window.parts.carried.is_open
    assert window.view.hasFocus()
    assert window.banners() == []
    newest = window.article_id
    window.parts.navigation.open_article(older(window))
    assert window.banners() == []
    window.parts.navigation.open_article(newest)
    assert window.banners() == ["carried-over"]


def test_steps_from_an_older_version_go_from_the_newest_one(window: Driver) -> None:
    window.parts.navigation.open_article(older(window))
    window.parts.navigation.step_article(1)
    window.settle()
    assert window.hint() == "This is the last article."


def test_a_new_version_is_imported_from_a_file(window: Driver, tmp_path: Path) -> None:
    path = tmp_path / "third.txt"
    path.write_text(NEW + "One more line at the end.\n")
    window.parts.dialogs._import_file(window.article_id, str(path))
    dialog = window.window.findChild(ImportDialog)
    assert dialog is not None
    window.settle()
    dialog._import.click()
    window.come_back()
    window.settle()
    assert len(window.parts.session.versions.of(window.article_id)) == 3
