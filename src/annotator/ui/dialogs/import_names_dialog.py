"""The dialog that says what becomes of labels and attributes that the scheme lacks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.model.scheme import MAX_LABELS, Scheme
from annotator.services.scheme_rules import ADD, ARCHIVE, ATTRIBUTE, LEAVE_OUT
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.dialogs.settings_form import ChoiceList
from annotator.ui.plain_words import filled
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_SIZE = QSize(720, 560)
_EACH = ""
"""Of all names: each as it says itself."""

_CHOICES = 260
_RIGHT = Qt.AlignmentFlag.AlignRight


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
        self._boxes: dict[str, ChoiceList] = {}
        self._grid = QGridLayout()
        self._cancel = PushButton(self.tr("Cancel"))
        self._use = PushButton(self.tr("Use these"), "primary")
        self._use.setDefault(True)
        self._add_names(self.tr("Labels"), labels, "", mapping, self._label_choices())
        self._add_names(self.tr("Attributes"), attributes, ATTRIBUTE, mapping, self._attribute_choices())
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

    def _add_names(
        self, title: str, names: Mapping[str, int], before: str, mapping: Mapping[str, str],
        choices: Sequence[tuple[str, str]],
    ) -> None:  # fmt: skip
        """A head, with a choice for all if there are several, and a row for each name, the most frequent first."""
        if not names:
            return
        row = self._grid.rowCount()
        self._grid.addWidget(TextLabel(title, weight=600), row, 0)
        self._grid.addWidget(TextLabel(self.tr("Times"), tone="second"), row, 1, _RIGHT)
        boxes = [
            self._add_row(before + name, name, count, mapping, choices)
            for name, count in sorted(names.items(), key=lambda one: (-one[1], one[0]))
        ]
        if len(boxes) > 1:
            self._grid.addWidget(self._box_of_all(title, boxes, choices), row, 2)

    def _box_of_all(
        self, title: str, boxes: Sequence[ChoiceList], choices: Sequence[tuple[str, str]]
    ) -> ChoiceList:
        every = _choice_list([(self.tr("For all: as chosen below"), _EACH), *choices])
        every.setAccessibleName(filled(self.tr("What becomes of all: %1"), title))

        def take() -> None:
            for box in boxes if every.currentData() != _EACH else ():
                box.show_value(every.currentData())

        def follow() -> None:
            every.show_value(_EACH)

        every.activated.connect(take)
        for box in boxes:
            box.activated.connect(follow)
        return every

    def _add_row(
        self, key: str, name: str, count: int, mapping: Mapping[str, str], choices: Sequence[tuple[str, str]]
    ) -> ChoiceList:
        box = _choice_list(choices)
        box.show_value(mapping.get(key, ARCHIVE))
        box.setAccessibleName(filled(self.tr("What becomes of %1"), name))
        row = self._grid.rowCount()
        said = TextLabel(name, weight=500, wraps=True)
        said.setBuddy(box)
        self._grid.addWidget(said, row, 0)
        self._grid.addWidget(TextLabel(self.locale().toString(count), tone="second"), row, 1, _RIGHT)
        self._grid.addWidget(box, row, 2)
        self._boxes[key] = box
        return box

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(20, 14, 20, 14)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnMinimumWidth(2, _CHOICES)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setProperty("surface", "page")
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


def _choice_list(choices: Sequence[tuple[str, str]]) -> ChoiceList:
    """All of one width, whatever they hold."""
    made = ChoiceList({value: words for words, value in choices})
    made.setMinimumWidth(_CHOICES)
    made.setMaximumWidth(_CHOICES)
    return made
