"""A reviewer who renames or merges their own name goes on under the other one, and undo finds the way back."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import pytest

from annotator.errors import AnnotatorError, InputError, RuleError
from annotator.model.article import Article
from annotator.model.imported import ImportedArticle
from annotator.model.span import Span
from annotator.model.text import sha256
from annotator.services.checking import check
from annotator.services.jobs import Progress
from annotator.services.reading_log import LogReader
from annotator.services.workspace import Workspace
from annotator.store.dump import Record, dump

TEXT = "Israel has sold drones worth $1.6\xa0billion 👩‍🚀 to Azerbaijan.\n"
ARTICLE = "6f2c5d2e-5b0e-5c6e-9a53-0d1c9a3e7b99"
WORDS = ("Israel", "drones", "billion", "Azerbaijan")


@pytest.fixture
def workspace(target: str) -> Iterator[Workspace]:
    opened = Workspace.open(target, reviewer="importer", create=True)
    opened.fills_values = False
    article = Article(ARTICLE, "gas.txt", None, TEXT, sha256(TEXT))
    opened.import_batch([ImportedArticle(article)], words="Imported “gas.txt”")
    opened.change_reviewer("Jonas")
    mark(opened, "drones")
    opened.change_reviewer("Mira")
    yield opened
    opened.close()


def mark(workspace: Workspace, words: str, label: str = "claim") -> None:
    start = TEXT.index(words)
    workspace.annotate(ARTICLE, Span(start, start + len(words)), label)


def by(workspace: Workspace) -> list[tuple[str, str]]:
    return [(one.reviewer, one.quote) for one in workspace.annotations(ARTICLE)]


def state(workspace: Workspace) -> tuple[str, list[Record]]:
    """Who annotates, and all that undo brings back."""
    with workspace.database.read() as t:
        every = dump(t)
    data = [one for one in every if one[0] not in ("scheme", "reviewer", "log", "revision")]
    return workspace.reviewer, sorted(data, key=repr)


def test_a_merge_of_ones_own_name_is_what_undo_takes_back(workspace: Workspace) -> None:
    mark(workspace, "Israel")
    done = workspace.merge_reviewers("Mira", "Jonas")
    assert workspace.reviewer == "Jonas"
    assert workspace.undo_words == done.words
    workspace.undo()
    assert workspace.reviewer == "Mira"
    assert by(workspace) == [("Mira", "Israel"), ("Jonas", "drones")]
    assert workspace.redo_words == done.words
    workspace.redo()
    assert workspace.reviewer == "Jonas"
    assert by(workspace) == [("Jonas", "Israel"), ("Jonas", "drones")]
    workspace.undo()
    workspace.undo()
    assert (workspace.reviewer, by(workspace)) == ("Mira", [("Jonas", "drones")])
    assert workspace.undo_words is None
    workspace.change_reviewer("Jonas")
    assert workspace.undo_words == "Claim on “drones”"
    assert not check(workspace, Progress())


def test_it_outlasts_the_program(workspace: Workspace, target: str) -> None:
    mark(workspace, "Israel")
    workspace.merge_reviewers("Mira", "Jonas")
    again = Workspace.open(target, reviewer="Jonas")
    again.undo()
    assert (again.reviewer, by(again)) == ("Mira", [("Mira", "Israel"), ("Jonas", "drones")])
    again.close()


def test_a_merge_that_changes_no_annotation_of_ones_own_is_taken_back_too(workspace: Workspace) -> None:
    mark(workspace, "drones")
    before = state(workspace)
    workspace.merge_reviewers("Mira", "Jonas")
    assert (workspace.reviewer, by(workspace)) == ("Jonas", [("Jonas", "drones")])
    workspace.undo()
    assert state(workspace) == before


def test_who_merges_another_one_into_themselves_stays_who_they_are(workspace: Workspace) -> None:
    mark(workspace, "Israel")
    before = by(workspace)
    workspace.merge_reviewers("Jonas", "Mira")
    workspace.undo()
    assert (workspace.reviewer, by(workspace)) == ("Mira", before)
    workspace.change_reviewer("Kim")
    workspace.merge_reviewers("Jonas", "Mira")
    workspace.undo()
    assert (workspace.reviewer, by(workspace)) == ("Kim", before)


def test_a_name_that_is_known_but_unused_is_gone_on_under(workspace: Workspace) -> None:
    workspace.change_reviewer("Zoe")
    mark(workspace, "Israel")
    workspace.undo()
    workspace.change_reviewer("Mira")
    mark(workspace, "Israel")
    workspace.rename_reviewer("Mira", " Zoe ")
    assert workspace.reviewer == "Zoe"
    mark(workspace, "billion")
    assert by(workspace) == [("Zoe", "Israel"), ("Jonas", "drones"), ("Zoe", "billion")]
    workspace.undo()
    workspace.undo()
    assert (workspace.reviewer, by(workspace)) == ("Mira", [("Mira", "Israel"), ("Jonas", "drones")])


def test_a_merge_is_taken_back_after_the_other_name_has_changed(workspace: Workspace) -> None:
    mark(workspace, "Israel")
    workspace.merge_reviewers("Mira", "Jonas")
    workspace.change_reviewer("Kim")
    workspace.rename_reviewer("Jonas", "Jon")
    workspace.rename_reviewer("Mira", "Mia")
    workspace.change_reviewer("Jon")
    workspace.undo()
    assert (workspace.reviewer, by(workspace)) == ("Mia", [("Mia", "Israel"), ("Jon", "drones")])


def test_an_import_is_taken_back_after_what_was_done_under_another_name(workspace: Workspace) -> None:
    text = "Another article.\n"
    article = Article("0b8f4b8e-7a39-5d0e-8d5a-3c1b7d9e2f10", "more.txt", None, text, sha256(text))
    workspace.import_batch([ImportedArticle(article)], words="Imported “more.txt”")
    mark(workspace, "Israel")
    workspace.merge_reviewers("Mira", "Jonas")
    workspace.annotate(article.id, Span(0, 7), "claim")
    for _ in range(4):
        workspace.undo()
    assert [one.name for one in workspace.articles()] == ["gas.txt"]


RENAMES: list[Callable[[Workspace], object]] = [
    lambda workspace: workspace.rename_reviewer("Mira", "Zoe"),
    lambda workspace: workspace.merge_reviewers("Mira", "Jonas"),
]


@pytest.mark.parametrize("rename", RENAMES)
def test_going_back_over_another_name_of_ones_own(
    workspace: Workspace, rename: Callable[[Workspace], object]
) -> None:
    mark(workspace, "Israel")
    moment = workspace.name_moment("Before")
    before = state(workspace)
    mark(workspace, "billion")
    rename(workspace)
    mark(workspace, "Azerbaijan")
    after = state(workspace)
    since = LogReader(workspace).since(moment.step, Progress())
    assert (since.added, since.others) == (2, {})
    workspace.go_back(moment.step, Progress())
    assert state(workspace) == before
    workspace.undo()
    assert state(workspace) == after
    workspace.redo()
    assert state(workspace) == before
    workspace.undo()
    workspace.undo()
    workspace.undo()
    workspace.undo()
    assert state(workspace) == before
    assert not check(workspace, Progress())


def test_going_back_leaves_what_the_other_one_did_before_the_merge(workspace: Workspace) -> None:
    moment = workspace.name_moment("Before")
    mark(workspace, "Israel")
    workspace.change_reviewer("Jonas")
    mark(workspace, "billion")
    workspace.change_reviewer("Mira")
    workspace.merge_reviewers("Mira", "Jonas")
    mark(workspace, "Azerbaijan")
    assert LogReader(workspace).since(moment.step, Progress()).others == {"Jonas": 1}
    workspace.go_back(moment.step, Progress())
    assert (workspace.reviewer, by(workspace)) == ("Mira", [("Jonas", "drones"), ("Jonas", "billion")])


class _Walk:
    """Acts by chance of one person; knows what undo and redo have to bring back."""

    def __init__(self, workspace: Workspace, seed: int) -> None:
        self.workspace = workspace
        self.chance = random.Random(seed)
        self.past: list[tuple[str, list[Record]]] = []
        self.future: list[tuple[str, list[Record]]] = []
        self.moments: list[tuple[int, tuple[str, list[Record]]]] = []

    def go_on(self) -> None:
        before = state(self.workspace)
        kinds = [self.annotate, self.rename, self.merge, self.name_moment, self.go_back]
        act = self.chance.choices([*kinds, self.undo, self.redo], (5, 2, 2, 1, 1, 6, 5))[0]
        if act in (self.undo, self.redo):
            act()
            return
        try:
            done = act()
        except (RuleError, InputError):
            assert state(self.workspace) == before
            return
        if done is not None:
            self.past.append(before)
            self.future.clear()

    def annotate(self) -> object:
        mark(self.workspace, self.chance.choice(WORDS), self.chance.choice(("claim", "bias")))
        return True

    def rename(self) -> object:
        return self.workspace.rename_reviewer(
            self.workspace.reviewer, self.chance.choice(("Mira", "Zoe", "Mia"))
        )

    def merge(self) -> object:
        others = self.workspace.reviewers()
        return self.workspace.merge_reviewers(self.workspace.reviewer, self.chance.choice(others))

    def name_moment(self) -> object:
        done = self.workspace.name_moment("Moment")
        self.moments.append((done.step, state(self.workspace)))
        return done

    def go_back(self) -> object:
        if not self.moments:
            return None
        step, held = self.chance.choice(self.moments)
        done = self.workspace.go_back(step, Progress())
        assert state(self.workspace) == held
        return done

    def undo(self) -> object:
        return self._turn(self.workspace.undo, self.past, self.future)

    def redo(self) -> object:
        return self._turn(self.workspace.redo, self.future, self.past)

    def _turn(
        self,
        act: Callable[[], object],
        there: list[tuple[str, list[Record]]],
        back: list[tuple[str, list[Record]]],
    ) -> object:
        before = state(self.workspace)
        done = act()
        assert (done is not None) == bool(there)
        if done is not None:
            back.append(before)
            assert state(self.workspace) == there.pop()
        return done


@pytest.mark.parametrize("seed", range(6))
def test_any_acts_under_changing_names_are_taken_back_and_brought_back(
    workspace: Workspace, seed: int
) -> None:
    walk = _Walk(workspace, seed)
    try:
        for _ in range(45):
            walk.go_on()
        while walk.past:
            walk.undo()
        while walk.future:
            walk.redo()
    except AnnotatorError as error:
        pytest.fail(error.sentence)
    assert not [one for one in check(workspace, Progress()) if not one.is_remark]
