"""The rows of the list of articles, as they were last read, in the order that was chosen."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from annotator.model.versions import Versions
from annotator.ui.article_order import ArticleOrder, Ranks, put_in_order, sorted_by

if TYPE_CHECKING:
    from annotator.model.article import ArticleSummary
    from annotator.services.workspace import Workspace

Rows: TypeAlias = "tuple[list[ArticleSummary], Versions]"
"""All articles in the order of adding, and which of them are versions of one another."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The articles as they are listed. Made in any thread, given out, and never changed afterwards.

    Attributes:
        every: All articles with their older versions, in the order of adding.
        shown: The newest version of each, in the order chosen.
        versions: Which of them are versions of one another.
        order: The order chosen.
        places: Where each stands in `every`, by its id.
        ranks: What `put_in_order` keeps.
    """

    every: list[ArticleSummary] = field(default_factory=list["ArticleSummary"])
    shown: list[ArticleSummary] = field(default_factory=list["ArticleSummary"])
    versions: Versions = field(default_factory=Versions)
    order: ArticleOrder = "added"
    places: Mapping[str, int] = field(default_factory=dict[str, int])
    ranks: Ranks = field(default_factory=dict[str, int])

    @classmethod
    def of(cls, rows: Rows, order: ArticleOrder, before: Listing | None = None) -> Listing:
        """Lists rows in an order; quicker if most of them stood in that order before."""
        every, versions = rows
        places = {one.id: place for place, one in enumerate(every)}
        older = {one for one in versions.families if not versions.is_newest(one)}
        newest = [one for one in every if one.id not in older] if older else every
        ranks = before.ranks if before is not None and before.order == order else None
        ordered = put_in_order(newest, order, ranks)
        return cls(every, ordered.articles, versions, order, places, ordered.ranks)

    def put_in(self, order: ArticleOrder) -> Listing:
        """The same in another order."""
        return Listing.of((self.every, self.versions), order, self)

    def with_some(self, read: Collection[ArticleSummary], versions: Versions | None) -> Listing:
        """With some of them, all of which are known, read again; and what are versions of one another, if that was read too."""
        every = list(self.every)
        before = [every[self.places[one.id]] for one in read]
        for one in read:
            every[self.places[one.id]] = one
        if versions is None and all(map(self._stands_where, before, read)):
            now = {one.id: one for one in read}
            shown = [now.get(one.id, one) for one in self.shown]
            return replace(self, every=every, shown=shown)
        return Listing.of((every, versions or self.versions), self.order, self)

    def _stands_where(self, was: ArticleSummary, now: ArticleSummary) -> bool:
        """Whether an article that was read again stands where it stood."""
        return self.order == "added" or sorted_by(was, self.order) == sorted_by(now, self.order)

    def knows(self, article_ids: Collection[str]) -> bool:
        """Whether all of these are among them."""
        return self.places.keys() >= set(article_ids)

    def get(self, article_id: str) -> ArticleSummary | None:
        """The row of an article, older versions too."""
        place = self.places.get(article_id)
        return None if place is None else self.every[place]

    def neighbour(self, article_id: str) -> str | None:
        """The article after that one, else the one before; None if there is no other."""
        ids = [one.id for one in self.shown]
        place = ids.index(article_id) if article_id in ids else -1
        beside = ids[place + 1 : place + 2] or ids[max(place - 1, 0) : max(place, 0)]
        return beside[0] if beside else None


def read_rows(workspace: Workspace) -> Rows:
    """Reads all articles; in a thread too.

    Raises:
        DatabaseError: They cannot be read.
    """
    return workspace.articles(), workspace.versions()
