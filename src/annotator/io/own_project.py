"""`project`: another project of this program, as a reviewer hands it over. It is told here, and read through the store.

The header of an SQLite file holds the application's id at byte 68 (SQLite, “Database File Format”, section 1.3).
"""

from __future__ import annotations

from collections.abc import Iterator

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import Record

PROJECT = "project"
"""Its id."""

_MARK = b"Anno"
_MARK_AT = 68


def _recognise(glimpse: Glimpse) -> Certainty:
    return 3 if glimpse.is_sqlite and glimpse.head[_MARK_AT : _MARK_AT + len(_MARK)] == _MARK else 0


def _read(given: GivenFile, _findings: Findings) -> Iterator[Record]:
    raise InputError(f"“{given.name}” is a project of Annotator; import it into another project, or open it.")


FORMAT = Format(
    PROJECT, "Annotator project", (".db",), "codepoint",
    cannot_carry=("history, checkpoints and settings of the other project",),
    read=_read, recognise=_recognise,
)  # fmt: skip
