"""A digest for every row of the other tables, so that a change past the program is noticed there, too. Frozen."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

import orjson
import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_AT_ONCE = 500
_HELD: dict[str, tuple[str, ...]] = {
    "project": ("name", "value"),
    "scheme": ("version", "body", "created_at"),
    "reviewer": ("name",),
    "article": (
        "uuid", "name", "title", "text_sha256", "source_sha256", "characters", "words", "meta", "note", "version_of",
        "added_at", "removed",
    ),
    "status": ("article_id", "reviewer_id", "status"),
    "excluded": ("article_id", "start", "end", "kind", "removed"),
    "annotation": (
        "uuid", "article_id", "reviewer_id", "label", "start", "end", "quote", "attributes", "origin", "note",
        "created_at", "updated_at", "removed", "prefix", "suffix", "placed",
    ),
    "link": ("uuid", "type", "from_id", "to_id", "reviewer_id", "note", "removed"),
    "suggestion": (
        "uuid", "article_id", "label", "start", "end", "quote", "prefix", "suffix", "attributes", "source", "made_at",
        "state", "decided_by", "decided_at", "annotation_id", "removed", "score",
    ),
    "carried": ("article_id", "annotation_id", "placed_id", "state", "settled", "removed"),
}  # fmt: skip
_KEYS = {
    "project": ("name",), "scheme": ("version",), "status": ("article_id", "reviewer_id"),
}  # fmt: skip

# The scheme's versions refuse to be changed; for this once they are let.
_UNLOCK = {
    "sqlite": "DROP TRIGGER scheme_no_update",
    "postgresql": "ALTER TABLE scheme DISABLE TRIGGER scheme_append_only",
}
_LOCK = {
    "sqlite": (
        "CREATE TRIGGER scheme_no_update BEFORE update ON scheme "
        "BEGIN SELECT RAISE(ABORT, 'scheme is append-only'); END"
    ),
    "postgresql": "ALTER TABLE scheme ENABLE TRIGGER scheme_append_only",
}


def upgrade() -> None:
    connection = op.get_bind()
    connection.exec_driver_sql(_UNLOCK[connection.dialect.name])
    for name in _HELD:
        op.add_column(name, sa.Column("digest", sa.LargeBinary))
        _write_digests(connection, name)
    connection.exec_driver_sql(_LOCK[connection.dialect.name])


def _write_digests(connection: sa.Connection, name: str) -> None:
    keys, held = _KEYS.get(name, ("id",)), _HELD[name]
    columns: list[sa.ColumnClause[Any]] = [sa.column(one) for one in dict.fromkeys((*keys, *held))]
    table = sa.table(name, *columns, sa.column("digest", sa.LargeBinary))
    place = sa.tuple_(*(table.c[one] for one in keys))
    some = (
        sa.select(*(table.c[one] for one in (*keys, *held)))
        .order_by(*(table.c[one] for one in keys))
        .limit(_AT_ONCE)
    )
    write = sa.update(table).where(*(table.c[one] == sa.bindparam(f"the_{one}") for one in keys))
    last: Sequence[object] | None = None
    while True:
        rows = connection.execute(some if last is None else some.where(place > sa.tuple_(*last))).all()
        if not rows:
            return
        changed = [
            {**{f"the_{one}": value for one, value in zip(keys, row, strict=False)}, "digest": _digest(name, row[len(keys) :])}
            for row in rows
        ]  # fmt: skip
        connection.execute(write, changed)
        last = rows[-1][: len(keys)]


def _digest(name: str, values: Sequence[object]) -> bytes:
    if name == "suggestion":
        score = values[-1]
        values = (*values[:-1], float(score).hex() if isinstance(score, int | float) else score)
    return blake2b(orjson.dumps((name, *values), default=bytes.hex), digest_size=8).digest()
