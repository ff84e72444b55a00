"""Times that somebody types to choose annotations by when they were made: a day, or a day with a time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from annotator.errors import InputError
from annotator.model.clock import stamp


def since_of(words: str, zone: tzinfo | None = UTC) -> str:
    """The first moment of the day, or the moment itself, in UTC and to the second.

    Args:
        words: ISO 8601: ``2026-11-21``, ``2026-11-21T09:30`` or with seconds and a zone.
        zone: Of words that name none; None is that of this computer.

    Raises:
        InputError: It is no day and no time.
    """
    return _stamped(_read(words, zone), words)


def until_of(words: str, zone: tzinfo | None = UTC) -> str:
    """The first moment that does not count any more: of the day after, since the day itself counts; or the moment itself.

    Raises:
        InputError: It is no day and no time.
    """
    moment = _read(words, zone)
    try:
        if _day(words) is not None:
            moment = _at_midnight(moment.date() + timedelta(days=1), zone)
    except OverflowError:
        raise _wrong(words) from None
    return _stamped(moment, words)


def words_of_since(moment: str, zone: tzinfo | None = UTC) -> str:
    """What `since_of` makes that moment of: a day if it is the first of one."""
    there = datetime.fromisoformat(moment).astimezone(zone)
    return there.date().isoformat() if there.time() == time() else moment


def words_of_until(moment: str, zone: tzinfo | None = UTC) -> str:
    """What `until_of` makes that moment of."""
    there = datetime.fromisoformat(moment).astimezone(zone)
    return (there.date() - timedelta(days=1)).isoformat() if there.time() == time() else moment


def _read(words: str, zone: tzinfo | None) -> datetime:
    try:
        day = _day(words)
        if day is not None:
            return _at_midnight(day, zone)
        moment = datetime.fromisoformat(words.strip())
    except (ValueError, OverflowError, OSError):
        raise _wrong(words) from None
    return moment if moment.tzinfo is not None else _placed(moment, zone)


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        return None


def _at_midnight(day: date, zone: tzinfo | None) -> datetime:
    return _placed(datetime.combine(day, time()), zone)


def _placed(moment: datetime, zone: tzinfo | None) -> datetime:
    return moment.astimezone() if zone is None else moment.replace(tzinfo=zone)


def _stamped(moment: datetime, words: str) -> str:
    try:
        return stamp(moment.replace(microsecond=0))
    except (OverflowError, ValueError):
        raise _wrong(words) from None


def _wrong(words: str) -> InputError:
    return InputError(f"“{words.strip()}” is no day and no time. Write it as 2026-11-21 or 2026-11-21T09:30.")
