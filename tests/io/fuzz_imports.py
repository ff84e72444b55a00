"""Brings files that are wrong into a project: refused with nothing of them in it, or taken whole; never half, never unsound."""

from __future__ import annotations

import io
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.io.fuzz_samples import OWN
from tests.io.fuzzing import GUARD, Case, Outcome, guarded
from tests.io.json_samples import lines

from annotator.errors import Cancelled
from annotator.services.checking import check
from annotator.services.import_plan import FilePlan, ImportOptions
from annotator.services.importing import ImportReport, run
from annotator.services.jobs import Progress
from annotator.services.sources import Source
from annotator.services.workspace import Workspace

PAGE = {
    "text": "Baku supplies. Critics say\u00a0שלום 🙂 cafe\u0301\nx and more.",
    "meta": {"url": "https://example.org/baku"},
}
BEGUN = lines({"text": OWN["text"], "id": "a1"}, PAGE)
"""What is there before: the text that tables of annotations are about, and the page that others quote."""


class StopsAfter(Progress):
    """Is told to stop at the check of that number; 0 never."""

    def __init__(self, checks: int) -> None:
        super().__init__()
        self._left = checks

    def check(self) -> None:
        """Counts, and stops."""
        self._left -= 1
        if self._left == 0:
            self.cancel()
        super().check()


class Target:
    """A project that cases are brought into, in a folder of its own; some formats only speak of the texts it has from the start."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.workspace = self._made()

    def renew(self) -> None:
        """Begins again."""
        self.close()
        for path in self.folder.glob("here.db*"):
            path.unlink()
        self.workspace = self._made()

    def close(self) -> None:
        """Closes the project."""
        self.workspace.close()

    def _made(self) -> Workspace:
        made = Workspace.open(str(self.folder / "here.db"), reviewer="Mira", create=True)
        begun = run(
            made, [Source(Path("begun.jsonl"), stream=io.BytesIO(BEGUN))], ImportOptions(), Progress()
        )
        assert begun.articles_added == 2
        return made

    def held(self) -> list[tuple[str, int]]:
        """How many rows each table has."""
        with closing(sqlite3.connect(f"file:{self.folder}/here.db?mode=ro", uri=True)) as database:
            names = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            return [
                (name, database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for (name,) in names
            ]


def brought(case: Case, target: Target, random: Random, seconds: int = 2 * GUARD) -> Outcome:
    """Imports a case, sometimes stopped on the way, then again; proves that the project holds all of it or nothing.

    Raises:
        AssertionError: It holds half of it, is unsound, or a second import adds something.
        Hang: It took too long.
        Exception: The import failed.
    """
    with TemporaryDirectory(dir=target.folder) as folder, guarded(seconds):
        path = _written(case, Path(folder))
        options = _options(case, random)
        before = target.held()
        stopped = random.random() < 0.2 and _stopped(target, path, options, random.randint(2, 9))
        report = run(target.workspace, [path], options, Progress())
        for plan in report.files:
            _said(plan)
        if all(plan.state != "ready" for plan in report.files):
            assert report.step is None, report.files
            assert stopped or target.held() == before, report.files
        elif not stopped:
            _whole(report)
        again = run(target.workspace, [path], options, Progress())
        assert (again.articles_added, again.annotations_added) == (0, 0), again
        wrong = [one.sentence for one in check(target.workspace, Progress()) if not one.is_remark]
        assert not wrong, wrong[:3]
    refused = [plan.problem for plan in report.files if plan.state == "refused"]
    return Outcome(
        sum(plan.articles + plan.annotations for plan in report.files), refused[0] if refused else None
    )


def _options(case: Case, random: Random) -> ImportOptions:
    return ImportOptions(
        format=case.reader,
        keep_going=random.random() < 0.6,
        encoding=random.choice((None, "guess", "guess")),
        keeps_full_text=random.random() < 0.2,
        guarded=random.random() < 0.2,
        new_names=random.choice((None, "archive", "add")),
        versions=random.choice(("carry", "carry", "separate", "skip")),
        takes_theirs=random.random() < 0.3,
    )


def _written(case: Case, folder: Path) -> Path:
    for name, content in {**case.sample.files, case.sample.name: case.sample.content}.items():
        path = folder / name
        if ".." not in path.parts:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    return folder / case.sample.name


def _stopped(target: Target, path: Path, options: ImportOptions, checks: int) -> bool:
    """Whether an import that is told to stop after that many looks did so; what it left is sound."""
    with suppress(Cancelled):
        run(target.workspace, [path], options, StopsAfter(checks))
    wrong = [one.sentence for one in check(target.workspace, Progress()) if not one.is_remark]
    assert not wrong, wrong[:3]
    return True


def _said(plan: FilePlan) -> None:
    assert (plan.problem is not None) or plan.state != "refused", plan
    assert plan.problem is None or plan.problem.strip(), plan
    for words in (*plan.problems, *plan.remarks):
        assert "\n" not in words.strip(), words
        assert "Traceback" not in words, words


def _whole(report: ImportReport) -> None:
    """All that was promised is there, if nothing of it is a newer version, which brings more along."""
    ready = [plan for plan in report.files if plan.state == "ready"]
    if not any(plan.versions or plan.format == "project" for plan in ready):
        assert report.articles_added == sum(plan.articles for plan in ready), report
        assert report.annotations_added == sum(plan.annotations for plan in ready), report
