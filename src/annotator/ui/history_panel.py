"""The history as a panel: filters, the steps, and what the chosen one did."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QLocale, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.model.scheme import Choice, Scheme
from annotator.ui.empty_state import EmptyState
from annotator.ui.hairline import hairline
from annotator.ui.history_delegate import HistoryDelegate
from annotator.ui.history_model import HistoryModel, HistoryRow
from annotator.ui.history_words import HistoryWords
from annotator.ui.icons import icon
from annotator.ui.push_button import PushButton
from annotator.ui.row_view import RowView
from annotator.ui.section_header import SectionHeader
from annotator.ui.segmented import Segmented
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

ALL, ARTICLE, ANNOTATION = "all", "article", "annotation"


class HistoryRows(RowView):
    """The steps, with the keys of lists.

    Args:
        on_key: Asked first for every key; true if it acted.
    """

    def __init__(self, on_key: Callable[[QKeyEvent], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_key = on_key
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_key(event):
            super().keyPressEvent(event)


class HistoryPanel(QWidget):
    """Shows what the controller reads; decides nothing.

    Signals:
        filtered: Scope, reviewer or words are others.
        chosen: Another row is the chosen one, or none.
        clicked: A row was clicked.
        shown_requested: Enter or the button: show the place.
        opened: What a step did is to be shown under it, or no longer; its number.
        restore_requested: The button.
        back_requested: The button; the number of a checkpoint's step.
        moment_requested: A name for this moment is to be asked for.
        close_requested: The button, or the panel's action.
        left: Escape: back to the text.
    """

    filtered = Signal()
    chosen = Signal()
    clicked = Signal()
    shown_requested = Signal()
    opened = Signal(int)
    restore_requested = Signal()
    back_requested = Signal(int)
    moment_requested = Signal()
    close_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = HistoryWords(self)
        self.model = HistoryModel(self.words, self)
        self._delegate = HistoryDelegate(self.words, theme, self)
        self._theme = theme
        self.header = SectionHeader(self.tr("History"), theme)
        self._filter = QLineEdit()
        self._scope = Segmented(
            [
                Choice(value=ALL, title=self.tr("All")),
                Choice(value=ARTICLE, title=self.tr("This article")),
                Choice(value=ANNOTATION, title=self.tr("Selected")),
            ],
            theme,
        )
        self._reviewer = QComboBox()
        self._view = HistoryRows(self._on_key)
        self._empty = EmptyState(theme)
        self._title = TextLabel(wraps=True, weight=600)
        self._who = TextLabel(px=12, tone="second", wraps=True)
        self._changes = TextLabel(wraps=True)
        self._show = PushButton(self.tr("Show in the text"))
        self._restore = PushButton(self.tr("Restore"))
        self._back = PushButton(self.tr("Go back to this"))
        self._details = QFrame()
        self._set_up()
        self._lay_out()

    @property
    def scope(self) -> str:
        """Whose steps are shown: all, those of the open article, or those of the selected annotation."""
        return self._scope.value or ALL

    @property
    def reviewer(self) -> str | None:
        """The one reviewer whose steps are shown, or None."""
        return self._reviewer.currentText() if self._reviewer.currentIndex() > 0 else None

    @property
    def typed(self) -> str:
        """The words that the steps' words hold."""
        return self._filter.text()

    def current(self) -> HistoryRow | None:
        """The chosen row."""
        chosen = self._view.selectionModel().selectedRows()
        return self.model.row(chosen[0].row()) if chosen else None

    def choose(self, place: int) -> None:
        """Makes a row the chosen one."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._view.selectionModel().setCurrentIndex(self.model.index(place), flags)

    def set_reviewers(self, names: Sequence[str]) -> None:
        """Offers these; one alone need not be chosen."""
        was = self.reviewer
        self._reviewer.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._reviewer.clear()
        self._reviewer.addItems([self.tr("Everybody"), *names])
        self._reviewer.setCurrentIndex(max(0, self._reviewer.findText(was)) if was else 0)
        self._reviewer.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._reviewer.setVisible(len(names) > 1)

    def set_scheme(self, scheme: Scheme | None) -> None:
        """Takes the labels, for the chips."""
        self._delegate.scheme = scheme
        self._view.viewport().update()

    def show_details(
        self, title: str, who: str, changes: str, *, is_somewhere: bool, is_gone: bool, checkpoint: int | None
    ) -> None:
        """Says what the chosen row did, and what can be done about it; without a title nothing is chosen."""
        self._details.setVisible(bool(title))
        self._title.setText(title)
        self._who.setText(who)
        self._changes.setText(changes)
        self._changes.setVisible(bool(changes))
        self._show.setVisible(is_somewhere)
        self._restore.setVisible(is_gone)
        self._back.setVisible(checkpoint is not None)

    def show_going_back(self, done: int, total: int, before: str = "") -> None:
        """Says how far the way back to a checkpoint is, or what is done before; the button stops it."""
        number = QLocale().toString
        words = self.tr("Going back: %1 of %2").replace("%1", number(done)).replace("%2", number(total))
        self._changes.setText(before or (words if total else self.tr("Going back…")))
        self._changes.show()
        self._back.setText(self.tr("Stop"))

    def end_going_back(self) -> None:
        """The way back is over, one way or the other."""
        self._back.setText(self.tr("Go back to this"))

    def show_places(self, *, is_loading: bool) -> None:
        """Shows the rows, or says that there are none."""
        has_rows = self.model.rowCount() > 0
        self._places.setCurrentWidget(self._view if has_rows or is_loading else self._empty)
        if has_rows and not self._view.currentIndex().isValid():
            flags = QItemSelectionModel.SelectionFlag.NoUpdate
            self._view.selectionModel().setCurrentIndex(self.model.index(0), flags)
        if has_rows or is_loading:
            return
        if self.scope == ANNOTATION:
            title, line = self.tr("Nothing here"), self.tr("Select an annotation to see what was done to it.")
        elif self.typed or self.reviewer or self.scope != ALL:
            title, line = self.tr("Nothing found"), self.tr("No step fits these filters.")
        else:
            title, line = self.tr("Nothing done yet"), self.tr("Every change will be listed here.")
        self._empty.show_state("history", title, line)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = self._delegate.theme = theme
        for part in (self.header, self._scope, self._empty):
            part.set_theme(theme)
        self._mark.setIcon(icon("filter", theme.text2, 16))
        self._view.viewport().update()

    def _set_up(self) -> None:
        moment = self.header.add_button("flag", self.tr("Name this moment…"))
        moment.clicked.connect(self.moment_requested)
        close = self.header.add_button("x", self.tr("Close the history"))
        close.clicked.connect(self.close_requested)
        self._mark = self._filter.addAction(
            icon("filter", self._theme.text2, 16), QLineEdit.ActionPosition.LeadingPosition
        )
        self._filter.setProperty("kind", "filter")
        self._filter.setPlaceholderText(self.tr("Filter history"))
        self._filter.setAccessibleName(self.tr("Filter history"))
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._on_filtered)
        self._scope.set_name(self.tr("Show"))
        self._scope.set_value(ALL)
        self._scope.chosen.connect(self._on_scope)
        self._reviewer.setAccessibleName(self.tr("Reviewer"))
        self._reviewer.currentIndexChanged.connect(self._on_filtered)
        self._reviewer.hide()
        self._view.setModel(self.model)
        self._view.setItemDelegate(self._delegate)
        self._view.setAccessibleName(self.tr("History"))
        self._view.selectionModel().selectionChanged.connect(self._on_selection)
        self._view.clicked.connect(self._on_clicked)
        self._show.clicked.connect(self.shown_requested)
        self._restore.clicked.connect(self.restore_requested)
        self._back.clicked.connect(self._on_back)
        self.setFocusProxy(self._view)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(12, 2, 12, 8)
        head.setSpacing(6)
        for part in (self._filter, self._scope, self._reviewer):
            head.addWidget(part)
        places = QWidget()
        self._places = QStackedLayout(places)
        self._places.addWidget(self._view)
        self._places.addWidget(self._empty)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self._show, self._restore, self._back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        below = QVBoxLayout(self._details)
        below.setContentsMargins(16, 10, 12, 12)
        below.setSpacing(4)
        for part in (self._title, self._who, self._changes):
            below.addWidget(part)
        below.addSpacing(4)
        below.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(places, 1)
        column.addWidget(hairline())
        column.addWidget(self._details)
        self._details.hide()

    def _on_key(self, event: QKeyEvent) -> bool:
        row = self.model.row(self._view.currentIndex().row())
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if row is not None:
                self.choose(self._view.currentIndex().row())
                self.shown_requested.emit()
            case Qt.Key.Key_Right if (
                row is not None and row.entry.is_bulk and row.item is None and not row.is_open
            ):
                self.opened.emit(row.entry.number)
            case Qt.Key.Key_Left if row is not None and (row.is_open or row.item is not None):
                self.choose(self.model.place_of(row.entry.number))
                self.opened.emit(row.entry.number)
            case _:
                return False
        return True

    @Slot(str)
    def _on_scope(self, value: str) -> None:
        if not value:
            self._scope.set_value(ALL)
        self.filtered.emit()

    @Slot()
    def _on_filtered(self) -> None:
        self.filtered.emit()

    @Slot(QItemSelection, QItemSelection)
    def _on_selection(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self.chosen.emit()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None and row.entry.is_bulk and row.item is None:
            self.opened.emit(row.entry.number)
        elif row is not None:
            self.clicked.emit()

    @Slot()
    def _on_back(self) -> None:
        row = self.current()
        if row is not None:
            self.back_requested.emit(row.entry.number)
