"""Who may read and write a file: a copy of a project is open to nobody to whom the project is closed."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_PRIVATE = 0o600
_READ = 0o444
_READ_AND_WRITE = 0o666


@dataclass(frozen=True, slots=True)
class Permissions:
    """What the file system says of a file.

    Attributes:
        mode: Reading and writing; its owner may do both, so that a copy of a write-protected file can be written.
        owner: The number of a user; 0 on Windows.
        group: Likewise of a group.
    """

    mode: int
    owner: int
    group: int


def permissions_of(path: Path) -> Permissions | None:
    """Those of a file, or of what a link leads to; None if it cannot be looked at."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return Permissions(found.st_mode & _READ_AND_WRITE | _PRIVATE, found.st_uid, found.st_gid)


def make_private(path: Path) -> None:
    """Makes an empty file that nobody else may look into, or closes one that is there to others.

    If that is not possible, whoever writes into the file says why.
    """
    with suppress(OSError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, _PRIVATE))
        path.chmod(_PRIVATE)


def give(path: Path, known: Permissions | None) -> None:
    """Gives a file that was made private these permissions, and owner and group as far as the system allows.

    Where it cannot have the group, the group that it has may do what everybody may. None leaves it private.
    """
    if known is None:
        return
    mode = _allowed(path, known)
    with suppress(OSError):  # a file system without permissions
        path.chmod(mode)


def make_folder(path: Path, project: Path) -> None:
    """Makes a folder for copies of a project, which is no wider open than that is; one that is there stays as it is.

    Who may write the project may write into the folder, so that everybody of a group that shares the project can keep copies.

    Raises:
        OSError: It cannot be made.
    """
    try:
        path.mkdir(stat.S_IRWXU)
    except FileExistsError:
        if not path.is_dir():
            raise
        return
    known = permissions_of(project)
    if known is None:
        return
    mode = _allowed(path, known)
    with suppress(OSError):  # a file system without permissions
        group = (
            path.stat().st_mode & stat.S_ISGID
        )  # from its own folder: what is made in it has that one's group
        path.chmod(mode | (mode & _READ) >> 2 | group)  # who may read the project may look into the folder


def _allowed(path: Path, known: Permissions) -> int:
    """What may be done with a file or a folder after it was given the group and the owner, if the system allows that."""
    if _has_group(path, known):
        return known.mode
    return known.mode & ~stat.S_IRWXG | (known.mode & stat.S_IRWXO) << 3


def _has_group(path: Path, known: Permissions) -> bool:
    """Whether it has the group, after it was given it, and the owner, as far as the system allows."""
    if sys.platform == "win32":
        return True
    for owner in (known.owner, -1):
        with suppress(OSError):
            os.chown(path, owner, known.group, follow_symlinks=False)
            return True
    with suppress(OSError):
        return path.stat().st_gid == known.group
    return False
