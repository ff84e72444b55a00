"""The export dialog: choices at the left, the real first lines and the checks at the right, the file below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget
from typing_extensions import override

from annotator.errors import AnnotatorError, Cancelled, InputError
from annotator.io import registry
from annotator.model.article import ArticleSummary
from annotator.paths import home
from annotator.services.exporting import ExportReport, Preview, export
from annotator.services.presets import Preset
from annotator.services.sinks import ZIP_SUFFIX
from annotator.services.training_options import TrainingReport
from annotator.services.workspace import Workspace
from annotator.ui.dialogs.destination import Destination
from annotator.ui.dialogs.export_choices import ExportChoices
from annotator.ui.dialogs.export_foot import ExportFoot
from annotator.ui.dialogs.export_look import ExportLook
from annotator.ui.dialogs.export_presets import PresetBox
from annotator.ui.dialogs.frame import DialogFrame, Rule
from annotator.ui.job_runner import Job, JobRunner
from annotator.ui.plain_words import filled
from annotator.ui.sentences import shown
from annotator.ui.theme import Theme

_SIZE = QSize(1120, 720)
_CHOICES_WIDTH = 320
_USUAL_FORMAT = "jsonl"


class ExportDialog(DialogFrame):
    """Writes the chosen annotations into a file.

    Args:
        workspace: The project.
        current_article: The article that is being read, or None.
        folder: Where the last export went; the project's folder if None.
        folder_chosen: Told the folder of a finished export.
        articles: All of the project, if they are known already.

    Signals:
        exported: Gets the `ExportReport`; the dialog closes after it.
        shown_requested: Gets ids of annotations to be shown, else of articles; the dialog closes.

    Attributes:
        report: What was exported, once it was.
    """

    exported = Signal(object)
    shown_requested = Signal(list, list)

    def __init__(
        self,
        workspace: Workspace,
        job_runner: JobRunner,
        theme: Theme,
        parent: QWidget | None = None,
        current_article: str | None = None,
        *,
        folder: Path | None = None,
        folder_chosen: Callable[[Path], None] | None = None,
        articles: Sequence[ArticleSummary] | None = None,
    ) -> None:
        super().__init__(theme, _SIZE, parent)
        self.report: ExportReport | None = None
        self._workspace = workspace
        self._runner = job_runner
        self._folder_chosen = folder_chosen
        self._writing: Job[ExportReport] | None = None
        self._expected = 0
        self.set_title(self.tr("Export annotations"))
        formats = [one for one in reversed(registry.formats()) if one.writes]
        self._choices = ExportChoices(
            workspace.articles() if articles is None else articles,
            workspace.reviewers(),
            workspace.scheme,
            formats,
            current_article,
            job_runner,
        )
        self._choices.choose_format(_USUAL_FORMAT)
        self._presets = PresetBox(
            workspace, theme, lambda: (self._choices.selection(), self._choices.options())
        )
        self._rule = Rule(theme)
        self._look = ExportLook(workspace, job_runner, theme)
        self._destination = Destination(folder or _folder_of(workspace), self.tr("annotations"))
        self._foot = ExportFoot(theme, self._destination)
        self._lay_out()
        self._connect()
        self._on_choices_changed()
        self._foot.focus_action()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._presets.set_theme(theme)
        self._rule.set_theme(theme)
        self._look.set_theme(theme)
        self._foot.set_theme(theme)

    @override
    def reject(self) -> None:
        if self._writing is not None:
            self._writing.cancel()
            return
        super().reject()

    @override
    def done(self, arg__1: int) -> None:
        self._look.leave()
        super().done(arg__1)

    def _lay_out(self) -> None:
        self.head.row.addWidget(self._presets, 1)
        self._area = area = QScrollArea()
        area.setProperty("surface", "panel")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the focus
        area.setWidget(self._choices)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout(self.page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(area)
        row.addWidget(self._rule)
        row.addWidget(self._look, 1)
        self.foot.row.addWidget(self._foot)

    def _connect(self) -> None:
        self._choices.opened.connect(self._on_opened)
        self._choices.changed.connect(self._on_choices_changed)
        self._presets.chosen.connect(self._on_preset)
        self._presets.said.connect(self._foot.show_news)
        self._presets.failed.connect(self._foot.show_problem)
        self._look.looked.connect(self._on_looked)
        self._look.checked.connect(self._on_checked)
        self._look.shown_requested.connect(self._on_shown_requested)
        self._look.option_chosen.connect(self._choices.set_option)
        self._foot.export_requested.connect(self._on_export_requested)
        self._foot.cancel_requested.connect(self.reject)
        self._foot.stop_requested.connect(self.reject)

    @Slot(QWidget)
    def _on_opened(self, part: QWidget) -> None:
        """Scrolls to what was opened, once it has its height; its beginning counts where it is too high."""
        bar = self._area.verticalScrollBar()
        QTimer.singleShot(0, bar, lambda: bar.setValue(max(bar.value(), part.y())))

    @Slot()
    def _on_choices_changed(self) -> None:
        bar = self._area.verticalScrollBar().sizeHint().width()
        self._area.setFixedWidth(max(_CHOICES_WIDTH, self._choices.minimumSizeHint().width() + bar))
        self._propose_suffix()
        self._foot.settle()
        self._presets.follow()
        try:
            selection, options = self._choices.selection(), self._choices.options()
        except InputError as error:
            self._look.leave()
            self._foot.set_possible(is_possible=False)
            self._foot.show_problem(shown(error.sentence))
            return
        self._foot.set_possible(is_possible=True)
        self._name_action(None)
        self._look.look_at(selection, options)

    def _propose_suffix(self) -> None:
        """A format of several files goes into a new folder, or into a zip file."""
        if not self._choices.is_folder:
            self._destination.set_suffixes(self._choices.format.suffixes)
        else:
            suffixes = (ZIP_SUFFIX,) if self._choices.is_zipped else ()
            self._destination.set_suffixes(suffixes, is_folder=True)

    @Slot(object)
    def _on_preset(self, chosen: Preset) -> None:
        known = {one.id for one in registry.formats() if one.writes}
        if chosen.options.format in known:
            self._choices.show_choices(chosen.selection, chosen.options)
        else:
            words = self.tr("“%1” is not a format that can be written here. Nothing was changed.")
            self._foot.show_problem(filled(words, chosen.options.format))

    @Slot(object)
    def _on_looked(self, found: Preview) -> None:
        self._expected = found.annotations
        if self._choices.is_training:
            self._name_action(found.training)
        elif found.annotations or not found.articles:
            self._foot.set_action(self.tr("Export %Ln annotation(s)", "", found.annotations))
        else:
            self._foot.set_action(self.tr("Export %Ln article(s)", "", found.articles))

    def _name_action(self, found: TrainingReport | None) -> None:
        """Says how many articles go into the parts of a training set; that is known only when they have been compared."""
        if not self._choices.is_training:
            return
        words = self.tr("Export training set")
        if found is not None and len(found.parts) == 1:
            (part,) = found.parts.values()
            words = self.tr("Export %Ln article(s) as training set", "", part.articles)
        elif found is not None:
            numbers = [self.locale().toString(one.articles) for one in found.parts.values()]
            words = self.tr("Export %1 articles as training set").replace("%1", " / ".join(numbers))
        self._foot.set_action(words)

    @Slot(bool)
    def _on_checked(self, is_possible: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._foot.set_possible(is_possible=is_possible)

    @Slot(tuple, tuple)
    def _on_shown_requested(self, annotation_ids: tuple[str, ...], article_ids: tuple[str, ...]) -> None:
        self.shown_requested.emit(list(annotation_ids), list(article_ids))
        self.reject()

    @Slot(Path, bool)
    def _on_export_requested(self, path: Path, replaces: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._foot.begin(filled(self.tr("Writing %1…"), path.name))
        self.page.setEnabled(False)
        workspace, selection, options = self._workspace, self._choices.selection(), self._choices.options()
        self._writing = self._runner.run(
            lambda progress: export(workspace, selection, options, path, progress, overwrite=replaces),
            done=self._finish,
            failed=self._fail,
            progressed=self._show_progress,
        )

    def _show_progress(self, done: int, total: int | None, _what: str) -> None:
        words = self.tr("%Ln annotation(s) written", "", done)
        self._foot.show_progress(done, total or self._expected or None, words)

    def _finish(self, report: ExportReport) -> None:
        self._writing = None
        self.report = report
        if self._folder_chosen is not None and report.path is not None:
            self._folder_chosen(report.path.parent)
        self.exported.emit(report)
        self.accept()

    def _fail(self, error: AnnotatorError) -> None:
        self._writing = None
        self.page.setEnabled(True)
        self._foot.end()
        if isinstance(error, Cancelled):
            self._foot.show_problem(self.tr("Stopped. Nothing was written."))
        else:
            self._foot.show_problem(shown(error.sentence))


def _folder_of(workspace: Workspace) -> Path:
    """The folder of the project's file; the home folder for one on a server."""
    return home() if workspace.path is None else workspace.path.resolve().parent
