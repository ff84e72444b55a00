"""What is known of the open article: its sheet, and which of its lines is the title."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from annotator.model.provenance import MetaName, MetaOrigin
from annotator.model.span import Span
from annotator.ui.acts import Acts
from annotator.ui.navigation import Navigation
from annotator.ui.plain_words import filled
from annotator.ui.reading_view import ReadingView
from annotator.ui.sentences import shown
from annotator.ui.session import Session
from annotator.ui.text_controller import title_span
from annotator.ui.theme_switch import ThemeSwitch
from annotator.ui.version_words import VersionWords

if TYPE_CHECKING:
    from annotator.services.describing import Entry
    from annotator.services.workspace import Done


class SheetController(QObject):
    """Opens the sheet over the tags, keeps what it says, and shows the words it asks for.

    Signals:
        said: Words for the hint line.
        left: The sheet was closed.
    """

    said = Signal(str)
    left = Signal()

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        acts: Acts,
        navigation: Navigation,
        view: ReadingView,
        themes: ThemeSwitch,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._acts = acts
        self._navigation = navigation
        self._view = view
        self._themes = themes

    def open(self, entry: str = "") -> None:
        """Opens the sheet of the open article, at an entry by its name or where something is to be confirmed."""
        article, workspace = self._session.article, self._session.workspace
        if article is None or workspace is None:
            return
        from annotator.ui.dialogs.article_sheet import ArticleSheet

        versions = VersionWords(self).rows(self._session, article.id)
        sheet = ArticleSheet(
            article, self._themes.theme, self._window, is_writable=workspace.is_writable, versions=versions
        )
        sheet.version_wanted.connect(self._navigation.open_article)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.kept.connect(partial(self._keep, article.id))
        sheet.passage_wanted.connect(self._on_passage_wanted)
        sheet.stepped.connect(self._on_stepped)
        sheet.finished.connect(self._on_finished)
        sheet.place_at_right(self._window)
        sheet.open()
        sheet.focus_entry(entry)

    def set_title(self) -> None:
        """The selected words, else the line of the caret, are the title; those that are it already are so no longer."""
        article = self._session.article
        if article is None:
            return
        chosen = self._view.selected_span() or _line_at(article.text, self._view.caret())
        if chosen is None:
            self.said.emit(self.tr("There are no words in this line."))
            return
        from annotator.services.describing import Entry

        is_title = title_span(article) == chosen
        words = " ".join(chosen.of(article.text).split())
        entry = Entry("", MetaOrigin("absent")) if is_title else Entry(words, MetaOrigin("stated", chosen))
        said = (
            self.tr("This line is not the title any more.")
            if is_title
            else self.tr("This line is the title.")
        )
        undoes = self.tr("**Ctrl+Z** undoes.")
        self._acts.perform(
            lambda workspace: workspace.describe(article.id, {"title": entry}),
            lambda _done: self.said.emit(f"{said} {undoes}"),
        )

    def _keep(self, article_id: str, metadata: Mapping[MetaName, Entry], note: str | None) -> None:
        """Keeps what the sheet says, in the article that it is of: somebody else may have removed that one meanwhile."""
        if not (metadata or note is not None):
            return

        def say(done: Done) -> None:
            self.said.emit(filled(self.tr("%1. **Ctrl+Z** undoes."), shown(done.words)))

        self._acts.perform(lambda workspace: workspace.describe(article_id, metadata, note), say)

    @Slot(object)
    def _on_passage_wanted(self, span: Span) -> None:
        article = self._session.article
        if article is not None and span.end <= len(article.text):
            self._view.select_span(span, reveal=True)

    @Slot(int, str)
    def _on_stepped(self, step: int, entry: str) -> None:
        before = self._session.article
        self._navigation.step_article(1 if step > 0 else -1)
        if self._session.article is not before:
            self.open(entry or "title")

    @Slot()
    def _on_finished(self) -> None:
        # Without a window manager nobody else makes the window the active one again.
        self._window.activateWindow()
        self.left.emit()


def _line_at(text: str, position: int) -> Span | None:
    """The line around a position without outer blanks; None if it has no words."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    line = text[start : end if end >= 0 else len(text)]
    words = line.strip()
    first = start + len(line) - len(line.lstrip())
    return Span(first, first + len(words)) if words else None
