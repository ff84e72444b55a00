"""A scheme out into a file and in from one, for the page Labels."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from annotator.errors import AnnotatorError
from annotator.paths import home
from annotator.ui.dialogs.settings_page import SettingsContext
from annotator.ui.plain_words import filled
from annotator.ui.sentences import shown

if TYPE_CHECKING:
    from annotator.ui.acts import Act


class SchemeTransfer(QObject):
    """Asks for the file, shows what an import would change, and does it.

    Args:
        submit: Does an act; gives the sentence with which it was refused, or nothing.

    Signals:
        said: What was done.
        refused: Why it was not done.
    """

    said = Signal(str)
    refused = Signal(str)

    def __init__(self, context: SettingsContext, submit: Callable[[Act], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._submit = submit
        self._widget = parent

    @Slot()
    def ask_import(self) -> None:
        """Asks for a file to read."""
        dialog = self._chooser(self.tr("Import scheme"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.import_from)
        dialog.open()

    @Slot()
    def ask_export(self) -> None:
        """Asks for a file to write."""
        dialog = self._chooser(self.tr("Export scheme"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        dialog.selectFile("scheme.toml")
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    @Slot(str)
    def import_from(self, name: str) -> None:
        """Shows what a file's scheme would change."""
        from annotator.services.scheme_files import read_scheme
        from annotator.ui.dialogs.scheme_import import SchemeImportDialog

        workspace = self._context.session.workspace
        if workspace is None:
            return
        path = Path(name)
        try:
            given = read_scheme(path)
            before, after = workspace.scheme, workspace.adopted(given)
        except AnnotatorError as error:
            self.refused.emit(shown(error.sentence))
            return
        self.refused.emit("")
        submit = partial(self._submit, lambda workspace: workspace.adopt_scheme(given))
        theme = self._context.themes.theme
        _open(SchemeImportDialog(theme, path, before, after, submit, self._widget))

    @Slot(str)
    def export_to(self, name: str) -> None:
        """Writes the scheme into a file; the file chooser has asked about one that is there."""
        from annotator.services.scheme_files import write_scheme

        scheme = self._context.session.scheme
        if scheme is None:
            return
        try:
            write_scheme(scheme, Path(name), overwrite=True)
        except AnnotatorError as error:
            self.refused.emit(shown(error.sentence))
            return
        self.refused.emit("")
        self.said.emit(filled(self.tr("Exported the scheme to %1."), Path(name).name))

    def _chooser(self, title: str) -> QFileDialog:
        workspace = self._context.session.workspace
        path = workspace.path if workspace is not None else None
        folder = home() if path is None else path.absolute().parent
        words = self.tr("Schemes (%1)").replace("%1", "*.toml *.json")
        made = QFileDialog(self._widget, title, str(folder), words)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return made


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
