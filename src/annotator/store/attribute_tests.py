"""Asks the database for annotations whose attributes have given values, alike in SQLite and PostgreSQL.

Attributes are kept as one text for equal mappings (`annotator.store.encoding.to_json`): without blanks, with sorted keys. So a
key with its value is a piece of that text, and it can stand nowhere else: within a value every quotation mark is escaped.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import cast

from sqlalchemy import ColumnElement, func, or_

from annotator.store.encoding import to_json


def has_values(column: ColumnElement[str], wanted: Sequence[tuple[str, str]]) -> list[ColumnElement[bool]]:
    """One condition for each name: that the attribute has one of its values, or any if a value is empty."""
    names = dict.fromkeys(name for name, _ in wanted)
    return [
        or_(
            *(
                _holds(column, piece)
                for known, value in wanted
                if known == name
                for piece in _pieces(name, value)
            )
        )
        for name in names
    ]


def _holds(column: ColumnElement[str], piece: str) -> ColumnElement[bool]:
    """LIKE would not tell capital letters apart, and SQLite and PostgreSQL name their other ways differently."""
    return func.replace(column, piece, "") != column


def _pieces(name: str, value: str) -> Iterator[str]:
    """How the text may hold it: as the first key or a later one; a number as the last value or an earlier one."""
    key = to_json({name: 0}).removeprefix("{").removesuffix("0}")
    for before in "{,":
        if not value:
            yield f"{before}{key}"
            continue
        yield f"{before}{key}{json.dumps(value, ensure_ascii=False)}"
        if _is_number(value):
            yield f"{before}{key}{value},"
            yield f"{before}{key}{value}}}"


def _is_number(value: str) -> bool:
    try:
        found = cast("object", json.loads(value))
    except (ValueError, RecursionError):
        return False
    return isinstance(found, int | float)
