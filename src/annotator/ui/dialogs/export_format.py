"""The format of an export: our own ones first, the others in a menu; what is written, and what a format leaves to choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.io.registry import Format
from annotator.io.writing import WritingOptions
from annotator.model.scheme import Scheme
from annotator.model.selection import Selection
from annotator.services.export_checks import TABLES
from annotator.services.export_options import can_cut
from annotator.services.exporting import ExportOptions
from annotator.ui.dialogs.combo_rows import add_heading, choose, in_group, narrow
from annotator.ui.dialogs.export_options_form import ExportOptionsForm
from annotator.ui.dialogs.one_of import tab_to_checked
from annotator.ui.dialogs.typed_list import KEYWORDS, TypedList
from annotator.ui.sentences import shown
from annotator.ui.text_label import TextLabel

_OTHER = "other"
_USUAL = "jsonl"


class ExportFormat(QWidget):
    """Chooses the format and what it writes.

    Args:
        formats: Those that can be written, in the order to show.
        scheme: What questions can be asked of annotations.

    Signals:
        changed: Something else is chosen.
    """

    changed = Signal()

    def __init__(
        self, formats: Sequence[Format], scheme: Scheme | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._formats = {one.id: one for one in formats}
        self._kept = ExportOptions(_USUAL)
        self._with_excluded = {True: False, False: True}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._add_formats([one for one in formats if one.is_streamed])
        self._add_others([one for one in formats if not one.is_streamed])
        self._form = ExportOptionsForm(scheme)
        self._form.changed.connect(self.changed)
        self._column.addWidget(self._form)
        self._add_include()
        self._add_offsets()
        self._follow()

    @property
    def format(self) -> Format:
        """The chosen format."""
        checked = next(name for name, button in self._buttons.items() if button.isChecked())
        return self._formats[self._others.currentData() if checked == _OTHER else checked]

    @property
    def is_zipped(self) -> bool:
        """Whether several files are to be one zip file."""
        return self._form.is_zipped

    @property
    def is_folder(self) -> bool:
        """Whether the format is several files, as it is chosen."""
        writing = self.format.writing
        return writing is not None and writing.is_several(WritingOptions(apart=self._form.is_apart))

    def show_for_training(self, *, is_on: bool) -> None:
        """Whether there are several files whatever the format."""
        self._form.show_for(self.format, is_folder=is_on or self.is_folder)
        self._cut.setVisible(can_cut(self.format) and not is_on)

    def options(self) -> ExportOptions:
        """The chosen format with its options.

        Raises:
            InputError: A number is none.
        """
        found = self.format
        # What the window has no choice for stays as it was saved.
        kept = self._kept if self._kept.format == found.id else ExportOptions(found.id)
        return replace(
            self._form.chosen(kept),
            includes_excluded=found.id in TABLES and self._excluded.isChecked(),
            cuts_excluded=not self._cut.isHidden() and self._cut.isChecked(),
        )

    def without(self, selection: Selection) -> Selection:
        """The selection without what is not to be included."""
        return replace(
            selection,
            without_attributes=not self._attributes.isChecked(),
            without_notes=not self._notes.isChecked(),
            without_excluded=self.format.id not in TABLES and not self._excluded.isChecked(),
        )

    def set_option(self, name: str, value: object) -> None:
        """Chooses one value of one option of the format."""
        if name == "includes_excluded":
            self._excluded.setChecked(bool(value))
            self._on_excluded(bool(value))
        else:
            self._form.set_option(name, value)

    def choose(self, format_id: str) -> bool:
        """Chooses a format; whether it is there."""
        if format_id not in self._formats:
            return False
        if format_id in self._buttons:
            self._buttons[format_id].setChecked(True)
        else:
            choose(self._others, format_id)
            self._buttons[_OTHER].setChecked(True)
        return True

    def show_options(self, selection: Selection, options: ExportOptions) -> None:
        """Shows what was chosen before, if the format is there."""
        self._kept = options
        self.choose(options.format)
        self._form.show_options(options)
        self._attributes.setChecked(not selection.without_attributes)
        self._notes.setChecked(not selection.without_notes)
        self._cut.setChecked(options.cuts_excluded)
        is_table = options.format in TABLES
        self._with_excluded[is_table] = (
            options.includes_excluded if is_table else not selection.without_excluded
        )
        self._follow()

    def _add_formats(self, own: Sequence[Format]) -> None:
        self._add_heading(self.tr("Format"))
        described = {
            "csv": self.tr("CSV — one row per annotation"),
            "jsonl-spans": self.tr("JSONL — one line per annotation"),
            "jsonl": self.tr("JSONL — one line per article, with its text"),
        }
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        words = [(one.id, described.get(one.id, shown(one.title))) for one in own]
        for name, title in [*words, (_OTHER, self.tr("Another format:"))]:
            button = QRadioButton(title)
            self._buttons[name] = button
            self._group.addButton(button)
            self._column.addWidget(button)
            if name in self._formats:
                button.setToolTip(self._cannot(name))
                button.setAccessibleDescription(button.toolTip())
        self._buttons[_USUAL if _USUAL in self._buttons else _OTHER].setChecked(True)
        tab_to_checked(self._group)
        self._group.buttonToggled.connect(self._on_toggled)

    def _add_others(self, others: Sequence[Format]) -> None:
        """In two groups, each by its titles; what is typed finds a word of a title, an id or a suffix."""
        self._others = QComboBox()
        self._others.setView(TypedList())
        narrow(self._others)
        self._others.setAccessibleName(self.tr("Another format"))
        self._others.setMaxVisibleItems(24)
        titles = {one.id: shown(one.title) for one in others}
        for is_foreign, heading in (
            (True, self.tr("For other programs")),
            (False, self.tr("To read and print")),
        ):
            group = sorted(
                (one for one in others if one.is_foreign == is_foreign),
                key=lambda one: titles[one.id].casefold(),
            )
            if group:
                add_heading(self._others, heading)
            for one in group:
                self._others.addItem(titles[one.id], one.id)
                self._others.setItemData(
                    self._others.count() - 1, f"{one.id} {' '.join(one.suffixes)}", KEYWORDS
                )
        self._others.setCurrentIndex(1 if others else -1)
        self._buttons[_OTHER].setVisible(bool(others))
        self._others.setVisible(bool(others))
        self._others.activated.connect(self._on_other)
        self._column.addWidget(self._others)

    def _add_include(self) -> None:
        self._add_heading(self.tr("Include"))
        self._attributes = QCheckBox(self.tr("Attributes"))
        self._notes = QCheckBox(self.tr("Notes"))
        self._excluded = QCheckBox(self.tr("Annotations on excluded text too"))
        self._excluded.setToolTip(
            self.tr("An import may have brought some. A table does not say what is excluded.")
        )
        for box in (self._attributes, self._notes):
            box.setChecked(True)
            box.toggled.connect(self.changed)
        self._excluded.clicked.connect(self._on_excluded)
        self._cut = QCheckBox(self.tr("Cut excluded text out"))
        self._cut.setToolTip(
            self.tr(
                "The texts are written without it. Annotations that reach into it keep their other words."
            )
        )
        self._cut.setAccessibleDescription(self._cut.toolTip())
        self._cut.toggled.connect(self.changed)
        for box in (self._attributes, self._notes, self._excluded, self._cut):
            self._column.addWidget(box)

    def _add_offsets(self) -> None:
        self._column.addSpacing(8)
        self._offsets = TextLabel(tone="second", wraps=True)
        self._column.addWidget(self._offsets)

    def _add_heading(self, words: str) -> TextLabel:
        if self._column.count():
            self._column.addSpacing(10)
        heading = in_group(words)
        self._column.addWidget(heading)
        return heading

    def _cannot(self, format_id: str) -> str:
        lost = ", ".join(map(shown, self._formats[format_id].cannot_carry))
        return self.tr("Cannot hold: %1").replace("%1", lost) if lost else ""

    def _follow(self) -> None:
        """Shows what the chosen format has to choose."""
        found = self.format
        self._form.show_for(found, is_folder=self.is_folder)
        self._cut.setVisible(can_cut(found))
        self._excluded.setChecked(self._with_excluded[found.id in TABLES])
        is_other = self._buttons[_OTHER].isChecked()
        self._others.setToolTip(self._cannot(found.id) if is_other else "")
        self._others.setAccessibleDescription(self._others.toolTip())
        units = {
            "codepoint": self.tr("Unicode code points (Python)"),
            "utf16": self.tr("UTF-16 units (JavaScript, Java)"),
            "utf8": self.tr("UTF-8 bytes"),
        }
        words = units.get(found.offset_unit, "")
        self._offsets.setText(self.tr("Offsets count %1").replace("%1", words))
        self._offsets.setVisible(bool(words))

    @Slot(bool)
    def _on_excluded(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._with_excluded[self.format.id in TABLES] = is_on
        self.changed.emit()

    @Slot(int)
    def _on_other(self, _index: int) -> None:
        if self._buttons[_OTHER].isChecked():
            self._follow()
            self.changed.emit()
        else:
            self._buttons[_OTHER].setChecked(True)

    @Slot(QAbstractButton, bool)
    def _on_toggled(self, _button: QAbstractButton, is_on: bool) -> None:  # noqa: FBT001 - Qt's signature
        if is_on:
            self._follow()
            self.changed.emit()
