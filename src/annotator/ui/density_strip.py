"""The density strip: where in the article the labels are, and the article's scroll bar at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QScrollBar, QWidget
from typing_extensions import override

from annotator.model.excluding import merged_spans
from annotator.model.scheme import Label
from annotator.model.span import Span
from annotator.ui.painted import painted
from annotator.ui.reading_state import ReadingState

WIDTH = 30

_FIRST_LANE = 3.5
_LANES_WIDTH = 22.0
_FILLED = 0.73
_LEAST_LANES = 4
_LEAST_MARK = 4.5
_LEAST_FRAME = 24.0
_GREYED = 0.28
_ROW = 2
_FEW = 400
"""Up to so many annotations, each is drawn with its true length; more are counted by rows of the strip."""

_MANY = 2_000
_LATER_MS = 120
_SOON_MS = 25
_START = attrgetter("start")


class DensityStrip(QScrollBar):
    """A vertical scroll bar that shows the labels in lanes and the visible part as a light frame.

    A click jumps there, dragging scrolls. It reads `state` and does not change it.
    """

    def __init__(self, state: ReadingState, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._state = state
        self._marks: QPixmap | None = None
        self._found: QPixmap | None = None
        self._hollow: QPixmap | None = None
        self._drawn: tuple[object, ...] = ()
        self._drawn_total = 0
        self._found_of: tuple[Sequence[Span], tuple[object, ...], int] = ((), (), 0)
        self._is_due = False
        self._awaited = 0
        """The height at which marks are to be found again, once it has stayed so for a moment."""
        self._grabbed: float | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._on_later)
        self.setAccessibleName(self.tr("Article position"))

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 2 * WIDTH)

    # Heights of the strip and of all the text

    @property
    def _total(self) -> int:
        return max(1, self.maximum() + self.pageStep())

    def _frame(self) -> QRectF:
        """The visible part."""
        scale = self.height() / self._total
        height = min(self.height(), max(_LEAST_FRAME, self.pageStep() * scale))
        room = self.height() - height
        top = room * self.value() / self.maximum() if self.maximum() else 0.0
        return QRectF(1, top, WIDTH - 3, height)

    def _scroll_to(self, frame_top: float) -> None:
        room = self.height() - self._frame().height()
        if room > 0:
            self.setValue(round(self.maximum() * min(max(frame_top / room, 0.0), 1.0)))

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._state.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.page)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.maximum() > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.row)
            painter.drawRoundedRect(self._frame(), 4, 4)
        self._paint_excluded(painter)
        if self._state.shown.highlights:
            self._refresh_marks()
            if self._marks is not None:
                # While the window is being resized these are the marks of the height before, drawn as high as it is now.
                painter.drawPixmap(self.rect(), self._marks)
            if self._hollow is not None and self._state.shown.shows_suggestions:
                painter.drawPixmap(self.rect(), self._hollow)
        self._paint_matches(painter)
        painter.end()

    def _sheet(self, boxes: Iterable[tuple[QRectF, QColor]], *, is_hollow: bool = False) -> QPixmap:
        """Boxes on a clear ground, painted once: hundreds of them again at every step take longer than the text.

        Args:
            boxes: Where, and in which colour.
            is_hollow: Only their edges, as of suggestions: nobody has said yet that this is so.
        """

        def paint(painter: QPainter) -> None:
            for box, colour in boxes:
                if is_hollow:
                    painter.setPen(QPen(colour, 1))
                    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
                else:
                    painter.fillRect(box, colour)

        return painted(self.size(), self.devicePixelRatioF(), paint)

    def _look(self) -> tuple[object, ...]:
        """What a sheet depends on, whatever is drawn on it."""
        state = self._state
        return id(state.flow), state.theme.name, self.height(), self.devicePixelRatioF()

    def _paint_excluded(self, painter: QPainter) -> None:
        """Greys what is excluded, so that its height is seen to hold no labels."""
        holes = merged_spans(self._state.text.excluded)
        if not holes:
            return
        height_of = self._heights()
        colour = QColor(self._state.theme.border)
        colour.setAlphaF(_GREYED)
        drawn = -1.0
        for hole in holes:
            top, bottom = height_of(hole.start), height_of(hole.end)
            if bottom > drawn:  # of many short ones, those that can be told apart
                top = max(top, drawn)
                drawn = max(bottom, top + 1)
                painter.fillRect(QRectF(1, top, WIDTH - 3, drawn - top), colour)

    def _refresh_marks(self) -> None:
        """Finds the marks again if they may be elsewhere; a moment later if that is many or the text is painted first."""
        state = self._state
        if self._drawn[:1] != (id(state.flow),):
            self._marks = self._hollow = None  # of another text
        if state.marks.expecting is not None or state.suggestions.expecting is not None:
            return
        key = (*self._look(), state.suggestions.revision, state.marks.revision)
        total = state.flow.total
        if key == self._drawn and _is_alike(total, self._drawn_total):
            self._is_due = False  # what it was for is gone: the window has its height from before again
            self._later.stop()
            return
        is_many = len(state.marks) + len(state.suggestions) > _MANY
        if (is_many or key[:-2] == self._drawn[:-2]) and not self._is_due:
            if not self._later.isActive() or self._awaited != self.height():
                self._awaited = self.height()
                self._later.start(_LATER_MS if is_many else _SOON_MS)
            return
        self._is_due = False
        spans, suggested = state.marks.spans_by_label(), state.suggestions.spans_by_label()
        lanes = self._lanes({*spans, *suggested})
        self._marks = self._sheet(self._in_lanes(spans, lanes, is_many=len(state.marks) > _FEW))
        asked = self._in_lanes(suggested, lanes, is_many=len(state.suggestions) > _FEW)
        self._hollow = self._sheet(asked, is_hollow=True) if suggested else None
        self._drawn, self._drawn_total = key, total

    @Slot()
    def _on_later(self) -> None:
        self._is_due = True
        self.update()

    def _lanes(self, used: Collection[str]) -> Sequence[Label]:
        """The labels that have a lane each: those in use, and archived ones that something has."""
        return [one for one in self._state.marks.labels if not one.is_archived or one.id in used]

    def _in_lanes(
        self, spans: Mapping[str, Sequence[Span]], lanes: Sequence[Label], *, is_many: bool
    ) -> Iterator[tuple[QRectF, QColor]]:
        pitch = _LANES_WIDTH / max(_LEAST_LANES, len(lanes))
        bounds = self._row_bounds() if is_many else []
        for lane, label in enumerate(lanes):
            found = spans.get(label.id, [])
            heights = self._by_rows(found, bounds) if bounds else self._exactly(found)
            colour = self._state.theme.colours(label).line
            for y, height in heights:
                yield QRectF(_FIRST_LANE + lane * pitch, y, pitch * _FILLED, height), colour

    def _exactly(self, spans: Iterable[Span]) -> Iterator[tuple[float, float]]:
        height_of = self._heights()
        for span in spans:
            top, bottom = height_of(span.start), height_of(span.end)
            height = max(_LEAST_MARK, bottom - top)
            yield min(top, self.height() - height), height

    def _heights(self) -> Callable[[int], float]:
        """What gives a position's height on the strip; valid until something is laid out."""
        flow = self._state.flow
        scale, height_of = self.height() / max(1, flow.total), flow.heights()
        return lambda position: height_of(position) * scale

    def _row_bounds(self) -> list[int]:
        """The positions in the text at which the strip's rows begin, and the end of the last."""
        flow, rows = self._state.flow, max(1, self.height() // _ROW)
        total = flow.total
        bounds = flow.positions_at_heights(total * row // rows for row in range(rows))
        return [*bounds, len(self._state.text.text) + 1]

    def _by_rows(self, spans: Sequence[Span], bounds: Sequence[int]) -> Iterator[tuple[float, float]]:
        """Where the rows are in which a span begins; the spans are in reading order."""
        starts = list(map(_START, spans))
        places = [bisect_left(starts, bound) for bound in bounds]
        first: int | None = None
        for row in range(len(bounds)):
            filled = row + 1 < len(bounds) and places[row + 1] > places[row]
            if filled and first is None:
                first = row
            elif not filled and first is not None:
                yield first * _ROW, max(_LEAST_MARK, (row - first) * _ROW)
                first = None

    def _paint_matches(self, painter: QPainter) -> None:
        matches, total, colour = self._state.shown.matches, self._state.flow.total, self._state.theme.find
        if not matches:
            self._found = None
            return
        of, look, height = self._found_of
        if self._found is None or of is not matches or look != self._look() or not _is_alike(total, height):
            boxes = (QRectF(1, round(y), WIDTH - 3, 1) for y in self._match_heights())
            self._found = self._sheet((box, colour) for box in boxes)
            self._found_of = matches, self._look(), total
        painter.drawPixmap(0, 0, self._found)

    def _match_heights(self) -> Iterator[float]:
        matches = self._state.shown.matches
        if matches:
            height_of = self._heights()
            for place in range(0, len(matches), max(1, len(matches) // _FEW)):
                yield height_of(matches[place].start)

    # The pointer

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        frame, y = self._frame(), event.position().y()
        self._grabbed = y - frame.top() if frame.top() <= y <= frame.bottom() else frame.height() / 2
        self.setSliderDown(True)
        self._scroll_to(y - self._grabbed)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            self._scroll_to(event.position().y() - self._grabbed)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self.setSliderDown(False)


def _is_alike(total: int, before: int) -> bool:
    """Whether nothing has moved on the strip, or so little that it cannot be seen, although the text is as high as that now."""
    return abs(total - before) * 250 < total
