"""What exports read: all of it or a selection, in one order, in constant memory, without sorting."""

from __future__ import annotations

import itertools
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import Annotation, Link, annotation_at
from annotator.model.article import Article, Excluded, Status
from annotator.model.imported import ImportedArticle
from annotator.model.selection import EVERYTHING, Selection
from annotator.model.span import Span
from annotator.services.workspace import Workspace
from annotator.store import annotations, articles, links, streams

MakeArticle = Callable[..., Article]
LABELS = ("claim", "figure", "opinion", "bias")
REVIEWERS = ("Ada", "Ben", "Cem")


def _article(text: str, number: int) -> Article:
    from annotator.model.article import article_id
    from annotator.model.text import sha256

    meta = {"outlet": f"Outlet {number}", "published": 2019} if number % 2 else {}
    return Article(article_id(sha256(text)), f"{number}.txt", None, text, sha256(text), meta=meta)


def _annotated(number: int, count: int) -> ImportedArticle:
    article = _article(f"Article {number}. " + "word " * 40, number)
    made = []
    for n in range(count):
        span = Span((n * 7 + number) % 90, (n * 7 + number) % 90 + 3 + n % 5)
        one = annotation_at(
            article.text,
            article.id,
            span,
            LABELS[(n + number) % 4],
            reviewer=REVIEWERS[n % 3],
            at="2026-01-01T00:00:00Z",
        )
        made.append(replace(one, attributes={"low": n} if one.label == "figure" else {}))
    statuses: dict[str, Status] = (
        {"Ada": "done"} if number == 1 else {"Ben": "reading"} if number == 2 else {}
    )
    region = (Excluded(Span(150, 155), "share"),) if number == 3 else ()
    return ImportedArticle(article, None, tuple(made), region, statuses)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Six articles, the last without annotations, and one that was removed; links within and across."""
    path = tmp_path_factory.mktemp("streams") / "project.db"
    workspace = Workspace.open(str(path), reviewer="Mira", create=True)
    brought = [_annotated(number, 12 if number < 5 else 0) for number in range(6)]
    gone = _annotated(99, 5)
    first, second = brought[0].annotations, brought[1].annotations
    made = [
        Link(f"link-{n}", "same", begin.id, end.id, "Ada")
        for n, (begin, end) in enumerate([(first[0], first[1]), (first[2], second[0]), (second[3], first[0])])
    ]
    brought[1] = replace(brought[1], links=tuple(made))
    workspace.import_batch([*brought, gone], words="Import")
    workspace.remove_article(gone.article.id)
    workspace.remove([brought[0].annotations[5].id])
    yield workspace
    workspace.close()


def _by_hand(workspace: Workspace, selection: Selection) -> list[streams.ArticleContents]:
    """The same, the slow way."""
    found = []
    with workspace.database.read() as t:
        for one in articles.ids(t):
            given = articles.statuses(t, one)
            counted = {
                name: value
                for name, value in given.items()
                if selection.reviewers is None or name in selection.reviewers
            }
            is_in = selection.statuses is None or bool(set(counted.values()) & set(selection.statuses))
            is_in = is_in or ("unread" in (selection.statuses or ()) and not counted)
            if (selection.articles is not None and one not in selection.articles) or not is_in:
                continue
            made = [
                each
                for each in annotations.of_article(t, one)
                if (selection.labels is None or each.label in selection.labels)
                and (selection.reviewers is None or each.reviewer in selection.reviewers)
            ]
            begins = {each.id for each in made}
            article = articles.get(t, one)
            assert article is not None
            linked = [
                each
                for each in links.of_article(t, one)
                if each.from_id in begins
                and (selection.reviewers is None or each.reviewer in selection.reviewers)
            ]
            found.append(streams.ArticleContents(article, counted, made, articles.excluded(t, one), linked))
    return found


def _row(contents: streams.ArticleContents, one: Annotation) -> tuple[object, ...]:
    article = contents.article
    return (
        article.id, article.name, article.title, article.meta.get("outlet"), article.meta.get("published"),
        article.text_sha256, one.id, one.label, one.span.start, one.span.end, one.quote, one.note, one.reviewer,
        one.created_at, one.updated_at, one.attributes.get("low"), one.attributes.get("unit"),
    )  # fmt: skip


SELECTIONS = st.builds(
    lambda articles, labels, reviewers, statuses: (articles, labels, reviewers, statuses),
    st.none() | st.lists(st.integers(0, 6), max_size=4),
    st.none() | st.lists(st.sampled_from((*LABELS, "other")), max_size=3),
    st.none() | st.lists(st.sampled_from((*REVIEWERS, "Nobody")), max_size=3),
    st.none() | st.lists(st.sampled_from(("unread", "reading", "done")), max_size=2),
)


@given(given=SELECTIONS)
def test_every_selection_is_what_it_is_the_slow_way(
    project: Workspace, given: tuple[list[int] | None, ...]
) -> None:
    numbers, labels, reviewers, statuses = given
    ids = [one.id for one in project.articles()]
    selection = Selection(
        None if numbers is None else tuple(([*ids, "nothing"])[number] for number in numbers),
        *(None if one is None else tuple(one) for one in (labels, reviewers, statuses)),  # type: ignore[arg-type]
    )
    expected = _by_hand(project, selection)
    with project.database.read() as t:
        assert list(streams.article_records(t, selection)) == expected
        rows = list(streams.annotation_rows(t, selection, ["low", "unit"]))
        assert streams.size(t, selection) == (len(expected), len(rows))
        assert list(streams.texts(t, selection)) == [(one.article.id, one.article.text) for one in expected]
    assert rows == [_row(contents, one) for contents in expected for one in contents.annotations]


def test_the_selection_of_everything(project: Workspace) -> None:
    with project.database.read() as t:
        found = list(streams.article_records(t, EVERYTHING))
        assert streams.size(t, EVERYTHING) == (6, 59)
    assert [len(one.annotations) for one in found] == [11, 12, 12, 12, 12, 0]
    assert [len(one.links) for one in found] == [2, 1, 0, 0, 0, 0]
    assert [one.statuses for one in found][:3] == [{}, {"Ada": "done"}, {"Ben": "reading"}]


def test_some_summaries_are_those_of_the_list(project: Workspace) -> None:
    every = project.articles()
    for chosen in ([], every[:1], every[4:], every[::-2]):
        ids = [one.id for one in chosen]
        assert project.articles([*ids, "nothing"]) == [one for one in every if one.id in ids]
    assert [one.total for one in every] == [11, 12, 12, 12, 12, 0]


def test_annotations_are_read_in_the_order_of_an_index(project: Workspace) -> None:
    with project.database.read() as t:
        statement = streams.ordered_annotations(t, EVERYTHING)
        compiled = statement.compile(t.connection.engine, compile_kwargs={"literal_binds": True})
        plan = [row[3] for row in t.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}")]
    assert any("ix_annotation_reading_order" in line for line in plan), plan
    assert not any("TEMP B-TREE" in line for line in plan), plan


def test_memory_does_not_grow_with_the_project(tmp_path: Path) -> None:
    workspace = Workspace.open(str(tmp_path / "project.db"), reviewer="Mira", create=True)
    peaks = []
    for number in itertools.count():
        workspace.import_batch([_annotated(1000 + number * 60 + n, 20) for n in range(60)], words="Import")
        tracemalloc.start()
        with workspace.database.read() as t:
            total = sum(1 for _ in streams.annotation_rows(t, EVERYTHING, ["low"]))
            total += sum(len(one.annotations) for one in streams.article_records(t, EVERYTHING))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        if number == 4:
            break
    workspace.close()
    assert total > 5 * 60 * 20
    assert peaks[-1] < peaks[1] * 1.5
