"""Copies that the program makes by itself: when one is due, and which of the earlier ones are kept.

One is due when anything was done since the newest whole copy. Kept are the newest few and, going back, one for each hour, day and
week that has any, as long as they take no more than a share of the disk; of the copies before updates, the newest of each of the
last versions. What a person made is never touched, and nothing is removed before a newer copy was proven to be whole.
"""

from __future__ import annotations

import logging
import re
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from annotator.errors import DatabaseError
from annotator.services.backup import Backup, backups_of, dated, folder_of, is_whole, standing_of
from annotator.services.files import in_words
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store.permissions import make_folder
from annotator.store.standing import Standing, standing

log = logging.getLogger(__name__)

NEWEST = 5
"""How many of the newest are kept, whatever their age."""

PERIODS = (("%Y%m%d%H", 12), ("%Y%m%d", 14), ("%G%V", 12))
"""Going back from now: hours, days and weeks (ISO 8601) with a copy, each with how many of them keep their newest."""

LEAST = 2
"""How many are kept, however large they are."""

DISK_SHARE = 0.25
"""How much of the room that is free, or that they take, the program's own copies may take together."""

VERSIONS = 3
"""Of how many versions the newest copy before an update is kept."""

FRESH = timedelta(minutes=10)
"""How old a copy of a large project may be for acts that come one after the other: each new one takes seconds."""

NO_AGE = timedelta()
"""A copy has to be of the state just before the act."""

COPYING = "Making a backup first"
"""What a job says that it is busy with while it copies; done and total are megabytes."""

CHECKING = "Checking the backup"
"""Likewise while the copy is checked, which takes most of the time."""

_LARGE = 64 << 20
"""Bytes. Larger copies, proven when they were made, are not read again from end to end to see whether another is due."""

_ROOM = 64 << 20
_FEWER = 20
_SHARE = 0.5
_PAGES_PER_MB = 256  # of 4,096 bytes
_VERSION = re.compile(r"\.version-([0-9]+)\.")


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


class _Copies:
    """The copies of a project, each opened at most once."""

    def __init__(self, project: Path) -> None:
        self.found = backups_of(project)
        self._standings: dict[Path, Standing | None] = {}

    def standing(self, one: Backup) -> Standing | None:
        """How it stands; None if it cannot be read or is of an older version."""
        if one.path not in self._standings:
            self._standings[one.path] = standing_of(one.path)
        return self._standings[one.path]


def look_after(workspace: Workspace, progress: Progress) -> Fall | None:
    """After a project was opened: looks whether far fewer annotations are there; if not, makes a copy if one is due.

    A worker thread's. The project is counted once, and each copy opened at most once.

    Raises:
        DatabaseError: It cannot be read, or the copy cannot be made.
        Cancelled: Stopped before anything was done.
    """
    project = workspace.path
    if project is None:
        return None
    now, copies = _standing_now(workspace), _Copies(project)
    fall = _fall(now, copies)
    if fall is None and workspace.is_writable:
        _keep(workspace, project, now, copies, progress)
    return fall


def keep_copy(workspace: Workspace, progress: Progress, *, fresh: timedelta = NO_AGE) -> Backup | None:
    """Makes a copy if one is due, proves it, and thins out the earlier ones; a worker thread's.

    Args:
        workspace: The project.
        progress: Told how far the copy is, and asked whether to stop.
        fresh: How old the newest copy of a large project may be without another one being due.

    Returns:
        The copy, or None if none was due.

    Raises:
        DatabaseError: It cannot be made: no room, or the folder cannot be written. Work can go on.
        Cancelled: Stopped before anything was done.
    """
    project = workspace.path
    if project is None or not workspace.is_writable or not project.exists():
        return None  # one that is being made has no name yet
    progress.check()
    copies = _Copies(project)
    if fresh and _is_fresh(copies.found, fresh):
        return None
    return _keep(workspace, project, _standing_now(workspace), copies, progress)


def keep_before(
    workspace: Workspace,
    progress: Progress,
    *,
    say: Callable[[str], None] = log.warning,
    fresh: timedelta = NO_AGE,
) -> None:
    """Makes a copy before an act that changes much, if one is due; a worker thread's.

    Args:
        workspace: The project.
        progress: Told how far the copy is, and asked whether to stop.
        say: Gets the sentence if none can be made; the act goes on.
        fresh: As for `keep_copy`.

    Raises:
        Cancelled: Stopped; the act is not to be done then.
    """
    try:
        keep_copy(workspace, progress, fresh=fresh)
    except DatabaseError as error:
        say(error.sentence)


def fallen(workspace: Workspace) -> Fall | None:
    """Whether the project has far fewer annotations than its newest readable copy; a worker thread's."""
    project = workspace.path
    return None if project is None else _fall(_standing_now(workspace), _Copies(project))


