"""Lanes as ux.md § 4 has them, and the edges of the index."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.lanes import SpanIndex, assign_lanes
from annotator.model.span import Span

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 25))


def slow_lanes(entries: list[tuple[int, Span]]) -> dict[int, int]:
    """Interval colouring as the design words it: longest first, each the lowest lane that is free all along."""
    lanes: dict[int, int] = {}
    given_spans = dict(entries)
    for key, span in sorted(entries, key=lambda entry: (-len(entry[1]), entry[0])):
        taken = {lane for other, lane in lanes.items() if given_spans[other].overlaps(span)}
        lanes[key] = min(set(range(len(taken) + 1)) - taken)
    return lanes


@given(st.lists(spans, max_size=15))
def test_lanes_are_interval_colouring_longest_first(several: list[Span]) -> None:
    entries = list(enumerate(several))
    assert assign_lanes(entries) == slow_lanes(entries)


def test_equal_spans_are_told_apart_in_the_order_given() -> None:
    equal = [(key, Span(5, 9)) for key in "dcba"]
    assert assign_lanes(equal) == {"d": 0, "c": 1, "b": 2, "a": 3}


def test_an_empty_range_holds_no_span() -> None:
    index = SpanIndex([("a", Span(0, 10))])
    assert index.overlapping(5, 5) == []
    assert index.overlapping(7, 3) == []
    assert index.overlapping(5, 6) == [("a", Span(0, 10))]


def test_position_0_and_the_edges_of_bins_are_found() -> None:
    edges = [0, 511, 512, 4095, 4096, 2**24 - 1, 2**24, 2**39]
    index = SpanIndex((str(at), Span(at, at + 1)) for at in edges)
    index.add("all", Span(0, 2**40))
    assert [{key for key, _ in index.at(at)} for at in edges] == [{str(at), "all"} for at in edges]
    assert index.at(1) == [("all", Span(0, 2**40))]
    assert index.get("512") == Span(512, 513)
    index.discard("512")
    index.discard("512")
    assert "512" not in index
    assert index.get("512") is None
    assert len(index) == len(edges)


def test_of_two_at_a_place_the_shorter_comes_first_then_the_earlier() -> None:
    index = SpanIndex([("b", Span(2, 8)), ("c", Span(0, 9)), ("a", Span(2, 8)), ("d", Span(1, 7))])
    assert [key for key, _ in index.at(4)] == ["d", "a", "b", "c"]
