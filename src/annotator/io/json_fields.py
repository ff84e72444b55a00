"""A JSON object from outside, asked for what should be there: the value if it is of that kind, else nothing, with a remark."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import cast

from annotator.io.faults import short
from annotator.io.findings import Findings
from annotator.io.given import GivenFile
from annotator.io.json_records import Item, items
from annotator.io.records import MAX_NAME
from annotator.model.annotation import AttributeValue
from annotator.model.clock import normalised, stamp

_INT_LIMIT = 2**63


@dataclass(frozen=True, slots=True)
class Fields:
    """An object of a file.

    Attributes:
        given: Its members; empty where there is no object.
        line: Of the record that it belongs to.
        findings: Take what is wrong.
    """

    given: Mapping[str, object]
    line: int
    findings: Findings = field(compare=False)
    number: int = 1

    def __bool__(self) -> bool:
        return bool(self.given)

    def __contains__(self, name: str) -> bool:
        return name in self.given

    def words(self, *names: str) -> str | None:
        """The first of these members that is a string and not empty."""
        values = (self.given.get(name) for name in names)
        return next((value for value in values if isinstance(value, str) and value), None)

    def name(self, *names: str) -> str | None:
        """The first of these members that can be a name or an id: words, or a whole number, which become words."""
        return next((made for name in names if (made := as_name(self.given.get(name))) is not None), None)

    def number_of(self, *names: str) -> float | None:
        """The first of these members that is a number."""
        for name in names:
            value = self.given.get(name)
            if isinstance(value, int | float) and not isinstance(value, bool):
                number = float(value) if abs(value) < _INT_LIMIT else math.inf
                return number if math.isfinite(number) else None
        return None

    def time(self, *names: str) -> str | None:
        """The first of these members as a time: ISO 8601, or seconds since 1970. One that is none makes a remark."""
        for name in names:
            value = self.given.get(name)
            if value not in (None, ""):
                return self._time(value)
        return None

    def _time(self, value: object) -> str | None:
        try:
            if isinstance(value, str):
                return normalised(value)
            if isinstance(value, int | float) and not isinstance(value, bool):
                return stamp(datetime.fromtimestamp(value, UTC))
        except (ValueError, OverflowError, OSError):
            pass
        self.findings.remark(f"{short(value)} is not a time and was not read.")
        return None

    def list_of(self, name: str) -> list[object]:
        """The elements of a list; none if there is no list."""
        return as_list(self.given.get(name))

    def inner(self, name: str) -> Fields:
        """The object of that name; an empty one if there is none."""
        return self.of(self.given.get(name))

    def objects(self, name: str) -> Iterator[Fields]:
        """The objects of a list; anything else in it makes a remark."""
        for value in self.list_of(name):
            if is_object(value):
                yield self.of(as_object(value))
            else:
                self.findings.remark(
                    f"An element of “{name}” is {short(value)}, not an object, and was not read."
                )

    def of(self, value: object) -> Fields:
        """A value of the same record as an object; an empty one if it is none."""
        return Fields(as_object(value), self.line, self.findings, self.number)

    def problem(self, words: str) -> None:
        """Notes something of this record that cannot be taken."""
        self.findings.problem(self.line, words)


def objects(given: GivenFile, findings: Findings) -> Iterator[Fields]:
    """The records of a file that are objects; any other is a problem.

    Raises:
        InputError: As `annotator.io.json_records.items` does.
    """
    for item in items(given, findings):
        if isinstance(item.value, dict):
            yield of_item(item, findings)
        else:
            findings.problem(item.line, f"The record is {short(item.value)}, not an object.")


def of_item(item: Item, findings: Findings) -> Fields:
    """A record as an object; an empty one if it is none."""
    return Fields(as_object(item.value), item.line, findings, item.number)


def is_object(value: object) -> bool:
    """Whether the value is a JSON object."""
    return isinstance(value, dict)


def is_list(value: object) -> bool:
    """Whether the value is a JSON list."""
    return isinstance(value, list)


def as_list(value: object) -> list[object]:
    """The value if it is a list, else an empty one."""
    return cast("list[object]", value) if isinstance(value, list) else []


def as_object(value: object) -> dict[str, object]:
    """The value if it is an object, else an empty one."""
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def as_name(value: object) -> str | None:
    """Words that are not empty nor longer than a name may be; a whole number as words; else None."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _INT_LIMIT:
        return str(value)
    return value if isinstance(value, str) and 0 < len(value) <= MAX_NAME else None


def as_value(value: object) -> AttributeValue | None:
    """A value as an attribute holds it: words, number, true or false, list of words. None for null and for objects.

    In a list, what is no words becomes words; numbers that no computer holds exactly do so too.
    """
    if isinstance(value, str | bool):
        return value
    if isinstance(value, int):
        return value if abs(value) < _INT_LIMIT else str(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if is_list(value):
        plain = [_as_words(each) for each in as_list(value)]
        return [each for each in plain if each is not None]
    return None


def _as_words(value: object) -> str | None:
    """A member of a list as words; a list in a list as its JSON, once: its parts as words of words grow with each level."""
    if is_list(value):
        return json.dumps(value, ensure_ascii=False)
    plain = as_value(value)
    return plain if plain is None or isinstance(plain, str) else str(plain)


def as_json(value: object) -> object:
    """Any JSON value for an article's metadata; numbers that cannot be written again exactly become words."""
    if is_object(value):
        return {name: as_json(each) for name, each in as_object(value).items()}
    return [as_json(each) for each in as_list(value)] if is_list(value) else as_value(value)
