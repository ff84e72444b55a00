"""The earlier training set whose split an export keeps: a folder or a manifest, read in a job."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.errors import AnnotatorError, Cancelled
from annotator.paths import expanded
from annotator.services.splitting import Split
from annotator.services.training_options import kept_from
from annotator.ui.dialogs.combo_rows import in_group
from annotator.ui.job_runner import Job, JobRunner
from annotator.ui.push_button import PushButton
from annotator.ui.sentences import shown
from annotator.ui.text_label import TextLabel

_REST_MS = 250


class KeptSplit(QWidget):
    """A path, and beneath it how many articles keep their part, or why it cannot be read.

    Signals:
        changed: Another assignment is kept, or none.
    """

    changed = Signal()

    def __init__(self, job_runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = job_runner
        self._job: Job[Any] | None = None  # of the assignment; a job's type is known where it is made
        self._kept: Mapping[str, Split] = {}
        words = self.tr("Earlier training set whose split is kept")
        self._field = QLineEdit()
        self._field.setClearButtonEnabled(True)
        self._field.setPlaceholderText(self.tr("Folder or manifest"))
        self._field.setAccessibleName(words)
        self._choose = PushButton(self.tr("Choose…"))
        self._choose.setAccessibleDescription(words)
        self._told = TextLabel(tone="second", wraps=True)
        self._told.hide()
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._field, 1)
        row.addWidget(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(in_group(words))
        column.addLayout(row)
        column.addWidget(self._told)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._on_rested)
        self._field.textChanged.connect(self._on_text_changed)
        self._choose.clicked.connect(self._on_choose)

    @property
    def kept(self) -> Mapping[str, Split]:
        """The part of each article that has one already."""
        return self._kept

    def show_kept(self, kept: Mapping[str, Split]) -> None:
        """Shows an assignment that was saved; where it was read is not known any more."""
        self._rest.stop()
        self._forget_job()
        self._field.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self._field.clear()
        self._field.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._keep(kept)

    def _keep(self, kept: Mapping[str, Split]) -> None:
        is_other = dict(kept) != dict(self._kept)
        self._kept = kept
        words = self.tr("%Ln article(s) placed as before", "", len(kept)) if kept else ""
        self._tell(words)
        self._field.setPlaceholderText(
            self.tr("Kept with the saved settings")
            if kept and not self._field.text()
            else self.tr("Folder or manifest")
        )
        if is_other:
            self.changed.emit()

    def _tell(self, words: str, *, is_wrong: bool = False) -> None:
        self._field.setProperty("state", "error" if is_wrong else "")
        self._field.style().unpolish(self._field)
        self._field.style().polish(self._field)
        self._field.setAccessibleDescription(words)
        self._told.set_tone("error" if is_wrong else "second")
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def _forget_job(self) -> None:
        if self._job is not None:
            self._job.forget()
            self._job = None

    @Slot(str)
    def _on_text_changed(self, _words: str) -> None:
        self._forget_job()
        self._rest.start()

    @Slot()
    def _on_rested(self) -> None:
        words = self._field.text().strip()
        if not words:
            self._keep({})
            return
        path = expanded(words)
        self._job = self._runner.run(lambda _progress: kept_from(path), done=self._keep, failed=self._fail)

    def _fail(self, error: AnnotatorError) -> None:
        if not isinstance(error, Cancelled):
            self._keep({})
            self._tell(shown(error.sentence), is_wrong=True)

    @Slot()
    def _on_choose(self) -> None:
        found = QFileDialog.getExistingDirectory(
            self, self.tr("Folder of the earlier training set"), self._field.text()
        )
        if found:
            self._field.setText(found)
