"""Attributes as they stand in an export: in order, whatever was seen before."""

from __future__ import annotations

import random

import orjson
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.store import objects_in_order
from annotator.store.encoding import Damaged
from annotator.store.objects_in_order import BYTES, ObjectsInOrder

_KEYS = st.sampled_from(["low", "unit", "a1", "a2", "é", "x:1", 'q"9', "1"])
_VALUES = st.one_of(
    st.integers(-(2**63), 2**64 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.decimals(-1_000_000, 1_000_000, places=3).map(float),
    st.text('ab19\\"\x08\x1f é😀,:', max_size=8),
    st.booleans(),
    st.none(),
)


def _in_order(record: str) -> str:
    return orjson.dumps(orjson.loads(record.encode(BYTES)), option=orjson.OPT_SORT_KEYS).decode(BYTES)


def _other_digits(record: str, seed: int) -> str:
    chosen = random.Random(seed)
    return "".join(chosen.choice("123456789") if "1" <= sign <= "9" else sign for sign in record)


@given(st.dictionaries(_KEYS, _VALUES, max_size=3), st.booleans(), st.integers(0, 1000))
@example({"a1": 1, "a2": 2}, True, 3)
@example({"low": 1e-7}, True, 2)
@example({"low": 8999999999999999}, True, 1)
@example({"low": "\x08"}, True, 1)
def test_what_was_seen_before_changes_nothing(value: dict[str, object], is_in_order: bool, seed: int) -> None:
    option = orjson.OPT_SORT_KEYS if is_in_order else 0
    first = orjson.dumps(value, option=option).decode(BYTES)
    second = _other_digits(first, seed)
    try:
        wanted = _in_order(second)
    except orjson.JSONDecodeError:  # half a character
        return
    objects = ObjectsInOrder("mark")
    assert objects.of([first, first]) == [_in_order(first)] * 2
    assert objects.of([second]) == [wanted]
    assert objects.of([second, first]) == [wanted, _in_order(first)]


def test_figures_are_told_by_their_digits(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    real = objects_in_order.are_sorted
    monkeypatch.setattr(
        objects_in_order,
        "are_sorted",
        lambda records, mark: looked.append(len(records)) or real(records, mark),
    )
    objects = ObjectsInOrder("mark")
    given_ = [f'{{"low":{number}.5,"unit":"USD"}}' for number in range(111, 999) if "0" not in str(number)]
    assert objects.of(given_[:1]) == given_[:1]
    assert objects.of(given_) == given_
    assert looked == [1]


@pytest.mark.parametrize("broken", ["[1]", "2", '{"a":1', "", '{"a":1},{"b":2}', "null"])
def test_what_is_no_object_is_refused(broken: str) -> None:
    objects = ObjectsInOrder("mark")
    objects.of(['{"a":1}'])
    with pytest.raises(Damaged):
        objects.of(['{"a":3}', broken])


def test_what_is_remembered_does_not_grow() -> None:
    objects = ObjectsInOrder("mark")
    given_ = [f'{{"{name}":"{"x" * number}"}}' for number in range(60) for name in map(chr, range(97, 122))]
    for begin in range(0, len(given_), 50):
        assert objects.of(given_[begin : begin + 50]) == given_[begin : begin + 50]
    assert max(len(objects._known), len(objects._shapes)) <= 1100
