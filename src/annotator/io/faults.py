"""Words for what is wrong with a record: pydantic's errors as sentences that name the place as a person counts it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pydantic import ValidationError

from annotator.io.records import MAX_NAME
from annotator.model.text import REPLACEMENT

Where = tuple[int | str, ...]

_WORDS: Mapping[str, str] = {
    "missing": "is missing",
    "int_type": "is not a whole number",
    "greater_than_equal": "is below 0",
    "string_type": "is not a string",
    "string_unicode": "is not a string of Unicode characters",
    "string_too_short": "is empty",
    "string_too_long": f"is longer than {MAX_NAME:,} characters",
    "literal_error": "is none of the words that may stand there",
    "mapping_type": "is not an object",
    "dataclass_type": "is not an object",
    "list_type": "is not a list",
    "tuple_type": "is not a list",
}
_LINE_END = re.compile("\r\n|[\n\r\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_WITHOUT_VALUE = frozenset(("missing", "string_too_short", "string_too_long", "string_unicode"))
_ITEMS: Mapping[str, str] = {
    "annotations": "annotation {number}: ", "excluded": "excluded region {number}: ", "links": "link {number}: ",
}  # fmt: skip


def sentences(error: ValidationError, prefix: Where = ()) -> Iterator[str]:
    """What is wrong, one sentence a place. The branches of a union that failed are one sentence, not five.

    Args:
        error: What pydantic raised.
        prefix: The path to the value that was validated, as in the record.
    """
    seen: set[tuple[str, str]] = set()
    for fault in error.errors(include_url=False, include_context=False):
        where = place((*prefix, *fault["loc"]))
        if where not in seen:
            seen.add(where)
            yield _whole(
                where, _words(fault["type"], fault["msg"], fault["loc"]), fault["type"], fault["input"]
            )


def place(where: Where) -> tuple[str, str]:
    """The path to a value: the thing of the file that it is in, as it stands before a sentence, and its name there."""
    parts = list(where)
    said = ""
    if len(parts) > 1 and parts[0] in _ITEMS and isinstance(parts[1], int):
        said = _ITEMS[str(parts[0])].format(number=parts[1] + 1)
        parts = parts[2:]
    return said, ".".join(map(str, parts[: 2 if _is_attribute(parts) else None]))


def short(given: object, limit: int = 60) -> str:
    """A value as it may stand in a sentence, which is one line: line ends are shown as ↵, other control characters as U+FFFD."""
    match given:
        case str():
            shown = given if len(given) <= limit else f"{given[: limit - 1]}…"
            return f"“{_CONTROL.sub(REPLACEMENT, _LINE_END.sub('↵', shown))}”"
        case None | bool():
            return {None: "null", True: "true", False: "false"}[given]
        case int() | float():
            return repr(given) if abs(given) < 10**limit else "a very large number"
        case dict():
            return "an object"
        case _:
            return "a list"


def _words(kind: str, message: str, where: Where) -> str:
    if kind == "own":
        return message
    if "attributes" in where[:-1]:
        return "is neither words, a number, true or false, nor a list of words"
    return _WORDS.get(kind, "is not what is expected there")


def _whole(where: tuple[str, str], wrong: str, kind: str, given: object) -> str:
    before, name = where
    if kind in _WITHOUT_VALUE:
        return before + (f"“{name}” {wrong}." if name else f"it {wrong}.")
    return before + (f"“{name}” {wrong} ({short(given)})." if name else f"it {wrong} ({short(given)}).")


def _is_attribute(parts: list[int | str]) -> bool:
    """Whether the path leads to an attribute's value; what follows its name are branches of a union, not the file's."""
    return len(parts) > 1 and parts[0] == "attributes"
