"""Excluding text from the article, and putting it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from annotator.model.span import Span
from annotator.ui.acts import Acts
from annotator.ui.job_runner import JobRunner
from annotator.ui.litter_controller import LitterController
from annotator.ui.read_screen import ReadScreen
from annotator.ui.sentences import shown
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.model.article import Article
    from annotator.services.workspace import Done

_KEY = "inside"


class ExcludingController(QObject):
    """Does what the key 0 does; asks in a banner before annotations go with the text.

    Attributes:
        litter: Proposes what to exclude.

    Signals:
        said: Words for the hint line.
    """

    said = Signal(str)

    def __init__(
        self,
        session: Session,
        acts: Acts,
        screen: ReadScreen,
        jobs: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.litter = LitterController(session, acts, screen, jobs, self)
        self.litter.said.connect(self.said)
        self._session = session
        self._acts = acts
        self._screen = screen
        self._view = screen.view
        session.article_changed.connect(self._dismiss)
        session.annotations_changed.connect(self._dismiss)
        self._view.selection_changed.connect(self._dismiss)

    def toggle(self) -> None:
        """Excludes the selected words; puts them back, or the region at the caret, if they are excluded already."""
        from annotator.model import excluding

        article, workspace = self._session.article, self._session.workspace
        if article is None or workspace is None:
            return
        if not workspace.is_writable:
            self.said.emit(shown(workspace.why_read_only or ""))
            return
        words = self._words()
        span = excluding.whole_lines(article.text, words) if words else self._region_at_caret()
        if span is None:
            self.said.emit(self.tr("Select some words first."))
        elif excluding.is_excluded(article.text, self._session.excluded, span):
            self._put_back(article, span)
        else:
            self._exclude(article, span)

    def lines(self) -> list[Span]:
        """The lines that the selected words are in, else the one at the caret."""
        from annotator.model.text import paragraphs

        article = self._session.article
        if article is None:
            return []
        caret = self._view.caret()
        span = self._words() or self._view.fold_at_caret()
        if span is not None:
            return [one for one in paragraphs(article.text) if one.overlaps(span)]
        return [one for one in paragraphs(article.text) if one.start <= caret <= one.end]

    def _words(self) -> Span | None:
        annotation = self._session.annotation(self._view.selected_annotation())
        return annotation.span if annotation else self._view.selected_span()

    def _region_at_caret(self) -> Span | None:
        from annotator.model import excluding

        folded = self._view.fold_at_caret()
        if folded is not None:
            return folded
        caret = self._view.caret()
        found = excluding.regions_at(self._session.excluded, caret)
        inside = next((one.span for one in found if one.span.contains(caret)), None)
        return inside or (found[0].span if found else None)

    def _put_back(self, article: Article, span: Span) -> None:
        def say(done: Done) -> None:
            # Without words selected the key has nothing to exclude.
            is_selected = self._words() is not None
            again = self.tr("**0** excludes it again.") if is_selected else self.tr("**Ctrl+Z** undoes.")
            self.said.emit(f"{shown(done.words)}. {again}")

        self.litter.keep(span)
        self._acts.perform(lambda workspace: workspace.put_back(article.id, span), say)

    def _exclude(self, article: Article, span: Span) -> None:
        from annotator.model import excluding

        after = excluding.excluding(article.text, self._session.excluded, span)
        before = [one.span for one in self._session.excluded]
        new = [piece for one in after for piece in one.span.without(before)]
        inside = [one for one in self._session.annotations if any(piece.overlaps(one.span) for piece in new)]
        if inside:
            self._ask(article, span, len(inside))
        else:
            self._perform(article, span, removes=False)

    def _perform(self, article: Article, span: Span, *, removes: bool) -> None:
        undo = self.tr("**Ctrl+Z** undoes.") if removes else self.tr("**0** puts it back.")

        def say(done: Done) -> None:
            self.said.emit(f"{shown(done.words)}. {undo}")

        kind = self.litter.kind_of(article.text, span)
        self._acts.perform(
            lambda workspace: workspace.exclude(article.id, span, kind, removes=removes),
            say,
            lambda: self.said.emit(self.tr("This text is excluded already.")),
        )

    def _ask(self, article: Article, span: Span, count: int) -> None:
        def remove() -> None:
            self._cancel()
            self._perform(article, span, removes=True)

        one, several = self.tr("1 label is inside."), self.tr("%n labels are inside.", "", count)
        self._screen.banners.show_banner(
            _KEY, "info", one if count == 1 else several, "",
            [(self.tr("Exclude and remove them"), remove), (self.tr("Cancel"), self._cancel)],
            icon="tags",
        )  # fmt: skip
        self._screen.banners.focus_on(_KEY)

    @Slot()
    def _cancel(self) -> None:
        self._dismiss()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _dismiss(self) -> None:
        self._screen.banners.dismiss(_KEY)
