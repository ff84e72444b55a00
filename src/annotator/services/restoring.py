"""Brings back one thing that was removed, as an edit of its own: whatever was done since stays as it is."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.errors import InputError, RuleError
from annotator.model.annotation import Link
from annotator.model.edit import (
    AddAnnotations,
    AddArticle,
    AddLinks,
    Edit,
    RemoveAnnotations,
    RemoveArticle,
    RemoveLinks,
    Revision,
)
from annotator.services import wording
from annotator.services.annotate import Plan, Planner
from annotator.store import annotations, articles, links, log, log_pages
from annotator.store.transaction import Transaction


def annotation_back(plan: Planner, annotation_id: str) -> Plan:
    """An annotation that was removed comes back with its id, its values and the links that went with it.

    Raises:
        RuleError: It is there, or its article is not.
        InputError: It never was.
    """
    t = plan.transaction
    one = annotations.removed(t, annotation_id)
    if one is None:
        if annotation_id in annotations.known(t, [annotation_id]):
            raise RuleError("This annotation is in the article already.")
        raise InputError("The annotation is not there any more. Nothing was done.")
    if articles.card(t, one.article_id) is None:
        raise RuleError("Its article was removed from the project. Restore the article first.")
    edits: list[Edit] = [AddAnnotations((one,))]
    linked = _links_back(t, annotation_id)
    if linked:
        edits.append(AddLinks(tuple(linked)))
    return Plan(edits, wording.restored(plan.scheme, one), one.article_id, (one.id,))


def article_back(plan: Planner, article_id: str) -> Plan:
    """An article that was removed comes back with the annotations and links that went with it.

    Raises:
        RuleError: It is there.
        InputError: It never was.
    """
    t = plan.transaction
    if articles.card(t, article_id) is not None:
        raise RuleError("This article is in the project already.")
    gone = _gone(log_pages.of_article(t, article_id))
    if not isinstance(gone, RemoveArticle):
        raise InputError("How this article was removed is not in the log. Import it again.")
    back = AddArticle(article_id, gone.is_new, gone.annotation_ids, gone.link_ids, gone.suggestion_ids)
    title = articles.titles(t, [article_id]).get(article_id, "")
    return Plan([back], wording.article_restored(title), article_id)


def _gone(newest_first: Iterable[Revision]) -> Edit | None:
    """How the article was removed last. That an import was undone which had brought it again is no such removal."""
    whole = [
        one for one in newest_first if isinstance(one.edit, AddArticle | RemoveArticle) and one.edit.is_new
    ]
    in_force: dict[int, Revision] = {}
    for one in reversed(whole):
        if one.undoes is None or in_force.pop(one.undoes, None) is None:
            in_force[one.step] = one
    last = next(reversed(in_force.values()), None)
    if last is None or isinstance(last.edit, AddArticle):
        last = next((one for one in whole if isinstance(one.edit, RemoveArticle)), None)
    return None if last is None else last.edit


def _links_back(t: Transaction, annotation_id: str) -> list[Link]:
    """The links that went with the annotation when it was removed last, if their other ends are there."""
    last = next(
        (one for one in log_pages.of_annotation(t, annotation_id) if isinstance(one.edit, RemoveAnnotations)),
        None,
    )
    if last is None:
        return []
    gone = [
        link
        for one in log.of_step(t, last.step)
        if isinstance(one.edit, RemoveLinks)
        for link in one.edit.links
        if annotation_id in (link.from_id, link.to_id)
    ]
    there = links.known(t, [one.id for one in gone])
    ends = annotations.known(t, {end for one in gone for end in (one.from_id, one.to_id)} - {annotation_id})
    return [
        one
        for one in gone
        if there.get(one.id, False)
        and not any(ends.get(end, True) for end in {one.from_id, one.to_id} - {annotation_id})
    ]
