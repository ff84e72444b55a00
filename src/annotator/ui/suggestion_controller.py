"""Suggestions in the open article: shown, gone through, accepted, rejected. Nothing is decided by itself."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from annotator.model.annotation import Annotation, AttributeValue
from annotator.model.suggestion import Suggestion
from annotator.ui.action_set import ActionSet
from annotator.ui.acts import Act, Acts
from annotator.ui.label_controller import LabelController
from annotator.ui.plain_words import filled
from annotator.ui.read_screen import ReadScreen
from annotator.ui.reading_order import IN_ORDER, START, begun_between, with_span
from annotator.ui.sentences import shown
from annotator.ui.session import Session
from annotator.ui.suggestion_card import SuggestionCard

if TYPE_CHECKING:
    from annotator.services.workspace import Done, Workspace

_KEY = "suggestions"
_MANY = 200
"""From so many on, writing takes longer than the window may be still."""

Values = Mapping[str, AttributeValue | None]


class SuggestionController(QObject):
    """Keeps what the view shows in step with the data, and turns keys and clicks into acts.

    Signals:
        said: Words for the hint line.
        announced: Words for a screen reader alone.
        changed: Other suggestions are shown than before.
    """

    said = Signal(str)
    announced = Signal(str)
    changed = Signal()

    def __init__(
        self,
        session: Session,
        acts: Acts,
        screen: ReadScreen,
        labels: LabelController,
        commands: ActionSet,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._acts = acts
        self._screen = screen
        self._view = screen.view
        self._labels = labels
        self._commands = commands
        self._values: dict[str, dict[str, AttributeValue | None]] = {}
        self._asked: str | None = None
        self._card: SuggestionCard | None = None
        self._connect()

    # What is shown

    @property
    def current(self) -> Suggestion | None:
        """The one that is being decided on."""
        return self._view.state.suggestions.get(self._view.selected_suggestion())

    @property
    def count(self) -> int:
        """How many the article shows."""
        return len(self._view.state.suggestions)

    def proposed(self, one: Suggestion) -> Annotation | None:
        """What accepting it would make, with the values that the reviewer has changed; None if its label is gone."""
        workspace = self._session.workspace
        if workspace is None or self._session.label(one.label) is None:
            return None
        made = workspace.proposed(one)
        every = {**made.attributes, **self._values.get(one.id, {})}
        return Annotation(
            one.id, made.article_id, made.reviewer, made.label, made.span, made.quote,
            attributes={name: value for name, value in every.items() if value is not None},
            attribute_origin={
                name: by for name, by in made.attribute_origin.items() if name not in self._values.get(one.id, {})
            },
        )  # fmt: skip

    @Slot(str, dict)
    def keep_values(self, suggestion_id: str, values: Values) -> None:
        """Remembers values that the reviewer has changed before accepting."""
        self._values.setdefault(suggestion_id, {}).update(values)

    # Going through them

    def step(self, direction: int) -> None:
        """Goes to the next suggestion after the current one, else after the caret, round the end; or to the one before."""
        every = self._view.state.suggestions.every()
        if not every:
            self.said.emit(self.tr("No suggestions in this article."))
            return
        if not self._is_shown():
            return
        place = self._view.state.suggestions.place(self._view.selected_suggestion())
        if place is None:
            before = bisect_left(every, self._view.caret(), key=START)
            place = before if direction > 0 else before - 1
        else:
            place += direction
        self._go(every[place % len(every)])

    def _go(self, one: Suggestion) -> None:
        self._view.select_suggestion(one.id)
        self.announced.emit(self.spoken(one))

    def spoken(self, one: Suggestion) -> str:
        """What a screen reader says of a suggestion."""
        words = self.tr("%1? %2, suggested")
        return filled(words, self._session.label_title(one.label), " ".join(one.quote.split()))

    def _is_shown(self) -> bool:
        if self._view.state.shown.shows_suggestions:
            return True
        self.said.emit(self.tr("Suggestions are hidden. Show them in the menu View."))
        return False

    # Deciding

    def accept(self) -> None:
        """Makes the current one an annotation, and goes to the next."""
        one = self.current
        if one is None:
            self._say_none()
            return
        if self._is_archived(one):
            return
        if self._card is not None:
            self._card.keep()
        values = self._values.get(one.id)
        self._decide(one, lambda workspace: workspace.accept_suggestion(one.id, values))

    @Slot(str)
    def accept_as(self, label_id: str) -> None:
        """Makes the current one an annotation with that label, and goes to the next."""
        one = self.current
        if one is None:
            return
        if label_id == one.label:
            self.accept()
        else:
            self._decide(one, lambda workspace: workspace.accept_as(one.id, label_id))

    def reject(self) -> None:
        """Rejects the current one, and goes to the next."""
        one = self.current
        if one is None:
            self._say_none()
            return
        self._decide(one, lambda workspace: workspace.reject_suggestion(one.id))

    def _is_archived(self, one: Suggestion) -> bool:
        """Whether it can be accepted as another label only; then that is said."""
        label = self._session.label(one.label)
        if label is None or not label.is_archived:
            return False
        words = self.tr("%1 is archived. The number of another label accepts the words as that one.")
        self.said.emit(filled(words, label.title))
        return True

    def _decide(self, one: Suggestion, act: Act) -> None:
        if not self._labels.may_change():
            return

        def go_on(done: Done) -> None:
            self._values.pop(one.id, None)
            following = self._following(one)
            if following is not None:
                self._view.select_suggestion(following.id)
                self.announced.emit(f"{shown(done.words)}. {self.spoken(following)}")
                return
            self._view.set_caret(one.span.end, reveal=False)
            left = self.tr("No suggestions left in this article. **Ctrl+Z** undoes.")
            self.said.emit(f"{shown(done.words)}. {left}")

        self._acts.perform(act, go_on)

    def _following(self, one: Suggestion) -> Suggestion | None:
        every = self._view.state.suggestions.every()
        place = bisect_right(every, one.sort_key, key=IN_ORDER)
        return every[place % len(every)] if every else None

    def _say_none(self) -> None:
        self.said.emit(self.tr("No suggestion is selected. **G** goes to the next."))

    # All of a label

    def ask_all(self) -> None:
        """Asks whether all of the current one's label are to be accepted; without a current one, of the next one's."""
        if not self._labels.may_change() or not self._is_shown():
            return
        if self.current is None:
            self.step(1)
        one = self.current
        if one is None:
            return
        if self._is_archived(one):
            return
        self._asked = one.label
        words, short = self._question(one.label)
        accept = self.tr("Accept %Ln", "", self.of_label(one.label))
        actions = [(accept, self._accept_all), (self.tr("Cancel"), self._cancel)]
        self._screen.strip.message.show_message(_KEY, words, actions, stays=True, short=short)
        self.said.emit(self.tr("**Enter** accept all · **Esc** cancel"))

    def of_label(self, label_id: str) -> int:
        """How many suggestions with that label the article shows."""
        return sum(one.label == label_id for one in self._view.state.suggestions.every())

    def _question(self, label_id: str) -> tuple[str, str]:
        """The question, and what is left of it in a narrow window."""
        count, title = self.of_label(label_id), self._session.label_title(label_id)
        whole = self.tr("Accept %Ln suggestion(s) as %1 in this article?", "", count)
        short = self.tr("Accept %Ln suggestion(s) as %1?", "", count)
        return filled(whole, title), filled(short, title)

    @Slot()
    def _accept_all(self) -> None:
        label_id, article = self._asked, self._session.article
        self._cancel()
        if label_id is None or article is None:
            return
        here = self._view.state.shown.suggestion
        one = self._view.state.suggestions.get(here)

        def show(done: Done) -> None:
            following = self._following(one) if one is not None else None
            if following is not None:
                self._view.select_suggestion(following.id)
            undoes = self.tr("**Ctrl+Z** undoes.")
            self.said.emit(f"{shown(done.words)}. {undoes}")

        def accept(workspace: Workspace) -> Done:
            return workspace.accept_all(article.id, label_id)

        if self.of_label(label_id) >= _MANY:
            self._acts.perform_with_copy(accept, show, is_long=True, again=True)
        else:
            self._acts.perform(accept, show)

    @Slot()
    def _cancel(self) -> None:
        self._asked = None
        self._screen.strip.message.dismiss(_KEY)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.said.emit("")

    # What comes from outside

    def _connect(self) -> None:
        self._session.article_changed.connect(self._on_article_changed)
        self._session.suggested.connect(self._on_suggested)
        self._session.annotations_changed.connect(self._on_annotations_changed)
        self._session.scheme_changed.connect(self._take)
        self._labels.suggestion_labelled.connect(self.accept_as)
        self._view.suggestion_clicked.connect(self._on_clicked)
        self._view.selection_changed.connect(self._on_selection_changed)
        self._view.installEventFilter(self)
        self._commands.keys_changed.connect(self._take_keys)
        self._take_keys()

    @Slot()
    def _on_article_changed(self) -> None:
        self._values.clear()
        self._take()

    @Slot()
    def _take(self) -> None:
        """Shows what is open and can be accepted; without suggestions nothing is looked for."""
        session, before = self._session, self._view.state.suggestions.revision
        self._view.set_suggestions(self._acceptable(session.suggestions_so_far, session.annotations_so_far))
        if session.suggestions_are_arriving:
            self._view.expect_suggestions(session.complete_suggestions)
        if self._view.state.suggestions.revision != before or session.suggestions_are_arriving:
            self.changed.emit()

    def _acceptable(self, given: Sequence[Suggestion], there: Sequence[Annotation]) -> list[Suggestion]:
        """Those that are shown beside some annotations; of none, nothing is asked."""
        scheme = self._session.scheme
        if not given or scheme is None:
            return []
        from annotator.services.suggesting import shown as shown_of

        return shown_of(given, there, self._session.excluded, scheme)

    @Slot(list)
    def _on_suggested(self, suggestions: list[Suggestion]) -> None:
        """The article has more suggestions than were read when it was opened."""
        session, is_all = self._session, not self._session.suggestions_are_arriving
        starts = [one.span.start for one in suggestions]
        there = begun_between(session.annotations, min(starts), max(starts)) if starts else ()
        self._view.add_suggestions(self._acceptable(suggestions, there), is_all=is_all)
        if is_all:
            self.changed.emit()

    @Slot()
    def _on_annotations_changed(self) -> None:
        """Looks again only where something changed: of thousands, the others are shown as before."""
        spans = self._session.changed_spans
        if spans is None:
            self._take()
            return
        session, known, put, drop = (
            self._session,
            self._view.state.suggestions,
            list[Suggestion](),
            list[str](),
        )
        for span in spans if session.suggestions_so_far or known.has_any else ():
            before, given = known.with_span(span), with_span(session.suggestions_so_far, span)
            now = self._acceptable(given, with_span(session.annotations, span))
            drop += [one.id for one in before if one not in now]
            put += [one for one in now if one not in before]
        if put or drop:
            self._view.change_suggestions(put, drop)
            self.changed.emit()

    @Slot()
    def _take_keys(self) -> None:
        self._view.set_suggestion_keys(
            self._commands.key("accept_suggestion"), self._commands.key("reject_suggestion")
        )

    @Slot(str)
    def _on_clicked(self, decision: str) -> None:
        if decision == "accept":
            self.accept()
        else:
            self.reject()

    @Slot()
    def _on_selection_changed(self) -> None:
        """The question is about the suggestion that was current."""
        current = self.current
        if self._asked is not None and (current is None or current.label != self._asked):
            self._asked = None
            self._screen.strip.message.dismiss(_KEY)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._asked is None or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._accept_all()
        elif event.key() == Qt.Key.Key_Escape:
            self._cancel()
        else:
            return False
        return True

    def number_left(self) -> str:
        """“9 suggestions left in this article”."""
        return self.tr("%Ln suggestion(s) left in this article", "", self.count)

    def key(self, action_id: str) -> str:
        """The key of an action as it is shown; empty if it has none."""
        return self._commands.key(action_id)

    def connect_card(self, card: SuggestionCard) -> None:
        """Answers by the buttons of the card; what was typed there counts, and the text has the focus again. Once is enough."""
        if card is self._card:
            return
        self._card = card
        card.values_changed.connect(self.keep_values)
        for asked, act in (
            (card.accept_requested, self.accept),
            (card.reject_requested, self.reject),
            (card.skip_requested, lambda: self.step(1)),
            (card.all_requested, self.ask_all),
        ):
            asked.connect(self._back_to_text)
            asked.connect(act)

    @Slot()
    def _back_to_text(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
