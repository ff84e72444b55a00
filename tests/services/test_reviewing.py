"""Reviewers renamed and merged: one step, undoable, and the log stays readable."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotator.errors import InputError, RuleError
from annotator.model.annotation import Link, new_id
from annotator.model.article import Article
from annotator.model.edit import AddLinks, RenameReviewer
from annotator.model.imported import ImportedArticle
from annotator.model.span import Span
from annotator.model.text import sha256
from annotator.services.checking import check
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store import log

TEXT = "Israel has sold drones worth $1.6\xa0billion 👩‍🚀 to Azerbaijan.\n"
ARTICLE = "6f2c5d2e-5b0e-5c6e-9a53-0d1c9a3e7b99"


@pytest.fixture
def workspace(target: str) -> Iterator[Workspace]:
    opened = Workspace.open(target, reviewer="Mira", create=True)
    opened.fills_values = False
    article = Article(ARTICLE, "gas.txt", None, TEXT, sha256(TEXT))
    opened.import_batch([ImportedArticle(article)], words="Imported “gas.txt”")
    yield opened
    opened.close()


def mark(workspace: Workspace, words: str, label: str = "claim", note: str = "") -> str:
    start = TEXT.index(words)
    done = workspace.annotate(ARTICLE, Span(start, start + len(words)), label, note=note)
    return done.annotation_ids[0]


def by(workspace: Workspace) -> list[tuple[str, str]]:
    return [(one.reviewer, one.quote) for one in workspace.annotations(ARTICLE)]


def test_a_reviewer_gets_another_name_everywhere(workspace: Workspace) -> None:
    mark(workspace, "drones")
    done = workspace.rename_reviewer("Mira", "  Mira   K. ")
    assert done is not None
    assert done.words == "Renamed the reviewer “Mira” to “Mira K.”"
    assert workspace.reviewer == "Mira K."
    assert by(workspace) == [("Mira K.", "drones")]
    assert workspace.reviewers() == ["Mira K."]
    with workspace.database.read() as t:
        assert {one.reviewer for one in log.revisions(t)} == {"Mira K."}
    assert not check(workspace, Progress())


def test_a_new_name_is_taken_back_and_brought_back(workspace: Workspace) -> None:
    mark(workspace, "drones")
    workspace.rename_reviewer("Mira", "Mia")
    workspace.undo()
    assert workspace.reviewer == "Mira"
    assert by(workspace) == [("Mira", "drones")]
    assert workspace.reviewers() == ["Mira"]
    workspace.redo()
    assert by(workspace) == [("Mia", "drones")]
    workspace.undo()
    workspace.undo()
    assert by(workspace) == []


def test_what_was_done_under_the_old_name_can_still_be_taken_back(workspace: Workspace) -> None:
    mark(workspace, "drones")
    workspace.set_status(ARTICLE, "done")
    workspace.change_reviewer("Jonas")
    workspace.rename_reviewer("Mira", "Mia")
    assert workspace.reviewer == "Jonas"
    workspace.rename_reviewer("Mia", "Maria")
    workspace.change_reviewer("Maria")
    assert workspace.undo() is not None
    assert workspace.articles()[0].status == "reading"
    assert workspace.undo() is not None
    assert by(workspace) == []
    workspace.redo()
    assert by(workspace) == [("Maria", "drones")]


def test_a_name_that_somebody_has_is_refused(workspace: Workspace) -> None:
    mark(workspace, "drones")
    workspace.change_reviewer("Jonas")
    mark(workspace, "drones")
    with pytest.raises(RuleError, match="Merge the two instead"):
        workspace.rename_reviewer("Mira", "Jonas")
    with pytest.raises(RuleError):
        workspace.apply([RenameReviewer("Mira", "Jonas")], "Rename")
    with pytest.raises(RuleError):
        workspace.rename_reviewer("Mira", " ")
    with pytest.raises(InputError):
        workspace.rename_reviewer("Nobody", "Somebody")
    assert workspace.rename_reviewer("Mira", "Mira") is None


def test_a_name_that_has_nothing_any_more_can_be_taken(workspace: Workspace) -> None:
    mark(workspace, "drones")
    workspace.change_reviewer("Jonas")
    mark(workspace, "billion")
    workspace.merge_reviewers("Mira", "Jonas")
    workspace.rename_reviewer("Jonas", "Mira")
    assert {one for one, _ in by(workspace)} == {"Mira"}


def merged(workspace: Workspace) -> dict[str, str]:
    """Work of two reviewers, some of it alike, with links and statuses; ids by what they are."""
    ids = {
        "same of Mira": mark(workspace, "drones"),
        "only Mira": mark(workspace, "$1.6\xa0billion", "figure"),
    }
    workspace.apply(
        [AddLinks((Link(new_id(), "supports", ids["only Mira"], ids["same of Mira"], "Mira"),))], "Link"
    )
    workspace.set_status(ARTICLE, "done")
    workspace.change_reviewer("Jonas")
    ids["same of Jonas"] = mark(workspace, "drones")
    return ids


def test_two_reviewers_become_one(workspace: Workspace) -> None:
    ids = merged(workspace)
    plan = workspace.merging("Mira", "Jonas")
    assert (plan.annotations, plan.same, plan.links, plan.statuses) == (1, 1, 1, 1)
    done = workspace.merge_reviewers("Mira", "Jonas")
    assert done.words == "Merged the reviewer “Mira” into “Jonas”"
    assert by(workspace) == [("Jonas", "drones"), ("Jonas", "$1.6\xa0billion")]
    (link,) = workspace.links(ARTICLE)
    assert (link.from_id, link.to_id, link.reviewer) == (ids["only Mira"], ids["same of Jonas"], "Jonas")
    assert workspace.articles()[0].statuses == {"Jonas": "done"}
    assert [one.name for one in workspace.reviewer_work()] == ["Jonas"]
    assert not check(workspace, Progress())


def test_merging_is_one_step_that_can_be_taken_back(workspace: Workspace) -> None:
    merged(workspace)
    before = workspace.annotations(ARTICLE), workspace.links(ARTICLE), workspace.articles()[0].statuses
    workspace.merge_reviewers("Mira", "Jonas")
    after = workspace.annotations(ARTICLE), workspace.links(ARTICLE), workspace.articles()[0].statuses
    workspace.undo()
    assert (
        workspace.annotations(ARTICLE),
        workspace.links(ARTICLE),
        workspace.articles()[0].statuses,
    ) == before
    workspace.redo()
    assert (
        workspace.annotations(ARTICLE),
        workspace.links(ARTICLE),
        workspace.articles()[0].statuses,
    ) == after


def test_the_log_still_says_who_did_it(workspace: Workspace) -> None:
    merged(workspace)
    workspace.merge_reviewers("Mira", "Jonas")
    with workspace.database.read() as t:
        found = [(one.reviewer, one.words) for one in log.revisions(t)]
    assert ("Mira", "Claim on “drones”") in found
    assert found[-1] == ("Jonas", "Merged the reviewer “Mira” into “Jonas”")


def test_a_note_of_an_alike_annotation_is_not_lost(workspace: Workspace) -> None:
    mark(workspace, "drones", note="Which ones?")
    workspace.change_reviewer("Jonas")
    kept = mark(workspace, "drones")
    workspace.merge_reviewers("Mira", "Jonas")
    assert [(one.id, one.note) for one in workspace.annotations(ARTICLE)] == [(kept, "Which ones?")]


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ("Which ones?", "Sold when?", "Sold when?\nWhich ones?"),
        ("Which ones?", "Sold when?\nWhich ones?", "Sold when?\nWhich ones?"),
        ("Which ones?", "Which ones?", "Which ones?"),
        ("", "Sold when?", "Sold when?"),
        ("One.\nTwo.", "Two.\n", "Two.\nOne.\nTwo."),
    ],
)
def test_notes_of_both_stand_in_the_one_that_stays_and_undo_parts_them(
    workspace: Workspace, mine: str, theirs: str, expected: str
) -> None:
    gone = mark(workspace, "drones", note=mine)
    workspace.change_reviewer("Jonas")
    kept = mark(workspace, "drones", note=theirs)
    before = workspace.annotations(ARTICLE)
    assert workspace.merging("Mira", "Jonas").same == 1
    workspace.merge_reviewers("Mira", "Jonas")
    assert [(one.id, one.note) for one in workspace.annotations(ARTICLE)] == [(kept, expected)]
    after = workspace.annotations(ARTICLE)
    workspace.undo()
    assert workspace.annotations(ARTICLE) == before
    assert {one.id for one in before} == {gone, kept}
    workspace.redo()
    assert workspace.annotations(ARTICLE) == after
    assert not check(workspace, Progress())


def test_a_reviewer_cannot_be_merged_with_nobody_or_with_the_same(workspace: Workspace) -> None:
    mark(workspace, "drones")
    with pytest.raises(RuleError):
        workspace.merge_reviewers("Mira", "Mira")
    with pytest.raises(InputError):
        workspace.merge_reviewers("Mira", "Nobody")
