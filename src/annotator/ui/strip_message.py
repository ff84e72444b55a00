"""What the strip over the text says for a while: a line, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.plain_words import tip
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel

Action = tuple[str, Callable[[], None]]
SECONDS = 6
"""How long what needs no answer stays."""


class StripMessage(QWidget):
    """One message at a time; the next takes the place of the one before.

    Signals:
        changed: A message came or went.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self._stays = False
        self._long = self._short = ""
        self._words = TextLabel(weight=500)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words.installEventFilter(self)
        self._buttons: list[PushButton] = []
        self._timer = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._timer.timeout.connect(self._on_time)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addWidget(self._words, 1)
        self.hide()

    @property
    def key(self) -> str:
        """What the message is about; empty if there is none."""
        return self._key

    @property
    def words(self) -> str:
        """The line, whether there is room for all of it or not; empty if none is shown."""
        return self._long if self._key else ""

    def show_message(
        self,
        key: str,
        words: str,
        actions: Sequence[Action] = (),
        *,
        stays: bool = False,
        short: str = "",
    ) -> None:
        """Shows a line with buttons.

        Args:
            key: What it is about; `dismiss` takes the same.
            words: One line.
            actions: Words and what pressing them does; the message goes then.
            stays: Until it is dismissed; otherwise it goes by itself.
            short: What to say where the line has no room.
        """
        self._clear()
        self._key, self._stays = key, stays
        self._long, self._short = words, short
        self._words.setText(words)
        self._words.setToolTip(tip(words))
        for action in actions:
            self._buttons.append(self._button(action))
        self.show()
        if not stays:
            self._timer.start()
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.changed.emit()

    def dismiss(self, key: str = "") -> None:
        """Takes the message away if it is about that; any if no key is given."""
        if self._key and key in ("", self._key):
            self._clear()
            self.hide()
            self.changed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._key:
            fits = self._words.fontMetrics().horizontalAdvance(self._long) <= self._words.width()
            self._words.setText(self._long if fits or not self._short else self._short)
        return False

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if self._key and not self._stays:
            self._timer.start()

    def _clear(self) -> None:
        self._timer.stop()
        self._key = ""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []

    def _button(self, action: Action) -> PushButton:
        words, act = action

        def press() -> None:  # without the state that the signal brings
            button.clearFocus()  # else hiding it would pass it on as Tab does, and the text would show its ring
            self.dismiss()
            act()

        button = PushButton(words)
        button.clicked.connect(press)
        self._row.addWidget(button)
        return button

    @Slot()
    def _on_time(self) -> None:
        self.dismiss()
