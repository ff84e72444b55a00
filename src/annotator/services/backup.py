"""A verified copy of a project."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from annotator.errors import DatabaseError
from annotator.services.workspace import Workspace
from annotator.store.engine import open_database

_NAME = re.compile(r"(?P<moment>[0-9]{8}T[0-9]{6}(\.[0-9]{1,6})?Z)\.db")


@dataclass(frozen=True, slots=True)
class Backup:
    """A dated copy beside the project.

    Attributes:
        made_at: In UTC, as its name says.
        size: In bytes.
    """

    path: Path
    made_at: datetime
    size: int


def backups(workspace: Workspace) -> list[Backup]:
    """The dated copies in the project's folder, the newest first; what cannot be looked at is left out."""
    return [] if workspace.path is None else backups_of(workspace.path)


def backups_of(project: Path) -> list[Backup]:
    """The dated copies beside a project's file, likewise; the file itself is not looked at."""
    prefix = f"{project.stem}.backup."
    found: list[Backup] = []
    try:
        for path in project.absolute().parent.iterdir():
            made_at = _moment(path.name.removeprefix(prefix)) if path.name.startswith(prefix) else None
            if made_at is not None and path.is_file():
                found.append(Backup(path, made_at, path.stat().st_size))
    except OSError:
        pass
    return sorted(found, key=lambda one: one.made_at, reverse=True)


def newest_whole(project: Path) -> Backup | None:
    """The newest copy beside a project's file that can be opened and is sound; None if there is none."""
    for one in backups_of(project):
        try:
            database = open_database(str(one.path), read_only=True)
        except DatabaseError:
            continue
        try:
            if not database.integrity():
                return one
        except DatabaseError:
            continue
        finally:
            database.close()
    return None


def _moment(name: str) -> datetime | None:
    named = _NAME.fullmatch(name)
    if named is None:
        return None
    written = named["moment"].removesuffix("Z").partition(".")[0]
    try:
        return datetime.strptime(written, "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def backup(workspace: Workspace, target: Path | None = None) -> Path:
    """Copies the project, while others may go on working, and checks the copy.

    Args:
        workspace: The project.
        target: A file that is not there yet; None names one beside the project, after the time.

    Raises:
        DatabaseError: It cannot be copied; nothing is left then.
    """
    path = target or _beside(workspace)
    workspace.database.backup(path)
    return path


def _beside(workspace: Workspace) -> Path:
    if workspace.path is None:
        raise DatabaseError(
            f"“{workspace.name}” is on a server. Copy it with pg_dump, or export the articles as jsonl.",
            problem="unreachable",
        )
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    return workspace.path.with_name(f"{workspace.path.stem}.backup.{moment}.db")
