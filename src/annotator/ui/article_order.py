"""In which order the list of articles stands, and so in which order they are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, cmp_to_key
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


def in_order(articles: Sequence[ArticleSummary], order: ArticleOrder) -> list[ArticleSummary]:
    """The articles in that order; what is not known stands last, and equals stay in the order in which they were added."""
    return list(articles) if order == "added" else sorted(articles, key=_KEYS[order])


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
    return cmp_to_key(_collator().compare)(words.lstrip("“”«»„\"'‘ "))


@cache
def _collator() -> QCollator:
    collator = QCollator()
    collator.setNumericMode(True)
    return collator
