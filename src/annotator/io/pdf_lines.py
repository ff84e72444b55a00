"""Printed lines as they are found on the pages of a PDF, and how wide they are, as far as that can be said without fonts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from annotator.model.article import ExcludedKind

_NARROW = frozenset("iljtfrI.,;:!'|()[]-’‘ ")
_WIDE = frozenset("mwMW@%—")
_SAME_LINE = 0.3
_EAST_ASIAN = (
    ("\u1100", "\u115f"),
    ("\u2e80", "\ua4cf"),
    ("\uac00", "\ud7a3"),
    ("\uf900", "\ufaff"),
    ("\uff01", "\uff60"),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that a page shows in one go.

    Attributes:
        text: As shown; a line feed at its end ends the line.
        x: Where it begins, in points from the left.
        y: Its baseline, in points from below.
        size: Of the font, in points.
    """

    text: str
    x: float
    y: float
    size: float


@dataclass(slots=True)
class Line:
    """A printed line.

    Attributes:
        text: Its words.
        x: Where it begins.
        y: Its baseline.
        size: Of most of its characters.
        page: From 0.
        kind: What it is if it is no article text: a header, a footer or a page number, a footnote.
    """

    text: str
    x: float
    y: float
    size: float
    page: int = 0
    kind: ExcludedKind | None = None

    @property
    def width(self) -> float:
        """About how wide it is."""
        return width_of(self.text) * self.size

    @property
    def end(self) -> float:
        """About where it ends."""
        return self.x + self.width


@dataclass(slots=True)
class Page:
    """What is on a page.

    Attributes:
        lines: In reading order.
        pictures: How many there are.
    """

    lines: list[Line] = field(default_factory=list[Line])
    pictures: int = 0


def is_east_asian(character: str) -> bool:
    """Whether words of its script stand without blanks and each character takes a square."""
    return any(first <= character <= last for first, last in _EAST_ASIAN)


def width_of(text: str) -> float:
    """About how wide a text is in an ordinary font of size 1."""
    return sum(_width(character) for character in text)


def _width(character: str) -> float:
    if character in _NARROW:
        return 0.28
    if character in _WIDE or is_east_asian(character):
        return 0.9
    return 0.66 if character.isupper() else 0.48


def rows_of(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of each line, in the order in which the page shows them."""
    rows: list[list[Piece]] = [[]]
    for piece in pieces:
        *ended, rest = piece.text.split("\n")
        for words in ended:
            rows[-1].append(replace(piece, text=words))
            rows.append([])
        rows[-1].append(replace(piece, text=rest))
    return rows


def lines_of(rows: Sequence[Sequence[Piece]], page: int) -> list[Line]:
    """The lines of a page; what stands on the same baseline to the right of the one before belongs to it."""
    lines: list[Line] = []
    for row in rows:
        _add(row, page, lines)
    return lines


def _add(pieces: Sequence[Piece], page: int, lines: list[Line]) -> None:
    shown = [piece for piece in pieces if piece.text.strip()]
    if not shown:
        return
    sizes: dict[float, int] = {}
    for piece in shown:
        sizes[piece.size] = sizes.get(piece.size, 0) + len(piece.text.strip())
    size = max(sizes, key=lambda one: sizes[one])
    baseline = next(piece for piece in shown if piece.size == size)
    line = Line(
        "".join(piece.text for piece in pieces).strip(" \t\r"),
        min(piece.x for piece in shown),
        baseline.y,
        size,
        page,
    )
    before = lines[-1] if lines else None
    if before is not None and abs(before.y - line.y) < _SAME_LINE * before.size and line.x > before.x:
        before.text += " " + line.text
    else:
        lines.append(line)
