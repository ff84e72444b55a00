"""Other processes, another clock, and file systems of networks."""

from __future__ import annotations

import errno
import random
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import faulty_files
from acts import label_in, label_on
from children import Child, Line, Say, wait_for_go
from ledger import Ledger, Outcome, look, ran, sound
from projects import Field

from annotator.errors import DatabaseError
from annotator.model import clock
from annotator.model.span import Span
from annotator.services.importing import ImportOptions, plan
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.ui.acts import JOB_PATIENCE_MS

LOCKED = "written by somebody else"
HOLDS = (0.2, 2.0, 14.0, 60.0, 80.0)
"""Seconds."""

PATIENCE = JOB_PATIENCE_MS / 1000
"""A window waits so long for a database that is busy; commands give up sooner."""

COMMAND = 10.0
ACTS = 25  # of each of two who label at once
BACK = (timedelta(seconds=1), timedelta(days=1), timedelta(days=365 * 30), timedelta(days=-365 * 30))
"""By which the clock goes back; the last one goes forward."""


def held_lock(field: Field, rng: random.Random, number: int) -> Outcome:
    """Another process holds the write lock for so long while the window labels."""
    from window_acts import act_while

    seconds = HOLDS[number]
    path, outcome, ledger = field.fresh(field.project), Outcome(), Ledger()
    child = Child(lambda say: act_while(say, path, rng.randrange(1 << 30)), heard=ledger.hear)
    child.wait_for("ready")
    with closing(sqlite3.connect(path, isolation_level=None, timeout=5)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        child.go()
        child.listen(seconds)
        refused = [line["sentence"] for line in child.said if "sentence" in line]
        status = _command_meanwhile(path) if COMMAND < seconds < 2 * COMMAND else LOCKED
        holder.execute("ROLLBACK")
    child.go()
    child.end()
    said = [line["sentence"] for line in child.said if "sentence" in line]
    if (seconds > PATIENCE) != any(LOCKED in one for one in refused) or LOCKED not in status:
        outcome.wrong.append(f"held for {seconds} s, said {said}; the command said {status}")
    outcome.wrong += [line["bug"] for line in child.said if "bug" in line]
    expect_done(child.said, ledger, path, outcome)
    field.drop(path)
    return outcome


def expect_done(said: list[Line], ledger: Ledger, path: Path, outcome: Outcome) -> None:
    """The act that waited was done at last, and nothing that was shown is missing."""
    if not any(line.get("works") for line in said):
        outcome.lost.append(f"the act was not done when the lock was free: {said[-1:]}")
    ledger.compare(*look(path, outcome), outcome)
    outcome.acts = ledger.acts


def _command_meanwhile(path: Path) -> str:
    return ran("import", "--db", str(path), __file__)[2]


def two_at_once(field: Field, rng: random.Random, _number: int) -> Outcome:
    """Two processes label the same articles; one of them is killed."""
    path, outcome = field.fresh(field.project), Outcome()
    ledgers = [Ledger("Ada"), Ledger("Jonas")]

    def work(reviewer: str, seed: int) -> Callable[[Say], None]:
        return lambda say: label_on(say, path, seed, reviewer=reviewer, acts=ACTS)

    both = [Child(work(one.reviewer, rng.randrange(1 << 30)), heard=one.hear) for one in ledgers]
    both[0].listen(rng.uniform(0, 1.5))
    both[0].kill()
    if both[1].end():
        outcome.wrong += [str(line["bug"]) for line in both[1].said if "bug" in line]
    for one in ledgers:
        one.compare(*look(path, outcome, one.reviewer), outcome)
        outcome.acts += one.acts
    field.drop(path)
    return outcome


def clock_back(field: Field, _rng: random.Random, number: int) -> Outcome:
    """The clock goes back between acts: the order of steps stays, and everything goes on."""
    path, outcome = field.fresh(field.project), Outcome()
    child = Child(lambda say: _act_with_clocks(say, path, BACK[number]))
    if child.end():
        outcome.wrong.append(str(child.said[-1:]))
    for line in child.said:
        if line.get("is_right") is False:
            outcome.lost.append(f"{line['what']} with the clock {BACK[number]} back")
    outcome.unreadable += sound(path)
    outcome.unreadable += [fault for one in path.parent.glob("*.backup.*.db") for fault in sound(one)]
    status, _, errors = ran("backup", "--db", str(path))
    outcome.wrong += [errors] if status else []
    field.drop(path)
    return outcome


def _act_with_clocks(say: Say, path: Path, back: timedelta) -> None:
    from annotator.services.backup import backup

    offset = timedelta()
    now: Callable[[], str] = lambda: clock.stamp(datetime.now(UTC) - offset)  # noqa: E731
    with closing(Workspace.open(str(path), reviewer="Mira")) as workspace:
        workspace._now = now
        article = workspace.articles()[0].id
        first = workspace.annotate(article, Span(800, 820), "claim").annotation_ids[0]
        backup(workspace)
        offset = back
        second = workspace.annotate(article, Span(830, 850), "bias").annotation_ids[0]
        workspace.set_note(first, "Written before it was made")
        note, last = workspace.undo(), workspace.undo()
        _expect(say, "undo", note is not None and note.annotation_ids == (first,))
        _expect(say, "undo of the second", last is not None and last.annotation_ids == (second,))
        workspace.redo()
        workspace.redo()
        found = workspace.annotation(first)
        _expect(say, "redo", found is not None and found.note != "")
        _expect(say, "what was made", workspace.annotation(second) is not None)
        newest = workspace.newest_step()
        _expect(say, "the newest step", newest is not None and newest.at <= now())
    with closing(Workspace.open(str(path), reviewer="Mira")) as again:
        undone = again.undo()
        _expect(say, "undo after opening", undone is not None and undone.annotation_ids == (first,))


def _expect(say: Say, what: str, is_right: bool) -> None:
    say({"what": what, "is_right": is_right})


NETWORK: dict[str, tuple[tuple[str, ...], int]] = {
    "no shared memory": (("mmap",), errno.ENODEV),
    "no locks (ENOLCK)": (("fcntl",), errno.ENOLCK),
    "no locks (EIO)": (("fcntl",), errno.EIO),
    "no locks (EOPNOTSUPP)": (("fcntl",), errno.EOPNOTSUPP),
    "cannot truncate": (("ftruncate",), errno.EIO),
    "the server is away": (("open", "write", "pwrite", "pwrite64", "fcntl", "mmap"), errno.ESTALE),
}


def network(field: Field, _rng: random.Random, number: int) -> Outcome | None:
    """A folder of another machine, which cannot do what SQLite asks: either it works, or it is said."""
    if not faulty_files.is_there():
        return None
    name = list(NETWORK)[number]
    calls, error = NETWORK[name]
    path, outcome, ledger = field.fresh(field.project), Outcome(), Ledger()

    def work(say: Say) -> None:
        faulty_files.install(faulty_files.Count(1, error), calls)
        _label_or_say(say, path)

    child = Child(work, heard=ledger.hear)
    child.end()
    outcome.wrong += [line["bug"] for line in child.said if "bug" in line]
    for line in child.said:
        if "sentence" in line and not re.search(r"written|reached|opened|read", line["sentence"]):
            outcome.wrong.append(f"{name}: {line}")
    there, step = look(path, outcome)
    if ledger.acts:
        ledger.compare(there, step, outcome)
    again = Child(lambda say: _label_or_say(say, path))
    again.end()
    if not any("shown" in line for line in again.said):
        outcome.wrong.append(f"{name}, afterwards: {again.said}")
    outcome.acts = ledger.acts
    field.drop(path)
    return outcome


def _label_or_say(say: Say, path: Path) -> None:
    try:
        label_on(say, path, 1, acts=5)
    except DatabaseError as error:
        say({"sentence": error.sentence})


def read_only(field: Field, _rng: random.Random, number: int) -> Outcome | None:
    """A project that can only be read, opened by commands and the window: it can be read, and is said to be write-protected."""
    from faults import PLACES
    from window_acts import read_in_window

    path, outcome = field.fresh(field.project), Outcome()
    go = PLACES[number](path)
    if go is None:
        return None
    try:
        listed: tuple[Any, ...] = ran("list", "--db", str(path))
        refused = ran("import", "--db", str(path), str(field.batch))
        child = Child(lambda say: read_in_window(say, path))
        child.end()
    finally:
        go()
    said: list[Line] = [line for line in child.said if "banners" in line]
    outcome.wrong += [line["bug"] for line in child.said if "bug" in line]
    if listed[0] or not refused[0] or "protected" not in refused[2]:
        outcome.wrong.append(f"{listed} {refused}")
    if not said or "protected" not in str(said[-1]["banners"]):
        outcome.wrong.append(f"the window said {said}")
    outcome.unreadable += sound(path)
    if (after := ran("import", "--db", str(path), str(field.batch)))[0]:
        outcome.wrong.append(f"afterwards: {after}")
    field.drop(path)
    return outcome


def own_file_read(field: Field, rng: random.Random, _number: int) -> Outcome:
    """The project's own file is given to its import and opened once more, which must not give up its locks; another process
    labels and ends meanwhile.
    """
    path, outcome = field.fresh(field.project), Outcome()
    ledgers = [Ledger("Ada"), Ledger("Jonas")]
    seed = rng.randrange(1 << 30)

    def work(say: Say) -> None:
        with closing(Workspace.open(str(path), reviewer="Ada")) as workspace:
            label_in(say, workspace, seed, 5)
            plan(workspace, [path], ImportOptions(), Progress())
            Workspace.open(str(path), reviewer="Ada").close()
            say({"ready": True})
            wait_for_go()
            label_in(say, workspace, seed + 1, 5)

    reading = Child(work, heard=ledgers[0].hear)
    reading.wait_for("ready")
    Child(lambda say: label_on(say, path, seed, reviewer="Jonas", acts=5), heard=ledgers[1].hear).end()
    reading.go()
    if reading.end():
        outcome.wrong += [str(line["bug"]) for line in reading.said if "bug" in line]
    for one in ledgers:
        one.compare(*look(path, outcome, one.reviewer), outcome)
        outcome.acts += one.acts
    field.drop(path)
    return outcome
