"""What can be said of the file of a database before SQLite opens it."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from annotator.errors import DatabaseError
from annotator.paths import is_nowhere, is_possible
from annotator.store import on_disk, strange_log, whereabouts

WITHOUT_FOLDER = "The folder in which the program was started is not there any more. Go to another one, or give whole paths."


def check_name(path: Path) -> None:
    """Refuses what no file can be called, and what may not be looked at, by raising DatabaseError."""
    check_possible(path)
    try:
        path.lstat()
        path.exists()  # what a link leads to
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise DatabaseError(
                f"There is no database “{path.name[:40]}…”: the name is too long. Check the path.",
                problem="missing",
            ) from None
        if isinstance(error, PermissionError):
            raise DatabaseError(f"“{path}” cannot be read ({error.strerror}).", problem="missing") from None


def check_possible(path: Path) -> None:
    """Refuses what no file can be called, by raising DatabaseError."""
    if not is_possible(path):
        raise DatabaseError(
            f"No file can be called {ascii(str(path))[:80]}. Check the path.", problem="missing"
        )


def check_file(path: Path, *, create: bool) -> None:
    """Refuses what is no database, or not there.

    Args:
        path: The file.
        create: Whether it may be missing.

    Raises:
        DatabaseError: One sentence.
    """
    if create and not (path.exists() and path.stat().st_size):
        check_neighbours(path)
    if path.is_dir():
        raise DatabaseError(f"“{path}” is a folder; name a file in it.", problem="foreign")
    if path.is_symlink() and not path.exists():
        raise DatabaseError(
            f"“{path}” is a link that leads nowhere. Remove it, or name another file.", problem="missing"
        )
    if path.exists() and not path.is_file():  # a pipe would be waited for, a device written over
        raise DatabaseError(f"“{path}” is not a file. Choose a project file (.db).", problem="foreign")
    strange_log.wait_for(path)
    if whereabouts.is_open_here(path):  # looking into it would let go of its locks
        return
    try:
        with path.open("rb") as file:
            begin = file.read(len(on_disk.MAGIC))
    except FileNotFoundError:
        _check_missing(path, create=create)
        return
    except OSError as error:
        raise DatabaseError(f"“{path}” cannot be read ({error.strerror}).", problem="missing") from error
    if not begin and not create:
        raise DatabaseError(
            f"“{path}” is empty (0 bytes): there is no project in it. Open a backup, or delete it to begin anew.",
            problem="missing",
        )
    if begin and begin != on_disk.MAGIC:
        raise DatabaseError(f"“{path}” is not a database. Choose a project file (.db).", problem="damaged")


def _check_missing(path: Path, *, create: bool) -> None:
    if not path.is_absolute() and is_nowhere():
        raise DatabaseError(WITHOUT_FOLDER, problem="missing")
    if not create:
        raise DatabaseError(f"There is no database “{path}”. Check the path.", problem="missing")
    folder = path.absolute().parent
    if not folder.is_dir():
        raise DatabaseError(
            f"The folder “{folder}” is not there. Make it, or choose another.", problem="missing"
        )
    if not os.access(folder, os.W_OK | os.X_OK):
        raise DatabaseError(f"Nothing can be written in the folder “{folder}”.", problem="read-only")


def check_neighbours(path: Path) -> None:
    """Refuses to make a database where SQLite would take it, or one that is there, for what it keeps beside the other.

    SQLite knows its journal, its log and the log's index by their names alone. A database that has such a name is written over,
    or removed, as soon as the other one is opened.

    Args:
        path: Where one is to be made.

    Raises:
        DatabaseError: It is such a name, or what has such a name is there.
    """
    target = Path(os.path.realpath(path))
    for end in on_disk.BESIDE:
        base = target.name.removesuffix(end)
        if base not in ("", target.name) and _is_database(target.with_name(base)):
            raise DatabaseError(
                f"“{path}” is a name that SQLite gives to what it keeps beside “{base}”. Choose another name.",
                problem="foreign",
            )
        other = f"{target.name}{end}"
        if _is_database(target.with_name(other)):
            raise DatabaseError(
                f"SQLite would take “{other}” for a part of “{path}” and remove it. Choose another name.",
                problem="foreign",
            )


def _is_database(path: Path) -> bool:
    if whereabouts.is_open_here(path):  # looking into it would let go of its locks
        return whereabouts.is_database_open_here(path)
    with suppress(OSError):
        if path.is_file():  # a pipe would be waited for
            with path.open("rb") as file:
                return file.read(len(on_disk.MAGIC)) == on_disk.MAGIC
    return False


def is_protected(path: Path) -> bool:
    """Whether it is there and may not be written."""
    return path.exists() and not os.access(path, os.W_OK)
