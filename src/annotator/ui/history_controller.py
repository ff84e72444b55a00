"""Undo and redo: steps back and forth, and shows what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.model.span import Span
from annotator.ui.acts import Act, Acts
from annotator.ui.navigation import Navigation
from annotator.ui.plain_words import filled
from annotator.ui.sentences import shown
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.services.workspace import Done


class HistoryController(QObject):
    """Takes the last step back, or does it again, in whichever article it was.

    Signals:
        said: Words for the hint line.
    """

    said = Signal(str)

    def __init__(
        self, session: Session, acts: Acts, navigation: Navigation, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._acts = acts
        self._navigation = navigation

    def undo(self) -> None:
        """Takes the last step back."""
        self._step(lambda workspace: workspace.undo(), self.tr("Undone: %1"), self.tr("Nothing to undo."))

    def redo(self) -> None:
        """Does the step again that was taken back last."""
        self._step(lambda workspace: workspace.redo(), self.tr("Redone: %1"), self.tr("Nothing to redo."))

    def _step(self, act: Act, words: str, nothing: str) -> None:
        def show(done: Done) -> None:
            self._show(done)
            said = filled(words, shown(done.words))
            hidden = self._navigation.hidden_selected()
            self.said.emit(f"{said}. {hidden}" if hidden else said)

        self._acts.perform(act, show, lambda: self.said.emit(nothing))

    def _show(self, done: Done) -> None:
        if done.article_id is not None and self._session.summary(done.article_id) is None:
            self._session.settle_rows()  # an article that came back has no row yet
        if done.article_id is not None and self._session.summary(done.article_id) is not None:
            self._navigation.show_passage(done.article_id, done.annotation_ids, _changed_span(done))
            self._navigation.show_suggestion(_reopened(done))


def _reopened(done: Done) -> list[str]:
    """The suggestions that nobody has decided any more, in the order in which they were."""
    from annotator.model.edit import DecideSuggestions

    return [
        new.id
        for edit in done.edits
        if isinstance(edit, DecideSuggestions)
        for old, new in zip(edit.before, edit.after, strict=True)
        if new.state == "open" != old.state
    ]


def _changed_span(done: Done) -> Span | None:
    """Where the first annotation was that the step took away, or the first text that it excluded or put back."""
    from annotator.model.edit import RemoveAnnotations, SetExcluded

    for edit in done.edits:
        if isinstance(edit, RemoveAnnotations) and edit.annotations:
            return edit.annotations[0].span
        if isinstance(edit, SetExcluded):
            return min(one.span for one in {*edit.before} ^ {*edit.after})
    return None
