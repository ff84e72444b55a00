"""The pointer while the pen is on."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QCursor, QPainter

from annotator.ui.icons import paint
from annotator.ui.painted import painted
from annotator.ui.theme import Theme

_EDGE = 24
_TIP = (4, 20)
_AROUND = ((-1, 0), (1, 0), (0, -1), (0, 1))


def pen_cursor(theme: Theme, ratio: float) -> QCursor:
    """A pen whose tip is the pointer's place, with a rim in the page's colour so that it is seen on every tint.

    Args:
        theme: Its colours.
        ratio: Device pixels to a pixel.
    """
    return _drawn(theme.text.name(), theme.page.name(), ratio)


@lru_cache(maxsize=8)
def _drawn(ink: str, page: str, ratio: float) -> QCursor:
    def draw(painter: QPainter) -> None:
        for x, y in _AROUND:
            paint(painter, "highlight", QColor(page), QRectF(x, y, _EDGE, _EDGE))
        paint(painter, "highlight", QColor(ink), QRectF(0, 0, _EDGE, _EDGE))

    return QCursor(painted(QSize(_EDGE, _EDGE), ratio, draw), *_TIP)
