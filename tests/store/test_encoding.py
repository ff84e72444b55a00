"""Values as the database holds them: those of one row, whichever library reads them, and of many at once."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.store.encoding import Damaged, all_from_json, from_json, to_json

values = st.dictionaries(st.text(max_size=4), st.none() | st.integers() | st.text(max_size=6), max_size=3)


@given(st.lists(values, max_size=6))
def test_many_at_once_are_what_each_is_by_itself(given_values: list[dict[str, Any]]) -> None:
    records = [to_json(one) for one in given_values]
    assert all_from_json(records) == [from_json(one) for one in records] == given_values


@pytest.mark.parametrize("bad", ["", "{", "[1]", "1", "null", '{"a":1},{"b":2}', "{},", None, "[" * 3000])
def test_a_damaged_one_among_many_is_told_as_by_itself(bad: Any) -> None:
    for records in (['{"a":1}', bad], [bad, "{}"], [bad]):
        with pytest.raises(Damaged):
            from_json(bad)
        with pytest.raises(Damaged):
            all_from_json(records)


@pytest.mark.parametrize(
    "record",
    [
        '{"a":-0,"b":-0.0,"c":1e-7,"d":5e-324,"e":1.7976931348623157e308,"f":0.1,"g":1.0}',
        '{"a":999999999999999,"b":9007199254740993,"c":18446744073709551616,"d":-123456789012345678901234567890}',
        '{"a":"\\ud800 \\u0000 \\u2028","b":["x",true,null]}',
        '{"a":1e400}',
        ' {"a" : 1, "a" : 2} ',
        '{"a":' + "[" * 300 + "]" * 300 + "}",
    ],
)
def test_numbers_and_words_are_those_that_were_written(record: str) -> None:
    assert repr(from_json(record)) == repr(json.loads(record))
