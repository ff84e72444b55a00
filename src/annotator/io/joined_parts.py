"""Discontinuous annotations put together out of their parts, for formats that have them in one piece.

A further part is an annotation of its own with a link `CONTINUES` to the part before it. Where a part says something of its own
(attributes, a note, links), putting them together would lose it: those stay apart, and their links are written like others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from annotator.io.records import CONTINUES, AnnotationRecord, ArticleRecord, LinkRecord


@dataclass(frozen=True, slots=True)
class Joined:
    """An article's annotations with their parts.

    Attributes:
        annotations: Each with all its parts in order; mostly itself alone.
        links: Those that say something else than which parts belong together.
    """

    annotations: Sequence[Sequence[AnnotationRecord]]
    links: Sequence[LinkRecord]


def joined(article: ArticleRecord) -> Joined:
    """The annotations in their order, a discontinuous one where its first part is, and the other links."""
    if not any(link.type == CONTINUES for link in article.links):
        return Joined([[one] for one in article.annotations], article.links)
    return _Chains(article).joined()


@dataclass(slots=True)
class _Chains:
    article: ArticleRecord
    ends: Counter[str] = field(default_factory=Counter[str])
    by_id: Mapping[str, AnnotationRecord] = field(default_factory=dict[str, AnnotationRecord])

    def joined(self) -> Joined:
        continuing = [link for link in self.article.links if link.type == CONTINUES]
        self.by_id = {str(one.id): one for one in self.article.annotations}
        for link in self.article.links:
            self.ends.update((link.from_id, link.to_id))
        after = {link.to_id: link for link in continuing}
        firsts = after.keys() - {link.from_id for link in continuing}
        chains = {first: self._chain(first, after) for first in firsts}
        whole = {first: chain for first, chain in chains.items() if len(chain) > 1}
        inner = {one.id for chain in whole.values() for one in chain[1:]}
        annotations = [
            whole.get(str(one.id), [one]) for one in self.article.annotations if one.id not in inner
        ]
        rest = [link for link in self.article.links if not (link.type == CONTINUES and link.from_id in inner)]
        return Joined(annotations, rest)

    def _chain(self, first: str, after: Mapping[str, LinkRecord]) -> list[AnnotationRecord]:
        """The parts from the first on; empty if they say more than that they belong together."""
        one = self.by_id.get(first)
        chain = [] if one is None else [one]
        while chain and (link := after.get(str(chain[-1].id))) is not None:
            further = self.by_id.get(link.from_id)
            if further is None or link.note or not self._continues(chain[-1], further):
                return []
            chain.append(further)
        return chain

    def _continues(self, before: AnnotationRecord, further: AnnotationRecord) -> bool:
        says = further.attributes or further.attribute_origin or further.note
        is_last = all(link.to_id != further.id for link in self.article.links)
        links = 1 if is_last else 2
        return (
            not says
            and (before.label, before.reviewer) == (further.label, further.reviewer)
            and self.ends[str(further.id)] == links
            and all(link.type == CONTINUES for link in self.article.links if link.to_id == further.id)
            and before.end <= further.start
            and bool(self.article.text[before.end : further.start].strip())
        )
