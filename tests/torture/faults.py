"""Faults that come and go: the act meanwhile is refused in a sentence, and the same act works afterwards."""

from __future__ import annotations

import errno
import os
import random
import re
import resource
import shutil
import subprocess
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import faulty_files
from acts import perform, say_shown
from children import Child, Say
from ledger import Ledger, Outcome, command, contents, look, sound
from projects import OLD, Field

from annotator.errors import AnnotatorError
from annotator.model.span import Span
from annotator.services.seeding import open_or_seed
from annotator.services.workspace import Workspace

NO_ROOM = r"disk|room|written|space"
GOES = r"no longer where it was"
OTHER = r"Another file has taken the place"
LOCKED = r"written by somebody else"
PROTECTED = r"only be read|write-protected|written"
MISTAKE = "mistake in the program"
STEPS = 60  # writes at which the disk is full, one after the other
SIZES = tuple(range(4096, 700_000, 40_000))  # of files, in bytes
ERRORS = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG)


@dataclass(frozen=True)
class Fault:
    """One that comes and goes under a running program.

    Attributes:
        says: What the sentence has to match.
        come: Gets the project; gives what takes the fault away again. None if it cannot be made here.
        may_succeed: Whether the act may be done in spite of it: what is open stays open to writing.
    """

    name: str
    says: str
    come: Callable[[Path], Callable[[], None] | None]
    may_succeed: bool = False


def _run(*words: str) -> bool:
    with suppress(OSError):
        return subprocess.run(words, capture_output=True, check=False).returncode == 0
    return False


def _immutable(path: Path) -> Callable[[], None] | None:
    files = [str(path), *(str(one) for one in path.parent.glob(f"{path.name}-*"))]

    def go() -> None:
        _run("chattr", "-i", *files)

    if not _run("chattr", "+i", *files):
        go()
        return None
    return go


def _read_only_mount(path: Path) -> Callable[[], None] | None:
    folder = str(path.parent)
    if not (_run("mount", "--bind", folder, folder) and _run("mount", "-o", "remount,ro,bind", folder)):
        return None
    return lambda: _run("umount", "-l", folder) and None


def _moved(path: Path) -> Callable[[], None]:
    away = path.with_name("moved.db")
    path.rename(away)
    return lambda: away.rename(path) and None


def _folder_moved(path: Path) -> Callable[[], None]:
    folder, away = path.parent, path.parent.with_name(f"{path.parent.name} moved")
    folder.rename(away)
    return lambda: away.rename(folder) and None


