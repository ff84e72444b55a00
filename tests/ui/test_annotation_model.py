"""Rows of annotations that change: the same rows as of a list that is made anew, and no more said to have changed than has."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import Annotation
from annotator.model.span import Span
from annotator.ui.annotation_groups import GROUPINGS, Grouping, Step, step_between
from annotator.ui.annotation_model import AnnotationModel

from .panel_samples import annotations, paragraph_of, scheme

_ONE = annotations()[0]


def _rows(count: int) -> list[Annotation]:
    return [replace(_ONE, id=f"{number:03}", span=Span(number, number + 9)) for number in range(count)]


def _in_order(rows: list[Annotation]) -> list[Annotation]:
    return sorted(rows, key=lambda one: one.sort_key)


@given(st.sampled_from(GROUPINGS), st.lists(st.integers(0, 99), max_size=25), st.booleans())
def test_rows_that_changed_are_those_of_a_new_list(
    grouping: Grouping, seeds: list[int], is_read_again: bool
) -> None:
    model = AnnotationModel()
    model.set_grouping(grouping)
    now = _rows(8)
    for seed in seeds:
        chosen = random.Random(seed)
        for _ in range(chosen.choice((0, 1, 1, 1, 2))):
            place = chosen.randrange(len(now) + 1)
            match chosen.choice(("add", "drop", "edit", "move")):
                case "add":
                    new = Span(chosen.randrange(90), 99)
                    now = [*now, replace(_ONE, id=f"{len(now)}-{seed}-{place}", span=new, label="bias")]
                case "drop":
                    now = [*now[:place], *now[place + 1 :]]
                case "edit" if place < len(now):
                    now = [*now[:place], replace(now[place], note=str(seed)), *now[place + 1 :]]
                case _ if place < len(now):
                    moved = replace(now[place], span=Span(chosen.randrange(90), 99))
                    now = [*now[:place], moved, *now[place + 1 :]]
                case _:
                    pass
        unique = {one.id: replace(one) if is_read_again else one for one in now}
        now = _in_order(list(unique.values()))
        model.set_annotations(now, scheme(), paragraph_of)
        other = AnnotationModel()
        other.set_grouping(grouping)
        other.set_annotations(now, scheme(), paragraph_of)
        assert model.rowCount() == other.rowCount()
        assert model.ids() == other.ids()
        assert [model.row_of(one.id) for one in now] == [other.row_of(one.id) for one in now]
        assert all(model.annotation(model.row_of(one.id)) is one for one in now)
        assert model.row_of("nobody") == model.row_of(None) == -1


def test_rows_in_an_order_of_their_own_are_found() -> None:
    model = AnnotationModel()
    given_ = [*reversed(_rows(5))]
    model.set_annotations(given_, scheme(), paragraph_of)
    assert [model.row_of(one.id) for one in given_] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("is_read_again", [False, True])
def test_one_row_more_or_less_is_one_step(is_read_again: bool) -> None:
    every = _rows(9)
    copy = [replace(one) for one in every] if is_read_again else every
    for place in range(9):
        fewer = [*copy[:place], *copy[place + 1 :]]
        added = step_between(fewer, every)
        assert added is not None
        assert (added.place, added.gone, added.new) == (place, [], [every[place]])
        removed = step_between(every, fewer)
        assert removed is not None
        assert (removed.place, removed.gone, removed.new) == (place, [every[place]], [])
    assert step_between(every, copy) == Step(9, [], [], is_all=not is_read_again)


def test_a_row_that_says_something_else_is_the_same_row() -> None:
    every = _rows(4)
    edited = [every[0], replace(every[1], note="else"), *every[2:]]
    assert step_between(every, edited) == Step(1, [every[1]], [edited[1]])
    both = [replace(every[0], note="a"), *edited[1:]]
    step = step_between(every, both)
    assert step is not None
    assert not step.is_all
    assert (step.gone, step.new) == ([], [])


def test_other_rows_are_no_step() -> None:
    every = _rows(4)
    assert step_between(every, [every[0], replace(every[1], id="other"), *every[2:]]) is None
    assert step_between(every, every[:2]) is None
    assert step_between(every, []) is None
    assert step_between([], every) is None
    assert step_between([], []) == Step(0, [], [])
