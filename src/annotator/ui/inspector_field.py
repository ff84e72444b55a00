"""A line of the inspector, whatever its kind.

A field keeps its value when Enter is pressed, when the focus goes elsewhere or when a choice is clicked, and says so only
if the value is another one, or if it was the program's and is confirmed. Showing a field the value that it already has
touches neither its caret nor its selection.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from annotator.model.annotation import AttributeValue
from annotator.ui.field_editors import FieldProblem
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Attribute

Values = Mapping[str, AttributeValue]
Completions = Callable[[str], list[str]]


class Field(QWidget):
    """The editor of an attribute, or of several that share one; below it, what is doubtful about the value.

    Attributes:
        attributes: What it edits.
        is_guess: The program filled in the value, and nobody has confirmed it.
        is_same: The values that are shown next are those of the same annotation as before: what is being typed stays.

    Signals:
        kept: Names of attributes and their new values, None for none.
        advanced: Enter was pressed: the next field is wanted.
    """

    kept = Signal(dict)
    advanced = Signal()

    def __init__(self, attributes: Sequence[Attribute], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attributes = tuple(attributes)
        self.is_guess = False
        self.is_same = False
        self._theme = theme
        self._values: dict[str, AttributeValue] = {}
        self._remark, self._refusal = "", ""
        self._problem = FieldProblem(theme, self)

    @property
    def title(self) -> str:
        """What stands before the field."""
        return self.attributes[0].title

    @property
    def name(self) -> str:
        """The name of its first attribute."""
        return self.attributes[0].name

    @property
    def is_archived(self) -> bool:
        """Whether it is shown only where it has a value."""
        return all(attribute.is_archived for attribute in self.attributes)

    def has_value(self, values: Values) -> bool:
        """Whether one of its attributes has a value."""
        return any(attribute.name in values for attribute in self.attributes)

    def show_values(self, values: Values, *, is_guess: bool) -> None:
        """Shows the values of its attributes; a guess is one that the program filled in."""
        names = [attribute.name for attribute in self.attributes]
        self._values = {name: values[name] for name in names if name in values}
        self.is_guess = is_guess and bool(self._values)

    def show_mixed(self) -> None:
        """Shows that several annotations have different values, which stay unless one is chosen."""
        self.show_values({}, is_guess=False)

    def show_remark(self, sentence: str) -> None:
        """Shows what is unlikely about the value; nothing if that is empty."""
        self._remark = sentence
        self._say()

    def draft(self) -> str | None:
        """Words that were typed and cannot be kept as a value."""
        return None

    def show_draft(self, words: str) -> None:
        """Brings back words that could not be kept."""

    def keep(self) -> None:
        """Says what was typed and not yet kept."""

    def confirm(self) -> None:
        """Makes the program's value the reviewer's."""
        if self.is_guess:
            self.kept.emit(dict(self._values))

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self._problem.set_theme(theme)

    def _lay_out(self, editor: QWidget | QLayout) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if isinstance(editor, QLayout):
            column.addLayout(editor)
        else:
            column.addWidget(editor)
        column.addWidget(self._problem)

    def _refuse(self, sentence: str) -> None:
        """Says why what was typed cannot be kept; nothing if that is empty."""
        self._refusal = sentence
        self._say()

    def _say(self) -> None:
        self._problem.say(self._refusal or self._remark)


def guess_words() -> str:
    """What the wand means."""
    return QCoreApplication.translate("InspectorField", "Filled in by the program. Enter keeps it.")
