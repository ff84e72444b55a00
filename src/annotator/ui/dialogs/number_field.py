"""A number in a small field, written as the window's language writes numbers."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.errors import InputError
from annotator.ui.plain_words import filled

_DIGITS = 7
_LETTERS = 6


class NumberField(QLineEdit):
    """A field that gives a number, or says what is wrong.

    Args:
        name: What it is the number of.
        value: Stands in it.
        is_whole: Whether it has no part after the point.
    """

    def __init__(
        self,
        name: str,
        value: float,
        *,
        most: float,
        least: float = 0,
        is_whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._least, self._most, self._is_whole = name, least, most, is_whole
        self.setAccessibleName(name)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("0" * _LETTERS) + 24)
        self.show_value(value)

    def value(self) -> float:
        """The number.

        Raises:
            InputError: It is none, too small or too large.
        """
        words = self.text().strip()
        found, is_number = (
            self._numbers().toLongLong(words) if self._is_whole else self._numbers().toDouble(words)
        )
        if not is_number or not self._least <= found <= self._most:
            words = self.tr("%1 needs a number from %2 to %3.")
            if self._is_whole:
                words = self.tr("%1 needs a whole number from %2 to %3.")
            limits = [self._written(one) for one in (self._least, self._most)]
            raise InputError(filled(words, self._name, *limits))
        return found

    def show_value(self, value: float) -> None:
        """Puts a number into it."""
        self.setText(self._written(value))

    def _written(self, value: float) -> str:
        if self._is_whole or value == int(value):
            return self._numbers().toString(int(value))
        return self._numbers().toString(value, "g", _DIGITS)

    def _numbers(self) -> QLocale:
        found = QLocale(self.locale())
        found.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return found
