"""`jsonl`, our own complete format: UTF-8, one article a line, sorted keys (`annotator/1`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import cache
from typing import Any, BinaryIO, cast

import orjson
from pydantic import TypeAdapter, ValidationError

from annotator.errors import InputError
from annotator.io.faults import sentences, short
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.json_values import parse
from annotator.io.lines import numbered_lines
from annotator.io.records import AnnotationRecord, ArticleRecord, ExcludedRecord, LinkRecord
from annotator.model.annotation import Annotation, Link
from annotator.model.article import Article, Excluded, Status

FORMAT_NAME = "annotator/1"
OFFSET_UNIT = "codepoint"

_OWN = frozenset(("line", "source", "has_title", "unit", "is_foreign", "suggestions", "meta_origin"))
_ARTICLE_KEYS = frozenset(field.name for field in fields(ArticleRecord)) - _OWN
_ANNOTATION_KEYS = frozenset(field.name for field in fields(AnnotationRecord))
_HEADER = frozenset(("format", "offset_unit"))
_LISTS: Mapping[str, type[AnnotationRecord | ExcludedRecord | LinkRecord]] = {
    "annotations": AnnotationRecord,
    "excluded": ExcludedRecord,
    "links": LinkRecord,
}

Json = dict[str, Any]
"""A JSON object as it comes; every value is checked before it is used."""


def read(stream: BinaryIO, findings: Findings) -> Iterator[ArticleRecord]:
    """The articles of a file. What is wrong goes to the findings, and the rest of the line is still given.

    Args:
        stream: Read to its end, not closed.
        findings: Takes problems and remarks.
    """
    try:
        for number, line in numbered_lines(stream):
            if line.strip():
                record = _read_line(number, line, findings)
                if record is not None:
                    yield record
    except InputError as error:
        findings.problem(None, str(error))


def line_of(
    article: Article,
    statuses: Mapping[str, Status],
    annotations: Sequence[Annotation],
    excluded: Sequence[Excluded],
    links: Sequence[Link],
) -> bytes:
    """One article as its line, with the line end.

    Args:
        article: With its text.
        statuses: By reviewer, those that are not ``unread``.
        annotations: In any order; they are written in reading order.
        excluded: In any order.
        links: Those that begin at one of the annotations.
    """
    return line_with(article, statuses, objects_of(annotations), excluded, links)


def objects_of(annotations: Iterable[Annotation]) -> bytes:
    """Annotations in reading order as JSON objects, with commas between."""
    return b",".join(_dumps(_annotation(each)) for each in sorted(annotations, key=lambda one: one.sort_key))


def line_with(
    article: Article,
    statuses: Mapping[str, Status],
    annotations: bytes,
    excluded: Sequence[Excluded],
    links: Sequence[Link],
) -> bytes:
    """The same of annotations that are JSON objects already, in reading order, with commas between."""
    record: Json = {
        "format": FORMAT_NAME,
        "id": article.id,
        "name": article.name,
        "title": article.title,
        "text": article.text,
        "text_sha256": article.text_sha256,
        "source_sha256": article.source_sha256,
        "offset_unit": OFFSET_UNIT,
        "meta": dict(article.meta),
        "status": dict(statuses),
        "excluded": [
            {"start": each.span.start, "end": each.span.end, "kind": each.kind}
            for each in sorted(excluded, key=lambda one: (one.span, one.kind))
        ],
        "note": article.note,
        "version_of": article.version_of,
        "links": [
            _link(each) for each in sorted(links, key=lambda one: (one.from_id, one.to_id, one.type, one.id))
        ],
    }
    # Of all keys “annotations” sorts first.
    return b'{"annotations":[%b],%b\n' % (annotations, _dumps(record)[1:])


MEMBERS = (
    "created_at", "end", "id", "label", "note", "placed", "reviewer", "start", "text", "updated_at",
)  # fmt: skip
"""What an annotation has besides its attributes, in the order of the line; ``placed`` only where needed."""


def _dumps(record: Json) -> bytes:
    return orjson.dumps(record, option=orjson.OPT_SORT_KEYS)


def _annotation(annotation: Annotation) -> Json:
    record: Json = {
        "id": annotation.id,
        "label": annotation.label,
        "start": annotation.span.start,
        "end": annotation.span.end,
        "text": annotation.quote,
        "attributes": dict(annotation.attributes),
        "note": annotation.note,
        "reviewer": annotation.reviewer,
        "created_at": annotation.created_at,
        "updated_at": annotation.updated_at,
    }
    if annotation.attribute_origin:
        record["attribute_origin"] = dict(annotation.attribute_origin)
    if annotation.placed:
        record["placed"] = annotation.placed
    return record


def _link(link: Link) -> Json:
    return {
        "id": link.id, "type": link.type, "from": link.from_id, "to": link.to_id,
        "note": link.note, "reviewer": link.reviewer,
    }  # fmt: skip


def _read_line(number: int, line: bytes, findings: Findings) -> ArticleRecord | None:
    try:
        value, surrogates = parse(line)
    except ValueError as error:
        findings.problem(number, str(error))
        return None
    if not isinstance(value, dict):
        findings.problem(number, "The line is not a JSON object.")
        return None
    if surrogates:
        findings.remark("Lone surrogates were replaced by U+FFFD.", surrogates)
    given = cast("Json", value)
    if not _is_ours(number, given, findings):
        return None
    _name_unknown_keys(given, findings)
    known = {key: given[key] for key in _ARTICLE_KEYS if key in given}
    return _validated(number, known, findings)


def _is_ours(number: int, given: Json, findings: Findings) -> bool:
    if given.get("format", FORMAT_NAME) != FORMAT_NAME:
        findings.problem(number, f"The format is {given['format']!r}, this version reads “{FORMAT_NAME}”.")
        return False
    if given.get("offset_unit", OFFSET_UNIT) != OFFSET_UNIT:
        findings.problem(
            number, f"The positions count {short(given['offset_unit'])}, expected “{OFFSET_UNIT}”."
        )
        return False
    return True


def _name_unknown_keys(given: Json, findings: Findings) -> None:
    for key in sorted(given.keys() - _ARTICLE_KEYS - _HEADER):
        findings.remark(f"Key {short(key)} is not known and was not read.")
    annotations = given.get("annotations")
    if isinstance(annotations, list):
        for each in cast("list[object]", annotations):
            if isinstance(each, dict) and not each.keys() <= _ANNOTATION_KEYS:
                for key in sorted(cast("Json", each).keys() - _ANNOTATION_KEYS):
                    findings.remark(f"Key {short(key)} of annotations is not known and was not read.")


def _validated(number: int, known: Json, findings: Findings) -> ArticleRecord | None:
    try:
        record = _articles().validate_python(known)
    except ValidationError as error:
        for words in sentences(error):
            findings.problem(number, words)
        record = _what_is_valid(known)
    return record and replace(record, line=number, has_title="title" in known)


def _what_is_valid(known: Json) -> ArticleRecord | None:
    """The article without the list items that are wrong; None if something else is."""
    kept = dict(known)
    for key, kind in _LISTS.items():
        if isinstance(known.get(key), list):
            kept[key] = [item for item in known[key] if _is_valid(kind, item)]
    try:
        return _articles().validate_python(kept)
    except ValidationError:
        return None


def _is_valid(kind: type[AnnotationRecord | ExcludedRecord | LinkRecord], item: object) -> bool:
    try:
        _items(kind).validate_python(item)
    except ValidationError:
        return False
    return True


@cache
def _articles() -> TypeAdapter[ArticleRecord]:
    return TypeAdapter(ArticleRecord)


@cache
def _items(kind: type[AnnotationRecord | ExcludedRecord | LinkRecord]) -> TypeAdapter[object]:
    return TypeAdapter(kind)


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    return read(given.stream, findings)


_SUFFIXES = (".jsonl", ".ndjson")
_OBJECT = re.compile(r'\s*\{\s*(?:"|\})')


def _recognise(glimpse: Glimpse) -> Certainty:
    """A first line with our format's name or with annotations is an article, as is one with a text; a file that is called JSON may be one."""
    if not _OBJECT.match(glimpse.words):
        return 1 if glimpse.suffix in _SUFFIXES else 0
    first = glimpse.first_line
    if f'"{FORMAT_NAME}"' in first:
        return 3
    if '"annotations"' in first or '"format"' in first:
        return 2
    return 1 if '"text"' in first or glimpse.suffix in _SUFFIXES else 0


FORMAT = Format(
    "jsonl", "JSONL, one line per article", _SUFFIXES,
    offset_unit=OFFSET_UNIT,
    cannot_carry=("the scheme (annotator scheme export)", "original bytes of articles", "the log"),
    read=_read, recognise=_recognise, is_foreign=False, is_streamed=True,
)  # fmt: skip
