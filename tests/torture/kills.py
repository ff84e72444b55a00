"""kill -9 at a random moment of everything that writes: after some time, or at one of SQLite's own writes."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import faulty_files
from acts import BACK_AND_FORTH, label_on
from children import Child, Line, Say, Work, answer
from ledger import Ledger, Outcome, command, contents, look, ran, sound
from projects import OLD, SEEDS, Field

from annotator.services.seeding import open_or_seed
from annotator.services.settings import Settings, load_settings, save_settings, settings_file
from annotator.services.workspace import Workspace

LATER = 1.3  # of the time that opening took: some are killed when it is done
AGED = 3600  # seconds that what was left is put back in time: younger files may belong to somebody who works
EXPORTS = (
    ("jsonl", "out.jsonl"),
    ("csv", "out.csv"),
    ("brat", "out"),
    ("brat", "out.zip"),
    ("quotes-docx", "out.docx"),
)


def strike(work: Work, rng: random.Random, seconds: float, calls: int, ledger: Ledger | None = None) -> Child:
    """Lets a child work and kills it, at a random moment of so many seconds or at one of so many writes."""
    at = rng.randrange(1, calls) if faulty_files.is_there() and rng.random() < 0.5 else 0

    def armed(say: Say) -> None:
        if at:
            faulty_files.install(faulty_files.Count(at, None), faulty_files.CHANGING)
        say({"ready": True})
        work(say)

    child = Child(armed, heard=ledger.hear if ledger is not None else None)
    child.wait_for("ready")
    child.listen(rng.uniform(0, seconds))
    child.kill()
    return child


def _labelling(kinds: tuple[str, ...] | None, closes_every: int) -> Callable[[Field, random.Random], Outcome]:
    """Kills one reviewer again and again, on the same project: each starts on what the one before left."""
    known: dict[str, tuple[Path, Ledger]] = {}

    def blow(field: Field, rng: random.Random) -> Outcome:
        if "now" not in known or rng.random() < 0.05:
            path = field.fresh(field.project)
            there, step = look(path, Outcome())
            ledger = Ledger()
            ledger.articles, ledger.step = dict(there), step
            known["now"] = path, ledger
        path, ledger = known["now"]
        outcome, before = Outcome(), ledger.acts
        chosen = {} if kinds is None else {"kinds": kinds}
        child = strike(
            lambda say: label_on(say, path, rng.randrange(1 << 30), closes_every=closes_every, **chosen),
            rng, 0.8, 300, ledger,
        )  # fmt: skip
        return _after(path, child, ledger, outcome, before)

    return blow


def _after(path: Path, child: Child, ledger: Ledger, outcome: Outcome, before: int) -> Outcome:
    outcome.acts = ledger.acts - before
    outcome.wrong += [line["bug"] for line in child.said if "bug" in line]
    ledger.compare(*look(path, outcome), outcome)
    left = sorted(one.name for one in path.parent.iterdir() if one.name != path.name)
    outcome.wrong += [f"left behind: {one}" for one in left]
    return outcome


labelling = _labelling(None, 0)
undoing = _labelling(BACK_AND_FORTH, 0)
checkpoint = _labelling(("annotate", "note", "undo"), 3)


def window(field: Field, rng: random.Random) -> Outcome:
    """The window itself, labelling as fast as it shows."""
    from window_acts import label_in_window

    path, outcome, ledger = field.fresh(field.project), Outcome(), Ledger()
    there, step = look(path, outcome)
    ledger.articles, ledger.step = dict(there), step

    def work(say: Say) -> None:
        label_in_window(say, path, rng.randrange(1 << 30))

    child = Child(work, heard=ledger.hear)
    child.wait_for("window")
    child.listen(rng.uniform(0, 1.5))
    child.kill()
    _after(path, child, ledger, outcome, 0)
    field.drop(path)
    return outcome


class _Repeated:
    """Work that is done once for comparison, and whose killed runs have to be completed by the same work again."""

    def __init__(self) -> None:
        self._reference: dict[str, tuple[object, float]] = {}

    def reference(self, key: str, work: Callable[[], object]) -> tuple[object, float]:
        """What the work gives when nobody disturbs it, and the seconds that it takes."""
        if key not in self._reference:
            begun = time.monotonic()
            self._reference[key] = work(), time.monotonic() - begun
        return self._reference[key]


_repeated = _Repeated()


def importing(field: Field, rng: random.Random) -> Outcome:
    """``annotator import``, into a project or into one that is made by it."""
    is_new = rng.random() < 0.4
    source = None if is_new else field.project
    arguments = lambda path: ("import", "--db", str(path), str(field.batch))  # noqa: E731

    def whole() -> object:
        path = field.fresh(source)
        assert ran(*arguments(path))[0] == 0
        return contents(path)

    wanted, seconds = _repeated.reference(f"import {is_new}", whole)
    path, outcome = field.fresh(source), Outcome()
    child = strike(lambda say: say({"status": command(*arguments(path))}), rng, seconds, 500)
    ended = any("status" in line for line in child.said)
    if not is_new or path.exists():
        outcome.unreadable += sound(path)
    if ended and contents(path) != wanted:
        outcome.lost.append("the import had said that it was done")
    _again(outcome, arguments(path), path, lambda: contents(path) == wanted)
    field.drop(path)
    return outcome


def _again(outcome: Outcome, arguments: tuple[str, ...], path: Path, is_whole: Callable[[], bool]) -> None:
    """Does the same once more; that has to complete it, and leaves nothing of before."""
    _age(path.parent)
    status, _, errors = ran(*arguments)
    if status:
        outcome.wrong.append(f"the same again: {errors}")
    elif not is_whole():
        outcome.lost.append(f"the same again did not complete it: {arguments[0]}")
    outcome.unreadable += sound(path)
    outcome.wrong += [f"left behind: {one.name}" for one in path.parent.iterdir() if one.name.startswith(".")]


def _age(folder: Path) -> None:
    then = time.time() - AGED
    for one in folder.iterdir():
        os.utime(one, (then, then), follow_symlinks=False)


def exporting(field: Field, rng: random.Random) -> Outcome:
    """``annotator export``: under the final name is all of it, or nothing, or what was there before."""
    format_id, name = rng.choice(EXPORTS)
    path, outcome = field.fresh(field.project), Outcome()
    target = path.with_name(name)
    arguments = ("export", "--db", str(path), "--format", format_id, "--output", str(target), "--force")

    def whole() -> object:
        assert ran(*arguments)[0] == 0
        return _bytes(target)

    wanted, seconds = _repeated.reference(name, whole)
    child = strike(lambda say: say({"status": command(*arguments)}), rng, seconds, 40)
    if any("status" in line for line in child.said) and _bytes(target) != wanted:
        outcome.lost.append("the export had said that it was done")
    if _bytes(target) not in ([], wanted):
        outcome.unreadable.append(f"a part of the export is under its name: {name}")
    if target.is_dir():  # what is there already is not written over
        shutil.rmtree(target)
    _again(outcome, arguments, path, lambda: _bytes(target) == wanted)
    field.drop(path)
    return outcome


def _bytes(target: Path) -> list[tuple[str, bytes]]:
    files = [target] if target.is_file() else [one for one in target.rglob("*") if one.is_file()]
    return sorted((one.name, one.read_bytes()) for one in files)


def migrating(field: Field, rng: random.Random) -> Outcome:
    """Opening a project of an older version: afterwards it is the old one or the new one, and a copy that is there is whole."""
    old = rng.choice(OLD[:-1])

    def opened(path: Path) -> object:
        answer(lambda: Workspace.open(str(path), reviewer="Mira").close())
        return contents(path)

    wanted, seconds = _repeated.reference(old.name, lambda: opened(field.fresh(old)))
    calls, _ = _repeated.reference(f"{old.name} calls", lambda: _calls(field.fresh(old)))
    path, outcome = field.fresh(old), Outcome()
    strike(lambda _say: Workspace.open(str(path), reviewer="Mira").close(), rng, seconds * LATER, calls + 5)
    outcome.states[f"{old.stem} {'old' if _schema(path) == _schema(old) else 'new'}"] += 1
    for copy in path.parent.glob("*.version-*.db"):
        aside = field.fresh(copy)
        if opened(aside) != wanted:
            outcome.unreadable.append("the copy from before the migration")
    _age(path.parent)
    if opened(path) != wanted:
        outcome.lost.append("something is missing after the migration")
    outcome.unreadable += sound(path)
    outcome.wrong += [f"left behind: {one.name}" for one in path.parent.iterdir() if one.name.startswith(".")]
    field.drop(path)
    return outcome


def _calls(path: Path) -> int:
    """How often SQLite writes while a project of an older version is opened."""

    def opened() -> int:
        rule = faulty_files.Count(0, None)
        if faulty_files.is_there():
            faulty_files.install(rule, faulty_files.CHANGING)
        Workspace.open(str(path), reviewer="Mira").close()
        return rule.calls

    return max(1, answer(opened))


def _schema(path: Path) -> int:
    """The version of the tables, which the last statement of a migration sets."""

    def read() -> int:
        with closing(sqlite3.connect(f"file:{path}?mode=rw", uri=True)) as connection:
            return int(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])

    return answer(read)


def backing_up(field: Field, rng: random.Random) -> Outcome:
    """``annotator backup``: what has a backup's name is whole."""
    path, outcome = field.fresh(field.project), Outcome()
    wanted, _ = _repeated.reference("backup", lambda: contents(field.project))
    strike(lambda say: say({"status": command("backup", "--db", str(path))}), rng, 0.15, 120)
    outcome.unreadable += sound(path)
    copies = [one for one in path.parent.iterdir() if ".backup." in one.name and not one.name.startswith(".")]
    outcome.unreadable += [str(fault) for one in copies for fault in sound(one)]
    outcome.lost += [one.name for one in copies if contents(one) != wanted]
    _again(outcome, ("backup", "--db", str(path)), path, lambda: contents(path) == wanted)
    field.drop(path)
    return outcome


