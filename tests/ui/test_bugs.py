"""Mistakes in the program: whatever raises, it is logged, told once without anybody's words, and the window goes on."""

from __future__ import annotations

import gc
import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QEvent, QObject, Qt, QTimer, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPlainTextEdit, QPushButton, QStyledItemDelegate
from shiboken6 import isValid

from annotator.errors import DatabaseError
from annotator.services.problem_report import log_lines
from annotator.services.program_log import log_path
from annotator.store.engine import Database
from annotator.store.sqlite import SqliteBackend
from annotator.ui.banner import Banner
from annotator.ui.bugs import Bugs, catching
from annotator.ui.dialogs.problem_report import ProblemReportDialog
from annotator.ui.lifetime import logging_to_file

from .conftest import WAIT_MS

SECRET = "SECRET\nSECRET: “SECRET” \x1b\u202e%1 <b>SECRET</b> /home/SECRET/SECRET.txt"
Key = Qt.Key


@pytest.fixture
def bugs(driver) -> Iterator[Bugs]:
    """As the program has them: every hook is set, the log is a file, the window is told."""
    made = Bugs(driver.window)
    made.found.connect(lambda: driver.parts.problems.look_into(lambda: driver.parts.help.show_bugs(made)))
    made.refused.connect(driver.parts.feedback.say_refusal)
    driver.parts.jobs.bug_found.connect(made.take)
    with logging_to_file(), catching(made, driver.window.close):
        yield made
        for dialog in reports():
            dialog.reject()
        QTest.qWait(0)


def reports() -> list[ProblemReportDialog]:
    return [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, ProblemReportDialog) and one.isVisible()
    ]


def until(driver, condition: Callable[[], bool]) -> None:
    """Waits; what PySide hands to the test's own calls, since these are on the stack, goes where the program has it go."""
    for _ in range(100):
        try:
            driver.wait(condition)
        except (ValueError, RecursionError) as bug:
            sys.excepthook(type(bug), bug, bug.__traceback__)
        else:
            return
    pytest.fail("never")


def log_words() -> str:
    return log_path().read_text("utf-8") if log_path().exists() else ""


def words_of(dialog: ProblemReportDialog) -> str:
    view = dialog.findChild(QPlainTextEdit)
    assert view is not None
    return view.toPlainText()


def fail(*_args: object) -> None:
    raise ValueError(SECRET)


def _in_slot(driver, _patch: pytest.MonkeyPatch) -> None:
    driver.parts.session.annotations_changed.connect(fail)
    driver.parts.session.annotations_changed.emit()


def _in_timer(_driver, _patch: pytest.MonkeyPatch) -> None:
    QTimer.singleShot(0, fail)


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject, *, fails: bool) -> None:
        super().__init__(parent)
        self._fails = fails

    def rowCount(self, _parent: object = None) -> int:  # noqa: N802
        return 3

    def data(self, _index: object, role: int = 0) -> object:
        if self._fails:
            fail()
        return "row" if role == Qt.ItemDataRole.DisplayRole else None


class _Delegate(QStyledItemDelegate):
    def paint(self, _painter: object, _option: object, _index: object) -> None:
        fail()


def _show_rows(driver, rows: QListView, model: QAbstractListModel) -> None:
    rows.setModel(model)
    rows.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    rows.resize(300, 300)
    QTimer.singleShot(0, rows.show)
    QTimer.singleShot(500, rows.close)
    driver.rows = rows


def _in_paint(driver, _patch: pytest.MonkeyPatch) -> None:
    rows = QListView()
    rows.setItemDelegate(_Delegate(rows))
    _show_rows(driver, rows, _Rows(rows, fails=False))


class _Filter(QObject):
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.User:
            fail()
        return False


def _in_event_filter(driver, _patch: pytest.MonkeyPatch) -> None:
    watching = _Filter(driver.window)
    driver.view.installEventFilter(watching)
    QApplication.postEvent(driver.view, QEvent(QEvent.Type.User))


def _in_model(driver, _patch: pytest.MonkeyPatch) -> None:
    rows = QListView()
    _show_rows(driver, rows, _Rows(rows, fails=True))


def _in_job(driver, _patch: pytest.MonkeyPatch) -> None:
    driver.parts.jobs.run(fail, done=lambda _result: None, failed=lambda _error: None)


def _in_job_after(driver, _patch: pytest.MonkeyPatch) -> None:
    driver.parts.jobs.run(lambda _progress: None, done=fail, failed=lambda _error: None)


