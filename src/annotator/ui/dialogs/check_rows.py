"""The checks of an export: what is in order, what is worth knowing, and what keeps the file from being written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from annotator.io.losses import MAX_IDS
from annotator.services.exporting import ExportCheck
from annotator.ui.dialogs.combo_rows import choose, narrow
from annotator.ui.dialogs.option_words import Choices, OptionWords
from annotator.ui.plain_words import tip
from annotator.ui.push_button import PushButton
from annotator.ui.sentences import shown
from annotator.ui.text_label import IconLabel, TextLabel, Tone
from annotator.ui.theme import Theme

_TONES: dict[str, Tone] = {"ok": "", "warning": "warn", "error": "error"}
_ICONS = {"ok": "check", "warning": "alert-triangle", "error": "circle-x"}

_MENU_WIDTH = 230

_RANKS = {"Not in the file": 1, "Changed in the file": 2}


class CheckRows(QWidget):
    """One row a check, with a button where there is something to look at.

    Signals:
        shown_requested: Gets the ids of annotations to be shown, else of articles.
        option_chosen: Gets the name of an option that decides about what was found, and the value that was chosen.
    """

    shown_requested = Signal(tuple, tuple)
    option_chosen = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._checks: Sequence[ExportCheck] = ()
        self._values: Mapping[str, str] = {}
        self._rows = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._rows)
        self._column.addStretch(1)

    def set_checks(self, checks: Sequence[ExportCheck], values: Mapping[str, str] | None = None) -> None:
        """Shows these and no others; the keyboard stays at the same check, if it is still there.

        Args:
            checks: What was found.
            values: What is chosen of options that decide about it.
        """
        self._checks = checks
        self._values = values or {}
        focused = cast("QWidget | None", self.focusWidget())
        kept = focused.objectName() if focused is not None and focused.hasFocus() else None
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
        self._rows.show()  # what is not shown takes no room, and the room is asked for at once
        if kept is not None:
            self._focus(kept)
        before.hide()
        before.deleteLater()

    def controls(self) -> list[QWidget]:
        """What takes the focus, in the order in which it stands."""
        found = self._rows.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [one for one in found if one.focusPolicy() & Qt.FocusPolicy.TabFocus]

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.set_checks(self._checks, self._values)

    def _add_group(self, grid: QGridLayout, check: ExportCheck) -> None:
        """The heading of several that are alike."""
        row = grid.rowCount()
        grid.addWidget(
            IconLabel(_ICONS[check.kind], self._colour(check), size=18), row, 0, Qt.AlignmentFlag.AlignTop
        )
        grid.addWidget(TextLabel(shown(check.group), weight=500, tone=_TONES[check.kind]), row, 1, 1, 3)

    def _add_item(self, grid: QGridLayout, check: ExportCheck) -> None:
        row = grid.rowCount()
        grid.addWidget(TextLabel(shown(check.item), tone="second", wraps=True), row, 1, 1, _columns(check))
        self._add_button(grid, row, check)

    def _add(self, grid: QGridLayout, row: int, check: ExportCheck) -> None:
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(IconLabel(_ICONS[check.kind], self._colour(check), size=18), row, 0, top)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(shown(check.title), weight=500, tone=_TONES[check.kind], wraps=True))
        if check.detail:
            words.addWidget(TextLabel(shown(check.detail), tone="second", wraps=True))
        grid.addLayout(words, row, 1, 1, _columns(check))
        self._add_button(grid, row, check)

    def _add_button(self, grid: QGridLayout, row: int, check: ExportCheck) -> None:
        remedy = self._remedy(check)
        if remedy is not None:
            remedy.setObjectName(check.option)
            remedy.setAccessibleDescription(shown(check.title))
            grid.addWidget(remedy, row, 2, Qt.AlignmentFlag.AlignVCenter)
        if check.annotation_ids or check.article_ids:
            show = PushButton(self._show_words(check), "quiet")
            show.setObjectName(check.item or check.title)
            show.setAccessibleDescription(shown(check.title))
            show.clicked.connect(self._shower(check))
            grid.addWidget(show, row, 3, Qt.AlignmentFlag.AlignVCenter)

    def _show_words(self, check: ExportCheck) -> str:
        """Says so where a check names only the first of many."""
        if max(len(check.annotation_ids), len(check.article_ids)) < MAX_IDS:
            return self.tr("Show them")
        return self.tr("Show the first %1").replace("%1", self.locale().toString(MAX_IDS))

    def _remedy(self, check: ExportCheck) -> QWidget | None:
        """What decides about it: a menu, or a button that switches something on."""
        words = OptionWords()
        for name, title, choices in words.menus():
            if name == check.option:
                return self._menu(name, title, choices)
        if check.option not in words.remedies():
            return None
        made = PushButton(words.remedies()[check.option], "quiet")
        made.clicked.connect(lambda: self.option_chosen.emit(check.option, True))  # noqa: FBT003 - Qt's signal
        return made

    def _menu(self, name: str, title: str, choices: Choices) -> QComboBox:
        made = narrow(QComboBox())
        made.setAccessibleName(title)
        made.setMaximumWidth(_MENU_WIDTH)
        for value, words in choices:
            made.addItem(words, value)
        choose(made, self._values.get(name))
        made.setToolTip(tip(made.currentText()))
        made.activated.connect(self._chooser(name, made))
        return made

    def _chooser(self, name: str, menu: QComboBox) -> Callable[[], None]:
        def take() -> None:  # without the row that the signal brings
            self.option_chosen.emit(name, menu.currentData())

        return take

    def _focus(self, name: str) -> None:
        """Puts the focus where it was, else to the first thing that takes it, else to what comes after the checks."""
        found = self.controls()
        again = next((one for one in found if one.objectName() == name), next(iter(found), None))
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _shower(self, check: ExportCheck) -> Callable[[], None]:
        def show() -> None:  # without the state that the signal brings
            self.shown_requested.emit(check.annotation_ids, () if check.annotation_ids else check.article_ids)

        return show

    def _colour(self, check: ExportCheck) -> QColor:
        colours = {"warning": self._theme.warn, "error": self._theme.error}
        return colours.get(check.kind, self._theme.text)


def _columns(check: ExportCheck) -> int:
    """How many columns the words have: those of a menu and of a button as well, where there is none beside them."""
    if check.option:
        return 1
    return 2 if check.annotation_ids or check.article_ids else 3
