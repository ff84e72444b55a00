"""The right side of the export dialog: the real first lines of the file, and the checks."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from annotator.errors import AnnotatorError, Cancelled, InputError
from annotator.io import registry
from annotator.io.page_maker import page_maker
from annotator.model.selection import Selection
from annotator.services.exporting import ExportCheck, ExportOptions, Preview, preview
from annotator.services.rehearsing import Rehearsal, rehearse
from annotator.services.workspace import Workspace
from annotator.ui.dialogs.check_rows import CheckRows
from annotator.ui.dialogs.checks_head import ChecksHead
from annotator.ui.export_preview import ExportPreview
from annotator.ui.job_runner import Job, JobRunner
from annotator.ui.plain_words import filled
from annotator.ui.preview_lines import shortened, shortened_cells
from annotator.ui.sentences import shown
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

LINES = 40
"""Lines of the file that are shown."""

_DEBOUNCE_MS = 120
_FOLDED = "jsonl"
_DRAWN = "annotated-pdf"
_CHECKS_LEAST, _CHECKS_MOST = 90, 220


def _get_ready_to_draw() -> None:
    """Imports what draws pages here, in the main thread: the jobs draw at the same time (`annotator.ui.paper_writer`)."""
    with suppress(InputError):  # which the jobs say too
        page_maker()


class ExportLook(QWidget):
    """Looks at what would be exported, in jobs; a look that is outdated is given up.

    Signals:
        looked: Gets the `Preview` of the latest choices.
        checked: Gets whether the latest choices can be exported.
        shown_requested: Gets the ids of annotations to be shown, else of articles.
        option_chosen: Gets the name of an option and its value: somebody decided beside a check.
    """

    looked = Signal(object)
    checked = Signal(bool)
    shown_requested = Signal(tuple, tuple)
    option_chosen = Signal(str, object)

    def __init__(
        self, workspace: Workspace, job_runner: JobRunner, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._runner = job_runner
        self._jobs: list[Job[Any]] = []  # of any result: the preview and the checks
        self._wanted: tuple[Selection, ExportOptions] = (Selection(), ExportOptions(format="jsonl"))
        self._heading = TextLabel(px=12, weight=600, tone="second")
        self._extent = TextLabel(px=12, tone="second")
        self._lines = ExportPreview(theme, workspace.scheme)
        self._checks = CheckRows(theme)
        self._checks.shown_requested.connect(self.shown_requested)
        self._checks.option_chosen.connect(self.option_chosen)
        self._head = ChecksHead()
        self._head.stop_requested.connect(self._on_stop)
        self._head.again_requested.connect(self._on_time)
        self._area = QScrollArea()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE_MS)
        self._timer.timeout.connect(self._on_time)

    def look_at(self, selection: Selection, options: ExportOptions) -> None:
        """Looks at other choices, once they have rested for a moment."""
        self.leave()
        self._wanted = (selection, options)
        self._timer.start()

    def leave(self) -> None:
        """Gives up looking; nothing is reported any more."""
        self._timer.stop()
        self._head.end()
        for job in self._jobs:
            job.forget()
        self._jobs.clear()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._lines.set_theme(theme)
        self._checks.set_theme(theme)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._extent)
        area = self._area
        area.setProperty("surface", "checks")
        area.setAccessibleName(self.tr("Checks"))
        area.setWidget(self._checks)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedHeight(_CHECKS_LEAST)
        for surface in (area.viewport(), self._checks):
            surface.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 20, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._lines, 1)
        column.addSpacing(6)
        column.addWidget(self._head)
        column.addWidget(area)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @Slot()
    def _on_time(self) -> None:
        selection, options = self._wanted
        workspace = self._workspace
        self.leave()
        if options.format == _DRAWN:
            _get_ready_to_draw()
        self._head.begin()
        self._jobs = [
            self._runner.run(
                lambda progress: rehearse(workspace, selection, options, progress, lines=LINES),
                done=self._show_rehearsed,
                failed=self._show_problem,
                progressed=self._head.show_progress,
            )
        ]
        if options.training is not None:
            self._heading.setText(self.tr("Preview — comes when the articles have been compared"))
            self._extent.setText("")
            return
        looking = self._runner.run(
            lambda progress: preview(workspace, selection, options, progress, lines=LINES),
            done=self._show_preview,
            failed=self._show_no_preview,
        )
        self._jobs.insert(0, looking)

    @Slot()
    def _on_stop(self) -> None:
        """The checks alone are stopped; the preview is quick."""
        self._jobs[-1].cancel()

    def _show_rehearsed(self, found: Rehearsal) -> None:
        self._head.end()
        if found.preview is not None:
            self._show_preview(found.preview)
        self._show_checks(found.checks)

    def _show_preview(self, found: Preview) -> None:
        format_id = self._wanted[1].format
        self._heading.setText(self._words_of(found, format_id))
        size = self.locale().formattedDataSize(
            found.bytes_estimate, 0, QLocale.DataSizeFormat.DataSizeSIFormat
        )
        extent = (
            self.tr("%Ln article(s)", "", found.articles),
            self.tr("%Ln annotation(s)", "", found.annotations),
            self.tr("about %1").replace("%1", size),
        )
        self._extent.setText(" · ".join(extent))
        nothing = self.tr("The files of this format are not text, so there are no lines to show.")
        if not found.is_text:
            self._lines.show_words(nothing)
        elif found.kind == "rows":
            self._lines.show_rows(shortened_cells(found.lines))
        elif found.kind == "paragraphs":
            self._lines.show_paragraphs(found.lines)
        elif found.kind == "page":
            self._lines.show_words("\n".join(found.lines))
        else:
            is_own = registry.format_of(format_id).is_streamed
            self._lines.show_lines(shortened(found.lines, format_id), is_own=is_own)
        self.looked.emit(found)

    def _words_of(self, found: Preview, format_id: str) -> str:
        """What the lines are."""
        if not found.is_text:
            return self.tr("Preview")
        if words := self._words_of_kind(found):
            return words
        if found.file:
            return filled(self.tr("Preview of %1 — the first lines"), found.file)
        if format_id == _FOLDED:
            return self.tr("Preview — folded here; one line per article in the file")
        return self.tr("Preview — the first lines; long values are shortened here")

    def _words_of_kind(self, found: Preview) -> str:
        """What is read back from a file that is no text; empty for lines of one."""
        match found.kind:
            case "rows":
                return self.tr("Preview — the first rows, made of %Ln article(s)", "", found.made_of)
            case "paragraphs":
                return self.tr("Preview — the first paragraphs, made of %Ln article(s)", "", found.made_of)
            case "page":
                return self.tr("Preview — the words of the first page")
            case "records":
                return self.tr("Preview — the first records, as they are read back; folded here")
            case "lines":
                return ""

    def _show_no_preview(self, error: AnnotatorError) -> None:
        """Says why in the place of the lines; whether the export is possible is for the checks to say."""
        if not isinstance(error, Cancelled):
            self._heading.setText(self.tr("No preview"))
            self._extent.setText("")
            self._lines.show_words(shown(error.sentence))

    def _show_checks(self, checks: Sequence[ExportCheck]) -> None:
        options = self._wanted[1]
        self._checks.set_checks(
            checks, {name: getattr(options.writing, name) for name in ("overlap", "edges")}
        )
        order = [self._area, *self._checks.controls()]
        for before, after in pairwise(order):  # else Tab would come to them after everything else
            QWidget.setTabOrder(before, after)
        height = max(
            self._checks.heightForWidth(self._area.viewport().width()), self._checks.sizeHint().height()
        )
        self._area.setFixedHeight(max(_CHECKS_LEAST, min(_CHECKS_MOST, height)))
        self.checked.emit(not any(check.kind == "error" for check in checks))

    def _show_problem(self, error: AnnotatorError) -> None:
        if isinstance(error, Cancelled):
            self._head.show_stopped()
            self._checks.set_checks(())
            return
        self._head.end()
        self._show_checks(
            [ExportCheck("error", self.tr("This cannot be exported"), shown(error.sentence), ())]
        )
        self.checked.emit(False)  # noqa: FBT003 - Qt's signal
