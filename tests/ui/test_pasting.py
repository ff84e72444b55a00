"""Pasting into every field of the window: garbage of every kind is taken as words, or not at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from annotator.ui.dialogs.new_project import NewProjectDialog

from .conftest import Driver

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier

TEXTS = {
    "markup": "<b>B</b><img src=file:///etc/passwd>&lt;",
    "huge": "word " * 200_000,
    "one long word": "x" * 1_000_000,
    "half a character": "a\ud800b\udfffc",
    "NUL and signs": "a\0b\x01\x1b[31m\x7f\ufffe",
    "line ends": "a\r\nb\rc\u2028d\u2029e\n\n",
    "overrides": "\u202etxt.exe\u2066\u2067x\u202a",
    "statement": "'; DROP TABLE article; --\" %s {0} %1 &x",
    "formula": "=cmd|' /C calc'!A0",
    "nothing": "",
    "blank": " \t\u00a0\u3000\u200b\ufeff ",
    "joined": "e\u0301\u0301\u0301" * 500 + "👨‍👩‍👧" * 50,
}


def of_text(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def odd() -> dict[str, QMimeData]:
    """Other kinds of data than words."""
    picture = QMimeData()
    picture.setImageData(QImage(20, 20, QImage.Format.Format_ARGB32))
    html = QMimeData()
    html.setHtml("<script>1</script><a href='http://example.org'>x</a>" * 1000)
    files = QMimeData()
    files.setUrls([QUrl("file:///etc/passwd"), QUrl("http://example.org/"), QUrl("javascript:1")] * 500)
    raw = QMimeData()
    raw.setData("text/plain", b"\xff\xfe\x00\xd8")
    raw.setData("text/plain;charset=utf-8", b"\xc3\x28\x00\xff" * 1000)
    raw.setData("application/octet-stream", bytes(range(256)) * 400)
    colour = QMimeData()
    colour.setColorData(QColor("red"))
    return {
        "picture": picture,
        "html": html,
        "files": files,
        "raw": raw,
        "colour": colour,
        "none": QMimeData(),
    }


EVERY: dict[str, Callable[[], QMimeData]] = {
    **{name: (lambda text=text: of_text(text)) for name, text in TEXTS.items()},
    **{name: (lambda name=name: odd()[name]) for name in odd()},
}

SCREENS = (
    "find",
    "go_to",
    "filter",
    "history",
    "note",
    "article_details",
    "new_project",
    "export",
    "keys",
    "change_labels",
    "checkpoint",
)


@pytest.fixture
def labelled(driver: Driver) -> Driver:
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.view.select_annotation(driver.stored()[0].id)
    driver.settle()
    return driver


def fields() -> list[QWidget]:
    return [
        one
        for one in QApplication.allWidgets()
        if isinstance(one, QLineEdit | QPlainTextEdit) and one.isVisible() and one.isEnabled() and not isinstance(one.window(), QFileDialog)
    ]  # fmt: skip


def paste_everywhere(driver: Driver, data: QMimeData) -> int:
    several = 0
    for field in fields():
        if not isValid(field) or not field.isVisible():
            continue
        copy = QMimeData()
        for kind in data.formats():
            copy.setData(kind, data.data(kind))
        QGuiApplication.clipboard().setMimeData(copy)
        field.setFocus()
        QTest.keyClick(field, Key.Key_V, CTRL)
        several += 1
        if isValid(field) and isinstance(field, QLineEdit):
            QTest.keyClick(field, Key.Key_Down)
            if isValid(field):
                field.editingFinished.emit()
    driver.settle()
    return several


def close_dialogs(driver: Driver) -> None:
    while (shown := QApplication.activeModalWidget()) is not None:
        assert isinstance(shown, QDialog)
        shown.reject()
        driver.settle()
    for _ in range(3):
        QTest.keyClick(driver.window, Key.Key_Escape)
    driver.come_back()


@pytest.mark.parametrize("screen", SCREENS)
def test_whatever_is_pasted_is_words_or_nothing(labelled: Driver, screen: str) -> None:
    driver, before = labelled, labelled.text
    several = 0
    for make in EVERY.values():
        driver.parts.commands[screen].trigger()
        driver.settle()
        several += paste_everywhere(driver, make())
        close_dialogs(driver)
    assert several, "the screen has fields"
    assert driver.text == before
    for one in driver.stored():
        for words in (one.note, *map(str, one.attributes.values())):
            assert "\0" not in words
            words.encode()
    assert driver.window.isVisible()


def test_nothing_is_pasted_into_an_article(labelled: Driver) -> None:
    before, stored = labelled.text, labelled.stored()
    for make in EVERY.values():
        QGuiApplication.clipboard().setMimeData(make())
        labelled.press(Key.Key_V, CTRL)
    assert (labelled.text, labelled.stored()) == (before, stored)


@pytest.mark.parametrize("name", ["x" * 300, "é" * 200, "a\0b", "a" * 32_767, "x/" * 3_000])
def test_a_name_that_no_file_can_have_is_said(driver: Driver, name: str) -> None:
    driver.parts.commands["new_project"].trigger()
    driver.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewProjectDialog)
    first = next(one for one in dialog.findChildren(QLineEdit) if one.isVisible())
    first.setText(name)
    assert not dialog._make.isEnabled() or dialog.path is not None
    dialog._on_make()
    driver.settle()
    if dialog.isVisible():
        assert dialog._said.text()
        dialog.reject()
    driver.come_back()
