"""Dates as articles give them, as Extended Date/Time Format (EDTF, ISO 8601-2:2019): whole, in part, about, or a period.

Day and month in figures alone (05/10/2023) are refused: nobody can tell which is which.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

_MONTHS: tuple[tuple[str, ...], ...] = (
    ("january", "jan", "ocak", "yanvar", "января", "январь", "januar", "janvier", "enero", "gennaio"),
    ("february", "feb", "şubat", "fevral", "февраля", "февраль", "februar", "février", "febrero", "febbraio"),
    ("march", "mar", "mart", "марта", "март", "märz", "mars", "marzo"),
    ("april", "apr", "nisan", "aprel", "апреля", "апрель", "avril", "abril", "aprile"),
    ("may", "mayıs", "мая", "май", "mai", "mayo", "maggio"),
    ("june", "jun", "haziran", "iyun", "июня", "июнь", "juni", "juin", "junio", "giugno"),
    ("july", "jul", "temmuz", "iyul", "июля", "июль", "juli", "juillet", "julio", "luglio"),
    ("august", "aug", "ağustos", "avqust", "августа", "август", "août", "agosto"),
    ("september", "sept", "sep", "eylül", "sentyabr", "сентября", "сентябрь", "septembre", "septiembre", "settembre"),
    ("october", "oct", "ekim", "oktyabr", "октября", "октябрь", "oktober", "octobre", "octubre", "ottobre"),
    ("november", "nov", "kasım", "noyabr", "ноября", "ноябрь", "novembre", "noviembre"),
    ("december", "dec", "aralık", "dekabr", "декабря", "декабрь", "dezember", "décembre", "diciembre", "dicembre"),
)  # fmt: skip
_MONTH = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_ABOUT = r"(?:c\.|ca\.|circa|about|around|~|≈)\s*"


def read_date(words: str) -> str | None:
    """The date or period that the words are, as EDTF; None if they are none.

    “5 Oct 2023” gives ``2023-10-05``, “October 2023” ``2023-10``, “c. 2013” ``2013~``, “1997–2004” ``1997/2004``.
    """
    given = " ".join(words.split()).strip(" .,")
    period = re.fullmatch(r"(.+?)\s*/\s*(.+)", given) or re.fullmatch(r"(\d{4})\s*[-–—]\s*(\d{4})", given)
    if period is not None:
        ends = [read_date(end) for end in period.groups()]
        return f"{ends[0]}/{ends[1]}" if ends[0] and ends[1] and "/" not in f"{ends[0]}{ends[1]}" else None
    about = re.fullmatch(rf"{_ABOUT}(.+)", given, re.IGNORECASE)
    if about is not None:
        single = _single(about[1])
        return f"{single}~" if single and single[-1].isdigit() else None
    return _single(given)


def find_date(words: str) -> tuple[str, int, int] | None:
    """The first whole date (day, month, year) in the words: as EDTF, and where it begins, after a weekday, and ends."""
    every = (found for rule in _date_rules() for found in rule.finditer(words))
    for found in sorted(every, key=lambda one: one.start()):
        edtf = _of(found)
        if edtf is not None:
            return edtf, min(found.start(name) for name in ("year", "month", "day")), found.end()
    return None


def year_of(edtf: str) -> str:
    """What of a date sorts: its beginning, with unknown digits as 0; empty if it is not read as a date."""
    found = re.match(r"[\dX]{4}(?:-[\dX]{2}){0,2}", edtf.strip())
    return found[0].replace("X", "0") if found else ""


def _single(given: str) -> str | None:
    plain = re.fullmatch(r"(\d{4}|\d{3}X|\d{2}XX)([~?%]?)", given, re.IGNORECASE)
    if plain is not None:
        return plain[1].upper() + plain[2]
    iso = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2})(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?)?([~?%]?)", given)
    if iso is not None:
        return _edtf(int(iso[1]), int(iso[2]), int(iso[3]) if iso[3] else None, iso[4])
    for rule in (*_date_rules(), _month_rule()):
        found = rule.fullmatch(given)
        if found is not None:
            return _of(found)
    return None


def _of(found: re.Match[str]) -> str | None:
    named = found.groupdict()
    month = named.get("month") or ""
    number = int(month) if month.isdigit() else _MONTH[month.casefold().rstrip(".")]
    return _edtf(int(named["year"]), number, int(named["day"]) if named.get("day") else None, "")


def _edtf(year: int, month: int, day: int | None, sign: str) -> str | None:
    try:
        date(year, month, day or 1)
    except ValueError:
        return None
    return f"{year:04}-{month:02}" + (f"-{day:02}" if day else "") + sign


@cache
def _date_rules() -> tuple[re.Pattern[str], ...]:
    month, year, day = rf"(?P<month>{_names()})\.?", r"(?P<year>(?:1[89]|20)\d\d)", r"(?P<day>\d{1,2})"
    weekday = r"(?:(?>[^\W\d_]{2,10})\.?,?\s+)?"
    rules = (
        r"(?P<year>(?:1[89]|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)",
        rf"{weekday}{month}\s+{day}(?:st|nd|rd|th)?,?\s+{year}",
        rf"{weekday}{day}(?:st|nd|rd|th|\.|\s+de)?\s+{month},?\s+(?:de\s+)?{year}",
    )
    return tuple(re.compile(rf"(?<![\w-]){rule}(?![\d-])", re.IGNORECASE) for rule in rules)


@cache
def _month_rule() -> re.Pattern[str]:
    return re.compile(rf"(?P<month>{_names()})\.?,?\s+(?P<year>\d{{4}})", re.IGNORECASE)


def _names() -> str:
    return "|".join(sorted(_MONTH, key=len, reverse=True))
