"""The checks of an export: what is in order, what is worth knowing, and what keeps the file from being written."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from annotator.services.exporting import ExportCheck
from annotator.ui.push_button import PushButton
from annotator.ui.sentences import shown
from annotator.ui.text_label import IconLabel, TextLabel, Tone
from annotator.ui.theme import Theme

_TONES: dict[str, Tone] = {"ok": "", "warning": "warn", "error": "error"}
_ICONS = {"ok": "check", "warning": "alert-triangle", "error": "circle-x"}

_RANKS = {"Not in the file": 1, "Changed in the file": 2}


class CheckRows(QWidget):
    """One row a check, with a button where there is something to look at.

    Signals:
        shown_requested: Gets a tuple of annotation ids to be shown.
    """

    shown_requested = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._checks: Sequence[ExportCheck] = ()
        self._rows = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._rows)
        self._column.addStretch(1)

    def set_checks(self, checks: Sequence[ExportCheck]) -> None:
        """Shows these and no others."""
        self._checks = checks
        before, self._rows = self._rows, QWidget()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        groups: set[str] = set()
        for check in sorted(checks, key=lambda one: _RANKS.get(one.group, 0)):
            if check.group and check.group not in groups:
                groups.add(check.group)
                self._add_group(grid, check)
            if check.group:
                self._add_item(grid, check)
            else:
                self._add(grid, grid.rowCount(), check)
        self._column.replaceWidget(before, self._rows)
        before.hide()
        self._rows.show()  # what is not shown takes no room, and the room is asked for at once
        before.deleteLater()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.set_checks(self._checks)

    def _add_group(self, grid: QGridLayout, check: ExportCheck) -> None:
        """The heading of several that are alike."""
        row = grid.rowCount()
        grid.addWidget(
            IconLabel(_ICONS[check.kind], self._colour(check), size=18), row, 0, Qt.AlignmentFlag.AlignTop
        )
        grid.addWidget(TextLabel(shown(check.group), weight=500, tone=_TONES[check.kind]), row, 1, 1, 2)

    def _add_item(self, grid: QGridLayout, check: ExportCheck) -> None:
        row = grid.rowCount()
        grid.addWidget(TextLabel(shown(check.item), tone="second", wraps=True), row, 1)
        self._add_button(grid, row, check)

    def _add(self, grid: QGridLayout, row: int, check: ExportCheck) -> None:
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(IconLabel(_ICONS[check.kind], self._colour(check), size=18), row, 0, top)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(shown(check.title), weight=500, tone=_TONES[check.kind], wraps=True))
        if check.detail:
            words.addWidget(TextLabel(shown(check.detail), tone="second", wraps=True))
        grid.addLayout(words, row, 1)
        self._add_button(grid, row, check)

    def _add_button(self, grid: QGridLayout, row: int, check: ExportCheck) -> None:
        if check.annotation_ids:
            show = PushButton(self.tr("Show them"), "quiet")
            show.setAccessibleDescription(shown(check.title))
            show.clicked.connect(self._shower(check.annotation_ids))
            grid.addWidget(show, row, 2, Qt.AlignmentFlag.AlignTop)

    def _shower(self, annotation_ids: tuple[str, ...]) -> Callable[[], None]:
        def show() -> None:  # without the state that the signal brings
            self.shown_requested.emit(annotation_ids)

        return show

    def _colour(self, check: ExportCheck) -> QColor:
        colours = {"warning": self._theme.warn, "error": self._theme.error}
        return colours.get(check.kind, self._theme.text)
