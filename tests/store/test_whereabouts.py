"""A file that goes away, or is replaced, under an open project: nothing is written as if it were saved."""

from __future__ import annotations

import gc
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from annotator.errors import DatabaseError, InputError
from annotator.services import files, sources
from annotator.services.backup import backup
from annotator.services.workspace import Workspace
from annotator.store import file_locks, whereabouts
from annotator.store.on_disk import State, index_of, log_of, state
from annotator.store.opening import open_database
from annotator.store.whereabouts import Whereabouts, is_open_here

_OTHER = """
import sys
from annotator.services.workspace import Workspace
one = Workspace.open(sys.argv[1], reviewer="Jonas")
one.name_moment(sys.argv[2])
print([step.words for step in [one.newest_step()]])
one.close()
"""


_TAKES_THE_LOG_AWAY = """
import sqlite3, sys
one = sqlite3.connect(sys.argv[1])
one.execute("SELECT * FROM revision").fetchall()
one.close()
"""


def by_another_process(path: Path, name: str) -> None:
    """Somebody else opens the project, keeps a checkpoint, and closes it: the last to close takes the log away."""
    subprocess.run([sys.executable, "-c", _OTHER, str(path), name], check=True, capture_output=True)


def checkpoints(path: Path) -> list[str]:
    database = open_database(str(path), read_only=True)
    try:
        with database.read() as t:
            rows = t.connection.exec_driver_sql("SELECT words FROM revision ORDER BY number")
            return [str(row[0]) for row in rows]
    finally:
        database.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "study.db"


@pytest.fixture
def project(path: Path) -> Iterator[Workspace]:
    made = Workspace.open(str(path), reviewer="Mira", create=True)
    made.name_moment("one")
    yield made
    made.close()


def _open_again(path: Path) -> None:
    open_database(str(path), read_only=True).close()


def _export_over_it(path: Path) -> None:
    assert files.is_project(path)
    assert files.is_project(Path(f"{path}-shm"))


def _import_its_folder(path: Path) -> None:
    for one in sources.expand([path.parent]):
        with pytest.raises(InputError, match="project that is open"), one.opened():
            pass


@pytest.mark.parametrize("look", [_open_again, _export_over_it, _import_its_folder])
def test_looking_at_the_file_lets_nobody_take_the_log_away(project: Workspace, path: Path, look) -> None:
    look(path)
    by_another_process(path, "two")
    project.name_moment("three")
    expected = [f"Checkpoint “{name}”" for name in ("one", "two", "three")]
    assert checkpoints(path) == expected
    project.close()
    assert checkpoints(path) == expected


def test_a_log_that_was_taken_away_is_not_written_into(
    project: Workspace, path: Path, tmp_path: Path
) -> None:
    with path.open("rb") as stream:  # what the program itself never does: it lets go of all locks
        stream.read(1)
    command = [sys.executable, "-c", _TAKES_THE_LOG_AWAY, str(path)]
    subprocess.run(command, check=True, capture_output=True)
    with pytest.raises(DatabaseError, match="-wal”, which holds the latest changes") as caught:
        project.name_moment("three")
    assert caught.value.problem == "replaced"
    project.close()
    assert checkpoints(path) == ["Checkpoint “one”"]
    again = Workspace.open(str(path), reviewer="Mira")
    again.name_moment("three")
    again.close()
    assert len(checkpoints(path)) == 2
    assert [one.name for one in tmp_path.iterdir()] == ["study.db"]


def test_the_log_of_a_project_that_a_link_leads_to_is_looked_after_as_well(
    project: Workspace, path: Path, tmp_path: Path
) -> None:
    project.close()
    folder = tmp_path / "links"
    folder.mkdir()
    link = folder / "study.db"
    link.symlink_to(path)
    linked = Workspace.open(str(link), reviewer="Mira")
    linked.name_moment("two")
    path.rename(path.with_name("away.db"))
    with pytest.raises(DatabaseError, match=r"links/study.db” is no longer where it was"):
        linked.name_moment("three")
    path.with_name("away.db").rename(path)
    linked.name_moment("three")
    log_of(path).unlink()
    with pytest.raises(DatabaseError, match="-wal”, which holds the latest changes"):
        linked.name_moment("four")
    linked.close()
    assert [one.name for one in folder.iterdir()] == ["study.db"]


