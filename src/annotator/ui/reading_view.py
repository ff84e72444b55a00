"""The reading view: an article's text with its annotations, to read, select and label in.

Shows one text and its labels, has the caret, and says what the reviewer does. It changes no data.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.model.annotation import Annotation
from annotator.model.article import Excluded
from annotator.model.lanes import LONG
from annotator.model.span import Span
from annotator.ui.reading_accessible import (
    ReadingAccessible,
    announce,
    install_reading_accessibility,
    spoken,
    tell_caret,
    tell_selection,
)
from annotator.ui.reading_boundary import moved_span
from annotator.ui.reading_canvas import ReadingCanvas
from annotator.ui.reading_keys import Move, MoveBoundary, Page, boundary_move, movement
from annotator.ui.reading_mouse import ReadingMouse
from annotator.ui.reading_words import WordRules
from annotator.ui.theme import Theme

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class ReadingView(ReadingCanvas):
    """The text pane.

    Attributes:
        speaks_labels: A screen reader is told of the annotation that a key has led to.

    Signals:
        selection_changed: Other words, or another annotation, are selected, or nothing is.
        caret_moved: The caret is at another position.
        annotation_hovered: The pointer rests on the annotation of that id; empty when it has left.
        words_selected: Words have been selected by hand: the button or the Shift key was released. Says whether a
            further click in the same place has widened what the one before it selected.
        boundary_dragged: The annotation of that id was given these boundaries, by hand or by key.
        activated: Return was pressed on the selected annotation, or with the caret in one.
        context_menu_requested: Where on the screen, and at which position of the text.
        escaped: Esc was pressed and there was nothing left to clear.
    """

    selection_changed = Signal()
    caret_moved = Signal(int)
    annotation_hovered = Signal(str)
    words_selected = Signal(bool)
    boundary_dragged = Signal(str, int, int)
    activated = Signal(str)
    context_menu_requested = Signal(QPoint, int)
    escaped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        install_reading_accessibility()
        super().__init__(theme, parent)
        self._key_filter: Callable[[QKeyEvent], bool] | None = None
        self._is_extending = False
        self.speaks_labels = True
        self._told: tuple[Span | None, str | None, int] = (None, None, 0)
        self._accessible: ReadingAccessible | None = None
        self._mouse = ReadingMouse(self)
        self.setAccessibleName(self.tr("Article text"))

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
        """Deselects the annotation without telling it yet; `changed` does."""
        dropped = self.state.marks.get(self.state.shown.selected)
        self.state.shown.selected = None
        if dropped is not None:
            self.update_annotation(dropped)

    def update_annotation(self, annotation: Annotation) -> None:
        """Paints an annotation again, with the bracket that it may have."""
        if len(annotation.span) > LONG:
            self.viewport().update()
        else:
            self.update_ranges([(annotation.span.start, annotation.span.end)])

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
        shown = self.state.shown
        every = [
            one
            for one in self.state.marks.sequence()
            if one.id == shown.selected or not shown.is_dimmed(one.id)
        ]
        place = next((n for n, one in enumerate(every) if one.id == shown.selected), None)
        if place is not None:
            place += direction
        elif direction > 0:
            place = next((n for n, one in enumerate(every) if one.span.start >= self.caret()), len(every))
        else:
            place = sum(1 for one in every if one.span.start < self.caret()) - 1
        if not 0 <= place < len(every):
            return None
        self.select_annotation(every[place].id)
        self._speak(every[place])
        return every[place].id

    def cycle_overlapping(self) -> str | None:
        """Selects the next larger annotation at the caret, after the largest the shortest; its id, or None."""
        state = self.state
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

    # Folds

    def fold_at_caret(self) -> Span | None:
        """What the folded run of excluded lines at the caret stands for, or None."""
        return self.state.fold_at_caret()

    def unfold(self, piece: int) -> None:
        """Shows the lines of a folded run; the caret goes to the first."""
        start = self.state.text.starts[piece]
        self.deselect_annotation()
        self.state.unfold(piece)
        self.state.caret.go(start)
        self.changed(scrolled=True)

    def _unfolds(self, event: QKeyEvent) -> bool:
        """Whether the key has shown the lines of the folded run at the caret."""
        is_key = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if not is_key or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        is_free = self.state.shown.selected is None and not self.state.caret.is_selecting
        if not is_free or self.state.fold_at_caret() is None:
            return False
        self.unfold(self.state.text.piece_at(self.caret()))
        return True

    # Place

    def paragraph_at_caret(self) -> tuple[int, int]:
        """The number of the caret's paragraph, from 1, and how many there are."""
        text = self.state.text
        return text.number(text.piece_at(self.caret())), text.paragraphs

    # What others give

    def set_key_filter(self, key_filter: Callable[[QKeyEvent], bool] | None) -> None:
        """Asks a function first, at every key press; if it says True the key is done with."""
        self._key_filter = key_filter

    def set_snapping(
        self,
        snap: Callable[[str, Span], Span | None],
        sentence_at: Callable[[str, int], Span | None],
        word_at: Callable[[str, int], Span | None],
    ) -> None:
        """Takes what selections by mouse and by words go by."""
        self.state.set_rules(WordRules(snap, sentence_at, word_at))

    def set_pen(self, *, is_on: bool) -> None:
        """Shows the pointer over the text as a pen."""
        self._mouse.set_pen(is_on=is_on)

    def accessible(self) -> ReadingAccessible:
        """What screen readers talk to. The view keeps it: Qt's own reference does not."""
        if self._accessible is None:
            self._accessible = ReadingAccessible(self)
        return self._accessible

    def show_place(self, start: int, end: int) -> None:
        """Jumps to words unless they are in the window already; selects nothing."""
        self.state.unfold_for(start, end)
        if self.jump_to(start, end):
            self.scrolled()

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
        now = (self.selected_span(), state.shown.selected, state.caret.position)
        was, self._told = self._told, now
        if now[0] != was[0]:
            self.update_ranges([(span.start, span.end) for span in (was[0], now[0]) if span is not None])
        state.shown.selection = now[0]
        if now[2] != was[2]:
            self.update_ranges([(was[2], was[2]), (now[2], now[2])])
            if state.shown.options.focuses_paragraph:
                self.viewport().update()
            tell_caret(self)
            self.caret_moved.emit(now[2])
        if now[:2] != was[:2]:
            tell_selection(self)
            self.selection_changed.emit()

    # Keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.glide.finish()
        if self._key_filter is not None and self._key_filter(event):
            event.accept()
            return
        if self._unfolds(event):
            return
        shown = self.state.shown
        boundary = boundary_move(event) if shown.selected is not None else None
        if boundary is not None:
            self.move_boundary(boundary)
        elif event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self._activate()
        else:
            self._act_on(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Shift and self._is_extending and not event.isAutoRepeat():
            self._is_extending = False
            if self.selected_span() is not None:
                is_wider = False
                self.words_selected.emit(is_wider)

    def _act_on(self, event: QKeyEvent) -> None:
        match movement(event):
            case Move(motion, extend):
                self._is_extending = extend
                self.deselect_annotation()
                self.state.caret.move(motion, extend=extend)
                self.changed(scrolled=self.state.reveal_caret())
            case Page() as page:
                self._page(page)
            case _ if event.matches(QKeySequence.StandardKey.SelectAll):
                self.deselect_annotation()
                self.state.caret.select_all()
                self.changed()
            case _:
                event.ignore()

    def _page(self, page: Page) -> None:
        keeps = page.selection == "keep" and (
            self.state.caret.is_selecting or self.state.shown.selected is not None
        )
        if not keeps:
            self.deselect_annotation()
        self.state.turn(page.direction, carries=not keeps, extends=page.selection == "extend")
        self.changed(scrolled=True)

    def _activate(self) -> None:
        """Asks for the details of the selected annotation, else of the shortest at the caret."""
        if self.state.shown.selected is None and not self.state.caret.is_selecting:
            self.cycle_overlapping()
        if self.state.shown.selected is not None:
            self.activated.emit(self.state.shown.selected)

    def _escape(self) -> None:
        if self._mouse.cancel():
            return
        if self.state.caret.is_selecting:
            self.select_span(None)
        elif self.state.shown.selected is not None:
            self.select_annotation(None)
        else:
            self.escaped.emit()

    def move_boundary(self, move: MoveBoundary) -> None:
        """Asks for another boundary of the selected annotation."""
        annotation = self.state.marks.get(self.state.shown.selected)
        span = None if annotation is None else moved_span(self.state, annotation.span, move)
        if annotation is not None and span is not None:
            self.boundary_dragged.emit(annotation.id, span.start, span.end)

    # Mouse

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.glide.finish()
        self._mouse.press(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.press(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._mouse.leave()
        super().leaveEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            point = QPointF(event.pos())
            position = self.state.character_at(point)
            self._go_to_menu(point, position)
            self.context_menu_requested.emit(event.globalPos(), position)
            return
        rectangle = self.state.caret_rectangle()
        corner = rectangle.bottomLeft().toPoint() if rectangle else QPoint(self.state.left, 0)
        self.context_menu_requested.emit(self.viewport().mapToGlobal(corner), self.caret())

    def _go_to_menu(self, point: QPointF, position: int) -> None:
        """A menu outside of what is selected is for what is under it."""
        selected, words = self.state.marks.get(self.selected_annotation()), self.selected_span()
        inside = [span for span in (selected.span if selected else None, words) if span is not None]
        if any(span.contains(position) for span in inside):
            return
        ids = self.state.annotations_at(point)
        if ids:
            self.select_annotation(ids[0], reveal=False)
        else:
            self.set_caret(self.state.position_at(point)[0], reveal=False)
