"""Articles: rows that lists scan, and apart from them texts, original bytes, statuses and excluded regions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import sqlalchemy as sa

from annotator.errors import StaleEditError
from annotator.model.article import Article, ArticleCard, ArticleSummary, Excluded, Status
from annotator.model.excluding import count_words_outside
from annotator.model.text import count_words
from annotator.store import annotations, reviewers, sealing
from annotator.store.encoding import Damaged, all_from_json, from_json, pack, span, to_json, unpack
from annotator.store.tables import IS_LIVE, article, article_source, article_text, reviewer
from annotator.store.tables import excluded as region
from annotator.store.tables import status as state
from annotator.store.transaction import Row, Transaction

UNREAD: Status = "unread"
_STALE = "This article has been changed or removed by somebody else in the meantime. Nothing was done."

columns = (
    article.c.uuid, article.c.name, article.c.title, article_text.c.text, article.c.text_sha256,
    article.c.source_sha256, article.c.meta, article.c.note, article.c.version_of, article.c.added_at,
)  # fmt: skip
_summary = sa.select(
    article.c.id, article.c.meta, article.c.uuid, article.c.name, article.c.title, article.c.text_sha256,
    article.c.characters, article.c.words, article.c.added_at,
).where(article.c.removed == IS_LIVE)  # fmt: skip
_with_text = (
    sa.select(*columns)
    .select_from(article.join(article_text, article_text.c.article_id == article.c.id))
    .where(article.c.removed == IS_LIVE, article.c.uuid == sa.bindparam("uuid"))
)
_BY_HASH = sa.select(article.c.uuid, article.c.removed).where(
    article.c.text_sha256 == sa.bindparam("text_sha256")
)
_STATUSES = (
    sa.select(article.c.uuid, reviewer.c.name, state.c.status)
    .select_from(state)
    .join(article, article.c.id == state.c.article_id)
    .join(reviewer, reviewer.c.id == state.c.reviewer_id)
    .where(state.c.status != UNREAD)
    .order_by(article.c.id, reviewer.c.name)
)
_STATUSES_OF = _STATUSES.where(state.c.article_id == sa.bindparam("article"))
_REGIONS = (
    sa.select(region.c.start, region.c.end, region.c.kind)
    .where(region.c.article_id == sa.bindparam("article"), region.c.removed == IS_LIVE)
    .order_by(region.c.start, region.c.end.desc(), region.c.kind)
)


def summaries(
    t: Transaction, reviewer_name: str, only: Collection[str] | None = None
) -> list[ArticleSummary]:
    """Articles in the order they were added, without their texts, with the status for that reviewer.

    All of them, or those of the given ids that are there: a few cost as little with a million annotations as with ten.
    """
    counts = annotations.counts(t, only)
    given = _by_article(t.rows(_STATUSES if only is None else _STATUSES.where(article.c.uuid.in_(only))))
    wanted = _summary if only is None else _summary.where(article.c.uuid.in_(only))
    rows = t.rows(wanted.order_by(article.c.id))
    found: list[ArticleSummary] = []
    metas = all_from_json([row[1] for row in rows])
    for (key, _, uuid, name, title, sha, characters, words, added_at), meta in zip(rows, metas, strict=True):
        by = given.get(uuid, {})
        if type(characters) is not int or type(words) is not int or not isinstance(name, str):
            raise Damaged(f"a value of article {uuid} has another type than it should")
        found.append(
            ArticleSummary(
                uuid, name, title, sha, characters, words, meta, by.get(reviewer_name, UNREAD),
                counts.get(key, {}), by, added_at,
            )
        )  # fmt: skip
    return found


def ids(t: Transaction) -> list[str]:
    """Ids of all articles, in the order they were added."""
    rows = t.rows(sa.select(article.c.uuid).where(article.c.removed == IS_LIVE).order_by(article.c.id))
    return [row[0] for row in rows]


def version_links(t: Transaction) -> dict[str, str]:
    """What articles are newer versions of, removed articles too: newer to older."""
    rows = t.rows(sa.select(article.c.uuid, article.c.version_of).where(article.c.version_of.is_not(None)))
    return {row[0]: row[1] for row in rows}


def cards(t: Transaction) -> dict[str, tuple[str, Mapping[str, object]]]:
    """Name and metadata of all articles by id, in the order they were added."""
    chosen = sa.select(article.c.uuid, article.c.name, article.c.meta).where(article.c.removed == IS_LIVE)
    return {row[0]: (row[1], from_json(row[2])) for row in t.rows(chosen.order_by(article.c.id))}


def names(t: Transaction) -> dict[str, str]:
    """Names of all articles, removed ones too, by id."""
    return {row[0]: row[1] for row in t.rows(sa.select(article.c.uuid, article.c.name))}


def get(t: Transaction, article_id: str) -> Article | None:
    """An article with its text, or None."""
    row = t.row(_with_text, uuid=article_id)
    if row is None:
        return None
    if not isinstance(row[3], str):
        raise Damaged(f"the text of article {article_id} is none")
    return Article(*row[:6], meta=from_json(row[6]), note=row[7], version_of=row[8], added_at=row[9])


def text(t: Transaction, article_id: str) -> str:
    """An article's text.

    Raises:
        InputError: There is no such article.
    """
    key = t.article_key(article_id)
    found = t.row(sa.select(article_text.c.text).where(article_text.c.article_id == key))
    return "" if found is None else str(found[0])


def lengths(t: Transaction, article_id: str) -> tuple[int, int]:
    """Characters of an article's text, and the words of it that are not excluded, as they were counted last."""
    found = t.row(sa.select(article.c.characters, article.c.words).where(article.c.uuid == article_id))
    return (0, 0) if found is None else (int(found[0]), int(found[1]))


