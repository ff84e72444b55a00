"""How a row of the list of annotations is painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.model.annotation import Annotation
from annotator.ui.annotation_groups import Heading
from annotator.ui.annotation_model import AnnotationModel, Index, one_line
from annotator.ui.fonts import interface_font, reading_font
from annotator.ui.label_marks import CHIP, draw_chip
from annotator.ui.plain_words import visible
from annotator.ui.row_paint import LineFont, paint_row
from annotator.ui.row_view import row_margins
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Label

_LEFT, _RIGHT = 8, 12
_CHIP_LEFT = 18
_TEXT_LEFT = 46
_TEXT_RIGHT = 18
_QUOTE_PX = 15
_QUOTE_BASELINE = 25
_HEADING = 32
_KEPT = 200
"""Rows whose words are kept, cut and set: a window's, and some that were scrolled past."""


@dataclass(frozen=True, slots=True)
class _Type:
    """The fonts of a row, and where its second line stands, down from its top."""

    quote: LineFont
    small: LineFont
    small_baseline: float


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands in a row of that width, set; `is_faint` if its label's title stands for values."""

    annotation: Annotation
    label: Label | None
    width: float
    quote: QStaticText
    line: QStaticText
    is_faint: bool


class AnnotationDelegate(QStyledItemDelegate):
    """Letter chip with the label's line, the quote in the reading font, and what the attributes say.

    Attributes:
        hovered: Id of the annotation that the pointer is over in the text.
    """

    def __init__(self, model: AnnotationModel, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.theme = theme
        self.hovered: str | None = None
        self._sizes: tuple[QSize, QSize] | None = None
        self._type: _Type | None = None
        self._kept: dict[str, _Words] = {}

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme, and measures anew."""
        self.theme, self._sizes, self._type = theme, None, None
        self._kept.clear()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, heading = self._measured()
        return row if self._model.heading(index.row()) is None else heading

    def _measured(self) -> tuple[QSize, QSize]:
        # Kept: in groups, the view asks for every one of thousands of rows.
        if self._sizes is None:
            line = QFontMetricsF(interface_font(12)).height()
            row, heading = max(58, round(2 * line + 27)), max(_HEADING, round(line + 16))
            self._sizes = (QSize(240, row), QSize(240, heading))
        return self._sizes

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        annotation = self._model.annotation(index.row())
        heading = self._model.heading(index.row())
        place = QRectF(option.rect)
        if heading is not None:
            self._paint_heading(painter, place, heading, is_first=index.row() == 0)
        if annotation is None:
            return
        state: QStyle.StateFlag = option.state
        margin, shows_ring = row_margins(option.widget, _RIGHT)
        place.setRight(place.right() - margin + _RIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver) or annotation.id == self.hovered
        paint_row(
            painter,
            place.adjusted(_LEFT, 2, -_RIGHT, -2),
            self.theme,
            is_selected=bool(state & QStyle.StateFlag.State_Selected),
            is_hovered=is_hovered,
            has_focus=shows_ring and bool(state & QStyle.StateFlag.State_HasFocus),
        )
        self._paint_words(painter, place, annotation)
        painter.restore()

    def _paint_heading(self, painter: QPainter, place: QRectF, heading: Heading, *, is_first: bool) -> None:
        """Like the heads of sections, with a hairline above."""
        font, locale = interface_font(11.5, 600), QLocale()
        metrics = QFontMetricsF(font)
        count = locale.toString(heading.count)
        room = place.width() - _CHIP_LEFT - _TEXT_RIGHT - metrics.horizontalAdvance(count) - 7
        title = metrics.elidedText(visible(locale.toUpper(heading.title)), Qt.TextElideMode.ElideRight, room)
        painter.save()
        if not is_first:
            painter.fillRect(QRectF(place.left(), place.top(), place.width(), 1), self.theme.hair)
        painter.setFont(font)
        painter.setPen(self.theme.text2)
        baseline = round(place.center().y() + (metrics.ascent() - metrics.descent()) / 2)
        left = place.left() + _CHIP_LEFT - 2
        painter.drawText(QPointF(left, baseline), title)
        painter.drawText(QPointF(left + metrics.horizontalAdvance(title) + 7, baseline), count)
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRectF, annotation: Annotation) -> None:
        theme = self.theme
        label = self._model.label_of(annotation)
        letter = label.letter if label else annotation.label[:1].upper()
        draw_chip(
            painter, QRectF(place.left() + _CHIP_LEFT, place.top() + 11, CHIP, CHIP), letter, label, theme
        )
        left, width = place.left() + _TEXT_LEFT, place.width() - _TEXT_LEFT - _TEXT_RIGHT
        words, fonts = self._words(annotation, label, width), self._fonts()
        fonts.quote.paint(painter, left, place.top() + _QUOTE_BASELINE, words.quote, theme.text)
        colour = theme.text3 if words.is_faint else theme.text2
        fonts.small.paint(painter, left, place.top() + fonts.small_baseline, words.line, colour)

    def _fonts(self) -> _Type:
        if self._type is None:
            quote, small = LineFont(reading_font(_QUOTE_PX)), LineFont(interface_font(12))
            above, below = small.metrics.ascent(), quote.metrics.descent() + 4
            self._type = _Type(quote, small, round(_QUOTE_BASELINE + above + below))
        return self._type

    def _words(self, annotation: Annotation, label: Label | None, width: float) -> _Words:
        """The words of a row. Kept: to cut and set them takes longer than to paint them, and a window shows them often."""
        kept = self._kept.get(annotation.id)
        if kept is not None and kept.annotation is annotation and kept.label is label and kept.width == width:
            return kept
        fonts, line = self._fonts(), self._model.line_of(annotation)
        title = label.title if label else annotation.label
        made = _Words(
            annotation,
            label,
            width,
            fonts.quote.set(visible(one_line(annotation.quote)), width),
            fonts.small.set(visible(line or title), width),
            is_faint=not line,
        )
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        self._kept[annotation.id] = made
        return made
