"""The dialog that says what becomes of labels and attributes that the scheme lacks."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.model.scheme import MAX_LABELS, Scheme
from annotator.services.scheme_rules import ADD, ARCHIVE, ATTRIBUTE, LEAVE_OUT
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_SIZE = QSize(640, 520)


class ImportNamesDialog(DialogFrame):
    """One choice for each name: a label of the scheme, keep it archived, add it, or leave its annotations out.

    Args:
        scheme: In force.
        labels: Names that files bring and the scheme lacks, with how often they were met.
        attributes: Likewise.
        mapping: What was chosen before.

    Signals:
        decided: Gets the mapping, as `ImportOptions.label_map` takes it; the dialog closes.
    """

    decided = Signal(dict)

    def __init__(
        self,
        theme: Theme,
        scheme: Scheme,
        labels: Mapping[str, int],
        attributes: Mapping[str, int],
        mapping: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, _SIZE, parent)
        self.set_title(self.tr("Labels that the project does not have"))
        self._scheme = scheme
        self._boxes: dict[str, QComboBox] = {}
        self._grid = QGridLayout()
        self._cancel = PushButton(self.tr("Cancel"))
        self._use = PushButton(self.tr("Use these"), "primary")
        self._use.setDefault(True)
        for name, count in sorted(labels.items(), key=lambda one: (-one[1], one[0])):
            self._add_row(name, name, count, mapping, self._label_choices())
        if attributes:
            self._add_head(self.tr("Attributes"))
        for name, count in sorted(attributes.items(), key=lambda one: (-one[1], one[0])):
            self._add_row(f"{ATTRIBUTE}{name}", name, count, mapping, self._attribute_choices())
        self._lay_out()
        self._cancel.clicked.connect(self.reject)
        self._use.clicked.connect(self._on_use)
        if self._boxes:
            next(iter(self._boxes.values())).setFocus()

    def _label_choices(self) -> list[tuple[str, str]]:
        own = [(label.title, label.id) for label in self._scheme.active]
        add = [(self.tr("Add to the labels in use"), ADD)] if len(own) < MAX_LABELS else []
        kept = (self.tr("Keep, as archived label"), ARCHIVE)
        return [kept, *add, *own, (self.tr("Leave out"), LEAVE_OUT)]

    def _attribute_choices(self) -> list[tuple[str, str]]:
        titles = {one.name: one.title for label in self._scheme.labels for one in label.attributes}
        own = [(title, name) for name, title in titles.items()]
        return [(self.tr("Keep, as archived attribute"), ARCHIVE), *own, (self.tr("Leave out"), LEAVE_OUT)]

    def _add_head(self, words: str) -> None:
        self._grid.addWidget(TextLabel(words, weight=600), self._grid.rowCount(), 0, 1, 3)

    def _add_row(
        self, key: str, name: str, count: int, mapping: Mapping[str, str], choices: list[tuple[str, str]]
    ) -> None:
        box = QComboBox()
        for words, value in choices:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(mapping.get(key, ARCHIVE))))
        box.setAccessibleName(self.tr("What becomes of %1").replace("%1", name))
        row = self._grid.rowCount()
        said = TextLabel(name, weight=500)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setBuddy(box)
        self._grid.addWidget(said, row, 0)
        self._grid.addWidget(TextLabel(self.locale().toString(count), tone="second"), row, 1)
        self._grid.addWidget(box, row, 2)
        self._boxes[key] = box

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(20, 14, 20, 14)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QVBoxLayout(self.page)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(area)
        promise = self.tr("Archived ones keep their annotations; nothing is lost.")
        self.foot.row.addWidget(TextLabel(promise, tone="second"), 1)
        self.foot.row.addWidget(self._cancel)
        self.foot.row.addWidget(self._use)

    @Slot()
    def _on_use(self) -> None:
        self.decided.emit({key: str(box.currentData()) for key, box in self._boxes.items()})
        self.accept()
