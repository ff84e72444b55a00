"""The inspector's fields that are chosen from: a few choices as segments, more of them in a menu."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Slot
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.choice_menu import ChoiceMenu
from annotator.ui.field_editors import ComboBox
from annotator.ui.fonts import interface_font
from annotator.ui.icons import icon
from annotator.ui.inspector_field import Field, Values, guess_words
from annotator.ui.note_field import ENTER
from annotator.ui.plain_words import filled
from annotator.ui.segmented import Segmented
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Attribute, Choice


class ButtonsField(Field):
    """A few choices as segments, and the rest in a menu beside them."""

    def __init__(self, attributes: Sequence[Attribute], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(attributes, theme, parent)
        attribute = self.attributes[0]
        shown: tuple[Choice, ...] = attribute.offered[: attribute.shown]
        rest = [choice for choice in attribute.choices if choice not in shown]
        self.buttons = Segmented(shown, theme, self)
        self.buttons.set_name(self.title)
        self.buttons.chosen.connect(self._on_chosen)
        self.more = ChoiceMenu(rest, self.title, theme, self) if rest else None
        self.setFocusProxy(self.buttons)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.buttons, 1)
        if self.more is not None:
            self.more.chosen.connect(self._on_chosen)
            row.addWidget(self.more)
        self._lay_out(row)

    @override
    def show_values(self, values: Values, *, is_guess: bool) -> None:
        super().show_values(values, is_guess=is_guess)
        self._show(str(values.get(self.name) or ""))
        self.buttons.set_name(self.title)
        parts = (self.buttons, *((self.more,) if self.more is not None else ()))
        for part in parts:
            part.set_guess(is_guess=self.is_guess)
            part.setToolTip(guess_words() if self.is_guess else "")

    @override
    def show_mixed(self) -> None:
        super().show_mixed()
        self.buttons.setToolTip(self.tr("Different values — leave as they are"))
        self.buttons.set_name(filled(self.tr("%1, different values"), self.title))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.confirm()
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
            self.more.setVisible(self.more.has_choices)

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
        self.box.setIconSize(QSize(14, 14))
        self.box.addItem("", "")
        for choice in self.attributes[0].offered:
            self.box.addItem(choice.title, choice.value)
        self._offered = self.box.count()
        self.box.activated.connect(self._on_activated)
        self.box.entered.connect(self._on_entered)
        self._shown = ""
        self.setFocusProxy(self.box)
        self._lay_out(self.box)

    @override
    def show_values(self, values: Values, *, is_guess: bool) -> None:
        super().show_values(values, is_guess=is_guess)
        self._shown = str(values.get(self.name) or "")
        self.box.setItemText(0, self.tr("–"))
        while self.box.count() > self._offered:
            self.box.removeItem(self._offered)
        place = self.box.findData(self._shown)
        if place < 0:
            place = self._offered
            self.box.addItem(self.attributes[0].title_of(self._shown), self._shown)
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(place)
        self._show_guess(place)

    @override
    def show_mixed(self) -> None:
        super().show_mixed()
        self.box.setItemText(0, self.tr("Different values — leave as they are"))

    def _show_guess(self, place: int) -> None:
        wand = icon("wand", self._theme.text2, 14)
        for entry in range(self.box.count()):
            self.box.setItemIcon(entry, wand if self.is_guess and entry == place else QIcon())
        font = interface_font()
        font.setItalic(self.is_guess)
        self.box.setFont(font)
        self.box.setToolTip(guess_words() if self.is_guess else "")
        self.box.setAccessibleDescription(self.box.toolTip())

    @Slot()
    def _on_entered(self) -> None:
        self.confirm()
        self.advanced.emit()

    @Slot(int)
    def _on_activated(self, place: int) -> None:
        value = str(self.box.itemData(place) or "")
        if value != self._shown or self.is_guess:
            self._shown = value
            self.kept.emit({self.name: value or None})
