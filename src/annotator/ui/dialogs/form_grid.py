"""Names at the left, fields at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from annotator.ui.text_label import TextLabel

_LEAST = 30


class FormGrid(QGridLayout):
    """The rows of a form.

    Args:
        name_width: The least width of the names, in pixels.
    """

    def __init__(self, name_width: int = 0) -> None:
        super().__init__()
        self._rows: dict[QWidget, TextLabel] = {}
        self.setHorizontalSpacing(12)
        self.setVerticalSpacing(10)
        self.setColumnMinimumWidth(0, name_width)
        self.setColumnStretch(1, 1)

    def add(self, name: str, field: QWidget, layout: QLayout | None = None) -> None:
        """Adds a row: a field, or a layout of which it is the first."""
        row = len(self._rows)
        words = TextLabel(name, tone="second", wraps=True)
        words.setMinimumHeight(_LEAST)
        words.setBuddy(field)
        self._rows[field] = words
        self.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
        if layout is None:
            self.addWidget(field, row, 1)
        else:
            self.addLayout(layout, row, 1)

    def show_row(self, field: QWidget, *, is_shown: bool) -> None:
        """Shows a row or hides it."""
        field.setVisible(is_shown)
        self._rows[field].setVisible(is_shown)
