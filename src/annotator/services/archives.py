"""ZIP archives as folders of files, read in memory: nothing is unpacked onto the disk, so no name in them can lead anywhere."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.given import GivenFile
from annotator.io.zipped import member

MOST_FILES = 100_000
"""Files that an archive may hold."""

MOST_BYTES = 4 * 2**30
"""Bytes of all its files, unpacked, as it states them; each is checked again while it is read."""

_IGNORED = "__MACOSX/"


class Archive:
    """A ZIP archive on the disk or in a stream. Its list of files is read once: it may be long.

    Args:
        path: The file, or what the stream is called.
        stream: The archive, if it is no file; not closed.
    """

    def __init__(self, path: Path, stream: BinaryIO | None = None) -> None:
        self.path = path
        self._stream = stream

    def files(self) -> list[tuple[str, str]]:
        """The names in it in order, each with its folder; hidden ones and folders are left out.

        A name that leads out of the archive, as ``/a`` and ``../a``, is given as the one that does not: ``a``.

        Raises:
            InputError: It is damaged, or holds more than the limits.
        """
        shown = {name for name, one in self._members.items() if not _is_hidden(one)} - {""}
        return [(name, PurePosixPath(name).parent.as_posix().removeprefix(".")) for name in sorted(shown)]

    def names(self, folder: PurePosixPath) -> Collection[str]:
        """The files of a folder, in order.

        Raises:
            InputError: As `files`.
        """
        return self._folders.get(folder, ())

    def given(self, path: Path, place: str) -> GivenFile:
        """One of its files.

        Raises:
            InputError: It cannot be read, is encrypted or too large.
        """
        name = path.relative_to(self.path).as_posix()
        content = self.content(name)
        if content is None:
            raise InputError("It is not in the archive any more.")
        return GivenFile(
            path.name, io.BytesIO(content), ArchiveFolder(self, PurePosixPath(name).parent), place=place
        )

    def content(self, name: str) -> bytes | None:
        """The bytes of a file, or None if there is none of that name.

        Raises:
            InputError: As `given`.
        """
        found = self._members.get(name)
        return None if found is None else member(self._opened, found)

    @cached_property
    def _opened(self) -> zipfile.ZipFile:
        """Open as long as there are sources in it."""
        try:
            return zipfile.ZipFile(self.path if self._stream is None else self._stream)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise InputError(f"The archive cannot be read: {error}.") from None

    @cached_property
    def _members(self) -> Mapping[str, str]:
        """What its files are called there, by their names here; of two of one name the first that leads nowhere else."""
        every = [one for one in self._opened.infolist() if not one.is_dir()]
        if len(every) > MOST_FILES:
            raise InputError(
                f"The archive holds more than {MOST_FILES:,} files, the limit. Unpack it, then import the folder."
            )
        if sum(one.file_size for one in every) > MOST_BYTES:
            raise InputError(
                f"The archive holds more than {MOST_BYTES // 2**30} GB, the limit. Unpack it, then import the folder."
            )
        found: dict[str, str] = {}
        for one in every:
            name = _below(one.filename)
            if name == one.filename or name not in found:
                found[name] = one.filename
        return found

    @cached_property
    def _folders(self) -> Mapping[PurePosixPath, list[str]]:
        found: dict[PurePosixPath, list[str]] = {}
        for name, _ in self.files():
            found.setdefault(PurePosixPath(name).parent, []).append(PurePosixPath(name).name)
        return found


@dataclass(frozen=True, slots=True)
class ArchiveFolder:
    """A folder in an archive."""

    archive: Archive
    folder: PurePosixPath

    def names(self) -> Collection[str]:
        """The files in it, in order."""
        return self.archive.names(self.folder)

    def read(self, name: str) -> bytes | None:
        """The bytes, or None if there is no such file.

        Raises:
            InputError: It cannot be read.
        """
        parts: list[str] = []
        for part in (self.folder / name).parts:
            if part != "..":
                parts.append(part)
            elif not parts or not parts.pop():
                return None
        return self.archive.content("/".join(parts))


def _below(name: str) -> str:
    """The name without what leads elsewhere than to a place in the archive."""
    return "/".join(part for part in PurePosixPath(name).parts if part != ".." and not part.startswith("/"))


def is_plain_archive(given: GivenFile) -> bool:
    """Whether no format knows the archive as a file of its own."""
    found = registry.sure_of(given.glimpse())
    return found is None or found.id == registry.FALLBACK


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return name.startswith(_IGNORED) or any(part.startswith(".") and part != ".." for part in parts)
