"""The log page by page, newest first, and what it says of one annotation. Found by key, so that a long log opens at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from annotator.model.edit import AddCheckpoint, Edit, Revision, edit_from_json
from annotator.model.logged import LogFilter, LoggedStep
from annotator.store.encoding import Damaged
from annotator.store.log import Stretch, revision_of, revision_rows
from annotator.store.tables import annotation, article, reviewer, revision
from annotator.store.transaction import Transaction
from annotator.store.typed_words import looked_for

LONGEST = 16_000
"""Characters of an edit that is read in passing."""

_NO_NUMBER = 2**31 - 1
_OTHERS = revision.alias("others")
_COUNT = select(func.count()).where(_OTHERS.c.step == revision.c.step).scalar_subquery()
_STEP = select(
    revision.c.number, revision.c.at, reviewer.c.name, revision.c.words, revision.c.undoes, article.c.uuid,
    case((func.length(revision.c.edit) <= LONGEST, revision.c.edit)), _COUNT,
).select_from(
    revision.join(reviewer, reviewer.c.id == revision.c.reviewer_id).outerjoin(
        article, article.c.id == revision.c.article_id
    )
)  # fmt: skip


def page(
    t: Transaction, wanted: LogFilter, *, before: int | None = None, after: int = 0, limit: int = 50
) -> list[LoggedStep]:
    """Steps, newest first.

    Args:
        t: A transaction.
        wanted: Which ones.
        before: Only those with smaller numbers: the number of the last step of the page before.
        after: Only those with larger numbers.
        limit: At most so many.
    """
    numbers = _numbers(t, wanted, before or _NO_NUMBER, after, limit)
    rows = t.rows(_STEP.where(revision.c.number.in_(numbers)).order_by(revision.c.number.desc()))
    return [LoggedStep(*row[:6], edit=_edit(row[6]), revisions=row[7]) for row in rows]


def of_annotation(t: Transaction, annotation_id: str) -> Iterator[Revision]:
    """The revisions that name an annotation, newest first; those that cannot be understood are left out."""
    wanted = revision_rows.where(_names_annotation(t, annotation_id)).order_by(revision.c.number.desc())
    for row in t.stream(wanted):
        try:
            yield revision_of(row)
        except Damaged:
            continue


def of_article(t: Transaction, article_id: str) -> Iterator[Revision]:
    """The revisions that brought or took away an article, newest first."""
    key = t.article_key(article_id, is_removed_too=True)
    wanted = revision_rows.where(
        revision.c.article_id == key,
        or_(
            revision.c.edit.contains('"kind":"remove-article"'),
            revision.c.edit.contains('"kind":"add-article"'),
        ),
    )
    for row in t.stream(wanted.order_by(revision.c.number.desc())):
        yield revision_of(row)


def checkpoints(t: Transaction) -> list[Revision]:
    """Where a moment was named, newest first; they concern no article, so few rows are looked at."""
    wanted = revision_rows.where(
        revision.c.article_id.is_(None),
        revision.c.edit.startswith('{"name":'),
        revision.c.edit.contains('"add-checkpoint"'),
    )
    found = (revision_of(row) for row in t.stream(wanted.order_by(revision.c.number.desc())))
    return [one for one in found if isinstance(one.edit, AddCheckpoint)]


def counts_since(t: Transaction, number: int) -> dict[str, int]:
    """How many revisions each reviewer has made after a number."""
    wanted = (
        select(reviewer.c.name, func.count())
        .select_from(revision.join(reviewer, reviewer.c.id == revision.c.reviewer_id))
        .where(revision.c.number > number)
    )
    return {row[0]: row[1] for row in t.rows(wanted.group_by(reviewer.c.name))}


def count_of(t: Transaction, own: Stretch) -> int:
    """How many revisions there are of a stretch."""
    wanted = (
        select(func.count())
        .select_from(revision)
        .where(
            revision.c.reviewer_id == (t.reviewer_key(own.reviewer) or 0),
            revision.c.number.between(own.first, own.last),
        )
    )
    found = t.row(wanted)
    return int(found[0]) if found else 0


def _numbers(t: Transaction, wanted: LogFilter, before: int, after: int, limit: int) -> Sequence[int]:
    said = _says(wanted.words)
    if wanted.article_id is None and wanted.annotation_id is None:
        return _first_numbers(
            t, wanted.reviewer, (*said, revision.c.number < before, revision.c.number > after), limit
        )
    conditions = [*said, revision.c.step < before, revision.c.step > after]
    if wanted.annotation_id is not None:
        conditions.append(_names_annotation(t, wanted.annotation_id))
    if wanted.article_id is not None:
        conditions.append(_names_article(t, wanted.article_id))
    if wanted.reviewer is not None:
        conditions.append(revision.c.reviewer_id == (t.reviewer_key(wanted.reviewer) or 0))
    found = select(revision.c.step).where(*conditions).group_by(revision.c.step)
    return [row[0] for row in t.rows(found.order_by(revision.c.step.desc()).limit(limit))]


def _first_numbers(
    t: Transaction, name: str | None, conditions: Sequence[ColumnElement[bool]], limit: int
) -> Sequence[int]:
    """Of each reviewer the newest, by the index of first revisions: a step of a hundred thousand is passed over at once."""
    keys = (
        [t.reviewer_key(name) or 0] if name is not None else [row[0] for row in t.rows(select(reviewer.c.id))]
    )
    found: list[int] = []
    for key in keys:
        mine = select(revision.c.number).where(
            revision.c.reviewer_id == key, revision.c.number == revision.c.step, *conditions
        )
        rows = t.rows(mine.order_by(revision.c.number.desc()).limit(limit))
        found.extend(row[0] for row in rows)
    return list(islice(sorted(found, reverse=True), limit))


def _says(words: str) -> tuple[ColumnElement[bool], ...]:
    """Whether a step's words hold all of these; the case of letters that are not ASCII's is tried in four ways."""
    ways = ({one, one.lower(), one.upper(), one.capitalize()} for one in looked_for(words.split()))
    return tuple(
        or_(*(revision.c.words.icontains(way, autoescape=True) for way in sorted(each))) for each in ways
    )


def _names_annotation(t: Transaction, annotation_id: str) -> ColumnElement[bool]:
    found = t.row(select(annotation.c.article_id).where(annotation.c.uuid == annotation_id))
    key = 0 if found is None else found[0]
    return and_(
        or_(revision.c.article_id == key, revision.c.article_id.is_(None)),
        revision.c.edit.contains(annotation_id, autoescape=True),
    )


def _names_article(t: Transaction, article_id: str) -> ColumnElement[bool]:
    return or_(
        revision.c.article_id == t.article_key(article_id, is_removed_too=True),
        and_(revision.c.article_id.is_(None), revision.c.edit.contains(article_id, autoescape=True)),
    )


def _edit(record: str | None) -> Edit | None:
    """The edit, or None if it is too long or cannot be understood: a list shows the step all the same."""
    try:
        return None if record is None else edit_from_json(record)
    except ValueError:
        return None
