"""Training sets in every format: proven, told, hashed, and the same bytes for the same data."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import pytest

from annotator.cli import main
from annotator.errors import Cancelled, InputError
from annotator.io import registry
from annotator.model.selection import EVERYTHING, Selection
from annotator.model.span import Span
from annotator.services.describing import Entry
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import export, preflight
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.pieces import Cutting
from annotator.services.presets import Preset, preset, save_preset
from annotator.services.splitting import SPLITS
from annotator.services.training_options import CARD, MANIFEST, TrainingOptions, kept_from
from annotator.services.workspace import Workspace

FORMATS = [
    one
    for one in registry.formats()
    if one.holds_texts
    and (one.writing or one.id == "jsonl")
    and (one.extra != "parquet" or find_spec("pyarrow"))  # not installed where the tests run
]
WORDS = [f"word{number}" for number in range(500)]


def text(number: int) -> str:
    drawn = random.Random(number)
    lines = (" ".join(drawn.choices(WORDS, k=12)).capitalize() for _ in range(6))
    return "🙂 " + ".\n".join(lines) + ".\r\nA cafe\u0301 👨‍👩‍👧 paid 1\u00a0000. שלום ימים."


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Fourteen articles; the last is nearly the first. Two reviewers; half of the articles are done."""
    folder = tmp_path_factory.mktemp("training")
    for number in range(13):
        (folder / f"{number:02}.txt").write_text(text(number), newline="")
    (folder / "13.txt").write_text(text(0) + " And a few more words.", newline="")
    opened = Workspace.open(str(folder / "project.db"), reviewer="Mira", create=True)
    run(opened, sorted(folder.glob("*.txt")), ImportOptions(), Progress())
    _fill(opened)
    yield opened
    opened.close()


def _fill(workspace: Workspace) -> None:
    with closing(Workspace.open(str(workspace.path), reviewer="Jonas 🙂")) as other:
        for number, summary in enumerate(workspace.articles()):
            words = workspace.article(summary.id).text
            start = words.index("cafe\u0301 👨‍👩‍👧")
            workspace.annotate(
                summary.id, Span(start, start + 12), "claim", attributes={"certainty": "hedged"}
            )
            workspace.annotate(summary.id, Span(3, 30), "opinion")
            if number % 2:
                workspace.set_status(summary.id, "done")
            if number % 3 == 0:
                other.annotate(summary.id, Span(start, start + 12), "claim")
            if number % 3 == 1:
                other.annotate(summary.id, Span(60, 70), "bias")
    workspace.refresh()


def options(format_id: str = "jsonl", **given) -> ExportOptions:
    given.setdefault("shares", (60, 20, 20))
    return ExportOptions(format_id, training=TrainingOptions(**given))


def files(folder: Path) -> dict[str, bytes]:
    return {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in sorted(folder.rglob("*"))
        if one.is_file()
    }


def records(folder: Path) -> list[dict]:
    return [
        json.loads(line) for one in sorted(folder.glob("*/*.jsonl")) for line in one.read_bytes().splitlines()
    ]


@pytest.mark.parametrize("found", FORMATS, ids=lambda one: one.id)
@pytest.mark.parametrize("unit", ["article", "sentence", "window"])
def test_every_format_is_written_in_parts_with_hashes(
    project: Workspace, tmp_path: Path, found, unit
) -> None:
    chosen = options(found.id, cutting=Cutting(unit, 8), has_negatives=True)
    report = export(project, EVERYTHING, chosen, tmp_path / "a", Progress())
    export(project, EVERYTHING, chosen, tmp_path / "b", Progress())
    made = files(tmp_path / "a")
    assert files(tmp_path / "b") == made
    said = json.loads(made.pop(MANIFEST))
    assert said["files"] == {name: sha256(content).hexdigest() for name, content in made.items()}
    whole = {CARD, "data", "README.md"}
    parts = whole if found.writing and found.writing.has_parts else {"train", "dev", "test", CARD}
    assert {name.partition("/")[0] for name in made} == parts
    assert said["losses"] == {kind: count.number for kind, count in report.losses.counts()}
    checks = preflight(project, EVERYTHING, chosen, Progress())
    announced = [
        one for one in checks if one.title.startswith(("Not in the file: ", "Changed in the file: "))
    ]
    assert len(announced) == len(said["losses"])
    assert sum(part.articles for part in report.training.parts.values()) == 14
    first, *_, last = [one.id for one in project.articles()]
    assert said["assignment"][last] == said["assignment"][first]
    assert said["assignment"][last]["group"] == first


