"""Every format and training set when something goes wrong: one sentence, nothing under the final name, nothing left aside."""

from __future__ import annotations

import errno
import fcntl
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from shutil import copyfile, which

import pytest
from tests.services.awkward_project import make

from annotator.cli import main
from annotator.cli.terminal import TerminalProgress
from annotator.errors import AnnotatorError, Cancelled, InputError, SpanError
from annotator.io import registry
from annotator.model.selection import EVERYTHING
from annotator.services.export_account import REPORT_SUFFIX
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import export, preflight
from annotator.services.jobs import Progress
from annotator.services.training_options import TrainingOptions
from annotator.services.workspace import Workspace

FORMATS = [
    one for one in registry.formats() if one.writes and (one.extra != "parquet" or find_spec("pyarrow"))
]
"""Without those whose libraries are not installed where the tests run."""

NO_ROOM = (
    "Nothing was written: the file grew larger than it may be. Free some space, or choose another place."
)


@dataclass(frozen=True)
class Way:
    """A way to export: a format, as it is or as a training set, to a file, a folder or a zip file."""

    format: str
    suffix: str
    is_training: bool = False

    @property
    def options(self) -> ExportOptions:
        return ExportOptions(self.format, training=TrainingOptions() if self.is_training else None)

    def __str__(self) -> str:
        return f"{self.format}{'-training' if self.is_training else ''} {self.suffix or 'folder'}"


def _ways() -> Iterator[Way]:
    for one in FORMATS:
        is_folder = one.writing is not None and one.writing.is_folder
        yield from (Way(one.id, suffix) for suffix in (("", ".zip") if is_folder else one.suffixes[:1]))
        if one.holds_texts:
            yield Way(one.id, "", is_training=True)


WAYS = list(_ways())
EACH = {"argvalues": WAYS, "ids": str}
FEW = [one for one in WAYS if one.format in ("jsonl", "doccano", "brat")]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that nobody has opened."""
    path = tmp_path_factory.mktemp("project") / "awkward.db"
    make(path, is_large=False).close()
    return path


@pytest.fixture(scope="module")
def project(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("opened") / "awkward.db"
    copyfile(made, path)
    with closing(Workspace.open(str(path), reviewer="Mira")) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Holds a file of somebody’s."""
    made = tmp_path / "here"
    made.mkdir()
    (made / "mine.txt").write_text("mine")
    return made


def write(workspace: Workspace, way: Way, folder: Path, progress: Progress | None = None) -> Path:
    path = folder / f"out{way.suffix}"
    export(workspace, EVERYTHING, way.options, path, progress or Progress(), overwrite=False)
    return path


def is_untouched(folder: Path) -> bool:
    return [(one.name, one.read_text()) for one in folder.iterdir()] == [("mine.txt", "mine")]


class Counting(Progress):
    """Raises, or does something, when it is asked for the n-th time."""

    def __init__(self, at: int = 0, problem: BaseException | None = None) -> None:
        super().__init__()
        self.calls, self._at, self._problem = 0, at, problem

    def check(self) -> None:
        self.calls += 1
        if self.calls == self._at and self._problem is not None:
            raise self._problem


def calls_of(workspace: Workspace, way: Way, folder: Path) -> list[int]:
    """When to break off: at once, in the middle, and just before the end."""
    counting = Counting()
    (folder / "whole").mkdir()
    write(workspace, way, folder / "whole", counting)
    wanted = (1, 2, counting.calls // 3, counting.calls - 1, counting.calls)
    return sorted({one for one in wanted if 1 <= one <= counting.calls})


@pytest.mark.parametrize("way", **EACH)
def test_broken_off_anywhere_it_leaves_nothing(
    project: Workspace, tmp_path: Path, folder: Path, way: Way
) -> None:
    for at in calls_of(project, way, tmp_path):
        for problem in (Cancelled(), KeyboardInterrupt(), OSError(errno.ENOSPC, "full")):
            with pytest.raises((type(problem), InputError)):
                write(project, way, folder, Counting(at, problem))
            assert is_untouched(folder), (at, problem)


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("way", **EACH)
def test_no_room_is_a_sentence_and_leaves_nothing(project: Workspace, folder: Path, way: Way) -> None:
    for size in (0, 10, 900):
        with largest_file(size), pytest.raises(InputError) as told:
            write(project, way, folder)
        said = str(told.value)
        is_of_pages = "Make room in the folder for temporary files" in said  # where PDF keeps its pages first
        assert is_of_pages or said.endswith(NO_ROOM)
        assert is_untouched(folder)


@pytest.mark.skipif(os.geteuid() != 0 or not which("mount"), reason="only root mounts a file system")
def test_a_full_disk_is_a_sentence_and_stays_as_it_was(project: Workspace, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(disk)], check=False, capture_output=True
    )
    if done.returncode:
        pytest.skip("nothing can be mounted here")
    try:
        (disk / "mine.txt").write_text("mine")
        for way in WAYS:
            if way.format == "refi-qdc":  # fits
                continue
            with pytest.raises(InputError, match="the disk is full"):
                write(project, way, disk)
            assert is_untouched(disk), way
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize("way", **EACH)
def test_a_quote_that_is_not_at_its_place_blocks(made: Path, tmp_path: Path, folder: Path, way: Way) -> None:
    copyfile(made, tmp_path / "damaged.db")
    with closing(sqlite3.connect(tmp_path / "damaged.db")) as connection:
        connection.execute("UPDATE annotation SET quote = 'other words' WHERE id = 20")
        connection.commit()
    with closing(Workspace.open(str(tmp_path / "damaged.db"), reviewer="Mira", read_only=True)) as damaged:
        assert preflight(damaged, EVERYTHING, way.options, Progress())[0].kind == "error"
        with pytest.raises(SpanError):
            write(damaged, way, folder)
    assert is_untouched(folder)


