"""What arrives with an import and is decided later, as rows: suggestions, carried annotations, sketches, reviewers' work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from annotator.errors import InputError, RuleError, StaleEditError
from annotator.model.annotation import Annotation, Link
from annotator.model.article import Article
from annotator.model.carried import Carried
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.store import annotations, articles, carried, links, reviewers, sketches, suggestions
from annotator.store.engine import Database
from annotator.store.transaction import Transaction

MakeArticle = Callable[..., Article]
MakeAnnotation = Callable[..., Annotation]
AT = "2026-11-21T10:00:00Z"
TEXT = "In 2002 👩‍👩‍👧 e\u0301 40% of\u00a01000.\nשלום 7%\n" + "x" * 600
NEWER = TEXT.replace("2002", "2003")


def put(t: Transaction, article: Article) -> None:
    articles.insert(t, replace(article, added_at=AT), source=None, statuses={}, excluded=())


def suggestion(article: Article, start: int, end: int, label: str = "figure", **more: object) -> Suggestion:
    span = Span(start, end)
    made = Suggestion(
        f"s-{label}-{start}-{end}", article.id, label, span, span.of(article.text), source="m", made_at=AT
    )
    return replace(made, **more)  # type: ignore[arg-type]  # fields by name


def rejected(one: Suggestion, by: str) -> Suggestion:
    return replace(one, state="rejected", decided_by=by, decided_at=AT)


def test_suggestions_are_read_in_reading_order(database: Database, make_article: MakeArticle) -> None:
    article = make_article(TEXT)
    inner = suggestion(article, 3, 5, attributes={"low": 20, "unit": "e\u0301 👩‍👩‍👧"}, score=0.25)
    given = [suggestion(article, 8, 9), inner, suggestion(article, 3, 7, "claim"), suggestion(article, 3, 7)]
    with database.write() as t:
        put(t, article)
        suggestions.add(t, given)
    with database.read() as t:
        found = suggestions.of_article(t, article.id, is_open=True)
        assert found == sorted(given, key=lambda one: one.sort_key)
        assert suggestions.get(t, [inner.id, "nothing", given[0].id]) == [inner, given[0]]
        assert set(suggestions.live_ids(t, article.id)) == {one.id for one in given}
        assert [one.id for one in suggestions.of_label(t, "claim")] == [given[2].id]
        used = sorted(((label, sorted(values)) for label, values in suggestions.ever_used(t)), key=str)
    assert used == [("claim", []), ("figure", ["low", "unit"]), ("figure", [])]


def test_a_suggestion_is_decided_only_as_it_was(
    database: Database, make_article: MakeArticle, make_annotation: MakeAnnotation
) -> None:
    article = make_article(TEXT)
    one, made = suggestion(article, 3, 7), make_annotation(article, "2002", "figure")
    accepted = replace(one, state="accepted", decided_by="Mira", decided_at=AT, annotation_id=made.id)
    with database.write() as t:
        put(t, article)
        suggestions.add(t, [one])
    with pytest.raises(InputError, match="is not there"), database.write() as t:
        suggestions.decide(t, [one], [accepted])
    with database.write() as t:
        annotations.add(t, [made])
        suggestions.decide(t, [one], [accepted])
    with database.read() as t:
        assert suggestions.of_article(t, article.id) == [accepted]
        assert suggestions.of_article(t, article.id, is_open=True) == []
        assert suggestions.of_label(t, "figure") == []
    for wrong in (one, replace(accepted, label="claim"), replace(accepted, decided_at="2027")):
        with pytest.raises(StaleEditError), database.write() as t:
            suggestions.decide(t, [wrong], [rejected(one, "Jonas")])
    with database.write() as t:
        suggestions.decide(t, [accepted], [one])
    with database.read() as t:
        assert suggestions.of_article(t, article.id) == [one]


def test_a_suggestion_gets_another_label_with_its_values(
    database: Database, make_article: MakeArticle
) -> None:
    article = make_article(TEXT)
    one = suggestion(article, 3, 7, attributes={"low": 2002})
    other = replace(one, label="claim", attributes={"year": 2002})
    with database.write() as t:
        put(t, article)
        suggestions.add(t, [one])
        suggestions.decide(t, [one], [other])
    with database.read() as t:
        assert suggestions.of_article(t, article.id) == [other]
        assert suggestions.of_label(t, "figure") == []


def test_more_suggestions_than_a_statement_takes(database: Database, make_article: MakeArticle) -> None:
    article = make_article(TEXT)
    given = [suggestion(article, place, place + 1, "bias") for place in range(501)]
    ids = [one.id for one in given]
    with database.write() as t:
        put(t, article)
        suggestions.add(t, given)
        assert suggestions.get(t, ids) == given
        assert suggestions.known(t, [*ids, "nothing"]) == dict.fromkeys(ids, False)
        suggestions.set_removed(t, ids, removed=True)
        assert suggestions.of_article(t, article.id) == []
        assert suggestions.known(t, ids) == dict.fromkeys(ids, True)
        suggestions.add(t, given[:1])
        assert suggestions.of_article(t, article.id) == given[:1]
    with pytest.raises(StaleEditError), database.write() as t:
        suggestions.set_removed(t, ids, removed=False)
    with pytest.raises(StaleEditError), database.write() as t:
        suggestions.add(t, given[:2])
    with database.read() as t:
        assert suggestions.of_article(t, article.id) == given[:1]


def test_rejected_words_are_those_of_one_reviewer(database: Database, make_article: MakeArticle) -> None:
    article = make_article(TEXT)
    given = [suggestion(article, 3, 7), suggestion(article, 3, 7, "claim")]
    pairs = {(one.label, one.quote) for one in given}
    with database.write() as t:
        put(t, article)
        suggestions.add(t, [rejected(given[0], "Mira"), given[1]])
    with database.read() as t:
        assert suggestions.rejected_words(t, "Mira", pairs) == {("figure", "2002")}
        assert suggestions.rejected_words(t, "Jonas", pairs) == set()
        assert [one.id for one in suggestions.rejected(t, "Mira")] == [given[0].id]
    with database.write() as t:
        articles.set_removed(t, [article.id], removed=True)
    with database.read() as t:
        assert suggestions.rejected(t, "Mira") == []


def versions(
    t: Transaction, make_article: MakeArticle, make_annotation: MakeAnnotation
) -> tuple[Article, list[Carried]]:
    """Two versions; of three annotations one is lost and one doubtful."""
    old = make_article(TEXT)
    new = make_article(NEWER, name="b.txt", version_of=old.id)
    for article in (old, new):
        put(t, article)
    words = ("שלום", "40%", "2002")
    olds = [make_annotation(old, each) for each in words]
    news = [make_annotation(new, each) for each in words[:2]]
    annotations.add(t, [*olds, *news])
    given = [
        Carried(new.id, olds[0].id, news[0].id, "moved"),
        Carried(new.id, olds[1].id, news[1].id, "doubtful"),
        Carried(new.id, olds[2].id, None, "lost"),
    ]
    carried.add(t, given)
    return new, given


def test_carried_annotations_are_settled_only_as_they_were(
    database: Database, make_article: MakeArticle, make_annotation: MakeAnnotation
) -> None:
    with database.write() as t:
        new, given = versions(t, make_article, make_annotation)
        moved, doubtful, lost = given
        assert carried.of_article(t, new.id) == [lost, doubtful, moved]
        assert set(carried.old_ones(t, new.id)) == {one.annotation_id for one in given}
        assert carried.open_counts(t) == {new.id: 2}
        kept = replace(doubtful, is_settled=True)
        placed = replace(lost, placed_id=moved.placed_id, is_settled=True)
        carried.settle(t, [doubtful, lost], [kept, placed])
        assert carried.of_article(t, new.id) == [placed, kept, moved]
        assert carried.open_counts(t) == {}
    for wrong in (doubtful, lost):
        with pytest.raises(StaleEditError), database.write() as t:
            carried.settle(t, [wrong], [wrong])
    with pytest.raises(StaleEditError), database.write() as t:
        carried.add(t, [replace(lost, annotation_id="nothing")])
    with database.write() as t:
        carried.settle(t, [kept, placed], [doubtful, lost])
        assert carried.of_article(t, new.id) == [lost, doubtful, moved]


def test_what_was_carried_over_goes_and_comes_with_its_article(
    database: Database, make_article: MakeArticle, make_annotation: MakeAnnotation
) -> None:
    with database.write() as t:
        new, given = versions(t, make_article, make_annotation)
        carried.set_removed(t, new.id, removed=True)
        assert carried.of_article(t, new.id) == []
        assert carried.open_counts(t) == {}
        there = carried.ever(t, new.id)
        assert sorted(there, key=repr) == sorted(given, key=repr)
        carried.set_removed(t, new.id, removed=False)
        assert carried.of_article(t, new.id) == there


def test_sketches_are_kept_beside_articles(database: Database, make_article: MakeArticle) -> None:
    first, second = make_article(TEXT), make_article(NEWER, name="b.txt", title="Second")
    with database.write() as t:
        for article in (first, second):
            put(t, article)
        sketches.put(t, second.id, b"\x00\xff")
        assert sketches.of_all(t) == [(first.id, first.name, None), (second.id, "Second", b"\x00\xff")]
        articles.set_removed(t, [second.id], removed=True)
        assert [row[0] for row in sketches.of_all(t)] == [first.id]
    with pytest.raises(InputError), database.write() as t:
        sketches.put(t, "nothing", b"")


def test_a_reviewer_is_renamed_and_work_becomes_another_one_s(
    database: Database, make_article: MakeArticle, make_annotation: MakeAnnotation
) -> None:
    article = make_article(TEXT)
    made = [make_annotation(article, words, reviewer="Mira") for words in ("2002", "40%")]
    one = rejected(suggestion(article, 3, 7), "Mira")
    link = Link("11111111-1111-4111-8111-111111111111", "same", made[0].id, made[1].id, "Mira")
    with database.write() as t:
        put(t, article)
        annotations.add(t, made)
        links.add(t, [link])
        suggestions.add(t, [one])
        reviewers.ensure(t, "Jonas")
        reviewers.rename(t, "Mira", "Mîra 👩‍🚀")
        assert reviewers.names(t) == ["Jonas", "Mîra 👩‍🚀"]
    with pytest.raises(RuleError, match="Merge the two"), database.write() as t:
        reviewers.rename(t, "Mîra 👩‍🚀", "Jonas")
    with pytest.raises(StaleEditError), database.write() as t:
        reviewers.rename(t, "Mira", "Ada")
    with database.write() as t:
        ids, link_ids, suggestion_ids = reviewers.made_by(t, "Mîra 👩‍🚀")
        assert (set(ids), link_ids, suggestion_ids) == ({each.id for each in made}, (link.id,), (one.id,))
        every = {"annotation_ids": ids, "link_ids": link_ids, "suggestion_ids": suggestion_ids}
        reviewers.reassign(t, "Mîra 👩‍🚀", "Jonas", **every)
        assert reviewers.made_by(t, "Mîra 👩‍🚀") == ((), (), ())
        assert {each.reviewer for each in annotations.of_article(t, article.id)} == {"Jonas"}
        assert [each.decided_by for each in suggestions.of_article(t, article.id)] == ["Jonas"]
        assert [(each.name, each.annotations, each.links) for each in reviewers.work(t)] == [
            ("Jonas", 2, 1),
            ("Mîra 👩‍🚀", 0, 0),
        ]
    with pytest.raises(StaleEditError), database.write() as t:
        reviewers.reassign(t, "Mîra 👩‍🚀", "Jonas", **every)
