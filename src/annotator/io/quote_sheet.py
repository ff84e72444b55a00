"""Quotes with what is around them and where they are from, by label and then by article: what quote sheets are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.io.annotation_words import SOURCE, Fact, attribute_facts
from annotator.io.article_pieces import paragraph_numbers
from annotator.io.records import AnnotationRecord, ArticleRecord
from annotator.io.writing import Corpus
from annotator.model.provenance import ORIGIN

CONTEXT = 140
"""Code points of the paragraph that are shown on each side."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One annotation.

    Attributes:
        before: The words of its paragraph before it, begun with “…” where that is not all of them.
        paragraph: As the window counts them.
    """

    before: str
    words: str
    after: str
    paragraph: int
    facts: list[Fact]
    note: str
    reviewer: str


def quote_of(corpus: Corpus, article: ArticleRecord, one: AnnotationRecord, paragraph: int) -> Quote:
    """An annotation as a quote."""
    before, after = context_of(article.text, one.start, one.end)
    words = article.text[one.start : one.end]
    facts = attribute_facts(corpus.scheme, one)
    return Quote(before, words, after, paragraph, facts, one.note or "", one.reviewer or "")


def context_of(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a span in its paragraphs, whole words."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    last = len(text) if last < 0 else last
    if text[end - 1] == "\n":
        last = end
    before, after = text[max(first, start - CONTEXT) : start], text[end : min(last, end + CONTEXT)]
    if start - CONTEXT > first:
        before = "…" + before.partition(" ")[2] if " " in before else "…" + before
    if end + CONTEXT < last:
        after = after.rpartition(" ")[0] + "…" if " " in after else after + "…"
    return before, after


@dataclass(frozen=True, slots=True)
class Group:
    """The quotes of one label."""

    label: str
    number: int
    articles: Iterator[tuple[ArticleRecord, list[Quote]]]


def groups(corpus: Corpus) -> Iterator[Group]:
    """The labels that occur, in the scheme's order; the articles are gone through once for each."""
    counts: dict[str, int] = {}
    for article in corpus.articles():
        for one in article.annotations:
            counts[one.label] = counts.get(one.label, 0) + 1
        if article.meta.keys() - {*SOURCE, ORIGIN}:
            corpus.losses.note("metadata")
    for label in sorted(counts, key=lambda each: (corpus.rank_of(each), each)):
        yield Group(label, counts[label], _of_label(corpus, label))


def _of_label(corpus: Corpus, label: str) -> Iterator[tuple[ArticleRecord, list[Quote]]]:
    for article in corpus.articles():
        places = [n for n, one in enumerate(article.annotations) if one.label == label]
        if places:
            numbers = paragraph_numbers(article)
            yield article, [quote_of(corpus, article, article.annotations[n], numbers[n]) for n in places]
