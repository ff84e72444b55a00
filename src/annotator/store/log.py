"""The log of revisions. Append-only: the database itself refuses to change what is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Integer, and_, bindparam, func, insert, select

from annotator.model.edit import (
    Edit,
    ReassignWork,
    RenameReviewer,
    Revision,
    Step,
    edit_from_json,
    edit_to_json,
)
from annotator.store import proofs, reviewers
from annotator.store.encoding import Damaged
from annotator.store.tables import article, reviewer, revision
from annotator.store.transaction import Row, Transaction

_LATEST = select(func.coalesce(func.max(revision.c.number), 0))
_INSERT = insert(revision)
_STEP = select(
    revision.c.number, revision.c.words, revision.c.undoes, article.c.uuid, revision.c.at
).select_from(revision.outerjoin(article, article.c.id == revision.c.article_id))
_STEPS = (
    _STEP.where(
        revision.c.reviewer_id == bindparam("by"),
        revision.c.number == revision.c.step,
        revision.c.number < bindparam("before"),
    )
    .order_by(revision.c.number.desc())
    .limit(bindparam("limit", type_=Integer))
)
_NO_NUMBER = 2**31 - 1
revision_rows = select(
    revision.c.number, revision.c.step, revision.c.at, reviewer.c.name, revision.c.words, revision.c.undoes,
    article.c.uuid, revision.c.edit,
).select_from(
    revision.join(reviewer, reviewer.c.id == revision.c.reviewer_id).outerjoin(
        article, article.c.id == revision.c.article_id
    )
)  # fmt: skip
"""Rows that `revision_of` makes revisions of."""

_READ = len(revision_rows.selected_columns)
_PROOF = (*proofs.HELD, "digest")

_THESE_STEPS = _STEP.where(
    revision.c.number.in_(bindparam("numbers", expanding=True)), revision.c.step == revision.c.number
)
_OF_STEP = revision_rows.where(revision.c.step == bindparam("step")).order_by(revision.c.number)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Revisions of a reviewer, by their numbers; both ends belong to it."""

    reviewer: str
    first: int
    last: int


def latest(t: Transaction) -> int:
    """The number of the newest revision, 0 if there is none."""
    found = t.row(_LATEST)
    return int(found[0]) if found else 0


def newest(t: Transaction) -> Step | None:
    """The step of the newest revision, with that revision's number and time; None if nothing was ever done."""
    row = t.row(_STEP.order_by(revision.c.number.desc()).limit(1))
    return None if row is None else Step(*row)


def append(
    t: Transaction,
    edits: Sequence[tuple[Edit, str | None]],
    *,
    words: str,
    reviewer_name: str,
    at: str,
    step: int | None = None,
    undoes: int | None = None,
    after: int | None = None,
) -> int:
    """Writes edits, each with the id of the article it concerns, as revisions of one step; gives the step's number.

    They join ``step`` if it is given, else they begin a new one. Only in a transaction that writes; ``after`` is what `latest`
    said in it.
    """
    number = (latest(t) if after is None else after) + 1
    step = number if step is None else step
    by = reviewers.ensure(t, reviewer_name)
    rows: list[dict[str, object]] = [
        {
            "number": number + index, "step": step, "at": at, "reviewer_id": by, "words": words, "undoes": undoes,
            "article_id": None if article_id is None else t.article_key(article_id, is_removed_too=True),
            "edit": edit_to_json(edit),
        }
        for index, (edit, article_id) in enumerate(edits)
    ]  # fmt: skip
    for row in rows:
        row["digest"] = proofs.digest(row)
    t.connection.execute(_INSERT, rows)
    return step


def steps(t: Transaction, reviewer_name: str, *, before: int | None = None, limit: int = 100) -> list[Step]:
    """A reviewer's steps, newest first; only those with a number below ``before``, if it is given."""
    by = t.reviewer_key(reviewer_name)
    if by is None:
        return []
    newest = before if before is not None else _NO_NUMBER
    return [Step(*row) for row in t.rows(_STEPS, by=by, before=newest, limit=limit)]


def steps_of(t: Transaction, numbers: Iterable[int]) -> list[Step]:
    """The steps of these numbers, as far as there are such."""
    return [Step(*row) for row in t.rows(_THESE_STEPS, numbers=list(numbers))]


def of_step(t: Transaction, number: int) -> list[Revision]:
    """The revisions of a step, in the order they were done."""
    return [revision_of(row) for row in t.rows(_OF_STEP, step=number)]


