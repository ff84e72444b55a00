"""What becomes of excluded regions: invariants on any text, and cases that a reader would think of."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.article import Excluded
from annotator.model.excluding import (
    count_words_outside,
    excluding,
    is_excluded,
    merged_spans,
    pieces_outside,
    putting_back,
    regions_at,
    stopped,
    whole_lines,
)
from annotator.model.span import Span
from annotator.model.text import count_words

TEXT = "Menu | Home\n\n[3]Ibid, p.151.\nBaku sells oil. Israel buys it.\n- Advertisment -\nBe the first to comment\n"

texts = st.text(st.sampled_from("ab .\n\u00a0🙂|\n"), min_size=1, max_size=60)
kinds = st.sampled_from(["other", "share"])


@st.composite
def spans_in(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, tuple[Excluded, ...], Span]:
    text = draw(texts)
    regions: tuple[Excluded, ...] = ()
    for _ in range(draw(st.integers(0, 4))):
        regions = excluding(text, regions, draw(spans_in(text)), draw(kinds))
    return text, regions, draw(spans_in(text))


def characters(text: str, regions: tuple[Excluded, ...]) -> set[int]:
    """The positions that are excluded and no blanks."""
    return {at for one in regions for at in range(one.span.start, one.span.end) if not text[at].isspace()}


def inked(text: str, span: Span) -> set[int]:
    return {at for at in range(span.start, span.end) if not text[at].isspace()}


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@given(cases(), kinds)
def test_excluding_takes_exactly_the_words_and_keeps_regions_apart(case, kind) -> None:
    text, regions, span = case
    after = excluding(text, regions, span, kind)
    assert characters(text, after) == characters(text, regions) | inked(text, span)
    assert list(after) == sorted(after, key=lambda one: one.span)
    for one, following in itertools.pairwise(after):
        assert one.span.end <= following.span.start
        between = text[one.span.end : following.span.start]
        assert one.kind != following.kind or between.strip()
    for one in after:
        words = one.span.of(text)
        assert words == words.strip()
    assert is_excluded(text, after, span)
    assert excluding(text, after, span, kind) == after


@given(cases())
def test_putting_back_frees_exactly_the_words(case) -> None:
    text, regions, span = case
    after = putting_back(text, regions, span)
    assert characters(text, after) == characters(text, regions) - inked(text, span)
    assert not any(inked(text, span) & inked(text, one.span) for one in after)
    assert putting_back(text, after, span) == after


@given(cases())
def test_pieces_outside_are_words_that_are_not_excluded(case) -> None:
    text, regions, span = case
    pieces = pieces_outside(text, span, regions)
    for piece in pieces:
        assert span.covers(piece)
        assert not any(one.span.overlaps(piece) for one in regions)
        assert any(character.isalnum() for character in piece.of(text))
    letters = {at for at in inked(text, span) - characters(text, regions) if text[at].isalnum()}
    assert letters <= {at for piece in pieces for at in range(piece.start, piece.end)}


@given(cases(), st.data())
def test_a_moved_boundary_never_goes_into_excluded_text_nor_back(case, data) -> None:
    text, regions, span = case
    moved = Span(data.draw(st.integers(0, span.end - 1)), span.end)
    found = stopped(span, moved, regions, text)
    ahead = [one for one in regions if not one.span.overlaps(span)]
    assert found.end == span.end
    assert moved.start <= found.start
    assert not any(one.span.overlaps(found) for one in ahead)
    if not any(one.span.overlaps(moved) for one in ahead):
        assert found == moved
    elif moved.start < span.start:
        assert found.start <= span.start


@given(cases())
def test_words_are_counted_as_if_excluded_text_were_not_there(case) -> None:
    text, regions, _ = case
    shown = text
    for one in regions:
        shown = shown[: one.span.start] + " " * len(one.span) + shown[one.span.end :]
    assert count_words_outside(text, regions) == count_words(shown)
    assert count_words_outside(text, ()) == count_words(text)
    assert count_words_outside(text, regions, len(text)) == 0


def test_words_left_are_counted_from_a_place_on() -> None:
    region = Excluded(span_of("Baku sells oil."))
    here = TEXT.index("sells")
    assert count_words_outside(TEXT, [region], here) == count_words(
        "Israel buys it. - Advertisment - Be the first to comment"
    )
    assert count_words_outside(TEXT, [region], TEXT.index("buys")) == 2 + 3 + 5


@pytest.mark.parametrize(
    ("selected", "expected"),
    [
        ("Ibid, p.151", "[3]Ibid, p.151."),
        ("Advertisment", "- Advertisment -"),
        ("Baku sells oil", "Baku sells oil"),
        ("sells", "sells"),
        ("oil. Israel buys it", "oil. Israel buys it"),
        ("Israel buys it.\n- Advertisment", "Israel buys it.\n- Advertisment -"),
        ("\n\n[3]Ibid, p.151.\n", "[3]Ibid, p.151."),
        ("Be the first to comment\n", "Be the first to comment"),
        ("Menu | Home\n\n[3]Ibid", "Menu | Home\n\n[3]Ibid"),
    ],
)
def test_a_selection_becomes_whole_lines_where_it_holds_all_their_words(selected: str, expected: str) -> None:
    assert whole_lines(TEXT, span_of(selected)) == span_of(expected)


def test_blanks_are_nothing_to_exclude() -> None:
    assert whole_lines(TEXT, Span(11, 13)) is None
    assert excluding(TEXT, (), Span(11, 13)) == ()


def test_lines_of_one_kind_become_one_region_and_split_again() -> None:
    one, two = span_of("- Advertisment -"), span_of("Be the first to comment")
    both = excluding(TEXT, excluding(TEXT, (), one), two)
    assert both == (Excluded(Span(one.start, two.end)),)
    assert putting_back(TEXT, both, one) == (Excluded(two),)
    middle = span_of("first")
    assert [each.span.of(TEXT) for each in putting_back(TEXT, both, middle)] == [
        "- Advertisment -\nBe the", "to comment",
    ]  # fmt: skip
    other_kind = excluding(TEXT, (Excluded(one, "advertisement"),), two)
    assert len(other_kind) == 2


def test_what_is_excluded_already_keeps_its_kind() -> None:
    advert = Excluded(span_of("- Advertisment -"), "advertisement")
    after = excluding(TEXT, [advert], Span(span_of("Baku").start, len(TEXT)))
    assert [(each.span.of(TEXT), each.kind) for each in after] == [
        ("Baku sells oil. Israel buys it.", "other"),
        ("- Advertisment -", "advertisement"),
        ("Be the first to comment", "other"),
    ]


def test_regions_that_came_as_they_are_stay_as_they_are() -> None:
    """An import may bring regions that touch or overlap; excluding elsewhere joins none of them."""
    given = (Excluded(Span(0, 4)), Excluded(Span(4, 11)), Excluded(Span(2, 8), "share"))
    after = excluding(TEXT, given, span_of("- Advertisment -"))
    assert set(given) < set(after)
    assert merged_spans(given) == [Span(0, 11)]


def test_the_caret_is_in_a_region_at_both_its_ends() -> None:
    region = Excluded(Span(3, 6))
    assert [bool(regions_at([region], at)) for at in range(2, 8)] == [False, True, True, True, True, False]


def test_a_boundary_stops_before_the_line_that_is_excluded() -> None:
    region = Excluded(span_of("- Advertisment -"))
    old = span_of("Israel buys it")
    assert stopped(old, Span(old.start, len(TEXT)), [region], TEXT).of(TEXT) == "Israel buys it."
    here = span_of("first to comment")
    assert stopped(here, Span(0, here.end), [region], TEXT).of(TEXT) == "Be the first to comment"
    assert stopped(here, span_of("to comment"), [region], TEXT) == span_of("to comment")
