"""What the beginning of a JSON file looks like: which keys hold what. It may be cut off anywhere; formats are recognised so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from annotator.io.given import Glimpse

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)
_MAX_TOKENS = 8_000
_MAX_DEPTH = 9
_CONSTANTS = {"true": "bool", "false": "bool", "null": "null"}


@dataclass(frozen=True, slots=True)
class Shape:
    """The places of a file's records and what stands at them.

    Attributes:
        seen: As ``label[][]:number``: keys joined by dots, ``[]`` for the elements of a list, then ``string``, ``number``,
            ``bool``, ``null``, ``object`` or ``list``. A list at the top is left out, as are the lines of JSON lines.
        is_list: Whether the file is one list.
    """

    seen: frozenset[str]
    is_list: bool

    def has(self, *places: str) -> bool:
        """Whether all of these places are there; one may name a kind (``text:string``)."""
        return all(place in self.seen for place in places)

    def has_any(self, *places: str) -> bool:
        """Whether one of these places is there."""
        return any(place in self.seen for place in places)

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the records themselves."""
        return frozenset(place for place in self.seen if not re.search(r"[.:\[]", place))


NOTHING = Shape(frozenset(), is_list=False)


def shape(glimpse: Glimpse) -> Shape:
    """The shape of a file's beginning; that of nothing if it does not begin like JSON."""
    return _shape(glimpse.words) if glimpse.is_json else NOTHING


@lru_cache(maxsize=4)
def _shape(words: str) -> Shape:
    is_list = words.lstrip().startswith("[")
    seen: set[str] = set()
    for place, kind in _Walk(is_list=is_list).places(words):
        seen |= {place, f"{place}:{kind}"}
    return Shape(frozenset(seen), is_list)


class _Walk:
    def __init__(self, *, is_list: bool) -> None:
        self._above: list[str] = []
        self._lists: list[bool] = []
        self._skips_list = is_list
        self._key: str | None = None

    def places(self, words: str) -> Iterator[tuple[str, str]]:
        """All places with the kinds of what stands there, as far as the words go."""
        for number, found in enumerate(_TOKEN.finditer(words)):
            if number > _MAX_TOKENS:
                return
            piece = found.group()
            if piece in "}]":
                self._leave()
            elif piece == ",":
                self._key = None
            elif piece != ":":
                yield from self._value(piece)

    def _value(self, piece: str) -> Iterator[tuple[str, str]]:
        if self._is_key(piece):
            self._key = piece[1:-1]
            return
        place = self._place()
        is_top = self._skips_list and not self._lists
        if len(self._lists) < _MAX_DEPTH and not is_top:
            yield place, _kind(piece)
        if piece in "{[":
            self._above.append("" if is_top else place if len(self._lists) < _MAX_DEPTH else "")
            self._lists.append(piece == "[")
            self._key = None

    def _is_key(self, piece: str) -> bool:
        return piece.startswith('"') and bool(self._lists) and not self._lists[-1] and self._key is None

    def _place(self) -> str:
        above = self._above[-1] if self._above else ""
        if not self._lists or (self._skips_list and len(self._lists) == 1):
            return ""
        if self._lists[-1]:
            return f"{above}[]"
        return f"{above}.{self._key}" if above else str(self._key)

    def _leave(self) -> None:
        if self._lists:
            self._lists.pop()
            self._above.pop()
        self._key = None


def _kind(piece: str) -> str:
    match piece[0]:
        case "{":
            return "object"
        case "[":
            return "list"
        case '"':
            return "string"
        case _:
            return _CONSTANTS.get(piece, "number")
