"""A large article: its text is shown with the labels that are in the window, the others come piece by piece."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.errors import DatabaseError
from annotator.model.annotation import Annotation
from annotator.model.span import Span
from annotator.services.filtering import AnnotationFilter
from annotator.services.workspace import Workspace
from annotator.ui import arriving, session
from annotator.ui.annotation_rows import AnnotationRows

Key = Qt.Key
PIECE = 7


@pytest.fixture
def large(project: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, list[Annotation]]:
    """The second article has sixty annotations, many of which begin at one place, and that is very many here."""
    monkeypatch.setattr(session, "LARGE", 50)
    monkeypatch.setattr(arriving, "_PIECE", PIECE)
    monkeypatch.setattr(arriving, "_AFTER", 1_500)
    workspace, chance = Workspace.open(str(project), reviewer="Mira"), random.Random(5)
    try:
        article = workspace.articles()[1].id
        length = len(workspace.article(article).text)
        for number in range(60):
            start = 3_000 if number < 2 * PIECE else chance.randrange(0, length - 90)
            label = ("claim", "figure", "opinion", "bias")[number % 4]
            workspace.annotate(article, Span(start, start + 5 + number), label)
        return article, workspace.annotations(article)
    finally:
        workspace.close()


@pytest.fixture
def at_it(large: tuple[str, list[Annotation]], project: Path, open_window: Callable[..., object]):
    """The window at the moment after the large article was opened."""
    driver = open_window(project)
    assert driver.parts.navigation.open_article(large[0])
    assert driver.parts.session.is_arriving
    return driver


def marks(driver) -> list[Annotation]:
    return driver.view.state.marks._sorted()


def test_what_is_in_the_window_is_there_at_once_and_all_of_it_in_a_moment(at_it, large) -> None:
    every = large[1]
    first = [one for one in every if one.span.start < 1_500]
    assert marks(at_it) == first
    assert len(first) < len(every)
    at_it.settle()
    assert not at_it.parts.session.is_arriving
    assert at_it.parts.session.annotations == every == at_it.stored()
    assert marks(at_it) == every
    lanes = {one.id: at_it.view.state.marks.lane(one.id, one.span) for one in every}
    at_it.view.state.marks.set_scheme(at_it.parts.session.scheme)
    assert lanes == {one.id: at_it.view.state.marks.lane(one.id, one.span) for one in every}


def test_it_is_opened_where_it_was_left(at_it, large, project) -> None:
    at_it.settle()
    at_it.view.restore_scroll(4_000)
    left = at_it.view.scroll_state()
    at_it.parts.navigation.open_article(at_it.parts.session.summaries[0].id)
    at_it.settle()
    at_it.parts.navigation.open_article(large[0])
    assert at_it.view.scroll_state() == left
    near = [one for one in large[1] if one.span.end > left - 1_000 and one.span.start < left + 1_500]
    assert marks(at_it) == near


def test_the_numbers_are_those_of_all_and_no_rows_stand_for_some(at_it, large) -> None:
    parts = at_it.parts
    assert parts.session.count == len(large[1])
    parts.session._pieces.stop()
    parts.tags._follow()
    listed = parts.panels._tags_content.annotation_list
    assert listed.count() == 0
    assert listed._places.currentWidget() is listed.findChild(AnnotationRows)
    assert listed._header._count.text() == str(len(large[1]))
    parts.session._pieces.start(0)
    at_it.settle()
    assert listed.count() == len(large[1])


def test_whoever_needs_all_of_them_gets_all(at_it, large) -> None:
    assert at_it.parts.session.annotations == large[1]
    assert not at_it.parts.session.is_arriving
    assert marks(at_it) == large[1]


def test_the_next_annotation_is_the_next_also_where_nothing_was_read(at_it, large) -> None:
    after = next(one for one in large[1] if one.span.start > 5_000)
    at_it.view.set_caret(5_001)
    assert at_it.parts.session.is_arriving
    QTest.keyClick(at_it.view, Key.Key_J)
    assert at_it.view.selected_annotation() == after.id


def test_a_label_set_before_all_are_there_is_among_them(at_it, large) -> None:
    at_it.view.select_span(Span(20, 26))
    QTest.keyClick(at_it.view, Key.Key_2)
    at_it.settle()
    assert len(at_it.stored()) == len(large[1]) + 1
    assert at_it.parts.session.annotations == at_it.stored() == marks(at_it)


def test_what_another_program_does_meanwhile_is_there(at_it, large, project) -> None:
    at_it.parts.session._read_piece()
    other = Workspace.open(str(project), reviewer="Ada")
    try:
        other.remove([large[1][0].id, large[1][-1].id])
        other.annotate(large[0], Span(2, 9), "claim")
        other.annotate(large[0], Span(6_900, 6_909), "claim")
    finally:
        other.close()
    at_it.parts.session.workspace.refresh()
    at_it.settle()
    assert at_it.parts.session.annotations == at_it.stored() == marks(at_it)


def test_a_filter_is_in_force_from_the_beginning(at_it, large) -> None:
    parts = at_it.parts
    parts.navigation.open_article(parts.session.summaries[0].id)
    parts.filters.take(AnnotationFilter(labels=frozenset({"bias"})))
    parts.navigation.open_article(large[0])
    assert parts.session.is_arriving  # nothing is read at once because of it
    biases = {one.id for one in large[1] if one.label == "bias"}
    assert at_it.view.filtered() == biases & {one.id for one in marks(at_it)}
    at_it.settle()
    assert at_it.view.filtered() == biases


def test_another_filter_while_they_arrive_reads_nothing_at_once(at_it, large) -> None:
    filters = at_it.parts.filters
    filters.take(AnnotationFilter(words="a"))
    assert at_it.parts.session.is_arriving
    filters.take(AnnotationFilter(labels=frozenset({"claim"})))
    shown = [filters.shown]
    at_it.parts.session.arrived.connect(lambda _more: shown.append(filters.shown))
    at_it.settle()
    claims = {one.id for one in large[1] if one.label == "claim"}
    assert all(some <= more for some, more in pairwise(shown))
    assert len(shown) > 3
    assert shown[0] < shown[-1] == claims == at_it.view.filtered()


def test_stepping_under_a_filter_finds_what_was_not_read(at_it, large) -> None:
    at_it.parts.filters.take(AnnotationFilter(labels=frozenset({"claim"})))
    later = [one for one in large[1] if one.label == "claim" and one.span.start > 5_000]
    at_it.view.set_caret(5_000)
    assert at_it.view.step_annotation(1) == later[0].id
    at_it.settle()
    assert marks(at_it) == large[1]


def test_another_article_that_is_opened_meanwhile_has_its_own(at_it, large) -> None:
    at_it.parts.session._read_piece()
    at_it.parts.navigation.open_article(at_it.parts.session.summaries[0].id)
    at_it.settle()
    assert not at_it.parts.session.is_arriving
    assert at_it.parts.session.annotations == at_it.stored() == marks(at_it) == []


def test_what_cannot_be_read_now_is_read_later(at_it, large, monkeypatch) -> None:
    def fails(*_arguments: object) -> list[Annotation]:
        raise DatabaseError("The file is not there.", problem="missing")

    monkeypatch.setattr(session, "_AGAIN_MS", 1)
    with monkeypatch.context() as patch:
        patch.setattr(at_it.parts.session.workspace, "annotations_from", fails)
        at_it.parts.session._read_piece()
        at_it.parts.session._read_piece()
        assert at_it.parts.session.is_arriving
    at_it.settle()
    assert at_it.parts.session.annotations == large[1]


@pytest.mark.parametrize("piece", [1, 2, 59, 60, 61])
def test_pieces_of_any_size_make_all_of_them(large, project, monkeypatch, piece: int) -> None:
    monkeypatch.setattr(arriving, "_PIECE", piece)
    workspace = Workspace.open(str(project), reviewer="Mira")
    try:
        read, rest = (arriving.arriving_annotations(workspace, large[0], near) for near in (2_000, 0))
        given = [*read.first]
        while not read.is_over:
            given += read.more()
        assert read.every() == large[1]
        assert sorted(one.id for one in given) == sorted(one.id for one in large[1])
        given = [*rest.first, *rest.more(), *rest.rest()]
        assert rest.is_over
        assert rest.every() == large[1]
        assert sorted(one.id for one in given) == sorted(one.id for one in large[1])
        assert rest.rest() == []
    finally:
        workspace.close()


def test_what_another_program_does_to_many_is_read_piece_by_piece(at_it, large, project, monkeypatch) -> None:
    at_it.settle()
    parts, whole = at_it.parts, []
    read = Workspace.annotations
    monkeypatch.setattr(Workspace, "annotations", lambda *of: (whole.append(of), read(*of))[1])
    other = Workspace.open(str(project), reviewer="Ada")
    try:
        other.remove([large[1][20].id])
        other.annotate(large[0], Span(4_321, 4_330), "bias")
    finally:
        other.close()
    parts.session.read_again()
    assert parts.session.is_behind
    assert parts.session.annotations_so_far == large[1]  # as long as not all have been read
    at_it.settle()
    assert not whole
    assert marks(at_it) == parts.session.annotations == at_it.stored() != large[1]
    assert len(marks(at_it)) == len(large[1])


@pytest.mark.parametrize("act", ["label", "label late", "another article", "again"])
def test_what_is_done_while_they_are_read_again_is_not_lost(at_it, large, project, act: str) -> None:
    at_it.settle()
    session = at_it.parts.session
    other = Workspace.open(str(project), reviewer="Ada")
    try:
        other.remove([large[1][20].id])
    finally:
        other.close()
    session.read_again()
    match act:
        case "label" | "label late":
            while act == "label late" and session._again._next < 2_000:
                session._read_piece()
            at_it.view.select_span(Span(10, 20))
            at_it.press(Key.Key_2)
        case "another article":
            at_it.parts.navigation.open_article(session.summaries[0].id)
            at_it.settle()
            at_it.parts.navigation.open_article(large[0])
        case _:
            session._read_piece()
            session.read_again()
    at_it.settle()
    assert marks(at_it) == session.annotations == at_it.stored()
    assert len(marks(at_it)) == len(large[1]) - 1 + act.startswith("label")
