"""References that the database's own constraints do not see: rows that are there and belong to one that was removed."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import or_, select

from annotator.store.links import FROM, TO
from annotator.store.tables import IS_LIVE, annotation, article, article_text, link
from annotator.store.transaction import Transaction


def stranded_annotations(t: Transaction) -> Iterator[tuple[str, str]]:
    """Annotations whose article was removed, with the article's id."""
    wanted = (
        select(annotation.c.uuid, article.c.uuid)
        .join(article, article.c.id == annotation.c.article_id)
        .where(annotation.c.removed == IS_LIVE, article.c.removed == 1)
    )
    for row in t.rows(wanted.order_by(annotation.c.uuid)):
        yield row[0], row[1]


def stranded_links(t: Transaction) -> Iterator[str]:
    """Links with an end that was removed."""
    wanted = (
        select(link.c.uuid)
        .join(FROM, FROM.c.id == link.c.from_id)
        .join(TO, TO.c.id == link.c.to_id)
        .where(link.c.removed == IS_LIVE, or_(FROM.c.removed == 1, TO.c.removed == 1))
    )
    for row in t.rows(wanted.order_by(link.c.uuid)):
        yield row[0]


def articles_without_text(t: Transaction) -> Iterator[str]:
    """Articles whose text is not there."""
    wanted = (
        select(article.c.uuid)
        .outerjoin(article_text, article_text.c.article_id == article.c.id)
        .where(article.c.removed == IS_LIVE, article_text.c.article_id.is_(None))
    )
    for row in t.rows(wanted.order_by(article.c.id)):
        yield row[0]
