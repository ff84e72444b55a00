"""`csv`: one annotation a row (RFC 4180: UTF-8, CRLF after each record, quotes only where they are needed).

Values are exact. *Guarded*, a cell that a spreadsheet would run as a formula gets an apostrophe in front; a cell that
already begins so gets one more, so that guarding can be taken back exactly by who knows that it was done.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import BinaryIO

import orjson
from pydantic import TypeAdapter, ValidationError

from annotator.errors import InputError
from annotator.io import columns
from annotator.io.faults import sentences, short
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.lines import MAX_LINE, numbered_lines
from annotator.io.records import AnnotationRecord, SpanRecord

BOM = b"\xef\xbb\xbf"
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
"""What a cell begins with that a spreadsheet would run as a formula, or take for the end of the cell before."""

_FORMULA = re.compile(f"'*[{re.escape(''.join(FORMULA_STARTS))}]")
_WHOLE = re.compile(r"[0-9]{1,15}")
_AFTER_CR = re.compile(r"(?<=\r)(?!\n)")


def header(attribute_names: Sequence[str], *, bom: bool = False) -> bytes:
    """The first record, after a BOM if one is wanted."""
    return (BOM if bom else b"") + records([tuple(columns.names(attribute_names))])


def records(rows: Iterable[Sequence[object]], *, guard: bool = False) -> bytes:
    """The rows as records. None is an empty cell; lists are JSON; numbers are as Python writes them."""
    cells = map(_guarded, rows) if guard else map(_words_of, rows)
    return "".join(map(_record_of, cells)).encode()


def read(stream: BinaryIO, findings: Findings, *, guarded: bool = False) -> Iterator[SpanRecord]:
    """The annotations of a table; what is wrong goes to the findings.

    Args:
        stream: Read to its end, not closed.
        findings: Takes problems and remarks.
        guarded: Whether the cells were written guarded.
    """
    csv.field_size_limit(MAX_LINE)
    reader = csv.reader(_lines(stream), strict=True)
    line = 1
    try:
        head = next(reader, list[str]())
        if missing := [name for name in columns.NEEDED if name not in head]:
            findings.problem(
                1,
                f"The table has no column {' or '.join(f'“{name}”' for name in missing)}, which a table of "
                "annotations needs.",
            )
            return
        _name_unknown_columns(head, findings)
        line = reader.line_num + 1
        for row in reader:
            if row:
                yield from _record(line, head, row, findings, guarded=guarded)
            line = reader.line_num + 1
    except csv.Error as error:
        findings.problem(line, f"This is not CSV ({error}); nothing after it was read.")
    except UnicodeDecodeError as error:
        findings.problem(
            line, f"Byte {error.start:,} of the line is not valid UTF-8; nothing after it was read."
        )
    except InputError as error:
        findings.problem(None, str(error))


def _lines(stream: BinaryIO) -> Iterator[str]:
    for _, line in numbered_lines(stream):
        text = line.decode()
        if "\r" in text[:-2] or text.endswith("\r"):
            yield from _AFTER_CR.split(text)
        else:
            yield text


def _name_unknown_columns(head: Sequence[str], findings: Findings) -> None:
    for name in head:
        if name not in columns.COLUMNS and not name.startswith(columns.ATTRIBUTE):
            findings.remark(f"Column {short(name)} is not known and was not read.")


def _record(
    line: int, head: Sequence[str], row: Sequence[str], findings: Findings, *, guarded: bool
) -> Iterator[SpanRecord]:
    if len(row) != len(head):
        findings.problem(line, f"The row has {len(row)} cells, the header {len(head)}.")
        return
    cells = {name: unguarded(cell) if guarded else cell for name, cell in zip(head, row, strict=True) if cell}
    if not guarded and any(cell[0] == "'" and _FORMULA.match(cell) for cell in cells.values()):
        findings.remark(
            "Cells begin with an apostrophe before a formula: if the table was written guarded, say --guarded."
        )
    try:
        annotation = _annotations().validate_python(_given(cells))
    except ValidationError as error:
        for words in sentences(error):
            findings.problem(line, words)
        return
    if sha256 := cells.get("text_sha256"):
        yield SpanRecord(sha256.lower(), annotation, line, are_words=True)
    else:
        findings.problem(line, "“text_sha256” is empty; it says which article the row belongs to.")


def _given(cells: Mapping[str, str]) -> dict[str, object]:
    given: dict[str, object] = {name: cells[name] for name in _AS_WORDS if name in cells}
    given |= {"id": cells.get("annotation_id"), "text": cells.get("text")}
    for name in ("start", "end"):
        cell = cells.get(name, "")
        given[name] = int(cell) if _WHOLE.fullmatch(cell) else cell
    prefix = len(columns.ATTRIBUTE)
    given["attributes"] = {
        name[prefix:]: cell for name, cell in cells.items() if name.startswith(columns.ATTRIBUTE)
    }
    return given


@cache
def _annotations() -> TypeAdapter[AnnotationRecord]:
    return TypeAdapter(AnnotationRecord)


def unguarded(cell: str) -> str:
    """The cell as it was before it was guarded."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _guarded(row: Sequence[object]) -> list[str]:
    return ["'" + cell if _FORMULA.match(cell) else cell for cell in _words_of(row)]


def _words_of(row: Sequence[object]) -> list[str]:
    return ["" if cell is None else cell if isinstance(cell, str) else _words(cell) for cell in row]


def _words(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case _:
            return orjson.dumps(value).decode()


def _record_of(cells: list[str]) -> str:
    # Looking at the record as a whole is four times as fast as csv.writer, which looks at every character.
    record = ",".join(cells)
    if record.count(",") >= len(cells) or '"' in record or "\n" in record or "\r" in record:
        record = ",".join(map(_quoted, cells))
    return record + "\r\n"


def _quoted(cell: str) -> str:
    if '"' in cell:
        return '"' + cell.replace('"', '""') + '"'
    return f'"{cell}"' if "," in cell or "\n" in cell or "\r" in cell else cell


_AS_WORDS = ("label", "note", "reviewer", "created_at", "updated_at")


def _read(given: GivenFile, findings: Findings) -> Iterator[SpanRecord]:
    return read(given.stream, findings, guarded=given.options.guarded)


def _recognise(glimpse: Glimpse) -> Certainty:
    first = re.split(r"[\r\n]", glimpse.words, maxsplit=1)[0]
    try:
        cells = next(csv.reader([first]), list[str]())
    except csv.Error:
        return 0
    is_ours = {"label", "start", "end"} <= set(cells) and "text_sha256" in cells
    return 3 if is_ours else 1 if glimpse.suffix == ".csv" else 0


FORMAT = Format(
    "csv", "CSV, one row per annotation", (".csv",),
    offset_unit="codepoint", cannot_carry=columns.CANNOT_CARRY,
    read=_read, recognise=_recognise, is_foreign=False, holds_texts=False, is_streamed=True,
)  # fmt: skip
