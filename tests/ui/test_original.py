"""Saving the original file from the window."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def chooser(driver) -> QFileDialog:
    """The file chooser, once the original has been read."""
    driver.wait(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    return dialog


def test_it_is_saved_where_the_reviewer_says_and_the_window_says_where(driver, tmp_path: Path) -> None:
    driver.parts.commands["save_original"].trigger()
    dialog = chooser(driver)
    article = driver.parts.session.article
    assert Path(dialog.selectedFiles()[0]).name == article.name
    target = tmp_path / "mine.txt"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    driver.come_back()
    driver.wait(lambda: driver.hint() == f"Original file saved: {target}")
    assert target.read_bytes() == (SEEDS / article.name).read_bytes()
    assert QApplication.focusWidget() is driver.view


def test_the_next_one_is_proposed_beside_the_last_one(driver, tmp_path: Path) -> None:
    driver.parts.commands["save_original"].trigger()
    dialog = chooser(driver)
    dialog.fileSelected.emit(str(tmp_path / "mine.txt"))
    dialog.reject()
    driver.come_back()
    driver.parts.commands["save_original"].trigger()
    assert Path(chooser(driver).directory().absolutePath()) == tmp_path
    chooser(driver).reject()
    driver.come_back()


def test_what_cannot_be_written_is_said(driver, tmp_path: Path) -> None:
    driver.parts.commands["save_original"].trigger()
    dialog = chooser(driver)
    dialog.fileSelected.emit(str(tmp_path / "no-such-folder" / "mine.txt"))
    dialog.reject()
    driver.come_back()
    driver.wait(lambda: "does not exist" in driver.hint())


@pytest.fixture
def without_original(project: Path) -> Path:
    """A project whose first article has no original."""
    with sqlite3.connect(project) as connection:
        connection.execute("DELETE FROM article_source WHERE article_id = (SELECT min(id) FROM article)")
    connection.close()
    return project


def test_it_is_grey_for_an_article_that_has_none(without_original: Path, open_window) -> None:
    driver = open_window(without_original)
    command = driver.parts.commands["save_original"]
    first, second = (one.id for one in driver.parts.session.summaries[:2])
    driver.parts.navigation.open_article(first)
    assert not command.isEnabled()
    driver.parts.navigation.open_article(second)
    assert command.isEnabled()


def test_damaged_bytes_are_said_and_nothing_is_asked(project: Path, open_window) -> None:
    with sqlite3.connect(project) as connection:
        connection.execute("UPDATE article SET source_sha256 = ?", ("0" * 64,))
    connection.close()
    driver = open_window(project)
    driver.parts.commands["save_original"].trigger()
    driver.wait(lambda: "damaged" in driver.hint())
    assert QApplication.activeModalWidget() is None
