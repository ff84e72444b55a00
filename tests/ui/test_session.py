"""What is read again after a change: only that."""

from __future__ import annotations

import pytest

from annotator.model.changes import Changes, merged
from annotator.model.span import Span
from annotator.services.workspace import Workspace
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


def test_an_article_is_opened_as_it_was_at_one_moment(session, project, monkeypatch) -> None:
    another = session.summaries[1].id
    before = Workspace.annotations(session.workspace, another)
    other = Workspace.open(str(project), reviewer="Ada")

    def annotate_elsewhere(article_id: str) -> bool:
        other.annotate(article_id, Span(3, 9), "claim")
        return False

    monkeypatch.setattr(session.workspace, "has_original", annotate_elsewhere)
    session.open_article(another)
    other.close()
    assert session.annotations == before
    session.read_again()
    assert len(session.annotations) == len(before) + 1


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
