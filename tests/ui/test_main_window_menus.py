"""Menus, projects and dialogs of the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QMenu, QMenuBar

from annotator.ui.actions import ACTIONS

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier

ASKING = {
    "checkpoint",
    "report_problem",
    "print",
    "new_project",
    "open_project",
    "import_articles",
    "import_work",
    "new_version",
    "export_annotations",
    "exclude_alike",
    "keyboard",
    "about",
    "article_sheet",
    "remove_article",
    "save_original",
    "project_details",
}
CLOSING = {"close_window", "quit"}


def open_dialog(driver) -> QDialog:
    """The dialog that is over the window."""
    driver.wait(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    return dialog


def texts(menu: QMenu) -> list[str]:
    return [
        entry.text().split("\t")[0]
        for entry in menu.actions()
        if not entry.isSeparator() and entry.isVisible()
    ]


def test_the_menus_are_those_of_the_design(driver) -> None:
    bar = driver.window.findChild(QMenuBar)
    assert [entry.text() for entry in bar.actions()] == [
        "&Project", "&Edit", "&View", "&Article", "&Label", "&Go", "&Help",
    ]  # fmt: skip
    menus = {entry.text(): texts(entry.menu()) for entry in bar.actions()}
    assert menus["&Project"] == [
        "New project…", "Open project…", "Open recent", "Import articles…", "Import a reviewer’s work…", "Export annotations…",
        "Save now and make a dated backup", "Backups…", "Name this moment…", "Print or save as PDF…",
        "Project details…", "Settings…", "Close window", "Quit",
    ]  # fmt: skip
    assert menus["&Label"] == [
        "Claim", "Figure", "Opinion", "Bias", "Also label as", "Pen", "Edit details", "Note", "Move start", "Move end",
        "Accept suggestion", "Reject suggestion", "Accept all…", "Delete", "Change labels…",
    ]  # fmt: skip
    assert menus["&Article"] == [
        "Next article", "Previous article", "Mark done and open the next", "Reopen", "Title, source and date…",
        "This line is the title", "New version from file…", "Review carried annotations", "Exclude selection", "Exclude lines like this in all articles…", "Save the original file…", "Remove from project…",
    ]  # fmt: skip
    assert "Next article" in menus["&Go"]
    assert "Next suggestion" in menus["&Go"]
    assert "Suggestions" in menus["&View"]


@pytest.mark.parametrize(
    "row", [row for row in ACTIONS if row.id not in ASKING | CLOSING], ids=lambda row: row.id
)
def test_every_entry_works_with_an_annotation_selected(driver, row) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.parts.commands[row.id].trigger()
    driver.settle()
    assert driver.banners() in ([], ["inside"])


@pytest.mark.parametrize("action_id", sorted(ASKING))
def test_every_entry_that_asks_opens_a_dialog_that_gives_the_focus_back(driver, action_id: str) -> None:
    driver.parts.commands[action_id].trigger()
    dialog = open_dialog(driver)
    dialog.reject()
    driver.come_back()
    assert QApplication.focusWidget() is driver.view


@pytest.mark.parametrize("action_id", sorted(CLOSING))
def test_closing_by_menu_closes_window_and_database(driver, action_id: str) -> None:
    driver.parts.commands[action_id].trigger()
    assert not driver.window.isVisible()
    assert [one.name for one in driver.path.parent.glob("project.db*")] == ["project.db"]


def test_the_edit_menu_says_what_would_be_undone(driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_2)
    driver.parts.commands.menu("edit").aboutToShow.emit()
    assert driver.parts.commands["undo"].text() == "Undo Figure on “Israel”"
    driver.press(Key.Key_Z, CTRL)
    driver.parts.commands.menu("edit").aboutToShow.emit()
    assert driver.parts.commands["undo"].text() == "Undo"
    assert driver.parts.commands["redo"].text() == "Redo Figure on “Israel”"


def test_entries_without_anything_to_act_on_are_grey(driver) -> None:
    states = {
        name: driver.parts.commands[name].isEnabled()
        for name in ("copy", "delete", "label_1", "reopen", "find")
    }
    assert states == {"copy": False, "delete": False, "label_1": False, "reopen": False, "find": True}
    driver.select("Israel")
    assert driver.parts.commands["copy"].isEnabled()
    assert not driver.parts.commands["delete"].isEnabled()
    driver.press(Key.Key_1)
    assert driver.parts.commands["delete"].isEnabled()


def test_question_mark_opens_the_sheet_of_keys(driver) -> None:
    driver.press(Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    open_dialog(driver).reject()


def test_a_new_project_is_made_and_opened_and_the_old_one_is_recent(driver, tmp_path: Path) -> None:
    driver.parts.commands["new_project"].trigger()
    dialog = open_dialog(driver)
    name, folder = dialog.findChildren(QLineEdit)[:2]
    name.setText("Second study")
    folder.setText(str(tmp_path))
    QTest.keyClick(name, Key.Key_Return)
    driver.wait(lambda: driver.parts.session.workspace.name == "Second study")
    driver.settle()
    assert driver.parts.read_screen.welcome.isVisible()
    assert driver.window.windowTitle() == "Second study"
    recent = driver.parts.commands.submenu("recent")
    recent.aboutToShow.emit()
    assert [Path(one).name for one in texts(recent)] == ["Second study.db", "project.db"]
    recent.actions()[1].trigger()
    driver.wait(lambda: driver.parts.session.article is not None)
    assert Path(driver.parts.session.workspace.target).name == "project.db"


def test_a_file_that_is_no_project_is_said_and_the_open_one_stays(driver, tmp_path: Path) -> None:
    wrong = tmp_path / "letter.db"
    wrong.write_text("Dear Sir or Madam, " * 100, "utf-8")
    driver.parts.commands["open_project"].trigger()
    dialog = open_dialog(driver)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(wrong))
    dialog.reject()
    driver.wait(lambda: driver.banners() == ["open"])
    driver.come_back()
    assert driver.article_id
    driver.select("Israel")
    driver.press(Key.Key_1)
    assert len(driver.stored()) == 1
    assert wrong.read_text("utf-8").startswith("Dear")


def test_dropped_files_come_into_the_import_dialog_and_then_into_the_list(driver, tmp_path: Path) -> None:
    path = tmp_path / "new.txt"
    path.write_text("A new article about pipelines\n\nIt has one sentence of text in it.\n", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    driver.window.dropEvent(
        QDropEvent(QPointF(600, 400), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    )
    dialog = open_dialog(driver)
    driver.settle()
    QTest.keyClick(dialog, Key.Key_Return)
    driver.wait(lambda: len(driver.parts.session.summaries) == 6)
    driver.come_back()
    assert driver.hint() == "Imported 1 article."
    assert driver.parts.session.summaries[-1].name == "new.txt"
    driver.press(Key.Key_Z, CTRL)
    assert len(driver.parts.session.summaries) == 5


def test_a_backup_is_made_and_named(driver) -> None:
    driver.press(Key.Key_S, CTRL)
    driver.wait(lambda: driver.hint().startswith("Backup made: "))
    made = Path(driver.hint().removeprefix("Backup made: "))
    assert made.is_file()
    assert made.stat().st_size >= driver.path.stat().st_size


def test_the_welcome_page_of_an_empty_project_offers_import(open_window, tmp_path: Path) -> None:
    driver = open_window(tmp_path / "empty.db")
    assert driver.parts.read_screen.welcome.isVisible()
    driver.parts.read_screen.welcome.import_requested.emit()
    open_dialog(driver).reject()


def test_controls_have_names(driver) -> None:
    from PySide6.QtWidgets import QAbstractButton

    nameless = [
        button
        for button in driver.window.findChildren(QAbstractButton)
        if button.isVisible()
        and not button.accessibleName()
        and not button.text()
        and not isinstance(button.parentWidget(), QLineEdit)
    ]
    assert nameless == []


def test_tab_goes_from_the_text_through_tags_and_articles_and_back(driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)
    window = driver.parts
    parts = [driver.view, window.tag_panel.label_palette, window.tag_panel.annotation_list, window.tag_panel.inspector,
             window.top_bar, window.read_screen.strip, window.read_screen.banners, window.panels.articles.dock,
             window.status_bar]  # fmt: skip
    seen = [0]
    for _ in range(60):
        driver.press(Key.Key_Tab)
        focus = QApplication.focusWidget()
        here = next(place for place, part in enumerate(parts) if part is focus or part.isAncestorOf(focus))
        if here == 0:
            break
        seen += [here] if here != seen[-1] else []
    assert seen == list(range(len(parts)))
    assert focus is driver.view
    driver.press(Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert window.status_bar.isAncestorOf(QApplication.focusWidget())


def test_the_first_hint_goes_with_the_first_label(driver) -> None:
    def hint() -> list[str]:
        labels = driver.parts.read_screen.strip.findChildren(QLabel)
        return [one.text() for one in labels if one.isVisible() and "Select some" in one.text()]

    assert hint() == ["Select some words and press 1, 2, 3 or 4."]
    driver.press(Key.Key_PageDown, CTRL)
    assert hint() == []
    driver.press(Key.Key_PageUp, CTRL)
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.press(Key.Key_Escape)
    assert hint() == []
    assert driver.hint() == ""


def test_the_sample_is_made_and_opened(open_window, tmp_path: Path, config_folder: Path) -> None:
    driver = open_window(tmp_path / "empty.db")
    driver.parts.read_screen.welcome.sample_requested.emit()
    driver.wait(lambda: driver.parts.session.article is not None)
    assert Path(driver.parts.session.workspace.target).parent == config_folder
    assert len(driver.parts.session.summaries) == 5


def test_an_article_is_opened_by_name_and_a_wrong_one_is_said(driver) -> None:
    wanted = driver.parts.session.summaries[3]
    driver.parts.projects.open(str(driver.path), article=wanted.name)
    driver.wait(lambda: driver.parts.session.article is not None and driver.article_id == wanted.id)
    driver.parts.projects.open(str(driver.path), article="no such article")
    driver.wait(lambda: driver.hint() == "There is no article “no such article”.")
    assert driver.article_id == wanted.id


def test_a_panel_is_dragged_off_by_its_header(driver) -> None:
    panel = driver.parts.panels.articles
    header = driver.parts.article_list.header
    assert panel.dock.titleBarWidget() is header
    QTest.mouseDClick(header, Qt.MouseButton.LeftButton)
    driver.settle()
    assert panel.dock.isFloating()
    assert header.isVisible()
    driver.parts.commands["reset_layout"].trigger()
    driver.settle()
    assert not panel.dock.isFloating()
