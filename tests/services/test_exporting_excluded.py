"""Exports of annotations that an import has brought onto excluded text."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from annotator.cli import main
from annotator.model.article import Article, Excluded
from annotator.model.imported import ImportedArticle
from annotator.model.selection import EVERYTHING, Selection
from annotator.model.span import Span
from annotator.services import exporting, importing
from annotator.services.checking import check
from annotator.services.exporting import ExportOptions
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

TEXT = "Baku sells oil.\nShare this\nIsrael buys it."


@pytest.fixture
def article(workspace: Workspace, make_article, make_annotation) -> Article:
    made = make_article(TEXT, name="one.txt")
    marks = (
        make_annotation(made, "Baku"),
        make_annotation(made, "this", "bias"),
        make_annotation(made, "buys"),
    )
    region = Excluded(Span(16, 26), "share")
    workspace.import_batch([ImportedArticle(made, annotations=marks, excluded=(region,))], words="Import")
    return made


def exported(workspace: Workspace, format_id: str, selection: Selection = EVERYTHING, **choices: bool) -> str:
    stream = io.BytesIO()
    report = exporting.export(workspace, selection, ExportOptions(format_id, **choices), stream, Progress())
    text = stream.getvalue().decode()
    preview = exporting.preview(workspace, selection, ExportOptions(format_id, **choices))
    assert preview.annotations == report.annotations
    return text


def quotes(table: str) -> list[str]:
    return [row["text"] for row in csv.DictReader(io.StringIO(table))]


@pytest.mark.usefixtures("article")
def test_tables_leave_them_out_unless_asked(workspace: Workspace) -> None:
    assert quotes(exported(workspace, "csv")) == ["Baku", "buys"]
    assert quotes(exported(workspace, "csv", includes_excluded=True)) == ["Baku", "this", "buys"]
    lines = exported(workspace, "jsonl-spans").splitlines()
    assert [json.loads(line)["text"] for line in lines] == ["Baku", "buys"]
    bias = Selection(labels=("bias",))
    assert quotes(exported(workspace, "csv", bias)) == []
    assert quotes(exported(workspace, "csv", bias, includes_excluded=True)) == ["this"]


def test_articles_hold_regions_and_annotations_and_come_back_whole(
    workspace: Workspace, article: Article, tmp_path: Path
) -> None:
    whole = exported(workspace, "jsonl")
    assert [one["text"] for one in json.loads(whole)["annotations"]] == ["Baku", "this", "buys"]
    assert json.loads(whole)["excluded"] == [{"start": 16, "end": 26, "kind": "share"}]
    path = tmp_path / "whole.jsonl"
    path.write_text(whole, "utf-8")
    other = Workspace.open(str(tmp_path / "other.db"), reviewer="Jonas", create=True)
    importing.run(other, [path], importing.ImportOptions(), Progress())
    assert exported(other, "jsonl") == whole
    assert other.articles()[0].words == workspace.articles()[0].words == 6
    other.close()
    assert article.text == TEXT


@pytest.mark.usefixtures("article")
def test_the_checks_say_what_is_left_out(workspace: Workspace) -> None:
    def found(format_id: str, **choices: bool) -> list[tuple[str, str]]:
        checks = exporting.preflight(workspace, EVERYTHING, ExportOptions(format_id, **choices), Progress())
        return [
            (one.kind, one.title)
            for one in checks
            if "quotes match" in one.title or "on excluded" in one.title
        ]

    one = ("warning", "1 annotation lies on excluded text")
    assert found("csv") == [("ok", "2 of 2 quotes match their positions in the stored text"), one]
    assert found("csv", includes_excluded=True) == [
        ("ok", "3 of 3 quotes match their positions in the stored text"), one,
    ]  # fmt: skip
    assert found("jsonl") == [("ok", "3 of 3 quotes match their positions in the stored text"), one]


def test_without_regions_nothing_is_left_out_and_nothing_said(workspace: Workspace, article: Article) -> None:
    workspace.put_back(article.id, Span(16, 26))
    assert quotes(exported(workspace, "csv")) == ["Baku", "this", "buys"]
    checks = exporting.preflight(workspace, EVERYTHING, ExportOptions("csv"), Progress())
    assert not any("excluded" in one.title for one in checks)


def test_the_command_line_has_the_choice_and_the_check_passes(
    workspace: Workspace, article: Article, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace.close()
    database = str(tmp_path / "project.db")
    target = tmp_path / "out.csv"
    arguments = ["export", "--db", database, "--format", "csv", "--output", str(target)]
    assert main(arguments) == 0
    assert quotes(target.read_text("utf-8")) == ["Baku", "buys"]
    assert main([*arguments, "--force", "--include-excluded"]) == 0
    assert quotes(target.read_text("utf-8")) == ["Baku", "this", "buys"]
    capsys.readouterr()
    assert main(["check", "--db", database]) == 0
    said = capsys.readouterr().out
    assert "on excluded text" in said
    assert "everything is as it should be" in said
    assert article.text == TEXT


@pytest.mark.usefixtures("article")
def test_such_an_annotation_is_a_remark_of_the_check(workspace: Workspace) -> None:
    (found,) = check(workspace, Progress())
    assert found.is_remark
