"""The first schema. Frozen: it says what a database of version 1 is, whatever `annotator.store.tables` says by now."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_WORDS = sa.Text().with_variant(sa.TEXT(collation="C"), "postgresql")
_IS_FLAG = "removed IN (0, 1)"
_IS_SPAN = 'start >= 0 AND start < "end"'


def _key() -> sa.Column[Any]:
    return sa.Column("id", sa.Integer, primary_key=True, autoincrement=True)


def _words(
    name: str, default: str | None = None, *, nullable: bool = False, unique: bool = False
) -> sa.Column[Any]:
    given = None if default is None else sa.text(f"'{default}'")
    return sa.Column(name, _WORDS, nullable=nullable, unique=unique, server_default=given)


def _number(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, nullable=nullable)


def _to(name: str, target: str, *, primary_key: bool = False) -> sa.Column[Any]:
    reference = sa.ForeignKey(target)
    return sa.Column(
        name, sa.Integer, reference, nullable=False, primary_key=primary_key, autoincrement=False
    )


def _removed() -> tuple[sa.Column[Any], sa.CheckConstraint]:
    flag = sa.Column("removed", sa.Integer, nullable=False, server_default=sa.text("0"))
    return flag, sa.CheckConstraint(_IS_FLAG, name="removed")


_TABLES: dict[str, tuple[sa.Column[Any] | sa.CheckConstraint, ...]] = {
    "project": (sa.Column("name", _WORDS, primary_key=True), _words("value")),
    "scheme": (
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        _words("body"),
        _words("created_at"),
    ),
    "reviewer": (_key(), _words("name", unique=True)),
    "article": (
        _key(),
        _words("uuid", unique=True),
        _words("name"),
        _words("title", nullable=True),
        _words("text_sha256", unique=True),
        _words("source_sha256", nullable=True),
        _number("characters"),
        _number("words"),
        _words("meta", "{}"),
        _words("note", ""),
        _words("version_of", nullable=True),
        _words("added_at"),
        *_removed(),
    ),
    "article_text": (_to("article_id", "article.id", primary_key=True), _words("text")),
    "article_source": (
        _to("article_id", "article.id", primary_key=True),
        sa.Column("packed", sa.LargeBinary, nullable=False),
    ),
    "status": (
        _to("article_id", "article.id", primary_key=True),
        _to("reviewer_id", "reviewer.id", primary_key=True),
        _words("status"),
        sa.CheckConstraint("status IN ('unread', 'reading', 'done')", name="status"),
    ),
    "excluded": (
        _key(),
        _to("article_id", "article.id"),
        _number("start"),
        _number("end"),
        _words("kind"),
        *_removed(),
        sa.CheckConstraint(_IS_SPAN, name="span"),
    ),
    "annotation": (
        _key(),
        _words("uuid", unique=True),
        _to("article_id", "article.id"),
        _to("reviewer_id", "reviewer.id"),
        _words("label"),
        _number("start"),
        _number("end"),
        _words("quote"),
        _words("attributes", "{}"),
        _words("origin", "{}"),
        _words("note", ""),
        _words("created_at"),
        _words("updated_at"),
        *_removed(),
        _words("prefix", ""),
        _words("suffix", ""),
        sa.CheckConstraint(_IS_SPAN, name="span"),
    ),
    "link": (
        _key(),
        _words("uuid", unique=True),
        _words("type"),
        _to("from_id", "annotation.id"),
        _to("to_id", "annotation.id"),
        _to("reviewer_id", "reviewer.id"),
        _words("note", ""),
        *_removed(),
    ),
    "revision": (
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        _number("step"),
        _words("at"),
        _to("reviewer_id", "reviewer.id"),
        _words("words"),
        _number("undoes", nullable=True),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("article.id")),
        _words("edit"),
    ),
}

_INDEXES = (
    'CREATE UNIQUE INDEX ix_excluded_region ON excluded (article_id, start, "end", kind)',
    "CREATE INDEX ix_link_from_id ON link (from_id)",
    "CREATE INDEX ix_link_to_id ON link (to_id)",
    "CREATE INDEX ix_revision_step ON revision (step, number)",
    "CREATE INDEX ix_revision_article_id ON revision (article_id, number)",
    (
        'CREATE INDEX ix_annotation_reading_order ON annotation (article_id, start, "end" DESC, label, uuid) '
        "WHERE removed = 0"
    ),
    "CREATE INDEX ix_annotation_label ON annotation (article_id, label) WHERE removed = 0",
    "CREATE INDEX ix_revision_first_of_step ON revision (reviewer_id, number) WHERE number = step",
)

_KEPT = ("revision", "scheme")
_FUNCTION = (
    "CREATE FUNCTION annotator_append_only() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
)


def upgrade() -> None:
    connection = op.get_bind()
    is_sqlite = connection.dialect.name == "sqlite"
    for name, parts in _TABLES.items():
        op.create_table(name, *parts, sqlite_autoincrement="id" in {part.name for part in parts})
    for statement in (*_INDEXES, *(_sqlite_triggers() if is_sqlite else _postgresql_triggers())):
        connection.exec_driver_sql(statement)


def _sqlite_triggers() -> list[str]:
    return [
        f"CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for table in _KEPT
        for act in ("update", "delete")
    ]


def _postgresql_triggers() -> list[str]:
    triggers = [
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION annotator_append_only()"
        for table in _KEPT
    ]
    return [_FUNCTION.replace("%", "%%"), *triggers]
