"""Paints what stands beside the text: paragraph numbers, hatching of excluded lines, brackets and “+n”."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.model.lanes import LANES
from annotator.ui.highlight_painter import ABOVE, BELOW, Scene
from annotator.ui.reading_flow import Placed
from annotator.ui.reading_marks import Fragment
from annotator.ui.reading_type import Typesetting

NUMBER_GAP = 21
BRACKET_GAP = 16
BRACKET_ARM = 4
BRACKET_PITCH = 18
HATCH = 6
FLASH = 5
"""How much thicker a bracket is when its flash begins."""


@dataclass(slots=True)
class _Bracket:
    """A bracket's visible part: from `top` to `bottom`, open where the span goes on outside the window."""

    fragment: Fragment
    top: float
    bottom: float
    begins: bool
    finishes: bool
    on_left: bool
    column: int = 0


class MarginPainter:
    """Paints the margins of one scene.

    Args:
        right_room: Pixels from the column's right edge to the window's.
    """

    def __init__(self, painter: QPainter, scene: Scene, typesetting: Typesetting, right_room: int) -> None:
        self._painter = painter
        self._scene = scene
        self._typesetting = typesetting
        self._room = {False: right_room, True: scene.left}

    def paint(
        self, pieces: Sequence[Placed], fragments: Iterable[tuple[Placed, list[Fragment]]], *, numbers: bool
    ) -> None:
        """Paints all that belongs beside the pieces."""
        for placed in pieces:
            if numbers and self._is_numbered(placed.piece):
                self._paint_number(placed)
            self._paint_hatch(placed)
        every = list(fragments)
        for placed, ones in every:
            self._paint_deeper(placed, ones)
        for bracket in self._brackets(every):
            self._paint_bracket(bracket)

    def _is_numbered(self, piece: int) -> bool:
        text = self._scene.text
        return text.role(piece) in ("body", "head") and not text.is_continued(piece)

    def _paint_number(self, placed: Placed) -> None:
        self._painter.setFont(self._typesetting.number_font)
        self._painter.setPen(self._scene.theme.text3)
        words = str(self._scene.text.number(placed.piece))
        y = placed.y + placed.layout.style.baseline
        if placed.layout.is_right_to_left:
            x = float(self._scene.left + self._scene.column + NUMBER_GAP)
        else:
            x = self._scene.left - NUMBER_GAP - self._painter.fontMetrics().horizontalAdvance(words)
        self._painter.drawText(QPointF(x, y), words)

    def _paint_hatch(self, placed: Placed) -> None:
        layout, style = placed.layout, placed.layout.style
        is_folded = self._scene.text.folded_lines(placed.piece) > 0
        lines = {0} if is_folded else self._excluded_lines(placed)
        x = self._scene.left - 18.0
        if layout.is_right_to_left:
            x = self._scene.left + self._scene.column + 12.0
        for line in sorted(lines):
            baseline = placed.y + line * style.line_height + style.baseline
            box = QRectF(x, baseline - 0.85 * style.em, HATCH, 1.2 * style.em)
            hatch(self._painter, box, self._scene.theme.text3)

    def _excluded_lines(self, placed: Placed) -> set[int]:
        """The lines of a piece that hold excluded words."""
        layout = placed.layout
        return {
            run.line
            for start, end in self._scene.text.excluded_in(layout.start, layout.end)
            for run in layout.runs(start, end)
        }

    def _paint_deeper(self, placed: Placed, fragments: list[Fragment]) -> None:
        """“+n” beside every line that has underlines too deep to draw."""
        counts: dict[int, int] = {}
        for fragment in fragments:
            if fragment.lane is not None and fragment.lane >= LANES:
                for line in {run.line for run in fragment.runs}:
                    counts[line] = counts.get(line, 0) + 1
        style = placed.layout.style
        self._painter.setFont(self._typesetting.number_font)
        self._painter.setPen(self._scene.theme.text2)
        for line, count in counts.items():
            words = f"+{count}"
            x = self._scene.left + self._scene.column + 3.0
            if placed.layout.is_right_to_left:
                x = self._scene.left - 3.0 - self._painter.fontMetrics().horizontalAdvance(words)
            self._painter.drawText(QPointF(x, placed.y + line * style.line_height + style.baseline), words)

    # Brackets

    def _brackets(self, every: list[tuple[Placed, list[Fragment]]]) -> list[_Bracket]:
        found: dict[str, _Bracket] = {}
        for placed, fragments in every:
            for fragment in fragments:
                if fragment.runs and (fragment.is_long or fragment.id in self._bracketed):
                    self._extend(found, placed, fragment)
        ordered = sorted(found.values(), key=lambda one: (not one.fragment.is_long, one.fragment.span))
        for place, bracket in enumerate(ordered):
            taken = {other.column for other in ordered[:place] if _collide(bracket, other)}
            bracket.column = next(n for n in range(len(ordered)) if n not in taken)
        return [one for one in ordered if self._fits(one)]

    @property
    def _bracketed(self) -> set[str | None]:
        shown = self._scene.shown
        return {shown.selected, shown.flashing if shown.flash > 0 else None}

    def _extend(self, found: dict[str, _Bracket], placed: Placed, fragment: Fragment) -> None:
        style = placed.layout.style
        first, last = fragment.runs[0].line, fragment.runs[-1].line
        top = placed.y + first * style.line_height + style.baseline - ABOVE * style.em
        bottom = placed.y + last * style.line_height + style.baseline + BELOW * style.em
        bracket = found.get(fragment.id)
        if bracket is None:
            on_left = placed.layout.is_right_to_left
            found[fragment.id] = _Bracket(fragment, top, bottom, fragment.begins, fragment.finishes, on_left)
            return
        bracket.top, bracket.bottom = min(bracket.top, top), max(bracket.bottom, bottom)
        bracket.begins |= fragment.begins
        bracket.finishes |= fragment.finishes

    def _fits(self, bracket: _Bracket) -> bool:
        return (
            bracket.fragment.id in self._bracketed
            or BRACKET_GAP + bracket.column * BRACKET_PITCH + 16 <= self._room[bracket.on_left]
        )

    def _paint_bracket(self, bracket: _Bracket) -> None:
        scene = self._scene
        colours = scene.theme.colours(bracket.fragment.label)
        active = bracket.fragment.id in (scene.shown.selected, scene.shown.hovered)
        out = -1 if bracket.on_left else 1
        edge = scene.left if bracket.on_left else scene.left + scene.column
        reach = BRACKET_GAP + bracket.column * BRACKET_PITCH
        reach = min(reach, max(4, self._room[bracket.on_left] - 14))
        # On half a pixel, so that the line's middle is sharp.
        x = edge + out * float(reach) + 0.5
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        flash = scene.shown.flash if bracket.fragment.id == scene.shown.flashing else 0
        self._painter.setPen(_pen(colours.line, (2.4 if active else 1.7) + FLASH * flash))
        arm = x - out * BRACKET_ARM
        points = [QPointF(x, bracket.top), QPointF(x, bracket.bottom)]
        if bracket.begins:
            points.insert(0, QPointF(arm, bracket.top))
        if bracket.finishes:
            points.append(QPointF(arm, bracket.bottom))
        self._painter.drawPolyline(points)
        self._paint_letter(bracket, x, out, colours.text)

    def _paint_letter(self, bracket: _Bracket, x: float, out: int, colour: QColor) -> None:
        label = bracket.fragment.label
        letter = label.letter if label else "?"
        self._painter.setFont(self._typesetting.letter_font)
        self._painter.setPen(colour)
        metrics = self._painter.fontMetrics()
        top = max(0.0, bracket.top)
        bottom = min(float(self._painter.window().height()), bracket.bottom)
        y = (max(top, bracket.top) + min(max(bottom, top), bracket.bottom)) / 2 + metrics.capHeight() / 2
        left = x + 5 if out > 0 else x - 5 - metrics.horizontalAdvance(letter)
        self._painter.drawText(QPointF(left, y), letter)


def hatch(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Fills a box with slanted lines."""
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, 1))
    y = box.top()
    while y < box.bottom() + HATCH:
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y - HATCH))
        y += 4
    painter.restore()


def _collide(one: _Bracket, other: _Bracket) -> bool:
    return one.on_left == other.on_left and one.top < other.bottom + 4 and other.top < one.bottom + 4


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
