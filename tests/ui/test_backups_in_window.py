"""Backups in the window: made by themselves, listed, restored; damage is noticed while a project is open, and rescued from."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from annotator.errors import DatabaseError
from annotator.model.span import Span
from annotator.services import attribute_changes, keeping, scheme_changes
from annotator.services.backup import Backup, backups_of, standing_of
from annotator.services.jobs import Progress
from annotator.services.keeping import keep_copy
from annotator.services.workspace import Workspace
from annotator.store.standing import Standing
from annotator.ui.banner import Banner
from annotator.ui.dialogs.backups_dialog import BackupsDialog
from annotator.ui.dialogs.copy_bar import CopyBar
from annotator.ui.dialogs.settings_dialog import SettingsDialog
from annotator.ui.theme import load_theme

from .conftest import Driver

Key = Qt.Key


def label_many(path: Path, several: int) -> None:
    workspace = Workspace.open(str(path), reviewer="Mira")
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


def test_what_differs_is_read_to_its_end_beside_a_long_maker(qtbot: QtBot, tmp_path: Path) -> None:
    made = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    found = [
        Backup(tmp_path / f"{maker}.db", made, 999_000, maker)
        for maker in ("migration", "restoring", "program")
    ]
    dialog = BackupsDialog(load_theme("light"), found, is_writable=True)
    qtbot.addWidget(dialog)
    dialog.show()
    now = Standing(12_345, 10_000, (99_999, "", "", ""), ())
    for one in found:
        dialog.fill(one, Standing(1, 1, (1, "", "", ""), ()), now)
    table = dialog.findChild(QTableWidget)
    for row in range(len(found)):
        cell = table.visualItemRect(table.item(row, 5))
        metrics, flags = table.fontMetrics(), Qt.TextFlag.TextWordWrap.value
        needed = metrics.boundingRect(cell.adjusted(4, 0, -4, 0), flags, table.item(row, 5).text())
        assert needed.height() <= cell.height()
        assert needed.width() <= cell.width()
        assert cell.height() >= 30


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

    def choose(path: Path) -> None:
        QTest.mouseClick(button(found, "Save what can be read…"), Qt.MouseButton.LeftButton)
        driver.wait(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.fileSelected.emit(str(path))
        dialog.close()

    choose(Path(f"{project}-journal"))
    driver.wait(lambda: "This is a project; nothing is written over it." in driver.hint())
    assert not Path(f"{project}-journal").exists()
    choose(tmp_path / "saved.db")
    driver.wait(lambda: driver.hint().startswith("Saved: 5 articles and 2 annotations."))
    assert driver.parts.session.open_workspace.path == tmp_path / "saved.db"
    assert (tmp_path / "saved.rescue.txt").exists()


def test_what_cannot_be_backed_up_is_said_and_work_goes_on(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise DatabaseError("No backup was made: no room.", problem="full")

    monkeypatch.setattr("annotator.services.keeping.look_after", full)
    driver.parts.backups.look()
    driver.settle()
    assert driver.hint() == "No backup was made: no room."
    driver.select("Israel")
    driver.press(Key.Key_1)
    assert len(driver.stored()) == 1


# Before an act that changes much


def held(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Copies are not begun before the event is set, and listen to who wants to stop them."""
    go = threading.Event()
    before = keeping.keep_copy

    def wait(workspace: Workspace, progress: Progress, *, fresh: timedelta = keeping.NO_AGE) -> Backup | None:
        progress.report(12, 48, keeping.COPYING)
        while not go.wait(0.01):
            progress.check()
        return before(workspace, progress, fresh=fresh)

    monkeypatch.setattr(keeping, "keep_copy", wait)
    return go


def copies(driver: Driver) -> list[Backup]:
    return backups_of(driver.path)


