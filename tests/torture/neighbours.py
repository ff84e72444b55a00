"""Processes that stand still or die at the worst moment, what an export finds at its target, and a folder that nobody can watch."""

from __future__ import annotations

import ctypes
import os
import random
import signal
import socket
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from acts import label_on
from children import Child, Say, wait_for_go
from ledger import Ledger, Outcome, contents, look, ran
from others import expect_done
from projects import Field

from annotator.errors import DatabaseError
from annotator.services.workspace import Workspace

STOPPED = (1.0, 8.0, 30.0)
"""Seconds for which a process stands still."""

LOCKED = "written by somebody else"
NEW_USER_NAMES = 0x10000000  # CLONE_NEWUSER
WATCHES = Path("/proc/sys/user/max_inotify_instances")
NOTICED_WITHIN = 60.0  # seconds: once a second it is looked, and the machine may be busy


def stopped(field: Field, rng: random.Random, number: int) -> Outcome:
    """The window's process is stopped at any moment while another works on the project; both go on afterwards."""
    from window_acts import label_in_window

    path, outcome = field.fresh(field.project), Outcome()
    ledgers = [Ledger("Mira"), Ledger("Jonas")]
    seed = rng.randrange(1 << 30)
    child = Child(lambda say: label_in_window(say, path, seed), heard=ledgers[0].hear)
    child.wait_for("window")
    child.listen(rng.uniform(0.2, 2))
    os.kill(child.pid, signal.SIGSTOP)
    begun = time.monotonic()
    other = Child(lambda say: _label_or_say(say, path, seed), heard=ledgers[1].hear)
    other.end()
    outcome.wrong += [str(line) for line in other.said if "bug" in line]
    outcome.wrong += [
        line["sentence"] for line in other.said if "sentence" in line and LOCKED not in line["sentence"]
    ]
    time.sleep(max(0.0, STOPPED[number % len(STOPPED)] - (time.monotonic() - begun)))
    os.kill(child.pid, signal.SIGCONT)
    if not child.listen(60.0, lambda line: "shown" in line):
        outcome.wrong.append(f"the window did not go on: {child.said[-1:]}")
    child.listen(1.0)
    child.kill()
    outcome.wrong += [str(line["bug"]) for line in child.said if "bug" in line]
    for one in ledgers:
        one.compare(*look(path, outcome, one.reviewer), outcome)
        outcome.acts += one.acts
    field.drop(path)
    return outcome


def _label_or_say(say: Say, path: Path, seed: int) -> None:
    try:
        label_on(say, path, seed, reviewer="Jonas", acts=5)
    except DatabaseError as error:
        say({"sentence": error.sentence})


def killed_with_lock(field: Field, rng: random.Random, _number: int) -> Outcome:
    """A process is killed in the middle of its transaction, while the window waits for it: the window's act is done then."""
    from window_acts import act_while

    path, outcome, ledger = field.fresh(field.project), Outcome(), Ledger()
    seed = rng.randrange(1 << 30)

    def hold(say: Say) -> None:
        with (
            closing(Workspace.open(str(path), reviewer="Jonas")) as workspace,
            workspace.database.write() as t,
        ):
            t.connection.exec_driver_sql("UPDATE article SET title = 'never'")
            say({"holds": True})
            wait_for_go()

    child = Child(lambda say: act_while(say, path, seed), heard=ledger.hear)
    child.wait_for("ready")
    holder = Child(hold)
    holder.wait_for("holds")
    child.go()
    child.listen(rng.uniform(0, 2))
    holder.kill()
    child.end()
    outcome.wrong += [str(line) for line in child.said if "bug" in line or "sentence" in line]
    expect_done(child.said, ledger, path, outcome)
    field.drop(path)
    return outcome


