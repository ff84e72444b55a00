"""The editors of the inspector: one kind of field for each type of attribute.

A field keeps its value when Enter is pressed, when the focus goes elsewhere or when a choice is clicked, and says so only
if the value is another one. Showing a field the value that it already has touches neither its caret nor its selection.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.model.annotation import AttributeValue
from annotator.model.quantity import parse_value
from annotator.ui.attribute_words import quantity_words
from annotator.ui.choice_menu import ChoiceMenu
from annotator.ui.field_editors import ENTER, ComboBox, FieldProblem, LineEdit
from annotator.ui.fonts import interface_font
from annotator.ui.icons import icon
from annotator.ui.segmented import Segmented
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Attribute, Choice

Values = Mapping[str, AttributeValue]
Completions = Callable[[str], list[str]]
_OPEN_PRECISIONS = frozenset({"over", "at_least", "under", "at_most"})
_SAID_BY_NUMBERS = _OPEN_PRECISIONS | {"range"}
"""Precisions that other numbers make untrue."""


class Field(QWidget):
    """A line of the inspector.

    Signals:
        kept: Names of attributes and their new values, None for none.
        advanced: Enter was pressed: the next field is wanted.
    """

    kept = Signal(dict)
    advanced = Signal()

    def __init__(self, attributes: Sequence[Attribute], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attributes = tuple(attributes)
        self._theme = theme

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
        raise NotImplementedError

    def keep(self) -> None:
        """Says what was typed and not yet kept."""

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme


class TextField(Field):
    """Text or a date as written; offers values that were used before."""

    def __init__(
        self,
        attributes: Sequence[Attribute],
        theme: Theme,
        completions: Completions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(attributes, theme, parent)
        self._completions = completions
        self._shown = ""
        self._is_guess = False
        self._offers: QStringListModel | None = None
        self.edit = LineEdit(self)
        self.edit.setAccessibleName(self.title)
        self.edit.setPlaceholderText(self.attributes[0].help)
        self.edit.entered.connect(self._on_entered)
        self.edit.focused.connect(self._on_focused)
        self.edit.editingFinished.connect(self.keep)
        self.setFocusProxy(self.edit)
        self._problem = FieldProblem(theme, self)
        self._opener = QAction(self)
        self._opener.setToolTip(self.tr("Values used before"))
        self._opener.triggered.connect(self._on_opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.edit)
        column.addWidget(self._problem)
        if self.attributes[0].completes:
            self._set_up_completer()

    @override
    def show_values(self, values: Values, *, is_guess: bool) -> None:
        words = self._words(values)
        is_touched = self.edit.text() != self._shown
        if words != self.edit.text() and not (is_touched and words == self._shown):
            self.edit.setText(words)
            self._problem.say("")
            self.edit.set_state("")
        self._shown = words
        self._show_guess(is_guess=is_guess)

    @override
    def keep(self) -> None:
        self._keep(is_confirmed=False)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._problem.set_theme(theme)
        self._opener.setIcon(icon("chevron-down", theme.text3, 16))

    def _keep(self, *, is_confirmed: bool) -> None:
        words = self.edit.text().strip()
        if words == self._shown and not (is_confirmed and self._is_guess):
            return
        try:
            values = self._parsed(words)
        except ValueError as error:
            self._problem.say(str(error))
            self.edit.set_state("warn")
            return
        self._problem.say("")
        self.edit.set_state("")
        self._shown = words
        if words != self.edit.text():
            self.edit.setText(words)
        self.kept.emit(values)

    def _words(self, values: Values) -> str:
        value = values.get(self.name)
        return "" if value is None else ", ".join(value) if isinstance(value, list) else str(value)

    def _parsed(self, words: str) -> dict[str, AttributeValue | None]:
        """The values of what was typed.

        Raises:
            ValueError: It cannot be read; the sentence says what can.
        """
        return {self.name: words or None}

    def _set_up_completer(self) -> None:
        completer = QCompleter(self)
        self._offers = QStringListModel(self)
        completer.setModel(self._offers)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QListView()
        popup.setProperty("kind", "choices")
        popup.setFont(interface_font())
        completer.setPopup(popup)
        completer.activated.connect(self._on_completed)
        self.edit.setCompleter(completer)
        self.edit.has_completions = True
        self._opener.setIcon(icon("chevron-down", self._theme.text3, 16))
        self.edit.addAction(self._opener, QLineEdit.ActionPosition.TrailingPosition)

    def _show_guess(self, *, is_guess: bool) -> None:
        if is_guess != self._is_guess:
            self._is_guess = is_guess
            font = interface_font()
            font.setItalic(is_guess)
            self.edit.setFont(font)
            self.edit.setToolTip(self.tr("Filled in by the program. Enter keeps it.") if is_guess else "")

    def _offer(self) -> None:
        if self._offers is not None:
            used = self._completions(self.name)
            self._offers.setStringList(list(dict.fromkeys((*used, *self.attributes[0].suggestions))))

    @Slot()
    def _on_entered(self) -> None:
        self._keep(is_confirmed=True)
        if not self._problem.isVisibleTo(self):
            self.advanced.emit()

    @Slot()
    def _on_focused(self) -> None:
        self._offer()

    @Slot()
    def _on_opened(self) -> None:
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)
        self._offer()
        self.edit.offer_all()

    @Slot(str)
    def _on_completed(self, words: str) -> None:
        self.edit.setText(words)
        self.keep()


class QuantityField(TextField):
    """A number, or a range in one line where two attributes share a field."""

    def __init__(
        self,
        attributes: Sequence[Attribute],
        theme: Theme,
        completions: Completions,
        *,
        precision: Attribute | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(attributes, theme, completions, parent)
        self._precision = precision
        self._told: object = None

    @override
    def show_values(self, values: Values, *, is_guess: bool) -> None:
        self._told = values.get(self._precision.name) if self._precision else None
        super().show_values(values, is_guess=is_guess)

    @override
    def _words(self, values: Values) -> str:
        return quantity_words(
            values, self.attributes, precision=self._told if self._told in _OPEN_PRECISIONS else None
        )

    @override
    def _parsed(self, words: str) -> dict[str, AttributeValue | None]:
        if not words:
            return dict.fromkeys((attribute.name for attribute in self.attributes), None)
        value = parse_value(words)
        ends = (value.low, value.high)
        if len(self.attributes) == 1:
            if ends[0] is not None and ends[1] is not None and ends[0] != ends[1]:
                raise ValueError(self.tr("This field takes one number, not a range."))
            return {self.name: ends[0] if ends[0] is not None else ends[1]}
        found: dict[str, AttributeValue | None] = {
            attribute.name: end for attribute, end in zip(self.attributes, ends, strict=False)
        }
        if self._precision and (value.precision or self._told in _SAID_BY_NUMBERS):
            found[self._precision.name] = value.precision
        return found


class ButtonsField(Field):
    """A few choices as segments, and the rest in a menu beside them."""

    def __init__(self, attributes: Sequence[Attribute], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(attributes, theme, parent)
        attribute = self.attributes[0]
        shown: tuple[Choice, ...] = attribute.choices[: attribute.shown]
        rest = attribute.choices[attribute.shown :]
        self.buttons = Segmented(shown, theme, self)
        self.buttons.set_name(self.title)
        self.buttons.chosen.connect(self._on_chosen)
        self.buttons.installEventFilter(self)
        self.more = ChoiceMenu(rest, self.title, theme, self) if rest else None
        self.setFocusProxy(self.buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.buttons, 1)
        if self.more is not None:
            self.more.chosen.connect(self._on_chosen)
            row.addWidget(self.more)

    @override
    def show_values(self, values: Values, *, is_guess: bool) -> None:
        self._show(str(values.get(self.name) or ""))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.advanced.emit()
        else:
            super().keyPressEvent(event)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.buttons.set_theme(theme)
        if self.more is not None:
            self.more.set_theme(theme)

    def _show(self, value: str) -> None:
        self.buttons.set_value(value)
        if self.more is not None:
            self.more.set_value(value)

    @Slot(str)
    def _on_chosen(self, value: str) -> None:
        self._show(value)
        self.kept.emit({self.name: value or None})


class MenuField(Field):
    """Choices as a menu, the first entry being none."""

    def __init__(self, attributes: Sequence[Attribute], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(attributes, theme, parent)
        self.box = ComboBox(self)
        self.box.setAccessibleName(self.title)
        self.box.addItem(self.tr("–"), "")
        for choice in self.attributes[0].choices:
            self.box.addItem(choice.title, choice.value)
        self.box.activated.connect(self._on_activated)
        self.box.entered.connect(self.advanced)
        self._shown = ""
        self.setFocusProxy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)

    @override
    def show_values(self, values: Values, *, is_guess: bool) -> None:
        self._shown = str(values.get(self.name) or "")
        place = self.box.findData(self._shown)
        if place < 0:
            place = self.box.count()
            self.box.addItem(self._shown, self._shown)
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(place)

    @Slot(int)
    def _on_activated(self, place: int) -> None:
        value = str(self.box.itemData(place) or "")
        if value != self._shown:
            self._shown = value
            self.kept.emit({self.name: value or None})
