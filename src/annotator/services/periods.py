"""Dates and periods as reviewers write them, understood as EDTF (Extended Date/Time Format, ISO 8601-2:2019).

What is written is what is stored; this only says how it will be read by whoever sorts or compares.
"""

from __future__ import annotations

import re
from calendar import monthrange
from functools import cache

from annotator.services.figure_dates import Date, date_at
from annotator.services.figure_tokens import Line

_DATE = r"[\dX]{4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?))?[~?%]?"
_EDTF = re.compile(rf"(?:{_DATE}|\.\.)(?:/(?:{_DATE}|\.\.))?")
_PARTS = re.compile(r"([\dX]{4})-(\d{2})(?:-(\d{2}))?")

_OPEN = {
    **dict.fromkeys(("until", "till", "up to", "through", "before", "by"), "../{}"),
    **dict.fromkeys(("since", "after", "from"), "{}/.."),
    **dict.fromkeys(("in", "during", "on", "as of", "the", "at", "throughout"), "{}"),
    **dict.fromkeys(("about", "around", "circa", "c.", "ca.", "approximately", "roughly", "~", "≈"), "{}~"),
}
"""What the words before a date make of it."""

_QUARTER = re.compile(r"q([1-4])[ /-]*(\d{4})|(\d{4})[ /-]*q([1-4])")
_SEASONS = range(21, 42)
"""EDTF's numbers in the place of a month for seasons, quarters and other parts of a year."""


def understood(words: str) -> str | None:
    """What the words say in EDTF; None if they are no date or period that can be told without today's date.

    “until 2019” gives ``../2019``, “Oct 2023” ``2023-10``, “1997–2004” ``1997/2004``, “the 1990s” ``199X``.
    """
    plain = " ".join(words.split()).strip("“”\"'")
    if _EDTF.fullmatch(plain) and _is_possible(plain):
        return plain
    return _of_words(plain, deep=2)


def looks_dated(words: str) -> bool:
    """Whether somebody who wrote this meant a date: it has digits."""
    return any(sign.isdigit() for sign in words)


def _of_words(plain: str, deep: int) -> str | None:
    plain = re.sub(r"(?<=[^\W\d_][^\W\d_])\.(?=\s|$)", "", plain)  # “Oct.”
    quarter = _QUARTER.fullmatch(plain.casefold())
    if quarter is not None:
        number, year = quarter[1] or quarter[4], quarter[2] or quarter[3]
        return f"{year}-{32 + int(number)}"
    whole = _whole(plain) or _whole(" ".join(word.capitalize() for word in plain.split(" ")))
    if whole:
        return whole
    found = _opening().match(plain)
    if found is None or not deep:
        return None
    rest = _of_words(plain[found.end() :].strip(), deep - 1)
    if rest is None or "/" in rest:
        return rest
    return _OPEN[found[1].casefold()].format(rest)


def _whole(words: str) -> str | None:
    """The date that all of the words are."""
    line = Line(words)
    found: Date | None = date_at(line, 0) if len(line) else None
    return found.edtf or None if found is not None and found.end >= len(line) else None


def _is_possible(edtf: str) -> bool:
    """Whether every month and day in it can be there."""
    return all(_is_day(*found.groups()) for found in _PARTS.finditer(edtf))


def _is_day(year: str, month: str, day: str | None) -> bool:
    if day is None:
        return 1 <= int(month) <= 12 or int(month) in _SEASONS
    longest = (
        monthrange(int(year) if year.isdecimal() else 2000, int(month))[1] if 1 <= int(month) <= 12 else 0
    )
    return 1 <= int(day) <= longest


@cache
def _opening() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(_OPEN, key=len, reverse=True))
    return re.compile(rf"({words})(?![^\W\d_])\s*", re.IGNORECASE)
