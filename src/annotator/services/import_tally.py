"""What a file was found to hold, counted article by article while it is verified."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field, replace
from itertools import islice

from annotator.io.findings import Findings
from annotator.model.article import Article, ArticleCard
from annotator.model.imported import ImportedArticle
from annotator.model.text import count_words
from annotator.services.further_meta import lost, with_further
from annotator.services.import_counted import Counted, Identity
from annotator.services.import_plan import FoundLitter
from annotator.store import annotations, articles, links, suggestions
from annotator.store.transaction import Transaction

MOST_LITTER = 1_000
"""Proposals of one file that are listed; the window proposes the others when their articles are read."""

MOST_CARDS = 20_000
"""Articles of an import whose metadata are kept in mind, to say what other records of their texts add to them."""

LONG = 2_000_000
"""Code points from which a text is no article of a few pages and its lines are not looked at one by one."""

FEW_WORDS = 20
"""An article with fewer words gets a remark."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A text that an earlier file, or an earlier line, of the import brings.

    Attributes:
        name: Of the file.
        card: What is known of the article by then; None if there are too many.
    """

    name: str
    card: ArticleCard | None


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

    @property
    def has_news(self) -> bool:
        """Whether anything comes that is not here."""
        return bool(self.has_other_news or self.new_articles or self.new_annotations or self.new_suggestions)

    def take(
        self,
        t: Transaction,
        one: ImportedArticle,
        findings: Findings,
        *,
        holds_texts: bool,
        coming: MutableMapping[str, Coming],
        counted: Counted,
    ) -> bool:
        """Counts one article; whether its text is new.

        Args:
            t: To look at what is here.
            one: The article.
            findings: Takes remarks.
            holds_texts: Whether the file's articles come with their texts.
            coming: What files bring before this one, by the texts' SHA-256; learns what this one adds to them.
            counted: The annotations of those; likewise.
        """
        known = articles.id_by_hash(t, one.article.text_sha256)
        id_here = known[0] if known is not None and not known[1] else None
        self.annotations += len(one.annotations)
        self.links += len(one.links)
        _remark_excluded(t, one, id_here, findings)
        self.new_annotations += _count_new(t, one, id_here, counted, findings)
        self.new_suggestions += _count_new_suggestions(t, one, id_here, counted)
        if not holds_texts:
            return False
        words = self._take_text(one.article)
        is_new = self._take_article(t, one, id_here, findings, coming)
        if words < FEW_WORDS:
            findings.remark(
                f"Very short: {words} word{'' if words == 1 else 's'}."
                if one.source is not None
                else f"Very short: fewer than {FEW_WORDS} words."
            )
        return is_new

    def _take_article(
        self,
        t: Transaction,
        one: ImportedArticle,
        id_here: str | None,
        findings: Findings,
        coming: MutableMapping[str, Coming],
    ) -> bool:
        if id_here is not None:
            is_file = one.source is not None
            findings.remark(_since(t, id_here) if is_file else "Its article is in this project already.")
            self._take_meta(one, articles.card(t, id_here), findings)
            self.has_other_news = self.has_other_news or _brings_more(t, one, id_here)
            return False
        first = coming.get(one.article.text_sha256)
        if first is not None:
            findings.remark(f"The same text is in {first.name}.")
            _count_lost(one, first.card, findings)
            coming[one.article.text_sha256] = replace(first, card=self._take_meta(one, first.card, findings))
            return False
        self.new_articles += 1
        if not one.excluded and not one.annotations and len(self.litter) < MOST_LITTER:
            if len(one.article.text) > LONG:
                findings.remark("Too long to be looked through for what is not article text.")
            else:
                self.litter += islice(_litter(one.article), MOST_LITTER)
        return True

    def _take_meta(
        self, one: ImportedArticle, here: ArticleCard | None, findings: Findings
    ) -> ArticleCard | None:
        """What is known of an article with what this record of it adds."""
        if here is None or not one.adds_meta:
            return here
        both = with_further(here, one.article)
        if both != here:
            findings.remark("Its article gets labels of the whole text, or metadata, that it lacked.")
            self.has_other_news = True
        return both

    def _take_text(self, article: Article) -> int:
        words = count_words(article.text)
        self.texts += 1
        self.words += words
        if len(self.titles) < 2:
            self.titles.append(article.title or article.name)
            self.meta = article.meta
        return words


def _count_lost(one: ImportedArticle, coming: ArticleCard | None, findings: Findings) -> None:
    """Counts what a record says otherwise of an article that another one brings; of one that is here it is listed."""
    if coming is not None and one.adds_meta and (otherwise := lost(coming, one.article)):
        findings.leave_out("differing metadata entry", otherwise)


def _remark_excluded(t: Transaction, one: ImportedArticle, id_here: str | None, findings: Findings) -> None:
    if not one.annotations:
        return
    regions = {*one.excluded, *(articles.excluded(t, id_here) if id_here is not None else ())}
    inside = sum(any(region.span.overlaps(each.span) for region in regions) for each in one.annotations)
    if inside:
        findings.remark(
            "An annotation lies on excluded text, which takes no labels (annotator check names it).", inside
        )


def _count_new(
    t: Transaction, one: ImportedArticle, id_here: str | None, counted: Counted, findings: Findings
) -> int:
    if not one.annotations:
        return 0
    mine = {_of_text(each.identity()) for each in one.annotations}
    if len(mine) < len(one.annotations):
        findings.remark(
            "An annotation comes more than once and is taken once.", len(one.annotations) - len(mine)
        )
    there = {} if id_here is None else annotations.identities(t, id_here)
    return counted.count_new(one.article.text_sha256, mine, {_of_text(each) for each in there})


def _count_new_suggestions(
    t: Transaction, one: ImportedArticle, id_here: str | None, counted: Counted
) -> int:
    if not one.suggestions:
        return 0
    mine = {_of_text(each.identity()) for each in one.suggestions}
    there = () if id_here is None else suggestions.of_article(t, id_here)
    return counted.count_new(one.article.text_sha256, mine, {_of_text(each.identity()) for each in there})


def _of_text(identity: Identity) -> Identity:
    """Without the article's id, which a new one has of its own in each file."""
    return identity[1:]


def _brings_more(t: Transaction, one: ImportedArticle, id_here: str) -> bool:
    """Whether there are statuses, excluded regions or links that an article that is here does not have yet."""
    if one.statuses.keys() - articles.statuses(t, id_here).keys():
        return True
    if set(one.excluded) - set(articles.excluded(t, id_here)):
        return True
    there = links.known(t, (link.id for link in one.links))
    return any(there.get(link.id, True) for link in one.links)


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
