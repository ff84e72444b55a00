"""The pointer in the reading view: selecting words, annotations, and dragging boundaries."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.model.excluding import stopped
from annotator.model.span import Span
from annotator.ui.pen_cursor import pen_cursor
from annotator.ui.reading_state import Grip
from annotator.ui.reading_words import Unit
from annotator.ui.suggestion_hits import cap_at, suggestions_at

if TYPE_CHECKING:
    from annotator.ui.reading_view import ReadingView

HOVER_MS = 80

_SCROLL_MS = 40
_UNITS: tuple[Unit, ...] = ("character", "word", "sentence", "paragraph")
_EXACT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


@dataclass(slots=True)
class _Press:
    """The button is down.

    Attributes:
        unit: What the selection grows by.
        origin: The unit that was pressed on; None for characters.
        drags: Whether the pointer has moved away.
        grip: The handle that was pressed.
        before: The span of the annotation when its handle was pressed.
    """

    point: QPointF
    unit: Unit
    origin: Span | None = None
    drags: bool = False
    extends: bool = False
    grip: Grip | None = None
    before: Span | None = None
    preview: Span | None = None


class ReadingMouse(QObject):
    """Follows the pointer over one view."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self._view = view
        self._press: _Press | None = None
        self._clicks = 0
        self._clicked_at = 0
        self._clicked_point = QPointF(-99, -99)
        self._last_choice: tuple[QPointF, str] | None = None
        self._point = QPointF()
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self._pointed: str | None = None
        self._has_pen = False
        self._hovering = self._timer(HOVER_MS, single=True)
        self._hovering.timeout.connect(self._on_hovering)
        self._scrolling = self._timer(_SCROLL_MS, single=False)
        self._scrolling.timeout.connect(self._on_scrolling)

    def _timer(self, interval: int, *, single: bool) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.setSingleShot(single)
        return timer

    def set_pen(self, *, is_on: bool) -> None:
        """Shows the pointer as a pen wherever it would select words."""
        self._has_pen = is_on
        self._look()

    # Buttons

    def press(self, event: QMouseEvent) -> None:
        """A button went down, for the first time or again."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._view.drop_ring()
        self._count(event)
        point, state = event.position(), self._view.state
        self._point, self._modifiers = point, event.modifiers()
        decision = cap_at(state, point)
        if decision is not None:
            self._press = None
            self._view.suggestion_clicked.emit(decision)
            return
        unit = _UNITS[min(self._clicks, len(_UNITS)) - 1]
        grip = state.grip_at(point) if unit == "character" else None
        annotation = state.marks.get(state.shown.selected)
        if grip is not None and annotation is not None:
            self._press = _Press(point, unit, grip=grip, before=annotation.span)
            return
        self._press = _Press(point, unit)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and unit == "character":
            self._press.extends = self._press.drags = True
            self._extend()
        elif unit != "character":
            self._view.deselect_annotation()
            self._press.origin = state.rules.unit_at(state.text, state.character_at(point), unit)
            self._press.drags = True
            self._extend()

    def _count(self, event: QMouseEvent) -> None:
        """Counts presses in the same spot in quick succession."""
        quick = event.timestamp() - self._clicked_at <= QApplication.doubleClickInterval()
        again = quick and _near(event.position(), self._clicked_point)
        self._clicks = self._clicks + 1 if again else 1
        if event.type() == QMouseEvent.Type.MouseButtonDblClick:
            self._clicks = max(self._clicks, 2)
        self._clicked_at, self._clicked_point = event.timestamp(), event.position()

    def move(self, event: QMouseEvent) -> None:
        """The pointer moved, with or without a button down."""
        self._point, self._modifiers = event.position(), event.modifiers()
        if self._press is None:
            self._look()
            return
        if not self._press.drags:
            if _near(self._point, self._press.point):
                return
            self._begin_drag(self._press)
        self._follow()

    def _begin_drag(self, press: _Press) -> None:
        press.drags = True
        if press.grip is None:
            state = self._view.state
            position, upstream = state.position_at(press.point)
            self._view.deselect_annotation()
            state.caret.go(position, upstream=upstream)

    def _follow(self) -> None:
        """Takes the selection or the boundary to where the pointer is, and scrolls if that is outside."""
        press = self._press
        if press is None:
            return
        outside = not 0 <= self._point.y() < self._view.viewport().height()
        if outside and not self._scrolling.isActive():
            self._scrolling.start()
        elif not outside:
            self._scrolling.stop()
        if press.grip is None:
            self._extend()
        else:
            self._drag_boundary(press, press.grip)

    def release(self, event: QMouseEvent) -> None:
        """A button went up."""
        if event.button() != Qt.MouseButton.LeftButton or self._press is None:
            return
        press, self._press = self._press, None
        self._scrolling.stop()
        self._point = event.position()
        if press.grip is not None and press.drags:
            self._drop_boundary(press)
        elif not press.drags:
            self._click(event.position())
        elif self._view.selected_span() is not None:
            self._view.words_selected.emit(self._clicks > 2)
        self._look()

    def cancel(self) -> bool:
        """Esc: gives up a boundary that is being dragged. Whether there was one."""
        press = self._press
        if press is None or press.grip is None:
            return False
        self._press = None
        self._scrolling.stop()
        self._show_boundary(press, press.before)
        return True

    def leave(self) -> None:
        """The pointer has left the view."""
        self._point_at(None)

    # Words

    def _extend(self) -> None:
        """Selects from where the press began to the pointer, by the press's unit."""
        press, state = self._press, self._view.state
        if press is None:
            return
        position, upstream = state.position_at(self._point)
        caret = state.caret
        origin = press.origin
        if origin is not None:
            unit = state.rules.unit_at(state.text, state.character_at(self._point), press.unit)
            start, end = (unit.start, unit.end) if unit else (position, position)
            backwards = start < origin.start
            caret.go(origin.end if backwards else origin.start)
            caret.go(start if backwards else max(end, origin.end), extend=True)
        else:
            if press.extends:
                self._view.deselect_annotation()
            caret.go(position, extend=True, upstream=upstream)
        caret.snaps = not self._modifiers & _EXACT
        self._view.changed()

    # Annotations

    def _click(self, point: QPointF) -> None:
        """Selects the shortest annotation under the pointer; again at the same spot, the next larger one."""
        view, state = self._view, self._view.state
        fold = state.fold_at(point)
        if fold is not None:
            view.unfold(fold)
            return
        position, upstream = state.position_at(point)
        ids = self._under(point)
        last = self._last_choice
        view.deselect_annotation()
        state.caret.go(position, upstream=upstream)
        if not ids:
            self._last_choice = None
            view.changed()
            return
        chosen = ids[0]
        if last is not None and last[1] in ids and _near(point, last[0]):
            chosen = ids[(ids.index(last[1]) + 1) % len(ids)]
        self._last_choice = (point, chosen)
        if chosen in state.suggestions:
            view.select_suggestion(chosen, reveal=False)
        else:
            view.select_annotation(chosen, reveal=False)

    def _under(self, point: QPointF) -> list[str]:
        """Suggestions and annotations under a point, the shortest first; of equal ones, what is asked before what is said."""
        state = self._view.state
        suggested, marked = suggestions_at(state, point), state.annotations_at(point)
        if not suggested:
            return marked
        spans = {one: found.span for one in suggested if (found := state.suggestions.get(one))}
        spans |= {one: found.span for one in marked if (found := state.marks.get(one))}
        return sorted(spans, key=lambda one: len(spans[one]))

    def _drag_boundary(self, press: _Press, grip: Grip) -> None:
        """Shows the annotation with its boundary at the pointer."""
        state = self._view.state
        before, shift = press.before, grip.middle - press.point
        if before is None:
            return
        position, _ = state.position_at(self._point + shift)
        # It stops before the other boundary.
        if grip.is_start:
            least = state.caret.character_step(before.end, forward=False)
            span = Span(min(state.caret.nearest(position), least), before.end)
        else:
            least = state.caret.character_step(before.start, forward=True)
            span = Span(before.start, max(state.caret.nearest(position), least))
        if not self._modifiers & _EXACT:
            snapped = state.rules.snap(state.text.text, span)
            if snapped is None:
                return
            start, end = (snapped.start, before.end) if grip.is_start else (before.start, snapped.end)
            span = Span(start, end) if start < end else span
        self._show_boundary(press, span)

    def _show_boundary(self, press: _Press, span: Span | None) -> None:
        state = self._view.state
        if span is not None and state.shown.selected is not None:
            press.preview = span
            shown = stopped(press.before or span, span, state.text.excluded, state.text.text)
            self._view.show_span(state.shown.selected, shown)

    def _drop_boundary(self, press: _Press) -> None:
        """Says which boundaries are wanted; until somebody gives the annotation these, it has its own."""
        wanted, annotation_id = press.preview, self._view.state.shown.selected
        self._show_boundary(press, press.before)
        if wanted is not None and wanted != press.before and annotation_id is not None:
            self._view.boundary_dragged.emit(annotation_id, wanted.start, wanted.end)

    # Scrolling while dragging

    @Slot()
    def _on_scrolling(self) -> None:
        beyond = self._point.y() if self._point.y() < 0 else self._point.y() - self._view.viewport().height()
        line = self._view.state.typesetting.styles["body"].line_height
        lines = min(4, ceil((abs(beyond) + 1) / 30))
        self._view.scroll_by(lines * line if beyond >= 0 else -lines * line)
        self._follow()

    # The pointer alone

    def _look(self) -> None:
        """Finds what is under the pointer: its shape follows at once, hovering a moment later."""
        state = self._view.state
        ids = state.annotations_at(self._point)
        is_over = bool(ids) or bool(suggestions_at(state, self._point))
        self._view.viewport().setCursor(self._shape(is_over_annotation=is_over))
        self._point_at(ids[0] if ids else None)

    def _shape(self, *, is_over_annotation: bool) -> QCursor:
        state = self._view.state
        if state.fold_at(self._point) is not None or cap_at(state, self._point) is not None:
            return QCursor(Qt.CursorShape.PointingHandCursor)
        if state.grip_at(self._point) is not None:
            return QCursor(Qt.CursorShape.SizeHorCursor)
        if self._has_pen:
            return pen_cursor(state.theme, self._view.devicePixelRatioF())
        return QCursor(Qt.CursorShape.ArrowCursor if is_over_annotation else Qt.CursorShape.IBeamCursor)

    def _point_at(self, annotation_id: str | None) -> None:
        if annotation_id != self._pointed or annotation_id != self._view.hovered():
            self._pointed = annotation_id
            self._hovering.start()

    @Slot()
    def _on_hovering(self) -> None:
        if self._pointed != self._view.hovered():
            self._view.set_hovered(self._pointed)
            self._view.annotation_hovered.emit(self._pointed or "")


def _near(one: QPointF, other: QPointF) -> bool:
    return (one - other).manhattanLength() < QApplication.startDragDistance()
