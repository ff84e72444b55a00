"""Another process writes over an open project's file: it is said, and nothing of either is mixed with the other."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from types import FrameType
from typing import Self

import pytest

from annotator import store
from annotator.errors import DatabaseError
from annotator.services.backup import backup
from annotator.services.workspace import Workspace
from annotator.store import file_locks
from annotator.store.on_disk import has_log

pytestmark = pytest.mark.skipif(not file_locks.CAN_ASK, reason="nobody can say here who has a file open")

_OTHER = """
import sys
from annotator.services.workspace import Workspace
one = Workspace.open(sys.argv[1], reviewer="Jonas")
for number in range(int(sys.argv[2])):
    one.name_moment(f"theirs {number}")
print("ready", flush=True)
sys.stdin.read()
one.close()
"""


def cp(source: Path, target: Path) -> None:
    subprocess.run(["cp", str(source), str(target)], check=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "study.db"


@pytest.fixture
def project(path: Path) -> Iterator[Workspace]:
    made = Workspace.open(str(path), reviewer="Mira", create=True)
    made.name_moment("one")
    made.name_moment("two")
    yield made
    made.close()


def _another(folder: Path, _project: Workspace) -> Path:
    path = folder / "other.db"
    with closing(Workspace.open(str(path), reviewer="Ada", create=True)) as made:
        for number in range(150):
            made.name_moment(f"other {number}")
    return path


def _garbage(folder: Path, _project: Workspace) -> Path:
    path = folder / "garbage"
    path.write_bytes(b"no database at all, " * 20_000)
    return path


def _shorter(folder: Path, project: Workspace) -> Path:
    path = backup(project, folder / "whole.db")
    os.truncate(path, 8192)
    return path


def _nothing(folder: Path, _project: Workspace) -> Path:
    path = folder / "empty"
    path.write_bytes(b"")
    return path


def _older(folder: Path, project: Workspace) -> Path:
    path = backup(project, folder / "older.db")
    project.name_moment("three")
    return path


OTHERS = (_another, _garbage, _shorter, _nothing, _older)


@pytest.mark.parametrize("is_settled", [True, False])
@pytest.mark.parametrize("make", OTHERS)
@pytest.mark.parametrize("act", ["look", "label", "read", "close"])
def test_it_is_said_and_what_was_copied_stays_as_it_is(
    project: Workspace,
    path: Path,
    tmp_path: Path,
    make: Callable[[Path, Workspace], Path],
    act: str,
    *,
    is_settled: bool,
) -> None:
    other = make(tmp_path, project)
    if is_settled:
        project.database.settle()
    cp(other, path)
    acts: dict[str, Callable[[], object]] = {
        "look": project.refresh,
        "label": lambda: project.name_moment("never"),
        "read": project.articles,
    }
    for _ in range(2 if act in acts else 0):
        with pytest.raises(DatabaseError, match="written over") as caught:
            acts[act]()
        assert caught.value.problem == "overwritten"
    project.close()
    assert path.read_bytes() == other.read_bytes()
    assert not has_log(path)


_STORE = str(Path(store.__file__).parent)


class Striking:
    """Copies something over the file as soon as the store is at its so-many-th line."""

    def __init__(self, number: int, strike: Callable[[], None]) -> None:
        self.left = number
        self._strike = strike

    def __enter__(self) -> Self:
        self._before = sys.gettrace()
        sys.settrace(self._on_call)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(self._before)

    def _on_call(self, frame: FrameType, _event: str, _given: object) -> Callable[..., object] | None:
        return self._on_line if frame.f_code.co_filename.startswith(_STORE) else None

    def _on_line(self, _frame: FrameType, event: str, _given: object) -> Callable[..., object]:
        if event == "line":
            self.left -= 1
            if self.left == 0:
                sys.settrace(None)
                self._strike()
                sys.settrace(self._on_call)
        return self._on_line


def _work(project: Workspace) -> None:
    for act in (lambda: project.name_moment("meanwhile"), project.database.settle, project.refresh):
        with suppress(DatabaseError):
            act()


@pytest.mark.parametrize("make", [_garbage, _shorter])
@pytest.mark.parametrize("begin", range(3))
def test_it_is_noticed_in_whatever_moment_it_comes(
    path: Path, tmp_path: Path, make: Callable[[Path, Workspace], Path], begin: int
) -> None:
    """Before every so-many-th line of an act, of the log's emptying, and of a look; it is told at the next look, or the one after."""
    kept = tmp_path / "kept.db"
    with closing(Workspace.open(str(kept), reviewer="Mira", create=True)) as made:
        made.name_moment("one")
        other = make(tmp_path, made)
    number, is_over = begin * 12 + 1, False
    while not is_over:
        shutil.copy(kept, path)
        with closing(Workspace.open(str(path), reviewer="Mira")) as project:
            project.name_moment("two")
            project.database.settle()
            project.refresh()
            with Striking(number, lambda: cp(other, path)) as striking:
                _work(project)
            is_over = striking.left > 0
            problems = [
                _problem(look) for look in (project.refresh, project.database.settle, project.refresh)
            ]
        assert is_over or "overwritten" in problems, f"line {number}: {problems}"
        number += 35
    assert number > 300


