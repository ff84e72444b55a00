"""Imports of files that are wrong: refused with nothing of them in the project, or in it whole and sound; twice adds nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from tests.io.fuzz_samples import Sample, samples
from tests.io.fuzzing import change

from annotator.io import registry
from annotator.services.checking import check
from annotator.services.importing import ImportOptions, ImportReport, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

READ = [each.id for each in registry.formats() if each.reads]
EACH = 5


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(str(tmp_path / "here.db"), reviewer="Mira", create=True)
    yield opened
    opened.close()


def written(sample: Sample, folder: Path) -> Path:
    """The sample's file, with the others beside it."""
    folder.mkdir()
    for name, content in {**sample.files, sample.name: sample.content}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder / sample.name


def bring(workspace: Workspace, path: Path, **options: object) -> ImportReport:
    return run(workspace, [path], ImportOptions(**options), Progress())  # type: ignore[arg-type]


def held(workspace: Workspace) -> list[object]:
    """All that the project holds of articles."""
    return [(one, workspace.text(one.id), workspace.annotations(one.id)) for one in workspace.articles()]


def wrong(workspace: Workspace) -> list[str]:
    return [one.sentence for one in check(workspace, Progress()) if not one.is_remark]


@pytest.mark.parametrize("keep_going", [False, True])
@pytest.mark.parametrize("format_id", READ)
def test_refused_or_whole(workspace: Workspace, tmp_path: Path, format_id: str, *, keep_going: bool) -> None:
    random = Random(f"{format_id} {keep_going}")
    own = [one for one in samples() if one.format == format_id]
    for number in range(EACH):
        sample = change(random, random.choice(own), random.choice(own).content)
        path = written(sample, tmp_path / str(number))
        named = random.choice((None, format_id))
        before = held(workspace)
        report = bring(workspace, path, keep_going=keep_going, format=named)
        after = held(workspace)
        if all(
            plan.state != "ready" for plan in report.files
        ):  # several, where a broken document is an archive
            assert after == before
            assert report.step is None
        assert all(plan.problem for plan in report.files if plan.state == "refused")
        assert wrong(workspace) == []
        again = bring(workspace, path, keep_going=keep_going, format=named)
        assert (again.articles_added, again.annotations_added) == (0, 0)
        assert held(workspace) == after
