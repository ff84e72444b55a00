"""The nine looks that a label can have: tested pairs of hue and line."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from annotator.model.scheme import PAIRS, Colour, Label, Pattern, Scheme
from annotator.services.scheme_changes import user_of
from annotator.ui.actions import QT_TRANSLATE_NOOP
from annotator.ui.fonts import interface_font, reading_font
from annotator.ui.label_marks import draw_label_words
from annotator.ui.plain_words import filled, tip, visible
from annotator.ui.theme import Theme

_WIDTH, _IN_A_ROW = 64, 5
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_IN_A_ROW, Qt.Key.Key_Down: _IN_A_ROW}
_HUES: dict[Colour, str] = {
    "blue": QT_TRANSLATE_NOOP("Swatches", "Blue"), "green": QT_TRANSLATE_NOOP("Swatches", "Green"),
    "ochre": QT_TRANSLATE_NOOP("Swatches", "Ochre"), "plum": QT_TRANSLATE_NOOP("Swatches", "Plum"),
    "teal": QT_TRANSLATE_NOOP("Swatches", "Teal"), "rust": QT_TRANSLATE_NOOP("Swatches", "Rust"),
    "violet": QT_TRANSLATE_NOOP("Swatches", "Violet"), "olive": QT_TRANSLATE_NOOP("Swatches", "Olive"),
    "slate": QT_TRANSLATE_NOOP("Swatches", "Slate"),
}  # fmt: skip
_LINES: dict[Pattern, str] = {
    "solid": QT_TRANSLATE_NOOP("Swatches", "solid line"), "dots": QT_TRANSLATE_NOOP("Swatches", "dots"),
    "wave": QT_TRANSLATE_NOOP("Swatches", "wave"), "dash": QT_TRANSLATE_NOOP("Swatches", "dashes"),
    "double": QT_TRANSLATE_NOOP("Swatches", "double line"), "dash-dot": QT_TRANSLATE_NOOP("Swatches", "dashes and dots"),
    "long-dash": QT_TRANSLATE_NOOP("Swatches", "long dashes"), "dense-dots": QT_TRANSLATE_NOOP("Swatches", "dense dots"),
    "thick-thin": QT_TRANSLATE_NOOP("Swatches", "thick and thin line"),
}  # fmt: skip


class Swatch(QAbstractButton):
    """One look, with the name of the label that has it."""

    def __init__(self, colour: Colour, pattern: Pattern, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour: Colour = colour
        self._theme = theme
        self._look = Label(id="look", title="Aa", letter="A", colour=colour, pattern=pattern)
        self._user = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        hue = QCoreApplication.translate("Swatches", _HUES[colour])
        line = QCoreApplication.translate("Swatches", _LINES[pattern])
        self._name = f"{hue}, {line}"

    def show_user(self, user: str, *, is_own: bool) -> None:
        """Shows which label has the look; `is_own` if it is the one that is edited."""
        self._user = user
        self.setChecked(is_own)
        taken = filled(self.tr("%1 has it; choosing it swaps the two"), user)
        words = self.tr("In use") if is_own else taken if user else self.tr("Free")
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(words)
        self.setToolTip(tip(f"{self._name}\n{words}"))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if Qt.Key(e.key()) in _STEPS:
            e.ignore()  # a button would go to its neighbour by its own idea of what that is
        else:
            super().keyPressEvent(e)

    @override
    def nextCheckState(self) -> None:
        """Nothing: which one is in use, the scheme says."""

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetricsF(reading_font(15)).height() + QFontMetricsF(interface_font(11)).height()
        return QSize(_WIDTH, max(52, round(words) + 20))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(44, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_lit = self.underMouse() and self.isEnabled()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.row if self.isChecked() else theme.hover if is_lit else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 5, 5)
        if self.hasFocus() or self.isChecked():
            painter.setPen(
                QPen(theme.focus if self.hasFocus() else theme.border, 2 if self.hasFocus() else 1)
            )
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 5, 5)
        font = reading_font(15)
        width = QFontMetricsF(font).horizontalAdvance(self._look.title) + 8
        middle = area.top() + 8 + QFontMetricsF(font).height() / 2
        draw_label_words(
            painter, (self.width() - width) / 2, middle, self._look.title, self._look, theme, font
        )
        self._paint_user(painter, area)
        painter.end()

    def _paint_user(self, painter: QPainter, area: QRectF) -> None:
        font = interface_font(11, 500 if self.isChecked() else 400)
        painter.setFont(font)
        painter.setPen(self._theme.text if self.isChecked() else self._theme.text2)
        words = QFontMetricsF(font).elidedText(
            visible(self._user), Qt.TextElideMode.ElideRight, area.width() - 6
        )
        place = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(area.adjusted(3, 0, -3, -4), place, words)


class Swatches(QWidget):
    """All nine, in two rows; arrow keys go from one to the next, Space chooses.

    Signals:
        colour_chosen: Name of a hue.
    """

    colour_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._swatches = [Swatch(colour, pattern, theme) for colour, pattern in PAIRS]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, swatch in enumerate(self._swatches):
            grid.addWidget(swatch, place // _IN_A_ROW, place % _IN_A_ROW)
            swatch.clicked.connect(partial(self._on_clicked, swatch))
        self.setAccessibleName(self.tr("Colour and line"))
        self.setFocusProxy(self._swatches[0])

    def show_label(self, label: Label, scheme: Scheme) -> None:
        """Shows which look the label has, and whose the others are."""
        for swatch in self._swatches:
            is_own = swatch.colour == label.colour
            user = user_of(scheme, swatch.colour)
            title = label.title if is_own else user.title if user is not None and user.id != label.id else ""
            swatch.show_user(title, is_own=is_own)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        here = next((place for place, one in enumerate(self._swatches) if one.hasFocus()), None)
        if here is None or not step or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif 0 <= here + step < len(self._swatches):
            self._swatches[here + step].setFocus(Qt.FocusReason.TabFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        for swatch in self._swatches:
            swatch.set_theme(theme)

    def _on_clicked(self, swatch: Swatch) -> None:
        self.colour_chosen.emit(swatch.colour)
