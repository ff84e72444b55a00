"""The rows of the list of articles, as they were last read, in the order that was chosen."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, TypeAlias

from annotator.model.versions import Versions
from annotator.ui.article_order import ArticleOrder, Ordering

if TYPE_CHECKING:
    from annotator.model.article import ArticleSummary
    from annotator.services.workspace import Workspace

Rows: TypeAlias = "tuple[list[ArticleSummary], Versions]"
"""All articles in the order of adding, and which of them are versions of one another."""


class ListedArticles:
    """Lists are given out and never changed afterwards.

    Attributes:
        every: All articles with their older versions, in the order of adding.
        shown: The newest version of each, in the order chosen.
        versions: Which of them are versions of one another.
        order: The order chosen.
    """

    def __init__(self) -> None:
        self.every: list[ArticleSummary] = []
        self.shown: list[ArticleSummary] = []
        self.versions = Versions()
        self.order: ArticleOrder = "added"
        self._ordering = Ordering()
        self._places: dict[str, int] = {}

    def take(self, rows: Rows) -> None:
        """These are all of them now."""
        self.every, self.versions = rows
        self._places = {one.id: place for place, one in enumerate(self.every)}
        self._sort_out()

    def take_some(self, read: Collection[ArticleSummary], versions: Versions | None) -> None:
        """Some of them, all of which are known, look different; and are versions of one another, if that was read too."""
        self.versions = versions or self.versions
        self.every = list(self.every)
        for one in read:
            self.every[self._places[one.id]] = one
        self._sort_out()

    def put_in(self, order: ArticleOrder) -> None:
        """Puts them in another order."""
        self.order = order
        self._sort_out()

    def knows(self, article_ids: Collection[str]) -> bool:
        """Whether all of these are among them."""
        return self._places.keys() >= set(article_ids)

    def get(self, article_id: str) -> ArticleSummary | None:
        """The row of an article, older versions too."""
        place = self._places.get(article_id)
        return None if place is None else self.every[place]

    def neighbour(self, article_id: str) -> str | None:
        """The article after that one, else the one before; None if there is no other."""
        ids = [one.id for one in self.shown]
        place = ids.index(article_id) if article_id in ids else -1
        beside = ids[place + 1 : place + 2] or ids[max(place - 1, 0) : max(place, 0)]
        return beside[0] if beside else None

    def _sort_out(self) -> None:
        """Older versions are kept to be asked for, and not shown."""
        older = {one for one in self.versions.families if not self.versions.is_newest(one)}
        shown = [one for one in self.every if one.id not in older] if older else self.every
        self.shown = self._ordering.put(shown, self.order)


def read_rows(workspace: Workspace) -> Rows:
    """Reads the rows of all articles; in a thread too.

    Raises:
        DatabaseError: They cannot be read.
    """
    return workspace.articles(), workspace.versions()
