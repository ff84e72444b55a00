"""A segmented control: a few choices side by side, one or none of them chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.fonts import interface_font
from annotator.ui.icons import paint
from annotator.ui.plain_words import filled, visible
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Choice

_RADIUS = 5.0
_WAND = 12.0
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_CLEARING_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Segmented(QWidget):
    """Choices as segments of one field. A click on the chosen one takes it back, unless one is required.

    Keys: left and right, the first letter of a choice, Delete for none. Where its width is not enough for its words, a
    required one puts its segments one below the other.

    Signals:
        chosen: The reviewer chose a value; empty for none.
    """

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[Choice],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        is_required: bool = False,
    ) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self._is_required = is_required
        self._theme = theme
        self._value = ""
        self._hovered = -1
        self._name = ""
        self._is_guess = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        upright = QSizePolicy.Policy.Preferred if is_required else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, upright)
        policy.setHeightForWidth(is_required)
        self.setSizePolicy(policy)

    @property
    def value(self) -> str:
        """The chosen value; empty if none is."""
        return self._value

    def set_value(self, value: str) -> None:
        """Shows a value. Says nothing."""
        if value != self._value:
            self._value = value
            self._say()
            self.update()

    def set_guess(self, *, is_guess: bool) -> None:
        """Shows that the program chose the value: the same choice again then confirms it."""
        if is_guess != self._is_guess:
            self._is_guess = is_guess
            self._say()
            self.update()

    def set_name(self, name: str) -> None:
        """What the control is for, for a screen reader."""
        self._name = name
        self._say()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    def segment(self, place: int) -> QRectF:
        """Where a segment is."""
        if self._is_stacked(self.width()):
            height = (self.height() - 2) / len(self._choices)
            return QRectF(1, 1 + place * height, self.width() - 2, height)
        width = (self.width() - 2) / len(self._choices)
        return QRectF(1 + place * width, 1, width, self.height() - 2)

    @override
    def sizeHint(self) -> QSize:
        font = QFontMetricsF(interface_font(13, 600))
        widest = max(font.horizontalAdvance(choice.title) for choice in self._choices)
        return QSize(round(len(self._choices) * (widest + 16)), max(30, round(font.height()) + 12))

    @override
    def minimumSizeHint(self) -> QSize:
        wide = self.sizeHint()
        if self._is_required:
            return QSize(wide.width() // len(self._choices), wide.height())
        return QSize(len(self._choices) * 30, wide.height())

    @override
    def hasHeightForWidth(self) -> bool:
        return self._is_required

    @override
    def heightForWidth(self, arg__1: int) -> int:
        row = self.sizeHint().height()
        return row * len(self._choices) if self._is_stacked(arg__1) else row

    def _is_stacked(self, width: int) -> bool:
        return self._is_required and width < self.sizeHint().width()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, step = event.key(), _STEPS.get(Qt.Key(event.key()))
        letter = event.text().casefold()
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._step(step)
        elif key in _CLEARING_KEYS and not self._is_required:
            self._choose("")
        elif letter.strip() and self._starting(letter):
            self._choose(self._starting(letter))
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            value = self._choices[place].value
            is_taken_back = value == self._value and not self._is_required and not self._is_guess
            self._choose("" if is_taken_back else value)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.border, 1))
        painter.setBrush(theme.raised)
        painter.drawRoundedRect(edge, _RADIUS, _RADIUS)
        for place in range(len(self._choices)):
            self._paint_segment(painter, place)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(edge.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.end()

    def _paint_segment(self, painter: QPainter, place: int) -> None:
        theme, choice, rect = self._theme, self._choices[place], self.segment(place)
        is_chosen = choice.value == self._value
        painter.setPen(Qt.PenStyle.NoPen)
        if is_chosen or place == self._hovered:
            painter.setBrush(theme.ink if is_chosen else theme.hover)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), _RADIUS - 1.5, _RADIUS - 1.5)
        is_beside = place and not self._is_stacked(self.width())
        if is_beside and not is_chosen and self._choices[place - 1].value != self._value:
            painter.fillRect(QRectF(round(rect.left()), 7, 1, rect.height() - 12), theme.hair)
        font = interface_font(13, 600 if is_chosen else 400)
        font.setItalic(is_chosen and self._is_guess)
        painter.setFont(font)
        painter.setPen(theme.onink if is_chosen else theme.text)
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(visible(choice.title), Qt.TextElideMode.ElideRight, rect.width() - 6)
        if is_chosen and self._is_guess and metrics.horizontalAdvance(words) + _WAND + 6 <= rect.width():
            left = rect.center().x() + metrics.horizontalAdvance(words) / 2 - _WAND / 2 + 3
            paint(painter, "wand", theme.onink, QRectF(left, rect.center().y() - _WAND / 2, _WAND, _WAND))
            rect = rect.translated(-_WAND / 2, 0)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def _step(self, step: int) -> None:
        values = [choice.value for choice in self._choices]
        here = values.index(self._value) if self._value in values else (-1 if step > 0 else len(values))
        self._choose(values[min(max(here + step, 0), len(values) - 1)])

    def _starting(self, letter: str) -> str:
        """The next value after the chosen one whose title begins with the letter; empty if none does."""
        values = [choice.value for choice in self._choices]
        here = values.index(self._value) + 1 if self._value in values else 0
        order = (*self._choices[here:], *self._choices[:here])
        return next((choice.value for choice in order if choice.title.casefold().startswith(letter)), "")

    def _choose(self, value: str) -> None:
        if value != self._value or (self._is_guess and value):
            self.set_value(value)
            self.chosen.emit(value)

    def _at(self, position: QPointF) -> int:
        places = range(len(self._choices))
        return next((place for place in places if self.segment(place).contains(position)), -1)

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.update()

    def _say(self) -> None:
        title = next((choice.title for choice in self._choices if choice.value == self._value), "")
        value = title or self.tr("not set")
        if self._is_guess:
            value = filled(self.tr("%1, filled in by the program"), value)
        spoken = f"{self._name}: {value}"
        if spoken != self.accessibleName():
            self.setAccessibleName(spoken)
            self.setAccessibleDescription(", ".join(choice.title for choice in self._choices))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
