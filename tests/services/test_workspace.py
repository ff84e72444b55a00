"""Every act through the one door: what it writes, what it says, whom it tells, and what it refuses."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import DatabaseError, InputError, RuleError, SpanError, StaleEditError
from annotator.model.annotation import Annotation, Link
from annotator.model.article import Article, ArticleCard, Excluded
from annotator.model.changes import Changes
from annotator.model.edit import (
    AddAnnotations,
    AddLinks,
    ChangeAnnotations,
    ChangeArticle,
    ChangeScheme,
    RemoveAnnotations,
    SetExcluded,
    SetStatus,
)
from annotator.model.scheme import Scheme
from annotator.model.span import Span
from annotator.services.checking import check
from annotator.services.jobs import Progress
from annotator.services.rules import ON_EXCLUDED
from annotator.services.workspace import Workspace
from annotator.store import log, schemes
from annotator.store.dump import Record, dump

MakeAnnotation = Callable[..., Annotation]


def span_of(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def label(
    workspace: Workspace, article: Article, words: str, label_id: str = "figure", **more: object
) -> Annotation:
    done = workspace.annotate(article.id, span_of(article, words), label_id, **more)  # type: ignore[arg-type]
    made = workspace.annotation(done.annotation_ids[0])
    assert made is not None
    return made


def records(workspace: Workspace, *, with_log: bool = False) -> list[Record]:
    with workspace.database.read() as t:
        return dump(t, with_log=with_log)


def test_a_new_project_has_the_default_scheme_and_nothing_else(
    workspace: Workspace, database_path: Path
) -> None:
    assert workspace.articles() == []
    assert workspace.reviewers() == []
    assert [one.id for one in workspace.scheme.active] == ["claim", "figure", "opinion", "bias"]
    assert (workspace.scheme_version, workspace.name, workspace.path) == (1, "project", database_path)
    assert (workspace.undo_words, workspace.redo_words, workspace.undo(), workspace.redo()) == (None,) * 4
    workspace.rename("Gas")
    assert workspace.name == "Gas"


def test_annotating_writes_what_the_text_says(workspace: Workspace, awkward: Article) -> None:
    done = workspace.annotate(
        awkward.id, span_of(awkward, "👨‍👩‍👧 in a cafe\u0301"), "claim", note="n\0\ud800"
    )
    (made,) = workspace.annotations(awkward.id)
    assert (made.quote, made.note, made.reviewer) == ("👨‍👩‍👧 in a cafe\u0301", "n\ufffd\ufffd", "Mira")
    assert (made.prefix, made.suffix) == made.span.context(awkward.text)
    assert made.created_at == made.updated_at != ""
    assert done.annotation_ids == (made.id,)
    assert (done.article_id, done.words) == (awkward.id, "Claim on “👨‍👩‍👧 in a cafe\u0301”")
    assert [type(one) for one in done.edits] == [AddAnnotations, SetStatus]
    assert workspace.articles()[0].status == "reading"
    assert workspace.articles()[0].counts == {"claim": 1}


def test_a_second_annotation_leaves_the_status(workspace: Workspace, awkward: Article) -> None:
    label(workspace, awkward, "40%")
    workspace.set_status(awkward.id, "done")
    done = workspace.annotate(awkward.id, span_of(awkward, "Baku"), "claim")
    assert [type(one) for one in done.edits] == [AddAnnotations]
    assert workspace.articles()[0].status == "done"


def test_offset_zero_and_the_very_end_can_be_labelled(workspace: Workspace, awkward: Article) -> None:
    workspace.annotate(awkward.id, Span(0, 1), "claim")
    workspace.annotate(awkward.id, Span(len(awkward.text) - 1, len(awkward.text)), "claim")
    workspace.annotate(awkward.id, Span(0, len(awkward.text)), "claim")
    assert [one.span.start for one in workspace.annotations(awkward.id)] == [0, 0, len(awkward.text) - 1]


def test_the_same_words_can_have_other_labels_and_other_reviewers(
    workspace: Workspace, awkward: Article
) -> None:
    label(workspace, awkward, "40%", "figure")
    label(workspace, awkward, "40%", "claim")
    with pytest.raises(RuleError, match=r"^Already labelled Figure\.$"):
        label(workspace, awkward, "40%", "figure")
    workspace.change_reviewer("Jonas")
    label(workspace, awkward, "40%", "figure")
    assert len(workspace.annotations(awkward.id)) == 3


@pytest.mark.parametrize(
    ("label_id", "attributes", "sentence"),
    [
        ("nonsense", {}, "no label “nonsense”"),
        ("figure", {"nonsense": 1}, "no attribute “nonsense”"),
        ("figure", {"low": "40"}, "is not a number"),
        ("figure", {"low": True}, "is not a number"),
        ("figure", {"low": math.inf}, "cannot be kept|can be kept"),
        ("figure", {"low": 2**63}, "can be kept"),
        ("figure", {"unit": 4}, "is not a text"),
        ("figure", {"unit": ["a"]}, "is not a text"),
        ("figure", {"precision": "perhaps"}, "is not one of its choices"),
    ],
)
def test_attributes_are_the_schemes(
    workspace: Workspace, awkward: Article, label_id: str, attributes: dict[str, object], sentence: str
) -> None:
    before = records(workspace, with_log=True)
    with pytest.raises(RuleError, match=sentence):
        label(workspace, awkward, "40%", label_id, attributes=attributes)
    assert records(workspace, with_log=True) == before


def test_attributes_of_every_type_are_kept_exactly(workspace: Workspace, awkward: Article) -> None:
    values = {
        "low": 0.1,
        "high": 2**63 - 1,
        "unit": "US\0D",
        "precision": "about",
        "as_of": "2019",
        "measures": "",
    }
    made = label(
        workspace, awkward, "40%", attributes=values, attribute_origin={"low": "app", "measures": "app"}
    )
    assert made.attributes == {
        "low": 0.1, "high": 2**63 - 1, "unit": "US\ufffdD", "precision": "about", "as_of": "2019",
    }  # fmt: skip
    assert made.attribute_origin == {"low": "app"}


def test_setting_attributes(workspace: Workspace, awkward: Article) -> None:
    one = label(workspace, awkward, "40%", attributes={"low": 40, "unit": "%"})
    done = workspace.set_attributes(one.id, {"low": 41, "unit": None, "precision": "exact"}, "app")
    assert done is not None
    assert done.words == "Value, Unit, Precision of Figure on “40%”"
    changed = workspace.annotation(one.id)
    assert changed is not None
    assert changed.attributes == {"low": 41, "precision": "exact"}
    assert changed.attribute_origin == {"low": "app", "precision": "app"}
    workspace.set_attributes(one.id, {"low": 41})
    confirmed = workspace.annotation(one.id)
    assert confirmed is not None
    assert confirmed.attribute_origin == {"precision": "app"}
    assert workspace.set_attributes(one.id, {"low": 41, "unit": ""}) is None
    assert workspace.set_attributes(one.id, {"low": 41.0}) is not None
    assert workspace.values_used("unit") == []


def test_relabelling_keeps_what_the_other_label_has_too(workspace: Workspace, awkward: Article) -> None:
    one = label(workspace, awkward, "40%", "figure", attributes={"low": 40}, note="n")
    two = label(workspace, awkward, "Baku", "claim", attributes={"source": "Author"})
    done = workspace.relabel([one.id, two.id], "opinion")
    assert done.words == "Changed 2 annotations to Opinion"
    found = [workspace.annotation(each.id) for each in (one, two)]
    assert [each and (each.label, each.attributes, each.note) for each in found] == [
        ("opinion", {}, "n"), ("opinion", {}, ""),
    ]  # fmt: skip
    workspace.undo()
    assert [workspace.annotation(each.id) for each in (one, two)] == [one, two]
    with pytest.raises(RuleError, match=r"^Already labelled Figure\.$"):
        workspace.relabel([one.id], "figure")
    same = label(workspace, awkward, "40%", "bias")
    with pytest.raises(RuleError, match=r"^Already labelled Figure\.$"):
        workspace.relabel([same.id], "figure")
    assert workspace.relabel([one.id], "claim").words == "Changed to Claim: “40%”"


def test_moving(workspace: Workspace, awkward: Article) -> None:
    one = label(workspace, awkward, "40%")
    for words, said in (
        ("40", "Moved end of Figure on “40”"),
        ("supplies 40", "Moved start of Figure on “supplies 40”"),
        ("Critics call", "Moved Figure on “Critics call”"),
    ):
        done = workspace.move(one.id, span_of(awkward, words))
        assert done is not None
        assert done.words == said
        moved = workspace.annotation(one.id)
        assert moved is not None
        assert (moved.quote, (moved.prefix, moved.suffix)) == (words, moved.span.context(awkward.text))
    assert workspace.move(one.id, span_of(awkward, "Critics call")) is None
    with pytest.raises(SpanError, match="ends after the text"):
        workspace.move(one.id, Span(0, len(awkward.text) + 1))


def test_notes_and_statuses(workspace: Workspace, awkward: Article) -> None:
    one = label(workspace, awkward, "40%")
    done = workspace.set_note(one.id, "so\nit says")
    assert done is not None
    assert done.words == "Note on Figure on “40%”"
    assert workspace.set_note(one.id, "so\nit says") is None
    status = workspace.set_status(awkward.id, "done")
    assert status is not None
    assert status.words == "Done: “awkward.txt”"
    assert workspace.set_status(awkward.id, "done") is None
    workspace.change_reviewer("Jonas")
    assert (workspace.articles()[0].status, workspace.articles()[0].statuses) == ("unread", {"Mira": "done"})


def test_removing_takes_the_links_along(workspace: Workspace, awkward: Article) -> None:
    one, two = label(workspace, awkward, "40%"), label(workspace, awkward, "Baku")
    link = Link("0f3d9a52-58d6-4e0c-8f17-3c3f6f6b2c11", "same", one.id, two.id, "Mira")
    workspace.apply([AddLinks((link,))], "Linked")
    before = records(workspace)
    assert workspace.remove([two.id]).words == "Deleted: Figure on “Baku”"
    assert workspace.links(awkward.id) == []
    assert check(workspace, Progress()) == []
    workspace.undo()
    assert records(workspace) == before
    assert workspace.remove([one.id, two.id]).words == "Deleted 2 annotations labelled Figure"
    with pytest.raises(InputError, match="not there any more"):
        workspace.remove([one.id])


def test_long_quotes_are_cut_in_words(workspace: Workspace, awkward: Article) -> None:
    done = workspace.annotate(awkward.id, Span(0, 90), "claim")
    assert done.words == "Claim on “Officials 🙂 say Baku supplies 40% of Is…”"


def test_excluded_text_takes_no_labels(workspace: Workspace, awkward: Article) -> None:
    region = Excluded(span_of(awkward, "Critics call the ties"), "share")
    one = label(workspace, awkward, "40%")
    workspace.apply([SetExcluded(awkward.id, (), (region,))], "Excluded text")
    for words in ("Critics", "call the ties", "Critics call"):
        with pytest.raises(RuleError) as caught:
            label(workspace, awkward, words)
        assert str(caught.value) == ON_EXCLUDED
    with pytest.raises(RuleError):
        workspace.move(one.id, span_of(awkward, "call"))
    assert [label(workspace, awkward, words).quote for words in ("the ties “furtive”", "oil.\nCritics call")] == [
        "“furtive”", "oil",
    ]  # fmt: skip
    inside = Excluded(span_of(awkward, "supplies 40% of"))
    with pytest.raises(RuleError, match="1 annotation is inside"):
        workspace.apply([SetExcluded(awkward.id, (region,), (region, inside))], "Excluded text")
    workspace.apply(
        [RemoveAnnotations((one,)), SetExcluded(awkward.id, (region,), (region, inside))], "Excluded text"
    )
    assert set(workspace.excluded(awkward.id)) == {region, inside}
    workspace.undo()
    assert (workspace.excluded(awkward.id), workspace.annotation(one.id)) == ((region,), one)
    with pytest.raises(SpanError):
        workspace.apply([SetExcluded(awkward.id, (region,), (Excluded(Span(0, 9999)),))], "Excluded text")


def test_the_door_proves_quotes_and_cuts_contexts(
    workspace: Workspace, awkward: Article, make_annotation: MakeAnnotation
) -> None:
    given = make_annotation(awkward, "40%", "figure")
    with pytest.raises(SpanError, match="are not the quote"):
        workspace.apply([AddAnnotations((replace(given, quote="41%"),))], "W")
    with pytest.raises(SpanError, match="ends after the text"):
        workspace.apply([AddAnnotations((replace(given, span=Span(0, 9999)),))], "W")
    with pytest.raises(InputError, match="no article"):
        workspace.apply([AddAnnotations((replace(given, article_id="nothing"),))], "W")
    done = workspace.apply([AddAnnotations((replace(given, prefix="wrong", suffix="wrong"),))], "W")
    assert workspace.annotations(awkward.id) == [given]
    assert done.edits == (AddAnnotations((given,)),)
    with pytest.raises(ValueError, match="keeps"):
        workspace.apply([ChangeAnnotations((given,), (replace(given, reviewer="Jonas"),))], "W")


def test_a_step_is_done_whole_or_not_at_all(
    workspace: Workspace, awkward: Article, make_annotation: MakeAnnotation
) -> None:
    told: list[Changes] = []
    workspace.subscribe(told.append)
    before = records(workspace, with_log=True)
    good, bad = make_annotation(awkward, "40%", "figure"), make_annotation(awkward, "Baku", "nonsense")
    with pytest.raises(RuleError):
        workspace.apply([AddAnnotations((good,)), AddAnnotations((bad,))], "W")
    assert (records(workspace, with_log=True), told, workspace.undo_words) == (before, [], None)


def test_the_data_must_be_as_the_edit_says(workspace: Workspace, awkward: Article) -> None:
    one = label(workspace, awkward, "40%")
    workspace.set_note(one.id, "changed")
    with pytest.raises(StaleEditError):
        workspace.apply([RemoveAnnotations((one,))], "W")
    with pytest.raises(StaleEditError):
        workspace.apply([SetStatus(awkward.id, "Mira", "done", "unread")], "W")


def test_listeners_are_told_after_the_commit_what_changed(workspace: Workspace, awkward: Article) -> None:
    told: list[tuple[Changes, int]] = []
    leave = workspace.subscribe(
        lambda changes: told.append((changes, len(workspace.annotations(awkward.id))))
    )
    one = label(workspace, awkward, "40%")
    here = frozenset((awkward.id,))
    assert told.pop() == (Changes(here, article_list=True), 1)
    workspace.set_note(one.id, "n")
    assert told.pop() == (Changes(here), 1)
    leave()
    leave()
    workspace.remove([one.id])
    assert told == []


def test_a_card_is_changed_and_made_storable(workspace: Workspace, awkward: Article) -> None:
    before = ArticleCard(awkward.id, awkward.name, None, {})
    after = replace(before, title="T\0", meta={"author": "A\ud800", "n": [1, {"x": "\0"}]}, note="n")
    workspace.apply([ChangeArticle(before, after)], "Title")
    article = workspace.article(awkward.id)
    assert (article.title, article.meta) == ("T\ufffd", {"author": "A\ufffd", "n": [1, {"x": "\ufffd"}]})
    workspace.undo()
    assert workspace.article(awkward.id).meta == {}
    with pytest.raises(RuleError, match="cannot be kept"):
        workspace.apply([ChangeArticle(before, replace(after, meta={"n": math.nan}))], "Title")


def test_removing_an_article(workspace: Workspace, awkward: Article) -> None:
    one = label(workspace, awkward, "40%")
    before = records(workspace)
    assert workspace.remove_article(awkward.id).words == "Removed: “awkward.txt”"
    assert workspace.articles() == []
    for act in (
        lambda: workspace.article(awkward.id),
        lambda: label(workspace, awkward, "Baku"),
        lambda: workspace.set_status(awkward.id, "done"),
        lambda: workspace.remove([one.id]),
    ):
        with pytest.raises(InputError):
            act()
    workspace.undo()
    assert records(workspace) == before


def test_changing_the_scheme(workspace: Workspace, awkward: Article) -> None:
    one = label(workspace, awkward, "40%", "figure")
    first = workspace.scheme
    told: list[Changes] = []
    workspace.subscribe(told.append)
    without = Scheme(labels=tuple(each for each in first.labels if each.id != "figure"))
    with pytest.raises(RuleError, match="lacks the label “Figure”"):
        workspace.change_scheme(without)
    archived = Scheme(
        labels=tuple(each.model_copy(update={"is_archived": each.id == "figure"}) for each in first.labels)
    )
    assert workspace.change_scheme(archived) is not None
    assert workspace.change_scheme(archived) is None
    assert (workspace.scheme, workspace.scheme_version, told[-1].scheme) == (archived, 2, True)
    with pytest.raises(RuleError, match="is archived"):
        label(workspace, awkward, "Baku", "figure")
    assert workspace.set_note(one.id, "still there") is not None
    workspace.remove([one.id])
    workspace.undo()
    assert workspace.annotation(one.id) is not None
    for _ in range(2):
        workspace.undo()
    assert (workspace.scheme, workspace.scheme_version) == (first, 1)
    with pytest.raises(StaleEditError):
        workspace.apply([ChangeScheme(2, 1)], "W")
    with pytest.raises(InputError, match="no version 9"):
        workspace.apply([ChangeScheme(1, 9)], "W")


def test_another_process_is_noticed(workspace: Workspace, awkward: Article, database_path: Path) -> None:
    other = Workspace.open(str(database_path), reviewer="Jonas")
    told: list[Changes] = []
    workspace.subscribe(told.append)
    assert workspace.refresh() is False
    first = label(other, awkward, "40%")
    assert workspace.refresh() is True
    assert (told[-1].articles, told[-1].annotations) == ({awkward.id}, {first.id})
    assert workspace.refresh() is False
    theirs = label(other, awkward, "Baku")
    mine = label(workspace, awkward, "furtive")
    assert (told[-1].articles, told[-1].annotations) == ({awkward.id}, {theirs.id, mine.id})
    assert workspace.refresh() is False
    other.change_scheme(Scheme(labels=other.scheme.labels[::-1]))
    label(workspace, awkward, "cafe\u0301")
    assert (workspace.scheme, workspace.scheme_version) == (other.scheme, 2)
    other.close()


def test_an_impatient_act_is_refused_and_can_be_repeated(
    workspace: Workspace, awkward: Article, database_path: Path
) -> None:
    other = Workspace.open(str(database_path), reviewer="Jonas")
    workspace.patience_ms = 5
    with other.database.write():
        with pytest.raises(DatabaseError) as caught:
            label(workspace, awkward, "40%")
        assert caught.value.problem == "locked"
        assert workspace.annotations(awkward.id) == []
        assert workspace.undo_words is None
    label(workspace, awkward, "40%")
    assert workspace.undo_words == "Figure on “40%”"
    other.close()


def test_reading_leaves_the_file_as_it_is(
    workspace: Workspace, awkward: Article, database_path: Path
) -> None:
    one = label(workspace, awkward, "40%")
    workspace.close()
    before = hashlib.sha256(database_path.read_bytes()).hexdigest()
    again = Workspace.open(str(database_path), reviewer="Somebody new")
    assert again.article(awkward.id).text == awkward.text
    assert again.annotations(awkward.id) == [one]
    assert (again.articles()[0].status, again.undo_words, again.refresh()) == ("unread", None, False)
    again.change_reviewer("Somebody else")
    assert again.reviewers() == ["Mira", "importer"]
    again.close()
    assert hashlib.sha256(database_path.read_bytes()).hexdigest() == before
    assert [one.name for one in database_path.parent.iterdir()] == [database_path.name]


def test_a_project_opened_to_read_only_takes_no_edits(workspace: Workspace, awkward: Article) -> None:
    workspace.close()
    again = Workspace.open(workspace.target, reviewer="Mira", read_only=True)
    assert not again.is_writable
    for act in (
        lambda: label(again, awkward, "40%"),
        lambda: again.set_status(awkward.id, "done"),
        lambda: again.rename("Other"),
        lambda: again.import_batch([], words="W"),
        again.undo,
    ):
        with pytest.raises(RuleError, match="opened to read only"):
            act()
    assert again.article(awkward.id).text == awkward.text
    again.close()


def test_the_log_says_who_did_what_and_when(workspace: Workspace, awkward: Article) -> None:
    label(workspace, awkward, "40%")
    workspace.undo()
    with workspace.database.read() as t:
        *_, add, begin, back, out = log.revisions(t)
        assert schemes.current(t) == 1
    assert (add.reviewer, add.words, add.undoes, add.article_id) == (
        "Mira",
        "Figure on “40%”",
        None,
        awkward.id,
    )
    assert (begin.step, back.step, out.step) == (add.number, back.number, back.number)
    assert (back.undoes, out.undoes, back.words) == (add.number, add.number, add.words)
    assert add.at <= back.at
    assert add.at.endswith("Z")
