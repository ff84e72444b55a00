"""What is asked about the files of an import: in the list by a button, or in a small dialog of its own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from annotator.model.scheme import Scheme
from annotator.services.import_plan import FilePlan
from annotator.ui.dialogs import import_words
from annotator.ui.dialogs.encoding_dialog import EncodingDialog
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.dialogs.import_decisions import ImportDecisions
from annotator.ui.dialogs.import_names_dialog import ImportNamesDialog
from annotator.ui.dialogs.litter_dialog import LitterDialog
from annotator.ui.dialogs.litter_rows import LitterRow


class ImportQuestions(QObject):
    """Puts the answers into the decisions.

    Args:
        decisions: What has been decided so far.
        dialog: The import's; what is asked stands above it.

    Signals:
        decided: The files are to be looked at again.
        lines_decided: Likewise which lines of a file are to be excluded; the files are what they were.
    """

    decided = Signal()
    lines_decided = Signal()

    def __init__(self, decisions: ImportDecisions, dialog: DialogFrame) -> None:
        super().__init__(dialog)
        self._decisions = decisions
        self._dialog = dialog

    def act(self, one: FilePlan, action: str) -> None:
        """Does what a file's button says (`import_words`), or asks what it takes for that."""
        match action:
            case import_words.REVIEW:
                self._review(one)
            case import_words.READ_AS:
                self._read_as(one.path, one.encoding or "")
            case import_words.READ_ASKED:
                self._ask_encoding(one.path, one.encoding or self._decisions.reading[one.path].encoding or "")
            case import_words.SEPARATE | import_words.CARRY:
                self._decisions.decide_versions(one, "carry" if action == import_words.CARRY else "separate")
                self.decided.emit()
            case import_words.THEIRS | import_words.OURS:
                theirs = self._decisions.theirs
                (theirs.add if action == import_words.THEIRS else theirs.discard)(one.path)
                self.decided.emit()
            case _:
                self._decisions.take(one.path, keeps_full_text=action == import_words.TAKE_ALL)
                self.decided.emit()

    def ask_names(self, scheme: Scheme, plans: Sequence[FilePlan]) -> None:
        """Asks what becomes of labels and attributes that the scheme lacks."""
        labels, attributes = self._decisions.lacked_names(plans)
        dialog = ImportNamesDialog(
            self._dialog.theme, scheme, labels, attributes, self._decisions.names, self._dialog
        )
        dialog.decided.connect(self._take_names)
        self._open(dialog)

    @Slot(dict)
    def _take_names(self, mapping: dict[str, str]) -> None:
        self._decisions.names = mapping
        self.decided.emit()

    def _read_as(self, path: Path, encoding: str) -> None:
        self._decisions.read_as(path, encoding)
        self.decided.emit()

    def _ask_encoding(self, path: Path, encoding: str) -> None:
        dialog = EncodingDialog(self._dialog.theme, path.name, encoding, self._dialog)
        dialog.decided.connect(partial(self._read_as, path))
        self._open(dialog)

    def _review(self, one: FilePlan) -> None:
        """Shows the lines of a file that are proposed; nothing is excluded that was not looked at."""
        decided = self._decisions.litter.get(one.path)
        titles = {each.title for each in one.litter}
        rows = [
            LitterRow(
                each.words, each.region.kind, each.title if len(titles) > 1 else "", each.lines,
                not each.is_paratext if decided is None else place in decided,
            )
            for place, each in enumerate(one.litter)
        ]  # fmt: skip
        dialog = LitterDialog(self._dialog.theme, self.tr("Probably not article text"), rows, self._dialog)
        dialog.decided.connect(partial(self._decide_lines, one.path))
        self._open(dialog)

    def _decide_lines(self, path: Path, places: list[int]) -> None:
        self._decisions.litter[path] = frozenset(places)
        self.lines_decided.emit()

    def _open(self, dialog: DialogFrame) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
