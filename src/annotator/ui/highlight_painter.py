"""Paints the visible part of the column in layers: tints, selection, text, underlines, outlines, handles.

The order and the measures are ux.md section 4. Everything is drawn in the window's coordinates.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Literal

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPainter, QPen, QTextCharFormat, QTextLayout

from annotator.model.lanes import LANES
from annotator.model.span import Span
from annotator.ui.patterns import THICK, THIN, draw_underline
from annotator.ui.reading_flow import Placed
from annotator.ui.reading_layout import Edge, Run
from annotator.ui.reading_marks import Fragment, ReadingMarks
from annotator.ui.reading_options import ReadingOptions
from annotator.ui.reading_suggestions import ReadingSuggestions
from annotator.ui.reading_text import ReadingText
from annotator.ui.reading_type import LineStyle
from annotator.ui.theme import LabelColours, Theme

ABOVE = 0.90
BELOW = 0.30
BLEED = 1.5
RADIUS = 3
LANE_PITCH = 3.6
OVERHANG = 14
"""How far marks reach out of their line at 18 px."""

_END = attrgetter("end")
_CORNER = 9.0
_BAR = 3.0
_DOT = 9.0


@dataclass(frozen=True, slots=True)
class Proposed:
    """Lines that may be excluded.

    Attributes:
        goes: Whether they will be, if the reviewer confirms.
    """

    span: Span
    goes: bool


@dataclass(slots=True)
class Shown:
    """What is to be seen besides the text and its annotations.

    Attributes:
        selection: Selected words.
        selected: Id of the selected annotation; `hovered` the one under the pointer.
        highlights: Whether annotations are drawn at all.
        filtered: The ids that a filter lets through, the others having no tint; None if there is no filter.
        matches: Found spans, sorted; `current` is the place of the one that was gone to.
        proposals: Lines that may be excluded; `proposal` is the place of the one that is looked at.
        suggestion: Id of the suggestion that is being decided on.
        suggestion_keys: What decides it, and the key for that as it is shown; empty if there is none.
        caret: Its rectangle, or None while it is not to be seen.
        focused: The stretch that is read, if all else is to be faint.
        flashing: Id of the annotation whose bracket flashes; `flash` is how much, from 1 down to 0.
        options: What the reader has chosen to see.
    """

    selection: Span | None = None
    selected: str | None = None
    hovered: str | None = None
    highlights: bool = True
    filtered: frozenset[str] | None = None
    matches: Sequence[Span] = ()
    current: int | None = None
    proposals: Sequence[Proposed] = ()
    proposal: int | None = None
    suggestion: str | None = None
    suggestion_keys: tuple[tuple[Literal["accept", "reject"], str], ...] = (("accept", "A"), ("reject", "X"))
    caret: QRectF | None = None
    focused: tuple[int, int] | None = None
    flashing: str | None = None
    flash: float = 0.0
    options: ReadingOptions = field(default_factory=ReadingOptions)

    @property
    def shows_suggestions(self) -> bool:
        """Whether suggestions are drawn."""
        return self.highlights and self.options.shows_suggestions

    def is_dimmed(self, annotation_id: str) -> bool:
        """Whether a filter hides that annotation: its underline stays, its tint goes."""
        return self.filtered is not None and annotation_id not in self.filtered

    def is_untinted(self, annotation_id: str) -> bool:
        """Whether that annotation is only underlined while nothing is done to it."""
        return self.options.style == "underline" or self.is_dimmed(annotation_id)

    def matches_in(self, start: int, end: int) -> Iterator[tuple[int, Span]]:
        """The matches that touch the range, with their places."""
        at = bisect_left(self.matches, start + 1, key=_END)
        while at < len(self.matches) and self.matches[at].start < end:
            yield at, self.matches[at]
            at += 1


@dataclass(frozen=True, slots=True)
class Scene:
    """What one painting is made of; `left` is the column's left edge."""

    text: ReadingText
    marks: ReadingMarks
    theme: Theme
    shown: Shown
    left: int
    column: int
    suggestions: ReadingSuggestions = field(default_factory=ReadingSuggestions)

    @property
    def shows_suggestions(self) -> bool:
        """Whether suggestions are drawn: not while highlights are hidden, or they are switched off."""
        return self.shown.shows_suggestions


