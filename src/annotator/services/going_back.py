"""Checkpoints: a moment with a name, what has changed since, and the way back to it as one step.

Going back takes back what the reviewer has done since, newest first, but for what is taken back already; what others have
done stays. If somebody else's work stands on a part of it, nothing is done, and the first such part is named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.errors import AnnotatorError, Cancelled, DatabaseError, InputError, StaleEditError
from annotator.model.annotation import Annotation
from annotator.model.edit import (
    AddAnnotations,
    AddArticle,
    AddCheckpoint,
    ChangeAnnotations,
    Edit,
    RemoveAnnotations,
    RemoveArticle,
    RemoveCheckpoint,
    Revision,
    invert,
    with_names,
)
from annotator.model.scheme import Scheme
from annotator.services import wording
from annotator.services.annotate import Plan
from annotator.services.jobs import Progress
from annotator.services.own_names import NamesNow, is_in, stretches
from annotator.services.performing import Performer, TextOf
from annotator.services.reverting import who_changed_it
from annotator.store import log, log_pages
from annotator.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Since:
    """What a reviewer has changed since a checkpoint, as it stands now.

    Attributes:
        added: Annotations that were not there; `removed` and `changed` likewise.
        articles_added: Articles that were not there.
        articles_removed: Articles that are not there any more.
        edits: How many edits of the reviewer would be taken back; what was undone is not.
        others: How many edits others have made, by name; those stay.
    """

    added: int
    removed: int
    changed: int
    articles_added: int
    articles_removed: int
    edits: int
    others: dict[str, int]


def named(name: str) -> Plan:
    """A checkpoint of that name."""
    words = " ".join(name.split())
    return Plan([AddCheckpoint(words)], wording.checkpoint(words))


def since(t: Transaction, checkpoint: int, reviewer: str, progress: Progress) -> Since:
    """What has changed since the step of a checkpoint.

    Raises:
        Cancelled: Stopped.
    """
    mine = _lasting(_own(t, checkpoint, reviewer, progress))
    others = Counter(log_pages.counts_since(t, checkpoint))
    for one in stretches(t, checkpoint, reviewer):
        others.subtract({one.reviewer: log_pages.count_of(t, one)})
    counts = _net(mine)
    return Since(
        counts["added"], counts["removed"], counts["changed"], counts["articles_added"], counts["articles_removed"],
        len(mine), dict(+others),
    )  # fmt: skip


def gone_back(
    t: Transaction, scheme: Scheme, text_of: TextOf, checkpoint: int, reviewer: str, progress: Progress
) -> tuple[list[Edit], str]:
    """Writes the inverse of what the reviewer has done since; gives the edits as they were done, if any, and their words.

    Raises:
        InputError: There is no such checkpoint.
        StaleEditError: Some of it cannot be taken back; the caller's transaction must not be committed.
        Cancelled: Stopped; likewise.
    """
    first = next(iter(log.of_step(t, checkpoint)), None)
    if first is None or not isinstance(first.edit, AddCheckpoint):
        raise InputError("This checkpoint is not in the log.")
    mine = _lasting(_own(t, checkpoint, reviewer, progress))
    performer = Performer(t, scheme, text_of, is_reverting=True)
    names = NamesNow(t, checkpoint)
    done: list[Edit] = []
    for place, one in enumerate(reversed(mine)):
        progress.check()
        progress.report(place, len(mine), one.words)
        done.append(_taken_back(t, performer, one, names.of(one.number), reviewer))
        names.learn(done[-1])
    return done, wording.gone_back(first.edit.name)


def _taken_back(
    t: Transaction, performer: Performer, one: Revision, names: dict[str, str], reviewer: str
) -> Edit:
    edit = with_names(invert(one.edit), names)
    try:
        return performer.perform(edit)
    except (DatabaseError, Cancelled):
        raise
    except AnnotatorError as error:
        why = error.sentence
        if isinstance(error, StaleEditError | InputError):
            why = who_changed_it(t, one.step, [edit], reviewer)
        raise StaleEditError(f"Nothing was taken back. In the way: {one.words}. {why}") from error


def _own(t: Transaction, checkpoint: int, reviewer: str, progress: Progress) -> Iterable[Revision]:
    own = stretches(t, checkpoint, reviewer)
    for place, one in enumerate(log.revisions(t, after=checkpoint)):
        if place % 100 == 0:
            progress.check()
        if is_in(one, own) and not isinstance(one.edit, AddCheckpoint | RemoveCheckpoint):
            yield one


def _lasting(revisions: Iterable[Revision]) -> list[Revision]:
    """Without each edit that the next one took back, and without that one: by undo, by going back, or by hand."""
    found: list[Revision] = []
    for one in revisions:
        if found and one.edit == invert(found[-1].edit):
            found.pop()
        else:
            found.append(one)
    return found


def _net(revisions: Iterable[Revision]) -> Counter[str]:
    """What it all came to: what was added and removed again does not count."""
    first: dict[str, Annotation | None] = {}
    last: dict[str, Annotation | None] = {}
    articles: Counter[str] = Counter()
    for one in revisions:
        for annotation_id, before, after in _steps(one.edit):
            first.setdefault(annotation_id, before)
            last[annotation_id] = after
        if isinstance(one.edit, AddArticle | RemoveArticle) and one.edit.is_new:
            articles[one.edit.article_id] += 1 if isinstance(one.edit, AddArticle) else -1
    counts: Counter[str] = Counter()
    for annotation_id, before in first.items():
        after = last[annotation_id]
        if before is None and after is not None:
            counts["added"] += 1
        elif before is not None and after is None:
            counts["removed"] += 1
        elif before != after:
            counts["changed"] += 1
    for change in articles.values():
        if change:
            counts["articles_added" if change > 0 else "articles_removed"] += 1
    return counts


def _steps(edit: Edit) -> list[tuple[str, Annotation | None, Annotation | None]]:
    """Each annotation that an edit touches, as it was before and after."""
    match edit:
        case AddAnnotations(given):
            return [(one.id, None, one) for one in given]
        case RemoveAnnotations(given):
            return [(one.id, one, None) for one in given]
        case ChangeAnnotations(before, after):
            return [(old.id, old, new) for old, new in zip(before, after, strict=True)]
        case _:
            return []
