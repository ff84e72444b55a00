"""Names for files that are made of articles' names: what every file system takes, each only once."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

_NOT_IN_NAMES = re.compile(
    r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\u00ad\u061c\u180e\u200b\u200e\u200f'
    r"\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]+"
)
"""What some file system does not take, and what makes a name look like another one: marks of direction, and what is not seen."""
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
    return plain_stem(stem, _LONGEST)


def plain_stem(words: str, longest: int) -> str:
    """Words as the name of a file without its suffix, on every file system; at most so many bytes of UTF-8."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", words).split())
    if len(plain.encode()) > longest:
        plain = plain.encode()[:longest].decode(errors="ignore")
    plain = plain.strip(" .") or "article"
    return f"_{plain}" if _RESERVED.match(plain) else plain


def _key(name: str) -> str:
    """Names that some file systems hold to be the same have the same one."""
    return unicodedata.normalize("NFC", name).casefold()
