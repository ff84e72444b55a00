"""The lines of brat's standoff annotations (``.ann``, BioNLP's ``.a1`` and ``.a2``), one value each.

brat's manual, “brat standoff format”: the first letter of the id says what a line is; tabs stand between the id, what is
said, and the words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from annotator.errors import InputError
from annotator.io.beside import whole
from annotator.io.faults import short
from annotator.io.findings import Findings
from annotator.io.given import GivenFile
from annotator.io.lines import numbered_lines
from annotator.io.records import MAX_NAME

_UNTABBED = re.compile(r"(\S+) ([0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*)(?: (.*))?")

Parts = tuple[tuple[int, int], ...]
Ends = tuple[tuple[str, str], ...]
"""Roles with the ids that play them."""


@dataclass(frozen=True, slots=True)
class TextBound:
    """``T1⇥Person 0 5⇥words``: an annotation, or what triggers an event."""

    line: int
    id: str
    type: str
    parts: Parts
    words: str | None


@dataclass(frozen=True, slots=True)
class Relation:
    """``R1⇥Located Arg1:T1 Arg2:T2``; or ``*⇥Equiv T1 T2 T3``, which has no id and whose ends have no roles."""

    line: int
    id: str
    type: str
    ends: Ends


@dataclass(frozen=True, slots=True)
class Event:
    """``E1⇥Report:T5 Reporter:T4 Event:E2``: a trigger and who takes part."""

    line: int
    id: str
    type: str
    trigger: str
    ends: Ends


@dataclass(frozen=True, slots=True)
class Said:
    """``A1⇥Mention T4 Name``, ``M1⇥Negation E3``, ``N1⇥Reference T5 Wikipedia:64488⇥words``, ``#1⇥AnnotatorNotes T1⇥words``.

    Attributes:
        kind: The first letter of the id.
        name: Of the attribute, the reference or the kind of note.
        target: The id of what it is said of.
        value: What stands after it; empty if nothing does.
        words: The third column.
    """

    line: int
    id: str
    kind: str
    name: str
    target: str
    value: str
    words: str


Line = TextBound | Relation | Event | Said


def lines_of(given: GivenFile, findings: Findings) -> Iterator[Line]:
    """The lines that hold something; those that are wrong are problems, comments are counted.

    Raises:
        InputError: The file is not UTF-8, or a line is too long.
    """
    given.stream.seek(0)
    for number, line in numbered_lines(given.stream):
        try:
            words = line.decode().rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise InputError(f"Byte {error.start:,} of the line is not valid UTF-8.", line=number) from None
        if not words.strip():
            continue
        try:
            found = parsed(words, number)
        except ValueError as error:
            findings.problem(number, str(error))
            continue
        if found is None:
            findings.leave_out("comment")
        else:
            yield found


def parsed(line: str, number: int) -> Line | None:
    """What a line says; None if it is a comment.

    Raises:
        ValueError: It is not as brat writes them; the message is a sentence.
    """
    if line.startswith("#") and line[1:2] in ("", " ", "\t"):
        return None
    key, rest = _split(line)
    made = _KINDS.get(key[:1])
    if made is None or not rest:
        raise ValueError("This is no line of brat's: it begins with none of T, R, E, A, M, N, # and *.")
    found = made(number, key, rest)
    names = (key, found.type) if not isinstance(found, Said) else (key, found.name)
    if max(map(len, names)) > MAX_NAME:
        raise ValueError(f"An id or a name has more than {MAX_NAME:,} characters.")
    return found


def _split(line: str) -> tuple[str, str]:
    """The id and the rest; other programs write blanks for the first tab."""
    key, tab, rest = line.partition("\t")
    if tab and " " not in key:
        return key, rest.lstrip(" \t")
    both = line.split(None, 1)
    return both[0], both[1] if len(both) > 1 else ""


def _text_bound(number: int, key: str, rest: str) -> TextBound:
    where, tab, words = rest.partition("\t")
    found = None if tab else _UNTABBED.fullmatch(where)
    if found is not None:
        return TextBound(number, key, found[1], _parts(found[2]), found[3])
    first, *others = where.split(";")
    head = first.rsplit(None, 2)
    if len(head) != 3:
        raise ValueError(f"{short(key)} lacks a type, a start or an end.")
    return TextBound(
        number, key, head[0], _parts(";".join((f"{head[1]} {head[2]}", *others))), words if tab else None
    )


def _parts(given: str) -> Parts:
    made: list[tuple[int, int]] = []
    for part in given.split(";"):
        ends = [whole(each) for each in part.split()]
        if len(ends) != 2 or ends[0] is None or ends[1] is None:
            raise ValueError(f"The positions {short(given)} are not whole numbers from 0, two for each part.")
        made.append((ends[0], ends[1]))
    return tuple(made)


def _relation(number: int, key: str, rest: str) -> Relation:
    name, *ends = rest.split()
    if len(ends) < 2:
        raise ValueError(f"{short(key)} has fewer than two ends.")
    return Relation(number, "" if key == "*" else key, name, tuple(map(_end, ends)))


def _event(number: int, key: str, rest: str) -> Event:
    first, *ends = rest.split()
    name, colon, trigger = first.partition(":")
    if not (name and colon and trigger):
        raise ValueError(f"The event {short(key)} has no trigger.")
    return Event(number, key, name, trigger, tuple(map(_end, ends)))


def _end(given: str) -> tuple[str, str]:
    role, colon, key = given.partition(":")
    if not colon:
        return "", given
    if not key or len(role) > MAX_NAME:
        raise ValueError(f"{short(given)} is no role with an id.")
    return role, key


def _said(number: int, key: str, rest: str) -> Said:
    what, _, words = rest.partition("\t")
    name, *others = what.split(None, 2)
    if not others:
        raise ValueError(f"{short(key)} does not say what it belongs to.")
    value = others[1] if len(others) > 1 else ""
    return Said(number, key, key[0], name, others[0], value.strip(), words.strip())


_KINDS: Mapping[str, Callable[[int, str, str], Line]] = {
    "T": _text_bound, "R": _relation, "*": _relation, "E": _event, "A": _said, "M": _said, "N": _said, "#": _said,
}  # fmt: skip
