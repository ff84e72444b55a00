"""The program's log: entries that nothing can disguise, in a file that stays small, whatever happens to it."""

from __future__ import annotations

import errno
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.services.problem_report import log_lines, report
from annotator.services.program_log import LogFile, OwnWords, quoted, write_bug

HOSTILE = (
    "SECRET\n2026-11-22 10:00:00,000 INFO annotator [1]: SECRET",
    "SECRET” SECRET “ SECRET",
    "SECRET\r\n    SECRET: “SECRET”\n    module, line 1, in SECRET",
    "\x1b]0;SECRET\x07\x00\u202eSECRET\u2066\ud800",
    "%s %d %(SECRET)s {SECRET}",
    "/home/SECRET/notes of SECRET.txt",
    "C:\\Users\\SECRET\\x",
    "SECRET" * 100_000,
)


@pytest.fixture
def log(tmp_path: Path) -> LogFile:
    return LogFile(tmp_path / "log" / "annotator.log")


def entry(words: str = "An entry", *args: object, bug: BaseException | None = None) -> logging.LogRecord:
    info = (type(bug), bug, bug.__traceback__) if bug is not None else None
    return logging.LogRecord("annotator.services.door", logging.WARNING, "x.py", 1, words, args, info)


def raised(kind: type[BaseException], words: str) -> BaseException:
    try:
        try:
            raise KeyError(words)
        except KeyError as error:
            raise kind(words) from error
    except BaseException as bug:  # noqa: BLE001 - any kind
        return bug


@pytest.mark.parametrize("words", HOSTILE)
def test_an_entry_is_one_line_and_the_report_has_nothing_of_what_was_put_in(log: LogFile, words: str) -> None:
    log.emit(entry("The file %s has %d lines: %s", Path(words.replace("\0", "")), 3, words))
    log.emit(entry("And then", bug=raised(ValueError, words)))
    written = log.path.read_text("utf-8")
    assert [line[:1].isdigit() for line in written.split("\n")[:-1]].count(True) == 2
    assert not any(sign in written for sign in "\x1b\x07\0\r\u202e\u2066")
    assert len(written) < 5_000
    told = report({}, log.path)
    assert "SECRET" not in told
    assert "WARNING annotator.services.door" in told
    assert "The file “…” has 3 lines: “…”" in told
    assert "    tests.services.test_program_log, line" in told or "    test_program_log, line" in told
    assert [line.strip() for line in log_lines(log.path) if line.endswith("Error")] == [
        "KeyError",
        "ValueError",
    ]


def test_a_traceback_says_modules_and_no_paths(log: LogFile) -> None:
    log.emit(entry(bug=raised(OSError, "x")))
    assert str(Path(__file__).parent) not in log.path.read_text("utf-8")


def test_what_an_object_says_of_itself_may_be_broken(log: LogFile) -> None:
    class Broken:
        def __str__(self) -> str:
            raise RuntimeError("SECRET")

    assert quoted(Broken()) == "“a broken Broken”"
    log.emit(entry("%s and %d", Broken(), "no number"))
    assert "broken Broken" in log.path.read_text("utf-8")


def test_own_words_stay_in_the_report(log: LogFile) -> None:
    log.emit(entry("%s %s", OwnWords("QPainter::begin"), "SECRET"))
    assert log_lines(log.path)[0].endswith("QPainter::begin “…”")


def test_a_recursion_is_told_by_its_first_and_last_calls(log: LogFile) -> None:
    def deeper() -> None:
        deeper()

    try:
        deeper()
    except RecursionError as bug:
        log.emit(entry(bug=bug))
    lines = log.path.read_text("utf-8").split("\n")
    assert len(lines) < 50
    assert any(line.endswith(" more") for line in lines)


