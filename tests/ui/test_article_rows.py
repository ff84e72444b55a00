"""Which rows of the list of articles are read again after a change, in what order they stand, and what is left to the background."""

from __future__ import annotations

from threading import Event

import pytest

from annotator.model.span import Span
from annotator.services.describing import Entry
from annotator.services.workspace import Workspace
from annotator.ui import article_order
from annotator.ui.job_runner import JobRunner
from annotator.ui.listed_articles import read_rows
from annotator.ui.session import Session

from .conftest import WAIT_MS


@pytest.fixture
def session(qtbot, project):
    made = Session()
    workspace = Workspace.open(str(project), reviewer="Mira")
    made.set_workspace(workspace)
    made.open_article(made.summaries[0].id)
    yield made
    made.set_workspace(None)
    workspace.close()


def test_after_an_act_only_the_rows_of_its_article_are_read(session, qtbot, monkeypatch) -> None:
    asked = []
    real = Workspace.articles
    monkeypatch.setattr(Workspace, "articles", lambda self, only=None: asked.append(only) or real(self, only))
    others = session.summaries[1:]
    session.workspace.annotate(session.article.id, Span(3, 9), "claim")
    session.workspace.annotate(session.summaries[2].id, Span(3, 9), "claim")
    session.settle_rows()
    assert asked == [{session.article.id, others[1].id}]
    assert [one.total for one in session.summaries] == [1, 0, 1, 0, 0]
    assert session.summaries[1] is others[0]
    assert session.summaries == real(session.workspace)
    assert session.summary().total == 1


def test_rows_are_all_read_when_articles_come_or_go_or_look_different(session, monkeypatch) -> None:
    asked = []
    real = Workspace.articles
    monkeypatch.setattr(Workspace, "articles", lambda self, only=None: asked.append(only) or real(self, only))
    gone = session.summaries[1].id
    for act in (
        lambda: session.workspace.remove_article(gone),
        session.workspace.undo,
        lambda: session.workspace.rename("Another"),
    ):
        asked.clear()
        act()
        session.settle_rows()
        assert not asked or asked[-1] is None
        assert session.every == real(session.workspace)


def test_another_order_reads_nothing_and_what_follows_stands_in_it(session, monkeypatch) -> None:
    asked = []
    real = Workspace.articles
    monkeypatch.setattr(Workspace, "articles", lambda self, only=None: asked.append(only) or real(self, only))
    before, last = session.summaries, session.summaries[-1].id
    session.set_article_order("state")
    assert asked == []
    session.workspace.set_status(last, "reading")
    session.settle_rows()
    assert asked == [{last}]
    assert [one.id for one in session.summaries] == [last, *(one.id for one in before[:-1])]
    assert session.every == real(session.workspace)
    assert [one.status for one in before] == ["unread"] * len(
        before
    )  # who was given these rows, has them still


def test_another_title_is_read_alone_with_the_versions(session, monkeypatch) -> None:
    asked, versions = [], []
    real, others = Workspace.articles, Workspace.versions
    monkeypatch.setattr(Workspace, "articles", lambda self, only=None: asked.append(only) or real(self, only))
    monkeypatch.setattr(Workspace, "versions", lambda self: versions.append(1) or others(self))
    wanted = session.summaries[2].id
    session.workspace.describe(wanted, {"title": Entry("Another title")})
    session.settle_rows()
    assert (asked, versions) == ([{wanted}], [1])
    assert session.summary(wanted).title == "Another title"
    session.workspace.set_status(wanted, "reading")
    session.settle_rows()
    assert versions == [1]


class Slowly:
    """Reads all rows when it is let: as with a million annotations."""

    def __init__(self) -> None:
        self.may = Event()
        self.begun = 0

    def __call__(self, workspace: Workspace):
        self.begun += 1
        rows = read_rows(workspace)
        assert self.may.wait(WAIT_MS / 1000)
        return rows


@pytest.fixture
def slow(session, monkeypatch, qtbot):
    """All rows of the project are read in the background, from before the wait until `Slowly.may` is set."""
    jobs, reader = JobRunner(), Slowly()
    monkeypatch.setattr(session._rows, "_jobs", jobs)
    monkeypatch.setattr("annotator.ui.article_rows._MANY", 3)
    monkeypatch.setattr("annotator.ui.article_rows._ALL_AGAIN_MS", 1)
    monkeypatch.setattr("annotator.ui.article_rows.read_rows", reader)
    yield reader
    reader.may.set()
    jobs.close()


