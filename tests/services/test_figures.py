"""Figures in text: what is one, where it begins and ends, and what it says."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.services.figure_reading import read_figure
from annotator.services.figures import Figure, figures
from annotator.services.units import unit_at_or_after

from .figure_phrases import COUNTS, DATES, MEASURES, MONEY, NONE, SHARES, WHEN, Said

AMOUNTS = (*MONEY, *SHARES, *COUNTS, *MEASURES)
WORDS = (
    "one two twenty hundred thousand million billion dozen dozens half third quarter of a an the and to from between in until "
    "percent per cent points times more than over about some nearly up to at least double twice $ € US$ % 1991 2005-2014 1990s mid- "
    "April October 7 29, 2012 1,870 1.6 4,3 40 -3.5 ½ 19th fifth -largest barrels gas year people [11] F-16 No. 8 ( ) . , – — / : "
    "http://a.b \n \u00a0 \u2009 ’ 🙂 e\u0301 ٤٠"
)
PIECES = st.sampled_from(WORDS.split(" "))
TEXTS = st.one_of(
    st.text(), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join)
)


@pytest.mark.parametrize("row", AMOUNTS, ids=lambda row: row[0])
def test_an_amount_is_found_with_what_it_says(row: tuple[str, Said]) -> None:
    text, (words, *said) = row
    (found,) = [one for one in figures(text) if one.precision]
    assert found.span.of(text) == words
    assert _said(found) == said


@pytest.mark.parametrize("row", DATES, ids=lambda row: row[0])
def test_a_date_is_found_as_edtf_without_a_value(row: tuple[str, str, str]) -> None:
    text, words, edtf = row
    (found,) = figures(text)
    assert found.span.of(text) == words
    assert _said(found) == [None, None, "", "", edtf]


@pytest.mark.parametrize("row", WHEN, ids=lambda row: row[0])
def test_an_amount_holds_when_its_sentence_says_so_and_only_then(row: tuple[str, str, str]) -> None:
    text, words, as_of = row
    found = {one.span.of(text): one for one in figures(text)}
    assert found[words].as_of == as_of


@pytest.mark.parametrize("line", NONE)
def test_names_references_and_furniture_are_no_figures(line: str) -> None:
    assert [one.span.of(line) for one in figures(line)] == []


@pytest.mark.parametrize("row", AMOUNTS, ids=lambda row: row[0])
def test_the_words_alone_say_the_same(row: tuple[str, Said]) -> None:
    text, (words, *said) = row
    start = text.index(words)
    found = read_figure(text, Span(start, start + len(words)))
    assert found is not None
    assert _said(found) == said


def test_a_change_is_two_figures_and_a_range_one() -> None:
    text = "Exports grew from US$2 million to $323 million, or from 20 to 15 percent."
    assert [one.span.of(text) for one in figures(text)] == [
        "US$2 million",
        "$323 million",
        "20",
        "15 percent",
    ]
    assert {one.unit for one in figures(text)} == {"USD", "%"}


def test_a_vote_is_one_figure_without_a_value() -> None:
    (found,) = figures("It passed 52-48 on Monday.")
    assert _said(found) == [None, None, "", "", ""]
    assert found.rule == "tally"


def test_what_a_reviewer_marks_is_a_figure_whatever_it_names() -> None:
    text = "The Hermes 900 flew."
    found = read_figure(text, Span(11, 14))
    assert found is not None
    assert _said(found) == [900, 900, "", "exact", ""]


@pytest.mark.parametrize(
    "words", ["grew", "from $2 million to $3 million in exports", "from 1991 and in 1994"]
)
def test_words_that_say_nothing_or_several_things_are_not_read(words: str) -> None:
    text = f"It {words}."
    assert read_figure(text, Span(3, 3 + len(words))) is None


def test_a_window_gives_the_figures_that_it_touches() -> None:
    text = "First 40 ships.\nThen 50 ships and 60 ships.\nThen 70 ships."
    start = text.index("and")
    assert [one.low for one in figures(text, start)] == [60, 70]
    assert [one.low for one in figures(text, start, start + 6)] == [60]
    assert [one.low for one in figures(text, text.index("50") + 1, start)] == [50]
    assert figures(text, len(text)) == []


@pytest.mark.parametrize("row", [*AMOUNTS, *DATES], ids=lambda row: row[0])
def test_the_key_for_the_next_figure_finds_every_one(row: tuple[str, Said] | tuple[str, str, str]) -> None:
    text = f"Of course.\n{row[0]}"
    first = figures(text)[0].span
    found = unit_at_or_after(text, 0, "figure")
    assert found is not None
    assert found.start == first.start


def test_a_long_number_and_a_long_line_cost_no_more_than_their_length() -> None:
    digits = "9" * (sys.get_int_max_str_digits() * 2)
    assert figures(digits + " ships") == []
    text = "1,1" * 5_000 + " and a" * 5_000 + " 1-1" * 2_000 + ". In 2012, 40 ships sank. " * 500
    assert sum(one.unit == "ships" for one in figures(text)) == 500


@given(TEXTS)
def test_every_text_has_figures_in_order_within_it(text: str) -> None:
    found = figures(text)
    ends = [0, *(one.span.end for one in found)]
    assert all(end <= one.span.start for end, one in zip(ends, found, strict=False))
    assert ends[-1] <= len(text)
    for one in found:
        assert one.span.of(text).strip() == one.span.of(text)
        assert one.low is None or one.high is None or one.low <= one.high


@given(TEXTS)
def test_what_is_found_reads_as_the_same_value_alone(text: str) -> None:
    for one in figures(text):
        again = read_figure(text, one.span)
        assert again is None or again.span == one.span


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_a_window_is_a_part_of_the_whole(text: str, start: int, length: int) -> None:
    whole = figures(text)
    end = start + length
    expected = [one for one in whole if one.span.start < end and one.span.end > start]
    assert figures(text, start, end) == expected


@given(TEXTS, st.data())
def test_any_words_can_be_read(text: str, data: st.DataObject) -> None:
    if text:
        start = data.draw(st.integers(0, len(text) - 1))
        span = Span(start, data.draw(st.integers(start + 1, len(text))))
        found = read_figure(text, span)
        assert found is None or found.span == span


def _said(one: Figure) -> list[object]:
    return [one.low, one.high, one.unit, one.precision, one.as_of]