def is_sharp(before: int, now: int) -> bool:
    """Whether a number of annotations has fallen so that it is worth a question: by half, and by twenty."""
    return before - now >= _FEWER and now <= before * _SHARE


def thin_out(made: Backup, found: Iterable[Backup], now: datetime, room: int | None = None) -> list[Backup]:
    """Removes the program's own copies that need not be kept any more, after a newer one was proven; gives those removed.

    Args:
        made: The one that was proven.
        found: All copies of the project.
        now: Which hours, days and weeks those are that go back from now.
        room: How many bytes the program's copies may take together; None for any.
    """
    every = list(found)
    ours = [one for one in every if one.maker == "program"]
    updates = [one for one in every if one.maker == "migration"]
    kept = {one.path for one in (*worth_keeping(ours, now, room), *_newest_of_versions(updates), made)}
    removed: list[Backup] = []
    for one in (*ours, *updates):
        if one.path in kept:
            continue
        try:
            one.path.unlink()
            removed.append(one)
        except OSError as error:
            log.warning("The backup %s cannot be removed (%s).", one.path, error)
    return removed


def worth_keeping(ours: Iterable[Backup], now: datetime, room: int | None = None) -> list[Backup]:
    """Those that are kept, the newest first: the newest few, then the newest of each hour, day and week that has one.

    Copies from the future (a clock that was set back) are kept. If they take more than the room, the oldest are not.
    """
    newest = sorted(ours, key=lambda one: one.made_at, reverse=True)
    kept = {one.path for one in (*newest[:NEWEST], *(one for one in newest if one.made_at > now))}
    for shape, several in PERIODS:
        by_period: dict[str, Backup] = {}
        for one in newest:
            by_period.setdefault(one.made_at.strftime(shape), one)
        kept.update(one.path for one in list(by_period.values())[:several])
    worth = [one for one in newest if one.path in kept]
    while room is not None and len(worth) > LEAST and sum(one.size for one in worth) > room:
        worth.pop()
    return worth


def _newest_of_versions(updates: Iterable[Backup]) -> list[Backup]:
    """Of the copies before updates, the newest of each of the newest versions."""
    newest: dict[int, Backup] = {}
    for one in sorted(updates, key=lambda one: one.made_at):
        found = _VERSION.findall(one.path.name)
        newest[int(found[-1]) if found else 0] = one
    return [newest[version] for version in sorted(newest, reverse=True)[:VERSIONS]]


def _standing_now(workspace: Workspace) -> Standing:
    with workspace.database.read() as t:
        return standing(t)


def _fall(now: Standing, copies: _Copies) -> Fall | None:
    for one in copies.found:
        before = copies.standing(one) if one.maker != "restoring" else None
        if before is not None:
            is_fallen = is_sharp(before.annotations, now.annotations)
            return Fall(now.annotations, before.annotations, one) if is_fallen else None
    return None


def _keep(
    workspace: Workspace, project: Path, now: Standing, copies: _Copies, progress: Progress
) -> Backup | None:
    if not now.articles or _is_kept(now, copies):
        return None
    progress.check()
    folder = folder_of(project)
    _make_room(project)
    try:
        make_folder(folder, project)
    except OSError as error:
        raise DatabaseError(
            f"Nothing can be written in “{folder}” ({in_words(error)}): no backup was made. Allow writing there.",
            problem="read-only",
        ) from error
    path = folder / f"{project.stem}.{dated()}.db"

    def tell(done: int, total: int) -> None:
        progress.report(done // _PAGES_PER_MB, total // _PAGES_PER_MB, COPYING)
        if done == total:
            progress.report(total // _PAGES_PER_MB, total // _PAGES_PER_MB, CHECKING)

    workspace.database.backup(path, lambda: progress.is_cancelled, tell)
    found = backups_of(project)
    made = next(one for one in found if one.path == path)
    thin_out(made, found, datetime.now(UTC), _room_for(found))
    return made


def _is_kept(now: Standing, copies: _Copies) -> bool:
    """Whether the newest whole copy is of this very state."""
    for one in copies.found:
        there = copies.standing(one) if one.maker in ("person", "program") else None
        if there is not None:
            return there == now and (one.size > _LARGE or is_whole(one.path))
    return False


def _is_fresh(found: Iterable[Backup], fresh: timedelta) -> bool:
    """Whether the newest copy that the program made of a large project is not older than that."""
    newest = next((one for one in found if one.maker == "program"), None)
    if newest is None or newest.size <= _LARGE:
        return False
    return timedelta() <= datetime.now(UTC) - newest.made_at <= fresh


def _room_for(found: Iterable[Backup]) -> int | None:
    """How many bytes the program's copies may take together; None if nobody knows."""
    ours = [one for one in found if one.maker == "program"]
    try:
        free = shutil.disk_usage(ours[0].path.parent).free if ours else 0
    except OSError:
        return None
    return int((free + sum(one.size for one in ours)) * DISK_SHARE)


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
