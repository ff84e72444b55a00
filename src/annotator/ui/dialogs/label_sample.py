"""A label's title as it looks in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.fonts import reading_font
from annotator.ui.label_marks import draw_label_words
from annotator.ui.plain_words import visible
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Label

_PX = 18


class LabelSample(QWidget):
    """The title with tint and line; decoration, since the field below says the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label: Label | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_label(self, label: Label) -> None:
        """Shows a label."""
        self._label = label
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, round(QFontMetricsF(reading_font(_PX)).height()) + 12)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._label is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font, area = reading_font(_PX), QRectF(self.rect())
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(visible(self._label.title), Qt.TextElideMode.ElideRight, area.width() - 12)
        draw_label_words(painter, 0, area.center().y() - 2, words, self._label, self._theme, font)
        painter.end()
