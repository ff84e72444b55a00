"""`taguette-tables`: tables that Taguette exports as CSV. Read only.

The codebook (``tag, description, …``) becomes labels. The table of highlights (``id, document, tag, content``) holds quotes
of documents that it does not hold, without their places: it is refused, because the project file says all of that.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.foreign_values import name_of
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.lines import MAX_LINE
from annotator.io.records import LabelRecord

_CODEBOOK = ["tag", "description"]
_COUNTS = ["number of highlights", "number of documents"]
_HIGHLIGHTS = ["id", "document", "tag", "content"]


def _read(given: GivenFile, findings: Findings) -> Iterator[LabelRecord]:
    csv.field_size_limit(MAX_LINE)
    try:
        rows = csv.reader(io.StringIO(given.content().decode("utf-8-sig"), newline=""), strict=True)
        header = next(rows, list[str]())
        if header == _HIGHLIGHTS:
            raise InputError(
                "This table of Taguette holds highlights without their places and without the documents; "
                "export the project file (SQLite) and import that."
            )
        if header[:2] != _CODEBOOK:
            raise InputError("This is none of Taguette's tables: its first line names other columns.")
        for row in rows:
            yield from _label(row, rows.line_num, findings)
    except UnicodeDecodeError as error:
        raise InputError(f"Byte {error.start:,} is not valid UTF-8, in which Taguette writes.") from None
    except csv.Error as error:
        raise InputError(f"The table cannot be read: {error}.") from None


def _label(row: list[str], line: int, findings: Findings) -> Iterator[LabelRecord]:
    if not row:
        return
    name = name_of(row[0])
    if name is None:
        findings.problem(line, "A tag has no name, or one that is too long.")
    else:
        yield LabelRecord(name, row[1].strip() if len(row) > 1 else "", line)


def _recognise(glimpse: Glimpse) -> Certainty:
    header = [cell.strip('"') for cell in glimpse.first_line.strip().split(",")]
    if header in (_HIGHLIGHTS, _CODEBOOK + _COUNTS):
        return 3
    return 2 if header == _CODEBOOK else 0


FORMAT = Format(
    "taguette-tables", "Taguette codebook (CSV)", (".csv",), read=_read, recognise=_recognise, holds_texts=False,
)  # fmt: skip
