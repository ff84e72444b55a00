"""The backups of a project: when each was made, what is in it, what differs from now; and the way back to one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.services.backup import Backup, Maker
from annotator.ui.date_words import moment_words
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.plain_words import tip
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.store.standing import Standing

_ROW = 30


class BackupsDialog(DialogFrame):
    """A table, the newest first; Return restores the chosen one.

    Args:
        found: The backups; what is in them comes later, by `fill`.
        is_writable: Whether one may be put in the project's place.

    Signals:
        restore_requested: The `Backup`; the dialog is closed.
        open_requested: Likewise, to look into it.
        folder_requested: The `Backup` whose folder is to be shown.
    """

    restore_requested = Signal(object)
    open_requested = Signal(object)
    folder_requested = Signal(object)

    def __init__(
        self, theme: Theme, found: Sequence[Backup], *, is_writable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, QSize(960, 520), parent)
        self._found = list(found)
        self._is_writable = is_writable
        self.set_title(self.tr("Backups"))
        self.head.row.addStretch(1)
        self._table = self._made_table()
        self._said = TextLabel(tone="second", wraps=True)
        column = QVBoxLayout(self.page)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._said)
        column.addWidget(self._table, 1)
        self._buttons()
        self._said.setText(
            self.tr(
                "The file as it is now is kept beside the project, under a name with the date, before a backup takes its place."
            )
            if found
            else self.tr(
                "There is no backup yet. One is made by itself after the project was opened and something was changed."
            )
        )
        self._table.setVisible(bool(found))
        self._table.itemSelectionChanged.connect(self._on_chosen)
        self._table.itemActivated.connect(self._on_restore)
        if found:
            self._table.selectRow(0)
            self._table.setFocus()
        self._on_chosen()

    def _made_table(self) -> QTableWidget:
        heads = (
            self.tr("Made"), self.tr("By"), self.tr("Size"), self.tr("Annotations"), self.tr("Articles"), self.tr("Compared with now"),
        )  # fmt: skip
        table = QTableWidget(len(self._found), len(heads))
        table.setHorizontalHeaderLabels(heads)
        table.setAccessibleName(self.tr("Backups"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setMinimumSectionSize(_ROW)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        locale = QLocale()
        for row, one in enumerate(self._found):
            words = (
                moment_words(one.made_at.isoformat()),
                self._maker(one.maker),
                locale.formattedDataSize(one.size, 1),
                "…",
                "…",
                "",
            )
            for place, each in enumerate(words):
                cell = _cell(each, is_number=2 <= place <= 4)
                cell.setToolTip(tip(one.path.name))
                table.setItem(row, place, cell)
        return table

    def _maker(self, maker: Maker) -> str:
        return {
            "person": self.tr("By hand"),
            "program": self.tr("The program"),
            "migration": self.tr("The program, before an update"),
            "restoring": self.tr("Replaced by a backup"),
        }[maker]

    def _buttons(self) -> None:
        self._folder = PushButton(self.tr("Show in folder"))
        self._open = PushButton(self.tr("Open this backup"))
        close = PushButton(self.tr("Close"))
        self._restore = PushButton(self.tr("Restore this backup"), "primary")
        self._restore.setDefault(True)
        self._folder.clicked.connect(lambda: self.folder_requested.emit(self.chosen))
        self._open.clicked.connect(self._on_open)
        close.clicked.connect(self.reject)
        self._restore.clicked.connect(self._on_restore)
        self.foot.row.addWidget(self._folder)
        self.foot.row.addWidget(self._open)
        self.foot.row.addStretch(1)
        self.foot.row.addWidget(close)
        self.foot.row.addWidget(self._restore)

    @property
    def chosen(self) -> Backup | None:
        """The one that is chosen."""
        row = self._table.currentRow()
        return self._found[row] if 0 <= row < len(self._found) else None

    def fill(self, one: Backup, there: Standing | None, now: Standing | None) -> None:
        """Says what is in a backup, and what differs from now; None for what cannot be read."""
        row, locale = self._found.index(one), QLocale()
        cells = ("–", "–", self.tr("Cannot be read, or is of an older version"))
        if there is not None:
            cells = (
                locale.toString(there.annotations),
                locale.toString(there.articles),
                self._compared(there, now),
            )
        for place, words in enumerate(cells, start=3):
            self._table.setItem(row, place, _cell(words, is_number=place < 5))

    def _compared(self, there: Standing, now: Standing | None) -> str:
        if now is None:
            return ""
        if there == now:
            return self.tr("The same as now")
        parts: list[str] = []
        more = there.annotations - now.annotations
        if more:
            words = (
                self.tr("%Ln annotation(s) more", "", more)
                if more > 0
                else self.tr("%Ln annotation(s) fewer", "", -more)
            )
            parts.append(words)
        more = there.articles - now.articles
        if more:
            parts.append(
                self.tr("%Ln article(s) more", "", more)
                if more > 0
                else self.tr("%Ln article(s) fewer", "", -more)
            )
        since = now.last - there.last
        if since > 0:
            parts.append(self.tr("%Ln change(s) since", "", since))
        return ", ".join(parts) or self.tr("Other changes")

    @Slot()
    def _on_chosen(self) -> None:
        one = self.chosen
        for button in (self._folder, self._open):
            button.setEnabled(one is not None)
        self._restore.setEnabled(one is not None and self._is_writable)

    @Slot()
    def _on_open(self) -> None:
        one = self.chosen
        self.accept()
        self.open_requested.emit(one)

    @Slot()
    def _on_restore(self) -> None:
        one = self.chosen
        if one is not None and self._restore.isEnabled():
            self.accept()
            self.restore_requested.emit(one)


def _cell(words: str, *, is_number: bool) -> QTableWidgetItem:
    made = QTableWidgetItem(words)
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    made.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return made
