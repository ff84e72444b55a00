"""What was removed comes again with an import: whatever that brings, all that was removed can be brought back as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.annotation import Annotation, Link
from annotator.model.article import Article, Excluded
from annotator.model.imported import ImportedArticle
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.model.text import sha256
from annotator.services.checking import check
from annotator.services.describing import Entry
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.scheme_growing import holds
from annotator.services.workspace import Workspace
from annotator.store.dump import Record, dump

MakeAnnotation = Callable[..., Annotation]
LINK = "0f3d9a52-58d6-4e0c-8f17-3c3f6f6b2c11"


def state(workspace: Workspace) -> list[Record]:
    with workspace.database.read() as t:
        return [one for one in dump(t, with_log=False) if one[0] != "reviewer"]


def bring(workspace: Workspace, one: ImportedArticle) -> None:
    workspace.import_batch([one], words="Import")


def suggestion(article: Article) -> Suggestion:
    span = Span(article.text.index("Baku"), article.text.index("Baku") + 4)
    prefix, suffix = span.context(article.text)
    return Suggestion(
        "5a1d0f7e-8a9e-4c9c-9f00-9a6ad2a7b001",
        article.id,
        "claim",
        span,
        "Baku",
        prefix,
        suffix,
        source="model",
    )


@pytest.fixture
def worked_on(workspace: Workspace, awkward: Article, make_annotation: MakeAnnotation) -> ImportedArticle:
    """An article that was imported, and then worked on: what the import had brought."""
    one, two = make_annotation(awkward, "40%", "figure"), make_annotation(awkward, "Baku", "bias")
    link = Link(LINK, "same", one.id, two.id, "Mira")
    came = ImportedArticle(
        awkward, annotations=(one, two), links=(link,), suggestions=(suggestion(awkward),), statuses={"Jonas": "reading"}
    )  # fmt: skip
    bring(workspace, came)
    workspace.describe(awkward.id, {"title": Entry("By hand"), "author": Entry("A. Writer")}, "a long note")
    workspace.exclude(awkward.id, Span(len(awkward.text) - 3, len(awkward.text)), "share")
    workspace.set_status(awkward.id, "done")
    workspace.move(one.id, Span(one.span.start, one.span.end + 1))
    workspace.set_note(two.id, "an hour's work")
    (asked,) = workspace.open_suggestions(awkward.id)
    workspace.reject_suggestion(asked.id)
    return came


def test_an_article_that_came_again_goes_back_to_what_it_was(
    workspace: Workspace, worked_on: ImportedArticle
) -> None:
    before = state(workspace)
    workspace.remove_article(worked_on.article.id)
    without = state(workspace)
    bring(workspace, worked_on)
    again = state(workspace)
    assert len(workspace.annotations(worked_on.article.id)) == 2
    assert workspace.article(worked_on.article.id).note == worked_on.article.note
    assert check(workspace, Progress()) == []
    workspace.undo()
    assert state(workspace) == without
    workspace.undo()
    assert state(workspace) == before
    workspace.redo()
    workspace.redo()
    assert state(workspace) == again
    assert check(workspace, Progress()) == []


def test_restoring_it_after_the_import_was_undone_brings_what_went_with_it(
    workspace: Workspace, worked_on: ImportedArticle
) -> None:
    before = state(workspace)
    workspace.remove_article(worked_on.article.id)
    bring(workspace, replace(worked_on, annotations=(), links=(), suggestions=()))
    workspace.undo()
    workspace.restore_article(worked_on.article.id)
    assert state(workspace) == before


def test_an_article_whose_import_was_undone_can_be_restored(
    workspace: Workspace, awkward: Article, make_annotation: MakeAnnotation
) -> None:
    other = replace(awkward, id="11111111-0000-4000-8000-000000000000", name="other.txt")
    workspace.remove_article(awkward.id)
    workspace.undo()
    workspace.redo()
    bring(workspace, ImportedArticle(replace(other, id=awkward.id)))
    workspace.undo()
    workspace.redo()
    workspace.undo()
    workspace.restore_article(awkward.id)
    assert [one.id for one in workspace.articles()] == [awkward.id]


def test_an_annotation_that_was_removed_is_not_written_over(
    workspace: Workspace, worked_on: ImportedArticle
) -> None:
    before = workspace.annotations(worked_on.article.id)
    ids = [one.id for one in before]
    workspace.remove(ids)
    bring(workspace, worked_on)
    now = workspace.annotations(worked_on.article.id)
    assert [one.note for one in now] == ["", ""]
    assert {one.id for one in now}.isdisjoint(ids)
    assert len(workspace.links(worked_on.article.id)) == 1
    assert check(workspace, Progress()) == []
    after = state(workspace)
    bring(workspace, worked_on)
    assert state(workspace) == after
    workspace.undo()
    for one in ids:
        workspace.restore_annotation(one)
    assert workspace.annotations(worked_on.article.id) == before


def test_what_was_removed_as_it_came_comes_under_its_own_id(
    workspace: Workspace, awkward: Article, make_annotation: MakeAnnotation
) -> None:
    one, two = make_annotation(awkward, "40%", "figure"), make_annotation(awkward, "Baku", "bias")
    came = ImportedArticle(
        awkward, annotations=(one, two), links=(Link(LINK, "same", one.id, two.id, "Mira"),),
        suggestions=(suggestion(awkward),),
    )  # fmt: skip
    bring(workspace, came)
    before, asked = state(workspace), workspace.open_suggestions(awkward.id)
    workspace.remove([one.id, two.id])
    bring(workspace, came)
    assert state(workspace) == before
    workspace.remove_article(awkward.id)
    bring(workspace, came)
    assert {each.id for each in workspace.annotations(awkward.id)} == {one.id, two.id}
    assert [each.id for each in workspace.links(awkward.id)] == [LINK]
    assert workspace.open_suggestions(awkward.id) == asked


def test_a_newer_version_that_came_again_goes_back_to_what_it_was(
    workspace: Workspace, awkward: Article, tmp_path: Path
) -> None:
    for words, label in (("40%", "figure"), ("Baku", "bias")):
        start = awkward.text.index(words)
        workspace.annotate(awkward.id, Span(start, start + len(words)), label)
    file = tmp_path / "newer.txt"
    file.write_text(f"{awkward.text}\nOne more line.\n", encoding="utf-8", newline="")
    options = ImportOptions(version_of=awkward.id)
    run(workspace, [file], options, Progress())
    newer = workspace.versions().newest(awkward.id)
    first, second = workspace.annotations(newer)
    workspace.set_note(first.id, "in the newer version")
    workspace.remove([second.id])
    before = state(workspace)
    workspace.remove_article(newer)
    run(workspace, [file], options, Progress())
    assert [one.note for one in workspace.annotations(newer)] == ["", ""]
    assert check(workspace, Progress()) == []
    workspace.undo()
    workspace.undo()
    assert state(workspace) == before
    workspace.redo()
    workspace.redo()
    assert len(workspace.annotations(newer)) == 2
    assert check(workspace, Progress()) == []


@pytest.mark.parametrize("is_decided", [False, True])
def test_a_newer_version_that_came_again_as_an_article_of_its_own_asks_for_nothing(
    workspace: Workspace, awkward: Article, tmp_path: Path, *, is_decided: bool
) -> None:
    for words, label in (("40%", "figure"), ("Baku", "bias")):
        start = awkward.text.index(words)
        workspace.annotate(awkward.id, Span(start, start + len(words)), label)
    file = tmp_path / "newer.txt"
    text = awkward.text.replace("Baku", "the capital")
    file.write_text(text, encoding="utf-8", newline="")
    run(workspace, [file], ImportOptions(version_of=awkward.id), Progress())
    newer = workspace.versions().newest(awkward.id)
    asked = [one.old.id for one in workspace.carried(newer) if one.is_open]
    assert asked
    if is_decided:
        workspace.let_go_carried(newer, asked)
    before = state(workspace)
    workspace.remove_article(newer)
    without = state(workspace)
    run(workspace, [file], ImportOptions(), Progress())
    again = state(workspace)
    assert workspace.annotations(newer) == []
    assert (workspace.open_carried(), check(workspace, Progress())) == ({}, [])
    workspace.undo()
    assert state(workspace) == without
    workspace.redo()
    assert state(workspace) == again
    workspace.remove_article(newer)
    workspace.undo()
    assert state(workspace) == again
    workspace.undo()
    workspace.undo()
    assert state(workspace) == before
    assert check(workspace, Progress()) == []


def test_a_newer_version_that_came_again_with_what_was_carried_over_asks_for_the_rest_of_it(
    workspace: Workspace, awkward: Article
) -> None:
    start = awkward.text.index("Baku")
    workspace.annotate(awkward.id, Span(start, start + 4), "bias")
    text = f"{awkward.text}\nOne more line.\n"
    newer = replace(
        awkward,
        id="22222222-0000-4000-8000-000000000000",
        text=text,
        text_sha256=sha256(text),
        source_sha256="",
    )
    bring(workspace, ImportedArticle(replace(newer, version_of=awkward.id), carried_from=awkward.id))
    came = workspace.annotations(newer.id)
    before = workspace.carried(newer.id)
    assert len(came) == len(before) == 1
    workspace.remove_article(newer.id)
    bring(workspace, ImportedArticle(newer, annotations=tuple(came)))
    assert workspace.annotations(newer.id) == came
    assert workspace.carried(newer.id) == before


def test_excluded_text_that_went_comes_back(workspace: Workspace, awkward: Article) -> None:
    regions = (Excluded(Span(0, 3), "share"),)
    bring(workspace, ImportedArticle(awkward, excluded=regions))
    workspace.remove_article(awkward.id)
    bring(workspace, ImportedArticle(awkward))
    assert workspace.excluded(awkward.id) == ()
    workspace.undo()
    workspace.undo()
    assert workspace.excluded(awkward.id) == regions


@pytest.mark.parametrize(
    ("value", "is_held"),
    [(1e21, True), (-9.3e18, True), (2**63 - 1, True), (2**63, False), (-(2**63), True), (float("inf"), False), (True, False)],
)  # fmt: skip
def test_what_a_number_can_be(value: float, is_held: bool) -> None:
    assert holds("number", value) is is_held