@pytest.mark.parametrize("found", FORMATS, ids=lambda one: one.id)
def test_stopped_leaves_nothing(project: Workspace, tmp_path: Path, found) -> None:
    class Stopped(Progress):
        calls = 0

        def check(self) -> None:
            self.calls += 1
            if self.calls > 35:
                raise Cancelled

    with pytest.raises(Cancelled):
        export(project, EVERYTHING, options(found.id), tmp_path / "out.zip", Stopped())
    assert list(tmp_path.iterdir()) == []


def test_passages_without_labels_are_of_articles_that_are_done(project: Workspace, tmp_path: Path) -> None:
    cutting = Cutting("sentence")
    export(project, EVERYTHING, options(cutting=cutting, has_negatives=True), tmp_path / "a", Progress())
    done = {one.id for one in project.articles() if "done" in one.statuses.values()}
    bare = [one for one in records(tmp_path / "a") if not one["annotations"]]
    assert {one["meta"]["training_article"] for one in bare} == done
    export(project, EVERYTHING, options(cutting=cutting), tmp_path / "b", Progress())
    assert all(one["annotations"] for one in records(tmp_path / "b"))
    jonas = Selection(reviewers=("Jonas 🙂",))
    export(project, jonas, options(cutting=cutting, has_negatives=True), tmp_path / "c", Progress())
    assert all(one["annotations"] for one in records(tmp_path / "c"))  # he has called nothing done


def test_positions_are_right_in_every_piece(project: Workspace, tmp_path: Path) -> None:
    export(project, EVERYTHING, options(cutting=Cutting("window", 5)), tmp_path / "a", Progress())
    texts = {one.id: project.article(one.id).text for one in project.articles()}
    found = records(tmp_path / "a")
    assert found
    for one in found:
        meta = one["meta"]
        assert texts[meta["training_article"]][meta["training_start"] : meta["training_end"]] == one["text"]
        assert one["text_sha256"] == sha256(one["text"].encode()).hexdigest()
        assert all(one["text"][each["start"] : each["end"]] == each["text"] for each in one["annotations"])


def test_soft_labels_and_majorities(project: Workspace, tmp_path: Path) -> None:
    export(project, EVERYTHING, options(voices="soft"), tmp_path / "soft", Progress())
    shares = {
        each["attributes"]["vote-share"] for one in records(tmp_path / "soft") for each in one["annotations"]
    }
    assert shares == {0.5, 1.0}
    export(project, EVERYTHING, options(voices="majority"), tmp_path / "most", Progress())
    labels = {each["label"] for one in records(tmp_path / "most") for each in one["annotations"]}
    assert labels == {"claim", "opinion"}


def test_soft_labels_are_said_in_the_card_and_lost_where_there_is_no_place(
    project: Workspace, tmp_path: Path
) -> None:
    export(project, EVERYTHING, options("spacy-json", voices="soft"), tmp_path / "a", Progress())
    spans = [
        each
        for one in (tmp_path / "a").glob("*/*.jsonl")
        for line in one.read_bytes().splitlines()
        for each in json.loads(line)["spans"]
    ]
    assert {each["attributes"]["vote-share"] for each in spans} == {0.5, 1.0}
    said = (tmp_path / "a" / CARD).read_text()
    assert "Its attribute `vote-share` is the share, `votes` of the `voters` reviewers" in said
    assert "no place for attributes" not in said
    report = export(project, EVERYTHING, options("conll", voices="soft"), tmp_path / "b", Progress())
    assert report.losses.number("attributes") == report.annotations
    assert "no place for attributes" in (tmp_path / "b" / CARD).read_text()


def test_each_part_has_the_same_files(project: Workspace, tmp_path: Path) -> None:
    export(project, EVERYTHING, options("conll"), tmp_path / "a", Progress())
    names = [sorted(one.name for one in (tmp_path / "a" / split).iterdir()) for split in SPLITS]
    assert names[0] == names[1] == names[2] == ["bias.conll", "claim.conll", "opinion.conll"]


def test_a_sentence_of_token_files_is_a_sentence(project: Workspace, tmp_path: Path) -> None:
    export(project, EVERYTHING, options("conllu"), tmp_path / "a", Progress())
    whole = ExportOptions("conllu")
    export(project, EVERYTHING, whole, tmp_path / "b", Progress())

    def sentences(paths) -> list[str]:
        lines = (line for one in paths for line in one.read_text().splitlines())
        return sorted(line for line in lines if line.startswith("# text = "))

    in_parts = sentences((tmp_path / "a").glob("*/claim.conllu"))
    assert in_parts == sentences([tmp_path / "b" / "claim.conllu"])


