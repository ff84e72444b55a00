"""How far the backup is that is made before an act, with the button that stops it and so the act."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from annotator.ui.copy_first import CopyFirst
from annotator.ui.dialogs.job_bar import JobBar


class CopyBar(JobBar):
    """Takes no room as long as no copy is made, or it takes no time."""

    def __init__(self, copies: CopyFirst, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        copies.said.connect(self._on_said)
        copies.ended.connect(self.hide)
        self.stop_requested.connect(copies.stop)
        self.stop_requested.connect(self.show_stopping)

    @Slot(str, int, int)
    def _on_said(self, words: str, done: int, total: int) -> None:
        if self.isHidden():
            self.begin(words)
            self.show()
        self.show_progress(done, total, words)
