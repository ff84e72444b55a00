"""Print or save as PDF: how it is to look at the left, the sheets at the right, the file below."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.errors import AnnotatorError, Cancelled
from annotator.model.scheme import Choice
from annotator.services.jobs import Progress
from annotator.ui.dialogs.destination import Destination
from annotator.ui.dialogs.export_foot import ExportFoot
from annotator.ui.dialogs.frame import DialogFrame, Rule
from annotator.ui.dialogs.print_preview import PrintPreview
from annotator.ui.job_runner import Job, JobRunner
from annotator.ui.paper import Paper, PaperContent, PaperLook
from annotator.ui.paper_writer import print_pages, write_pdf
from annotator.ui.plain_words import filled
from annotator.ui.push_button import PushButton
from annotator.ui.segmented import Segmented
from annotator.ui.sentences import shown
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_SIZE = QSize(980, 740)
_CHOICES_WIDTH = 330
_SIZES = {"p10": 40 / 3, "p11": 44 / 3, "p12": 16.0, "p14": 56 / 3}
"""Points to logical pixels."""

_PAPERS = (
    QPageSize.PageSizeId.A4,
    QPageSize.PageSizeId.Letter,
    QPageSize.PageSizeId.A5,
    QPageSize.PageSizeId.Legal,
)
_AMERICAN = ("US", "CA", "MX", "PH", "CL", "CO")


class PrintDialog(DialogFrame):
    """Prints an annotated article or saves it as a PDF.

    Args:
        content: What is printed.
        family: The font that the text is read in.
        style: How highlights are drawn in the window.
        folder: Where the PDF is proposed to go; `stem` is its name without date and suffix.

    Signals:
        written: Gets the path of the file and how many pages it has; the dialog closes.
        printed: Gets how many pages were printed; the dialog closes.
    """

    written = Signal(Path, int)
    printed = Signal(int)

    def __init__(
        self,
        content: PaperContent,
        job_runner: JobRunner,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        family: str,
        style: str,
        folder: Path,
        stem: str,
    ) -> None:
        super().__init__(theme, _SIZE, parent)
        self._content = content
        self._runner = job_runner
        self._family = family
        self._laying: Job[Paper] | None = None
        self._writing: Job[int] | None = None
        self.set_title(self.tr("Print or save as PDF"))
        self._preview = PrintPreview(theme)
        self._rule = Rule(theme)
        self._destination = Destination(folder, stem)
        self._destination.set_suffixes((".pdf",))
        self._foot = ExportFoot(theme, self._destination)
        self._foot.set_action(self.tr("Save as PDF"))
        self._print = PushButton(self.tr("Print…"))
        self._make_choices(theme, style)
        self._lay_out()
        self._connect()
        self._on_changed()
        self._foot.focus_action()

    @property
    def look(self) -> PaperLook:
        """How it is to look, as chosen."""
        style = self._style.value
        return PaperLook(
            page=QPageSize(_PAPERS[max(0, self._paper_size.currentIndex())]),
            px=_SIZES[self._points.value or "p11"],
            family=self._family,
            style="letter" if style == "letter" else "underline" if style == "underline" else "tint",
            has_numbers=self._numbers.isChecked(),
            has_excluded=self._excluded.isChecked(),
            has_list=self._list.isChecked(),
        )

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for part in (self._rule, self._preview, self._foot, self._style, self._points):
            part.set_theme(theme)

    @override
    def reject(self) -> None:
        if self._writing is not None:
            self._writing.cancel()
            return
        super().reject()

    @override
    def done(self, arg__1: int) -> None:
        if self._laying is not None:
            self._laying.cancel()
        super().done(arg__1)

    def _make_choices(self, theme: Theme, style: str) -> None:
        styles = {
            "tint": self.tr("Tint"), "underline": self.tr("Underline"), "letter": self.tr("Letter"),
        }  # fmt: skip
        self._style = Segmented(
            [Choice(value=value, title=title) for value, title in styles.items()], theme, is_required=True
        )
        self._style.set_value(style)
        self._style.set_name(self.tr("Highlights"))
        self._points = Segmented(
            [Choice(value=value, title=value[1:]) for value in _SIZES], theme, is_required=True
        )
        self._points.set_value("p11")
        self._points.set_name(self.tr("Text size in points"))
        self._paper_size = QComboBox()
        self._paper_size.setAccessibleName(self.tr("Paper"))
        self._paper_size.addItems([QPageSize.name(one) for one in _PAPERS])
        is_american = QLocale.territoryToCode(QLocale().territory()) in _AMERICAN
        self._paper_size.setCurrentIndex(1 if is_american else 0)
        self._numbers = QCheckBox(self.tr("Paragraph numbers"))
        self._excluded = QCheckBox(self.tr("Excluded text, in grey"))
        self._list = QCheckBox(self.tr("List of annotations at the end"))
        self._numbers.setChecked(True)
        self._list.setChecked(True)
        self._excluded.setEnabled(bool(self._content.excluded))
        self._list.setEnabled(bool(self._content.annotations))

    def _lay_out(self) -> None:
        side = QWidget()
        side.setFixedWidth(_CHOICES_WIDTH)
        side.setProperty("surface", "panel")
        column = QVBoxLayout(side)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(8)
        for title, widget in (
            (self.tr("Highlights"), self._style),
            (self.tr("Text size in points"), self._points),
            (self.tr("Paper"), self._paper_size),
        ):
            column.addWidget(TextLabel(title, tone="second"))
            column.addWidget(widget)
            column.addSpacing(8)
        for box in (self._numbers, self._excluded, self._list):
            column.addWidget(box)
        column.addStretch(1)
        row = QHBoxLayout(self.page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self._rule)
        row.addWidget(self._preview, 1)
        self.foot.row.addWidget(self._print, 0, Qt.AlignmentFlag.AlignBottom)
        self.foot.row.addSpacing(18)
        self.foot.row.addWidget(self._foot, 1)

    def _connect(self) -> None:
        for choice in (self._style, self._points):
            choice.chosen.connect(self._on_changed)
        self._paper_size.currentIndexChanged.connect(self._on_changed)
        for box in (self._numbers, self._excluded, self._list):
            box.toggled.connect(self._on_changed)
        self._foot.export_requested.connect(self._on_save)
        self._foot.cancel_requested.connect(self.reject)
        self._foot.stop_requested.connect(self.reject)
        self._print.clicked.connect(self._on_print)

    @Slot()
    def _on_changed(self) -> None:
        """Lays the pages out anew; a laying out that is under way is given up."""
        if self._laying is not None:
            self._laying.forget()
            self._laying.cancel()
        look, content = self.look, self._content
        self._preview.show_paper(None, look)
        self._laying = self._runner.run(
            lambda progress: Paper(content, look, progress),
            done=lambda paper: self._preview.show_paper(paper, look),
            failed=self._fail,
        )

    @Slot(Path, bool)
    def _on_save(self, path: Path, replaces: bool) -> None:  # noqa: FBT001 - Qt's signature
        content, look = self._content, self.look
        self._begin(
            filled(self.tr("Writing %1…"), path.name),
            lambda progress: write_pdf(content, look, path, progress, overwrite=replaces),
            lambda pages: self.written.emit(path, pages),
        )

    @Slot()
    def _on_print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(self.look.page)
        printer.setDocName(self._content.heading)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # `open` wants a slot's address in this class; a modal window that is shown does the same.
        dialog.setModal(True)
        dialog.accepted.connect(lambda: self._print_on(printer))
        dialog.show()

    def _print_on(self, printer: object) -> None:
        from PySide6.QtPrintSupport import QPrinter

        if not isinstance(printer, QPrinter):
            return
        content, look = self._content, self.look
        self._begin(
            self.tr("Printing…"),
            lambda progress: print_pages(content, look, printer, progress),
            self.printed.emit,
        )

    def _begin(self, words: str, work: Callable[[Progress], int], tell: Callable[[int], None]) -> None:
        self._foot.begin(words)
        self._print.setEnabled(False)
        self.page.setEnabled(False)

        def finish(pages: int) -> None:
            self._writing = None
            tell(pages)
            self.accept()

        self._writing = self._runner.run(work, done=finish, failed=self._fail, progressed=self._show_progress)

    def _show_progress(self, done: int, total: int | None, _what: str) -> None:
        self._foot.show_progress(done, total, self.tr("Page %1").replace("%1", str(done + 1)))

    def _fail(self, error: AnnotatorError) -> None:
        was_writing, self._writing = self._writing is not None, None
        self.page.setEnabled(True)
        self._print.setEnabled(True)
        self._foot.end()
        if not isinstance(error, Cancelled):
            self._foot.show_problem(shown(error.sentence))
        elif was_writing:
            self._foot.show_problem(self.tr("Stopped. Nothing was written."))
