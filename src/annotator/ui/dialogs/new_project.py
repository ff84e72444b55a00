"""New project: a name, and where its file goes."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.paths import expanded
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.plain_words import filled
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

SUFFIX = ".db"
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f/\\:*?"<>|]+')


class NewProjectDialog(DialogFrame):
    """Asks for the name and the folder of a new project; makes nothing itself.

    Args:
        folder: Where the file is proposed to go.

    Signals:
        named: Gets the name and the path of the file to make, which does not exist; the dialog closes.
    """

    named = Signal(str, Path)

    def __init__(self, theme: Theme, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(theme, QSize(560, 240), parent)
        self.set_title(self.tr("New project"))
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Name"))
        self._name.setPlaceholderText(self.tr("What the articles are about"))
        self._folder = QLineEdit(str(folder))
        self._folder.setAccessibleName(self.tr("Folder"))
        self._said = TextLabel(tone="second", wraps=True)
        self._make = PushButton(self.tr("Make project"), "primary")
        self._make.setDefault(True)
        self._lay_out()
        for field in (self._name, self._folder):
            field.textChanged.connect(self._show)
        self._make.clicked.connect(self._on_make)
        self._show()
        self._name.setFocus()

    @property
    def path(self) -> Path | None:
        """The file to make; None without a name."""
        stem = _NOT_IN_NAMES.sub("-", self._name.text()).strip(" .-")
        folder = self._folder.text().strip()
        return expanded(folder) / f"{stem}{SUFFIX}" if stem and folder else None

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        choose = PushButton(self.tr("Choose…"))
        choose.setAccessibleDescription(self.tr("Choose the folder"))
        choose.clicked.connect(self._on_choose)
        grid.addWidget(TextLabel(self.tr("Name"), tone="second"), 0, 0)
        grid.addWidget(self._name, 0, 1, 1, 2)
        grid.addWidget(TextLabel(self.tr("Folder"), tone="second"), 1, 0)
        grid.addWidget(self._folder, 1, 1)
        grid.addWidget(choose, 1, 2)
        grid.addWidget(self._said, 2, 1, 1, 2)
        column = QVBoxLayout(self.page)
        column.setContentsMargins(20, 18, 20, 14)
        column.addLayout(grid)
        column.addStretch(1)
        cancel = PushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row: QHBoxLayout = self.foot.row
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._make)

    def _problem(self) -> str | None:
        path = self.path
        if path is None:
            return None
        try:
            if not path.parent.is_dir():
                return self.tr("The folder %1 does not exist.").replace("%1", str(path.parent))
            if path.exists():
                return filled(self.tr("%1 exists already. Choose another name."), path.name)
        except OSError as error:  # too long a name, or a folder that may not be looked into
            return filled(self.tr("This file cannot be written: %1."), error.strerror or str(error))
        return None

    @Slot()
    def _show(self) -> None:
        problem = self._problem()
        self._make.setEnabled(self.path is not None and problem is None)
        self._said.set_tone("error" if problem else "second")
        hint = self.tr("A project is one file that you can copy and back up.")
        self._said.setText(problem or (str(self.path) if self.path else hint))

    @Slot()
    def _on_make(self) -> None:
        path = self.path
        if path is not None and self._problem() is None:
            self.named.emit(" ".join(self._name.text().split()), path)
            self.accept()
        else:
            self._show()

    @Slot()
    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose the folder"), self._folder.text())
        if chosen:
            self._folder.setText(chosen)
