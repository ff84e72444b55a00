"""A digest for every row of the log, so that a change past the program is noticed. Frozen."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_AT_ONCE = 500
_HELD = ("number", "step", "at", "reviewer_id", "words", "undoes", "article_id", "edit")
_COLUMNS: list[sa.ColumnClause[Any]] = [
    *(sa.column(name) for name in _HELD),
    sa.column("digest", sa.LargeBinary),
]
_LOG = sa.table("revision", *_COLUMNS)


def _bytes(value: bytes) -> str:
    return value.hex()


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_bytes)

# The log refuses to be changed; for this once it is let.
_UNLOCK = {
    "sqlite": "DROP TRIGGER revision_no_update",
    "postgresql": "ALTER TABLE revision DISABLE TRIGGER revision_append_only",
}
_LOCK = {
    "sqlite": (
        "CREATE TRIGGER revision_no_update BEFORE update ON revision "
        "BEGIN SELECT RAISE(ABORT, 'revision is append-only'); END"
    ),
    "postgresql": "ALTER TABLE revision ENABLE TRIGGER revision_append_only",
}


def upgrade() -> None:
    connection = op.get_bind()
    op.add_column("revision", sa.Column("digest", sa.LargeBinary))
    connection.exec_driver_sql(_UNLOCK[connection.dialect.name])
    _write_digests(connection)
    connection.exec_driver_sql(_LOCK[connection.dialect.name])


def _write_digests(connection: sa.Connection) -> None:
    some = sa.select(*(_LOG.c[name] for name in _HELD)).order_by(_LOG.c.number).limit(_AT_ONCE)
    write = sa.update(_LOG).where(_LOG.c.number == sa.bindparam("at_number"))
    last: int | None = None
    while True:
        rows = connection.execute(some if last is None else some.where(_LOG.c.number > last)).all()
        if not rows:
            return
        connection.execute(write, [{"at_number": row[0], "digest": _digest(tuple(row))} for row in rows])
        last = rows[-1][0]


def _digest(row: Sequence[object]) -> bytes:
    return blake2b(_ENCODER.encode(row).encode("utf-8", "surrogatepass"), digest_size=8).digest()
