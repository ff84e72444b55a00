"""Add a label: its title and when to use it. The rest is what is free, and can be changed on the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from annotator.services.scheme_changes import TITLE_LENGTH
from annotator.ui.dialogs.form_grid import FormGrid
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.dialogs.lines_field import LinesField
from annotator.ui.field_editors import FieldProblem
from annotator.ui.push_button import PushButton
from annotator.ui.theme import Theme

Submit = Callable[[str, str], str]
"""Gets title and guideline; gives a sentence if they were refused, else nothing."""


class NewLabelDialog(DialogFrame):
    """Adds nothing itself; stays if what it asks for is refused."""

    def __init__(self, theme: Theme, submit: Submit, parent: QWidget | None = None) -> None:
        super().__init__(theme, QSize(480, 300), parent)
        self.set_title(self.tr("Add a label"))
        self._submit = submit
        self._title = QLineEdit()
        self._title.setMaxLength(TITLE_LENGTH)
        self._title.setAccessibleName(self.tr("Title"))
        self._guideline = LinesField(self.tr("When to use it"))
        self._problem = FieldProblem(theme)
        self._add = PushButton(self.tr("Add label"), "primary")
        self._add.setDefault(True)
        self._lay_out()
        self._title.textChanged.connect(self._on_changed)
        self._add.clicked.connect(self._on_add)
        self._on_changed()
        self._title.setFocus()

    def _lay_out(self) -> None:
        grid = FormGrid()
        grid.add(self.tr("Title"), self._title)
        grid.add(self.tr("When to use it"), self._guideline)
        column = QVBoxLayout(self.page)
        column.setContentsMargins(20, 18, 20, 14)
        column.addLayout(grid)
        column.addWidget(self._problem)
        column.addStretch(1)
        cancel = PushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.foot.row.addStretch(1)
        self.foot.row.addWidget(cancel)
        self.foot.row.addWidget(self._add)

    @Slot()
    def _on_changed(self) -> None:
        self._add.setEnabled(bool(self._title.text().strip()))

    @Slot()
    def _on_add(self) -> None:
        refusal = self._submit(self._title.text(), self._guideline.text())
        self._problem.say(refusal)
        if not refusal:
            self.accept()
