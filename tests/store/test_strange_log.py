"""A file takes the place of one that is open: neither gets anything of the other's log."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import QueuePool

from annotator.errors import DatabaseError
from annotator.services.workspace import Workspace
from annotator.store import engine, entry, sqlite, strange_log
from annotator.store.opening import open_database

needs_locks = pytest.mark.skipif(sys.platform not in ("linux", "darwin"), reason="needs the locks of POSIX")

_HOLDER = """
import sys
from annotator.services.workspace import Workspace
one = Workspace.open(sys.argv[1], reviewer="Jonas")
one.name_moment("held")
print("ready", flush=True)
for line in sys.stdin:
    try:
        getattr(one, line.strip())()
    except Exception as error:
        print(error, flush=True)
    else:
        print("done", flush=True)
one.close()
"""


_STRANGER = """
import sqlite3, sys
one = sqlite3.connect(sys.argv[1])
one.execute("SELECT * FROM revision").fetchall()
one.execute("INSERT INTO project (name, value) VALUES ('by', 'a stranger')")
one.commit()
one.close()
"""


class Holder:
    """Another process that has a project open, and does what it is told."""

    def __init__(self, path: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", _HOLDER, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._line() == "ready"

    def do(self, method: str) -> str:
        """Has it call a method of the workspace; what came of it."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{method}\n")
        self.process.stdin.flush()
        return self._line()

    def close(self) -> None:
        self.process.communicate()

    def _line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()


