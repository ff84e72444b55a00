"""The list of the open article's annotations, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from annotator.model.annotation import Annotation
from annotator.services.filtering import AnnotationFilter
from annotator.ui.annotation_delegate import AnnotationDelegate
from annotator.ui.annotation_groups import Grouping
from annotator.ui.annotation_model import AnnotationModel
from annotator.ui.annotation_rows import AnnotationRows
from annotator.ui.empty_state import EmptyState
from annotator.ui.filter_bar import FilterBar, FilterLine
from annotator.ui.filter_words import sentence_of
from annotator.ui.keys import digit_of
from annotator.ui.plain_words import filled
from annotator.ui.section_header import SectionHeader
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Scheme

_OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAST_ROWS = 74
_DELETING_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class AnnotationList(QWidget):
    """Section “In this article”.

    Signals:
        annotation_chosen: The reviewer made one row the selected one; its annotation's id.
        selection_changed: Ids of all rows that the reviewer has selected, in reading order.
        annotation_hovered: Id under the pointer; empty when it leaves.
        details_requested: Enter on a row: its fields are wanted; the annotation's id.
        delete_requested: Ids.
        label_key: The digit 1-9, and the ids to relabel.
        filter_changed: Another filter is wanted.
        grouping_chosen: The reviewer wants the rows grouped so; see `Grouping`.
        left: Escape was pressed: back to the text.
        head_changed: What stands above the rows takes more room than before, or less.
    """

    annotation_chosen = Signal(str)
    selection_changed = Signal(list)
    annotation_hovered = Signal(str)
    details_requested = Signal(str)
    delete_requested = Signal(list)
    label_key = Signal(int, list)
    filter_changed = Signal(object)
    grouping_chosen = Signal(str)
    left = Signal()
    head_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_told = False
        self._hovered: str | None = None
        self._grouping: Grouping = "none"
        self._wanted = AnnotationFilter()
        self._scheme: Scheme | None = None
        self._model = AnnotationModel(self)
        self._delegate = AnnotationDelegate(self._model, theme, self)
        self._header = SectionHeader(self.tr("In this article"), theme)
        self._filter_button = self._header.add_button("filter", self.tr("Filter annotations"))
        self._group_button = self._header.add_button("arrows-sort", self.tr("Group annotations"))
        self._bar = FilterBar(theme)
        self._line = FilterLine()
        self._view = AnnotationRows(self._on_key, self)
        self._empty = EmptyState(theme)
        self._set_up_view()
        self._set_up_head()
        self._lay_out()

    def set_annotations(
        self,
        annotations: Sequence[Annotation],
        scheme: Scheme,
        paragraph_of: Callable[[int], int],
        shown: frozenset[str] | None = None,
    ) -> None:
        """Shows these, in the order given. Selected rows stay selected as far as they are still there.

        Args:
            annotations: In reading order.
            scheme: For letters, colours and the words of values.
            paragraph_of: Gives the paragraph's number for a position.
            shown: Ids of those that the filter lets through; None for all.
        """
        self._scheme = scheme
        with self._keeping_selection():
            self._model.set_annotations(annotations, scheme, paragraph_of, shown)
        self._header.set_count(len(annotations) or None)
        self._bar.show_filter(self._wanted, scheme)
        self._show_places()

    def show_arriving(self, scheme: Scheme, count: int) -> None:
        """Shows no rows, and nothing in their place: so many are still being read."""
        self.set_annotations((), scheme, lambda _position: 0)
        self._header.set_count(count)
        self._places.setCurrentWidget(self._view)

    def set_filter(self, wanted: AnnotationFilter) -> None:
        """Shows what is asked for; `set_annotations` brings what it lets through."""
        self._wanted = wanted
        if self._scheme is not None:
            self._bar.show_filter(wanted, self._scheme)

    def set_grouping(self, grouping: Grouping) -> None:
        """Puts the rows into groups, or none."""
        self._grouping = grouping
        self._view.setUniformItemSizes(grouping == "none")
        with self._keeping_selection():
            self._model.set_grouping(grouping)

    def open_filter(self) -> None:
        """Shows the filter bar and puts the focus into its field."""
        self._show_bar(is_shown=True)
        self._bar.focus_words()

    def group_menu(self) -> QMenu:
        """A menu of the groupings, the present one ticked; the caller deletes it."""
        titles: dict[Grouping, str] = {
            "none": self.tr("No groups"),
            "label": self.tr("Group by label"),
            "paragraph": self.tr("Group by paragraph"),
        }
        made = QMenu(self)
        for grouping, title in titles.items():
            action = made.addAction(title)
            action.setCheckable(True)
            action.setChecked(grouping == self._grouping)
            action.triggered.connect(partial(self.grouping_chosen.emit, grouping))
        return made

    def set_selected(self, annotation_id: str | None) -> None:
        """Shows which annotation is selected in the text. Says nothing."""
        if self.selected_ids() == [annotation_id] and self._current_id() == annotation_id:
            return
        with self._being_told():
            self._select([annotation_id] if annotation_id else [], annotation_id)
        row = self._model.row_of(annotation_id)
        if row >= 0:
            self._view.scrollTo(self._model.index(row))

    def set_hovered(self, annotation_id: str | None) -> None:
        """Shows which annotation the pointer is over in the text. Says nothing."""
        if annotation_id != self._delegate.hovered:
            self._delegate.hovered = annotation_id
            self._view.viewport().update()

    def selected_ids(self) -> list[str]:
        """Ids of the selected rows, in reading order."""
        rows = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        found = (self._model.annotation(row) for row in rows)
        return [annotation.id for annotation in found if annotation is not None]

    def clear_selection(self) -> None:
        """Selects no row. Says nothing."""
        with self._being_told():
            self._select([], self._current_id())

    def count(self) -> int:
        """How many annotations are shown."""
        return self._model.count

    def rows_height(self) -> int:
        """The height that all rows and what is above them need, in pixels."""
        first, rows = self._model.rowCount() - self.count(), self._model.rowCount()
        row = self._view.sizeHintForRow(rows - 1) if rows else 0
        heading = self._view.sizeHintForRow(0) if first else 0
        return self._head_height() + row * self.count() + heading * first

    def least_height(self) -> int:
        """The height that what is above the rows and a row or two need, in pixels."""
        return self._head_height() + _LEAST_ROWS

    def _head_height(self) -> int:
        parts = (part for part in (self._bar, self._line) if not part.isHidden())
        return self._header.height() + sum(part.sizeHint().height() for part in parts)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._delegate.set_theme(theme)
        for part in (self._header, self._bar, self._empty):
            part.set_theme(theme)
        self._view.viewport().update()

    @contextmanager
    def _being_told(self) -> Generator[None]:
        """While this lasts, rows are selected because the list was told to, and it keeps quiet."""
        self._is_told = True
        try:
            yield
        finally:
            self._is_told = False

    @contextmanager
    def _keeping_selection(self) -> Generator[None]:
        """While this lasts rows may become others; the keyboard goes to the neighbour of a row that is gone."""
        selected, current = self.selected_ids(), self._current_id()
        row = self._view.currentIndex().row()
        with self._being_told():
            yield
            if current is not None and self._model.row_of(current) < 0:
                neighbour = self._model.near(row)
                current = neighbour.id if neighbour else None
            self._select(selected, current)

    def _set_up_view(self) -> None:
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._delegate)
        self._view.setAccessibleName(self.tr("In this article"))
        self._view.hovered.connect(self._on_hovered)
        self._view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.setFocusProxy(self._view)

    def _set_up_head(self) -> None:
        self._filter_button.setCheckable(True)
        self._filter_button.clicked.connect(self._on_filter_button)
        self._group_button.clicked.connect(self._on_group_button)
        self._bar.changed.connect(self.filter_changed)
        self._bar.entered.connect(self._on_entered)
        self._bar.left.connect(self.left)
        self._line.cleared.connect(self._on_cleared)
        self._empty.acted.connect(self._on_cleared)
        self._bar.hide()
        self._line.hide()

    def _lay_out(self) -> None:
        places = QWidget(self)
        self._places = QStackedLayout(places)
        self._places.addWidget(self._view)
        self._places.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._header, self._bar, self._line):
            column.addWidget(part)
        column.addWidget(places, 1)

    def _show_places(self) -> None:
        shown, total = self._model.count, self._model.total
        self._line.show_counts(shown, total)
        is_hidden = self._wanted.is_empty or not total
        if is_hidden != self._line.isHidden():
            self._line.setHidden(is_hidden)
            self.head_changed.emit()
        self._places.setCurrentWidget(self._view if shown else self._empty)
        if shown or self._scheme is None:
            return
        if total:
            title = self.tr("The filter hides all %Ln", "", total)
            words = sentence_of(self._wanted, self._scheme)
            self._empty.show_state("filter-off", title, words, self.tr("Clear filter"))
            return
        keys = [str(label.key) for label in self._scheme.active if label.key is not None]
        line = self.tr("Select some text and press %1.").replace("%1", alternatives(keys)) if keys else ""
        self._empty.show_state("highlight", self.tr("No labels in this article yet"), line)

    def _show_bar(self, *, is_shown: bool) -> None:
        self._bar.setVisible(is_shown)
        self._filter_button.setChecked(is_shown)
        self.head_changed.emit()

    def _select(self, ids: Sequence[str], current: str | None) -> None:
        rows = sorted(row for row in map(self._model.row_of, ids) if row >= 0)
        selection = QItemSelection()
        for first, last in _stretches(rows):
            selection.select(self._model.index(first), self._model.index(last))
        model = self._view.selectionModel()
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        index = self._model.index(self._model.row_of(current))
        model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _current_id(self) -> str | None:
        annotation = self._model.annotation(self._view.currentIndex().row())
        return annotation.id if annotation else None

    def _on_key(self, event: QKeyEvent) -> bool:
        ids, digit = self.selected_ids(), digit_of(event)
        current = self._current_id()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _OPENING_KEYS and current:
            self._choose(current)
            self.details_requested.emit(current)
        elif event.key() == Qt.Key.Key_Space and not event.modifiers() and current:
            self._choose(current)
        elif event.key() in _DELETING_KEYS and ids:
            self.delete_requested.emit(ids)
        elif digit and ids:
            self.label_key.emit(digit, ids)
        else:
            return False
        return True

    def _choose(self, annotation_id: str) -> None:
        if self.selected_ids() == [annotation_id]:
            self.annotation_chosen.emit(annotation_id)
        else:
            index = self._view.currentIndex()
            self._view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        if self._is_told:
            return
        ids = self.selected_ids()
        self.selection_changed.emit(ids)
        if len(ids) == 1:
            self.annotation_chosen.emit(ids[0])

    @Slot(int)
    def _on_hovered(self, row: int) -> None:
        annotation = self._model.annotation(row)
        hovered = annotation.id if annotation else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.annotation_hovered.emit(hovered or "")

    @Slot(bool)
    def _on_filter_button(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if is_on:
            self.open_filter()
        else:
            self._show_bar(is_shown=False)

    @Slot()
    def _on_group_button(self) -> None:
        menu = self.group_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._group_button.mapToGlobal(QPoint(0, self._group_button.height())))

    @Slot()
    def _on_entered(self) -> None:
        if self._model.count:
            self._view.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_cleared(self) -> None:
        self.filter_changed.emit(AnnotationFilter())
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)


def _stretches(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending numbers as stretches without gaps: first and last of each."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def alternatives(words: Sequence[str]) -> str:
    """“1, 2, 3 or 4”."""
    if len(words) < 2:
        return "".join(words)
    last = QCoreApplication.translate("AnnotationList", "%1 or %2").replace("%2", words[-1])
    return filled(last, ", ".join(words[:-1]))
