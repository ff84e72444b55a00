"""What ``annotator export`` chooses, and presets, from the command line."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest
from tests.cli.test_commands import article, failed, ok

from annotator.model.selection import Selection
from annotator.services.export_options import ExportOptions
from annotator.services.presets import Preset, save_preset
from annotator.services.workspace import Workspace

SPANS = ("export", "--format", "jsonl-spans", "--output", "-")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_CONFIG", str(tmp_path / "config"))
    monkeypatch.delenv("ANNOTATOR_DB", raising=False)
    monkeypatch.chdir(tmp_path)
    ok("import", "-", "--reviewer", "mira", given=article())
    ok("import", "-", "--reviewer", "jon", given=article(text="Gas is 40% of it, too."))


def saved(selection: Selection, options: ExportOptions, name: str = "Jon’s") -> None:
    with closing(Workspace.open("annotations.db", reviewer="mira")) as workspace:
        save_preset(workspace, Preset(name, selection, options))


def lines(*arguments: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in ok(*arguments).splitlines()]


def test_by_value_and_by_time() -> None:
    every = lines(*SPANS)
    assert len(every) == 2
    assert lines(*SPANS, "--attribute", "low") == [one for one in every if one["attr.low"] is not None]
    assert lines(*SPANS, "--attribute", "unit=furlongs") == []
    assert lines(*SPANS, "--since", "2001-01-01", "--until", "2999-01-01T00:00+02:00") == every
    assert lines(*SPANS, "--until", "2001-01-01") == []
    assert "no attribute “colour”" in failed(*SPANS, "--attribute", "colour=red", status=2)
    assert "NAME=VALUE" in failed(*SPANS, "--attribute", "=red", status=2)
    assert "no day and no time" in failed(*SPANS, "--since", "yesterday", status=2)


def test_without_attributes_and_notes() -> None:
    header = ok("export", "--format", "csv", "--output", "-").splitlines()[0]
    bare = ok("export", "--format", "csv", "--output", "-", "--without", "attributes", "--without", "notes")
    assert "attr." in header
    assert "attr." not in bare
    assert len(bare.splitlines()) == 3


def test_a_preset_is_listed_and_run() -> None:
    assert "NAME" in ok("presets")
    saved(Selection(reviewers=("jon",)), ExportOptions("jsonl-spans"))
    assert "Jon’s  jsonl-spans  reviewers=jon" in ok("presets")
    assert json.loads(ok("presets", "--json")) == [
        {"name": "Jon’s", "selection": {"reviewers": ["jon"]}, "options": {"format": "jsonl-spans"}}
    ]
    (one,) = lines("export", "--preset", "Jon’s", "--output", "-")
    assert one["reviewer"] == "jon"
    ok("export", "--preset", "Jon’s")
    assert Path("Jon’s.jsonl").read_text("utf-8").count("\n") == 1
    assert "--force" in failed("export", "--preset", "Jon’s")
    ok("export", "--preset", "Jon’s", "--force")


def test_what_is_chosen_beside_a_preset_counts_instead() -> None:
    saved(Selection(reviewers=("jon",), without_notes=True), ExportOptions("jsonl-spans"))
    (one,) = lines("export", "--preset", "Jon’s", "--output", "-", "--reviewer", "mira")
    assert one["reviewer"] == "mira"
    assert lines("export", "--preset", "Jon’s", "--output", "-", "--label", "claim") == []


def test_a_preset_says_the_format() -> None:
    saved(Selection(), ExportOptions("csv", bom=True))
    ok("export", "--preset", "Jon’s", "--output", "out.csv")
    assert Path("out.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert "--format stands in the preset" in failed(
        "export", "--preset", "Jon’s", "--format", "csv", status=2
    )
    assert "--bom stands in the preset" in failed("export", "--preset", "Jon’s", "--bom", status=2)
    assert "It has: “Jon’s”" in failed("export", "--preset", "Jons", status=2)
    assert "or a preset with --preset" in failed("export", "--format", "csv", status=2)
    assert "or a preset with --preset" in failed("export", "--output", "x", status=2)


def test_quotes_by_question_with_as_much_context_as_is_asked(tmp_path: Path) -> None:
    given = ("export", "--format", "quotes-html", "--output", "-")
    assert "Unit: " in ok(*given, "--group-by", "attribute:unit")
    wide, bare = ok(*given, "--context", "60"), ok(*given, "--context", "0")
    assert 'class="c"' in wide
    assert 'class="c"' not in bare
    assert "no attribute “colour”" in failed(*given, "--group-by", "attribute:colour", status=2)
    assert "--group-by is label" in failed(*given, "--group-by", "colour", status=2)
    assert "--group-by is label" in failed(*given, "--group-by", "attribute:", status=2)
    for wrong in ("-1", "x", "1.5", "99999999999", "٣"):
        assert "whole number" in failed(*given, f"--context={wrong}", status=2)
    assert "says nothing to doccano" in failed(
        "export", "--format", "doccano", "--output", "-", "--context", "0", status=2
    )


def test_excluded_text_is_cut_where_that_can_be() -> None:
    assert ok("export", "--format", "doccano", "--output", "-", "--cut-excluded")
    assert "--cut-excluded" in failed(
        "export", "--format", "jsonl", "--output", "-", "--cut-excluded", status=2
    )
    assert "--leave-out-excluded" in failed(
        "export", "--format", "doccano", "--output", "out", "--cut-excluded", "--unit", "sentence", status=2
    )
