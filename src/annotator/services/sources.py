"""What an import reads from: files, the files of folders and archives, and streams that are spooled so that they can be read twice."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Collection, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.given import MAX_FILE, GivenFile
from annotator.services.archives import Archive, is_plain_archive
from annotator.services.jobs import Progress
from annotator.store.whereabouts import is_open_here

MAX_SPOOL = 4 * 2**30
"""Bytes that are taken from a stream that has no end in sight."""

_IN_MEMORY = 2**20
_CHUNK = 2**20
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Source:
    """One file to import.

    Attributes:
        path: The file, or what a stream or a file in an archive is called.
        stream: Spooled standard input; None for a file, which is opened when it is read.
        problem: Why it cannot be read, found while walking a folder; None if nothing is known.
        archive: The archive that it is in; None for a file of its own.
        place: Folder it was found in, below what was given.
    """

    path: Path
    stream: BinaryIO | None = None
    problem: str | None = None
    archive: Archive | None = None
    place: str = ""

    @contextmanager
    def opened(self) -> Generator[GivenFile]:
        """The file from its beginning, to be read as often as wanted; closed after the block unless it is a stream.

        Raises:
            InputError: It cannot be read.
        """
        if self.problem is not None:
            raise InputError(self.problem)
        name = self.path.name
        if self.stream is not None:
            self.stream.seek(0)
            yield GivenFile(name, self.stream, place=self.place)
        elif self.archive is not None:
            yield self.archive.given(self.path, self.place)
        else:
            with _open(self.path) as stream:
                yield GivenFile(name, stream, DiskFolder(self.path.parent), place=self.place)

    def close(self) -> None:
        """Closes a stream; a file is not open."""
        if self.stream is not None:
            self.stream.close()


@dataclass(frozen=True, slots=True)
class DiskFolder:
    """The files of a folder on the disk."""

    folder: Path

    def names(self) -> Collection[str]:
        """The files in it, in order, without hidden ones; none if it cannot be read."""
        try:
            with os.scandir(self.folder) as found:
                return sorted(one.name for one in found if one.is_file() and one.name[:1] != ".")
        except OSError:
            return ()

    def read(self, name: str) -> bytes | None:
        """The bytes, or None if there is no such file.

        Raises:
            InputError: It cannot be read, or is too large.
        """
        path = self.folder / name
        if not path.is_file():
            return None
        with _open(path) as stream:
            found = stream.read(MAX_FILE + 1)
        if len(found) > MAX_FILE:
            raise InputError(
                f"“{name}”, which belongs to it, is larger than {MAX_FILE // 2**20:,} MB, the limit."
            )
        return found


def expand(sources: Iterable[Path | Source], progress: Progress | None = None) -> list[Source]:
    """The files themselves, those of folders and ZIP archives in order of their names; hidden ones are left out.

    A file that belongs to another one, such as the text beside its brat annotations, is read with that one.

    Raises:
        Cancelled: Stopped, which is asked before each folder and each file: a folder may be a whole disk.
    """
    progress = progress or Progress()
    found: list[Source] = []
    for source in sources:
        if isinstance(source, Source):
            found.append(source)
        elif _is_folder(source):
            inside = list(_walk(source, progress))
            found.extend(inside or [Source(source, problem="The folder holds no files.")])
        else:
            found.append(Source(source))
    unpacked: list[Source] = []
    for source in found:
        progress.check()
        unpacked.extend(_unpacked(source))
    progress.check()
    return _without_claimed(unpacked)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that is too long; what opens it says so
        return False


def _unpacked(source: Source) -> list[Source]:
    """The files of an archive that is no format of its own; else the source."""
    if source.problem is not None or not _begins_like_zip(source):
        return [source]
    try:
        with source.opened() as given:
            if not is_plain_archive(given):
                return [source]
        archive = Archive(source.path, source.stream)
        inside = [Source(source.path / name, archive=archive, place=place) for name, place in archive.files()]
    except InputError as error:
        return [Source(source.path, problem=error.sentence)]
    return inside or [Source(source.path, problem="The archive holds no files.")]


def _begins_like_zip(source: Source) -> bool:
    if source.stream is not None:
        source.stream.seek(0)
        return source.stream.read(4) == _ZIP
    try:
        if not stat.S_ISREG(source.path.stat().st_mode) or is_open_here(source.path):
            return False
        with source.path.open("rb") as stream:
            return stream.read(4) == _ZIP
    except (OSError, ValueError):
        return False


def _without_claimed(sources: Sequence[Source]) -> list[Source]:
    folders: dict[Path, list[str]] = {}
    for one in sources:
        folders.setdefault(one.path.parent, []).append(one.path.name)
    taken = {
        folder / name
        for folder, names in folders.items()
        if len(names) > 1
        for claimed in registry.claimed(names).values()
        for name in claimed
    }
    return [one for one in sources if one.path not in taken or one.stream is not None]


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


_HANDED_OVER = (Path("/dev/fd"), Path("/proc/self/fd"))
"""Pipes that a shell hands over (``<(…)``) are at work already; any other is waited for, perhaps for ever."""


@contextmanager
def _open(path: Path) -> Generator[BinaryIO]:
    try:
        kind = path.stat().st_mode
        if not stat.S_ISREG(kind) and not (stat.S_ISFIFO(kind) and path.parent in _HANDED_OVER):
            raise InputError("This is not a file.")
        if is_open_here(path):  # only reading it would let go of its locks
            raise InputError("This is the project that is open.")
        stream = path.open("rb")
    except OSError as error:
        raise InputError(f"It cannot be read: {error.strerror or error}.") from None
    except ValueError:  # NUL
        raise InputError("It cannot be read: no file can have this name.") from None
    with stream:
        if stream.seekable():
            yield stream
            return
        spool = spooled(stream, path).stream
    if spool is not None:
        with spool:
            yield spool


def _walk(folder: Path, progress: Progress) -> Iterator[Source]:
    problems: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=problems.append):
        progress.check()
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                path = Path(place, name)
                yield Source(path, place=path.parent.relative_to(folder).as_posix().removeprefix("."))
    for error in problems:
        yield Source(Path(error.filename), problem=f"It cannot be read: {error.strerror}.")
