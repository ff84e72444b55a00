"""Imports of files that are wrong: refused with nothing of them in the project, or in it whole and sound; twice adds nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from tests.io.fuzz_samples import Sample, samples
from tests.io.fuzzing import change

from annotator.io import registry
from annotator.services import import_looking, import_tally
from annotator.services.checking import check
from annotator.services.importing import ImportOptions, ImportReport, plan, run
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


LONG = "Officials say that Baku supplies the oil of Israel, and critics call the ties furtive. " * 6


def row(text: str, *annotations: tuple[str, int, int]) -> bytes:
    spans = [{"label": label, "start": start, "end": end} for label, start, end in annotations]
    return json.dumps({"text": text, "annotations": spans}).encode() + b"\n"


def test_a_text_of_a_refused_file_still_comes_with_the_next_one(workspace: Workspace, tmp_path: Path) -> None:
    claim = ("claim", 0, 9)
    (tmp_path / "a.jsonl").write_bytes(row(LONG, claim) + row("Oil.", ("claim", 0, 900)))
    (tmp_path / "b.jsonl").write_bytes(row(LONG, claim))
    (tmp_path / "c.jsonl").write_bytes(row(LONG + "More.", claim))
    paths = [tmp_path / name for name in ("a.jsonl", "b.jsonl", "c.jsonl")]
    for each in (plan(workspace, paths, ImportOptions(), Progress()), bring_all(workspace, paths).files):
        refused, taken, near = each
        assert (refused.state, taken.state, near.state) == ("refused", "ready", "ready")
        assert (taken.articles, taken.annotations, taken.remarks) == (1, 1, ())
        assert [words.split(":")[0] for words in near.remarks] == ["Nearly the same text as “b.jsonl”"]
    assert [len(workspace.annotations(one.id)) for one in workspace.articles()] == [1, 1]


def bring_all(workspace: Workspace, paths: list[Path]) -> ImportReport:
    return run(workspace, paths, ImportOptions(), Progress())


def test_annotations_that_come_more_than_once_are_counted_once(workspace: Workspace, tmp_path: Path) -> None:
    claim, place = ("claim", 0, 9), ("claim", 19, 23)
    (tmp_path / "a.jsonl").write_bytes(row(LONG, claim, claim) + row(LONG, claim, place))
    (tmp_path / "b.jsonl").write_bytes(row(LONG, place))
    paths = [tmp_path / name for name in ("a.jsonl", "b.jsonl")]
    planned = plan(workspace, paths, ImportOptions(), Progress())
    report = bring_all(workspace, paths)
    for each in (planned, report.files):
        assert [(one.articles, one.annotations, one.state) for one in each] == [
            (1, 2, "ready"),
            (0, 0, "duplicate"),
        ]
        assert "An annotation comes more than once and is taken once." in each[0].remarks
    assert (report.articles_added, report.annotations_added) == (1, 2)


def test_a_text_of_many_megabytes_is_not_looked_through_line_by_line(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_tally, "LONG", 60)
    monkeypatch.setattr(import_tally, "MOST_LITTER", 2)
    (tmp_path / "a.txt").write_text("Share this article\n" * 4, encoding="utf-8")
    (tmp_path / "b.txt").write_text("Share this\n\nOil.\n\nShare\n\nRead more:\n\nPrint\n", encoding="utf-8")
    long, short = plan(workspace, [tmp_path / "a.txt", tmp_path / "b.txt"], ImportOptions(), Progress())
    sentence = "Too long to be looked through for what is not article text."
    assert (long.litter, sentence in long.remarks) == ((), True)
    assert (len(short.litter), sentence in short.remarks) == (2, False)


def test_a_codebook_of_more_labels_than_a_scheme_holds_is_refused_soon(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_looking, "MOST_REFUSED", 3)
    path = tmp_path / "a.csv"
    path.write_text("tag,description\n" + "".join(f"tag{n},\n" for n in range(600)), encoding="utf-8")
    (refused,) = plan(workspace, [path], ImportOptions(), Progress())
    assert refused.state == "refused"
    assert "more than 500 labels" in (refused.problem or "")
    assert refused.problems[0].count(" and ") <= 2
