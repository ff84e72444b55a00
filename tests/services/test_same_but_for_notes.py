"""Annotations that are the same but for their notes: whichever of them is taken, no note is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from annotator.model.annotation import Link, annotation_at, joined_notes, new_id
from annotator.model.article import Article
from annotator.model.edit import AddLinks
from annotator.model.imported import ImportedArticle
from annotator.model.selection import EVERYTHING
from annotator.model.span import Span
from annotator.model.text import sha256
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import export
from annotator.services.importing import ImportOptions, ImportReport, plan, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

TEXT = "Israel has sold drones worth $1.6\xa0billion 👩‍🚀 to Azerbaijan.\n"
DRONES = Span(16, 22)
BOTH = "Sold when?\nWhich ones?"

ways = pytest.mark.parametrize("way", ["jsonl", "csv", "db"])


@pytest.fixture
def make(tmp_path: Path) -> Callable[[str], AbstractContextManager[Workspace]]:
    def opened(name: str) -> AbstractContextManager[Workspace]:
        workspace = Workspace.open(str(tmp_path / f"{name}.db"), reviewer="Mira", create=True)
        workspace.fills_values = False
        article = Article("", "gas.txt", None, TEXT, sha256(TEXT))
        workspace.import_batch([ImportedArticle(article)], words="Imported “gas.txt”")
        return closing(workspace)

    return opened


def only(workspace: Workspace) -> str:
    (one,) = workspace.articles()
    return one.id


def notes(workspace: Workspace) -> list[str]:
    return [one.note for one in workspace.annotations(only(workspace))]


def two(workspace: Workspace) -> None:
    """Makes two that became the same when an attribute of one was taken away."""
    article = workspace.article(only(workspace))
    ids = sorted((new_id(), new_id()))
    given = [
        annotation_at(TEXT, article.id, DRONES, "figure", reviewer="Mira", at="2026-01-01T00:00:00Z", id=one)
        for one in ids
    ]
    workspace.import_batch([ImportedArticle(article, annotations=(given[0],))], words="Imported")
    workspace.set_attributes(ids[0], {"unit": "drones"})
    workspace.import_batch([ImportedArticle(article, annotations=(given[1],))], words="Imported")
    workspace.set_attributes(ids[0], {"unit": None})
    workspace.set_note(ids[0], "Sold when?")
    workspace.set_note(ids[1], "Which ones?")
    assert notes(workspace) == ["Sold when?", "Which ones?"]


def written(workspace: Workspace, path: Path) -> Path:
    if path.suffix == ".db":
        workspace.database.backup(path)
    else:
        export(workspace, EVERYTHING, ExportOptions(path.suffix[1:]), path, Progress())
    return path


def bring(workspace: Workspace, path: Path, *, again: bool = False) -> ImportReport:
    options = ImportOptions(theirs=frozenset({path}) if again else frozenset())
    return run(workspace, [path], options, Progress())


def differences(workspace: Workspace, path: Path) -> list[str]:
    return list(plan(workspace, [path], ImportOptions(), Progress())[0].differences)


@ways
def test_two_reviewers_who_became_one_lose_no_note_on_the_way(
    make: Callable[[str], AbstractContextManager[Workspace]], tmp_path: Path, way: str
) -> None:
    with make("here") as here, make("there") as there:
        here.annotate(only(here), DRONES, "claim", note="Which ones?")
        here.change_reviewer("Jonas")
        here.annotate(only(here), DRONES, "claim", note="Sold when?")
        here.merge_reviewers("Mira", "Jonas")
        file = written(here, tmp_path / f"out.{way}")
        assert bring(there, file).annotations_added == 1
        assert notes(there) == [BOTH]
        for workspace in (here, there):
            assert differences(workspace, file) == []
            again = bring(workspace, file)
            assert (again.annotations_added, again.step) == (0, None)


@ways
def test_of_two_that_are_in_a_project_one_comes_with_both_notes(
    make: Callable[[str], AbstractContextManager[Workspace]], tmp_path: Path, way: str
) -> None:
    with make("here") as here, make("there") as there:
        two(here)
        file = written(here, tmp_path / f"out.{way}")
        bring(there, file)
        assert notes(there) == [BOTH]
        for workspace, kept in ((here, ["Sold when?", "Which ones?"]), (there, [BOTH])):
            assert differences(workspace, file) == []
            assert bring(workspace, file, again=True).step is None
            assert notes(workspace) == kept
        there.undo()
        assert notes(there) == []


@ways
def test_where_a_note_is_lacking_it_is_listed_and_can_be_taken(
    make: Callable[[str], AbstractContextManager[Workspace]], tmp_path: Path, way: str
) -> None:
    with make("here") as here, make("there") as there:
        two(here)
        file = written(here, tmp_path / f"out.{way}")
        there.annotate(only(there), DRONES, "figure", note="Sold when?")
        words = "Annotation on “drones”: “Sold when?” here, “Sold when? Which ones?” there."
        assert differences(there, file) == [words]
        bring(there, file)
        assert notes(there) == ["Sold when?"]
        bring(there, file, again=True)
        assert notes(there) == [BOTH]
        assert differences(there, file) == []
        there.undo()
        assert notes(there) == ["Sold when?"]


def test_links_of_both_lead_to_the_one_that_came(
    make: Callable[[str], AbstractContextManager[Workspace]], tmp_path: Path
) -> None:
    with make("here") as here, make("there") as there:
        two(here)
        first, second = (one.id for one in here.annotations(only(here)))
        end = here.annotate(only(here), Span(0, 6), "claim").annotation_ids[0]
        here.apply(
            [AddLinks(tuple(Link(new_id(), "supports", end, one, "Mira") for one in (first, second)))], "Link"
        )
        bring(there, written(here, tmp_path / "out.jsonl"))
        (kept,) = (one.id for one in there.annotations(only(there)) if one.label == "figure")
        assert {one.to_id for one in there.links(only(there))} == {kept}


def test_they_come_to_a_newer_version_as_one_with_both_notes(
    make: Callable[[str], AbstractContextManager[Workspace]],
) -> None:
    with make("here") as here:
        two(here)
        older = only(here)
        text = f"Corrected. {TEXT}"
        newer = Article("", "gas2.txt", None, text, sha256(text), version_of=older)
        here.import_batch([ImportedArticle(newer, carried_from=older)], words="Imported “gas2.txt”")
        (new,) = (one.id for one in here.articles() if one.id != older)
        assert [one.note for one in here.annotations(new)] == [BOTH]
        assert [one.note for one in here.annotations(older)] == ["Sold when?", "Which ones?"]


def test_notes_are_joined_line_by_line_and_none_comes_twice() -> None:
    assert joined_notes(()) == ""
    assert joined_notes(("", " ", "")) == " "
    assert joined_notes(("", "One.", "")) == "One."
    assert joined_notes(("One.\n", "One.")) == "One.\n"
    assert joined_notes(("One.\nTwo.", "Two.", "One", "Two.\nThree.")) == "One.\nTwo.\nOne\nTwo.\nThree."