def _socket(path: Path) -> None:
    with closing(socket.socket(socket.AF_UNIX)) as one:
        before = Path.cwd()
        os.chdir(path.parent)  # an address is short
        one.bind(path.name)
        os.chdir(before)


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _full_folder(path: Path) -> None:
    path.mkdir()
    (path / "thing").write_text("kept")


def _device(path: Path) -> None:
    path.symlink_to("/dev/full")


def _nowhere(path: Path) -> None:
    path.symlink_to(path.with_name("no") / "where")


TARGETS: tuple[Callable[[Path], None], ...] = (
    Path.mkdir,
    _full_folder,
    os.mkfifo,
    _socket,
    _device,
    _loop,
    _nowhere,
)
LINKS = (_loop, _nowhere)
"""Which lead to no file, and may be written over where that was asked for."""

FORMATS = ("jsonl", "csv", "pdf")


def export_target(field: Field, _rng: random.Random, number: int) -> Outcome:
    """Where an export is to go, there is a folder, a pipe or the like: it is refused in a sentence, and what is there stays."""
    path, outcome = field.fresh(field.project), Outcome()
    format_name = FORMATS[number // len(TARGETS)]
    target = path.with_name(f"target.{format_name}")
    make = TARGETS[number % len(TARGETS)]
    make(target)
    before, kind = contents(path), target.lstat().st_mode
    words = ("export", "--db", str(path), "--format", format_name, "--output", str(target))
    for more in ((), ("--force",)):
        status, _, errors = ran(*words, *more)
        is_allowed = bool(more) and make in LINKS
        if (
            (not status and not is_allowed)
            or "Traceback" in errors
            or (status and not errors.startswith("annotator: "))
        ):
            outcome.wrong.append(f"{status}: {errors}")
    is_changed = target.lstat().st_mode != kind and make not in LINKS
    if is_changed or (make is _full_folder and not (target / "thing").exists()):
        outcome.lost.append("what was at the target")
    if contents(path) != before:
        outcome.lost.append("the project has changed")
    outcome.wrong += [f"left: {one}" for one in path.parent.iterdir() if one.name.endswith((".new", ".part"))]
    with suppress(OSError):
        target.unlink()
    field.drop(path)
    return outcome


def not_watched(field: Field, rng: random.Random, _number: int) -> Outcome | None:
    """The system gives nobody a watch on a folder any more: a file that is replaced is noticed all the same."""
    from window_acts import label_until_told

    path, outcome, ledger = field.fresh(field.project), Outcome(), Ledger()
    new, kept = path.with_name("new.db"), path.with_name("kept.db")
    new.write_bytes(field.seeded.read_bytes())
    seed = rng.randrange(1 << 30)

    def work(say: Say) -> None:
        if not _without_watches():
            say({"impossible": True})
            return
        label_until_told(say, path, seed)

    child = Child(work, heard=ledger.hear)
    if not child.listen(60.0, lambda line: "window" in line or "impossible" in line):
        outcome.wrong.append(f"the window did not come: {child.said[-1:]}")
        return outcome
    if any("impossible" in line for line in child.said):
        child.end()
        return None
    child.listen(rng.uniform(0.5, 4))
    os.link(path, kept)
    before = new.read_bytes()
    new.replace(path)
    if not any("noticed" in line for line in child.said) and not child.listen(
        NOTICED_WITHIN, lambda line: "noticed" in line
    ):
        outcome.wrong.append("a replaced file was not noticed")
    child.wait_for("saved")
    child.go()
    child.end()
    outcome.wrong += [str(line["bug"]) for line in child.said if "bug" in line]
    if path.read_bytes() != before:
        outcome.lost.append("the new file has changed")
    ledger.compare(*look(kept, outcome), outcome)
    outcome.acts = ledger.acts
    field.drop(path)
    return outcome


def _without_watches() -> bool:
    """Takes this process all watches; whether that can be done."""
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "unshare") or library.unshare(NEW_USER_NAMES):
        return False
    with suppress(OSError):
        WATCHES.write_text("0")
        return True
    return False
