"""What a file was found to hold, counted article by article while it is verified."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from annotator.io.findings import Findings
from annotator.model.article import Article
from annotator.model.imported import ImportedArticle
from annotator.model.text import count_words
from annotator.services.further_meta import lost, with_further
from annotator.services.import_plan import FoundLitter
from annotator.store import annotations, articles, links, suggestions
from annotator.store.transaction import Transaction

MOST_LITTER = 1_000
"""Proposals of one file that are listed; the window proposes the others when their articles are read."""

FEW_WORDS = 20
"""An article with fewer words gets a remark."""


@dataclass(slots=True)
class Tally:
    """What a file holds.

    Attributes:
        titles: Of its first two articles.
        meta: Of its first article.
        texts: Articles in the file.
        has_other_news: Whether an article that is here gets something else than annotations.
    """

    titles: list[str] = field(default_factory=list[str])
    meta: Mapping[str, object] = field(default_factory=dict[str, object])
    texts: int = 0
    words: int = 0
    new_articles: int = 0
    annotations: int = 0
    new_annotations: int = 0
    links: int = 0
    new_suggestions: int = 0
    has_other_news: bool = False
    litter: list[FoundLitter] = field(default_factory=list["FoundLitter"])

    def take(
        self,
        t: Transaction,
        one: ImportedArticle,
        findings: Findings,
        *,
        holds_texts: bool,
        coming: Mapping[str, str],
    ) -> bool:
        """Counts one article; whether its text is new.

        Args:
            t: To look at what is here.
            one: The article.
            findings: Takes remarks.
            holds_texts: Whether the file's articles come with their texts.
            coming: The files that bring texts before this one, by the texts' SHA-256.
        """
        known = articles.id_by_hash(t, one.article.text_sha256)
        id_here = known[0] if known is not None and not known[1] else None
        self.annotations += len(one.annotations)
        self.links += len(one.links)
        _remark_excluded(t, one, id_here, findings)
        self.new_annotations += len(one.annotations) if id_here is None else _count_new(t, one, id_here)
        self.new_suggestions += _count_new_suggestions(t, one, id_here)
        if not holds_texts:
            return False
        words = self._take_text(one.article)
        is_new = self._take_article(t, one, id_here, findings, coming)
        if words < FEW_WORDS:
            findings.remark(f"Very short: {words} word{'' if words == 1 else 's'}.")
        return is_new

    def _take_article(
        self,
        t: Transaction,
        one: ImportedArticle,
        id_here: str | None,
        findings: Findings,
        coming: Mapping[str, str],
    ) -> bool:
        if id_here is not None:
            is_file = one.source is not None
            findings.remark(_since(t, id_here) if is_file else "Its article is in this project already.")
            has_meta = one.adds_meta and _compare_meta(t, one.article, id_here, findings)
            self.has_other_news = self.has_other_news or has_meta or _brings_more(t, one, id_here)
            return False
        if one.article.text_sha256 in coming:
            findings.remark(f"The same text is in {coming[one.article.text_sha256]}.")
            return False
        self.new_articles += 1
        if not one.excluded and not one.annotations and len(self.litter) < MOST_LITTER:
            self.litter += _litter(one.article)
        return True

    def _take_text(self, article: Article) -> int:
        words = count_words(article.text)
        self.texts += 1
        self.words += words
        if len(self.titles) < 2:
            self.titles.append(article.title or article.name)
            self.meta = article.meta
        return words


def _remark_excluded(t: Transaction, one: ImportedArticle, id_here: str | None, findings: Findings) -> None:
    if not one.annotations:
        return
    regions = {*one.excluded, *(articles.excluded(t, id_here) if id_here is not None else ())}
    inside = sum(any(region.span.overlaps(each.span) for region in regions) for each in one.annotations)
    if inside:
        findings.remark(
            "An annotation lies on excluded text, which takes no labels (annotator check names it).", inside
        )


def _count_new(t: Transaction, one: ImportedArticle, id_here: str) -> int:
    if not one.annotations:
        return 0
    there = set(annotations.identities(t, id_here))
    return len({replace(each, article_id=id_here).identity() for each in one.annotations} - there)


def _count_new_suggestions(t: Transaction, one: ImportedArticle, id_here: str | None) -> int:
    if not one.suggestions:
        return 0
    place = id_here or one.article.id
    there = (
        set[object]() if id_here is None else {each.identity() for each in suggestions.of_article(t, place)}
    )
    return len({replace(each, article_id=place).identity() for each in one.suggestions} - there)


def _brings_more(t: Transaction, one: ImportedArticle, id_here: str) -> bool:
    """Whether there are statuses, excluded regions or links that an article that is here does not have yet."""
    if one.statuses.keys() - articles.statuses(t, id_here).keys():
        return True
    if set(one.excluded) - set(articles.excluded(t, id_here)):
        return True
    there = links.known(t, (link.id for link in one.links))
    return any(there.get(link.id, True) for link in one.links)


def _compare_meta(t: Transaction, article: Article, id_here: str, findings: Findings) -> bool:
    """Whether the article that is here gets metadata that it lacks; what is said otherwise is counted."""
    here = articles.card(t, id_here)
    if here is None:
        return False
    if otherwise := lost(here, article):
        findings.leave_out("metadata entry that is otherwise here", otherwise)
    if with_further(here, article) == here:
        return False
    findings.remark("Its article gets labels of the whole text, or metadata, that it lacked.")
    return True


def _since(t: Transaction, id_here: str) -> str:
    found = articles.get(t, id_here)
    day = found.added_at[:10] if found else ""
    return f"Already in this project since {day}." if day else "Already in this project."


def _litter(article: Article) -> Iterator[FoundLitter]:
    from annotator.services.litter import proposals

    for one in proposals(article.text):
        words = " ".join(one.span.of(article.text).split())
        yield FoundLitter(
            article.text_sha256, article.title or article.name, one.region, words, one.lines, one.is_paratext
        )
