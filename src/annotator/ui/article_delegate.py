"""How a row of the list of articles is painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.model.article import ArticleSummary
from annotator.ui.article_model import ArticleModel, ArticleRole, has_open_source, source_words
from annotator.ui.fonts import interface_font
from annotator.ui.label_marks import draw_label_bar
from annotator.ui.plain_words import visible
from annotator.ui.row_model import Index
from annotator.ui.row_paint import LineFont, lines_of, paint_row
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
"""Rows whose words are kept, cut and set: a window's, and some that were scrolled past."""

_REACH = 12
"""Half the height in which a click on the source line counts."""


class _Fonts:
    """Those of the rows, at the size that the interface has."""

    def __init__(self) -> None:
        italic = interface_font(12)
        italic.setItalic(True)
        self._titles = {False: LineFont(interface_font(13, 600)), True: LineFont(interface_font(13, 400))}
        self._small = {False: LineFont(interface_font(12)), True: LineFont(italic)}
        self.total = LineFont(interface_font(12, 500))
        self.step = max(17.0, self._titles[False].metrics.height())

    def title(self, article: ArticleSummary) -> LineFont:
        """Of its title: what is done is no longer bold."""
        return self._titles[article.status == "done"]

    def source(self, article: ArticleSummary) -> LineFont:
        """Of its source and date."""
        return self._small[has_open_source(article)]

    @property
    def extent(self) -> LineFont:
        """Of how far and how long it is."""
        return self._small[False]


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands in a row of that width, set: the last is how many annotations there are, or how long the article is."""

    article: ArticleSummary
    width: float
    said: str
    title: tuple[QStaticText, ...]
    source: QStaticText
    last: QStaticText
    last_width: float


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
        self._fonts: _Fonts | None = None
        self._kept: dict[str, _Words] = {}

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme, and measures anew."""
        self.theme, self._fonts = theme, None
        self._kept.clear()

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
        fonts, width = self._measured(), row.width() - _TEXT_LEFT - _TEXT_RIGHT
        middle = row.top() + _FIRST + 1 + len(self._words(article, width).title) * fonts.step
        words = fonts.extent.metrics.horizontalAdvance(source_words(article))
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
        theme, fonts = self.theme, self._measured()
        left, width = place.left() + _TEXT_LEFT, place.width() - _TEXT_LEFT - _TEXT_RIGHT
        words = self._words(article, width)
        middle = place.top() + _FIRST
        mark = QRectF(0, 0, 15, 15)
        mark.moveCenter(QPointF(place.left() + _MARK_MIDDLE, middle))
        paint_state(painter, mark, article.status, theme)
        title, source = fonts.title(article), fonts.source(article)
        for line in words.title:
            title.paint(painter, left, title.baseline(middle), line, theme.text)
            middle += fonts.step
        middle += 1
        source.paint(painter, left, source.baseline(middle), words.source, theme.text2)
        middle += fonts.step - 1
        if article.total:
            self._paint_bar(painter, place, middle - 0.5, article)
            right = place.right() - _TOTAL_RIGHT - words.last_width
            fonts.total.paint(painter, right, fonts.total.baseline(middle - 0.5), words.last, theme.text2)
        else:
            fonts.extent.paint(painter, left, fonts.extent.baseline(middle), words.last, theme.text3)

    def _measured(self) -> _Fonts:
        if self._fonts is None:
            self._fonts = _Fonts()
        return self._fonts

    def _words(self, article: ArticleSummary, width: float) -> _Words:
        """The words of a row. Kept: to cut and set them takes longer than to paint them, and a window shows them often."""
        fonts, said, kept = self._measured(), self._model.line_words(article), self._kept.get(article.id)
        if kept is not None and kept.article is article and kept.width == width and kept.said == said:
            return kept
        title, last = fonts.title(article), fonts.total if article.total else fonts.extent
        end = QLocale().toString(article.total) if article.total else self._model.extent_words(article)
        made = _Words(
            article,
            width,
            said,
            tuple(
                title.set(line, width)
                for line in lines_of(article.shown_title, title.font, width, _TITLE_LINES)
            ),
            fonts.source(article).set(visible(said), width),
            last.set(end, width),
            last.metrics.horizontalAdvance(end),
        )
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        self._kept[article.id] = made
        return made

    def _paint_bar(self, painter: QPainter, place: QRectF, middle: float, article: ArticleSummary) -> None:
        left = place.left() + _TEXT_LEFT
        room = place.width() - _TEXT_LEFT - _BAR_ROOM
        length = max(8.0, room * article.total / max(1, self._model.most_annotations))
        bar = QRectF(left, round(middle - _BAR_HEIGHT / 2), length, _BAR_HEIGHT)
        draw_label_bar(painter, bar, article.counts, self.scheme, self.theme)
