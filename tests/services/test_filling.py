"""Values filled in from the words: in the same step, marked as the program's, never over a reviewer's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.imported import ImportedArticle
from annotator.model.scheme import Scheme
from annotator.model.span import Span
from annotator.services.default_scheme import default_scheme
from annotator.services.filling import roles_of
from annotator.services.workspace import Workspace

TEXT = "Trade is worth approximately $1.4 billion. It sold 70% of its weapons until 2019, or 20 to 30 tanks."
MakeArticle = Callable[..., Article]
APPS = {"low": "app", "high": "app", "unit": "app", "precision": "app"}


@pytest.fixture
def article(workspace: Workspace, make_article: MakeArticle) -> Article:
    made = make_article(TEXT, name="trade.txt")
    workspace.import_batch([ImportedArticle(made)], words="Imported")
    return made


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def label(workspace: Workspace, article: Article, words: str, label_id: str = "figure") -> Annotation:
    done = workspace.annotate(article.id, span_of(words), label_id)
    return again(workspace, done.annotation_ids[0])


def again(workspace: Workspace, annotation_id: str) -> Annotation:
    found = workspace.annotation(annotation_id)
    assert found is not None
    return found


def test_labelling_a_figure_fills_in_what_its_words_say_as_one_step(
    workspace: Workspace, article: Article
) -> None:
    made = label(workspace, article, "approximately $1.4 billion")
    assert made.attributes == {"low": 1.4e9, "high": 1.4e9, "unit": "USD", "precision": "about"}
    assert made.attribute_origin == APPS
    workspace.undo()
    assert workspace.annotations(article.id) == []
    workspace.redo()
    assert again(workspace, made.id) == made


def test_the_date_comes_from_the_sentence(workspace: Workspace, article: Article) -> None:
    made = label(workspace, article, "70% of its weapons")
    assert made.attributes["as_of"] == "../2019"
    assert made.attribute_origin["as_of"] == "app"


def test_a_range_fills_both_ends(workspace: Workspace, article: Article) -> None:
    made = label(workspace, article, "20 to 30 tanks")
    assert made.attributes == {
        "low": 20,
        "high": 30,
        "unit": "tanks",
        "precision": "range",
        "as_of": "../2019",
    }


def test_words_without_a_number_and_other_labels_fill_nothing(workspace: Workspace, article: Article) -> None:
    assert label(workspace, article, "Trade").attributes == {}
    assert label(workspace, article, "approximately $1.4 billion", "claim").attributes == {}


def test_the_setting_turns_it_off(workspace: Workspace, article: Article) -> None:
    workspace.fills_values = False
    made = label(workspace, article, "approximately $1.4 billion")
    workspace.move(made.id, span_of("$1.4 billion"))
    assert again(workspace, made.id).attributes == {}


def test_values_that_are_given_are_all_there_is(workspace: Workspace, article: Article) -> None:
    done = workspace.annotate(article.id, span_of("$1.4 billion"), "figure", attributes={"low": 2})
    made = again(workspace, done.annotation_ids[0])
    assert (made.attributes, made.attribute_origin) == ({"low": 2}, {})


def test_relabelling_to_figure_fills_in_and_undo_takes_both_back(
    workspace: Workspace, article: Article
) -> None:
    first = label(workspace, article, "approximately $1.4 billion", "claim")
    second = label(workspace, article, "20 to 30 tanks", "claim")
    workspace.relabel([first.id, second.id], "figure")
    assert again(workspace, first.id).attributes["unit"] == "USD"
    assert again(workspace, second.id).attributes["unit"] == "tanks"
    workspace.undo()
    assert [one.attributes for one in workspace.annotations(article.id)] == [{}, {}]


def test_moving_the_boundary_reads_again_while_nobody_has_touched_the_values(
    workspace: Workspace, article: Article
) -> None:
    made = label(workspace, article, "$1.4 billion")
    workspace.move(made.id, span_of("approximately $1.4 billion"))
    moved = again(workspace, made.id)
    assert (moved.attributes["precision"], moved.attribute_origin) == ("about", APPS)
    workspace.undo()
    assert again(workspace, made.id).attributes == made.attributes


@pytest.mark.parametrize("touched", [{"unit": "USD"}, {"measures": "trade"}])
def test_a_confirmed_value_ends_reading_again(
    workspace: Workspace, article: Article, touched: dict[str, str]
) -> None:
    made = label(workspace, article, "$1.4 billion")
    workspace.set_attributes(made.id, touched)
    workspace.move(made.id, span_of("approximately $1.4 billion"))
    moved = again(workspace, made.id)
    assert moved.attributes["precision"] == ("exact" if "unit" in touched else "about")
    assert moved.attributes | touched == moved.attributes
    assert touched.keys().isdisjoint(moved.attribute_origin)


def test_moving_to_words_that_say_nothing_leaves_no_stale_value_and_back_again_reads(
    workspace: Workspace, article: Article
) -> None:
    made = label(workspace, article, "$1.4 billion")
    workspace.move(made.id, span_of("Trade is worth"))
    assert again(workspace, made.id).attributes == {}
    workspace.move(made.id, span_of("$1.4 billion"))
    assert again(workspace, made.id).attributes == made.attributes


def test_pieces_are_labelled_and_filled_in_as_one_step(workspace: Workspace, article: Article) -> None:
    pieces = [span_of("approximately $1.4 billion"), span_of("20 to 30 tanks")]
    workspace.exclude(article.id, Span(pieces[0].end, pieces[1].start))
    done = workspace.annotate(article.id, Span(pieces[0].start, pieces[1].end), "figure")
    assert [one.attributes["unit"] for one in workspace.annotations(article.id)] == ["USD", "tanks"]
    assert done.words == "Figure on 2 pieces"
    workspace.undo()
    assert workspace.annotations(article.id) == []


def test_an_import_fills_nothing(
    workspace: Workspace, make_article: MakeArticle, make_annotation: Callable[..., Annotation]
) -> None:
    article = make_article(TEXT, name="trade.txt")
    brought = make_annotation(article, "$1.4 billion", "figure")
    workspace.import_batch([ImportedArticle(article, annotations=(brought,))], words="Imported")
    (found,) = workspace.annotations(article.id)
    assert found.attributes == {}


def test_the_scheme_says_which_label_takes_figures() -> None:
    scheme = default_scheme()
    assert [label.id for label in scheme.labels if roles_of(label)] == ["figure"]


def test_a_label_of_ones_own_with_a_single_number_takes_it_but_no_range(
    workspace: Workspace, article: Article
) -> None:
    own = {
        "id": "price", "title": "Price", "letter": "P", "colour": "teal", "pattern": "double",
        "attributes": [{"name": "amount", "title": "Amount", "type": "number"}, {"name": "day", "title": "Day", "type": "date"}],
    }  # fmt: skip
    scheme = workspace.scheme.model_dump(mode="json")
    workspace.change_scheme(Scheme.model_validate(scheme | {"labels": [*scheme["labels"], own]}))
    assert label(workspace, article, "approximately $1.4 billion", "price").attributes == {"amount": 1.4e9}
    assert label(workspace, article, "20 to 30 tanks", "price").attributes == {"day": "../2019"}