def moments(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return [row[0] for row in connection.execute("SELECT words FROM revision ORDER BY number")]


def beside(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir() if one.name.startswith(f"{path.name}-"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "study.db"
    Workspace.open(str(found), reviewer="Mira", create=True).close()
    return found


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another project, larger than the first."""
    found = tmp_path / "other.db"
    with closing(Workspace.open(str(found), reviewer="Ada", create=True)) as made:
        for number in range(200):
            made.name_moment(f"other {number}")
    return found


@pytest.fixture
def holder(path: Path) -> Iterator[Holder]:
    found = Holder(path)
    yield found
    if found.process.poll() is None:
        found.close()


@needs_locks
def test_what_took_the_place_is_not_opened_with_the_log_of_the_other(
    holder: Holder, path: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strange_log, "_PATIENCE", 0.1)
    assert not strange_log.is_strange(path)
    kept, before = path.with_name("kept.db"), other.read_bytes()
    os.link(path, kept)
    other.replace(path)
    assert strange_log.is_strange(path)
    with pytest.raises(DatabaseError, match="that of another file") as caught:
        open_database(str(path))
    assert caught.value.problem == "locked"
    assert "Another file has taken the place" in holder.do("refresh")
    open_database(str(path)).close()
    holder.close()
    assert path.read_bytes() == before
    assert moments(kept)[-1] == "Checkpoint “held”"


@needs_locks
def test_nothing_is_made_beside_the_log_of_a_file_that_was_removed(
    holder: Holder, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strange_log, "_PATIENCE", 0.1)
    path.unlink()
    with pytest.raises(DatabaseError, match="that of another file"):
        open_database(str(path), create=True)
    assert not path.exists()
    assert "no longer where it was" in holder.do("refresh")
    open_database(str(path), create=True).close()
    assert moments(path) == []


@needs_locks
def test_a_project_that_is_open_elsewhere_is_not_strange(holder: Holder, path: Path) -> None:
    with closing(Workspace.open(str(path), reviewer="Mira")) as second:
        second.name_moment("second")
        assert not strange_log.is_strange(path)
    assert holder.do("refresh") == "done"
    assert moments(path) == ["Checkpoint “held”", "Checkpoint “second”"]


def test_the_same_in_one_process(path: Path, other: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strange_log, "_PATIENCE", 0.1)
    first = Workspace.open(str(path), reviewer="Mira")
    first.name_moment("one")
    before = other.read_bytes()
    other.replace(path)
    with pytest.raises(DatabaseError, match="that of another file"):
        open_database(str(path))
    with pytest.raises(DatabaseError, match="Another file has taken the place"):
        first.name_moment("two")
    again = open_database(str(path))
    first.close()
    again.close()
    assert path.read_bytes() == before


def test_the_log_is_taken_away_and_begun_anew_when_the_file_is_back(path: Path, other: Path) -> None:
    kept = path.with_name("kept.db")
    with closing(Workspace.open(str(path), reviewer="Mira")) as project:
        project.name_moment("one")
        assert beside(path) == ["study.db-shm", "study.db-wal"]
        path.rename(kept)
        shutil.copy(other, path)
        for _ in range(2):
            with pytest.raises(DatabaseError, match="Another file"):
                project.refresh()
            assert beside(path) == []
        assert moments(kept) == ["Checkpoint “one”"]
        kept.replace(path)
        project.name_moment("two")
        assert beside(path) == ["study.db-shm", "study.db-wal"]
        assert moments(path) == ["Checkpoint “one”", "Checkpoint “two”"]
        project.name_moment("three")
    assert moments(path)[-1] == "Checkpoint “three”"
    assert beside(path) == []


def test_who_opens_the_new_file_at_once_gets_neither_pages_nor_their_number_from_a_log_that_is_empty(
    path: Path, other: Path
) -> None:
    """Another program opens and writes the new file before anybody has noticed."""
    kept = path.with_name("kept.db")
    with closing(Workspace.open(str(path), reviewer="Mira")) as project:
        project.name_moment("one")
        project.database.settle()
        os.link(path, kept)
        other.replace(path)
        subprocess.run([sys.executable, "-c", _STRANGER, str(path)], check=True, capture_output=True)
        with pytest.raises(DatabaseError, match="Another file"):
            project.refresh()
    assert moments(kept) == ["Checkpoint “one”"]
    assert len(moments(path)) == 200
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT value FROM project WHERE name = 'by'").fetchall() == [
            ("a stranger",)
        ]


def test_a_log_in_use_by_its_own_readers_is_begun_anew_when_they_are_done(path: Path) -> None:
    with closing(Workspace.open(str(path), reviewer="Mira")) as project:
        project.name_moment("one")
        with project.database.read() as t:
            t.connection.exec_driver_sql("SELECT * FROM revision").all()
            project.database.settle()
            assert not project.database.is_settled
        project.database.settle()
        assert project.database.is_settled
        project.name_moment("two")
    assert moments(path) == ["Checkpoint “one”", "Checkpoint “two”"]


def strange(path: Path) -> subprocess.Popen[str]:
    """Another program, which knows nothing of ours, reads and writes what is there now."""
    return subprocess.Popen([sys.executable, "-c", _STRANGER, str(path)], stderr=subprocess.PIPE, text=True)


def said_by(stranger: subprocess.Popen[str]) -> str:
    return stranger.communicate()[1]


def by_whom(path: Path) -> list[tuple[str]]:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return connection.execute("SELECT value FROM project WHERE name = 'by'").fetchall()


@needs_locks
def test_a_second_window_does_not_keep_what_the_index_says(path: Path, other: Path, holder: Holder) -> None:
    kept = path.with_name("kept.db")
    with closing(Workspace.open(str(path), reviewer="Mira")) as project:
        project.name_moment("two")
        assert project.database.settle()
        assert project.database.is_settled
        os.link(path, kept)
        other.replace(path)
        assert said_by(strange(path)) == ""
    holder.close()
    assert moments(kept)[-1:] == ["Checkpoint “two”"]
    assert len(moments(path)) == 200
    assert by_whom(path) == [("a stranger",)]


def test_who_has_read_before_reads_anew_after_the_log_was_emptied(path: Path) -> None:
    with (
        closing(Workspace.open(str(path), reviewer="Mira")) as project,
        closing(sqlite3.connect(path)) as reader,
    ):
        for name in ("one", "two", "three"):
            project.name_moment(name)
            assert project.database.settle()
            assert project.database.is_settled
            found = reader.execute("SELECT words FROM revision ORDER BY number DESC LIMIT 1").fetchone()
            assert found == (f"Checkpoint “{name}”",)


@needs_locks
def test_who_opens_the_new_file_right_after_an_act_waits_until_the_window_has_noticed(
    path: Path, other: Path
) -> None:
    kept = path.with_name("kept.db")
    with closing(Workspace.open(str(path), reviewer="Mira")) as project:
        project.database.promise_settling()
        project.name_moment("one")
        assert project.database.is_shut
        os.link(path, kept)
        other.replace(path)
        stranger = strange(path)
        with pytest.raises(subprocess.TimeoutExpired):
            stranger.wait(1)
        with pytest.raises(DatabaseError, match="Another file"):
            project.refresh()
        assert said_by(stranger) == ""
    assert moments(kept) == ["Checkpoint “one”"]
    assert len(moments(path)) == 200
    assert by_whom(path) == [("a stranger",)]


@needs_locks
def test_who_opens_the_file_itself_right_after_an_act_waits_until_it_is_whole(path: Path) -> None:
    with closing(Workspace.open(str(path), reviewer="Mira")) as project:
        project.database.promise_settling()
        project.name_moment("one")
        stranger = strange(path)
        with pytest.raises(subprocess.TimeoutExpired):
            stranger.wait(1)
        assert project.database.settle()
        assert not project.database.is_shut
        assert said_by(stranger) == ""
        project.name_moment("two")
    assert moments(path) == ["Checkpoint “one”", "Checkpoint “two”"]
    assert by_whom(path) == [("a stranger",)]


@needs_locks
def test_nobody_waits_for_long_because_somebody_here_reads(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(Workspace.open(str(path), reviewer="Mira")) as project:
        database = project.database
        database.promise_settling()
        monkeypatch.setattr(entry, "_LONGEST", 0.3)
        project.name_moment("one")
        assert database.is_shut
        with database.read() as t:
            t.connection.exec_driver_sql("SELECT * FROM revision").all()
            database.settle()
            assert said_by(strange(path)) == ""
    assert by_whom(path) == [("a stranger",)]


def test_what_is_written_over_the_file_while_it_is_settled_is_not_taken_for_its_own(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(Workspace.open(str(path), reviewer="Mira")) as project:
        project.name_moment("one")
        backend = project.database._backend
        real = backend._whereabouts.blank_index

        def written_over() -> bool:
            path.write_bytes(b"Dear Sir or Madam, " * 20_000)
            return real()

        monkeypatch.setattr(backend._whereabouts, "blank_index", written_over)
        with pytest.raises(DatabaseError):
            project.database.settle()
        monkeypatch.undo()
        with pytest.raises(DatabaseError, match="has written over"):
            project.refresh()


def test_a_file_that_is_replaced_while_the_index_begins_anew_has_no_log_beside_it(
    path: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One thread makes the log anew, which is the new file's by its name; another notices in this very moment."""
    with closing(Workspace.open(str(path), reviewer="Mira")) as project:
        project.name_moment("one")
        database, said = project.database, []
        whereabouts = database._backend._whereabouts
        real = whereabouts.blank_index
        monkeypatch.setattr(engine, "_LEAVING_S", 60)
        monkeypatch.setattr(sqlite, "_LEAVING_MS", 60_000)

        def look() -> None:
            with pytest.raises(DatabaseError, match="Another file"):
                database.check_in_place()
            said.append("noticed")

        looker = Thread(target=look)

        def replaced_meanwhile() -> bool:
            other.replace(path)
            assert beside(path) == ["study.db-shm", "study.db-wal"]
            looker.start()
            looker.join(0.2)  # it waits for its turn
            return real()

        monkeypatch.setattr(whereabouts, "blank_index", replaced_meanwhile)
        with suppress(DatabaseError):
            database.settle()
        looker.join()
        assert said == ["noticed"]
        assert beside(path) == []
    assert len(moments(path)) == 200


def test_an_empty_log_is_taken_away_as_soon_as_a_connection_is_free(
    path: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No other can be made once the file was replaced."""
    with closing(Workspace.open(str(path), reviewer="Mira")) as project:
        project.name_moment("one")
        project.database.settle()
        pool = project.database._engine.pool
        assert isinstance(pool, QueuePool)
        busy = [pool.connect() for _ in range(pool.checkedin())]
        other.replace(path)
        monkeypatch.setattr(sqlite.time, "sleep", lambda _: busy.pop().close())
        with pytest.raises(DatabaseError, match="Another file"):
            project.database.check_in_place()
        assert beside(path) == []
        for one in busy:
            one.close()


def test_a_copy_can_be_made_of_a_settled_project_whose_file_was_replaced(path: Path, other: Path) -> None:
    with closing(Workspace.open(str(path), reviewer="Mira")) as project:
        project.name_moment("one")
        project.database.settle()
        other.replace(path)
        project.database.backup(path.with_name("copy.db"))
    assert moments(path.with_name("copy.db")) == ["Checkpoint “one”"]


def test_settling_leaves_nothing_in_the_log(path: Path) -> None:
    with closing(Workspace.open(str(path), reviewer="Mira")) as project:
        project.name_moment("one")
        assert not project.database.is_settled
        project.database.settle()
        assert project.database.is_settled
        assert Path(f"{path}-wal").stat().st_size == 0
        with closing(sqlite3.connect(f"file:{path}?immutable=1", uri=True)) as bare:
            assert bare.execute("SELECT words FROM revision").fetchall() == [("Checkpoint “one”",)]
        project.name_moment("two")
    assert moments(path) == ["Checkpoint “one”", "Checkpoint “two”"]


def test_settling_gives_up_beside_others_who_read(path: Path) -> None:
    with closing(Workspace.open(str(path), reviewer="Mira")) as project:
        project.name_moment("one")
        with closing(sqlite3.connect(path, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            assert len(reader.execute("SELECT * FROM revision").fetchall()) == 1
            project.name_moment("two")
            project.database.settle()
            assert not project.database.is_settled
            reader.execute("COMMIT")
        project.database.settle()
        assert project.database.is_settled


def test_settling_leaves_the_files_alone_while_another_thread_writes(path: Path) -> None:
    """Its act would be folded in beside it, which looks like the doing of somebody else."""
    with closing(Workspace.open(str(path), reviewer="Mira")) as project:
        project.name_moment("one")
        before = Path(f"{path}-wal").read_bytes()
        with project.database.write():
            settled: list[bool] = []
            other = Thread(target=lambda: settled.append(project.database.settle()))
            other.start()
            other.join()
        assert settled == [False]
        assert Path(f"{path}-wal").read_bytes() == before
        assert project.database.settle()


def test_who_waits_in_vain_for_another_thread_does_not_write_beside_it(path: Path) -> None:
    with closing(Workspace.open(str(path), reviewer="Mira")) as project:
        database, said = project.database, []

        def write() -> None:
            try:
                with database.write(patience_ms=10):
                    said.append("wrote")
            except DatabaseError as error:
                said.append(error.problem)

        with database._turns.turn(1.0):
            other = Thread(target=write)
            other.start()
            other.join()
        assert said == ["locked"]


def test_settling_notices_that_the_file_was_replaced(path: Path, other: Path) -> None:
    with closing(Workspace.open(str(path), reviewer="Mira")) as project:
        project.name_moment("one")
        before = other.read_bytes()
        other.replace(path)
        with pytest.raises(DatabaseError, match="Another file"):
            project.database.settle()
    assert path.read_bytes() == before
    assert beside(path) == []


def test_an_index_that_is_write_protected_is_not_written(path: Path) -> None:
    """The system would end the process: the index is mapped into its memory."""
    index = Path(f"{path}-shm")
    with closing(Workspace.open(str(path), reviewer="Mira")) as project:
        project.name_moment("one")
        project.database.settle()
        if subprocess.run(["chattr", "+i", str(index)], check=False, capture_output=True).returncode:
            pytest.skip("needs immutable files")
        try:
            with pytest.raises(DatabaseError, match="-shm” is write-protected"):
                project.name_moment("two")
        finally:
            subprocess.run(["chattr", "-i", str(index)], check=True)
        project.name_moment("two")
    assert moments(path) == ["Checkpoint “one”", "Checkpoint “two”"]
