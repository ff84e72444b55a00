"""Printing: gathers what is printed, opens the dialog, and says what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from annotator.paths import home
from annotator.ui.job_runner import JobRunner
from annotator.ui.plain_words import filled
from annotator.ui.session import Session
from annotator.ui.text_controller import title_span
from annotator.ui.theme_switch import ThemeSwitch
from annotator.ui.window_state import WindowState

if TYPE_CHECKING:
    from annotator.ui.paper import PaperContent

_LONGEST = 60


class PrintController(QObject):
    """Prints the open article.

    Signals:
        said: Words for the hint line.
        left: The dialog was closed.
    """

    said = Signal(str)
    left = Signal()

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        jobs: JobRunner,
        themes: ThemeSwitch,
        state: WindowState,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._jobs = jobs
        self._themes = themes
        self._state = state

    def ask(self) -> None:
        """Opens the print dialog for the open article."""
        from annotator.services.files import file_stem
        from annotator.ui.dialogs.print_dialog import PrintDialog
        from annotator.ui.fonts import reading_family

        content, settings = self._content(), self._state.settings
        workspace, article = self._session.workspace, self._session.article
        if content is None or workspace is None or article is None:
            return
        path = workspace.path
        dialog = PrintDialog(
            content, self._jobs, self._themes.theme, self._window,
            family=reading_family(settings.reading_font if settings else ""),
            style=settings.highlight_style if settings else "tint",
            folder=home() if path is None else path.resolve().parent,
            stem=file_stem(article.title or Path(article.name).stem, _LONGEST),
        )  # fmt: skip
        dialog.written.connect(self._on_written)
        dialog.printed.connect(self._on_printed)
        dialog.finished.connect(self._on_finished)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _content(self) -> PaperContent | None:
        from annotator.ui.attribute_words import attribute_line
        from annotator.ui.date_words import published_words
        from annotator.ui.paper import PaperContent

        article, scheme, summary = self._session.article, self._session.scheme, self._session.summary()
        if article is None or scheme is None:
            return None
        labels = {label.id: label for label in scheme.labels}
        published = published_words(summary.meta.get("published")) if summary else ""
        facts = (article.title or article.name, summary.source_line if summary else "", published)
        return PaperContent(
            text=article.text,
            title=title_span(article),
            excluded=self._session.excluded,
            annotations=tuple(self._session.annotations),
            scheme=scheme,
            heading=" · ".join(fact for fact in facts if fact),
            words_of_page=_words_of_page,
            list_title=self.tr("%n annotation(s)", "", len(self._session.annotations)),
            lines_of=lambda one: (attribute_line(one, labels.get(one.label)),),
            number_of=lambda one: f"¶ {self._session.paragraph_of(one.span.start)}",
        )

    @Slot()
    def _on_finished(self) -> None:
        # Without a window manager nobody else makes the window the active one again.
        self._window.activateWindow()
        self.left.emit()

    @Slot(Path, int)
    def _on_written(self, path: Path, pages: int) -> None:
        self.said.emit(filled(self.tr("Saved %n page(s) to %1.", "", pages), path.name))

    @Slot(int)
    def _on_printed(self, pages: int) -> None:
        self.said.emit(self.tr("Printed %n page(s).", "", pages))


def _words_of_page(page: int, pages: int) -> str:
    words = QCoreApplication.translate("PrintController", "Page %1 of %2")
    return words.replace("%1", str(page)).replace("%2", str(pages))
