"""What stands on paper before an exported article: its title, where it is from, its note, and the key to the labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from annotator.ui.fonts import letter_by_letter, paper_font, text_font
from annotator.ui.label_marks import CHIP, draw_chip
from annotator.ui.paper_list import Row, letter_of, words_rows
from annotator.ui.plain_words import isolated, visible
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Label

_BETWEEN = 20.0
_LINE = CHIP + 10.0
_BESIDE = 7.0
_BELOW = 26.0


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """A label that occurs.

    Attributes:
        label: None if the scheme does not know it.
        title: What it is called.
        count: How often it occurs, in words.
    """

    label: Label | None
    title: str
    count: str


@dataclass(frozen=True, slots=True)
class Front:
    """What is said before the text.

    Attributes:
        title: Empty if the text says it itself.
        facts: Lines.
    """

    title: str
    facts: Sequence[str]
    note: str
    key: Sequence[KeyEntry]

    def rows(self, width: float) -> Iterator[Row]:
        """As rows of that width."""
        yield from words_rows(self.title, letter_by_letter(text_font(21, weight=700)), width, gap=10)
        for fact in self.facts:
            yield from words_rows(fact, paper_font(11), width, is_faint=True)
        yield from words_rows(self.note, letter_by_letter(text_font(13)), width, gap=6)
        if self.key:
            yield KeyRow(self.key, width)


class KeyRow:
    """The labels that occur, each as it looks, in as many lines as they take.

    Attributes:
        height: With the gap below, in logical pixels.
    """

    def __init__(self, entries: Sequence[KeyEntry], width: float) -> None:
        metrics = QFontMetricsF(paper_font(11))
        self._placed: list[tuple[KeyEntry, float, float]] = []
        x, y = 0.0, 12.0
        for one in entries:
            wide = CHIP + _BESIDE + metrics.horizontalAdvance(_words(one))
            if x and x + wide > width:
                x, y = 0.0, y + _LINE
            self._placed.append((one, x, y))
            x += wide + _BETWEEN
        self.height = y + _LINE + _BELOW

    def paint(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        """Paints it into the rectangle, which is as high as it is."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one, x, y in self._placed:
            chip = QRectF(box.left() + x, box.top() + y, CHIP, CHIP)
            draw_chip(painter, chip, letter_of(one.label, one.title), one.label, theme, paper_font(11, 600))
            painter.setFont(paper_font(11))
            painter.setPen(theme.text)
            middle = chip.center().y() + QFontMetricsF(painter.font()).capHeight() / 2
            painter.drawText(QPointF(chip.right() + _BESIDE, middle), _words(one))


def _words(one: KeyEntry) -> str:
    return isolated(visible(one.title)) + f" {one.count}"
