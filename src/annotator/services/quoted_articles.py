"""Finds the article that a file of annotations means, and the words in it: by address, hash, id or name, and by the quote."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import islice
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from annotator.errors import SpanError
from annotator.io.faults import short
from annotator.io.placing import PlacedAnnotation
from annotator.io.placing_foreign import place_one
from annotator.io.records import ForeignAnnotation, QuoteRecord
from annotator.model.article import Article, ArticleSummary
from annotator.model.span import Span
from annotator.services.workspace import Workspace

ArticlesNamed = Callable[[Sequence[str]], list[Article]]

_MOST = 8
"""Articles with one address that are tried, the newest first: versions of one page have the same."""

_MOST_PLACES = 10_000
_CONTEXT = 32
"""Characters of the words before and after a quote that are compared, without white space."""

_HASH = re.compile(r"(?:urn:)?(?:sha256[:-])?([0-9a-f]{64})", re.IGNORECASE)
_ID = "urn:uuid:"
_FOLLOWING = re.compile(r"(?:utm_[a-z_]*|fbclid|gclid|mc_cid|mc_eid|igshid|ref_src)=")


def no_article(sources: Sequence[str]) -> list[Article]:  # noqa: ARG001 - as `ArticlesNamed` has it
    """None: for files that name no articles."""
    return []


class NamedArticles:
    """The articles of a project by everything that files may name them by."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._last: tuple[list[str], list[Article]] = [], []

    def find(self, sources: Sequence[str]) -> list[Article]:
        """The articles that the first source means that means any, the newest first; at most a few."""
        for source in sources:
            found = self._by_key.get(_key(source), [])
            if found and found != self._last[0]:
                newest = found[: -_MOST - 1 : -1]
                self._last = found, [self._workspace.article(each) for each in newest]
            if found:
                return self._last[1]
        return []

    @cached_property
    def _by_key(self) -> dict[str, list[str]]:
        """Ids by keys, in the order in which the articles were added."""
        every: dict[str, list[str]] = defaultdict(list)
        for one in self._workspace.articles():
            for key in dict.fromkeys(_keys(one)):
                every[key].append(one.id)
        return dict(every)


def place_quoted(
    record: QuoteRecord, articles_named: ArticlesNamed
) -> tuple[Article, PlacedAnnotation] | str:
    """The article and the place of an annotation, in the newest article that has it; or a sentence why there is none."""
    source = short(next(iter(record.sources), ""), 200)
    problem = f"No article here has the address, id or name {source}; import its page first."
    for number, article in enumerate(articles_named(record.sources)):
        try:
            return article, _placed(record, article)
        except SpanError as error:
            problem = str(error) if number == 0 else problem
    return problem


def _placed(record: QuoteRecord, article: Article) -> PlacedAnnotation:
    """The place in an article.

    Raises:
        SpanError: Its words are not there, or in several places, or nothing proves its positions.
    """
    one = record.annotation
    is_proven = bool((one.text or "").strip()) or any(
        _key(each) == article.text_sha256 for each in record.sources
    )
    if not is_proven:
        raise SpanError(
            f"{short(one.label)} has positions in “{article.name}”, but no quote that proves them."
        )
    if record.has_positions:
        placed = place_one(one, article.text, "codepoint")
        return PlacedAnnotation(placed.span, placed.record, "quote" if placed.by_quote else "")
    found = _occurrences(one, article.text)
    if len(found) != 1:
        where = "stand nowhere" if not found else f"stand {len(found):,} times"
        raise SpanError(f"{short(one.label)}: its words, {short(one.text)}, {where} in “{article.name}”.")
    return PlacedAnnotation(found[0], one)


def _occurrences(one: ForeignAnnotation, text: str) -> list[Span]:
    """Where a quote stands, whatever white space is between its words; of several places, those with its context.

    A page's nodes and an article made of it differ in white space, and that of the quote is the page's.
    """
    pattern = r"\s+".join(map(re.escape, (one.text or "").split()))
    every = [Span(*found.span()) for found in islice(re.finditer(pattern, text), _MOST_PLACES)]
    if len(every) < 2 or not (one.prefix or one.suffix):
        return every
    before, after = _flat(one.prefix)[-_CONTEXT:], _flat(one.suffix)[:_CONTEXT]
    return [
        span
        for span in every
        if _flat(text[max(0, span.start - 4 * _CONTEXT) : span.start]).endswith(before)
        and _flat(text[span.end : span.end + 4 * _CONTEXT]).startswith(after)
    ] or every


def _flat(words: str | None) -> str:
    return "".join((words or "").split())


def _keys(one: ArticleSummary) -> list[str]:
    url = one.meta.get("url")
    named = (one.id, one.text_sha256, one.name, one.title or "", url if isinstance(url, str) else "")
    return [key for each in named if (key := _key(each))]


def _key(named: str) -> str:
    """What is compared: a hash, an id, an address without what does not make it another one, or a name; in small letters."""
    words = named.strip()
    if found := _HASH.fullmatch(words):
        return found[1].lower()
    if words.lower().startswith(_ID):
        return words[len(_ID) :].lower()
    try:
        parts = urlsplit(words)
        host = parts.hostname or ""
    except ValueError:
        return words.lower()
    if parts.scheme in ("http", "https") and host:
        query = "&".join(each for each in parts.query.split("&") if each and not _FOLLOWING.match(each))
        path = unquote(parts.path).rstrip("/")
        return f"//{host.removeprefix('www.')}{path}{'?' if query else ''}{query}"
    if parts.scheme == "file":
        return PurePosixPath(unquote(parts.path)).name.lower()
    return words.lower()
