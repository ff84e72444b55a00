"""What comes in beside annotations: suggestions, what was carried over to a newer version, sketches of texts. Frozen."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_WORDS = sa.Text().with_variant(sa.TEXT(collation="C"), "postgresql")
_IS_SPAN = 'start >= 0 AND start < "end"'


def _words(
    name: str, default: str | None = None, *, nullable: bool = False, unique: bool = False
) -> sa.Column[Any]:
    given = None if default is None else sa.text(f"'{default}'")
    return sa.Column(name, _WORDS, nullable=nullable, unique=unique, server_default=given)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, nullable=False)


def _to(name: str, target: str, *, nullable: bool = False, primary_key: bool = False) -> sa.Column[Any]:
    reference = sa.ForeignKey(target)
    return sa.Column(
        name, sa.Integer, reference, nullable=nullable, primary_key=primary_key, autoincrement=False
    )


def _flag(name: str) -> tuple[sa.Column[Any], sa.CheckConstraint]:
    flag = sa.Column(name, sa.Integer, nullable=False, server_default=sa.text("0"))
    return flag, sa.CheckConstraint(f"{name} IN (0, 1)", name=name)


def _key() -> sa.Column[Any]:
    return sa.Column("id", sa.Integer, primary_key=True, autoincrement=True)


_TABLES: dict[str, tuple[sa.Column[Any] | sa.CheckConstraint, ...]] = {
    "suggestion": (
        _key(),
        _words("uuid", unique=True),
        _to("article_id", "article.id"),
        _words("label"),
        _number("start"),
        _number("end"),
        _words("quote"),
        _words("prefix", ""),
        _words("suffix", ""),
        _words("attributes", "{}"),
        _words("source", ""),
        sa.Column("score", sa.Double),
        _words("made_at"),
        _words("state"),
        _to("decided_by", "reviewer.id", nullable=True),
        _words("decided_at", ""),
        _to("annotation_id", "annotation.id", nullable=True),
        *_flag("removed"),
        sa.CheckConstraint(_IS_SPAN, name="span"),
        sa.CheckConstraint("state IN ('open', 'accepted', 'rejected')", name="state"),
    ),
    "carried": (
        _key(),
        _to("article_id", "article.id"),
        _to("annotation_id", "annotation.id"),
        _to("placed_id", "annotation.id", nullable=True),
        _words("state"),
        *_flag("settled"),
        *_flag("removed"),
        sa.CheckConstraint("state IN ('same', 'moved', 'doubtful', 'lost')", name="state"),
    ),
    "article_sketch": (
        _to("article_id", "article.id", primary_key=True),
        sa.Column("packed", sa.LargeBinary, nullable=False),
    ),
}

_INDEXES = (
    "CREATE INDEX ix_suggestion_article_id ON suggestion (article_id) WHERE removed = 0",
    (
        "CREATE INDEX ix_suggestion_rejected ON suggestion (decided_by, label) "
        "WHERE removed = 0 AND state = 'rejected'"
    ),
    "CREATE UNIQUE INDEX ix_carried_pair ON carried (article_id, annotation_id)",
    "CREATE INDEX ix_carried_annotation_id ON carried (annotation_id)",
)


def upgrade() -> None:
    connection = op.get_bind()
    op.add_column("annotation", _words("placed", ""))
    for name, parts in _TABLES.items():
        op.create_table(name, *parts, sqlite_autoincrement="id" in {part.name for part in parts})
    for statement in _INDEXES:
        connection.exec_driver_sql(statement)
