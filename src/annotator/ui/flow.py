"""Small widgets one after another, in as many lines as they need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override


class Flow(QWidget):
    """Places its parts like words on a page: from the side where reading begins, broken into lines.

    Args:
        gap: Between parts and between lines, in pixels.
    """

    def __init__(self, gap: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_parts(self, parts: Sequence[QWidget]) -> None:
        """Takes these as its parts; the ones before that are not among them are deleted."""
        for part in self._parts:
            if part not in parts:
                part.hide()
                part.deleteLater()
        self._parts = list(parts)
        for part in self._parts:
            if part.parentWidget() is not self:
                part.setParent(self)
            part.show()
        self.place()

    def place(self) -> None:
        """Places the parts again: one of them wants another width."""
        for part, rectangle in zip(self._parts, self._rectangles(self.width()), strict=True):
            part.setGeometry(rectangle)
        self.updateGeometry()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max((rectangle.bottom() + 1 for rectangle in self._rectangles(width)), default=0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(120, self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def _rectangles(self, width: int) -> list[QRect]:
        found: list[QRect] = []
        at, line = QPoint(0, 0), 0
        for part in self._parts:
            size = part.sizeHint().boundedTo(QSize(max(width, 1), 1000))
            if at.x() and at.x() + size.width() > width:
                at, line = QPoint(0, at.y() + line + self._gap), 0
            left = width - at.x() - size.width() if self.isRightToLeft() else at.x()
            found.append(QRect(QPoint(left, at.y()), size))
            at.setX(at.x() + size.width() + self._gap)
            line = max(line, size.height())
        return found
