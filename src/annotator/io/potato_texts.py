"""Where potato's texts are: in the record itself, in data files beside it, or in those that its configuration names."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Protocol

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.given import GivenFile, inside, plain_name
from annotator.io.json_fields import Fields, objects

TEXT_KEYS = ("text", "displayed_text", "content", "body", "sentence", "article", "document")
_ID_KEYS = ("id", "instance_id", "item_id", "ID")
_SUFFIXES = frozenset((".json", ".jsonl", ".ndjson", ".csv", ".tsv"))
_CONFIGURATIONS = ("config.yaml", "../config.yaml", "../../config.yaml", "../../configs/config.yaml")
_DATA_FILE = re.compile(r"[\w.][\w./-]{0,200}\.(?:jsonl?|ndjson|csv|tsv)\b")
_MOST_FILES = 50


class Sought(Protocol):
    """What a text is wanted for."""

    @property
    def id(self) -> str | None:
        """Of the text."""
        ...

    @property
    def item(self) -> Fields:
        """Its own members, if there are."""
        ...


def text_of(item: Fields) -> str | None:
    """The text of an item."""
    return item.words(*TEXT_KEYS)


class Texts:
    """The texts beside a file, read when the first is asked for."""

    def __init__(self, given: GivenFile) -> None:
        self._given = given
        self._known: dict[str, Fields] | None = None

    def of(self, sought: Sought) -> Fields | None:
        """The item with the text; None if it is nowhere."""
        if text_of(sought.item) is not None:
            return sought.item
        if self._known is None:
            self._known = dict(self._items())
        found = self._known.get(sought.id or "")
        return found.of({**sought.item.given, **found.given}) if found is not None else None

    def _items(self) -> Iterator[tuple[str, Fields]]:
        for name in dict.fromkeys((*self._beside(), *self._configured())):
            for item in self._read(name):
                own = item.name(*_ID_KEYS)
                if own is not None and text_of(item) is not None:
                    yield own, item

    def _beside(self) -> list[str]:
        names = sorted(self._given.folder.names())
        return [name for name in names if name != self._given.name and _suffix(name) in _SUFFIXES][
            :_MOST_FILES
        ]

    def _configured(self) -> Iterator[str]:
        for configuration in _CONFIGURATIONS:
            content = self._content(configuration)
            above = configuration.rpartition("/")[0].removesuffix("/configs")
            for found in _DATA_FILE.findall((content or b"").decode(errors="replace"))[:_MOST_FILES]:
                name = plain_name(found)
                if name is not None:
                    yield f"{above}/{name}" if above else name

    def _content(self, name: str) -> bytes | None:
        try:
            return self._given.folder.read(name)
        except InputError:
            return None

    def _read(self, name: str) -> Iterator[Fields]:
        """The items of a data file; those that cannot be read are no problem of the file that asks for them."""
        content = self._content(name)
        if content is None:
            return
        try:
            if _suffix(name) in (".csv", ".tsv"):
                yield from _rows(content, "\t" if _suffix(name) == ".tsv" else ",")
            else:
                yield from objects(inside(self._given, name, content), Findings())
        except (InputError, csv.Error, UnicodeDecodeError):
            return


def _rows(content: bytes, delimiter: str) -> Iterator[Fields]:
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    for number, row in enumerate(csv.DictReader(text, delimiter=delimiter), start=1):
        yield Fields({str(key): value for key, value in row.items()}, number, Findings(), number)


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()
