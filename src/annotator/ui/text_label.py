"""Words and icons as labels, in the window's sizes, weights and tones."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.fonts import interface_font
from annotator.ui.icons import icon
from annotator.ui.plain_words import readable

Tone = Literal["", "second", "faint", "warn", "error"]


class TextLabel(QLabel):
    """Plain words; never read as rich text, so that a file name or a title shows as it is.

    Args:
        px: 11, 12, 13 (base), 15 or 16.
        weight: 400, 500 or 600.
        tone: How loud: second, faint; warn and error only together with an icon.
    """

    def __init__(
        self,
        words: str = "",
        *,
        px: float = 13,
        weight: int = 400,
        tone: Tone = "",
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        self.setFont(interface_font(px, weight))
        self.setProperty("tone", tone)
        self.setWordWrap(wraps)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    @override
    def setText(self, words: str, /) -> None:
        super().setText(readable(words))

    def set_tone(self, tone: Tone) -> None:
        """Changes how loud the words are."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)


class IconLabel(QLabel):
    """One icon; decoration, since the words beside it say the same."""

    def __init__(self, name: str, colour: QColor, *, size: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setFixedSize(size, size)
        self.set_icon(name, colour)

    def set_icon(self, name: str, colour: QColor) -> None:
        """Shows another icon, or the same in another colour."""
        self.setPixmap(icon(name, colour, self._size).pixmap(self._size, self._size))
