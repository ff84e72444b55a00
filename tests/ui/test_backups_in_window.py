"""Backups in the window: made by themselves, listed, restored; damage is noticed while a project is open, and rescued from."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QTableWidget

from annotator.errors import DatabaseError
from annotator.services.backup import backups_of
from annotator.services.keeping import keep_copy
from annotator.services.workspace import Workspace
from annotator.ui.banner import Banner
from annotator.ui.dialogs.backups_dialog import BackupsDialog

from .conftest import Driver

Key = Qt.Key


def label_many(path: Path, several: int) -> None:
    workspace = Workspace.open(str(path), reviewer="Mira")
    from annotator.model.span import Span

    article = workspace.articles()[0].id
    for start in range(several):
        workspace.annotate(article, Span(start * 3, start * 3 + 2), "claim")
    workspace.close()


def remove_all(path: Path) -> None:
    workspace = Workspace.open(str(path), reviewer="Mira")
    for article in workspace.articles():
        ids = [one.id for one in workspace.annotations(article.id)]
        if ids:
            workspace.remove(ids)
    workspace.close()


def total(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM annotation WHERE removed = 0").fetchone()[0])


def open_dialog(driver: Driver) -> BackupsDialog:
    driver.parts.commands["backups"].trigger()
    driver.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BackupsDialog)
    return dialog


def rows(dialog: BackupsDialog) -> list[list[str]]:
    table = dialog.findChild(QTableWidget)
    return [[table.item(row, place).text() for place in range(1, 6)] for row in range(table.rowCount())]


def button(on: Banner | BackupsDialog, words: str) -> QPushButton:
    return next(one for one in on.findChildren(QPushButton) if one.text() == words)


def banner(driver: Driver, title: str) -> Banner:
    found = [
        one for one in driver.window.findChildren(Banner) if one.accessibleName() == title and one.isVisible()
    ]
    assert found, [one.accessibleName() for one in driver.window.findChildren(Banner)]
    return found[-1]


def test_a_backup_is_made_after_opening_listed_and_restored_by_keys(
    open_window: Callable[..., Driver], project: Path
) -> None:
    driver = open_window(project)
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.parts.backups.look()
    driver.settle()
    assert [one.maker for one in backups_of(project)] == ["program"]
    driver.parts.backups.look()
    driver.settle()
    assert len(backups_of(project)) == 1, "nothing unchanged is copied twice"
    driver.view.setFocus()
    driver.press(Key.Key_2)
    dialog = open_dialog(driver)
    assert rows(dialog)[0][0] == "The program"
    assert rows(dialog)[0][2:] == ["1", "5", "1 change since"]
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    driver.come_back()
    driver.wait(lambda: "is restored" in driver.hint())
    assert [one.label for one in driver.stored()] == ["claim"]
    assert "What was there is in project.before-restoring." in driver.hint()
    dialog = open_dialog(driver)
    assert [row[0] for row in rows(dialog)] == ["Replaced by a backup", "The program"]
    assert rows(dialog)[1][4] == "The same as now"
    dialog.reject()
    driver.come_back()
    driver.select("Iran")
    driver.press(Key.Key_1)
    assert len(driver.stored()) == 2


def test_by_mouse_and_a_project_that_somebody_else_has_open_stays(
    open_window: Callable[..., Driver], project: Path
) -> None:
    label_many(project, 3)
    driver = open_window(project)
    driver.parts.backups.look()
    driver.settle()
    remove_all(project)
    other = Workspace.open(str(project), reviewer="Jonas")
    other.change_reviewer("Jonas 2")
    other.set_status(other.articles()[0].id, "done")
    dialog = open_dialog(driver)
    QTest.mouseClick(button(dialog, "Restore this backup"), Qt.MouseButton.LeftButton)
    driver.come_back()
    driver.wait(lambda: "is open in another window or program" in driver.hint())
    assert total(project) == 0
    other.close()
    dialog = open_dialog(driver)
    QTest.mouseClick(button(dialog, "Restore this backup"), Qt.MouseButton.LeftButton)
    driver.come_back()
    driver.wait(lambda: "is restored" in driver.hint())
    assert total(project) == 3


def test_without_a_backup_the_dialog_says_so(driver: Driver) -> None:
    dialog = open_dialog(driver)
    assert not button(dialog, "Restore this backup").isEnabled()
    dialog.reject()
    driver.come_back()


FALLEN = "Were so many annotations meant to go?"


def test_a_sharp_fall_is_asked_about_until_it_is_answered(
    open_window: Callable[..., Driver], project: Path
) -> None:
    label_many(project, 30)
    driver = open_window(project)
    driver.parts.backups.look()
    driver.settle()
    driver.window.close()
    remove_all(project)
    for _ in range(2):
        driver = open_window(project)
        driver.parts.backups.look()
        driver.settle()
        found = banner(driver, FALLEN)
        assert found.accessibleDescription().startswith("This project has 0 annotations. The backup of ")
        assert len(backups_of(project)) == 1, "the answer is waited for"
        driver.window.close()
    driver = open_window(project)
    driver.parts.backups.look()
    driver.settle()
    QTest.mouseClick(button(banner(driver, FALLEN), "Keep it as it is"), Qt.MouseButton.LeftButton)
    driver.settle()
    assert len(backups_of(project)) == 2
    driver.parts.backups.look()
    driver.settle()
    assert driver.banners() == []


DAMAGED = "This project file is damaged"


def tear(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        root = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'article_source'"
        ).fetchone()[0]
    data = bytearray(path.read_bytes())
    data[(root - 1) * 4096 : root * 4096] = os.urandom(4096)
    path.write_bytes(data)


def test_damage_is_noticed_after_opening_and_the_backup_is_offered(
    open_window: Callable[..., Driver], project: Path
) -> None:
    label_many(project, 2)
    workspace = Workspace.open(str(project), reviewer="Mira")
    from annotator.services.jobs import Progress

    copy = keep_copy(workspace, Progress())
    assert copy is not None
    workspace.close()
    tear(project)
    driver = open_window(project)
    driver.parts.backups.look()
    driver.settle()
    found = banner(driver, DAMAGED)
    assert [one.text() for one in found.findChildren(QPushButton)] == [
        "All backups…",
        "Show both files",
        "Open the backup",
    ]
    assert found.accessibleDescription().endswith("is whole.")
    QTest.mouseClick(button(found, "All backups…"), Qt.MouseButton.LeftButton)
    driver.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BackupsDialog)
    QTest.mouseClick(button(dialog, "Restore this backup"), Qt.MouseButton.LeftButton)
    driver.come_back()
    driver.wait(lambda: "is restored" in driver.hint())
    driver.parts.backups.look()
    driver.settle()
    assert driver.banners() == []
    assert total(project) == 2


def test_without_a_backup_what_can_be_read_is_saved(
    open_window: Callable[..., Driver], project: Path, tmp_path: Path
) -> None:
    label_many(project, 2)
    tear(project)
    driver = open_window(project)
    driver.parts.backups.look()
    driver.settle()
    found = banner(driver, DAMAGED)
    QTest.mouseClick(button(found, "Save what can be read…"), Qt.MouseButton.LeftButton)
    driver.wait(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "saved.db"))
    dialog.close()
    driver.wait(lambda: driver.hint().startswith("Saved: 5 articles and 2 annotations."))
    assert driver.parts.session.open_workspace.path == tmp_path / "saved.db"
    assert (tmp_path / "saved.rescue.txt").exists()


def test_what_cannot_be_backed_up_is_said_and_work_goes_on(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise DatabaseError("No backup was made: no room.", problem="full")

    monkeypatch.setattr("annotator.services.keeping.keep_copy", full)
    driver.parts.backups.look()
    driver.settle()
    assert driver.hint() == "No backup was made: no room."
    driver.select("Israel")
    driver.press(Key.Key_1)
    assert len(driver.stored()) == 1
