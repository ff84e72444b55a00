"""One story on each kind of database: a file, and a server if one is named."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from annotator.errors import DatabaseError, StaleEditError
from annotator.model.annotation import Annotation, Link
from annotator.model.article import Article, Excluded
from annotator.model.edit import AddLinks, SetExcluded
from annotator.model.imported import ImportedArticle
from annotator.model.selection import EVERYTHING
from annotator.model.span import Span
from annotator.services.backup import backup
from annotator.services.checking import check
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store import streams
from annotator.store.dump import Record, dump

MakeArticle = Callable[..., Article]
MakeAnnotation = Callable[..., Annotation]


@pytest.fixture
def shared(target: str) -> Iterator[Workspace]:
    """A new project; Mira annotates."""
    made = Workspace.open(target, reviewer="Mira", create=True)
    yield made
    made.close()


def records(workspace: Workspace) -> list[Record]:
    with workspace.database.read() as t:
        return dump(t)


def test_the_whole_story(
    shared: Workspace, make_article: MakeArticle, make_annotation: MakeAnnotation, awkward_source: bytes
) -> None:
    article, other = make_article(), make_article("Another article, of 41%.", name="other.txt")
    brought = replace(make_annotation(article, "Baku", reviewer="Ada"), attributes={"source": "é"})
    start = records(shared)
    shared.import_batch(
        [
            ImportedArticle(article, awkward_source, (brought,), statuses={"Ada": "done"}),
            ImportedArticle(other),
        ],
        words="Import of 2 articles",
    )
    one = shared.annotate(
        article.id, Span(30, 33), "figure", attributes={"low": 40, "unit": "%"}
    ).annotation_ids[0]
    shared.move(one, Span(30, 32))
    shared.relabel([one], "opinion")
    shared.set_note(one, "🙂\n")
    link = Link("0f3d9a52-58d6-4e0c-8f17-3c3f6f6b2c11", "same", one, brought.id, "Mira")
    shared.apply([AddLinks((link,))], "Linked")
    shared.apply([SetExcluded(other.id, (), (Excluded(Span(0, 7), "byline"),))], "Excluded")
    shared.set_status(other.id, "done")
    assert shared.values_used("source") == ["é"]
    assert shared.reviewers() == ["Ada", "Mira"]
    assert check(shared, Progress()) == []
    end = records(shared)
    shared.close()
    again = Workspace.open(shared.target, reviewer="Mira")
    steps = 0
    while again.undo():
        steps += 1
    assert (records(again), steps) == (start, 8)
    while again.redo():
        pass
    assert records(again) == end
    with again.database.read() as t:
        found = list(streams.article_records(t, EVERYTHING))
        rows = list(streams.annotation_rows(t, EVERYTHING, ["source", "low"]))
    assert [each.article.id for each in found] == [article.id, other.id]
    assert [each.id for each in found[0].annotations] == [row[6] for row in rows] == [brought.id, one]
    assert found[0].links == [link]
    assert [row[-2:] for row in rows] == [("é", None), (None, None)]
    again.close()


def test_two_reviewers_at_once(shared: Workspace, make_article: MakeArticle) -> None:
    article = make_article("word " * 200)
    shared.import_batch([ImportedArticle(article)], words="Import")
    names = ("Ada", "Ben")

    def work(name: str) -> None:
        mine = Workspace.open(shared.target, reviewer=name)
        for number in range(15):
            mine.annotate(article.id, Span(number * 5, number * 5 + 4), "claim")
        mine.undo()
        mine.close()

    threads = [threading.Thread(target=work, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert shared.refresh()
    made = shared.annotations(article.id)
    assert {name: sum(one.reviewer == name for one in made) for name in names} == {"Ada": 14, "Ben": 14}
    assert check(shared, Progress()) == []


def test_what_somebody_else_changed(shared: Workspace, make_article: MakeArticle) -> None:
    article = make_article("Some words.")
    shared.import_batch([ImportedArticle(article)], words="Import")
    one = shared.annotate(article.id, Span(0, 4), "claim").annotation_ids[0]
    other = Workspace.open(shared.target, reviewer="Ada")
    other.set_note(one, "mine")
    with pytest.raises(StaleEditError):
        shared.undo()
    shared.patience_ms = 5
    with other.database.write(), pytest.raises(DatabaseError) as caught:
        shared.set_status(article.id, "done")
    assert caught.value.problem == "locked"
    other.close()


def test_read_only(shared: Workspace) -> None:
    again = Workspace.open(shared.target, reviewer="Ada", read_only=True)
    assert (again.is_writable, again.scheme_version) == (False, 1)
    again.close()


def test_a_server_is_copied_by_its_own_means(shared: Workspace) -> None:
    if shared.path is not None:
        pytest.skip("about servers")
    with pytest.raises(DatabaseError, match="pg_dump"):
        backup(shared)
    assert shared.name == "annotator"
