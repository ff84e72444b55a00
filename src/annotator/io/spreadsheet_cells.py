"""The cells of a workbook as words, by `openpyxl`; nothing of that library leaves this module. Formulas are not computed."""

from __future__ import annotations

import datetime as dt
import struct
import warnings
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.errors import InputError
from annotator.io.extras import needs
from annotator.io.findings import Findings
from annotator.io.given import GivenFile
from annotator.io.zipped import member, opened

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

MOST_CELLS = 2_000_000
"""Cells that a workbook may have, empty ones before others among them."""

_MOST_BYTES = 32 * 1024 * 1024
_MOST_STRINGS = 500_000
_MAX_STRINGS = 64 * 1024 * 1024
_MAX_PART = 2 * 1024 * 1024
_STRINGS = "xl/sharedStrings.xml"
_SMALL = ("xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml", "docProps/core.xml", "docProps/custom.xml")  # fmt: skip
_RAISED = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, NotImplementedError, OSError, RecursionError,
    RuntimeError, SyntaxError, TypeError, ValueError, struct.error, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What the library raises on damaged files beside its own error; XML errors are SyntaxErrors."""

_DAMAGED = "The workbook is damaged and cannot be read. Open it in a spreadsheet program, save it anew, then import again."
_LARGE = "The workbook is too large to be read. Save the sheet that you need as a file of its own, then import that."
_BINARY = "This is a binary workbook (XLSB). Save it as XLSX, then import again."

Row = list[str]


@dataclass(slots=True)
class Sheet:
    """A sheet with something in it.

    Attributes:
        title: Its name.
        rows: The rows that are not empty, each with its number, from 1; empty cells at the end are dropped.
    """

    title: str
    rows: list[tuple[int, Row]] = field(default_factory=list[tuple[int, Row]])


def sheets(given: GivenFile, findings: Findings) -> list[Sheet]:
    """The sheets that are not empty, in order; hidden ones are counted as left out.

    Raises:
        InputError: It is damaged or too large, or the library is missing.
    """
    _check_sizes(given)
    with needs("documents", "Excel files"):
        from openpyxl import load_workbook
        from openpyxl.utils.exceptions import InvalidFileException
    given.stream.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            workbook = load_workbook(given.stream, read_only=True, data_only=True, keep_links=False)
            found = [_sheet(one, findings) for one in workbook.worksheets]
    except InputError:
        raise
    except (InvalidFileException, *_RAISED):
        raise InputError(_DAMAGED) from None
    if sum(_cells(one) for one in found if one is not None) > MOST_CELLS:
        raise InputError(_LARGE)
    return [one for one in found if one is not None and one.rows]


def _check_sizes(given: GivenFile) -> None:
    """Refuses what would take long or much memory before the library sees it."""
    with opened(given) as archive:
        every = archive.infolist()
        if "xl/workbook.bin" in archive.namelist():
            raise InputError(_BINARY)
        sizes = {one.filename: one.file_size for one in every}
        read = sum(size for name, size in sizes.items() if name.startswith(("xl/worksheets/", "xl/shared")))
        if read > _MOST_BYTES or any(sizes.get(name, 0) > _MAX_PART for name in _SMALL):
            raise InputError(_LARGE)
        strings = member(archive, _STRINGS, _MAX_STRINGS) or b""
        if strings.count(b"<si") + strings.count(b":si") > _MOST_STRINGS or b"<!DOCTYPE" in strings:
            raise InputError(_LARGE)


def _sheet(sheet: ReadOnlyWorksheet, findings: Findings) -> Sheet | None:
    if sheet.sheet_state != "visible":
        findings.leave_out("hidden sheet")
        return None
    sheet.reset_dimensions()
    found, count = Sheet(str(sheet.title)), 0
    for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
        count += len(row) + 1
        if count > MOST_CELLS:
            raise InputError(_LARGE)
        words = [_words(value) for value in row]
        while words and not words[-1].strip():
            words.pop()
        if words:
            found.rows.append((number, words))
    return found


def _cells(sheet: Sheet) -> int:
    return sum(len(row) for _, row in sheet.rows)


def _words(value: object) -> str:
    """A value as a spreadsheet shows it, with dates as ISO 8601 has them."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
        case dt.datetime():
            is_day = value.time() == dt.time()
            return value.date().isoformat() if is_day else value.isoformat(" ", "seconds")
        case dt.date() | dt.time():
            return value.isoformat()
        case _:
            return str(value)