def test_the_files_stay_small(tmp_path: Path) -> None:
    log = LogFile(tmp_path / "annotator.log", most=5_000, kept=2)
    for number in range(500):
        log.emit(entry("Entry %d", number))
    files = sorted(tmp_path.iterdir())
    assert [one.name for one in files] == ["annotator.log", "annotator.log.1", "annotator.log.2"]
    assert all(one.stat().st_size <= 5_000 for one in files)
    assert files[0].read_text("utf-8").rstrip().endswith("Entry 499")
    assert log_lines(log.path)[-60:][0].endswith("Entry 440")


_WRITES = """
import logging, sys
from pathlib import Path
from annotator.services.program_log import LogFile
log = LogFile(Path(sys.argv[1]), most=20_000, kept=50)
for number in range(400):
    log.emit(logging.LogRecord("annotator", logging.INFO, "x", 1, "Entry %d of %s ends", (number, sys.argv[2]), None))
"""


def test_several_processes_write_at_once_and_every_entry_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "annotator.log"
    writing = [subprocess.Popen([sys.executable, "-c", _WRITES, str(path), name]) for name in ("a", "b", "c")]
    assert [one.wait(timeout=120) for one in writing] == [0, 0, 0]
    lines = [
        line for one in tmp_path.glob("annotator.log*") for line in one.read_text("utf-8").split("\n") if line
    ]
    entries = sorted(line.partition("]: ")[2] for line in lines)
    assert entries == sorted(f"Entry {number} of “{name}” ends" for name in "abc" for number in range(400))
    # While one renames, however long the machine lets it take, the others write on into the file that is there: how long that one
    # becomes is up to the machine. That it is begun anew is not.
    assert len(list(tmp_path.glob("annotator.log*"))) > 1
    assert not (tmp_path / "annotator.log.lock").exists()


def test_a_log_that_is_removed_is_made_anew(log: LogFile) -> None:
    log.emit(entry("One"))
    log.path.unlink()
    log.path.parent.rmdir()
    log.emit(entry("Two"))
    assert "Two" in log.path.read_text("utf-8")


def test_where_there_can_be_no_folder_entries_are_counted_until_there_is_one(log: LogFile) -> None:
    log.path.parent.write_text("a file")
    for _ in range(3):
        log.emit(entry())
    log.path.parent.unlink()
    log.emit(entry("After"))
    words = log.path.read_text("utf-8")
    assert "After\n    3 entries before this one could not be written" in words
    assert "    3 entries" in log_lines(log.path)[1]


def test_a_full_disk_tears_no_later_entry(log: LogFile, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    log.emit(entry("Before"))

    def half(file: int, words: bytes) -> int:
        return write(file, words[: len(words) // 2])

    def full(file: int, words: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    for fault in (half, full):
        monkeypatch.setattr(os, "write", fault)
        log.emit(entry("During %s", "SECRET"))
    monkeypatch.undo()
    log.emit(entry("After"))
    lines = log_lines(log.path)
    assert lines[0].endswith("Before")
    assert lines[-2].endswith("After")
    assert lines[-1] == "    2 entries before this one could not be written"
    assert "SECRET" not in "".join(lines)


def test_the_lock_of_a_process_that_has_gone_is_taken_away(tmp_path: Path) -> None:
    log = LogFile(tmp_path / "annotator.log", most=300, kept=1)
    lock = tmp_path / "annotator.log.lock"
    lock.touch()
    for _ in range(10):
        log.emit(entry())
    assert not (tmp_path / "annotator.log.1").exists()  # somebody else is renaming
    os.utime(lock, (1, 1))
    log.emit(entry())
    assert (tmp_path / "annotator.log.1").exists()


def test_a_bug_is_written_or_not_and_that_is_said(tmp_path: Path) -> None:
    bug = raised(ValueError, "x")
    assert write_bug(bug, tmp_path / "command.log", "list")
    assert "Not caught in list\n" in (tmp_path / "command.log").read_text("utf-8")
    (tmp_path / "file").touch()
    assert not write_bug(bug, tmp_path / "file" / "command.log")
