"""A reviewer who gets another name by another process goes on under it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotator.errors import StaleEditError
from annotator.model.article import Article
from annotator.model.changes import Changes
from annotator.model.imported import ImportedArticle
from annotator.model.span import Span
from annotator.model.text import sha256
from annotator.services.checking import check
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

TEXT = "Israel has sold drones worth $1.6\xa0billion 👩‍🚀 to Azerbaijan.\n"
ARTICLE = "6f2c5d2e-5b0e-5c6e-9a53-0d1c9a3e7b99"


def opened(target: str, reviewer: str) -> Workspace:
    made = Workspace.open(target, reviewer=reviewer, create=True)
    made.fills_values = False
    return made


@pytest.fixture
def workspace(target: str) -> Iterator[Workspace]:
    """Mira's window, on what she and Jonas have labelled."""
    made = opened(target, "Jonas")
    article = Article(ARTICLE, "gas.txt", None, TEXT, sha256(TEXT))
    made.import_batch([ImportedArticle(article)], words="Imported “gas.txt”")
    mark(made, "drones")
    made.change_reviewer("Mira")
    mark(made, "Israel")
    yield made
    made.close()


@pytest.fixture
def other(workspace: Workspace, target: str) -> Iterator[Workspace]:
    """Another process."""
    made = opened(target, "Kim")
    yield made
    made.close()


def mark(workspace: Workspace, words: str) -> None:
    start = TEXT.index(words)
    workspace.annotate(ARTICLE, Span(start, start + len(words)), "claim")


def by(workspace: Workspace) -> list[tuple[str, str]]:
    return [(one.reviewer, one.quote) for one in workspace.annotations(ARTICLE)]


def test_a_new_name_is_gone_on_under_once_it_is_seen(workspace: Workspace, other: Workspace) -> None:
    heard: list[Changes] = []
    workspace.subscribe(heard.append)
    other.rename_reviewer("Mira", "Mia")
    assert workspace.refresh()
    assert workspace.reviewer == "Mia"
    assert heard[-1].everything
    assert workspace.undo_words == "Claim on “Israel”"
    mark(workspace, "billion")
    assert by(workspace) == [("Mia", "Israel"), ("Jonas", "drones"), ("Mia", "billion")]
    assert workspace.reviewers() == ["Jonas", "Kim", "Mia"]
    assert not check(workspace, Progress())


def test_what_is_done_before_it_is_seen_is_done_under_the_new_name(
    workspace: Workspace, other: Workspace
) -> None:
    other.rename_reviewer("Mira", "Mia")
    mark(workspace, "billion")
    assert (workspace.reviewer, workspace.reviewers()) == ("Mia", ["Jonas", "Kim", "Mia"])
    other.refresh()
    other.undo()
    workspace.undo()
    assert (workspace.reviewer, by(workspace)) == ("Mira", [("Mira", "Israel"), ("Jonas", "drones")])


def test_names_are_followed_in_their_order(workspace: Workspace, other: Workspace) -> None:
    other.rename_reviewer("Jonas", "Jon")
    other.rename_reviewer("Mira", "Jonas")
    other.rename_reviewer("Jon", "Mira")
    workspace.refresh()
    assert workspace.reviewer == "Jonas"
    workspace.refresh()
    mark(workspace, "billion")
    assert by(workspace) == [("Jonas", "Israel"), ("Mira", "drones"), ("Jonas", "billion")]


def test_an_act_that_is_refused_follows_once_only(workspace: Workspace, other: Workspace) -> None:
    (mine, _) = (one.id for one in workspace.annotations(ARTICLE))
    other.set_note(mine, "theirs")
    other.rename_reviewer("Jonas", "Jon")
    other.rename_reviewer("Mira", "Jonas")
    with pytest.raises(StaleEditError):
        workspace.set_note(mine, "mine")
    assert workspace.reviewer == "Jonas"
    mark(workspace, "billion")
    assert by(workspace)[-1] == ("Jonas", "billion")


def test_a_merge_of_ones_own_name_in_another_window_is_gone_along_with(
    workspace: Workspace, other: Workspace
) -> None:
    other.change_reviewer("Mira")
    done = other.merge_reviewers("Mira", "Jonas")
    workspace.refresh()
    assert (workspace.reviewer, workspace.undo_words) == ("Jonas", done.words)
    other.undo()
    workspace.refresh()
    assert workspace.reviewer == "Mira"
    other.redo()
    workspace.refresh()
    assert workspace.reviewer == "Jonas"
    workspace.undo()
    other.refresh()
    assert (workspace.reviewer, other.reviewer) == ("Mira", "Mira")
    assert by(workspace) == [("Mira", "Israel"), ("Jonas", "drones")]


def test_a_merge_that_somebody_else_does_is_not(workspace: Workspace, other: Workspace) -> None:
    other.merge_reviewers("Mira", "Jonas")
    workspace.refresh()
    assert workspace.reviewer == "Mira"
    mark(workspace, "billion")
    assert by(workspace) == [("Jonas", "Israel"), ("Jonas", "drones"), ("Mira", "billion")]


@pytest.mark.parametrize("by_checkpoint", [False, True])
def test_whose_name_another_one_took_keeps_it_when_that_is_taken_back(
    workspace: Workspace, other: Workspace, *, by_checkpoint: bool
) -> None:
    other.change_reviewer("Jonas")
    moment = workspace.name_moment("Before")
    workspace.merge_reviewers("Mira", "Jonas")
    other.refresh()
    assert (workspace.reviewer, other.reviewer) == ("Jonas", "Jonas")
    other.rename_reviewer("Jonas", "Jon")
    workspace.refresh()
    assert (workspace.reviewer, other.reviewer) == ("Jon", "Jon")
    other.undo()
    if by_checkpoint:
        workspace.go_back(moment.step, Progress())
    else:
        workspace.refresh()
        workspace.undo()
    other.refresh()
    assert (workspace.reviewer, other.reviewer) == ("Mira", "Jonas")


def test_who_is_named_anew_begins_with_the_name_as_it_is(workspace: Workspace, other: Workspace) -> None:
    other.rename_reviewer("Mira", "Mia")
    workspace.refresh()
    workspace.change_reviewer("Mira")
    mark(workspace, "billion")
    assert (workspace.reviewer, by(workspace)[-1]) == ("Mira", ("Mira", "billion"))