def test_a_part_that_stays_empty_is_said_everywhere(
    project: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen = options("jsonl", by="group:outlet")
    copy = tmp_path / "copy.db"
    with closing(sqlite3.connect(str(project.path))) as here, closing(sqlite3.connect(copy)) as there:
        here.backup(there)
    with closing(Workspace.open(str(copy), reviewer="Mira")) as opened:
        for one in opened.articles():
            opened.describe(one.id, {"outlet": Entry("The only one")})
        checks = [one.title for one in preflight(opened, EVERYTHING, chosen, Progress())]
    assert "Nothing in dev and test: too few groups of articles" in checks
    given = ["--split", "60/20/20", "--split-by", "group:outlet", "--output", str(tmp_path / "a")]
    assert main(["export", "--db", str(copy), "--format", "jsonl", *given]) == 0
    assert (
        "Nothing in dev and test: too few groups of articles. Articles that are alike"
        in capsys.readouterr().err
    )
    assert "- Nothing in dev and test: too few groups of articles." in (tmp_path / "a" / CARD).read_text()


def test_the_snapshot_changes_with_the_project_alone(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Some words here.")
    with closing(Workspace.open(str(tmp_path / "p.db"), reviewer="Mira", create=True)) as workspace:
        run(workspace, [tmp_path / "one.txt"], ImportOptions(), Progress())
        (one,) = workspace.articles()

        def snapshot(name: str, **given) -> str:
            report = export(workspace, EVERYTHING, options(**given), tmp_path / name, Progress())
            return report.training.snapshot

        before = snapshot("a")
        assert snapshot("b", seed=3) == before
        workspace.annotate(one.id, Span(0, 4), "claim")
        assert snapshot("c") != before
        said = json.loads((tmp_path / "c" / MANIFEST).read_bytes())
        assert said["folds"] == {"1": [one.id]}
        assert said["assignment"] == {}
        assert "nothing here is a test set" in (tmp_path / "c" / CARD).read_text()
        assert sorted(said["files"]) == [CARD, "train/train.jsonl"]


def test_an_earlier_assignment_is_kept_from_the_command_line(project: Workspace, tmp_path: Path) -> None:
    first = ["export", "--db", str(project.path), "--format", "jsonl", "--split", "50/25/25"]
    assert main([*first, "--seed", "4", "--output", str(tmp_path / "a")]) == 0
    assert main([*first, "--seed", "5", "--output", str(tmp_path / "b")]) == 0
    kept = ["--seed", "5", "--keep-split", str(tmp_path / "a"), "--output", str(tmp_path / "c")]
    assert main([*first, *kept]) == 0
    one, two, three = (kept_from(tmp_path / name) for name in "abc")
    assert one == three != two


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (["--split", "80/20"], "three numbers"),
        (["--split", "0/0/0"], "three numbers"),
        (["--split", "a/b/nan"], "three numbers"),
        (["--split", "1/1/nan"], "three numbers"),
        (["--split-by", "group:"], "group:FIELD"),
        (["--window", "9"], "--unit window"),
        (["--unit", "window", "--window", "0"], "at least 1"),
        (["--reviewers", "one"], "--reviewer and a name"),
        (["--format", "csv", "--negatives"], "holds no texts"),
        (["--output", "-", "--negatives"], "several files"),
        (["--keep-split", "nothing.json"], "cannot be read"),
    ],
)
def test_wrong_arguments_are_a_sentence(
    project: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str], wrong: list[str], words: str
) -> None:
    given = ["export", "--db", str(project.path), "--format", "jsonl", "--output", str(tmp_path / "out")]
    try:
        code = main([*given, *wrong])
    except SystemExit as error:
        code = error.code
    assert code
    assert words in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"format":"annotator-training/1","assignment":[1]}', b"\xff",
                b'{"format":"annotator-training/1","assignment":{"a":{"split":"other"}}}',
                b'{"format":"annotator-training/1","assignment":{"a":{"split":[]}}}']
)  # fmt: skip
def test_what_is_no_manifest_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / MANIFEST).write_bytes(content)
    with pytest.raises(InputError):
        kept_from(tmp_path)


def test_a_preset_keeps_how_a_training_set_is_made(project: Workspace) -> None:
    chosen = options("doccano", cutting=Cutting("window", 9), by="label", kept={"a": "dev"}, voices="soft")
    save_preset(project, Preset("Training", EVERYTHING, chosen))
    assert preset(project, "Training").options == chosen
