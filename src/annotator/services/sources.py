"""What an import reads from: files, the files of folders, and streams that are spooled so that they can be read twice."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from annotator.errors import InputError

MAX_SPOOL = 4 * 2**30
"""Bytes that are taken from a stream that has no end in sight."""

_IN_MEMORY = 2**20
_CHUNK = 2**20


@dataclass(frozen=True, slots=True)
class Source:
    """One file to import.

    Attributes:
        path: The file, or what a stream is called.
        stream: Spooled standard input; None for a file, which is opened when it is read.
        problem: Why it cannot be read, found while walking a folder; None if nothing is known.
    """

    path: Path
    stream: BinaryIO | None = None
    problem: str | None = None

    @contextmanager
    def opened(self) -> Generator[BinaryIO]:
        """The content from its beginning, to be read as often as wanted; closed after the block if it is a file.

        Raises:
            InputError: It cannot be read.
        """
        if self.stream is not None:
            self.stream.seek(0)
            yield self.stream
            return
        if self.problem is not None:
            raise InputError(self.problem)
        with _open(self.path) as stream:
            yield stream

    def close(self) -> None:
        """Closes a stream; a file is not open."""
        if self.stream is not None:
            self.stream.close()


def expand(sources: Iterable[Path | Source]) -> list[Source]:
    """The files themselves, those of folders in order of their names; hidden ones are left out."""
    found: list[Source] = []
    for source in sources:
        if isinstance(source, Source):
            found.append(source)
        elif source.is_dir():
            inside = list(_walk(source))
            found.extend(inside or [Source(source, problem="The folder holds no files.")])
        else:
            found.append(Source(source))
    return found


def spooled(stream: BinaryIO, path: Path) -> Source:
    """A stream read to its end into memory or, if it is long, into a file that goes away when the source is closed.

    Args:
        stream: Not closed.
        path: What to call it.

    Raises:
        InputError: It is longer than `MAX_SPOOL`.
    """
    # Not a context manager: the source owns it, and it goes away when it is closed.
    spool = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
    size = 0
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        if size > MAX_SPOOL:
            spool.close()
            raise InputError(f"{path} is longer than {MAX_SPOOL // 2**30} GB, the limit.")
        spool.write(chunk)
    spool.seek(0)
    return Source(path, cast("BinaryIO", spool))


@contextmanager
def _open(path: Path) -> Generator[BinaryIO]:
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind) or not (stat.S_ISREG(kind) or stat.S_ISFIFO(kind)):
            raise InputError("This is not a file.")
        stream = path.open("rb")
    except OSError as error:
        raise InputError(f"It cannot be read: {error.strerror or error}.") from None
    with stream:
        if stream.seekable():
            yield stream
            return
        spool = spooled(stream, path).stream
    if spool is not None:
        with spool:
            yield spool


def _walk(folder: Path) -> Iterator[Source]:
    problems: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield Source(Path(place, name))
    for error in problems:
        yield Source(Path(error.filename), problem=f"It cannot be read: {error.strerror}.")
