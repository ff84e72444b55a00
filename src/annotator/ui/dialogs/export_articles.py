"""Chooses articles in a list that can be searched."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.model.article import ArticleSummary
from annotator.model.folding import folded
from annotator.ui.plain_words import tip, visible

Index = QModelIndex | QPersistentModelIndex

_HEIGHT = 168
_ROLES = (Qt.ItemDataRole.CheckStateRole,)


class ArticleChoices(QAbstractListModel):
    """Articles with a box each, those that the words let through; a project may have many.

    Signals:
        changed: Other articles are chosen.
    """

    changed = Signal()

    def __init__(self, articles: Sequence[ArticleSummary], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = articles
        self._rows = list(articles)
        self._folded: list[str] = []
        self._chosen: set[str] = set()

    def chosen(self) -> list[str]:
        """Their ids, in the order of the project."""
        return [one.id for one in self._all if one.id in self._chosen]

    def choose(self, wanted: Collection[str]) -> None:
        """Chooses these and no others, also such as are not shown. Says nothing."""
        self._chosen = set(wanted)
        self._tell()

    def show_words(self, words: str) -> None:
        """Shows the articles that have every one of the words in title or name."""
        if not self._folded:
            self._folded = [folded(f"{one.title or ''} {one.name}") for one in self._all]
        wanted = folded(words).split()
        self.beginResetModel()
        self._rows = [
            one
            for one, known in zip(self._all, self._folded, strict=True)
            if all(word in known for word in wanted)
        ]
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._rows):
            return None
        article = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return visible(article.shown_title)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(article.name)
            case Qt.ItemDataRole.CheckStateRole:
                is_chosen = article.id in self._chosen
                return Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked
            case _:
                return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not 0 <= index.row() < len(self._rows):
            return False
        article = self._rows[index.row()]
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._chosen.add(article.id)
        else:
            self._chosen.discard(article.id)
        self._tell()
        self.changed.emit()
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def _tell(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), _ROLES)


class ArticlePicker(QWidget):
    """A field to search by, and the articles with a box each.

    Signals:
        changed: Other articles are chosen.
    """

    changed = Signal()

    def __init__(self, articles: Sequence[ArticleSummary], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = {one.id for one in articles}
        self._missing: tuple[str, ...] = ()
        self._model = ArticleChoices(articles, self)
        self._filter = QLineEdit()
        self._filter.setClearButtonEnabled(True)
        self._filter.setPlaceholderText(self.tr("Find an article"))
        self._filter.setAccessibleName(self.tr("Find an article"))
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setFixedHeight(_HEIGHT)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setProperty("kind", "choices")
        self._list.setAccessibleName(self.tr("Chosen articles"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 2, 0, 4)
        column.setSpacing(4)
        column.addWidget(self._filter)
        column.addWidget(self._list)
        self._filter.textChanged.connect(self._on_filter)
        self._model.changed.connect(self.changed)

    def come_after(self, widget: QWidget) -> None:
        """Has Tab come to it after that widget; it may be made late."""
        QWidget.setTabOrder(widget, self._filter)
        QWidget.setTabOrder(self._filter, self._list)

    def chosen(self) -> tuple[str, ...]:
        """Their ids, in the order of the list; then those that are not in the project any more."""
        return (*self._model.chosen(), *self._missing)

    def choose(self, wanted: Collection[str]) -> None:
        """Chooses these and no others."""
        self._model.choose(wanted)
        self._missing = tuple(one for one in wanted if one not in self._known)
        self.changed.emit()

    @Slot(str)
    def _on_filter(self, words: str) -> None:
        self._model.show_words(words)
        self._list.setCurrentIndex(self._model.index(0))
