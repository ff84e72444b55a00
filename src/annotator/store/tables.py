"""The tables. Integer keys inside; UUIDs are all that leaves the store. Rows are marked as removed, never deleted.

Flags are integers 0 and 1 and JSON is text, sorted and without blanks, so that a row can be compared with what it should
be, and every column is read without conversion on each database.
"""

from __future__ import annotations

import re

from sqlalchemy import (
    TEXT,
    CheckConstraint,
    Column,
    ColumnClause,
    Dialect,
    Double,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    literal_column,
    text,
)
from typing_extensions import override

SCHEMA = 4
"""The schema's version: the number of the newest migration."""

APPLICATION_ID = 0x416E6E6F
"""Marks an SQLite file as ours (“Anno”)."""

# Sorting and comparing go by code point on every database, as in Python.
Words = Text().with_variant(TEXT(collation="C"), "postgresql")

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _key() -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=True)


def _words(name: str, *, default: str | None = None) -> Column[str]:
    return Column(
        name, Words, nullable=False, server_default=None if default is None else text(f"'{default}'")
    )


def _removed() -> Column[int]:
    return Column("removed", Integer, nullable=False, server_default=text("0"))


class Digest(LargeBinary):
    """Bytes that go to the driver as they are: made memory of one by one, they slow an import by a tenth."""

    cache_ok = True

    @override
    def bind_processor(self, dialect: Dialect) -> None:
        return None


def _digest() -> Column[bytes]:
    return Column("digest", Digest)


def _to(name: str, target: str, *, is_primary: bool = False, is_optional: bool = False) -> Column[int]:
    return Column(
        name,
        Integer,
        ForeignKey(target),
        nullable=is_optional,
        primary_key=is_primary,
        autoincrement=False,
    )


project = Table(
    "project", metadata,
    Column("name", Words, primary_key=True),
    _words("value"),
    _digest(),
)  # fmt: skip

scheme = Table(
    "scheme", metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    _words("body"),
    _words("created_at"),
    _digest(),
)  # fmt: skip

reviewer = Table(
    "reviewer", metadata,
    _key(),
    Column("name", Words, nullable=False, unique=True),
    _digest(),
    sqlite_autoincrement=True,
)  # fmt: skip

article = Table(
    "article", metadata,
    _key(),
    Column("uuid", Words, nullable=False, unique=True),
    _words("name"),
    Column("title", Words),
    Column("text_sha256", Words, nullable=False, unique=True),
    Column("source_sha256", Words),
    Column("characters", Integer, nullable=False),
    Column("words", Integer, nullable=False),
    _words("meta", default="{}"),
    _words("note", default=""),
    Column("version_of", Words),
    _words("added_at"),
    _removed(),
    _digest(),
    CheckConstraint("removed IN (0, 1)", name="removed"),
    sqlite_autoincrement=True,
)  # fmt: skip

article_text = Table(
    "article_text", metadata,
    _to("article_id", "article.id", is_primary=True),
    _words("text"),
)  # fmt: skip

article_source = Table(
    "article_source", metadata,
    _to("article_id", "article.id", is_primary=True),
    Column("packed", LargeBinary, nullable=False),
)  # fmt: skip

status = Table(
    "status", metadata,
    _to("article_id", "article.id", is_primary=True),
    _to("reviewer_id", "reviewer.id", is_primary=True),
    _words("status"),
    _digest(),
    CheckConstraint("status IN ('unread', 'reading', 'done')", name="status"),
)  # fmt: skip

