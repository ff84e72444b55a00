"""Copies that the program makes by itself: when one is due, and which of the earlier ones are kept.

One is due when anything was done since the newest whole copy. Kept are the newest few and, going back, one for each hour, day and
week that has any; what a person made is never touched, and nothing is removed before a newer copy was proven to be whole.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from annotator.errors import DatabaseError
from annotator.services.backup import Backup, backups_of, dated, folder_of, is_whole, standing_of
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store.standing import Standing, standing

log = logging.getLogger(__name__)

NEWEST = 5
"""How many of the newest are kept, whatever their age."""

PERIODS = (("%Y%m%d%H", 12), ("%Y%m%d", 14), ("%G%V", 12))
"""Going back from now: hours, days and weeks (ISO 8601) with a copy, each with how many of them keep their newest."""

_LARGE = 64 << 20
"""Bytes. Larger copies, proven when they were made, are not read again from end to end to see whether another is due."""

_ROOM = 64 << 20
_FEWER = 20
_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Fall:
    """Far fewer annotations than the newest copy has.

    Attributes:
        now: How many there are.
        before: How many the copy has.
    """

    now: int
    before: int
    copy: Backup


def keep_copy(workspace: Workspace, progress: Progress) -> Backup | None:
    """Makes a copy if one is due, proves it, and thins out the earlier ones; a worker thread's.

    Returns:
        The copy, or None if none was due.

    Raises:
        DatabaseError: It cannot be made: no room, or the folder cannot be written. Work can go on.
        Cancelled: Stopped before anything was done.
    """
    project = workspace.path
    if project is None or not workspace.is_writable:
        return None
    progress.check()
    with workspace.database.read() as t:
        now = standing(t)
    if not now.articles or _is_kept(now, backups_of(project)):
        return None
    folder = folder_of(project)
    _make_room(project)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise DatabaseError(
            f"Nothing can be written in “{folder}” ({error.strerror}).", problem="read-only"
        ) from error
    path = folder / f"{project.stem}.{dated()}.db"
    workspace.database.backup(path, lambda: progress.is_cancelled)
    found = backups_of(project)
    made = next(one for one in found if one.path == path)
    thin_out(made, found, datetime.now(UTC))
    return made


def keep_before(
    workspace: Workspace, progress: Progress, *, say: Callable[[str], None] = log.warning
) -> None:
    """Makes a copy before an act that changes much, if one is due; a worker thread's.

    Large projects are not kept waiting: theirs was made after they were opened, and the act can be undone.

    Args:
        workspace: The project.
        progress: Asked whether to stop.
        say: Gets the sentence if none can be made; the act goes on.
    """
    path = workspace.path
    try:
        if (
            path is not None and path.exists() and path.stat().st_size <= _LARGE
        ):  # one that is being made has no name yet
            keep_copy(workspace, progress)
    except DatabaseError as error:
        say(error.sentence)


def fallen(workspace: Workspace) -> Fall | None:
    """Whether the project has far fewer annotations than its newest readable copy; a worker thread's."""
    project = workspace.path
    if project is None:
        return None
    with workspace.database.read() as t:
        now = standing(t)
    for copy in backups_of(project):
        before = standing_of(copy.path) if copy.maker != "restoring" else None
        if before is not None:
            return (
                Fall(now.annotations, before.annotations, copy)
                if is_sharp(before.annotations, now.annotations)
                else None
            )
    return None


def is_sharp(before: int, now: int) -> bool:
    """Whether a number of annotations has fallen so that it is worth a question: by half, and by twenty."""
    return before - now >= _FEWER and now <= before * _SHARE


def thin_out(made: Backup, found: Iterable[Backup], now: datetime) -> list[Backup]:
    """Removes the program's own copies that need not be kept any more, after a newer one was proven; gives those removed."""
    ours = [one for one in found if one.maker == "program"]
    kept = {one.path for one in worth_keeping(ours, now)} | {made.path}
    removed: list[Backup] = []
    for one in ours:
        if one.path in kept:
            continue
        try:
            one.path.unlink()
            removed.append(one)
        except OSError as error:
            log.warning("The backup %s cannot be removed (%s).", one.path, error)
    return removed


def worth_keeping(ours: Iterable[Backup], now: datetime) -> list[Backup]:
    """Those that are kept: the newest few, then the newest of each hour, day and week that has one.

    Copies from the future (a clock that was set back) are kept.
    """
    newest = sorted(ours, key=lambda one: one.made_at, reverse=True)
    kept = {one.path: one for one in (*newest[:NEWEST], *(one for one in newest if one.made_at > now))}
    for shape, several in PERIODS:
        by_period: dict[str, Backup] = {}
        for one in newest:
            by_period.setdefault(one.made_at.strftime(shape), one)
        kept.update((one.path, one) for one in list(by_period.values())[:several])
    return list(kept.values())


def _is_kept(now: Standing, found: Iterable[Backup]) -> bool:
    """Whether the newest whole copy is of this very state."""
    for one in found:
        if one.maker not in ("person", "program"):
            continue
        there = standing_of(one.path)
        if there is None:
            continue
        return there == now and (one.size > _LARGE or is_whole(one.path))
    return False


def _make_room(path: Path) -> None:
    try:
        needed = path.stat().st_size + _ROOM
        free = shutil.disk_usage(path.absolute().parent).free
    except OSError:
        return
    if free < needed:
        raise DatabaseError(
            f"No backup was made: the disk that “{path}” is on has too little room for one. Free some space.",
            problem="full",
        )
