"""Articles, annotations, links, statuses and the log, on each kind of database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import Column, Table, Text, delete, update
from sqlalchemy.exc import DBAPIError

from annotator.errors import InputError, StaleEditError
from annotator.model.annotation import Annotation, Link
from annotator.model.article import Article, ArticleCard, Excluded
from annotator.model.edit import AddAnnotations, SetStatus
from annotator.model.span import Span
from annotator.store import annotations, articles, links, log, project, reviewers, schemes
from annotator.store.engine import Database
from annotator.store.log import Stretch
from annotator.store.tables import revision, scheme
from annotator.store.transaction import Transaction

MakeArticle = Callable[..., Article]
MakeAnnotation = Callable[..., Annotation]
AT = "2026-11-21T10:00:00Z"


def put(t: Transaction, article: Article, source: bytes | None = None) -> None:
    articles.insert(t, replace(article, added_at=AT), source=source, statuses={}, excluded=())


def test_an_article_comes_back_as_it_was(
    database: Database, make_article: MakeArticle, awkward_source: bytes
) -> None:
    article = make_article(meta={"outlet": "Daily", "n": [1, 2.5, None, "é"]}, note="seen", added_at=AT)
    with database.write() as t:
        articles.insert(
            t,
            article,
            source=awkward_source,
            statuses={"Mira": "done"},
            excluded=(Excluded(Span(0, 9), "byline"),),
        )
    with database.read() as t:
        assert articles.get(t, article.id) == article
        assert articles.text(t, article.id) == article.text
        assert articles.source(t, article.id) == awkward_source
        assert articles.statuses(t, article.id) == {"Mira": "done"}
        assert articles.excluded(t, article.id) == (Excluded(Span(0, 9), "byline"),)
        assert articles.ids(t) == [article.id]
        assert articles.id_by_hash(t, article.text_sha256) == (article.id, False)
        assert articles.id_by_hash(t, "0" * 64) is None
        summary = articles.summaries(t, "Mira")[0]
    assert (summary.characters, summary.words) == (len(article.text), len(article.text.split()) - 1)
    assert (summary.status, summary.statuses, summary.counts) == ("done", {"Mira": "done"}, {})


def test_what_is_not_there(database: Database) -> None:
    with database.read() as t:
        assert articles.get(t, "nothing") is None
        assert articles.card(t, "nothing") is None
        with pytest.raises(InputError, match="no article"):
            articles.text(t, "nothing")


def test_a_removed_article_is_out_of_sight_and_comes_back(
    database: Database, make_article: MakeArticle
) -> None:
    article = make_article()
    with database.write() as t:
        put(t, article)
        articles.set_removed(t, [article.id], removed=True)
    with database.read() as t:
        assert (articles.get(t, article.id), articles.ids(t), articles.summaries(t, "Mira")) == (None, [], [])
        assert articles.id_by_hash(t, article.text_sha256) == (article.id, True)
    with database.write() as t:
        articles.set_removed(t, [article.id], removed=False)
        with pytest.raises(StaleEditError):
            articles.set_removed(t, [article.id], removed=False)
    with database.read() as t:
        assert articles.ids(t) == [article.id]


def test_a_card_changes_only_from_what_it_was(database: Database, make_article: MakeArticle) -> None:
    article = make_article(meta={"author": "A"})
    before = ArticleCard(article.id, article.name, None, {"author": "A"})
    after = replace(before, title="A title", meta={"author": "B", "url": "https://example.org"}, note="n")
    with database.write() as t:
        put(t, article)
        articles.change_card(t, before, after)
        assert articles.card(t, article.id) == after
        with pytest.raises(StaleEditError):
            articles.change_card(t, before, after)


def test_a_status_changes_only_from_what_it_was(database: Database, make_article: MakeArticle) -> None:
    article = make_article()
    with database.write() as t:
        put(t, article)
        articles.set_status(t, article.id, "Mira", "unread", "reading")
        articles.set_status(t, article.id, "Mira", "reading", "done")
        with pytest.raises(StaleEditError):
            articles.set_status(t, article.id, "Mira", "reading", "unread")
        articles.set_status(t, article.id, "Mira", "done", "unread")
        assert articles.statuses(t, article.id) == {}


def test_excluded_regions_come_and_go(database: Database, make_article: MakeArticle) -> None:
    article = make_article()
    one, two = Excluded(Span(0, 4), "share"), Excluded(Span(6, 9))
    with database.write() as t:
        put(t, article)
        articles.set_excluded(t, article.id, (), (two, one))
        assert articles.excluded(t, article.id) == (one, two)
        articles.set_excluded(t, article.id, (one, two), (two,))
        with pytest.raises(StaleEditError):
            articles.set_excluded(t, article.id, (one, two), ())
        articles.set_excluded(t, article.id, (two,), (one, two))
        assert articles.excluded(t, article.id) == (one, two)


def test_annotations_are_read_in_reading_order(
    database: Database, make_article: MakeArticle, make_annotation: MakeAnnotation
) -> None:
    article = make_article()
    made = [
        make_annotation(article, "Critics call the ties", "opinion"),
        make_annotation(article, "Officials 🙂 say", "figure"),
        make_annotation(article, "Officials 🙂", "claim"),
        make_annotation(article, "Officials 🙂 say", "bias"),
        make_annotation(article, "cafe\u0301", "bias", reviewer="Jonas"),
    ]
    with database.write() as t:
        put(t, article)
        annotations.add(t, made)
    with database.read() as t:
        found = annotations.of_article(t, article.id)
        assert found == sorted(made, key=lambda one: one.sort_key)
        assert annotations.get(t, [made[2].id, "nothing", made[0].id]) == [made[2], made[0]]
        assert annotations.counts(t) == {
            t.article_key(article.id): {"opinion": 1, "figure": 1, "claim": 1, "bias": 2}
        }
        assert reviewers.names(t) == ["Jonas", "Mira"]


def test_an_annotation_changes_only_from_what_it_was(
    database: Database, make_article: MakeArticle, make_annotation: MakeAnnotation
) -> None:
    article = make_article()
    old = replace(make_annotation(article, "40%", "figure"), attributes={"low": 40, "unit": "%"})
    new = replace(
        old,
        attributes={"low": 40.5},
        attribute_origin={"low": "app"},
        note="n",
        updated_at="2026-11-22T00:00:00Z",
    )
    with database.write() as t:
        put(t, article)
        annotations.add(t, [old])
        annotations.change(t, [old], [new])
        assert annotations.get(t, [old.id]) == [new]
        for stale in (old, replace(new, note=""), replace(new, attributes={"low": 41})):
            with pytest.raises(StaleEditError):
                annotations.change(t, [stale], [old])
            with pytest.raises(StaleEditError):
                annotations.remove(t, [stale])
        assert annotations.get(t, [old.id]) == [new]


def test_a_removed_annotation_keeps_its_row_and_comes_back(
    database: Database, make_article: MakeArticle, make_annotation: MakeAnnotation
) -> None:
    article = make_article()
    one = make_annotation(article, "furtive", "bias")
    with database.write() as t:
        put(t, article)
        annotations.add(t, [one])
        with pytest.raises(StaleEditError):
            annotations.add(t, [one])
        annotations.remove(t, [one])
        assert annotations.get(t, [one.id]) == []
        assert annotations.known(t, [one.id, "other"]) == {one.id: True}
        with pytest.raises(StaleEditError):
            annotations.remove(t, [one])
        annotations.add(t, [replace(one, note="back")])
        assert annotations.get(t, [one.id]) == [replace(one, note="back")]
        annotations.set_removed(t, [one.id], removed=True)
        with pytest.raises(StaleEditError):
            annotations.set_removed(t, [one.id], removed=True)


def test_keys_of_removed_rows_are_not_used_again(
    database: Database, make_article: MakeArticle, make_annotation: MakeAnnotation
) -> None:
    article = make_article()
    one, two = make_annotation(article, "furtive"), make_annotation(article, "Baku")
    with database.write() as t:
        put(t, article)
        annotations.add(t, [one])
        first = t.connection.exec_driver_sql("SELECT max(id) FROM annotation").scalar()
        t.connection.exec_driver_sql("DELETE FROM annotation")
        annotations.add(t, [two])
        assert t.connection.exec_driver_sql("SELECT max(id) FROM annotation").scalar() > first


def test_values_used_come_by_frequency(
    database: Database, make_article: MakeArticle, make_annotation: MakeAnnotation
) -> None:
    article = make_article()
    values = {"Baku": "EUR", "40%": "%", "12": "USD", "furtive": "USD", "last": ""}
    made = [
        replace(
            make_annotation(article, words, "figure"),
            attributes={"unit": unit, "measures": "x_y"} if unit else {},
        )
        for words, unit in values.items()
    ]
    with database.write() as t:
        put(t, article)
        annotations.add(t, made)
        assert annotations.values_used(t, "unit") == ["USD", "%", "EUR"]
        assert annotations.values_used(t, "unit", 1) == ["USD"]
        assert annotations.values_used(t, "uni_") == []
        annotations.remove(t, [made[0]])
        assert annotations.values_used(t, "unit") == ["USD", "%"]


def test_links_join_annotations(
    database: Database, make_article: MakeArticle, make_annotation: MakeAnnotation
) -> None:
    article = make_article()
    one, two = make_annotation(article, "furtive"), make_annotation(article, "Baku")
    link = Link("link-1", "quantifies", one.id, two.id, "Mira", "n")
    with database.write() as t:
        put(t, article)
        annotations.add(t, [one, two])
        links.add(t, [link])
        assert links.of_article(t, article.id) == links.of_annotations(t, [two.id]) == [link]
        with pytest.raises(StaleEditError):
            links.add(t, [link])
        with pytest.raises(StaleEditError):
            links.remove(t, [replace(link, note="")])
        links.remove(t, [link])
        assert links.of_article(t, article.id) == []
        links.add(t, [link])
        assert links.of_article(t, article.id) == [link]
        with pytest.raises(InputError, match="not there"):
            links.add(t, [replace(link, id="link-2", to_id="nothing")])


def test_the_log_reads_back_what_was_written(
    database: Database, make_article: MakeArticle, make_annotation: MakeAnnotation
) -> None:
    article = make_article()
    add = AddAnnotations((make_annotation(article, "40%", "figure"),))
    begin = SetStatus(article.id, "Mira", "unread", "reading")
    with database.write() as t:
        put(t, article)
        assert log.latest(t) == 0
        step = log.append(t, [(add, article.id), (begin, article.id)], words="W", reviewer_name="Mira", at=AT)
        other = log.append(t, [(begin, None)], words="V", reviewer_name="Jonas", at=AT, undoes=step)
    with database.read() as t:
        assert (step, other, log.latest(t)) == (1, 3, 3)
        assert [(one.number, one.step, one.edit) for one in log.of_step(t, step)] == [
            (1, 1, add),
            (2, 1, begin),
        ]
        assert [one.number for one in log.steps(t, "Mira")] == [1]
        (his,) = log.steps(t, "Jonas")
        assert (his.number, his.undoes, his.words, his.article_id, his.at) == (3, 1, "V", None, AT)
        assert log.steps(t, "Jonas", before=3) == log.steps(t, "Nobody") == []
        assert [one.number for one in log.revisions(t, after=1)] == [2, 3]
        assert log.is_touched_by_others(t, step, [Stretch("Mira", 1, 99)]) is False


def test_others_are_noticed_on_the_articles_of_a_step(database: Database, make_article: MakeArticle) -> None:
    article = make_article()
    edit = SetStatus(article.id, "Mira", "unread", "reading")
    with database.write() as t:
        put(t, article)
        step = log.append(t, [(edit, article.id)], words="W", reviewer_name="Mira", at=AT)
        log.append(t, [(edit, article.id)], words="W", reviewer_name="Jonas", at=AT)
        assert log.is_touched_by_others(t, step, [Stretch("Mira", 1, 99)])
        assert not log.is_touched_by_others(t, step, [Stretch("Mira", 1, 1), Stretch("Jonas", 2, 99)])
        assert log.is_touched_by_others(t, step, [Stretch("Mira", 2, 99), Stretch("Jonas", 1, 1)])
        assert not log.is_touched_by_others(t, step + 1, [Stretch("Jonas", 1, 99)])
        assert log.is_touched_by_others(t, step, [Stretch("Nobody", 1, 99)])


def _words_of(table: Table) -> Column[str]:
    """Its last column of words."""
    return [one for one in table.c if isinstance(one.type, Text)][-1]


@pytest.mark.parametrize("table", [revision, scheme])
@pytest.mark.parametrize(
    "change", [delete, lambda table: update(table).values({_words_of(table): "x", "digest": None})]
)
def test_the_database_itself_keeps_the_log_and_the_schemes(
    database: Database, table: object, change: Callable[..., object], make_article: MakeArticle
) -> None:
    from annotator.services.default_scheme import default_scheme

    article = make_article()
    with database.write() as t:
        put(t, article)
        schemes.add(t, default_scheme(), at=AT)
        log.append(
            t,
            [(SetStatus(article.id, "M", "unread", "done"), article.id)],
            words="W",
            reviewer_name="M",
            at=AT,
        )
    with pytest.raises(DBAPIError, match="append-only"), database.write() as t:
        t.connection.execute(change(table))  # type: ignore[call-overload]


def test_schemes_are_versions(database: Database) -> None:
    from annotator.services.default_scheme import default_scheme

    first = default_scheme()
    second = first.model_copy(update={"labels": first.labels[:2]})
    with database.write() as t:
        assert schemes.current(t) is None
        assert (
            schemes.add(t, first, at=AT),
            schemes.add(t, second, at=AT),
            schemes.add(t, first, at=AT),
        ) == (1, 2, 1)
        schemes.put_in_force(t, 2)
        assert (schemes.current(t), schemes.get(t, 2), schemes.get(t, 1)) == (2, second, first)
        assert schemes.versions(t) == [(1, AT), (2, AT)]
        assert schemes.get(t, 3) is None


def test_project_settings(database: Database) -> None:
    with database.write() as t:
        assert project.get(t, project.NAME) is None
        project.put(t, project.NAME, "One")
        project.put(t, project.NAME, "Two")
        assert project.get(t, project.NAME) == "Two"
