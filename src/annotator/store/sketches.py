"""Sketches of articles' texts, by which near-duplicates are found. Derived from the texts, so nothing is lost without them."""

from __future__ import annotations

import sqlalchemy as sa

from annotator.store.tables import IS_LIVE, article, article_sketch
from annotator.store.transaction import Transaction


def put(t: Transaction, article_id: str, packed: bytes) -> None:
    """Keeps the sketch of an article that has none yet.

    Raises:
        InputError: There is no such article.
    """
    key = t.article_key(article_id)
    t.connection.execute(sa.insert(article_sketch).inline().values(article_id=key, packed=packed))


def of_all(t: Transaction) -> list[tuple[str, str, bytes | None]]:
    """Id, title (else name) and sketch, if it has one, of every article."""
    joined = article.outerjoin(article_sketch, article_sketch.c.article_id == article.c.id)
    wanted = sa.select(article.c.uuid, article.c.title, article.c.name, article_sketch.c.packed)
    rows = t.rows(wanted.select_from(joined).where(article.c.removed == IS_LIVE).order_by(article.c.id))
    return [(row[0], row[1] or row[2], row[3]) for row in rows]