def _no_more_files(_path: Path) -> Callable[[], None]:
    """The process may open no file more."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    highest = max(int(one.name) for one in Path("/dev/fd").iterdir())
    taken = [os.dup(0) for _ in range(highest)]  # so that none below is free
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(taken) + 1, before[1]))

    def go() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
        for one in taken:
            os.close(one)

    return go


def _replaced(make: Callable[[Path], None]) -> Callable[[Path], Callable[[], None]]:
    def come(path: Path) -> Callable[[], None]:
        kept, new = path.with_name("kept.db"), path.with_name("new")
        os.link(path, kept)
        make(new)
        new.replace(path)
        return lambda: kept.replace(path) and None

    return come


def _foreign(path: Path) -> None:
    path.write_text("Dear Sir or Madam, " * 1000)


def _other_project(path: Path) -> None:
    subprocess.run(["cp", str(OLD[0]), str(path)], check=True)


def _failing(error: int, names: tuple[str, ...], at: int = 1) -> Callable[[Path], Callable[[], None] | None]:
    """The calls fail from the n-th on."""

    def come(_path: Path) -> Callable[[], None] | None:
        if not faulty_files.is_there():
            return None
        rule = faulty_files.Count(at, error)
        faulty_files.install(rule, names)

        def go() -> None:
            rule.is_on = False

        return go

    return come


def _limited(size: int) -> Callable[[Path], Callable[[], None]]:
    def come(_path: Path) -> Callable[[], None]:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
        return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, before)

    return come


def _filled(path: Path) -> Callable[[], None] | None:
    """The disk that the project is on is filled to the last byte; it has to be a small one."""
    if shutil.disk_usage(path.parent).total > 64 << 20:
        return None
    ballast = path.with_name("ballast")
    with suppress(OSError), ballast.open("wb", buffering=0) as file:
        while file.write(b"x" * 4096):
            pass
    return ballast.unlink


def _immutable_folder(path: Path) -> Callable[[], None] | None:
    folder = str(path.parent)
    return (
        (lambda: _run("chattr", "-R", "-i", folder) and None) if _run("chattr", "-R", "+i", folder) else None
    )


PLACES = (_immutable, _immutable_folder, _read_only_mount)
"""What makes a project one that can only be read."""

FAULTS = (
    Fault("file removed", GOES, _moved),
    Fault("file replaced by a project", OTHER, _replaced(_other_project)),
    Fault("file replaced by a letter", OTHER, _replaced(_foreign)),
    Fault("folder renamed", GOES, _folder_moved),
    Fault("no more open files", r"opened|open files|written|reached", _no_more_files, may_succeed=True),
    Fault(
        "reads fail, EIO", r"disk|read|written", _failing(errno.EIO, faulty_files.READING), may_succeed=True
    ),
    Fault("file write-protected", PROTECTED, _immutable, may_succeed=True),
    Fault("disk remounted read only", PROTECTED, _read_only_mount, may_succeed=True),
    Fault("small disk filled", NO_ROOM, _filled),
    *(
        Fault(f"writes fail, {errno.errorcode[one]}", NO_ROOM, _failing(one, faulty_files.WRITING))
        for one in ERRORS
    ),
    Fault("locks fail, ENOLCK", r"lock|written|reached", _failing(errno.ENOLCK, ("fcntl",))),
    Fault("locks fail, EIO", r"lock|written|reached", _failing(errno.EIO, ("fcntl",))),
    Fault("files limited", NO_ROOM, _limited(8192)),
)
BY_NAME = {one.name: one for one in FAULTS}


def on_small_disk(field: Field, path: Path) -> bool:
    """Puts a small memory disk where a project's folder is; whether that can be done."""
    kept = path.with_name("kept.db")
    shutil.move(path, field.folder / kept.name)
    if not _run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(path.parent)):
        return False
    shutil.move(field.folder / kept.name, path)
    return True


def in_window(name: str) -> Callable[[Field, random.Random, int], Outcome | None]:
    """A fault under the running window."""
    fault = BY_NAME[name]

    def blow(field: Field, rng: random.Random, _number: int) -> Outcome | None:
        from window_acts import meet_in_window

        path, outcome, ledger = field.fresh(field.project), Outcome(), Ledger()
        is_small = fault.come is _filled
        if is_small and not on_small_disk(field, path):
            return None
        try:
            child = Child(
                lambda say: meet_in_window(say, path, rng.randrange(1 << 30), fault.come), heard=ledger.hear
            )
            status = child.end()
            if any("impossible" in line for line in child.said):
                return None
            _judge(fault, child, status, outcome)
            ledger.compare(*look(path, outcome), outcome)
            outcome.acts = ledger.acts
        finally:
            if is_small:
                _run("umount", "-l", str(path.parent))
        field.drop(path)
        return outcome

    return blow


def _judge(fault: Fault, child: Child, status: int, outcome: Outcome) -> None:
    outcome.wrong += [line["bug"] for line in child.said if "bug" in line]
    sentences = [line["sentence"] for line in child.said if "sentence" in line]
    if status or len(sentences) != 1 or not any("works" in line for line in child.said):
        outcome.wrong.append(f"status {status}, said {sentences}, then {child.said[-1:]}")
    is_silent = fault.may_succeed and sentences == [""]
    outcome.wrong += [] if is_silent else [one for one in sentences if not _is_right(one, fault)]
    if not all(line["works"] for line in child.said if "works" in line):
        outcome.lost.append("the same act did not work when the fault was gone")


