"""What stands where a file is to be written."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.services import files
from annotator.services.workspace import Workspace

needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")


@needs_pipes
def test_nobody_waits_for_ever_for_a_reader_of_a_pipe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_PATIENCE", 0.1)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with (
        pytest.raises(InputError, match="a pipe that nobody reads from"),
        files.written_aside(pipe, overwrite=True),
    ):
        pass
    assert pipe.is_fifo()


@needs_pipes
def test_whoever_reads_from_a_pipe_gets_all_of_it(tmp_path: Path) -> None:
    pipe, got = tmp_path / "pipe", list[bytes]()
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    words = b"According to estimates, " * 50_000
    with_reader = threading.Timer(0.2, reader.start)
    with_reader.start()
    with files.written_aside(pipe, overwrite=False) as stream:
        stream.write(words)
    with_reader.join()
    reader.join()
    assert got == [words]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.db"
    Workspace.open(str(path), reviewer="Mira", create=True).close()
    return path


@pytest.mark.parametrize("end", ["-wal", "-shm", "-journal"])
def test_a_name_that_sqlite_gives_beside_a_project_is_taken(project: Path, tmp_path: Path, end: str) -> None:
    with pytest.raises(InputError, match="This is a project; nothing is written over it"):
        files.check_not_beside(Path(f"{project}{end}"))
    files.check_not_beside(tmp_path / f"none.db{end}")
    (tmp_path / "notes").write_text("no project")
    files.check_not_beside(tmp_path / f"notes{end}")


def test_other_names_are_free(project: Path) -> None:
    for name in ("p.db", "copy.db", "wal", "p.db-wal.db", "-wal"):
        files.check_not_beside(project.with_name(name))
    with files.written_aside(project.with_name("-wal"), overwrite=False) as stream:
        stream.write(b"words")


def test_a_project_that_cannot_be_known_for_one_is_named(project: Path) -> None:
    project.write_bytes(bytes(4096))
    files.check_not_beside(Path(f"{project}-wal"))
    with pytest.raises(InputError, match="This is a project"):
        files.check_not_beside(Path(f"{project}-wal"), project)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_name_beside_a_link_to_a_project_is_taken_too(project: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(InputError, match="This is a project"):
        files.check_not_beside(tmp_path / "link" / "p.db-wal")
    (tmp_path / "sym.db").symlink_to(project)
    with pytest.raises(InputError, match="This is a project"):
        files.check_not_beside(tmp_path / "sym.db-journal")


@needs_pipes
def test_nobody_waits_for_a_pipe_beside_which_something_is_written(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    files.check_not_beside(tmp_path / "pipe-wal")


def test_what_no_file_can_be_called_is_left_to_others() -> None:
    files.check_not_beside(Path("p\0.db-wal"))
