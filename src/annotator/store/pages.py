"""The pages of a damaged SQLite file and of its write-ahead log, read without SQLite, which refuses many of them.

Follows “Database File Format” (sqlite.org/fileformat2.html), §§ 1.3, 1.5, 1.6 and 4.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from struct import Struct, error, unpack_from

MAGIC = b"SQLite format 3\0"
LEAF, INTERIOR = 0x0D, 0x05
_KINDS = frozenset((0x02, INTERIOR, 0x0A, LEAF))
_SIZES = (4096, *(1 << power for power in range(9, 17) if power != 12))
_HEADER = 100
_LOG_HEADER, _FRAME_HEADER = 32, 24
_LOG_MAGIC = (0x377F0682, 0x377F0683)
_FRAME = Struct(">6I")
_SAMPLE = 400
_WORD = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Cell:
    """A row as a leaf of a table holds it.

    Attributes:
        payload: The record; None if it cannot be read whole.
    """

    rowid: int
    payload: bytes | None


class Pages:
    """A file's pages, newest state of each. Reads the whole file through the operating system's cache.

    Attributes:
        remarks: What could not be read, as sentences.
        count: How many pages there should be.
        application_id: Whose database it says to be; None if the header is torn.
    """

    def __init__(self, path: Path) -> None:
        """Opens the file and its log.

        Raises:
            OSError: It cannot be read.
        """
        self.remarks: list[str] = []
        self._data = _mapped(path)
        header = bytes(self._data[:_HEADER])
        is_sound = header[:16] == MAGIC and len(header) == _HEADER
        stated = _stated_size(header)
        self.size = stated if is_sound and stated else _guessed_size(self._data)
        if not is_sound or stated != self.size:
            self.remarks.append("The header of the file is torn.")
        reserved = header[20] if is_sound and header[20] < 64 else 0
        self.application_id = int(unpack_from(">I", header, 68)[0]) if is_sound else None
        self._usable = self.size - reserved
        self._log: dict[int, bytes] = {}
        newest = self._read_log(Path(f"{path}-wal"))
        there = len(self._data) // self.size
        stated_count = unpack_from(">I", header, 28)[0] if is_sound else 0
        self.count = max(there, newest)
        if not newest and stated_count > there and stated_count < 1 << 31:
            self.remarks.append(
                f"The file is cut off: {stated_count - there:,} of {stated_count:,} pages are not there."
            )
        self._free = self._free_pages()

    def close(self) -> None:
        """Closes the file."""
        if isinstance(self._data, mmap.mmap):
            self._data.close()

    def page(self, number: int) -> bytes | None:
        """The page of a number, which begins with 1; None if it is not there."""
        if number in self._log:
            return self._log[number]
        begin = (number - 1) * self.size
        if number < 1 or begin >= len(self._data):
            return None
        found = bytes(self._data[begin : begin + self.size])
        return found + bytes(self.size - len(found))

    def kind(self, number: int) -> int:
        """What the page says it is; 0 if it is not there."""
        page = self.page(number)
        return 0 if page is None else page[_HEADER if number == 1 else 0]

    def is_free(self, number: int) -> bool:
        """Whether the file says that nothing on the page counts any more."""
        return number in self._free

    def tree(self, root: int) -> Iterator[int]:
        """The numbers of a table's leaves, as far as the way to them can be followed."""
        waiting, seen = [root], set[int]()
        while waiting:
            number = waiting.pop()
            page = self.page(number)
            if number in seen or page is None:
                continue
            seen.add(number)
            if self.kind(number) != INTERIOR:
                yield number
                continue
            begin = _HEADER if number == 1 else 0
            children = [unpack_from(">I", page, at)[0] for at in self._cells(page, begin, 12)]
            waiting += [unpack_from(">I", page, begin + 8)[0], *children]

    def cells(self, number: int) -> Iterator[Cell]:
        """The rows of a leaf; what is no row is passed over."""
        page = self.page(number)
        if page is None:
            return
        begin = _HEADER if number == 1 else 0
        for at in self._cells(page, begin, 8):
            found = self._cell(page, at)
            if found is not None:
                yield found

    def _cells(self, page: bytes, begin: int, header: int) -> Iterator[int]:
        several = min(unpack_from(">H", page, begin + 3)[0], (self.size - header) // 2)
        for index in range(several):
            place = begin + header + 2 * index
            if place + 2 > self.size:
                return
            at = unpack_from(">H", page, place)[0]
            if header <= at <= self.size - 4:
                yield at

    def _cell(self, page: bytes, at: int) -> Cell | None:
        try:
            length, at = varint(page, at)
            rowid, at = varint(page, at)
        except IndexError:
            return None
        if length > len(self._data) + len(self._log) * self.size:
            return Cell(signed(rowid), None)
        here = self._local(length)
        found = page[at : at + here]
        if here < length:
            found += self._overflow(page, at + here, length - here)
        return Cell(signed(rowid), found if len(found) == length else None)

    def _local(self, length: int) -> int:
        """How much of a record stands in its leaf (§ 1.6)."""
        most = self._usable - 35
        if length <= most:
            return length
        least = (self._usable - 12) * 32 // 255 - 23
        wanted = least + (length - least) % (self._usable - 4)
        return wanted if wanted <= most else least

    def _overflow(self, page: bytes, at: int, wanted: int) -> bytes:
        pieces: list[bytes] = []
        if at + 4 > len(page):
            return b""
        number = unpack_from(">I", page, at)[0]
        while wanted > 0:
            further = self.page(number)
            if further is None:
                return b""
            piece = further[4 : min(self._usable, 4 + wanted)]
            pieces.append(piece)
            wanted -= len(piece)
            number = unpack_from(">I", further, 0)[0]
        return b"".join(pieces)

    def _free_pages(self) -> frozenset[int]:
        first = self.page(1) or b""
        if first[:16] != MAGIC:
            return frozenset()
        trunk, found = unpack_from(">I", first, 32)[0], set[int]()
        while trunk and trunk not in found and (page := self.page(trunk)) is not None:
            found.add(trunk)
            trunk, several = unpack_from(">2I", page, 0)
            if several > self.size // 4 - 2:
                break
            found.update(unpack_from(f">{several}I", page, 8))
        return frozenset(found)

    def _read_log(self, path: Path) -> int:
        """Takes what was committed into the log and is whole; gives how many pages the file had then, or 0."""
        try:
            log = path.read_bytes()
        except OSError:
            return 0
        if not log:
            return 0
        if (
            len(log) < _LOG_HEADER
            or unpack_from(">I", log)[0] not in _LOG_MAGIC
            or unpack_from(">I", log, 8)[0] != self.size
        ):
            self.remarks.append(
                "The write-ahead log beside the file cannot be read: what was done last may be missing."
            )
            return 0
        order = ">" if unpack_from(">I", log)[0] & 1 else "<"
        salts = log[16:24]
        sums = _sums(order, log[:24], (0, 0))
        waiting: dict[int, bytes] = {}
        count, at, used = 0, _LOG_HEADER, _LOG_HEADER
        while at + _FRAME_HEADER + self.size <= len(log):
            number, committed, _, _, one, two = _FRAME.unpack_from(log, at)
            page = log[at + _FRAME_HEADER : at + _FRAME_HEADER + self.size]
            if log[at + 8 : at + 16] != salts:
                used = len(log)  # what follows is of an earlier round
                break
            sums = _sums(order, page, _sums(order, log[at : at + 8], sums))
            if sums != (one, two):
                break
            waiting[number] = page
            at += _FRAME_HEADER + self.size
            if committed:
                self._log.update(waiting)
                waiting.clear()
                count, used = committed, at
        if used < len(log):
            self.remarks.append(
                "The end of the write-ahead log beside the file cannot be read: what was done last may be missing."
            )
        return count


def varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes (§ 1.6), and where it ends; raises IndexError if it is cut off."""
    value = 0
    for index in range(8):
        byte = data[at + index]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + index + 1
    return value << 8 | data[at + 8], at + 9


def signed(value: int) -> int:
    """A number of 64 bits as it is meant."""
    return value - (1 << 64) if value >> 63 else value


def _mapped(path: Path) -> mmap.mmap | bytes:
    with path.open("rb") as file:
        try:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (ValueError, OSError):  # an empty file, or a file system without mapping
            return file.read()


def _stated_size(header: bytes) -> int:
    try:
        found = int(unpack_from(">H", header, 16)[0])
    except error:
        return 0
    size = 65536 if found == 1 else found
    return size if size in _SIZES else 0


def _guessed_size(data: mmap.mmap | bytes) -> int:
    """The size at most of whose multiples pages of a tree begin, and at the most of them."""

    def likeness(size: int) -> float:
        begins = range(size, min(len(data), size * _SAMPLE), size)
        hits = sum(data[at] in _KINDS for at in begins)
        return hits * hits / max(len(begins), 1)

    return max(_SIZES, key=likeness)


def _sums(order: str, data: bytes, before: tuple[int, int]) -> tuple[int, int]:
    """The checksum of § 4.2."""
    one, two = before
    words = unpack_from(f"{order}{len(data) // 4}I", data)
    for index in range(0, len(words), 2):
        one = (one + words[index] + two) & _WORD
        two = (two + words[index + 1] + one) & _WORD
    return one, two