def _problem(look: Callable[[], object]) -> str:
    try:
        look()
    except DatabaseError as error:
        return error.problem
    return ""


def test_a_copy_of_what_it_is_goes_unnoticed(project: Workspace, path: Path, tmp_path: Path) -> None:
    project.database.settle()
    same = tmp_path / "same.db"
    shutil.copy(path, same)
    cp(same, path)
    project.refresh()
    project.name_moment("three")
    newest = project.newest_step()
    assert newest is not None
    assert newest.words == "Checkpoint “three”"


def test_a_copy_in_which_somebody_went_on_is_taken_for_the_project(
    project: Workspace, path: Path, tmp_path: Path
) -> None:
    project.database.settle()
    newer = tmp_path / "newer.db"
    shutil.copy(path, newer)
    with closing(Workspace.open(str(newer), reviewer="Jonas")) as theirs:
        theirs.name_moment("theirs")
    cp(newer, path)
    assert project.refresh()
    newest = project.newest_step()
    assert newest is not None
    assert newest.words == "Checkpoint “theirs”"


def test_a_project_that_was_only_read_so_far(path: Path, tmp_path: Path) -> None:
    """Reading makes an empty log, which is no sign of anybody's writing."""
    with closing(Workspace.open(str(path), reviewer="Mira", create=True)) as made:
        made.name_moment("one")
        other = _another(tmp_path, made)
    with closing(Workspace.open(str(path), reviewer="Mira")) as opened:
        assert opened.articles() == []
        cp(other, path)
        with pytest.raises(DatabaseError, match="written over"):
            opened.name_moment("never")
    assert path.read_bytes() == other.read_bytes()


def test_it_goes_on_when_the_right_file_is_back(project: Workspace, path: Path, tmp_path: Path) -> None:
    project.database.settle()
    kept = tmp_path / "kept.db"
    shutil.copy(path, kept)
    cp(_garbage(tmp_path, project), path)
    with pytest.raises(DatabaseError, match="written over"):
        project.refresh()
    cp(kept, path)
    project.refresh()
    project.name_moment("three")
    project.close()
    with closing(sqlite3.connect(path)) as bare:
        assert bare.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert bare.execute("SELECT count(*) FROM revision").fetchone() == (3,)


def test_what_others_do_who_have_it_open_is_no_overwriting(project: Workspace, path: Path) -> None:
    """They write, empty the log and go, at any moment between two looks."""
    other = subprocess.Popen(
        [sys.executable, "-c", _OTHER, str(path), "30"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "ready\n"
    project.refresh()
    with closing(sqlite3.connect(path, isolation_level=None)) as program:
        program.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        project.refresh()
    other.communicate("")
    project.refresh()
    project.name_moment("mine")
    with closing(sqlite3.connect(path)) as program:
        program.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    project.refresh()
    newest = project.newest_step()
    assert newest is not None
    assert (newest.words, newest.number) == ("Checkpoint “mine”", 33)


def test_looking_while_others_in_this_process_write_and_settle_raises_nothing(
    project: Workspace, path: Path
) -> None:
    problems: list[Exception] = []
    is_over = threading.Event()

    def look() -> None:
        while not is_over.is_set():
            try:
                project.refresh()
                project.articles()
            except DatabaseError as error:
                problems.append(error)

    threads = [threading.Thread(target=look) for _ in range(2)]
    for one in threads:
        one.start()
    with closing(Workspace.open(str(path), reviewer="Jonas")) as second:
        for number in range(40):
            (second if number % 3 == 0 else project).name_moment(f"{number}")
            project.database.settle()
    is_over.set()
    for one in threads:
        one.join()
    assert problems == []


def test_a_log_that_grows_large_is_folded_in_by_ourselves(project: Workspace, path: Path) -> None:
    """SQLite empties the log by itself after a thousand pages."""
    for number in range(12):
        project.name_moment(str(number))
        project.refresh()
    size = path.stat().st_size
    with project.database.write() as t:
        t.connection.exec_driver_sql(
            "INSERT INTO project (name, value) VALUES ('large', hex(randomblob(4000000)))"
        )
    project.refresh()
    project.name_moment("after")
    assert path.stat().st_size > size
