"""Icons: quiet line drawings from ``resources/icons``, tinted with a colour of the theme."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator.paths import resources


def icon(name: str, theme_colour: QColor, size: int = 18) -> QIcon:
    """The icon in one colour, drawn for the pixel density of every screen there is.

    Args:
        name: The file's name in ``resources/icons`` without its suffix.
        theme_colour: Replaces ``currentColor``.
        size: Edge in device-independent pixels.

    Raises:
        FileNotFoundError: There is no such icon.
    """
    made = QIcon()
    ratios = {1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}
    for ratio in sorted(ratios):
        made.addPixmap(pixmap(name, theme_colour, size, ratio))
    return made


def pixmap(name: str, colour: QColor, size: int = 18, ratio: float = 1.0) -> QPixmap:
    """The icon as a pixmap of ``size * ratio`` device pixels.

    Raises:
        FileNotFoundError: There is no such icon.
    """
    edge = round(size * ratio)
    made = QPixmap(edge, edge)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, name, colour, QRectF(0, 0, edge, edge))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def paint(painter: QPainter, name: str, colour: QColor, rect: QRectF) -> None:
    """Paints the icon into the rectangle, which may lie between pixels.

    Raises:
        FileNotFoundError: There is no such icon.
    """
    _renderer(name, colour.name(QColor.NameFormat.HexRgb)).render(painter, rect)


def program_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    made = QIcon()
    for edge in (16, 24, 32, 48, 64, 128, 256):
        drawn = QPixmap(edge, edge)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        paint(painter, "annotator", QColor("#2a2e33"), QRectF(0, 0, edge, edge))
        painter.end()
        made.addPixmap(drawn)
    return made


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = (resources() / "icons" / f"{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
