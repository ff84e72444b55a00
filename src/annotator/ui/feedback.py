"""Shows what is the case: in the status bar, the strip, the title, the banners, and by greying what cannot be done."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from annotator.errors import DatabaseError
from annotator.ui.action_set import ActionSet, translated
from annotator.ui.actions import Need, action
from annotator.ui.acts import Acts
from annotator.ui.hints import Hints
from annotator.ui.pen_controller import PenController
from annotator.ui.plain_words import filled, isolated, no_mnemonic, no_placeholder, unmarked
from annotator.ui.read_screen import ReadScreen
from annotator.ui.sentences import shown
from annotator.ui.session import Session
from annotator.ui.status_bar import StatusBar
from annotator.ui.top_bar import TopBar

_SLOW_MS = 500


class Feedback(QObject):
    """Watches the session, the acts and the text; changes nothing.

    Signals:
        said: Words for the hint line, keys between ``**``; they are shown there already.
    """

    said = Signal(str)

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        acts: Acts,
        screen: ReadScreen,
        top_bar: TopBar,
        status_bar: StatusBar,
        commands: ActionSet,
        pen: PenController,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._acts = acts
        self._screen = screen
        self._top_bar = top_bar
        self._status = status_bar
        self._commands = commands
        self._pen = pen
        self._hints = Hints(session, self)
        self._said = ""
        self._hovered: str | None = None
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(lambda: self._status.show_saved("saving"))
        self._connect()

    @Slot(str)
    def say(self, marked: str) -> None:
        """Shows words in the hint line until something else is selected or done; without any, what fits what is selected."""
        self._said = marked
        if marked:
            self._show_words(marked)
        else:
            self._show_hint()
        self.said.emit(self._commands.with_keys(marked))
        self.announce(self._commands.with_keys(marked).replace("**", ""))

    @Slot(str)
    def say_refusal(self, sentence: str) -> None:
        """Says why something could not be done, in the window's language."""
        self.say(unmarked(shown(sentence)))

    @Slot(str)
    def announce(self, words: str) -> None:
        """Says words to a screen reader."""
        self._screen.view.announce(words)

    @Slot()
    def take_suggestions(self) -> None:
        """The article has other suggestions than before."""
        self._show_hint()
        self._update_needs()

    @Slot()
    def show_steps(self) -> None:
        """Says in the Edit menu what would be undone and redone; it is about to be shown."""
        workspace = self._session.workspace
        steps = {
            "undo": (workspace.undo_words if workspace else None, self.tr("Undo %1")),
            "redo": (workspace.redo_words if workspace else None, self.tr("Redo %1")),
        }
        for action_id, (step, words) in steps.items():
            name = translated(action(action_id).text)
            self._commands.set_words(action_id, filled(words, no_mnemonic(shown(step))) if step else name)

    def _update_needs(self) -> None:
        """Greys the actions that have nothing to act on; at once, since the next key may want one of them."""
        summary = self._session.summary() if self._session.article is not None else None
        annotation = self._screen.view.selected_annotation()
        has: dict[Need, bool] = {
            "project": self._session.workspace is not None,
            "article": self._session.article is not None,
            "original": self._session.has_original,
            "annotation": annotation is not None,
            "words": annotation is not None or self._screen.view.selected_span() is not None,
            "suggestion": self._screen.view.selected_suggestion() is not None,
            "suggestions": self._screen.view.state.suggestions.has_any,
            "open": summary is not None and summary.status != "done",
            "done": summary is not None and summary.status == "done",
        }
        self._commands.set_met([need for need, is_there in has.items() if is_there])

    def _connect(self) -> None:
        session, view, acts = self._session, self._screen.view, self._acts
        session.project_changed.connect(self._on_project_changed)
        session.article_changed.connect(self._on_article_changed)
        session.annotations_changed.connect(self._on_annotations_changed)
        session.described.connect(self._on_articles_changed)
        session.articles_changed.connect(self._on_articles_changed)
        self._commands.menu("edit").aboutToShow.connect(self.show_steps)
        view.selection_changed.connect(self._on_selection_changed)
        view.caret_moved.connect(self._on_caret_moved)
        view.annotation_hovered.connect(self._on_hovered)
        self._pen.changed.connect(self._on_pen_changed)
        self._pen.announced.connect(self.announce)
        acts.begun.connect(self._on_begun)
        acts.saving.connect(self._slow.start)
        acts.saved.connect(self._on_saved)
        acts.delayed.connect(self._on_delayed)
        acts.settled.connect(self._on_settled)
        acts.refused.connect(self.say)
        acts.failed.connect(self._on_failed)

    @Slot()
    def _on_project_changed(self) -> None:
        workspace = self._session.workspace
        self._top_bar.show_name(workspace.name if workspace else self.tr("No project open"))
        self._status.show_reviewer(workspace.reviewer if workspace else "")
        state = "none" if workspace is None else "saved" if workspace.is_writable else "reading"
        self._status.show_saved(state)
        self._update_needs()

    @Slot()
    def _on_article_changed(self) -> None:
        self._said = ""
        self._show_title()
        self._show_strip()
        self._on_selection_changed()
        self._on_caret_moved(0)

    @Slot()
    def _on_annotations_changed(self) -> None:
        self._show_strip()
        self._show_hint()
        self._update_needs()

    @Slot()
    def _on_articles_changed(self) -> None:
        self._show_strip()
        self._show_title()
        self._update_needs()
        workspace = self._session.workspace
        self._top_bar.show_name(workspace.name if workspace else self.tr("No project open"))
        self._status.show_reviewer(workspace.reviewer if workspace else "")

    @Slot()
    def _on_selection_changed(self) -> None:
        self._said = ""
        self._show_hint()
        self._update_needs()

    @Slot()
    def _on_pen_changed(self) -> None:
        self._said = ""
        self._show_hint()
        if self._pen.label_id is not None:
            words = self._hints.of_pen(self._pen.title)
            self.announce(words.replace("**", ""))
            self.said.emit(words)

    @Slot(int)
    def _on_caret_moved(self, _position: int) -> None:
        has_article = self._session.article is not None
        self._status.show_paragraph(*(self._screen.view.paragraph_at_caret() if has_article else (0, 0)))

    @Slot(str)
    def _on_hovered(self, annotation_id: str) -> None:
        self._hovered = annotation_id or None
        self._show_hint()

    @Slot()
    def _on_begun(self) -> None:
        if self._said:
            self._said = ""
            self._show_hint()

    @Slot()
    def _on_saved(self) -> None:
        self._slow.stop()
        self._status.show_saved("saved")

    @Slot()
    def _on_settled(self) -> None:
        """What was refused after it had waited is not being saved any more."""
        if not self._acts.failed_count:
            self._on_saved()

    @Slot(int)
    def _on_delayed(self, count: int) -> None:
        self.say(
            self.tr(
                "Another program is writing in this project. %Ln change(s) to be saved after it.", "", count
            )
        )

    @Slot(object)
    def _on_failed(self, _error: DatabaseError) -> None:
        self._slow.stop()
        self._status.show_saved("problem")

    def _show_hint(self) -> None:
        view = self._screen.view
        hovered = self._session.annotation(self._hovered)
        selected = self._session.annotation(view.selected_annotation())
        span = view.selected_span()
        if hovered is not None and hovered is not selected:
            self._show_words(self._hints.of_hovered(hovered))
        elif self._said:
            self._show_words(self._said)
        elif self._pen.label_id is not None:
            self._show_words(self._hints.of_pen(self._pen.title))
        elif (suggested := self._hint_of_suggestion()) is not None:
            self._show_words(suggested)
        elif selected is not None:
            self._show_words(self._hints.of_annotation(selected))
        else:
            self._show_words(self._hints.of_words(span) if span is not None else "")

    def _hint_of_suggestion(self) -> str | None:
        suggestions, chosen = self._screen.view.state.suggestions, self._screen.view.selected_suggestion()
        one, place = suggestions.get(chosen), suggestions.place(chosen)
        if one is None or place is None:
            return None
        return self._hints.of_suggestion(one, place, len(suggestions))

    def _show_words(self, marked: str) -> None:
        self._status.show_hint(self._commands.with_keys(marked))

    def _show_strip(self) -> None:
        shown = self._session.summary() if self._session.article is not None else None
        article = self._session.article
        count = self._session.count
        self._screen.strip.show_article(
            shown, count, article.note if article else "", self._hints.of_first_article().replace("**", "")
        )

    def _show_title(self) -> None:
        workspace, article = self._session.workspace, self._session.article
        parts = (
            article.title or article.name if article else "",
            workspace.name if workspace else "Annotator",
        )
        self._window.setWindowTitle(no_placeholder(" — ".join(isolated(part) for part in parts if part)))
