"""A whole file as JSON: one value, or one on each line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeGuard

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.given import GivenFile
from annotator.io.json_values import parse

Json = dict[str, Any]
"""A JSON object as it comes; every value is checked before it is used."""

_BOM = b"\xef\xbb\xbf"


def values(given: GivenFile, findings: Findings) -> list[object]:
    """The one value of a file, or those of its lines.

    Raises:
        InputError: It is neither.
    """
    content = given.content().removeprefix(_BOM)
    try:
        return [_parsed(content, findings)]
    except ValueError as error:
        lines = [line for line in content.splitlines() if line.strip()]
        try:
            found = [_parsed(line, findings) for line in lines] if len(lines) > 1 else []
        except ValueError:
            found = []
        if found:
            return found
        raise InputError(
            str(error).replace("The line", "The file", 1).replace("of the line", "of the file")
        ) from None


def _parsed(content: bytes, findings: Findings) -> object:
    value, surrogates = parse(content)
    if surrogates:
        findings.remark("Lone surrogates were replaced by U+FFFD.", surrogates)
    return value


def is_list(value: object) -> TypeGuard[list[object]]:
    """Whether it is a JSON list."""
    return isinstance(value, list)


def is_object(value: object) -> TypeGuard[Json]:
    """Whether it is a JSON object."""
    return isinstance(value, dict)


def as_object(value: object) -> Json:
    """A JSON object, or an empty one for anything else."""
    return value if is_object(value) else {}


def as_list(value: object) -> list[object]:
    """A JSON list; none for null; anything else as a list of one, as JSON-LD has it."""
    if value is None:
        return []
    return value if is_list(value) else [value]


def objects(value: object) -> Iterator[Json]:
    """The objects of a list, or the one that stands for a list."""
    return (each for each in as_list(value) if is_object(each))


def words(value: object) -> str:
    """A string; empty for anything else."""
    return value if isinstance(value, str) else ""
