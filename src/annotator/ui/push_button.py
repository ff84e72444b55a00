"""Buttons with words: the plain one, the one main action in ink, and the quiet one without an edge."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from annotator.ui.fonts import interface_font
from annotator.ui.plain_words import no_mnemonic, without_mnemonic

Kind = Literal["", "primary", "quiet"]


class PushButton(QPushButton):
    """A verb with its object, in which no letter is a key; pressed by mouse, Space and Return.

    Args:
        kind: ``primary`` for the one main action of a place, ``quiet`` for one inside a list.
    """

    def __init__(self, words: str = "", kind: Kind = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setAutoDefault(True)  # else Return on it would press the dialog's main button
        self.set_kind(kind)

    @override
    def setText(self, text: str, /) -> None:
        super().setText(no_mnemonic(text))

    @override
    def text(self) -> str:
        return without_mnemonic(super().text())

    def set_kind(self, kind: Kind) -> None:
        """Makes it another kind of button."""
        self.setProperty("kind", kind)
        self.setFont(interface_font(13, 600 if kind == "primary" else 500))
        self.style().unpolish(self)
        self.style().polish(self)
