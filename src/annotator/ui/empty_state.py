"""What an empty place says: what it is for and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.ui.push_button import PushButton
from annotator.ui.text_label import IconLabel, TextLabel
from annotator.ui.theme import Theme

_MAX_WIDTH = 320


class EmptyState(QWidget):
    """An icon, a title, a line and, if there is something to do, one button; in the middle of its place.

    Args:
        theme: For its colours.
        takes_focus: Whether the keyboard goes to it also without a button, since there is nothing else beside it.
        parent: Of the widget.

    Signals:
        acted: The button was pressed.
    """

    acted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, takes_focus: bool = False) -> None:
        super().__init__(parent)
        self._name = "file-text"
        self._theme = theme
        self._icon = IconLabel(self._name, theme.text2, size=28)
        self._title = TextLabel(px=15, weight=600, wraps=True)
        self._line = TextLabel(tone="second", wraps=True)
        self._button = PushButton()
        self._button.clicked.connect(self.acted)
        if not takes_focus:
            self.setFocusProxy(self._button)
        self._lay_out()

    @property
    def focus_place(self) -> QWidget:
        """What is to have the focus: the button if there is one."""
        return self._button if self._button.text() else self

    def show_state(self, icon: str, title: str, line: str = "", action: str = "") -> None:
        """Says something else.

        Args:
            icon: Name of a shipped icon.
            title: What is not here.
            line: What it is for, or what to do.
            action: The button's words; without any there is no button.
        """
        self._name = icon
        self._icon.set_icon(icon, self._theme.text2)
        self._title.setText(title)
        for widget, words in ((self._line, line), (self._button, action)):
            widget.setText(words)
            widget.setVisible(bool(words))
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self._icon.set_icon(self._name, theme.text2)

    def _lay_out(self) -> None:
        place = QHBoxLayout(self)
        place.setContentsMargins(16, 16, 16, 16)
        box = QWidget()
        box.setMaximumWidth(_MAX_WIDTH)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        place.addStretch(1)
        place.addWidget(box, 1000)
        place.addStretch(1)
        layout.setSpacing(4)
        layout.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(self._icon, 0, middle)
        layout.addSpacing(8)
        for label in (self._title, self._line):
            label.setAlignment(middle)
            layout.addWidget(label)
        layout.addSpacing(8)
        layout.addWidget(self._button, 0, middle)
        layout.addStretch(1)
