"""Pictures that are painted once and shown often."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap


def painted(size: QSize, ratio: float, paint: Callable[[QPainter], object]) -> QPixmap:
    """What is painted on a clear ground, with smooth edges.

    Args:
        size: In pixels of the interface.
        ratio: Device pixels to a pixel.
        paint: Paints it.
    """
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return made
