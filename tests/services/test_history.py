"""Undo and redo: over everything, after a restart, by reviewer, and never half."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import AnnotatorError, RuleError, StaleEditError
from annotator.model.annotation import Annotation, Link
from annotator.model.article import Article, Excluded
from annotator.model.edit import AddLinks, SetExcluded, edit_from_json, edit_to_json, invert
from annotator.model.imported import ImportedArticle
from annotator.model.scheme import Scheme
from annotator.model.span import Span
from annotator.services.checking import check
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store import log
from annotator.store.dump import Record, dump

MakeArticle = Callable[..., Article]
MakeAnnotation = Callable[..., Annotation]


def records(workspace: Workspace) -> list[Record]:
    with workspace.database.read() as t:
        return dump(t)


def label(workspace: Workspace, article: Article, words: str, label_id: str = "figure") -> str:
    start = article.text.index(words)
    return workspace.annotate(article.id, Span(start, start + len(words)), label_id).annotation_ids[0]


def test_undo_and_redo_go_up_and_down_the_same_steps(workspace: Workspace, awkward: Article) -> None:
    states = [records(workspace)]
    one = label(workspace, awkward, "40%")
    states.append(records(workspace))
    for act in (
        lambda: workspace.set_attributes(one, {"low": 41, "unit": "%"}, "app"),
        lambda: workspace.relabel([one], "claim"),
        lambda: workspace.move(one, Span(0, 9)),
        lambda: workspace.set_note(one, "n"),
        lambda: workspace.set_status(awkward.id, "done"),
        lambda: workspace.remove([one]),
        lambda: workspace.remove_article(awkward.id),
    ):
        act()
        states.append(records(workspace))
    for _ in range(3):
        for expected in states[-2::-1]:
            assert workspace.undo() is not None
            assert records(workspace) == expected
        assert (workspace.undo(), workspace.undo_words) == (None, None)
        for expected in states[1:]:
            assert workspace.redo() is not None
            assert records(workspace) == expected
        assert (workspace.redo(), workspace.redo_words) == (None, None)


def test_words_say_what_comes_next(workspace: Workspace, awkward: Article) -> None:
    label(workspace, awkward, "40%")
    label(workspace, awkward, "Baku", "claim")
    assert (workspace.undo_words, workspace.redo_words) == ("Claim on “Baku”", None)
    done = workspace.undo()
    assert done is not None
    assert (done.words, done.article_id, len(done.annotation_ids)) == ("Claim on “Baku”", awkward.id, 1)
    assert (workspace.undo_words, workspace.redo_words) == ("Figure on “40%”", "Claim on “Baku”")
    workspace.redo()
    assert (workspace.undo_words, workspace.redo_words) == ("Claim on “Baku”", None)


def test_something_new_empties_what_could_be_redone(workspace: Workspace, awkward: Article) -> None:
    label(workspace, awkward, "40%")
    workspace.undo()
    label(workspace, awkward, "Baku")
    workspace.undo()
    workspace.redo()
    assert workspace.redo_words is None
    workspace.undo()
    assert (workspace.undo_words, workspace.redo_words) == (None, "Figure on “Baku”")


def test_it_outlasts_the_program(workspace: Workspace, awkward: Article) -> None:
    start = records(workspace)
    label(workspace, awkward, "40%")
    label(workspace, awkward, "Baku")
    workspace.undo()
    workspace.close()
    again = Workspace.open(workspace.target, reviewer="Mira")
    assert (again.undo_words, again.redo_words) == ("Figure on “40%”", "Figure on “Baku”")
    again.redo()
    again.close()
    again = Workspace.open(workspace.target, reviewer="Mira")
    assert (again.undo_words, again.redo_words) == ("Figure on “Baku”", None)
    while again.undo():
        pass
    assert records(again) == start
    again.close()


def test_everybody_has_a_history_of_their_own(workspace: Workspace, awkward: Article) -> None:
    mine = label(workspace, awkward, "40%")
    workspace.change_reviewer("Jonas")
    assert workspace.undo_words is None
    label(workspace, awkward, "Baku")
    workspace.change_reviewer("Mira")
    assert workspace.undo_words == "Figure on “40%”"
    workspace.undo()
    assert [one.id for one in workspace.annotations(awkward.id)] != [mine]
    assert [one.reviewer for one in workspace.annotations(awkward.id)] == ["Jonas"]


def test_what_somebody_else_has_changed_is_refused_whole(workspace: Workspace, awkward: Article) -> None:
    one = label(workspace, awkward, "40%")
    two = label(workspace, awkward, "Baku")
    workspace.relabel([one, two], "claim")
    workspace.change_reviewer("Jonas")
    workspace.set_note(two, "mine now")
    workspace.change_reviewer("Mira")
    before = records(workspace)
    with pytest.raises(StaleEditError) as caught:
        workspace.undo()
    assert caught.value.sentence == (
        "Not undone: Changed 2 annotations to Claim. Jonas has changed it in the meantime (Note on Claim on “Baku”). "
        "Undo again goes on to the step before it."
    )
    assert records(workspace) == before
    workspace.change_reviewer("Jonas")
    workspace.undo()
    workspace.change_reviewer("Mira")
    assert workspace.undo_words == "Changed 2 annotations to Claim"
    assert workspace.undo() is not None


def test_a_refused_step_is_passed_over_when_undo_is_asked_for_again(
    workspace: Workspace, awkward: Article
) -> None:
    kept = label(workspace, awkward, "Baku")
    gone = label(workspace, awkward, "40%")
    workspace.set_note(kept, "mine")
    other = Workspace.open(workspace.target, reviewer="Jonas")
    other.set_note(kept, "his")
    with pytest.raises(StaleEditError, match="Jonas has changed it"):
        workspace.undo()
    assert workspace.undo_words == "Figure on “40%”"
    workspace.refresh()
    assert workspace.undo_words == "Figure on “40%”"
    done = workspace.undo()
    assert done is not None
    assert (done.words, done.annotation_ids) == ("Figure on “40%”", (gone,))
    with pytest.raises(StaleEditError, match=r"Not undone: Figure on “Baku”\. Jonas has changed it"):
        workspace.undo()
    assert workspace.undo() is None
    assert workspace.redo_words == "Figure on “40%”"
    other.undo()
    assert workspace.refresh()
    assert workspace.undo_words == "Note on Figure on “Baku”"
    assert workspace.undo() is not None
    assert workspace.undo() is not None
    assert workspace.undo() is None
    other.close()


def test_a_passed_step_is_asked_for_again_after_a_new_act(workspace: Workspace, awkward: Article) -> None:
    one = label(workspace, awkward, "Baku")
    workspace.set_note(one, "mine")
    other = Workspace.open(workspace.target, reviewer="Jonas")
    other.set_note(one, "his")
    with pytest.raises(StaleEditError):
        workspace.undo()
    label(workspace, awkward, "40%")
    assert workspace.undo() is not None
    with pytest.raises(StaleEditError, match="Not undone: Note"):
        workspace.undo()
    other.close()


def test_a_refused_redo_is_passed_over_too(workspace: Workspace, awkward: Article) -> None:
    one = label(workspace, awkward, "Baku")
    two = label(workspace, awkward, "40%")
    workspace.set_note(one, "mine")
    for _ in range(2):
        workspace.undo()
    other = Workspace.open(workspace.target, reviewer="Jonas")
    other.set_note(one, "his")
    redone = workspace.redo()
    assert redone is not None
    assert redone.annotation_ids == (two,)
    with pytest.raises(
        StaleEditError, match=r"Not redone: Note .* Redo again goes on to the step after it\."
    ):
        workspace.redo()
    assert workspace.redo() is None
    other.close()


def test_a_step_in_an_article_that_is_gone_is_refused_with_a_name(
    workspace: Workspace, awkward: Article
) -> None:
    label(workspace, awkward, "Baku")
    other = Workspace.open(workspace.target, reviewer="Jonas")
    other.remove_article(awkward.id)
    with pytest.raises(StaleEditError, match=r"Not undone: Figure .* Jonas has changed it"):
        workspace.undo()
    other.close()


def test_undo_brings_no_label_back_that_the_scheme_has_lost(workspace: Workspace, awkward: Article) -> None:
    one = label(workspace, awkward, "Baku", "bias")
    workspace.remove([one])
    other = Workspace.open(workspace.target, reviewer="Jonas")
    scheme = other.scheme
    other.change_scheme(Scheme(labels=tuple(each for each in scheme.labels if each.id != "bias")))
    with pytest.raises(StaleEditError, match=r"Not undone: .* The scheme has no label “bias”"):
        workspace.undo()
    other.undo()
    workspace.refresh()
    assert workspace.undo() is not None
    assert check(workspace, Progress()) == []
    other.close()


def test_two_windows_of_one_reviewer_share_the_history(workspace: Workspace, awkward: Article) -> None:
    other = Workspace.open(workspace.target, reviewer="Mira")
    label(workspace, awkward, "40%")
    assert workspace.undo_words == "Figure on “40%”"
    label(other, awkward, "Baku")
    done = workspace.undo()
    assert done is not None
    assert (done.words, done.changes.articles) == ("Figure on “Baku”", {awkward.id})
    assert other.refresh()
    assert (other.undo_words, other.redo_words) == ("Figure on “40%”", "Figure on “Baku”")
    other.close()


def test_an_import_is_one_step_that_takes_back_just_what_it_brought(
    workspace: Workspace, awkward: Article, make_article: MakeArticle, make_annotation: MakeAnnotation
) -> None:
    kept = label(workspace, awkward, "40%")
    before = records(workspace)
    other = make_article("Another article. It says 41%.", name="other.txt")
    brought = [make_annotation(other, "41%", "figure", reviewer="Jonas"), make_annotation(awkward, "Baku")]
    link = Link("0f3d9a52-58d6-4e0c-8f17-3c3f6f6b2c11", "same", brought[0].id, kept, "Jonas")
    first = workspace.import_batch(
        [ImportedArticle(other, b"x", (brought[0],))], words="Import of 2 articles"
    )
    workspace.import_batch(
        [ImportedArticle(awkward, annotations=(brought[1],), statuses={"Jonas": "done"}, links=(link,))],
        step=first.step,
        words="Import of 2 articles",
    )
    after = records(workspace)
    assert workspace.undo_words == "Import of 2 articles"
    workspace.undo()
    assert records(workspace) == before
    workspace.redo()
    assert records(workspace) == after
    workspace.change_reviewer("Jonas")
    workspace.set_note(brought[1].id, "mine now")
    workspace.change_reviewer("Mira")
    with pytest.raises(StaleEditError, match="Not undone: Import of 2 articles"):
        workspace.undo()
    assert len(workspace.articles()) == 2


def test_undo_brings_nothing_back_onto_text_that_was_excluded_since(
    workspace: Workspace, awkward: Article
) -> None:
    one = label(workspace, awkward, "Baku")
    workspace.remove([one])
    other = Workspace.open(workspace.target, reviewer="Jonas")
    other.apply([SetExcluded(awkward.id, (), (Excluded(Span(0, len(awkward.text))),))], "Excluded everything")
    with pytest.raises(StaleEditError, match=r"Jonas has changed it in the meantime \(Excluded everything\)"):
        workspace.undo()
    other.undo()
    workspace.refresh()
    assert workspace.undo() is not None
    other.close()


def test_an_annotation_that_came_onto_excluded_text_comes_back_there(
    workspace: Workspace, make_article: MakeArticle, make_annotation: MakeAnnotation
) -> None:
    article = make_article("It says 41%.")
    brought = make_annotation(article, "41%", "figure")
    workspace.import_batch(
        [ImportedArticle(article, annotations=(brought,), excluded=(Excluded(Span(0, 12)),))], words="Import"
    )
    workspace.remove([brought.id])
    assert workspace.undo() is not None
    assert [one.sentence[-62:] for one in check(workspace, Progress())] == [
        "excluded text, which takes no labels; remove it, or put the text back."[-62:]
    ]


def test_redo_brings_no_import_back_that_the_scheme_does_not_fit(
    workspace: Workspace, make_article: MakeArticle, make_annotation: MakeAnnotation
) -> None:
    article = make_article("It says 41%.")
    brought = replace(make_annotation(article, "41%", "figure"), attributes={"low": 41})
    workspace.import_batch([ImportedArticle(article, annotations=(brought,))], words="Import")
    workspace.undo()
    other = Workspace.open(workspace.target, reviewer="Jonas")
    other.change_scheme(without_attribute(other.scheme, "figure", "low"))
    with pytest.raises(
        StaleEditError, match=r"Not redone: Import\. The label “Figure” has no attribute “low”"
    ):
        workspace.redo()
    assert workspace.articles() == []
    other.undo()
    workspace.refresh()
    assert workspace.redo() is not None
    assert check(workspace, Progress()) == []
    other.close()


def without_attribute(scheme: Scheme, label_id: str, name: str) -> Scheme:
    return Scheme(
        labels=tuple(
            each
            if each.id != label_id
            else each.model_copy(
                update={"attributes": tuple(one for one in each.attributes if one.name != name)}
            )
            for each in scheme.labels
        )
    )


@pytest.mark.parametrize(("times", "number"), [(1, "1 annotation has"), (2, "2 annotations have")])
def test_a_scheme_must_fit_what_is_there(
    workspace: Workspace, awkward: Article, times: int, number: str
) -> None:
    for start in range(times):
        workspace.annotate(awkward.id, Span(start, 9), "figure", attributes={"low": 41})
    scheme = workspace.scheme
    with pytest.raises(RuleError, match=f"lacks the label “Figure”, which {number}"):
        workspace.change_scheme(Scheme(labels=tuple(each for each in scheme.labels if each.id != "figure")))
    with pytest.raises(
        RuleError, match=f"does not fit what {number}: The label “Figure” has no attribute “low”"
    ):
        workspace.change_scheme(without_attribute(scheme, "figure", "low"))
    assert workspace.scheme == scheme
    assert workspace.change_scheme(without_attribute(scheme, "figure", "unit")) is not None


LABELS = ("claim", "figure", "opinion", "bias")


def _exclude(workspace: Workspace, article: Article, span: Span, choice: int) -> object:
    before = workspace.excluded(article.id)
    after = before[1:] if choice else (*before, Excluded(span))
    return workspace.apply([SetExcluded(article.id, before, after)], "Excluded")


def _link(workspace: Workspace, there: list[str], span: Span, choice: int) -> object:
    link = Link(
        str(uuid.uuid5(uuid.NAMESPACE_OID, f"link-{span.start}-{span.end}-{choice}")),
        "same",
        there[0],
        there[-1],
        workspace.reviewer,
    )
    return workspace.apply([AddLinks((link,))], "Linked")


DEEDS: dict[str, Callable[[Workspace, Article, list[str], Span, int], object]] = {
    "annotate": lambda w, article, there, span, n: w.annotate(article.id, span, LABELS[n]),
    "relabel": lambda w, article, there, span, n: w.relabel(there[: n + 1], LABELS[n]),
    "move": lambda w, article, there, span, n: w.move(there[n], span),
    "note": lambda w, article, there, span, n: w.set_note(there[n], "🙂" * n),
    "attributes": lambda w, article, there, span, n: w.set_attributes(
        there[n], {"low": span.start, "high": None} if n % 2 else {"source": "A"}, "app"
    ),
    "remove": lambda w, article, there, span, n: w.remove(there[: n + 1]),
    "status": lambda w, article, there, span, n: w.set_status(
        article.id, ("unread", "reading", "done")[n % 3]
    ),
    "exclude": lambda w, article, there, span, n: _exclude(w, article, span, n),
    "link": lambda w, article, there, span, n: _link(w, there, span, n),
    "scheme": lambda w, article, there, span, n: w.change_scheme(Scheme(labels=w.scheme.labels[::-1])),
    "article": lambda w, article, there, span, n: w.remove_article(article.id),
    "undo": lambda w, article, there, span, n: w.undo(),
    "redo": lambda w, article, there, span, n: w.redo(),
    "reviewer": lambda w, article, there, span, n: w.change_reviewer(("Mira", "Jonas")[n % 2]),
}
COMMON = ("annotate", "annotate", "annotate", "undo")
ACTS = st.lists(
    st.tuples(st.sampled_from((*COMMON, *DEEDS)), st.integers(0, 40), st.integers(1, 30), st.integers(0, 3)),
    max_size=25,
)


def act(workspace: Workspace, article: Article, kind: str, start: int, length: int, choice: int) -> object:
    """Does something that may be refused; an annotation that is not there counts as refused."""
    there = [one.id for one in workspace.annotations(article.id)]
    return DEEDS[kind](workspace, article, there, Span(start, start + length), choice)


def test_a_label_that_somebody_else_has_linked_is_not_taken_back(
    workspace: Workspace, make_article: MakeArticle
) -> None:
    article = make_article()
    workspace.import_batch([ImportedArticle(article)], words="Import of 1 article")
    workspace.change_reviewer("Mira")
    for start in (0, 20):
        workspace.annotate(article.id, Span(start, start + 9), "claim")
    workspace.change_reviewer("Jonas")
    _link(workspace, [one.id for one in workspace.annotations(article.id)], Span(0, 9), 0)
    workspace.change_reviewer("Mira")
    with pytest.raises(StaleEditError, match=r"Not undone: .* in the meantime"):
        workspace.undo()
    assert check(workspace, Progress()) == []
    assert len(workspace.links(article.id)) == 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_whatever_was_done_can_be_taken_back_and_brought_again(
    acts: list[tuple[str, int, int, int]], tmp_path_factory: pytest.TempPathFactory, make_article: MakeArticle
) -> None:
    path: Path = tmp_path_factory.mktemp("history") / "project.db"
    workspace = Workspace.open(str(path), reviewer="importer", create=True)
    article = make_article()
    workspace.import_batch([ImportedArticle(article)], words="Import of 1 article")
    workspace.change_reviewer("Mira")
    start = records(workspace)
    try:
        is_alone = True
        for kind, *how in acts:
            before = records(workspace)
            number = _latest(workspace)
            try:
                act(workspace, article, kind, *how)
            except (AnnotatorError, IndexError):
                assert records(workspace) == before
                assert _latest(workspace) == number
            is_alone = is_alone and workspace.reviewer == "Mira"
        assert check(workspace, Progress()) == []
        _log_inverts(workspace)
        if is_alone:
            end = records(workspace)
            steps = 0
            while workspace.undo():
                steps += 1
            assert records(workspace) == _without_schemes(start, records(workspace))
            for _ in range(steps):
                assert workspace.redo() is not None
            assert records(workspace) == end
    finally:
        workspace.close()


def _latest(workspace: Workspace) -> int:
    with workspace.database.read() as t:
        return log.latest(t)


def _without_schemes(start: list[Record], now: list[Record]) -> list[Record]:
    """The start, with the versions of the scheme that have come since: those stay, as the log does."""
    return sorted(
        [*(one for one in start if one[0] != "scheme"), *(one for one in now if one[0] == "scheme")], key=repr
    )


def _log_inverts(workspace: Workspace) -> None:
    with workspace.database.read() as t:
        for one in log.revisions(t):
            assert invert(invert(one.edit)) == one.edit
            assert edit_from_json(edit_to_json(one.edit)) == one.edit
