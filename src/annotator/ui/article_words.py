"""The words by which the list of articles is filtered, made while nobody waits for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from annotator.model.article import ArticleSummary

_EVERY_MS = 15
_MOST = 2000
_NEW = 10
"""What making words costs beside finding those that are known; 200 articles at a time, some 3 ms."""


class ArticleWords(QObject):
    """Keeps the words of each article as long as it is the same.

    Args:
        words_of: Makes them.

    Signals:
        made: Those of all articles are there.
    """

    made = Signal()

    def __init__(self, words_of: Callable[[ArticleSummary], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words_of = words_of
        self._known: dict[str, tuple[ArticleSummary, str]] = {}
        self._seen: dict[str, tuple[ArticleSummary, str]] = {}
        self._articles: Sequence[ArticleSummary] = ()
        self._words: list[str] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._make_some)

    @property
    def every(self) -> list[str]:
        """The words of the articles so far, in their order."""
        return self._words

    @property
    def is_ready(self) -> bool:
        """Whether those of all articles are there."""
        return len(self._words) == len(self._articles)

    def take(self, articles: Sequence[ArticleSummary]) -> None:
        """These are the articles now; their words are made in the background, a few at a time."""
        self._articles, self._words = articles, []
        self._timer.start(_EVERY_MS)

    def put(self, place: int, article: ArticleSummary) -> None:
        """One of the articles, which is in its place already, looks different."""
        if place < len(self._words):
            self._words[place] = self._of(article)[0]

    def hurry(self) -> None:
        """Makes a few now and the others without pauses, since somebody waits."""
        self._make_some()
        if not self.is_ready:
            self._timer.start(0)

    def finish(self) -> None:
        """Makes them all now."""
        while not self.is_ready:
            self._make_some()

    def _of(self, article: ArticleSummary) -> tuple[str, int]:
        """The words of an article, and what it cost to have them."""
        found = self._seen.get(article.id) or self._known.get(article.id)
        cost = 1
        if found is None or found[0] is not article:
            is_same = found is not None and found[0] == article
            found = (article, found[1] if found is not None and is_same else self._words_of(article))
            cost = _NEW
        self._seen[article.id] = found
        return found[1], cost

    @Slot()
    def _make_some(self) -> None:
        cost = 0
        while not self.is_ready and cost < _MOST:
            words, more = self._of(self._articles[len(self._words)])
            self._words.append(words)
            cost += more
        if self.is_ready:
            self._timer.stop()
            self._known, self._seen = self._seen, {}
            self.made.emit()
