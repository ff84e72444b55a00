"""Puts one database file in the place of another, which is kept under another name."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from annotator.errors import DatabaseError
from annotator.store.aside import aside_of, flush, remove_aside
from annotator.store.on_disk import BESIDE
from annotator.store.permissions import give, make_private, permissions_of


def put_in_place(target: Path, source: Path, kept: Path) -> Path | None:
    """Copies the source to the target's name; what was there gets the name ``kept``, with its log if it has one.

    At every moment there is a file of the target's name, the old one or the new one, both whole. The new one has the permissions of
    the old one, or, if there was none, of the source. A link is followed, and stays: what it leads to is replaced, and SQLite keeps
    the log beside that.

    Returns:
        ``kept``, or None if nothing was there.

    Raises:
        DatabaseError: Somebody has the target open, or it cannot be written; then all is as it was.
    """
    place = Path(os.path.realpath(target))
    aside = aside_of(place)
    try:
        if place.exists():
            _settle(place, kept, target)
        make_private(aside)
        shutil.copyfile(source, aside)
        flush(aside)
        was_there = place.exists()
        give(aside, permissions_of(place if was_there else source))
        if was_there:
            _keep(place, kept)
        aside.replace(place)
        with suppress(OSError):
            flush(place.parent)
    except OSError as error:
        raise DatabaseError(
            f"“{target}” cannot be replaced ({error.strerror}). Check that its folder may be written and has room.",
            problem="read-only",
        ) from error
    finally:
        remove_aside(aside)
    return kept if was_there else None


def is_sound(path: Path) -> bool:
    """Whether SQLite finds a file sound, whatever version of ours it is. Nothing is left beside it."""
    return not faults_of(path)


def faults_of(path: Path) -> list[str]:
    """What SQLite finds wrong with a file, without its log, or why it cannot be read; empty if it is sound."""
    uri = f"file:{quote(os.fsencode(path.absolute()))}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
    except (sqlite3.Error, UnicodeDecodeError) as error:
        return [str(error) if isinstance(error, sqlite3.Error) else "it cannot be read"]
    return [line for one in found if one != "ok" for line in one.splitlines()]


def _settle(place: Path, kept: Path, target: Path) -> None:
    """Folds the log into the file, which only works while nobody else has it open.

    SQLite throws the log of a damaged file away when it looks at it: it is kept under the new name before.

    Args:
        place: The file, which is no link.
        kept: Where it will be.
        target: What a sentence calls it.
    """
    log, aside = Path(f"{place}-wal"), Path(f"{kept}-wal")
    if log.exists():
        _copy(log, aside)
    try:
        with closing(sqlite3.connect(place, timeout=0.5, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
            connection.execute("PRAGMA schema_version").fetchone()
        aside.unlink(missing_ok=True)
    except sqlite3.Error as error:
        if str(getattr(error, "sqlite_errorname", "")).startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            aside.unlink(missing_ok=True)
            raise DatabaseError(
                f"“{target}” is open in another window or program. Close it there, then try again.",
                problem="locked",
            ) from error


def _keep(place: Path, kept: Path) -> None:
    """Gives what is there a second name, then takes its log out of the new file's way."""
    for end in ("", *BESIDE):
        present = Path(f"{place}{end}")
        aside = Path(f"{kept}{end}")
        if present.exists() and not aside.exists():
            _second_name(present, aside)
    for end in BESIDE:
        Path(f"{place}{end}").unlink(missing_ok=True)


def _second_name(present: Path, kept: Path) -> None:
    try:
        os.link(present, kept)
    except OSError:  # a file system without hard links
        _copy(present, kept)
        flush(kept)


def _copy(present: Path, kept: Path) -> None:
    make_private(kept)
    shutil.copyfile(present, kept)
    give(kept, permissions_of(present))
