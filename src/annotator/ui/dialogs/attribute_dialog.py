"""Adds or changes one attribute: its title, what it holds, its choices or units."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from annotator.services.attribute_changes import Draft
from annotator.ui.dialogs.attribute_rows import KINDS, kind_words
from annotator.ui.dialogs.choice_rows import ChoiceRows
from annotator.ui.dialogs.form_grid import FormGrid
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.dialogs.lines_field import LinesField
from annotator.ui.field_editors import FieldProblem
from annotator.ui.plain_words import filled
from annotator.ui.push_button import PushButton
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.services.attribute_changes import Kind

Submit = Callable[[Draft], str]
"""Does what the dialog wants; gives a sentence if that was refused, else nothing."""


class AttributeDialog(DialogFrame):
    """Changes nothing itself.

    Args:
        draft: The attribute as it is; None to add one.
        label: Title of the label that has it.
        submit: What the button does; the dialog stays if it is refused.
    """

    def __init__(
        self, theme: Theme, draft: Draft | None, label: str, submit: Submit, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, QSize(560, 480), parent)
        self._draft = draft or Draft("")
        self._submit = submit
        is_new = draft is None
        title = self.tr("Add an attribute to %1") if is_new else self.tr("Change an attribute of %1")
        self.set_title(filled(title, label))
        self._title = QLineEdit(self._draft.title)
        self._title.setAccessibleName(self.tr("Title"))
        self._kind = QComboBox()
        self._kind.setAccessibleName(self.tr("Holds"))
        for kind in KINDS:
            self._kind.addItem(kind_words(kind), kind)
        self._kind.setCurrentIndex(self._kind.findData(self._draft.kind))
        self._choices = ChoiceRows(self._draft.choices)
        self._buttons = QCheckBox(self.tr("First choices as buttons, the rest in a menu"))
        self._buttons.setChecked(self._draft.shown > 0)
        self._suggestions = LinesField(
            self.tr("Offered while typing"), self.tr("One in a line, such as units")
        )
        self._suggestions.show_note("\n".join(self._draft.suggestions))
        self._completes = QCheckBox(self.tr("Offer values used before"))
        self._completes.setChecked(self._draft.completes)
        self._help = QLineEdit(self._draft.help)
        self._help.setAccessibleName(self.tr("Hint in the empty field"))
        self._problem = FieldProblem(theme)
        self._do = PushButton(self.tr("Add attribute") if is_new else self.tr("Change attribute"), "primary")
        self._do.setDefault(True)
        self._grid = FormGrid()
        self._lay_out()
        self._kind.currentIndexChanged.connect(self._on_kind_changed)
        self._title.textChanged.connect(self._on_title_changed)
        self._do.clicked.connect(self._on_do)
        self._on_kind_changed()
        self._on_title_changed()
        self._title.setFocus()

    def wanted(self) -> Draft:
        """The attribute as the dialog says it."""
        shown = (self._draft.shown or 3) if self._buttons.isChecked() else 0
        kind: Kind = self._kind.currentData()
        return Draft(
            self._title.text(), kind, self._choices.choices(), tuple(self._suggestions.lines()),
            self._completes.isChecked() and kind == "text", shown, self._help.text(),
        )  # fmt: skip

    def _lay_out(self) -> None:
        for name, field in (
            (self.tr("Title"), self._title), (self.tr("Holds"), self._kind), (self.tr("Choices"), self._choices),
            ("", self._buttons), (self.tr("Offered while typing"), self._suggestions), ("", self._completes),
            (self.tr("Hint"), self._help),
        ):  # fmt: skip
            self._grid.add(name, field)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 18, 20, 14)
        column.addLayout(self._grid)
        column.addWidget(self._problem)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setProperty("surface", "page")
        area.setFrameShape(QScrollArea.Shape.NoFrame)
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
    def _on_kind_changed(self) -> None:
        kind = self._kind.currentData()
        for field in (self._choices, self._buttons):
            self._grid.show_row(field, is_shown=kind == "choice")
        for field in (self._suggestions, self._completes):
            self._grid.show_row(field, is_shown=kind == "text")
        self._grid.show_row(self._help, is_shown=kind != "choice")
        if kind == "choice":
            self._choices.begin()

    @Slot()
    def _on_title_changed(self) -> None:
        self._do.setEnabled(bool(self._title.text().strip()))

    @Slot()
    def _on_do(self) -> None:
        refusal = self._submit(self.wanted())
        self._problem.say(refusal)
        if not refusal:
            self.accept()
