"""All blows: what they are called, and how often each strikes."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import faults
import kills
import neighbours
import others
import replaced
from ledger import Outcome
from projects import Field

Kill = Callable[[Field, random.Random], Outcome]


@dataclass(frozen=True)
class Blow:
    """One kind.

    Attributes:
        strike: Strikes for the n-th time; None if that cannot be done on this machine.
        share: Of all kills; 0 if it kills nobody.
        cases: How many different ones there are, if it kills nobody.
    """

    name: str
    strike: Callable[[Field, random.Random, int], Outcome | None]
    share: float = 0.0
    cases: int = 0

    def times(self, kill_count: int, most_cases: int) -> int:
        """How often it strikes."""
        if self.share:
            return max(1, round(kill_count * self.share))
        return min(self.cases, most_cases or self.cases)


def _kill(name: str, share: float, kill: Kill) -> Blow:
    return Blow(f"kill: {name}", lambda field, rng, _number: kill(field, rng), share=share)


BLOWS = (
    _kill("labelling", 0.2, kills.labelling),
    _kill("undo and redo", 0.15, kills.undoing),
    _kill("checkpoint", 0.15, kills.checkpoint),
    _kill("window", 0.1, kills.window),
    _kill("import", 0.1, kills.importing),
    _kill("export", 0.1, kills.exporting),
    _kill("migration", 0.07, kills.migrating),
    _kill("backup", 0.07, kills.backing_up),
    _kill("making", 0.03, kills.making),
    _kill("settings", 0.03, kills.settings),
    *(Blow(f"window: {one.name}", faults.in_window(one.name), cases=1) for one in faults.FAULTS),
    Blow("write lock held by another", others.held_lock, cases=len(others.HOLDS)),
    Blow("two processes label at once", others.two_at_once, cases=20),
    Blow("stopped while another writes", neighbours.stopped, cases=2 * len(neighbours.STOPPED)),
    Blow("killed with the lock", neighbours.killed_with_lock, cases=10),
    Blow("folder cannot be watched", neighbours.not_watched, cases=5),
    Blow(
        "export onto a folder, a pipe …",
        neighbours.export_target,
        cases=len(neighbours.TARGETS) * len(neighbours.FORMATS),
    ),
    Blow("own file read meanwhile", others.own_file_read, cases=10),
    Blow(
        "replaced, opened at once by annotator", replaced.at_once(replaced.by_annotator), cases=replaced.TIMES
    ),
    Blow("replaced, opened at once by sqlite3", replaced.at_once(replaced.by_sqlite), cases=replaced.TIMES),
    Blow(
        "cp over it: another project", replaced.copied_over(replaced.another_project), cases=replaced.COPIED
    ),
    Blow("cp over it: garbage", replaced.copied_over(replaced.garbage), cases=replaced.COPIED),
    Blow("cp over it: a shorter file", replaced.copied_over(replaced.shorter), cases=replaced.COPIED),
    Blow("closed while acts wait", replaced.closed_while_waiting, cases=3 * len(replaced.ANSWERS)),
    Blow("clock set back or forward", others.clock_back, cases=len(others.BACK)),
    Blow("network folder", others.network, cases=len(others.NETWORK)),
    Blow("read-only places", others.read_only, cases=len(faults.PLACES)),
    *(
        Blow(f"full at each write: {work}", faults.full(work, faults.at_write), cases=faults.STEPS)
        for work in faults.WORKS
    ),
    *(
        Blow(f"files limited: {work}", faults.full(work, faults.at_size), cases=len(faults.SIZES))
        for work in faults.WORKS
    ),
)
NAMES = tuple(one.name for one in BLOWS)


def chosen(names: Sequence[str] | None) -> list[Blow]:
    """Those whose names begin so; all if none is named."""
    found = [one for one in BLOWS if not names or any(one.name.startswith(name) for name in names)]
    if not found:
        raise SystemExit(f"There is no such blow; there are: {', '.join(NAMES)}")
    return found
