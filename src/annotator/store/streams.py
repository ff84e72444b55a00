"""The whole project, or a selection of it, in order and in constant memory: what exports read.

Everything that belongs to one article is read side by side from streams that are ordered by article; the index of reading
order gives the annotations without sorting.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

import orjson
from sqlalchemy import ColumnElement, FromClause, Select, and_, exists, func, literal, or_, select

from annotator.model.annotation import Annotation, Link
from annotator.model.article import Article, Excluded, Status
from annotator.model.selection import Selection
from annotator.store import articles, links, reviewers
from annotator.store.attribute_tests import has_values
from annotator.store.encoding import Damaged, from_json, span
from annotator.store.tables import IS_LIVE, annotation, article, article_text, link, reviewer, status
from annotator.store.tables import excluded as region
from annotator.store.transaction import Row, Transaction

NOBODY = ""
"""Who a damaged reference to a reviewer leads to: the check reports it, and reads on."""

_EMPTY = "{}"
_TEXTS_AT_ONCE = 4  # rows that hold texts: there are articles of megabytes


@dataclass(frozen=True, slots=True)
class ArticleContents:
    """An article with everything that an export says about it.

    Attributes:
        statuses: By reviewer, those that are not ``unread``.
        annotations: In reading order.
        links: Those that begin at one of the annotations.
    """

    article: Article
    statuses: dict[str, Status]
    annotations: list[Annotation]
    excluded: tuple[Excluded, ...]
    links: list[Link]


def article_records(
    t: Transaction, selection: Selection, *, without: Container[str] = (), most: int | None = None
) -> Iterator[ArticleContents]:
    """The selected articles in the order they were added, each with what is selected of it; at most so many annotations.

    A label or a reviewer that is not selected takes its annotations out; a link stays if both its ends do, or if its other
    end is in an article or under a label that is not selected here.
    """
    names = reviewers.by_key(t)
    notes = Groups(t.stream(ordered_annotations(t, selection, _FULL)))
    for key, found in articles_beside(t, selection, without=without):
        uuid = found.article.id
        made = [_annotation(uuid, names, one) for one in notes.take(key, most) if one[1] not in without]
        yield replace(found, annotations=made)


def articles_beside(
    t: Transaction, selection: Selection, *, without: Container[str] = ()
) -> Iterator[tuple[int, ArticleContents]]:
    """The selected articles with their keys, and with all that is selected of them but the annotations."""
    wanted = of_articles(t, selection)
    texts = (
        select(article.c.id, *articles.columns)
        .select_from(article.join(article_text, article_text.c.article_id == article.c.id))
        .where(*wanted)
        .order_by(article.c.id)
    )
    says_notes = not selection.without_notes
    states = Groups(t.stream(_statuses(t, selection)))
    regions = Groups(t.stream(_regions(wanted)))
    relations = Groups(t.stream(_links(t, selection, wanted)))
    for row in t.stream(texts, at_once=_TEXTS_AT_ONCE):
        key, uuid = row[0], row[1]
        if uuid in without:
            continue
        yield (
            key,
            ArticleContents(
                Article(
                    uuid, *row[2:7], meta=from_json(row[7]), note=row[8] if says_notes else "",
                    version_of=row[9], added_at=row[10],
                ),
                {one[1]: one[2] for one in states.take(key)},
                [],
                tuple(Excluded(span(one[1], one[2]), one[3]) for one in regions.take(key)),
                [Link(*one[1:]) for one in relations.take(key)],
            ),
        )  # fmt: skip


def annotation_rows(
    t: Transaction, selection: Selection, attribute_names: Sequence[str]
) -> Iterator[tuple[Any, ...]]:  # Any: values of attributes
    """The selected annotations as rows of the `csv` format, in the order of articles, then reading order.

    Columns: article id, its name, title, outlet, published, text hash, annotation id, label, start, end, quote, note,
    reviewer, created, updated, then the value of each attribute or None.
    """
    names = reviewers.by_key(t)
    heads = t.stream(_heads(t, selection))
    none = (None,) * len(attribute_names)
    key, head = -1, ()
    for row in t.stream(ordered_annotations(t, selection, _TABLE)):
        while row[0] != key:
            key, *given = next(heads)
            head = _head(given)
        yield (
            *head, *row[1:7], names.get(row[7], NOBODY), row[8], row[9],
            *(none if row[10] == _EMPTY else _values(row[10], attribute_names)),
        )  # fmt: skip


def texts(t: Transaction, selection: Selection) -> Iterator[tuple[str, str]]:
    """Id and text of each selected article, in the order they were added: what the quotes of rows are proven by."""
    for row in t.stream(
        select(article.c.uuid, article_text.c.text)
        .select_from(article.join(article_text, article_text.c.article_id == article.c.id))
        .where(*of_articles(t, selection))
        .order_by(article.c.id),
        at_once=_TEXTS_AT_ONCE,
    ):
        yield row[0], row[1]


def size(t: Transaction, selection: Selection) -> tuple[int, int]:
    """How many articles and how many annotations are selected."""
    articles_selected = select(func.count()).select_from(article).where(*of_articles(t, selection))
    annotations_selected = (
        select(func.count())
        .select_from(article.join(annotation, annotation.c.article_id == article.c.id))
        .where(*of_articles(t, selection), *of_annotations(t, selection))
    )
    return t.rows(articles_selected)[0][0], t.rows(annotations_selected)[0][0]


_FULL = (
    annotation.c.uuid, annotation.c.reviewer_id, annotation.c.label, annotation.c.start, annotation.c.end,
    annotation.c.quote, annotation.c.prefix, annotation.c.suffix, annotation.c.attributes, annotation.c.origin,
    annotation.c.note, annotation.c.created_at, annotation.c.updated_at, annotation.c.placed,
)  # fmt: skip
_TABLE = (
    annotation.c.uuid, annotation.c.label, annotation.c.start, annotation.c.end, annotation.c.quote,
    annotation.c.note, annotation.c.reviewer_id, annotation.c.created_at, annotation.c.updated_at,
    annotation.c.attributes,
)  # fmt: skip


class Groups:
    """Hands out the rows of a stream that is ordered by its first column, by that column."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._groups = groupby(rows, itemgetter(0))
        self._next = next(self._groups, None)

    def take(self, key: int, most: int | None = None) -> list[Row]:
        """The first rows of the key; keys are asked for in order, and rows that nobody asked for are dropped."""
        while self._next is not None and self._next[0] < key:
            self._next = next(self._groups, None)
        if self._next is None or self._next[0] != key:
            return []
        taken = list(islice(self._next[1], most))
        self._next = next(self._groups, None)
        return taken


