"""Excluding and putting back through the workspace: one step each, logged, undoable; labels split at excluded text."""

from __future__ import annotations

import pytest

from annotator.errors import RuleError
from annotator.model.annotation import Annotation, Link
from annotator.model.article import Article, Excluded
from annotator.model.edit import AddLinks
from annotator.model.imported import ImportedArticle
from annotator.model.span import Span
from annotator.services.rules import ON_EXCLUDED, STOPS_AT_EXCLUDED
from annotator.services.workspace import Workspace

TEXT = "Home\nBaku sells oil to Israel.\nBe the first to comment\nIsrael buys it.\nShare this\n"


@pytest.fixture
def article(workspace: Workspace, make_article) -> Article:
    made = make_article(TEXT, name="one.txt")
    workspace.change_reviewer("importer")
    workspace.import_batch([ImportedArticle(made)], words="Import of 1 article")
    workspace.change_reviewer("Mira")
    return made


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def label(workspace: Workspace, article: Article, words: str, label_id: str = "claim") -> list[Annotation]:
    done = workspace.annotate(article.id, span_of(words), label_id)
    found = [workspace.annotation(one) for one in done.annotation_ids]
    return [one for one in found if one is not None]


def words_of(workspace: Workspace, article: Article) -> list[str]:
    return [one.span.of(TEXT) for one in workspace.excluded(article.id)]


def test_excluding_is_one_step_with_words(workspace: Workspace, article: Article) -> None:
    done = workspace.exclude(article.id, span_of("Be the first to comment"), "comment-form")
    assert done is not None
    assert done.words == workspace.undo_words == "Excluded “Be the first to comment”"
    assert workspace.excluded(article.id) == (Excluded(span_of("Be the first to comment"), "comment-form"),)
    assert workspace.articles()[0].status == "reading"
    assert workspace.exclude(article.id, span_of("the first")) is None
    workspace.undo()
    assert (workspace.excluded(article.id), workspace.undo_words) == ((), None)
    assert workspace.articles()[0].status == "unread"
    workspace.redo()
    assert words_of(workspace, article) == ["Be the first to comment"]


def test_putting_back_a_part_is_one_step(workspace: Workspace, article: Article) -> None:
    workspace.exclude(article.id, span_of("Be the first to comment"))
    done = workspace.put_back(article.id, span_of("first"))
    assert done is not None
    assert done.words == "Put back “first”"
    assert words_of(workspace, article) == ["Be the", "to comment"]
    assert workspace.put_back(article.id, span_of("first")) is None
    workspace.undo()
    assert words_of(workspace, article) == ["Be the first to comment"]


def test_annotations_inside_go_only_if_asked_and_come_back_with_their_links(
    workspace: Workspace, article: Article
) -> None:
    (claim,), (figure,) = (
        label(workspace, article, "Baku sells oil"),
        label(workspace, article, "buys", "figure"),
    )
    link = Link("l1", "same", claim.id, figure.id, "Mira")
    workspace.apply([AddLinks((link,))], "Linked")
    with pytest.raises(RuleError, match="1 annotation is inside"):
        workspace.exclude(article.id, span_of("Baku sells"))
    assert workspace.excluded(article.id) == ()
    done = workspace.exclude(article.id, span_of("Baku sells"), removes=True)
    assert done is not None
    assert done.words == "Excluded “Baku sells” and removed 1 annotation"
    assert workspace.annotations(article.id) == [figure]
    workspace.undo()
    assert workspace.annotations(article.id) == [claim, figure]
    assert workspace.links(article.id) == [link]
    assert workspace.excluded(article.id) == ()


def test_a_label_across_excluded_text_becomes_pieces_in_one_step(
    workspace: Workspace, article: Article
) -> None:
    workspace.exclude(article.id, span_of("Be the first to comment"))
    made = label(workspace, article, TEXT[5:-12])
    assert [one.quote for one in made] == ["Baku sells oil to Israel", "Israel buys it."]
    assert workspace.undo_words == "Claim on 2 pieces"
    workspace.undo()
    assert workspace.annotations(article.id) == []
    workspace.exclude(article.id, span_of("Israel buys it"))
    (one,) = label(
        workspace, article, "Baku sells oil to Israel.\nBe the first to comment\nIsrael buys it.\n"
    )
    assert one.quote == "Baku sells oil to Israel"


def test_pieces_that_are_labelled_so_already_are_not_labelled_twice(
    workspace: Workspace, article: Article
) -> None:
    workspace.exclude(article.id, span_of("Be the first to comment"))
    label(workspace, article, "Baku sells oil to Israel")
    whole = TEXT[5:-12]
    assert [one.quote for one in label(workspace, article, whole)] == ["Israel buys it."]
    with pytest.raises(RuleError, match="Already labelled Claim"):
        label(workspace, article, whole)


def test_text_that_is_all_excluded_takes_no_label(workspace: Workspace, article: Article) -> None:
    workspace.exclude(article.id, span_of("Be the first to comment"))
    for words in ("first", "Be the first to comment", "\nBe the first to comment\n"):
        with pytest.raises(RuleError) as caught:
            label(workspace, article, words)
        assert str(caught.value) == ON_EXCLUDED


def test_a_boundary_stops_before_excluded_text(workspace: Workspace, article: Article) -> None:
    (one,) = label(workspace, article, "oil")
    workspace.exclude(article.id, span_of("Be the first to comment"))
    workspace.move(one.id, Span(one.span.start, span_of("buys").end))
    moved = workspace.annotation(one.id)
    assert moved is not None
    assert moved.quote == "oil to Israel."
    with pytest.raises(RuleError) as caught:
        workspace.move(one.id, Span(one.span.start, span_of("the first").end))
    assert str(caught.value) == STOPS_AT_EXCLUDED


def test_lines_of_many_articles_are_one_step(workspace: Workspace, article: Article, make_article) -> None:
    other = make_article("Share this\nAnother text.\n", name="two.txt")
    workspace.change_reviewer("importer")
    workspace.import_batch([ImportedArticle(other)], words="Import of 1 article")
    workspace.change_reviewer("Mira")
    label(workspace, article, "Home")
    lines = {
        article.id: [Excluded(span_of("Home"), "navigation"), Excluded(span_of("Share this"), "share")],
        other.id: [Excluded(Span(0, 10), "share")],
    }
    done = workspace.exclude_lines(lines)
    assert done is not None
    assert done.words == "Excluded 2 lines in 2 articles"
    assert words_of(workspace, article) == ["Share this"]
    assert workspace.excluded(other.id) == (Excluded(Span(0, 10), "share"),)
    assert workspace.exclude_lines(lines) is None
    workspace.undo()
    assert (workspace.excluded(article.id), workspace.excluded(other.id)) == ((), ())