def _in_thread(_driver, _patch: pytest.MonkeyPatch) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def _in_finaliser(_driver, _patch: pytest.MonkeyPatch) -> None:
    class Ends:
        def __del__(self) -> None:
            fail()

    Ends()
    gc.collect()


def _in_act(driver, _patch: pytest.MonkeyPatch) -> None:
    QTimer.singleShot(0, lambda: driver.parts.acts.perform(fail))


EVERYWHERE: dict[str, Callable[..., None]] = {
    "slot": _in_slot, "timer": _in_timer, "paint": _in_paint, "event filter": _in_event_filter, "model": _in_model,
    "job": _in_job, "after a job": _in_job_after, "thread": _in_thread, "finaliser": _in_finaliser, "act": _in_act,
}  # fmt: skip


def _stumble(database: Database) -> None:
    with database.read():
        raise LookupError


def test_what_a_damaged_project_makes_the_window_stumble_over_is_looked_into_in_the_background(
    driver, bugs: Bugs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said to be damage then, and no mistake in the program; the window never waits until the whole file is read."""
    assert bugs.count() == 0
    threads: list[int] = []
    integrity = SqliteBackend.integrity
    monkeypatch.setattr(
        SqliteBackend,
        "integrity",
        lambda *given: (threads.append(threading.get_ident()), integrity(*given))[1],
    )
    with closing(sqlite3.connect(driver.path)) as other, other:
        other.execute(
            "UPDATE article_text SET text = x'00' WHERE rowid = (SELECT max(rowid) FROM article_text)"
        )
    database = driver.parts.session.workspace.database
    QTimer.singleShot(0, lambda: _stumble(database))
    until(driver, lambda: "open" in driver.banners())
    driver.settle()
    names = [one.accessibleName() for one in driver.window.findChildren(Banner)]
    assert "This project file is damaged" in names
    assert reports() == []
    assert threads
    assert threading.get_ident() not in threads


@pytest.mark.parametrize("where", EVERYWHERE)
def test_wherever_it_is_raised_one_report_tells_it_and_nobodys_words(
    driver, bugs: Bugs, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    driver.select("Israel")
    EVERYWHERE[where](driver, monkeypatch)
    until(driver, lambda: bool(reports()))
    until(driver, lambda: not hasattr(driver, "rows") or not isValid(driver.rows))
    (dialog,) = reports()
    words = words_of(dialog)
    assert "What went wrong:\n    " in words
    assert words.count("    ValueError\n") >= 2  # as what went wrong, and at the end of the log
    assert "in fail" in words
    assert "SECRET" not in words
    assert str(Path.home()) not in words
    assert "Mira" not in words
    assert "CRITICAL annotator.ui.bugs" in words
    driver.parts.session.annotations_changed.disconnect(fail) if where == "slot" else None
    driver.window.activateWindow()
    driver.wait(driver.window.isActiveWindow)
    driver.view.setFocus()
    driver.press(Key.Key_1)
    assert len(driver.stored()) == 1  # the program goes on


def test_it_takes_no_key_from_who_labels_and_is_copied_by_its_button(driver, bugs: Bugs) -> None:
    driver.select("Israel")
    bugs.take(ValueError(SECRET))
    until(driver, lambda: bool(reports()))
    assert QApplication.focusWidget() is driver.view
    assert QApplication.activeWindow() is driver.window
    (dialog,) = reports()
    copy = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Copy the report")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == words_of(dialog)


def test_the_same_bug_a_thousand_times_is_one_report_and_a_few_lines(driver, bugs: Bugs) -> None:
    def begin(times: int) -> None:
        for _ in range(times):
            QTimer.singleShot(0, fail)

    begin(1_000)
    until(driver, lambda: "1000 times" in log_words())
    until(driver, lambda: bool(reports()))
    assert len(reports()) == 1
    entries = [line for line in log_path().read_text("utf-8").split("\n") if "Not caught" in line]
    assert [line.partition("Not caught")[2][:6] for line in entries] == ["", ", 10 t", ", 100 ", ", 1000"]
    reports()[0].reject()
    begin(9_000)
    until(driver, lambda: "10000 times" in log_words())
    assert reports() == []


def test_another_bug_is_added_to_the_report_that_stands_there(driver, bugs: Bugs) -> None:
    for kind in (ValueError, KeyError, MemoryError, RecursionError):
        bugs.take(kind(SECRET))
    until(driver, lambda: bool(reports()))
    driver.settle()
    (dialog,) = reports()
    assert all(f"    {kind}\n" in words_of(dialog) for kind in ("KeyError", "MemoryError", "RecursionError"))


def test_a_bug_that_comes_as_the_report_is_closed_has_a_report_of_its_own(driver, bugs: Bugs) -> None:
    bugs.take(ValueError("x"))
    until(driver, lambda: bool(reports()))
    (closed,) = reports()
    closed.reject()
    assert isValid(closed)
    driver.parts.help.show_bugs(bugs)
    (dialog,) = reports()
    assert dialog is not closed


def test_a_bug_that_is_no_truth_is_in_the_log(driver, bugs: Bugs) -> None:
    class HollowError(ValueError):
        def __len__(self) -> int:
            return 0

    bugs.take(HollowError("x"))
    assert any("HollowError" in line for line in log_lines(log_path()))


def test_who_closes_the_report_again_and_again_is_left_alone(driver, bugs: Bugs) -> None:
    kinds = [type(f"Error{number}", (ValueError,), {}) for number in range(10)]
    shown = 0
    for kind in kinds:
        bugs.take(kind("x"))
        until(driver, lambda: bool(reports()) or "log file" in driver.hint())
        shown += len(reports())
        for dialog in reports():
            dialog.reject()
    assert shown == 5
    assert "log file" in driver.hint()
    assert len([line for line in log_lines(log_path()) if "Not caught" in line]) == 10


def test_a_recursion_without_end_is_told(driver, bugs: Bugs) -> None:
    def deeper() -> None:
        deeper()

    QTimer.singleShot(0, deeper)
    until(driver, lambda: bool(reports()))
    assert "    RecursionError\n" in words_of(reports()[0])


def test_an_error_that_a_person_can_act_on_is_no_mistake_of_the_program(driver, bugs: Bugs) -> None:
    def refuse() -> None:
        raise DatabaseError("The disk is full. Free some space.", problem="full")

    QTimer.singleShot(0, refuse)
    driver.wait(lambda: "disk is full" in driver.hint())
    assert reports() == []


def test_what_qt_complains_about_is_in_the_log_once_and_without_words(driver, bugs: Bugs) -> None:
    for _ in range(50):
        qWarning(f"QThing::do: {SECRET}")
    lines = log_lines(log_path())
    assert [line.partition("]: ")[2] for line in lines] == ["QThing::do “…”"]


def test_ctrl_c_closes_the_window(driver, bugs: Bugs) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    QTimer.singleShot(0, interrupt)
    driver.wait(lambda: not driver.window.isVisible())
    assert bugs.count() == 0


def test_the_hooks_are_given_back(qapp) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    made = Bugs()
    with catching(made, made.deleteLater):
        assert sys.excepthook is not before[0]
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


@pytest.mark.parametrize("is_written", [False, True])
def test_a_bug_in_an_act_leaves_window_and_database_of_one_mind(driver, bugs: Bugs, is_written: bool) -> None:
    span = driver.select("Israel")
    before = driver.stored()

    def act(workspace) -> None:
        if is_written:
            workspace.annotate(driver.article_id, span, "claim")
        raise ValueError(SECRET)

    later: list[object] = []
    QTimer.singleShot(0, lambda: driver.parts.acts.perform(act))
    until(driver, lambda: bool(reports()))
    driver.parts.acts.perform(lambda _workspace: None, otherwise=lambda: later.append(1))
    driver.settle()
    assert later == [1]
    assert len(driver.stored()) == len(before) + is_written
    assert driver.parts.session.annotations == driver.stored()
    assert list(driver.view.state.marks.sequence()) == driver.stored()


def test_what_waits_behind_an_act_with_a_bug_is_done(driver, bugs: Bugs) -> None:
    done: list[int] = []

    def both() -> None:
        acts = driver.parts.acts
        acts.perform(lambda _workspace: None, otherwise=lambda: acts.perform(fail))
        acts.perform(lambda _workspace: None, otherwise=lambda: done.append(1))

    QTimer.singleShot(0, both)
    until(driver, lambda: bool(reports()))
    QTimer.singleShot(0, lambda: driver.parts.acts.perform(lambda _w: None, otherwise=lambda: done.append(2)))
    driver.wait(lambda: 2 in done)


@pytest.mark.parametrize("end", [SystemExit, KeyboardInterrupt, MemoryError])
def test_no_end_of_a_job_leaves_an_act_waiting_for_ever(driver, bugs: Bugs, end: type[BaseException]) -> None:
    def act(_workspace) -> None:
        raise end

    driver.parts.acts.perform(act, is_long=True)
    driver.settle()
    assert not driver.parts.acts.is_saving
    assert driver.window.close()


def test_a_bug_after_a_long_act_ends_the_wait(driver, bugs: Bugs) -> None:
    driver.parts.acts.perform(lambda _workspace: None, otherwise=fail, is_long=True)
    driver.window.close()
    driver.wait(lambda: not driver.window.isVisible())


def test_a_bug_while_keeping_leaves_the_window_open_once(
    driver, bugs: Bugs, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[int] = []
    driver.window.closed.connect(lambda: closed.append(1))
    monkeypatch.setattr(driver.parts.tags, "keep", fail)
    QTimer.singleShot(0, driver.window.close)
    until(driver, lambda: bool(reports()))
    assert driver.window.isVisible()
    driver.window.close()
    driver.wait(lambda: not driver.window.isVisible())
    assert closed == [1]
    assert not Path(f"{driver.path}-wal").exists()


def test_a_bug_while_closing_does_not_keep_the_project_open(
    driver, bugs: Bugs, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[int] = []
    driver.window.closed.connect(lambda: closed.append(1))
    for part, name in ((driver.parts.panels, "keep_layout"), (driver.parts.jobs, "close")):
        monkeypatch.setattr(part, name, fail)
    driver.window.close()
    driver.wait(lambda: bool(closed))
    assert not Path(f"{driver.path}-wal").exists()
    monkeypatch.undo()
    driver.parts.jobs.close()


def test_the_end_of_the_desktops_session_keeps_what_is_typed(driver, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[str] = []
    monkeypatch.setattr(driver.parts.tags, "keep", lambda: kept.append("words"))
    monkeypatch.setattr(driver.parts.state, "save_now", lambda: kept.append("window"))
    driver.parts.keep_now()
    assert kept == ["words", "window"]


def test_closing_while_a_job_runs_stops_it(driver, bugs: Bugs) -> None:
    began = threading.Event()

    def work(progress) -> None:
        began.set()
        while True:
            progress.check()

    driver.parts.jobs.run(work, done=fail, failed=fail)
    assert began.wait(WAIT_MS / 1000)
    driver.window.close()
    driver.wait(lambda: not driver.window.isVisible())
    assert bugs.count() == 0


def _start(code: str, tmp_path: Path) -> tuple[subprocess.CompletedProcess[str], str]:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "ANNOTATOR_CONFIG": str(tmp_path / "SECRET")}
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env=env,
        cwd=tmp_path,
        timeout=120,
    )
    folder = tmp_path / "SECRET" / "log"
    return done, "".join(one.read_text("utf-8") for one in sorted(folder.glob("*.log")))


@pytest.mark.parametrize("name", ["make_frame", "fill"])
def test_a_bug_before_the_window_is_there_is_one_sentence_and_a_log(tmp_path: Path, name: str) -> None:
    code = (
        f"from annotator import app\ndef bad(*_args): raise ValueError('SECRET words')\napp.{name} = bad\n"
        "raise SystemExit(app.run('new.db', 'Mira', None))"
    )
    done, log = _start(code, tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("annotator: This is a mistake in the program, not yours (ValueError).")
    assert done.stderr.count("\n") == 1
    assert "ValueError: “SECRET words”" in log


def test_a_fault_below_the_interpreter_leaves_its_calls_beside_the_log(tmp_path: Path) -> None:
    code = (
        "import faulthandler\nfrom PySide6.QtCore import QCoreApplication\nfrom annotator.ui.bugs import Bugs, catching\n"
        "app = QCoreApplication([])\nbugs = Bugs()\n"
        "with catching(bugs, app.quit):\n    faulthandler._sigsegv()"
    )
    done, log = _start(code, tmp_path)
    assert done.returncode < 0
    assert "Fatal Python error: Segmentation fault" in log
    again = "from annotator.services.problem_report import report; print(report({}))"
    done, _log = _start(again, tmp_path)
    assert "The program has ended by itself before:\nFatal Python error: Segmentation fault" in done.stdout
    assert "SECRET" not in done.stdout
