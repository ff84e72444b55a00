"""Checks the log of revisions: whole, understood, and all that it speaks of still there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from annotator.model.edit import Revision
from annotator.services.jobs import Progress
from annotator.services.last_states import LastStates
from annotator.services.performing import annotations_of, articles_of
from annotator.store import annotations, articles, log
from annotator.store.encoding import Damaged
from annotator.store.transaction import Transaction

_MANY = 500


def log_findings(t: Transaction, progress: Progress, *, without: Collection[str] = ()) -> Iterator[str]:
    """Sentences about what is wrong with the log.

    Args:
        t: A transaction.
        progress: Asked whether to stop.
        without: Ids of annotations whose rows cannot be read.

    Raises:
        Cancelled: Stopped.
    """
    last = 0
    ids: dict[str, None] = {}
    states = LastStates()
    for number, step, undoes in log.numbers(t):
        if number != last + 1:
            yield f"The log lacks {_revisions(last + 1, number - 1)}."
        if step > number or (undoes is not None and undoes >= step):
            yield f"Revision {number} of the log belongs to a step that is later than it."
        last = number
    for revision in log.revisions_or_faults(t):
        progress.check()
        if isinstance(revision, Damaged):
            yield f"The log: {revision}."
            continue
        states.learn(revision.edit)
        ids.update(dict.fromkeys(annotations_of(revision.edit)))
        yield from _missing_articles(t, revision)
        if len(ids) >= _MANY:
            yield from _missing(t, ids)
            ids.clear()
    yield from _missing(t, ids)
    progress.check()
    yield from _unlike(t, [one for one in states if one not in without], states)


def _unlike(t: Transaction, ids: Sequence[str], states: LastStates) -> Iterator[str]:
    for begin in range(0, len(ids), _MANY):
        for one in annotations.get(t, ids[begin : begin + _MANY]):
            if not states.fits(one):
                yield f"Annotation {one.id} is not as the history left it; it was changed outside the program."


def _missing(t: Transaction, ids: dict[str, None]) -> Iterator[str]:
    known = annotations.known(t, ids)
    for one in ids:
        if one not in known:
            yield f"Annotation {one}, which the log speaks of, was deleted outside the program."


def _missing_articles(t: Transaction, revision: Revision) -> Iterator[str]:
    for one in articles_of(revision.edit):
        if not articles.knows_id(t, one):
            yield f"Article {one}, which the log speaks of, was deleted outside the program."


def _revisions(first: int, last: int) -> str:
    return f"revision {first:,}" if first == last else f"revisions {first:,} to {last:,}"
