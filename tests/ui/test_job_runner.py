"""Jobs: results, progress and faults arrive in the main thread; what is stopped or forgotten says nothing more."""

from __future__ import annotations

import threading
from itertools import count
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from shiboken6 import delete

from annotator.errors import Cancelled, InputError
from annotator.services.jobs import Progress
from annotator.ui import job_runner
from annotator.ui.job_runner import JobRunner

from .conftest import WAIT_MS


@pytest.fixture
def runner(qtbot):
    made = JobRunner()
    yield made
    made.close()


def failing(error) -> None:
    raise AssertionError(error)


def test_the_result_arrives_in_the_main_thread(runner, qtbot) -> None:
    seen = []

    def work(_progress: Progress) -> threading.Thread:
        return threading.current_thread()

    runner.run(work, done=lambda worker: seen.append((worker, threading.current_thread())), failed=failing)
    assert runner.is_busy
    qtbot.waitUntil(lambda: bool(seen))
    worker, receiver = seen[0]
    assert receiver is threading.main_thread()
    assert worker is not receiver
    assert not runner.is_busy


def test_a_fault_that_a_person_can_mend_is_given_to_failed(runner, qtbot) -> None:
    seen = []

    def work(_progress: Progress) -> None:
        raise InputError("not a file", path="x.txt")

    runner.run(work, done=failing, failed=seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert str(seen[0]) == "x.txt: not a file"


@pytest.mark.parametrize("end", [ZeroDivisionError, SystemExit, KeyboardInterrupt])
def test_a_bug_is_told_and_ends_the_job(runner, qtbot, end: type[BaseException]) -> None:
    seen, bugs = [], []
    runner.bug_found.connect(bugs.append)

    def work(_progress: Progress) -> None:
        raise end("x")

    runner.run(work, done=failing, failed=seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(bugs[0], end)
    assert "log file" in seen[0].sentence


def test_a_stopped_job_ends_as_cancelled(runner, qtbot) -> None:
    seen = []
    may_go_on = threading.Event()

    def work(progress: Progress) -> None:
        may_go_on.wait(WAIT_MS / 1000)
        progress.check()

    job = runner.run(work, done=failing, failed=seen.append)
    job.cancel()
    may_go_on.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], Cancelled)
    assert job.is_finished


def test_progress_is_told_at_most_ten_times_a_second_and_at_the_end(runner, qtbot, monkeypatch) -> None:
    told, seen, milliseconds = [], [], count()
    monkeypatch.setattr(
        job_runner, "time", SimpleNamespace(monotonic=lambda: next(milliseconds) / 1000)
    )  # 2 s, whatever the machine takes

    def work(progress: Progress) -> None:
        for number in range(1, 2001):
            progress.report(number, 2000, "articles")

    runner.run(work, done=seen.append, failed=failing, progressed=lambda *given: told.append(given))
    qtbot.waitUntil(lambda: bool(seen))
    assert told[0] == (1, 2000, "articles")
    assert told[-1] == (2000, 2000, "articles")
    assert 15 < len(told) <= 22


def test_what_a_job_holds_is_let_go_of_in_the_main_thread(runner, qtbot) -> None:
    """Even if the worker comes back to itself long after the main thread is done with the job."""
    ended: list[threading.Thread] = []
    settled = threading.Event()

    class Holder:
        """Something of Qt, if it were one."""

        def __del__(self) -> None:
            ended.append(threading.current_thread())

        def work(self, _progress: Progress) -> int:
            return 1

        def take(self, _result: int) -> None:
            settled.set()

    for name in ("_called", "_worked"):
        if (signal := getattr(runner, name, None)) is not None:
            signal.connect(lambda _: settled.wait(WAIT_MS / 1000), Qt.ConnectionType.DirectConnection)
    runner.run(Holder().work, done=Holder().take, failed=failing)
    qtbot.waitUntil(settled.is_set)
    assert ended == [threading.main_thread()] * 2
    runner.close()


def test_a_bug_that_comes_while_it_is_closed_is_told(qtbot) -> None:
    runner, bugs, begun = JobRunner(), [], threading.Event()
    runner.bug_found.connect(bugs.append)

    def work(progress: Progress) -> None:
        begun.set()
        while not progress.is_cancelled:
            pass
        raise ZeroDivisionError

    runner.run(work, done=failing, failed=failing)
    begun.wait(WAIT_MS / 1000)
    runner.close()
    assert [type(one) for one in bugs] == [ZeroDivisionError]


def test_closing_waits_for_the_threads_and_delivers_nothing(qtbot) -> None:
    before = {*threading.enumerate()}
    runner = JobRunner()
    may_go_on = threading.Event()
    ended = []

    def work(_progress: Progress) -> int:
        may_go_on.wait(WAIT_MS / 1000)
        ended.append(1)
        return 1

    runner.run(work, done=failing, failed=failing)
    threading.Timer(0.1, may_go_on.set).start()
    runner.close()
    assert ended == [1]
    qtbot.wait(20)
    new = {*threading.enumerate()} - before
    assert [one.name for one in new if one.name.startswith("job")] == []


def test_a_widget_that_was_deleted_meanwhile_is_left_alone(runner, qtbot) -> None:
    class Place(QLabel):
        def show_result(self, words: str) -> None:
            self.setText(words)

    place = Place()
    job = runner.run(lambda _progress: "late", done=place.show_result, failed=failing)
    delete(place)
    qtbot.waitUntil(lambda: job.is_finished)
