"""Two projects side by side, kind by kind: what an export lost is the difference of what comes back from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import PurePath

from annotator.io.records import CONTINUES
from annotator.model.annotation import Annotation, Link
from annotator.model.provenance import ORIGIN
from annotator.model.selection import EVERYTHING
from annotator.services.workspace import Workspace
from annotator.store import streams
from annotator.store.streams import ArticleContents

FACETS = ("place", "attributes", "attribute_origin", "note", "reviewer", "times")
"""What an annotation says beside its label, by which it is known again."""


@dataclass(slots=True)
class Differences:
    """What is not the same.

    Attributes:
        annotations: By facet, the ids of annotations that say another thing; ``missing`` those that are not there, ``merged``
            those that became one with another of the same label and place.
        articles: By facet, how many articles differ; of ``excluded``, how many regions are missing.
        links: By facet, from where links begin that are not there (``links``, ``parts``), or say another thing.
        extra: What is there that was not there before.
        examples: One of each facet, for who reads of it.
    """

    annotations: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    articles: Counter[str] = field(default_factory=Counter[str])
    links: dict[str, Counter[str]] = field(default_factory=dict[str, Counter[str]])
    extra: list[str] = field(default_factory=list[str])
    examples: dict[str, object] = field(default_factory=dict[str, object])

    def annotation(self, facet: str, one: Annotation, other: Annotation | None) -> None:
        """Notes an annotation."""
        self.annotations.setdefault(facet, set()).add(one.id)
        self.examples.setdefault(facet, (one, other))

    def article(self, facet: str, before: object, after: object, number: int = 1) -> None:
        """Notes an article, or several things of it."""
        self.articles[facet] += number
        self.examples.setdefault(f"article's {facet}", (before, after))

    def link(self, facet: str, one: Link) -> None:
        """Notes a link."""
        self.links.setdefault(facet, Counter())[one.from_id] += 1
        self.examples.setdefault(f"link's {facet}", one)


def contents(workspace: Workspace) -> list[ArticleContents]:
    """Everything of every article."""
    with workspace.database.read() as t:
        return list(streams.article_records(t, EVERYTHING))


def compared(
    before: list[ArticleContents], after: list[ArticleContents], gone: Collection[str] = ()
) -> Differences:
    """What of the first is not in the second; articles are known by their texts.

    Args:
        before: The first.
        after: The second.
        gone: Ids of annotations that are not expected there: of several that are alike, those are missing.
    """
    found, again = Differences(), {one.article.text: one for one in after}
    same: dict[str, str] = {}
    for one in before:
        other = again.pop(one.article.text, None)
        if other is None:
            found.article("texts", one.article.text[:200], None)
            continue
        _compare_articles(one, other, found)
        same |= _compare_annotations(one.annotations, other.annotations, gone, found)
    found.extra += [f"article: {text[:80]}" for text in again]
    _compare_links(before, after, same, found)
    return found


def _compare_articles(one: ArticleContents, other: ArticleContents, found: Differences) -> None:
    for facet, has, got in (
        ("statuses", dict(one.statuses), dict(other.statuses)),
        ("note", one.article.note, other.article.note),
        ("name", _stem(one), _stem(other)),
        ("title", one.article.title, other.article.title),
        ("origins", one.article.meta.get(ORIGIN), other.article.meta.get(ORIGIN)),
        ("metadata", _meta(one), _meta(other)),
    ):
        if has != got:
            found.article(facet, has, got)
    regions, others = _regions(one), _regions(other)
    if missing := (regions - others).total():
        found.article("excluded", regions, others, missing)
    found.extra += [f"excluded: {each}" for each in others - regions]


def _stem(one: ArticleContents) -> str:
    """Its name without the suffix, which is that of the file that it came in."""
    name = one.article.name or ""
    return name.removesuffix(PurePath(name).suffix)


def _meta(one: ArticleContents) -> dict[str, str]:
    """With types: a number is not its digits."""
    return {name: repr(value) for name, value in sorted(one.article.meta.items()) if name != ORIGIN}


def _regions(one: ArticleContents) -> Counter[tuple[int, int, str]]:
    return Counter((each.span.start, each.span.end, each.kind) for each in one.excluded)


def _compare_annotations(
    before: list[Annotation], after: list[Annotation], gone: Collection[str], found: Differences
) -> dict[str, str]:
    """Pairs them by what they say of themselves, then by place, then by the words they share; gives the ids of pairs."""
    rest, pairs = list(after), dict[str, Annotation]()
    for is_gone in (False, True):
        there = [one for one in before if (one.id in gone) == is_gone]
        for likeness in (_by_id, _by_all, _by_reviewer, _by_place, _by_words):
            _pair(there, rest, likeness, pairs)
    left = [one for one in before if one.id not in pairs]
    for one in before:
        if one.id in pairs:
            _compare_pair(one, pairs[one.id], found)
    found.extra += [f"annotation: {one}" for one in rest]
    into = {one.id: next((each for each in after if _by_place(one, each)), None) for one in left}
    for one in left:
        found.annotation("missing" if into[one.id] is None else "merged", one, into[one.id])
    pairs |= {own: other for own, other in into.items() if other is not None}
    return {own: other.id for own, other in pairs.items()}


def _pair(
    there: list[Annotation],
    rest: list[Annotation],
    likeness: Callable[[Annotation, Annotation], float],
    pairs: dict[str, Annotation],
) -> None:
    """Pairs those that are most alike first; takes what is paired out of the rest."""
    left = (one for one in there if one.id not in pairs)
    best = sorted(
        ((likeness(one, other), one, other) for one in left for other in rest), key=lambda each: -each[0]
    )
    for alike, one, other in best:
        if alike > 0 and one.id not in pairs and other in rest:
            pairs[one.id] = other
            rest.remove(other)


def _by_id(one: Annotation, other: Annotation) -> float:
    return float(one.id == other.id)


def _by_all(one: Annotation, other: Annotation) -> float:
    return float(one.identity()[1:] == other.identity()[1:] and one.note == other.note)


def _by_reviewer(one: Annotation, other: Annotation) -> float:
    return float(one.reviewer == other.reviewer) * _by_place(one, other)


def _by_place(one: Annotation, other: Annotation) -> float:
    if (one.span, one.label) != (other.span, other.label):
        return 0
    shared = sum(other.attributes.get(name) == value for name, value in one.attributes.items())
    strange = len(other.attributes.keys() - one.attributes.keys())
    return 1 + shared / 10 - strange / 100 + (one.note == other.note)


def _by_words(one: Annotation, other: Annotation) -> float:
    """The part of the words that both have."""
    both = min(one.span.end, other.span.end) - max(one.span.start, other.span.start)
    either = max(one.span.end, other.span.end) - min(one.span.start, other.span.start)
    likeness = max(0, both) / either
    return likeness * (2 if one.reviewer == other.reviewer else 1) if one.label == other.label else 0


def _compare_pair(one: Annotation, other: Annotation, found: Differences) -> None:
    for facet in FACETS:
        if _said(one, facet) != _said(other, facet):
            found.annotation(facet, one, other)


def _said(one: Annotation, facet: str) -> object:
    match facet:
        case "place":
            return one.span, one.quote
        case "attributes":
            return {name: repr(value) for name, value in one.attributes.items()}
        case "attribute_origin":
            return dict(one.attribute_origin)
        case "times":
            return one.created_at, one.updated_at
        case _:
            return getattr(one, facet)


def _compare_links(
    before: list[ArticleContents], after: list[ArticleContents], same: dict[str, str], found: Differences
) -> None:
    rest = list(_links(after))
    for one in _links(before):
        ends = one.type, same.get(one.from_id), same.get(one.to_id)
        other = next((each for each in rest if (each.type, each.from_id, each.to_id) == ends), None)
        if other is None:
            found.link("parts" if one.type == CONTINUES else "links", one)
            continue
        rest.remove(other)
        for facet in ("note", "reviewer"):
            if getattr(one, facet) != getattr(other, facet):
                found.link(facet, one)
    found.extra += [f"link: {one}" for one in rest]


def _links(several: list[ArticleContents]) -> Iterator[Link]:
    return chain.from_iterable(one.links for one in several)
