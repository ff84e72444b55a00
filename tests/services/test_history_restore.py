"""One thing back: an annotation or an article that was removed, as a new edit."""

from __future__ import annotations

import pytest

from annotator.errors import InputError, RuleError, StaleEditError
from annotator.model.annotation import Link
from annotator.model.article import Excluded
from annotator.model.edit import AddLinks, SetExcluded
from annotator.model.imported import ImportedArticle
from annotator.model.span import Span

TEXT = "Azerbaijan supplies 40% of Israel’s oil.\nCritics call the ties “furtive”."


@pytest.fixture
def article(workspace, make_article):
    made = make_article(TEXT, title="Oil")
    workspace.import_batch([ImportedArticle(made, None)], words="Import of 1 article")
    return made


def label(workspace, article, words: str, label_id: str = "claim", **values: object) -> str:
    start = article.text.index(words)
    return workspace.annotate(article.id, Span(start, start + len(words)), label_id, **values).annotation_ids[
        0
    ]


def test_a_deleted_annotation_comes_back_as_it_was_whatever_was_done_since(workspace, article) -> None:
    first = label(workspace, article, "40%", "figure", attributes={"unit": "%"}, note="of what?")
    before = workspace.annotation(first)
    workspace.remove([first])
    later = label(workspace, article, "furtive", "bias")
    done = workspace.restore_annotation(first)
    assert done.words == "Restored Figure on “40%”"
    assert (done.article_id, done.annotation_ids) == (article.id, (first,))
    assert workspace.annotation(first) == before
    assert workspace.annotation(later) is not None
    assert workspace.undo().words == "Restored Figure on “40%”"
    assert workspace.annotation(first) is None
    workspace.redo()
    assert workspace.annotation(first) == before


def test_one_of_many_comes_back(workspace, article) -> None:
    ids = [label(workspace, article, words) for words in ("Azerbaijan", "Israel", "Critics")]
    workspace.remove(ids)
    workspace.restore_annotation(ids[1])
    assert [one.id for one in workspace.annotations(article.id)] == [ids[1]]


def test_its_links_come_back_if_their_other_ends_are_there(workspace, article) -> None:
    a, b, c = (label(workspace, article, words) for words in ("Azerbaijan", "Israel", "Critics"))
    links = [
        Link("11111111-1111-4111-8111-111111111111", "same", a, b, "Mira", "both"),
        Link("22222222-2222-4222-8222-222222222222", "same", c, a, "Mira", ""),
    ]
    workspace.apply([AddLinks(tuple(links))], "Links")
    workspace.remove([a])
    workspace.remove([c])
    assert workspace.links(article.id) == []
    workspace.restore_annotation(a)
    assert workspace.links(article.id) == [links[0]]
    workspace.undo()
    assert workspace.links(article.id) == []
    assert workspace.annotation(a) is None


def test_it_is_refused_where_the_text_is_excluded_by_now(workspace, article) -> None:
    made = label(workspace, article, "furtive", "bias")
    workspace.remove([made])
    start = article.text.index("Critics")
    region = Excluded(Span(start, len(article.text)), "other")
    workspace.apply([SetExcluded(article.id, (), (region,))], "Excluded")
    with pytest.raises(RuleError, match="This text is excluded"):
        workspace.restore_annotation(made)
    assert workspace.annotations(article.id) == []


def test_it_is_refused_where_the_same_words_are_labelled_again(workspace, article) -> None:
    made = label(workspace, article, "furtive", "bias")
    workspace.remove([made])
    label(workspace, article, "furtive", "bias")
    with pytest.raises(RuleError, match="Already labelled Bias"):
        workspace.restore_annotation(made)


def test_what_is_there_or_never_was_is_refused(workspace, article) -> None:
    made = label(workspace, article, "furtive", "bias")
    with pytest.raises(RuleError, match="in the article already"):
        workspace.restore_annotation(made)
    with pytest.raises(InputError):
        workspace.restore_annotation("33333333-3333-4333-8333-333333333333")
    with pytest.raises(RuleError, match="in the project already"):
        workspace.restore_article(article.id)


def test_an_annotation_with_an_archived_label_comes_back(workspace, article) -> None:
    made = label(workspace, article, "furtive", "bias")
    workspace.remove([made])
    scheme = workspace.scheme
    labels = tuple(
        one.model_copy(update={"is_archived": True}) if one.id == "bias" else one for one in scheme.labels
    )
    workspace.change_scheme(scheme.model_copy(update={"labels": labels}))
    workspace.restore_annotation(made)
    assert [one.id for one in workspace.annotations(article.id)] == [made]


def test_a_removed_article_comes_back_with_its_annotations(workspace, article) -> None:
    made = label(workspace, article, "furtive", "bias")
    before = workspace.annotations(article.id)
    workspace.remove_article(article.id)
    with pytest.raises(RuleError, match="Restore the article first"):
        workspace.restore_annotation(made)
    done = workspace.restore_article(article.id)
    assert done.words == "Restored “Oil”"
    assert workspace.annotations(article.id) == before
    workspace.undo()
    assert workspace.articles() == []


def test_somebody_elses_annotation_stays_theirs(workspace, article) -> None:
    made = label(workspace, article, "furtive", "bias")
    workspace.change_reviewer("Jonas")
    workspace.remove([made])
    workspace.restore_annotation(made)
    (back,) = workspace.annotations(article.id)
    assert back.reviewer == "Mira"


def test_undoing_a_restore_of_what_somebody_has_changed_since_is_refused(workspace, article) -> None:
    made = label(workspace, article, "furtive", "bias")
    workspace.remove([made])
    workspace.restore_annotation(made)
    workspace.change_reviewer("Jonas")
    workspace.relabel([made], "opinion")
    workspace.change_reviewer("Mira")
    with pytest.raises(StaleEditError, match="Jonas has changed it"):
        workspace.undo()
