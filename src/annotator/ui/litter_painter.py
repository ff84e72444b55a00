"""Paints the lines that are proposed for excluding: an outline round them, and hatching beside those that are to go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from annotator.model.span import Span
from annotator.ui.highlight_painter import Scene
from annotator.ui.reading_flow import Placed
from annotator.ui.reading_margin import hatch

_SIDE = 8.0
_RADIUS = 4.0
_HATCH_GAP = 18.0


def paint_proposals(painter: QPainter, scene: Scene, pieces: Sequence[Placed]) -> None:
    """Outlines what is proposed, the current one in ink."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for place, one in enumerate(scene.shown.proposals):
        inside = [placed for placed in pieces if _is_in(one.span, placed)]
        if not inside:
            continue
        top = inside[0].y
        bottom = inside[-1].y + inside[-1].layout.height
        box = QRectF(scene.left - _SIDE, top + 0.5, scene.column + 2 * _SIDE, bottom - top - 1)
        is_current = place == scene.shown.proposal
        painter.setPen(_pen(scene, is_current=is_current, goes=one.goes))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if one.goes:
            x = scene.left - _HATCH_GAP
            if inside[0].layout.is_right_to_left:
                x = scene.left + scene.column + _HATCH_GAP - 6.0
            hatch(painter, QRectF(x, top + 2, 6, bottom - top - 4), scene.theme.text3)
    painter.restore()


def _is_in(span: Span, placed: Placed) -> bool:
    return span.start <= placed.layout.start and placed.layout.end <= span.end


def _pen(scene: Scene, *, is_current: bool, goes: bool) -> QPen:
    if is_current:
        return QPen(scene.theme.text, 2.0)
    pen = QPen(scene.theme.border if goes else scene.theme.text3, 1.2)
    pen.setStyle(Qt.PenStyle.DashLine if goes else Qt.PenStyle.DotLine)
    return pen
