"""Files that are made aside, and get their names when they are whole."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from annotator.errors import DatabaseError
from annotator.store.on_disk import BESIDE
from annotator.store.sqlite_file import check_neighbours


def aside_of(path: Path) -> Path:
    """Where a file is made that takes the path's name when it is whole; hidden, and short enough for any name.

    What dead processes have left beside it is removed.
    """
    from annotator.store import abandoned

    abandoned.remove_abandoned(path.absolute().parent)
    return path.with_name(f".{path.name[:40]}.{abandoned.mark()}.new")


def remove_aside(aside: Path) -> None:
    """Removes a database that was made aside, with what SQLite puts beside it, as far as it is there and can be removed.

    On a disk that may only be read, not even removing what is not there is allowed.
    """
    for end in ("", *BESIDE):
        with contextlib.suppress(OSError):
            Path(f"{aside}{end}").unlink(missing_ok=True)


def check_whole(aside: Path, path: Path) -> None:
    """Refuses a database that was made aside and whose log could not be folded in, which closing it does not say.

    Raises:
        DatabaseError: The disk has no room for the rest.
    """
    from annotator.store.problems import SENTENCES

    log = Path(f"{aside}{BESIDE[0]}")
    if log.exists() and log.stat().st_size:
        raise DatabaseError(SENTENCES["full"].format(name=path), problem="full")


def take_name(aside: Path, path: Path) -> None:
    """Gives a finished file its name.

    Raises:
        DatabaseError: It is not whole: the disk has no room for all of it; or the name is one that it cannot have.
        FileExistsError: Somebody else has made one of that name.
    """
    check_whole(aside, path)
    check_neighbours(path)
    try:
        os.link(aside, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if path.exists():
            raise FileExistsError(path) from None
        aside.rename(path)
    with contextlib.suppress(OSError):  # so that the name survives a power cut, where folders can be flushed
        flush(path.absolute().parent)


def flush(path: Path) -> None:
    """Has what was written to a file, or a folder, reach the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
