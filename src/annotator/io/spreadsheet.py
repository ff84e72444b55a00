"""`xlsx`: Excel workbooks (ECMA-376, part 1: SpreadsheetML) as our own rows, as an article a row, or as one article. Read only."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.io import old_office
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import Record

_OLD = (".xls", ".xlt", ".xlsx", ".xlsm")


def _read(given: GivenFile, findings: Findings) -> Iterator[Record]:
    old_office.refuse(given)
    from annotator.io.spreadsheet_cells import sheets
    from annotator.io.spreadsheet_tables import records

    yield from records(given, sheets(given, findings), findings)


def _recognise(glimpse: Glimpse) -> Certainty:
    """An archive with a workbook; also the binary files that are refused with advice."""
    if glimpse.head.startswith(old_office.MAGIC):
        return 3 if glimpse.suffix in _OLD else 0
    return 3 if any(name.startswith("xl/workbook") for name in glimpse.members) else 0


FORMAT = Format(
    "xlsx", "Excel workbook", (".xlsx", ".xlsm"),
    read=_read, recognise=_recognise, is_foreign=False, extra="documents",
)  # fmt: skip
