"""In which order the list of articles stands, and so in which order they are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QCollator, QCoreApplication

if TYPE_CHECKING:
    from annotator.model.article import ArticleSummary

ArticleOrder = Literal["added", "title", "date", "source", "state"]
ORDERS: tuple[ArticleOrder, ...] = ("added", "title", "date", "source", "state")
_STATES = ("reading", "unread", "done")
"""What is being worked on comes first, what is finished last."""


def order_title(order: ArticleOrder) -> str:
    """What the menu calls it."""
    titles: dict[ArticleOrder, str] = {
        "added": QCoreApplication.translate("ArticleOrder", "Order added"),
        "title": QCoreApplication.translate("ArticleOrder", "Title"),
        "date": QCoreApplication.translate("ArticleOrder", "Date"),
        "source": QCoreApplication.translate("ArticleOrder", "Source"),
        "state": QCoreApplication.translate("ArticleOrder", "State"),
    }
    return titles[order]


class Ordering:
    """Puts articles in order again and again; what those are sorted by that stay the same is kept."""

    def __init__(self) -> None:
        self._order: ArticleOrder = "added"
        self._keys: dict[str, tuple[ArticleSummary, Any]] = {}  # Any: see `_KEYS`

    def put(self, articles: Sequence[ArticleSummary], order: ArticleOrder) -> list[ArticleSummary]:
        """The articles in that order; what is not known stands last, and equals stay in the order in which they were added."""
        if order != self._order:
            self._order, self._keys = order, {}
        if order == "added":
            return list(articles)
        keys, make = self._keys, _KEYS[order]

        def key_of(article: ArticleSummary) -> Any:
            found = keys.get(article.id)
            if found is None or found[0] is not article:
                found = keys[article.id] = article, make(article)
            return found[1]

        return sorted(articles, key=key_of)


def _title(article: ArticleSummary) -> Any:
    return _sorting(article.shown_title)


def _date(article: ArticleSummary) -> Any:
    from annotator.model.edtf import year_of

    began = year_of(str(article.meta.get("published") or ""))
    return (not began, began)


def _source(article: ArticleSummary) -> Any:
    source = article.source_line
    return (source is None, _sorting(source or ""))


def _state(article: ArticleSummary) -> Any:
    return _STATES.index(article.status)


# Any: keys of one order are compared with each other and with nothing else.
_KEYS: dict[ArticleOrder, Callable[[ArticleSummary], Any]] = {
    "title": _title, "date": _date, "source": _source, "state": _state,
}  # fmt: skip


def _sorting(words: str) -> Any:
    """A key by which words sort as people expect; quotation marks before them do not count."""
    return _collator().sortKey(words.lstrip("“”«»„\"'‘ "))


@cache
def _collator() -> QCollator:
    collator = QCollator()
    collator.setNumericMode(True)
    return collator
