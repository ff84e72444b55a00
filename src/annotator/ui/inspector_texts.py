"""The inspector's fields that are typed into: words, units, dates and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from annotator.model.annotation import AttributeValue
from annotator.model.quantity import parse_value
from annotator.ui.attribute_words import quantity_words
from annotator.ui.completion import Completion
from annotator.ui.field_editors import LineEdit
from annotator.ui.fonts import interface_font
from annotator.ui.icons import icon
from annotator.ui.inspector_field import Completions, Field, Values, guess_words
from annotator.ui.plain_words import filled, tip
from annotator.ui.sentences import shown
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Attribute

_OPEN_PRECISIONS = frozenset({"over", "at_least", "under", "at_most"})
_SAID_BY_NUMBERS = _OPEN_PRECISIONS | {"range"}
"""Precisions that other numbers make untrue."""


class TextField(Field):
    """Words; offers values that were used before."""

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
        self._completion: Completion | None = None
        self._opener: QAction | None = None
        self.edit = LineEdit(self)
        self.edit.setAccessibleName(self.title)
        self.edit.setPlaceholderText(self._placeholder())
        self.edit.entered.connect(self._on_entered)
        self.edit.focused.connect(self._on_focused)
        self.edit.editingFinished.connect(self.keep)
        self.edit.opened.connect(self._on_opened)
        self.setFocusProxy(self.edit)
        self._lay_out(self.edit)
        if self.attributes[0].completes:
            self._set_up_completion()
        self._wand = QAction(self)
        self._wand.setToolTip(guess_words())
        self._wand.triggered.connect(self.confirm)
        self._wand.setVisible(False)
        self.edit.addAction(self._wand, QLineEdit.ActionPosition.TrailingPosition)
        self.edit.textChanged.connect(self._show_guess)
        self._colour_icons()

    @override
    def show_values(self, values: Values, *, is_guess: bool) -> None:
        super().show_values(values, is_guess=is_guess)
        words = self._words(values)
        is_touched = self.edit.text() != self._shown
        if is_touched and self.is_same and words not in (self._shown, self.edit.text()):
            self._set_refusal(
                filled(self.tr("“%1” stands there by now. What you keep takes its place."), words)
            )
        elif words != self.edit.text() and not (is_touched and words == self._shown):
            self.edit.setText(words)
            if not self.edit.hasFocus():
                self.edit.setCursorPosition(0)
            self._set_refusal("")
        self._shown = words
        self.edit.setPlaceholderText(self._placeholder())
        self._show_guess()

    @override
    def show_mixed(self) -> None:
        super().show_mixed()
        self.edit.setPlaceholderText(self.tr("Different values — leave as they are"))

    @override
    def draft(self) -> str | None:
        return self.edit.text() if self._refusal else None

    @override
    def show_draft(self, words: str) -> None:
        self.edit.setText(words)
        self.keep()

    @override
    def keep(self) -> None:
        words = self.edit.text().strip()
        if words == self._shown:
            self._set_refusal("")
            return
        try:
            values = self._parsed(words)
        except ValueError as error:
            self._set_refusal(shown(str(error)))
            return
        self._set_refusal("")
        self._shown = words
        if words != self.edit.text():
            self.edit.setText(words)
        self.kept.emit(values)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._colour_icons()

    def _placeholder(self) -> str:
        return self.attributes[0].help

    def _offers(self) -> list[str]:
        return [*self._completions(self.name), *self.attributes[0].suggestions]

    def _words(self, values: Values) -> str:
        value = values.get(self.name)
        return "" if value is None else ", ".join(value) if isinstance(value, list) else str(value)

    def _parsed(self, words: str) -> dict[str, AttributeValue | None]:
        """The values of what was typed.

        Raises:
            ValueError: It cannot be read; the sentence says what can.
        """
        return {self.name: words or None}

    def _set_up_completion(self) -> None:
        self._completion = Completion(self.edit)
        self._completion.activated.connect(self._on_completed)
        self._opener = QAction(self)
        self._opener.setToolTip(self.tr("Values used before"))
        self._opener.triggered.connect(self._on_opened)
        self.edit.addAction(self._opener, QLineEdit.ActionPosition.TrailingPosition)

    def _colour_icons(self) -> None:
        self._wand.setIcon(icon("wand", self._theme.text2, 16))
        if self._opener is not None:
            self._opener.setIcon(icon("chevron-down", self._theme.text3, 16))

    @Slot()
    def _show_guess(self) -> None:
        """Says that the program filled in what is read there, as long as nobody has typed anything else."""
        is_shown = self.is_guess and self.edit.text().strip() == self._shown
        if is_shown != self._wand.isVisible():
            self._wand.setVisible(is_shown)
            self._slant()
            self.edit.setAccessibleDescription(guess_words() if is_shown else "")

    def _slant(self) -> None:
        font = interface_font()
        font.setItalic(self._wand.isVisible())
        self.edit.setFont(font)

    def _set_refusal(self, sentence: str) -> None:
        self._refuse(sentence)
        self.edit.set_state("warn" if sentence else "")
        self._slant()  # The style brings back the font that it has seen first.

    @Slot()
    def _on_entered(self) -> None:
        if self.is_guess and self.edit.text().strip() == self._shown:
            self.confirm()
        else:
            self.keep()
        if not self._refusal:
            self.advanced.emit()

    @Slot()
    def _on_focused(self) -> None:
        if self._completion is not None:
            self._completion.set_offers(self._offers())

    @Slot()
    def _on_opened(self) -> None:
        if self._completion is not None:
            self.edit.setFocus(Qt.FocusReason.MouseFocusReason)
            self._completion.set_offers(self._offers())
            self._completion.offer_all()

    @Slot(str)
    def _on_completed(self, words: str) -> None:
        self.edit.setText(words)
        self.keep()


class UnitField(TextField):
    """What a number counts: units used before, then what the scheme suggests, then the currencies of ISO 4217."""

    @override
    def _offers(self) -> list[str]:
        from annotator.services.figure_units import currencies

        return [*super()._offers(), *currencies()]


class DateField(TextField):
    """A date or period, as written; says faintly what it is understood as, and gently if that is nothing."""

    def __init__(
        self,
        attributes: Sequence[Attribute],
        theme: Theme,
        completions: Completions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(attributes, theme, completions, parent)
        self.edit.textChanged.connect(self._on_text_changed)

    @override
    def _placeholder(self) -> str:
        return super()._placeholder() or self.tr("Date or period")

    @override
    def _say(self) -> None:
        self._problem.say(self._refusal or self._remark or self._doubt())

    def _doubt(self) -> str:
        """That what is kept is no date, if it was meant to be one; what is being typed may become one."""
        from annotator.services.periods import looks_dated, understood

        words = self._shown
        if not words or words != self.edit.text().strip() or not looks_dated(words) or understood(words):
            return ""
        return self.tr("Not understood as a date or period. It is kept as you wrote it.")

    @override
    def show_values(self, values: Values, *, is_guess: bool) -> None:
        super().show_values(values, is_guess=is_guess)
        self._say()

    @override
    def keep(self) -> None:
        super().keep()
        self._say()

    @Slot(str)
    def _on_text_changed(self, words: str) -> None:
        from annotator.services.periods import understood

        plain = words.strip()
        edtf = understood(plain) if plain else None
        said = edtf if edtf is not None and edtf != plain else ""
        self.edit.set_aside(said)
        spoken = self.tr("Understood as %1").replace("%1", said) if said else ""
        self.edit.setToolTip(tip(spoken))
        is_guess = self.is_guess and plain == self._shown
        self.edit.setAccessibleDescription(guess_words() if is_guess else spoken)


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
