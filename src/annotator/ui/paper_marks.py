"""Letters of labels beside the lines of a printed article, each with the annotation's number: what says the same without colours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from annotator.ui.fonts import paper_font
from annotator.ui.highlight_painter import Scene
from annotator.ui.reading_flow import Placed
from annotator.ui.reading_marks import Fragment

_OUT = 48.0
"""From the column to the marks; paragraph numbers and hatching stand between."""

_EDGE = 24.0
"""What of the margin stays free."""

_GAP = 7.0
_WEIGHT = 600


@dataclass(slots=True)
class _Words:
    words: str
    colour: QColor
    is_letter: bool
    gap: float = 0.0


def paint_marks(
    painter: QPainter,
    scene: Scene,
    fragments: Iterable[tuple[Placed, list[Fragment]]],
    numbers: Mapping[str, str],
    right: float,
) -> None:
    """Paints the marks of what begins in the lines; where there is no room for all, the first ones and how many more.

    Args:
        painter: Where it has the text.
        scene: That was painted.
        fragments: Of the pieces that were painted.
        numbers: By annotation, in reading order.
        right: Room at the right of the column.
    """
    order = {name: place for place, name in enumerate(numbers)}
    for placed, ones in fragments:
        lines: dict[int, list[Fragment]] = {}
        for one in sorted(
            (one for one in ones if one.begins and one.runs), key=lambda one: order.get(one.id, 0)
        ):
            lines.setdefault(one.runs[0].line, []).append(one)
        room = (right if placed.layout.is_right_to_left else scene.left) - _OUT - _EDGE
        for line, begun in lines.items():
            style = placed.layout.style
            baseline = placed.y + line * style.line_height + style.baseline
            _paint_line(
                painter, scene, placed, baseline, _fitting(_marks(scene, begun, numbers), room, scene)
            )


def _marks(scene: Scene, begun: list[Fragment], numbers: Mapping[str, str]) -> list[list[_Words]]:
    return [
        [
            _Words(
                one.label.letter if one.label is not None else "?",
                scene.theme.colours(one.label).text,
                is_letter=True,
            ),
            _Words(numbers.get(one.id, ""), scene.theme.text2, is_letter=False, gap=_GAP),
        ]
        for one in begun
    ]


def _fitting(marks: list[list[_Words]], room: float, scene: Scene) -> list[_Words]:
    shown = len(marks)
    while True:
        left_out = len(marks) - shown
        more = [_Words(f"+{left_out}", scene.theme.text2, is_letter=False)] if left_out else []
        words = [each for mark in marks[:shown] for each in mark] + more
        if not shown or sum(map(_width, words)) - _GAP <= room:
            return words
        shown -= 1


def _paint_line(
    painter: QPainter, scene: Scene, placed: Placed, baseline: float, words: list[_Words]
) -> None:
    if placed.layout.is_right_to_left:
        x = scene.left + scene.column + _OUT
    else:
        x = scene.left - _OUT - sum(map(_width, words)) + words[-1].gap
    for each in words:
        painter.setFont(_font(is_letter=each.is_letter))
        painter.setPen(each.colour)
        painter.drawText(QPointF(x, baseline), each.words)
        x += _width(each)


def _width(one: _Words) -> float:
    return QFontMetricsF(_font(is_letter=one.is_letter)).horizontalAdvance(one.words) + one.gap


def _font(*, is_letter: bool) -> QFont:
    return paper_font(11, _WEIGHT) if is_letter else paper_font(10)
