"""The list of the open article's annotations, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.model.annotation import Annotation
from annotator.ui.annotation_delegate import AnnotationDelegate
from annotator.ui.annotation_model import AnnotationModel
from annotator.ui.empty_state import EmptyState
from annotator.ui.keys import digit_of
from annotator.ui.row_view import RowView
from annotator.ui.section_header import SectionHeader
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Scheme

_OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETING_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class AnnotationRows(RowView):
    """The rows, with the keys of lists.

    Args:
        on_key: Asked first for every key; true if it acted.

    Signals:
        hovered: The row under the pointer, -1 if there is none.
    """

    hovered = Signal(int)

    def __init__(self, on_key: Callable[[QKeyEvent], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_key = on_key
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.entered.connect(self._on_entered)
        self.viewportEntered.connect(self._on_nothing_entered)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_key(event):
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        """The inspector takes room when a row is selected; the row stays to be seen."""
        super().resizeEvent(e)
        if self.selectionModel().isSelected(self.currentIndex()):
            self.scrollTo(self.currentIndex())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(-1)

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex) -> None:
        self.hovered.emit(index.row())

    @Slot()
    def _on_nothing_entered(self) -> None:
        self.hovered.emit(-1)


class AnnotationList(QWidget):
    """Section “In this article”.

    Signals:
        annotation_chosen: The reviewer made one row the selected one; its annotation's id.
        selection_changed: Ids of all rows that the reviewer has selected, in reading order.
        annotation_hovered: Id under the pointer; empty when it leaves.
        details_requested: Enter on a row: its fields are wanted; the annotation's id.
        delete_requested: Ids.
        label_key: The digit 1-9, and the ids to relabel.
        left: Escape was pressed: back to the text.
    """

    annotation_chosen = Signal(str)
    selection_changed = Signal(list)
    annotation_hovered = Signal(str)
    details_requested = Signal(str)
    delete_requested = Signal(list)
    label_key = Signal(int, list)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_told = False
        self._hovered: str | None = None
        self._model = AnnotationModel(self)
        self._delegate = AnnotationDelegate(self._model, theme, self)
        self._header = SectionHeader(self.tr("In this article"), theme)
        self._view = AnnotationRows(self._on_key, self)
        self._empty = EmptyState(theme)
        self._set_up_view()
        self._lay_out()

    def set_annotations(
        self, annotations: Sequence[Annotation], scheme: Scheme, paragraph_of: Callable[[int], int]
    ) -> None:
        """Shows these, in the order given. Selected rows stay selected as far as they are still there.

        Args:
            annotations: In reading order.
            scheme: For letters, colours and the words of values.
            paragraph_of: Gives the paragraph's number for a position.
        """
        selected, current = self.selected_ids(), self._current_id()
        row = self._view.currentIndex().row()
        with self._being_told():
            self._model.set_annotations(annotations, scheme, paragraph_of)
            if current is not None and self._model.row_of(current) < 0:
                neighbour = self._model.annotation(min(row, len(annotations) - 1))
                current = neighbour.id if neighbour else None
            self._select(selected, current)
        self._header.set_count(len(annotations) or None)
        self._show_places(has_rows=bool(annotations), scheme=scheme)

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

    def count(self) -> int:
        """How many rows there are."""
        return self._model.rowCount()

    def rows_height(self) -> int:
        """The height that all rows and the head need, in pixels."""
        row = self._view.sizeHintForRow(0) if self.count() else 0
        return self._header.height() + row * self.count()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._delegate.theme = theme
        self._header.set_theme(theme)
        self._empty.set_theme(theme)
        self._view.viewport().update()

    @contextmanager
    def _being_told(self) -> Generator[None]:
        """While this lasts, rows are selected because the list was told to, and it keeps quiet."""
        self._is_told = True
        try:
            yield
        finally:
            self._is_told = False

    def _set_up_view(self) -> None:
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._delegate)
        self._view.setAccessibleName(self.tr("In this article"))
        self._view.hovered.connect(self._on_hovered)
        self._view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.setFocusProxy(self._view)

    def _lay_out(self) -> None:
        places = QWidget(self)
        self._places = QStackedLayout(places)
        self._places.addWidget(self._view)
        self._places.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(places, 1)

    def _show_places(self, *, has_rows: bool, scheme: Scheme) -> None:
        self._places.setCurrentWidget(self._view if has_rows else self._empty)
        if has_rows:
            return
        keys = [str(label.key) for label in scheme.active if label.key is not None]
        line = self.tr("Select some text and press %1.").replace("%1", alternatives(keys)) if keys else ""
        self._empty.show_state("highlight", self.tr("No labels in this article yet"), line)

    def _select(self, ids: Sequence[str], current: str | None) -> None:
        selection = QItemSelection()
        for annotation_id in ids:
            index = self._model.index(self._model.row_of(annotation_id))
            if index.isValid():
                selection.select(index, index)
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


def alternatives(words: Sequence[str]) -> str:
    """“1, 2, 3 or 4”."""
    if len(words) < 2:
        return "".join(words)
    last = QCoreApplication.translate("AnnotationList", "%1 or %2").replace("%2", words[-1])
    return last.replace("%1", ", ".join(words[:-1]))
