"""Takes a step back, or brings it back, whole; and says who is in the way if that cannot be.

A step is refused as long as somebody else's work stands on what it touched. It must not stay on top of the history until
then, or nothing before it could be taken back any more. So a refusal is told once, with who and what; asked for again,
undo passes over the refused step to the one before it. No step can be half undone by that: every edit finds its row only
as it left it, so a step that builds on a refused one is refused too. A refused step is tried again after the reviewer has
done something new, or somebody else has, who may have taken back what was in the way.
"""

from __future__ import annotations

from annotator.errors import AnnotatorError, Cancelled, DatabaseError, InputError, StaleEditError
from annotator.model.annotation import Annotation
from annotator.model.edit import (
    AddAnnotations,
    AddArticle,
    ChangeAnnotations,
    Edit,
    RemoveArticle,
    Revision,
    SetExcluded,
    Step,
    invert,
    with_names,
)
from annotator.model.scheme import Scheme
from annotator.services.own_names import NamesNow, stretches
from annotator.services.performing import Performer, TextOf, annotations_of
from annotator.store import articles, log
from annotator.store.transaction import Transaction


def reverted(
    t: Transaction, scheme: Scheme, text_of: TextOf, step: Step, reviewer: str, *, is_redo: bool
) -> list[Edit]:
    """Writes the inverse of a step; gives the edits as they were done.

    Raises:
        StaleEditError: It cannot be taken back now; the caller's transaction must not be committed.
        DatabaseError: It cannot be written.
    """
    revisions = list(reversed(log.of_step(t, step.number)))
    edits = [invert(one.edit) for one in revisions]
    names = NamesNow(t, step.number)
    performer = Performer(t, scheme, text_of, is_reverting=True)
    try:
        brings_articles = any(isinstance(edit, AddArticle | RemoveArticle) for edit in edits)
        if brings_articles and log.is_touched_by_others(t, step.number, stretches(t, step.number, reviewer)):
            raise StaleEditError("Somebody else has worked on its articles.")
        done: list[Edit] = []
        for one, edit in zip(revisions, edits, strict=True):
            done.append(performer.perform(with_names(edit, names.of(one.number))))
            names.learn(done[-1])
        _check_places(t, step, done)
    except (DatabaseError, Cancelled):
        raise
    except AnnotatorError as error:
        why = error.sentence
        if isinstance(error, StaleEditError | InputError):
            why = who_changed_it(t, step.number, edits, reviewer)
        raise StaleEditError(
            f"Not redone: {step.words}. {why} Redo again goes on to the step after it."
            if is_redo
            else f"Not undone: {step.words}. {why} Undo again goes on to the step before it."
        ) from error
    return done


def _check_places(t: Transaction, step: Step, done: list[Edit]) -> None:
    """Raises StaleEditError if an annotation came back onto text that was excluded since; before that it may have been so."""
    back = [
        one for edit in done if isinstance(edit, AddAnnotations | ChangeAnnotations) for one in _given(edit)
    ]
    if not any(
        region.span.overlaps(one.span) for one in back for region in articles.excluded(t, one.article_id)
    ):
        return
    for since in log.since(t, step.number):
        if isinstance(since.edit, SetExcluded):
            new = set(since.edit.after) - set(since.edit.before)
            if any(
                region.span.overlaps(one.span) and one.article_id == since.edit.article_id
                for region in new
                for one in back
            ):
                raise StaleEditError("Its text has been excluded.")


def _given(edit: AddAnnotations | ChangeAnnotations) -> tuple[Annotation, ...]:
    return edit.annotations if isinstance(edit, AddAnnotations) else edit.after


def who_changed_it(t: Transaction, step: int, edits: list[Edit], reviewer: str) -> str:
    """A sentence about who has worked since on what these edits, inverses of a step's, would touch."""
    ids = {one for edit in edits for one in annotations_of(edit)}
    since = log.since(t, step, but_by=reviewer)
    found = next((one for one in since if _concerns(one, ids)), next(iter(since), None))
    if found is None:
        return "It has been changed in the meantime."
    return f"{found.reviewer} has changed it in the meantime ({found.words})."


def _concerns(revision: Revision, ids: set[str]) -> bool:
    return isinstance(revision.edit, RemoveArticle | SetExcluded) or not ids.isdisjoint(
        annotations_of(revision.edit)
    )
