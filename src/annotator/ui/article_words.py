"""The words by which the list of articles is filtered, made while nobody waits for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from annotator.model.article import ArticleSummary

_EVERY_MS = 15
_AT_ONCE = 200
"""Articles; some 3 ms."""


class ArticleWords(QObject):
    """Keeps the words of each article as long as it is the same.

    Args:
        words_of: Makes them.
    """

    def __init__(self, words_of: Callable[[ArticleSummary], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words_of = words_of
        self._known: dict[str, tuple[ArticleSummary, str]] = {}
        self._waiting: list[ArticleSummary] = []
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._make_some)

    def take(self, articles: Sequence[ArticleSummary]) -> None:
        """These are the articles now; their words are made in the background, a few at a time."""
        known = self._known
        self._known = {one.id: known[one.id] for one in articles if one.id in known}
        self._waiting = list(reversed(articles))
        self._timer.start()

    def of(self, articles: Sequence[ArticleSummary]) -> list[str]:
        """The words of each of these."""
        return [self._of(one) for one in articles]

    def _of(self, article: ArticleSummary) -> str:
        found = self._known.get(article.id)
        if found is not None and (found[0] is article or found[0] == article):
            return found[1]
        words = self._words_of(article)
        self._known[article.id] = article, words
        return words

    @Slot()
    def _make_some(self) -> None:
        for _ in range(min(_AT_ONCE, len(self._waiting))):
            self._of(self._waiting.pop())
        if not self._waiting:
            self._timer.stop()
