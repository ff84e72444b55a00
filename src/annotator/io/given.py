"""A file as a reader gets it: its name, its bytes, what lies beside it, and how the reviewer wants it read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import PurePosixPath
from typing import BinaryIO, Protocol

from annotator.errors import InputError

HEAD = 65536
"""Bytes from which a format is recognised."""

MAX_FILE = 256 * 1024 * 1024
"""Bytes that a file may have that a reader takes whole, also once unpacked."""


class Folder(Protocol):
    """The files beside a file, in its folder or in its archive.

    Names are relative to the file, with “/” between their parts; “..” leads to the folder above.
    """

    def names(self) -> Collection[str]:
        """The files of the same folder, without those of folders below it."""
        ...

    def read(self, name: str) -> bytes | None:
        """The bytes of a file, or None if there is none.

        Args:
            name: Made by the reader's own rules; one that stands in a file's content goes through `plain_name` first.

        Raises:
            InputError: It cannot be read, or has more than `MAX_FILE` bytes.
        """
        ...


@dataclass(frozen=True, slots=True)
class NoFolder:
    """Nothing lies beside: standard input, for one."""

    def names(self) -> Collection[str]:
        """None."""
        return ()

    def read(self, name: str) -> bytes | None:  # noqa: ARG002 - as the protocol has it
        """None."""
        return None


@dataclass(frozen=True, slots=True)
class InMemory:
    """Files by name that are held in memory, for readers of archives and for tests."""

    files: Mapping[str, bytes] = field(default_factory=dict[str, bytes])

    def names(self) -> Collection[str]:
        """Those without a folder of their own."""
        return [name for name in self.files if "/" not in name]

    def read(self, name: str) -> bytes | None:
        """The bytes, or None."""
        return self.files.get(name)


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How a reviewer wants files read.

    Attributes:
        encoding: A codec of Python for text that does not say what it is; None refuses such text with a proposal, and
            ``guess`` takes the proposal.
        keeps_full_text: Of a page, take everything that can be read, not the article alone.
        guarded: The cells of CSV files were written guarded against formulas.
    """

    encoding: str | None = None
    keeps_full_text: bool = False
    guarded: bool = False


@dataclass(slots=True)
class GivenFile:
    """What a reader reads.

    Attributes:
        name: Of the file, without its folder.
        stream: At its beginning, seekable; the reader does not close it.
        folder: What lies beside it.
        place: The folder it was found in, below what was given, for names of articles; may be empty.
    """

    name: str
    stream: BinaryIO
    folder: Folder = field(default_factory=NoFolder)
    options: ReadingOptions = field(default_factory=ReadingOptions)
    place: str = ""

    @property
    def stem(self) -> str:
        """The name without its last suffix."""
        return PurePosixPath(self.name).stem

    @property
    def suffix(self) -> str:
        """The last suffix in lower case, with the dot; may be empty."""
        return PurePosixPath(self.name).suffix.lower()

    def content(self, limit: int = MAX_FILE) -> bytes:
        """All bytes, from the beginning.

        Raises:
            InputError: There are more than the limit.
        """
        self.stream.seek(0)
        found = self.stream.read(limit + 1)
        if len(found) > limit:
            raise InputError(
                f"The file is larger than {limit // 2**20:,} MB, the limit for one file of this kind."
            )
        return found

    def glimpse(self) -> Glimpse:
        """What a format is recognised by."""
        self.stream.seek(0)
        return Glimpse(self.name, self.stream.read(HEAD), self)


@dataclass(frozen=True)
class Glimpse:
    """The beginning of a file and what can be seen of it without reading it whole.

    Attributes:
        name: Of the file.
        head: Its first bytes, without anything decoded.
    """

    name: str
    head: bytes
    file: GivenFile | None = None

    @property
    def suffix(self) -> str:
        """The last suffix of the name in lower case, with the dot."""
        return PurePosixPath(self.name).suffix.lower()

    @cached_property
    def words(self) -> str:
        """The head as text, whatever of it is text: UTF-8 or UTF-16 by its mark; without a BOM."""
        for mark, codec in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
            if self.head.startswith(mark):
                return self.head[2:].decode(codec, errors="ignore")
        return self.head.removeprefix(b"\xef\xbb\xbf").decode(errors="ignore")

    @cached_property
    def first_line(self) -> str:
        """The first line that is not empty, as far as the head goes. Only CR and LF end lines: U+2028 may stand in one."""
        return next((line for line in self.words.replace("\r", "\n").split("\n") if line.strip()), "")

    @property
    def is_json(self) -> bool:
        """Whether it begins like a JSON object or list."""
        return self.words.lstrip()[:1] in ("{", "[")

    @property
    def is_xml(self) -> bool:
        """Whether it begins like XML (or HTML)."""
        return self.words.lstrip().startswith("<")

    @property
    def is_sqlite(self) -> bool:
        """Whether it is an SQLite database."""
        return self.head.startswith(b"SQLite format 3\0")

    @cached_property
    def members(self) -> tuple[str, ...]:
        """The names in a ZIP archive; empty if it is none."""
        if not self.head.startswith(b"PK\x03\x04") or self.file is None:
            return ()
        try:
            with zipfile.ZipFile(self.file.stream) as archive:
                return tuple(archive.namelist())
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            return ()


def plain_name(given: str) -> str | None:
    """A name that stands in a file's content as a name of a file beside it or below; None if it leads elsewhere."""
    parts = PurePosixPath(given.replace("\\", "/")).parts
    if not parts or ".." in parts or parts[0].startswith("/") or ":" in parts[0] or "\0" in given:
        return None
    return "/".join(parts)


def given_bytes(content: bytes, name: str = "", files: Mapping[str, bytes] | None = None) -> GivenFile:
    """A file that is held in memory, with others beside it."""
    return GivenFile(name, io.BytesIO(content), InMemory(files or {}))


def inside(given: GivenFile, name: str, content: bytes) -> GivenFile:
    """A file that was found in another one, to be read as that one is."""
    return replace(given, name=name, stream=io.BytesIO(content), folder=NoFolder())
