"""Errors of the databases as sentences for people."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sqlite3
from collections.abc import Generator
from pathlib import Path

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from annotator.errors import DatabaseError, DatabaseProblem
from annotator.paths import without_secrets
from annotator.store.encoding import Damaged
from annotator.store.whereabouts import why_unreadable

_ROOM = 1 << 16
_LONGEST = 300
"""Characters of what a driver says."""

_SECRET = re.compile(
    r"\b(\w*password\w*[\"']?|passfile|\w*secret\w*[\"']?)(\s*[=:]\s*)(?:'(?:[^'\\]|\\.)*'?|\"[^\"]*\"?|[^\s,;)]+)",
    re.IGNORECASE,
)
"""A setting of a connection that nobody else may read, with its value, quoted or not."""


SENTENCES: dict[DatabaseProblem, str] = {
    "locked": "“{name}” is being written by somebody else. Try again in a moment.",
    "full": "The disk that “{name}” is on is full. Free some space, then try again.",
    "read-only": "“{name}” can only be read. Allow writing to the file and its folder, or work on a copy.",
    "damaged": "“{name}” is damaged or not a database ({reason}). Open a backup of it.",
    "missing": "“{name}” cannot be opened: there is no such file or it may not be read. Check the path.",
    "replaced": "Another file has taken the place of “{name}”. Open it again.",
    "unreachable": "“{name}” cannot be reached ({reason}). Check the connection, then try again.",
    "foreign": "“{name}” is a database, but not one of Annotator's.",
    "newer": "“{name}” was made with a newer version of Annotator. Update Annotator to open it.",
}

_SQLITE: tuple[tuple[str, DatabaseProblem], ...] = (
    ("SQLITE_BUSY", "locked"),
    ("SQLITE_LOCKED", "locked"),
    ("SQLITE_PROTOCOL", "locked"),
    ("SQLITE_FULL", "full"),
    ("SQLITE_READONLY", "read-only"),
    ("SQLITE_PERM", "read-only"),
    ("SQLITE_CORRUPT", "damaged"),
    ("SQLITE_NOTADB", "damaged"),
    ("SQLITE_FORMAT", "damaged"),
    ("SQLITE_CANTOPEN", "missing"),
    ("SQLITE_IOERR_READ", "unreachable"),
    ("SQLITE_IOERR_SHORT_READ", "damaged"),
    ("SQLITE_IOERR_CORRUPTFS", "unreachable"),
    ("SQLITE_IOERR", "full"),
)

_MALFORMED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
_NO_ROOM = (
    "“{name}” could not be written ({reason}): the disk is full, a quota or a limit on the size of files is reached, or the "
    "disk fails. Free some space, then try again."
)
_NOT_READ = (
    "“{name}” could not be read ({reason}). Check the disk it is on, then try again, or open a backup."
)
_OF_DISK = {"full": _NO_ROOM, "unreachable": _NOT_READ}
"""Sentences for what SQLite calls an I/O error: it does not say which."""

_DAMAGE = re.compile("Could not decode|no such (?:table|column)|has no column named|duplicate column name")
"""What SQLite says of tables that somebody changed: our statements name what every project has."""

_WRONG_TYPE = re.compile("JSON cannot hold")
"""What it says of bytes where there should be words."""

_POSTGRESQL: tuple[tuple[str, DatabaseProblem], ...] = (
    ("55P03", "locked"),
    ("40P01", "locked"),
    ("40001", "locked"),
    ("53100", "full"),
    ("25006", "read-only"),
    ("42501", "read-only"),
    ("3D000", "missing"),
    ("XX001", "damaged"),
    ("XX002", "damaged"),
    ("08", "unreachable"),
    ("28", "unreachable"),
    ("53", "unreachable"),
    ("57P", "unreachable"),
)


@contextlib.contextmanager
def as_sentences(name: str, path: Path | None) -> Generator[None]:
    """Turns what the database drivers raise in the block into DatabaseError.

    What is nobody's fault but ours (a wrong statement, a broken constraint) stays as it is.
    """
    try:
        yield
    except Damaged as error:
        raise _changed_outside(name, error) from error
    except UnicodeDecodeError as error:  # the driver met damage whose description quotes it
        raise _told("damaged", name, error) from error
    except DBAPIError as error:
        problem = _problem(error.orig, path)
        if problem is None:
            raise
        raise _not_read(error.orig, name, path) or _told(problem, name, error.orig) from error
    except sqlite3.Error as error:
        problem = _problem(error, path)
        if problem is None:
            raise
        raise _not_read(error, name, path) or _told(problem, name, error) from error
    except SQLAlchemyError as error:
        if "timeout" not in type(error).__name__.casefold():
            raise
        raise _told("locked", name, error) from error


def locked(name: str) -> DatabaseError:
    """What whoever waited in vain for another writer is told."""
    return DatabaseError(SENTENCES["locked"].format(name=name), problem="locked")


def _not_read(error: BaseException | None, name: str, path: Path | None) -> DatabaseError | None:
    """What SQLite calls malformed may be a disk that cannot be read."""
    if path is None or getattr(error, "sqlite_errorname", "") not in _MALFORMED:
        return None
    reason = why_unreadable(path)
    return (
        DatabaseError(_NOT_READ.format(name=name, reason=reason), problem="unreachable") if reason else None
    )


def _changed_outside(name: str, error: BaseException | None) -> DatabaseError:
    return DatabaseError(
        f"“{name}” was changed outside the program: {error}. annotator check lists what is wrong; or open a backup.",
        problem="damaged",
    )


def _told(problem: DatabaseProblem, name: str, error: BaseException | None) -> DatabaseError:
    if _WRONG_TYPE.search(str(error)):
        return _changed_outside(name, error)
    lines = str(error).strip().splitlines()
    is_of_disk = str(getattr(error, "sqlite_errorname", "")).startswith("SQLITE_IOERR")
    sentence = (is_of_disk and _OF_DISK.get(problem)) or SENTENCES[problem]
    reason = _without_passwords(lines[0][: 4 * _LONGEST])[:_LONGEST] if lines else "no reason given"
    return DatabaseError(sentence.format(name=name, reason=reason), problem=problem)


def _without_passwords(said: str) -> str:
    """What a driver says, which may quote the address or the settings that it was given."""
    return _SECRET.sub(r"\1\2…", without_secrets(said))


def _problem(error: BaseException | None, path: Path | None) -> DatabaseProblem | None:
    if isinstance(error, sqlite3.Error):
        code = str(getattr(error, "sqlite_errorname", ""))
        if _DAMAGE.search(str(error)) or _WRONG_TYPE.search(str(error)):
            return "damaged"
        found: DatabaseProblem | None = next((one for begin, one in _SQLITE if code.startswith(begin)), None)
        if found in ("missing", "unreachable") and _is_full(path):
            return "full"
        return "read-only" if found == "missing" and _is_only_read(path) else found
    code = getattr(error, "sqlstate", None)
    if code is None:
        return "unreachable" if type(error).__name__ in ("OperationalError", "InterfaceError") else None
    return next((one for begin, one in _POSTGRESQL if str(code).startswith(begin)), None)


def _is_only_read(path: Path | None) -> bool:
    """Whether the file is there and nothing may be written beside it, which SQLite has to do even to read."""
    return (
        path is not None
        and os.access(path, os.R_OK)
        and not os.access(path.absolute().parent, os.W_OK | os.X_OK)
    )


def _is_full(path: Path | None) -> bool:
    """Whether the disk has no room: SQLite then names what it could not do, not why."""
    try:
        return path is not None and shutil.disk_usage(path.absolute().parent).free < _ROOM
    except OSError:
        return False
