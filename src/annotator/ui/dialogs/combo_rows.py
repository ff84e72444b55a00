"""Menus of choices in a narrow column."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox

from annotator.ui.fonts import interface_font
from annotator.ui.text_label import TextLabel

_LETTERS = 12


def narrow(menu: QComboBox) -> QComboBox:
    """The same menu, no wider than its column, whatever the length of its choices; the list is as wide as they are."""
    menu.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    menu.setMinimumContentsLength(_LETTERS)
    menu.view().setTextElideMode(Qt.TextElideMode.ElideRight)
    return menu


def add_heading(menu: QComboBox, words: str) -> None:
    """A line in the list that cannot be chosen."""
    menu.addItem(words)
    model = menu.model()
    item = model.item(menu.count() - 1) if isinstance(model, QStandardItemModel) else QStandardItem()
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setFont(interface_font(12, 600))


def choose(menu: QComboBox, value: object) -> bool:
    """Chooses the row with that value; whether there is one."""
    place = menu.findData(value)
    if place >= 0:
        menu.setCurrentIndex(place)
    return place >= 0


def in_group(words: str) -> TextLabel:
    """The heading of a control in a column."""
    made = TextLabel(words, px=12, weight=600, tone="second", wraps=True)
    made.setContentsMargins(0, 0, 0, 3)
    return made
