"""MessagePack from outside, within bounds: how many values it holds and how deeply they are nested.

After the MessagePack specification (format overview). A few bytes can promise millions of lists; here every value costs one of
a limited number before it is made. Extension types are skipped: nothing in a file is turned into objects of a program.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass

MAX_VALUES = 4_000_000
MAX_DEPTH = 32

Unpacked = (
    None
    | bool
    | int
    | float
    | str
    | bytes
    | list["Unpacked"]
    | dict["Unpacked | tuple[object, ...]", "Unpacked"]
)
"""What there is in MessagePack; keys that are lists become tuples."""

_NUMBERS: Mapping[int, str] = {
    0xCA: ">f", 0xCB: ">d", 0xCC: ">B", 0xCD: ">H", 0xCE: ">I", 0xCF: ">Q", 0xD0: ">b", 0xD1: ">h", 0xD2: ">i", 0xD3: ">q",
}  # fmt: skip
_CONSTANTS: Mapping[int, bool | None] = {0xC0: None, 0xC2: False, 0xC3: True}
_LENGTHS = (">B", ">H", ">I")


def unpacked(content: bytes, limit: int = MAX_VALUES) -> Unpacked:
    """The value that the bytes hold.

    Raises:
        ValueError: They are not one value, or hold more than the limit or are nested deeper than `MAX_DEPTH`.
    """
    reader = _Reader(content, limit)
    value = reader.value(0)
    if reader.at != len(content):
        raise ValueError("more follows after the end")
    return value


@dataclass(slots=True)
class _Reader:
    content: bytes
    left: int
    at: int = 0

    def value(self, depth: int) -> Unpacked:
        self.left -= 1
        if self.left < 0 or depth > MAX_DEPTH:
            raise ValueError("it holds too many values")
        kind = self.take(1)[0]
        if kind < 0x80 or kind >= 0xE0:
            return kind if kind < 0x80 else kind - 0x100
        if kind < 0xC0:
            return self._short(kind, depth)
        if kind in _CONSTANTS:
            return _CONSTANTS[kind]
        if kind in _NUMBERS:
            return self.number(_NUMBERS[kind])
        return self._long(kind, depth)

    def take(self, count: int) -> bytes:
        found = self.content[self.at : self.at + count]
        if len(found) != count:
            raise ValueError("it ends too early")
        self.at += count
        return found

    def number(self, form: str) -> int | float:
        return struct.unpack(form, self.take(struct.calcsize(form)))[0]

    def length(self, form: str) -> int:
        return int(self.number(form))

    def text(self, count: int) -> str:
        return self.take(count).decode()

    def items(self, count: int, depth: int) -> list[Unpacked]:
        return [self.value(depth + 1) for _ in range(count)]

    def members(self, count: int, depth: int) -> dict[Unpacked | tuple[object, ...], Unpacked]:
        made: dict[Unpacked | tuple[object, ...], Unpacked] = {}
        for _ in range(count):
            key = _key(self.value(depth + 1))
            made[key] = self.value(depth + 1)
        return made

    def _short(self, kind: int, depth: int) -> Unpacked:
        if kind < 0x90:
            return self.members(kind & 0x0F, depth)
        return self.items(kind & 0x0F, depth) if kind < 0xA0 else self.text(kind & 0x1F)

    def _long(self, kind: int, depth: int) -> Unpacked:
        for first, forms, made in _SIZED:
            if first <= kind < first + len(forms):
                return made(self, self.length(forms[kind - first]), depth)
        if 0xD4 <= kind <= 0xD8:
            self.take(1 + (1 << (kind - 0xD4)))
            return None
        raise ValueError("it holds a byte that stands for nothing")

    def skip(self, count: int) -> None:
        self.take(1 + count)


_SIZED: tuple[tuple[int, tuple[str, ...], Callable[[_Reader, int, int], Unpacked]], ...] = (
    (0xC4, _LENGTHS, lambda reader, count, _: reader.take(count)),
    (0xC7, _LENGTHS, lambda reader, count, _: reader.skip(count)),
    (0xD9, _LENGTHS, lambda reader, count, _: reader.text(count)),
    (0xDC, _LENGTHS[1:], lambda reader, count, depth: reader.items(count, depth)),
    (0xDE, _LENGTHS[1:], lambda reader, count, depth: reader.members(count, depth)),
)
"""The kinds with a length before them: the first byte of the kind, how its length is written, and what is made."""


def _key(value: Unpacked) -> Unpacked | tuple[object, ...]:
    if isinstance(value, list):
        return tuple(_key(each) for each in value)
    if isinstance(value, dict):
        raise ValueError("a map is the key of a map")  # noqa: TRY004 - one kind of error for what is damaged
    return value
