"""One label on the settings' page: what it is called, how it looks, when to use it, its attributes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.model.scheme import PAIRS, Colour
from annotator.services import attribute_changes, scheme_changes
from annotator.ui.dialogs.attribute_rows import AttributeRows
from annotator.ui.dialogs.form_grid import FormGrid
from annotator.ui.dialogs.key_choice import KeyChoice
from annotator.ui.dialogs.label_sample import LabelSample
from annotator.ui.dialogs.label_swatches import Swatches
from annotator.ui.dialogs.lines_field import LinesField
from annotator.ui.field_editors import FieldProblem, LineEdit
from annotator.ui.hairline import hairline
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Label, Scheme
    from annotator.services.scheme_changes import Change

_NAME_WIDTH = 94
_HUES: dict[str, Colour] = {hue: hue for hue, _ in PAIRS}


class LabelEditor(QWidget):
    """Shows a label and says what is wanted of it; changes nothing itself.

    Signals:
        change_requested: Gets a `Change` of the scheme.
        attribute_requested: Name of the attribute to be changed; empty for a new one.
        merge_requested: The label is to be merged into another one.
    """

    change_requested = Signal(object)
    attribute_requested = Signal(str)
    merge_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label: Label | None = None
        self._is_read_only = False
        self._sample = LabelSample(theme)
        self._counts = TextLabel(tone="second")
        self.title = LineEdit()
        self.letter = LineEdit()
        self.key = KeyChoice()
        self.swatches = Swatches(theme)
        self._guideline = LinesField(self.tr("When to use it"))
        self._examples = LinesField(self.tr("Examples"), self.tr("One in a line"))
        self._do = LinesField(self.tr("Do"), self.tr("What to mark, and how; one in a line"))
        self._dont = LinesField(self.tr("Do not"), self.tr("What not to mark; one in a line"))
        self._attributes = AttributeRows(theme)
        self._archive = PushButton(self.tr("Archive label"))
        self._merge = PushButton(self.tr("Merge into…"))
        self._problem = FieldProblem(theme)
        self._lay_out()
        self._connect()

    def show_label(self, label: Label, scheme: Scheme, counts: str) -> None:
        """Shows a label of a scheme; what is being typed stays, unless another label was shown."""
        is_other = self._label is None or self._label.id != label.id
        if is_other:
            self._problem.say("")
        before, self._label = self._label, label
        self._sample.show_label(label)
        self._counts.setText(counts)
        for field, new, old in (
            (self.title, label.title, before.title if before else ""),
            (self.letter, label.letter, before.letter if before else ""),
        ):
            if is_other or field.text() == old or new != old:
                field.setText(new)
        self.key.show_label(label, scheme)
        self.swatches.show_label(label, scheme)
        for field, words in (
            (self._guideline, label.guideline), (self._examples, "\n".join(label.examples)),
            (self._do, "\n".join(label.do)), (self._dont, "\n".join(label.dont)),
        ):  # fmt: skip
            if is_other:
                field.show_note(
                    field.text()
                )  # what was typed belongs to the label before, which has it by now
            field.show_note(words)
        self._attributes.show_label(label)
        self._show_state(is_last=len(scheme.active) == 1)

    def set_read_only(self, *, is_read_only: bool) -> None:
        """Lets nothing be changed."""
        self._is_read_only = is_read_only
        for field in (self.title, self.letter, self._guideline, self._examples, self._do, self._dont):
            field.setEnabled(not is_read_only)
        for part in (self.key, self.swatches, self._archive, self._merge):
            part.setEnabled(not is_read_only)
        self._attributes.set_read_only(is_read_only=is_read_only)

    def say(self, sentence: str) -> None:
        """Shows why a change was refused, or nothing; the fields show what is so."""
        self._problem.say(sentence)
        if sentence and self._label is not None:
            self.title.setText(self._label.title)
            self.letter.setText(self._label.letter)

    def keep(self) -> None:
        """Says what was typed and not yet kept."""
        self._on_title()
        self._on_letter()
        for field in (self._guideline, self._examples, self._do, self._dont):
            field.keep()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        for part in (self._sample, self.swatches, self._attributes, self._problem):
            part.set_theme(theme)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._sample, 1)
        head.addWidget(self._counts)
        grid = FormGrid(_NAME_WIDTH)
        grid.add(self.tr("Title"), self.title)
        grid.add(self.tr("Letter"), self.letter, self._letter_and_key())
        for name, part in (
            (self.tr("Colour and line"), self.swatches), (self.tr("When to use it"), self._guideline),
            (self.tr("Examples"), self._examples), (self.tr("Do"), self._do), (self.tr("Do not"), self._dont),
            (self.tr("Attributes"), self._attributes),
        ):  # fmt: skip
            grid.add(name, part)
        self.title.setAccessibleName(self.tr("Title"))
        self.title.setMaxLength(scheme_changes.TITLE_LENGTH)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._archive)
        foot.addWidget(self._merge)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 16, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._problem)
        column.addLayout(grid)
        column.addSpacing(4)
        column.addWidget(hairline())
        column.addLayout(foot)
        column.addStretch(1)

    def _letter_and_key(self) -> QHBoxLayout:
        self.letter.setAccessibleName(self.tr("Letter"))
        self.letter.setMaxLength(2 * scheme_changes.LETTERS)
        width = round(self.letter.fontMetrics().horizontalAdvance("MMM")) + 24
        self.letter.setFixedWidth(width)
        self.key.setMinimumWidth(width)
        key = TextLabel(self.tr("Key"), tone="second")
        key.setBuddy(self.key)
        row = QHBoxLayout()
        row.setSpacing(12)
        for part in (self.letter, key, self.key):
            row.addWidget(part)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.title.editingFinished.connect(self._on_title)
        self.letter.editingFinished.connect(self._on_letter)
        self.key.key_chosen.connect(self._on_key)
        self.swatches.colour_chosen.connect(self._on_colour)
        for field in (self._guideline, self._examples, self._do, self._dont):
            field.kept.connect(self._on_described)
        self._attributes.add_requested.connect(self._on_attribute_added)
        self._attributes.change_requested.connect(self.attribute_requested)
        self._attributes.moved.connect(self._on_attribute_moved)
        self._attributes.archive_requested.connect(self._on_attribute_archived)
        self._archive.clicked.connect(self._on_archive)
        self._merge.clicked.connect(self.merge_requested)

    def _show_state(self, *, is_last: bool) -> None:
        label = self._label
        is_archived = label is not None and label.is_archived
        self._archive.setText(self.tr("Restore label") if is_archived else self.tr("Archive label"))
        self._archive.setAccessibleDescription(
            self.tr("Its annotations stay; it just cannot be chosen any more")
        )
        self._archive.setEnabled(not self._is_read_only and (is_archived or not is_last))
        for part in (self.key, self.swatches):
            part.setEnabled(not self._is_read_only and not is_archived)

    def _want(self, change: Change) -> None:
        self._problem.say("")
        self.change_requested.emit(change)

    @Slot()
    def _on_title(self) -> None:
        label = self._label
        if label is not None and self.title.text() != label.title:
            title = self.title.text()
            self._want(lambda scheme: scheme_changes.rename_label(scheme, label.id, title))

    @Slot()
    def _on_letter(self) -> None:
        label = self._label
        if label is None or self.letter.text() == label.letter:
            return
        letter = self.letter.text().strip()
        upper = QLocale().toUpper(letter) if len(letter) == 1 else letter
        self._want(lambda scheme: scheme_changes.set_letter(scheme, label.id, upper))

    @Slot(int)
    def _on_key(self, key: int) -> None:
        label = self._label
        if label is not None:
            self._want(lambda scheme: scheme_changes.set_key(scheme, label.id, key or None))

    @Slot(str)
    def _on_colour(self, colour: str) -> None:
        label = self._label
        if label is not None:
            self._want(lambda scheme: scheme_changes.recolour(scheme, label.id, _HUES[colour]))

    @Slot()
    def _on_described(self) -> None:
        label = self._label
        if label is not None:
            self._want(
                partial(
                    scheme_changes.describe, label_id=label.id, guideline=self._guideline.text(),
                    examples=self._examples.lines(), do=self._do.lines(), dont=self._dont.lines(),
                )
            )  # fmt: skip

    @Slot()
    def _on_attribute_added(self) -> None:
        self.attribute_requested.emit("")

    @Slot(str, int)
    def _on_attribute_moved(self, name: str, place: int) -> None:
        label = self._label
        if label is not None:
            self._want(lambda scheme: attribute_changes.move_attribute(scheme, label.id, name, place))

    @Slot(str, bool)
    def _on_attribute_archived(self, name: str, is_archived: bool) -> None:  # noqa: FBT001 - Qt's signature
        label = self._label
        if label is not None:
            self._want(
                partial(
                    attribute_changes.archive_attribute,
                    label_id=label.id,
                    name=name,
                    is_archived=is_archived,
                )
            )

    @Slot()
    def _on_archive(self) -> None:
        label = self._label
        if label is not None:
            change = scheme_changes.restore_label if label.is_archived else scheme_changes.archive_label
            self._want(partial(change, label_id=label.id))
