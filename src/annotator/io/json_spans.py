"""Annotations, links and metadata of other programs' JSON, checked for what the records of a reader ask of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal, TypedDict, TypeVar, Unpack

from annotator.io.faults import short
from annotator.io.json_fields import Fields, as_json, as_list, as_name, as_object, is_object
from annotator.io.records import MAX_NAME, ForeignAnnotation, LinkRecord
from annotator.model.annotation import AttributeValue
from annotator.model.provenance import ORIGIN

_T = TypeVar("_T")
_DIGITS = re.compile(r"[0-9]{1,15}")
_TRIPLE = 3
_MAX_POSITION = 2**53
_KNOWN_META = {
    "author": "author", "authors": "author", "byline": "author", "outlet": "outlet", "publisher": "outlet",
    "published": "published", "date": "published", "published_at": "published", "publication_date": "published",
    "url": "url", "source_url": "url", "link": "url", "language": "language", "lang": "language",
    "licence": "licence", "license": "licence",
}  # fmt: skip
_NAMES = ("doc", "doc_id", "docid", "document_id", "article_id", "filename", "file_name", "file", "name")


class Details(TypedDict, total=False):
    """What an annotation may have besides label and place."""

    text: str | None
    attributes: Mapping[str, AttributeValue | None]
    note: str | None
    id: str | None
    reviewer: str | None
    created_at: str | None
    updated_at: str | None
    parts: tuple[tuple[int, int], ...]


def position(value: object) -> int | None:
    """A position: a whole number from 0, also one that is written as words or with a point; else None."""
    if isinstance(value, str) and _DIGITS.fullmatch(value):
        return int(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < _MAX_POSITION:
        return None
    return int(value) if value == int(value) else None


def members_of_span(value: object) -> Mapping[str, object] | None:
    """What a span says, whether it is an object or begins as ``[start, end, label]``; None if it is neither."""
    if is_object(value):
        return as_object(value)
    parts = as_list(value)
    return (
        dict(zip(("start", "end", "label", "kb_id"), parts, strict=False)) if len(parts) >= _TRIPLE else None
    )


def annotation(
    at: Fields, label: object, start: object, end: object, **details: Unpack[Details]
) -> ForeignAnnotation | None:
    """An annotation, or None with a problem or a count of why it is none.

    Args:
        at: The object that it stands in; takes what is wrong.
        label: As the file has it.
        start: Likewise.
        end: Likewise, exclusive.
        **details: What else it has.
    """
    name, first, last = as_name(label), position(start), position(end)
    if name is None:
        at.problem(f"{short(label)} is not a label: words of 1 to {MAX_NAME:,} characters are.")
    elif first is None or last is None:
        at.problem(f"{short(name)}: {short(end if first is not None else start)} is not a position.")
    elif first > last:
        at.problem(f"{short(name)} {first}-{last} is reversed; the end must lie after the start.")
    elif first == last and not details.get("text"):
        at.findings.leave_out("zero-length span")
    else:
        return ForeignAnnotation(name, first, last, **details)
    return None


def link(
    at: Fields, kind: object, from_id: object, to_id: object, *,
    link_id: object = None, note: str | None = None, reviewer: str | None = None,
) -> LinkRecord | None:  # fmt: skip
    """A link, or None with a problem."""
    name, origin, target = as_name(kind), as_name(from_id), as_name(to_id)
    if origin is None or target is None:
        at.problem("A relation does not say which annotations it joins.")
        return None
    return LinkRecord(name or "related", origin, target, as_name(link_id), note, reviewer)


class Metadata:
    """Metadata of an article as a file's members say it."""

    def __init__(self) -> None:
        self.values: dict[str, object] = {}
        self._origin: dict[str, Literal["stated", "inferred"]] = {}
        self.title: str | None = None
        self.name: str | None = None
        self._said: dict[str, dict[str, AttributeValue]] = {}
        self._by_reviewer: dict[str | None, list[str]] = {}

    @property
    def origin(self) -> dict[str, Literal["stated", "inferred"]]:
        """Which of the values the file states; none if it says itself where they are from, as our own exports do."""
        return {} if is_object(self.values.get(ORIGIN)) else self._origin

    def take(self, members: Mapping[str, object]) -> None:
        """Takes members: what we know by another name gets ours; what names the document becomes the article's name."""
        ours_first = sorted(members, key=lambda key: key not in _KNOWN_META.values())
        for key, value in ((key, members[key]) for key in ours_first):
            if value in (None, "", [], {}):
                continue
            if key.lower() == "title" and isinstance(value, str):
                self.title = self.title or value
            else:
                self._set(key, value)
        self.name = self.name or next((made for key in _NAMES if (made := _words(members, key))), None)
        if self.name is not None and self.values.get("name") == self.name:
            del self.values["name"]  # it is the article's

    def label(self, categories: Iterable[str], reviewer: str | None) -> None:
        """Adds labels of the whole document, of a reviewer if one is known."""
        known = self._by_reviewer.setdefault(reviewer, [])
        known.extend(each for each in dict.fromkeys(categories) if each not in known)
        said = {who or "unknown": each for who, each in self._by_reviewer.items() if each}
        if said:
            self.values["categories"] = self._by_reviewer[None] if said.keys() == {"unknown"} else said

    def say(self, name: str, value: AttributeValue, reviewer: str | None) -> None:
        """Adds what somebody says of the whole document under a name of his own."""
        if reviewer is None:
            self.values.setdefault(name, value)
        else:
            self._said.setdefault(name, {})[reviewer] = value
            self.values[name] = self._said[name]

    def _set(self, key: str, value: object) -> None:
        ours = _KNOWN_META.get(key.lower())
        if ours and ours not in self.values and isinstance(value, str):
            self.values[ours] = value
            self._origin[ours] = "stated"
        elif key not in self.values:
            self.values[key] = as_json(value)


def _words(members: Mapping[str, object], key: str) -> str | None:
    value = members.get(key)
    return value if isinstance(value, str) and 0 < len(value) <= MAX_NAME and value.strip() else None


def article_name(file_name: str, at: Fields, own_id: str | None) -> str | None:
    """What an article is called whose file names it only by a number: the file's name with that, or with its count."""
    if own_id is not None:
        return f"{file_name}, {own_id}"[:MAX_NAME]
    return f"{file_name}, record {at.number:,}"[:MAX_NAME] if at.line == 1 and at.number > 1 else None


def there(values: Iterable[_T | None]) -> tuple[_T, ...]:
    """Those that are there."""
    return tuple(value for value in values if value is not None)