excluded = Table(
    "excluded", metadata,
    _key(),
    _to("article_id", "article.id"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    _words("kind"),
    _removed(),
    _digest(),
    CheckConstraint("removed IN (0, 1)", name="removed"),
    CheckConstraint('start >= 0 AND start < "end"', name="span"),
    sqlite_autoincrement=True,
)  # fmt: skip

annotation = Table(
    "annotation", metadata,
    _key(),
    Column("uuid", Words, nullable=False, unique=True),
    _to("article_id", "article.id"),
    _to("reviewer_id", "reviewer.id"),
    _words("label"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    _words("quote"),
    _words("attributes", default="{}"),
    _words("origin", default="{}"),
    _words("note", default=""),
    _words("created_at"),
    _words("updated_at"),
    _removed(),
    _words("prefix", default=""),
    _words("suffix", default=""),
    _words("placed", default=""),
    _digest(),
    CheckConstraint("removed IN (0, 1)", name="removed"),
    CheckConstraint('start >= 0 AND start < "end"', name="span"),
    sqlite_autoincrement=True,
)  # fmt: skip

IS_LIVE: ColumnClause[int] = literal_column("0")
"""To compare ``removed`` with: written out, not bound, so that the partial index serves."""

link = Table(
    "link", metadata,
    _key(),
    Column("uuid", Words, nullable=False, unique=True),
    _words("type"),
    _to("from_id", "annotation.id"),
    _to("to_id", "annotation.id"),
    _to("reviewer_id", "reviewer.id"),
    _words("note", default=""),
    _removed(),
    _digest(),
    CheckConstraint("removed IN (0, 1)", name="removed"),
    sqlite_autoincrement=True,
)  # fmt: skip

revision = Table(
    "revision", metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("step", Integer, nullable=False),
    _words("at"),
    _to("reviewer_id", "reviewer.id"),
    _words("words"),
    Column("undoes", Integer),
    Column("article_id", Integer, ForeignKey("article.id")),
    _words("edit"),
    _digest(),
)  # fmt: skip

suggestion = Table(
    "suggestion", metadata,
    _key(),
    Column("uuid", Words, nullable=False, unique=True),
    _to("article_id", "article.id"),
    _words("label"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    _words("quote"),
    _words("prefix", default=""),
    _words("suffix", default=""),
    _words("attributes", default="{}"),
    _words("source", default=""),
    Column("score", Double),
    _words("made_at"),
    _words("state"),
    _to("decided_by", "reviewer.id", is_optional=True),
    _words("decided_at", default=""),
    _to("annotation_id", "annotation.id", is_optional=True),
    _removed(),
    _digest(),
    CheckConstraint("removed IN (0, 1)", name="removed"),
    CheckConstraint('start >= 0 AND start < "end"', name="span"),
    CheckConstraint("state IN ('open', 'accepted', 'rejected')", name="state"),
    sqlite_autoincrement=True,
)  # fmt: skip

carried = Table(
    "carried", metadata,
    _key(),
    _to("article_id", "article.id"),
    _to("annotation_id", "annotation.id"),
    _to("placed_id", "annotation.id", is_optional=True),
    _words("state"),
    Column("settled", Integer, nullable=False, server_default=text("0")),
    _removed(),
    _digest(),
    CheckConstraint("settled IN (0, 1)", name="settled"),
    CheckConstraint("removed IN (0, 1)", name="removed"),
    CheckConstraint("state IN ('same', 'moved', 'doubtful', 'lost')", name="state"),
    sqlite_autoincrement=True,
)  # fmt: skip

article_sketch = Table(
    "article_sketch", metadata,
    _to("article_id", "article.id", is_primary=True),
    Column("packed", LargeBinary, nullable=False),
)  # fmt: skip

READING_ORDER = "ix_annotation_reading_order"
"""The index that holds the annotations of an article as they are read."""

INDEXES: tuple[str, ...] = (
    'CREATE UNIQUE INDEX ix_excluded_region ON excluded (article_id, start, "end", kind)',
    "CREATE INDEX ix_link_from_id ON link (from_id)",
    "CREATE INDEX ix_link_to_id ON link (to_id)",
    "CREATE INDEX ix_revision_step ON revision (step, number)",
    "CREATE INDEX ix_revision_article_id ON revision (article_id, number)",
    (
        f'CREATE INDEX {READING_ORDER} ON annotation (article_id, start, "end" DESC, label, uuid) '
        "WHERE removed = 0"
    ),
    "CREATE INDEX ix_annotation_label ON annotation (article_id, label) WHERE removed = 0",
    "CREATE INDEX ix_revision_first_of_step ON revision (reviewer_id, number) WHERE number = step",
    "CREATE INDEX ix_suggestion_article_id ON suggestion (article_id) WHERE removed = 0",
    (
        "CREATE INDEX ix_suggestion_rejected ON suggestion (decided_by, label) "
        "WHERE removed = 0 AND state = 'rejected'"
    ),
    "CREATE UNIQUE INDEX ix_carried_pair ON carried (article_id, annotation_id)",
    "CREATE INDEX ix_carried_annotation_id ON carried (annotation_id)",
)
"""As SQL, in this order: `Index` objects are made in no particular one, so that a database would not be the same twice;
and given one with a condition for each database, SQLAlchemy imports both databases' dialects at start."""

APPEND_ONLY: dict[str, tuple[str, ...]] = {
    "sqlite": tuple(
        f"CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for table in ("revision", "scheme")
        for act in ("update", "delete")
    ),
    "postgresql": (
        (
            "CREATE FUNCTION annotator_append_only() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
        ),
        *(
            (
                f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION annotator_append_only()"
            )
            for table in ("revision", "scheme")
        ),
    ),
}
"""What keeps the log and the scheme's versions as they were written, by database."""

_NAME = re.compile(r"(?:TABLE|INDEX|TRIGGER|FUNCTION) (\w+)")


def structure(dialect: str) -> frozenset[str]:
    """Names of all tables, indexes and triggers of a database of this version."""
    made = " ; ".join((*INDEXES, *APPEND_ONLY[dialect]))
    return frozenset((*(table.name for table in metadata.sorted_tables), *_NAME.findall(made)))
