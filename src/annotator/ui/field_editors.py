"""The single controls that the inspector's fields are made of."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from annotator.ui.full_fields import make_room
from annotator.ui.note_field import ENTER
from annotator.ui.text_label import IconLabel, TextLabel
from annotator.ui.theme import Theme

_ACTION = 24
"""What an icon inside a line takes, in pixels."""


class LineEdit(QLineEdit):
    """A line that says when Enter is pressed and when it gets the focus; faint words may stand at its right.

    Signals:
        entered: Enter, while no list of completions takes it.
        focused: It has the focus.
        opened: Down was pressed: its list of completions is wanted.
    """

    entered = Signal()
    focused = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._aside: TextLabel | None = None
        self.returnPressed.connect(self.entered)

    @override
    def setText(self, words: str | None) -> None:
        make_room(self, words or "")
        super().setText(words)

    def set_state(self, state: str) -> None:
        """``warn``, or empty: the colour of its edge."""
        if (self.property("state") or "") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_aside(self, words: str) -> None:
        """Shows faint words at its right, for as long as they leave half of it to what is typed; or none."""
        if self._aside is None:
            if not words:
                return
            self._aside = TextLabel(px=12, tone="faint", parent=self)
            self._aside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._aside.setText(words)
        self._place_aside()

    def _place_aside(self) -> None:
        if self._aside is None:
            return
        size = self._aside.sizeHint()
        actions = sum(action.isVisible() for action in self.actions()) * _ACTION
        is_shown = bool(self._aside.text()) and size.width() < self.width() / 2
        self._aside.setVisible(is_shown)
        self._aside.setGeometry(
            self.width() - size.width() - actions - 10,
            (self.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )
        self.setTextMargins(0, 0, size.width() + 8 if is_shown else 0, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_aside()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            self.editingFinished.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class ComboBox(QComboBox):
    """A menu of choices that the wheel does not change while the panel is scrolled.

    Signals:
        entered: Enter, while the menu is closed.
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(12)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class FieldProblem(QWidget):
    """A gentle warning below a field."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("alert-triangle", theme.warn, size=16)
        self._words = TextLabel(px=12, tone="warn", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Shows a sentence, or nothing."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._icon.set_icon("alert-triangle", theme.warn)
