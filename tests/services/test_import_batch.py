"""What an import brings comes once, is proven, and joins what is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from annotator.errors import InputError, RuleError, SpanError
from annotator.model.annotation import Annotation, Link
from annotator.model.article import Article, Excluded, article_id
from annotator.model.changes import Changes
from annotator.model.edit import AddArticle, ChangeArticle, SetExcluded, SetStatus
from annotator.model.imported import ImportedArticle
from annotator.model.span import Span
from annotator.services.workspace import Done, Workspace
from annotator.store import articles
from annotator.store.dump import Record, dump

MakeArticle = Callable[..., Article]
MakeAnnotation = Callable[..., Annotation]
LINK = "0f3d9a52-58d6-4e0c-8f17-3c3f6f6b2c11"


def records(workspace: Workspace, *, with_log: bool = True) -> list[Record]:
    with workspace.database.read() as t:
        return dump(t, with_log=with_log)


def bring(workspace: Workspace, *batch: ImportedArticle) -> Done:
    return workspace.import_batch(batch, words="Import")


def test_an_article_comes_with_all_that_is_its(
    workspace: Workspace, make_article: MakeArticle, make_annotation: MakeAnnotation, awkward_source: bytes
) -> None:
    article = make_article(meta={"outlet": "Daily"}, title="T", note="n")
    made = replace(
        make_annotation(article, "40%", "figure"), prefix="", suffix="", created_at="", updated_at=""
    )
    told: list[Changes] = []
    workspace.subscribe(told.append)
    done = bring(
        workspace,
        ImportedArticle(
            article,
            awkward_source,
            (made,),
            (Excluded(Span(0, 9), "byline"),),
            {"Jonas": "done", "Mira": "unread"},
        ),
    )
    assert done.edits == (AddArticle(article.id, is_new=True, annotation_ids=(made.id,)),)
    assert told == [Changes(frozenset((article.id,)), article_list=True)]
    stored = workspace.article(article.id)
    assert replace(stored, added_at="") == article
    assert stored.added_at.endswith("Z")
    (found,) = workspace.annotations(article.id)
    assert (found.prefix, found.suffix) == found.span.context(article.text)
    assert found.created_at == found.updated_at == stored.added_at
    assert workspace.excluded(article.id) == (Excluded(Span(0, 9), "byline"),)
    assert workspace.articles()[0].statuses == {"Jonas": "done"}
    with workspace.database.read() as t:
        assert articles.source(t, article.id) == awkward_source


def test_nothing_comes_twice(
    workspace: Workspace, make_article: MakeArticle, make_annotation: MakeAnnotation
) -> None:
    article = make_article()
    one = ImportedArticle(
        article, None, (make_annotation(article, "40%", "figure"),), statuses={"Jonas": "done"}
    )
    bring(workspace, one)
    before = records(workspace)
    again = replace(
        one, article=replace(article, id="other"), annotations=(replace(one.annotations[0], id="x"),)
    )
    for same in (one, again):
        done = bring(workspace, same)
        assert (done.step, done.edits) == (0, ())
    assert records(workspace) == before
    assert bring(workspace, one, one).edits == ()


def test_what_is_new_joins_what_is_there(
    workspace: Workspace, awkward: Article, make_annotation: MakeAnnotation
) -> None:
    workspace.annotate(awkward.id, Span(0, 9), "claim")
    region = Excluded(Span(60, 65))
    new = make_annotation(awkward, "40%", "figure", reviewer="Jonas")
    done = bring(
        workspace,
        ImportedArticle(awkward, None, (new,), (region,), {"Mira": "done", "Jonas": "done"}),
    )
    assert done.edits == (
        AddArticle(awkward.id, is_new=False, annotation_ids=(new.id,)),
        SetStatus(awkward.id, "Jonas", "unread", "done"),
        SetExcluded(awkward.id, (), (region,)),
    )
    assert workspace.articles()[0].statuses == {"Jonas": "done", "Mira": "reading"}
    assert len(workspace.annotations(awkward.id)) == 2


def test_an_id_that_is_taken_by_something_else_is_not_taken_over(
    workspace: Workspace, awkward: Article, make_annotation: MakeAnnotation
) -> None:
    one = make_annotation(awkward, "40%", "figure")
    bring(workspace, ImportedArticle(awkward, annotations=(one,)))
    workspace.relabel([one.id], "claim")
    two = make_annotation(awkward, "Baku", "bias")
    link = Link(LINK, "same", one.id, two.id, "Mira")
    bring(workspace, ImportedArticle(awkward, annotations=(one, two), links=(link,)))
    found = {found.label: found for found in workspace.annotations(awkward.id)}
    assert set(found) == {"claim", "figure", "bias"}
    assert found["claim"].id == one.id
    assert [each.from_id for each in workspace.links(awkward.id)] == [found["figure"].id]
    before = records(workspace)
    bring(workspace, ImportedArticle(awkward, annotations=(one, two), links=(link,)))
    assert records(workspace) == before


def test_articles_with_one_id_and_two_texts_are_two(workspace: Workspace, make_article: MakeArticle) -> None:
    first = make_article("First text.")
    second = make_article("Second text.", id=first.id)
    bring(workspace, ImportedArticle(first), ImportedArticle(second))
    assert [one.id for one in workspace.articles()] == [first.id, article_id(second.text_sha256)]


def test_a_removed_article_comes_back_as_the_file_has_it(
    workspace: Workspace, make_article: MakeArticle, make_annotation: MakeAnnotation
) -> None:
    article = make_article(meta={"outlet": "Old"})
    old, new = make_annotation(article, "40%", "figure"), make_annotation(article, "Baku")
    bring(workspace, ImportedArticle(article, None, (old,), (Excluded(Span(70, 75)),), {"Jonas": "done"}))
    workspace.remove_article(article.id)
    done = bring(
        workspace,
        ImportedArticle(
            replace(article, id="other", meta={"outlet": "New"}), None, (old, new), (Excluded(Span(80, 85)),),
            {"Mira": "reading"},
        ),
    )  # fmt: skip
    assert done.edits[0] == AddArticle(article.id, is_new=True, annotation_ids=(old.id, new.id))
    assert {type(one) for one in done.edits[1:]} == {ChangeArticle, SetStatus, SetExcluded}
    assert workspace.article(article.id).meta == {"outlet": "New"}
    assert [one.id for one in workspace.annotations(article.id)] == [new.id, old.id]
    assert workspace.articles()[0].statuses == {"Mira": "reading"}
    assert workspace.excluded(article.id) == (Excluded(Span(80, 85)),)
    workspace.undo()
    assert workspace.articles() == []
    workspace.undo()
    assert workspace.article(article.id).meta == {"outlet": "Old"}
    assert workspace.articles()[0].statuses == {"Jonas": "done"}
    assert workspace.excluded(article.id) == (Excluded(Span(70, 75)),)
    assert workspace.annotations(article.id) == [old]


def test_batches_of_one_import_are_one_step(workspace: Workspace, make_article: MakeArticle) -> None:
    first = bring(workspace, ImportedArticle(make_article("One.")))
    second = workspace.import_batch([ImportedArticle(make_article("Two."))], step=first.step, words="Import")
    nothing = workspace.import_batch([ImportedArticle(make_article("Two."))], step=first.step, words="Import")
    assert first.step == second.step == nothing.step
    workspace.undo()
    assert (workspace.articles(), workspace.undo_words) == ([], None)
    workspace.redo()
    assert [one.characters for one in workspace.articles()] == [4, 4]


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"quote": "41%"}, SpanError),
        ({"span": Span(0, 9999), "quote": "x"}, SpanError),
        ({"label": "nonsense"}, RuleError),
        ({"attributes": {"nonsense": "x"}}, RuleError),
        ({"attributes": {"low": "x"}}, RuleError),
    ],
)
def test_what_is_wrong_leaves_nothing_of_its_batch(
    workspace: Workspace,
    make_article: MakeArticle,
    make_annotation: MakeAnnotation,
    change: dict[str, object],
    error: type[Exception],
) -> None:
    before = records(workspace)
    article = make_article()
    wrong = replace(make_annotation(article, "40%", "figure"), **change)  # type: ignore[arg-type]
    good = ImportedArticle(make_article("Good."))
    with pytest.raises(error):
        bring(workspace, good, ImportedArticle(article, annotations=(wrong,)))
    with pytest.raises(InputError, match="SHA-256"):
        bring(workspace, good, ImportedArticle(replace(article, text_sha256="0" * 64)))
    with pytest.raises(InputError, match="which is not there"):
        bring(workspace, good, ImportedArticle(article, links=(Link(LINK, "same", "a", "b", "Mira"),)))
    with pytest.raises(SpanError):
        bring(workspace, good, ImportedArticle(article, excluded=(Excluded(Span(0, 9999)),)))
    assert records(workspace) == before
