"""Everything a database says, as sorted records without its inner keys: what two databases are compared by.

Sketches of texts are left out: they are made of the texts and can be made again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, select

from annotator.store import encoding, links
from annotator.store.tables import (
    IS_LIVE,
    annotation,
    article,
    article_source,
    article_text,
    carried,
    excluded,
    project,
    reviewer,
    revision,
    scheme,
    status,
    suggestion,
)
from annotator.store.transaction import Transaction

Record = tuple[Any, ...]  # Any: values of columns

_ANNOTATIONS = annotation.join(article, article.c.id == annotation.c.article_id).join(
    reviewer, reviewer.c.id == annotation.c.reviewer_id
)
_DECIDER, _MADE = reviewer.alias("decider"), annotation.alias("made")
_NEWER, _PLACED = article.alias("newer"), annotation.alias("placed_there")


def _without(table: FromClause, *names: str) -> list[ColumnElement[Any]]:
    return [column for column in table.c if column.name not in ("id", "removed", "digest", *names)]


def _live(
    source: FromClause, columns: Sequence[ColumnElement[Any]], *tables: FromClause
) -> Select[*tuple[Any, ...]]:
    return select(*columns).select_from(source).where(*(table.c.removed == IS_LIVE for table in tables))


_DATA: dict[str, Select[*tuple[Any, ...]]] = {
    "project": select(project.c.name, project.c.value),
    "scheme": select(scheme.c.version, scheme.c.body, scheme.c.created_at),
    "article": _live(
        article.join(article_text, article_text.c.article_id == article.c.id),
        [*_without(article), article_text.c.text],
        article,
    ),
    "source": _live(
        article_source.join(article, article.c.id == article_source.c.article_id),
        [article.c.uuid, article_source.c.packed],
        article,
    ),
    "status": _live(
        status.join(article, article.c.id == status.c.article_id).join(
            reviewer, reviewer.c.id == status.c.reviewer_id
        ),
        [article.c.uuid, reviewer.c.name, status.c.status],
        article,
    ).where(status.c.status != "unread"),
    "excluded": _live(
        excluded.join(article, article.c.id == excluded.c.article_id),
        [article.c.uuid, *_without(excluded, "article_id")],
        excluded,
        article,
    ),
    "annotation": _live(
        _ANNOTATIONS,
        [article.c.uuid, reviewer.c.name, *_without(annotation, "article_id", "reviewer_id")],
        annotation,
        article,
    ),
    "link": links.joined.with_only_columns(*links.columns),
    "suggestion": _live(
        suggestion.join(article, article.c.id == suggestion.c.article_id)
        .outerjoin(_DECIDER, _DECIDER.c.id == suggestion.c.decided_by)
        .outerjoin(_MADE, _MADE.c.id == suggestion.c.annotation_id),
        [
            article.c.uuid,
            _DECIDER.c.name,
            _MADE.c.uuid,
            *_without(suggestion, "article_id", "decided_by", "annotation_id"),
        ],
        suggestion,
        article,
    ),
    "carried": _live(
        carried.join(_NEWER, _NEWER.c.id == carried.c.article_id)
        .join(annotation, annotation.c.id == carried.c.annotation_id)
        .outerjoin(_PLACED, _PLACED.c.id == carried.c.placed_id),
        [_NEWER.c.uuid, annotation.c.uuid, _PLACED.c.uuid, carried.c.state, carried.c.settled],
        carried,
        _NEWER,
    ),
}
_LOG = (
    select(
        revision.c.number, revision.c.step, revision.c.at, reviewer.c.name, revision.c.words, revision.c.undoes,
        article.c.uuid, revision.c.edit,
    )
    .select_from(revision.join(reviewer, reviewer.c.id == revision.c.reviewer_id))
    .outerjoin(article, article.c.id == revision.c.article_id)
)  # fmt: skip


def dump(t: Transaction, *, with_log: bool = False) -> list[Record]:
    """Records of all that is there: its kind, then its values. What was removed, and inner keys, are left out.

    Holds the whole database in memory: for tests and small projects.
    """
    wanted = {**_DATA, "revision": _LOG} if with_log else _DATA
    records = [(kind, *_plain(row)) for kind, statement in wanted.items() for row in t.rows(statement)]
    return sorted(records, key=repr)


def _plain(row: Sequence[Any]) -> list[Any]:  # Any: values of columns
    return [encoding.unpack(bytes(value)) if isinstance(value, bytes) else value for value in row]
