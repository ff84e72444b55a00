"""The account beside an export: always there, exact, a pair with its file, never over anything else."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from zipfile import ZipFile

import pytest

from annotator import __version__
from annotator.cli import main
from annotator.errors import Cancelled, InputError
from annotator.io.losses import MAX_IDS, Losses
from annotator.model.selection import EVERYTHING, Selection
from annotator.model.span import Span
from annotator.services import export_account
from annotator.services.export_account import REPORT_SUFFIX, is_account, path_beside
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import export
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.training_options import TrainingOptions
from annotator.services.workspace import Workspace

TEXT = "Officials 🙂 say Baku supplies 40% of Israel’s oil.\nCritics call the ties “furtive”."


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Workspace]:
    source = tmp_path / "sources"
    source.mkdir()
    (source / "a.txt").write_text(TEXT)
    (source / "b.txt").write_text("Nothing is marked here.")
    opened = Workspace.open(str(tmp_path / "project.db"), reviewer="Mira", create=True)
    run(opened, sorted(source.iterdir()), ImportOptions(), Progress())
    first = opened.articles()[0]
    start = TEXT.index("40%")
    done = opened.annotate(first.id, Span(start, start + 3), "figure", attributes={"low": 40})
    opened.annotate(first.id, Span(16, 49), "claim")
    opened.set_note(done.annotation_ids[0], "why")
    opened.set_status(first.id, "done")
    yield opened
    opened.close()


def written(project: Workspace, path: Path, format_id: str = "doccano", **given):
    selection = given.pop("selection", EVERYTHING)
    return export(project, selection, ExportOptions(format_id, **given), path, Progress())


def asked_first(project: Workspace, path: Path, format_id: str):
    return export(project, EVERYTHING, ExportOptions(format_id), path, Progress(), overwrite=False)


def told(path: Path) -> dict:
    return json.loads(path_beside(path).read_bytes())


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_it_says_what_the_file_is(project: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    report = written(project, path, selection=Selection(labels=("figure",)))
    said = told(path)
    assert report.account == path_beside(path)
    assert said["report"] == "annotator-export/1"
    assert said["program"] == f"annotator {__version__}"
    assert (said["project"], said["format"], said["offset_unit"]) == ("project", "doccano", "utf16")
    assert said["selection"]["labels"] == ["figure"]
    assert said["files"] == {"out.jsonl": digest(path.read_bytes())}
    assert (said["written"]["articles"], said["written"]["annotations"], said["written"]["notes"]) == (
        2,
        1,
        1,
    )
    assert said["not_selected"] == {
        "articles": 0, "annotations": 1, "attributes": 0, "notes": 0, "links": 0, "excluded": 0, "article_notes": 0,
        "statuses": 0,
    }  # fmt: skip
    assert {one["kind"]: one["number"] for one in said["losses"]} == {
        "attributes": 1, "notes": 1, "reviewers": 1, "statuses": 1, "ids": 1, "times": 1, "article-ids": 2, "originals": 2,
    }  # fmt: skip
    assert "attributes" in said["no_place_for"]
    assert all(one["are_all_ids"] and one["words"] for one in said["losses"])


def test_options_are_those_that_the_format_looks_at(project: Workspace, tmp_path: Path) -> None:
    written(project, tmp_path / "a.jsonl", "spacy-json")
    assert told(tmp_path / "a.jsonl")["options"].keys() >= {"as_entities"}
    written(project, tmp_path / "b.jsonl")
    assert told(tmp_path / "b.jsonl")["options"] == {}


def test_it_is_there_also_when_nothing_was_lost(project: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    written(project, path)
    assert told(path)["losses"]
    export(project, Selection(articles=()), ExportOptions("doccano"), path, Progress())
    assert told(path)["losses"] == []
    assert told(path)["files"] == {"out.jsonl": digest(path.read_bytes())}


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_every_file_of_several_has_its_hash(project: Workspace, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    written(project, path, "brat")
    said = told(path)
    if path.is_dir():
        found = {str(one.relative_to(path)): digest(one.read_bytes()) for one in path.iterdir()}
    else:
        with ZipFile(path) as archive:
            found = {one: digest(archive.read(one)) for one in archive.namelist()}
        found["out.zip"] = digest(path.read_bytes())
    assert said["files"] == found


def test_the_same_data_give_the_same_bytes(project: Workspace, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    for folder in (tmp_path, tmp_path / "other"):
        written(project, folder / "out.jsonl")
    assert (
        path_beside(tmp_path / "out.jsonl").read_bytes()
        == path_beside(tmp_path / "other" / "out.jsonl").read_bytes()
    )


def test_what_is_no_report_of_ours_is_not_written_over(project: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("mine")
    for content in ("mine too", '{"report": 3}', "[1]", "{}", "\0"):
        path_beside(path).write_text(content)
        with pytest.raises(InputError, match="no report of ours"):
            written(project, path)
        assert path_beside(path).read_text() == content
    assert path.read_text() == "mine"
    path_beside(path).unlink()
    path_beside(path).mkdir()
    with pytest.raises(InputError, match="no report of ours"):
        written(project, path)


def test_a_report_without_its_file_is_not_written_over(project: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    written(project, path)
    before = path_beside(path).read_bytes()
    path.unlink()
    for format_id in ("doccano", "csv"):
        with pytest.raises(InputError, match="not there any more"):
            asked_first(project, path, format_id)
    assert not path.exists()
    assert path_beside(path).read_bytes() == before
    written(project, path)
    assert path_beside(path).read_bytes() == before


def test_a_folder_that_is_empty_is_no_file_of_a_report(project: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "out"
    written(project, path, "brat")
    for one in path.iterdir():
        one.unlink()
    with pytest.raises(InputError, match="not there any more"):
        asked_first(project, path, "brat")
    path.rmdir()
    written(project, path, "brat")


@pytest.mark.parametrize("format_id", ["csv", "jsonl", "jsonl-spans"])
def test_our_own_formats_have_none_and_leave_no_stale_one(
    project: Workspace, tmp_path: Path, format_id: str
) -> None:
    path = tmp_path / "out.jsonl"
    written(project, path)
    assert is_account(path_beside(path))
    assert written(project, path, format_id).account is None
    assert sorted(one.name for one in tmp_path.glob("out*")) == ["out.jsonl"]
    path_beside(path).write_text("mine")
    written(project, path, format_id)
    assert path_beside(path).read_text() == "mine"


def test_a_training_set_takes_the_report_of_the_zip_file_that_it_replaces(
    project: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "out.zip"
    written(project, path, "brat")
    written(project, path, "spacy-json", training=TrainingOptions())
    assert not path_beside(path).exists()


@pytest.mark.parametrize("name", ["out.jsonl", "out", "out.zip"])
def test_stopped_leaves_the_pair_as_it_was(project: Workspace, tmp_path: Path, name: str) -> None:
    format_id = "doccano" if name.endswith("l") else "brat"
    path = tmp_path / name
    is_new = name == "out"
    if not is_new:
        written(project, path, format_id)
    before = {one.name: one.read_bytes() for one in tmp_path.glob("*out*")}
    calls = 0

    class Stopped(Progress):
        most = 0

        def check(self) -> None:
            nonlocal calls
            calls += 1
            if calls == self.most:
                raise Cancelled

    for most in range(1, 200):
        calls, Stopped.most = 0, most
        try:
            export(project, EVERYTHING, ExportOptions(format_id), path, Stopped())
        except Cancelled:
            assert {one.name: one.read_bytes() for one in tmp_path.glob("*out*")} == before
        else:
            break
    assert most > 5
    assert is_account(path_beside(path))


def test_killed_anywhere_leaves_no_pair_that_disagrees(
    project: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every change of a name is the last thing that happens, in turn."""

    class Killed(BaseException):
        pass

    path = tmp_path / "out.jsonl"
    left = 0

    def counted(name: str):
        real = getattr(Path, name)

        def change(self: Path, *given, **more):
            nonlocal left
            left -= 1
            if left < 0:
                raise Killed
            return real(self, *given, **more)

        return change

    ends = set()
    for number in range(8):
        for one in tmp_path.glob("*out.jsonl*"):
            one.unlink()
        written(project, path, selection=Selection(labels=()))
        old = path.read_bytes()
        left = number
        with monkeypatch.context() as patch:
            for name in ("replace", "hardlink_to", "unlink"):
                patch.setattr(Path, name, counted(name))
            with suppress(Killed):
                written(project, path)
        if path_beside(path).exists():
            assert told(path)["files"] == {"out.jsonl": digest(path.read_bytes())}
        ends.add((path.read_bytes() == old, path_beside(path).exists()))
    assert ends == {(True, True), (True, False), (False, False), (False, True)}


