"""The canonical text of an article and what was changed to make it.

The bytes decoded, with CRLF and CR as LF, without a BOM (or several, where programs have put one before another), lone
surrogates and NUL as U+FFFD. Nothing else is changed, and nothing is changed in a text that is canonical.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.model.span import Span

BOM = "\ufeff"
_PIECE = 1 << 20
REPLACEMENT = "\ufffd"
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class TextChanges:
    """How often each kind of change was made to a text so that it is canonical."""

    crlf: int = 0
    cr: int = 0
    bom: int = 0
    nul: int = 0
    surrogates: int = 0

    def __bool__(self) -> bool:
        return any((self.crlf, self.cr, self.bom, self.nul, self.surrogates))

    def words(self) -> list[str]:
        """One phrase a kind, for reports."""
        kinds = (
            (self.crlf, "CRLF line ends read as LF"),
            (self.cr, "CR line ends read as LF"),
            (self.bom, "byte order mark dropped"),
            (self.nul, "NUL replaced by U+FFFD"),
            (self.surrogates, "lone surrogates replaced by U+FFFD"),
        )
        return [f"{count:,} × {phrase}" for count, phrase in kinds if count]


@dataclass(frozen=True, slots=True)
class CanonicalText:
    """A canonical text, what was changed, and how positions of the given text map onto it.

    Attributes:
        dropped: Positions in the given text of the characters that are gone, sorted.
    """

    text: str
    changes: TextChanges
    dropped: tuple[int, ...] = ()

    def position(self, given: int) -> int:
        """The canonical position of a position in the given text; one on a dropped character goes to its place."""
        return given - bisect_left(self.dropped, given)


def canonical(given: str) -> CanonicalText:
    """Makes a decoded text canonical."""
    if not given.startswith(BOM) and "\r" not in given and not _UNSTORABLE.search(given):
        return CanonicalText(given, TextChanges())
    bom = leading_boms(given)
    crlf = [found.start() for found in re.finditer("\r\n", given)]
    text = given[bom:].replace("\r\n", "\n")
    changes = TextChanges(
        len(crlf), text.count("\r"), bom, text.count("\0"), len(re.findall("[\ud800-\udfff]", text))
    )
    text = storable(text.replace("\r", "\n"))
    return CanonicalText(text, changes, (*range(bom), *crlf))


def leading_boms(given: str) -> int:
    """How many byte order marks the text as given begins with."""
    return len(given) - len(given.lstrip(BOM))


def storable(value: str) -> str:
    """The string with NUL and lone surrogates, which databases cut or refuse, as U+FFFD."""
    return _UNSTORABLE.sub(REPLACEMENT, value)


def sha256(text: str) -> str:
    """Hexadecimal SHA-256 of the text's UTF-8 bytes."""
    return hashlib.sha256(text.encode()).hexdigest()


def paragraphs(text: str) -> Iterator[Span]:
    """The lines of the text that are not empty, in order, without their line ends.

    A line is what stands between two LF; U+2028 and the like do not end one. A line of blanks only (NBSP among them)
    is empty.
    """
    for found in _LINE.finditer(text):
        if not found[0].isspace():
            yield Span(found.start(), found.end())


def count_words(text: str) -> int:
    """How many runs of characters that are not white space the text has; without a list of them all."""
    count = 0
    for begin in range(0, len(text), _PIECE):
        piece = text[begin : begin + _PIECE]
        is_cut = begin > 0 and not text[begin - 1].isspace() and not piece[0].isspace()
        count += len(piece.split()) - is_cut
    return count


def has_words(text: str) -> bool:
    """Whether there is anything in the text but white space."""
    return bool(text) and not text.isspace()
