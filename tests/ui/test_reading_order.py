"""Rows in reading order, found by their ids."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.ui.reading_order import OrderedRows


@dataclass(frozen=True)
class _Row:
    id: str
    span: Span

    @property
    def sort_key(self) -> tuple[int, int, str, str]:
        return (self.span.start, -self.span.end, "", self.id)


def _row(name: str, start: int, end: int) -> _Row:
    return _Row(name, Span(start, end))


def _in_order(rows: list[_Row]) -> list[_Row]:
    return sorted(rows, key=lambda one: one.sort_key)


_ROWS = st.lists(
    st.builds(_row, st.sampled_from("abcdefgh"), st.integers(0, 9), st.integers(10, 19)),
    unique_by=lambda one: one.id,
)


@given(_ROWS, _ROWS, st.sets(st.sampled_from("abcdefgh")))
def test_what_changed_stands_in_the_place_of_what_it_was(
    before: list[_Row], read: list[_Row], gone: set[str]
) -> None:
    rows: OrderedRows[_Row] = OrderedRows()
    rows.take(_in_order(before))
    shown = rows.every
    was = rows.change({*gone, *(one.id for one in read)}, read)
    after = {one.id: one for one in before if one.id not in gone} | {one.id: one for one in read}
    assert rows.every == _in_order([*after.values()])
    assert {one.id for one in was} == {one.id for one in before} & {*gone, *(one.id for one in read)}
    assert all(rows.get(key) is one for key, one in after.items())
    assert len(rows) == len(after)
    assert shown == _in_order(before)


def test_those_that_do_not_change_stay_the_same_objects() -> None:
    first, second, third = _row("a", 0, 9), _row("b", 0, 5), _row("c", 7, 9)
    rows: OrderedRows[_Row] = OrderedRows()
    rows.take([first, second, third])
    assert rows.change(["b", "unknown"], [_row("b", 8, 9)]) == [second]
    assert rows.every[0] is first
    assert rows.every[1] is third
    assert [one.id for one in rows.every] == ["a", "c", "b"]


def test_those_that_arrive_are_put_in_at_their_places() -> None:
    rows: OrderedRows[_Row] = OrderedRows()
    rows.take([_row("b", 4, 5)])
    rows.arrive([_row("c", 6, 7), _row("a", 1, 2)])
    assert [one.id for one in rows.every] == ["a", "b", "c"]
    assert "c" in rows
    assert rows.get("d") is None


def test_some_are_known_by_their_ids_before_they_stand_among_the_others() -> None:
    rows: OrderedRows[_Row] = OrderedRows()
    rows.learn([_row("a", 1, 2)])
    assert "a" in rows
    assert rows.every == []
