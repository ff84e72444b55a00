"""The articles of a project as rows of a list, those that the filter lets through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import IntEnum
from operator import attrgetter, is_not

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from typing_extensions import override

from annotator.model.article import ArticleSummary, Status
from annotator.model.provenance import unconfirmed
from annotator.ui.article_words import ArticleWords
from annotator.ui.date_words import published_words
from annotator.ui.plain_words import tip, visible
from annotator.ui.row_model import Index, RowModel

_FEW = 20


class ArticleRole(IntEnum):
    """What the delegate asks a row for, beyond Qt's roles."""

    SUMMARY = Qt.ItemDataRole.UserRole + 1


def status_words(status: Status) -> str:
    """The status as the window shows it."""
    words: dict[Status, str] = {
        "unread": QCoreApplication.translate("ArticleModel", "Not started"),
        "reading": QCoreApplication.translate("ArticleModel", "In progress"),
        "done": QCoreApplication.translate("ArticleModel", "Done"),
    }
    return words[status]


def source_words(article: ArticleSummary) -> str:
    """The source and the date, or that they are not set."""
    source = article.source_line or QCoreApplication.translate("ArticleModel", "Source not set")
    open_date = QCoreApplication.translate("ArticleModel", "date not set")
    return f"{source} · {published_words(article.meta.get('published')) or open_date}"


def has_open_source(article: ArticleSummary) -> bool:
    """Whether the source line shows something that the program proposed and nobody has confirmed."""
    shown = "outlet" if article.meta.get("outlet") else "author"
    return not {shown, "published"}.isdisjoint(unconfirmed(article.meta))


class ArticleModel(RowModel):
    """Rows in the order given. Rows are changed in place when only their content differs, so nothing scrolls.

    Signals:
        narrowed: The filter has been applied, later than it was set: the words of very many articles had to be made first.
    """

    narrowed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[ArticleSummary] = []
        self._rows: list[ArticleSummary] = []
        self._ids: list[str] = []
        self._terms: list[str] = []
        self._only: frozenset[str] | None = None
        self._most = 0
        self._words = ArticleWords(_searched, self)
        self._words.made.connect(self._on_words_made)
        self._is_waiting = False
        self._versions: Mapping[str, int] = {}

    @property
    def articles(self) -> Sequence[ArticleSummary]:
        """All articles, also those that the filter hides."""
        return self._all

    @property
    def most_annotations(self) -> int:
        """The annotations of the article that has most: what the bars are measured by."""
        return self._most

    def set_articles(
        self, articles: Sequence[ArticleSummary], versions: Mapping[str, int] | None = None
    ) -> None:
        """Takes other articles, or the same with other content.

        Args:
            articles: The newest version of each.
            versions: How many versions there are, of those that have more than one.
        """
        several = versions or {}
        if several == self._versions and self._take_few(articles):
            return
        self._all = list(articles)
        self._versions = several
        self._most = max(map(_total_of, self._all), default=0)
        self._words.take(self._all)
        self._narrow()

    def _take_few(self, articles: Sequence[ArticleSummary]) -> bool:
        """Takes the same articles of which a few look different; whether they are that, and all are shown."""
        shows_all = not self._terms and self._only is None and len(self._rows) == len(self._all)
        if not shows_all or len(articles) != len(self._all):
            return False
        changed = [row for row, is_other in enumerate(map(is_not, self._all, articles)) if is_other]
        if len(changed) > _FEW or any(self._ids[row] != articles[row].id for row in changed):
            return False
        for row in changed:
            self._all[row] = self._rows[row] = articles[row]
            self._words.put(row, articles[row])
            self.dataChanged.emit(self.index(row), self.index(row))
        self._most = max(map(_total_of, self._all), default=0)
        return True

    def set_filter(self, words: str) -> None:
        """Shows the articles that hold every one of the words in title, source, date or status."""
        self._terms = words.casefold().split()
        self._narrow()

    def set_only(self, only: frozenset[str] | None) -> None:
        """Shows these articles and no others, of those that the words let through; None for all."""
        self._only = only
        self._narrow()

    def settle(self) -> None:
        """Applies the filter now, if it waits for words."""
        if self._is_waiting:
            self._words.finish()

    def article(self, row: int) -> ArticleSummary | None:
        """The article of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, article_id: str | None) -> int:
        """The row of an article, -1 if there is none or it is filtered away."""
        return self._ids.index(article_id) if article_id in self._ids else -1

    def line_words(self, article: ArticleSummary) -> str:
        """How many versions there are if there are several, the source and the date."""
        count = self._versions.get(article.id, 1)
        words = source_words(article)
        several = self.tr("%Ln version(s)", "", count)
        return f"{several} · {words}" if count > 1 else words

    def extent_words(self, article: ArticleSummary) -> str:
        """“Not started · 1,870 words”."""
        count = self.tr("%Ln word(s)", "", article.words)
        return f"{status_words(article.status)} · {count}"

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        article = self.article(index.row())
        if article is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return visible(article.shown_title)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(article.shown_title)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(article)
            case ArticleRole.SUMMARY:
                return article
            case _:
                return None

    def _spoken(self, article: ArticleSummary) -> str:
        count = self.tr("%Ln annotation(s)", "", article.total)
        return f"{article.shown_title}. {self.line_words(article)}. {self.extent_words(article)}. {count}."

    def _narrow(self) -> None:
        """Shows what the filter leaves, if it needs words as soon as they are there."""
        self._is_waiting = bool(self._terms) and not self._words.is_ready
        if not self._is_waiting:
            self._show(self._let_through())
        else:
            self._words.hurry()

    @Slot()
    def _on_words_made(self) -> None:
        if self._is_waiting:
            self._narrow()
            self.narrowed.emit()

    def _let_through(self) -> list[ArticleSummary]:
        """What words and narrowing leave of the articles."""
        only, rows = self._only, self._all
        if self._terms:
            pairs = list(zip(rows, self._words.every, strict=True))
            for term in self._terms:
                pairs = [pair for pair in pairs if term in pair[1]]
            rows = [one for one, _ in pairs]
        return list(rows) if only is None else [one for one in rows if one.id in only]

    def _show(self, rows: list[ArticleSummary]) -> None:
        ids = list(map(_id_of, rows))

        def switch() -> None:
            self._rows, self._ids = rows, ids

        if ids != self._ids:
            self.reset_rows(len(ids), switch)
            return
        switch()
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))


def _searched(article: ArticleSummary) -> str:
    """In what the words of the filter have to stand."""
    parts = (article.shown_title, article.name, source_words(article), status_words(article.status))
    return " ".join(parts).casefold()


_id_of, _total_of, _status_of = attrgetter("id"), attrgetter("total"), attrgetter("status")


def done_and_in_progress(articles: Sequence[ArticleSummary]) -> tuple[int, int]:
    """How many articles are done, and how many in progress."""
    statuses = Counter(map(_status_of, articles))
    return statuses["done"], statuses["reading"]
