"""Takes the next key that is pressed as the one that is meant."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.fonts import interface_font
from annotator.ui.keys import name_of
from annotator.ui.theme import Theme


class KeyRecorder(QWidget):
    """A field that waits for a key as long as it has the focus. Tab leaves it, as it leaves everything.

    Signals:
        pressed: A key, as the table of actions writes it.
        cleared: Backspace was pressed: no key is wanted.
        cancelled: Esc was pressed, or the focus went elsewhere.
    """

    pressed = Signal(str)
    cleared = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = self.tr("Press a key. Esc cancels, Backspace removes.")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._words)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(interface_font())
        return QSize(
            round(metrics.horizontalAdvance(self._words)) + 24, max(30, round(metrics.height()) + 12)
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # nothing else in the window may take the key
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        name = name_of(event)
        if is_plain and event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif is_plain and event.key() == Qt.Key.Key_Backspace:
            self.cleared.emit()
        elif name is not None and not event.isAutoRepeat():
            self.pressed.emit(name)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.cancelled.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.focus, 2))
        painter.setBrush(self._theme.raised)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(self._theme.text2)
        painter.setFont(interface_font())
        inside = QRectF(self.rect()).adjusted(10, 0, -10, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)
        painter.end()
