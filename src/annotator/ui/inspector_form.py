"""The fields of one label, made from the scheme, with the note below."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from annotator.model.annotation import Annotation
from annotator.ui.attribute_words import number_groups
from annotator.ui.inspector_choices import ButtonsField, MenuField
from annotator.ui.inspector_field import Completions, Field
from annotator.ui.inspector_texts import DateField, QuantityField, TextField, UnitField
from annotator.ui.note_field import NoteField
from annotator.ui.sentences import shown
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Attribute, Label

LABEL_WIDTH = 94
"""Of the column of the fields' titles."""
_FIELD_HEIGHT = 30


def fields_of(attributes: Sequence[Attribute], theme: Theme, completions: Completions) -> list[Field]:
    """One field for each attribute, or for several that share one, in the order given."""
    groups = {group[0].name: group for group in number_groups(attributes)}
    followers = {attribute.name for group in groups.values() for attribute in group[1:]}
    precision = next((one for one in attributes if one.name == "precision" and one.type == "choice"), None)
    made: list[Field] = []
    for attribute in attributes:
        if attribute.name in followers:
            continue
        if attribute.name in groups:
            pair = precision if not any(isinstance(field, QuantityField) for field in made) else None
            made.append(QuantityField(groups[attribute.name], theme, completions, precision=pair))
        else:
            kind = _UNIT if groups and attribute.name == _UNIT else attribute.type
            made.append(_MAKERS[kind](attribute, theme, completions))
    return made


def _choice_field(attribute: Attribute, theme: Theme, _completions: Completions) -> Field:
    kind = ButtonsField if attribute.shown else MenuField
    return kind((attribute,), theme)


_UNIT = "unit"
"""The attribute that says what a label's number counts."""

_MAKERS: dict[str, Callable[[Attribute, Theme, Completions], Field]] = {
    "text": lambda attribute, theme, completions: TextField((attribute,), theme, completions),
    "date": lambda attribute, theme, completions: DateField((attribute,), theme, completions),
    "choice": _choice_field,
    _UNIT: lambda attribute, theme, completions: UnitField((attribute,), theme, completions),
}


class InspectorForm(QWidget):
    """All fields of a label. Shows one annotation after another without being made again.

    Signals:
        attributes_kept: Names and new values, None for none.
        note_kept: The new note.
        left: Enter in the last field: back to the text.
    """

    attributes_kept = Signal(dict)
    note_kept = Signal(str)
    left = Signal()

    def __init__(
        self,
        label: Label | None,
        theme: Theme,
        completions: Completions,
        parent: QWidget | None = None,
        *,
        has_note: bool = True,
    ) -> None:
        super().__init__(parent)
        self.label = label
        self.fields = fields_of(label.attributes if label else (), theme, completions)
        self.note = NoteField()
        self._annotation_id = ""
        self._names: list[TextLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        for row, field in enumerate(self.fields):
            self._add(row, field.title, field)
            field.kept.connect(self.attributes_kept)
            field.advanced.connect(self._on_advanced)
        self._add(len(self.fields), self.tr("Note"), self.note)
        self._has_note = has_note
        self.note.setVisible(has_note)
        self._names[-1].setVisible(has_note)
        self.note.kept.connect(self.note_kept)
        self.note.advanced.connect(self.left)

    def show_annotation(self, annotation: Annotation) -> None:
        """Shows the values and the note. What is being typed, the caret and the focus stay as they are."""
        is_same = annotation.id == self._annotation_id
        self._annotation_id = annotation.id
        for row, field in enumerate(self.fields):
            field.is_same = is_same
            names = [attribute.name for attribute in field.attributes]
            is_guess = any(annotation.attribute_origin.get(name) == "app" for name in names)
            field.show_values(annotation.attributes, is_guess=is_guess)
            is_shown = not field.is_archived or field.has_value(annotation.attributes)
            field.setVisible(is_shown)
            self._names[row].setVisible(is_shown)
        self.note.show_note(annotation.note, is_same=is_same)

    def show_remarks(self, remarks: Mapping[str, str]) -> None:
        """Shows what is unlikely about values, by attribute; takes away what was said before."""
        for field in self.fields:
            said = [shown(remarks[one.name]) for one in field.attributes if one.name in remarks]
            field.show_remark(" ".join(said))

    def drafts(self) -> dict[str, str]:
        """Words that were typed and cannot be kept as values, by field."""
        found = ((field.name, field.draft()) for field in self.fields)
        return {name: words for name, words in found if words is not None}

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        """Brings such words back."""
        for field in self.fields:
            if field.name in drafts:
                field.show_draft(drafts[field.name])

    def keep(self) -> None:
        """Says what was typed and not yet kept."""
        for field in self.fields:
            field.keep()
        self.note.keep()

    def focus_first(self) -> None:
        """Gives the first field the focus, its text selected."""
        for first in self._places()[:1]:
            self._enter(first)

    def focus_note(self) -> None:
        """Gives the note the focus."""
        self._enter(self.note)

    def focus_field(self, name: str) -> bool:
        """Gives the field of an attribute the focus; False if there is none."""
        for field in self.fields:
            if any(attribute.name == name for attribute in field.attributes) and not field.isHidden():
                self._enter(field)
                return True
        return False

    def focused_field(self) -> str | None:
        """The name of the field with the focus, empty for the note; None if the focus is elsewhere."""
        if self.note.hasFocus():
            return ""
        focus = QApplication.focusWidget()
        return next((field.name for field in self.fields if focus and field.isAncestorOf(focus)), None)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        for field in self.fields:
            field.set_theme(theme)

    def _add(self, row: int, title: str, editor: QWidget) -> None:
        words = TextLabel(title, tone="second", wraps=True)
        words.setMinimumHeight(_FIELD_HEIGHT)
        words.setBuddy(editor)
        is_note = editor is self.note
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignVCenter if is_note else top)
        self._grid.addWidget(editor, row, 1)
        self._names.append(words)

    def _places(self) -> Sequence[QWidget]:
        shown: list[QWidget] = [field for field in self.fields if not field.isHidden()]
        return [*shown, self.note] if self._has_note else shown

    def _enter(self, place: QWidget) -> None:
        place.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_advanced(self) -> None:
        sender = self.sender()
        places = self._places()
        here = next((number for number, place in enumerate(places) if place is sender), len(places) - 1)
        if here + 1 < len(places):
            self._enter(places[here + 1])
        elif not self._has_note:
            self.left.emit()
