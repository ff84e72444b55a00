"""The first lines of an export made short enough to look at: the same keys and cells in the same order, long values cut."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from itertools import islice, zip_longest
from typing import cast

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.model.span import Span

_WORDS = frozenset({"text", "note"})
"""Keys whose values are words to read; they are cut later than ids, hashes and times."""

_MARKS = re.compile(r"(.*_)?(id|sha256|at)")
"""Keys whose values nobody reads; cut first, so that the label stays in sight."""

_SHORT_MARK = 4
_SHORT = 10
_LONG_ENOUGH = 16
_SHORT_WORDS = 48
_ITEMS = 12
_CELL = 36
_LONG = 160


def shortened(lines: Sequence[str], format_id: str) -> list[str]:
    """The lines of an export in one of our own formats, for looking at; long JSON objects of others are folded."""
    match format_id:
        case "jsonl":
            return [part for line in lines for part in folded_article(line)]
        case "jsonl-spans":
            return [_short_object(line) for line in lines]
        case "csv":
            return _short_table(lines)
        case _:
            return [
                part for line in lines for part in (folded_article(line) if len(line) > _LONG else [line])
            ]


def folded_article(line: str) -> list[str]:
    """An article's line of ``jsonl`` on several lines. A line that is no JSON object comes back as it is."""
    record = _object(line)
    if record is None:
        return [line]
    lines: list[str] = []
    for key, value in record.items():
        start = "{" if not lines else " "
        lines.extend(_folded_value(f'{start}"{key}": ', key, value))
        lines[-1] += ","
    return [*lines[:-1], lines[-1].removesuffix(",") + "}"] if lines else ["{}"]


def shortened_cells(lines: Sequence[str]) -> list[list[str]]:
    """The rows of a table, given with tabs between the cells; long cells are cut, the headings as well.

    Of ids, hashes and times as little is kept as in JSON, so that the label is in sight beside them.
    """
    rows = [line.split("\t") for line in lines]
    names = [name.casefold().replace(" ", "_") for name in rows[0]] if rows else []
    return [
        *([_cut_cell("", name) for name in row] for row in rows[:1]),
        *(
            [_cut_cell(*each) for each in zip_longest(names[: len(row)], row, fillvalue="")]
            for row in rows[1:]
        ),
    ]


def label_places(line: str, labels: Sequence[str]) -> list[tuple[Span, str]]:
    """Where a line of an export names labels: the value of a ``"label"`` key, or the cell before start and end."""
    names = "|".join(map(re.escape, sorted(labels, key=len, reverse=True)))
    pattern = rf'(?<!\\)"label":\s*"(?P<key>{names})"|,(?P<cell>{names})(?=,\d+,\d+,)'
    return [
        (Span(*found.span(found.lastgroup or 0)), found[found.lastgroup or 0])
        for found in re.finditer(pattern, line)
    ]


def _cut_cell(name: str, cell: str) -> str:
    kept, enough = (_SHORT_MARK, _LONG_ENOUGH) if _MARKS.fullmatch(name) else (_CELL - 1, _CELL)
    return cell if len(cell) <= enough else cell[:kept] + "…"


def _object(line: str) -> Mapping[str, object] | None:
    try:
        record: object = json.loads(line)
    except ValueError:
        return None
    return cast("dict[str, object]", record) if isinstance(record, dict) else None


def _short_object(line: str) -> str:
    record = _object(line)
    return line if record is None else _json(_cut("", record))


def _short_table(lines: Sequence[str]) -> list[str]:
    """The rows with their cells cut; a cell may hold line ends, so the lines are read as one table."""
    rows = list(csv.reader(io.StringIO("\n".join(lines), newline="")))
    names = rows[0] if rows else []
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    for row in rows:
        # The header is short enough, and telling.
        cells = (
            row if row is names else [str(_cut(name, cell)) for name, cell in zip(names, row, strict=False)]
        )
        writer.writerow(cells)
    return written.getvalue().removesuffix("\n").split("\n")


def _folded_value(start: str, key: str, value: object) -> list[str]:
    items = cast("list[object]", value) if isinstance(value, list) else list[object]()
    if not items:
        return [start + _json(_cut(key, cast("object", value)))]
    lines = [f"  {_json(_cut(key, item))}," for item in islice(items, _ITEMS)]
    lines[-1] = lines[-1].removesuffix(",")
    if len(items) > _ITEMS:
        left = QLocale().toString(len(items) - _ITEMS)
        lines.append("  " + QCoreApplication.translate("PreviewLines", "… %1 more").replace("%1", left))
    return [start + "[", *lines, " ]"]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _cut(key: str, value: object) -> object:
    if isinstance(value, str):
        enough, kept = (_SHORT_WORDS, _SHORT_WORDS - 1) if key in _WORDS else (_LONG_ENOUGH, _SHORT)
        if _MARKS.fullmatch(key):
            kept = _SHORT_MARK
        return value if len(value) <= enough else value[:kept] + "…"
    if isinstance(value, dict):
        return {name: _cut(name, one) for name, one in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        items = cast("list[object]", value)
        return [_cut(key, one) for one in items]
    return value
