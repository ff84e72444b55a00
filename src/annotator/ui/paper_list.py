"""The list of annotations that follows a printed article: one row each, with label, quote, details and note."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from annotator.ui.fonts import exact_font, text_font
from annotator.ui.label_marks import CHIP, draw_chip
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.annotation import Annotation
    from annotator.model.scheme import Label, Scheme

_CHIP_TOP = 2
_TEXT_LEFT = 66
_NUMBER_RIGHT = 28
_GAP = 12
_TITLE = 40
_MOST_LINES = 6
"""Lines of a quote that are printed; a longer one ends in three dots, the text itself stands before."""


class ListRow:
    """One annotation, or the list's title if there is none.

    Attributes:
        height: With the gap below, in logical pixels.
    """

    def __init__(
        self, annotation: Annotation | None, label: Label | None, words: Sequence[tuple[str, QFont, bool]],
        number: str, width: float,
    ) -> None:  # fmt: skip
        self._annotation = annotation
        self._label = label
        self._number = number
        left = _TEXT_LEFT if annotation is not None else 0
        self._blocks = [
            (_set(text, font, width - left), is_faint)
            for text, font, is_faint in words
            if text
        ]  # fmt: skip
        content = sum(block.boundingRect().height() + 2 for block, _ in self._blocks)
        self.height = max(content, CHIP + 6) + _GAP if annotation is not None else _TITLE

    def paint(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        """Paints it into the rectangle, which is as high as it is."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = box.left()
        if self._annotation is not None:
            title = self._label.title if self._label else self._annotation.label
            letter = self._label.letter if self._label else title[:1].upper()
            chip = QRectF(box.left() + _NUMBER_RIGHT + 8, box.top() + _CHIP_TOP, CHIP, CHIP)
            draw_chip(painter, chip, letter, self._label, theme, exact_font(11, 600))
            self._paint_number(painter, box, theme)
            left += _TEXT_LEFT
        y = box.top()
        for block, is_faint in self._blocks:
            painter.setPen(theme.text2 if is_faint else theme.text)
            block.draw(painter, QPointF(left, y))
            y += block.boundingRect().height() + 2

    def _paint_number(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        painter.setFont(exact_font(11))
        painter.setPen(theme.text3)
        metrics = QFontMetricsF(painter.font())
        x = box.left() + _NUMBER_RIGHT - metrics.horizontalAdvance(self._number)
        painter.drawText(QPointF(x, box.top() + _CHIP_TOP + CHIP / 2 + metrics.capHeight() / 2), self._number)


def list_rows(
    annotations: Sequence[Annotation],
    scheme: Scheme,
    line_of: Callable[[Annotation], str],
    paragraph_of: Callable[[int], int],
    *,
    title: str,
    width: float,
) -> Iterator[ListRow]:
    """The title and the rows in reading order."""
    yield ListRow(None, None, [(title, exact_font(15, 600), False)], "", width)
    for one in sorted(annotations, key=lambda one: one.sort_key):
        words = (
            (" ".join(one.quote.split()), text_font(13), False),
            (line_of(one), exact_font(11), True),
            (one.note.strip(), exact_font(11), True),
        )
        yield ListRow(one, scheme.label(one.label), words, f"¶ {paragraph_of(one.span.start)}", width)


def _set(text: str, font: QFont, width: float) -> QTextLayout:
    """The words in lines; no more than fit a row."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    y, cut = 0.0, -1
    layout.beginLayout()
    for _ in range(_MOST_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
        cut = line.textStart() + line.textLength()
    layout.endLayout()
    return (
        layout if cut >= len(layout.text()) else _set(f"{layout.text()[: cut - 4].rstrip()} …", font, width)
    )
