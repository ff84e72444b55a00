"""The import dialog: drop or choose files, see what each one is, then take what is ready."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.errors import AnnotatorError, Cancelled
from annotator.io import registry
from annotator.model.article import Excluded
from annotator.model.span import Span
from annotator.services.importing import FilePlan, ImportOptions, ImportReport, plan, run
from annotator.services.workspace import Workspace
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.dialogs.import_rows import ImportList, ImportRow
from annotator.ui.dialogs.job_bar import JobBar
from annotator.ui.dialogs.litter_dialog import LitterDialog
from annotator.ui.dialogs.litter_rows import LitterRow
from annotator.ui.drop_area import DropArea, dropped_paths
from annotator.ui.job_runner import Job, JobRunner
from annotator.ui.meta_words import proposed_words
from annotator.ui.push_button import PushButton
from annotator.ui.sentences import shown
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_SIZE = QSize(980, 640)


class ImportDialog(DialogFrame):
    """Plans an import file by file, and does it.

    Args:
        workspace: The project.
        sources: Files and folders that were dropped on the window, or named.

    Signals:
        imported: Gets the `ImportReport`; the dialog closes after it.

    Attributes:
        report: What was imported, once it was.
    """

    imported = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        job_runner: JobRunner,
        theme: Theme,
        parent: QWidget | None = None,
        sources: Sequence[Path] = (),
    ) -> None:
        super().__init__(theme, _SIZE, parent)
        self.report: ImportReport | None = None
        self._workspace = workspace
        self._runner = job_runner
        self._sources: list[Path] = []
        self._plans: list[FilePlan] = []
        self._decided: dict[Path, frozenset[int]] = {}
        self._job: Job[list[FilePlan]] | Job[ImportReport] | None = None
        self.set_title(self.tr("Import articles"))
        self.setAcceptDrops(True)
        kinds = [one.suffixes[0].removeprefix(".").upper() for one in registry.formats() if one.reads]
        self._drop = DropArea(theme, list(dict.fromkeys(reversed(kinds))))
        self._list = ImportList(theme)
        self._counts = TextLabel(weight=500)
        self._keep_going = QCheckBox(self.tr("Leave out lines with problems"))
        self._keep_going.setToolTip(self.tr("Otherwise a file with a bad line is not imported at all."))
        self._cancel = PushButton(self.tr("Cancel"))
        self._import = PushButton(kind="primary")
        self._import.setDefault(True)
        self._bar = JobBar()
        self._lay_out()
        self._connect()
        self._show_plans()
        self._drop.focus_button()
        if sources:
            self.add(sources)

    def add(self, sources: Sequence[Path]) -> None:
        """Takes further files and folders into the plan."""
        fresh = [one for one in sources if one not in self._sources]
        if fresh and self._job is None:
            self._plan([*self._sources, *fresh])

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._drop.set_theme(theme)
        self._list.set_theme(theme)

    @override
    def reject(self) -> None:
        if self._job is not None:
            self._bar.show_stopping()
            self._job.cancel()
            return
        super().reject()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()) and self._job is None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.add(dropped_paths(event.mimeData()))

    def _lay_out(self) -> None:
        self.head.row.addStretch(1)
        promise = self.tr("The articles’ words are never changed; the files stay where they are.")
        self.head.row.addWidget(TextLabel(promise, tone="second"))
        column = QVBoxLayout(self.page)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(10)
        column.addWidget(self._drop)
        column.addWidget(self._list)
        self._column = column
        asking = QWidget()
        row = QHBoxLayout(asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._counts, 1)
        row.addWidget(self._keep_going)
        row.addSpacing(8)
        row.addWidget(self._cancel)
        row.addWidget(self._import)
        self._stack = QStackedLayout()
        self._stack.addWidget(asking)
        self._stack.addWidget(self._bar)
        self.foot.row.addLayout(self._stack)

    def _connect(self) -> None:
        self._drop.dropped.connect(self.add)
        self._drop.files_requested.connect(self._on_files_requested)
        self._drop.folder_requested.connect(self._on_folder_requested)
        self._keep_going.toggled.connect(self._on_keep_going_toggled)
        self._cancel.clicked.connect(self.reject)
        self._import.clicked.connect(self._on_import)
        self._list.acted.connect(self._on_review)
        self._bar.stop_requested.connect(self.reject)

    def _plan(self, sources: list[Path]) -> None:
        """Looks at all the files again: whether one is a duplicate depends on the others."""
        known = {one.path for one in self._plans}
        waiting = [
            ImportRow("waiting", one.name, self.tr("Waiting"), one.name, one)
            for one in sources
            if one not in known
        ]
        self._list.set_rows([*map(self._row, self._plans), *waiting])
        workspace, options = self._workspace, self._options()
        self._list.show()
        self._begin(self.tr("Reading…"))
        self._job = self._runner.run(
            lambda progress: plan(workspace, sources, options, progress),
            done=lambda plans: self._take_plans(sources, plans),
            failed=self._fail,
            progressed=self._show_progress,
        )

    def _show_progress(self, done: int, total: int | None, what: str) -> None:
        """A file's name while files are counted; else what is counted in it."""
        words = what if total else f"{shown(what)} {self.locale().toString(done)}"
        self._bar.show_progress(done, total, words)

    def _take_plans(self, sources: list[Path], plans: list[FilePlan]) -> None:
        self._sources, self._plans = sources, plans
        self._end()

    def _fail(self, error: AnnotatorError) -> None:
        self._end()
        if not isinstance(error, Cancelled):
            self._counts.set_tone("error")
            self._counts.setText(shown(error.sentence))

    def _finish(self, report: ImportReport) -> None:
        self._job = None
        self.report = report
        self.imported.emit(report)
        self.accept()

    def _begin(self, words: str) -> None:
        self._bar.begin(words)
        self._stack.setCurrentIndex(1)
        self._drop.setEnabled(False)
        self._bar.setFocus()

    def _end(self) -> None:
        """Back to asking: shows what the plan is now."""
        self._job = None
        self._stack.setCurrentIndex(0)
        self._drop.setEnabled(True)
        self._show_plans()
        if self._import.isEnabled():
            self._import.setFocus()
        else:
            self._drop.focus_button()

    def _show_plans(self) -> None:
        self._list.set_rows([self._row(one) for one in self._plans])
        self._list.setVisible(bool(self._plans))
        self._column.setStretch(0 if not self._plans else 1, 1)
        self._column.setStretch(1 if not self._plans else 0, 0)
        counts = Counter(one.state for one in self._plans)
        words = (
            (counts["ready"], self.tr("%Ln ready", "", counts["ready"])),
            (counts["duplicate"], self.tr("%Ln already here", "", counts["duplicate"])),
            (counts["refused"], self.tr("%Ln cannot be imported", "", counts["refused"])),
        )
        has_bad_lines = any(one.problems and one.format not in ("", "text") for one in self._plans)
        self._keep_going.setVisible(has_bad_lines or self._keep_going.isChecked())
        self._counts.set_tone("")
        self._counts.setText(" · ".join(phrase for count, phrase in words if count))
        self._import.setEnabled(counts["ready"] > 0)
        self._import.setText(self._action(counts["ready"]))

    def _options(self) -> ImportOptions:
        excluded: dict[str, list[Excluded]] = {}
        kept: dict[str, list[Span]] = {}
        for one in self._plans:
            decided = self._decided.get(one.path)
            for place, each in enumerate(one.litter if decided is not None else ()):
                if decided is not None and place in decided:
                    excluded.setdefault(each.text_sha256, []).append(each.region)
                elif not each.is_paratext:
                    kept.setdefault(each.text_sha256, []).append(each.region.span)
        return ImportOptions(keep_going=self._keep_going.isChecked(), excluded=excluded, kept=kept)

    def _action(self, ready: int) -> str:
        """What the main button does; without new articles the files bring only annotations."""
        articles = sum(one.articles for one in self._plans if one.state == "ready")
        if not ready:
            return self.tr("Import")
        if articles:
            return self.tr("Import %Ln article(s)", "", articles)
        annotations = sum(one.annotations for one in self._plans if one.state == "ready")
        return self.tr("Import %Ln annotation(s)", "", annotations)

    def _row(self, one: FilePlan) -> ImportRow:
        counted = (
            (one.words, self.tr("%Ln word(s)", "", one.words)),
            (one.articles if one.title is None else 0, self.tr("%Ln article(s)", "", one.articles)),
            (one.annotations, self.tr("%Ln annotation(s)", "", one.annotations)),
        )
        phrases = [phrase for count, phrase in counted if count]
        phrases += self._litter_words(one)
        if one.proposed:
            phrases.append(proposed_words(one.proposed))
        phrases.extend(map(shown, one.remarks))
        if one.state == "refused":
            phrases = [shown(one.problem or "") or self.tr("It cannot be imported.")]
        elif one.problem is not None:
            phrases.append(self.tr("Left out: %1").replace("%1", shown(one.problem)))
        has_litter = one.state == "ready" and bool(one.litter)
        return ImportRow(
            one.state, one.title or one.path.name, " · ".join(phrases), one.path.name, one.path,
            tuple(map(shown, one.problems)),
            self.tr("Review") if has_litter else "",
        )  # fmt: skip

    def _litter_words(self, one: FilePlan) -> list[str]:
        """How many lines are probably not article text, or will be excluded once that is decided."""
        decided = self._decided.get(one.path)
        if decided is not None:
            lines = sum(one.litter[place].lines for place in decided)
            return [self.tr("%Ln line(s) to be excluded", "", lines)]
        if not one.litter_lines:
            return []
        return [self.tr("%Ln line(s) probably not article text", "", one.litter_lines)]

    @Slot(Path)
    def _on_review(self, path: Path) -> None:
        """Shows the lines of a file that are proposed; nothing is excluded that was not looked at."""
        one = next(plan for plan in self._plans if plan.path == path)
        decided = self._decided.get(path)
        titles = {each.title for each in one.litter}
        rows = [
            LitterRow(
                each.words, each.region.kind, each.title if len(titles) > 1 else "", each.lines,
                not each.is_paratext if decided is None else place in decided,
            )
            for place, each in enumerate(one.litter)
        ]  # fmt: skip
        dialog = LitterDialog(self.theme, self.tr("Probably not article text"), rows, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.decided.connect(partial(self._decide, path))
        dialog.open()

    def _decide(self, path: Path, places: list[int]) -> None:
        self._decided[path] = frozenset(places)
        self._show_plans()
        self._import.setFocus()

    @Slot()
    def _on_files_requested(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose articles"), str(self._folder()))
        self.add([Path(one) for one in chosen])

    @Slot()
    def _on_folder_requested(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), str(self._folder()))
        if chosen:
            self.add([Path(chosen)])

    def _folder(self) -> Path:
        """Where choosing begins: beside what was chosen last."""
        return self._sources[-1].parent if self._sources else Path.home()

    @Slot()
    def _on_keep_going_toggled(self) -> None:
        self._plan(self._sources)

    @Slot()
    def _on_import(self) -> None:
        sources = [one.path for one in self._plans if one.state == "ready"]
        workspace, options = self._workspace, self._options()
        self._begin(self.tr("Importing…"))
        self._job = self._runner.run(
            lambda progress: run(workspace, sources, options, progress),
            done=self._finish,
            failed=self._fail_run,
            progressed=self._show_progress,
        )

    def _fail_run(self, error: AnnotatorError) -> None:
        """A stopped or failed import may have brought whole articles: the plan is made anew to show what is left."""
        self._job = None
        self._fail(error)
        if isinstance(error, Cancelled):
            self._plan(self._sources)
