"""How a row of the list of articles is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.model.article import ArticleSummary
from annotator.ui.article_model import ArticleModel, ArticleRole, has_open_source, source_words
from annotator.ui.fonts import interface_font
from annotator.ui.label_marks import draw_label_bar
from annotator.ui.plain_words import visible
from annotator.ui.row_model import Index
from annotator.ui.row_paint import lines_of, paint_row
from annotator.ui.row_view import row_margins
from annotator.ui.state_mark import paint_state
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Scheme

_MARGIN = 6
_TEXT_LEFT = 40
_TEXT_RIGHT = 18
_TOTAL_RIGHT = 19
_MARK_MIDDLE = 25.0
_BAR_ROOM = 53
_BAR_HEIGHT = 4.0
_TITLE_LINES = 2
_FIRST = 21
_KEPT = 200
"""Rows whose title is kept in lines: a window's, and some that were scrolled past."""

_REACH = 12
"""Half the height in which a click on the source line counts."""


class ArticleDelegate(QStyledItemDelegate):
    """Status mark, title in two lines, source and date, and the label bar or how long it is.

    Bars are as long as the article has annotations, beside the one that has most.
    """

    def __init__(self, model: ArticleModel, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.theme = theme
        self.scheme: Scheme | None = None
        self.current: str | None = None
        self._kept: dict[tuple[str, int, bool, float], list[str]] = {}

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        title = QFontMetricsF(interface_font(13, 600)).lineSpacing()
        small = QFontMetricsF(interface_font(12)).lineSpacing()
        return QSize(200, max(92, round(2 * title + 2 * small + 28)))

    def open_source_at(self, row: QRect, index: Index, place: QPoint) -> bool:
        """Whether a place in a row is on its source line, and the source or the date is not set."""
        article = index.data(ArticleRole.SUMMARY)
        if not isinstance(article, ArticleSummary) or (article.source_line and article.meta.get("published")):
            return False
        title = interface_font(13, 400 if article.status == "done" else 600)
        step = max(17.0, QFontMetricsF(title).height())
        width = row.width() - _TEXT_LEFT - _TEXT_RIGHT
        lines = len(self._title_lines(article, title, width))
        middle = row.top() + _FIRST + 1 + lines * step
        words = QFontMetricsF(interface_font(12)).horizontalAdvance(source_words(article))
        left = row.left() + _TEXT_LEFT
        return abs(place.y() - middle) <= _REACH and left <= place.x() <= left + min(width, words)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        article = index.data(ArticleRole.SUMMARY)
        if not isinstance(article, ArticleSummary):
            return
        state: QStyle.StateFlag = option.state
        place = QRectF(option.rect)
        margin, shows_ring = row_margins(option.widget, _MARGIN)
        place.setRight(place.right() - margin + _MARGIN)
        row = place.adjusted(_MARGIN, 2, -_MARGIN, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row(
            painter,
            row,
            self.theme,
            is_selected=article.id == self.current,
            is_hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            has_focus=shows_ring and bool(state & QStyle.StateFlag.State_HasFocus),
        )
        self._paint_words(painter, place, article)
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRectF, article: ArticleSummary) -> None:
        title = interface_font(13, 400 if article.status == "done" else 600)
        step = max(17.0, QFontMetricsF(title).height())
        left, width = place.left() + _TEXT_LEFT, place.width() - _TEXT_LEFT - _TEXT_RIGHT
        middle = place.top() + _FIRST
        mark = QRectF(0, 0, 15, 15)
        mark.moveCenter(QPointF(place.left() + _MARK_MIDDLE, middle))
        paint_state(painter, mark, article.status, self.theme)
        for line in self._title_lines(article, title, width):
            _words(painter, left, middle, line, title, self.theme.text)
            middle += step
        small = interface_font(12)
        small.setItalic(has_open_source(article))
        source = QFontMetricsF(small).elidedText(
            visible(self._model.line_words(article)), Qt.TextElideMode.ElideRight, width
        )
        middle += 1
        _words(painter, left, middle, source, small, self.theme.text2)
        middle += step - 1
        small = interface_font(12)
        if article.total:
            self._paint_bar(painter, place, middle - 0.5, article)
        else:
            _words(painter, left, middle, self._model.extent_words(article), small, self.theme.text3)

    def _title_lines(self, article: ArticleSummary, font: QFont, width: float) -> list[str]:
        """The title's lines. Kept: to break them takes longer than to paint them, and a window shows them often."""
        key = article.shown_title, font.pixelSize(), article.status == "done", width
        if key not in self._kept:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[key] = lines_of(article.shown_title, font, width, _TITLE_LINES)
        return self._kept[key]

    def _paint_bar(self, painter: QPainter, place: QRectF, middle: float, article: ArticleSummary) -> None:
        left = place.left() + _TEXT_LEFT
        room = place.width() - _TEXT_LEFT - _BAR_ROOM
        length = max(8.0, room * article.total / max(1, self._model.most_annotations))
        bar = QRectF(left, round(middle - _BAR_HEIGHT / 2), length, _BAR_HEIGHT)
        draw_label_bar(painter, bar, article.counts, self.scheme, self.theme)
        font = interface_font(12, 500)
        total = QLocale().toString(article.total)
        right = place.right() - _TOTAL_RIGHT - QFontMetricsF(font).horizontalAdvance(total)
        _words(painter, right, middle, total, font, self.theme.text2)


def _words(painter: QPainter, left: float, middle: float, words: str, font: QFont, colour: QColor) -> None:
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(left, middle + (metrics.ascent() - metrics.descent()) / 2), words)
