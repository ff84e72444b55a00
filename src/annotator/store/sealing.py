"""Writes rows with their digests: whatever writes a table of `proofs.PROVEN` goes through here.

A row that is written over is proven first. One that is not as it was written keeps the digest it has, so that no later edit
makes it look sound: it is told until what was there is there again, or a rescue has taken it as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Insert, Select, Table, Update, bindparam, insert, select, update

from annotator.store import proofs
from annotator.store.transaction import Row, Transaction

Values = Mapping[str, Any]  # Any: values of columns

_MANY = 500


def sealed(table: Table, values: Values) -> dict[str, Any]:  # Any: likewise
    """A row's values, all of those that are proven, with their digest."""
    return {**values, "digest": proofs.digest_of_row(table.name, values)}


def add(t: Transaction, table: Table, rows: Sequence[Values]) -> None:
    """Writes rows that are new; each has every column that is proven."""
    if rows:
        t.connection.execute(_insert(table), [sealed(table, one) for one in rows])


def change(t: Transaction, table: Table, which: Sequence[ColumnElement[bool]], values: Values) -> int:
    """Writes values into the rows that fit; gives how many there are."""
    return overwrite(t, table, t.rows(held(table).where(*which)), values)


@cache
def held(table: Table) -> Select[Row]:
    """Rows for `overwrite`: nobody else writes them until the transaction is over."""
    return select(*table.c).with_for_update(of=table)


def overwrite(t: Transaction, table: Table, rows: Sequence[Row], values: Values) -> int:
    """Writes values into rows that `held` has given; gives how many there are."""
    names = tuple(column.name for column in table.c)
    keys = tuple(column.name for column in table.primary_key)
    changed: list[dict[str, Any]] = []  # Any: likewise
    for row in rows:
        was = dict(zip(names, row, strict=True))
        now = sealed(table, {**was, **values}) if proofs.is_sound(table.name, was) else was
        told = {f"the_{name}": was[name] for name in keys}
        changed.append({**told, **values, "digest": now["digest"]})
    if changed:
        t.connection.execute(_update(table, (*values, "digest")), changed)
    return len(changed)


def keeping_broken(t: Transaction, table: Table, rows: Sequence[Values]) -> list[dict[str, Any]]:
    """Rows with their digests, for a statement that brings removed ones back by their UUIDs.

    What is not as it was written when it was removed keeps its digest.
    """
    broken: dict[str, object] = {}
    for begin in range(0, len(rows), _MANY):
        some = [one["uuid"] for one in rows[begin : begin + _MANY]]
        for row in t.rows(held(table).where(table.c.uuid.in_(some))):
            was = dict(zip(table.c.keys(), row, strict=True))
            if not proofs.is_sound(table.name, was):
                broken[was["uuid"]] = was["digest"]
    made = [sealed(table, one) for one in rows]
    return [{**one, "digest": broken[one["uuid"]]} if one["uuid"] in broken else one for one in made]


@cache
def _insert(table: Table) -> Insert:
    return insert(table).inline()


@cache
def _update(table: Table, names: tuple[str, ...]) -> Update:
    mine = (column == bindparam(f"the_{column.name}") for column in table.primary_key)
    return update(table).where(*mine).values({name: bindparam(name) for name in names})