def titles(t: Transaction, article_ids: Collection[str]) -> dict[str, str]:
    """Titles, else names, of these articles, removed ones too, by id."""
    wanted = sa.select(article.c.uuid, article.c.title, article.c.name)
    rows = t.rows(wanted.where(article.c.uuid.in_(article_ids)))
    return {row[0]: row[1] or row[2] for row in rows}


def card(t: Transaction, article_id: str) -> ArticleCard | None:
    """What can be edited of an article, or None if it is not there."""
    row = t.row(
        sa.select(
            article.c.name, article.c.title, article.c.meta, article.c.note, article.c.version_of
        ).where(article.c.uuid == article_id, article.c.removed == IS_LIVE)
    )
    return None if row is None else ArticleCard(article_id, row[0], row[1], from_json(row[2]), row[3], row[4])


def id_by_hash(t: Transaction, text_sha256: str) -> tuple[str, bool] | None:
    """The id of the article with this text and whether it has been removed, or None if it never was here."""
    row = t.row(_BY_HASH, text_sha256=text_sha256)
    return None if row is None else (str(row[0]), bool(row[1]))


def knows_id(t: Transaction, article_id: str) -> bool:
    """Whether the database has ever had an article of this id."""
    return t.row(sa.select(article.c.id).where(article.c.uuid == article_id)) is not None


def insert(
    t: Transaction,
    one: Article,
    *,
    source: bytes | None,
    statuses: Mapping[str, Status],
    excluded: Sequence[Excluded],
) -> None:
    """Writes an article that is not in the database, with its text and the original bytes if they are known."""
    row = {
        "uuid": one.id, "name": one.name, "title": one.title, "text_sha256": one.text_sha256,
        "source_sha256": one.source_sha256, "characters": len(one.text), "words": count_words(one.text),
        "meta": to_json(one.meta), "note": one.note, "version_of": one.version_of, "added_at": one.added_at, "removed": 0,
    }  # fmt: skip
    sealing.add(t, article, [row])
    key = t.article_key(one.id)
    t.connection.execute(sa.insert(article_text).values(article_id=key, text=one.text))
    if source is not None:
        t.connection.execute(sa.insert(article_source).values(article_id=key, packed=pack(source)))
    for name, value in statuses.items():
        _put_status(t, one.id, name, value)
    if excluded:
        set_excluded(t, one.id, (), tuple(excluded))


def source(t: Transaction, article_id: str) -> bytes | None:
    """The original bytes, or None if they were never given.

    Raises:
        zlib.error: They are damaged.
    """
    key = t.article_key(article_id)
    row = t.row(sa.select(article_source.c.packed).where(article_source.c.article_id == key))
    if row is not None and not isinstance(row[0], bytes):
        raise Damaged(
            f"the original bytes of article {article_id} are none"
        )  # of a number as many would be made
    return None if row is None else unpack(row[0])


def has_source(t: Transaction, article_id: str) -> bool:
    """Whether the original bytes are kept."""
    key = t.article_key(article_id)
    chosen = sa.select(article_source.c.article_id).where(article_source.c.article_id == key)
    return t.row(chosen) is not None


def source_sha256(t: Transaction, article_id: str) -> str | None:
    """The SHA-256 that the original bytes had; None if nothing is known of them."""
    row = t.row(sa.select(article.c.source_sha256).where(article.c.uuid == article_id))
    return None if row is None else row[0]


