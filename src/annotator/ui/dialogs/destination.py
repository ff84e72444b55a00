"""Where a file is to be written: a path that can be typed or chosen, and what speaks against it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from annotator.paths import expanded
from annotator.services.export_account import is_account, path_beside
from annotator.ui.plain_words import filled
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel

_ZIP = ".zip"


class Destination(QWidget):
    """The path of the file, or of the new folder, to write.

    Args:
        folder: Where the proposed file is.
        stem: Its name without date and suffix.

    Signals:
        changed: The path is another one.
    """

    changed = Signal()

    def __init__(self, folder: Path, stem: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suffixes: Sequence[str] = ()
        self._is_folder = False
        self._field = QLineEdit(str(folder / f"{stem}-{date.today().isoformat()}"))  # noqa: DTZ011 - the reviewer's day
        self._field.textChanged.connect(self.changed)
        self._choose = PushButton(self.tr("Choose…"))
        self._choose.clicked.connect(self._on_choose)
        self._label = TextLabel(tone="second")
        self._label.setBuddy(self._field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addWidget(self._field, 1)
        row.addWidget(self._choose)
        self._say_kind()

    @property
    def path(self) -> Path | None:
        """The file; None if the field is empty."""
        words = self._field.text().strip()
        return expanded(words) if words else None

    def set_suffixes(self, suffixes: Sequence[str], *, is_folder: bool = False) -> None:
        """Gives the path the first of the suffixes, unless it ends in one of them or in one of the reviewer's own.

        Args:
            suffixes: With the dot; none for a folder.
            is_folder: Whether several files are to be written: into a new folder, unless the path ends in ``.zip``.
        """
        self._is_folder = is_folder
        path = self.path
        known = (*self._suffixes, _ZIP) if is_folder else self._suffixes
        own = path is not None and path.suffix != "" and path.suffix not in known
        before, self._suffixes = self._suffixes, suffixes
        self._say_kind()
        if path is None or own or path.suffix in suffixes:
            return
        if suffixes or path.suffix in (*before, _ZIP):
            self._field.setText(str(path.with_suffix(suffixes[0] if suffixes else "")))

    def set_path(self, path: Path) -> None:
        """Puts a path into the field."""
        self._field.setText(str(path))

    def problem(self) -> str | None:
        """What is wrong with the path in one sentence, or None. Whether the file exists is no problem of the path."""
        path = self.path
        if path is None:
            return self.tr("Say where the file is to be written.")
        try:
            if self._writes_folder(path):
                return self._problem_of_folder(path)
            if path.is_dir():
                return self.tr("This is a folder. Add the name of the file.")
            if not path.parent.is_dir():
                return self.tr("The folder %1 does not exist.").replace("%1", str(path.parent))
            path.exists()
        except OSError as error:
            return filled(self.tr("This file cannot be written: %1."), error.strerror or str(error))
        return None

    def is_taken(self) -> bool:
        """Whether a file is there that would be replaced."""
        try:
            return self.path is not None and self.path.exists() and not self._writes_folder(self.path)
        except OSError:  # `problem` says so
            return False

    def has_report(self) -> bool:
        """Whether there is a report of an export to that name, which is replaced together with its file."""
        try:
            return self.path is not None and is_account(path_beside(self.path))
        except OSError:
            return False

    def _writes_folder(self, path: Path) -> bool:
        return self._is_folder and path.suffix.lower() != _ZIP

    def _problem_of_folder(self, path: Path) -> str | None:
        """Nothing is written into a folder that has something in it: nobody could tell afterwards whose files they are."""
        if path.is_dir():
            words = self.tr("This folder has something in it. Name a new one, or a file that ends in .zip.")
            return words if any(path.iterdir()) else None
        if path.exists():
            return self.tr("This is a file. Name a new folder, or a file that ends in .zip.")
        if not path.parent.is_dir():
            return self.tr("The folder %1 does not exist.").replace("%1", str(path.parent))
        return None

    def _say_kind(self) -> None:
        is_folder = self._is_folder and _ZIP not in self._suffixes
        self._label.setText(self.tr("To folder") if is_folder else self.tr("To"))
        self._field.setAccessibleName(self.tr("Folder to write") if is_folder else self.tr("File to write"))
        self._choose.setAccessibleDescription(
            self.tr("Choose where the new folder goes") if is_folder else self.tr("Choose the file to write")
        )

    @Slot()
    def _on_choose(self) -> None:
        path = self.path
        if path is not None and self._writes_folder(path):
            where = QFileDialog.getExistingDirectory(
                self, self.tr("Where the new folder goes"), str(path.parent)
            )
            if where:
                self._field.setText(str(Path(where) / path.name))
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("File to write"),
            self._field.text(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self._field.setText(chosen)
            self.set_suffixes(self._suffixes, is_folder=self._is_folder)
