"""Rows of a damaged database, table by table, as far as their pages can be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from struct import unpack_from

from sqlalchemy import Column, Double, Integer, LargeBinary, Table

from annotator.model.text import sha256
from annotator.store.pages import LEAF, Cell, Pages, varint
from annotator.store.proofs import PROVEN
from annotator.store.tables import metadata

Value = int | float | str | bytes | None
_LONGEST_NAME = 120
_SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
_MASTER = "sqlite_master"
_SEQUENCE = "sqlite_sequence"
_DOUBTFUL = frozenset(("reviewer", "article_text"))
_ADDED_LATER = {"annotation": 2, **dict.fromkeys((*PROVEN.keys() - {"annotation"}, "revision"), 1)}
"""By table: how many of its last columns older versions did not have."""


@dataclass(slots=True)
class Salvaged:
    """What was found.

    Attributes:
        rows: By table and row id: the values by column.
        unreadable: By table: row ids that stand in a page, without what they hold.
        counters: By table: the highest row id that was ever given.
        remarks: What was wrong with the file as a whole, as sentences.
        application_id: Whose database it says to be; None if it does not.
    """

    rows: dict[str, dict[int, dict[str, Value]]] = field(
        default_factory=dict[str, dict[int, dict[str, Value]]]
    )
    unreadable: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    counters: dict[str, int] = field(default_factory=dict[str, int])
    remarks: list[str] = field(default_factory=list[str])
    application_id: int | None = None

    def table(self, name: str) -> dict[int, dict[str, Value]]:
        """The rows of a table, by row id."""
        return self.rows.setdefault(name, {})


def salvage(path: Path) -> Salvaged:
    """Reads every page that can be a leaf of a table, whatever the way to it looks like.

    What the trees lead to counts before what was found without them, and that before pages that are said to be free.

    Raises:
        OSError: The file cannot be read.
    """
    pages = Pages(path)
    try:
        return _Reading(pages).read()
    finally:
        pages.close()


class _Reading:
    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._found = Salvaged(remarks=pages.remarks, application_id=pages.application_id)
        self._columns: dict[str, list[str]] = {
            table.name: [column.name for column in table.columns] for table in metadata.sorted_tables
        }
        self._owners: dict[int, str] = {}
        self._doubtful: dict[int, list[tuple[int, list[Value]]]] = {}

    def read(self) -> Salvaged:
        self._read_master()
        leaves = [n for n in range(1, self._pages.count + 1) if self._pages.kind(n) == LEAF]
        owned = [number for number in self._owners if number not in set(leaves)]
        order = sorted([*leaves, *owned], key=lambda n: (self._pages.is_free(n), n not in self._owners, n))
        for number in order:
            if self._owners.get(number) == "":
                continue
            for cell in self._pages.cells(number):
                self._take(number, cell)
        self._tell_texts_from_names()
        return self._found

    def _read_master(self) -> None:
        """Learns which table each leaf belongs to, and what its columns are called."""
        for leaf in self._pages.tree(1):
            self._owners[leaf] = ""
            for cell in self._pages.cells(leaf):
                row = record(cell.payload)
                if row is None or len(row) != 5 or row[0] != "table":
                    continue
                name, root, made = row[1], row[3], row[4]
                if isinstance(name, str) and isinstance(root, int) and isinstance(made, str):
                    self._learn(name, root, made)

    def _learn(self, name: str, root: int, made: str) -> None:
        if name in self._columns:
            with closing(sqlite3.connect(":memory:")) as scratch:
                try:
                    scratch.execute(made)
                    names = [str(row[1]) for row in scratch.execute(f"PRAGMA table_info({name})")]
                except sqlite3.Error:
                    names = []
            self._columns[name] = names or self._columns[name]
        for leaf in self._pages.tree(root):
            self._owners.setdefault(leaf, name)

    def _take(self, number: int, cell: Cell) -> None:
        owner = self._owners.get(number)
        row = record(cell.payload)
        if row is None:
            if owner is not None and owner in self._columns:
                self._found.unreadable.setdefault(owner, set()).add(cell.rowid)
            return
        if owner == _SEQUENCE or (owner is None and _is_counter(row)):
            self._count(row)
            return
        fitting = [owner] if owner is not None else _looks_like(row)
        if _DOUBTFUL.issuperset(fitting) and len(fitting) == len(_DOUBTFUL):
            self._doubtful.setdefault(number, []).append((cell.rowid, row))
        elif len(fitting) == 1 and fitting[0] in self._columns:
            self._keep(fitting[0], cell.rowid, row)

    def _keep(self, name: str, rowid: int, row: Sequence[Value]) -> None:
        named = _named(metadata.tables[name], self._columns[name], row, rowid)
        self._found.table(name).setdefault(rowid, named)

    def _tell_texts_from_names(self) -> None:
        """A page without an owner holds texts if most have the SHA-256 of an article, or one is longer than names are."""
        known = {row.get("text_sha256") for row in self._found.table("article").values()}
        for rows in self._doubtful.values():
            words = [str(row[1]) for _, row in rows]
            is_text = 2 * sum(sha256(one) in known for one in words) >= len(words)
            is_long = any(len(one) > _LONGEST_NAME for one in words)
            for rowid, row in rows:
                self._keep("article_text" if is_text or is_long else "reviewer", rowid, row)

    def _count(self, row: Sequence[Value]) -> None:
        if len(row) == 2 and isinstance(row[0], str) and isinstance(row[1], int):
            self._found.counters.setdefault(row[0], row[1])


def record(payload: bytes | None) -> list[Value] | None:
    """The values of a record (“Database File Format”, § 2.1); None if it is none.

    Words that are not UTF-8 come as bytes.
    """
    if payload is None:
        return None
    try:
        return list(_values(payload))
    except (IndexError, ValueError):
        return None


def _values(payload: bytes) -> Iterator[Value]:
    end, at = varint(payload, 0)
    if not at <= end <= len(payload):
        raise ValueError
    kinds: list[int] = []
    while at < end:
        kind, at = varint(payload, at)
        kinds.append(kind)
    at = end
    for kind in kinds:
        size = (kind - 12) // 2 if kind >= 12 else _SIZES[kind]
        if at + size > len(payload):
            raise ValueError
        yield _value(kind, payload[at : at + size])
        at += size


def _value(kind: int, held: bytes) -> Value:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind == 7:
        return float(unpack_from(">d", held)[0])
    if kind < 7:
        return int.from_bytes(held, "big", signed=True)
    if kind % 2 == 0:
        return held
    try:
        return held.decode("utf-8")
    except UnicodeDecodeError:
        return held


def _is_counter(row: Sequence[Value]) -> bool:
    return len(row) == 2 and row[0] in metadata.tables and isinstance(row[1], int)


def _looks_like(row: Sequence[Value]) -> list[str]:
    """The tables that a row without an owner can be of."""
    return [table.name for table in metadata.sorted_tables if _fits(table, row)]


def _fits(table: Table, row: Sequence[Value]) -> bool:
    columns = list(table.columns)
    fewest = len(columns) - _ADDED_LATER.get(table.name, 0)
    return fewest <= len(row) <= len(columns) and all(map(_can_hold, columns, row))


def _can_hold(column: Column[object], value: Value) -> bool:
    if _is_key(column):
        return value is None
    if value is None:
        return bool(column.nullable)
    if isinstance(column.type, Integer):
        return isinstance(value, int)
    if isinstance(column.type, Double):
        return isinstance(value, int | float)
    return isinstance(value, bytes if isinstance(column.type, LargeBinary) else str)


def _is_key(column: Column[object]) -> bool:
    """Whether it is the row's id, which stands beside the record."""
    table = column.table
    assert isinstance(table, Table)  # noqa: S101 - narrows a type
    return column.primary_key and len(table.primary_key) == 1 and isinstance(column.type, Integer)


def _named(table: Table, names: Sequence[str], row: Sequence[Value], rowid: int) -> dict[str, Value]:
    """The values by column; a column that was added later has its default."""
    found: dict[str, Value] = {
        column.name: None if column.server_default is None else _default(column) for column in table.columns
    }
    found.update(zip(names, row, strict=False))
    for column in table.columns:
        if _is_key(column):
            found[column.name] = rowid
    return found


def _default(column: Column[object]) -> Value:
    written = str(getattr(column.server_default, "arg", "")).strip("'")
    return int(written) if isinstance(column.type, Integer) else written


def expected(found: Salvaged) -> dict[str, int]:
    """By table: how many rows there must have been, where numbers are given one after the other and rows are never deleted."""
    tables = [table for table in metadata.sorted_tables if any(map(_is_key, table.columns))]
    highest = {
        table.name: found.counters.get(table.name)
        or _highest({*found.table(table.name), *found.unreadable.get(table.name, ())})
        for table in tables
    }
    return {**highest, "article_text": max(highest["article"], 0)}


def _highest(numbers: set[int]) -> int:
    """The highest number that is not far beyond what there is: a torn one says nothing."""
    most = 2 * len(numbers) + 1000
    return max((one for one in numbers if 0 < one <= most), default=0)
