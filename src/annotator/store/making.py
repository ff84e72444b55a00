"""Making the tables of a new database, and bringing an older one up to date."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    insert,
    inspect,
)
from sqlalchemy.exc import SQLAlchemyError

from annotator.errors import DatabaseError
from annotator.store.tables import APPEND_ONLY, INDEXES, SCHEMA, metadata

if TYPE_CHECKING:
    from annotator.store.backend import Backend

MIGRATIONS = Path(__file__).with_name("migrations")
_NEWER_THAN_ANY = 1_000_000
_PATIENCE_MS = 30_000
_version = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32)),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def schema_version(connection: Connection) -> int:
    """The number of the migration that the database is at; 0 if it says nothing."""
    try:
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    except SQLAlchemyError:
        if inspect(connection).has_table("alembic_version"):
            raise
        return 0
    return int(found) if found and str(found).isdecimal() else _NEWER_THAN_ANY


def make(backend: Backend, engine: Engine) -> None:
    """Makes all tables, as the migrations would, in one transaction."""
    with engine.connect() as connection:
        backend.before_writing(connection.connection, _PATIENCE_MS)
        backend.begin(connection, writes=True, patience_ms=_PATIENCE_MS)
        if backend.is_empty(connection):  # else somebody else made them while we waited
            backend.prepare_making(connection)
            create_all(connection)
        connection.commit()
    engine.dispose()  # so that a file is whole by itself, whatever happens next


def create_all(connection: Connection) -> None:
    """Makes the tables, indexes and triggers of this version and notes the version."""
    metadata.create_all(connection, checkfirst=False)
    for statement in (*INDEXES, *APPEND_ONLY[connection.dialect.name]):
        connection.exec_driver_sql(
            statement.replace("%", "%%") if connection.dialect.name != "sqlite" else statement
        )
    _version.create(connection)
    connection.execute(insert(_version).values(version_num=f"{SCHEMA:04}"))


def migrate(backend: Backend, engine: Engine, found: int, *, scripts: Path = MIGRATIONS) -> Path | None:
    """Brings an older database up to date, after a verified backup beside it.

    Args:
        backend: The database.
        engine: Its engine.
        found: The version it has.
        scripts: The folder of migrations.

    Returns:
        The backup, or None on a server, whose backups are its owner's.

    Raises:
        DatabaseError: It is opened to read only, or cannot be copied.
    """
    if backend.why_read_only is not None:
        raise DatabaseError(_what_to_do(backend), problem="read-only")
    saved: Path | None = None
    if backend.path is not None:
        saved = _beside(backend.path, found)
        backend.backup(engine, saved, lambda: False, lambda _done, _total: None)
    upgrade_all(backend, engine, scripts)
    return saved


def _what_to_do(backend: Backend) -> str:
    """Why it is not brought up to date now, and how it can be."""
    if not backend.could_be_written:
        return (
            f"“{backend.name}” was made with an older version of Annotator and has to be brought up to date, but it may "
            "not be written. Put a copy of it into a folder that may be written, and open that copy in the window."
        )
    return (
        f"“{backend.name}” was made with an older version of Annotator and has to be brought up to date first. Open it "
        "once in the window, which keeps a copy of it as it is, then try again."
    )


def _beside(path: Path, version: int) -> Path:
    """A name for the backup that is free: an earlier try may have been interrupted in this second, or the clock set back."""
    moment = datetime.now(UTC)
    while True:
        saved = path.with_name(f"{path.stem}.version-{version}.{moment.strftime('%Y%m%dT%H%M%S.%fZ')}.db")
        if not saved.exists():
            return saved
        moment += timedelta(microseconds=1)


def upgrade_all(backend: Backend, engine: Engine, scripts: Path = MIGRATIONS) -> None:
    """Runs the migrations that a database has not had yet, in one transaction; references are checked before it ends."""
    from annotator.store.migrations.running import upgrade

    with engine.connect() as connection:
        backend.before_writing(connection.connection, _PATIENCE_MS)
        backend.before_migrating(connection.connection)
        backend.begin(connection, writes=True, patience_ms=_PATIENCE_MS)
        upgrade(connection, scripts)
        wrong = backend.integrity(connection)
        if wrong:
            connection.rollback()
            raise DatabaseError(
                f"“{backend.name}” could not be brought up to date ({wrong[0]}) and stays as it was.",
                problem="damaged",
            )
        connection.commit()
    engine.dispose()  # so that no connection goes on without its references being checked
