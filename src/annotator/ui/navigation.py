"""Moving about: from article to article, from annotation to annotation, from pane to pane."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from annotator.errors import AnnotatorError
from annotator.model.span import Span
from annotator.ui.reading_view import ReadingView
from annotator.ui.sentences import shown
from annotator.ui.session import Session
from annotator.ui.window_state import WindowState

if TYPE_CHECKING:
    from annotator.services.settings import Place

Direction = Literal[-1, 1]


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the window that F6 goes to.

    Attributes:
        widget: Holds the pane's focus widgets.
        enter: Puts the focus there.
    """

    widget: QWidget
    enter: Callable[[], None]


class Navigation(QObject):
    """Opens articles where they were left, and steps.

    Signals:
        said: Words for the hint line.
        failed: An article could not be opened; the sentence.
    """

    said = Signal(str)
    failed = Signal(str)

    def __init__(
        self, session: Session, view: ReadingView, state: WindowState, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._state = state

    def open_article(self, article_id: str) -> bool:
        """Opens an article where it was left, and gives the text the focus; False if it could not be."""
        if self._session.article is None or self._session.article.id != article_id:
            self.keep_place()
            try:
                self._session.open_article(article_id, near=self._place_of(article_id).first_visible)
            except AnnotatorError as error:
                self.failed.emit(shown(error.sentence))
                return False
            self._restore_place()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def open_last_or_first(self) -> None:
        """Opens the article that was open last, else the first; none if there is none."""
        workspace, settings = self._session.workspace, self._state.settings
        if workspace is None or not self._session.summaries:
            return
        last = settings.last_article.get(workspace.target) if settings else None
        known = {one.id for one in self._session.summaries}
        self.open_article(last if last in known and last else self._session.summaries[0].id)

    def step_article(self, direction: Direction) -> None:
        """Opens the next article of the list, or the one before."""
        ids = [one.id for one in self._session.summaries]
        current = self._session.article
        here = self._session.versions.newest(current.id) if current else ""
        place = (ids.index(here) if here in ids else -1) + direction
        if 0 <= place < len(ids):
            self.open_article(ids[place])
        elif ids:
            last = self.tr("This is the last article.")
            self.said.emit(last if direction > 0 else self.tr("This is the first article."))

    def next_not_done(self) -> str | None:
        """The next article after the open one that is not done, round the end; None if all others are."""
        rows = self._session.summaries
        current = self._session.article
        here = self._session.versions.newest(current.id) if current else ""
        start = next((place for place, one in enumerate(rows) if one.id == here), -1)
        order = [*rows[start + 1 :], *rows[: max(start, 0)]]
        return next((one.id for one in order if one.status != "done"), None)

    def step_annotation(self, direction: Direction) -> None:
        """Selects the next annotation after the caret, or the one before."""
        if self._view.step_annotation(direction) is None:
            none = self.tr("No labels in this article yet.")
            end = self.tr("No further annotation.") if direction > 0 else self.tr("No annotation before.")
            self.said.emit(f"{end} {self._hidden()}".strip() if self._session.count else none)

    def step_same_label(self, direction: Direction) -> None:
        """Selects the next annotation with the label of the selected one, or the one before."""
        current = self._session.annotation(self._view.selected_annotation())
        if current is None:
            return
        shown = self._view.filtered()
        alike = [
            one
            for one in self._session.annotations
            if one is current or (one.label == current.label and (shown is None or one.id in shown))
        ]
        place = alike.index(current) + direction
        if 0 <= place < len(alike):
            self._view.select_annotation(alike[place].id)
        else:
            end = self.tr("No further annotation with this label.")
            self.said.emit(f"{end} {self._hidden()}".strip())

    def cycle_overlapping(self) -> None:
        """Selects the next annotation at this place."""
        if self._view.cycle_overlapping() is None:
            self.said.emit(self.tr("No annotation here."))

    def show_passage(self, article_id: str, annotation_ids: Sequence[str], span: Span | None) -> None:
        """Opens an article and selects an annotation of it, else the words."""
        if not self.open_article(article_id):
            return
        known = next((one for one in annotation_ids if self._session.annotation(one) is not None), None)
        if known is not None:
            self._view.select_annotation(known, reveal=True)
            self._view.flash(known)
        elif span is not None:
            self._view.select_span(span, reveal=True)

    def show_suggestion(self, ids: Sequence[str]) -> None:
        """Makes the first of these suggestions that the open article shows the one that is decided on."""
        state = self._view.state
        known = next((one for one in ids if one in state.suggestions), None)
        if known is not None and state.shown.shows_suggestions:
            self._view.select_suggestion(known)

    def hidden_selected(self) -> str:
        """How many annotations the filter hides, if the selected one is among them; else empty."""
        shown, selected = self._view.filtered(), self._view.selected_annotation()
        return "" if shown is None or selected is None or selected in shown else self._hidden()

    def _hidden(self) -> str:
        """That stepping passed over what the filter hides; empty if it hides nothing."""
        shown = self._view.filtered()
        hidden = 0 if shown is None else len(self._session.annotations) - len(shown)
        return self.tr("The filter hides %Ln.", "", hidden) if hidden else ""

    def keep_place(self) -> None:
        """Notes where reading of the open article stopped."""
        workspace, article = self._session.workspace, self._session.article
        if workspace is None or article is None or self._state.settings is None:
            return
        from annotator.services.settings import Place

        place = Place(caret=self._view.caret(), first_visible=self._view.scroll_state())
        self._state.keep_place(workspace.target, article.id, place)

    def _place_of(self, article_id: str) -> Place:
        """Where reading of an article stopped; its beginning if nothing is known of it."""
        from annotator.services.settings import Place

        workspace, settings = self._session.workspace, self._state.settings
        return (
            Place() if workspace is None or settings is None else settings.place(workspace.target, article_id)
        )

    def _restore_place(self) -> None:
        workspace, article = self._session.workspace, self._session.article
        if workspace is None or article is None or self._state.settings is None:
            return
        place = self._place_of(article.id)
        self._view.set_caret(min(place.caret, len(article.text)), reveal=False)
        self._view.restore_scroll(min(place.first_visible, len(article.text)))


def step_pane(panes: Sequence[Pane], direction: Direction) -> None:
    """Puts the focus into the next pane that takes it, or the one before."""
    shown = [pane for pane in panes if pane.widget.isVisible()]
    here = next((place for place, pane in enumerate(shown) if _has_focus(pane)), -1 if direction > 0 else 0)
    for distance in range(1, len(shown) + 1):
        pane = shown[(here + direction * distance) % len(shown)]
        pane.enter()
        if _has_focus(pane):
            return


def _has_focus(pane: Pane) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (pane.widget is focus or pane.widget.isAncestorOf(focus))
