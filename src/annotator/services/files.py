"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import stat
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from annotator.errors import InputError
from annotator.io.file_names import plain_stem
from annotator.paths import is_possible
from annotator.services.leftovers import file_aside, tidy
from annotator.store.whereabouts import is_open_here

_WORDS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "the file grew larger than it may be",
    errno.EACCES: "it may not be written",
    errno.EPERM: "it may not be written",
    errno.EROFS: "the disk is read-only",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ENOTDIR: "what should be its folder is none",
    errno.ELOOP: "the link leads to itself",
}

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

Ready = Callable[[BinaryIO | None], None]
"""Is called when everything is written and on the disk, before it takes its name; gets the file to read, None for a folder. If it
raises, nothing is left."""
_SQLITE, _OURS, _OURS_AT = b"SQLite format 3\0", b"Anno", 68
"""What our projects begin with, and their application id with its place (SQLite, “Database File Format”, 1.3)."""
_BESIDE_PROJECTS = re.compile(r"(?<=.)-(?:wal|shm|journal)$")

_PATIENCE = 5.0
"""Seconds for which whoever is to read from a pipe may take to open it."""

_STEP = 0.05
_MOST_BYTES = 200
"""Of a name that is proposed: file systems take 255, and a suffix follows."""


def file_stem(title: str, longest: int) -> str:
    """A file's name without its suffix from a title: what no file system takes is left out, and it is not too long."""
    return plain_stem(" ".join(title.split())[:longest], _MOST_BYTES)


def check_name(path: Path) -> None:
    """Refuses what no file can be called; raises InputError."""
    if not is_possible(path):
        raise InputError(f"Nothing was written: no file can be called {ascii(str(path))[:80]}.")


def in_words(error: OSError) -> str:
    """Why a file could not be written, for a sentence."""
    return _WORDS.get(error.errno or 0, error.strerror or str(error))


def not_written(error: OSError, path: Path) -> InputError:
    """Why nothing was written to a place, and what to do."""
    if error.errno in _NO_ROOM:
        sentence = f"Nothing was written: {in_words(error)}. Free some space, or choose another place."
    else:
        sentence = f"Nothing was written: {in_words(error)}. Choose another place, then try again."
    return InputError(sentence, path=path)


@contextmanager
def written_aside(path: Path, *, overwrite: bool, ready: Ready | None = None) -> Generator[BinaryIO]:
    """A stream to a file beside the path, which takes its place after the block, once everything is on the disk.

    If the block raises, nothing is left and a file that was there stays. Devices and pipes are written directly. No project is
    ever written over.

    Args:
        path: Links are followed.
        overwrite: Whether a file that is there may be replaced.
        ready: Not called for devices and pipes.

    Raises:
        InputError: The file cannot be written, or is there and may not be replaced.
    """
    check_name(path)
    target = Path(os.path.realpath(path))
    try:
        kind = target.stat().st_mode if target.exists() else None
        if kind is not None and stat.S_ISDIR(kind):
            raise InputError("This is a folder; add the name of the file.", path=path)
        if kind is not None and not stat.S_ISREG(kind):
            with _directly(target, kind, path) as stream:
                yield stream
            return
        if kind is not None and not overwrite:
            raise InputError("The file is there already.", path=path)
        if is_project(target):
            raise InputError("This is a project; nothing is written over it. Name another file.", path=path)
        with _aside(target, kind, ready, overwrite=overwrite) as stream:
            yield stream
    except BrokenPipeError:
        raise
    except FileExistsError:
        raise InputError("The file is there already.", path=path) from None
    except FileNotFoundError:
        raise InputError(f"The folder {target.parent} does not exist.", path=path) from None
    except OSError as error:
        raise not_written(error, path) from None


def _directly(target: Path, kind: int, path: Path) -> BinaryIO:
    if not stat.S_ISFIFO(kind):
        return target.open("wb")
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            number = os.open(target, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as error:
            if error.errno != errno.ENXIO:
                raise
            if time.monotonic() > until:
                raise InputError("This is a pipe that nobody reads from. Name a file.", path=path) from None
            time.sleep(_STEP)
        else:
            os.set_blocking(number, True)
            return os.fdopen(number, "wb")


@contextmanager
def _aside(target: Path, kind: int | None, ready: Ready | None, *, overwrite: bool) -> Generator[BinaryIO]:
    tidy(target)
    number, aside = file_aside(target)
    try:
        with os.fdopen(number, "w+b") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
            if ready is not None:
                stream.seek(0)
                ready(stream)
        aside.chmod(stat.S_IMODE(kind) if kind is not None else 0o666 & ~umask())
        if overwrite:
            aside.replace(target)
        else:
            take_free_name(aside, target)
    except BaseException:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def is_project(target: Path) -> bool:
    """Whether it is a database of ours, or a file that SQLite keeps beside one."""
    if is_open_here(target):  # only looking into it would let go of its locks
        return True
    for path in {target, target.with_name(_BESIDE_PROJECTS.sub("", target.name))}:
        with suppress(OSError), path.open("rb") as stream:
            head = stream.read(_OURS_AT + len(_OURS))
            if head.startswith(_SQLITE) and head.endswith(_OURS):
                return True
    return False


def check_not_beside(path: Path, project: Path | None = None) -> None:
    """Refuses the names that SQLite gives to what it keeps beside a project: it removes what it finds there, or takes it for its own.

    Args:
        path: Where something is to be written; what no file can be called is left to whoever writes it.
        project: A file that counts as a project whatever is in it: a damaged one may not be known for one.

    Raises:
        InputError: It is such a name.
    """
    if not is_possible(path):
        return
    target = Path(os.path.realpath(path))
    base = target.with_name(_BESIDE_PROJECTS.sub("", target.name))
    if base == target:
        return
    is_named = project is not None and base == Path(os.path.realpath(project))
    if is_named or (base.is_file() and is_project(base)):  # a pipe would be waited for
        raise InputError("This is a project; nothing is written over it. Name another file.", path=path)


def take_free_name(aside: Path, target: Path) -> None:
    """Gives a file its name unless somebody took it meanwhile; atomic where the file system has links.

    Raises:
        FileExistsError: Somebody did.
    """
    try:
        target.hardlink_to(aside)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        if target.exists():
            raise FileExistsError from None
        aside.replace(target)
    else:
        aside.unlink()


def umask() -> int:
    """What this process takes away from the permissions of new files."""
    now = os.umask(0o077)
    os.umask(now)
    return now


def _sync_folder(folder: Path) -> None:
    """Makes the new name survive a power cut, where folders can be synchronised."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
