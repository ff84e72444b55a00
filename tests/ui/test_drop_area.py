from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui.drop_area import DropArea, dropped_paths
from annotator.ui.theme import load_theme


@pytest.fixture
def area(qtbot: QtBot) -> DropArea:
    made = DropArea(load_theme("light"), "Plain text, CSV", "Corpora")
    qtbot.addWidget(made)
    made.show()
    return made


def mime(*urls: QUrl) -> QMimeData:
    data = QMimeData()
    data.setUrls(list(urls))
    return data


def drop(area: DropArea, data: QMimeData) -> bool:
    at, copy, none = QPointF(5, 5), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at.toPoint(), copy, data, Qt.MouseButton.LeftButton, none)
    enter.ignore()
    area.dragEnterEvent(enter)
    if enter.isAccepted():
        area.dropEvent(QDropEvent(at, copy, data, Qt.MouseButton.LeftButton, none))
    return enter.isAccepted()


def test_files_of_this_computer_are_taken(qtbot: QtBot, area: DropArea, tmp_path: Path) -> None:
    data = mime(QUrl.fromLocalFile(str(tmp_path / "ə b.txt")), QUrl.fromLocalFile(str(tmp_path)))
    with qtbot.waitSignal(area.dropped, timeout=1000) as dropped:
        assert drop(area, data)
    assert dropped.args == [[tmp_path / "ə b.txt", tmp_path]]


def test_anything_else_is_not(area: DropArea) -> None:
    words = QMimeData()
    words.setText("some words")
    assert not drop(area, words)
    assert not drop(area, mime(QUrl("https://example.org/a.txt")))
    assert dropped_paths(words) == []


def test_its_buttons_ask(qtbot: QtBot, area: DropArea) -> None:
    files, folder = area.findChildren(QPushButton)
    with qtbot.waitSignal(area.files_requested, timeout=1000):
        qtbot.mouseClick(files, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(area.folder_requested, timeout=1000):
        qtbot.keyClick(folder, Qt.Key.Key_Space)


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/a.txt", "ftp://example.org/a.txt", "file:", "file:///a%00b", "file:///%00", "a.txt", "", "data:text/plain,a",
        "javascript:alert(1)", "mailto:a@b", "\u202efile:///a",
    ],
)  # fmt: skip
def test_what_is_no_file_of_this_computer_is_not_taken(address: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl(address)])
    assert dropped_paths(data) == []


def test_odd_names_are_taken_as_they_are() -> None:
    data = QMimeData()
    names = [
        "/a b",
        "/a%20b",
        "/a\nb",
        "/שלום",
        "/🙂",
        "/a#b?c",
        "/..",
        *(f"/{number}" for number in range(5000)),
    ]
    data.setUrls([QUrl.fromLocalFile(name) for name in names])
    assert dropped_paths(data) == [Path(name) for name in names]


def test_words_and_pictures_are_no_files() -> None:
    data = QMimeData()
    data.setText("file:///etc/passwd")
    data.setHtml('<img src="http://example.org/a.png"><script>1</script>')
    data.setData("application/octet-stream", b"\0\xff" * 100_000)
    assert dropped_paths(data) == []