def test_an_old_report_comes_back_when_the_file_cannot_take_its_name(
    project: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.jsonl"
    written(project, path)
    before = {one.name: one.read_bytes() for one in tmp_path.glob("*out*")}
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if Path(target).name == "out.jsonl":
            raise PermissionError(13, "no")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(InputError, match="Nothing was written"):
        written(project, path, selection=Selection(labels=()))
    assert {one.name: one.read_bytes() for one in tmp_path.glob("*out*")} == before


def test_a_name_taken_meanwhile_is_a_sentence(
    project: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.jsonl"
    real = export_account.take_free_name

    def take(aside: Path, target: Path) -> None:
        target.write_text("theirs")
        real(aside, target)

    monkeypatch.setattr(export_account, "take_free_name", take)
    with pytest.raises(InputError, match="The file was written, but not its report"):
        written(project, path)
    assert path_beside(path).read_text() == "theirs"
    assert sorted(one.name for one in tmp_path.glob("*out*")) == ["out.jsonl", "out.jsonl.report.json"]


def test_a_name_that_is_too_long_for_the_report_is_said_before(project: Workspace, tmp_path: Path) -> None:
    path = tmp_path / ("n" * 245 + ".jsonl")
    with pytest.raises(InputError, match="the name is too long"):
        written(project, path)
    assert not path.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no /dev/null")
def test_devices_and_streams_have_none(project: Workspace, tmp_path: Path) -> None:
    assert written(project, Path("/dev/null")).account is None
    with (tmp_path / "out").open("wb") as stream:
        assert export(project, EVERYTHING, ExportOptions("doccano"), stream, Progress()).account is None
    assert list(tmp_path.glob("*.report.json")) == []


def test_more_annotations_than_are_named_are_said_to_be_more() -> None:
    losses = Losses()
    for number in range(MAX_IDS):
        losses.note("notes", f"a{number}")
        losses.note("notes", f"a{number}")
    ((_, count),) = losses.counts()
    assert (count.number, len(count.annotation_ids), count.has_more) == (2 * MAX_IDS, MAX_IDS, False)
    losses.note("notes", "another")
    assert count.has_more


def test_the_snapshot_is_what_the_project_says_wherever_it_is(project: Workspace, tmp_path: Path) -> None:
    def snapshot(workspace: Workspace, name: str, **given) -> str:
        written(workspace, tmp_path / name, **given)
        return told(tmp_path / name)["snapshot"]

    first = snapshot(project, "a.jsonl")
    assert snapshot(project, "b.jsonl", selection=Selection(labels=())) == first
    report = written(project, tmp_path / "t", "spacy-json", training=TrainingOptions())
    assert report.training.snapshot == first
    written(project, tmp_path / "own.jsonl", "jsonl")
    elsewhere = Workspace.open(str(tmp_path / "elsewhere.db"), reviewer="Jonas", create=True)
    with closing(elsewhere):
        run(elsewhere, [tmp_path / "own.jsonl"], ImportOptions(), Progress())
        assert snapshot(elsewhere, "c.jsonl") == first
    article = project.articles()[0]
    project.set_status(article.id, "reading")
    changed = snapshot(project, "d.jsonl")
    assert changed != first
    project.set_status(article.id, "done")
    assert snapshot(project, "e.jsonl") == first


def test_from_the_command_line(
    project: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "out.jsonl"
    asked = ["export", "--db", str(tmp_path / "project.db"), "--format", "doccano", "--output", str(path)]
    assert main(asked) == 0
    first = path_beside(path).read_bytes()
    assert main(asked) == 1
    assert "there already" in capsys.readouterr().err
    assert path_beside(path).read_bytes() == first
    assert main([*asked, "--force", "--label", "claim"]) == 0
    assert told(path)["selection"]["labels"] == ["claim"]
    path.unlink()
    assert main(asked) == 1
    assert "not there any more" in capsys.readouterr().err
    assert path_beside(path).name == f"out.jsonl{REPORT_SUFFIX}"
    assert not path.exists()
    assert main([*asked, "--force"]) == 0
    assert path.exists()
