"""Hostile things pasted into every field and dropped everywhere: taken as words or as names of files, else not at all.

``ANNOTATOR_MIME_CASES=2000`` tries as many at each place, and ``ANNOTATOR_MIME_SEED`` others than usual.
"""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QTextOption
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from annotator.services import sources
from annotator.ui import drop_area
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.note_field import NoteField

from .conftest import Driver
from .hostile_mime import MARK, Asked, mime

CASES = int(os.environ.get("ANNOTATOR_MIME_CASES", "12"))
SEED = int(os.environ.get("ANNOTATOR_MIME_SEED", "1"))
MOST_LETTERS, MOST_LINES = 100_000, 2_000
"""What one paste may put into a field, and what of lines may stand there then: a megabyte takes Qt half a second."""

MOST_ASKED = 4
"""How often a format may be asked for in one paste or drop, which copies all of it: at its coming, moving, letting go, and for it."""

LONG_WORD = re.compile(r"\S{1000}")
"""Qt seeks in vain for a place to break it, anew for each line, where lines are not broken anywhere."""


DIALOGS = ("export", "import", "settings", "new_project", "keys", "guide", "details", "labels")
Field = QLineEdit | QPlainTextEdit | QTextEdit


@pytest.fixture(autouse=True)
def connections(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """What Python would have connected to; nothing may."""
    made: list[object] = []

    def refuse(_socket: socket.socket, address: object) -> None:
        made.append(address)
        raise OSError

    monkeypatch.setattr(socket.socket, "connect", refuse)
    yield made
    assert made == []


def fields(of: QWidget) -> list[Field]:
    """Those that can be written in."""
    found: list[Field] = [
        *of.findChildren(QLineEdit),
        *of.findChildren(QPlainTextEdit),
        *of.findChildren(QTextEdit),
    ]
    return [one for one in found if one.isVisible() and one.isEnabled() and not one.isReadOnly()]


def text_of(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit | NoteField) else field.toPlainText()


@contextmanager
def little_is_put_into(field: Field) -> Iterator[None]:
    """Fails where more is put in than can be laid out at once; what goes again after that has cost its time, too."""
    put = 0

    def count(_at: int, _removed: int, added: int) -> None:
        nonlocal put
        put += added

    if isinstance(field, QLineEdit):
        yield
        put = len(field.text())
    else:
        field.document().contentsChange.connect(count)
        yield
        field.document().contentsChange.disconnect(count)
        assert field.document().blockCount() <= MOST_LINES
        has_long_word = LONG_WORD.search(text_of(field)) is not None
        assert not has_long_word or field.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere
    assert put <= MOST_LETTERS + 1, type(field)  # and the end of the last line


@contextmanager
def asked_seldom(given: Asked) -> Iterator[None]:
    given.times.clear()
    yield
    assert all(often <= MOST_ASKED for often in given.times.values()), given.times


def paste(field: Field, given: Asked) -> None:
    """Pastes and paints; what is pasted stands there as words."""
    is_marked = MARK in given.text()[:2_000]
    field.setFocus()
    field.clear()
    QApplication.clipboard().setMimeData(given)
    with asked_seldom(given), little_is_put_into(field):
        field.paste()
        field.grab()
    there = text_of(field)
    assert not is_marked or not there or "bold" not in there or "<" in there


def drop(onto: QWidget, given: Asked) -> bool:
    """As a window system does: it comes, moves, and is let go only where it is taken."""
    with asked_seldom(given):
        return _drop(onto, given)


def _drop(onto: QWidget, given: QMimeData) -> bool:
    actions, buttons, none = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier  # fmt: skip
    at = QPoint(onto.width() // 2, onto.height() // 2)
    enter = QDragEnterEvent(at, actions, given, buttons, none)
    QApplication.sendEvent(onto, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(onto, QDragMoveEvent(at, actions, given, buttons, none))
    let_go = QDropEvent(QPointF(at), actions, given, buttons, none)
    QApplication.sendEvent(onto, let_go)
    if not let_go.isAccepted():
        QApplication.sendEvent(onto, QDragLeaveEvent())
    return let_go.isAccepted()


def try_all(driver: Driver, of: QWidget, random: Random, cases: int) -> int:
    """Pastes into every field in it and drops onto it and each of them; how many fields there were."""
    found = fields(of)
    for field in found:
        for _ in range(cases):
            with suppress(RuntimeError):  # a field that went with the row that it stood in
                paste(field, mime(random))
                drop(field, mime(random))
        with suppress(RuntimeError):
            field.clear()
    return len(found)


def close_all(driver: Driver) -> None:
    while (shown := QApplication.activeModalWidget()) is not None:
        assert isinstance(shown, QDialog)
        shown.reject()
        driver.settle()
    driver.come_back()


def test_pasted_and_dropped_into_the_fields_of_the_window(driver: Driver) -> None:
    random = Random(SEED)
    driver.select("Israel")
    driver.press(Qt.Key.Key_1)
    driver.parts.tag_panel.inspector.focus_note()
    driver.settle()
    assert try_all(driver, driver.window, random, CASES) >= 3
    assert len(driver.stored()) == 1


def test_a_hostile_note_is_kept_as_words(driver: Driver) -> None:
    random = Random(SEED)
    driver.select("Israel")
    driver.press(Qt.Key.Key_1)
    for _ in range(CASES):
        driver.parts.tag_panel.inspector.focus_note()
        (field,) = [one for one in driver.window.findChildren(NoteField) if one.isVisible()]
        paste(field, mime(random))
        QTest.keyClick(field, Qt.Key.Key_Return)
        driver.settle()
        (one,) = driver.stored()
        assert "\0" not in one.note
        one.note.encode()


@pytest.mark.parametrize("name", DIALOGS)
def test_pasted_and_dropped_in_dialogs(driver: Driver, name: str) -> None:
    random, dialogs = Random(f"{SEED} {name}"), driver.parts.dialogs
    opens: dict[str, Callable[[], object]] = {
        "export": dialogs.ask_export,
        "import": dialogs.ask_import,
        "settings": dialogs.show_settings,
        "new_project": dialogs.ask_new,
        "keys": dialogs.show_keys,
        "labels": dialogs.change_labels,
        "guide": driver.parts.commands["guide"].trigger,
        "details": driver.parts.commands["project_details"].trigger,
    }
    opens[name]()
    driver.settle()
    dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
    assert dialog is not None
    try_all(driver, dialog, random, max(CASES // 4, 1))
    for _ in range(CASES):
        drop(dialog, mime(random))
        if isinstance(dialog, ImportDialog) and dialog._job is not None:
            dialog.reject()  # stops looking, which may be at a whole disk
        driver.settle()
    if dialog is not driver.window:
        dialog.close()
    close_all(driver)
    assert len(driver.parts.session.summaries) == 5


def test_dropped_on_the_window_the_lists_and_the_text(driver: Driver) -> None:
    random = Random(SEED)
    text, before = driver.text, driver.parts.session.summaries
    places = (
        driver.window,
        driver.parts.article_list,
        driver.view.viewport(),
        driver.parts.tag_panel.annotation_list,
    )
    for _ in range(CASES):
        for onto in places:
            was_taken = drop(onto, mime(random))
            shown = QApplication.activeModalWidget()
            assert isinstance(shown, ImportDialog) is was_taken
            if isinstance(shown, ImportDialog):
                close_all(driver)
    assert (driver.text, driver.parts.session.summaries) == (text, before)


@pytest.mark.parametrize("words", ["some words here. \n", "x", "\n", "e\u0301"])
def test_no_more_than_a_note_can_hold_is_put_into_it(driver: Driver, words: str) -> None:
    said: list[str] = []
    driver.parts.feedback.said.connect(said.append)
    driver.select("Israel")
    driver.press(Qt.Key.Key_1)
    driver.parts.tag_panel.inspector.focus_note()
    (field,) = [one for one in driver.window.findChildren(NoteField) if one.isVisible()]
    given = Asked()
    given.setText(words * (1_000_000 // len(words)))
    QApplication.clipboard().setMimeData(given)
    with asked_seldom(given), little_is_put_into(field):  # Qt's own way takes 40 s for 50 MB
        field.paste()
        field.grab()
    assert said == ["Only part of it was taken: this field is full."]
    assert 1_000 < len(field.text()) <= 100_000
    assert (words * 100_000).startswith(field.text())
    QToolTip.hideText()
    QApplication.clipboard().clear()


def test_looking_through_a_folder_that_is_a_whole_disk_stops_at_once(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_walking, was_stopped, further = Event(), Event(), list[int]()

    def endless(folder: Path, **_given: object) -> Iterator[tuple[str, list[str], list[str]]]:
        yield str(folder), [], ["a.txt"]
        is_walking.set()
        was_stopped.wait()
        for number in range(1_000):
            further.append(number)
            yield str(folder / str(number)), [], ["a.txt"]

    monkeypatch.setattr(sources.os, "walk", endless)
    given = Asked()
    given.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    assert drop(driver.window, given)
    driver.wait(is_walking.is_set)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportDialog)
    dialog.reject()
    was_stopped.set()
    close_all(driver)
    assert not driver.parts.jobs.is_busy
    assert len(further) == 1, "it is asked before each folder"


def test_many_files_over_the_window_are_not_read_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[Path] = []
    real = drop_area.is_possible
    monkeypatch.setattr(drop_area, "is_possible", lambda path: (looked_at.append(path), real(path))[1])
    given = Asked()
    given.setUrls([QUrl(f"file:///nowhere/{number}.txt") for number in range(20_000)])
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, given, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)  # fmt: skip
    assert drop_area.take_as_copy(event)
    assert len(looked_at) == 1