def test_many_rows_are_read_in_the_background(session, slow, qtbot) -> None:
    gone = session.summaries[3].id
    session.workspace.remove_article(gone)
    qtbot.waitUntil(lambda: slow.begun)
    assert session.is_behind
    assert gone in {one.id for one in session.summaries}
    with qtbot.waitSignal(session.articles_changed):
        slow.may.set()
    assert not session.is_behind
    assert session.every == session.workspace.articles()
    assert gone not in {one.id for one in session.summaries}


def test_what_changes_while_rows_are_read_is_read_after_them(session, slow, qtbot) -> None:
    session.workspace.remove_article(session.summaries[3].id)
    qtbot.waitUntil(lambda: slow.begun)
    session.workspace.annotate(session.article.id, Span(3, 9), "claim")
    qtbot.wait(60)
    assert session.summary().total == 0
    slow.may.set()
    qtbot.waitUntil(lambda: not session.is_behind)
    assert session.summary().total == 1
    assert session.every == session.workspace.articles()
    assert slow.begun == 1


def test_articles_that_went_while_rows_are_read_are_read_once_more(session, slow, qtbot) -> None:
    session.workspace.remove_article(session.summaries[3].id)
    qtbot.waitUntil(lambda: slow.begun)
    session.workspace.rename("Another")
    session.workspace.remove_article(session.article.id)
    slow.may.set()
    qtbot.waitUntil(lambda: not session.is_behind)
    assert slow.begun == 2
    assert session.every == session.workspace.articles()
    assert session.article is None


def test_rows_that_are_wanted_now_are_not_waited_for(session, slow, qtbot, monkeypatch) -> None:
    session.workspace.remove_article(session.summaries[3].id)
    qtbot.waitUntil(lambda: slow.begun)
    late = []
    monkeypatch.setattr("annotator.ui.article_rows.read_rows", read_rows)
    session.settle_rows()
    assert session.every == session.workspace.articles()
    session.articles_changed.connect(lambda: late.append(1))
    slow.may.set()
    qtbot.wait(100)
    assert late == []
    assert not session.is_behind


def test_rows_of_a_project_that_was_closed_come_no_more(session, slow, qtbot) -> None:
    session.workspace.remove_article(session.summaries[3].id)
    qtbot.waitUntil(lambda: slow.begun)
    session.set_workspace(None)
    slow.may.set()
    qtbot.wait(100)
    assert (session.every, session.summaries) == ([], [])
    assert not session.is_behind


def test_many_articles_are_put_in_order_in_the_background(session, slow, qtbot) -> None:
    before = session.summaries
    with qtbot.waitSignal(session.articles_changed):
        session.set_article_order("title")
        assert session.article_order == "title"
        assert session.summaries is before
    assert session.summaries == sorted(before, key=lambda one: one.shown_title.casefold().lstrip("“‘"))
    with qtbot.waitSignal(session.articles_changed):
        session.set_article_order("state")
        session.set_article_order("added")
        session.set_article_order("date")
    qtbot.waitUntil(lambda: session._rows.listing.order == "date")
    assert slow.begun == 0


def test_an_order_that_is_wanted_while_rows_are_read_comes_with_them(session, slow, qtbot) -> None:
    session.workspace.remove_article(session.summaries[3].id)
    qtbot.waitUntil(lambda: slow.begun)
    session.set_article_order("title")
    slow.may.set()
    qtbot.waitUntil(lambda: len(session.summaries) == 4 and session._rows.listing.order == "title")
    titles = [one.shown_title.casefold() for one in session.summaries]
    assert titles == sorted(titles)


def test_words_that_are_in_order_are_not_compared_again(session, monkeypatch) -> None:
    compared = []
    ranked = article_order._ranked
    monkeypatch.setattr(article_order, "_ranked", lambda *given: compared.append(1) or ranked(*given))
    session.set_article_order("title")
    last = session.summaries[-1].id
    session.workspace.set_status(last, "reading")
    session.settle_rows()
    assert session.summary(last).status == session.summaries[-1].status == "reading"
    session.workspace.remove_article(session.summaries[0].id)
    session.settle_rows()
    assert compared == [1]
    session.workspace.describe(last, {"title": Entry("A")})
    session.settle_rows()
    assert (compared, session.summaries[0].id) == ([1, 1], last)