def revisions(t: Transaction, *, after: int = 0) -> Iterator[Revision]:
    """The whole log, or what came after a number, oldest first; streamed."""
    for row in t.stream(revision_rows.where(revision.c.number > after).order_by(revision.c.number)):
        yield revision_of(row)


def revisions_or_faults(t: Transaction) -> Iterator[Revision | Damaged]:
    """The whole log, oldest first, streamed.

    In the place of a revision that cannot be understood, why not; before one that is not as it was written, that.
    """
    wanted = revision_rows.add_columns(*(revision.c[name] for name in _PROOF)).order_by(revision.c.number)
    for row in t.stream(wanted):
        try:
            understood = revision_of(row)
        except Damaged as error:
            yield error
            continue
        if not proofs.is_proven(dict(zip(_PROOF, row[_READ:], strict=True))):
            yield Damaged(
                f"revision {row[0]} of the log is not as it was written; it was changed outside the program"
            )
        yield understood


def is_proven(t: Transaction) -> bool:
    """Whether every revision is as it was written."""
    wanted = select(*(revision.c[name] for name in _PROOF)).order_by(revision.c.number)
    return all(proofs.is_proven(dict(zip(_PROOF, row, strict=True))) for row in t.stream(wanted))


def numbers(t: Transaction) -> Iterator[tuple[int, int, int | None]]:
    """Number, step and what is undone, of every revision, in order."""
    wanted = select(revision.c.number, revision.c.step, revision.c.undoes).order_by(revision.c.number)
    yield from ((row[0], row[1], row[2]) for row in t.stream(wanted))


def is_taken_back(t: Transaction, step: int) -> bool:
    """Whether a step undoes this one, whoever did it."""
    wanted = select(revision.c.number).where(revision.c.number > step, revision.c.undoes == step)
    return t.row(wanted.limit(1)) is not None


def is_touched_by_others(t: Transaction, step: int, own: Sequence[Stretch]) -> bool:
    """Whether anything was done since on an article that the step concerns, but for one's own revisions."""
    mine, theirs = revision, revision.alias("theirs")
    wanted = (
        select(theirs.c.number)
        .select_from(mine.join(theirs, theirs.c.article_id == mine.c.article_id))
        .where(
            mine.c.step == step,
            theirs.c.number > mine.c.number,
            *(
                ~and_(
                    theirs.c.reviewer_id == (t.reviewer_key(one.reviewer) or 0),
                    theirs.c.number.between(one.first, one.last),
                )
                for one in own
            ),
        )
    )
    return t.row(wanted.limit(1)) is not None


def since(t: Transaction, step: int, *, but_by: str | None = None, limit: int = 100) -> list[Revision]:
    """What was done after a step on the articles that it concerns, newest first; ``but_by`` leaves a reviewer out."""
    concerned = select(revision.c.article_id).where(revision.c.step == step)
    wanted = revision_rows.where(
        revision.c.number > step, revision.c.step != step, revision.c.article_id.in_(concerned)
    )
    if but_by is not None:
        wanted = wanted.where(revision.c.reviewer_id != (t.reviewer_key(but_by) or 0))
    return [revision_of(row) for row in t.rows(wanted.order_by(revision.c.number.desc()).limit(limit))]


def renames(t: Transaction, after: int) -> list[tuple[int, RenameReviewer]]:
    """The reviewers that were renamed after a revision, in order, with the number; also by taking that back."""
    found = _with_words(t, after, '"kind":"rename-reviewer"')
    return [(one.number, one.edit) for one in found if isinstance(one.edit, RenameReviewer)]


def own_merges(t: Transaction, after: int) -> list[Revision]:
    """The `ReassignWork` edits after a revision by which somebody goes on under another name, in order."""
    found = _with_words(t, after, '"is_own":true')
    return [one for one in found if isinstance(one.edit, ReassignWork) and one.edit.is_own]


def _with_words(t: Transaction, after: int, words: str) -> Iterator[Revision]:
    wanted = revision_rows.where(revision.c.number > after, revision.c.edit.contains(words))
    yield from map(revision_of, t.rows(wanted.order_by(revision.c.number)))


def revision_of(row: Row) -> Revision:
    """The revision of a row of `revision_rows`.

    Raises:
        Damaged: It cannot be understood.
    """
    try:
        return Revision(*row[:7], edit=edit_from_json(row[7]))
    except ValueError:
        raise Damaged(f"revision {row[0]} of the log cannot be understood") from None