DAMAGES = (
    "UPDATE annotation SET note = x'00ff' WHERE id = 5",
    """UPDATE annotation SET attributes = '{"x":{"a":1},"z":null,"w":[1,null]}' WHERE id = 5""",
    """UPDATE annotation SET attributes = '{"text":100000000000000000000000}' WHERE id = 5""",
    "UPDATE annotation SET created_at = 'long ago', updated_at = 'long ago' WHERE id = 5",
    "UPDATE annotation SET label = 'B-<&> \"x\" ' || char(1) || '|' WHERE id = 5",
    """UPDATE article SET meta = '{"a":100000000000000000000000}' WHERE id = 1""",
    """UPDATE article SET meta = '{"language":5,"outlet":["a"],"categories":5,"origin":[]}' WHERE id = 1""",
    "UPDATE article SET title = x'ff' WHERE id = 1",
    "DELETE FROM article_text WHERE article_id = 1",
    "UPDATE annotation SET reviewer_id = 99999 WHERE id = 5",
)


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_another_program_has_put_there_is_a_sentence_or_no_harm(
    made: Path, tmp_path: Path, damage: str
) -> None:
    copyfile(made, tmp_path / "damaged.db")
    with closing(sqlite3.connect(tmp_path / "damaged.db")) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        assert connection.execute(damage).rowcount == 1
        connection.commit()
    with closing(Workspace.open(str(tmp_path / "damaged.db"), reviewer="Mira", read_only=True)) as damaged:
        for way in WAYS:
            try:
                (tmp_path / str(way)).mkdir()
                write(damaged, way, tmp_path / str(way))
            except AnnotatorError:
                assert list((tmp_path / str(way)).iterdir()) == []


@pytest.mark.parametrize("way", FEW, ids=str)
def test_places_where_nothing_can_be_written(project: Workspace, folder: Path, way: Way) -> None:
    (folder / "loop").symlink_to("loop")
    for place in ("none/out", "mine.txt/out", "loop/out", "x" * 300, "mine.txt"):
        path = folder / (place if place == "mine.txt" else place + way.suffix)
        with pytest.raises(InputError):
            export(project, EVERYTHING, way.options, path, Progress(), overwrite=False)
    (folder / "loop").unlink()
    assert is_untouched(folder)


