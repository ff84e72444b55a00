from __future__ import annotations

from contextlib import suppress
from datetime import timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.services.moments import since_of, until_of, words_of_since, words_of_until

BAKU = timezone(timedelta(hours=4))


@pytest.mark.parametrize(
    ("words", "since", "until"),
    [
        ("2026-11-21", "2026-11-21T00:00:00Z", "2026-11-22T00:00:00Z"),
        (" 2026-12-31 ", "2026-12-31T00:00:00Z", "2027-01-01T00:00:00Z"),
        ("2026-11-21T09:30", "2026-11-21T09:30:00Z", "2026-11-21T09:30:00Z"),
        ("2026-11-21T09:30:15.75+02:00", "2026-11-21T07:30:15Z", "2026-11-21T07:30:15Z"),
    ],
)
def test_days_and_times(words: str, since: str, until: str) -> None:
    assert (since_of(words), until_of(words)) == (since, until)


def test_a_day_is_that_of_the_zone() -> None:
    assert since_of("2026-11-21", BAKU) == "2026-11-20T20:00:00Z"
    assert until_of("2026-11-21", BAKU) == "2026-11-21T20:00:00Z"
    assert words_of_since("2026-11-20T20:00:00Z", BAKU) == "2026-11-21"
    assert words_of_until("2026-11-21T20:00:00Z", BAKU) == "2026-11-21"
    assert words_of_since("2026-11-20T20:00:01Z", BAKU) == "2026-11-20T20:00:01Z"


@given(
    words=st.text(max_size=12)
    | st.sampled_from(["9999-12-31", "0001-01-01", "2026-11-31", "", "0001-01-01T00:00+14:00"])
)
def test_anything_else_raises_nothing_else(words: str) -> None:
    for reads in (since_of, until_of):
        for zone in (BAKU, None):
            with suppress(InputError):
                assert reads(words, zone).endswith("Z")


@pytest.mark.parametrize("words", ["", "today", "2026-11-31", "2026-13-01", "9999-12-31T23:59-10:00"])
def test_what_is_no_time_is_refused_with_an_example(words: str) -> None:
    for reads in (since_of, until_of):
        with pytest.raises(InputError, match="Write it as 2026-11-21"):
            reads(words)


@given(st.dates())
def test_what_is_shown_is_read_again(day) -> None:
    for reads, says in ((since_of, words_of_since), (until_of, words_of_until)):
        try:
            moment = reads(day.isoformat(), BAKU)
        except InputError:
            continue
        try:
            said = says(moment, BAKU)
        except OverflowError:
            continue
        assert said == day.isoformat()
