"""Dates as articles give them, as EDTF."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.edtf import find_date, read_date, year_of


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2023", "2023"), ("2023-10", "2023-10"), ("2023-10-05", "2023-10-05"), ("2023-10-05T14:02:00Z", "2023-10-05"),
        ("5 Oct 2023", "2023-10-05"), ("Oct. 5, 2023", "2023-10-05"), ("Sunday, October 24, 2021", "2021-10-24"),
        ("5th of May", None), ("October 2023", "2023-10"), ("c. 2013", "2013~"), ("about 2013", "2013~"), ("~2013-05", "2013-05~"),
        ("2013?", "2013?"), ("199X", "199X"), ("1997–2004", "1997/2004"), ("1997/2004", "1997/2004"), ("2021-10/2021-12", "2021-10/2021-12"),
        ("24 Ekim 2021", "2021-10-24"), ("5 oktyabr 2023", "2023-10-05"), ("12 мая 2019", "2019-05-12"), ("4. März 2017", "2017-03-04"),
        ("30 avril 2015", "2015-04-30"), ("3 de mayo de 2015", "2015-05-03"),
        ("05/10/2023", None), ("yesterday", None), ("2023-13", None), ("31 Feb 2020", None), ("", None), ("c. ", None), ("20231005", None),
        ("1/2/3", None), ("Vol. 4, No. 8", None),
    ],
)  # fmt: skip
def test_reads_what_people_write_and_refuses_what_nobody_can_tell(words: str, edtf: str | None) -> None:
    assert read_date(words) == edtf


def test_finds_the_first_whole_date_in_a_line() -> None:
    line = "By Jane Doe, 12 May 2019 — updated 13 May 2019"
    found = find_date(line)
    assert found is not None
    edtf, start, end = found
    assert (edtf, line[start:end]) == ("2019-05-12", "12 May 2019")
    assert find_date("In May 2019 nothing") is None
    assert find_date("2019-05-123") is None


@pytest.mark.parametrize(
    ("edtf", "sorts"),
    [("2013~", "2013"), ("199X", "1990"), ("1997/2004", "1997"), ("2021-10", "2021-10"), ("last week", "")],
)
def test_dates_sort_by_their_beginning(edtf: str, sorts: str) -> None:
    assert year_of(edtf) == sorts


@given(st.dates())
def test_every_day_is_read_back(day) -> None:
    assert read_date(day.isoformat()) == day.isoformat()


@given(st.text())
def test_any_words_are_read_or_refused(words: str) -> None:
    edtf = read_date(words)
    assert edtf is None or year_of(edtf)
