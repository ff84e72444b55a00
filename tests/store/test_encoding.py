"""Values as the database holds them: the rows of many articles at once."""

from __future__ import annotations

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
