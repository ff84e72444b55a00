"""The JSON formats of other programs on real articles: every span's words as the other program's library has them."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.model.selection import EVERYTHING
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import export
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store import streams

pytestmark = pytest.mark.data

DATA = os.environ.get("ANNOTATOR_TEST_DATA")
SEEDS = Path(__file__).parents[2] / "seeds"
ARTICLES = 100


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The seeds and a hundred articles of BASIL with their annotations."""
    if not DATA:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    opened = Workspace.open(str(tmp_path_factory.mktemp("real") / "p.db"), reviewer="Mira", create=True)
    with closing(opened):
        run(opened, sorted(SEEDS.glob("*.txt")), ImportOptions(), Progress())
        run(opened, [Path(DATA) / "corpora" / "basil"], ImportOptions(), Progress())
        yield opened


def quotes(workspace: Workspace) -> Counter[tuple[str, str, str]]:
    """Id, label and words of each annotation."""
    with workspace.database.read() as t:
        return Counter(
            (one.id, one.label, one.quote)
            for each in streams.article_records(t, EVERYTHING)
            for one in each.annotations
        )


def written(workspace: Workspace, format_id: str, path: Path) -> tuple[Path, dict[str, int]]:
    report = export(workspace, EVERYTHING, ExportOptions(format_id), path, Progress())
    return path, {kind: count.number for kind, count in report.losses.counts()}


def texts(workspace: Workspace) -> Counter[str]:
    return Counter(workspace.article(one.id).text for one in workspace.articles())


def test_there_is_enough(project: Workspace) -> None:
    assert len(project.articles()) >= ARTICLES
    assert len(quotes(project)) > 500


def test_spacy_has_every_spans_words(project: Workspace, tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy", reason="spaCy is an optional extra")
    path, lost = written(project, "spacy-docbin", tmp_path / "corpus.spacy")
    found = list(spacy.tokens.DocBin().from_disk(path).get_docs(spacy.blank("en").vocab))
    assert Counter(one.text for one in found) == texts(project)
    spans = Counter((one.id_, one.label_, one.text) for each in found for one in each.spans["sc"])
    changed = spans - quotes(project)
    assert changed.total() == lost.get("widened", 0)
    assert spans.total() == quotes(project).total() - lost.get("edges", 0)
    print("spaCy:", spans.total(), "spans,", changed.total(), "widened,", lost)


def test_label_studios_sdk_has_every_spans_words(project: Workspace, tmp_path: Path) -> None:
    interface = pytest.importorskip(
        "label_studio_sdk.label_interface", reason="Label Studio’s SDK is no dependency"
    )
    converter = pytest.importorskip(
        "label_studio_sdk.converter", reason="Label Studio’s SDK is no dependency"
    )
    path, _ = written(project, "label-studio", tmp_path / "ls")
    checker = interface.LabelInterface((path / "labelling-config.xml").read_text(encoding="utf-8"))
    checker.validate()
    tasks = json.loads((path / "tasks.json").read_bytes())
    wrong = [
        error
        for task in tasks
        for one in task["annotations"]
        for error in checker.validate_prediction(one, return_errors=True)
    ]
    assert wrong == []
    made = converter.Converter(str(path / "labelling-config.xml"), str(tmp_path))
    made.convert_to_json_min(str(path / "tasks.json"), str(tmp_path / "min"), is_dir=False)
    back = json.loads((tmp_path / "min" / "result.json").read_bytes())
    spans = Counter(
        (label, one["text"])
        for task in back
        for one in task.get("label", [])
        for label in one["labels"]
        if task["text"][one["start"] : one["end"]] == one["text"]
    )
    assert spans == Counter((label, quote) for _, label, quote in quotes(project).elements())
    print("Label Studio:", spans.total(), "spans,", len(tasks), "tasks")


@pytest.mark.parametrize(
    ("format_id", "name"),
    [
        ("label-studio", "ls"), ("spacy-json", "a.jsonl"), ("spacy-docbin", "a.spacy"), ("prodigy", "a.jsonl"),
        ("web-annotation", "a.jsonld"),
    ],
)  # fmt: skip
def test_what_goes_out_comes_back(project: Workspace, tmp_path: Path, format_id: str, name: str) -> None:
    path, lost = written(project, format_id, tmp_path / name)
    again = Workspace.open(str(tmp_path / "again.db"), reviewer="Mira", create=True)
    with closing(again):
        if format_id == "web-annotation":
            (tmp_path / "texts").mkdir()
            for number, one in enumerate(project.articles()):
                text = project.article(one.id).text
                (tmp_path / "texts" / f"{number}.txt").write_text(text, encoding="utf-8", newline="")
            run(again, sorted((tmp_path / "texts").iterdir()), ImportOptions(), Progress())
        report = run(again, [path], ImportOptions(), Progress())
        assert [one.problem for one in report.files if one.problem] == []
        before, after = quotes(project), quotes(again)
        assert (after - before).total() == lost.get("widened", 0)
        assert (before - after).total() == lost.get("widened", 0) + lost.get("edges", 0)
        print(format_id, after.total(), "of", before.total(), lost)
