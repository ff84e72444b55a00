"""The keys W S P Q F and E: select the next unit of the text, grow and shrink what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from annotator.errors import AnnotatorError
from annotator.model.span import Span
from annotator.ui.job_runner import JobRunner
from annotator.ui.label_controller import LabelController
from annotator.ui.pen_controller import PenController
from annotator.ui.reading_view import ReadingView
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.services.growing import Choice, Growth
    from annotator.services.jobs import Progress
    from annotator.services.units import Unit

_SOON_MS = 400


class UnitController(QObject):
    """Selects units in the open article.

    Signals:
        said: Words for the status bar's hint line.
    """

    said = Signal(str)

    def __init__(
        self,
        session: Session,
        view: ReadingView,
        labels: LabelController,
        pen: PenController,
        jobs: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._labels = labels
        self._pen = pen
        self._jobs = jobs
        self._growth: Growth | None = None
        self._grown_from: str | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._on_soon)
        session.article_changed.connect(self._on_article_changed)

    def select(self, unit: Unit, *, backwards: bool = False) -> None:
        """Selects the unit at or after the caret; if it is what is selected, the next one."""
        from annotator.services.units import unit_from

        article = self._session.article
        if article is None:
            return
        here, caret = self._selected(), self._view.caret()
        found = unit_from(article.text, caret, here, unit, backwards=backwards, excluded=self._excluded())
        if found is None:
            self.said.emit(self._none_left(unit, backwards=backwards))
            return
        self._view.select_span(found, reveal=True)
        self._pen.label(found)

    def grow(self) -> None:
        """Selects the next larger unit around what is selected, or the word at the caret."""
        article = self._session.article
        if article is None:
            return
        made = self._pen.made()
        is_first = self._view.selected_annotation() is not None
        grown = self._way().grow(article.text, self._choice(), self._excluded())
        if grown is None or grown.span is None:
            self.said.emit(self.tr("There is nothing larger to select than paragraphs."))
            return
        if is_first:
            self._grown_from = self._view.selected_annotation()
        self._take(grown.span, made)

    def shrink(self) -> None:
        """Selects what was selected before it grew, else the next smaller unit."""
        article = self._session.article
        now = self._choice()
        if article is None or now.span is None:
            return
        made = self._pen.made()
        back = self._way().shrink(article.text, now, self._excluded())
        if back is None:
            self.said.emit(self.tr("There is nothing smaller to select than a word."))
        elif back.span is not None:
            self._take(back.span, made)
            self._return_to_annotation(back.span)
        elif made is None:
            self._view.set_caret(back.caret)

    @Slot()
    def _on_article_changed(self) -> None:
        if self._growth is None and self._session.article is not None:
            self._soon.start()

    @Slot()
    def _on_soon(self) -> None:
        """Has the rules made while the reader reads: the first key press would take a tenth of a second."""

        def work(_progress: Progress) -> None:
            from annotator.services.growing import get_ready

            get_ready()

        def done(_result: None) -> None:
            self._way()

        def failed(_error: AnnotatorError) -> None:
            """The first key press makes them."""

        self._jobs.run(work, done=done, failed=failed)

    def _take(self, span: Span, made: str | None) -> None:
        """Selects the words; with the pen on, gives them to the annotation that it just made."""
        if made is not None:
            self._labels.move(made, span.start, span.end)
            return
        self._view.select_span(span, reveal=True)
        self._pen.label(span)

    def _return_to_annotation(self, span: Span) -> None:
        """Selects the annotation again from which the selection had grown."""
        annotation = self._session.annotation(self._grown_from)
        if annotation is not None and annotation.span == span:
            self._view.select_annotation(annotation.id, reveal=True)

    def _way(self) -> Growth:
        if self._growth is None:
            from annotator.services.growing import Growth

            self._growth = Growth()
        return self._growth

    def _choice(self) -> Choice:
        from annotator.services.growing import Choice

        return Choice(self._selected(), self._view.caret())

    def _selected(self) -> Span | None:
        annotation = self._session.annotation(self._view.selected_annotation())
        return annotation.span if annotation is not None else self._view.selected_span()

    def _excluded(self) -> list[Span]:
        return [region.span for region in self._session.excluded]

    def _none_left(self, unit: Unit, *, backwards: bool) -> str:
        words: dict[Unit, tuple[str, str]] = {
            "word": (
                self.tr("No further word in this article."),
                self.tr("No earlier word in this article."),
            ),
            "sentence": (
                self.tr("No further sentence in this article."),
                self.tr("No earlier sentence in this article."),
            ),
            "paragraph": (
                self.tr("No further paragraph in this article."),
                self.tr("No earlier paragraph in this article."),
            ),
            "quotation": (
                self.tr("No further quotation in this article."),
                self.tr("No earlier quotation in this article."),
            ),
            "figure": (
                self.tr("No further figure in this article."),
                self.tr("No earlier figure in this article."),
            ),
        }
        return words[unit][backwards]
