"""The dialog that shows lines which may be excluded, to be ticked and confirmed with Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.dialogs.litter_rows import LitterList, LitterRow, LitterRows
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_SIZE = QSize(820, 560)


class LitterDialog(DialogFrame):
    """Asks which of some lines are not article text.

    Args:
        title: What the dialog is about.
        rows: The lines.

    Signals:
        decided: Gets the places of the rows that are ticked; the dialog closes after it.
    """

    decided = Signal(list)

    def __init__(
        self, theme: Theme, title: str, rows: Sequence[LitterRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _SIZE, parent)
        self.set_title(title)
        self._rows = LitterRows(rows, self)
        self._list = LitterList(theme, self._rows)
        self._all = PushButton(self.tr("Tick all"), "quiet")
        self._none = PushButton(self.tr("Tick none"), "quiet")
        self._cancel = PushButton(self.tr("Cancel"))
        self._exclude = PushButton(kind="primary")
        self._exclude.setDefault(True)
        self._lay_out()
        self._connect()
        self._show_count()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._list.set_theme(theme)

    def _lay_out(self) -> None:
        self.head.row.addStretch(1)
        promise = self.tr("Excluded text keeps its place and can be put back.")
        self.head.row.addWidget(TextLabel(promise, tone="second"))
        column = QVBoxLayout(self.page)
        column.setContentsMargins(20, 8, 20, 8)
        column.addWidget(self._list)
        self.foot.row.addWidget(self._all)
        self.foot.row.addWidget(self._none)
        self.foot.row.addStretch(1)
        self.foot.row.addWidget(self._cancel)
        self.foot.row.addWidget(self._exclude)

    def _connect(self) -> None:
        self._rows.ticked.connect(self._show_count)
        self._all.clicked.connect(self._on_all)
        self._none.clicked.connect(self._on_none)
        self._cancel.clicked.connect(self.reject)
        self._exclude.clicked.connect(self._on_exclude)

    @Slot()
    def _show_count(self) -> None:
        lines = self._rows.lines()
        words = self.tr("Exclude %Ln line(s)", "", lines)
        self._exclude.setText(words if lines else self.tr("Keep all as text"))

    @Slot()
    def _on_all(self) -> None:
        self._rows.tick_all(are_ticked=True)

    @Slot()
    def _on_none(self) -> None:
        self._rows.tick_all(are_ticked=False)

    @Slot()
    def _on_exclude(self) -> None:
        self.decided.emit(self._rows.chosen())
        self.accept()
