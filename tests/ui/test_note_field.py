"""The caret in the note of an annotation."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui.note_field import NoteField


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def field(window: QWidget) -> NoteField:
    before, made = QLineEdit(window), NoteField(window)
    made.show_note("Ask Jonas")
    window.show()
    window.activateWindow()
    before.setFocus()
    return made


def test_by_the_keyboard_one_goes_on_writing_at_the_end(field: NoteField) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(field, " again")
    assert field.text() == "Ask Jonas again"


def test_the_mouse_says_itself_where_the_caret_is(field: NoteField) -> None:
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    assert field.textCursor().atStart()


def test_the_caret_stays_within_a_note_that_one_comes_back_to(field: NoteField) -> None:
    field.moveCursor(QTextCursor.MoveOperation.NextWord)
    field.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert field.textCursor().position() == len("Ask ")
