"""How a row of the list of annotations is painted."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.model.annotation import Annotation
from annotator.ui.annotation_model import AnnotationModel, AnnotationRole, Index, one_line
from annotator.ui.fonts import interface_font, reading_font
from annotator.ui.label_marks import CHIP, draw_chip
from annotator.ui.row_paint import paint_row
from annotator.ui.row_view import row_margins
from annotator.ui.theme import Theme

_LEFT, _RIGHT = 8, 12
_CHIP_LEFT = 18
_TEXT_LEFT = 46
_TEXT_RIGHT = 18
_QUOTE_PX = 15


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

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = QFontMetricsF(interface_font(12)).height()
        return QSize(240, max(58, round(2 * line + 27)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        annotation = index.data(AnnotationRole.ANNOTATION)
        if not isinstance(annotation, Annotation):
            return
        place = QRectF(option.rect)
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

    def _paint_words(self, painter: QPainter, place: QRectF, annotation: Annotation) -> None:
        theme = self.theme
        label = self._model.label_of(annotation)
        title = label.title if label else annotation.label
        letter = label.letter if label else title[:1].upper()
        draw_chip(
            painter, QRectF(place.left() + _CHIP_LEFT, place.top() + 11, CHIP, CHIP), letter, label, theme
        )
        left, width = place.left() + _TEXT_LEFT, place.width() - _TEXT_LEFT - _TEXT_RIGHT
        quote = reading_font(_QUOTE_PX)
        baseline = place.top() + 25
        _words(painter, left, baseline, width, one_line(annotation.quote), quote, theme.text)
        line = self._model.line_of(annotation)
        small = interface_font(12)
        baseline += QFontMetricsF(small).ascent() + QFontMetricsF(quote).descent() + 4
        _words(
            painter, left, round(baseline), width, line or title, small, theme.text2 if line else theme.text3
        )


def _words(
    painter: QPainter, left: float, baseline: float, width: float, words: str, font: QFont, colour: QColor
) -> None:
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(left, baseline), shown)
