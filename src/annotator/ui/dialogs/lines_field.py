"""Some lines of text on a settings' page, kept when the focus leaves them."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from annotator.ui.note_field import NoteField


class LinesField(NoteField):
    """Enter begins a new line; what was typed is kept when another control gets the focus."""

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)

    def lines(self) -> list[str]:
        """The lines as they stand there."""
        return self.text().split("\n")

    @override
    def sizeHint(self) -> QSize:
        """With room for what rounding takes, or a scroll bar would stand beside words that fit."""
        return super().sizeHint() + QSize(0, 2)

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        """How many lines its words take depends on the width."""
        super().resizeEvent(e)
        self.updateGeometry()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        QPlainTextEdit.keyPressEvent(self, event)
