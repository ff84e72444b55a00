"""What is read again after a change: only that."""

from __future__ import annotations

from threading import Event

import pytest

from annotator.model.changes import Changes, merged
from annotator.model.span import Span
from annotator.services.describing import Entry
from annotator.services.workspace import Workspace
from annotator.ui import article_order
from annotator.ui.job_runner import JobRunner
from annotator.ui.listed_articles import read_rows
from annotator.ui.paragraphs import Paragraphs
from annotator.ui.session import Session


class Counting(Workspace):
    """Counts how often all annotations of an article were read."""

    whole = 0

    def annotations(self, article_id: str):
        self.whole += 1
        return super().annotations(article_id)


@pytest.fixture
def session(qtbot, project):
    made = Session()
    workspace = Counting.open(str(project), reviewer="Mira")
    made.set_workspace(workspace)
    made.open_article(made.summaries[0].id)
    yield made
    made.set_workspace(None)
    workspace.close()


def test_an_act_reads_its_own_annotation_again_and_keeps_the_order(session) -> None:
    workspace, article = session.workspace, session.article
    for start, end in ((40, 45), (10, 16), (80, 86), (10, 20)):
        workspace.annotate(article.id, Span(start, end), "claim")
    workspace.move(session.annotations[0].id, Span(90, 99))
    workspace.relabel([session.annotations[0].id], "bias")
    workspace.remove([session.annotations[1].id])
    workspace.undo()
    assert workspace.whole == 1
    assert session.annotations == Workspace.annotations(workspace, article.id)


def test_rows_follow_and_an_article_that_went_is_closed(session, qtbot) -> None:
    closed = session.article.id
    session.workspace.remove_article(closed)
    assert session.is_behind
    with qtbot.waitSignal(session.article_changed):
        pass
    assert session.article is None
    assert closed not in {one.id for one in session.summaries}


def test_changes_of_another_article_are_not_read(session) -> None:
    seen = []
    session.annotations_changed.connect(lambda: seen.append(1))
    session.workspace.annotate(session.summaries[1].id, Span(3, 9), "claim")
    assert seen == []


def test_not_knowing_which_annotations_changed_wins_when_changes_are_merged() -> None:
    known, unknown = Changes(annotations=frozenset("a")), Changes()
    assert merged([known, Changes(annotations=frozenset("b"))]).annotations == {"a", "b"}
    assert merged([known, unknown]).annotations is None


@pytest.mark.parametrize(("position", "number"), [(0, 1), (3, 1), (4, 1), (5, 2), (9, 2), (12, 3), (99, 3)])
def test_paragraphs_are_lines_that_are_not_empty(position: int, number: int) -> None:
    assert Paragraphs("one\n\ntwo\n \nthree").number(position) == number


def test_before_the_first_paragraph_the_number_is_nought() -> None:
    assert Paragraphs("\n\none").number(0) == 0


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


def test_an_annotation_is_found_by_its_id_after_every_act(session) -> None:
    workspace, article = session.workspace, session.article
    made = workspace.annotate(article.id, Span(10, 16), "claim").annotation_ids[0]
    assert session.annotation(made).span == Span(10, 16)
    workspace.move(made, Span(20, 26))
    assert session.annotation(made).span == Span(20, 26)
    assert session.changed_ids == {made}
    workspace.remove([made])
    assert session.annotation(made) is None
    workspace.undo()
    assert session.annotation(made) is session.annotations[0]
    session.close_article()
    assert session.annotation(made) is None
    assert session.annotation(None) is None


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
        assert self.may.wait(20)
        return rows


@pytest.fixture
def slow(session, monkeypatch, qtbot):
    """All rows of the project are read in the background, from before the wait until `Slowly.may` is set."""
    jobs, reader = JobRunner(), Slowly()
    monkeypatch.setattr(session, "_jobs", jobs)
    monkeypatch.setattr("annotator.ui.session._MANY", 3)
    monkeypatch.setattr("annotator.ui.session._ALL_AGAIN_MS", 1)
    monkeypatch.setattr("annotator.ui.session.read_rows", reader)
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
    monkeypatch.setattr("annotator.ui.session.read_rows", read_rows)
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
    qtbot.waitUntil(lambda: session._listed.order == "date")
    assert slow.begun == 0


def test_an_order_that_is_wanted_while_rows_are_read_comes_with_them(session, slow, qtbot) -> None:
    session.workspace.remove_article(session.summaries[3].id)
    qtbot.waitUntil(lambda: slow.begun)
    session.set_article_order("title")
    slow.may.set()
    qtbot.waitUntil(lambda: len(session.summaries) == 4 and session._listed.order == "title")
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
