"""What was shown, and whether it is in the database."""

from __future__ import annotations

import contextlib
import io
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from children import Line, answer

from annotator import cli
from annotator.model.annotation import Annotation
from annotator.services.workspace import Workspace

Shown = dict[str, list[Any]]
AT_MOST = 4
"""Annotations that one act of ours touches."""


@dataclass
class Outcome:
    """What one blow did.

    Attributes:
        lost: What was shown and is not there, or is there and cannot be.
        unreadable: What cannot be opened or is not sound.
        wrong: Sentences that are missing, that say something else than what happened, and mistakes of the program.
        acts: How many acts were shown.
        states: In which state the project was found, where there are several that are right.
    """

    lost: list[str] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    acts: int = 0
    states: Counter[str] = field(default_factory=Counter)

    @property
    def is_well(self) -> bool:
        return not (self.lost or self.unreadable or self.wrong)


def rows(annotations: Iterable[Annotation]) -> Shown:
    """Annotations as they are compared."""
    return {
        one.id: [one.label, one.span.start, one.span.end, one.note, sorted(map(list, one.attributes.items()))]
        for one in annotations
    }


class Ledger:
    """What one reviewer was shown last, article by article."""

    def __init__(self, reviewer: str = "Mira") -> None:
        self.reviewer = reviewer
        self.articles: dict[str, Shown] = {}
        self.step = 0
        self.acts = 0

    def hear(self, line: Line) -> None:
        """Takes a line of a child that says ``shown``, by articles, and ``step``."""
        if "shown" in line:
            self.articles |= line["shown"]
            self.step = max(self.step, line.get("step") or 0)
            self.acts += 1

    def compare(self, there: Mapping[str, Shown], step: int, outcome: Outcome) -> None:
        """Notes what was shown and is not there. One act more may be there: the one that was not shown yet."""
        if step < self.step:
            outcome.lost.append(f"step {self.step} was shown, the newest there is {step}")
        differing = [
            (article, one)
            for article, shown in self.articles.items()
            for one in {**shown, **there.get(article, {})}
            if shown.get(one) != there.get(article, {}).get(one)
        ]
        if differing and (step <= self.step or len(differing) > AT_MOST):
            outcome.lost.append(f"{len(differing)} annotations differ at step {step}, shown {self.step}")
        self.articles = {article: dict(found) for article, found in there.items()}
        self.step = step


def look(path: Path, outcome: Outcome, reviewer: str = "Mira") -> tuple[dict[str, Shown], int]:
    """What is in the database, read by ``annotator check``, SQLite and the program; in a process of its own."""
    found = answer(lambda: _look(path, reviewer))
    outcome.unreadable += found["unreadable"]
    return found["articles"], found["step"]


def sound(path: Path) -> list[str]:
    """What is wrong with a database."""
    return answer(lambda: _faults(path))


def command(*arguments: str) -> tuple[int, str, str]:
    """A command as it is run, in this process: its exit status, standard output and standard error."""
    output, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        status = cli.main(arguments)
    return status, output.getvalue(), errors.getvalue()


def ran(*arguments: str) -> tuple[int, str, str]:
    """The same in a process of its own."""
    status, output, errors = answer(lambda: command(*arguments))
    return status, output, errors


def contents(path: Path) -> list[Any]:
    """What a project holds, without ids and times: to compare what was made twice."""
    return answer(lambda: _contents(path))


def _faults(path: Path) -> list[str]:
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=rw", uri=True)) as connection:
            found = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    except sqlite3.Error as error:
        return [f"sqlite3: {error}"]
    status, output, errors = command("check", "--db", str(path))
    return found + ([] if status == 0 else (output + errors).splitlines())


def _look(path: Path, reviewer: str) -> Line:
    found = _faults(path)
    try:
        with closing(Workspace.open(str(path), reviewer=reviewer)) as workspace:
            mine = {
                one.id: rows(a for a in workspace.annotations(one.id) if a.reviewer == reviewer)
                for one in workspace.articles()
            }
        return {"unreadable": found, "articles": mine, "step": _newest(path, reviewer)}
    except Exception as error:  # noqa: BLE001 - whatever it is, the project cannot be read
        return {"unreadable": [*found, f"{type(error).__name__}: {error}"], "articles": {}, "step": 0}


def _newest(path: Path, reviewer: str) -> int:
    query = "SELECT coalesce(max(step), 0) FROM revision JOIN reviewer ON reviewer.id = reviewer_id WHERE name = ?"
    with closing(sqlite3.connect(f"file:{path}?mode=rw", uri=True)) as connection:
        return int(connection.execute(query, (reviewer,)).fetchone()[0])


def _contents(path: Path) -> list[Any]:
    with closing(Workspace.open(str(path), reviewer="Mira", read_only=True)) as workspace:
        return sorted(
            [one.text_sha256, sorted(map(repr, rows(workspace.annotations(one.id)).values()))]
            for one in workspace.articles()
        )
