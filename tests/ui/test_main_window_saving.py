"""An act that the database does not take: nothing is painted, the selection stays, and it can be repeated."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from annotator.errors import DatabaseError

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def other_writer(path) -> sqlite3.Connection:
    """A connection of another program that holds the write lock."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection.execute("BEGIN IMMEDIATE")
    return connection


def test_a_busy_database_makes_the_act_a_job_and_paints_when_it_is_committed(driver) -> None:
    span = driver.select("Israel")
    with closing(other_writer(driver.path)) as other:
        QTest.keyClick(driver.view, Key.Key_1)
        assert driver.parts.acts.is_saving
        assert driver.pixels_of("blue") == 0
        assert driver.view.selected_span() == span
        assert driver.stored() == []
        driver.wait(lambda: driver.parts.status_bar.saved_words() == "Saving…")
        other.execute("ROLLBACK")
    driver.settle()
    assert [one.span for one in driver.stored()] == [span]
    assert driver.pixels_of("blue") > 20
    assert driver.parts.status_bar.saved_words() == "All changes saved"


def test_acts_wait_in_order_behind_one_that_waits(driver) -> None:
    driver.select("Israel")
    with closing(other_writer(driver.path)) as other:
        QTest.keyClick(driver.view, Key.Key_1)
        QTest.keyClick(driver.view, Key.Key_2)
        other.execute("ROLLBACK")
    driver.settle()
    assert [one.label for one in driver.stored()] == ["claim", "figure"]


def test_closing_waits_until_what_was_asked_for_is_saved(driver) -> None:
    driver.select("Israel")
    article = driver.article_id
    other = other_writer(driver.path)
    QTest.keyClick(driver.view, Key.Key_1)
    threading.Timer(0.3, lambda: (other.execute("ROLLBACK"), other.close())).start()
    driver.window.close()
    assert driver.window.isVisible()
    driver.wait(lambda: not driver.window.isVisible())
    assert [one.label for one in driver.stored(article)] == ["claim"]


def test_a_failed_act_says_so_keeps_the_selection_and_is_repeated(driver, monkeypatch) -> None:
    workspace = driver.parts.session.workspace
    annotate = workspace.annotate
    span = driver.select("Israel")

    def full(*_given: object) -> None:
        raise DatabaseError("The disk is full. Free some space, then try again.", problem="full")

    monkeypatch.setattr(workspace, "annotate", full)
    driver.press(Key.Key_1)
    banners = driver.parts.read_screen.banners
    assert driver.banners() == ["unsaved"]
    assert driver.parts.status_bar.saved_words() == "Not saved"
    assert driver.pixels_of("blue") == 0
    assert driver.view.selected_span() == span
    monkeypatch.setattr(workspace, "annotate", annotate)
    again = next(one for one in banners.findChildren(QPushButton) if one.text() == "Try again")
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    driver.settle()
    assert [one.span for one in driver.stored()] == [span]
    assert driver.banners() == []
    assert driver.parts.status_bar.saved_words() == "All changes saved"


def test_a_project_that_cannot_be_written_says_why_at_a_label_key(open_window, project) -> None:
    with closing(sqlite3.connect(project)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    driver = open_window(project, read_only=True)
    assert driver.banners() == ["read-only"]
    assert driver.parts.status_bar.saved_words() == "Read only"
    driver.select("Israel")
    driver.press(Key.Key_1)
    assert driver.hint() == driver.parts.session.workspace.why_read_only
    assert driver.stored() == []
    driver.press(Key.Key_Return, CTRL)
    assert driver.parts.session.summary().status == "unread"
