"""What a reviewer is called now, and was before: after a rename, and after they made their own name and another one's one.

The log tells both. A rename holds for earlier revisions too: they are that reviewer's still. Who merges their own name into
another's goes on under that one, and is who they were again when the merge is taken back; what they did before it stays in
the log under the name of then.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from annotator.model.edit import Edit, ReassignWork, RenameReviewer, Revision
from annotator.store import log
from annotator.store.log import Stretch
from annotator.store.transaction import Transaction

_END = 2**31 - 1


def named_after(edits: Iterable[Edit], reviewer: str) -> str:
    """What the reviewer who did these edits is called after them."""
    for edit in edits:
        match edit:
            case RenameReviewer(before, after) if before == reviewer:
                reviewer = after
            case ReassignWork(before, after, is_own=True) if before == reviewer:
                reviewer = after
            case _:
                pass
    return reviewer


class NamesNow:
    """What reviewers are called now who were called otherwise at a revision; also within a transaction that renames them.

    Args:
        t: A transaction; what it has written itself is not in the log yet.
        after: No earlier revision is asked about.
    """

    def __init__(self, t: Transaction, after: int) -> None:
        self._logged = log.renames(t, after)
        self._written: list[RenameReviewer] = []

    def learn(self, edit: Edit) -> None:
        """The transaction has written this edit."""
        if isinstance(edit, RenameReviewer):
            self._written.append(edit)

    def of(self, number: int) -> dict[str, str]:
        """Then, right after the revision of this number, to now; who is called the same is left out."""
        found: dict[str, str] = {}
        for edit in (*(edit for at, edit in self._logged if at > number), *self._written):
            found = {then: edit.after if now == edit.before else now for then, now in found.items()}
            found.setdefault(edit.before, edit.after)
        return {then: now for then, now in found.items() if then != now}


def stretches(t: Transaction, after: int, reviewer: str) -> list[Stretch]:
    """Which revisions after a number were done by who is now this reviewer, newest first."""
    names = NamesNow(t, after)
    found: list[Stretch] = []
    last = _END
    steps = [list(group) for _, group in groupby(log.own_merges(t, after), key=lambda one: one.step)]
    for merges in reversed(steps):
        was = _named_before(merges, reviewer, names)
        if was != reviewer:
            found.append(Stretch(reviewer, merges[0].step, last))
            reviewer, last = was, merges[0].step - 1
    return [*found, Stretch(reviewer, after + 1, last)]


def is_in(revision: Revision, some: Sequence[Stretch]) -> bool:
    """Whether the revision is of one of the stretches."""
    return any(one.reviewer == revision.reviewer and one.first <= revision.number <= one.last for one in some)


def _named_before(merges: Sequence[Revision], reviewer: str, names: NamesNow) -> str:
    """What the reviewer would be called now, had they not merged their own name in this step."""
    if merges[0].reviewer != reviewer:
        return reviewer
    for one in reversed(merges):
        now = names.of(one.number)
        if isinstance(one.edit, ReassignWork) and now.get(one.edit.after, one.edit.after) == reviewer:
            reviewer = now.get(one.edit.before, one.edit.before)
    return reviewer
