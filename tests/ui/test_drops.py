"""Drops on the whole window: whatever is dropped is shown with its fate in the import dialog, or not taken at all."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from typing_extensions import override

from annotator.services.seeding import make
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.import_words import name_below

from .conftest import Driver

COPY, MOVE, LINK = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction, Qt.DropAction.LinkAction


def dropped(
    driver: Driver,
    data: QMimeData,
    actions: Qt.DropAction = COPY | MOVE,
    proposed: Qt.DropAction | None = None,
) -> tuple[bool, Qt.DropAction]:
    """Whether the window takes it, and as what; dropped only if it was taken when it came over the window."""
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier if proposed == MOVE else Qt.KeyboardModifier.NoModifier  # fmt: skip
    enter = QDragEnterEvent(QPointF(300, 300).toPoint(), actions, data, buttons, modifiers)
    QApplication.sendEvent(driver.window, enter)
    if not enter.isAccepted():
        return False, Qt.DropAction.IgnoreAction
    drop = QDropEvent(QPointF(300, 300), actions, data, buttons, modifiers)
    if proposed is not None:
        drop.setDropAction(proposed)
    QApplication.sendEvent(driver.window, drop)
    driver.settle()
    return drop.isAccepted(), drop.dropAction()


def files(*paths: Path | str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in paths])
    return data


def dialog() -> ImportDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, ImportDialog)
    return found


@pytest.fixture
def odd(tmp_path: Path) -> Iterator[dict[str, Path]]:
    """A file of every kind that a folder can hold."""
    there = tmp_path / "odd"
    there.mkdir()
    made = {
        name: there / name
        for name in ("good.txt", "empty.txt", "secret.txt", "loop", "broken", "pipe", "folder", "socket.sock", "\u202etxt.exe", "a\nb.txt")
    }  # fmt: skip
    for name in ("good.txt", "secret.txt", "\u202etxt.exe", "a\nb.txt"):
        made[name].write_text(f"An article of {len(name)} letters, with words of its own.\n")
    made["empty.txt"].touch()
    made["secret.txt"].chmod(0)
    made["loop"].symlink_to(made["loop"])
    made["broken"].symlink_to(there / "nowhere")
    os.mkfifo(made["pipe"])
    made["folder"].mkdir()
    (made["folder"] / "self").symlink_to(made["folder"])
    made["device"] = Path("/dev/zero")
    made["gone"] = there / "gone.txt"
    made["not utf-8"] = there / os.fsdecode(b"b\xff.txt")
    yield made
    made["secret.txt"].chmod(0o600)


def test_every_kind_of_file_is_told_what_becomes_of_it(driver: Driver, odd: dict[str, Path]) -> None:
    before = driver.parts.session.summaries
    assert dropped(driver, files(*odd.values()))[0]
    shown = dialog()
    states = {plan.path.name: plan.state for plan in shown._plans}
    assert states["good.txt"] == "ready"
    for name in ("loop", "broken", "pipe", "gone.txt", "zero", "empty.txt"):
        assert states[name] != "ready", name
    assert driver.parts.session.summaries == before, "nothing is imported before somebody says so"
    shown.reject()
    driver.come_back()


def test_what_is_dropped_on_the_welcome_page_is_opened_when_it_is_imported(
    open_window: Callable[..., Driver], tmp_path: Path
) -> None:
    make(tmp_path / "new.db", [], name="New")
    article = tmp_path / "One.txt"
    article.write_text("One.\n\nIt was so.", encoding="utf-8")
    driver = open_window(tmp_path / "new.db")
    assert dropped(driver, files(article))[0]
    QTest.keyClick(dialog(), Qt.Key.Key_Return)
    driver.wait(lambda: driver.parts.session.article is not None)
    driver.settle()
    assert driver.text.startswith("One.")
    assert driver.hint() == "Imported 1 article."
    assert driver.parts.panels.articles.is_shown
    assert driver.view.hasFocus()


@pytest.mark.parametrize(
    ("actions", "proposed", "taken"), [(COPY | MOVE, MOVE, True), (COPY, COPY, True), (COPY | LINK | MOVE, LINK, True), (MOVE, MOVE, False)]
)  # fmt: skip
def test_files_are_never_moved(
    driver: Driver, odd: dict[str, Path], actions: Qt.DropAction, proposed: Qt.DropAction, taken: bool
) -> None:
    was_taken, action = dropped(driver, files(odd["good.txt"]), actions, proposed)
    assert was_taken is taken
    assert action == (COPY if taken else Qt.DropAction.IgnoreAction)
    if taken:
        dialog().reject()
        driver.come_back()


def test_thousands_of_files_and_the_same_again(driver: Driver, tmp_path: Path) -> None:
    many = [tmp_path / f"none{number}.txt" for number in range(3_000)]
    assert dropped(driver, files(*many, *many))[0]
    shown = dialog()
    assert len(shown._plans) == 3_000
    shown.add(many)
    assert len(shown._sources) == 3_000
    shown.reject()
    driver.come_back()


class Asked(frozenset[Path]):
    """What was given, which is asked for a path and never gone through: there are thousands."""

    @override
    def __iter__(self) -> Iterator[Path]:
        raise AssertionError


def test_a_name_shows_the_way_from_the_outermost_that_was_given(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    archive = tmp_path / "more.zip"
    archive.touch()
    given = Asked({tmp_path / "a", inner, inner / "one.txt", archive})
    assert name_below(inner / "one.txt", given) == "b/one.txt"
    assert name_below(archive / "b/two.txt", given) == "more.zip/b/two.txt"
    assert name_below(tmp_path / "three.txt", given) == "three.txt"
    assert name_below(archive, given) == "more.zip"


def mime() -> st.SearchStrategy[QMimeData]:
    address = st.one_of(
        st.sampled_from(["http://example.org/a.txt", "file://host/share", "file:///nowhere/%00", "file:", "data:text/plain,x", "smb://a/b", "file:///%ff"]),
        st.text(max_size=20),
    )  # fmt: skip

    def made(urls: list[str], text: str, html: str, raw: bytes, kind: str) -> QMimeData:
        data = QMimeData()
        data.setText(text)
        data.setHtml(html)
        data.setData(kind, raw)
        if urls:
            data.setUrls([QUrl(one) for one in urls])
        return data

    kinds = st.sampled_from(
        ["text/uri-list", "application/x-qabstractitemmodeldatalist", "image/png", "application/x-color", "text/plain;charset=utf-16", ""]
    )  # fmt: skip
    return st.builds(
        made,
        st.lists(address, max_size=3),
        st.text(max_size=9),
        st.text(max_size=9),
        st.binary(max_size=30),
        kinds,
    )


@given(data=mime())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_else_is_dropped_is_not_taken_or_told(driver: Driver, data: QMimeData) -> None:
    was_taken, _ = dropped(driver, data)
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, ImportDialog) is was_taken
    if isinstance(shown, ImportDialog):
        assert all(plan.state != "ready" for plan in shown._plans)
        shown.reject()
        driver.come_back()


def test_without_a_project_nothing_is_taken(driver: Driver, odd: dict[str, Path]) -> None:
    driver.parts.projects.close()
    assert not dropped(driver, files(odd["good.txt"]))[0]


def test_predictions_that_are_dropped_are_said_to_be_suggestions(driver: Driver, tmp_path: Path) -> None:
    at = driver.text.index("Israel")
    place = {"start": at, "end": at + 6, "text": "Israel", "labels": ["claim"]}
    region = {"id": "a", "type": "labels", "from_name": "l", "to_name": "t", "value": place}
    task = {"id": 1, "data": {"t": driver.text}, "predictions": [{"model_version": "m", "result": [region]}]}
    predicted = tmp_path / "predicted.json"
    predicted.write_text(json.dumps([task]), encoding="utf-8")
    assert dropped(driver, files(predicted))[0]
    asked = dialog()
    driver.wait(lambda: any(one.text() == "Import 1 suggestion" for one in asked.findChildren(QPushButton)))
    QTest.keyClick(asked, Qt.Key.Key_Return)
    driver.wait(lambda: driver.hint() == "Imported 1 suggestion. Undo takes it back.")