def band(style: LineStyle, line_top: float, x1: float, x2: float, bleed: float = 0.0) -> QRectF:
    """The rectangle behind words from `x1` to `x2` of a line."""
    top = line_top + style.baseline - ABOVE * style.em
    return QRectF(x1 - bleed, top, x2 - x1 + 2 * bleed, (ABOVE + BELOW) * style.em)


def run_band(scene: Scene, placed: Placed, run: Run, bleed: float = 0.0) -> QRectF:
    """The rectangle behind one run."""
    style = placed.layout.style
    top = placed.y + run.line * style.line_height
    return band(style, top, scene.left + run.x1, scene.left + run.x2, bleed)


def lane_y(style: LineStyle, lane: int) -> float:
    """The middle of an underline lane, down from the baseline; the first lane's upper edge is on a whole pixel."""
    scale = style.scale
    first = BELOW * style.em + 1.2 * scale - THIN * scale / 2
    return round(first) + THIN * scale / 2 + lane * LANE_PITCH * scale


class HighlightPainter:
    """Paints one scene."""

    def __init__(self, painter: QPainter, scene: Scene, pieces: Sequence[Placed]) -> None:
        self._painter = painter
        self._scene = scene
        self._pieces = pieces
        self._clip = QRect()
        self._fragments = (
            [(placed, scene.marks.fragments(placed.piece, placed.layout)) for placed in pieces]
            if scene.shown.highlights
            else []
        )

    def paint(self, clip: QRect) -> None:
        """Paints all layers within the clip, which the caller has filled with the page's colour."""
        painter = self._painter
        self._clip = clip
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_tints()
        self._paint_selection()
        self._paint_current_match()
        self._paint_text(QRectF(clip))
        self._paint_underlines()
        self._paint_corners()
        self._paint_matches()
        self._paint_handles()
        if self._scene.shown.caret is not None:
            painter.fillRect(self._scene.shown.caret, self._scene.theme.text)

    def fragments(self) -> Iterable[tuple[Placed, list[Fragment]]]:
        """What of the annotations is visible, by piece."""
        return self._fragments

    def _colours(self, fragment: Fragment) -> LabelColours:
        return self._scene.theme.colours(fragment.label)

    def _runs(self, placed: Placed, fragment: Fragment) -> Iterator[Run]:
        """The runs whose tint or underlines can reach into the clip: after one label, a few of a paragraph's many."""
        height = placed.layout.style.line_height
        first = (self._clip.top() - placed.y) / height - 2
        last = (self._clip.bottom() - placed.y) / height + 1
        return (run for run in fragment.runs if first <= run.line <= last)

    def _is_active(self, fragment: Fragment) -> bool:
        return fragment.id in (self._scene.shown.selected, self._scene.shown.hovered)

    def _paint_tints(self) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        for placed, fragments in self._fragments:
            scale = placed.layout.style.scale
            for fragment in fragments:
                active = self._is_active(fragment)
                if not active and (fragment.is_long or self._scene.shown.is_untinted(fragment.id)):
                    continue
                colours = self._colours(fragment)
                self._painter.setBrush(colours.strong if active else colours.fill)
                for run in self._runs(placed, fragment):
                    box = run_band(self._scene, placed, run, BLEED * scale)
                    self._painter.drawRoundedRect(box, RADIUS * scale, RADIUS * scale)

    def _paint_selection(self) -> None:
        selection = self._scene.shown.selection
        if selection is None:
            return
        for placed in self._pieces:
            for run in placed.layout.runs(selection.start, selection.end):
                self._painter.fillRect(run_band(self._scene, placed, run), self._scene.theme.sel)

    def _paint_text(self, clip: QRectF) -> None:
        scene, is_paper = self._scene, isinstance(self._painter.device(), QPagedPaintDevice)
        for placed in self._pieces:
            excluded = scene.text.role(placed.piece) == "excluded"
            self._painter.setPen(self._ink_of(placed, excluded=excluded))
            at = QPointF(scene.left, placed.y)
            inks = self._inks(placed, excluded=excluded)
            if is_paper and not inks:
                self._paint_lines(placed, at, clip)
            else:
                placed.layout.layout.draw(self._painter, at, inks, clip)

    def _paint_lines(self, placed: Placed, at: QPointF, clip: QRectF) -> None:
        """Draws the lines within the clip and no other: Qt's own clip lets one more pass, which a PDF would hold unseen."""
        height = placed.layout.style.line_height
        for number in range(placed.layout.lines):
            top = placed.y + number * height
            if clip.top() < top + height and top < clip.bottom() - 1:
                placed.layout.layout.lineAt(number).draw(self._painter, at)

    def _ink_of(self, placed: Placed, *, excluded: bool) -> QColor:
        theme, focused = self._scene.theme, self._scene.shown.focused
        if excluded:
            return theme.excl
        is_away = focused is not None and not focused[0] <= placed.layout.start <= focused[1]
        return theme.text3 if is_away else theme.text

    def _inks(self, placed: Placed, *, excluded: bool) -> list[QTextLayout.FormatRange]:
        """The parts of a piece whose letters have another colour: excluded words, and the current match."""
        scene, layout = self._scene, placed.layout
        holes = [] if excluded else scene.text.excluded_in(layout.start, layout.end)
        inks = [_ink(placed, start, end, scene.theme.excl) for start, end in holes]
        for place, span in scene.shown.matches_in(layout.start, layout.end):
            if place == scene.shown.current:
                start, end = max(span.start, layout.start), min(span.end, layout.end)
                inks.append(_ink(placed, start, end, scene.theme.onink))
        return inks

    def _paint_underlines(self) -> None:
        for placed, fragments in self._fragments:
            style = placed.layout.style
            for fragment in fragments:
                if fragment.lane is None or fragment.lane >= LANES:
                    continue
                self._underline(placed, style, fragment, fragment.lane)

    def _underline(self, placed: Placed, style: LineStyle, fragment: Fragment, lane: int) -> None:
        scene = self._scene
        down = style.baseline + lane_y(style, lane)
        colour = self._colours(fragment).line
        pattern = fragment.label.pattern if fragment.label else "solid"
        is_thick = self._is_active(fragment) or scene.theme.has_more_contrast
        thickness = THICK if is_thick else THIN
        for run in self._runs(placed, fragment):
            y = placed.y + run.line * style.line_height + down
            x1, x2 = scene.left + run.x1, scene.left + run.x2
            draw_underline(self._painter, x1, x2, y, pattern, colour, thickness=thickness, scale=style.scale)

    # Long spans

    def _paint_corners(self) -> None:
        for placed, fragments in self._fragments:
            for fragment in fragments:
                if fragment.is_long and fragment.runs and fragment.id != self._scene.shown.selected:
                    self._corners(placed, fragment)

    def _corners(self, placed: Placed, fragment: Fragment) -> None:
        layout, scale = placed.layout, placed.layout.style.scale
        pen = QPen(self._colours(fragment).line, THIN * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self._painter.setPen(pen)
        if fragment.begins:
            edge = layout.start_edge(*_inside(fragment, placed))
            box = self._edge_band(placed, edge)
            self._corner(box.left() + 3 * edge.outward * scale, box.top(), edge.outward, 1, scale)
        if fragment.finishes:
            edge = layout.end_edge(*_inside(fragment, placed))
            box = self._edge_band(placed, edge)
            self._corner(box.left() + 3 * edge.outward * scale, box.bottom(), edge.outward, -1, scale)

    def _corner(self, x: float, y: float, outward: int, down: int, scale: float) -> None:
        length = _CORNER * scale
        points = [QPointF(x - outward * length, y), QPointF(x, y), QPointF(x, y + down * length)]
        self._painter.drawPolyline(points)

    def _edge_band(self, placed: Placed, edge: Edge) -> QRectF:
        return run_band(self._scene, placed, Run(edge.line, edge.x, edge.x))

    # Find

    def _paint_current_match(self) -> None:
        shown = self._scene.shown
        if shown.current is None or shown.current >= len(shown.matches):
            return
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._scene.theme.find)
        for placed in self._pieces:
            for box, radius in self._boxes_of(placed, shown.matches[shown.current]):
                self._painter.drawRoundedRect(box, radius, radius)

    def _paint_matches(self) -> None:
        if not self._scene.shown.matches:
            return
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._scene.theme.find, 1.4))
        for placed in self._pieces:
            for place, span in self._scene.shown.matches_in(placed.layout.start, placed.layout.end):
                if place == self._scene.shown.current:
                    continue
                for box, radius in self._boxes_of(placed, span):
                    self._painter.drawRoundedRect(box, radius, radius)

    def _boxes_of(self, placed: Placed, span: Span) -> Iterator[tuple[QRectF, float]]:
        """What is drawn around the part of a match that lies in a piece, with the radius of the corners."""
        scale = placed.layout.style.scale
        for run in placed.layout.runs(span.start, span.end):
            yield run_band(self._scene, placed, run, 2 * scale), RADIUS * scale

    # Handles

    def _paint_handles(self) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        for placed, fragment in self._selected_fragments():
            self._painter.setBrush(self._colours(fragment).text)
            for box, dot in handle_shapes(self._scene, placed, fragment):
                self._painter.drawRect(box)
                self._painter.drawEllipse(dot)

    def _selected_fragments(self) -> Iterator[tuple[Placed, Fragment]]:
        for placed, fragments in self._fragments:
            for fragment in fragments:
                if fragment.id == self._scene.shown.selected:
                    yield placed, fragment


