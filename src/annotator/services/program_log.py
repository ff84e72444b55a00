"""The program's log: entries that nothing put into them can disguise, in a file that stays small.

Several processes write to one log; it may be removed, its folder may refuse and the disk may be full: the program goes
on, and the log as soon as it can.
"""

from __future__ import annotations

import logging
import os
import re
import time
import traceback
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

from typing_extensions import override

from annotator import paths

LOG_NAME = "annotator.log"
CRASH_NAME = "crash.log"
"""Where the interpreter writes at its end if a library below it fails."""

BYTES = 1_000_000
"""Of one file; `KEPT` older ones lie beside it."""

KEPT = 2

INDENT = "    "
_LONGEST = 500
_FRAMES = 40
_CHAIN = 5
_STALE_S = 10.0
_CLEAN = re.compile(
    r"[^\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]*"
)


class OwnWords(str):
    """Words put into an entry that are the program's or a library's own: they are not quoted, and a report keeps them."""

    __slots__ = ()


def quoted(value: object) -> str:
    """A value between “ and ”, where neither its own quotation marks nor its line ends can end it."""
    try:
        words = str(value)
    except Exception:  # noqa: BLE001 - what a broken object says of itself must not break the log as well
        words = f"a broken {type(value).__name__}"
    cut = words[:_LONGEST].replace("“", "‘").replace("”", "’")
    clean = cut if _CLEAN.fullmatch(cut) else "".join(map(_visible, cut))
    return f"“{clean}{'…' if len(words) > _LONGEST else ''}”"


def _visible(sign: str) -> str:
    return sign if _CLEAN.fullmatch(sign) else f"\\u{{{ord(sign):x}}}"


class EntryFormatter(logging.Formatter):
    """One line for an entry, and indented ones that say where an exception was raised.

    What a caller puts into an entry stands between “ and ”, numbers excepted, so that a report can leave it out.
    """

    @override
    def format(self, record: logging.LogRecord) -> str:
        head = f"{self.formatTime(record)} {record.levelname} {record.name} [{record.process}]: "
        lines = [head + _message(record)]
        if record.exc_info and record.exc_info[1] is not None:
            lines.extend(INDENT + line for line in exception_lines(record.exc_info[1]))
        return "\n".join(lines)


def _message(record: logging.LogRecord) -> str:
    """The words of the program as they are; what was put in is quoted."""
    args = record.args if isinstance(record.args, tuple) else (record.args,) if record.args else ()
    safe = tuple(one if isinstance(one, int | float | OwnWords) else quoted(one) for one in args)
    words = str(record.msg)
    try:
        words = words % safe if safe else words
    except (TypeError, ValueError):
        words = f"{words} {safe}"
    return words.replace("\n", " ").replace("\r", " ")


def exception_lines(bug: BaseException) -> Iterator[str]:
    """Where an exception was raised and what it says, the one that it came from first; no line of a file, no path."""
    chain: list[BaseException] = []
    one: BaseException | None = bug
    while one is not None and one not in chain and len(chain) < _CHAIN:
        chain.append(one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    for each in reversed(chain):
        yield from frame_lines(each.__traceback__)
        yield f"{type(each).__name__}: {quoted(each)}"


def frame_lines(trace: TracebackType | None) -> list[str]:
    """The calls of a traceback by their modules; of very many the first and the last."""
    found = [
        f"{frame.f_globals.get('__name__', '?')}, line {line}, in {frame.f_code.co_name}"
        for frame, line in traceback.walk_tb(trace)
    ]
    left_out = len(found) - _FRAMES
    if left_out <= 0:
        return found
    half = _FRAMES // 2
    return [*found[:half], f"… {left_out} more", *found[-half:]]


class LogFile(logging.Handler):
    """Appends entries to a file, each by one write, and begins a new file when that one is full.

    The file is opened for each entry: entries are few, and one that was removed or renamed is made anew.

    Attributes:
        lost: Entries since the last one that could be written.

    Args:
        path: The file; its folder is made when there is something to write.
        most: Bytes of one file.
        kept: How many full ones stay.
    """

    def __init__(self, path: Path, *, most: int = BYTES, kept: int = KEPT) -> None:
        super().__init__()
        self.path = path
        self._most = most
        self._kept = kept
        self.lost = 0
        self._is_torn = False
        self.setFormatter(EntryFormatter())

    @override
    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._write(self._bytes(record))
        except Exception:  # noqa: BLE001 - nothing may reach whom it happens to: it is told about another trouble already
            self.lost += 1

    def _bytes(self, record: logging.LogRecord) -> bytes:
        lines = self.format(record)
        if self.lost:
            lines = f"{lines}\n{INDENT}{self.lost} entries before this one could not be written"
        torn = "\n" if self._is_torn else ""
        return f"{torn}{lines}\n".encode("utf-8", "backslashreplace")

    def _write(self, entry: bytes) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if self._size() + len(entry) > self._most:
            self._begin_anew(len(entry))
        file = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            written = os.write(file, entry)
        finally:
            os.close(file)
        self._is_torn = written < len(entry)
        self.lost = self.lost + 1 if self._is_torn else 0

    def _size(self) -> int:
        try:
            return self.path.stat().st_size
        except FileNotFoundError:
            return 0

    def _begin_anew(self, coming: int) -> None:
        """Renames the full file; of several processes one does."""
        with _turn(self.path.with_name(f"{self.path.name}.lock")) as is_mine:
            if not is_mine or self._size() + coming <= self._most:
                return
            older = [
                self.path,
                *(self.path.with_name(f"{self.path.name}.{n + 1}") for n in range(self._kept)),
            ]
            with suppress(OSError):  # elsewhere it may be open; then it grows until the next entry
                for place in range(self._kept, 0, -1):
                    if older[place - 1].exists():
                        older[place - 1].replace(older[place])


@contextmanager
def _turn(lock: Path) -> Generator[bool]:
    """Whether this process may rename; a lock whose process has gone is taken away."""
    with suppress(OSError):
        if time.time() - lock.stat().st_mtime > _STALE_S:
            lock.unlink()
    try:
        os.close(os.open(lock, os.O_CREAT | os.O_EXCL, 0o600))
    except OSError:
        yield False
        return
    try:
        yield True
    finally:
        with suppress(OSError):
            lock.unlink()


def log_path() -> Path:
    """The log file."""
    return paths.log_folder() / LOG_NAME


def crash_path() -> Path:
    """What the interpreter says when it is ended by a fault below it."""
    return paths.log_folder() / CRASH_NAME


def write_bug(bug: BaseException, path: Path, where: str = "the start") -> bool:
    """Writes an exception that nobody caught into a log; False if that cannot be written.

    Args:
        bug: The exception.
        path: The log.
        where: In the program's own words, where it happened.
    """
    handler = LogFile(path)
    info = (type(bug), bug, bug.__traceback__)
    handler.emit(
        logging.LogRecord(
            "annotator", logging.CRITICAL, __file__, 0, "Not caught in %s", (OwnWords(where),), info
        )
    )
    return not handler.lost
