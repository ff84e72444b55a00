"""Rows of words on paper: the list of annotations that follows a printed article, with label, quote, details and note."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from annotator.model.offsets import Utf16Offsets
from annotator.ui.fonts import letter_by_letter, paper_font, text_font
from annotator.ui.label_marks import CHIP, draw_chip
from annotator.ui.plain_words import unturned
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.annotation import Annotation
    from annotator.model.scheme import Label, Scheme

LEFT = 66
"""Where the words of a row with a chip begin."""

_CHIP_TOP = 2
_NUMBER_RIGHT = 28
GAP = 12
_TITLE = 40
_LEADING = 2
_MOST_LINES = 6
"""Lines of a quote that are printed; a longer one ends in three dots, the text itself stands before."""

_AT_ONCE = 12
"""Lines of words that stay together on a page."""


class Row(Protocol):
    """Something that is as wide as the words of a page.

    Attributes:
        height: With the gap below, in logical pixels.
    """

    height: float

    def paint(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        """Paints it into the rectangle, which is as high as it is."""
        ...


class WordsRow:
    """Some lines of words.

    Args:
        layout: Laid out; its lines from `first` to `last`, exclusive, are of the row.
        left: Where they begin.
        gap: Below them.
    """

    def __init__(
        self, layout: QTextLayout, first: int, last: int, *, left: float, gap: float, is_faint: bool
    ) -> None:
        self._layout, self._lines, self._left, self._is_faint = layout, range(first, last), left, is_faint
        self._top = layout.lineAt(first).y()
        end = layout.lineAt(last - 1)
        self.height = end.y() + end.height() - self._top + gap

    def paint(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        """Paints it into the rectangle, which is as high as it is."""
        painter.setPen(theme.text2 if self._is_faint else theme.text)
        for number in self._lines:
            self._layout.lineAt(number).draw(painter, QPointF(box.left() + self._left, box.top() - self._top))


def words_rows(
    words: str, font: QFont, width: float, *, left: float = 0, gap: float = _LEADING, is_faint: bool = False
) -> Iterator[WordsRow]:
    """All of the words in rows of a few lines, between which a page may end; none of none.

    Args:
        words: Line ends begin a new line.
        font: Of all of them.
        width: Of the page's words.
        left: What of it stays free.
        gap: Below the last row.
        is_faint: Whether they are grey.
    """
    if not words.strip():
        return
    layout = _laid_out(words.strip(), font, width - left)
    for first in range(0, layout.lineCount(), _AT_ONCE):
        last = min(first + _AT_ONCE, layout.lineCount())
        is_end = last == layout.lineCount()
        yield WordsRow(layout, first, last, left=left, gap=gap if is_end else 0, is_faint=is_faint)


class QuoteRow:
    """One annotation's chip, number and words.

    Attributes:
        height: With the gap below, in logical pixels.
    """

    def __init__(self, annotation: Annotation, label: Label | None, number: str, width: float) -> None:
        self._annotation = annotation
        self._label = label
        self._number = number
        font = letter_by_letter(text_font(13))
        self._words = _shortened(" ".join(annotation.quote.split()), font, width - LEFT)
        self.height = max(self._words.boundingRect().height() + _LEADING, CHIP + 6)

    def paint(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        """Paints it into the rectangle, which is as high as it is."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chip = QRectF(box.left() + _NUMBER_RIGHT + 8, box.top() + _CHIP_TOP, CHIP, CHIP)
        draw_chip(
            painter,
            chip,
            letter_of(self._label, self._annotation.label),
            self._label,
            theme,
            paper_font(11, 600),
        )
        self._paint_number(painter, box, theme)
        painter.setPen(theme.text)
        self._words.draw(painter, QPointF(box.left() + LEFT, box.top()))

    def _paint_number(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        painter.setFont(paper_font(11))
        painter.setPen(theme.text3)
        metrics = QFontMetricsF(painter.font())
        x = box.left() + _NUMBER_RIGHT - metrics.horizontalAdvance(self._number)
        painter.drawText(QPointF(x, box.top() + _CHIP_TOP + CHIP / 2 + metrics.capHeight() / 2), self._number)


def list_rows(
    annotations: Sequence[Annotation],
    scheme: Scheme,
    lines_of: Callable[[Annotation], Sequence[str]],
    number_of: Callable[[Annotation], str],
    *,
    title: str,
    width: float,
) -> Iterator[Row]:
    """The title and the rows in reading order."""
    yield from words_rows(title, paper_font(15, 600), width, gap=_TITLE - 18)
    for one in sorted(annotations, key=lambda one: one.sort_key):
        said = [words for words in (*lines_of(one), one.note) if words.strip()]
        row = QuoteRow(one, scheme.label(one.label), number_of(one), width)
        row.height += 0 if said else GAP
        yield row
        for place, words in enumerate(said, start=1):
            gap = GAP if place == len(said) else _LEADING
            yield from words_rows(words, paper_font(11), width, left=LEFT, gap=gap, is_faint=True)


def letter_of(label: Label | None, label_id: str) -> str:
    """The letter that stands for a label where its name has no room."""
    return label.letter if label is not None else label_id[:1].upper()


def _shortened(words: str, font: QFont, width: float) -> QTextLayout:
    """The words in as many lines as a row has."""
    layout = _laid_out(words, font, width, most=_MOST_LINES)
    if layout.lineCount() < _MOST_LINES:
        return layout
    last = layout.lineAt(_MOST_LINES - 1)
    end = Utf16Offsets(layout.text()).from_utf16(last.textStart() + last.textLength())
    if end >= len(layout.text()):
        return layout
    return _shortened(f"{layout.text()[: end - 4].rstrip()} …", font, width)


def _laid_out(words: str, font: QFont, width: float, most: int | None = None) -> QTextLayout:
    layout = QTextLayout(unturned(words).replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    y = 0.0
    layout.beginLayout()
    while most is None or layout.lineCount() < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout
