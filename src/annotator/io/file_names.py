"""Names for files that are made of articles' names: what every file system takes, each only once."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

_NOT_IN_NAMES = re.compile(
    r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff\ud800-\udfff]+'
)
"""What some file system does not take, and what makes a name look like another one: marks of direction."""
_LONGEST = 100
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:\.|$)", re.IGNORECASE)


class FileNames:
    """Hands out names without suffix, in the order in which they are asked for; the same again for the same articles."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        """A name like the wanted one, without its suffix, that no other has; letters of any script stay.

        Args:
            wanted: A name or a title; may be anything.
        """
        stem = name = _safe(wanted)
        number = self._last.get(_key(stem), 1)
        while _key(name) in self._taken:
            number += 1
            name = f"{stem}-{number}"
        self._last[_key(stem)] = number
        self._taken.add(_key(name))
        return name


def _safe(wanted: str) -> str:
    known = PurePosixPath(wanted.replace("\\", "/")).name
    stem = known.rpartition(".")[0] if re.search(r"[^.]\.[A-Za-z0-9]{1,6}$", known) else known
    words = " ".join(_NOT_IN_NAMES.sub(" ", stem).split())
    while len(words.encode()) > _LONGEST:
        words = words[:-1]
    words = words.strip(" .") or "article"
    return f"_{words}" if _RESERVED.match(words) else words


def _key(name: str) -> str:
    """Names that some file systems hold to be the same have the same one."""
    return unicodedata.normalize("NFC", name).casefold()
