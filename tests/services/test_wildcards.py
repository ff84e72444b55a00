"""What somebody types or pastes into a search is looked for as it is: no wildcard, operator or quote means anything in it."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from annotator.errors import AnnotatorError
from annotator.model.article import Article
from annotator.model.logged import LogFilter
from annotator.model.span import Span
from annotator.services.finding import Finder
from annotator.services.jobs import Progress
from annotator.services.lookup import find_article
from annotator.services.places import PlaceFinder
from annotator.services.presets import preset
from annotator.services.reading_log import LogReader
from annotator.services.workspace import Workspace

SPECIAL = [
    "%", "_", "*", "?", "[a-z]", "\\", "/", "//", '"', "'", "''; DROP TABLE article; --", "NEAR(a b)", "AND", "NOT a", "a OR b", "^",
    "$", "(?i)x", "a{99999}", "(((((", "{0}", "%s", ":name", "?1", "@x", "\x00", "\ud800", "\u202e", "\u0130", "ß", "\ufb01", "café",
]  # fmt: skip
WORDS = st.lists(st.sampled_from(SPECIAL) | st.text(max_size=6), max_size=5).map(" ".join)
HUGE = ("x" * 32_767, "x y z " * 5_461, "% _ " * 8_191, "é " * 16_383, "\x00" * 32_767, '"' * 32_767)
ANY = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def labelled(workspace: Workspace, awkward: Article) -> Workspace:
    workspace.annotate(awkward.id, Span(0, 9), "claim", note="100% of a_b [x] \\")
    return workspace


@given(words=WORDS)
@example(words=HUGE[0])
@example(words=HUGE[1])
@example(words=HUGE[2])
@example(words=HUGE[3])
@example(words=HUGE[4])
@example(words=HUGE[5])
@ANY
def test_every_search_takes_every_word(labelled: Workspace, awkward: Article, words: str) -> None:
    LogReader(labelled).page(LogFilter(None, None, None, words))
    LogReader(labelled).page(LogFilter(awkward.id, None, "Mira", words))
    places = PlaceFinder(labelled, labelled.articles(), awkward, [])
    places.find(words, Progress())
    Finder(awkward.text).find(words)
    for look in (
        lambda: find_article(labelled.articles(), words),
        lambda: preset(labelled, words),
        lambda: labelled.rename_reviewer(words, "x"),
    ):
        with contextlib.suppress(AnnotatorError):
            look()


@pytest.mark.parametrize("sign", ["%", "_", "*", "?", "[a-z]", "\\", "Mi%", "L_belled", '"Labelled"'])
def test_a_wildcard_stands_for_itself(labelled: Workspace, awkward: Article, sign: str) -> None:
    assert LogReader(labelled).page(LogFilter(None, None, None, sign)) == []
    quotes = [
        one
        for one in PlaceFinder(labelled, labelled.articles(), awkward, []).find(sign, Progress())
        if one.kind == "quote"
    ]
    assert quotes == []


def test_many_words_still_find_what_has_them_all(labelled: Workspace) -> None:
    (entry,) = LogReader(labelled).page(LogFilter(None, None, None, "claim"))
    every = " ".join(["claim", "cla", "im", *entry.step.words.split()] * 400)
    assert LogReader(labelled).page(LogFilter(None, None, None, every)) == [entry]
    assert LogReader(labelled).page(LogFilter(None, None, None, f"{every} otherword")) == []