def test_a_file_that_was_moved_is_missed_and_taken_up_again(project: Workspace, path: Path) -> None:
    elsewhere = path.with_name("elsewhere.db")
    path.rename(elsewhere)
    for act in (lambda: project.name_moment("two"), project.refresh):
        with pytest.raises(DatabaseError, match="no longer where it was") as caught:
            act()
        assert caught.value.problem == "missing"
    assert project.newest_step().words == "Checkpoint “one”"
    elsewhere.rename(path)
    project.name_moment("two")
    assert checkpoints(path) == ["Checkpoint “one”", "Checkpoint “two”"]


@pytest.mark.parametrize("other", ["older copy", "another project", "foreign file", "no database"])
def test_a_file_that_was_replaced_is_neither_written_nor_read_as_if_it_were_ours(
    project: Workspace, path: Path, other: str
) -> None:
    thing = path.with_name("thing")
    if other == "older copy":
        backup(project, thing)
        project.name_moment("two")
    elif other == "another project":
        Workspace.open(str(thing), reviewer="Jonas", create=True).close()
    else:
        thing.write_bytes(b"SQLite format 3\0" if other == "foreign file" else b"not a database at all")
    before = thing.read_bytes()
    thing.replace(path)
    with pytest.raises(DatabaseError, match="Another file has taken the place") as caught:
        project.name_moment("three")
    assert caught.value.problem == "replaced"
    with pytest.raises(DatabaseError, match="Another file"):
        project.refresh()
    kept = backup(project)
    assert "Checkpoint “one”" in checkpoints(kept)
    assert len(checkpoints(kept)) == (2 if other == "older copy" else 1)
    project.close()
    assert path.read_bytes() == before
    log = Path(f"{path}-wal")  # what was in it would be taken for the other file's
    assert not log.exists() or not log.stat().st_size


def test_a_file_that_was_moved_has_the_latest_changes(project: Workspace, path: Path) -> None:
    elsewhere = path.with_name("elsewhere.db")
    project.name_moment("two")
    path.rename(elsewhere)
    with pytest.raises(DatabaseError, match="no longer"):
        project.refresh()
    assert checkpoints(elsewhere) == ["Checkpoint “one”", "Checkpoint “two”"]


def test_likewise_if_it_is_closed_before_anybody_notices(project: Workspace, path: Path) -> None:
    elsewhere = path.with_name("elsewhere.db")
    path.rename(elsewhere)
    project.close()
    assert checkpoints(elsewhere) == ["Checkpoint “one”"]


def test_a_second_connection_never_reads_what_took_the_place(project: Workspace, path: Path) -> None:
    other = path.with_name("other.db")
    Workspace.open(str(other), reviewer="Jonas", create=True).close()
    with project.database.read():
        other.replace(path)
        with pytest.raises(DatabaseError, match="Another file"), project.database.read():
            pass


def test_a_file_that_is_gone_is_not_made_anew(project: Workspace, path: Path) -> None:
    with project.database.read():
        path.unlink()
        with pytest.raises(DatabaseError, match="no longer where it was"), project.database.read():
            pass
    assert not path.exists()


def test_what_is_closed_is_open_here_no_more(project: Workspace, path: Path) -> None:
    assert is_open_here(path)
    assert is_open_here(Path(f"{path}-shm"))
    assert not is_open_here(path.with_name("other.db"))
    project.close()
    assert not is_open_here(path)
    shutil.copy(path, path.with_name("copy.db"))
    assert not is_open_here(path.with_name("copy.db"))


def test_what_is_dropped_without_a_close_is_open_here_no_more(path: Path) -> None:
    Workspace.open(
        str(path), reviewer="Mira", create=True
    )  # nobody keeps it: its file's number is free again
    gc.collect()
    assert not is_open_here(path)


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the system cannot be asked for one's own locks"
)
def test_locks_that_a_file_chooser_has_let_go_of_are_taken_again(project: Workspace, path: Path) -> None:
    """Qt and GTK look into every file of a folder; then the next to close the project took the log away."""
    for one in (path, index_of(path)):
        with one.open("rb") as looked_into:  # by which all locks of the process on it go
            looked_into.read(1)
    project.database.hold()
    by_another_process(path, "two")
    project.name_moment("three")
    project.close()
    assert checkpoints(path) == [f"Checkpoint “{name}”" for name in ("one", "two", "three")]


