"""A file whose text is here already: what it says otherwise is listed, and taken if it is imported again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.model.provenance import origins
from annotator.services.checking import check
from annotator.services.describing import Entry
from annotator.services.importing import FilePlan, ImportOptions, ImportReport, plan, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

TEXT = "Ferries leave the harbour\n\nBy Jane Doe\n\n" + "Officials 🙂 say the port is full again. " * 20


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(str(tmp_path / "project.db"), reviewer="mira", create=True)
    yield opened
    opened.close()


def write(path: Path, **more: object) -> Path:
    path.write_text(json.dumps({"text": TEXT, **more}), encoding="utf-8")
    return path


def look(workspace: Workspace, path: Path) -> FilePlan:
    return plan(workspace, [path], ImportOptions(), Progress())[0]


def bring(workspace: Workspace, path: Path, *, again: bool = False) -> ImportReport:
    options = ImportOptions(theirs=frozenset({path}) if again else frozenset())
    return run(workspace, [path], options, Progress())


def only(workspace: Workspace) -> str:
    (one,) = workspace.articles()
    return one.id


def test_what_the_file_says_otherwise_is_listed_and_nothing_changes(
    workspace: Workspace, tmp_path: Path
) -> None:
    bring(workspace, write(tmp_path / "a.jsonl", title="Ferries", meta={"outlet": "Times"}))
    other = write(tmp_path / "b.jsonl", title="Boats", meta={"outlet": "Post"})
    report = bring(workspace, other)
    (one,) = report.files
    assert (one.state, report.step) == ("duplicate", None)
    assert one.differences == (
        "Title of “Ferries”: Ferries here, Boats there.",
        "Outlet of “Ferries”: Times here, Post there.",
    )
    assert "Differs from this project in 2 places; what is here stays." in one.remarks
    assert workspace.article(only(workspace)).meta["outlet"] == "Times"


def test_imported_again_it_brings_them_and_undo_takes_them_back(workspace: Workspace, tmp_path: Path) -> None:
    bring(workspace, write(tmp_path / "a.jsonl", title="Ferries", meta={"outlet": "Times", "author": "Jo"}))
    before = workspace.article(only(workspace))
    other = write(
        tmp_path / "b.jsonl", title="Ferries again", meta={"outlet": "Post", "desk": "City"}, note="Ask"
    )
    report = bring(workspace, other, again=True)
    (one,) = report.files
    assert (one.state, one.is_again, report.articles_added) == ("ready", False, 0)
    now = workspace.article(only(workspace))
    assert (now.title, now.note, now.name) == ("Ferries again", "Ask", before.name)
    assert (now.meta["outlet"], now.meta["desk"], now.meta["author"]) == ("Post", "City", "Jo")
    assert (bring(workspace, other, again=True).step, look(workspace, other).differences) == (None, ())
    assert not check(workspace, Progress())
    workspace.undo()
    assert workspace.article(before.id) == before


def test_what_is_only_read_out_of_the_text_never_replaces_what_somebody_wrote(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    bring(workspace, path)
    article_id = only(workspace)
    assert workspace.article(article_id).meta["author"] == "Jane Doe"
    assert look(workspace, path).differences == ()
    workspace.describe(article_id, {"title": Entry("My own title"), "author": Entry("J. D.")})
    assert look(workspace, path).differences == ()
    bare = write(tmp_path / "b.jsonl")
    assert look(workspace, bare).differences == ()


def test_it_fills_what_is_empty_as_a_proposal(workspace: Workspace, tmp_path: Path) -> None:
    bring(workspace, write(tmp_path / "a.jsonl", title="Ferries"))
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    bring(workspace, path, again=True)
    now = workspace.article(only(workspace))
    assert now.meta["author"] == "Jane Doe"
    assert origins(now.meta)["author"].is_proposal
    assert now.title == "Ferries"


def test_notes_of_annotations_come_and_the_annotations_stay(workspace: Workspace, tmp_path: Path) -> None:
    mark = {"label": "claim", "start": 0, "end": 7}
    bring(workspace, write(tmp_path / "a.jsonl", title="Ferries", annotations=[mark]))
    other = write(tmp_path / "b.jsonl", title="Ferries", annotations=[{**mark, "note": "Who?"}])
    assert look(workspace, other).differences == ("Annotation on “Ferries”: “” here, “Who?” there.",)
    bring(workspace, other, again=True)
    (now,) = workspace.annotations(only(workspace))
    assert (now.quote, now.note) == ("Ferries", "Who?")


def test_a_file_too_long_to_be_kept_in_memory_brings_them_too(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(workspace, write(tmp_path / "a.jsonl", title="Ferries"))
    monkeypatch.setattr("annotator.services.import_looking.KEPT_CHARACTERS", 10)
    bring(workspace, write(tmp_path / "b.jsonl", title="Ferries", note="Ask"), again=True)
    assert workspace.article(only(workspace)).note == "Ask"


def test_the_text_of_a_file_that_is_refused_comes_with_the_next_one(
    workspace: Workspace, tmp_path: Path
) -> None:
    write(tmp_path / "a.jsonl", annotations=[{"label": "nothing", "start": 0, "end": 3}])
    write(tmp_path / "b.jsonl")
    found = plan(workspace, [tmp_path], ImportOptions(), Progress())
    assert [(one.path.name, one.state, one.articles) for one in found if one.path.suffix == ".jsonl"] == [
        ("a.jsonl", "refused", 1), ("b.jsonl", "ready", 1)
    ]  # fmt: skip
