"""Quotes with what is around them and where they are from, grouped: what quote sheets are made of.

They stand by label, by article, or **by question**. A question is what an attribute of the scheme asks of each annotation: whom is
this about, who says so, how certain is it. The values of the attribute are its answers; what several articles say to the same
answer stands together, so that wordings can be compared across sources. (Facts, which would join annotations that speak of one
thing in different words, are another matter; nobody has to make them first for this.) What has no answer comes last, so nothing
falls out of the sheet; an annotation with several answers stands under each of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

import orjson

from annotator.io.annotation_words import SOURCE, Fact, attribute_facts, source_facts, title_of, words_of
from annotator.io.article_pieces import paragraph_numbers
from annotator.io.records import AnnotationRecord, ArticleRecord, AttributeValue
from annotator.io.spool import Spool
from annotator.io.writing import BY_ATTRIBUTE, Corpus
from annotator.model.provenance import ORIGIN
from annotator.model.scheme import Attribute

CONTEXT = 140
"""Code points of the paragraph that are shown on each side if nothing else is said."""

Key = tuple[int, float, str]
"""Where a group stands: groups without an answer last, then by place or number, then by its words."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One annotation.

    Attributes:
        label: Its id.
        before: The words of its paragraph before it, begun with “…” where that is not all of them.
        paragraph: As the window counts them.
    """

    label: str
    before: str
    words: str
    after: str
    paragraph: int
    facts: list[Fact]
    note: str
    reviewer: str


def quote_of(corpus: Corpus, article: ArticleRecord, one: AnnotationRecord, paragraph: int) -> Quote:
    """An annotation as a quote."""
    before, after = context_of(article.text, one.start, one.end, width_of(corpus))
    words = article.text[one.start : one.end]
    facts = attribute_facts(corpus.scheme, one)
    return Quote(one.label, before, words, after, paragraph, facts, one.note or "", one.reviewer or "")


def width_of(corpus: Corpus) -> int:
    """Code points of context on each side."""
    chosen = corpus.options.context
    return CONTEXT if chosen is None else chosen


def context_of(text: str, start: int, end: int, width: int = CONTEXT) -> tuple[str, str]:
    """What stands before and after a span in its paragraphs, whole words; nothing if the width is 0."""
    if width <= 0:
        return "", ""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    last = len(text) if last < 0 else last
    if text[end - 1] == "\n":
        last = end
    before, after = text[max(first, start - width) : start], text[end : min(last, end + width)]
    if start - width > first:
        before = "…" + before.partition(" ")[2] if " " in before else "…" + before
    if end + width < last:
        after = after.rpartition(" ")[0] + "…" if " " in after else after + "…"
    return before, after


@dataclass(frozen=True, slots=True)
class Source:
    """Where quotes are from."""

    title: str
    facts: list[Fact]


@dataclass(frozen=True, slots=True)
class Group:
    """Quotes that belong together.

    Attributes:
        title: What they have in common.
        label: Its id, if that is a label; else each quote says its own.
        source: The article, if that is what they have in common.
        articles: The quotes by article.
    """

    title: str
    number: int
    articles: Iterator[tuple[Source, list[Quote]]]
    label: str | None = None
    source: Source | None = None


@dataclass(slots=True)
class _Places:
    """What belongs to a group: pairs of places in the spool, of an article and of a quote."""

    title: str
    quotes: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])


def groups(corpus: Corpus, usual: str = "label") -> Iterator[Group]:
    """The groups that there are, in order; the articles are gone through once.

    Args:
        corpus: What is written; its options say by what.
        usual: By what, if they do not.
    """
    grouping = Grouping(corpus, usual)
    with Spool() as spool:
        found: dict[Key, _Places] = {}
        for number, article in enumerate(corpus.articles()):
            if article.meta.keys() - {*SOURCE, ORIGIN}:
                corpus.losses.note("metadata")
            if article.annotations:
                _take(corpus, article, number, grouping, spool, found)
        for key in sorted(found):
            yield _group(grouping, key, found[key], spool)


def _take(
    corpus: Corpus, article: ArticleRecord, number: int, grouping: Grouping, spool: Spool, found: dict[Key, _Places]
) -> None:  # fmt: skip
    source = spool.put(orjson.dumps(Source(title_of(article), source_facts(article))))
    paragraphs = paragraph_numbers(article)
    for one, paragraph in zip(article.annotations, paragraphs, strict=True):
        place = spool.put(orjson.dumps(quote_of(corpus, article, one, paragraph)))
        for key, title in grouping.keys(article, number, one):
            found.setdefault(key, _Places(title)).quotes.append((source, place))


def _group(grouping: Grouping, key: Key, places: _Places, spool: Spool) -> Group:
    sources = ((_source(spool, at), [_quote(spool, place) for _, place in some])
               for at, some in groupby(places.quotes, key=lambda one: one[0]))  # fmt: skip
    return Group(
        places.title, len(places.quotes), sources,
        label=key[2] if grouping.by == "label" else None,
        source=_source(spool, places.quotes[0][0]) if grouping.by == "article" else None,
    )  # fmt: skip


def _source(spool: Spool, place: int) -> Source:
    given = orjson.loads(spool.get(place))
    return Source(given["title"], [(name, value) for name, value in given["facts"]])


def _quote(spool: Spool, place: int) -> Quote:
    given: dict[str, Any] = orjson.loads(spool.get(place))  # Any: JSON as it was written above
    given["facts"] = [(name, value) for name, value in given["facts"]]
    return Quote(**given)


class Grouping:
    """By what annotations are grouped or sorted.

    Attributes:
        by: ``label``, ``article``, or ``attribute:`` and its name.
    """

    def __init__(self, corpus: Corpus, usual: str) -> None:
        self.by = corpus.options.group_by or usual
        self._corpus = corpus
        self._name = self.by.removeprefix(BY_ATTRIBUTE) if self.by.startswith(BY_ATTRIBUTE) else ""
        self._attributes: dict[str, Attribute] = {}
        for label in corpus.scheme.labels:
            for each in label.attributes:
                if each.name == self._name:
                    self._attributes[label.id] = each
        first = next(iter(self._attributes.values()), None)
        self._question = self._name if first is None else first.title

    def keys(self, article: ArticleRecord, number: int, one: AnnotationRecord) -> list[tuple[Key, str]]:
        """Where an annotation belongs, and what that is called."""
        if self.by == "label":
            return [((0, self._corpus.rank_of(one.label), one.label), self._corpus.title_of(one.label))]
        if self.by == "article":
            return [((0, number, ""), title_of(article))]
        value = one.attributes.get(self._name)
        if value is None or value in ("", []):
            return [((1, 0, ""), f"{self._question}: not said")]
        answers = value if isinstance(value, list) else [value]
        return [self._answer(one.label, answer) for answer in dict.fromkeys(answers)]

    def _answer(self, label: str, answer: AttributeValue) -> tuple[Key, str]:
        attribute = self._attributes.get(label)
        choices = [each.value for each in attribute.choices] if attribute is not None else []
        if attribute is not None and answer in choices:
            words, place = attribute.title_of(str(answer)), float(choices.index(str(answer)))
        elif isinstance(answer, int | float) and not isinstance(answer, bool):
            words, place = words_of(answer), float(answer)
        else:
            words, place = words_of(answer), math.inf
        return (0, place, f"{words.casefold()}\0{words}"), f"{self._question}: {words}"
