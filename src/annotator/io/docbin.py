"""The documents in a spaCy DocBin as plain tables, taken apart within bounds.

After spaCy’s ``DocBin`` (version 0.1): zlib over MessagePack, a matrix of 64-bit values with a row a token and a column an
attribute, in which words stand as numbers of the string store. spaCy’s own code trusts such numbers; nothing here does.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar, cast

from annotator.errors import InputError
from annotator.io.given import MAX_FILE
from annotator.io.msgpack import Unpacked, unpacked

ORTH, ENT_IOB, ENT_TYPE, ENT_KB_ID, ENT_ID = 65, 77, 78, 452, 454
"""Columns, by spaCy's numbers of attributes (``spacy.attrs``)."""

_SENTENCE = "The file is not one of spaCy’s DocBins, or it is damaged"
_T = TypeVar("_T")
_Map = dict[object, object]


@dataclass(frozen=True, slots=True)
class Document:
    """A document of a DocBin.

    Attributes:
        rows: The values of each token.
        columns: The numbers of the columns by attribute.
        spaces: Whether a blank follows each token.
    """

    rows: Sequence[Sequence[int]]
    columns: Mapping[int, int]
    spaces: Sequence[bool]
    cats: Mapping[object, object]
    groups: bytes
    user_data: bytes

    def values(self, attribute: int) -> list[int]:
        """The values of a column; zeros if there is none."""
        at = self.columns.get(attribute)
        return [0 if at is None else row[at] for row in self.rows]


def documents(content: bytes) -> tuple[list[Document], list[str]]:
    """The documents of a DocBin, and the strings that their numbers stand for.

    Raises:
        InputError: It is none, or is damaged, or larger than the limit once unpacked.
    """
    try:
        return _documents(_message(content))
    except (ValueError, TypeError, KeyError, IndexError, struct.error) as error:
        raise InputError(f"{_SENTENCE}: {error}.") from None


def _message(content: bytes) -> Mapping[object, Unpacked]:
    unzip = zlib.decompressobj()
    try:
        message = unzip.decompress(content, MAX_FILE + 1)
    except zlib.error as error:
        raise ValueError(f"it cannot be unpacked ({error})") from None
    if len(message) > MAX_FILE:
        raise ValueError(f"once unpacked it is larger than {MAX_FILE // 2**20:,} MB, the limit")
    if not unzip.eof:
        raise ValueError("it ends too early")
    value = unpacked(message)
    if not isinstance(value, dict):
        raise ValueError("it holds no DocBin")  # noqa: TRY004 - one kind of error for what is damaged
    return cast("Mapping[object, Unpacked]", value)


def _documents(message: Mapping[object, Unpacked]) -> tuple[list[Document], list[str]]:
    attributes = _listed(message, "attrs", int)
    lengths = _integers(message, "lengths", "i")
    tokens, spaces = _integers(message, "tokens", "Q"), _integers(message, "spaces", "?")
    if (
        len(tokens) != sum(lengths) * len(attributes)
        or len(spaces) != sum(lengths)
        or min(lengths, default=0) < 0
    ):
        raise ValueError("its tables have other lengths than it says")
    columns = {attribute: at for at, attribute in enumerate(attributes)}
    if ORTH not in columns:
        raise ValueError("it holds no words")
    none: list[dict[Any, Any]] = [{}] * len(lengths)  # Any: nothing is in them
    cats = cast("list[_Map]", _listed(message, "cats", dict, none))
    flags = cast("list[_Map]", _listed(message, "flags", dict, none))
    groups = _listed(message, "span_groups", bytes, [b""] * len(lengths))
    data = [each if isinstance(each, bytes) else b"" for each in _listed(message, "user_data", object, [])]
    made: list[Document] = []
    width, at = len(attributes), 0
    for number, length in enumerate(lengths):
        rows = [tokens[row * width : (row + 1) * width] for row in range(at, at + length)]
        is_unknown = bool(flags[number].get("has_unknown_spaces"))
        own = [True] * length if is_unknown else [bool(each) for each in spaces[at : at + length]]
        user = data[number] if number < len(data) else b""
        made.append(Document(rows, columns, own, cats[number], groups[number], user))
        at += length
    return made, _listed(message, "strings", str)


def _listed(
    message: Mapping[object, Unpacked], name: str, kind: type[_T], default: list[_T] | None = None
) -> list[_T]:
    """A list of values of one type; the default where the file has none, as older versions of spaCy."""
    found = message.get(name, default if default is None else cast("Unpacked", default))
    if not isinstance(found, list) or not all(isinstance(each, kind) for each in found):
        raise ValueError(f"“{name}” is not what it should be")
    if default is not None and len(found) < len(default):
        raise ValueError(f"“{name}” is too short")
    return cast("list[_T]", found)


def _integers(message: Mapping[object, Unpacked], name: str, form: Literal["i", "Q", "?"]) -> Sequence[int]:
    found = message.get(name)
    if not isinstance(found, bytes) or len(found) % struct.calcsize(form):
        raise ValueError(f"“{name}” is not what it should be")
    return memoryview(found).cast(form)
