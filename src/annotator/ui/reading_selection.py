"""What the reading view shows and what is selected in it: the text, its annotations, the caret."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.model.annotation import Annotation
from annotator.model.article import Excluded
from annotator.model.lanes import LONG
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.ui.reading_accessible import (
    ReadingAccessible,
    announce,
    spoken,
    tell_caret,
    tell_selection,
)
from annotator.ui.reading_canvas import ReadingCanvas
from annotator.ui.theme import Theme


class ReadingSelection(ReadingCanvas):
    """A text with its annotations, of which words, one annotation or one suggestion are selected. Keys and mouse are the view's.

    Attributes:
        speaks_labels: A screen reader is told of the annotation that a key has led to.

    Signals:
        selection_changed: Other words, or another annotation, are selected, or nothing is.
        caret_moved: The caret is at another position.
    """

    selection_changed = Signal()
    caret_moved = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.speaks_labels = True
        self._told: tuple[Span | None, str | None, int, str | None] = (None, None, 0, None)
        self._accessible: ReadingAccessible | None = None

    # What is shown

    def set_article(
        self,
        text: str,
        *,
        title: Span | None,
        excluded: Sequence[Excluded],
        annotations: Sequence[Annotation],
    ) -> None:
        """Shows a text from its beginning. The text that is shown already stays where it is."""
        self.glide.finish()
        state = self.state
        same = text == state.text.text
        state.set_text(text, title, excluded)
        if not same:
            state.marks.clear()
        state.marks.set_all(annotations)
        if state.shown.selected not in state.marks:
            state.shown.selected = None
        if state.shown.suggestion not in state.suggestions:
            state.shown.suggestion = None
        self.scrolled()
        self._tell()

    def clear(self) -> None:
        """Shows no article."""
        self.set_article("", title=None, excluded=(), annotations=())

    def set_excluded(self, excluded: Sequence[Excluded]) -> None:
        """Shows other parts of the text as excluded; the line at the top stays there."""
        if self.state.set_excluded(excluded):
            self.scrolled()
            self._tell()

    def expect_annotations(self, complete: Callable[[], None]) -> None:
        """Of the article that is shown more annotations are to come; whoever needs all of them asks for the rest."""
        self.state.marks.expecting = complete

    def add_annotations(self, annotations: Sequence[Annotation], *, is_all: bool) -> None:
        """Shows some that have come, if more are expected; with the last ones it `is_all`."""
        if self.state.marks.expecting is None:
            return
        self.update_ranges(self.state.marks.arrive(annotations, is_all=is_all))
        if is_all:
            self.verticalScrollBar().update()

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Shows what the article has now; only what differs is painted again."""
        self._marks_changed(self.state.marks.set_all(annotations))

    def change_annotations(self, put: Sequence[Annotation], drop: Sequence[str] = ()) -> None:
        """The same for a few: some are new or different, some are gone. Costs nothing for the others."""
        self._marks_changed(self.state.marks.change(put, drop))

    def _marks_changed(self, ranges: list[tuple[int, int]] | None) -> None:
        shown = self.state.shown
        if shown.hovered not in self.state.marks:
            shown.hovered = None
        if shown.selected is not None and shown.selected not in self.state.marks:
            shown.selected = None
        if ranges is None:
            self.viewport().update()
        elif ranges:
            self.state.forget(ranges)
            self.update_ranges(ranges)
        if ranges is None or ranges:
            self.verticalScrollBar().update()
        self._tell()

    def show_span(self, annotation_id: str, span: Span) -> None:
        """Shows an annotation with other boundaries than it has, as while one is dragged."""
        self._marks_changed(self.state.marks.move(annotation_id, span))

    # Selection

    def selected_span(self) -> Span | None:
        """The selected words as they are shown, snapped or not; None if there are none."""
        return self.state.caret.selection()

    def select_span(self, span: Span | None, reveal: bool = False) -> None:  # noqa: FBT001, FBT002
        """Selects words exactly as given; deselects the annotation. None selects nothing."""
        self.deselect_annotation()
        if span is not None:
            self.state.unfold_for(span.start, span.end)
        if span is None:
            self.state.caret.collapse()
        else:
            self.state.caret.select(span)
        scrolled = span is not None and reveal and self.jump_to(span.start, span.end)
        self.changed(scrolled=scrolled)

    def selected_annotation(self) -> str | None:
        """The id of the selected annotation."""
        return self.state.shown.selected

    def select_annotation(
        self,
        annotation_id: str | None,
        reveal: bool = True,  # noqa: FBT001, FBT002
        *,
        caret_at_end: bool = False,
    ) -> None:
        """Selects an annotation and gives up the selected words; the caret goes into it, or to its end."""
        state, scrolled = self.state, False
        self.deselect_annotation()
        annotation = state.marks.get(annotation_id)
        if annotation is not None:
            state.shown.selected = annotation.id
            span = annotation.span
            state.unfold_for(span.start, span.end)
            if caret_at_end or not span.start <= state.caret.position <= span.end:
                state.caret.go(span.end if caret_at_end else span.start)
            state.caret.collapse()
            self.update_annotation(annotation)
            scrolled = reveal and self.jump_to(span.start, span.end)
        self.changed(scrolled=scrolled)

    def deselect_annotation(self) -> None:
        """Deselects the annotation, or the suggestion, without telling it yet; `changed` does."""
        shown = self.state.shown
        dropped, left = self.state.marks.get(shown.selected), self.state.suggestions.get(shown.suggestion)
        shown.selected = shown.suggestion = None
        if dropped is not None:
            self.update_annotation(dropped)
        if left is not None:
            self.update_ranges([(left.span.start, left.span.end)])

    def update_annotation(self, annotation: Annotation) -> None:
        """Paints an annotation again, with the bracket that it may have."""
        if len(annotation.span) > LONG:
            self.viewport().update()
        else:
            self.update_ranges([(annotation.span.start, annotation.span.end)])

    # Suggestions

    def set_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Shows which suggestions the article has now, in reading order."""
        if self.state.suggestions.set_all(suggestions):
            self._suggestions_changed()

    def expect_suggestions(self, complete: Callable[[], None]) -> None:
        """Of the article that is shown more suggestions are to come; whoever needs all of them asks for the rest."""
        self.state.suggestions.expecting = complete

    def add_suggestions(self, suggestions: Sequence[Suggestion], *, is_all: bool) -> None:
        """Shows some that have come, if more are expected; with the last ones it `is_all`."""
        if self.state.suggestions.expecting is None:
            return
        self.state.suggestions.arrive(suggestions, is_all=is_all)
        self.update_ranges([(one.span.start, one.span.end) for one in suggestions])
        if is_all:
            self.verticalScrollBar().update()

    def change_suggestions(self, put: Sequence[Suggestion], drop: Sequence[str]) -> None:
        """The same for a few: some are new or different, some are gone. Costs nothing for the others."""
        self.state.suggestions.change(put, drop)
        self._suggestions_changed()

    def _suggestions_changed(self) -> None:
        state = self.state
        if state.shown.suggestion not in state.suggestions:
            state.shown.suggestion = None
        self.repaint_all()
        self._tell()

    def selected_suggestion(self) -> str | None:
        """The id of the suggestion that is being decided on."""
        return self.state.shown.suggestion

    def select_suggestion(self, suggestion_id: str | None, reveal: bool = True) -> None:  # noqa: FBT001, FBT002
        """Makes a suggestion the one that is decided on, and gives up what else is selected; the caret goes to it."""
        state, scrolled = self.state, False
        self.deselect_annotation()
        suggestion = state.suggestions.get(suggestion_id)
        if suggestion is not None:
            state.shown.suggestion = suggestion.id
            span = suggestion.span
            state.unfold_for(span.start, span.end)
            state.caret.go(span.start)
            self.update_ranges([(span.start, span.end)])
            scrolled = reveal and self.jump_to(span.start, span.end)
        self.changed(scrolled=scrolled)

    def set_suggestion_keys(self, accept: str, reject: str) -> None:
        """Takes the keys that stand on the caps beside the current suggestion; empty for none."""
        self.state.shown.suggestion_keys = (("accept", accept), ("reject", reject))
        self.viewport().update()

    def hovered(self) -> str | None:
        """The id of the annotation that is shown as under the pointer."""
        return self.state.shown.hovered

    def set_hovered(self, annotation_id: str | None) -> None:
        """Shows an annotation as under the pointer, as when the pointer is on its row in a list."""
        marks, shown = self.state.marks, self.state.shown
        if annotation_id == shown.hovered:
            return
        for key in (shown.hovered, annotation_id):
            annotation = marks.get(key)
            if annotation is not None:
                self.update_annotation(annotation)
        shown.hovered = annotation_id if annotation_id in marks else None

    def set_filtered(self, ids: frozenset[str] | None) -> None:
        """Dims every annotation but these: its underline stays, its tint goes, stepping passes it over.

        Args:
            ids: What a filter lets through; None if there is none.
        """
        if ids != self.state.shown.filtered:
            self.state.shown.filtered = ids
            self.viewport().update()

    def filtered(self) -> frozenset[str] | None:
        """The ids that are not dimmed; None if there is no filter."""
        return self.state.shown.filtered

    def caret(self) -> int:
        """The caret's position."""
        return self.state.caret.position

    def set_caret(self, position: int, reveal: bool = True) -> None:  # noqa: FBT001, FBT002
        """Puts the caret at the nearest place that can hold it; nothing is selected then."""
        self.deselect_annotation()
        if reveal:
            self.state.unfold_for(position, position)
        self.state.caret.go(position)
        place = self.state.caret.position
        self.changed(scrolled=reveal and self.jump_to(place, place))

    def step_annotation(self, direction: int) -> str | None:
        """Selects the next annotation in reading order, or the one before; its id, or None if there is no further one.

        Annotations that a filter hides are passed over, except that one goes on from the selected one.
        """
        marks, shown = self.state.marks, self.state.shown
        every, selected = marks.sequence(), marks.get(shown.selected)
        if selected is not None:
            place = marks.place_of(selected) + direction
        else:
            place = bisect_left(every, self.caret(), key=lambda one: one.span.start) - (direction < 0)
        while 0 <= place < len(every) and shown.is_dimmed(every[place].id):
            place += direction
        if not 0 <= place < len(every):
            return None
        self.select_annotation(every[place].id)
        self._speak(every[place])
        return every[place].id

    def cycle_overlapping(self) -> str | None:
        """Selects the next larger annotation at the caret, after the largest the shortest; its id, or None."""
        state = self.state
        state.marks.complete()
        current = state.marks.get(state.shown.selected)
        place = state.caret.position
        if current is not None and not current.span.contains(place):
            place = current.span.start
        every = state.marks.at(place) or state.marks.at(max(0, place - 1))
        if not every:
            return None
        chosen = every[(every.index(current) + 1) % len(every) if current in every else 0]
        self.select_annotation(chosen.id, reveal=False)
        self._speak(chosen)
        return chosen.id

    def _speak(self, annotation: Annotation) -> None:
        """Says the annotation that a key has led to."""
        if self.speaks_labels:
            self.announce(spoken(self, annotation))

    def show_place(self, start: int, end: int) -> None:
        """Jumps to words unless they are in the window already; selects nothing."""
        self.state.unfold_for(start, end)
        if self.jump_to(start, end):
            self.scrolled()

    def accessible(self) -> ReadingAccessible:
        """What screen readers talk to. The view keeps it: Qt's own reference does not."""
        if self._accessible is None:
            self._accessible = ReadingAccessible(self)
        return self._accessible

    def announce(self, words: str) -> None:
        """Has a screen reader say the words."""
        announce(self, words)

    # After changes

    def changed(self, *, scrolled: bool = False) -> None:
        """Caret or selection are different: paints and tells it. `scrolled` says that the window may have moved."""
        self.light_caret()
        if scrolled:
            self.scrolled()
        self._tell()

    def _tell(self) -> None:
        state = self.state
        shown = state.shown
        now = (self.selected_span(), shown.selected, state.caret.position, shown.suggestion)
        was, self._told = self._told, now
        if now[0] != was[0]:
            self.update_ranges([(span.start, span.end) for span in (was[0], now[0]) if span is not None])
        shown.selection = now[0]
        if now[2] != was[2]:
            self.update_ranges([(was[2], was[2]), (now[2], now[2])])
            if shown.options.focuses_paragraph:
                self.viewport().update()
            tell_caret(self)
            self.caret_moved.emit(now[2])
        if (*now[:2], now[3]) != (*was[:2], was[3]):
            tell_selection(self)
            self.selection_changed.emit()
