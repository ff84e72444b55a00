"""Labels as they are drawn outside the text: words with tint and line, letter chips, bars."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPagedPaintDevice, QPainter, QPixmap, QPixmapCache

from annotator.ui.fonts import interface_font, interface_percent
from annotator.ui.painted import painted
from annotator.ui.patterns import draw_underline
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Label, Pattern, Scheme

_RADIUS = 3.0
_BLEED = 4.0
_CHIP_SCALE = 0.86
_LETTERS = 3
_AROUND = 8
CHIP = 18
"""Edge of a letter chip without its line, in pixels."""


def pattern_of(label: Label | None) -> Pattern:
    """The label's line; a solid one for a label that the scheme does not know."""
    return "solid" if label is None else label.pattern


def draw_label_words(
    painter: QPainter, left: float, middle: float, words: str, label: Label, theme: Theme, font: QFont
) -> float:
    """Paints words exactly as they look in the text under that label, and gives the x where their tint ends.

    The tint begins at `left` and its vertical middle is `middle`; the font is a reading font.
    """
    metrics = QFontMetricsF(font)
    em = font.pixelSize()
    colours = theme.colours(label)
    width = metrics.horizontalAdvance(words)
    baseline = middle + 0.30 * em
    tint = QRectF(left, baseline - 0.90 * em, width + 2 * _BLEED, 1.20 * em)
    _fill(painter, tint, theme, label)
    painter.setFont(font)
    painter.setPen(theme.text)
    painter.drawText(QPointF(left + _BLEED, baseline), words)
    scale = em / 18
    line = tint.bottom() + 1.2 * scale
    draw_underline(
        painter, left + 1, tint.right() - 1, line, label.pattern, colours.line, thickness=1.9, scale=scale
    )
    return tint.right()


def draw_chip(
    painter: QPainter, rect: QRectF, words: str, label: Label | None, theme: Theme, font: QFont | None = None
) -> None:
    """Paints a letter or a title on the label's tint, its line below the rectangle; in the interface's font if none is given.

    A letter on the screen is painted once and laid there from then on: a list has one in every row.
    """
    ratio = painter.device().devicePixelRatioF()
    is_kept = (
        font is None and len(words) < _LETTERS and ratio.is_integer() and rect == rect.toRect().toRectF()
    )
    if not is_kept or isinstance(painter.device(), QPagedPaintDevice):
        _paint_chip(painter, rect, words, label, theme, font)
        return
    colours, size, percent = theme.colours(label), rect.size(), interface_percent()
    key = (
        f"chip {words} {pattern_of(label)} {colours.fill.rgba()} {colours.text.rgba()} {colours.line.rgba()}"
        f" {size.width()} {size.height()} {ratio} {percent}"
    )
    sheet = QPixmap()
    if not QPixmapCache.find(key, sheet):
        sheet = _chip_sheet(size, ratio, words, label, theme)
        QPixmapCache.insert(key, sheet)
    painter.drawPixmap(rect.topLeft() - QPointF(_AROUND, _AROUND), sheet)


def _chip_sheet(size: QSizeF, ratio: float, words: str, label: Label | None, theme: Theme) -> QPixmap:
    """A chip on a clear ground, with room for its line."""
    whole = size.toSize().grownBy(QMargins(_AROUND, _AROUND, _AROUND, _AROUND))
    rect = QRectF(QPointF(_AROUND, _AROUND), size)
    return painted(whole, round(ratio), lambda painter: _paint_chip(painter, rect, words, label, theme, None))


def _paint_chip(
    painter: QPainter, rect: QRectF, words: str, label: Label | None, theme: Theme, font: QFont | None
) -> None:
    colours = theme.colours(label)
    _fill(painter, rect, theme, label)
    painter.setFont(font or interface_font(11 if len(words) < _LETTERS else 12, 600))
    painter.setPen(colours.text)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
    draw_underline(
        painter, rect.left() + 0.5, rect.right() - 0.5, rect.bottom() + 2, pattern_of(label), colours.line,
        thickness=2 / _CHIP_SCALE, scale=_CHIP_SCALE,
    )  # fmt: skip


def chip_width(words: str) -> float:
    """The width that `draw_chip` needs for a title."""
    return QFontMetricsF(interface_font(12, 600)).horizontalAdvance(words) + 12


def draw_label_bar(
    painter: QPainter, rect: QRectF, counts: Mapping[str, int], scheme: Scheme | None, theme: Theme
) -> None:
    """Paints one part a label, as long as its share of the annotations, with a small gap between parts."""
    total = sum(counts.values())
    order = scheme.order if scheme else len
    parts = sorted((label for label, count in counts.items() if count), key=lambda name: (order(name), name))
    usable = rect.width() - _GAP * (len(parts) - 1)
    left = rect.left()
    for name in parts:
        width = max(1.0, usable * counts[name] / total)
        colours = theme.colours(scheme.label(name) if scheme else None)
        painter.fillRect(QRectF(left, rect.top(), width, rect.height()), colours.line)
        left += width + _GAP


_GAP = 1.5


def _fill(painter: QPainter, rect: QRectF, theme: Theme, label: Label | None) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colours(label).fill)
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
