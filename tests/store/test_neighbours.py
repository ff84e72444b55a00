"""No project is made where SQLite would take it, or another one, for what it keeps beside the other."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotator.errors import DatabaseError
from annotator.model.article import Article
from annotator.services import seeding
from annotator.services.backup import backup
from annotator.services.jobs import Progress
from annotator.services.rescuing import rescue
from annotator.services.workspace import Workspace
from annotator.store.sqlite_file import check_neighbours

ENDS = ("-wal", "-shm", "-journal")
every_end = pytest.mark.parametrize("end", ENDS)
every_way = pytest.mark.parametrize("way", ["open", "seed", "make", "empty"])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.db"
    make(path)
    return path


def make(path: Path) -> None:
    Workspace.open(str(path), reviewer="Mira", create=True).close()


def made(path: Path, way: str) -> None:
    match way:
        case "seed":
            seeding.open_or_seed(str(path), "Mira").close()
        case "make":
            seeding.make(path, [], name="Mine")
        case _:
            if way == "empty":
                path.touch()
            make(path)


def contents(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir() if one.stat().st_size}


@every_way
@every_end
def test_none_is_made_under_a_name_that_sqlite_gives_beside_one(project: Path, end: str, way: str) -> None:
    before = contents(project.parent)
    with pytest.raises(DatabaseError, match=f"“.*{end}” is a name that SQLite gives .* beside “p.db”"):
        made(Path(f"{project}{end}"), way)
    assert contents(project.parent) == before


@every_way
@every_end
def test_none_is_made_beside_one_that_sqlite_would_take_for_a_part_of_it(
    tmp_path: Path, end: str, way: str
) -> None:
    make(tmp_path / f"p.db{end}")
    before = contents(tmp_path)
    with pytest.raises(DatabaseError, match=f"SQLite would take “p.db{end}” for a part of “.*p.db”"):
        made(tmp_path / "p.db", way)
    assert contents(tmp_path) == before
    Workspace.open(str(tmp_path / f"p.db{end}"), reviewer="Mira").close()


@every_end
def test_no_copy_is_made_beside_such_a_one(
    workspace: Workspace, awkward: Article, tmp_path: Path, end: str
) -> None:
    assert awkward
    make(tmp_path / f"copy.db{end}")
    before = contents(tmp_path)
    with pytest.raises(DatabaseError, match="SQLite would take"):
        backup(workspace, tmp_path / "copy.db")
    kept = backup(workspace, tmp_path / "kept.db")
    with pytest.raises(DatabaseError, match="SQLite would take"):
        rescue(kept, tmp_path / "copy.db", Progress())
    assert not (tmp_path / "copy.db").exists()
    assert contents(tmp_path).keys() - before.keys() == {"kept.db"}


@every_end
def test_databases_of_other_programs_are_none_of_it_either(tmp_path: Path, end: str) -> None:
    with closing(sqlite3.connect(tmp_path / "theirs")) as connection:
        connection.execute("CREATE TABLE thing (name TEXT)")
    with pytest.raises(DatabaseError, match="is a name that SQLite gives"):
        make(tmp_path / f"theirs{end}")
    (tmp_path / "theirs").rename(tmp_path / f"other{end}")
    with pytest.raises(DatabaseError, match="SQLite would take"):
        make(tmp_path / "other")


@every_end
def test_such_names_are_free_where_no_database_is(tmp_path: Path, end: str) -> None:
    (tmp_path / "notes").write_text("no database")
    for name in (f"notes{end}", f"none{end}", end):
        make(tmp_path / name)
        Workspace.open(str(tmp_path / name), reviewer="Mira").close()


@every_end
def test_what_sqlite_left_itself_is_in_nobodys_way(tmp_path: Path, end: str) -> None:
    (tmp_path / f"p.db{end}").write_bytes(b"")
    make(tmp_path / "p.db")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_to_the_folder_leads_beside_the_same_one(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "link"
    folder.symlink_to(project.parent, target_is_directory=True)
    with pytest.raises(DatabaseError, match="is a name that SQLite gives"):
        make(folder / "p.db-journal")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_nobody_waits_for_a_pipe_beside_which_one_is_made(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    make(tmp_path / "pipe-wal")
    os.mkfifo(tmp_path / "p.db-journal")
    check_neighbours(tmp_path / "p.db")


@every_end
def test_one_that_is_open_is_not_looked_into(tmp_path: Path, end: str) -> None:
    """To open and close it would let go of its locks: another process could take its log away."""
    workspace = Workspace.open(str(tmp_path / f"p.db{end}"), reviewer="Mira", create=True)
    try:
        workspace.name_moment("one")
        with pytest.raises(DatabaseError, match="SQLite would take"):
            make(tmp_path / "p.db")
        with workspace.database.read():
            code = f"import sqlite3; sqlite3.connect({str(workspace.path)!r}).execute('PRAGMA journal_mode = DELETE')"
            assert os.spawnl(os.P_WAIT, sys.executable, sys.executable, "-c", code) != 0
    finally:
        workspace.close()


def test_a_project_whose_own_name_is_such_a_one_is_written_over_by_nothing(tmp_path: Path) -> None:
    from annotator.services.files import is_project

    path = tmp_path / "my-journal"
    make(path)
    assert is_project(path)
    shutil.copyfile(path, tmp_path / "copy.db-wal")
    assert is_project(tmp_path / "copy.db-wal")
    assert not is_project(tmp_path / "my-wal")
