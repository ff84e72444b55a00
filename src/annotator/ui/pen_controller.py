"""The pen: the mode in which every selection is labelled at once.

Selections by the mouse are labelled when the button is released, those by the key of a unit at once, and those by Shift
with the arrows when Shift is released: before that they are not done. Selecting the whole article is for copying and is
not labelled. When the same gesture goes on (a third click, the key E), what was just labelled grows with it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from annotator.model.span import Span
from annotator.ui.label_controller import LabelController
from annotator.ui.reading_view import ReadingView
from annotator.ui.session import Session


class PenController(QObject):
    """Keeps which label the pen has, and labels with it.

    Signals:
        changed: The pen is on, off, or has another label.
        announced: Words for a screen reader alone.
    """

    changed = Signal()
    announced = Signal(str)

    def __init__(
        self, session: Session, view: ReadingView, labels: LabelController, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._labels = labels
        self._label_id: str | None = None
        self._made: str | None = None
        view.words_selected.connect(self._on_words_selected)
        session.project_changed.connect(self.stop)
        session.scheme_changed.connect(self._on_scheme_changed)

    @property
    def label_id(self) -> str | None:
        """The pen's label; None while it is off."""
        return self._label_id

    @property
    def title(self) -> str:
        """The title of its label."""
        return self._session.label_title(self._label_id) if self._label_id is not None else ""

    def press(self, key: int) -> None:
        """What the digit 1-9 does: with the pen on, it only sets the pen."""
        label = self._labels.label_of_key(key)
        if label is not None:
            self.choose(label.id)

    def choose(self, label_id: str) -> None:
        """Labels what is selected; with nothing selected, or with the pen on, switches the pen."""
        view = self._view
        chosen = (view.selected_annotation(), view.selected_suggestion(), view.selected_span())
        has_selection = any(one is not None for one in chosen)
        if has_selection and self._label_id is None:
            self._labels.label(label_id)
        else:
            self.toggle(label_id)

    def toggle_key(self, key: int) -> None:
        """Gives the pen the label of a key, or takes it away."""
        label = self._labels.label_of_key(key)
        if label is not None:
            self.toggle(label.id)
        self.changed.emit()

    def toggle(self, label_id: str) -> None:
        """Gives the pen a label; takes it away if the pen has it."""
        if label_id == self._label_id:
            self.stop()
        elif self._session.article is not None and self._labels.may_change():
            self._set(label_id)

    @Slot()
    def stop(self) -> bool:
        """Takes the pen away. Whether it was on."""
        was_on = self._label_id is not None
        self._set(None)
        return was_on

    def label(self, span: Span) -> None:
        """Labels words that were just selected, if the pen is on."""
        if self._label_id is not None:
            self._labels.annotate(span, self._label_id)
            self._made = self._view.selected_annotation()

    def made(self) -> str | None:
        """What the pen has just made, as long as it is selected: it may still grow."""
        is_it = self._made is not None and self._made == self._view.selected_annotation()
        return self._made if is_it and self._label_id is not None else None

    def _set(self, label_id: str | None) -> None:
        if label_id == self._label_id:
            return
        self._label_id, self._made = label_id, None
        self._view.set_pen(is_on=label_id is not None)
        self.changed.emit()
        if label_id is None:
            self.announced.emit(self.tr("Pen off."))

    @Slot(bool)
    def _on_words_selected(self, is_wider: bool) -> None:  # noqa: FBT001 - Qt's signal
        span, made = self._view.selected_span(), self._session.annotation(self._made)
        if span is None or self._label_id is None:
            return
        if is_wider and made is not None and made.label == self._label_id and span.covers(made.span):
            self._view.select_annotation(made.id, reveal=False)
            self._labels.move(made.id, span.start, span.end)
        else:
            self.label(span)

    @Slot()
    def _on_scheme_changed(self) -> None:
        """A label that is not in use any more cannot be the pen's."""
        scheme = self._session.scheme
        if self._label_id is None or scheme is None:
            return
        if self._label_id in {label.id for label in scheme.active}:
            self.changed.emit()
        else:
            self.stop()
