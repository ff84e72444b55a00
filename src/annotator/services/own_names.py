"""What a reviewer is called now, and was before: after a rename, and after they made their own name and another one's one.

The log tells both. A rename holds for earlier revisions too: they are that reviewer's still. Who merges their own name into
another's goes on under that one, and is who they were again when the merge is taken back; what they did before it stays in
the log under the name of then.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby

from annotator.model.edit import Edit, ReassignWork, RenameReviewer, Revision, invert
from annotator.store import log
from annotator.store.encoding import Damaged
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


class OwnName:
    """What the reviewer of a workspace is called, also when another process gives them another name. Threads may share it.

    A rename is followed, whoever did it: nobody is called so any more, and who went on under the old name would be somebody new.
    So is a merge of one's own name, done in another window or by command: whoever did it goes on under the other name. A merge
    that somebody else did is not: it says whose the work is, and not who is at work here. Nor is taking a merge
    back of which this workspace knows nothing: its reviewer had that name before.

    Args:
        name: What they are called at the state that is looked at first.
    """

    def __init__(self, name: str) -> None:
        self._known = _Known(name)
        self._at: int | None = None
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """As they are called now."""
        return self._known.name

    def change(self, name: str) -> None:
        """Somebody else is at work from now on."""
        with self._lock:
            self._known = _Known(name)

    def go_on(self, edits: Iterable[Edit], number: int) -> None:
        """The workspace itself has written these edits, the last of them with this number in the log."""
        with self._lock:
            if self._at is None or self._at < number:  # else another thread has found them there
                for edit in edits:
                    self._known = self._known.after(edit)
                self._at = number

    def follow(self, t: Transaction) -> None:
        """Goes along with what others have written since this was asked last."""
        with self._lock:
            at, latest = self._at, log.latest(t)
            if at is not None and at < latest:
                with suppress(Damaged):  # whoever needs the log says it
                    self._known = _followed(t, at, self._known)
            self._at = max(
                at or 0, latest
            )  # the transaction may have begun before another thread's was committed


@dataclass(frozen=True, slots=True)
class _Known:
    """A name, and the merges by which it became another one: from which name to which."""

    name: str
    merges: frozenset[tuple[str, str]] = frozenset()

    def after(self, edit: Edit) -> _Known:
        match edit:
            case RenameReviewer(before, after):
                now = {before: after}
                merges = frozenset((now.get(one, one), now.get(other, other)) for one, other in self.merges)
                return _Known(now.get(self.name, self.name), merges)
            case ReassignWork(before, after, is_own=True) if before == self.name:
                return _Known(after, self.merges | {(before, after)})
            case _:
                return self


def _followed(t: Transaction, after: int, known: _Known) -> _Known:
    merges = {one.number: one for one in log.own_merges(t, after)}
    edits: dict[int, Edit] = {number: one.edit for number, one in merges.items()}
    edits.update(log.renames(t, after))
    for number in sorted(edits):
        is_back = number in merges and _takes_back(t, merges[number])
        then = known.after(edits[number])
        if not is_back or (then.name, known.name) in known.merges:
            known = then
    return known


def _takes_back(t: Transaction, merge: Revision) -> bool:
    """Whether a merge of one's own name takes an earlier one back, or brings it back: by undo, redo or going back."""
    if merge.undoes is not None:
        return True
    inverse = invert(merge.edit)
    return any(one.edit == inverse for one in log.own_merges(t, 0) if one.number < merge.number)


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
