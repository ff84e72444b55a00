"""The formats that can be read and written, and how a file's format is recognised: by content first, then by its name."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO

from annotator.errors import InputError
from annotator.io import columns, csv_table, jsonl, jsonl_spans, plain_text
from annotator.io.findings import Findings
from annotator.io.records import Record

HEAD = 65536
"""Bytes from which a format is recognised."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format.

    Attributes:
        id: What ``--format`` takes.
        title: What the window says.
        suffixes: Of file names, with the dot; the first is proposed for new files.
        offset_unit: What its positions count; empty if it holds none.
        cannot_carry: What is lost on the way out, one phrase each.
    """

    id: str
    title: str
    suffixes: tuple[str, ...]
    reads: bool
    writes: bool
    offset_unit: str
    cannot_carry: tuple[str, ...] = ()


FORMATS: tuple[Format, ...] = (
    Format(
        "jsonl", "JSONL, one line per article", (".jsonl", ".ndjson"), reads=True, writes=True,
        offset_unit="codepoint",
        cannot_carry=("the scheme (annotator scheme export)", "original bytes of articles", "the log"),
    ),
    Format(
        "jsonl-spans", "JSONL, one line per annotation", (".jsonl", ".ndjson"), reads=True, writes=True,
        offset_unit="codepoint",
        cannot_carry=(
            "texts", "articles without annotations", "status", "excluded text", "links", "notes on articles",
            "which values the program filled in", "metadata but outlet and published",
        ),
    ),
    Format(
        "csv", "CSV, one row per annotation", (".csv",), reads=True, writes=True, offset_unit="codepoint",
        cannot_carry=(
            "texts", "articles without annotations", "status", "excluded text", "links", "notes on articles",
            "which values the program filled in", "metadata but outlet and published",
        ),
    ),
    Format("text", "Plain text", (".txt", ".text", ".md"), reads=True, writes=False, offset_unit=""),
)  # fmt: skip

_SPANS_KEYS = re.compile(rb'"(?:text_sha256|annotation_id|article_id)"\s*:')
_OBJECT = re.compile(rb'\s*\{\s*(?:"|\})')


def format_of(format_id: str) -> Format:
    """The format of that id.

    Raises:
        InputError: There is none.
    """
    for each in FORMATS:
        if each.id == format_id:
            return each
    known = ", ".join(each.id for each in FORMATS)
    raise InputError(f"There is no format “{format_id}”. Known are: {known}.")


def recognise(head: bytes, name: str) -> Format:
    """The format of a file, from its first `HEAD` bytes, and its name where they leave it open."""
    if _OBJECT.match(head.removeprefix(b"\xef\xbb\xbf")):
        return format_of(_json_kind(head, name))
    if _is_table(head):
        return format_of("csv")
    suffix = PurePath(name).suffix.lower()
    matching = next((each for each in FORMATS if suffix in each.suffixes), None)
    return matching or format_of("text")


def read(format_id: str, stream: BinaryIO, findings: Findings, *, guarded: bool = False) -> Iterator[Record]:
    """The records of a file in that format; what is wrong goes to the findings.

    Args:
        format_id: Of `FORMATS`.
        stream: Read to its end, not closed.
        findings: Takes problems and remarks.
        guarded: Whether the cells of a CSV were written guarded against formulas.

    Raises:
        InputError: The format is unknown or cannot be read.
    """
    match format_of(format_id).id:
        case "jsonl":
            return jsonl.read(stream, findings)
        case "jsonl-spans":
            return jsonl_spans.read(stream, findings)
        case "csv":
            return csv_table.read(stream, findings, guarded=guarded)
        case _:
            return plain_text.read(stream, findings)


def _json_kind(head: bytes, name: str) -> str:
    """Which JSON it is: a first line with a text is an article, one with a hash and a label but no list a span.

    A file whose name does not say JSON and whose first line has none of our keys is a text about braces.
    """
    first = head.split(b"\n", 1)[0]
    has = {key for key in ("annotations", "text_sha256", "label", "format") if f'"{key}"'.encode() in first}
    if "annotations" in has or "format" in has:
        return "jsonl"
    if "label" in has and _SPANS_KEYS.search(first):
        return "jsonl-spans"
    if PurePath(name).suffix.lower() in (".jsonl", ".ndjson", ".json") or b'"text"' in first:
        return "jsonl"
    return "text"


def _is_table(head: bytes) -> bool:
    try:
        first = re.split(r"[\r\n]", head.removeprefix(b"\xef\xbb\xbf").decode(errors="ignore"), maxsplit=1)[0]
        cells = next(csv.reader([first]), list[str]())
    except csv.Error:
        return False
    return {"label", "start", "end"} <= set(cells) and bool(set(cells) & set(columns.COLUMNS))
