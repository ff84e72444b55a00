"""Named moments, and the way back to one as a single step."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import Cancelled, InputError, RuleError, StaleEditError
from annotator.model.article import Article, article_id
from annotator.model.imported import ImportedArticle
from annotator.model.span import Span
from annotator.model.text import sha256
from annotator.services.jobs import Progress
from annotator.services.reading_log import LogReader
from annotator.services.workspace import Workspace

TEXT = "Azerbaijan supplies 40% of Israel’s oil. Critics call the ties “furtive”."


@pytest.fixture
def article(workspace, make_article):
    made = make_article(TEXT, title="Oil")
    workspace.import_batch([ImportedArticle(made, None)], words="Import of 1 article")
    return made


def label(workspace, article, words: str, label_id: str = "claim") -> str:
    start = article.text.index(words)
    return workspace.annotate(article.id, Span(start, start + len(words)), label_id).annotation_ids[0]


def state(workspace) -> object:
    """Everything that going back brings back."""
    return [
        (one, workspace.annotations(one.id), workspace.excluded(one.id), workspace.links(one.id))
        for one in workspace.articles()
    ], workspace.scheme


def test_going_back_is_one_step_that_undo_takes_back(workspace, article) -> None:
    kept = label(workspace, article, "40%", "figure")
    moment = workspace.name_moment(" Before  the merge ")
    assert moment.words == "Checkpoint “Before the merge”"
    before = state(workspace)
    workspace.relabel([kept], "claim")
    workspace.remove([kept])
    label(workspace, article, "furtive", "bias")
    workspace.set_status(article.id, "done")
    after = state(workspace)
    done = workspace.go_back(moment.step, Progress())
    assert done is not None
    assert done.words == "Went back to “Before the merge”"
    assert state(workspace) == before
    assert workspace.undo_words == "Went back to “Before the merge”"
    workspace.undo()
    assert state(workspace) == after
    workspace.redo()
    assert state(workspace) == before


def test_a_changed_scheme_goes_back_with_what_was_labelled_by_it(workspace, article) -> None:
    moment = workspace.name_moment("First scheme")
    before = state(workspace)
    scheme = workspace.scheme
    extra = scheme.labels[0].model_copy(
        update={
            "id": "source",
            "title": "Source",
            "key": 5,
            "colour": "teal",
            "pattern": "double",
            "letter": "S",
        }
    )
    workspace.change_scheme(scheme.model_copy(update={"labels": (*scheme.labels, extra)}))
    label(workspace, article, "Critics", "source")
    workspace.go_back(moment.step, Progress())
    assert state(workspace) == before
    workspace.undo()
    assert [one.label for one in workspace.annotations(article.id)] == ["source"]


def test_a_removed_article_comes_back(workspace, article) -> None:
    label(workspace, article, "furtive", "bias")
    moment = workspace.name_moment("Whole")
    before = state(workspace)
    workspace.remove_article(article.id)
    workspace.go_back(moment.step, Progress())
    assert state(workspace) == before


def test_nothing_since_is_no_step(workspace, article) -> None:
    moment = workspace.name_moment("Now")
    assert workspace.go_back(moment.step, Progress()) is None


def test_what_was_taken_back_since_is_no_step(workspace, article) -> None:
    kept = label(workspace, article, "40%", "figure")
    moment = workspace.name_moment("Now")
    before = state(workspace)
    label(workspace, article, "furtive", "bias")
    workspace.set_note(kept, "odd")
    workspace.set_status(article.id, "done")
    workspace.set_status(article.id, "reading")
    while workspace.undo_words != moment.words:
        workspace.undo()
    assert state(workspace) == before
    newest, redo_words = workspace.newest_step(), workspace.redo_words
    assert LogReader(workspace).since(moment.step, Progress()).edits == 0
    assert workspace.go_back(moment.step, Progress()) is None
    assert (workspace.newest_step(), workspace.redo_words) == (newest, redo_words)
    workspace.redo()
    assert workspace.go_back(moment.step, Progress()) is not None
    assert state(workspace) == before
    newest = workspace.newest_step()
    assert workspace.go_back(moment.step, Progress()) is None
    assert workspace.newest_step() == newest


def test_what_was_undone_is_not_in_the_way_when_somebody_changes_it(workspace, article) -> None:
    kept = label(workspace, article, "40%", "figure")
    moment = workspace.name_moment("Now")
    workspace.set_note(kept, "odd")
    workspace.undo()
    mine = label(workspace, article, "furtive", "bias")
    workspace.change_reviewer("Jonas")
    workspace.set_note(kept, "even")
    workspace.change_reviewer("Mira")
    assert LogReader(workspace).since(moment.step, Progress()).edits == 1
    workspace.go_back(moment.step, Progress())
    assert [(one.id, one.note) for one in workspace.annotations(article.id)] == [(kept, "even")]
    assert workspace.annotation(mine) is None


def test_going_back_further_after_going_back(workspace, article) -> None:
    first = workspace.name_moment("First")
    start = state(workspace)
    label(workspace, article, "40%", "figure")
    second = workspace.name_moment("Second")
    middle = state(workspace)
    label(workspace, article, "furtive", "bias")
    workspace.go_back(first.step, Progress())
    assert state(workspace) == start
    workspace.go_back(second.step, Progress())
    assert state(workspace) == middle


def test_somebody_elses_work_stays_unless_it_is_in_the_way(workspace, article) -> None:
    moment = workspace.name_moment("Alone")
    mine = label(workspace, article, "40%", "figure")
    workspace.change_reviewer("Jonas")
    theirs = label(workspace, article, "furtive", "bias")
    workspace.change_reviewer("Mira")
    found = LogReader(workspace).since(moment.step, Progress())
    assert (found.added, found.removed, found.others) == (1, 0, {"Jonas": 2})
    workspace.change_reviewer("Jonas")
    workspace.relabel([mine], "claim")
    workspace.change_reviewer("Mira")
    held = state(workspace)
    with pytest.raises(StaleEditError, match=r"In the way: Figure on “40%”\. Jonas has changed it"):
        workspace.go_back(moment.step, Progress())
    assert state(workspace) == held
    workspace.change_reviewer("Jonas")
    workspace.undo()
    workspace.change_reviewer("Mira")
    workspace.go_back(moment.step, Progress())
    assert [one.id for one in workspace.annotations(article.id)] == [theirs]


def test_what_was_done_and_undone_does_not_count(workspace, article) -> None:
    moment = workspace.name_moment("Now")
    label(workspace, article, "40%", "figure")
    workspace.undo()
    kept = label(workspace, article, "furtive", "bias")
    workspace.relabel([kept], "opinion")
    found = LogReader(workspace).since(moment.step, Progress())
    assert (found.added, found.removed, found.changed) == (1, 0, 0)


def test_a_stopped_way_back_changes_nothing(workspace, article) -> None:
    moment = workspace.name_moment("Now")
    label(workspace, article, "40%", "figure")
    label(workspace, article, "furtive", "bias")
    held = state(workspace)

    class Stopping(Progress):
        def report(self, done: int, total: int | None, what: str = "") -> None:
            if done == 1:
                self.cancel()

    with pytest.raises(Cancelled):
        workspace.go_back(moment.step, Stopping())
    assert state(workspace) == held


def test_only_a_checkpoint_can_be_gone_back_to_and_it_needs_a_name(workspace, article) -> None:
    done = workspace.set_status(article.id, "done")
    with pytest.raises(InputError):
        workspace.go_back(done.step, Progress())
    with pytest.raises(RuleError, match="Give the moment a name"):
        workspace.name_moment(" \n ")


@settings(max_examples=12)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["annotate", "relabel", "remove", "note", "undo", "redo", "moment"]),
            st.integers(0, 9),
        ),
        max_size=14,
    )
)
def test_the_state_of_a_checkpoint_comes_back_after_anything(tmp_path_factory, acts) -> None:
    path = tmp_path_factory.mktemp("back") / "project.db"
    workspace = Workspace.open(str(path), reviewer="Mira", create=True)
    try:
        sha = sha256(TEXT)
        made = Article(article_id(sha), "oil.txt", "Oil", TEXT, sha, sha)
        workspace.import_batch([ImportedArticle(made, None)], words="Import of 1 article")
        workspace.annotate(made.id, Span(0, 10), "claim")
        moment = workspace.name_moment("Start")
        before = state(workspace)
        for act, number in acts:
            _do(workspace, made.id, act, number)
        workspace.go_back(moment.step, Progress())
        assert state(workspace) == before
    finally:
        workspace.close()


def _do(workspace: Workspace, article: str, act: str, number: int) -> None:
    there = workspace.annotations(article)
    one = there[number % len(there)].id if there else None
    try:
        match act:
            case "annotate":
                workspace.annotate(article, Span(number, number + 5), "figure")
            case "relabel" if one:
                workspace.relabel([one], ["claim", "bias", "opinion"][number % 3])
            case "remove" if one:
                workspace.remove([one])
            case "note" if one:
                workspace.set_note(one, f"note {number}")
            case "undo":
                workspace.undo()
            case "redo":
                workspace.redo()
            case "moment":
                workspace.name_moment(f"moment {number}")
            case _:
                pass
    except (RuleError, InputError):
        pass
