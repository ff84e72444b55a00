"""Makes a PDF file that Qt has written the same whenever it is written, and its words findable.

Qt gives its objects numbers in the order of a hash table, which differs from run to run, and writes times and random ids. The
objects are numbered anew here in the order in which they are reached from the catalogue; times go; the id is a hash of the
content, as ISO 32000-1, 14.4 advises. A glyph that stands for several characters is given the one that people look for.
"""

from __future__ import annotations

import mmap
import re
import unicodedata
from hashlib import sha256
from itertools import count
from typing import BinaryIO

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_SECTION = re.compile(rb"xref\s+0 (\d+)\s+")
_ENTRY = 20
_END = 2048
_ROOT, _INFO = re.compile(rb"/Root (\d+) 0 R"), re.compile(rb"/Info (\d+) 0 R")
_REFERENCE = re.compile(rb"\b(\d+) 0 R\b")
_NUMBER = re.compile(rb"\s*\d+ 0 obj\s*")
_STREAM, _STREAM_END = b"\nstream\n", b"endstream"
_LENGTH = re.compile(rb"/Length \d+\b")
_TIMES = re.compile(rb"/(?:CreationDate|ModDate) \([^()]*\)\n")
_XMP_OWN = re.compile(rb' xmp(?:MM:DocumentID|:\w{1,20}Date)="[^"]{0,60}"')
_SUBSET = re.compile(rb"/FontName /[A-Z]{6}\+")
_METADATA, _UNICODE_MAP = b"/Type /Metadata", b"begincmap"
_RANGES = re.compile(rb"^<([0-9A-F]{4})> <([0-9A-F]{4})> (?:<([0-9A-F]{4})>|\[([^\]\n]*)\])$", re.MULTILINE)

_SPACES = frozenset((0x09, 0xA0))
_SHARED = {0x0269: "ι", 0x02BC: "’", 0x02EE: "”"}
"""Signs that the shipped fonts draw with one glyph: Qt names it after the first, people mean the second."""

_FORMS = ((0xFB00, 0xFDFF), (0xFE70, 0xFEFE))
"""Ligatures and the forms of letters within words; people look for the letters."""


def settle(given: BinaryIO, output: BinaryIO) -> None:
    """Writes the file anew.

    Args:
        given: A file on the disk that Qt has written.
        output: Is not closed.
    """
    with mmap.mmap(given.fileno(), 0, access=mmap.ACCESS_READ) as data:
        _Settling(data).write(output)


class _Settling:
    """One file.

    Args:
        data: All of it.
    """

    def __init__(self, data: mmap.mmap) -> None:
        self._data = data
        begin = _matched(_START, data[-_END:], search=True)
        section = int(begin[1])
        head = _matched(_SECTION, data[section : section + 60])
        first, total = section + head.end(), int(head[1])
        trailer = data[first + total * _ENTRY :]
        self._root, self._info = (int(_matched(one, trailer, search=True)[1]) for one in (_ROOT, _INFO))
        entries = [first + number * _ENTRY for number in range(1, total)]
        places = {
            number: int(data[at : at + 10])
            for number, at in enumerate(entries, start=1)
            if data[at + 17 : at + 18] == b"n"
        }
        ends = sorted(places.values())
        following = dict(zip(ends, [*ends[1:], section], strict=True))
        self._objects = {number: (at, following[at]) for number, at in places.items()}

    def write(self, output: BinaryIO) -> None:
        """Writes the objects that are reached, in the order in which they are."""
        numbers, written, size = {self._info: 1, self._root: 2}, list[int](), 0
        digest, fresh = sha256(), count(3)

        def put(piece: bytes) -> None:
            nonlocal size
            digest.update(piece)
            size += output.write(piece)

        put(self._data[: self._data.find(b"\n1 0 obj") + 1] or b"%PDF-1.4\n")
        for old in (waiting := [self._info, self._root]):
            head, stream = self._object(old)
            for found in _REFERENCE.finditer(head) if old != self._info else ():
                if (reached := int(found[1])) in self._objects and reached not in numbers:
                    numbers[reached] = next(fresh)
                    waiting.append(reached)
            written.append(size)
            put(f"{numbers[old]} 0 obj\n".encode())
            put(head if old == self._info else _renumbered(head, numbers))
            put(stream)
        put(_references(written, size, digest.hexdigest()[:32]))

    def _object(self, number: int) -> tuple[bytes, bytes]:
        """What is before its stream, and the rest."""
        start, end = self._objects[number]
        start += _matched(_NUMBER, self._data[start : start + 30]).end()
        at = self._data.find(_STREAM, start, end)
        if number == self._info or at < 0:
            return _SUBSET.sub(rb"/FontName /AAAAAA+", _TIMES.sub(b"", self._data[start:end])), b""
        at += len(_STREAM)
        head = self._data[start:at]
        if _METADATA in head or self._data.find(_UNICODE_MAP, at, min(end, at + 200)) >= 0:
            return _with_stream(head, self._data[at:end], is_map=_METADATA not in head)
        return head, self._data[at:end]


def _with_stream(head: bytes, stream: bytes, *, is_map: bool) -> tuple[bytes, bytes]:
    """With what has to be other in a stream of words, and its new length."""
    inner, mark, rest = stream.rpartition(_STREAM_END)
    inner = inner.removesuffix(b"\n")
    inner = _RANGES.sub(_as_looked_for, inner) if is_map else _XMP_OWN.sub(b"", inner)
    return _LENGTH.sub(f"/Length {len(inner)}".encode(), head), inner + b"\n" + mark + rest


def _as_looked_for(found: re.Match[bytes]) -> bytes:
    """A range of glyphs, each with the characters that people look for."""
    first, last = int(found[1], 16), int(found[2], 16)
    if found[3] is None:
        targets = [int(one, 16) for one in re.findall(rb"<([0-9A-F]{4})>", found[4])]
    else:
        targets = [int(found[3], 16) + step for step in range(last - first + 1)]
    listed = b" ".join(
        b"<" + _plain(one).encode("utf-16-be").hex().upper().encode() + b">" for one in targets
    )
    return b"<" + found[1] + b"> <" + found[2] + b"> [" + listed + b"]"


def _plain(code: int) -> str:
    if code in _SPACES:
        return " "
    if code in _SHARED:
        return _SHARED[code]
    if not code or 0xD800 <= code < 0xE000:
        return "\ufffd"
    if any(first <= code <= last for first, last in _FORMS):
        return unicodedata.normalize("NFKC", chr(code)).strip() or " "
    return chr(code)


def _renumbered(head: bytes, numbers: dict[int, int]) -> bytes:
    return _REFERENCE.sub(lambda found: b"%d 0 R" % numbers.get(int(found[1]), 0), head)


def _references(places: list[int], start: int, name: str) -> bytes:
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    total = len(places) + 1
    return (
        f"xref\n0 {total}\n0000000000 65535 f \n{rows}trailer\n<<\n/Size {total}\n/Info 1 0 R\n/Root 2 0 R\n"
        f"/ID [ <{name}> <{name}> ]\n>>\nstartxref\n{start}\n%%EOF\n"
    ).encode()


def _matched(pattern: re.Pattern[bytes], data: bytes, *, search: bool = False) -> re.Match[bytes]:
    found = pattern.search(data) if search else pattern.match(data)
    if found is None:
        raise ValueError("This is not a PDF file as Qt writes it.")
    return found