def _values(record: str, names: Sequence[str]) -> Iterator[Any]:  # Any: values of attributes
    try:
        return map(orjson.loads(record).get, names)
    except (orjson.JSONDecodeError, AttributeError):
        raise Damaged("attributes of an annotation are not a JSON object") from None


def _annotation(article_id: str, names: dict[int, str], row: Row) -> Annotation:
    return Annotation(
        row[1], article_id, names.get(row[2], NOBODY), row[3], span(row[4], row[5]), row[6], row[7], row[8], from_json(row[9]),
        from_json(row[10]), row[11], row[12], row[13], row[14],
    )  # fmt: skip


def _head(given: Sequence[Any]) -> tuple[Any, ...]:  # Any: values of columns and of the article's JSON
    uuid, name, title, meta, text_sha256 = given
    known = from_json(meta)
    return (uuid, name, title, known.get("outlet"), known.get("published"), text_sha256)


def of_articles(t: Transaction, selection: Selection) -> list[ColumnElement[bool]]:
    """What the selection asks of articles."""
    conditions: list[ColumnElement[bool]] = [article.c.removed == IS_LIVE]
    if selection.articles is not None:
        conditions.append(article.c.uuid.in_(selection.articles))
    if selection.statuses is not None:
        by = [status.c.article_id == article.c.id, *_by(t, selection, status.c.reviewer_id)]
        given = exists().where(*by, status.c.status.in_(selection.statuses))
        begun = exists().where(*by, status.c.status != articles.UNREAD)
        conditions.append(or_(given, ~begun) if articles.UNREAD in selection.statuses else given)
    return conditions


def _by(t: Transaction, selection: Selection, column: ColumnElement[int]) -> list[ColumnElement[bool]]:
    if selection.reviewers is None:
        return []
    keys = [t.reviewer_key(name) for name in selection.reviewers]
    return [column.in_([key for key in keys if key is not None])]


def of_annotations(t: Transaction, selection: Selection) -> list[ColumnElement[bool]]:
    """What the selection asks of annotations."""
    return [
        annotation.c.removed == IS_LIVE,
        *_by(t, selection, annotation.c.reviewer_id),
        *_of(annotation, selection),
    ]


