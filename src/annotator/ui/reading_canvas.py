"""The page of the reading view: paints what its state holds, scrolls, and keeps its place.

What a reviewer does on it is `reading_view`'s.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QScrollBar, QWidget
from typing_extensions import override

from annotator.model.scheme import Scheme
from annotator.model.span import Span
from annotator.ui.density_strip import DensityStrip
from annotator.ui.fonts import READING_FAMILY
from annotator.ui.highlight_painter import HighlightPainter, Proposed
from annotator.ui.letter_marks import paint_letters
from annotator.ui.litter_painter import paint_proposals
from annotator.ui.reading_glide import Flash, Glide
from annotator.ui.reading_margin import MarginPainter
from annotator.ui.reading_options import ReadingOptions
from annotator.ui.reading_state import JUMP, ReadingState, TypeChoice
from annotator.ui.suggestion_painter import paint_suggestions
from annotator.ui.theme import Theme

_TOP = 6
_ESTIMATE_MS = 200
_NOTCH = 120
_RING = 2
_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class ReadingCanvas(QAbstractScrollArea):
    """A window onto a column of text with its marks.

    Attributes:
        state: All that is shown; whoever changes it calls `update_ranges`, `scrolled` or `repaint_all`.
        strip: The scroll bar, as long as it is shown as a density strip.

    Signals:
        zoom_requested: One step larger (1) or smaller (-1).
    """

    zoom_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = ReadingState(theme)
        self.strip: DensityStrip | None = None
        self._is_syncing = self._has_ring = False
        self.glide = Glide(self._on_gliding, self)
        self._flash = Flash(self._on_flashing, self)
        self._turned = 0.0
        self._caret_is_lit = True
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._on_blink)
        self._estimating = QTimer(self)
        self._estimating.setSingleShot(True)
        self._estimating.setInterval(_ESTIMATE_MS)
        self._estimating.timeout.connect(self._on_estimating)
        self._set_up()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._show_strip(is_shown=True)
        # Room above the first line, so that one that is snapped to the top does not stick to the strip there.
        self.setViewportMargins(0, _TOP, 0, 0)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAutoFillBackground(True)
        self._take_page_colour()

    def _take_page_colour(self) -> None:
        palette = self.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, self.state.theme.page)
        self.setPalette(palette)

    # How it looks

    def set_scheme(self, scheme: Scheme) -> None:
        """Takes the labels' colours, patterns and order."""
        self.state.marks.set_scheme(scheme)
        self.repaint_all()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self.state.theme = theme
        self._take_page_colour()
        self.repaint_all()

    def set_reading(
        self, px: float, measure: float = 66, leading: float = 1.62, family: str = READING_FAMILY
    ) -> None:
        """Takes text size in pixels, characters a line, line spacing and font; the top line stays the top line."""
        self.state.set_choice(TypeChoice(px, measure, leading, family))
        self.scrolled()

    def set_highlights_shown(self, shown: bool) -> None:  # noqa: FBT001 - an action's toggled state
        """Shows or hides all annotations."""
        self.state.shown.highlights = shown
        self.repaint_all()

    def set_options(self, options: ReadingOptions) -> None:
        """Takes what the reader wants to see."""
        before, self.state.shown.options = self.state.shown.options, options
        if options.folds_excluded != before.folds_excluded:
            self.fold_anew()
        if options.shows_strip != before.shows_strip:
            self._show_strip(is_shown=options.shows_strip)
        policies = Qt.ScrollBarPolicy
        bar = policies.ScrollBarAlwaysOn if options.shows_bar else policies.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        self.repaint_all()

    def fold_anew(self) -> None:
        """Folds runs of excluded lines again that were opened one by one; without that option, shows them all."""
        self.state.fold_anew()
        self.scrolled()

    def set_proposals(self, proposals: Sequence[Proposed], current: int | None) -> None:
        """Outlines lines that may be excluded."""
        self.state.shown.proposals, self.state.shown.proposal = tuple(proposals), current
        self.repaint_all()

    def _show_strip(self, *, is_shown: bool) -> None:
        self.strip = DensityStrip(self.state, self) if is_shown else None
        # The one before is deleted by Qt.
        self.setVerticalScrollBar(self.strip or QScrollBar(self))
        self._sync()

    def set_matches(self, matches: Sequence[Span], current: int | None) -> None:
        """Outlines found words; the current one is inverted."""
        self.state.shown.matches, self.state.shown.current = matches, current
        self.repaint_all()

    # Place

    def scroll_state(self) -> int:
        """The first position of the topmost whole line."""
        return self.state.flow.first_position()

    def reading_place(self) -> int:
        """The position that is probably read: the caret's while it is in the window, else where jumps arrive."""
        return self.state.paragraph_read()[0]

    def restore_scroll(self, position: int) -> None:
        """Puts the line of a position at the top."""
        self.glide.finish()
        self.state.flow.show_from(self.state.text.place(position))
        self.scrolled()

    def jump_to(self, start: int, end: int) -> bool:
        """Jumps to words unless they are in the window; whether it had to. The last part of the way is seen."""
        self.glide.finish()
        state, before = self.state, self.state.flow.first_position()
        if not state.reveal(start, end):
            return False
        if state.shown.options.animates and self.isVisible():
            self.glide.begin(self._way_back(before, start), lambda: self._arrive(start))
        return True

    def _way_back(self, before: int, start: int) -> int:
        """How far the page is from where that position was its first; a window's height at most."""
        flow = self.state.flow
        found = flow.y_of(before)
        if found is None:
            return flow.height if before > start else -flow.height
        return min(max(found[1], -flow.height), flow.height)

    def _arrive(self, start: int) -> None:
        self.state.flow.put(start, round(JUMP * self.state.flow.height))
        self.scrolled()

    def _on_gliding(self, distance: int) -> None:
        self.state.flow.move(distance)
        self.scrolled()

    def flash(self, annotation_id: str) -> None:
        """Draws attention to an annotation's bracket for a moment, if things may move."""
        if self.state.shown.options.animates:
            self.state.shown.flashing = annotation_id
            self._flash.begin()

    @property
    def is_moving(self) -> bool:
        """Whether something on the page moves by itself."""
        return self.glide.is_on or self._flash.is_on

    def _on_flashing(self, strength: float) -> None:
        self.state.shown.flash = strength
        self.viewport().update()

    def scroll_by(self, distance: int, *, snaps: bool = True) -> None:
        """Moves the text by some pixels; to a line's top if it snaps."""
        self.glide.finish()
        self.state.flow.move(distance)
        if snaps:
            self.state.flow.snap()
        self.scrolled()

    def scrolled(self) -> None:
        """The window may be over another part of the text."""
        self.viewport().update()
        self._sync()

    def repaint_all(self) -> None:
        """Everything may look different."""
        self.viewport().update()
        self.verticalScrollBar().update()

    def update_ranges(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Paints the parts of the window again that marks in these ranges of the text can reach."""
        for area in self.state.areas(ranges):
            self.viewport().update(area)

    def _sync(self) -> None:
        """Gives the scroll bar the window's place."""
        bar, flow = self.verticalScrollBar(), self.state.flow
        flow.placed()
        self._is_syncing = True
        bar.setRange(0, flow.most)
        bar.setPageStep(max(1, flow.height))
        bar.setSingleStep(self.state.typesetting.styles["body"].line_height)
        if not bar.isSliderDown():
            bar.setValue(min(flow.value, flow.most))
        self._is_syncing = False
        bar.update()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._is_syncing:
            self.glide.finish()
            self.state.flow.move_to(self.verticalScrollBar().value())
            self.scrolled()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            for _ in range(abs(self._notches(event.angleDelta().y()))):
                self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
        elif not event.pixelDelta().isNull():
            self.scroll_by(-event.pixelDelta().y(), snaps=event.phase() == Qt.ScrollPhase.NoScrollPhase)
        elif event.phase() == Qt.ScrollPhase.ScrollEnd:
            self.scroll_by(0)
        else:
            lines = self._notches(event.angleDelta().y() * QApplication.wheelScrollLines())
            if lines:
                self.scroll_by(-lines * self.state.typesetting.styles["body"].line_height)

    def _notches(self, turned: float) -> int:
        """Whole steps of a wheel that has turned on; what is left over is kept for the next time."""
        if turned * self._turned < 0:
            self._turned = 0
        self._turned += turned
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        return steps

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.state.resize(self.viewport().width(), self.viewport().height()):
            self._estimating.start()
        self.scrolled()

    @Slot()
    def _on_estimating(self) -> None:
        self.state.flow.estimate()
        self._sync()

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        clip = event.rect()
        painter = QPainter(self.viewport())
        painter.fillRect(clip, self.state.theme.page)
        state = self.state
        painter.setClipRect(QRect(0, 0, state.width, state.flow.foot))
        state.shown.caret = state.caret_rectangle() if self._shows_caret() else None
        state.shown.focused = state.paragraph_read() if state.shown.options.focuses_paragraph else None
        pieces = [one for one in state.flow.placed() if state.reaches(one, clip.top(), clip.bottom())]
        highlights = HighlightPainter(painter, state.scene(), pieces)
        highlights.paint(clip)
        paint_proposals(painter, state.scene(), pieces)
        if state.shown.options.style == "letter":
            paint_letters(painter, state.scene(), highlights.fragments())
        margin = MarginPainter(painter, state.scene(), state.typesetting, state.right_room)
        margin.paint(pieces, highlights.fragments(), numbers=state.shown.options.shows_numbers)
        paint_suggestions(painter, state.scene(), pieces, state.right_room)
        if self._has_ring:
            painter.setClipping(False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(state.theme.focus, _RING))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    # Caret and focus

    def _shows_caret(self) -> bool:
        state = self.state
        shown = state.shown
        nothing = shown.selection is None and shown.selected is None and shown.suggestion is None
        return self.hasFocus() and self._caret_is_lit and nothing

    def light_caret(self) -> None:
        """Shows the caret now and lets it blink from here on, as the system has it."""
        self._caret_is_lit = True
        time = QApplication.cursorFlashTime()
        if self.hasFocus() and time > 0:
            self._blink.start(time // 2)
        else:
            self._blink.stop()
        self._update_caret()

    @Slot()
    def _on_blink(self) -> None:
        self._caret_is_lit = not self._caret_is_lit
        self._update_caret()

    def _update_caret(self) -> None:
        rectangle = self.state.caret_rectangle()
        if rectangle is not None:
            self.viewport().update(rectangle.toAlignedRect().adjusted(-1, -1, 1, 1))

    def drop_ring(self) -> None:
        """The pointer is used: the focus needs no ring."""
        if self._has_ring:
            self._has_ring = False
            self.viewport().update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._has_ring = event.reason() in _KEYBOARD_REASONS
        self.light_caret()
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._has_ring = False
        self._blink.stop()
        self.viewport().update()
