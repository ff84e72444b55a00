"""In which order the list of articles stands, and so in which order they are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from heapq import merge
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from PySide6.QtCore import QCollator, QCoreApplication

if TYPE_CHECKING:
    from annotator.model.article import ArticleSummary

ArticleOrder = Literal["added", "title", "date", "source", "state"]
ORDERS: tuple[ArticleOrder, ...] = ("added", "title", "date", "source", "state")
Ranks: TypeAlias = "Mapping[str, int]"
_STATES = ("reading", "unread", "done")
"""What is being worked on comes first, what is finished last."""
_PART = 500
"""Words; sorted in a millisecond."""
_KEY = itemgetter(0)


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


@dataclass(frozen=True, slots=True)
class Ordered:
    """Articles in an order.

    Attributes:
        articles: What is not known stands last, and equals stay in the order in which they were added.
        ranks: Where the words stand that they are sorted by; the same words need not be compared again.
    """

    articles: list[ArticleSummary]
    ranks: Ranks


def put_in_order(
    articles: Sequence[ArticleSummary], order: ArticleOrder, ranks: Ranks | None = None
) -> Ordered:
    """Puts articles in an order; in a thread too.

    Args:
        articles: In the order in which they were added.
        order: The one wanted.
        ranks: Those of the last time, if it was the same order.
    """
    if order == "added":
        return Ordered(list(articles), {})
    words = list(map(_WORDS[order], articles))
    distinct = set(words)
    if ranks is None or not ranks.keys() >= distinct:
        ranks = _ranked(distinct, order)
    places = [ranks[one] for one in words]
    return Ordered([articles[one] for one in sorted(range(len(places)), key=places.__getitem__)], ranks)


def sorted_by(article: ArticleSummary, order: ArticleOrder) -> str:
    """The words that decide where an article stands."""
    return _WORDS[order](article)


def _ranked(words: set[str], order: ArticleOrder) -> Ranks:
    """Where each of the words stands; those that sort alike stand at the same place.

    They are sorted in parts, which are then merged: no other thread can go on while a list is being sorted.
    """
    key_of = _KEYS[order]()
    keyed = [(key_of(one), one) for one in words]
    parts = [sorted(keyed[at : at + _PART], key=_KEY) for at in range(0, len(keyed), _PART)]
    ranks: dict[str, int] = {}
    before: Any = None
    rank = 0
    for key, one in merge(*parts, key=_KEY):
        rank += before is None or before < key
        before, ranks[one] = key, rank
    return ranks


def _title(article: ArticleSummary) -> str:
    return article.shown_title


def _date(article: ArticleSummary) -> str:
    return str(article.meta.get("published") or "")


def _source(article: ArticleSummary) -> str:
    return article.source_line or ""


def _state(article: ArticleSummary) -> str:
    return article.status


def _collated() -> Callable[[str], Any]:
    """By which words sort as people expect; quotation marks before them do not count, and none stand last."""
    collator = QCollator()
    collator.setNumericMode(True)
    return lambda words: (not words, collator.sortKey(words.lstrip("“”«»„\"'‘ ")))


def _dated() -> Callable[[str], Any]:
    from annotator.model.edtf import year_of

    def key_of(words: str) -> Any:
        began = year_of(words)
        return (not began, began)

    return key_of


_WORDS: dict[ArticleOrder, Callable[[ArticleSummary], str]] = {
    "title": _title, "date": _date, "source": _source, "state": _state,
}  # fmt: skip
# Any: keys of one order are compared with each other and with nothing else.
_KEYS: dict[ArticleOrder, Callable[[], Callable[[str], Any]]] = {
    "title": _collated, "date": _dated, "source": _collated, "state": lambda: _STATES.index,
}  # fmt: skip
