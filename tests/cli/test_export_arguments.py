"""Arguments of ``annotator export`` that cannot be meant: one sentence and 2, whatever the format; nothing is ignored silently."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from tests.cli.test_commands import article, failed, ok

from annotator.io import registry
from annotator.io.writing import OPTIONS, WritingOptions
from annotator.model.selection import EVERYTHING, Selection
from annotator.services.export_options import TABLES, ExportOptions
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.presets import Preset, save_preset
from annotator.services.training_options import TrainingOptions
from annotator.services.workspace import Workspace

FORMATS = [one for one in registry.formats() if one.writes]
FOLDERS = [one.id for one in FORMATS if one.writing is not None and one.writing.is_folder]
WITHOUT_TEXTS = [one.id for one in FORMATS if not one.holds_texts]
WRITING: dict[OPTIONS, Sequence[str]] = {
    "overlap": ("--overlap", "longest"), "edges": ("--edges", "leave-out"), "tagging": ("--tagging", "bioes"),
    "as_predictions": ("--as-predictions",), "as_entities": ("--as-entities",), "group_by": ("--group-by", "article"),
    "context": ("--context", "0"),
}  # fmt: skip
OTHERS = [
    (found.id, *given)
    for found in FORMATS
    for name, given in WRITING.items()
    if found.writing is None or name not in found.writing.options
]
TRAINING = (
    ("--split", "8/1/1"), ("--seed", "0"), ("--split-by", "label"), ("--unit", "sentence"), ("--window", "9"), ("--negatives",),
    ("--leave-out-excluded",), ("--reviewers", "all"),
)  # fmt: skip
OF_FORMATS = (
    ("--format", "csv"),
    ("--guard-formulas",),
    ("--bom",),
    ("--include-excluded",),
    *WRITING.values(),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A project of one article."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "one.json").write_bytes(article())
    with closing(Workspace.open(str(folder / "annotations.db"), reviewer="mira", create=True)) as workspace:
        run(workspace, [folder / "one.json"], ImportOptions(), Progress())
    return (folder / "annotations.db").read_bytes()


@pytest.fixture(autouse=True)
def _project(made: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_CONFIG", str(tmp_path / "config"))
    monkeypatch.delenv("ANNOTATOR_DB", raising=False)
    monkeypatch.chdir(tmp_path)
    Path("annotations.db").write_bytes(made)


def refused(*arguments: str) -> str:
    said = failed("export", *arguments, status=2)
    assert not Path("out").exists()
    return said


def test_every_option_of_writers_is_looked_at() -> None:
    by_the_name_of_the_output = {"apart"}
    assert set(WRITING) | by_the_name_of_the_output == set(WritingOptions.__dataclass_fields__)


def test_what_a_format_knows_nothing_of() -> None:
    for format_id, *given in OTHERS:
        said = refused("--format", format_id, "--output", "out", *given)
        assert f"{given[0]} says nothing to {format_id}" in said


def test_what_is_for_tables() -> None:
    for found in FORMATS:
        to = ("--format", found.id, "--output", "out")
        if found.id != "csv":
            assert "are for csv" in refused(*to, "--bom")
            assert "are for csv" in refused(*to, "--guard-formulas")
        if found.id not in TABLES:
            assert "is for csv and jsonl-spans" in refused(*to, "--include-excluded")


def test_several_files_do_not_go_to_standard_output() -> None:
    for format_id in FOLDERS:
        assert "several files" in refused("--format", format_id, "--output", "-")


@pytest.mark.parametrize("given", TRAINING, ids=" ".join)
def test_a_training_set_needs_texts_and_a_place(given: tuple[str, ...]) -> None:
    given = (*given, "--unit", "window") if given[0] == "--window" else given
    for format_id in WITHOUT_TEXTS:
        assert "holds no texts" in refused("--format", format_id, "--output", "out", *given)
    assert "A training set is several files" in refused("--format", "jsonl", "--output", "-", *given)
    ok("export", "--format", "jsonl", "--output", "out", *given)
    assert Path("out/manifest.json").is_file()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (("--format", "nosuch"), "no format “nosuch”"),
        (("--format", "pdf"), "can be read, not written"),
        (("--format", ""), "no format “”"),
        (("--format", "csv", "--article", "nosuch"), "no article “nosuch”"),
        (("--format", "csv", "--label", ""), "no label “”"),
        (("--format", "csv", "--reviewer", "nosuch"), "no reviewer “nosuch”"),
        (("--format", "csv", "--since", "yesterday"), "no day and no time"),
        (("--format", "csv", "--since", "2026-02-02", "--until", "2026-02-01"), "--until comes first"),
        (("--format", "csv", "--status", "finished"), "invalid choice"),
        (("--format", "csv", "--include-excluded", "--without", "excluded"), "opposites"),
        (("--format", "conll", "--overlap", "shortest"), "invalid choice"),
        (("--format", "spacy-json", "--overlap", "longest"), "with --as-entities alone"),
        (("--format", "spacy-docbin", "--as-entities", "--overlap", "files"), "is one file"),
        (("--format", "jsonl", "--seed", "one"), "invalid int"),
        (("--format", "jsonl", "--seed", "9" * 30), "--seed is a number"),
        (("--format", "jsonl", "--window", "0"), "--unit window"),
        (("--format", "jsonl", "--unit", "window", "--window", "0"), "at least 1"),
        (("--format", "jsonl", "--unit", "window", "--window", "9" * 30), "at most"),
        (("--format", "jsonl", "--split", "80/20"), "three numbers"),
        (("--format", "jsonl", "--split", "-1/1/1"), "expected one argument"),
        (("--format", "jsonl", "--split", ""), "three numbers"),
        (("--format", "jsonl", "--split-by", "outlet"), "group:FIELD"),
        (("--format", "csv", "more"), "unrecognized"),
    ],
)  # fmt: skip
def test_what_names_nothing(wrong: tuple[str, ...], words: str) -> None:
    assert words in refused("--output", "out", *wrong)


def test_a_group_that_no_article_has() -> None:
    given = b'{"text": "Some words.", "meta": {"outlet": "Demo"}, "annotations": []}'
    ok("import", "-", given=given)
    said = refused("--format", "jsonl", "--output", "out", "--split-by", "group:outlte")
    assert said == "annotator: No article’s metadata has “outlte”; there are “outlet”.\n"
    ok("export", "--format", "jsonl", "--output", "out", "--split-by", "group:outlet")


def test_what_a_preset_says_is_not_said_again() -> None:
    save("Plain", ExportOptions("csv"))
    for given in (*OF_FORMATS, *TRAINING):
        said = refused("--preset", "Plain", "--output", "out", *given)
        assert f"{given[0]} stands in the preset" in said


def test_an_earlier_assignment_goes_with_a_preset_that_makes_a_training_set() -> None:
    save("Plain", ExportOptions("jsonl"))
    save("Training", ExportOptions("jsonl", training=TrainingOptions(seed=3)))
    assert "A training set is several files" in refused("--preset", "Training", "--output", "-")
    ok("export", "--preset", "Training", "--output", "first")
    ok("export", "--preset", "Training", "--output", "second", "--keep-split", "first")
    said = failed("export", "--preset", "Plain", "--output", "out", "--keep-split", "first", status=2)
    assert "--keep-split is for training sets" in said


def test_opposites_of_a_preset_are_seen_too() -> None:
    save("All", ExportOptions("csv", includes_excluded=True))
    assert "opposites" in refused("--preset", "All", "--output", "out", "--without", "excluded")
    save("Since", ExportOptions("csv"), Selection(since="2026-02-02T00:00:00Z"))
    assert "--until comes first" in refused("--preset", "Since", "--output", "out", "--until", "2026-01-01")


def test_a_folder_is_not_promised_to_be_written_over() -> None:
    Path("out").write_text("mine")
    for given in ((), ("--force",)):
        said = failed("export", "--format", "brat", "--output", "out", *given)
        assert "Name a new folder" in said
    Path("out.zip").write_text("mine")
    assert "--force" in failed("export", "--format", "brat", "--output", "out.zip")
    ok("export", "--format", "brat", "--output", "out.zip", "--force")


def save(name: str, options: ExportOptions, selection: Selection = EVERYTHING) -> None:
    with closing(Workspace.open("annotations.db", reviewer="mira")) as workspace:
        save_preset(workspace, Preset(name, selection, options))
