"""Where a window can stand on a screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect


def fitted(place: QRect, free: QRect) -> QRect:
    """The place moved as little as needed to lie in the free part of a screen; smaller if it is larger than that."""
    size = place.size().boundedTo(free.size())
    left = max(free.left(), min(place.left(), free.right() + 1 - size.width()))
    top = max(free.top(), min(place.top(), free.bottom() + 1 - size.height()))
    return QRect(QPoint(left, top), size)
