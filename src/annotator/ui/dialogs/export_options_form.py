"""What the chosen format leaves to choose, in plain words; nothing of the others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from annotator.io.quote_sheet import CONTEXT
from annotator.io.registry import Format
from annotator.io.writing import BY_ATTRIBUTE, MOST_CONTEXT
from annotator.model.scheme import Scheme
from annotator.services.exporting import ExportOptions
from annotator.ui.dialogs.combo_rows import choose, in_group, narrow
from annotator.ui.dialogs.number_field import NumberField
from annotator.ui.dialogs.option_words import Choices, OptionWords
from annotator.ui.plain_words import filled
from annotator.ui.text_label import TextLabel

_TABLE = "csv"
_OF_TABLES = ("guard_formulas", "bom")
_ZIP = "zip"
_APART = "apart"
_CONTEXT = "context"
_GROUP = "group_by"


class ExportOptionsForm(QWidget):
    """Menus and boxes, of which those of one format are shown.

    Signals:
        changed: Something else is chosen.
    """

    changed = Signal()

    def __init__(self, scheme: Scheme | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._heading = in_group("")
        self._column.addSpacing(10)
        self._column.addWidget(self._heading)
        self._menus: dict[str, QComboBox] = {}
        self._headings: dict[str, TextLabel] = {}
        self._boxes: dict[str, QCheckBox] = {}
        self._numbers: dict[str, NumberField] = {}
        self._group, self._usual_group = "", ""
        self._shown: tuple[str, ...] = ()
        spoken = OptionWords()
        grouping = (_GROUP, self.tr("Quotes stand together by"), self._groups())
        for name, words, choices in (*spoken.menus(), grouping):
            self._add_menu(name, words, choices)
        self._add_context()
        for name, words, more in spoken.boxes():
            self._add_box(name, words, more)

    @property
    def is_zipped(self) -> bool:
        """Whether several files are to be one zip file."""
        return _ZIP in self._shown and self._boxes[_ZIP].isChecked()

    def chosen(self, kept: ExportOptions) -> ExportOptions:
        """The options with what is chosen here; of what is not shown here, as they are.

        Raises:
            InputError: A number is none.
        """
        values: dict[str, Any] = {  # Any: one of each option's choices
            name: self._value(name) for name in self._shown if name != _ZIP
        }
        own = {name: values.pop(name) for name in _OF_TABLES if name in values}
        return replace(kept, writing=replace(kept.writing, **values), **own)

    @property
    def is_apart(self) -> bool:
        """Whether each article gets a file of its own."""
        return _APART in self._shown and self._boxes[_APART].isChecked()

    def _value(self, name: str) -> object:
        if name == _GROUP:
            return self._group
        if name in self._menus:
            return self._menus[name].currentData()
        if name in self._numbers:
            return int(self._numbers[name].value())
        return self._boxes[name].isChecked()

    def show_options(self, options: ExportOptions) -> None:
        """Shows what was chosen before."""
        for name, menu in self._menus.items():
            if name != _GROUP:
                choose(menu, getattr(options.writing, name))
        self._group = options.writing.group_by
        width = options.writing.context
        self._numbers[_CONTEXT].show_value(CONTEXT if width is None else width)
        for name, box in self._boxes.items():
            if name != _ZIP:
                box.setChecked(bool(getattr(options if name in _OF_TABLES else options.writing, name)))

    def set_option(self, name: str, value: object) -> bool:
        """Chooses one value of one option; whether it is one of these."""
        if name in self._menus:
            return choose(self._menus[name], value)
        if name in self._boxes:
            self._boxes[name].setChecked(bool(value))
        return name in self._boxes

    def show_for(self, found: Format, *, is_folder: bool) -> None:
        """Shows what that format has to choose.

        Args:
            found: The format.
            is_folder: Whether several files are written.
        """
        names: tuple[str, ...] = _OF_TABLES if found.id == _TABLE else ()
        if found.writing is not None:
            names = found.writing.options
        if is_folder:
            names = (*names, _ZIP)
        self._shown = tuple(name for name in names if name in self._known)
        self._heading.setText(self.tr("Spreadsheets") if found.id == _TABLE else self.tr("How"))
        self._heading.setVisible(any(name in self._boxes for name in self._shown))
        for name, menu in self._menus.items():
            menu.setVisible(name in self._shown)
            self._headings[name].setVisible(name in self._shown)
        for name, box in self._boxes.items():
            box.setVisible(name in self._shown)
        if found.writing is not None:
            self._usual_group = found.writing.usual_group
            choose(self._menus[_GROUP], self._group or self._usual_group)
        self._context.setVisible(_CONTEXT in self._shown)
        self.setVisible(bool(self._shown))

    @property
    def _known(self) -> set[str]:
        return {*self._menus, *self._boxes, *self._numbers}

    def _groups(self) -> Choices:
        """By what quotes can stand together."""
        questions: dict[str, str] = {}
        for label in self._scheme.labels if self._scheme is not None else ():
            for each in label.attributes:
                questions.setdefault(each.name, each.title)
        words = self.tr("The question “%1”")
        return (
            ("label", self.tr("Label")),
            ("article", self.tr("Article")),
            *((BY_ATTRIBUTE + name, filled(words, title)) for name, title in questions.items()),
        )

    @Slot(int)
    def _on_group(self, _index: int) -> None:
        """What is usual with a format is not chosen, so another format has its own."""
        chosen: str = self._menus[_GROUP].currentData() or ""
        self._group = "" if chosen == self._usual_group else chosen

    def _add_menu(self, name: str, words: str, choices: Choices) -> None:
        heading, menu = in_group(words), narrow(QComboBox())
        heading.setContentsMargins(0, 7, 0, 3)
        menu.setAccessibleName(words)
        for value, title in choices:
            menu.addItem(title, value)
        if name == _GROUP:
            menu.currentIndexChanged.connect(self._on_group)
        menu.currentIndexChanged.connect(self.changed)
        self._menus[name], self._headings[name] = menu, heading
        place = self._column.indexOf(self._heading)
        self._column.insertWidget(place, heading)
        self._column.insertWidget(place + 1, menu)

    def _add_context(self) -> None:
        """A number in a sentence; with its widget it is shown or not."""
        self._context = QWidget()
        row = QHBoxLayout(self._context)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(6)
        field = NumberField(self.tr("Context on each side"), CONTEXT, most=MOST_CONTEXT, is_whole=True)
        more = self.tr("So many characters of the paragraph stand before and after each quote; 0: none.")
        field.setToolTip(more)
        field.setAccessibleDescription(more)
        field.textChanged.connect(self.changed)
        row.addWidget(TextLabel(self.tr("Context:")))
        row.addWidget(field)
        row.addWidget(TextLabel(self.tr("characters each side"), wraps=True), 1)
        self._numbers[_CONTEXT] = field
        self._column.insertWidget(self._column.indexOf(self._heading), self._context)

    def _add_box(self, name: str, words: str, more: str) -> None:
        box = QCheckBox(words)
        box.setToolTip(more)
        box.setAccessibleDescription(more)
        box.toggled.connect(self.changed)
        self._boxes[name] = box
        self._column.addWidget(box)
