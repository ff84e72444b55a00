"""Key caps: the key that does the same as the thing beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.fonts import interface_font
from annotator.ui.theme import Theme

CAP = 19
"""Height of a cap, and the width of one with a single letter, in pixels."""


def draw_key_cap(painter: QPainter, rect: QRectF, key: str, theme: Theme) -> None:
    """Paints a cap with the key's name in its middle; the rectangle lies on whole pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.border, 1))
    painter.setBrush(theme.raised)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(theme.text2)
    painter.setFont(interface_font(11, 600))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


def cap_size(key: str) -> QSize:
    """How large the cap of a key is: of the interface's font, and never less than a letter's."""
    metrics = QFontMetricsF(interface_font(11, 600))
    height = max(CAP, round(metrics.height()) + 5)
    return QSize(max(height, round(metrics.horizontalAdvance(key)) + 12), height)


class KeyCap(QWidget):
    """A cap as a widget; decoration, since what it belongs to says its key."""

    def __init__(self, key: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_key(self, key: str) -> None:
        """Names another key."""
        self._key = key
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return cap_size(self._key)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_key_cap(painter, QRectF(self.rect()), self._key, self._theme)
        painter.end()
