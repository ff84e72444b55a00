"""Banners about what is wrong, and what their buttons do."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from annotator.errors import DatabaseError
from annotator.paths import config_folder as user_folder
from annotator.services.backup import backup, newest_whole
from annotator.services.workspace import Workspace
from annotator.ui.banner import Banner
from annotator.ui.run_marker import RunMarker

from .conftest import Driver

Key = Qt.Key


def banner(driver: Driver, title: str) -> Banner:
    banners = driver.parts.read_screen.banners
    driver.wait(lambda: any(one.accessibleName() == title for one in banners.findChildren(Banner)))
    return next(
        one for one in banners.findChildren(Banner) if one.accessibleName() == title and one.isVisible()
    )


def press(on: Banner, words: str) -> None:
    button = next(one for one in on.findChildren(QPushButton) if one.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def is_shown(driver: Driver, key: str) -> bool:
    shown = driver.parts.read_screen.banners.keys()
    return key in shown


def buttons(on: Banner) -> list[str]:
    return [one.text() for one in on.findChildren(QPushButton)]


def change_text(path: Path, article_id: str, old: str, new: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "UPDATE article_text SET text = replace(text, ?, ?) WHERE article_id = (SELECT id FROM article WHERE uuid = ?)",
            (old, new, article_id),
        )


CHANGED = "The stored text of this article was changed outside the app"


def test_a_changed_text_is_said_shown_and_restored(open_window: Callable[..., Driver], project: Path) -> None:
    driver = open_window(project)
    article, text = driver.article_id, driver.text
    for words in ("Jewish State", "Soviets"):
        driver.select(words)
        driver.press(Key.Key_1)
    driver.window.close()
    change_text(project, article, "Soviets", "Soviet Union")
    driver = open_window(project)
    found = banner(driver, CHANGED)
    assert found.accessibleDescription() == "1 of 2 quotes no longer match."
    assert buttons(found) == ["Show the 1", "Restore the text"]
    press(found, "Show the 1")
    wrong = driver.parts.session.annotation(driver.view.selected_annotation())
    assert wrong is not None
    assert wrong.quote == "Soviets"
    press(banner(driver, CHANGED), "Restore the text")
    driver.settle()
    assert driver.text == text
    assert not is_shown(driver, "text")


def test_a_text_that_became_shorter_than_its_annotations_can_be_opened(
    open_window: Callable[..., Driver], project: Path
) -> None:
    driver = open_window(project)
    article, text = driver.article_id, driver.text
    driver.select("Missile system")
    driver.press(Key.Key_1)
    driver.window.close()
    change_text(project, article, text[100:], "")
    driver = open_window(project)
    press(banner(driver, CHANGED), "Show the 1")
    press(banner(driver, CHANGED), "Restore the text")
    driver.settle()
    assert driver.text == text


def test_a_long_text_is_painted_before_it_is_looked_at(
    open_window: Callable[..., Driver], project: Path
) -> None:
    driver = open_window(project)
    article = driver.article_id
    other = next(one.id for one in driver.parts.session.summaries if one.id != article)
    driver.parts.navigation.open_article(other)
    change_text(project, article, "Soviets", "Soviet Union " * 20_000)
    driver.parts.navigation.open_article(article)
    assert not is_shown(driver, "text")
    assert buttons(banner(driver, CHANGED)) == ["Restore the text"]
    driver.parts.navigation.open_article(other)
    assert not is_shown(driver, "text")


RECOVERED = "Recovered after the app closed unexpectedly"


def test_after_a_crash_the_last_saved_change_is_named(
    open_window: Callable[..., Driver], project: Path
) -> None:
    driver = open_window(project)
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.window.close()
    leave_a_mark(project)
    driver = open_window(project)
    found = banner(driver, RECOVERED)
    assert found.accessibleDescription().startswith("Nothing was lost. The last saved change is from ")
    assert found.accessibleDescription().endswith(": Claim on “Israel”.")
    press(found, "OK")
    assert driver.parts.read_screen.banners.keys() in ([], ["litter"])
    driver.window.close()
    driver = open_window(project)
    assert not is_shown(driver, "recovered")


def leave_a_mark(project: Path) -> None:
    """What a program that was killed leaves behind."""
    code = (
        "import os, sys; from pathlib import Path; from annotator.ui.run_marker import RunMarker;"
        "kept = RunMarker(Path(sys.argv[1])); kept.set(sys.argv[2]); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(user_folder()), str(project)], check=False)


def test_two_windows_on_one_project_are_no_crash(tmp_path: Path) -> None:
    first, second = RunMarker(tmp_path), RunMarker(tmp_path)
    assert not first.set("a.db")
    assert not second.set("a.db")
    first.clear()
    assert not second.set("a.db")
    second.clear()
    assert not first.set("a.db")
    assert not first.set("b.db")
    first.clear()
    assert list((tmp_path / "running").iterdir()) == []


def choose(driver: Driver, path: Path) -> None:
    driver.wait(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_read_only_leads_to_ones_own_copy_or_looks_again(
    open_window: Callable[..., Driver], project: Path, tmp_path: Path
) -> None:
    driver = open_window(project, read_only=True)
    found = banner(driver, "Opened to read only")
    assert buttons(found) == ["Open my own copy", "Check again"]
    press(found, "Open my own copy")
    choose(driver, tmp_path / "mine.db")
    driver.wait(
        lambda: driver.parts.session.workspace is not None and driver.parts.session.workspace.is_writable
    )
    driver.settle()
    assert driver.parts.session.open_workspace.path == tmp_path / "mine.db"
    assert not is_shown(driver, "read-only")


def test_check_again_opens_it_to_write_when_that_is_possible(
    open_window: Callable[..., Driver], project: Path
) -> None:
    driver = open_window(project, read_only=True)
    press(banner(driver, "Opened to read only"), "Check again")
    driver.wait(
        lambda: driver.parts.session.workspace is not None and driver.parts.session.workspace.is_writable
    )


def test_what_is_saved_can_be_copied_elsewhere_while_the_disk_is_full(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)

    def full(*_given: object) -> None:
        raise DatabaseError("The disk is full.", problem="full")

    monkeypatch.setattr(driver.parts.session.workspace, "relabel", full)
    driver.press(Key.Key_2)
    banners = driver.parts.read_screen.banners
    assert banners.keys()[0] == "unsaved"
    found = next(one for one in banners.findChildren(Banner) if one.kind == "error")
    assert buttons(found) == ["Save a copy elsewhere…", "Try again"]
    press(found, "Save a copy elsewhere…")
    choose(driver, driver.path.with_name(f"{driver.path.name}-journal"))
    driver.wait(lambda: "This is a project; nothing is written over it." in driver.hint())
    assert not driver.path.with_name(f"{driver.path.name}-journal").exists()
    press(found, "Save a copy elsewhere…")
    choose(driver, tmp_path / "copy.db")
    driver.settle()
    driver.wait((tmp_path / "copy.db").exists)
    driver.settle()
    copy = Workspace.open(str(tmp_path / "copy.db"), reviewer="x", read_only=True)
    assert [one.quote for one in copy.annotations(driver.article_id)] == ["Israel"]
    copy.close()
    assert driver.hint().startswith("Copy saved: ")


def damage(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[100:4000] = b"\xff" * 3900
    path.write_bytes(bytes(raw))


def test_a_damaged_file_leads_to_its_newest_whole_backup(
    driver: Driver, project: Path, tmp_path: Path
) -> None:
    damaged = tmp_path / "other.db"
    shutil.copy(project, damaged)
    workspace = Workspace.open(str(damaged), reviewer="Mira")
    whole = backup(workspace)
    broken = backup(workspace)
    workspace.close()
    for path in (damaged, broken):
        damage(path)
    found = newest_whole(damaged)
    assert found is not None
    assert found.path == whole
    driver.parts.projects.open(str(damaged))
    said = banner(driver, "This project file is damaged")
    driver.wait(lambda: "Open the backup" in buttons(banner(driver, "This project file is damaged")))
    said = banner(driver, "This project file is damaged")
    assert said.accessibleDescription().endswith("is whole.")
    press(said, "Open the backup")
    driver.wait(lambda: driver.parts.session.open_workspace.path == whole)
    driver.settle()


def test_words_that_became_others_while_nobody_looked_lead_there_too(
    driver: Driver, project: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    shutil.copy(project, other)
    workspace = Workspace.open(str(other), reviewer="Mira")
    whole = backup(workspace)
    workspace.close()
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("UPDATE article SET title = 'Words of nobody'")
    driver.parts.projects.open(str(other))
    driver.wait(lambda: driver.parts.session.open_workspace.path == other)
    driver.parts.backups.look()
    driver.wait(lambda: "Open the backup" in buttons(banner(driver, "This project file is damaged")))
    press(banner(driver, "This project file is damaged"), "Open the backup")
    driver.wait(lambda: driver.parts.session.open_workspace.path == whole)
    driver.settle()


def test_a_newer_file_says_so(driver: Driver, project: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer.db"
    shutil.copy(project, newer)
    with closing(sqlite3.connect(newer)) as connection, connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        tables = [
            row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE name LIKE 'alembic%'")
        ]
        if tables:
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.execute(f"PRAGMA user_version = {version + 900}")
    driver.parts.projects.open(str(newer))
    said = banner(driver, "This project was made with a newer version")
    assert buttons(said) == ["OK"]
