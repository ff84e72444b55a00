"""What positions count where no quotes say it: the unit under which they lie in the text and at the edges of words.

Only characters beyond U+FFFF before a position tell UTF-16 units from code points, and only clusters of several code points
tell grapheme clusters.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from annotator.io.records import OffsetUnit

_CLUSTER = regex.compile(r"\X")
_NOWHERE = -1
_ENOUGH = 1_000
"""Spans that lie elsewhere in another unit, after which no more are looked at."""
_CUT = 10
"""What a position inside a character or behind the text weighs against one inside a word."""


class Evidence:
    """Counts what speaks against each unit, over the spans of a file."""

    def __init__(self, units: Sequence[OffsetUnit]) -> None:
        """Begins.

        Args:
            units: Those that may be; the first is what the format's rules say.
        """
        self._against: dict[OffsetUnit, int] = dict.fromkeys(units, 0)
        self._count = 0

    def weigh(self, text: str, spans: Iterable[tuple[int, int]]) -> None:
        """Looks at the spans of one text."""
        if self._count >= _ENOUGH or (text.isascii() and "\r\n" not in text):
            return
        given = list(spans)
        tables = [(unit, _table(text, unit)) for unit in self._against] if given else []
        for start, end in given:
            found = {unit: (_at(table, start), _at(table, end)) for unit, table in tables}
            if len(set(found.values())) > 1:
                self._count += 1
                self._against = {
                    unit: faults + _faults(text, *found[unit]) for unit, faults in self._against.items()
                }

    @property
    def unit(self) -> OffsetUnit:
        """The one that least speaks against; of equal ones the first."""
        return min(self._against, key=lambda unit: self._against[unit])

    @property
    def is_open(self) -> bool:
        """Whether it makes a difference and nothing has decided it."""
        against = list(self._against.values())
        return self._count > 0 and against.count(min(against)) > 1


def _table(text: str, unit: OffsetUnit) -> Sequence[int]:
    """For each position in that unit the code point it stands at; `_NOWHERE` inside a character."""
    match unit:
        case "codepoint":
            return range(len(text) + 1)
        case "grapheme":
            return [*(found.start() for found in _CLUSTER.finditer(text)), len(text)]
        case "utf16":
            sizes = (2 if char > "\uffff" else 1 for char in text)
        case "utf8":
            sizes = (len(char.encode("utf-8", "surrogatepass")) for char in text)
    table: list[int] = []
    for at, size in enumerate(sizes):
        table += (at, *(_NOWHERE,) * (size - 1))
    return [*table, len(text)]


def _at(table: Sequence[int], position: int) -> int:
    return table[position] if position < len(table) else _NOWHERE


def _faults(text: str, start: int, end: int) -> int:
    if _NOWHERE in (start, end):
        return _CUT
    words = text[start:end]
    blank = words[:1].isspace() or words[-1:].isspace()
    return _splits_word(text, start) + _splits_word(text, end) + blank


def _splits_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
