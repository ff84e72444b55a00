"""What a screen reader is told of the reading view: a read-only document with text, caret and selection.

Offsets are UTF-16 units of the whole text, as the platforms' interfaces count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken
from typing_extensions import override

from annotator.model.annotation import Annotation
from annotator.model.span import Span
from annotator.ui.accessible_selection import AnsweredSelection
from annotator.ui.plain_words import filled

if TYPE_CHECKING:
    from annotator.ui.reading_selection import ReadingSelection


class ReadingAccessible(QAccessibleWidget, QAccessibleTextInterface):
    """The accessible interface of one reading view, which keeps it alive."""

    def __init__(self, view: ReadingSelection) -> None:
        QAccessibleWidget.__init__(self, view, QAccessible.Role.Document, view.accessibleName())
        QAccessibleTextInterface.__init__(self)
        self._view = view
        self._selection = AnsweredSelection(Shiboken.getCppPointer(self)[1], self._selected)

    @override
    def interface_cast(self, t: QAccessible.InterfaceType) -> int:
        # The address of the second base. Anything that is no pointer, None among it, crashes in the bridge.
        is_text = t == QAccessible.InterfaceType.TextInterface
        return cast("int", Shiboken.VoidPtr(Shiboken.getCppPointer(self)[1] if is_text else 0))

    @override
    def state(self) -> QAccessible.State:
        state = QAccessibleWidget.state(self)
        for name in ("readOnly", "multiLine", "selectableText", "focusable"):
            setattr(state, name, 1)
        return state

    # Text

    @override
    def characterCount(self) -> int:
        return self._view.state.text.offsets.length_utf16

    @override
    def text(self, *arguments: object) -> str:
        match arguments:
            case (int(start), int(end)):
                text = self._view.state.text
                return text.text[text.offsets.from_utf16(start) : text.offsets.from_utf16(end)]
            case (kind,):
                return QAccessibleWidget.text(self, cast("QAccessible.Text", kind))
            case _:
                return ""

    @override
    def characterRect(self, offset: int) -> QRect:
        position = self._position(offset)
        box = self._view.state.characters_rectangle(position, position + 1)
        found = box if not box.isEmpty() else self._view.state.rectangle_at(position)
        if found is None:
            return QRect()
        corner = self._view.viewport().mapToGlobal(found.topLeft().toPoint())
        return QRect(corner, found.size().toSize())

    @override
    def offsetAtPoint(self, point: QPoint) -> int:
        here = self._view.viewport().mapFromGlobal(point)
        if not self._view.viewport().rect().contains(here):
            return -1
        return self._offset(self._view.state.character_at(QPointF(here)))

    # Caret and selection

    @override
    def cursorPosition(self) -> int:
        return self._offset(self._view.caret())

    @override
    def setCursorPosition(self, position: int) -> None:
        self._view.set_caret(self._position(position))

    @override
    def selectionCount(self) -> int:
        return 0 if self._view.selected_span() is None else 1

    def _selected(self) -> tuple[int, int]:
        span = self._view.selected_span()
        if span is None:
            return self.cursorPosition(), self.cursorPosition()
        return self._offset(span.start), self._offset(span.end)

    @override
    def addSelection(self, startOffset: int, endOffset: int) -> None:
        self.setSelection(0, startOffset, endOffset)

    @override
    def removeSelection(self, selectionIndex: int) -> None:
        self._view.select_span(None)

    @override
    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        start, end = sorted((self._position(startOffset), self._position(endOffset)))
        self._view.select_span(Span(start, end) if start < end else None)

    @override
    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        self._view.show_place(self._position(startIndex), self._position(endIndex))

    def _offset(self, position: int) -> int:
        return self._view.state.text.offsets.to_utf16(position)

    def _position(self, offset: int) -> int:
        text = self._view.state.text
        return min(max(0, text.offsets.from_utf16(offset)), len(text.text))


def make_accessible(name: str, thing: QObject) -> QAccessibleInterface | None:
    """The factory for Qt: the interface of a reading view, nothing for anything else."""
    from annotator.ui.reading_view import ReadingView

    if name == ReadingView.__name__ and isinstance(thing, ReadingView):
        return thing.accessible()
    return None


def install_reading_accessibility() -> None:
    """Makes reading views known to screen readers; doing it again changes nothing."""
    QAccessible.installFactory(make_accessible)


def tell_caret(view: ReadingSelection) -> None:
    """Tells a screen reader, if one listens, where the caret is."""
    if QAccessible.isActive():
        at = view.state.text.offsets.to_utf16(view.caret())
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, at))


def tell_selection(view: ReadingSelection) -> None:
    """Tells a screen reader, if one listens, which words are selected."""
    if QAccessible.isActive():
        offsets, span = view.state.text.offsets, view.selected_span()
        start = span.start if span else view.caret()
        end = span.end if span else start
        event = QAccessibleTextSelectionEvent(view, offsets.to_utf16(start), offsets.to_utf16(end))
        QAccessible.updateAccessibility(event)


def spoken(view: ReadingSelection, annotation: Annotation) -> str:
    """What is said of an annotation that a key has led to: label, words, and what it lies in."""
    state = view.state
    outer = [one for one in state.marks.at(annotation.span.start) if one.span.covers(annotation.span)]
    around = next((one for one in outer if len(one.span) > len(annotation.span)), None)
    alone = QCoreApplication.translate("ReadingView", "%1: %2")
    inside = QCoreApplication.translate("ReadingView", "%1: %2, inside %3")
    words = alone if around is None else inside

    def title(one: Annotation) -> str:
        label = state.label_of(one)
        return label.title if label else one.label

    return filled(words, title(annotation), annotation.quote, title(around) if around is not None else "")


def announce(view: ReadingSelection, words: str) -> None:
    """Has a screen reader, if one listens, say the words."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, words))
