"""The words of all annotations, newest first: to find one by what it says, without reading annotations whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from annotator.store.tables import IS_LIVE, annotation, article
from annotator.store.transaction import Transaction
from annotator.store.typed_words import looked_for

LONGEST = 400
"""Characters of a quote that are looked at."""

SHORT = 120
"""Characters of a quote that can serve as an example."""


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of an annotation and where they are.

    Attributes:
        words: The quote, or its beginning.
        start: In code points of the article's text.
    """

    annotation_id: str
    article_id: str
    label: str
    start: int
    words: str


_QUOTES = (
    select(
        annotation.c.uuid,
        article.c.uuid,
        annotation.c.label,
        annotation.c.start,
        annotation.c.quote,
    )
    .select_from(annotation.join(article, article.c.id == annotation.c.article_id))
    .where(annotation.c.removed == IS_LIVE, article.c.removed == IS_LIVE)
    .order_by(annotation.c.id.desc())
)


def with_words(t: Transaction, words: Sequence[str], limit: int) -> list[Quote]:
    """The newest quotes that have all the words; the case of ASCII letters does not matter, that of others does."""
    wanted = _QUOTES.where(
        *(annotation.c.quote.icontains(word, autoescape=True) for word in looked_for(words))
    )
    return [_quote(*row) for row in t.rows(wanted.limit(limit))]


def newest(t: Transaction, label: str, limit: int) -> list[str]:
    """Different short quotes of a label, the newest first."""
    short = select(annotation.c.quote).where(
        annotation.c.label == label,
        annotation.c.removed == IS_LIVE,
        annotation.c.end - annotation.c.start <= SHORT,
    )
    found = t.rows(short.order_by(annotation.c.id.desc()).limit(limit * 10))
    return list(dict.fromkeys(" ".join(row[0].split()) for row in found))[:limit]


def not_ascii(t: Transaction) -> Iterator[Quote | None]:
    """Streams the quotes that have other letters than ASCII's, newest first; None now and then, for a pause."""
    for place, row in enumerate(t.stream(_QUOTES)):
        if not row[4].isascii():
            yield _quote(*row)
        elif place % 1000 == 0:
            yield None


def _quote(annotation_id: str, article_id: str, label: str, start: int, words: str) -> Quote:
    return Quote(annotation_id, article_id, label, start, words[:LONGEST])
