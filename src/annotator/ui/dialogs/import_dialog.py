"""The import dialog: drop or choose files, see what each one is, then take what is ready."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.errors import AnnotatorError, Cancelled
from annotator.paths import home
from annotator.services.importing import FilePlan, ImportReport, plan, run
from annotator.services.jobs import Progress
from annotator.services.keeping import CHECKING, COPYING, keep_before
from annotator.services.workspace import Workspace
from annotator.ui.copy_first import copying_words
from annotator.ui.dialogs import import_words
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.dialogs.import_choices import ImportChoices
from annotator.ui.dialogs.import_decisions import ImportDecisions
from annotator.ui.dialogs.import_listing import ImportListing
from annotator.ui.dialogs.import_questions import ImportQuestions
from annotator.ui.dialogs.import_rows import ImportList
from annotator.ui.dialogs.import_words import ImportWords
from annotator.ui.dialogs.job_bar import JobBar
from annotator.ui.drop_area import DropArea, dropped_paths, take_as_copy
from annotator.ui.job_runner import Job, JobRunner
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
        version_of: str | None = None,
    ) -> None:
        super().__init__(theme, _SIZE, parent)
        self.report: ImportReport | None = None
        self._workspace = workspace
        self._runner = job_runner
        self._sources: list[Path] = []
        self._plans: list[FilePlan] = []
        self._decided = ImportDecisions(version_of=version_of)
        self._words = ImportWords(self._decided, self)
        self._questions = ImportQuestions(self._decided, self)
        self._was_in_list = False
        self._job: Job[list[FilePlan]] | Job[ImportReport] | None = None
        self.set_title(self.tr("Import a new version") if version_of else self.tr("Import articles"))
        self.setAcceptDrops(True)
        self._drop = DropArea(theme, self._kinds(), self._corpora())
        self._list = ImportList(theme)
        self._listing = ImportListing(self._list, self._words)
        self._counts = TextLabel(weight=500)
        self._choices = ImportChoices()
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
        known = set(self._sources)
        fresh = [one for one in dict.fromkeys(sources) if one not in known]
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
        if self._job is None:
            take_as_copy(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if take_as_copy(event):
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
        column.addWidget(self._choices)
        self._column = column
        asking = QWidget()
        row = QHBoxLayout(asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._counts, 1)
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
        self._choices.keep_going_toggled.connect(self._on_keep_going_toggled)
        self._choices.names_requested.connect(self._on_names)
        self._choices.filtered.connect(self._show_files)
        self._cancel.clicked.connect(self.reject)
        self._import.clicked.connect(self._on_import)
        self._list.acted.connect(self._on_acted)
        self._questions.decided.connect(self._plan_again)
        self._questions.lines_decided.connect(self._on_lines_decided)
        self._bar.stop_requested.connect(self.reject)

    def _kinds(self) -> str:
        return self.tr("Text, HTML, PDF with text, Word, ODT, RTF, EPUB, e-mail, Excel, ZIP")

    def _corpora(self) -> str:
        return self.tr("Work done in Label Studio, brat, INCEpTION, QualCoder and others")

    def _plan(self, sources: list[Path]) -> None:
        """Looks at all the files again: whether one is a duplicate depends on the others."""
        workspace, options = self._workspace, self._decided.options(self._plans)
        self._listing.wait(self._plans, self._sources, sources)
        self._show_list()
        self._begin(self.tr("Reading…"))
        looked: list[FilePlan] = []  # filled in the job's thread, and only read here

        def show(done: int, total: int | None, what: str) -> None:
            self._show_progress(done, total, what)
            if total:
                self._listing.follow(looked, what)

        self._job = self._runner.run(
            lambda progress: plan(workspace, sources, options, progress, found=looked.append),
            done=lambda plans: self._take_plans(sources, plans),
            failed=self._fail,
            progressed=show,
        )

    def _show_progress(self, done: int, total: int | None, what: str) -> None:
        """A file's name while files are counted; else what is counted in it."""
        words = copying_words(done, total, what) if what in (COPYING, CHECKING) else what
        if not total:
            words = f"{shown(what)} {self.locale().toString(done)}"
        self._bar.show_progress(done, total, words)

    def _take_plans(self, sources: list[Path], plans: list[FilePlan]) -> None:
        has_followed = self._list.is_followed() and len(plans) > len(self._plans)
        self._sources, self._plans = sources, plans
        self._end()
        if has_followed:
            self._list.scrollToTop()

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
        self._choices.setEnabled(False)
        self._was_in_list = self.focusWidget() is self._list
        self._bar.begin(words)
        self._stack.setCurrentIndex(1)
        self._drop.setEnabled(False)
        self._bar.setFocus()

    def _end(self) -> None:
        """Back to asking: shows what the plan is now."""
        self._job = None
        self._stack.setCurrentIndex(0)
        self._drop.setEnabled(True)
        self._choices.setEnabled(True)
        self._show_plans()
        if self._was_in_list and self._plans:
            self._list.setFocus()
        elif self._import.isEnabled():
            self._import.setFocus()
        else:
            self._drop.focus_button()

    def _show_plans(self) -> None:
        self._choices.show_kinds(self._words.kinds(self._plans), len(self._plans))
        self._show_files()
        self._show_list(is_shown=bool(self._plans))
        ready = sum(one.state == "ready" for one in self._plans)
        has_bad_lines = any(one.problems and (one.articles or one.annotations) for one in self._plans)
        self._choices.show_keep_going(has_bad_lines=has_bad_lines)
        self._counts.set_tone("")
        self._counts.setText(self._words.counts(self._plans))
        self._show_names()
        self._import.setEnabled(ready > 0)
        self._import.setText(self._action(ready))

    @Slot()
    def _show_files(self) -> None:
        self._listing.show(self._plans, self._sources, self._choices.kind)

    def _show_list(self, *, is_shown: bool = True) -> None:
        """The list takes the room; without it the place for dropping does."""
        self._list.setVisible(is_shown)
        self._column.setStretch(0, 0 if is_shown else 1)
        self._column.setStretch(1, 1 if is_shown else 0)

    def _action(self, ready: int) -> str:
        """What the main button does; without new articles the files bring only annotations."""
        articles = sum(one.articles for one in self._plans if one.state == "ready")
        if not ready:
            return self.tr("Import")
        if articles:
            return self.tr("Import %Ln article(s)", "", articles)
        annotations = sum(one.annotations for one in self._plans if one.state == "ready")
        suggestions = sum(one.suggestions for one in self._plans if one.state == "ready")
        if suggestions and not annotations:
            return self.tr("Import %Ln suggestion(s)", "", suggestions)
        if not annotations:
            return self.tr("Import %Ln file(s)", "", ready)
        return self.tr("Import %Ln annotation(s)", "", annotations)

    def _show_names(self) -> None:
        """The button that asks what becomes of labels and attributes that the scheme lacks."""
        self._choices.show_names(*map(len, self._decided.lacked_names(self._plans)))

    @Slot(Path, str)
    def _on_acted(self, path: Path, action: str) -> None:
        if action == import_words.NAMES:
            self._on_names()
        else:
            self._questions.act(next(plan for plan in self._plans if plan.path == path), action)

    @Slot()
    def _on_names(self) -> None:
        self._questions.ask_names(self._workspace.scheme, self._plans)

    @Slot()
    def _plan_again(self) -> None:
        self._plan(self._sources)

    @Slot()
    def _on_lines_decided(self) -> None:
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
        return self._sources[-1].parent if self._sources else home()

    @Slot(bool)
    def _on_keep_going_toggled(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._decided.keep_going = is_on
        self._plan(self._sources)

    @Slot()
    def _on_import(self) -> None:
        ready = frozenset(one.path for one in self._plans if one.state == "ready")
        sources, workspace = self._sources, self._workspace
        options = self._decided.options(self._plans, only=ready)
        self._begin(self.tr("Importing…"))

        def work(progress: Progress) -> ImportReport:
            keep_before(workspace, progress, say=self._runner.told.emit)
            return run(workspace, sources, options, progress)

        self._job = self._runner.run(
            work,
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
