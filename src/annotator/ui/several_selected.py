"""The inspector while several annotations are selected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.model.annotation import Annotation, AttributeValue
from annotator.ui.field_editors import ComboBox
from annotator.ui.icons import icon
from annotator.ui.inspector_field import Completions, Field
from annotator.ui.inspector_form import LABEL_WIDTH, fields_of
from annotator.ui.label_marks import chip_width, draw_chip
from annotator.ui.note_field import NoteField
from annotator.ui.panel_area import panel_area
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Attribute, Label, Scheme

_CHIP_HEIGHT = 18


class SeveralSelected(QWidget):
    """How many of which label, and what can be done with all of them.

    Signals:
        delete_requested: Ids.
        relabel_requested: Ids and the id of a label.
        attributes_changed: Ids, and a dict of names and new values, None for none.
        note_given: Ids and a note to add.
        left: Escape, or Enter in the note: back to the text.
    """

    delete_requested = Signal(list)
    relabel_requested = Signal(list, str)
    attributes_changed = Signal(list, dict)
    note_given = Signal(list, str)
    left = Signal()

    def __init__(self, theme: Theme, completions: Completions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._completions = completions
        self._ids: list[str] = []
        self._common: tuple[Attribute, ...] = ()
        self._fields: list[Field] = []
        self._title = TextLabel(px=15, weight=600)
        self._delete = QToolButton()
        self._chips = _Chips(theme)
        self._labels = ComboBox()
        self._note = NoteField()
        self._hint = TextLabel(px=12, tone="second", wraps=True)
        self._set_up()
        self._lay_out()

    def show_annotations(self, annotations: Sequence[Annotation], scheme: Scheme) -> None:
        """Shows these as the selected ones; showing the same ones again takes nothing that is being typed."""
        ids = [annotation.id for annotation in annotations]
        if ids != self._ids:
            self.keep()
            self._note.show_note("")
            self._note.clear()
        self._ids = ids
        count = len(annotations)
        self._title.setText(self.tr("%Ln annotation(s) selected", "", count))
        self._hint.setText(self.tr("Changes apply to all %Ln. Ctrl+Z undoes them in one step.", "", count))
        self._note.setPlaceholderText(self.tr("Add to all %1").replace("%1", self._number_words(count)))
        counts = Counter(annotation.label for annotation in annotations)
        order = sorted(counts, key=scheme.order)
        self._chips.show_counts([(name, scheme.label(name), counts[name]) for name in order])
        self._show_labels(scheme)
        self._show_fields(annotations, common_attributes([scheme.label(name) for name in order]))

    def keep(self) -> None:
        """Says what was typed and not yet kept."""
        for field in self._fields:
            field.keep()
        self._note.keep()

    def focus_first(self) -> None:
        """Gives the menu of labels the focus."""
        self._labels.setFocus(Qt.FocusReason.TabFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self._chips.set_theme(theme)
        self._delete.setIcon(icon("trash", theme.text2))
        for field in self._fields:
            field.set_theme(theme)

    def _set_up(self) -> None:
        self._delete.setToolTip(self.tr("Delete these annotations"))
        self._delete.setAccessibleName(self.tr("Delete these annotations"))
        self._delete.setIconSize(QSize(18, 18))
        self._delete.setFixedSize(28, 28)
        self._delete.setIcon(icon("trash", self._theme.text2))
        self._delete.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._delete.clicked.connect(self._on_delete)
        self._labels.setAccessibleName(self.tr("Change label"))
        self._labels.activated.connect(self._on_label)
        self._labels.entered.connect(self._on_advanced)
        self._note.kept.connect(self._on_note)
        self._note.advanced.connect(self.left)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._delete)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(16, 14, 14, 10)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._chips)
        column.addLayout(self._grid)
        column.addWidget(self._hint)
        column.addStretch(1)
        area = panel_area(sheet)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        self._fill_grid()

    def _show_labels(self, scheme: Scheme) -> None:
        self._labels.clear()
        self._labels.addItem(self.tr("Leave as they are"), "")
        for label in scheme.active:
            self._labels.addItem(label.title, label.id)

    def _show_fields(self, annotations: Sequence[Annotation], common: tuple[Attribute, ...]) -> None:
        if common != self._common:
            self._common = common
            for field in self._fields:
                field.hide()
                field.deleteLater()
            self._fields = fields_of(common, self._theme, self._completions)
            for field in self._fields:
                field.kept.connect(self._on_kept)
                field.advanced.connect(self._on_advanced)
            self._fill_grid()
        for field in self._fields:
            names = [attribute.name for attribute in field.attributes]
            values = [{name: one.attributes.get(name) for name in names} for one in annotations]
            if all(one == values[0] for one in values):
                is_guess = all(one.attribute_origin.get(name) for one in annotations for name in names)
                field.show_values(annotations[0].attributes, is_guess=is_guess)
            else:
                field.show_mixed()

    def _fill_grid(self) -> None:
        """Label, the fields, the note: one below the other."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if isinstance(widget, TextLabel):
                widget.hide()
                widget.deleteLater()
        rows: list[tuple[str, QWidget]] = [(self.tr("Change label"), self._labels)]
        rows += [(field.title, field) for field in self._fields]
        rows.append((self.tr("Note"), self._note))
        for row, (title, editor) in enumerate(rows):
            words = TextLabel(title, tone="second", wraps=True)
            words.setMinimumHeight(30)
            words.setBuddy(editor)
            middle = editor is self._note
            where = Qt.AlignmentFlag.AlignVCenter if middle else Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(words, row, 0, where)
            self._grid.addWidget(editor, row, 1)
        for (_, before), (_, after) in pairwise(rows):
            QWidget.setTabOrder(before, after)

    def _number_words(self, number: int) -> str:
        words = (
            self.tr("two"), self.tr("three"), self.tr("four"), self.tr("five"), self.tr("six"),
            self.tr("seven"), self.tr("eight"), self.tr("nine"), self.tr("ten"),
        )  # fmt: skip
        return words[number - 2] if 2 <= number <= 10 else QLocale().toString(number)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.keep()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_delete(self) -> None:
        self.delete_requested.emit(list(self._ids))

    @Slot(int)
    def _on_label(self, place: int) -> None:
        label_id = str(self._labels.itemData(place) or "")
        if label_id:
            self.keep()
            self.relabel_requested.emit(list(self._ids), label_id)

    @Slot(dict)
    def _on_kept(self, values: dict[str, AttributeValue | None]) -> None:
        self.attributes_changed.emit(list(self._ids), values)

    @Slot(str)
    def _on_note(self, note: str) -> None:
        if note:
            self.note_given.emit(list(self._ids), note)
            self._note.show_note("")
            self._note.clear()

    @Slot()
    def _on_advanced(self) -> None:
        places: list[QWidget] = [self._labels, *self._fields, self._note]
        sender = self.sender()
        here = next((number for number, place in enumerate(places) if place is sender), len(places) - 1)
        places[min(here + 1, len(places) - 1)].setFocus(Qt.FocusReason.TabFocusReason)


def common_attributes(labels: Sequence[Label | None]) -> tuple[Attribute, ...]:
    """The attributes in use that all of these labels have alike, in the first one's order."""
    first, *others = [label.attributes if label is not None else () for label in labels]
    return tuple(one for one in first if not one.is_archived and all(one in several for several in others))


class _Chips(QWidget):
    """“Claim”, “Figure × 2”."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: list[tuple[str, Label | None]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Sequence[tuple[str, Label | None, int]]) -> None:
        """Shows one chip for each label."""
        locale = QLocale()
        self._parts = []
        for name, label, count in counts:
            title = label.title if label else name
            words = title if count == 1 else f"{title} × {locale.toString(count)}"
            self._parts.append((words, label))
        self.setAccessibleName(", ".join(words for words, _label in self._parts))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, _CHIP_HEIGHT + 6)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0.0
        for words, label in self._parts:
            width = chip_width(words)
            draw_chip(painter, QRectF(left, 0, width, _CHIP_HEIGHT), words, label, self._theme)
            left += width + 10
        painter.end()
