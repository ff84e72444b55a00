"""Training sets of real articles: every record's spans in the libraries, parts that share nothing, hashes, an assignment that stays.

The five seeds with awkward annotations and a hundred articles of BASIL, whose outlets tell the same stories.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import pytest
from tests.services.annotated_seeds import MIRA, ZOE, import_basil, open_seeds

from annotator.io import registry
from annotator.model.selection import EVERYTHING, Selection
from annotator.services.export_options import ExportOptions, ExportReport
from annotator.services.exporting import export
from annotator.services.jobs import Progress
from annotator.services.likeness import PASSAGE
from annotator.services.near_duplicates import NEAR
from annotator.services.pieces import Cutting
from annotator.services.splitting import SPLITS
from annotator.services.training_options import MANIFEST, TrainingOptions, kept_from
from annotator.services.workspace import Workspace

pytestmark = pytest.mark.data

NO_LIBRARY = "the library is no dependency of ours"
Span = tuple[str, str, str]
"""Of a record: its article, the label and the words."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("training")
    with closing(open_seeds(folder)) as opened:
        import_basil(opened, folder)
        yield opened


def training(
    workspace: Workspace,
    path: Path,
    format_id: str = "jsonl",
    selection: Selection = EVERYTHING,
    **given,
) -> ExportReport:
    given.setdefault("shares", (70, 15, 15))
    options = ExportOptions(format_id, training=TrainingOptions(**given))
    return export(workspace, selection, options, path, Progress())


def records(folder: Path) -> list[dict]:
    return [
        json.loads(line) for one in sorted(folder.glob("*/*.jsonl")) for line in one.read_bytes().splitlines()
    ]


def in_spacy(folder: Path) -> Counter[Span]:
    spacy = pytest.importorskip("spacy", reason="spaCy is an optional extra")
    vocabulary = spacy.blank("en").vocab
    return Counter(
        (one.user_data["id"].partition("#")[0], each.label_, each.text)
        for file in folder.glob("*/*.spacy")
        for one in spacy.tokens.DocBin().from_disk(file).get_docs(vocabulary)
        for each in one.spans["sc"]
    )


def in_offsets(folder: Path) -> Counter[Span]:
    return Counter(
        (row["id"].partition("#")[0], one["label"], row["text"][one["start"] : one["end"]])
        for row in records(folder)
        for one in row["spans"]
    )


def in_datasets(folder: Path) -> Counter[Span]:
    datasets = pytest.importorskip("datasets", reason=NO_LIBRARY)
    loaded = datasets.load_dataset(str(folder), cache_dir=str(folder.parent / "cache"))
    assert list(loaded) == ["train", "validation", "test"]
    names = loaded["train"].features["spans"].feature["label"].names
    assert len({str(part.features) for part in loaded.values()}) == 1
    return Counter(
        (row["id"].partition("#")[0], names[one["label"]], row["text"][one["start"] : one["end"]])
        for part in loaded.values()
        for row in part
        for one in row["spans"]
    )


LOADED: dict[str, Callable[[Path], Counter[Span]]] = {
    "spacy-docbin": in_spacy,
    "spacy-json": in_offsets,
    "huggingface": in_datasets,
    "huggingface-parquet": in_datasets,
}


@pytest.mark.parametrize("unit", ["article", "sentence"])
@pytest.mark.parametrize("format_id", LOADED)
def test_libraries_have_every_span_of_every_record(
    project: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format_id: str, unit
) -> None:
    for name in ("HF_HUB_OFFLINE", "HF_DATASETS_OFFLINE"):
        monkeypatch.setitem(os.environ, name, "1")
    if format_id == "huggingface-parquet":
        pytest.importorskip("pyarrow", reason=NO_LIBRARY)
    cutting = Cutting(unit)
    report = training(project, tmp_path / "a", format_id, cutting=cutting)
    training(project, tmp_path / "own", cutting=cutting)
    here = Counter(
        (one["meta"].get("training_article", one["id"]), each["label"], each["text"])
        for one in records(tmp_path / "own")
        for each in one["annotations"]
    )
    found = LOADED[format_id](tmp_path / "a")
    changed = report.losses.number("widened") + report.losses.number("blanks")
    changed = changed if format_id == "spacy-docbin" else 0
    assert found.total() == here.total() == report.annotations
    assert (here - found).total() == (found - here).total() == changed
    print(f"{format_id} by {unit}: {found.total():,} spans of {report.articles:,} records, {changed} widened")


@pytest.mark.parametrize(
    "format_id", [one.id for one in registry.formats() if one.holds_texts and one.writes]
)
def test_the_manifest_has_the_hash_of_every_file(project: Workspace, tmp_path: Path, format_id: str) -> None:
    if registry.format_of(format_id).extra == "parquet":
        pytest.importorskip("pyarrow", reason=NO_LIBRARY)
    training(project, tmp_path / "a", format_id)
    made = {
        one.relative_to(tmp_path / "a").as_posix(): sha256(one.read_bytes()).hexdigest()
        for one in (tmp_path / "a").rglob("*")
        if one.is_file() and one.name != MANIFEST
    }
    assert json.loads((tmp_path / "a" / MANIFEST).read_bytes())["files"] == made


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


