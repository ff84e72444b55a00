"""The foot of the export dialog: the file, what stands in the way, the button that says what happens, and progress."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from annotator.ui.dialogs.destination import Destination
from annotator.ui.dialogs.job_bar import JobBar
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import IconLabel, TextLabel
from annotator.ui.theme import Theme


class ExportFoot(QWidget):
    """Asks for the file, and once more if it exists already.

    Signals:
        export_requested: Gets the path, and whether the file that is there may be replaced.
        cancel_requested: The dialog is to close.
        stop_requested: The writing is to stop.
    """

    export_requested = Signal(Path, bool)
    cancel_requested = Signal()
    stop_requested = Signal()

    def __init__(self, theme: Theme, destination: Destination, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._destination = destination
        self._words = self.tr("Export")
        self._is_replacing = False
        self._icon = IconLabel("alert-triangle", theme.warn, size=16)
        self._message = TextLabel(tone="warn", wraps=True)
        self._cancel = PushButton(self.tr("Cancel"))
        self._export = PushButton(self._words, "primary")
        self._export.setDefault(True)
        self._job = JobBar()
        self._lay_out()
        self._cancel.clicked.connect(self.cancel_requested)
        self._export.clicked.connect(self._on_export)
        self._job.stop_requested.connect(self._on_stop)
        destination.changed.connect(self.settle)

    def set_action(self, words: str) -> None:
        """The words of the main button: what it will do."""
        self._words = words
        if not self._is_replacing:
            self._export.setText(words)

    def set_possible(self, *, is_possible: bool) -> None:
        """Whether the main button can be pressed."""
        self._export.setEnabled(is_possible)

    @Slot(str)
    def show_news(self, sentence: str) -> None:
        """Says what has happened, above the file."""
        self._say(sentence, "news")

    @Slot(str)
    def show_problem(self, sentence: str) -> None:
        """Says what went wrong, above the file."""
        self._say(sentence, "error")

    @Slot()
    def settle(self) -> None:
        """Takes back a question or a problem: something has changed since."""
        self._is_replacing = False
        self._export.setText(self._words)
        for widget in (self._icon, self._message):
            widget.hide()

    def begin(self, words: str) -> None:
        """Shows that the file is being written."""
        self._job.begin(words)
        self._stack.setCurrentIndex(1)
        self._job.setFocus()

    def show_progress(self, done: int, total: int | None, words: str) -> None:
        """Shows how far the writing is."""
        self._job.show_progress(done, total, words)

    def end(self) -> None:
        """Back to the file: the writing was stopped, or failed."""
        self._stack.setCurrentIndex(0)
        self.settle()
        self._export.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_action(self) -> None:
        """Puts the focus on the main button."""
        self._export.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.settle()

    def _lay_out(self) -> None:
        asking = QWidget()
        row = QHBoxLayout(asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._destination, 1)
        row.addSpacing(14)
        row.addWidget(self._cancel)
        row.addWidget(self._export)
        self._stack = QStackedLayout()
        self._stack.addWidget(asking)
        self._stack.addWidget(self._job)
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._message, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(said)
        column.addLayout(self._stack)
        for widget in (self._icon, self._message):
            widget.hide()

    def _say(self, sentence: str, tone: str) -> None:
        is_error = tone == "error"
        self._message.set_tone("error" if is_error else "" if tone == "news" else "warn")
        self._message.setText(sentence)
        name, colour = {
            "error": ("circle-x", self._theme.error),
            "news": ("info-circle", self._theme.text2),
        }.get(tone, ("alert-triangle", self._theme.warn))
        self._icon.set_icon(name, colour)
        for widget in (self._icon, self._message):
            widget.show()

    @Slot()
    def _on_export(self) -> None:
        problem = self._destination.problem()
        path = self._destination.path
        if problem is not None or path is None:
            self._say(problem or "", "error")
        elif not self._is_replacing and (self._destination.is_taken() or self._destination.has_report()):
            self._is_replacing = True
            if not self._destination.is_taken():
                words = self.tr("The report of an earlier export is there without its file. It is replaced.")
                self._say(words, "warn")
            elif self._destination.has_report():
                self._say(self.tr("This file exists. Its report is replaced together with it."), "warn")
            else:
                self._say(self.tr("This file exists."), "warn")
            self._export.setText(self.tr("Replace file"))
        else:
            self.export_requested.emit(path, self._is_replacing)

    @Slot()
    def _on_stop(self) -> None:
        self._job.show_stopping()
        self.stop_requested.emit()
