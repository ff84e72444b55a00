"""The suggestions of the reading view: a few that change leave the same behind as all of them read again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.ui.reading_suggestions import ReadingSuggestions


def one(number: int, start: int, length: int, label: str) -> Suggestion:
    return Suggestion(str(number), "a", label, Span(start, start + length), "words")


some = st.builds(one, st.integers(0, 12), st.integers(0, 3_000), st.integers(1, 900), st.sampled_from("xyz"))
rows = st.lists(some, unique_by=lambda each: each.id, max_size=10)


def in_order(several: list[Suggestion]) -> list[Suggestion]:
    return sorted(several, key=lambda each: each.sort_key)


@given(rows, st.lists(st.tuples(rows, st.sets(st.integers(0, 12).map(str))), max_size=4))
def test_what_changes_one_by_one_is_as_if_all_had_been_taken(
    first: list[Suggestion], changes: list[tuple[list[Suggestion], set[str]]]
) -> None:
    changed, taken = ReadingSuggestions(), ReadingSuggestions()
    changed.set_all(in_order(first))
    there = {each.id: each for each in first}
    for put, drop in changes:
        changed.spans_by_label()
        changed.change(put, drop)
        there = {key: each for key, each in there.items() if key not in drop}
        there |= {each.id: each for each in put}
    every = in_order(list(there.values()))
    taken.set_all(every)
    assert list(changed.every()) == every
    assert changed.spans_by_label() == taken.spans_by_label()
    for place, each in enumerate(every):
        assert changed.place(each.id) == place
        assert changed.get(each.id) is each
        assert each in changed.with_span(each.span)
    for start in range(0, 4_000, 170):
        reached = [each for each in every if each.span.start < start + 300 and each.span.end > start]
        assert list(changed.overlapping(start, start + 300)) == reached
