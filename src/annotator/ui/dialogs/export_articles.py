"""Chooses articles in a list that can be searched."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.model.article import ArticleSummary
from annotator.model.folding import folded

_HEIGHT = 168
_ID = Qt.ItemDataRole.UserRole


class ArticlePicker(QWidget):
    """Articles with a box each.

    Signals:
        changed: Other articles are chosen.
    """

    changed = Signal()

    def __init__(self, articles: Sequence[ArticleSummary], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = QLineEdit()
        self._filter.setClearButtonEnabled(True)
        self._filter.setPlaceholderText(self.tr("Find an article"))
        self._filter.setAccessibleName(self.tr("Find an article"))
        self._list = QListWidget()
        self._list.setFixedHeight(_HEIGHT)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setAccessibleName(self.tr("Chosen articles"))
        self._missing: tuple[str, ...] = ()
        for article in articles:
            item = QListWidgetItem(article.title or article.name, self._list)
            item.setToolTip(article.name)
            item.setData(_ID, article.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 2, 0, 4)
        column.setSpacing(4)
        column.addWidget(self._filter)
        column.addWidget(self._list)
        self._filter.textChanged.connect(self._on_filter)
        self._list.itemChanged.connect(self._on_item_changed)

    def chosen(self) -> tuple[str, ...]:
        """Their ids, in the order of the list; then those that are not in the project any more."""
        here = [str(item.data(_ID)) for item in self._items() if item.checkState() == Qt.CheckState.Checked]
        return (*here, *self._missing)

    def choose(self, wanted: Collection[str]) -> None:
        """Chooses these and no others."""
        blocker = QSignalBlocker(self._list)  # one change, not one for each
        known = {str(item.data(_ID)) for item in self._items()}
        for item in self._items():
            is_wanted = item.data(_ID) in wanted
            item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)
        self._missing = tuple(one for one in wanted if one not in known)
        blocker.unblock()
        self._list.viewport().update()
        self.changed.emit()

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    @Slot(str)
    def _on_filter(self, words: str) -> None:
        wanted = folded(words).split()
        for item in self._items():
            known = folded(f"{item.text()} {item.toolTip()}")
            item.setHidden(not all(word in known for word in wanted))

    @Slot(QListWidgetItem)
    def _on_item_changed(self, _item: QListWidgetItem) -> None:
        self.changed.emit()
