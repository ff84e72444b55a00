"""An annotated article on sheets of paper: what goes onto them, and how it is divided into pages.

Lengths are logical pixels, 96 to the inch. Everything is made with the reading view's own layout and painters, so the
sheet shows what the screen shows. Nothing here is a widget: it may run in any thread.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPageSize, QPainter

from annotator.ui.fonts import paper_font
from annotator.ui.highlight_painter import HighlightPainter, Scene, Shown
from annotator.ui.letter_marks import paint_letters
from annotator.ui.paper_list import Row, list_rows
from annotator.ui.paper_marks import paint_marks
from annotator.ui.plain_words import visible
from annotator.ui.reading_flow import Placed
from annotator.ui.reading_layout import LayoutCache, PieceLayout
from annotator.ui.reading_margin import MarginPainter
from annotator.ui.reading_marks import ReadingMarks
from annotator.ui.reading_options import HighlightStyle, ReadingOptions
from annotator.ui.reading_text import ReadingText
from annotator.ui.reading_type import Typesetting
from annotator.ui.theme import Theme, load_theme

if TYPE_CHECKING:
    from annotator.model.annotation import Annotation
    from annotator.model.article import Excluded
    from annotator.model.scheme import Scheme
    from annotator.model.span import Span
    from annotator.services.jobs import Progress

DOTS = 96
"""Logical pixels of an inch."""

TOP, BOTTOM, SIDE = 76.0, 68.0, 84.0
"""Margins: three quarters of an inch and a little more at the sides, where numbers and brackets stand."""

_HEAD, _FOOT = 44.0, 34.0
_TOGETHER = 2
"""Lines of a paragraph that are not left alone at a page's foot or head."""


@dataclass(frozen=True, slots=True)
class PaperContent:
    """What is printed.

    Attributes:
        heading: Stands at the head of each page: the title with its source and date.
        words_of_page: Gives the words “Page 2 of 5” in the window's language.
        list_title: Heads the list of annotations.
        lines_of: What an annotation says beside its label, quote and note, in words.
        number_of: What stands before an annotation in the list.
        front: Gives the rows that stand before the text, for a width.
    """

    text: str
    title: Span | None
    excluded: Sequence[Excluded]
    annotations: Sequence[Annotation]
    scheme: Scheme
    heading: str
    words_of_page: Callable[[int, int], str]
    list_title: str
    lines_of: Callable[[Annotation], Sequence[str]]
    number_of: Callable[[Annotation], str]
    front: Callable[[float], Iterable[Row]] = lambda _width: ()


