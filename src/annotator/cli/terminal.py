"""Writing for people and programs: results, messages, tables and progress.

The window's start reads this module too: what only a command needs is imported by the function that needs it.
"""

from __future__ import annotations

import errno
import logging
import os
import signal
import sys
import time
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, BinaryIO, TextIO
from unicodedata import category, east_asian_width

from typing_extensions import override

from annotator.errors import AnnotatorError
from annotator.model.told import one_line, told
from annotator.paths import is_nowhere, log_folder
from annotator.services.jobs import Progress

if TYPE_CHECKING:
    from annotator.services.workspace import Workspace

_CLEAR_LINE = "\r\x1b[K"


class UsageError(AnnotatorError):
    """An argument names nothing that there is; the exit status is 2."""


class TerminalProgress(Progress):
    """Shows one line on standard error, if that is a terminal, at most ten times a second."""

    def __init__(self) -> None:
        super().__init__()
        self._is_shown = sys.stderr is not None and sys.stderr.isatty()
        self._next = 0.0
        self._is_dirty = False

    def report(self, done: int, total: int | None, what: str = "") -> None:
        """Shows how far the job is."""
        if not self._is_shown or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + 0.1
        share = f"{done:,}" if total is None else f"{done:,} of {total:,}"
        sys.stderr.write(f"{_CLEAR_LINE}{one_line(what)} {share}"[:200])
        sys.stderr.flush()
        self._is_dirty = True

    def finish(self) -> None:
        """Clears the line."""
        if self._is_dirty:
            sys.stderr.write(_CLEAR_LINE)
            sys.stderr.flush()


@contextmanager
def progress() -> Generator[TerminalProgress]:
    """A progress line for the block; Ctrl+C asks the job to stop where it is whole, a second one stops it at once."""
    shown = TerminalProgress()

    def stop(_number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, before)
        shown.cancel()

    before = signal.getsignal(signal.SIGINT)
    is_ours = before is signal.default_int_handler
    if is_ours:
        signal.signal(signal.SIGINT, stop)
    try:
        yield shown
    finally:
        if is_ours:
            signal.signal(signal.SIGINT, before)
        shown.finish()


def copy_before(workspace: Workspace) -> None:
    """Makes a copy before a command that changes much, if one is due; without one the command goes on, which is said.

    Raises:
        Cancelled: Ctrl+C; the command is not to be done then.
    """
    from annotator.services.keeping import keep_before

    with progress() as shown:
        keep_before(workspace, shown, say=say)


def prepare() -> None:
    """Lets every character through, whatever the terminal's encoding; the program's warnings are said as all else is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    warnings = logging.getLogger("annotator")
    if not any(isinstance(one, _Says) for one in warnings.handlers):
        warnings.addHandler(_Says(logging.WARNING))


class _Says(logging.Handler):
    """Says warnings on standard error, as one line each."""

    @override
    def emit(self, record: logging.LogRecord) -> None:
        say(f"annotator: {record.getMessage()}")


def say(words: str) -> None:
    """Writes one line to standard error, which may be closed."""
    _write_line(sys.stderr, told(words))


def result(words: str = "") -> None:
    """Writes one line to standard output.

    Raises:
        OSError: It is closed or cannot be written.
    """
    if sys.stdout is None:
        raise OSError("Standard output is closed.")
    sys.stdout.write(words + "\n")


def result_json(value: object) -> None:
    """Writes a value as indented JSON to standard output, in UTF-8.

    Raises:
        OSError: It is closed or cannot be written.
    """
    import orjson

    stream = binary_output()
    stream.write(orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE, default=str))


def result_json_list(values: Iterable[object]) -> None:
    """Writes values as one indented JSON list to standard output, each as soon as it is there.

    Raises:
        OSError: It is closed or cannot be written.
    """
    import orjson

    stream = binary_output()
    begin = b"[\n"
    for value in values:
        stream.write(begin + orjson.dumps([value], option=orjson.OPT_INDENT_2, default=str)[2:-2])
        begin = b",\n"
    stream.write(b"[]\n" if begin == b"[\n" else b"\n]\n")


def binary_output() -> BinaryIO:
    """Standard output for bytes.

    Raises:
        OSError: It is closed.
    """
    if sys.stdout is None:
        raise OSError("Standard output is closed.")
    sys.stdout.flush()
    return sys.stdout.buffer


def is_pipe(path: Path) -> bool:
    """Whether it is a named pipe, as a shell makes one of ``<(command)``; only a command line waits for what comes out of it."""
    try:
        return path.is_fifo()
    except OSError:
        return False


def flush() -> None:
    """Sends off what was written to standard output, so that trouble shows now and not at exit."""
    if sys.stdout is not None:
        sys.stdout.flush()


def abandon_output() -> None:
    """Makes what is left in the buffer of standard output go nowhere, so that the interpreter's exit is quiet."""
    if sys.stdout is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def os_error_words(error: OSError) -> str:
    """A sentence for an error of the operating system."""
    if error.filename is None and error.errno == errno.ENOENT and is_nowhere():
        from annotator.store.sqlite_file import WITHOUT_FOLDER

        return WITHOUT_FOLDER
    where = f"{error.filename}: " if error.filename is not None else ""
    return f"{where}{error.strerror or error}".rstrip(".") + "."


def bug_words(bug: Exception) -> str:
    """A sentence for an error that is a mistake in the program; its traceback goes to the folder of log files."""
    from annotator.services.program_log import write_bug

    log = log_folder() / "command.log"
    is_written = write_bug(
        bug, log, " ".join(word for word in sys.argv[1:2] if word.isalpha()) or "a command"
    )
    where = f" What happened is written down in {log}." if is_written else ""
    return f"This is a mistake in the program, not yours ({type(bug).__name__}).{where}"


def plain(name: object) -> str:
    """A file name as JSON can hold it."""
    from annotator.model.text import storable

    return storable(str(name))


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[str] = ()) -> Iterator[str]:
    """Lines of aligned columns under their names.

    Args:
        head: The columns' names.
        rows: Their cells.
        right: Names of columns that are aligned to the right.
    """
    clean = [list(head), *([one_line(cell) for cell in row] for row in rows)]
    widths = [max(map(_width, column)) for column in zip(*clean, strict=True)]
    for row in clean:
        cells = [
            (" " * (width - _width(cell)) + cell) if name in right else cell + " " * (width - _width(cell))
            for cell, width, name in zip(row, widths, head, strict=True)
        ]
        yield "  ".join(cells).rstrip()


def _width(words: str) -> int:
    if words.isascii():
        return len(words)
    return sum(
        0 if category(letter) in ("Mn", "Me", "Cf") else 2 if east_asian_width(letter) in "WF" else 1
        for letter in words
    )


def _write_line(stream: TextIO | None, words: str) -> None:
    if stream is None:
        return
    try:
        stream.write(words + "\n")
        stream.flush()
    except OSError:
        return
