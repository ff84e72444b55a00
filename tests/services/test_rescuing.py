"""What is saved of damaged projects, and what is said of the rest."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotator.cli import main
from annotator.errors import DatabaseError, InputError
from annotator.model.article import Article
from annotator.model.span import Span
from annotator.services.checking import check
from annotator.services.jobs import Progress
from annotator.services.rescuing import Rescue, rescue
from annotator.services.workspace import Workspace
from annotator.store.dump import Record, dump
from annotator.store.opening import open_database

from .awkward_project import make as make_awkward

DATABASES = Path(__file__).parents[1] / "databases"
PAGE = 4096


def records(path: Path) -> list[Record]:
    database = open_database(str(path), read_only=True)
    try:
        with database.read() as t:
            return dump(t, with_log=True)
    finally:
        database.close()


def saved(path: Path) -> Rescue:
    done = rescue(path, path.with_name("saved.db"), Progress())
    workspace = Workspace.open(str(done.path), reviewer="Mira")
    try:
        assert [one for one in check(workspace, Progress()) if not one.is_remark] == []
    finally:
        workspace.close()
    return done


@pytest.fixture
def torn(tmp_path: Path) -> Path:
    """A project that holds what is awkward, to be damaged."""
    path = tmp_path / "torn.db"
    make_awkward(path, is_large=False).close()
    return path


def statement(path: Path, words: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(words)


def test_all_of_a_sound_project_is_saved(torn: Path) -> None:
    done = saved(torn)
    assert done.told == ()
    assert done.is_whole
    assert records(done.path) == records(torn)
    assert done.report.read_text().endswith("Everything is there.\n")


@pytest.mark.parametrize("name", ["0001.db", "0002.db", "0003.db"])
def test_all_of_every_version_is_saved(tmp_path: Path, name: str) -> None:
    path = Path(shutil.copy(DATABASES / name, tmp_path / "torn.db"))
    done = rescue(path, tmp_path / "saved.db", Progress())
    assert done.lost.total() == 0
    open_database(str(path)).close()  # brings it up to date
    assert records(done.path) == records(path)


def test_a_torn_header_costs_nothing(torn: Path) -> None:
    before = records(torn)
    data = bytearray(torn.read_bytes())
    data[:100] = b"\xff" * 100
    torn.write_bytes(data)
    done = saved(torn)
    assert records(done.path) == before
    assert "The header of the file is torn." in done.told


def test_without_the_first_page_rows_are_told_by_their_shape(torn: Path) -> None:
    before = [one for one in records(torn) if one[0] != "suggestion"]
    data = bytearray(torn.read_bytes())
    data[:PAGE] = bytes(PAGE)
    torn.write_bytes(data)
    done = saved(torn)
    assert [one for one in records(done.path) if one[0] != "suggestion"] == before
    assert not done.is_whole


def test_a_history_that_is_not_as_it_was_written_is_kept_and_told(torn: Path) -> None:
    statement(torn, "DROP TRIGGER revision_no_update")
    statement(torn, "UPDATE revision SET words = words || 'x' WHERE number IN (2, 3)")
    done = saved(torn)
    assert records(done.path) == records(torn)
    (told,) = (one for one in done.told if "as they were written" in one)
    assert told.startswith("2 of ")


def test_the_history_of_an_older_version_is_told_by_its_shape(tmp_path: Path) -> None:
    path = Path(shutil.copy(DATABASES / "0002.db", tmp_path / "torn.db"))
    whole = rescue(path, tmp_path / "whole.db", Progress())
    data = bytearray(path.read_bytes())
    data[:PAGE] = bytes(PAGE)
    path.write_bytes(data)
    done = rescue(path, tmp_path / "saved.db", Progress())
    assert done.saved["revision"] == whole.saved["revision"] > 10


def test_of_a_file_that_is_cut_off_what_is_there_is_saved_and_the_rest_counted(torn: Path) -> None:
    data = torn.read_bytes()
    torn.write_bytes(data[: len(data) // PAGE // 2 * PAGE + 100])
    done = saved(torn)
    assert done.saved["article"]
    assert any("cut off" in one for one in done.told)
    assert done.lost["annotation"] + done.lost["article"] + done.lost["revision"] > 0


def test_what_was_committed_into_the_log_is_saved_and_what_was_not_is_not(
    workspace: Workspace, awkward: Article, database_path: Path, tmp_path: Path
) -> None:
    workspace.close()
    code = (
        "import os, signal, sys; from annotator.services.workspace import Workspace; from annotator.model.span import Span;"
        "w = Workspace.open(sys.argv[1], reviewer='Mira');"
        "[w.annotate(sys.argv[2], Span(n, n + 3), 'claim') for n in range(5)]; os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(database_path), awkward.id], check=False)
    assert killed.returncode == -signal.SIGKILL
    log = Path(f"{database_path}-wal")
    assert log.stat().st_size
    done = rescue(database_path, tmp_path / "saved.db", Progress())
    assert (done.saved["annotation"], done.told) == (5, ())
    log.write_bytes(log.read_bytes()[:-5000])
    done = rescue(database_path, tmp_path / "less.db", Progress())
    assert done.saved["annotation"] == 4
    assert any("write-ahead log" in one for one in done.told)
    log.unlink()
    done = rescue(database_path, tmp_path / "least.db", Progress())
    assert (done.saved["annotation"], done.saved["article"]) == (0, 1)


def test_rows_on_pages_that_are_gone_come_from_the_history(
    workspace: Workspace, awkward: Article, database_path: Path
) -> None:
    for start in range(5):
        workspace.annotate(awkward.id, Span(start, start + 3), "claim", note=f"Note {start} 🙂")
    workspace.set_note(workspace.annotations(awkward.id)[0].id, "Changed")
    workspace.remove([workspace.annotations(awkward.id)[1].id])
    before = workspace.annotations(awkward.id)
    workspace.close()
    with closing(sqlite3.connect(database_path)) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'annotation'").fetchone()[
            0
        ]
    data = bytearray(database_path.read_bytes())
    data[(root - 1) * PAGE : root * PAGE] = bytes(PAGE)
    database_path.write_bytes(data)
    done = saved(database_path)
    assert done.saved["annotation"] == 4
    assert sum("made again from the history" in one for one in done.told) == 5
    again = Workspace.open(str(done.path), reviewer="Mira")
    assert again.annotations(awkward.id) == before
    again.close()


CHANGES = [
    ("UPDATE article_text SET text = replace(text, 'a', 'á') WHERE article_id = 1", "is not as it was (its SHA-256 is another)"),
    ("UPDATE annotation SET attributes = 'x' WHERE id = 1", "The values of Annotation"),
    ("UPDATE annotation SET start = start + 3, \"end\" = \"end\" + 3 WHERE id = 3", "it was placed by its words"),
    ("UPDATE annotation SET quote = quote || 'x' WHERE id = 3", "its quote does not stand in the text"),
    ("UPDATE annotation SET label = x'ff' WHERE id = 3", "a part of it cannot be read"),
    ("UPDATE reviewer SET name = x'ff' WHERE id = 1", "The name of reviewer 1 is lost"),
    ("DELETE FROM article_text WHERE article_id = 2", "is lost: its text cannot be read"),
    ("UPDATE article SET meta = '{' WHERE id = 1", "its metadata cannot be read"),
    ("UPDATE article_source SET packed = x'00' WHERE article_id = 1", "The original file of"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "said"), CHANGES, ids=[said for _, said in CHANGES])
def test_each_thing_that_is_not_as_it_was_is_said(torn: Path, words: str, said: str) -> None:
    statement(torn, "DROP TRIGGER revision_no_delete")
    statement(torn, words)
    done = rescue(torn, torn.with_name("saved.db"), Progress())
    if "article_source" not in words or done.told:
        assert any(said in one for one in done.told), done.told
    assert done.report.read_text().count("\n") >= len(done.told)


@pytest.mark.parametrize("held", [b"", b"SQLite format 3\0", b"no database at all" * 999, bytes(3 * PAGE)])
def test_of_nothing_nothing_is_made(tmp_path: Path, held: bytes) -> None:
    path = tmp_path / "torn.db"
    path.write_bytes(held)
    with pytest.raises(InputError, match="Nothing of a project can be read"):
        rescue(path, tmp_path / "saved.db", Progress())
    assert [one.name for one in tmp_path.iterdir()] == ["torn.db"]


def test_another_program_s_database_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("PRAGMA application_id = 7")
        other.execute("CREATE TABLE t (x)")
    with pytest.raises(InputError, match="another program"):
        rescue(tmp_path / "other.db", tmp_path / "saved.db", Progress())
    with pytest.raises(InputError, match="cannot be read"):
        rescue(tmp_path / "none.db", tmp_path / "saved.db", Progress())


def test_nothing_is_written_over(torn: Path) -> None:
    torn.with_name("saved.db").write_bytes(b"mine")
    with pytest.raises(DatabaseError, match="is there already"):
        rescue(torn, torn.with_name("saved.db"), Progress())
    assert torn.with_name("saved.db").read_bytes() == b"mine"


def test_by_command(torn: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["rescue", str(torn), "--output", str(torn.with_name("one.db"))]) == 0
    assert "Everything is there." in capfd.readouterr().out
    statement(torn, "UPDATE annotation SET quote = 'no such words' WHERE id = 2")
    assert main(["rescue", str(torn), "--output", str(torn.with_name("two.db")), "--json"]) == 1
    said = capfd.readouterr().out
    assert '"whole": false' in said
    assert "no such words" in said
    assert main(["rescue", str(torn), "--output", str(torn.with_name("two.db"))]) == 1
    assert capfd.readouterr().err.startswith("annotator: “")


@pytest.mark.parametrize("name", ["", ".", "a\0b", "\ud800"])
def test_what_names_no_new_file_is_refused(torn: Path, name: str) -> None:
    with pytest.raises(InputError, match="names no file"):
        rescue(torn, Path(name), Progress())
