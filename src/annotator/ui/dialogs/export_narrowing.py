"""Further restrictions of an export: by status, label, value and time. They count only while they are shown."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.model.article import Status
from annotator.model.scheme import Attribute, Scheme
from annotator.model.selection import Selection
from annotator.services.moments import since_of, until_of, words_of_since, words_of_until
from annotator.ui.dialogs.combo_rows import choose, narrow
from annotator.ui.dialogs.export_some import SomeOf
from annotator.ui.text_label import TextLabel

_EXAMPLE = "2026-11-21"


class ExportNarrowing(QWidget):
    """A box, and what it opens.

    Signals:
        changed: Something else is chosen.
    """

    changed = Signal()

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._attributes: dict[str, Attribute] = {}
        for label in scheme.labels:
            for attribute in label.attributes:
                self._attributes.setdefault(attribute.name, attribute)
        self._is_on = QCheckBox(self.tr("Only some of their annotations"))
        self._below = QWidget()
        self._below.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._is_on)
        column.addWidget(self._below)
        self._column = QVBoxLayout(self._below)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(4)
        self._add_choices(scheme)
        self._add_value()
        self._add_times()
        self._is_on.toggled.connect(self._on_toggled)

    def narrowed(self, selection: Selection) -> Selection:
        """The selection with what is asked here.

        Raises:
            InputError: A time is none.
        """
        if not self._is_on.isChecked():
            return selection
        since, until = self._since.text().strip(), self._until.text().strip()
        name: str | None = self._attribute.currentData()
        statuses = self._status.chosen()
        return replace(
            selection,
            statuses=selection.statuses if selection.statuses or statuses is None else _as_statuses(statuses),
            labels=self._labels.chosen(),
            attributes=None if name is None else ((name, self._value.text().strip()),),
            since=since_of(since, None) if since else None,
            until=until_of(until, None) if until else None,
        )

    def show_selection(self, selection: Selection, *, with_status: bool) -> None:
        """Shows what a selection asks for.

        Args:
            selection: That is to be had again.
            with_status: Whether its statuses are shown here, not elsewhere.
        """
        name, value = (selection.attributes or (("", ""),))[0]
        self._status.choose(selection.statuses if with_status else None)
        self._labels.choose(selection.labels)
        if name and not choose(self._attribute, name):
            self._attribute.addItem(name, name)
        choose(self._attribute, name or None)
        self._value.setText(value)
        self._since.setText(words_of_since(selection.since, None) if selection.since else "")
        self._until.setText(words_of_until(selection.until, None) if selection.until else "")
        asked = (selection.labels, selection.attributes, selection.since, selection.until)
        self._is_on.setChecked(
            any(one is not None for one in asked) or (with_status and selection.statuses is not None)
        )

    def _add_choices(self, scheme: Scheme) -> None:
        self._status = SomeOf(
            self.tr("Status of articles"),
            self.tr("Articles of any status"),
            [
                ("unread", self.tr("Unread articles")),
                ("reading", self.tr("Articles being read")),
                ("done", self.tr("Articles marked done")),
            ],
        )
        labels = [(label.id, label.title) for label in scheme.labels]
        self._labels = SomeOf(self.tr("Labels"), self.tr("All labels"), labels)
        for choice in (self._status, self._labels):
            choice.changed.connect(self.changed)
            self._column.addWidget(choice)

    def _add_value(self) -> None:
        self._attribute = narrow(QComboBox())
        self._attribute.setAccessibleName(self.tr("Attribute"))
        self._attribute.addItem(self.tr("Any values"), None)
        for name, attribute in self._attributes.items():
            self._attribute.addItem(attribute.title, name)
        self._value = QLineEdit()
        self._value.setAccessibleName(self.tr("Value of the attribute"))
        self._value.setPlaceholderText(self.tr("any value"))
        self._value.setEnabled(False)
        self._attribute.currentIndexChanged.connect(self._on_attribute)
        self._value.textChanged.connect(self.changed)
        self._add_row(self._attribute, self._value)

    def _add_times(self) -> None:
        self._since, self._until = QLineEdit(), QLineEdit()
        for field, words in (
            (self._since, self.tr("Made from, day or time")),
            (self._until, self.tr("Made to, day or time")),
        ):
            field.setAccessibleName(words)
            field.setToolTip(words)
            field.setPlaceholderText(_EXAMPLE)
            field.textChanged.connect(self.changed)
        self._add_row(TextLabel(self.tr("Made")), self._since, TextLabel("–"), self._until)

    def _add_row(self, *widgets: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        for widget in widgets:
            row.addWidget(widget, 0 if isinstance(widget, TextLabel) else 1)
        self._column.addLayout(row)

    @Slot(bool)
    def _on_toggled(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._below.setVisible(is_on)
        self.changed.emit()

    @Slot(int)
    def _on_attribute(self, _index: int) -> None:
        found = self._attributes.get(self._attribute.currentData() or "")
        self._value.setEnabled(self._attribute.currentData() is not None)
        values = [choice.value for choice in found.choices] if found is not None else []
        self._value.setCompleter(QCompleter(values, self._value) if values else None)  # type: ignore[arg-type] - Qt takes none
        self.changed.emit()


def _as_statuses(chosen: tuple[str, ...]) -> tuple[Status, ...]:
    known: tuple[Status, ...] = ("unread", "reading", "done")
    return tuple(status for status in known if status in chosen)
