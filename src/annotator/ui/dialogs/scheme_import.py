"""Import a scheme: what the file would add, change and archive is shown before it is done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.services.scheme_adopting import Difference, differences, is_reordered
from annotator.ui.actions import QT_TRANSLATE_NOOP
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.field_editors import FieldProblem
from annotator.ui.plain_words import filled
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Scheme
    from annotator.services.scheme_adopting import Kind

_KINDS: dict[Kind, str] = {
    "added": QT_TRANSLATE_NOOP("SchemeImport", "Added"),
    "changed": QT_TRANSLATE_NOOP("SchemeImport", "Changed"),
    "archived": QT_TRANSLATE_NOOP("SchemeImport", "Archived"),
    "restored": QT_TRANSLATE_NOOP("SchemeImport", "Restored"),
    "gone": QT_TRANSLATE_NOOP("SchemeImport", "Removed; never used"),
}
_FIELDS = {
    "title": QT_TRANSLATE_NOOP("SchemeImport", "title"), "letter": QT_TRANSLATE_NOOP("SchemeImport", "letter"),
    "key": QT_TRANSLATE_NOOP("SchemeImport", "key"), "colour": QT_TRANSLATE_NOOP("SchemeImport", "colour"),
    "pattern": QT_TRANSLATE_NOOP("SchemeImport", "line"), "guideline": QT_TRANSLATE_NOOP("SchemeImport", "guidelines"),
    "examples": QT_TRANSLATE_NOOP("SchemeImport", "guidelines"), "do": QT_TRANSLATE_NOOP("SchemeImport", "guidelines"),
    "dont": QT_TRANSLATE_NOOP("SchemeImport", "guidelines"),
}  # fmt: skip
_ATTRIBUTES: dict[Kind, str] = {
    "added": QT_TRANSLATE_NOOP("SchemeImport", "attribute %1 added"),
    "changed": QT_TRANSLATE_NOOP("SchemeImport", "attribute %1 changed"),
    "archived": QT_TRANSLATE_NOOP("SchemeImport", "attribute %1 archived"),
    "restored": QT_TRANSLATE_NOOP("SchemeImport", "attribute %1 restored"),
    "gone": QT_TRANSLATE_NOOP("SchemeImport", "attribute %1 removed; never used"),
}


def _said(words: str) -> str:
    return QCoreApplication.translate("SchemeImport", words)


class SchemeImportDialog(DialogFrame):
    """Changes nothing itself.

    Args:
        path: The file, for the title.
        before: The scheme in force.
        after: The scheme as it would be.
        submit: What the button does; gives a sentence if that was refused, else nothing.
    """

    def __init__(
        self, theme: Theme, path: Path, before: Scheme, after: Scheme, submit: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme, QSize(600, 460), parent)
        self._submit = submit
        self.set_title(filled(self.tr("Import a scheme: %1"), path.name))
        found = differences(before, after)
        moves = is_reordered(before, after)
        self._problem = FieldProblem(theme)
        self._do = PushButton(self.tr("Change %Ln label(s)", "", len(found)), "primary")
        if not found:
            self._do.setText(self.tr("Change the order"))
        self._do.setEnabled(bool(found) or moves)
        self._do.setDefault(True)
        self._do.clicked.connect(self._on_do)
        self._lay_out(found, moves=moves)

    def _lay_out(self, found: list[Difference], *, moves: bool) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for row, one in enumerate(found):
            title = TextLabel(one.label.title, weight=600, wraps=True)
            kind = TextLabel(_said(_KINDS[one.kind]), tone="second")
            grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(kind, row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(TextLabel(_details(one), wraps=True), row, 2)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(12)
        if not found and not moves:
            column.addWidget(TextLabel(self.tr("This is the scheme already."), wraps=True))
        column.addLayout(grid)
        if moves:
            column.addWidget(TextLabel(self.tr("The labels get another order."), wraps=True))
        kept = self.tr("Annotations stay. What they use and the file lacks is archived, not removed.")
        column.addWidget(TextLabel(kept, tone="second", wraps=True))
        column.addWidget(self._problem)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setProperty("surface", "page")
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        page = QVBoxLayout(self.page)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(area)
        cancel = PushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.foot.row.addStretch(1)
        self.foot.row.addWidget(cancel)
        self.foot.row.addWidget(self._do)

    @Slot()
    def _on_do(self) -> None:
        refusal = self._submit()
        self._problem.say(refusal)
        if not refusal:
            self.accept()


def _details(one: Difference) -> str:
    fields = dict.fromkeys(_said(_FIELDS[name]) for name in one.fields if name in _FIELDS)
    attributes = [filled(_said(_ATTRIBUTES[kind]), title) for kind, title in one.attributes]
    return " · ".join([*fields, *attributes])
