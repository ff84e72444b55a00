"""The page Saving and backup: where the project is, its dated copies, and what is filled in while labelling."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QDateTime, QLocale, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.services.backup import Backup, backups
from annotator.ui.dialogs.settings_form import SettingsForm
from annotator.ui.dialogs.settings_page import SettingsContext, SettingsPage
from annotator.ui.plain_words import filled, tip
from annotator.ui.push_button import PushButton
from annotator.ui.show_folder import show_folder
from annotator.ui.text_label import TextLabel

_MOST = 50


class SavingPage(SettingsPage):
    """Says where things are, and makes a backup."""

    FIELDS: ClassVar[tuple[str, ...]] = ("fills_values",)

    def __init__(self, context: SettingsContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._form = SettingsForm(context)
        self._backup = PushButton(self.tr("Save now and make a dated backup"))
        self._said = TextLabel(tone="second", wraps=True)
        self._heading = TextLabel(weight=600)
        self._copies = QWidget()
        self._grid = QGridLayout(self._copies)
        self._lay_out()
        self._backup.clicked.connect(self._on_backup)
        context.projects.backed_up.connect(self._show_copies)
        context.projects.said.connect(self._on_said)
        self._show_copies()
        self._say("")

    @override
    def show_setting(self, name: str) -> None:
        self._form.show_setting(name)

    def _lay_out(self) -> None:
        workspace = self.context.session.workspace
        self._form.add(self.tr("Project file"), self._place(workspace.target if workspace else ""))
        self._form.add(self.tr("Saving"), TextLabel(self.tr("Every change is saved at once."), wraps=True))
        fills = self.tr("Fill in the values of figures from their words")
        self._form.add_checks(self.tr("Labelling"), {"fills_values": fills})
        self._backup.setEnabled(workspace is not None and workspace.path is not None)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 28, 16)
        column.setSpacing(12)
        column.addWidget(self._form)
        column.addSpacing(6)
        column.addWidget(self._backup, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._said)
        column.addWidget(self._heading)
        column.addWidget(self._copies)
        column.addStretch(1)

    def _place(self, target: str) -> QWidget:
        """Where the project is, to be copied; with its folder if it is a file."""
        where = TextLabel(target or self.tr("No project is open."), wraps=True)
        where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        where.setAccessibleName(self.tr("Project file"))
        where.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        if not target or "://" in target:
            return where
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(where)
        column.addWidget(self._folder_button(Path(target)), 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def _folder_button(self, path: Path) -> PushButton:
        button = PushButton(self.tr("Show in folder"))
        button.setAccessibleName(filled(self.tr("Show %1 in its folder"), path.name))
        button.clicked.connect(partial(self._show_folder, path))
        return button

    def _show_folder(self, path: Path) -> None:
        if not show_folder(path):
            folder = path.absolute().parent
            self._say(self.tr("The folder could not be shown: %1").replace("%1", str(folder)))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))

    @Slot()
    def _show_copies(self) -> None:
        workspace = self.context.session.workspace
        found = backups(workspace) if workspace is not None else []
        self._heading.setText(self.tr("%Ln backup(s) in the folder", "", len(found)))
        if workspace is not None and workspace.path is None:
            self._heading.setText(self.tr("This project is on a server. Its backups are made there."))
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, one in enumerate(found[:_MOST]):
            self._add_copy(row, one)
        self._grid.setColumnStretch(3, 1)

    def _add_copy(self, row: int, one: Backup) -> None:
        locale = QLocale()
        made = QDateTime.fromSecsSinceEpoch(int(one.made_at.timestamp())).toLocalTime()
        when = TextLabel(locale.toString(made, QLocale.FormatType.ShortFormat))
        when.setToolTip(tip(one.path.name))
        size = TextLabel(locale.formattedDataSize(one.size, 1), tone="second")
        self._grid.addWidget(when, row, 0)
        self._grid.addWidget(size, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self._folder_button(one.path), row, 2)

    @Slot()
    def _on_backup(self) -> None:
        self.context.projects.backup()
        self._backup.setEnabled(False)  # until it is said what became of it

    @Slot(str)
    def _on_said(self, words: str) -> None:
        """Shows what becomes of the backup; it is said in the window, which is behind this one."""
        self._say(words)
        workspace = self.context.session.workspace
        self._backup.setEnabled(workspace is not None and workspace.path is not None)
