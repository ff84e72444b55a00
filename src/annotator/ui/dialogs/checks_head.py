"""The heading of the checks: how far they are, while they take long, and the button that stops them."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel

_PATIENCE_MS = 400
"""Checks that are through by then are not spoken of."""


class ChecksHead(QWidget):
    """Says nothing while there is nothing to wait for.

    Signals:
        stop_requested: The checks are to stop.
        again_requested: They are to begin anew.
    """

    stop_requested = Signal()
    again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TextLabel(px=12, tone="second")
        self._stop = PushButton(self.tr("Stop"), "quiet")
        self._stop.setAccessibleDescription(self.tr("Stop the checks"))
        self._again = PushButton(self.tr("Check again"), "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(TextLabel(self.tr("Checks"), px=12, weight=600, tone="second"))
        row.addWidget(self._words, 1)
        row.addWidget(self._stop)
        row.addWidget(self._again)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience)
        self._stop.clicked.connect(self._on_stop)
        self._again.clicked.connect(self.again_requested)
        self.end()
        # The row is as high as with a button, whether there is one or not.
        self.setMinimumHeight(self._stop.sizeHint().height())

    def begin(self) -> None:
        """The checks have begun."""
        self.end()
        self._patience.start()

    def show_progress(self, done: int, total: int | None, _what: str) -> None:
        """How many articles they have gone through."""
        words = self.tr("%1 articles so far")
        if total:
            words = self.tr("%1 of %2 articles").replace("%2", self.locale().toString(total))
        if self._stop.isEnabled():
            self._words.setText(words.replace("%1", self.locale().toString(done)))

    def end(self) -> None:
        """They are through, or nobody waits for them any more."""
        self._patience.stop()
        self._words.clear()
        self._words.hide()
        self._stop.setEnabled(True)
        for button in (self._stop, self._again):
            button.hide()

    def show_stopped(self) -> None:
        """They were stopped; the export proves every position all the same."""
        had_focus = self._stop.hasFocus()
        self.end()
        self._words.setText(self.tr("Stopped. The export itself proves every position."))
        self._words.show()
        self._again.show()
        if had_focus:
            self._again.setFocus()

    @Slot()
    def _on_patience(self) -> None:
        self._words.show()
        self._stop.show()

    @Slot()
    def _on_stop(self) -> None:
        self._words.setText(self.tr("Stopping…"))
        self.stop_requested.emit()