def put_text_back(t: Transaction, article_id: str, text: str, *, text_sha256: str) -> bool:
    """Writes an article's text if its hash is the article's own; False if it is not, and then nothing is written."""
    row = t.row(sa.select(article.c.text_sha256).where(article.c.uuid == article_id))
    if row is None or row[0] != text_sha256:
        return False
    key = t.article_key(article_id)
    t.connection.execute(sa.update(article_text).where(article_text.c.article_id == key).values(text=text))
    counted = {"characters": len(text), "words": count_words(text)}
    sealing.change(t, article, [article.c.id == key], counted)
    return True


def set_removed(t: Transaction, article_ids: Sequence[str], removed: bool) -> None:  # noqa: FBT001 - the value to set
    """Marks articles as removed or as back.

    Raises:
        StaleEditError: One of them is so already.
    """
    for one in article_ids:
        mine = (article.c.uuid == one, article.c.removed == int(not removed))
        _expect(sealing.change(t, article, mine, {"removed": int(removed)}))


def change_card(t: Transaction, before: ArticleCard, after: ArticleCard) -> None:
    """Writes what can be edited of an article over what it was.

    Raises:
        StaleEditError: It is not as ``before`` says.
    """
    if card(t, before.id) != before:
        raise StaleEditError(_STALE)
    values = {
        "name": after.name, "title": after.title, "meta": to_json(after.meta), "note": after.note,
        "version_of": after.version_of,
    }  # fmt: skip
    sealing.change(t, article, [article.c.uuid == before.id], values)


def statuses(t: Transaction, article_id: str) -> dict[str, Status]:
    """The article's status by reviewer, those that are not ``unread``."""
    rows = t.rows(_STATUSES_OF, article=t.article_key(article_id, is_removed_too=True))
    return _by_article(rows).get(article_id, {})


def set_status(t: Transaction, article_id: str, reviewer_name: str, before: Status, after: Status) -> None:
    """Sets an article's status for a reviewer.

    Raises:
        StaleEditError: It is not ``before``.
        InputError: There is no such article.
    """
    t.article_key(article_id)
    if statuses(t, article_id).get(reviewer_name, UNREAD) != before:
        raise StaleEditError(_STALE)
    _put_status(t, article_id, reviewer_name, after)


def excluded(t: Transaction, article_id: str) -> tuple[Excluded, ...]:
    """The article's excluded regions, in order."""
    key = t.article_key(article_id, is_removed_too=True)
    return tuple(Excluded(span(row[0], row[1]), row[2]) for row in t.rows(_REGIONS, article=key))


def set_excluded(
    t: Transaction, article_id: str, before: Sequence[Excluded], after: Sequence[Excluded]
) -> None:
    """Replaces the article's excluded regions, and counts its words anew without them.

    Raises:
        StaleEditError: They are not ``before``, whatever the order.
    """
    if set(excluded(t, article_id)) != set(before):
        raise StaleEditError(_STALE)
    key = t.article_key(article_id)
    for one in set(before) - set(after):
        sealing.change(t, region, _region(key, one), {"removed": 1})
    for one in sorted(set(after) - set(before), key=lambda one: (one.span, one.kind)):
        if not sealing.change(t, region, _region(key, one), {"removed": 0}):
            place = {"start": one.span.start, "end": one.span.end}
            sealing.add(t, region, [{"article_id": key, **place, "kind": one.kind, "removed": 0}])
    words = count_words_outside(text(t, article_id), after)
    sealing.change(t, article, [article.c.id == key], {"words": words})


def _region(key: int, one: Excluded) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        region.c.article_id == key, region.c.start == one.span.start, region.c.end == one.span.end,
        region.c.kind == one.kind,
    )  # fmt: skip


def _by_article(rows: Sequence[Row]) -> dict[str, dict[str, Status]]:
    """Statuses by reviewer by article, from rows of `_STATUSES`."""
    found: dict[str, dict[str, Status]] = {}
    for uuid, name, value in rows:
        found.setdefault(uuid, {})[name] = value
    return found


def _put_status(t: Transaction, article_id: str, reviewer_name: str, value: Status) -> None:
    key = t.article_key(article_id)
    by = reviewers.ensure(t, reviewer_name)
    mine = (state.c.article_id == key, state.c.reviewer_id == by)
    if not sealing.change(t, state, mine, {"status": value}):
        sealing.add(t, state, [{"article_id": key, "reviewer_id": by, "status": value}])


def _expect(changed: int) -> None:
    if changed != 1:
        raise StaleEditError(_STALE)
