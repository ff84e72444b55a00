"""The list of a menu in which typed letters find a word, wherever it stands in a row."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView
from typing_extensions import override

from annotator.model.folding import folded

KEYWORDS = int(Qt.ItemDataRole.UserRole) + 1
"""Further words that a row is found by."""


class TypedList(QListView):
    """Letters typed in a row without a pause are one beginning of a word; Qt looks at the beginning of the row alone."""

    _typed = ""
    _typed_at = 0.0

    @override
    def keyboardSearch(self, search: str) -> None:
        now = time.monotonic()
        is_further = now - self._typed_at < QApplication.keyboardInputInterval() / 1000
        self._typed_at = now
        self._typed = self._typed + search if is_further else search
        wanted = folded(self._typed).strip()
        model, here = self.model(), self.currentIndex().row()
        # One letter goes on to the next row that it finds, further ones may stay.
        first = here + (len(wanted) < 2)
        rows = [(first + step) % model.rowCount() for step in range(model.rowCount())]
        found = next((row for row in rows if wanted and self._has(row, wanted)), None)
        if found is not None:
            self.setCurrentIndex(model.index(found, 0))

    def _has(self, row: int, wanted: str) -> bool:
        at = self.model().index(row, 0)
        if not self.model().flags(at) & Qt.ItemFlag.ItemIsEnabled:
            return False
        words = folded(f"{at.data() or ''} {at.data(KEYWORDS) or ''}")
        return words.startswith(wanted) or any(
            f"{mark}{wanted}" in words for mark in (" ", "(", "-", ".", "/")
        )
