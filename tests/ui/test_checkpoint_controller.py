"""Checkpoints in the window where it does not go as usual: nothing to do, Stop, a failure, read only. The usual way is asked of the
history panel."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import Driver

from annotator.errors import DatabaseError
from annotator.services.jobs import Progress
from annotator.services.workspace import Done, Workspace


@pytest.fixture
def number(driver: Driver) -> int:
    """Of a checkpoint after which two words were labelled."""
    driver.parts.acts.perform(lambda workspace: workspace.name_moment("Here"))
    driver.settle()
    step = driver.parts.session.open_workspace.newest_step()
    assert step is not None
    for words in ("Israel", "military"):
        driver.select(words)
        driver.press(Qt.Key.Key_1)
    return step.number


@pytest.fixture
def heard(driver: Driver) -> list[str]:
    """What the hint line was told."""
    said: list[str] = []
    driver.parts.feedback.said.connect(said.append)
    return said


def test_where_nothing_has_changed_since_it_says_so(driver: Driver, number: int, heard: list[str]) -> None:
    driver.parts.acts.perform(lambda workspace: workspace.name_moment("There"))
    driver.settle()
    before, newest = driver.stored(), driver.parts.session.open_workspace.newest_step()
    assert newest is not None
    assert newest.number > number
    driver.parts.checkpoints.go_back(newest.number)
    driver.settle()
    assert heard[-1] == "Nothing has changed since."
    assert driver.stored() == before
    assert driver.parts.session.open_workspace.newest_step() == newest


def test_gone_back_once_there_is_nothing_to_go_back_over(
    driver: Driver, number: int, heard: list[str]
) -> None:
    driver.parts.checkpoints.go_back(number)
    driver.settle()
    newest = driver.parts.session.open_workspace.newest_step()
    driver.parts.checkpoints.go_back(number)
    driver.settle()
    assert heard[-1] == "Nothing has changed since."
    assert driver.parts.session.open_workspace.newest_step() == newest


def test_the_second_call_stops_the_first(
    driver: Driver, number: int, heard: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    go_back = Workspace.go_back

    def slow(workspace: Workspace, to: int, progress: Progress) -> Done | None:
        begun.set()
        go_on.wait(60)
        progress.report(0, 1)
        return go_back(workspace, to, progress)

    monkeypatch.setattr(Workspace, "go_back", slow)
    before = driver.stored()
    ended: list[bool] = []
    driver.parts.checkpoints.ended.connect(lambda: ended.append(True))
    driver.parts.checkpoints.go_back(number)
    driver.wait(begun.is_set)
    driver.parts.checkpoints.go_back(number)
    go_on.set()
    driver.settle()
    assert heard[-1] == "Stopped. Nothing was changed."
    assert ended == [True]
    assert driver.stored() == before
    monkeypatch.undo()
    driver.parts.checkpoints.go_back(number)
    driver.settle()
    assert len(driver.stored()) == len(before) - 2


def test_what_fails_is_said_and_works_again_when_the_cause_is_gone(
    driver: Driver, number: int, heard: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    why = "The disk is full. Free some space, then try again."

    def full(_workspace: Workspace, _to: int, _progress: Progress) -> Done | None:
        raise DatabaseError(why, problem="full")

    before = driver.stored()
    monkeypatch.setattr(Workspace, "go_back", full)
    driver.parts.checkpoints.go_back(number)
    driver.settle()
    assert heard[-1] == why
    assert driver.stored() == before
    monkeypatch.undo()
    driver.parts.checkpoints.go_back(number)
    driver.settle()
    assert heard[-1].startswith("Went back to “Here”.")


def test_read_only_no_name_is_asked_for(open_window: Callable[..., Driver], project: Path) -> None:
    project.chmod(0o444)
    driver = open_window(project, read_only=True)
    said: list[str] = []
    driver.parts.feedback.said.connect(said.append)
    driver.parts.checkpoints.ask()
    assert QApplication.activeModalWidget() is None
    assert "read only" in said[-1]
