"""The records of a JSON file: JSON lines, one list, one object or several after one another, taken one at a time.

Lines are read as a stream. Anything else is held once as bytes, in which the ends of the records are looked for, so that
never more than one record is held as values. Every record is parsed exactly, by `annotator.io.json_values`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.given import GivenFile
from annotator.io.json_values import parse
from annotator.io.lines import BOM, MAX_LINE, numbered_lines

_T = TypeVar("_T")
_ANY_MARK = re.compile(rb'["{}\[\],]')
_BRACKET = re.compile(rb'["{}\[\]]')
_OPENING, _CLOSING = b"{[", b"}]"
_QUOTE = b'"'
_BACKSLASH = 0x5C
_CUT_OFF = "The file ends inside this record; it was cut off."


@dataclass(frozen=True, slots=True)
class Item:
    """A record.

    Attributes:
        line: On which it begins, from 1.
        number: Which it is in the file, from 1.
    """

    value: object
    line: int
    number: int


def items(given: GivenFile, findings: Findings) -> Iterator[Item]:
    """The records of a file: the elements of a list at the top, else the values at the top.

    One that is not JSON is a problem, and the next is gone on with as far as its beginning can be told.

    Raises:
        InputError: The file or one record is larger than the limit, or it is not JSON at all.
    """
    number = -1
    for number, (line, raw) in enumerate(_pieces(given, findings)):
        try:
            value, surrogates = parse(raw)
        except ValueError as error:
            findings.problem(line, str(error))
            continue
        if surrogates:
            findings.remark("Lone surrogates were replaced by U+FFFD.", surrogates)
        yield Item(value, line, number + 1)
    if number < 0 and not findings.count:
        findings.problem(None, "The file holds no records.")


def at_least_one(found: Iterator[_T], findings: Findings, otherwise: str) -> Iterator[_T]:
    """All that is given; a problem if that is nothing and nothing else says why.

    Args:
        found: Records.
        findings: Take the problem.
        otherwise: The sentence.
    """
    is_empty = True
    for each in found:
        is_empty = False
        yield each
    if is_empty and not findings.count:
        findings.problem(None, otherwise)


def is_in_lines(head: bytes) -> bool:
    """Whether a file that begins so holds one JSON object a line: its first or its second line is one."""
    lines = [line for line in head.removeprefix(BOM).splitlines(keepends=True) if line.strip()][:2]
    if not lines or not lines[0].lstrip().startswith(b"{"):
        return False
    whole = [line for line in lines if line.endswith((b"\n", b"\r"))]
    return any(_is_object(line) for line in whole) or not whole


def _is_object(line: bytes) -> bool:
    try:
        return line.lstrip().startswith(b"{") and isinstance(parse(line)[0], dict)
    except ValueError:
        return False


def _pieces(given: GivenFile, findings: Findings) -> Iterator[tuple[int, bytes]]:
    if is_in_lines(given.glimpse().head):
        given.stream.seek(0)
        for number, line in numbered_lines(given.stream):
            if line.strip():
                yield number, line
    else:
        yield from _Pieces(given.content(), findings)


class _Pieces:
    """Finds where records begin and end by counting brackets outside strings."""

    def __init__(self, content: bytes, findings: Findings) -> None:
        self._content = content
        self._findings = findings
        self._start = len(BOM) if content.startswith(BOM) else 0
        self._in_list = False
        self._counted = (0, 1)

    def __iter__(self) -> Iterator[tuple[int, bytes]]:
        at = self._start
        while found := (_ANY_MARK if self._in_list else _BRACKET).search(self._content, at):
            where, sign = found.start(), found.group()
            at = where + 1
            if sign == _QUOTE:
                at = self._behind_string(where)
            elif sign == b",":
                yield self._piece(where, at)
            elif sign in _CLOSING:
                yield from self._close(where, sign)
            elif self._in_list or sign == b"{":
                at = self._behind_value(where)
                if not at:
                    return
                if not self._in_list:
                    self._refuse_words(where)
                    yield self._piece(at, at)
            else:
                self._refuse_words(where)
                self._start, self._in_list = at, True
        self._end()

    def _behind_value(self, where: int) -> int:
        """Behind the bracket that closes the one there; 0, with a problem, if the file ends before."""
        content, search = self._content, _BRACKET.search
        depth, at = 1, where + 1
        while depth and (found := search(content, at)):
            at = found.end()
            sign = found.group()
            if sign == _QUOTE:
                at = content.find(_QUOTE, at) + 1
                if not at or content[at - 2] == _BACKSLASH:
                    at = self._behind_string(found.start())
            else:
                depth += 1 if sign in _OPENING else -1
        if depth:
            self._findings.problem(self._line(where), _CUT_OFF)
        return 0 if depth else at

    def _behind_string(self, where: int) -> int:
        """What escapes its quotes is looked for backwards, so that no string is costly."""
        quote = where
        while True:
            quote = self._content.find(_QUOTE, quote + 1)
            if quote < 0:
                raise InputError("A string is not closed; the file may be cut off.", line=self._line(where))
            before = quote
            while self._content[before - 1] == _BACKSLASH:
                before -= 1
            if (quote - before) % 2 == 0:
                return quote + 1

    def _close(self, where: int, sign: bytes) -> Iterator[tuple[int, bytes]]:
        if not self._in_list or sign != b"]":
            raise InputError(
                f"“{sign.decode()}” closes what it did not open; the file is not JSON.",
                line=self._line(where),
            )
        after_comma = self._content[self._start - 1] == ord(",")
        if after_comma or self._content[self._start : where].strip():
            yield self._piece(where, where + 1)
        self._start, self._in_list = where + 1, False

    def _piece(self, end: int, after: int) -> tuple[int, bytes]:
        """What stands before a position, with its line; the next begins at the other."""
        start, self._start = self._start, after
        if end - start > MAX_LINE:
            raise InputError(
                f"This record is larger than {MAX_LINE // 2**20:,} MB, the limit.", line=self._line(start)
            )
        raw = self._content[start:end]
        return self._line(start + len(raw) - len(raw.lstrip())), raw

    def _refuse_words(self, end: int) -> None:
        if self._content[self._start : end].strip():
            raise InputError("What stands here is not JSON.", line=self._line(end))

    def _end(self) -> None:
        if self._in_list:
            self._findings.problem(self._line(self._start), _CUT_OFF)
        else:
            self._refuse_words(len(self._content))

    def _line(self, where: int) -> int:
        known, line = self._counted
        if where < known:
            known, line = 0, 1
        line += self._content.count(b"\n", known, where)
        self._counted = (where, line)
        return line
