"""What is made aside, and what killed processes have left of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.errors import DatabaseError
from annotator.services.backup import backup
from annotator.services.seeding import open_or_seed
from annotator.services.settings import Settings, save_settings
from annotator.services.workspace import Workspace
from annotator.store.abandoned import remove_abandoned
from annotator.store.aside import aside_of, take_name

LONG_AGO = 1_700_000_000
NAMES = ("project.db", ".hidden.db", "ä" * 80, "two words.db", "a\nb.db")


def leave(path: Path, process: int, *, at: int = LONG_AGO) -> list[Path]:
    """What a process that was killed while it made this file has left."""
    own = aside_of(path)
    aside = own.with_name(own.name.replace(f"-{os.getpid()}.", f"-{process}."))
    left = [Path(f"{aside}{end}") for end in ("", "-wal", "-shm", "-journal")]
    for one in left:
        one.write_bytes(b"x")
        os.utime(one, (at, at))
    return left


@pytest.fixture
def gone() -> int:
    """The number of a process that is no more."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


@pytest.mark.parametrize("name", NAMES)
def test_what_a_dead_process_left_is_removed(tmp_path: Path, gone: int, name: str) -> None:
    leave(tmp_path / name, gone)
    remove_abandoned(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_may_be_in_use_stays(tmp_path: Path, gone: int) -> None:
    mine = leave(tmp_path / "project.db", os.getpid())
    others = leave(tmp_path / "project.db", os.getppid())
    young = leave(tmp_path / "young.db", gone, at=int(tmp_path.stat().st_mtime))
    elsewhere = tmp_path / f".project.db.00000000-{gone}.new"
    named = tmp_path / ".project.db.mine.new"
    for one in (elsewhere, named):
        one.write_bytes(b"x")
        os.utime(one, (LONG_AGO, LONG_AGO))
    remove_abandoned(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([*mine, *others, *young, elsewhere, named])


def test_a_folder_that_is_not_there_is_no_trouble(tmp_path: Path) -> None:
    remove_abandoned(tmp_path / "missing")


def test_making_removes_what_was_left_of_making(tmp_path: Path, gone: int) -> None:
    path = tmp_path / "project.db"
    leave(path, gone)
    open_or_seed(str(path), "Mira").close()
    assert [one.name for one in tmp_path.iterdir()] == ["project.db"]


def test_a_new_project_removes_it_too(tmp_path: Path, gone: int) -> None:
    path = tmp_path / "project.db"
    leave(path, gone)
    Workspace.open(str(path), reviewer="Mira", create=True).close()
    assert [one.name for one in tmp_path.iterdir()] == ["project.db"]


def test_a_backup_removes_what_was_left_of_another(workspace: Workspace, tmp_path: Path, gone: int) -> None:
    leave(tmp_path / "project.backup.20261121T100000.000000Z.db", gone)
    made = backup(workspace)
    workspace.close()
    assert sorted(one.name for one in tmp_path.iterdir()) == [made.name, "project.db"]


def test_settings_remove_what_was_left_of_saving_them(tmp_path: Path, gone: int) -> None:
    path = tmp_path / "settings.json"
    leave(path, gone)
    save_settings(Settings(), path)
    assert [one.name for one in tmp_path.iterdir()] == ["settings.json"]


def test_a_database_whose_log_is_not_folded_in_takes_no_name(tmp_path: Path) -> None:
    path = tmp_path / "project.db"
    aside = aside_of(path)
    aside.write_bytes(b"the beginning")
    Path(f"{aside}-wal").write_bytes(b"the rest")
    with pytest.raises(DatabaseError, match="is on is full"):
        take_name(aside, path)
    assert not path.exists()
