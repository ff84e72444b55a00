"""The source and the date of the open article, as a button that leads to where they are set."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.fonts import interface_font, scaled
from annotator.ui.plain_words import no_mnemonic, visible
from annotator.ui.theme import Theme

_PAD = 6
_GAP = 4


class SourceButton(QAbstractButton):
    """“Source not set · date not set”; slanted where the program proposed it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._source, self._date = "", ""
        self._slants = (False, False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_source(self, source: str, date: str, *, are_proposed: tuple[bool, bool]) -> None:
        """Shows a source and a date, or that they are not set, and which of them nobody has confirmed."""
        self._source, self._date, self._slants = source, date, are_proposed
        words = f"{source} · {date}"
        self.setText(no_mnemonic(words))
        self.setAccessibleName(words)
        proposed = self.tr("Proposed by the program, not confirmed. ") if any(are_proposed) else ""
        self.setAccessibleDescription(proposed + self.tr("Title, source and date…"))
        self.setToolTip(f"{proposed}{self.tr('Title, source and date…')}")
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = sum(QFontMetricsF(font).horizontalAdvance(words) for words, font in self._parts())
        return QSize(round(width) + 2 * _PAD + _GAP + 1, scaled(28))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, scaled(28))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.hover)
            painter.drawRoundedRect(QRectF(self.rect()), 5, 5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.focus, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(self._theme.text2)
        left, right = float(_PAD), self.width() - _PAD
        for words, font in self._parts():
            metrics = QFontMetricsF(font)
            shown = metrics.elidedText(visible(words), Qt.TextElideMode.ElideRight, max(0.0, right - left))
            painter.setFont(font)
            middle = self.height() / 2 + (metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(left, middle), shown)
            left += metrics.horizontalAdvance(shown) + _GAP
        painter.end()

    def _parts(self) -> list[tuple[str, QFont]]:
        source, date = interface_font(13, 600), interface_font(13)
        source.setItalic(self._slants[0])
        date.setItalic(self._slants[1])
        return [(self._source, source), (f"· {self._date}", date)]
