"""Suggestions: they arrive once, are decided as undoable steps, are remembered, and never leave as annotations."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from annotator.errors import InputError, RuleError, StaleEditError
from annotator.io.findings import Findings
from annotator.io.records import ArticleRecord, ForeignAnnotation, SuggestionRecord
from annotator.model.annotation import annotation_at
from annotator.model.article import Article, Excluded, article_id
from annotator.model.edit import AddArticle
from annotator.model.imported import ImportedArticle
from annotator.model.scheme import Scheme
from annotator.model.selection import EVERYTHING
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.model.text import canonical, sha256
from annotator.services.attribute_changes import Draft, add_attribute, change_attribute
from annotator.services.checking import check
from annotator.services.default_scheme import default_scheme
from annotator.services.exporting import ExportOptions, export
from annotator.services.importing import ImportOptions, run
from annotator.services.incoming import Incoming
from annotator.services.jobs import Progress
from annotator.services.log_items import items_of
from annotator.services.scheme_changes import archive_label, rename_label
from annotator.services.scheme_rules import SchemeRules
from annotator.services.workspace import Workspace
from annotator.store import suggestions as stored
from annotator.store.dump import dump

TEXT = canonical(
    "In 2002 👩‍👩‍👧 e\u0301 40% of 1\u00a0000 barrels.\r\nIn 2002 again 25% of oil, about 4 billion dollars.\r\nשלום 7%\n"
).text


def article(text: str = TEXT) -> Article:
    return Article(article_id(sha256(text)), "a.txt", None, text, sha256(text))


def suggestion(words: str, label: str = "figure", *, nth: int = 0, **more: object) -> Suggestion:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Suggestion("", "", label, Span(start, start + len(words)), words, **{"source": "model-1", **more})  # type: ignore[arg-type]


GIVEN = (
    suggestion("2002"),
    suggestion("40%", attributes={"low": 40, "unit": "%"}, score=0.75),
    suggestion("2002", nth=1),
    suggestion("25%"),
    suggestion("4 billion dollars", "claim"),
)


@pytest.fixture
def project(target: str) -> Iterator[Workspace]:
    made = Workspace.open(target, reviewer="importer", create=True)
    bring(made)
    made.change_reviewer("Mira")
    yield made
    made.close()


def bring(workspace: Workspace, *given: Suggestion, text: str = TEXT) -> tuple[str, ...]:
    one = ImportedArticle(article(text), suggestions=given or GIVEN)
    done = workspace.import_batch([one], words="Import of 1 article")
    return tuple(each for edit in done.edits if isinstance(edit, AddArticle) for each in edit.suggestion_ids)


def state(workspace: Workspace) -> list[tuple[object, ...]]:
    with workspace.database.read() as t:
        return dump(t)


def place(workspace: Workspace) -> str:
    return workspace.articles()[0].id


def words(workspace: Workspace) -> list[str]:
    return [one.quote for one in workspace.suggestions(place(workspace))]


def named(workspace: Workspace, quote: str) -> Suggestion:
    return next(one for one in workspace.suggestions(place(workspace)) if one.quote == quote)


def test_they_come_in_reading_order_and_once(project: Workspace) -> None:
    assert words(project) == ["2002", "40%", "2002", "25%", "4 billion dollars"]
    before = state(project)
    assert bring(project) == ()
    assert state(project) == before
    assert named(project, "40%").score == 0.75
    assert named(project, "40%").attributes == {"low": 40, "unit": "%"}
    assert project.annotations(place(project)) == []
    assert check(project, Progress()) == []


def test_accepting_makes_an_annotation_of_the_reviewer_and_undo_asks_again(project: Workspace) -> None:
    before = state(project)
    done = project.accept_suggestion(named(project, "40%").id)
    made = project.annotations(place(project))
    assert [(one.id, one.reviewer, one.quote, dict(one.attributes)) for one in made] == [
        (done.annotation_ids[0], "Mira", "40%", {"low": 40, "unit": "%"})
    ]
    assert done.words == "Accepted: Figure on “40%”"
    assert "40%" not in words(project)
    assert project.articles()[0].status == "reading"
    after = state(project)
    assert project.undo() is not None
    assert words(project)[1] == "40%"
    assert [one for one in state(project) if one not in before] == []
    assert project.redo() is not None
    assert state(project) == after
    assert check(project, Progress()) == []


def test_a_figure_without_values_gets_those_of_its_words(project: Workspace) -> None:
    project.accept_suggestion(named(project, "25%").id)
    (made,) = project.annotations(place(project))
    assert (made.attributes["low"], made.attributes["unit"]) == (25, "%")
    assert made.attribute_origin["low"] == "app"


def test_what_the_reviewer_changed_before_accepting_counts(project: Workspace) -> None:
    project.accept_suggestion(named(project, "25%").id, {"low": 24, "unit": None})
    (made,) = project.annotations(place(project))
    assert made.attributes["low"] == 24
    assert "unit" not in made.attributes
    assert "low" not in made.attribute_origin


def test_a_digit_accepts_as_that_label(project: Workspace) -> None:
    project.accept_as(named(project, "40%").id, "claim")
    (made,) = project.annotations(place(project))
    assert (made.label, dict(made.attributes)) == ("claim", {})
    project.undo()
    project.accept_as(named(project, "4 billion dollars").id, "figure")
    (made,) = project.annotations(place(project))
    assert (made.label, made.attributes["low"]) == ("figure", 4_000_000_000)


def test_rejecting_is_remembered_by_words_and_label(project: Workspace) -> None:
    first = project.suggestions(place(project))[0]
    project.reject_suggestion(first.id)
    assert words(project) == ["40%", "2002", "25%", "4 billion dollars"]
    assert [(one.quote, one.decided_by) for one in project.rejected_suggestions()] == [("2002", "Mira")]
    text = TEXT + "More."
    came = bring(project, *(replace(one, source="model-2") for one in GIVEN), text=text)
    assert len(came) == len(GIVEN)
    other = article_id(sha256(text))
    assert [one.quote for one in project.suggestions(other)] == ["40%", "25%", "4 billion dollars"]
    bring(project, suggestion("2002", "claim"), text=text)
    assert [one.label for one in project.suggestions(other) if one.quote == "2002"] == ["claim"]
    rejected = project.rejected_suggestions()
    assert len(rejected) == 3
    project.restore_rejected([one.id for one in rejected])
    assert project.suggestions(other)[0].quote == "2002"
    assert words(project)[0] == "2002"
    assert project.rejected_suggestions() == []
    project.undo()
    assert len(project.rejected_suggestions()) == 3


def test_what_one_reviewer_rejected_is_suggested_to_another(project: Workspace) -> None:
    project.reject_suggestion(project.suggestions(place(project))[0].id)
    project.change_reviewer("Jonas")
    text = TEXT + "More."
    bring(project, text=text)
    assert project.suggestions(article_id(sha256(text)))[0].quote == "2002"
    assert project.rejected_suggestions() == []


def test_accepting_all_of_a_label_is_one_step(project: Workspace) -> None:
    before = state(project)
    done = project.accept_all(place(project), "figure")
    assert done.words == "Accepted 4 suggestions labelled Figure"
    assert [one.label for one in project.annotations(place(project))] == ["figure"] * 4
    assert words(project) == ["4 billion dollars"]
    with pytest.raises(RuleError, match="nothing left"):
        project.accept_all(place(project), "figure")
    project.undo()
    assert state(project) == before


def test_the_same_question_is_asked_once_and_answered_once(project: Workspace) -> None:
    bring(project, suggestion("40%", source="rules"), suggestion("25%", source="rules"))
    assert words(project).count("40%") == 1
    project.accept_suggestion(named(project, "40%").id)
    project.reject_suggestion(named(project, "25%").id)
    assert not {"40%", "25%"} & set(words(project))
    with project.database.read() as t:
        every = stored.of_article(t, place(project))
    assert [one.state for one in every if one.quote == "40%"] == ["accepted"] * 2
    assert [one.state for one in every if one.quote == "25%"] == ["rejected"] * 2
    project.undo()
    project.undo()
    assert words(project).count("40%") == 1


def test_what_cannot_be_accepted_is_not_shown(project: Workspace) -> None:
    here = place(project)
    one = named(project, "40%")
    project.annotate(here, one.span, "figure")
    other = named(project, "25%")
    project.exclude(here, Span(other.span.start - 2, other.span.end + 2))
    assert words(project) == ["2002", "2002", "4 billion dollars"]
    with pytest.raises(RuleError, match="excluded"):
        project.accept_suggestion(other.id)
    with pytest.raises(RuleError, match="Already"):
        project.accept_suggestion(one.id)


def test_what_somebody_else_decided_stays_so(project: Workspace) -> None:
    one = named(project, "40%")
    project.accept_suggestion(one.id)
    project.change_reviewer("Jonas")
    with pytest.raises(RuleError, match="Mira has decided"):
        project.reject_suggestion(one.id)
    with pytest.raises(InputError):
        project.accept_suggestion("5f0c9c39-3f0b-4f43-9a3b-d1f0a5c8b7aa")


def test_undoing_the_import_takes_them_along_and_the_same_import_brings_them_back(project: Workspace) -> None:
    project.change_reviewer("importer")
    whole = project.suggestions(place(project))
    project.undo()
    assert [one for one in state(project) if one[0] in ("article", "suggestion")] == []
    bring(project)
    again = project.suggestions(place(project))
    assert [(one.id, one.quote) for one in again] == [(one.id, one.quote) for one in whole]


def test_an_import_is_not_undone_under_somebody_elses_decision(project: Workspace) -> None:
    project.reject_suggestion(named(project, "40%").id)
    project.change_reviewer("importer")
    with pytest.raises(StaleEditError, match="Mira"):
        project.undo()


def test_an_article_goes_and_comes_back_with_its_suggestions(project: Workspace) -> None:
    here, before = place(project), state(project)
    project.remove_article(here)
    assert [one for one in state(project) if one[0] == "suggestion"] == []
    project.restore_article(here)
    assert [one for one in state(project) if one[0] == "suggestion"] == [
        one for one in before if one[0] == "suggestion"
    ]


@pytest.mark.parametrize("format_id", ["jsonl", "jsonl-spans", "csv"])
def test_no_export_holds_any(project: Workspace, format_id: str) -> None:
    project.accept_suggestion(named(project, "25%").id)
    project.reject_suggestion(named(project, "4 billion dollars").id)
    stream = io.BytesIO()
    export(project, EVERYTHING, ExportOptions(format_id), stream, Progress())
    content = stream.getvalue().decode()
    assert (
        content.count("25%") == {"jsonl": 2, "jsonl-spans": 1, "csv": 1}[format_id]
    )  # jsonl: in the text too
    assert not [word for word in ("model-1", "suggestion", "rejected", "billion dollars,") if word in content]


def test_predictions_of_a_file_are_suggestions_and_rejected_ones_stay_so() -> None:
    workspace_rules = SchemeRules(default_scheme(), {})
    incoming = Incoming(
        workspace_rules, reviewer="Mira", name="a", article_by_hash=lambda _: None, find_title=lambda _: None,
        find_meta=lambda _: (None, {}),
    )  # fmt: skip
    raw = "👩‍👩‍👧 says 40%.\r\nNo 25%.\r\n"
    marks = [
        SuggestionRecord(
            ForeignAnnotation("Figure", raw.index(quote), raw.index(quote) + 3, quote), "m", 0.5, rejected
        )
        for quote, rejected in (("40%", False), ("25%", True))
    ]
    record = ArticleRecord(raw, is_foreign=True, suggestions=tuple(marks))
    findings = Findings()
    (made,) = incoming.articles([record], findings)
    assert findings.problems == []
    assert made.annotations == ()
    assert [(one.label, one.quote, one.state, one.source, one.score) for one in made.suggestions] == [
        ("figure", "40%", "open", "m", 0.5),
        ("figure", "25%", "rejected", "m", 0.5),
    ]
    for one in made.suggestions:
        one.check(made.article.text)


def test_a_quote_that_is_not_there_is_refused_and_nothing_comes(project: Workspace) -> None:
    before = state(project)
    wrong = replace(GIVEN[0], quote="2003", source="other")
    with pytest.raises(Exception, match="not those"):
        bring(project, wrong)
    assert state(project) == before


def test_the_check_names_a_quote_that_was_changed_outside(project: Workspace) -> None:
    with project.database.write() as t:
        t.connection.exec_driver_sql("UPDATE suggestion SET quote = 'x' WHERE label = 'claim'")
    row, _, words = (one.sentence for one in check(project, Progress()))
    assert "is not as it was written" in row
    assert "not those of the suggestion" in words


def test_an_identical_annotation_of_somebody_else_hides_it(project: Workspace) -> None:
    one = named(project, "40%")
    mark = annotation_at(TEXT, place(project), one.span, "figure", reviewer="Ada", at="2026-11-21T10:00:00Z")
    project.import_batch([ImportedArticle(article(), annotations=(mark,))], words="Import")
    assert "40%" not in words(project)


def test_excluded_text_that_is_put_back_asks_again(project: Workspace) -> None:
    here, one = place(project), named(project, "40%")
    project.exclude(here, one.span)
    assert project.excluded(here) == (Excluded(one.span),)
    project.put_back(here, one.span)
    assert "40%" in words(project)


def test_predictions_of_another_program_come_through_the_import(tmp_path: Path) -> None:
    text = "Officials 👩‍👩‍👧 say 40% of oil.\nNo 25% here, e\u0301 שלום."

    def region(name: str, words: str, label: str) -> dict[str, object]:
        start = len(text[: text.index(words)].encode("utf-16-le")) // 2
        value = {"start": start, "end": start + len(words), "text": words, "labels": [label]}
        return {"id": name, "from_name": "label", "to_name": "text", "type": "labels", "value": value}

    annotated = [{"id": 5, "completed_by": 1, "result": [region("a1", "Officials", "Claim")]}]
    predicted = {"id": 2, "model_version": "model 0", "score": 0.7}
    regions = [region("p1", "40%", "Figure"), region("p2", "25%", "Figure")]
    task = {
        "id": 1, "data": {"text": text}, "annotations": annotated,
        "predictions": [{**predicted, "result": regions}],
    }  # fmt: skip
    path = tmp_path / "tasks.json"
    path.write_text(json.dumps([task]), "utf-8")
    workspace = Workspace.open(str(tmp_path / "p.db"), reviewer="Mira", create=True)
    try:
        report = run(workspace, [path], ImportOptions(), Progress())
        assert (report.files[0].suggestions, report.annotations_added) == (2, 1)
        here = workspace.articles()[0].id
        assert [(one.quote, one.label, one.source) for one in workspace.suggestions(here)] == [
            ("40%", "figure", "model 0"),
            ("25%", "figure", "model 0"),
        ]
        assert run(workspace, [path], ImportOptions(), Progress()).files[0].state == "duplicate"
        workspace.reject_suggestion(workspace.suggestions(here)[0].id)
        assert run(workspace, [path], ImportOptions(), Progress()).step is None
        assert [one.quote for one in workspace.suggestions(here)] == ["25%"]
        assert check(workspace, Progress()) == []
    finally:
        workspace.close()


# Labels that change


def work(workspace: Workspace) -> list[tuple[object, ...]]:
    """All but the versions of the scheme, which stay whatever is taken back."""
    return [one for one in state(workspace) if one[0] != "scheme"]


def labelled(workspace: Workspace) -> list[tuple[str, str, str]]:
    """Label, words and state of every suggestion that is there."""
    with workspace.database.read() as t:
        return [(one.label, one.quote, one.state) for one in stored.of_article(t, place(workspace))]


def test_a_merge_of_labels_moves_suggestions_in_its_own_step(project: Workspace) -> None:
    project.reject_suggestion(project.suggestions(place(project))[0].id)
    project.accept_suggestion(named(project, "25%").id)
    before = work(project)
    plan = project.merge_plan("figure", "bias")
    assert (len(plan.suggested), plan.open, len(plan.moved)) == (3, 2, 1)
    assert work(project) == before
    done = project.merge_labels("figure", "bias")
    assert done.changes.suggestions
    assert labelled(project) == [
        ("bias", "2002", "rejected"),
        ("bias", "40%", "open"),
        ("bias", "2002", "open"),
        ("figure", "25%", "accepted"),
        ("claim", "4 billion dollars", "open"),
    ]
    assert named(project, "40%").attributes == {"low": 40, "unit": "%"}
    assert [(one.label, one.quote) for one in project.rejected_suggestions()] == [("bias", "2002")]
    assert check(project, Progress()) == []
    after = work(project)
    assert project.undo() is not None
    assert [one for one in work(project) if one not in before] == []
    assert words(project) == ["40%", "2002", "4 billion dollars"]
    assert named(project, "40%").label == "figure"
    assert project.redo() is not None
    assert work(project) == after


def test_a_merged_suggestion_is_decided_as_the_other_label_and_taken_back(project: Workspace) -> None:
    before = work(project)
    project.merge_labels("figure", "claim")
    project.accept_suggestion(named(project, "40%").id)
    (made,) = project.annotations(place(project))
    assert (made.label, dict(made.attributes)) == ("claim", {"low": 40, "unit": "%"})
    assert project.accept_all(place(project), "claim").words == "Accepted 4 suggestions labelled Claim"
    for _ in range(3):
        assert project.undo() is not None
    assert [one for one in work(project) if one not in before] == []


def test_values_of_suggestions_go_where_those_of_annotations_go(project: Workspace) -> None:
    project.revise_scheme(partial(add_attribute, label_id="bias", draft=Draft("Unit of it")))
    change = partial(change_attribute, label_id="bias", name="unit_of_it", draft=Draft("Unit"))
    project.revise_scheme(change)
    project.merge_labels("figure", "bias")
    assert named(project, "40%").attributes == {"low": 40, "unit_of_it": "%"}


def test_the_same_import_after_a_merge_adds_nothing(project: Workspace) -> None:
    project.reject_suggestion(project.suggestions(place(project))[0].id)
    project.merge_labels("figure", "bias")
    before = state(project)
    assert bring(project) == ()
    assert state(project) == before


def test_what_was_rejected_is_not_asked_again_as_the_label_it_was_merged_into(project: Workspace) -> None:
    project.reject_suggestion(project.suggestions(place(project))[0].id)
    project.merge_labels("figure", "bias")
    text = TEXT + "More."
    bring(project, *(replace(one, label="bias", source="model-2") for one in GIVEN[:2]), text=text)
    assert [one.quote for one in project.suggestions(article_id(sha256(text)))] == ["40%"]


def test_a_merge_stands_while_somebody_else_has_decided_since(project: Workspace) -> None:
    project.merge_labels("figure", "bias")
    project.change_reviewer("Jonas")
    project.reject_suggestion(named(project, "40%").id)
    project.change_reviewer("Mira")
    before = state(project)
    with pytest.raises(StaleEditError, match="Jonas has changed it"):
        project.undo()
    assert state(project) == before


def test_a_label_without_annotations_is_merged_for_its_suggestions(project: Workspace) -> None:
    project.revise_scheme(partial(archive_label, label_id="figure"))
    project.merge_labels("figure", "claim")
    assert {label for label, _, _ in labelled(project)} == {"claim"}
    with pytest.raises(RuleError, match="nothing to merge"):
        project.merge_labels("figure", "claim")


def test_the_log_says_that_a_merge_gave_suggestions_another_label(project: Workspace) -> None:
    done = project.merge_labels("figure", "bias")
    items = [item for edit in done.edits for item in items_of(edit, project.scheme)]
    assert [(one.act, one.count) for one in items if one.act != "scheme"] == [("suggestions-relabelled", 4)]


def test_one_of_an_archived_label_is_asked_and_becomes_another(project: Workspace) -> None:
    project.revise_scheme(partial(archive_label, label_id="figure"))
    one = named(project, "40%")
    with pytest.raises(RuleError, match="archived"):
        project.accept_suggestion(one.id)
    project.accept_as(one.id, "claim")
    assert [made.label for made in project.annotations(place(project))] == ["claim"]


def test_another_title_of_a_label_leaves_its_suggestions(project: Workspace) -> None:
    before = words(project)
    project.revise_scheme(partial(rename_label, label_id="figure", title="Number"))
    assert words(project) == before
    assert project.accept_suggestion(named(project, "40%").id).words == "Accepted: Number on “40%”"


def test_a_file_s_scheme_keeps_a_label_that_is_suggested(project: Workspace) -> None:
    given = Scheme(labels=tuple(one for one in project.scheme.labels if one.id == "claim"))
    project.adopt_scheme(given)
    kept = project.scheme.label("figure")
    assert kept is not None
    assert kept.is_archived
    assert kept.attribute("low") is not None
    assert project.scheme.label("bias") is None
    assert len(words(project)) == len(GIVEN)
