"""Dates as a person reads them, by the locale."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

_EDTF = re.compile(r"\d{4}(?:-\d{2}){0,2}~?|\d{3}X|\d{2}XX|XXXX(?:-\d{2}){1,2}")
_BEFORE_QUARTERS = 32
"""ISO 8601-2 numbers the quarters of a year 33 to 36 where a month's number stands."""

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$")
_ENDS = re.compile(r"\d{4}(?:-\d{2}){0,2}~?/\d{4}(?:-\d{2}){0,2}~?")
_DECADE = re.compile(r"\d{3}X")


def published_words(value: object) -> str | None:
    """When an article was published: “2021”, “Oct 2023”, “c. 2013”, “1997–2004”, or as it was given; None if nothing was.

    Args:
        value: As given, or EDTF.
    """
    given = "" if value is None else str(value).strip()
    if given.endswith("~"):
        about = published_words(given[:-1]) or ""
        return QCoreApplication.translate("Dates", "c. %1").replace("%1", about)
    if given.count("/") == 1 and _ENDS.fullmatch(given):
        return "–".join(published_words(end) or "" for end in given.split("/"))
    if _DECADE.fullmatch(given):
        return QCoreApplication.translate("Dates", "%1s").replace("%1", f"{given[:3]}0")
    found = _DATE.match(given)
    if not found:
        return given or None
    year, month, day = (int(part) if part else None for part in found.groups())
    date = QDate(year or 0, month or 1, day or 1)
    if not date.isValid():
        return given
    if month is None:
        return str(year)
    return QLocale().toString(date, "d MMM yyyy" if day else "MMM yyyy")


def period_words(given: str) -> str:
    """A date or period in EDTF as it is said: “until 2019”, “1990s”, “7 Oct”, “2005–2014”; anything else as it was given."""
    first, slash, last = given.partition("/")
    if not slash:
        return _said(first)
    if not any(_EDTF.fullmatch(end) for end in (first, last)):
        return given
    if first in ("", ".."):
        return QCoreApplication.translate("Dates", "until %1").replace("%1", _said(last))
    if last in ("", ".."):
        return QCoreApplication.translate("Dates", "since %1").replace("%1", _said(first))
    if not (_EDTF.fullmatch(first) and _EDTF.fullmatch(last)):
        return given
    return f"{_said(first)}–{_said(last)}"


def _said(one: str) -> str:
    if not _EDTF.fullmatch(one):
        return one
    if one.startswith("XXXX-"):
        date = QDate(2000, int(one[5:7]), int(one[8:10] or 1))
        return QLocale().toString(date, "d MMM" if one[8:] else "MMMM") if date.isValid() else one
    part = int(one[5:7]) if one[5:7].isdecimal() else 0
    quarter = part - _BEFORE_QUARTERS
    if 1 <= quarter <= 4:
        return (
            QCoreApplication.translate("Dates", "quarter %1 of %2")
            .replace("%1", str(quarter))
            .replace("%2", one[:4])
        )
    return published_words(one) or one


def moment_words(stamp: str) -> str:
    """A stored time as a short local date and time: “12 Nov 2026, 14:02”; as stored if it is none."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    locale = QLocale()
    time = locale.toString(local.time(), QLocale.FormatType.ShortFormat)
    return f"{locale.toString(local.date(), 'd MMM yyyy')}, {time}"