def handle_shapes(scene: Scene, placed: Placed, fragment: Fragment) -> Iterator[tuple[QRectF, QRectF]]:
    """Bar and dot of each handle that lies in the piece, the start's first: its dot is on top, the end's below."""
    layout, scale = placed.layout, placed.layout.style.scale
    edges: list[tuple[Edge, bool]] = []
    if fragment.begins:
        edges.append((layout.start_edge(*_inside(fragment, placed)), True))
    if fragment.finishes:
        edges.append((layout.end_edge(*_inside(fragment, placed)), False))
    for edge, on_top in edges:
        box = run_band(scene, placed, Run(edge.line, edge.x, edge.x))
        bar, dot = _BAR * min(scale, 1.4), _DOT * min(scale, 1.4)
        left = box.left() + edge.outward * 0.5 - (bar if edge.outward < 0 else 0)
        middle = left + bar / 2
        y = box.top() - dot / 2 if on_top else box.bottom() + dot / 2
        top, bottom = min(box.top() - 1, y), max(box.bottom() + 1, y)
        yield (
            QRectF(left, top, bar, bottom - top),
            QRectF(middle - dot / 2, y - dot / 2, dot, dot),
        )


def _inside(fragment: Fragment, placed: Placed) -> tuple[int, int]:
    """The part of a fragment's span that lies in its piece."""
    return max(fragment.span.start, placed.layout.start), min(fragment.span.end, placed.layout.end)


def _ink(placed: Placed, start: int, end: int, colour: QColor) -> QTextLayout.FormatRange:
    ink = QTextLayout.FormatRange()
    ink.start = placed.layout.to_utf16(start)
    ink.length = placed.layout.to_utf16(end) - ink.start
    shape = QTextCharFormat()
    shape.setForeground(colour)
    ink.format = shape
    return ink
