"""Values in an SQLite file that have not the type of their column.

SQLite takes any value in any column, and pages that stand where others should hold rows of another table. Its own checks name
some of them, not words where a number should be.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, Connection, Double, Integer, LargeBinary, Table
from sqlalchemy.exc import DatabaseError as DriverError

from annotator.store.tables import metadata

_MOST = 20
"""Rows of a table that are named."""

_NAMES = {"text": "words", "integer": "a number", "real": "a number", "blob": "bytes", "null": "nothing"}


def wrong_types(connection: Connection) -> Iterator[str]:
    """What is wrong, without a full stop; a table that cannot be read is passed over, as SQLite's checks name it."""
    for table in metadata.sorted_tables:
        try:
            rows = connection.exec_driver_sql(_QUERIES[table.name]).fetchall()
        except DriverError:
            continue
        for key, *kinds in rows:
            for column, kind in zip(table.columns, kinds, strict=True):
                if kind not in _types(column):
                    yield f"row {key} of table {table.name} holds {_NAMES[kind]} in its column {column.name}"


def _types(column: Column[Any]) -> tuple[str, ...]:  # Any: of whatever type
    match column.type:
        case Integer():
            kinds = ("integer",)
        case Double():
            kinds = ("real", "integer")
        case LargeBinary():
            kinds = ("blob",)
        case _:
            kinds = ("text",)
    return (*kinds, "null") if column.nullable else kinds


def _query(table: Table) -> str:
    kinds = [f'typeof("{column.name}")' for column in table.columns]
    wrong = [
        " NOT IN ".join((kind, str((*_types(column), "none"))))
        for kind, column in zip(kinds, table.columns, strict=True)
    ]
    return f'SELECT rowid, {", ".join(kinds)} FROM "{table.name}" WHERE {" OR ".join(wrong)} LIMIT {_MOST}'  # noqa: S608 - names of our own tables


_QUERIES = {table.name: _query(table) for table in metadata.sorted_tables}
