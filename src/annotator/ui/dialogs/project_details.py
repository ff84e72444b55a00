"""Project details: its name, its file, and how much is in it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from annotator.services.project_details import ProjectDetails, project_details
from annotator.services.workspace import Workspace
from annotator.ui.date_words import moment_words
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.field_editors import LineEdit
from annotator.ui.push_button import PushButton
from annotator.ui.show_folder import show_folder
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme


class ProjectDetailsDialog(DialogFrame):
    """Shows the details; the name can be changed, by its owner.

    Signals:
        renamed: Another name is wanted.
    """

    renamed = Signal(str)

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, QSize(600, 460), parent)
        self.set_title(self.tr("Project details"))
        self._details = project_details(workspace)
        self._scheme = workspace.scheme
        self._name = LineEdit()
        self._name.setText(self._details.name)
        self._name.setAccessibleName(self.tr("Name"))
        self._name.setEnabled(workspace.is_writable)
        self._name.entered.connect(self._on_named)
        self._name.editingFinished.connect(self._on_named)
        self._lay_out()
        self._name.setFocus()
        self._name.selectAll()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(9)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(_label(self.tr("Name")), self._name)
        form.addRow(_label(self.tr("File")), self._file_row())
        for title, words in self._rows():
            if words:
                form.addRow(_label(title), _value(words))
        form.addRow(_label(self.tr("Annotations")), self._table())
        column = QVBoxLayout(self.page)
        column.setContentsMargins(20, 18, 20, 16)
        column.addLayout(form)
        column.addStretch(1)
        close = PushButton(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        self.foot.row.addStretch(1)
        self.foot.row.addWidget(close)

    def _rows(self) -> list[tuple[str, str]]:
        details, locale = self._details, QLocale()
        size = "" if details.bytes is None else locale.formattedDataSize(details.bytes)
        return [
            (self.tr("Size"), size),
            (self.tr("Articles"), locale.toString(details.articles)),
            (self.tr("Labels"), self.tr("Version %1").replace("%1", str(details.scheme_version))),
            (self.tr("Made"), moment_words(details.created_at) if details.created_at else ""),
            (
                self.tr("Last change"),
                moment_words(details.changed_at) if details.changed_at else self.tr("None yet"),
            ),
        ]

    def _file_row(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(_value(self._details.target), 1)
        if self._details.path is not None:
            show = PushButton(self.tr("Show in folder"))
            show.clicked.connect(self._on_show)
            layout.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _table(self) -> QWidget:
        """Reviewers as rows, labels as columns, sums at the end."""
        details: ProjectDetails = self._details
        used = {label for by_label in details.counts.values() for label in by_label}
        labels = [label for label in self._scheme.labels if label.id in used]
        strange = sorted(used - {label.id for label in self._scheme.labels})
        columns = [*((label.id, label.title) for label in labels), *((one, one) for one in strange)]
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 7, 0, 0)
        grid.setHorizontalSpacing(16)
        heads = ["", *(title for _, title in columns), self.tr("All")]
        for place, words in enumerate(heads if details.counts else [self.tr("None yet")]):
            grid.addWidget(TextLabel(words, px=12, tone="second"), 0, place)
        locale = QLocale()
        for row, (name, by_label) in enumerate(details.counts.items(), start=1):
            grid.addWidget(TextLabel(name), row, 0)
            numbers = [*(by_label.get(label, 0) for label, _ in columns), sum(by_label.values())]
            for place, number in enumerate(numbers, start=1):
                cell = TextLabel(locale.toString(number), weight=600 if place == len(numbers) else 400)
                grid.addWidget(cell, row, place, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(len(heads), 1)
        return table

    @Slot()
    def _on_named(self) -> None:
        name = " ".join(self._name.text().split())
        if name and name != self._details.name:
            self.renamed.emit(name)

    @Slot()
    def _on_show(self) -> None:
        if self._details.path is not None:
            show_folder(self._details.path)


def _label(words: str) -> TextLabel:
    label = TextLabel(words, tone="second")
    label.setContentsMargins(0, 7, 0, 0)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return label


def _value(words: str) -> TextLabel:
    label = TextLabel(words, wraps=True)
    label.setContentsMargins(0, 7, 0, 0)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
