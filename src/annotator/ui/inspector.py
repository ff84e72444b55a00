"""The inspector: label, place, quote, fields and note of the selected annotation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.model.annotation import Annotation, AttributeValue
from annotator.ui.empty_state import EmptyState
from annotator.ui.icons import icon
from annotator.ui.inspector_form import InspectorForm
from annotator.ui.inspector_more import InspectorMore
from annotator.ui.label_chip import LabelChip
from annotator.ui.note_field import NoteField
from annotator.ui.panel_area import panel_area
from annotator.ui.plain_words import filled
from annotator.ui.quote_label import QuoteLabel
from annotator.ui.several_selected import SeveralSelected
from annotator.ui.suggestion_card import Question, SuggestionCard
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Label, Scheme

Completions = Callable[[str], list[str]]
Remarks = Mapping[str, str]


class Inspector(QWidget):
    """Shows one annotation, several, a suggestion, or none. A form is made once for each label and kept.

    Signals:
        attributes_changed: Id, and a dict of names and new values, None for none.
        note_changed: Id and the new note.
        relabel_requested: Id and the id of another label.
        delete_requested: Ids.
        relabel_many_requested: Ids and the id of a label.
        attributes_of_many_changed: Ids, and a dict as above.
        note_for_many_given: Ids, and a note to add.
        step_requested: 1 for the next annotation, -1 for the one before; the same field is wanted there.
        left: Back to the text.
    """

    attributes_changed = Signal(str, dict)
    note_changed = Signal(str, str)
    relabel_requested = Signal(str, str)
    delete_requested = Signal(list)
    relabel_many_requested = Signal(list, str)
    attributes_of_many_changed = Signal(list, dict)
    note_for_many_given = Signal(list, str)
    step_requested = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._annotation: Annotation | None = None
        self._scheme: Scheme | None = None
        self._completions: Completions = lambda _name: []
        self._forms: dict[str, InspectorForm] = {}
        self._form: InspectorForm | None = None
        self._wanted: str | None = None
        self._is_read_only = False
        self._note_key = ""
        self._chip = LabelChip(theme)
        self._place = TextLabel(px=12, tone="second", wraps=True)
        self._delete = QToolButton()
        self._quote = QuoteLabel(theme)
        self._more = InspectorMore(theme)
        self._nothing = EmptyState(theme)
        self._several = SeveralSelected(theme, self._complete)
        self._card: SuggestionCard | None = None
        self._is_compact = False
        self._drafts: dict[str, dict[str, str]] = {}
        self._sheet = QWidget()
        self._places = QStackedLayout(self)
        self._set_up()
        self._lay_out()
        self.show_nothing()

    @property
    def annotation_id(self) -> str | None:
        """Id of the annotation that is shown."""
        return self._annotation.id if self._annotation else None

    @property
    def is_showing(self) -> bool:
        """Whether it shows an annotation, several, or a suggestion."""
        return self._places.currentWidget() is not self._nothing

    @property
    def is_asking(self) -> bool:
        """Whether it shows a suggestion."""
        return self._card is not None and self._places.currentWidget() is self._card

    def show_annotation(
        self,
        annotation: Annotation | None,
        scheme: Scheme,
        paragraph: int,
        completions: Completions,
        remarks: Remarks | None = None,
    ) -> None:
        """Shows an annotation, or nothing if it is None.

        Showing the same one again takes neither the focus nor what is being typed.

        Args:
            annotation: As stored.
            scheme: Its label's fields are shown.
            paragraph: Number of the paragraph in which it begins; 0 if it is in none.
            completions: Values used before, for the name of an attribute; asked when a field gets the focus.
            remarks: What is unlikely about its values, by attribute.
        """
        if annotation is None:
            self.show_nothing()
            return
        if annotation.id != self.annotation_id:
            self._let_go()
        self._completions = completions
        self._take_scheme(scheme)
        had_focus = self._form.focused_field() if self._form else None
        self._annotation = annotation
        self._chip.show_label(annotation.label, scheme)
        self._place.setText(self._place_words(annotation, paragraph))
        self._quote.set_quote(annotation.quote)
        self._more.show_annotation(annotation)
        form = self._show_form(scheme.label(annotation.label), annotation.label, annotation)
        form.show_remarks(remarks or {})
        form.show_drafts(self._drafts.pop(annotation.id, {}))
        self._places.setCurrentIndex(0)
        self._return_to_field(had_focus)

    def show_several(
        self, annotations: Sequence[Annotation], scheme: Scheme, completions: Completions
    ) -> None:
        """Shows that several annotations are selected, and what can be done with all of them."""
        self._let_go()
        self._completions = completions
        self._several.show_annotations(annotations, scheme)
        self._places.setCurrentWidget(self._several)

    @property
    def card(self) -> SuggestionCard:
        """What asks about a suggestion; made when the first one is shown."""
        if self._card is None:
            self._card = SuggestionCard(self._theme, self._complete)
            self._card.set_compact(self._is_compact)
            self._card.set_read_only(self._is_read_only)
            self._card.left.connect(self.left)
            self._places.addWidget(self._card)
        return self._card

    def show_suggestion(self, question: Question, scheme: Scheme, completions: Completions) -> None:
        """Shows the suggestion that is being decided on."""
        if question.proposed.id != self.card.suggestion_id:
            self._let_go()
        self._completions = completions
        self.card.show_question(question, scheme)
        self._places.setCurrentWidget(self.card)

    def show_nothing(self) -> None:
        """Says that nothing is selected."""
        self._let_go()
        self._places.setCurrentWidget(self._nothing)

    def keep(self) -> None:
        """Says what was typed and not yet kept. To be called before the window closes or an act starts."""
        if self._form is not None and self._annotation is not None:
            self._form.keep()
        if self._places.currentWidget() is self._several:
            self._several.keep()
        if self._card is not None:
            self._card.keep()

    def focus_first(self) -> None:
        """Gives the first field the focus."""
        if self._form is not None and self._annotation is not None:
            self._form.focus_first()
        elif self._places.currentWidget() is self._several:
            self._several.focus_first()
        elif self._card is not None and self.is_asking:
            self._card.focus_first()

    def show_keys(self, note: str, next_annotation: str) -> None:
        """Names the keys that lead to the note and to the next annotation; an action may have none."""
        self._note_key = note
        for field in self.findChildren(NoteField):
            field.show_key(note)
        line = self.tr("Click a highlight, or press %1 to go to the next one. Its details appear here.")
        if not next_annotation:
            line = self.tr("Click a highlight. Its details appear here.")
        words = filled(line, next_annotation)
        self._nothing.show_state("cursor-text", self.tr("Nothing selected"), words)

    def focus_note(self) -> None:
        """Gives the note the focus."""
        if self._form is not None and self._annotation is not None:
            self._form.focus_note()

    def focus_field(self, name: str) -> None:
        """Gives the field of an attribute the focus, the first if the label has none of that name."""
        if self._form is not None and self._annotation is not None and not self._form.focus_field(name):
            self._form.focus_first()

    def set_compact(self, is_compact: bool) -> None:  # noqa: FBT001 - a state of the widget
        """Without the quote, where the window is low."""
        self._is_compact = is_compact
        self._quote.setHidden(is_compact)
        if self._card is not None:
            self._card.set_compact(is_compact)

    def set_read_only(self, is_read_only: bool) -> None:  # noqa: FBT001 - a state of the widget
        """Shows the values without letting them be changed."""
        self._is_read_only = is_read_only
        for part in (self._chip, self._delete, self._more, self._several, *self._forms.values()):
            part.setEnabled(not is_read_only)
        if self._card is not None:
            self._card.set_read_only(is_read_only)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        parts = (
            self._chip, self._quote, self._more, self._nothing, self._several, *self._forms.values(),
        )  # fmt: skip
        for part in parts:
            part.set_theme(theme)
        if self._card is not None:
            self._card.set_theme(theme)
        self._delete.setIcon(icon("trash", theme.text2))

    def wanted_height(self) -> int:
        """The height at which nothing has to be scrolled: of the suggestion, or of an annotation with the most fields."""
        if self._card is not None and self.is_asking:
            return self._card.wanted_height()
        fields = (
            max((len(label.attributes) for label in self._scheme.active), default=0) if self._scheme else 0
        )
        head = 114 if self._quote.isHidden() else 160
        return head + 38 * fields

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_first()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.keep()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The fields' own controls would take Alt+PgDn.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _let_go(self) -> None:
        """Keeps what was typed; words that are no value come back with the annotation."""
        self.keep()
        if self._form is not None and self._annotation is not None:
            drafts = self._form.drafts()
            if drafts:
                self._drafts[self._annotation.id] = drafts
        self._annotation = None
        if self._card is not None:
            self._card.forget()

    def _step(self, step: int) -> None:
        self.keep()
        self._wanted = self._form.focused_field() if self._form else None
        self.step_requested.emit(step)
        self._wanted = None

    def _return_to_field(self, had_focus: str | None) -> None:
        """Keeps the keyboard in the same field when another annotation is shown, or the label is another one."""
        wanted = self._wanted if self._wanted is not None else had_focus
        if wanted is None or self._form is None or self._form.focused_field() == wanted:
            return
        if wanted == "":
            self._form.focus_note()
        elif not self._form.focus_field(wanted):
            self._form.focus_first()

    def _take_scheme(self, scheme: Scheme) -> None:
        """Drops the forms of labels that are others now."""
        if scheme is self._scheme:
            return
        self._scheme = scheme
        for label_id, form in list(self._forms.items()):
            if form.label != scheme.label(label_id):
                del self._forms[label_id]
                form.hide()
                form.deleteLater()
                self._form = None if form is self._form else self._form

    def _show_form(self, label: Label | None, label_id: str, annotation: Annotation) -> InspectorForm:
        form = self._forms.get(label_id)
        if form is None:
            form = self._made_form(label)
            self._forms[label_id] = form
        form.show_annotation(annotation)
        if form is not self._form:
            form.show()
            if self._form is not None:
                self._form.hide()
            self._form = form
        return form

    def _made_form(self, label: Label | None) -> InspectorForm:
        form = InspectorForm(label, self._theme, self._complete)
        form.setEnabled(not self._is_read_only)
        form.note.show_key(self._note_key)
        form.attributes_kept.connect(self._on_attributes_kept)
        form.note_kept.connect(self._on_note_kept)
        form.left.connect(self.left)
        self._form_place.addWidget(form)
        for control in form.findChildren(QWidget):
            control.installEventFilter(self)
        return form

    def _complete(self, name: str) -> list[str]:
        return self._completions(name)

    def _set_up(self) -> None:
        words = self.tr("Delete this annotation")
        self._delete.setToolTip(words)
        self._delete.setAccessibleName(words)
        self._delete.setIconSize(QSize(18, 18))
        self._delete.setFixedSize(28, 28)
        self._delete.setIcon(icon("trash", self._theme.text2))
        self._delete.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._delete.clicked.connect(self._on_delete)
        self._chip.label_chosen.connect(self._on_label_chosen)
        self._several.delete_requested.connect(self.delete_requested)
        self._several.relabel_requested.connect(self.relabel_many_requested)
        self._several.attributes_changed.connect(self.attributes_of_many_changed)
        self._several.note_given.connect(self.note_for_many_given)
        self._several.left.connect(self.left)
        self._more.delete_requested.connect(self._on_delete)
        self.show_keys("N", "J")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Details"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(9)
        for part, stretch in ((self._chip, 0), (self._place, 1), (self._delete, 0)):
            head.addWidget(part, stretch)
        self._form_place = QVBoxLayout()
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._quote)
        column.addLayout(self._form_place)
        column.addSpacing(2)
        column.addWidget(self._more)
        column.addStretch(1)
        area = panel_area(self._sheet)
        area.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        for place in (area, self._nothing, self._several):
            self._places.addWidget(place)

    def _place_words(self, annotation: Annotation, paragraph: int) -> str:
        locale = QLocale()
        span = annotation.span
        words = self.tr("characters %1–%2").replace("%1", locale.toString(span.start))
        words = words.replace("%2", locale.toString(span.end))
        return f"¶ {locale.toString(paragraph)} · {words}" if paragraph else words

    @Slot(dict)
    def _on_attributes_kept(self, values: dict[str, AttributeValue | None]) -> None:
        if self._annotation is not None:
            self.attributes_changed.emit(self._annotation.id, values)

    @Slot(str)
    def _on_note_kept(self, note: str) -> None:
        if self._annotation is not None:
            self.note_changed.emit(self._annotation.id, note)

    @Slot(str)
    def _on_label_chosen(self, label_id: str) -> None:
        if self._annotation is not None:
            self.keep()
            self.relabel_requested.emit(self._annotation.id, label_id)

    @Slot(int, int)
    def _on_range_changed(self, _least: int, most: int) -> None:
        # The fields keep their right edge when the scroll bar comes.
        left, top, right, bottom = _MARGINS
        layout = self._sheet.layout()
        if layout is not None:
            layout.setContentsMargins(left, top, right - 10 if most else right, bottom)

    @Slot()
    def _on_delete(self) -> None:
        if self._annotation is not None:
            self.delete_requested.emit([self._annotation.id])


_MARGINS = (16, 8, 14, 10)
_STEPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
