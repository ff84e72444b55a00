"""Saving the file that the open article was made of."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMainWindow

from annotator.errors import AnnotatorError
from annotator.paths import home
from annotator.ui.job_runner import JobRunner
from annotator.ui.sentences import shown
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.services.originals import Original


class OriginalController(QObject):
    """Asks where the original file is to go, and writes it there.

    Signals:
        said: Words for the hint line.
        left: The file chooser was closed.
    """

    said = Signal(str)
    left = Signal()

    def __init__(self, window: QMainWindow, session: Session, jobs: JobRunner) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._jobs = jobs
        self._folder = home()

    def ask(self) -> None:
        """Reads the original of the open article, then asks for its place: what is damaged is said before."""
        workspace, article = self._session.workspace, self._session.article
        if workspace is None or article is None:
            return
        article_id = article.id
        self._jobs.run(
            lambda _progress: workspace.original(article_id), done=self._choose, failed=self._refuse
        )

    def _choose(self, found: Original) -> None:
        dialog = QFileDialog(self._window, self.tr("Save the original file"), str(self._folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(found.name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self._save, found))
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _save(self, found: Original, chosen: str) -> None:
        """Writes the file; the file chooser has asked about one that is there."""
        path = Path(chosen)
        self._folder = path.parent
        self._jobs.run(
            lambda _progress: found.save(path, overwrite=True), done=self._on_saved, failed=self._refuse
        )

    @Slot()
    def _on_finished(self) -> None:
        # Without a window manager nobody else makes the window the active one again.
        self._window.activateWindow()
        self.left.emit()

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self.said.emit(self.tr("Original file saved: %1").replace("%1", str(path)))

    def _refuse(self, error: AnnotatorError) -> None:
        self.said.emit(shown(error.sentence))