@pytest.mark.parametrize("by", ["article", "label", "group:outlet"])
def test_the_parts_share_no_passage_and_no_near_duplicates(
    project: Workspace, tmp_path: Path, by: str
) -> None:
    training(project, tmp_path / "a", by=by)
    texts: dict[str, list[str]] = {split: [] for split in SPLITS}
    outlets: dict[str, set[str]] = {split: set() for split in SPLITS}
    for one in records(tmp_path / "a"):
        texts[one["meta"]["training_split"]].append(one["text"])
        outlets[one["meta"]["training_split"]].add(one["meta"]["outlet"])
    assert all(texts.values())
    for one, other in combinations(SPLITS, 2):
        passages = [
            set[tuple[str, ...]]().union(*(runs(text, PASSAGE) for text in texts[part]))
            for part in (one, other)
        ]
        assert not passages[0] & passages[1]
        for first in (runs(text, 3) for text in texts[one]):
            for second in (runs(text, 3) for text in texts[other]):
                assert len(first & second) < (NEAR + 0.15) * len(
                    first | second
                )  # what is known is an estimate
        assert by != "group:outlet" or not outlets[one] & outlets[other]


@pytest.mark.parametrize("by", ["article", "label", "group:outlet"])
def test_an_assignment_stays_when_articles_are_added(tmp_path: Path, by: str) -> None:
    with closing(open_seeds(tmp_path)) as opened:
        import_basil(opened, tmp_path, 60)
        training(opened, tmp_path / "a", by=by)
        import_basil(opened, tmp_path, 100)
        before = kept_from(tmp_path / "a")
        report = training(opened, tmp_path / "b", by=by, kept=before, seed=9)
    after = kept_from(tmp_path / "b")
    assert {name: after[name] for name in before} == before
    assert len(after) > len(before) + 20
    assert report.training.parted == []


def test_soft_labels_are_the_shares_of_those_who_read(project: Workspace, tmp_path: Path) -> None:
    training(project, tmp_path / "a", voices="soft")
    seeds = [
        one
        for one in records(tmp_path / "a")
        if any(each["attributes"]["voters"] == 3 for each in one["annotations"])
    ]
    assert len(seeds) == 5
    for one in seeds:
        claims = [
            each
            for each in one["annotations"]
            if each["label"] == "claim" and each["attributes"]["votes"] == 3
        ]
        assert len(claims) == 3  # about each anchor all three reviewers mark much the same
        assert {each["attributes"]["vote-share"] for each in claims} == {1}
        assert {each["attributes"]["vote-share"] for each in one["annotations"]} >= {0.3333, 1}


def test_negatives_are_of_articles_that_a_selected_reviewer_has_done(
    project: Workspace, tmp_path: Path
) -> None:
    done = {
        name: {one.id for one in project.articles() if one.statuses.get(name) == "done"}
        for name in (MIRA, ZOE)
    }
    assert (len(done[MIRA]), len(done[ZOE])) == (3, 4)
    for name in (MIRA, ZOE):
        given = {"cutting": Cutting("paragraph"), "has_negatives": True}
        training(project, tmp_path / name, selection=Selection(reviewers=(name,)), **given)
        found = records(tmp_path / name)
        bare = [one for one in found if not one["annotations"]]
        assert {one["meta"]["training_article"] for one in bare} == done[name]
        assert all(project.article(one["meta"]["training_article"]).text.count(one["text"]) for one in bare)
        for article in done[name]:  # nothing of an article that is done is missing
            text = project.article(article).text
            here = sorted(
                (one["meta"]["training_start"], one["meta"]["training_end"])
                for one in found
                if one["meta"]["training_article"] == article
            )
            left = "".join(
                text[end:start]
                for (_, end), (start, _) in zip([(0, 0), *here], [*here, (len(text), 0)], strict=True)
            )
            assert left.strip() == ""


@pytest.mark.parametrize(
    "selection",
    [
        Selection(labels=("figure",), attributes=(("unit", "%"),)),
        Selection(statuses=("done",)),
        Selection(until="2026-11-21T10:00:01Z"),
        Selection(reviewers=(ZOE,), labels=("claim", "opinion"), statuses=("done",)),
        Selection(without_notes=True, without_attributes=True),
    ],
)
def test_what_is_selected_is_in_the_parts_and_nothing_else(
    project: Workspace, tmp_path: Path, selection: Selection
) -> None:
    training(project, tmp_path / "a", selection=selection, cutting=Cutting("sentence"))
    export(project, selection, ExportOptions("jsonl"), tmp_path / "whole.jsonl", Progress())
    whole = [json.loads(line) for line in (tmp_path / "whole.jsonl").read_bytes().splitlines()]
    left_out = json.loads((tmp_path / "a" / MANIFEST).read_bytes())["left_out"]

    def said(given: list[dict]) -> Counter[tuple[str, str, str]]:
        return Counter(
            (each["id"], each["text"], json.dumps([each["attributes"], each["note"]], sort_keys=True))
            for one in given
            for each in one["annotations"]
        )

    wanted = said([one for one in whole if one["id"] not in left_out])
    assert wanted
    assert said(records(tmp_path / "a")) == wanted
