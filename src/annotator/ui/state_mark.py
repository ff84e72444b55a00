"""The marks of an article's status: a ring, a ring half filled, a filled disc with a tick. Shapes, not colours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.model.article import Status
from annotator.ui.theme import Theme

_EDGE = 14


def paint_state(painter: QPainter, rect: QRectF, status: Status, theme: Theme) -> None:
    """Paints the mark into the middle of the rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = min(rect.width(), rect.height(), _EDGE) - 2
    disc = QRectF(0, 0, size, size)
    disc.moveCenter(rect.center())
    painter.setPen(QPen(theme.text2, 1.6))
    painter.setBrush(QBrush(theme.text2) if status == "done" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(disc)
    if status == "reading":
        painter.setBrush(theme.text2)
        painter.drawPie(disc, -90 * 16, 180 * 16)
    elif status == "done":
        painter.setPen(QPen(theme.page, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        middle, step = disc.center(), size / 12
        tick = ((-2.8, 0.2), (-0.8, 2.2), (3.0, -2.0))
        painter.drawPolyline(QPolygonF([middle + QPointF(x * step, y * step) for x, y in tick]))
    painter.restore()


class StateMark(QWidget):
    """The mark as a widget of its own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._status: Status = "unread"
        self.setFixedSize(16, 16)

    def show_status(self, status: Status) -> None:
        """Shows another status."""
        self._status = status
        words: dict[Status, str] = {
            "unread": self.tr("Not started"),
            "reading": self.tr("In progress"),
            "done": self.tr("Done"),
        }
        self.setAccessibleName(words[status])
        self.setToolTip(words[status])
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(16, 16)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_state(painter, QRectF(self.rect()), self._status, self._theme)
        painter.end()