def _is_right(sentence: str, fault: Fault) -> bool:
    return bool(re.search(fault.says, sentence)) and MISTAKE not in sentence


WORKS: dict[str, Callable[[Path, Field, Say], Any]] = {
    "labelling": lambda path, _field, say: _labelled(path, say),
    "import": lambda path, field, _say: _refusing(command("import", "--db", str(path), str(field.batch))),
    "backup": lambda path, _field, _say: _refusing(command("backup", "--db", str(path))),
    "export": lambda path, _field, _say: _refusing(
        command("export", "--db", str(path), "--format", "jsonl", "--output", f"{path}.jsonl", "--force")
    ),
    "migration": lambda path, _field, _say: Workspace.open(str(path), reviewer="Mira").close(),
    "making": lambda path, _field, _say: open_or_seed(str(path), "Mira").close(),
}


class RefusedError(AnnotatorError):
    """A command that ended with a sentence."""


def _refusing(done: tuple[int, str, str]) -> None:
    status, _, errors = done
    if status:
        lines = errors.strip().splitlines()
        raise RefusedError(lines[-1] if lines else "")


def _labelled(path: Path, say: Say) -> None:
    """A few acts; those that were shown stay, whatever becomes of the next."""
    with closing(Workspace.open(str(path), reviewer="Mira")) as workspace:
        article = workspace.articles()[0].id
        begin = 700 + len(workspace.annotations(article))
        spans = [Span(begin + at, begin + at + 40) for at in range(3)]
        acts = [("annotate", (span, "figure")) for span in spans] + [("undo", ()), ("redo", ())]
        for act in acts:
            done = perform(workspace, article, act)
            say_shown(say, workspace, {article}, done.step)


def full(work: str, faults: Callable[[int], Fault]) -> Callable[[Field, random.Random, int], Outcome | None]:
    """Something that writes, on a disk that has no room from one of its writes on; then the same again."""

    def blow(field: Field, _rng: random.Random, number: int) -> Outcome | None:
        fault = faults(number)
        source = {"migration": OLD[0], "making": None}.get(work, field.project)
        path, outcome = field.fresh(source), Outcome()
        before = contents(path) if work in ("backup", "export") else None
        ledger = Ledger()
        child = Child(
            lambda say: _try(say, fault, path, lambda: WORKS[work](path, field, say)), heard=ledger.hear
        )
        child.end()
        if any("impossible" in line for line in child.said):
            return None
        outcome.wrong += [line["bug"] for line in child.said if "bug" in line]
        said = [line["sentence"] for line in child.said if "sentence" in line]
        outcome.wrong += [one for one in said if not _is_right(one, fault)]
        if ledger.acts:
            outcome.acts = ledger.acts
            ledger.compare(*look(path, outcome), outcome)
        elif path.exists() and work != "migration":
            outcome.unreadable += sound(path)
        if before is not None and contents(path) != before:
            outcome.lost.append("the project has changed")
        again = Child(lambda say: say({"done": [WORKS[work](path, field, say)]}))
        if again.end():
            outcome.wrong.append(f"the same again: {again.said}")
        outcome.unreadable += sound(path)
        outcome.wrong += [
            f"left: {one.name}" for one in path.parent.iterdir() if one.name.endswith((".new", ".part"))
        ]
        field.drop(path)
        return outcome

    return blow


def _try(say: Say, fault: Fault, path: Path, work: Callable[[], Any]) -> None:
    go = fault.come(path)
    if go is None:
        say({"impossible": fault.name})
        return
    try:
        work()
    except AnnotatorError as error:
        go()
        say({"sentence": error.sentence})
    except BaseException:
        go()
        raise


def at_write(number: int) -> Fault:
    """The disk is full from the n-th write of the database on."""
    error = ERRORS[number % 2]
    return Fault("full", NO_ROOM, _failing(error, faulty_files.WRITING, number + 1))


def at_size(number: int) -> Fault:
    """No file may become larger than that."""
    return Fault("limited", NO_ROOM, _limited(SIZES[number]))