def making(field: Field, rng: random.Random) -> Outcome:
    """The first start, which makes the project of the articles beside it: there is none afterwards, or a whole one."""

    def made(path: Path) -> object:
        if not (folder := path.with_name("seeds")).exists():
            folder.mkdir()
            for one in SEEDS[:2]:
                (folder / one.name).write_bytes(one.read_bytes())
        answer(lambda: open_or_seed(str(path), "Mira").close())
        return contents(path)

    wanted, seconds = _repeated.reference("making", lambda: made(field.fresh()))
    path, outcome = field.fresh(), Outcome()
    made(path)
    path.unlink()
    strike(lambda _say: open_or_seed(str(path), "Mira").close(), rng, seconds, 200)
    if path.exists():
        outcome.unreadable += sound(path)
    _age(path.parent)
    if made(path) != wanted:
        outcome.lost.append("articles are missing in the project that was made")
    outcome.wrong += [f"left behind: {one.name}" for one in path.parent.iterdir() if one.name.startswith(".")]
    field.drop(path)
    return outcome


def settings(field: Field, rng: random.Random) -> Outcome:
    """The settings: the file is the one before or the one after."""
    outcome, folder = Outcome(), settings_file().parent

    def save(say: Say) -> None:
        for number in range(1_000_000):
            save_settings(Settings(reviewer=f"R{number}"))
            say({"saved": number})

    settings_file().unlink(missing_ok=True)
    child = strike(save, rng, 0.1, 2)
    said = [line["saved"] for line in child.said if "saved" in line]
    found: Line = {"reviewer": "R-1"}
    try:
        if settings_file().exists():
            found = json.loads(settings_file().read_text("utf-8"))
    except ValueError as error:
        outcome.unreadable.append(f"settings.json: {error}")
    if said and int(found["reviewer"][1:]) < said[-1]:
        outcome.lost.append(f"settings {said[-1]} were saved, there are {found['reviewer']}")
    _age(folder)
    answer(lambda: save_settings(load_settings()))
    outcome.wrong += [f"left behind: {one.name}" for one in folder.iterdir() if one.name.endswith(".new")]
    return outcome
