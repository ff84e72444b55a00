"""Reviewers renamed, and two of them made one: for a name that was misspelt, or a person who has worked under two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotator.errors import InputError, RuleError
from annotator.model.annotation import Annotation, Link, joined_notes, new_id
from annotator.model.article import STATUSES, Status
from annotator.model.edit import (
    AddLinks,
    ChangeAnnotations,
    Edit,
    ReassignWork,
    RemoveAnnotations,
    RemoveLinks,
    RenameReviewer,
    SetStatus,
)
from annotator.services import rules, wording
from annotator.services.annotate import Plan, Planner
from annotator.store import annotations, articles, links, reviewers
from annotator.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Merging:
    """What merging one reviewer into another would do.

    Attributes:
        annotations: That become the other one's.
        same: Annotations that the other one has already; they go, and leave their notes to those.
        links: That become the other one's.
        statuses: Articles in which the other one's status changes.
    """

    annotations: int
    same: int
    links: int
    statuses: int


def renamed(plan: Planner, before: str, after: str) -> Plan | None:
    """Another name for a reviewer.

    Raises:
        RuleError: Somebody has that name; the two can be merged.
        InputError: There is no such reviewer.
    """
    name = rules.checked_reviewer(after)
    _check_there(plan.transaction, before)
    if name == before:
        return None
    if plan.transaction.reviewer_key(name) is not None:
        if any(reviewers.made_by(plan.transaction, name)) or _begun(plan.transaction, name):
            raise RuleError(f"There is a reviewer “{name}” already. Merge the two instead.")
        return merged(plan, before, name)
    return Plan(
        [RenameReviewer(before, name)],
        f"Renamed the reviewer {wording.quoted(before)} to {wording.quoted(name)}",
    )


def merged(plan: Planner, before: str, after: str) -> Plan:
    """All that one reviewer has made becomes another one's.

    Annotations that the other one has in the same words go, and links move to those that stay. So do notes, each below
    what stands there: two annotations that are the same but for their notes would be one for every import, which loses the
    other's note. Of two statuses of an article the further one counts. Who merges their own name goes on under the
    other one.
    """
    t = plan.transaction
    _check_two(t, before, after)
    ids, link_ids, suggestion_ids = reviewers.made_by(t, before)
    same = _same(t, ids, after)
    edits: list[Edit] = []
    gone = annotations.get(t, same)
    moved_links = links.of_annotations(t, same)
    if moved_links:
        edits.append(RemoveLinks(tuple(moved_links)))
    if gone:
        edits.append(RemoveAnnotations(tuple(gone)))
    noted = _with_notes(t, gone, same, plan.at)
    if noted is not None:
        edits.append(noted)
    removed = {one.id for one in moved_links}
    kept = tuple(one for one in ids if one not in same)
    rest = tuple(one for one in link_ids if one not in removed)
    statuses = _statuses(t, before, after)
    is_own = before == plan.reviewer
    if kept or rest or suggestion_ids or (is_own and (edits or statuses)):
        edits.append(ReassignWork(before, after, kept, rest, suggestion_ids, is_own))
    new_links = tuple(_moved(t, moved_links, same, before, after))
    if new_links:
        edits.append(AddLinks(new_links))
    edits += statuses
    words = f"Merged the reviewer {wording.quoted(before)} into {wording.quoted(after)}"
    if not edits:
        raise RuleError(f"There is nothing of {wording.quoted(before)} to merge.")
    return Plan(edits, words)


def merging(t: Transaction, before: str, after: str) -> Merging:
    """What `merged` would do; raises as it does."""
    _check_two(t, before, after)
    ids, link_ids, _ = reviewers.made_by(t, before)
    same = _same(t, ids, after)
    changes = [one for one in _statuses(t, before, after) if one.reviewer == after]
    return Merging(len(ids) - len(same), len(same), len(link_ids), len(changes))


def _check_there(t: Transaction, name: str) -> None:
    if t.reviewer_key(name) is None:
        raise InputError(f"There is no reviewer “{name}”. Known are: {', '.join(reviewers.names(t))}.")


def _check_two(t: Transaction, before: str, after: str) -> None:
    _check_there(t, before)
    _check_there(t, after)
    if before == after:
        raise RuleError("A reviewer cannot be merged into the same one. Choose another one.")


def _same(t: Transaction, ids: Iterable[str], after: str) -> dict[str, str]:
    """Annotations that the other reviewer has too, with the id of the other one's."""
    found: dict[str, str] = {}
    theirs: dict[str, dict[tuple[object, ...], str]] = {}
    for one in annotations.get(t, ids):
        if one.article_id not in theirs:
            theirs[one.article_id] = annotations.identities(t, one.article_id)
        twin = theirs[one.article_id].get(replace(one, reviewer=after).identity())
        if twin is not None:
            found[one.id] = twin
    return found


def _with_notes(
    t: Transaction, gone: Iterable[Annotation], same: dict[str, str], at: str
) -> ChangeAnnotations | None:
    """Gives the annotations that stay the notes of those that go; None if they have them."""
    theirs = {one.id: one for one in annotations.get(t, same.values())}
    notes = {one.id: one.note for one in theirs.values()}
    for one in gone:
        notes[same[one.id]] = joined_notes((notes[same[one.id]], one.note))
    before = [one for one in theirs.values() if notes[one.id] != one.note]
    after = [replace(one, note=notes[one.id], updated_at=at) for one in before]
    return ChangeAnnotations(tuple(before), tuple(after)) if before else None


def _moved(
    t: Transaction, gone: Iterable[Link], same: dict[str, str], before: str, after: str
) -> Iterable[Link]:
    """The links of annotations that went, at those that stay; a link that is there already does not come twice."""
    there = {
        (one.type, one.from_id, one.to_id, one.reviewer) for one in links.of_annotations(t, same.values())
    }
    for one in gone:
        made = replace(
            one,
            id=new_id(),
            from_id=same.get(one.from_id, one.from_id),
            to_id=same.get(one.to_id, one.to_id),
            reviewer=after if one.reviewer == before else one.reviewer,
        )
        key = (made.type, made.from_id, made.to_id, made.reviewer)
        if key not in there and made.from_id != made.to_id:
            there.add(key)
            yield made


def _begun(t: Transaction, name: str) -> dict[str, Status]:
    return {one.id: one.status for one in articles.summaries(t, name) if one.status != "unread"}


def _statuses(t: Transaction, before: str, after: str) -> list[SetStatus]:
    edits: list[SetStatus] = []
    theirs = _begun(t, after)
    for article_id, status in _begun(t, before).items():
        edits.append(SetStatus(article_id, before, status, "unread"))
        there = theirs.get(article_id, "unread")
        if STATUSES.index(status) > STATUSES.index(there):
            edits.append(SetStatus(article_id, after, there, status))
    return edits
