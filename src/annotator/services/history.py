"""Undo and redo of one reviewer over the whole project, read from the log, so that they outlast the program.

A step without ``undoes`` was done; one that ``undoes`` such a step took it back; one that ``undoes`` a step of that kind
brought it back again, and can itself be taken back. A step that was newly done empties what could be redone.

Taking back a merge of one's own name gives one that name again, so a step may be taken back under another name than it
was done under (`annotator.services.own_names`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from annotator.model.edit import Step
from annotator.store import log
from annotator.store.transaction import Transaction

_CHUNK = 64


@dataclass(frozen=True, slots=True)
class History:
    """What a reviewer can take back and bring back next.

    Attributes:
        undo: The step to take back, or None.
        redo: The undo step to take back, or None.
    """

    undo: Step | None = None
    redo: Step | None = None


def read(t: Transaction, reviewer: str, passed: Collection[int] = ()) -> History:
    """The reviewer's history, from the newest step back as far as needed.

    Args:
        t: A transaction.
        reviewer: Whose history.
        passed: Numbers of steps that were refused and are passed over.
    """
    return _Reading(t, reviewer, passed).history()


class _Reading:
    def __init__(self, t: Transaction, reviewer: str, passed: Collection[int]) -> None:
        self._t = t
        self._reviewer = reviewer
        self._passed = passed
        self._settled: set[int] = set()
        self._known: dict[int, Step] = {}
        self._undo: Step | None = None
        self._redo: Step | None = None
        self._is_cut = False

    def history(self) -> History:
        before: int | None = None
        while chunk := log.steps(self._t, self._reviewer, before=before, limit=_CHUNK):
            self._learn(chunk)
            for step in chunk:
                self._take(step)
                if self._undo is not None and (self._redo is not None or self._is_cut):
                    return History(self._undo, self._redo)
            before = chunk[-1].number
        return History(self._undo, self._redo)

    def _learn(self, steps: Sequence[Step]) -> None:
        """Keeps steps, and those they take back, and so on."""
        while steps:
            self._known.update((step.number, step) for step in steps)
            missing = {step.undoes for step in steps if step.undoes is not None} - self._known.keys()
            steps = log.steps_of(self._t, missing) if missing else ()

    def _take(self, step: Step) -> None:
        if step.undoes is None:
            self._is_cut = True
        else:
            self._settled.add(step.undoes)
        if step.number in self._settled or step.number in self._passed:
            return
        if self._is_undo(step):
            if self._redo is None and not self._is_cut and not log.is_taken_back(self._t, step.number):
                self._redo = step
        elif self._undo is None and not log.is_taken_back(self._t, step.number):
            self._undo = step

    def _is_undo(self, step: Step) -> bool:
        """Whether the step took something back, and did not bring it back: by the length of its chain."""
        links = 0
        at: Step | None = step
        while at is not None and at.undoes is not None:
            links += 1
            at = self._known.get(at.undoes)
        return links % 2 == 1
