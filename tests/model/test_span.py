"""Half-open ranges of code points."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import SpanError
from annotator.model.span import CONTEXT, Span

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(1, 12))


def places(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2), (0, 0)])
def test_an_empty_or_reversed_range_is_no_span(start: int, end: int) -> None:
    with pytest.raises(SpanError, match=f"{start}-{end}"):
        Span(start, end)


def test_the_words_are_cut_in_code_points() -> None:
    assert Span(1, 3).of("a🙂b🙂") == "🙂b"
    assert Span(0, 4).of("a🙂b🙂") == "a🙂b🙂"
    assert len(Span(2, 7)) == 5


def test_a_span_past_the_end_gives_no_shorter_words() -> None:
    with pytest.raises(SpanError, match="ends after the text, which has 3 characters"):
        Span(1, 4).of("abc")


@given(spans, spans, st.integers(0, 60))
def test_relations_are_those_of_the_sets_of_positions(one: Span, other: Span, position: int) -> None:
    assert one.overlaps(other) == bool(places(one) & places(other))
    assert one.covers(other) == (places(other) <= places(one))
    assert one.contains(position) == (position in places(one))


@given(spans, st.lists(spans, max_size=6))
def test_what_is_left_without_holes(span: Span, holes: list[Span]) -> None:
    left = span.without(holes)
    assert set().union(*map(places, left)) == places(span) - set().union(*map(places, holes))
    assert all(before.end < after.start for before, after in pairwise(left))


@given(st.text(max_size=100), st.data())
def test_the_context_stands_around_the_quote(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start + 1, len(text) + 1))
    before, after = Span(start, end).context(text)
    assert before == text[:start][-CONTEXT:]
    assert after == text[end:][:CONTEXT]
