"""What holds within a group of a rich text file, and the paragraphs that are being put together."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.io.flowing_text import FlowingText

PAGES: Mapping[int, str] = {
    0: "cp1252",
    708: "cp864",
    709: "cp1256",
    10000: "mac_roman",
    1361: "johab",
    65001: "utf-8",
}
"""Encodings of code pages whose names are not their numbers."""


@dataclass(slots=True)
class Group:
    """What holds within a group.

    Attributes:
        to: Where its text goes: ``body``, ``info`` or a field of it, ``fonts``, ``styles``, ``instruction``, ``nowhere``.
        encoding: Of its bytes.
        fallback: How many characters stand for one that is given by its number.
        is_hidden: Whether its text is not shown, or was deleted.
        is_new: Whether nothing has been met in it, so that a word may say what it is.
        may_skip: Whether it began with the mark that it may be left out.
    """

    to: str = "body"
    encoding: str = "cp1252"
    fallback: int = 1
    is_hidden: bool = False
    is_new: bool = True
    may_skip: bool = False


@dataclass(slots=True)
class Story:
    """Paragraphs that are being put together: of the body, of a note or of a text box.

    Attributes:
        text: Those that are whole.
        pieces: Of the paragraph that is being read.
        cells: Of the table row that is being read, the paragraphs of each.
        cell: The paragraphs of the cell that is being read.
        depth: Of the group that it belongs to.
        number: Of the note, 0 if it is none.
    """

    text: FlowingText = field(default_factory=FlowingText)
    pieces: list[str] = field(default_factory=list[str])
    cells: list[list[str]] = field(default_factory=list[list[str]])
    cell: list[str] = field(default_factory=list[str])
    in_table: bool = False
    is_listed: bool = False
    is_title: bool = False
    depth: int = 0
    number: int = 0

    def taken(self) -> list[str]:
        """The paragraph that was being read, if it has words; the next one begins."""
        words = paired("".join(self.pieces))
        self.pieces.clear()
        return [words] if words.strip() else []


def paired(words: str) -> str:
    """The words with the halves of characters above U+FFFF put together."""
    return (
        words
        if words.isprintable()
        else words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    )


def code_page(number: int | None) -> str:
    """The encoding of a code page of Windows; that of Western Europe if there is none."""
    name = PAGES.get(number or 0, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name
