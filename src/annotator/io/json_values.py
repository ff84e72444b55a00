"""JSON as it comes from outside: parsed exactly, or refused with a sentence.

`orjson` does the work. What it takes silently is looked for: a key that stands twice (the last would win) and whole
numbers with more than 64 bits (they would be rounded). Lone surrogates, which it refuses, become U+FFFD.
"""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn, cast

import orjson

from annotator.model.text import REPLACEMENT

MAX_DEPTH = 100
"""Objects and lists that may stand in one another."""

_TOO_LARGE = "It holds a number that is too large."
_MOST_DIGITS = 4_000  # Python refuses to read more than 4,300
_TOO_DEEP = f"The JSON is nested too deeply: at most {MAX_DEPTH} objects and lists may stand in one another."
_LONG_NUMBER = re.compile(rb"[0-9]{19}")
_SURROGATE_ESCAPE = re.compile(rb"\\u[dD][89a-fA-F]")
_STRING = re.compile(rb'"[^"]*"')
_SURROGATE = re.compile("[\ud800-\udfff]")


def parse(line: bytes) -> tuple[object, int]:
    """The value, and how many lone surrogates in it were replaced by U+FFFD.

    Raises:
        ValueError: The line is not one JSON value; the message is a sentence.
    """
    if _LONG_NUMBER.search(line) or _SURROGATE_ESCAPE.search(line):
        return _parse_slowly(line)
    try:
        value: object = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise ValueError(_words(line, error)) from None
    # One expression for strings with escapes would remember every escape of a long one, to be able to go back.
    bare = line.replace(b"\\\\", b"").replace(b'\\"', b"")
    if _count_members(value) != _STRING.sub(b"", bare).count(b":"):
        _parse_slowly(line)  # names the key that stands twice
    return value, 0


def _parse_slowly(line: bytes) -> tuple[object, int]:
    try:
        value = json.loads(
            line.decode(), object_pairs_hook=_object, parse_constant=_refuse_constant, parse_int=whole_number
        )
    except UnicodeDecodeError as error:
        raise ValueError(f"Byte {error.start:,} of the line is not valid UTF-8.") from None
    except json.JSONDecodeError as error:
        raise ValueError(_words(line, error)) from None
    except RecursionError:
        raise ValueError(_TOO_DEEP) from None
    _count_members(value)
    return _without_surrogates(value)


def _object(members: list[tuple[str, Any]]) -> dict[str, Any]:  # Any: JSON as it comes
    made = dict(members)
    if len(made) != len(members):
        names = [name for name, _ in members]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"The key “{twice}” stands twice in one object.")
    return made


def whole_number(digits: str) -> int:
    """The number of a JSON number's digits.

    Raises:
        ValueError: There are more of them than Python reads; the message is a sentence.
    """
    if len(digits) > _MOST_DIGITS:
        raise ValueError(_TOO_LARGE)
    return int(digits)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number.")


def _without_surrogates(value: Any) -> tuple[Any, int]:  # Any: JSON as it comes
    match value:
        case str():
            return _SURROGATE.subn(REPLACEMENT, value)
        case list():
            return _list_without(value)  # pyright: ignore[reportUnknownArgumentType] - JSON as it comes
        case dict():
            return _dict_without(value)  # pyright: ignore[reportUnknownArgumentType] - JSON as it comes
        case _:
            return value, 0


def _list_without(values: list[Any]) -> tuple[list[Any], int]:
    pairs = [_without_surrogates(value) for value in values]
    return [value for value, _ in pairs], sum(count for _, count in pairs)


def _dict_without(values: dict[str, Any]) -> tuple[dict[str, Any], int]:
    names = [_SURROGATE.subn(REPLACEMENT, name) for name in values]
    kept, replaced = _list_without(list(values.values()))
    return dict(zip((name for name, _ in names), kept, strict=True)), replaced + sum(n for _, n in names)


def _count_members(value: Any, depth: int = 0) -> int:
    if depth > MAX_DEPTH:
        raise ValueError(_TOO_DEEP)
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        return len(members) + sum(_count_members(each, depth + 1) for each in members.values())
    if isinstance(value, list):
        return sum(_count_members(each, depth + 1) for each in cast("list[Any]", value))
    return 0


def _words(line: bytes, error: json.JSONDecodeError) -> str:
    try:
        line.decode()
    except UnicodeDecodeError as bad:
        return f"Byte {bad.start:,} of the line is not valid UTF-8."
    if "depth limit" in error.msg or "ecursion" in error.msg:
        return _TOO_DEEP
    if "infinity" in error.msg:
        return _TOO_LARGE
    what = (
        "ends too early"
        if error.pos >= len(line.decode().rstrip())
        else f"is not JSON at character {error.pos + 1:,}"
    )
    return f"The line {what}."
