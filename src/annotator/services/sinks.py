"""Where exports go: one file, a folder or a zip file, each whole or not at all; a stream; nowhere; into memory."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from annotator.errors import InputError
from annotator.io.writing import Sink
from annotator.services.files import Ready, check_name, is_project, not_written, umask, written_aside
from annotator.services.leftovers import folder_aside, tidy
from annotator.services.outgoing import CountedStream, HashedStream

ZIP_SUFFIX = ".zip"
_FIRST_TIME = (1980, 1, 1, 0, 0, 0)  # the same bytes whenever it is written
_ORDINARY = 0o644 << 16
_HEADS, _HEAD_SIZE = 12, 1 << 18

Told = Callable[[int], None]
"""Gets the bytes of every piece before it is written; may raise Cancelled."""


class StreamSink:
    """One file, to a stream that is not closed."""

    def __init__(self, stream: BinaryIO, told: Told) -> None:
        self._stream = cast("BinaryIO", CountedStream(stream, told))

    @contextmanager
    def file(self, name: str = "") -> Generator[BinaryIO]:
        """The stream; there is only one file, so it has no name."""
        if name:
            raise ValueError(name)
        yield self._stream
        self._stream.flush()


class FolderSink:
    """Files in a folder."""

    def __init__(self, folder: Path, told: Told) -> None:
        self._folder = folder
        self._told = told

    @contextmanager
    def file(self, name: str = "") -> Generator[BinaryIO]:
        """A new file, on the disk when the block is over."""
        path = self._folder / _nameable(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as stream:
            yield cast("BinaryIO", CountedStream(stream, self._told))
            stream.flush()
            os.fsync(stream.fileno())


def _nameable(name: str) -> str:
    """What the system is to be given so that the file has its name in UTF-8 where the locale, as C, has no letters for it."""
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        return os.fsdecode(name.encode())
    return name


class ZipSink:
    """Files in a zip file, without times."""

    def __init__(self, archive: ZipFile, told: Told) -> None:
        self._archive = archive
        self._told = told

    @contextmanager
    def file(self, name: str = "") -> Generator[BinaryIO]:
        """A new member. Only one can be open at a time."""
        member = ZipInfo(name, _FIRST_TIME)
        member.compress_type, member.external_attr = ZIP_DEFLATED, _ORDINARY
        with self._archive.open(member, "w", force_zip64=True) as stream:
            yield cast("BinaryIO", CountedStream(cast("BinaryIO", stream), self._told))


class NoSink:
    """Takes everything and keeps nothing: what a look before an export writes to."""

    def __init__(self, told: Told) -> None:
        self._told = told

    @contextmanager
    def file(self, name: str = "") -> Generator[BinaryIO]:  # noqa: ARG002 - of the interface
        """A stream that keeps nothing."""
        yield cast("BinaryIO", CountedStream(cast("BinaryIO", _Nothing()), self._told))


class HeadSink:
    """Keeps the beginnings of the first files in memory, and no more: what a look at many files shows of them.

    Attributes:
        files: Name to beginning.
    """

    def __init__(self, told: Told) -> None:
        self.files: dict[str, bytes] = {}
        self._told = told

    @contextmanager
    def file(self, name: str = "") -> Generator[BinaryIO]:
        """A stream of which the beginning is kept."""
        stream = _Head() if len(self.files) < _HEADS else _Nothing()
        yield cast("BinaryIO", CountedStream(cast("BinaryIO", stream), self._told))
        if isinstance(stream, _Head):
            self.files[name] = bytes(stream.kept)


class MemorySink:
    """Keeps the files in memory, in the order in which they were begun.

    Attributes:
        files: Name to content.
    """

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    @contextmanager
    def file(self, name: str = "") -> Generator[BinaryIO]:
        """A stream into memory."""
        stream = BytesIO()
        self.files[name] = b""
        yield stream
        self.files[name] = stream.getvalue()


class _Nothing:
    def write(self, piece: bytes) -> int:
        return len(piece)

    def flush(self) -> None:
        """There is nothing to pass on."""


@dataclass(frozen=True, slots=True)
class HashedSink:
    """Passes everything on to another sink.

    Attributes:
        hashes: Gets the SHA-256 of each file that has a name, by that.
    """

    inner: Sink
    hashes: dict[str, str] = field(default_factory=dict[str, str])

    @contextmanager
    def file(self, name: str = "") -> Generator[BinaryIO]:
        """A new file of the other sink."""
        with self.inner.file(name) as stream:
            hashed = HashedStream(stream)
            yield cast("BinaryIO", hashed)
        if name:
            self.hashes[name] = hashed.hash.hexdigest()


class _Head(_Nothing):
    def __init__(self) -> None:
        self.kept = bytearray()

    def write(self, piece: bytes) -> int:
        self.kept += piece[: _HEAD_SIZE - len(self.kept)]
        return len(piece)


@contextmanager
def file_sink(
    path: Path, told: Told, *, overwrite: bool, ready: Ready | None = None
) -> Generator[StreamSink]:
    """One file, which has its name when the block is over; see `annotator.services.files.written_aside`."""
    with written_aside(path, overwrite=overwrite, ready=ready) as stream:
        yield StreamSink(stream, told)


@contextmanager
def folder_sink(
    path: Path, told: Told, *, overwrite: bool, ready: Ready | None = None
) -> Generator[FolderSink | ZipSink]:
    """A folder, or a zip file if the path ends in ``.zip``, which has its name when the block is over.

    A folder with something in it is never written into or over, whatever ``overwrite`` says: nobody can tell whose files
    they are.

    Raises:
        InputError: It cannot be written, or is there.
    """
    if path.suffix.lower() == ZIP_SUFFIX:
        with (
            written_aside(path, overwrite=overwrite, ready=ready) as stream,
            ZipFile(stream, "w") as archive,
        ):
            yield ZipSink(archive, told)
        return
    check_name(path)
    target = Path(os.path.realpath(path))
    try:
        if is_project(target):
            raise InputError("This is a project; nothing is written over it. Name another file.", path=path)
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise InputError(
                "This is there already and not an empty folder. Name a new folder, or a file that ends in .zip.",
                path=path,
            )
        with _whole_folder(target, ready) as folder:
            yield FolderSink(folder, told)
    except FileNotFoundError:
        raise InputError(f"The folder {target.parent} does not exist.", path=path) from None
    except OSError as error:
        raise not_written(error, path) from None


@contextmanager
def _whole_folder(target: Path, ready: Ready | None) -> Generator[Path]:
    tidy(target)
    with folder_aside(target) as aside:
        try:
            yield aside
            aside.chmod(0o777 & ~umask())
            if ready is not None:
                ready(None)
            if target.exists():
                target.rmdir()  # empty
            aside.rename(target)
        except BaseException:
            shutil.rmtree(aside, ignore_errors=True)
            raise
