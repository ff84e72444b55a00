"""Times in one form."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.clock import normalised, now, stamp

moments = st.datetimes(
    min_value=datetime(1, 1, 3), max_value=datetime(9999, 12, 29),  # noqa: DTZ001 - a zone is drawn
    timezones=st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))) | st.none(),
)  # fmt: skip


@given(moments)
def test_a_stamp_is_the_same_moment_in_utc(moment: datetime) -> None:
    made = stamp(moment)
    wanted = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    assert datetime.fromisoformat(made) == wanted
    assert made.endswith("Z")
    assert normalised(made) == made == normalised(moment.isoformat())


@pytest.mark.parametrize(
    ("given_time", "wanted"),
    [
        ("2026-11-21T10:00:00Z", "2026-11-21T10:00:00Z"),
        ("2026-11-21T10:00:00.000Z", "2026-11-21T10:00:00Z"),
        ("2026-11-21T10:00:00.25Z", "2026-11-21T10:00:00.250Z"),
        ("2026-11-21T10:00:00.000001Z", "2026-11-21T10:00:00.000001Z"),
        ("2026-11-21T10:00:00+04:00", "2026-11-21T06:00:00Z"),
        ("2026-11-21 10:00", "2026-11-21T10:00:00Z"),
        ("2026-11-21", "2026-11-21T00:00:00Z"),
    ],
)
def test_times_take_our_form(given_time: str, wanted: str) -> None:
    assert normalised(given_time) == wanted


@pytest.mark.parametrize(
    "given_time", ["", "yesterday", "0001-01-01T00:00:00+05:00", "9999-12-31T23:59:59-05:00"]
)
def test_what_is_no_time_is_refused(given_time: str) -> None:
    with pytest.raises(ValueError):
        normalised(given_time)


def test_the_present_time_is_in_our_form_to_the_millisecond() -> None:
    before = datetime.now(UTC)
    made = datetime.fromisoformat(now())
    assert made.microsecond % 1000 == 0
    assert before - timedelta(milliseconds=1) <= made <= datetime.now(UTC)
