"""How far a job is, with the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.plain_words import visible
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel


class JobBar(QWidget):
    """Words, a thin bar and Stop.

    Signals:
        stop_requested: The job is to stop at its next check.
    """

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TextLabel(tone="second")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = PushButton(self.tr("Stop"))
        self._stop.clicked.connect(self.stop_requested)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(column, 1)
        row.addWidget(self._stop)

    def begin(self, words: str) -> None:
        """Starts anew, without a known end."""
        self._words.setText(words)
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)

    def show_progress(self, done: int, total: int | None, words: str) -> None:
        """Shows how far the job is; without a total the bar stays as it is and only the words change."""
        metrics = self._words.fontMetrics()
        self._words.setText(
            metrics.elidedText(visible(words), Qt.TextElideMode.ElideMiddle, max(80, self._words.width()))
        )
        if total:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
        self._bar.setAccessibleName(words)

    def show_stopping(self) -> None:
        """Says that the job has been asked to stop."""
        self._stop.setEnabled(False)
        self._words.setText(self.tr("Stopping…"))

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self._stop.setFocus(reason)
