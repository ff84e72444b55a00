"""Paints the label's letter at each annotation's start: what the style “Tint, underline, letter” adds."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from annotator.ui.fonts import exact_font
from annotator.ui.highlight_painter import Scene, run_band
from annotator.ui.reading_flow import Placed
from annotator.ui.reading_layout import Run
from annotator.ui.reading_marks import Fragment

_SIZE = 0.42
"""Of a letter, in units of the text's size: it fits into the blank before a word."""

_MOST = 2
"""Letters that fit one below the other where several annotations begin at one place."""


def paint_letters(
    painter: QPainter, scene: Scene, fragments: Iterable[tuple[Placed, list[Fragment]]]
) -> None:
    """Paints the letters into the blanks before the words, the longest annotation's on top."""
    for placed, ones in fragments:
        painter.setFont(exact_font(max(7.0, _SIZE * placed.layout.style.em), 600))
        metrics, taken = QFontMetricsF(painter.font()), dict[int, int]()
        for fragment in ones:
            depth = taken.get(fragment.span.start, 0)
            if fragment.label is None or not fragment.begins or not fragment.runs or depth >= _MOST:
                continue
            taken[fragment.span.start] = depth + 1
            painter.setPen(scene.theme.colours(fragment.label).text)
            words = fragment.label.letter
            painter.drawText(_place(scene, placed, fragment, metrics, words, depth), words)


def _place(
    scene: Scene, placed: Placed, fragment: Fragment, metrics: QFontMetricsF, letter: str, depth: int
) -> QPointF:
    layout = placed.layout
    start, end = max(fragment.span.start, layout.start), min(fragment.span.end, layout.end)
    edge = layout.start_edge(start, end)
    box: QRectF = run_band(scene, placed, Run(edge.line, edge.x, edge.x))
    width = metrics.horizontalAdvance(letter)
    x = box.left() - width if edge.outward < 0 else box.left()
    return QPointF(x, box.top() + (depth + 1) * metrics.capHeight() + depth)
