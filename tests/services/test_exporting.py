"""Exports: every position proven, files whole or not at all."""

import io
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import Cancelled, InputError, SpanError
from annotator.model.selection import EVERYTHING, Selection
from annotator.model.span import Span
from annotator.services.exporting import ExportOptions, export, preflight, preview
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

FORMATS = ("jsonl", "jsonl-spans", "csv")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(str(tmp_path / "project.db"), reviewer="mira", create=True)
    for number in range(3):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Article {number}\nOil is 40% 🙂 of it.")
        run(opened, [path], ImportOptions(), Progress())
    for one in opened.articles():
        start = opened.article(one.id).text.index("40%")
        opened.annotate(one.id, Span(start, start + 3), "figure", attributes={"low": 40, "unit": "%"})
    yield opened
    opened.close()


def made(workspace: Workspace, format_id: str, selection: Selection = EVERYTHING, **options: bool) -> bytes:
    stream = io.BytesIO()
    report = export(workspace, selection, ExportOptions(format_id, **options), stream, Progress())
    assert report.bytes == len(stream.getvalue())
    return stream.getvalue()


def damage(workspace: Workspace) -> None:
    """Changes a quote behind the program's back."""
    with sqlite3.connect(str(workspace.path)) as connection:
        connection.execute("UPDATE annotation SET quote = '41%' WHERE id = 2")
    connection.close()


@pytest.mark.parametrize("format_id", FORMATS)
def test_a_file_is_written_whole(workspace: Workspace, tmp_path: Path, format_id: str) -> None:
    path = tmp_path / "out"
    report = export(workspace, EVERYTHING, ExportOptions(format_id), path, Progress())
    assert (report.articles, report.annotations, report.bytes) == (3, 3, path.stat().st_size)
    assert path.read_bytes() == made(workspace, format_id)
    assert list(tmp_path.glob(".out*")) == []
    assert path.stat().st_mode & 0o777 == (tmp_path / "0.txt").stat().st_mode & 0o777


@pytest.mark.parametrize("format_id", FORMATS)
def test_a_wrong_quote_stops_it_and_leaves_the_file_that_was_there(
    workspace: Workspace, tmp_path: Path, format_id: str
) -> None:
    damage(workspace)
    path = tmp_path / "out"
    path.write_text("before")
    with pytest.raises(SpanError):
        export(workspace, EVERYTHING, ExportOptions(format_id), path, Progress())
    assert path.read_text() == "before"
    assert list(tmp_path.glob(".out*")) == []


def test_stopped_it_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        export(workspace, EVERYTHING, ExportOptions("csv"), tmp_path / "out", progress)
    assert not (tmp_path / "out").exists()
    assert list(tmp_path.glob(".out*")) == []


def test_a_file_that_is_there_stays_unless_somebody_asked(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_text("before")
    with pytest.raises(InputError, match="is there already"):
        export(workspace, EVERYTHING, ExportOptions("csv"), path, Progress(), overwrite=False)
    assert path.read_text() == "before"
    export(workspace, EVERYTHING, ExportOptions("csv"), path, Progress(), overwrite=True)
    assert path.read_bytes().startswith(b"article_id,")


@pytest.mark.parametrize(("place", "words"), [("", "This is a folder"), ("no/such/out", "does not exist")])
def test_where_nothing_can_be_written(workspace: Workspace, tmp_path: Path, place: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        export(workspace, EVERYTHING, ExportOptions("csv"), tmp_path / place, Progress())


def test_a_link_to_a_file_is_followed(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real")
    export(workspace, EVERYTHING, ExportOptions("csv"), tmp_path / "link", Progress())
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").is_file()


def test_selections(workspace: Workspace) -> None:
    second = workspace.articles()[1]
    workspace.change_reviewer("Zoë")
    workspace.annotate(second.id, Span(0, 7), "claim")
    workspace.set_status(second.id, "done")
    assert len(made(workspace, "jsonl-spans").splitlines()) == 4
    assert len(made(workspace, "jsonl-spans", Selection(articles=(second.id,))).splitlines()) == 2
    assert len(made(workspace, "jsonl-spans", Selection(labels=("claim",))).splitlines()) == 1
    assert len(made(workspace, "jsonl-spans", Selection(reviewers=("mira",))).splitlines()) == 3
    assert len(made(workspace, "jsonl-spans", Selection(statuses=("done",))).splitlines()) == 2
    lines = [json.loads(line) for line in made(workspace, "jsonl", Selection(labels=("claim",))).splitlines()]
    assert [len(line["annotations"]) for line in lines] == [0, 1, 0]
    assert made(workspace, "csv", Selection(reviewers=("nobody",))).count(b"\n") == 1


def test_a_bom_and_guards_are_choices(workspace: Workspace) -> None:
    one = workspace.annotations(workspace.articles()[0].id)[0]
    workspace.set_note(one.id, "=HYPERLINK(1)")
    assert not made(workspace, "csv").startswith(b"\xef\xbb\xbf")
    assert b",=HYPERLINK(1)," in made(workspace, "csv")
    assert made(workspace, "csv", bom=True).startswith(b"\xef\xbb\xbfarticle_id")
    assert b",'=HYPERLINK(1)," in made(workspace, "csv", guard_formulas=True)


@pytest.mark.parametrize("format_id", FORMATS)
def test_the_preview_is_the_beginning_of_the_file(workspace: Workspace, format_id: str) -> None:
    whole = made(workspace, format_id)
    seen = preview(workspace, EVERYTHING, ExportOptions(format_id), lines=2)
    assert seen.lines == whole.decode().splitlines()[:2]
    assert (seen.articles, seen.annotations) == (3, 3)
    assert abs(seen.bytes_estimate - len(whole)) < len(whole) // 4
    assert preview(workspace, EVERYTHING, ExportOptions(format_id)).bytes_estimate == len(whole)


def test_checks_before(workspace: Workspace) -> None:
    checks = preflight(workspace, EVERYTHING, ExportOptions("csv"), Progress())
    assert (checks[0].kind, checks[0].title) == (
        "ok",
        "3 of 3 quotes match their positions in the stored text",
    )
    assert all(check.kind != "error" for check in checks)
    damage(workspace)
    checks = preflight(workspace, EVERYTHING, ExportOptions("csv"), Progress())
    wrong = next(check for check in checks if check.kind == "error")
    assert len(wrong.annotation_ids) == 1
    assert wrong.title == "1 of 3 quotes does not match its position"


def test_a_format_that_only_reads_is_refused(workspace: Workspace) -> None:
    with pytest.raises(InputError, match="can be read, not written"):
        made(workspace, "text")
