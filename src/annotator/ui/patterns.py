"""The patterned lines under labelled words: by them labels differ without colour.

The same strokes are drawn in the text, in the palette and in list chips. A pattern that repeats is drawn once, some
periods long, and laid side by side: stroking a wave of one line's length takes milliseconds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil, floor, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPainter, QPainterPath, QPen, QPixmap, QPixmapCache

from annotator.model.scheme import Pattern

THIN = 1.7
"""Line thickness at rest, in pixels for text of 18 px."""
THICK = 2.4
"""Line thickness of a hovered or selected span."""

WAVE_HEIGHT = 2.0

_PERIODS = 10
"""In one tile; so many that its width can be whole pixels without a visible stretch."""

_REACH = 5.0
"""Half the height of a tile at scale 1."""

_PERIOD: Mapping[str, float] = {
    "dots": 4.6, "dense-dots": 3.4, "wave": 7.0, "dash": 10.0, "long-dash": 17.0, "dash-dot": 14.9,
}  # fmt: skip
_DASHES: Mapping[str, tuple[tuple[float, float], ...]] = {
    "dash": ((0.0, 7.0),),
    "long-dash": ((0.0, 13.0),),
    "dash-dot": ((0.0, 8.0), (10.6, 1.7)),
}
"""Where in a period each dash begins, and how long it is."""

_DOTS: Mapping[str, float] = {"dots": 1.35, "dense-dots": 1.0}
"""Diameters as shares of the thickness."""

_RAILS: Mapping[str, tuple[tuple[float, float], ...]] = {
    "solid": ((0.0, 1.0),),
    "double": ((-1.3, 0.6), (1.3, 0.6)),
    "thick-thin": ((-0.9, 1.1), (1.7, 0.5)),
}
"""Distance of each line from the middle, and its share of the thickness."""


def draw_underline(
    painter: QPainter,
    x1: float,
    x2: float,
    y: float,
    pattern: Pattern,
    colour: QColor,
    *,
    thickness: float = THIN,
    scale: float = 1.0,
) -> None:
    """Draws one patterned line.

    Args:
        painter: Should be antialiased.
        x1: Where the line begins.
        x2: Where it ends; nothing is drawn if that is not to the right of `x1`.
        y: The middle of the line.
        pattern: The label's.
        colour: The label's line colour.
        thickness: In pixels at scale 1: `THIN` or `THICK`.
        scale: Text size divided by 18; everything grows with it.
    """
    if x2 <= x1:
        return
    if pattern in _RAILS:
        for offset, share in _RAILS[pattern]:
            height = thickness * share * scale
            painter.fillRect(QRectF(x1, y + offset * scale - height / 2, x2 - x1, height), colour)
        return
    is_paper = isinstance(painter.device(), QPagedPaintDevice)
    lay = _lay_strokes if is_paper else _lay_tiles
    lay(painter, x1, x2, y, pattern, colour, thickness, scale)


def _lay_strokes(
    painter: QPainter,
    x1: float,
    x2: float,
    y: float,
    pattern: Pattern,
    colour: QColor,
    thickness: float,
    scale: float,
) -> None:
    """Draws a repeating pattern stroke by stroke: on paper, a picture of it would be coarse."""
    height, length = 2 * _REACH * scale, _PERIODS * _PERIOD[pattern] * scale
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(QRectF(x1, y - height / 2, x2 - x1, height), Qt.ClipOperation.IntersectClip)
    painter.translate(x1, y)
    painter.scale(scale, scale)
    for _ in range(ceil((x2 - x1) / length)):
        _DRAW[pattern](painter, pattern, colour, thickness)
        painter.translate(length / scale, 0)
    painter.restore()


def _lay_tiles(
    painter: QPainter,
    x1: float,
    x2: float,
    y: float,
    pattern: Pattern,
    colour: QColor,
    thickness: float,
    scale: float,
) -> None:
    """Draws a repeating pattern, begun on a whole device pixel."""
    ratio = painter.device().devicePixelRatioF()
    left, right = round(x1 * ratio) / ratio, round(x2 * ratio) / ratio
    if pattern in _DOTS:
        # Whole dots only; the gap after the last one is not seen.
        period = _PERIOD[pattern] * scale
        gap = period - thickness * _DOTS[pattern] * scale
        right = left + max(1, round((right - left + gap) / period)) * period
    top = (y - _REACH * scale) * ratio
    shift = round((top - floor(top)) * 4) / 4
    tile = _tile(pattern, colour, thickness, scale, ratio, shift)
    height = tile.height() / ratio
    painter.drawTiledPixmap(QRectF(left, floor(top) / ratio, right - left, height), tile)


def _tile(
    pattern: Pattern, colour: QColor, thickness: float, scale: float, ratio: float, shift: float
) -> QPixmap:
    """Some periods of a pattern; the `shift` is how far below a device pixel's edge the tile's top was meant to be."""
    key = f"underline {pattern} {colour.rgba()} {thickness} {scale:.3f} {ratio} {shift}"
    tile = QPixmap()
    if QPixmapCache.find(key, tile):
        return tile
    width = max(1, round(_PERIODS * _PERIOD[pattern] * scale * ratio))
    tile = QPixmap(width, floor(2 * _REACH * scale * ratio) + 2)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(0, shift)
    painter.scale(width / (_PERIODS * _PERIOD[pattern]), scale * ratio)
    painter.translate(0, _REACH)
    _DRAW[pattern](painter, pattern, colour, thickness)
    painter.end()
    tile.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, tile)
    return tile


def _draw_dashes(painter: QPainter, pattern: Pattern, colour: QColor, thickness: float) -> None:
    for n in range(_PERIODS):
        for start, length in _DASHES[pattern]:
            x = n * _PERIOD[pattern] + start
            painter.fillRect(QRectF(x, -thickness / 2, length, thickness), colour)


def _draw_dots(painter: QPainter, pattern: Pattern, colour: QColor, thickness: float) -> None:
    radius = thickness * _DOTS[pattern] / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for n in range(_PERIODS):
        painter.drawEllipse(QPointF(n * _PERIOD[pattern] + radius, 0), radius, radius)


def _draw_wave(painter: QPainter, pattern: Pattern, colour: QColor, thickness: float) -> None:
    """A sine line, drawn beyond both ends so that tiles join."""
    length, step = _PERIOD[pattern], _PERIOD[pattern] / 12
    path = QPainterPath(QPointF(-length, 0))
    for n in range(1, 12 * (_PERIODS + 2) + 1):
        x = n * step - length
        path.lineTo(x, -WAVE_HEIGHT * sin(2 * pi * x / length))
    join = Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(colour, thickness * 0.88, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, join))
    painter.drawPath(path)


_DRAW: Mapping[str, Callable[[QPainter, Pattern, QColor, float], None]] = (
    dict.fromkeys(_DASHES, _draw_dashes) | dict.fromkeys(_DOTS, _draw_dots) | {"wave": _draw_wave}
)
