"""Puts whole rows into a new database, as they are: what a rescue has found and proven."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import insert

from annotator.store import proofs, sealing
from annotator.store.salvage import Value
from annotator.store.tables import metadata
from annotator.store.transaction import Transaction

Rows = Sequence[Mapping[str, Value]]
_AT_ONCE = 500


def fill(t: Transaction, rows: Mapping[str, Rows]) -> None:
    """Writes rows by table, those first that others refer to. Their keys stay, and they are proven from now on."""
    for table in metadata.sorted_tables:
        given = rows.get(table.name, ())
        for begin in range(0, len(given), _AT_ONCE):
            some = given[begin : begin + _AT_ONCE]
            if table.name in proofs.PROVEN:
                sealing.add(t, table, some)
            else:
                t.connection.execute(insert(table), [dict(one) for one in some])