@dataclass(frozen=True, slots=True)
class PaperLook:
    """How it is printed.

    Attributes:
        px: Size of the text: 11 points are 14.7.
        has_excluded: Excluded text is printed, grey; else it is left out.
        has_list: The annotations follow as a list with their details and notes.
        has_marks: The letter of each label stands beside the line, with what the annotation has before it in the list.
    """

    page: QPageSize = field(default_factory=lambda: QPageSize(QPageSize.PageSizeId.A4))
    px: float = 44 / 3
    family: str = ""
    leading: float = 1.5
    style: HighlightStyle = "tint"
    has_numbers: bool = True
    has_excluded: bool = True
    has_list: bool = True
    has_marks: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the sheet."""
        points = self.page.sizePoints()
        return points.width() * DOTS / 72, points.height() * DOTS / 72


@dataclass(frozen=True, slots=True)
class _Part:
    """The lines of one piece on one page; `y` is the top of the first of them."""

    piece: int
    first: int
    last: int
    y: int


class Paper:
    """The pages of one article.

    Args:
        progress: Is told how far the dividing into pages is; may stop it.

    Raises:
        Cancelled: The progress was cancelled.
    """

    def __init__(self, content: PaperContent, look: PaperLook, progress: Progress) -> None:
        self._content = content
        self._look = look
        self._theme = _on_paper(load_theme("light"))
        self._text = ReadingText(content.text, content.title, content.excluded)
        family = {"family": look.family} if look.family else {}
        width, height = look.size
        self._typesetting = Typesetting(
            look.px, 66, look.leading, sample=self._text.sample(), is_on_paper=True, **family
        )
        self._typesetting.number_font = paper_font(11)
        self._typesetting.letter_font = paper_font(11, 600)
        self._column = min(self._typesetting.column, round(width - 2 * SIDE))
        self._left = round((width - self._column) / 2)
        self._room = round(height - TOP - BOTTOM)
        self._marks = ReadingMarks()
        self._marks.set_scheme(content.scheme)
        self._marks.set_all(content.annotations)
        self._numbers = (
            {one.id: content.number_of(one) for one in content.annotations} if look.has_marks else {}
        )
        self._layouts = LayoutCache(self._lay_out)
        words_width = width - 2 * SIDE
        self._front_pages = list(self._divide_rows(content.front(words_width), progress))
        self._text_pages = list(self._divide(progress))
        self._list_pages = list(self._divide_rows(self._listed(words_width), progress))

    @property
    def pages(self) -> int:
        """How many there are, at least one."""
        return self._before_text + len(self._text_pages) + len(self._list_pages)

    @property
    def _before_text(self) -> int:
        """Pages that have no room for text."""
        return max(0, len(self._front_pages) - 1)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paints a page, counted from 0, at its logical size with its corner at the painter's origin.

        Raises:
            IndexError: There is no such page.
        """
        painter.save()
        self._paint_frame(painter, page)
        if page < len(self._front_pages):
            self._paint_rows(painter, self._front_pages[page])
        text_page = page - self._before_text
        if text_page >= len(self._text_pages):
            self._paint_rows(painter, self._list_pages[text_page - len(self._text_pages)])
        elif text_page >= 0:
            self._paint_text(painter, self._text_pages[text_page])
        painter.restore()

    def _lay_out(self, piece: int) -> PieceLayout:
        return PieceLayout(self._text, piece, self._typesetting, self._column)

    # Pages

    def _divide(self, progress: Progress) -> Iterator[list[_Part]]:
        page: list[_Part] = []
        y = 0
        for row, top in self._front_pages[-1] if self._front_pages else ():
            y = math.ceil(top + row.height)
        for piece in self._pieces():
            progress.check()
            layout = self._layouts.get(piece)
            height, first = layout.style.line_height, 0
            y += self._gap(piece) if page else 0
            while first < layout.lines:
                fitting = self._fitting(piece, layout, first, (self._room - y) // height)
                if fitting <= 0 and y:
                    yield page
                    page, y = [], 0
                    continue
                fitting = max(1, fitting)
                page.append(_Part(piece, first, first + fitting - 1, y))
                y += fitting * height
                first += fitting
        yield page

    def _pieces(self) -> Iterator[int]:
        for piece in range(len(self._text)):
            if self._look.has_excluded or self._text.role(piece) != "excluded":
                yield piece

    def _gap(self, piece: int) -> int:
        is_joined = piece > 0 and self._text.role(piece) == self._text.role(piece - 1) == "excluded"
        return 0 if self._text.is_continued(piece) or is_joined else self._typesetting.paragraph_gap

    def _fitting(self, piece: int, layout: PieceLayout, first: int, free: int) -> int:
        """How many lines from `first` on go onto this page, so that none is left alone and no heading is left behind."""
        left = layout.lines - first
        if free >= left:
            is_head = self._text.role(piece) in ("head", "title") and piece + 1 < len(self._text)
            return left if not is_head or free >= left + _TOGETHER else 0
        if left - free < _TOGETHER:
            free = left - _TOGETHER
        return free if first > 0 or free >= _TOGETHER else 0

    def _listed(self, width: float) -> Iterable[Row]:
        content = self._content
        if not (self._look.has_list and content.annotations):
            return ()
        return list_rows(
            content.annotations, content.scheme, content.lines_of, content.number_of, title=content.list_title, width=width
        )  # fmt: skip

    def _divide_rows(self, rows: Iterable[Row], progress: Progress) -> Iterator[list[tuple[Row, float]]]:
        """The pages of some rows, none of none."""
        page: list[tuple[Row, float]] = []
        y = 0.0
        for row in rows:
            progress.check()
            if page and y + row.height > self._room:
                yield page
                page, y = [], 0.0
            page.append((row, y))
            y += row.height
        if page:
            yield page

    # Painting

    def _paint_frame(self, painter: QPainter, page: int) -> None:
        width, height = self._look.size
        painter.setFont(paper_font(11))
        painter.setPen(self._theme.text3)
        metrics = QFontMetricsF(painter.font())
        heading = metrics.elidedText(
            visible(self._content.heading), Qt.TextElideMode.ElideRight, width - 2 * SIDE
        )
        painter.drawText(QPointF(SIDE, _HEAD), heading)
        number = self._content.words_of_page(page + 1, self.pages)
        painter.drawText(
            QPointF(width - SIDE - metrics.horizontalAdvance(number), height - _FOOT + metrics.ascent() / 2),
            number,
        )

    def _paint_text(self, painter: QPainter, parts: Sequence[_Part]) -> None:
        if not parts:
            return
        painter.translate(0, TOP)
        pieces: list[Placed] = []
        for part in parts:
            layout = self._layouts.get(part.piece)
            pieces.append(Placed(part.piece, part.y - part.first * layout.style.line_height, layout))
        last = parts[-1]
        foot = last.y + (last.last - last.first + 1) * pieces[-1].layout.style.line_height
        shown = Shown(options=ReadingOptions(style=self._look.style, shows_numbers=self._look.has_numbers))
        scene = Scene(self._text, self._marks, self._theme, shown, self._left, self._column)
        clip = QRect(0, 0, round(self._look.size[0]), foot)
        painter.setClipRect(clip)
        highlights = HighlightPainter(painter, scene, pieces)
        highlights.paint(clip)
        if self._look.style == "letter":
            paint_letters(painter, scene, highlights.fragments())
        right = round(self._look.size[0]) - self._left - self._column
        margin = MarginPainter(painter, scene, self._typesetting, right)
        margin.paint(pieces, highlights.fragments(), numbers=self._look.has_numbers)
        if self._look.has_marks:
            paint_marks(painter, scene, highlights.fragments(), self._numbers, right)

    def _paint_rows(self, painter: QPainter, rows: Iterable[tuple[Row, float]]) -> None:
        for row, y in rows:
            row.paint(painter, QRectF(SIDE, TOP + y, self._look.size[0] - 2 * SIDE, row.height), self._theme)


def _on_paper(theme: Theme) -> Theme:
    """The light theme on white."""
    return replace(theme, page=QColor("white"), chrome=QColor("white"))
