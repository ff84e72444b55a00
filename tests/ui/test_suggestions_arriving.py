"""The suggestions of a large article: those that are seen are there at once, the others come piece by piece."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.model.imported import ImportedArticle
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.services.workspace import Workspace
from annotator.ui import arriving, session

Key = Qt.Key
LABELS = ("claim", "figure", "opinion", "bias")


@pytest.fixture(params=[3, 60], ids=["few annotations", "many annotations"])
def large(request, project: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The second article has sixty suggestions, some twice, some that annotations say already: very many here."""
    monkeypatch.setattr(session, "LARGE", 50)
    monkeypatch.setattr(arriving, "_PIECE", 7)
    monkeypatch.setattr(arriving, "_SUGGESTED_PIECE", 7)
    monkeypatch.setattr(arriving, "_AFTER", 1_500)
    workspace, chance = Workspace.open(str(project), reviewer="Mira"), random.Random(5)
    try:
        article = workspace.article(workspace.articles()[1].id)
        spans = [Span(start, start + 9) for start in sorted(chance.sample(range(len(article.text) - 20), 60))]
        given = [
            Suggestion("", article.id, LABELS[at % 4], span, span.of(article.text), source=source)
            for at, span in enumerate(spans)
            for source in ("a model", "another")[: 1 + (at % 5 == 0)]
        ]
        workspace.import_batch([ImportedArticle(article, suggestions=tuple(given))], words="Import")
        for at in chance.sample(range(60), request.param):
            workspace.annotate(article.id, spans[at], LABELS[at % 2])
        return article.id
    finally:
        workspace.close()


@pytest.fixture
def at_it(large: str, project: Path, open_window):
    """The window at the moment after the large article was opened."""
    driver = open_window(project)
    assert driver.parts.navigation.open_article(large)
    assert driver.parts.session.suggestions_are_arriving
    return driver


def stored(driver) -> list[Suggestion]:
    return driver.parts.session.open_workspace.suggestions(driver.article_id)


def shown(driver) -> list[Suggestion]:
    return driver.view.state.suggestions._rows.every


def test_what_is_in_the_window_is_there_at_once_and_all_of_it_in_a_moment(at_it) -> None:
    every, read = stored(at_it), at_it.parts.session.suggestions_so_far
    assert shown(at_it) == [one for one in every if one.span.start < 1_500]
    assert len(read) < 30
    at_it.settle()
    assert not at_it.parts.session.suggestions_are_arriving
    assert shown(at_it) == every
    assert at_it.view.state.suggestions.expecting is None


def test_no_piece_holds_more_than_a_few_and_each_is_right_where_it_is(at_it, monkeypatch) -> None:
    every, come = stored(at_it), list[int]()

    def look(new: list[Suggestion]) -> None:
        come.append(len(new))
        ids = {one.id for one in at_it.parts.session.suggestions_so_far}
        assert shown(at_it) == [one for one in every if one.id in ids]

    at_it.parts.session.suggested.connect(look)
    at_it.settle()
    assert len(come) > 5
    assert max(come) <= 7
    assert shown(at_it) == every


def test_whoever_goes_through_them_at_once_goes_through_all(at_it) -> None:
    every = stored(at_it)
    at_it.view.setFocus()
    QTest.keyClick(at_it.view, Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    assert at_it.view.selected_suggestion() == every[-1].id
    assert not at_it.parts.session.suggestions_are_arriving
    assert at_it.parts.suggesting.count == len(every)
    assert f"{len(every)} of {len(every)}" in at_it.hint()


@pytest.mark.parametrize("act", ["accept_suggestion", "reject_suggestion"])
def test_what_is_decided_before_all_are_there_is_decided(at_it, act: str) -> None:
    first = shown(at_it)[0]
    at_it.view.select_suggestion(first.id)
    at_it.parts.commands[act].trigger()
    assert first.id not in {one.id for one in shown(at_it)}
    at_it.settle()
    assert shown(at_it) == stored(at_it)
    at_it.parts.commands["undo"].trigger()
    at_it.settle()
    assert first in shown(at_it)
    assert shown(at_it) == stored(at_it)


def test_a_label_set_before_all_are_there_hides_what_says_the_same(at_it) -> None:
    last = stored(at_it)[-1]
    at_it.parts.labels.annotate(last.span, last.label)
    at_it.settle()
    assert last not in shown(at_it)
    assert shown(at_it) == stored(at_it)


def test_another_article_wants_no_more_of_them(at_it) -> None:
    at_it.parts.navigation.open_article(at_it.parts.session.summaries[0].id)
    assert not at_it.parts.session.suggestions_are_arriving
    at_it.settle()
    assert shown(at_it) == stored(at_it) == []
