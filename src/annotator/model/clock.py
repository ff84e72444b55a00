"""Times as the database and our formats hold them: UTC, ISO 8601, ``Z``, as short as exactness allows."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """The present time, to the millisecond."""
    moment = datetime.now(UTC)
    return stamp(moment.replace(microsecond=moment.microsecond // 1000 * 1000))


def stamp(moment: datetime) -> str:
    """The time in our form: no fraction if there is none, three digits if they say all, else six.

    A time without a zone is taken as UTC.
    """
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    spec = (
        "seconds"
        if not moment.microsecond
        else "milliseconds"
        if not moment.microsecond % 1000
        else "microseconds"
    )
    return moment.replace(tzinfo=None).isoformat(timespec=spec) + "Z"


def normalised(text: str) -> str:
    """Any ISO 8601 time in our form.

    Raises:
        ValueError: It is not an ISO 8601 time, or not one of the years 1 to 9999 in UTC.
    """
    moment = datetime.fromisoformat(text)
    try:
        return stamp(moment)
    except OverflowError:
        raise ValueError(f"The time {text} lies outside the years 1 to 9999 in UTC.") from None
