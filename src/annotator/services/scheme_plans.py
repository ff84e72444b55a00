"""What acts on the labels of a project mean as edits."""

from __future__ import annotations

from annotator.model.edit import ChangeScheme
from annotator.model.scheme import Scheme
from annotator.services import scheme_adopting, scheme_merging
from annotator.services.annotate import Plan, Planner
from annotator.services.scheme_changes import Change
from annotator.store import schemes


def changed(plan: Planner, scheme: Scheme, words: str = "Changed the labels") -> Plan | None:
    """Another scheme comes into force, as a version of its own."""
    edit = _edit(plan, scheme)
    return None if edit is None else Plan([edit], words)


def revised(plan: Planner, change: Change) -> Plan | None:
    """A change of the scheme that is in force now."""
    found = change(plan.scheme)
    return None if found.scheme == plan.scheme else changed(plan, found.scheme, found.words)


def adopted(plan: Planner, given: Scheme) -> Plan | None:
    """A file's scheme comes into force."""
    return revised(plan, lambda scheme: scheme_adopting.adopted(plan.transaction, scheme, given))


def merged(plan: Planner, source_id: str, target_id: str) -> Plan:
    """One label's annotations get another label, and the label is archived."""
    found = scheme_merging.plan(plan.transaction, plan.scheme, source_id, target_id)
    edit = _edit(plan, found.scheme.scheme)
    rest = scheme_merging.edits(plan.transaction, found, plan.at)
    return Plan([edit, *rest] if edit else list(rest), found.scheme.words)


def _edit(plan: Planner, scheme: Scheme) -> ChangeScheme | None:
    before = schemes.current(plan.transaction) or 0
    after = schemes.add(plan.transaction, scheme, at=plan.at)
    return None if after == before else ChangeScheme(before, after)
