"""Closing while changes wait that could not be saved: nothing is dropped without a word."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.errors import DatabaseError
from annotator.services.workspace import Workspace
from annotator.ui.dialogs.unsaved import UnsavedDialog
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel

from .conftest import Driver

Key = Qt.Key
FULL = "The disk is full. Free some space, then try again."


@pytest.fixture
def full(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Two acts were refused by a disk that is full; gives what frees it."""
    real = Workspace.annotate
    state = {"is_full": True}

    def annotate(self: Workspace, *given: object) -> object:
        if state["is_full"] and self.path == driver.path:
            raise DatabaseError(FULL, problem="full")
        return real(self, *given)

    monkeypatch.setattr(Workspace, "annotate", annotate)
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.press(Key.Key_2)
    assert driver.parts.acts.failed_count == 2
    return lambda: state.update(is_full=False)


def dialog(driver: Driver) -> UnsavedDialog:
    driver.wait(lambda: isinstance(QApplication.activeModalWidget(), UnsavedDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, UnsavedDialog)
    return found


def words(one: UnsavedDialog) -> list[str]:
    return [label.text() for label in one.page.findChildren(TextLabel)]


def press(one: UnsavedDialog, button: str) -> None:
    found = next(each for each in one.findChildren(PushButton) if each.text() == button)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def labels(path: Path, article: str) -> list[str]:
    with closing(Workspace.open(str(path), reviewer="Mira", read_only=True)) as project:
        return [one.label for one in project.annotations(article)]


def test_it_is_said_how_many_and_why_and_esc_leaves_all_as_it_is(
    driver: Driver, full: Callable[[], None]
) -> None:
    driver.window.close()
    found = dialog(driver)
    assert words(found)[:2] == ["2 changes are not saved.", FULL]
    assert "2 changes are not saved." in found.accessibleDescription()
    assert found.focusWidget().text() == "Try again"
    QTest.keyClick(found, Key.Key_Escape)
    driver.settle()
    assert driver.window.isVisible()
    assert driver.parts.acts.failed_count == 2
    assert driver.banners() == ["unsaved"]


def test_they_are_saved_and_the_window_closes_when_the_fault_is_gone(
    driver: Driver, full: Callable[[], None]
) -> None:
    article = driver.article_id
    driver.window.close()
    QTest.keyClick(dialog(driver).focusWidget(), Key.Key_Return)  # the disk is full as before
    found = dialog(driver)
    assert driver.window.isVisible()
    full()
    QTest.keyClick(found.focusWidget(), Key.Key_Return)
    driver.wait(lambda: not driver.window.isVisible())
    assert labels(driver.path, article) == ["claim", "figure"]


def test_they_are_saved_in_a_copy_and_the_window_closes(
    driver: Driver, full: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article, copy, problems = driver.article_id, tmp_path / "copy.db", driver.parts.problems
    monkeypatch.setattr(
        problems, "_ask_copy", lambda _title, after: problems._copy(problems._session.workspace, copy, after)
    )
    driver.window.close()
    press(dialog(driver), "Save a copy elsewhere…")
    driver.wait(lambda: not driver.window.isVisible())
    assert labels(copy, article) == ["claim", "figure"]
    assert labels(driver.path, article) == []


def test_a_copy_that_cannot_be_opened_keeps_them(
    driver: Driver, full: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    problems, broken = driver.parts.problems, tmp_path / "broken.db"
    broken.write_bytes(b"no database")
    monkeypatch.setattr(problems, "_ask_copy", lambda _title, after: after(broken))
    driver.window.close()
    press(dialog(driver), "Save a copy elsewhere…")
    driver.wait(lambda: "open" in driver.banners())
    assert driver.window.isVisible()
    assert driver.parts.acts.failed_count == 2


def test_they_are_dropped_only_by_the_reviewers_word(driver: Driver, full: Callable[[], None]) -> None:
    article = driver.article_id
    driver.window.close()
    press(dialog(driver), "Close without them")
    driver.wait(lambda: not driver.window.isVisible())
    assert labels(driver.path, article) == []


def test_by_the_keyboard_alone(driver: Driver, full: Callable[[], None]) -> None:
    driver.window.close()
    found = dialog(driver)
    seen = []
    for _ in range(8):
        focused = found.focusWidget()
        seen.append(focused.text() if isinstance(focused, PushButton) else "")
        if seen[-1] == "Close without them":
            QTest.keyClick(focused, Key.Key_Space)
            break
        QTest.keyClick(found, Key.Key_Tab)
    driver.wait(lambda: not driver.window.isVisible())
    assert seen == ["Try again", "Close without them"]


def test_opening_another_project_asks_too(driver: Driver, full: Callable[[], None], tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    Workspace.open(str(other), reviewer="Jonas", create=True).close()
    driver.parts.projects.open(str(other))
    found = dialog(driver)
    full()
    press(found, "Try again")
    driver.wait(lambda: driver.parts.session.workspace.path == other)
    driver.settle()
    article = next(iter(labelled_articles(driver.path)))
    assert labels(driver.path, article) == ["claim", "figure"]


def labelled_articles(path: Path) -> list[str]:
    with closing(Workspace.open(str(path), reviewer="Mira", read_only=True)) as project:
        return [one.id for one in project.articles() if one.total]


def test_whoever_ends_the_program_twice_is_not_asked_again(driver: Driver, full: Callable[[], None]) -> None:
    driver.window.close()
    dialog(driver)
    driver.window.close()
    assert not driver.window.isVisible()


def test_one_change_is_counted_as_one(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object) -> None:
        raise DatabaseError(FULL, problem="full")

    monkeypatch.setattr(driver.parts.session.workspace, "annotate", refuse)
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.window.close()
    assert words(dialog(driver))[0] == "One change is not saved."
