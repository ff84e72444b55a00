"""Lanes stay what they would be if all were settled at once, whatever comes and goes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.lanes import LANES, LONG, SpanIndex, assign_lanes
from annotator.model.span import Span
from annotator.ui.mark_lanes import MarkLanes

KEYS = [f"{number:02}" for number in range(24)]
ORDER = {key: number % 3 for number, key in enumerate(KEYS)}


def rank(key: str) -> tuple[int, str]:
    return ORDER[key], key


def settled(spans: dict[str, Span]) -> dict[str, int | None]:
    """All lanes, from the beginning."""
    short = sorted(((key, one) for key, one in spans.items() if len(one) <= LONG), key=lambda e: rank(e[0]))
    return dict.fromkeys(spans) | dict(assign_lanes(short, limit=LANES))


steps = st.lists(
    st.tuples(st.sampled_from(KEYS), st.integers(0, 60), st.sampled_from([1, 2, 5, 12, 30, 70, LONG + 1])),
    max_size=60,
)


@given(steps, st.sets(st.integers(0, 60)))
def test_what_comes_and_goes_has_its_lane(steps: list[tuple[str, int, int]], looks: set[int]) -> None:
    spans: dict[str, Span] = {}
    index = SpanIndex()
    lanes = MarkLanes(index, rank)
    seen: dict[str, int | None] = {}
    for number, (key, start, length) in enumerate(steps):
        touched: list[Span] = []
        if key in spans:
            index.discard(key)
            touched = lanes.leave(key, spans.pop(key))
            seen.pop(key, None)
        else:
            spans[key] = Span(start, start + length)
            index.add(key, spans[key])
            touched = lanes.join(key, spans[key])
        right = settled(spans)
        assert {one for one in seen if seen[one] != right[one]} <= {
            one for one in spans if spans[one] in touched
        }
        if number in looks:
            seen = {one: lanes.lane(one, span) for one, span in spans.items()}
            assert seen == right
        else:
            seen = {one: lane for one, lane in seen.items() if spans[one] not in touched}
    assert {one: lanes.lane(one, span) for one, span in spans.items()} == settled(spans)


def test_one_more_in_a_dense_paragraph_is_settled_among_its_neighbours() -> None:
    """A thousand that hang together, ten deep: the lanes of those elsewhere are not asked for again."""
    spans = {
        f"{number:04}": Span(number // 10 * 58 + number % 10, number // 10 * 58 + 60 - number % 10)
        for number in range(1_000)
    }
    index, asked = SpanIndex(spans.items()), list[str]()

    def noted(key: str) -> tuple[int, str]:
        asked.append(key)
        return 0, key

    lanes = MarkLanes(index, noted)
    assert lanes.lane("0500", spans["0500"]) == 0
    asked.clear()
    index.add("more", Span(2_905, 2_910))
    assert lanes.join("more", Span(2_905, 2_910)) == [Span(2_905, 2_910)]
    assert lanes.lane("more", Span(2_905, 2_910)) == LANES
    assert len(set(asked)) < 40
