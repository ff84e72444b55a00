"""Where a file is to be written: a path that can be typed or chosen, and what speaks against it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel


class Destination(QWidget):
    """The path of the file to write.

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
        self._field = QLineEdit(str(folder / f"{stem}-{date.today().isoformat()}"))  # noqa: DTZ011 - the reviewer's day
        self._field.setAccessibleName(self.tr("File to write"))
        self._field.textChanged.connect(self.changed)
        self._choose = PushButton(self.tr("Choose…"))
        self._choose.setAccessibleDescription(self.tr("Choose the file to write"))
        self._choose.clicked.connect(self._on_choose)
        label = TextLabel(self.tr("To"), tone="second")
        label.setBuddy(self._field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self._field, 1)
        row.addWidget(self._choose)

    @property
    def path(self) -> Path | None:
        """The file; None if the field is empty."""
        words = self._field.text().strip()
        return Path(words).expanduser() if words else None

    def set_suffixes(self, suffixes: Sequence[str]) -> None:
        """Gives the path the first of the suffixes, unless it ends in one of them or in one of the reviewer's own."""
        path = self.path
        own = path is not None and path.suffix != "" and path.suffix not in self._suffixes
        before, self._suffixes = self._suffixes, suffixes
        if path is None or own or path.suffix in suffixes or (not before and path.suffix):
            return
        self._field.setText(str(path.with_suffix(suffixes[0])))

    def set_path(self, path: Path) -> None:
        """Puts a path into the field."""
        self._field.setText(str(path))

    def problem(self) -> str | None:
        """What is wrong with the path in one sentence, or None. Whether the file exists is no problem of the path."""
        path = self.path
        if path is None:
            return self.tr("Say where the file is to be written.")
        try:
            if path.is_dir():
                return self.tr("This is a folder. Add the name of the file.")
            if not path.parent.is_dir():
                return self.tr("The folder %1 does not exist.").replace("%1", str(path.parent))
            path.exists()
        except OSError as error:
            return self.tr("This file cannot be written: %1.").replace("%1", error.strerror or str(error))
        return None

    @Slot()
    def _on_choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("File to write"),
            self._field.text(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self._field.setText(chosen)
            self.set_suffixes(self._suffixes)
