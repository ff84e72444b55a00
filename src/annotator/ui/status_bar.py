"""The bar at the foot: whether all is saved, the hint for what is selected, paragraph, reviewer and text size."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QStatusBar, QToolButton, QWidget
from typing_extensions import override

from annotator.ui.fonts import interface_font, scaled
from annotator.ui.full_fields import show_whole
from annotator.ui.hint_line import HintLine
from annotator.ui.plain_words import filled, no_mnemonic
from annotator.ui.text_label import IconLabel, TextLabel
from annotator.ui.theme import Theme

SaveState = Literal["saved", "saving", "problem", "reading", "none"]

_HEIGHT = 27
QWIDGETSIZE_MAX = 16_777_215
"""Qt's own, which PySide6 does not name."""

_ICONS = {
    "saved": "check",
    "saving": "loader-2",
    "problem": "alert-triangle",
    "reading": "lock",
    "none": "check",
}


class _Rule(QWidget):
    """A short upright hairline."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setFixedWidth(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 5, 1, self.height() - 10, self.theme.hair)
        painter.end()


class _NameField(QLineEdit):
    """Takes a name with Enter; Esc and leaving it keep the old one.

    Signals:
        entered: The name, without blanks at its ends.
        left: Enter or Esc was pressed.
        blurred: The focus went elsewhere.
    """

    entered = Signal(str)
    left = Signal()
    blurred = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(" ".join(self.text().split()))
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.blurred.emit()


class StatusBar(QStatusBar):
    """Shows values and asks for changes.

    Signals:
        reviewer_chosen: Another name was typed.
        text_size_reset: The text size was clicked.
        left: The name field was left; the focus belongs to the text again.
    """

    reviewer_chosen = Signal(str)
    text_size_reset = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: SaveState = "none"
        self._mark = IconLabel("check", theme.text2, size=15)
        self._saved = TextLabel(px=12, tone="second")
        self._rule = _Rule(theme)
        self._hint = HintLine(theme)
        self._act: Callable[[], object] | None = None
        self._offer = self._button("")
        self._offer.clicked.connect(self._on_offer)
        self._offer.hide()
        self._paragraph = TextLabel(px=12, tone="second")
        self._name = ""
        self._reviewer = self._button(self.tr("Change the reviewer"))
        self._reviewer.clicked.connect(self.ask_reviewer)
        self._field = self._name_field()
        self._text_size = self._button(self.tr("Text size as set"))
        self._text_size.clicked.connect(self.text_size_reset)
        self.setSizeGripEnabled(False)
        self._fit()
        self._lay_out()
        self._paint_saved()

    def show_saved(self, state: SaveState) -> None:
        """Shows whether all is saved."""
        if state != self._state:
            self._state = state
            self._paint_saved()

    def _paint_saved(self) -> None:
        state = self._state
        words = {
            "saved": self.tr("All changes saved"),
            "saving": self.tr("Saving…"),
            "problem": self.tr("Not saved"),
            "reading": self.tr("Read only"),
            "none": "",
        }[state]
        self._saved.setText(words)
        self._saved.set_tone("error" if state == "problem" else "second")
        self._mark.set_icon(_ICONS[state], self._theme.error if state == "problem" else self._theme.text2)
        self._mark.setVisible(state != "none")
        self._show_rule()

    def _show_rule(self) -> None:
        """Shows the line between the two when there is something on both of its sides."""
        self._rule.setVisible(self._state != "none" and bool(self._hint.words()))

    def saved_words(self) -> str:
        """What it says about saving."""
        return self._saved.text()

    def show_hint(self, marked: str) -> None:
        """Shows the hint; keys stand between ``**``."""
        before = self._hint.words()
        self._hint.show_words(marked)
        if self._hint.words() != before:
            self._offer.hide()
            self._hint.setMaximumWidth(QWIDGETSIZE_MAX)
        self._show_rule()

    def show_offer(self, words: str, act: Callable[[], object]) -> None:
        """Shows a button behind the hint, until there is another hint.

        Args:
            words: What it does.
            act: What is done when it is pressed.
        """
        self._act = act
        self._offer.setText(words)
        self._offer.setToolTip("")
        self._hint.setMaximumWidth(self._hint.words_width())
        self._offer.show()

    def hint(self) -> str:
        """The hint that is shown, without marks."""
        return self._hint.words()

    def show_paragraph(self, number: int, total: int) -> None:
        """Shows where the caret is; nothing without paragraphs."""
        words = self.tr("¶ %1 of %2").replace("%1", self.locale().toString(number))
        self._paragraph.setText(words.replace("%2", self.locale().toString(total)) if total else "")

    def show_reviewer(self, name: str) -> None:
        """Shows who annotates."""
        self._name = name
        self._reviewer.setText(no_mnemonic(name))
        self._reviewer.setAccessibleName(filled(self.tr("Reviewer: %1"), name))

    def show_text_size(self, percent: int) -> None:
        """Shows the text size."""
        words = self.tr("%1 %").replace("%1", self.locale().toString(percent))
        self._text_size.setText(words)
        self._text_size.setAccessibleName(self.tr("Text size: %1").replace("%1", words))

    @Slot()
    def ask_reviewer(self) -> None:
        """Opens the field for another name."""
        show_whole(self._field, self._name)
        self._reviewer.hide()
        self._field.show()
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self._hint.set_theme(theme)
        self._rule.theme = theme
        self._fit()
        self._paint_saved()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    def _fit(self) -> None:
        self.setFixedHeight(max(scaled(_HEIGHT), QFontMetrics(interface_font(12)).height() + 8))

    @Slot()
    def _on_offer(self) -> None:
        if self._act is not None:
            self._act()

    @Slot(str)
    def _on_entered(self, name: str) -> None:
        if name and name != self._name:
            self.reviewer_chosen.emit(name)

    @Slot()
    def _on_blurred(self) -> None:
        self._field.hide()
        self._reviewer.show()

    @Slot()
    def _on_left(self) -> None:
        self._on_blurred()
        self.left.emit()

    def _button(self, words: str) -> QToolButton:
        button = QToolButton()
        button.setFont(interface_font(12))
        button.setToolTip(words)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        button.setStyleSheet("QToolButton { border-width: 1px; padding: 0 5px; }")
        return button

    def _name_field(self) -> _NameField:
        field = _NameField()
        field.setFont(interface_font(12))
        field.setMaxLength(80)
        field.setFixedWidth(160)
        field.setStyleSheet(
            "QLineEdit, QLineEdit:focus { min-height: 19px; padding: 0 5px; border-width: 1px; }"
        )
        field.setAccessibleName(self.tr("Reviewer’s name"))
        field.entered.connect(self._on_entered)
        field.left.connect(self._on_left)
        field.blurred.connect(self._on_blurred)
        field.hide()
        return field

    def _lay_out(self) -> None:
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(10, 0, 6, 0)
        row.setSpacing(6)
        for widget in (self._mark, self._saved):
            row.addWidget(widget)
        row.addSpacing(6)
        row.addWidget(self._rule)
        row.addSpacing(6)
        row.addWidget(self._hint, 100)
        row.addWidget(self._offer)
        row.addStretch(1)
        row.addWidget(self._paragraph)
        for widget in (self._reviewer, self._field, self._text_size):
            row.addWidget(widget)
        self.addWidget(body, 1)