@pytest.fixture
def known(path: Path) -> Iterator[Whereabouts]:
    """An open file of which the log is known."""
    path.touch()
    known = Whereabouts("study")
    known.connected(path)
    log_of(path).touch()
    known.note_log(path)
    yield known
    known.disconnected()


def test_a_log_that_begins_anew_is_not_taken_for_a_lost_one(path: Path, known: Whereabouts) -> None:
    with known.renewing_log(path):
        log_of(path).unlink()
        known.check(path, has_log=True)
    known.check(path, has_log=True)
    log_of(path).touch()
    known.check(path, has_log=True)
    log_of(path).unlink()
    with pytest.raises(DatabaseError, match="was removed while it was open"):
        known.check(path, has_log=True)


def test_the_index_that_is_made_after_the_log_is_taken_away_with_it(path: Path, known: Whereabouts) -> None:
    index_of(path).touch()
    known.note_log(path)
    known.take_log_away(path)
    assert not log_of(path).exists()
    assert not index_of(path).exists()


def test_nobody_takes_for_another_doing_what_is_just_being_noted(
    path: Path, known: Whereabouts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One thread has emptied the log, and notes how the file is now; another looks in this very moment."""
    said: list[bool] = []
    others: list[Thread] = []

    def looked_at_meanwhile(one: Path) -> State:
        found = state(one)
        if not others:
            others.append(Thread(target=lambda: said.append(known.is_doubtful(path))))
            others[0].start()
            others[0].join(0.2)
        return found

    with known.changing(path):
        path.write_bytes(b"changed")
        monkeypatch.setattr(whereabouts, "state", looked_at_meanwhile)
    others[0].join()
    assert said == [False]


def test_what_another_process_folded_in_during_a_commit_is_not_doubted(
    path: Path, known: Whereabouts, monkeypatch: pytest.MonkeyPatch
) -> None:
    log_of(path).write_bytes(b"a log")
    known.check(path, has_log=True)
    monkeypatch.setattr(whereabouts.file_locks, "is_locked", lambda *_: True)
    with known.committing(path):
        path.write_bytes(b"by another")
    monkeypatch.undo()
    assert not known.is_doubtful(path)
    path.write_bytes(b"written over")
    assert known.is_doubtful(path)


def _index_says(path: Path, folded_in: int, attempted: int) -> None:
    told = bytearray(136)
    told[96:100], told[128:132] = folded_in.to_bytes(4, sys.byteorder), attempted.to_bytes(4, sys.byteorder)
    index_of(path).write_bytes(told)


@pytest.mark.skipif(not file_locks.CAN_ASK, reason="nobody can say here who has a file open")
def test_who_folded_in_the_log_is_known_by_its_index(path: Path, known: Whereabouts) -> None:
    """Nobody else who has it open is there any more, and the log itself is as it was."""
    log_of(path).write_bytes(b"a log")
    _index_says(path, 3, 3)
    for folded_in, attempted in ((3, 5), (5, 5)):
        known.check(path, has_log=True)
        path.write_bytes(b"by another" * attempted)
        _index_says(path, folded_in, attempted)
        assert not known.is_doubtful(path)
    known.check(path, has_log=True)
    path.write_bytes(b"written over")
    assert known.is_doubtful(path)


def test_a_file_that_is_being_folded_into_is_not_doubted(path: Path, known: Whereabouts) -> None:
    """Somebody is at it while it is looked at, and is then killed."""
    log_of(path).write_bytes(b"a log")
    _index_says(path, 3, 5)
    known.check(path, has_log=True)
    path.write_bytes(b"some pages")
    assert not known.is_doubtful(path)


def test_what_was_folded_in_during_a_commit_by_who_has_left_is_not_doubted(
    path: Path, known: Whereabouts
) -> None:
    log_of(path).write_bytes(b"a log")
    _index_says(path, 3, 3)
    known.check(path, has_log=True)
    with known.committing(path):
        log_of(path).write_bytes(b"a log, and more")
        _index_says(path, 5, 5)
        path.write_bytes(b"by another")
    assert not known.is_doubtful(path)
