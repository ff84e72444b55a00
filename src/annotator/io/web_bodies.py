"""What W3C Web Annotations say (Recommendation of 23 February 2017, section 3.2): labels, notes and what is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from annotator.io.findings import Findings
from annotator.io.foreign_values import name_of
from annotator.io.json_document import Json, as_list, as_object, words
from annotator.io.taguette_text import StoredText

_LABELS = ("tagging", "classifying", "identifying")
_SILENT = ("highlighting",)
_SEVERAL = ("Composite", "List", "Independents")


@dataclass(slots=True)
class Said:
    """What an annotation says.

    Attributes:
        labels: Of its tags, each once.
        notes: Of its other texts.
    """

    labels: list[str] = field(default_factory=list[str])
    notes: list[str] = field(default_factory=list[str])

    @property
    def note(self) -> str | None:
        """All notes."""
        return "\n\n".join(self.notes) or None


def said(annotation: Json, findings: Findings) -> Said:
    """The labels and notes of an annotation; bodies that lie elsewhere are counted as left out."""
    found = Said()
    motivations = [words(each).rpartition(":")[2] for each in as_list(annotation.get("motivation"))]
    bodies = list(_bodies(annotation.get("body")))
    if "bodyValue" in annotation:
        bodies.append({"type": "TextualBody", "value": annotation["bodyValue"], "format": "text/plain"})
    for body in bodies:
        purposes = [words(each).rpartition(":")[2] for each in as_list(body.get("purpose"))] or motivations
        _take(body, purposes, found, findings)
    return found


def _bodies(given: object) -> Iterator[Json]:
    """Single bodies: of several that are a choice, the first; addresses as objects with that id."""
    for each in as_list(given):
        body = {"id": each} if isinstance(each, str) else as_object(each)
        items = as_list(body.get("items"))
        if body.get("type") == "Choice":
            yield from _bodies(items[:1])
        elif body.get("type") in _SEVERAL:
            yield from _bodies(items)
        elif body:
            yield body


def _take(body: Json, purposes: list[str], found: Said, findings: Findings) -> None:
    value = body.get("value")
    is_label = any(each in _LABELS for each in purposes)
    if isinstance(value, str):
        text = _plain(value, words(body.get("format")))
        label = name_of(text) if is_label else None
        if label is not None:
            found.labels += [label] if label not in found.labels else []
        elif text and not all(each in _SILENT for each in purposes or [""]):
            found.notes.append(text)
        return
    source = body.get("source")
    address = name_of(body.get("id")) or name_of(source) or name_of(as_object(source).get("id"))
    if is_label and address is not None:
        found.labels += [address] if address not in found.labels else []
    else:
        findings.leave_out("outside resource")


def _plain(value: str, kind: str) -> str:
    if kind != "text/html":
        return value if value.strip() else ""
    try:
        return StoredText(value).text.strip()
    except ValueError:
        return value.strip()
