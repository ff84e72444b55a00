"""Dates and periods as they are written in a field, and what they are understood as."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.services.periods import looks_dated, understood


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2022", "2022"), ("2023-10", "2023-10"), ("2023-10-07", "2023-10-07"), ("Oct 2023", "2023-10"),
        ("october 2023", "2023-10"), ("7 oct. 2023", "2023-10-07"), ("October 7, 2023", "2023-10-07"),
        ("7 October", "XXXX-10-07"), ("1990s", "199X"), ("the 1990s", "199X"), ("1997–2004", "1997/2004"),
        ("between 1997 and 2004", "1997/2004"), ("2005-14", "2005/2014"), ("until 2019", "../2019"),
        ("by the mid-2000s", "../200X"), ("since 1991", "1991/.."), ("c. 2013", "2013~"), ("about 2013", "2013~"),
        ("21st century", "20XX"), ("spring 2020", "2020-21"), ("Q3 2023", "2023-35"), ("“2022”", "2022"),
        ("until about 2019", "../2019~"), ("as of October 2023", "2023-10"), ("24/10/1992", "1992-10-24"),
        ("June 2022 to June 2023", "2022-06/2023-06"), ("../2019", "../2019"), ("2013~", "2013~"),
    ],
)  # fmt: skip
def test_what_is_understood(words: str, edtf: str) -> None:
    assert understood(words) == edtf
    assert understood(edtf) == edtf


@pytest.mark.parametrize(
    "words",
    [
        "",
        "today",
        "“today”, with Kazakhstan",
        "2023-13",
        "31 February 2020",
        "2020-02-31",
        "07.10.2023",
        "40%",
        "x",
    ],
)
def test_what_is_not(words: str) -> None:
    assert understood(words) is None


@given(st.text(alphabet="0123456789X-/.~ abcdeiorstuv", max_size=24))
def test_whatever_is_understood_is_understood_again(words: str) -> None:
    edtf = understood(words)
    assert edtf is None or (understood(edtf) == edtf and re.fullmatch(r"[\dX~?%./-]+", edtf))


def test_digits_mean_a_date() -> None:
    assert (looks_dated("2023-13"), looks_dated("last week")) == (True, False)
