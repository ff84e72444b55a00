"""One line of words with the keys in it in bold; cut with an ellipsis where it does not fit."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QStaticText
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.fonts import interface_font
from annotator.ui.plain_words import readable
from annotator.ui.row_paint import LineFont
from annotator.ui.theme import Theme

_PX = 12
_KEPT = 16
"""Lines that are kept, cut and set: what is said comes back at every second act, and to set it takes longer than to paint it."""

_Piece = tuple[float, QStaticText, bool]
"""Where it begins from the left, its words, and whether they are bold."""


class HintLine(QWidget):
    """Shows words in which ``**Enter**`` stands in bold. Painted, so that a change costs no layout."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: tuple[tuple[str, bool], ...] = ()
        self._kept: dict[tuple[tuple[tuple[str, bool], ...], int], list[_Piece]] = {}
        self._set_fonts()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def words(self) -> str:
        """What is shown, without marks."""
        return "".join(words for words, _ in self._parts)

    def words_width(self) -> int:
        """Pixels that the words take."""
        return ceil(sum(self._fonts[bold].metrics.horizontalAdvance(words) for words, bold in self._parts))

    def show_words(self, marked: str) -> None:
        """Shows other words; every second piece between ``**`` is bold."""
        parts = tuple(
            (words, bool(place % 2)) for place, words in enumerate(readable(marked).split("**")) if words
        )
        if parts != self._parts:
            self._parts = parts
            self.setAccessibleName(self.words())
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self._set_fonts()
        self.update()

    def _set_fonts(self) -> None:
        self._fonts = {False: LineFont(interface_font(_PX)), True: LineFont(interface_font(_PX, 600))}
        self._kept.clear()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, round(self._fonts[True].metrics.height()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        baseline = self._fonts[False].baseline(self.height() / 2)
        for x, words, is_bold in self._pieces():
            self._fonts[is_bold].paint(painter, x, baseline, words, self._theme.text)
        painter.end()

    def _pieces(self) -> list[_Piece]:
        key = self._parts, self.width()
        if key not in self._kept:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[key] = self._set_out()
        return self._kept[key]

    def _set_out(self) -> list[_Piece]:
        """The pieces as far as there is room for them; the last is cut."""
        x, room = 0.0, float(self.width())
        ellipsis = self._fonts[False].metrics.horizontalAdvance("…")
        pieces: list[_Piece] = []
        for place, (words, is_bold) in enumerate(self._parts):
            is_last = place == len(self._parts) - 1
            rest = room - x - (0 if is_last else ellipsis)
            font = self._fonts[is_bold]
            shown = font.set(words, rest)
            pieces.append((x, shown, is_bold))
            if shown.text() != words:
                break
            x += font.metrics.horizontalAdvance(words)
        return pieces
