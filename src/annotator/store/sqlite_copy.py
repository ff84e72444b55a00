"""A verified copy of a database that is open in SQLite: complete, or not there."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine

from annotator.errors import Cancelled, DatabaseError
from annotator.store import problems
from annotator.store.aside import aside_of, flush, remove_aside, take_name
from annotator.store.permissions import give, make_private, permissions_of
from annotator.store.sqlite_file import check_possible

_STEP = 4096
"""Pages that are copied before somebody who wants to stop is heard."""

INSTRUCTIONS = 200_000
"""Of SQLite's machine, likewise while a copy is checked."""


def write_copy(
    engine: Engine,
    source: Path,
    path: Path,
    is_stopped: Callable[[], bool],
    told: Callable[[int, int], None],
) -> None:
    """Copies page by page beside the target, opens the copy and checks it, then gives it its name.

    SQLite copies, though the system would be five times as fast (0.2 s instead of 1.3 for 456 MB): of the wait for a copy
    most is the check of it (6 s), and whoever opens and closes the file beside SQLite lets go of all its locks.

    Args:
        engine: Of the database.
        source: Its file, whose permissions the copy gets.
        path: The file, which is not there yet.
        is_stopped: Asked now and then whether to stop.
        told: Gets how many pages are copied, and of how many.

    Raises:
        DatabaseError: It cannot be copied, or the copy is not whole.
        Cancelled: It was stopped.
    """
    check_possible(path)
    if path.exists():
        raise _is_there(path)
    aside = aside_of(path)
    try:
        make_private(aside)
        _copy(engine, aside, path, is_stopped, told)
        flush(aside)
        give(aside, permissions_of(source))
        take_name(aside, path)
    except FileExistsError as error:
        raise _is_there(path) from error
    except OSError as error:
        raise DatabaseError(
            f"The backup “{path}” cannot be written ({error.strerror}).", problem="full"
        ) from error
    finally:
        remove_aside(aside)


def _copy(
    engine: Engine,
    aside: Path,
    path: Path,
    is_stopped: Callable[[], bool],
    told: Callable[[int, int], None],
) -> None:
    def stop() -> None:
        if is_stopped():
            raise Cancelled

    def step(_status: int, left: int, total: int) -> None:
        stop()
        told(total - left, total)

    with engine.connect() as connection:
        raw = connection.connection.dbapi_connection
        assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - narrows a type
        raw.execute("BEGIN")
        try:
            raw.execute("SELECT 1 FROM sqlite_master").fetchone()  # one state, however long the steps take
            with contextlib.closing(sqlite3.connect(aside)) as copy:
                raw.backup(copy, pages=_STEP, progress=step)
            with contextlib.closing(sqlite3.connect(aside)) as copy:
                copy.set_progress_handler(is_stopped, INSTRUCTIONS)
                _verify(copy, path)
        except sqlite3.Error as error:
            stop()
            if _is_of_source(error):
                raise
            if getattr(error, "sqlite_errorname", "") == "SQLITE_FULL":
                raise DatabaseError(problems.SENTENCES["full"].format(name=path), problem="full") from error
            raise DatabaseError(
                f"The backup “{path}” cannot be written ({error}). Check that the folder is there, may be written and "
                "has room.",
                problem="full",
            ) from error
        finally:
            raw.execute("ROLLBACK")


def _verify(copy: sqlite3.Connection, path: Path) -> None:
    wrong = [row[0] for row in copy.execute("PRAGMA integrity_check") if row[0] != "ok"]
    wrong += [f"{row[0]} refers to nothing" for row in copy.execute("PRAGMA foreign_key_check")]
    if wrong:
        raise DatabaseError(f"The backup “{path}” was not kept: {wrong[0]}.", problem="damaged")


def _is_there(path: Path) -> DatabaseError:
    return DatabaseError(f"“{path}” is there already. Name a new file for the backup.", problem="read-only")


def _is_of_source(error: sqlite3.Error) -> bool:
    return str(getattr(error, "sqlite_errorname", "")).startswith(
        ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_BUSY", "SQLITE_IOERR_READ", "SQLITE_IOERR_CORRUPTFS")
    )
