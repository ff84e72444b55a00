"""The reading view: an article's text with its annotations, to read, select and label in.

Shows one text and its labels, has the caret, and says what the reviewer does. It changes no data.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.model.span import Span
from annotator.ui.reading_accessible import install_reading_accessibility
from annotator.ui.reading_boundary import moved_span
from annotator.ui.reading_keys import Move, MoveBoundary, Page, boundary_move, movement
from annotator.ui.reading_mouse import ReadingMouse
from annotator.ui.reading_selection import ReadingSelection
from annotator.ui.reading_words import WordRules
from annotator.ui.suggestion_hits import suggestions_at
from annotator.ui.theme import Theme

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class ReadingView(ReadingSelection):
    """The text pane.

    Signals:
        annotation_hovered: The pointer rests on the annotation of that id; empty when it has left.
        words_selected: Words have been selected by hand: the button or the Shift key was released. Says whether a
            further click in the same place has widened what the one before it selected.
        boundary_dragged: The annotation of that id was given these boundaries, by hand or by key.
        activated: Return was pressed on the selected annotation, or with the caret in one.
        context_menu_requested: Where on the screen, and at which position of the text.
        escaped: Esc was pressed and there was nothing left to clear.
        suggestion_clicked: A key cap beside the current suggestion was clicked: ``accept`` or ``reject``.
    """

    annotation_hovered = Signal(str)
    words_selected = Signal(bool)
    boundary_dragged = Signal(str, int, int)
    activated = Signal(str)
    context_menu_requested = Signal(QPoint, int)
    escaped = Signal()
    suggestion_clicked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        install_reading_accessibility()
        super().__init__(theme, parent)
        self._key_filter: Callable[[QKeyEvent], bool] | None = None
        self._is_extending = False
        self._mouse = ReadingMouse(self)
        self.setAccessibleName(self.tr("Article text"))

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
        shown = self.state.shown
        is_selected = shown.selected is not None or shown.suggestion is not None
        is_free = not is_selected and not self.state.caret.is_selecting
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
        """Asks for the details of the selected annotation or suggestion, else of the shortest annotation at the caret."""
        shown = self.state.shown
        if shown.selected is None and shown.suggestion is None and not self.state.caret.is_selecting:
            self.cycle_overlapping()
        chosen = shown.selected or shown.suggestion
        if chosen is not None:
            self.activated.emit(chosen)

    def _escape(self) -> None:
        if self._mouse.cancel():
            return
        if self.state.caret.is_selecting:
            self.select_span(None)
        elif self.state.shown.selected is not None or self.state.shown.suggestion is not None:
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
        state = self.state
        selected, words = state.marks.get(self.selected_annotation()), self.selected_span()
        current = state.suggestions.get(self.selected_suggestion())
        inside = [one.span for one in (selected, current) if one is not None]
        if any(span.contains(position) for span in [*inside, *([words] if words else [])]):
            return
        suggested, ids = suggestions_at(state, point), state.annotations_at(point)
        if suggested:
            self.select_suggestion(suggested[0], reveal=False)
        elif ids:
            self.select_annotation(ids[0], reveal=False)
        else:
            self.set_caret(self.state.position_at(point)[0], reveal=False)
