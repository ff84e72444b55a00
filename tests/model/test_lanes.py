"""Where spans are, and which underline lane each takes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.lanes import SpanIndex, assign_lanes
from annotator.model.span import Span

spans = st.builds(
    lambda start, length: Span(start, start + length),
    st.integers(0, 40_000) | st.integers(0, 60),
    st.integers(1, 30) | st.sampled_from([600, 5_000, 3_000_000]),
)
entries = st.dictionaries(st.text("abcdef", min_size=1, max_size=3), spans, max_size=40)


@given(entries, st.integers(0, 41_000), st.integers(1, 5_000))
def test_a_query_finds_what_shares_a_character(found: dict[str, Span], start: int, length: int) -> None:
    index = SpanIndex(found.items())
    wanted = {key for key, span in found.items() if span.overlaps(Span(start, start + length))}
    assert {key for key, _ in index.overlapping(start, start + length)} == wanted


@given(entries, entries, st.integers(0, 41_000))
def test_adding_moving_and_dropping_leave_what_an_index_made_at_once_has(
    first: dict[str, Span], second: dict[str, Span], position: int
) -> None:
    index = SpanIndex(first.items())
    for key, span in second.items():
        index.add(key, span)
    for key in list(first)[::2]:
        index.discard(key)
    left = {key: span for key, span in (first | second).items() if key not in list(first)[::2]}
    assert dict(index) == left
    assert index.at(position) == SpanIndex(left.items()).at(position)


@given(entries)
def test_no_two_spans_of_a_lane_overlap_and_no_lane_is_higher_than_need_be(found: dict[str, Span]) -> None:
    lanes = assign_lanes(list(found.items()))
    for key, span in found.items():
        below = {lanes[other] for other, one in found.items() if other != key and one.overlaps(span)}
        assert lanes[key] not in below
        assert set(range(lanes[key])) <= below


@given(entries, st.integers(1, 4))
def test_a_limit_changes_only_what_lies_deeper(found: dict[str, Span], limit: int) -> None:
    every, limited = assign_lanes(list(found.items())), assign_lanes(list(found.items()), limit=limit)
    assert limited == {key: min(lane, limit) for key, lane in every.items()}


def test_the_longest_is_next_to_the_text_and_of_equals_the_first() -> None:
    assert assign_lanes([("b", Span(2, 5)), ("a", Span(0, 9)), ("c", Span(2, 5))]) == {"a": 0, "b": 1, "c": 2}
