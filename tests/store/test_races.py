"""Threads and processes that are at work on one project file at once: nothing is lost, and nobody is suspected."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest
from sqlalchemy import Engine

from annotator.errors import DatabaseError, DatabaseProblem
from annotator.services.workspace import Workspace
from annotator.store import file_locks
from annotator.store.engine import Database
from annotator.store.sqlite import SqliteBackend
from annotator.store.whereabouts import is_open_here

pytestmark = pytest.mark.skipif(not file_locks.CAN_ASK, reason="nobody can say here who has a file open")

_FOLDS_IN = """
import sqlite3, sys
one = sqlite3.connect(sys.argv[1], isolation_level=None)
one.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
one.close()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "study.db"


@pytest.fixture
def project(path: Path) -> Iterator[Workspace]:
    made = Workspace.open(str(path), reviewer="Mira", create=True)
    made.name_moment("one")
    yield made
    made.close()


def words(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return [row[0] for row in connection.execute("SELECT words FROM revision ORDER BY number")]


def moments(*names: str) -> list[str]:
    return [f"Checkpoint “{name}”" for name in names]


def touch(path: Path) -> None:
    """Nobody writes anything, but the file looks as if."""
    os.utime(path, (1, 1))


@pytest.mark.parametrize("reads", ["before", "after", "nobody"])
def test_what_another_program_folded_in_before_it_left_is_no_writing_over(
    project: Workspace, path: Path, reads: str
) -> None:
    """Some of the log, as somebody here still reads what was there before; or all of it, while somebody reads from the log."""
    database = project.database
    with database._engine.connect() as connection:
        if reads == "before":
            connection.exec_driver_sql("SELECT * FROM revision").all()
        for name in ("two", "three"):
            project.name_moment(name)
        if reads == "after":
            connection.rollback()
            connection.exec_driver_sql("SELECT * FROM revision").all()
        if reads == "nobody":
            connection.close()
        project.refresh()
        subprocess.run([sys.executable, "-c", _FOLDS_IN, str(path)], check=True)
        project.refresh()
        project.name_moment("four")
        if reads != "nobody":
            assert connection.exec_driver_sql("PRAGMA quick_check").all() == [("ok",)]
    project.close()
    assert words(path) == moments("one", "two", "three", "four")


def _in_thread(work: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=work)
    thread.start()
    return thread


def test_who_doubts_late_empties_no_log_that_was_written_since(
    project: Workspace, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two threads see that the file has changed; one is done with looking, and writes, before the other begins."""
    database = project.database
    database.settle()
    touch(path)
    doubts, goes_on = threading.Event(), threading.Event()
    real = SqliteBackend.is_doubtful
    late: list[int] = []

    def is_doubtful(self: SqliteBackend) -> bool:
        found = real(self)
        if found and threading.get_ident() in late and not doubts.is_set():
            doubts.set()
            goes_on.wait(10)
        return found

    monkeypatch.setattr(SqliteBackend, "is_doubtful", is_doubtful)
    said: list[DatabaseError] = []

    def look() -> None:
        late.append(threading.get_ident())
        try:
            project.articles()
        except DatabaseError as error:
            said.append(error)

    thread = _in_thread(look)
    assert doubts.wait(10)
    project.name_moment("two")
    goes_on.set()
    thread.join()
    assert said == []
    project.refresh()
    project.close()
    assert words(path) == moments("one", "two")


def test_nobody_empties_the_log_while_another_thread_writes(project: Workspace, path: Path) -> None:
    database = project.database
    database.settle()
    said: list[DatabaseError] = []

    def look() -> None:
        try:
            project.articles()
        except DatabaseError as error:
            said.append(error)

    with database.write() as t:
        t.connection.exec_driver_sql("PRAGMA cache_size = 1")
        t.connection.exec_driver_sql("INSERT INTO project (name, value) VALUES ('a', hex(randomblob(50000)))")
        project.refresh()
        touch(path)
        thread = _in_thread(look)
        thread.join(0.3)
        t.connection.exec_driver_sql("INSERT INTO project (name, value) VALUES ('b', hex(randomblob(50000)))")
    thread.join()
    assert said == []
    project.name_moment("two")
    project.close()
    assert words(path) == moments("one", "two")


@pytest.mark.parametrize("problem", ["locked", "unreachable"])
def test_a_doubt_is_no_proof_when_the_file_cannot_be_read(
    project: Workspace, path: Path, monkeypatch: pytest.MonkeyPatch, problem: DatabaseProblem
) -> None:
    database = project.database
    database.settle()
    touch(path)

    def fails(_self: Database) -> bool:
        raise DatabaseError(problem, problem=problem)

    monkeypatch.setattr(Database, "_is_proven", fails)
    for _ in range(2):
        with pytest.raises(DatabaseError) as caught:
            project.articles()
        assert caught.value.problem == problem
    monkeypatch.undo()
    project.articles()
    project.name_moment("two")


def test_who_was_about_to_write_does_not_when_the_file_is_condemned(project: Workspace, path: Path) -> None:
    database = project.database
    database._backend.check_in_place()
    database._backend.condemn()
    with pytest.raises(DatabaseError, match="written over"), database._backend.committing():
        pytest.fail("writes")


def test_the_log_of_a_moved_file_is_not_taken_from_under_a_thread_that_commits(
    project: Workspace, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is moved between the writer's last look and its commit; the window notices first."""
    database, elsewhere = project.database, path.with_name("elsewhere.db")
    with database.read(), database.read():  # so that there is a connection for either
        pass
    thread: list[threading.Thread] = []
    said: list[DatabaseError] = []

    def look() -> None:
        try:
            project.refresh()
        except DatabaseError as error:
            said.append(error)

    real = database._backend.committing

    def committing() -> AbstractContextManager[None]:
        path.rename(elsewhere)
        thread.append(_in_thread(look))
        thread[0].join(0.6)
        return real()

    monkeypatch.setattr(database._backend, "committing", committing)
    project.name_moment("two")
    thread[0].join()
    monkeypatch.undo()
    assert [one.problem for one in said] == ["missing"]
    with pytest.raises(DatabaseError, match="no longer"):
        project.refresh()
    assert words(elsewhere) == moments("one", "two")


_WRITES = """
import sqlite3, sys
one = sqlite3.connect(sys.argv[1], isolation_level=None)
one.execute("BEGIN IMMEDIATE")
one.execute("INSERT INTO project (name, value) VALUES ('by', 'another')")
print("writes", flush=True)
sys.stdin.read()
one.execute("COMMIT")
one.close()
"""


def test_the_empty_log_of_a_moved_file_is_not_taken_from_under_another_process_that_writes(
    project: Workspace, path: Path
) -> None:
    """It commits into it, and would say that it has: into a log that nobody finds any more."""
    elsewhere = path.with_name("elsewhere.db")
    assert project.database.settle()
    other = subprocess.Popen(
        [sys.executable, "-c", _WRITES, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "writes\n"
    path.rename(elsewhere)
    with pytest.raises(DatabaseError, match="no longer"):
        project.refresh()
    other.communicate("")
    with pytest.raises(DatabaseError, match="no longer"):
        project.refresh()
    assert not Path(f"{path}-wal").exists()
    with closing(sqlite3.connect(elsewhere)) as connection:
        assert connection.execute("SELECT value FROM project WHERE name = 'by'").fetchall() == [("another",)]


def test_a_file_that_is_back_while_somebody_still_reads(project: Workspace, path: Path) -> None:
    """Who reads has the index of the log that was taken away: by that one nobody else would find what is written."""
    elsewhere, copy = path.with_name("elsewhere.db"), path.with_name("copy.db")
    database = project.database
    with database.read(), database.read():
        pass
    with database.read() as t:
        t.connection.exec_driver_sql("SELECT * FROM revision").all()
        path.rename(elsewhere)
        with pytest.raises(DatabaseError, match="no longer"):
            project.refresh()
        elsewhere.rename(path)
        with pytest.raises(DatabaseError) as caught:
            project.name_moment("two")
        assert caught.value.problem == "locked"
        project.refresh()
        assert len(t.connection.exec_driver_sql("SELECT * FROM revision").all()) == 1
    project.name_moment("two")
    shutil.copy(path, copy)
    shutil.copy(f"{path}-wal", f"{copy}-wal")
    assert words(copy) == moments("one", "two")


def test_nothing_stays_open_of_a_project_that_is_closed_while_its_log_is_emptied(
    project: Workspace, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begins, goes_on = threading.Event(), threading.Event()
    real = SqliteBackend._blanked

    def blanked(self: SqliteBackend, engine: Engine) -> bool:
        begins.set()
        goes_on.wait(10)
        return real(self, engine)

    monkeypatch.setattr(SqliteBackend, "_blanked", blanked)
    thread = _in_thread(project.database.settle)
    assert begins.wait(10)
    project.close()
    goes_on.set()
    thread.join()
    assert not is_open_here(path)
    assert [one.name for one in path.parent.iterdir()] == ["study.db"]