@pytest.mark.parametrize("way", FEW, ids=str)
def test_a_folder_that_is_not_to_be_written(
    project: Workspace, folder: Path, way: Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(**_given: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    for name in ("mkstemp", "mkdtemp"):
        monkeypatch.setattr(f"annotator.services.leftovers.tempfile.{name}", refused)
    with pytest.raises(InputError, match="Nothing was written: it may not be written"):
        write(project, way, folder)
    assert is_untouched(folder)


@pytest.mark.parametrize("way", FEW, ids=str)
def test_a_project_is_never_written_over(made: Path, tmp_path: Path, way: Way) -> None:
    copyfile(made, tmp_path / "other.db")
    (tmp_path / "link").symlink_to("other.db")
    with closing(Workspace.open(str(tmp_path / "other.db"), reviewer="Mira")) as other:
        number = len(other.articles())
        for name in ("other.db", "link", "other.db-wal", "other.db-shm", "other.db-journal"):
            with pytest.raises(InputError):
                export(other, EVERYTHING, way.options, tmp_path / name, Progress(), overwrite=True)
    with closing(Workspace.open(str(tmp_path / "other.db"), reviewer="Mira")) as again:
        assert len(again.articles()) == number


def test_a_folder_may_be_the_one_where_the_program_was_started(
    project: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    export(project, EVERYTHING, ExportOptions("brat"), Path(), Progress())
    assert (tmp_path / "empty" / "main.ann").is_file()
    assert (tmp_path / f"empty{REPORT_SUFFIX}").is_file()


def test_a_file_name_that_the_locale_has_no_letters_for(
    project: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "as ever").mkdir()
    usual = write(project, Way("brat", ""), folder / "as ever")
    names = {str(one.relative_to(usual)) for one in usual.rglob("*")}
    assert any(not one.isascii() for one in names)

    monkeypatch.setattr(os, "fsencode", lambda name: os.fspath(name).encode("ascii"))
    monkeypatch.setattr(os, "fsdecode", lambda name: name.decode("utf-8"))
    (folder / "in C").mkdir()
    out = write(project, Way("brat", ""), folder / "in C")
    monkeypatch.undo()
    assert {str(one.relative_to(out)) for one in out.rglob("*")} == names


def test_a_file_name_that_the_disk_refuses(
    project: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def ascii_only(path: Path, *given: str) -> object:
        if not path.name.isascii():
            raise OSError(errno.EILSEQ, os.strerror(errno.EILSEQ), str(path))
        return opened(path, *given)

    monkeypatch.setattr(Path, "open", ascii_only)
    with pytest.raises(InputError, match=r"Nothing was written: .* Choose another place, then try again"):
        write(project, Way("brat", ""), folder)
    monkeypatch.undo()
    assert is_untouched(folder)


def test_another_process_may_write_at_the_same_time(project: Workspace, folder: Path) -> None:
    with closing(sqlite3.connect(str(project.path))) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for way in FEW:
            (folder / str(way)).mkdir()
            assert write(project, way, folder / str(way)).exists()
        connection.rollback()


@pytest.mark.parametrize("way", FEW, ids=str)
def test_ctrl_c_is_130_and_one_line(
    project: Workspace,
    folder: Path,
    way: Way,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    given = [
        "export",
        "--db",
        str(project.path),
        "--format",
        way.format,
        "--output",
        str(folder / f"out{way.suffix}"),
    ]
    calls = 0

    def check(progress: TerminalProgress) -> None:
        nonlocal calls
        calls += 1
        if calls == 7:
            os.kill(os.getpid(), signal.SIGINT)
        Progress.check(progress)

    monkeypatch.setattr(TerminalProgress, "check", check, raising=False)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
    try:
        assert main([*given, *(["--seed", "1"] if way.is_training else [])]) == 130
    finally:
        signal.signal(signal.SIGINT, before)
    assert capsys.readouterr().err == "annotator: Stopped.\n"
    assert is_untouched(folder)


_KILLED = """
import os, signal, sys
from pathlib import Path
from annotator.model.selection import EVERYTHING
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import export
from annotator.services.jobs import Progress
from annotator.services.training_options import TrainingOptions
from annotator.services.workspace import Workspace
class Killed(Progress):
    calls = 0
    def check(self):
        self.calls += 1
        if self.calls == 12:
            os.kill(os.getpid(), signal.SIGKILL)
_, project, format_id, output, is_training = sys.argv
options = ExportOptions(format_id, training=TrainingOptions() if is_training else None)
export(Workspace.open(project, reviewer="Mira", read_only=True), EVERYTHING, options, Path(output), Killed())
"""


@pytest.mark.parametrize("way", [one for one in FEW if one.format != "doccano"], ids=str)
def test_killed_it_leaves_what_the_next_one_removes(project: Workspace, folder: Path, way: Way) -> None:
    output = folder / f"out{way.suffix}"
    command = [
        sys.executable,
        "-c",
        _KILLED,
        str(project.path),
        way.format,
        str(output),
        "yes" if way.is_training else "",
    ]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    (left,) = (one for one in folder.iterdir() if one.name != "mine.txt")
    assert left.name.startswith(f".out{way.suffix}.")
    assert left.name.endswith(".part")
    long_ago = time.time() - 3600
    os.utime(left, (long_ago, long_ago))
    (folder / ".out.notours.part").write_text("somebody's")
    write(project, way, folder)
    assert not left.exists()
    assert (folder / ".out.notours.part").read_text() == "somebody's"


def test_what_is_still_being_written_stays(project: Workspace, folder: Path) -> None:
    held, young = folder / ".out.jsonl.abcd1234.part", folder / ".out.jsonl.abcd5678.part"
    young.write_text("young")
    with held.open("w") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        long_ago = time.time() - 3600
        os.utime(held, (long_ago, long_ago))
        write(project, Way("jsonl", ".jsonl"), folder)
        assert held.exists()
    assert young.exists()
