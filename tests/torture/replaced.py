"""The file of an open window gets other contents at any moment: replaced and opened by another process at once, or written over."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import faulty_files
from children import Child, Say, answer, wait_for_go
from ledger import Ledger, Outcome, contents, look, ran, sound
from projects import Field

from annotator.services.workspace import Workspace

LONGEST = 4.0  # seconds after which the blow strikes
TIMES = 60
COPIED = 30
REFUSED = 3.0  # seconds
OVERWRITTEN = "written over"
REPLACED = "Another file has taken the place"


def at_once(who: Callable[[Path, Field], str]) -> Callable[[Field, random.Random, int], Outcome]:
    """Replaces the file while the window labels or rests, and has another process open and write it in the same moment."""

    def blow(field: Field, rng: random.Random, number: int) -> Outcome:
        path, outcome, ledger = field.fresh(field.project), Outcome(), Ledger()
        new, kept = path.with_name("new.db"), path.with_name("kept.db")
        shutil.copy(_others(field)[number % 3], new)
        child = _window(path, rng, ledger)

        def take_up(say: Say) -> None:
            wait_for_go()
            new.replace(path)
            say({"wrong": who(path, field)})

        other = Child(take_up)
        child.listen(rng.uniform(0, LONGEST))
        os.link(path, kept)
        other.go()
        other.end()
        outcome.wrong += [str(line) for line in other.said if "bug" in line or line.get("wrong")]
        _end(child, REPLACED, outcome)
        outcome.unreadable += [f"the new file: {one}" for one in sound(path)]
        if not outcome.unreadable and not _has_all(path, _others(field)[number % 3]):
            outcome.lost.append("the new file lacks something of what was in it")
        _compare(kept, ledger, outcome)
        field.drop(path)
        return outcome

    return blow


def by_annotator(path: Path, field: Field) -> str:
    """An import by the command line."""
    status, _, errors = ran("import", "--db", str(path), str(field.batch))
    return errors if status else ""


def by_sqlite(path: Path, _field: Field) -> str:
    """Another program, which knows nothing of the window. In the moment before the window notices it may be refused."""
    end = time.monotonic() + REFUSED
    while True:
        try:
            with closing(sqlite3.connect(path, timeout=5)) as connection:
                connection.execute("SELECT count(*) FROM annotation").fetchone()
                with connection:  # a table of its own: the rows of ours have digests that it knows nothing of
                    connection.execute("CREATE TABLE IF NOT EXISTS other (words TEXT)")
                    connection.execute("INSERT INTO other VALUES (?)", ("x" * 9000,))
                connection.execute("SELECT count(*) FROM article_text WHERE text LIKE '%x%'").fetchone()
        except sqlite3.Error as error:
            if time.monotonic() > end:
                return f"{type(error).__name__}: {error}"
        else:
            return ""


def _window(path: Path, rng: random.Random, ledger: Ledger) -> Child:
    from window_acts import label_until_told

    seed = rng.randrange(1 << 30)
    child = Child(lambda say: label_until_told(say, path, seed), heard=ledger.hear)
    child.wait_for("window")
    return child


def _end(child: Child, says: str, outcome: Outcome) -> None:
    """Has the window say that it has noticed, and close."""
    if not any("noticed" in line for line in child.said):
        child.wait_for("noticed")
    child.go()
    child.end()
    said = [line["noticed"] for line in child.said if "noticed" in line]
    outcome.wrong += [f"the window said {one}" for one in said if says not in one]
    outcome.wrong += [str(line["bug"]) for line in child.said if "bug" in line]


def _compare(kept: Path, ledger: Ledger, outcome: Outcome) -> None:
    there = Outcome()
    ledger.compare(*look(kept, there), outcome)
    outcome.unreadable += [f"the old file: {one}" for one in there.unreadable]
    outcome.acts = ledger.acts


def _has_all(path: Path, source: Path) -> bool:
    there = contents(path)
    return all(one in there for one in contents(source))


def _others(field: Field) -> tuple[Path, Path, Path]:
    """Projects that take its place: one without articles, one of about its size, a larger one."""
    small, large = field.folder / "small.db", field.folder / "large.db"
    if not large.exists():
        answer(lambda: Workspace.open(str(small), reviewer="Ada", create=True).close())
        shutil.copy(field.seeded, large)
        assert ran("import", "--db", str(large), str(field.batch))[0] == 0
    return small, field.seeded, large


def copied_over(make: Callable[[Path, Field], None]) -> Callable[[Field, random.Random, int], Outcome]:
    """``cp`` over the file while the window labels or rests: it is said, what was copied stays, what is shown can be saved."""

    def blow(field: Field, rng: random.Random, _number: int) -> Outcome:
        path, outcome, ledger = field.fresh(field.project), Outcome(), Ledger()
        source = path.with_name("source")
        make(source, field)
        child = _window(path, rng, ledger)
        child.listen(rng.uniform(0, LONGEST))
        subprocess.run(["cp", str(source), str(path)], check=True)
        _end(child, OVERWRITTEN, outcome)
        if path.read_bytes() != source.read_bytes():
            outcome.lost.append("the file is not what was copied over it")
        outcome.acts = ledger.acts
        _compare_copies(path, ledger, outcome)
        field.drop(path)
        return outcome

    return blow


def _compare_copies(path: Path, ledger: Ledger, outcome: Outcome) -> None:
    """What was shown of the open article when it was noticed is in the copy that the window made then."""
    copies = sorted(path.parent.glob("saved.db"))
    if not copies:
        outcome.lost.append("the window could not save what it showed")
        return
    there, _ = look(copies[0], outcome)
    for article, shown in ledger.articles.items():
        missing = [one for one, row in shown.items() if there.get(article, {}).get(one) != row]
        if missing:
            outcome.lost.append(f"{len(missing)} annotations that were shown are not in the copy")


def another_project(path: Path, field: Field) -> None:
    shutil.copy(_others(field)[2], path)


def garbage(path: Path, _field: Field) -> None:
    path.write_bytes(b"Dear Sir or Madam, " * 20_000)


def shorter(path: Path, field: Field) -> None:
    path.write_bytes(field.project.read_bytes()[:40_000])


def closed_while_waiting(field: Field, rng: random.Random, number: int) -> Outcome | None:
    """The window is closed while acts wait that failed: it asks, and each answer does what it says."""
    from window_acts import close_while_waiting

    if not faulty_files.is_there():
        return None
    path, outcome, ledger = field.fresh(field.project), Outcome(), Ledger()
    answer_given = ANSWERS[number % len(ANSWERS)]
    seed = rng.randrange(1 << 30)
    child = Child(lambda say: close_while_waiting(say, path, seed, answer_given), heard=ledger.hear)
    child.end()
    outcome.wrong += [str(line["bug"]) for line in child.said if "bug" in line]
    asked = [line["asked"] for line in child.said if "asked" in line]
    if not asked or "2 changes are not saved" not in asked[0]:
        outcome.wrong.append(f"asked: {asked}, {child.said[-1:]}")
    there, step = look(path, outcome)
    ledger.compare(there, step, outcome)
    kept = {"Try again": path, "Save a copy elsewhere…": path.with_name("saved.db")}.get(answer_given)
    if kept is not None:
        labels = [row for rows in look(kept, outcome)[0].values() for row in rows.values()]
        if sum(row[1:3] == [900, 931] for row in labels) != 2:
            outcome.lost.append(f"{answer_given}: the acts that waited are not there")
    outcome.acts = ledger.acts
    field.drop(path)
    return outcome


ANSWERS = ("Try again", "Save a copy elsewhere…", "Close without them")
