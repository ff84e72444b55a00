"""Changes: one summary of what an edit touched, for whoever shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """What has to be read again after an edit.

    Attributes:
        articles: Ids of the articles whose annotations, status, excluded text or metadata changed.
        article_list: Whether articles came or went, or a list row looks different.
        scheme: Whether another version of the scheme is in force.
        everything: Whether too much changed to name it (a large import): read all again.
        annotations: Ids of the annotations that came, went or changed, if nothing else in their articles did that the
            text shows; None if that is not known: read those articles' annotations again. Not compared.
        metadata: Whether the title, the metadata or the note of those articles changed. Not compared.
        suggestions: Ids of the suggestions of those articles that were decided or are open again; None if others may have come
            or gone: read all of theirs again. Not compared.
    """

    articles: frozenset[str] = field(default_factory=frozenset[str])
    article_list: bool = False
    scheme: bool = False
    everything: bool = False
    annotations: frozenset[str] | None = field(default=None, compare=False)
    metadata: bool = field(default=False, compare=False)
    suggestions: frozenset[str] | None = field(default_factory=frozenset[str], compare=False)

    def touches(self, article_id: str | None) -> bool:
        """Whether views of that article have to read again."""
        return self.everything or self.scheme or (article_id is not None and article_id in self.articles)


def merged(changes: Iterable[Changes]) -> Changes:
    """One summary of several."""
    every = list(changes)
    return Changes(
        articles=frozenset[str]().union(*(one.articles for one in every)),
        article_list=any(one.article_list for one in every),
        scheme=any(one.scheme for one in every),
        everything=any(one.everything for one in every),
        annotations=_all_known([one.annotations for one in every]),
        metadata=any(one.metadata for one in every),
        suggestions=_all_known([one.suggestions for one in every]),
    )


def _all_known(several: list[frozenset[str] | None]) -> frozenset[str] | None:
    known = [one for one in several if one is not None]
    return frozenset[str]().union(*known) if len(known) == len(several) else None
