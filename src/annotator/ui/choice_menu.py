"""The choices that have no room beside the others: a small button with a menu."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.fonts import interface_font
from annotator.ui.icons import paint
from annotator.ui.plain_words import filled, no_mnemonic
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Choice

_ICON = 14
_OPENING_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space)


class ChoiceMenu(QAbstractButton):
    """Shows the chosen one of its choices, or only that there are more. An archived one is offered only while it is chosen.

    Signals:
        chosen: The reviewer chose a value; empty for taking it back.
    """

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[Choice], name: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self._theme = theme
        self._value = ""
        self._name = name
        self._is_guess = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        self._say()

    def set_value(self, value: str) -> None:
        """Shows a value, if it is one of its choices. Says nothing."""
        if value != self._value:
            self._value = value
            self._say()
            self.updateGeometry()
            self.update()

    def set_guess(self, *, is_guess: bool) -> None:
        """Shows that the program chose the value: choosing it again then confirms it."""
        if is_guess != self._is_guess:
            self._is_guess = is_guess
            self._say()
            self.updateGeometry()
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    def menu(self) -> QMenu:
        """A menu of the choices, the chosen one ticked; the caller deletes it."""
        made = QMenu(self)
        for choice in self._offered():
            action = made.addAction(no_mnemonic(choice.title))
            action.setCheckable(True)
            action.setChecked(choice.value == self._value)
            action.triggered.connect(partial(self._choose, choice.value))
        return made

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING_KEYS:
            self._on_clicked()
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        font = QFontMetricsF(interface_font(13, 600))
        words = self._title()
        wand = _ICON + 4 if self._is_guess else 0
        width = 26 if not words else round(font.horizontalAdvance(words)) + 32 + wand
        return QSize(width, max(30, round(font.height()) + 12))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, words = self._theme, self._title()
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.border, 1))
        painter.setBrush(theme.ink if words else theme.hover if self.underMouse() else theme.raised)
        painter.drawRoundedRect(edge, 5, 5)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus if not words else theme.border, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(edge.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        colour = theme.onink if words else theme.text2
        if words:
            font = interface_font(13, 600)
            font.setItalic(self._is_guess)
            painter.setFont(font)
            painter.setPen(colour)
            place = QRectF(10, 0, self.width() - 30, self.height())
            if self._is_guess:
                paint(painter, "wand", colour, QRectF(7, (self.height() - _ICON) / 2, _ICON, _ICON))
                place.setLeft(7 + _ICON + 4)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        left = self.width() - _ICON - 6
        paint(painter, "chevron-down", colour, QRectF(left, (self.height() - _ICON) / 2 + 0.5, _ICON, _ICON))
        painter.end()

    @property
    def has_choices(self) -> bool:
        """Whether its menu has anything in it."""
        return bool(self._offered())

    def _offered(self) -> list[Choice]:
        return [one for one in self._choices if not one.is_archived or one.value == self._value]

    def _title(self) -> str:
        return next((choice.title for choice in self._choices if choice.value == self._value), "")

    def _say(self) -> None:
        more = filled(self.tr("%1, more choices"), self._name)
        words = self._title()
        if words and self._is_guess:
            words = filled(self.tr("%1, filled in by the program"), words)
        self.setAccessibleName(f"{more}: {words}" if words else more)
        self.setAccessibleDescription(", ".join(choice.title for choice in self._offered()))

    def _choose(self, value: str) -> None:
        self.chosen.emit("" if value == self._value and not self._is_guess else value)

    @Slot()
    def _on_clicked(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
