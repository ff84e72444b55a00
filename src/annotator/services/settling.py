"""What was carried over from an older version of an article, to be looked at, and what a reviewer decides of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.errors import InputError, RuleError
from annotator.model.annotation import Annotation
from annotator.model.carried import Carried
from annotator.model.edit import AddAnnotations, ChangeAnnotations, Edit, SettleCarried
from annotator.model.span import Span
from annotator.services import excluding_plans, wording
from annotator.services.annotate import Plan, Planner
from annotator.store import annotations, carried
from annotator.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class CarriedOne:
    """An annotation of the older version and what became of it.

    Attributes:
        record: As it is kept.
        old: The annotation of the older version, as it is now or was when it was removed.
        new: Its counterpart in the newer version; None if it is lost, was let go or has been deleted.
    """

    record: Carried
    old: Annotation
    new: Annotation | None

    @property
    def is_open(self) -> bool:
        """Whether somebody has to look at it."""
        return self.record.is_open and (self.record.state == "lost" or self.new is not None)


def carried_over(t: Transaction, article_id: str) -> list[CarriedOne]:
    """What was carried over to an article, in the reading order of the older version."""
    records = carried.of_article(t, article_id)
    if not records:
        return []
    old = carried.old_ones(t, article_id)
    placed = annotations.get(t, (one.placed_id for one in records if one.placed_id is not None))
    new = {one.id: one for one in placed}
    return [
        CarriedOne(one, old[one.annotation_id], new.get(one.placed_id) if one.placed_id else None)
        for one in records
        if one.annotation_id in old
    ]


def kept(plan: Planner, article_id: str, old_ids: Sequence[str]) -> Plan | None:
    """Doubtful ones are right where they are."""
    some = [one for one in _chosen(plan, article_id, old_ids) if one.is_open and one.new is not None]
    if not some:
        return None
    after = tuple(replace(one.record, is_settled=True) for one in some)
    edit = SettleCarried(article_id, tuple(one.record for one in some), after)
    first = some[0].new
    words = f"Kept {len(some):,} carried annotations"
    if len(some) == 1 and first is not None:
        what = wording.labelled(plan.scheme, first.label, first.quote)
        words = f"Kept: {what}"
    return Plan([edit], words, article_id, [one.new.id for one in some if one.new is not None])


def placed(plan: Planner, article_id: str, old_id: str, span: Span) -> Plan:
    """A doubtful or lost one lies elsewhere; it says what it said in the older version, by the same reviewer.

    Raises:
        RuleError: The words are excluded.
        SpanError: The span does not lie in the text.
    """
    (one,) = _chosen(plan, article_id, [old_id])
    text = plan.text(article_id)
    span.check(text)
    prefix, suffix = span.context(text)
    place = {
        "span": span, "quote": span.of(text), "prefix": prefix, "suffix": suffix, "updated_at": plan.at,
        "placed": "",
    }  # fmt: skip
    edits: list[Edit] = []
    if one.new is None:
        made = replace(one.old, id=_new_id(plan, one), article_id=article_id, **place)
        edits.append(AddAnnotations((made,)))
    else:
        made = replace(one.new, **place)
        if made.span != one.new.span:
            edits.append(ChangeAnnotations((one.new,), (made,)))
    after = replace(one.record, placed_id=made.id, is_settled=True)
    if after != one.record:
        edits.append(SettleCarried(article_id, (one.record,), (after,)))
    return Plan(
        edits, f"Placed {wording.labelled(plan.scheme, made.label, made.quote)}", article_id, [made.id]
    )


def let_go(plan: Planner, article_id: str, old_ids: Sequence[str]) -> Plan | None:
    """Doubtful or lost ones do not belong to the newer version; the older one keeps them."""
    some = [one for one in _chosen(plan, article_id, old_ids) if one.is_open]
    if not some:
        return None
    edits: list[Edit] = excluding_plans.removal(
        plan.transaction, [one.new for one in some if one.new is not None]
    )
    after = tuple(replace(one.record, placed_id=None, is_settled=True) for one in some)
    edits.append(SettleCarried(article_id, tuple(one.record for one in some), after))
    words = f"Let go of {len(some):,} carried annotations"
    if len(some) == 1:
        what = wording.labelled(plan.scheme, some[0].old.label, some[0].old.quote)
        words = f"Let go: {what}"
    return Plan(edits, words, article_id)


def _chosen(plan: Planner, article_id: str, old_ids: Sequence[str]) -> list[CarriedOne]:
    wanted = set(old_ids)
    found = [one for one in carried_over(plan.transaction, article_id) if one.record.annotation_id in wanted]
    if len(found) != len(wanted):
        raise InputError("This annotation was not carried over to the article. Nothing was done.")
    return found


def _new_id(plan: Planner, one: CarriedOne) -> str:
    from annotator.services.carrying import carried_id

    wanted = carried_id(one.old.id, one.record.article_id)
    known = annotations.known(plan.transaction, [wanted])
    if known.get(wanted) is False:
        raise RuleError("This annotation has been placed already.")
    return wanted
