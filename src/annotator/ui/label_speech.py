"""Says to a screen reader which label the caret has come into, or has left."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from annotator.ui.plain_words import filled
from annotator.ui.reading_accessible import spoken
from annotator.ui.reading_view import ReadingView
from annotator.ui.window_state import WindowState


class LabelSpeech(QObject):
    """Watches the caret. What a key has led to, the view says itself.

    Signals:
        announced: Words for a screen reader; the view has them said.
    """

    announced = Signal(str)

    def __init__(self, view: ReadingView, state: WindowState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._state = state
        self._inside: frozenset[str] = frozenset()
        self.announced.connect(view.announce)
        view.caret_moved.connect(self._on_caret_moved)
        state.taken.connect(self._take)
        state.changed.connect(self._take)

    @Slot()
    def _take(self) -> None:
        settings = self._state.settings
        if settings is not None:
            self._view.speaks_labels = settings.speak_labels != "off"

    @Slot(int)
    def _on_caret_moved(self, position: int) -> None:
        settings, view = self._state.settings, self._view
        every = view.state.marks.at(position)
        before, self._inside = self._inside, frozenset(one.id for one in every)
        if settings is None or settings.speak_labels == "off" or view.selected_annotation() is not None:
            return
        entered = next((one for one in every if one.id not in before), None)
        if entered is not None:
            self.announced.emit(spoken(view, entered))
        elif settings.speak_labels == "ends":
            self._say_ends(before - self._inside)

    def _say_ends(self, left: frozenset[str]) -> None:
        marks = self._view.state.marks
        gone = [one for one in map(marks.get, sorted(left)) if one is not None]
        for one in gone[:1]:
            label = self._view.state.label_of(one)
            words = filled(self.tr("End of %1"), label.title if label is not None else one.label)
            self.announced.emit(words)