def test_labelling_goes_on_while_a_copy_is_made_and_the_act_follows_it(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = held(monkeypatch)
    driver.select("Israel")
    driver.press(Key.Key_1)
    ids = [one.id for one in driver.stored()]
    acts = driver.parts.acts
    acts.perform_with_copy(lambda workspace: workspace.remove(ids))
    driver.wait(lambda: any(bar.isVisible() for bar in driver.window.findChildren(CopyBar)))
    (bar,) = driver.window.findChildren(CopyBar)
    assert any("Making a backup first… 25" in one.text() for one in bar.findChildren(QLabel))
    driver.view.select_span(Span(0, 5))
    QTest.keyClick(driver.view, Key.Key_2)
    assert sorted(one.label for one in driver.stored()) == ["claim", "figure"], "the key is not held up"
    go.set()
    driver.settle()
    assert [one.label for one in driver.stored()] == ["figure"]
    assert not bar.isVisible()
    assert len(copies(driver)) == 1


def test_a_copy_that_is_stopped_stops_the_act(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    go = held(monkeypatch)
    driver.select("Israel")
    driver.press(Key.Key_1)
    before = driver.stored()
    ids = [one.id for one in before]
    driver.parts.acts.perform_with_copy(lambda workspace: workspace.remove(ids))
    driver.parts.acts.perform_with_copy(lambda workspace: workspace.relabel(ids, "bias"))
    driver.wait(lambda: any(bar.isVisible() for bar in driver.window.findChildren(CopyBar)))
    (bar,) = driver.window.findChildren(CopyBar)
    stop = next(one for one in bar.findChildren(QPushButton) if one.text() == "Stop")
    QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.hint() == "Stopped. Nothing was changed."
    assert driver.stored() == before
    assert copies(driver) == []
    go.set()
    driver.parts.acts.perform_with_copy(lambda workspace: workspace.remove(ids))
    driver.settle()
    assert driver.stored() == [], "the same act works afterwards"
    assert len(copies(driver)) == 1


def test_a_window_that_is_closed_during_a_copy_does_the_act_and_closes_then(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = held(monkeypatch)
    driver.select("Israel")
    driver.press(Key.Key_1)
    ids = [one.id for one in driver.stored()]
    driver.parts.acts.perform_with_copy(lambda workspace: workspace.remove(ids))
    assert not driver.window.close()
    driver.parts.projects.open(str(driver.path.with_name("other.db")))
    assert driver.hint() == "Still saving. Try again in a moment."
    go.set()
    driver.wait(lambda: not driver.window.isVisible())
    assert total(driver.path) == 0
    assert len(copies(driver)) == 1


def test_another_project_gets_nothing_of_what_waited_for_a_copy(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    held(monkeypatch)
    done: list[Workspace] = []
    driver.parts.acts.perform_with_copy(done.append)
    driver.parts.projects.close()
    assert not driver.parts.acts.is_saving
    driver.settle()
    assert done == []


def merge_reviewers(driver: Driver) -> None:
    driver.parts.commands["settings"].trigger()
    dialog = driver.window.findChild(SettingsDialog)
    dialog.show_page("reviewer")
    dialog.page_shown()._merge("Jonas", "Mira")
    driver.settle()
    dialog.reject()


def archive_label(driver: Driver) -> None:
    driver.parts.dialogs.change_labels("claim", "title")
    dialog = driver.window.findChild(SettingsDialog)
    dialog.page_shown()._change(partial(scheme_changes.archive_label, label_id="claim"))
    driver.settle()
    dialog.reject()


def go_back(driver: Driver) -> None:
    driver.parts.acts.perform(lambda workspace: workspace.name_moment("Here"))
    number = driver.parts.session.open_workspace.newest_step().number
    driver.select("Azerbaijan")
    driver.press(Key.Key_1)
    driver.press(Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    driver.parts.checkpoints.go_back(number)
    driver.settle()


def accept_many(driver: Driver) -> None:
    ids = [one.id for one in driver.stored()]
    driver.parts.several._perform(ids * 200, lambda workspace: workspace.remove(ids), lambda _done: None)
    driver.settle()


@pytest.mark.parametrize("act", [merge_reviewers, archive_label, go_back, accept_many])
def test_a_copy_is_made_before(driver: Driver, act: Callable[[Driver], None]) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.parts.projects.change_reviewer("Jonas")
    driver.select("military")
    driver.press(Key.Key_2)
    assert copies(driver) == []
    act(driver)
    driver.settle()
    (copy,) = copies(driver)
    assert copy.maker == "program"
    standing = standing_of(copy.path)
    assert standing is not None
    now = driver.parts.session.open_workspace.newest_step()
    assert standing.last < now.number, "of the state before"
    assert standing.annotations == (3 if act is go_back else 2)


@pytest.mark.parametrize("act", [archive_label, go_back])
def test_a_copy_that_cannot_be_made_first_is_said_and_the_act_goes_on(
    driver: Driver, act: Callable[[Driver], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    why = "The disk that the backups are on is full. Free some space, then try again."

    def full(*_args: object, **_kept: object) -> None:
        raise DatabaseError(why, problem="full")

    said: list[str] = []
    driver.parts.feedback.said.connect(said.append)
    driver.select("Israel")
    driver.press(Key.Key_1)
    before = driver.parts.session.open_workspace.newest_step().number
    monkeypatch.setattr(keeping, "keep_copy", full)
    act(driver)
    driver.wait(lambda: driver.parts.session.open_workspace.newest_step().number > before)
    driver.settle()
    assert why in said
    assert copies(driver) == []


def test_what_is_added_to_the_scheme_needs_no_copy(driver: Driver) -> None:
    workspace = driver.parts.session.open_workspace
    before = workspace.scheme
    for change, takes in (
        (partial(scheme_changes.add_label, title="New"), False),
        (partial(scheme_changes.rename_label, label_id="claim", title="Other"), False),
        (partial(scheme_changes.move_label, label_id="claim", place=2), False),
        (partial(scheme_changes.archive_label, label_id="claim"), True),
        (partial(attribute_changes.archive_attribute, label_id="claim", name="source"), True),
    ):
        assert scheme_changes.takes_out(before, change(before).scheme) is takes
