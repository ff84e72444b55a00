"""Opening a database, making one that is not there, and bringing one of an older version up to date."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from annotator.errors import DatabaseError
from annotator.paths import expanded
from annotator.store import problems
from annotator.store.addresses import is_address, parts_of
from annotator.store.backend import Backend
from annotator.store.engine import PATIENCE_MS, Database
from annotator.store.tables import SCHEMA


def open_database(
    target: str,
    *,
    create: bool = False,
    is_draft: bool = False,
    read_only: bool = False,
    timeout_ms: int = PATIENCE_MS,
    like: Path | None = None,
) -> Database:
    """Opens a database, and brings one of an older version up to date after a verified backup.

    Opening changes nothing in a database of this version. A file that is made appears under its name when it is whole.

    Args:
        target: A path, or a SQLAlchemy URL of SQLite or PostgreSQL.
        create: Makes it if it is missing or empty.
        is_draft: A file that is made has no name until `Database.keep`.
        read_only: Refuses every edit.
        timeout_ms: How long to wait for a lock while opening.
        like: A file whose permissions one that is made gets; None leaves them to the system.

    Raises:
        DatabaseError: It is missing, no database, not ours, newer, damaged, locked or out of reach.
    """
    backend = _backend(target, create=create, read_only=read_only, timeout_ms=timeout_ms, like=like)
    engine: Engine | None = None
    try:
        with problems.as_sentences(backend.name, backend.path):
            engine = backend.engine()
            was_made = _bring_up(backend, engine, create=create)
            if not is_draft:
                engine.dispose()
                backend.keep()
        return Database(target, backend, engine, was_made=was_made)
    except BaseException as error:
        if engine is not None:
            engine.dispose()
        backend.discard()
        if isinstance(error, FileExistsError):  # somebody else has made it in the meantime
            return open_database(
                target,
                create=create,
                is_draft=is_draft,
                read_only=read_only,
                timeout_ms=timeout_ms,
                like=like,
            )
        raise


def _backend(target: str, *, create: bool, read_only: bool, timeout_ms: int, like: Path | None) -> Backend:
    from annotator.store.sqlite import SqliteBackend

    if not is_address(target):
        return SqliteBackend(
            expanded(target), create=create, read_only=read_only, timeout_ms=timeout_ms, like=like
        )
    url = parts_of(target)
    if url.get_backend_name() == "sqlite":
        if not url.database or url.database == ":memory:":
            raise DatabaseError(
                "A project needs a file; name one, for example annotations.db.", problem="missing"
            )
        return SqliteBackend(
            Path(url.database), create=create, read_only=read_only, timeout_ms=timeout_ms, like=like
        )
    if url.get_backend_name() == "postgresql":
        from annotator.store.postgresql import PostgresqlBackend

        return PostgresqlBackend(url, read_only=read_only)
    raise DatabaseError(
        f"“{url.get_backend_name()}” databases are not supported; use a file or PostgreSQL.",
        problem="unreachable",
    )


def _bring_up(backend: Backend, engine: Engine, *, create: bool) -> bool:
    """Makes or migrates what is there; True if it was made."""
    from annotator.store import making

    with engine.connect() as connection:
        backend.look(connection)
        is_empty = backend.is_empty(connection)
        found = SCHEMA if is_empty else making.schema_version(connection)
        connection.rollback()
    if is_empty:
        if not create:
            raise DatabaseError(
                f"“{backend.name}” is empty: there is no project in it. Import articles into it, or open another one.",
                problem="missing",
            )
        making.make(backend, engine)
        return True
    if found > SCHEMA:
        raise DatabaseError(
            f"“{backend.name}” was made with a newer version of Annotator (database version {found}; this one "
            f"reads up to {SCHEMA}). Update Annotator to open it.",
            problem="newer",
        )
    if found < SCHEMA:
        making.migrate(backend, engine, found)
    return False
