"""A switch of the filter bar: a word in a frame, ink while it is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.fonts import interface_font
from annotator.ui.icons import paint
from annotator.ui.patterns import draw_underline
from annotator.ui.plain_words import no_mnemonic, visible
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Label

_SIDE = 9
_ICON = 14


class FilterChip(QAbstractButton):
    """Switched on and off by a click or by Space.

    Args:
        words: What it asks for.
        label: Its line is drawn below the words.
        opens: Whether it opens a menu instead of being switched.
    """

    def __init__(
        self,
        words: str,
        theme: Theme,
        *,
        label: Label | None = None,
        opens: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = label
        self._opens = opens
        self._words = visible(words)
        self.setText(no_mnemonic(words))
        self.setAccessibleName(words)
        self.setCheckable(not opens)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(interface_font(12, 500))
        width = round(metrics.horizontalAdvance(self._words)) + 2 * _SIDE + (_ICON if self._opens else 0)
        return QSize(width, max(26, round(metrics.height()) + 10))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, is_on = self._theme, self.isChecked()
        back = theme.ink if is_on else theme.hover if self.underMouse() or self.isDown() else theme.raised
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.ink if is_on else theme.border, 1))
        painter.setBrush(back)
        painter.drawRoundedRect(edge, 5, 5)
        if self.hasFocus():
            painter.setPen(QPen(theme.border if is_on else theme.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(edge.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        self._paint_words(painter, theme.onink if is_on else theme.text)
        painter.end()

    def _paint_words(self, painter: QPainter, colour: QColor) -> None:
        font = interface_font(12, 500)
        metrics = QFontMetricsF(font)
        place = QRectF(_SIDE, 0, self.width() - 2 * _SIDE, self.height())
        painter.setFont(font)
        painter.setPen(colour)
        if self._label is not None and not self.isChecked():
            place.translate(0, -1.5)
            baseline = place.center().y() + (metrics.ascent() - metrics.descent()) / 2
            line = self._theme.colours(self._label).line
            draw_underline(
                painter, place.left(), place.left() + metrics.horizontalAdvance(self._words), baseline + 4.5,
                self._label.pattern, line, thickness=1.9, scale=0.8,
            )  # fmt: skip
            painter.setPen(colour)
        alignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, alignment, self._words)
        if self._opens:
            left, top = self.width() - _ICON - 5, (self.height() - _ICON) / 2 + 0.5
            paint(painter, "chevron-down", colour, QRectF(left, top, _ICON, _ICON))
