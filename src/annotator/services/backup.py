"""Verified copies of a project: those that a person made beside it, and those that the program makes in a folder of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from annotator.errors import DatabaseError
from annotator.services.files import check_not_beside
from annotator.services.workspace import Workspace
from annotator.store import log, proving
from annotator.store.opening import open_database
from annotator.store.replacing import is_sound
from annotator.store.standing import Standing, standing

Maker = Literal["person", "program", "migration", "restoring"]
"""Who made a copy: a person; the program by itself; the program before it brought the file up to date; or it is the file that was
there before a backup was restored."""

_MOMENT = r"(?P<moment>[0-9]{8}T[0-9]{6}(\.[0-9]{1,6})?Z)\.db"
_BESIDE: dict[Maker, re.Pattern[str]] = {
    "person": re.compile(r"backup\." + _MOMENT),
    "migration": re.compile(r"version-[0-9]+\." + _MOMENT),
    "restoring": re.compile(r"before-restoring\." + _MOMENT),
}
_IN_FOLDER: dict[Maker, re.Pattern[str]] = {"program": re.compile(_MOMENT)}


@dataclass(frozen=True, slots=True)
class Backup:
    """A dated copy.

    Attributes:
        made_at: In UTC, as its name says.
        size: In bytes.
        maker: Who made it. The program only ever removes its own.
    """

    path: Path
    made_at: datetime
    size: int
    maker: Maker = "person"


def backups(workspace: Workspace) -> list[Backup]:
    """The project's dated copies, the newest first; what cannot be looked at is left out."""
    return [] if workspace.path is None else backups_of(workspace.path)


def backups_of(project: Path) -> list[Backup]:
    """The dated copies of a project's file, likewise; the file itself is not looked at."""
    project = project.absolute()
    found = [*_dated(project.parent, f"{project.stem}.", _BESIDE)]
    found += _dated(folder_of(project), f"{project.stem}.", _IN_FOLDER)
    return sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)


def folder_of(project: Path) -> Path:
    """Where the program keeps the copies that it makes by itself; the folder need not be there."""
    return project.absolute().with_name(f"{project.name}.backups")


def newest_whole(project: Path) -> Backup | None:
    """The newest copy of a project's file that can be opened and is sound; None if there is none.

    What a backup was put in the place of does not count: it is there to be looked at.
    """
    candidates = (one for one in backups_of(project) if one.maker != "restoring")
    return next((one for one in candidates if is_whole(one.path) and _is_proven(one.path)), None)


def _is_proven(path: Path) -> bool:
    """Whether every row of a copy is as it was written; of an older version's nobody can say."""
    try:
        database = open_database(str(path), read_only=True)
    except DatabaseError as error:
        return error.problem == "read-only"
    try:
        with database.read() as t:
            return next(proving.faults(t), None) is None
    except DatabaseError:
        return False
    finally:
        database.close()


def is_whole(path: Path) -> bool:
    """Whether a copy can be opened and is sound, read from end to end."""
    try:
        database = open_database(str(path), read_only=True)
    except DatabaseError as error:
        return error.problem == "read-only" and is_sound(path)  # an older one, to be brought up to date first
    try:
        with database.read() as t:
            return not database.integrity() and log.is_proven(t)
    except DatabaseError:
        return False
    finally:
        database.close()


def standing_of(path: Path) -> Standing | None:
    """How a copy stands; None if it cannot be read or is of an older version."""
    try:
        database = open_database(str(path), read_only=True)
    except DatabaseError:
        return None
    try:
        with database.read() as t:
            return standing(t)
    except DatabaseError:
        return None
    finally:
        database.close()


def backup(workspace: Workspace, target: Path | None = None) -> Path:
    """Copies the project, while others may go on working, and checks the copy.

    Args:
        workspace: The project.
        target: A file that is not there yet; None names one beside the project, after the time.

    Raises:
        InputError: The name is one that SQLite gives to what it keeps beside a project.
        DatabaseError: It cannot be copied; nothing is left then.
    """
    path = target or _beside(workspace)
    check_not_beside(path, workspace.path)
    workspace.database.backup(path)
    return path


def dated(moment: datetime | None = None) -> str:
    """A moment, or the present one, as names of copies have it."""
    return (moment or datetime.now(UTC)).strftime("%Y%m%dT%H%M%S.%fZ")


def _beside(workspace: Workspace) -> Path:
    if workspace.path is None:
        raise DatabaseError(
            f"“{workspace.name}” is on a server. Copy it with pg_dump, or export the articles as jsonl.",
            problem="unreachable",
        )
    return workspace.path.with_name(f"{workspace.path.stem}.backup.{dated()}.db")


def _dated(folder: Path, prefix: str, names: dict[Maker, re.Pattern[str]]) -> Iterator[Backup]:
    try:
        paths = list(folder.iterdir())
    except OSError:
        return
    for path in paths:
        for maker, pattern in names.items() if path.name.startswith(prefix) else ():
            named = pattern.fullmatch(path.name.removeprefix(prefix))
            made_at = None if named is None else _moment(named["moment"])
            size = None if made_at is None else _size(path)
            if made_at is not None and size is not None:
                yield Backup(path, made_at, size, maker)


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size if path.is_file() else None
    except OSError:
        return None


def _moment(written: str) -> datetime | None:
    shape = "%Y%m%dT%H%M%S.%fZ" if "." in written else "%Y%m%dT%H%M%SZ"
    try:
        return datetime.strptime(written, shape).replace(tzinfo=UTC)
    except ValueError:
        return None
