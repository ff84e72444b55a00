"""Where shipped files, the database, settings and logs are, and what a path may be that comes from outside."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_NOWHERE = Path(os.devnull, "annotator")
"""A folder that cannot be: nothing is found in it, and nothing can be written there."""


def resources() -> Path:
    """The folder of shipped files: inside the installed package, or beside ``src`` in a checkout."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent.parent / "resources"


def default_database() -> str:
    """The database to open when none is named: ``ANNOTATOR_DB``, else ``annotations.db`` in the working folder."""
    return os.environ.get("ANNOTATOR_DB") or "annotations.db"


def config_folder() -> Path:
    """The user's settings folder: ``ANNOTATOR_CONFIG``, else the platform's own place. Not made here."""
    named = os.environ.get("ANNOTATOR_CONFIG")
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return _somewhere(user_config_path)


def log_folder() -> Path:
    """The folder of log files: below ``ANNOTATOR_CONFIG`` if that is set, else the platform's own place. Not made here."""
    if os.environ.get("ANNOTATOR_CONFIG"):
        return config_folder() / "log"
    from platformdirs import user_log_path

    return _somewhere(user_log_path)


def _somewhere(folder: Callable[..., Path]) -> Path:
    """The platform's own place; where the system knows of no home, not one called ``~`` in the folder of the start."""
    try:
        found = folder("annotator", appauthor=False)
    except RuntimeError:
        return _NOWHERE
    return found if found.is_absolute() else _NOWHERE


def home() -> Path:
    """The user's home folder; the working folder where the system knows of none."""
    found = expanded("~")
    return found if found.is_absolute() else Path.cwd()


def is_nowhere() -> bool:
    """Whether the working folder has been removed: no path then leads anywhere that does not begin at the root."""
    try:
        Path.cwd()
    except OSError:
        return True
    return False


def expanded(words: str) -> Path:
    """The path that somebody has typed, with ``~`` as the home folder; users whom the system does not know stay as typed."""
    try:
        return Path(os.path.expanduser(words))  # noqa: PTH111 - Path.expanduser raises RuntimeError for those
    except ValueError:  # no user has half a character or a NUL in the name
        return Path(words)


def without_secrets(words: str) -> str:
    """The words with what stands before the ``@`` of every address in them, and its query, left out: there may be a password."""
    if "://" not in words:
        return words
    return " ".join(map(_bare, words.split(" ")))


def _bare(word: str) -> str:
    scheme, sign, rest = word.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2].partition('?')[0]}" if sign else word


def is_possible(path: Path) -> bool:
    """Whether a file can have this name: one with NUL, or with half a character, none can."""
    try:
        return b"\0" not in os.fsencode(path)
    except ValueError:
        return False


def read_file(path: Path, most: int) -> bytes:
    """The bytes of an ordinary file: never waits as for a pipe, never reads without end as from a device.

    Args:
        path: Links are followed.
        most: Bytes that it may have.

    Raises:
        OSError: It cannot be read, is no ordinary file, or is larger.
    """
    if not is_possible(path):
        raise OSError(errno.EINVAL, "no file can have this name", ascii(str(path)))
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "this is not a file", str(path))
    with path.open("rb") as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        raise OSError(errno.EFBIG, f"it is larger than {most:,} bytes", str(path))
    return content
