"""What a UIMA CAS says of its document: name, title, language, address, and labels of the document as a whole."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from annotator.io.uima_cas import ANNOTATION, Cas, Refs, Structure
from annotator.io.uima_kinds import Kind, label_of

_FILE_NAME = re.compile(r"\S[^/\\]{0,200}\.[A-Za-z0-9]{1,8}")
_LONGEST_WORD = 60  # of a title; what programs make up as an id is longer


@dataclass(slots=True)
class Said:
    """What a view says of its document.

    Attributes:
        name: Of the file that was annotated.
        meta: With ``categories``, the labels of the document as a whole: a list, or lists by reviewer.
    """

    name: str | None = None
    title: str | None = None
    meta: dict[str, object] = field(default_factory=dict[str, object])


def said(cas: Cas, given: Sequence[Structure], kinds: Mapping[str, Kind], reviewer: str | None) -> Said:
    """What the structures of a view say of the document.

    Args:
        cas: Theirs.
        given: Those of the view.
        kinds: What they are, by id.
        reviewer: Whose labels of the document they are.
    """
    found = Said()
    categories: list[str] = []
    for each in given:
        if kinds[each.id].is_document:
            _take_document(each, found)
        elif each.words("key") and each.short == "MetaDataStringField":
            _take_field(each.words("key"), each.words("value"), found)
        elif kinds[each.id].is_span and _is_about_all(cas, each):
            categories.append(label_of(each)[0])
            _take_features(each, found)
    if categories:
        found.meta["categories"] = {reviewer: categories} if reviewer else categories
    return found


def _take_document(structure: Structure, said: Said) -> None:
    language = structure.words("language")
    if language and language != "x-unspecified":
        said.meta["language"] = language
    for name in ("documentUri", "documentId"):
        if _scheme(structure.words(name)) in ("http", "https"):
            said.meta.setdefault("url", structure.words(name))
    title = structure.words("documentTitle")
    names = (structure.words("sourceDocumentName"), title, structure.words("documentId"))
    said.name = said.name or next((each for each in names if _FILE_NAME.fullmatch(each)), None)
    is_name = title in (said.name, structure.words("documentId"))
    if title.strip() and not is_name and len(max(title.split(), key=len)) <= _LONGEST_WORD:
        said.title = title


def _take_field(key: str, value: str, said: Said) -> None:
    if key == "title" and said.title is None:
        said.title = value
    else:
        said.meta[key] = value


def _scheme(given: str) -> str:
    try:
        return urlsplit(given).scheme
    except ValueError:
        return ""


def _is_about_all(cas: Cas, structure: Structure) -> bool:
    """Whether it is a label of the whole document: it belongs to a view and has no place in its text."""
    is_annotation = ANNOTATION in cas.types.lineage(structure.type)
    return structure.begin is None and not is_annotation and "first" not in structure.features


def _take_features(structure: Structure, said: Said) -> None:
    _, said_by = label_of(structure)
    for name, value in structure.features.items():
        if name != said_by and not isinstance(value, Refs) and value not in ("", []):
            said.meta.setdefault(f"{structure.short}.{name}", value)
