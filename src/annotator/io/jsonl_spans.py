"""`jsonl-spans`: the rows of the CSV as JSON objects, one a line, sorted keys, for data frames."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, BinaryIO, cast

import orjson
from pydantic import TypeAdapter, ValidationError

from annotator.errors import InputError
from annotator.io import columns
from annotator.io.faults import sentences, short
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.json_values import parse
from annotator.io.lines import numbered_lines
from annotator.io.records import AnnotationRecord, SpanRecord

_AS_GIVEN = ("label", "start", "end", "text", "note", "reviewer", "created_at", "updated_at")


def writer(attribute_names: Sequence[str]) -> Callable[[Iterable[Sequence[object]]], bytes]:
    """A function that makes lines of rows; every line has every key, null where there is no value."""
    names = columns.names(attribute_names)
    order = sorted(range(len(names)), key=names.__getitem__)
    keys, pick = [names[index] for index in order], itemgetter(*order)

    def lines(rows: Iterable[Sequence[object]]) -> bytes:
        return b"".join(
            [
                orjson.dumps(dict(zip(keys, pick(row), strict=True)), option=orjson.OPT_APPEND_NEWLINE)
                for row in rows
            ]
        )

    return lines


def read(stream: BinaryIO, findings: Findings) -> Iterator[SpanRecord]:
    """The annotations of a file; what is wrong goes to the findings.

    Args:
        stream: Read to its end, not closed.
        findings: Takes problems and remarks.
    """
    adapter = TypeAdapter(AnnotationRecord)
    try:
        for number, line in numbered_lines(stream):
            if line.strip() and (given := _object(number, line, findings)) is not None:
                yield from _record(number, given, adapter, findings)
    except InputError as error:
        findings.problem(None, str(error))


def _object(number: int, line: bytes, findings: Findings) -> dict[str, Any] | None:  # Any: JSON as it comes
    try:
        value, surrogates = parse(line)
    except ValueError as error:
        findings.problem(number, str(error))
        return None
    if surrogates:
        findings.remark("Lone surrogates were replaced by U+FFFD.", surrogates)
    if not isinstance(value, dict):
        findings.problem(number, "The line is not a JSON object.")
        return None
    return cast("dict[str, Any]", value)


def _record(
    number: int, given: Mapping[str, Any], adapter: TypeAdapter[AnnotationRecord], findings: Findings
) -> Iterator[SpanRecord]:
    sha256 = given.get("text_sha256")
    if not isinstance(sha256, str) or not sha256:
        findings.problem(number, "“text_sha256” is missing; it says which article the annotation belongs to.")
        return
    for key in given.keys() - set(columns.COLUMNS):
        if not key.startswith(columns.ATTRIBUTE):
            findings.remark(f"Key {short(key)} is not known and was not read.")
    prefix = len(columns.ATTRIBUTE)
    fields = {name: given[name] for name in _AS_GIVEN if name in given}
    fields |= {
        "id": given.get("annotation_id"),
        "attributes": {
            key[prefix:]: value for key, value in given.items() if key.startswith(columns.ATTRIBUTE)
        },
    }
    try:
        yield SpanRecord(sha256.lower(), adapter.validate_python(fields), number)
    except ValidationError as error:
        for words in sentences(error):
            findings.problem(number, words)


def _read(given: GivenFile, findings: Findings) -> Iterator[SpanRecord]:
    return read(given.stream, findings)


_KEYS = re.compile(r'"(?:text_sha256|annotation_id|article_id)"\s*:')


def _recognise(glimpse: Glimpse) -> Certainty:
    first = glimpse.first_line
    is_span = glimpse.words.lstrip().startswith("{") and '"label"' in first and _KEYS.search(first)
    return 2 if is_span and '"annotations"' not in first else 0


FORMAT = Format(
    "jsonl-spans", "JSONL, one line per annotation", (".jsonl", ".ndjson"),
    offset_unit="codepoint", cannot_carry=columns.CANNOT_CARRY,
    read=_read, recognise=_recognise, is_foreign=False, holds_texts=False, is_streamed=True,
)  # fmt: skip
