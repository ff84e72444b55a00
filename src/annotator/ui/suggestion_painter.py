"""Paints suggestions: underlined without a tint, the current one outlined, with its two keys in the margin.

A tint means that the reviewer has labelled the words; a suggestion is a question (ux.md section 4).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from annotator.ui.fonts import interface_font
from annotator.ui.highlight_painter import RADIUS, Scene, lane_y, run_band
from annotator.ui.label_marks import pattern_of
from annotator.ui.patterns import THICK, THIN, draw_underline
from annotator.ui.reading_flow import Placed
from annotator.ui.reading_suggestions import SuggestedPart

Decision = Literal["accept", "reject"]

_OUTLINE = 1.4
_DASHES = (3.2, 2.2)
_BLEED = 2.0
_GAP = 12.0
_CAP = 16.0
_PAD = 3.0


@dataclass(frozen=True, slots=True)
class Cap:
    """A key cap in the margin that can be clicked."""

    decision: Decision
    box: QRectF
    key: str


def parts(scene: Scene, placed: Placed) -> list[SuggestedPart]:
    """What of the suggestions is drawn in a piece; nothing while they are hidden."""
    return (
        scene.suggestions.parts(placed.piece, placed.layout, scene.marks) if scene.shows_suggestions else []
    )


def paint_suggestions(painter: QPainter, scene: Scene, pieces: Sequence[Placed], right_room: int) -> None:
    """Paints all that is visible of them."""
    if not scene.suggestions.has_any or not scene.shows_suggestions:
        return
    for placed in pieces:
        for part in parts(scene, placed):
            if part.id == scene.shown.suggestion:
                _outline(painter, scene, placed, part)
            else:
                _underline(painter, scene, placed, part)
    _paint_caps(painter, scene, list(caps(scene, pieces, right_room)))


def _underline(painter: QPainter, scene: Scene, placed: Placed, part: SuggestedPart) -> None:
    style = placed.layout.style
    down = style.baseline + lane_y(style, part.lane)
    thickness = THICK if scene.theme.has_more_contrast else THIN
    colour = scene.theme.colours(part.label).line
    for run in part.runs:
        y = placed.y + run.line * style.line_height + down
        x1, x2 = scene.left + run.x1, scene.left + run.x2
        draw_underline(
            painter, x1, x2, y, pattern_of(part.label), colour, thickness=thickness, scale=style.scale
        )


def _outline(painter: QPainter, scene: Scene, placed: Placed, part: SuggestedPart) -> None:
    scale = placed.layout.style.scale
    pen = QPen(scene.theme.colours(part.label).line, _OUTLINE * scale)
    pen.setDashPattern(list(_DASHES))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for run in part.runs:
        box = run_band(scene, placed, run, _BLEED * scale)
        painter.drawRoundedRect(box, RADIUS * scale, RADIUS * scale)


def caps(scene: Scene, pieces: Sequence[Placed], right_room: int) -> Iterator[Cap]:
    """The key caps of the current suggestion, beside the line where its visible part begins; none that has no key."""
    if scene.shown.suggestion is None or not scene.shows_suggestions:
        return
    for placed in pieces:
        for part in parts(scene, placed):
            if part.id == scene.shown.suggestion and part.runs:
                yield from _placed_caps(scene, placed, part, right_room)
                return


def _placed_caps(scene: Scene, placed: Placed, part: SuggestedPart, right_room: int) -> Iterator[Cap]:
    wanted: list[tuple[Decision, str]] = [
        (decision, key) for decision, key in scene.shown.suggestion_keys if key
    ]
    if not wanted:
        return
    metrics = QFontMetricsF(interface_font(11, 600))
    widths = [max(_CAP, metrics.horizontalAdvance(key) + 8) for _, key in wanted]
    line = run_band(scene, placed, part.runs[0])
    on_left = placed.layout.is_right_to_left
    room = scene.left if on_left else right_room
    across = sum(widths) + _PAD * (len(wanted) - 1)
    is_stacked = _GAP + across + _PAD > room
    edge = scene.left - _GAP if on_left else scene.left + scene.column + _GAP
    if is_stacked:
        edge = scene.left - 5 if on_left else scene.left + scene.column + 5
    taken = max(widths) if is_stacked else across
    x, y = (edge - taken if on_left else edge), line.center().y() - _CAP / 2
    if is_stacked:
        y -= (_CAP + _PAD) * (len(wanted) - 1) / 2
    for (decision, key), width in zip(wanted, widths, strict=True):
        yield Cap(decision, QRectF(round(x), round(y), width, _CAP), key)
        x, y = (x, y + _CAP + _PAD) if is_stacked else (x + width + _PAD, y)


def _paint_caps(painter: QPainter, scene: Scene, found: Sequence[Cap]) -> None:
    if not found:
        return
    theme = scene.theme
    around = found[0].box.united(found[-1].box).adjusted(-_PAD, -_PAD, _PAD, _PAD)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.ink)
    painter.drawRoundedRect(around, 5, 5)
    painter.setFont(interface_font(11, 600))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.onink, 1))
    for cap in found:
        painter.drawRoundedRect(cap.box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.drawText(cap.box, Qt.AlignmentFlag.AlignCenter, cap.key)
