"""How far the reviewer is: words and a thin bar, at the foot of the list of articles."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.fonts import interface_font, scaled
from annotator.ui.theme import Theme

_HEIGHT = 49
_MARGIN = 16


class ProgressFooter(QWidget):
    """“2 of 5 done”, “2 in progress” and the share that is done."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._done, self._started, self._all = 0, 0, 0
        self.setFixedHeight(scaled(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_progress(self, done: int, started: int, count: int) -> None:
        """Shows how many of the articles are done and how many in progress; nothing if there are none."""
        self._done, self._started, self._all = done, started, count
        self.setVisible(count > 0)
        self.setAccessibleName(", ".join(words for words in self._words() if words))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.setFixedHeight(scaled(_HEIGHT))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, self.width(), 1), self._theme.hair)
        line = QRectF(self.rect()).adjusted(_MARGIN, 8, -_MARGIN, 0)
        line.setHeight(scaled(20))
        painter.setPen(self._theme.text2)
        done, started = self._words()
        painter.setFont(interface_font(12, 500))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, done)
        line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(done) + 8)
        painter.setFont(interface_font(12))
        started = painter.fontMetrics().elidedText(
            started, Qt.TextElideMode.ElideRight, max(0, int(line.width()))
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, started)
        bar = QRectF(_MARGIN, scaled(32), self.width() - 2 * _MARGIN, 5)
        painter.fillRect(bar, self._theme.row)
        bar.setWidth(bar.width() * self._done / max(1, self._all))
        painter.fillRect(bar, self._theme.ink)
        painter.end()

    def _words(self) -> tuple[str, str]:
        locale = QLocale()
        done = self.tr("%1 of %2 done").replace("%1", locale.toString(self._done))
        started = self.tr("%1 in progress").replace("%1", locale.toString(self._started))
        return done.replace("%2", locale.toString(self._all)), started if self._started else ""
