"""The left panel: the articles of the project, a filter, and how far the reviewer is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.model.article import ArticleSummary
from annotator.ui.article_delegate import ArticleDelegate
from annotator.ui.article_model import ArticleModel, done_and_in_progress
from annotator.ui.empty_state import EmptyState
from annotator.ui.field_buttons import name_buttons
from annotator.ui.filter_bar import FilterLine
from annotator.ui.icons import icon
from annotator.ui.progress_footer import ProgressFooter
from annotator.ui.row_view import RowView
from annotator.ui.section_header import SectionHeader
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Scheme

_DETAILS_KEY, _REMOVING_KEYS = Qt.Key.Key_F2, (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ArticleRows(RowView):
    """The rows. The open article is drawn as selected; the arrow keys move apart from it, Enter opens.

    Signals:
        opened: A row was clicked, or Enter or Space was pressed on it.
        source_pressed: “Source not set” of a row was clicked, or F2 pressed on it.
        removal_requested: Delete was pressed on a row.
        menu_requested: The menu of a row is wanted, at a place of the screen.
        left: Escape was pressed.
    """

    opened = Signal(int)
    source_pressed = Signal(int)
    removal_requested = Signal(int)
    menu_requested = Signal(int, QPoint)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.clicked.connect(self._on_clicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)

    @override
    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: object = None
    ) -> QItemSelectionModel.SelectionFlag:
        return QItemSelectionModel.SelectionFlag.NoUpdate

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, is_plain = self.currentIndex(), not event.modifiers()
        if event.key() in _OPENING_KEYS and index.isValid():
            self.opened.emit(index.row())
        elif event.key() == _DETAILS_KEY and index.isValid():
            self.source_pressed.emit(index.row())
        elif event.key() in _REMOVING_KEYS and is_plain and index.isValid():
            self.removal_requested.emit(index.row())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, e: QEvent) -> bool:
        # F2 means the row that the keyboard is on, not the article that is open.
        if isinstance(e, QKeyEvent) and e.type() == QEvent.Type.ShortcutOverride and e.key() == _DETAILS_KEY:
            e.accept()
            return True
        return super().event(e)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        is_asked = event.button() == Qt.MouseButton.LeftButton and self._is_open_source(index, place)
        super().mouseReleaseEvent(event)
        if is_asked:
            self.source_pressed.emit(index.row())

    @override
    def contextMenuEvent(self, arg__1: QContextMenuEvent) -> None:
        by_key = arg__1.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(arg__1.pos())
        if index.isValid():
            place = self.visualRect(index).center() if by_key else arg__1.pos()
            self.menu_requested.emit(index.row(), self.viewport().mapToGlobal(place))

    def _is_open_source(self, index: QModelIndex, place: QPoint) -> bool:
        delegate = self.itemDelegate()
        if not index.isValid() or not isinstance(delegate, ArticleDelegate):
            return False
        return delegate.open_source_at(self.visualRect(index), index, place)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())


class ArticleList(QWidget):
    """Articles in the order that was chosen.

    `header` is the head, by which a dock that holds the list is dragged.

    Signals:
        article_chosen: Id of the article to open.
        sheet_requested: Id of the article whose title, source and date are wanted.
        removal_requested: Id of the article that may be to go.
        menu_requested: Id of the article whose menu is wanted, and where on the screen.
        sort_requested: The menu of orders is wanted there.
        import_requested: The plus was pressed.
        left: Escape was pressed: back to the text.
        all_requested: All articles are to be listed again.
    """

    all_requested = Signal()
    article_chosen = Signal(str)
    sheet_requested = Signal(str)
    removal_requested = Signal(str)
    menu_requested = Signal(str, QPoint)
    sort_requested = Signal(QPoint)
    import_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._current: str | None = None
        self._model = ArticleModel(self)
        self._delegate = ArticleDelegate(self._model, theme, self)
        self.header = SectionHeader(self.tr("Articles"), theme)
        self._sort = self.header.add_button("arrows-sort", self.tr("Sort articles"))
        self._sort.clicked.connect(self._on_sort)
        self.header.add_button("plus", self.tr("Import articles…")).clicked.connect(self.import_requested)
        self._filter = QLineEdit(self)
        self._filter_icon = QAction(self)
        self._view = ArticleRows(self)
        self._nothing = EmptyState(theme)
        self._nothing.acted.connect(self._on_clear)
        self._line = FilterLine()
        self._line.cleared.connect(self.all_requested)
        self._is_narrowed = False
        self._footer = ProgressFooter(theme)
        self._set_up_filter()
        self._set_up_view()
        self._lay_out()

    def set_scheme(self, scheme: Scheme) -> None:
        """Takes the labels, for the colours and the order of the bars."""
        self._delegate.scheme = scheme
        self._view.viewport().update()

    def set_articles(
        self, articles: Sequence[ArticleSummary], versions: Mapping[str, int] | None = None
    ) -> None:
        """Shows these articles; the open one and the place in the list are kept.

        Args:
            articles: The newest version of each.
            versions: How many versions there are, of those that have more than one.
        """
        self._model.set_articles(articles, versions)
        self._footer.show_progress(*done_and_in_progress(articles), len(articles))
        self._after_rows_changed()

    def show_only(self, only: frozenset[str] | None) -> None:
        """Lists these articles and no others, and says so with a button that ends it; None for all."""
        self._is_narrowed = only is not None
        self._model.set_only(only)
        self._after_rows_changed()

    def set_current(self, article_id: str | None) -> None:
        """Shows which article is open. Says nothing."""
        self._current = article_id
        self._delegate.current = article_id
        self._select_current(reveal=True)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self.header.set_theme(theme)
        self._footer.set_theme(theme)
        self._nothing.set_theme(theme)
        self._filter_icon.setIcon(icon("filter", theme.text2, 16))
        self._view.viewport().update()

    def focus_filter(self) -> None:
        """Gives the filter field the focus."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_down = event.key() == Qt.Key.Key_Down
        if self._filter.hasFocus() and is_down:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _set_up_filter(self) -> None:
        self._filter.setPlaceholderText(self.tr("Filter articles"))
        self._filter.setAccessibleName(self.tr("Filter articles"))
        self._filter.setToolTip(self.tr("Words of the title, the source, the date or the state"))
        self._filter.setProperty("kind", "filter")
        self._filter.setClearButtonEnabled(True)
        self._filter_icon.setIcon(icon("filter", self._theme.text2, 16))
        self._filter.addAction(self._filter_icon, QLineEdit.ActionPosition.LeadingPosition)
        name_buttons(self._filter)
        self._filter.textChanged.connect(self._on_filter_changed)
        self._filter.returnPressed.connect(self._on_filter_entered)

    def _set_up_view(self) -> None:
        self._view.setModel(self._model)
        self._model.narrowed.connect(self._after_rows_changed)
        self._view.setItemDelegate(self._delegate)
        self._view.setAccessibleName(self.tr("Articles"))
        self._view.opened.connect(self._on_opened)
        self._view.source_pressed.connect(self._on_source_pressed)
        self._view.removal_requested.connect(self._on_removal_requested)
        self._view.menu_requested.connect(self._on_menu_requested)
        self._view.left.connect(self.left)
        self.setFocusProxy(self._view)

    def _lay_out(self) -> None:
        field = QVBoxLayout()
        field.setContentsMargins(12, 0, 12, 8)
        field.addWidget(self._filter)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(field)
        column.addWidget(self._line)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._view, 1)
        column.addWidget(self._footer)

    @Slot()
    def _after_rows_changed(self) -> None:
        self._line.setVisible(self._is_narrowed)
        self._line.show_counts(self._model.rowCount(), len(self._model.articles))
        hides_all = not self._model.rowCount() and bool(self._model.articles)
        if hides_all:
            title = self.tr("The filter hides all %Ln article(s)", "", len(self._model.articles))
            self._nothing.show_state("filter-off", title, self._filter.text(), self.tr("Clear filter"))
        self._nothing.setVisible(hides_all)
        self._view.setVisible(not hides_all)
        self._select_current(reveal=False)

    def _select_current(self, *, reveal: bool) -> None:
        row = self._model.row_of(self._current)
        index = self._model.index(row) if row >= 0 else QModelIndex()
        selection = self._view.selectionModel()
        selection.select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if reveal or not self._view.currentIndex().isValid():
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        if reveal and index.isValid():
            self._view.scrollTo(index)
        self._view.viewport().update()

    def _leave(self) -> None:
        if self._filter.hasFocus() and self._filter.text():
            self._filter.clear()
        else:
            self.left.emit()

    @Slot()
    def _on_clear(self) -> None:
        self._filter.clear()
        if self._is_narrowed:
            self.all_requested.emit()

    @Slot(int)
    def _on_opened(self, row: int) -> None:
        article = self._model.article(row)
        if article is not None:
            self.article_chosen.emit(article.id)

    @Slot(int)
    def _on_source_pressed(self, row: int) -> None:
        article = self._model.article(row)
        if article is not None:
            self.sheet_requested.emit(article.id)

    @Slot(int)
    def _on_removal_requested(self, row: int) -> None:
        article = self._model.article(row)
        if article is not None:
            self.removal_requested.emit(article.id)

    @Slot(int, QPoint)
    def _on_menu_requested(self, row: int, place: QPoint) -> None:
        article = self._model.article(row)
        if article is not None:
            self.menu_requested.emit(article.id, place)

    @Slot()
    def _on_sort(self) -> None:
        self.sort_requested.emit(self._sort.mapToGlobal(QPoint(0, self._sort.height())))

    @Slot(str)
    def _on_filter_changed(self, words: str) -> None:
        self._model.set_filter(words)
        self._after_rows_changed()

    @Slot()
    def _on_filter_entered(self) -> None:
        if self._filter.text().strip():
            self._model.settle()
            self._on_opened(0)
