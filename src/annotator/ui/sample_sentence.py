"""A sentence painted as the text is: tints behind the words and patterned underlines below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.model.offsets import Utf16Offsets
from annotator.model.span import Span
from annotator.ui.fonts import reading_font
from annotator.ui.patterns import draw_underline
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Colour, Pattern

Look = tuple["Colour", "Pattern"]

SHIPPED_LOOKS: Mapping[str, Look] = {
    "claim": ("blue", "solid"),
    "figure": ("green", "dots"),
    "opinion": ("ochre", "wave"),
    "bias": ("plum", "dash"),
}
"""The labels of the shipped scheme: known without loading any, since the first run has none open."""

_LEADING = 1.48
_WIDTH = 620
_BLEED = 1.5
_RADIUS = 3
_PIECE = re.compile(r"\[(?P<label>[a-z0-9_-]+)\|(?P<words>[^\]]+)\]|(?P<plain>[^\[]+)")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and its labelled spans: label id by span."""

    text: str
    spans: tuple[tuple[Span, str], ...]


def marked(source: str) -> Marked:
    """Reads ``a [figure|$1.6 billion] transaction`` into the text and its spans."""
    text = ""
    spans: list[tuple[Span, str]] = []
    for piece in _PIECE.finditer(source):
        words = piece["words"] or piece["plain"]
        if piece["label"]:
            spans.append((Span(len(text), len(text) + len(words)), piece["label"]))
        text += words
    return Marked(text, tuple(spans))


class SampleSentence(QWidget):
    """Paints one labelled sentence; it is looked at, never touched.

    Args:
        source: With its labels, as `marked` reads it.
        looks: Colour and pattern by label; words with another label stay plain.
        px: Size of the reading font in pixels.
    """

    def __init__(
        self,
        theme: Theme,
        source: str,
        *,
        looks: Mapping[str, Look] = SHIPPED_LOOKS,
        px: float = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._looks = looks
        self._marked = marked(source)
        self._offsets = Utf16Offsets(self._marked.text)
        self._font = reading_font(px)
        self._scale = px / 18
        self._pitch = px * _LEADING
        self._layout = QTextLayout(self._marked.text, self._font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        self._layout.setTextOption(option)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._marked.text)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self.heightForWidth(_WIDTH))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(self._lines(width) * self._pitch + 8 * self._scale)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setFixedHeight(self.heightForWidth(self.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._lines(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        labelled = [(span, self._looks[label]) for span, label in self._marked.spans if label in self._looks]
        painter.setPen(Qt.PenStyle.NoPen)
        for span, (colour, _pattern) in labelled:
            painter.setBrush(self._theme.labels[colour].fill)
            for box, _baseline in self._boxes(span):
                painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setPen(self._theme.text)
        self._layout.draw(painter, QPointF(0, 0))
        below = 0.30 * self._font.pixelSize() + 1.2 * self._scale
        for span, (colour, pattern) in labelled:
            for box, baseline in self._boxes(span):
                line = self._theme.labels[colour].line
                draw_underline(
                    painter, box.left(), box.right(), baseline + below, pattern, line, scale=self._scale
                )
        painter.end()

    def _lines(self, width: int) -> int:
        """Lays the sentence out for the width; gives the number of its lines."""
        self._layout.beginLayout()
        count = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, count * self._pitch))
            count += 1
        self._layout.endLayout()
        return count

    def _boxes(self, span: Span) -> Iterator[tuple[QRectF, float]]:
        """The tinted rectangle of each line that the span touches, with the line's baseline."""
        start_utf16, end_utf16 = self._offsets.span_to_utf16(span)
        em = self._font.pixelSize()
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first = max(start_utf16, line.textStart())
            last = min(end_utf16, line.textStart() + line.textLength())
            if first >= last:
                continue
            left, right = _x(line, first), _x(line, last)
            baseline = line.y() + line.ascent()
            top = baseline - 0.90 * em
            yield QRectF(left - _BLEED, top, right - left + 2 * _BLEED, 1.20 * em), baseline


def _x(line: QTextLine, position_utf16: int) -> float:
    # The stubs do not know that the binding returns the position beside the coordinate.
    return cast("tuple[float, int]", line.cursorToX(position_utf16))[0]