def _of(table: FromClause, selection: Selection) -> list[ColumnElement[bool]]:
    """What the selection asks of annotations, beside their reviewer."""
    conditions: list[ColumnElement[bool]] = []
    if selection.labels is not None:
        conditions.append(table.c.label.in_(selection.labels))
    if selection.without_excluded:
        conditions.append(table.c.id.not_in(_ON_EXCLUDED))
    if selection.attributes is not None:
        conditions += has_values(table.c.attributes, selection.attributes)
    # Without the Z a second stands before its fractions, as it should.
    if selection.since is not None:
        conditions.append(table.c.created_at >= selection.since.removesuffix("Z"))
    if selection.until is not None:
        conditions.append(table.c.created_at < selection.until.removesuffix("Z"))
    return conditions


_ON_EXCLUDED = (
    select(annotation.c.id)
    .select_from(region.join(annotation, annotation.c.article_id == region.c.article_id))
    .where(
        region.c.removed == IS_LIVE, annotation.c.start < region.c.end, annotation.c.end > region.c.start
    )
)  # fmt: skip


def ordered_annotations(
    t: Transaction,
    selection: Selection,
    columns: Sequence[ColumnElement[Any]] = _TABLE,
) -> Select[*tuple[Any, ...]]:
    """Their columns after the article's key, in the order of articles, then reading order."""
    wanted = select(annotation.c.article_id, *(said(column, selection) for column in columns))
    wanted = wanted.select_from(article.join(annotation, annotation.c.article_id == article.c.id))
    return wanted.where(*of_articles(t, selection), *of_annotations(t, selection)).order_by(
        annotation.c.article_id,
        annotation.c.start,
        annotation.c.end.desc(),
        annotation.c.label,
        annotation.c.uuid,
    )


def said(column: ColumnElement[Any], selection: Selection) -> ColumnElement[Any]:
    """The column, or nothing in its place if the selection leaves it out."""
    if selection.without_notes and column is annotation.c.note:
        return literal("").label("note")
    if selection.without_attributes and column is annotation.c.attributes:
        return literal(_EMPTY).label("attributes")
    if selection.without_attributes and column is annotation.c.origin:
        return literal(_EMPTY).label("origin")
    return column


def _heads(t: Transaction, selection: Selection) -> Select[*tuple[Any, ...]]:
    return (
        select(
            article.c.id,
            article.c.uuid,
            article.c.name,
            article.c.title,
            article.c.meta,
            article.c.text_sha256,
        )
        .where(*of_articles(t, selection))
        .order_by(article.c.id)
    )


def _statuses(t: Transaction, selection: Selection) -> Select[*tuple[Any, ...]]:
    return (
        select(status.c.article_id, reviewer.c.name, status.c.status)
        .select_from(status.join(reviewer, reviewer.c.id == status.c.reviewer_id))
        .where(status.c.status != articles.UNREAD, *_by(t, selection, status.c.reviewer_id))
        .order_by(status.c.article_id, reviewer.c.name)
    )


def _regions(wanted: Sequence[ColumnElement[bool]]) -> Select[*tuple[Any, ...]]:
    return (
        select(region.c.article_id, region.c.start, region.c.end, region.c.kind)
        .select_from(article.join(region, region.c.article_id == article.c.id))
        .where(*wanted, region.c.removed == IS_LIVE)
        .order_by(region.c.article_id, region.c.start, region.c.end.desc(), region.c.kind)
    )


def _links(
    t: Transaction, selection: Selection, wanted: Sequence[ColumnElement[bool]]
) -> Select[*tuple[Any, ...]]:
    begin = links.FROM
    conditions = [begin.c.removed == IS_LIVE, *_by(t, selection, link.c.reviewer_id), *_of(begin, selection)]
    if selection.reviewers is not None:
        conditions += _by(t, selection, begin.c.reviewer_id)
    relation = (*links.columns[:-1], literal("").label("note")) if selection.without_notes else links.columns
    return (
        links.joined.add_columns(begin.c.article_id)
        .with_only_columns(begin.c.article_id, *relation)
        .join(article, article.c.id == begin.c.article_id)
        .where(and_(*wanted), *conditions)
        .order_by(begin.c.article_id, link.c.uuid)
    )
