"""Dates in the words of an article, in EDTF (ISO 8601-2:2019, and the Library of Congress's Extended Date/Time Format).

What the words leave open stays open: “the 1990s” is ``199X``, “October 7” is ``XXXX-10-07``, “June 2022 to June 2023” is
``2022-06/2023-06``. Nothing is taken from today's date, and “last week” is no date here.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace

from annotator.services.figure_tokens import Line, Token
from annotator.services.figure_words import ORDINAL_ENDS, ORDINALS

_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_QUARTERS = {1: 33, 2: 34, 3: 35, 4: 36}
_HALVES = {1: 40, 2: 41}
_NAMED_DECADES = {
    "twenties": "2", "thirties": "3", "forties": "4", "fifties": "5", "sixties": "6", "seventies": "7",
    "eighties": "8", "nineties": "9",
}  # fmt: skip
_PARTS = frozenset({"mid", "early", "late", "pre", "post"})
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


BEGINNINGS = frozenset(_MONTHS) | frozenset(_SEASONS) | frozenset(_NAMED_DECADES) | _PARTS
"""Words that a date may begin with."""


@dataclass(frozen=True, slots=True)
class Date:
    """A date as the words have it.

    Attributes:
        edtf: As EDTF; empty if the words are a date that can be read in two ways.
        end: The place of the token after it.
        rule: What found it: ``year``, ``month``, ``day``, ``decade``, ``century``, ``season``, ``quarter``, ``period``.
    """

    edtf: str
    end: int
    rule: str


def date_at(line: Line, place: int) -> Date | None:
    """The date or period that begins at a place."""
    if line.at(place).word in ("from", "between"):
        first = _single(line, place + 1)
        found = first and _period(line, first, joined=("and", "to", "until", "through"))
        return found if found is not None and found.rule == "period" else None
    found = _single(line, place)
    return found and _period(line, found, joined=("to", "through"))


def is_year(token: Token) -> bool:
    """Whether the token could be a year by itself."""
    return token.kind == "number" and _YEAR.fullmatch(token.word) is not None


def _single(line: Line, place: int) -> Date | None:
    token = line.at(place)
    if token.kind == "number":
        return _by_number(line, place)
    if token.kind != "word" and token.word not in ("'", "’", "‘"):
        return None
    for rule in (_month_first, _season, _part_of_year, _decade, _century):
        found = rule(line, place)
        if found is not None:
            return found
    return None


def _by_number(line: Line, place: int) -> Date | None:
    for rule in (_written_in_numbers, _day_first, _decade, _century, _year):
        found = rule(line, place)
        if found is not None:
            return found
    return None


def _period(line: Line, first: Date, joined: tuple[str, ...]) -> Date:
    """The period that begins with a date, if another follows: “2005-2014”, “2012-13”, “June 2022 to June 2023”."""
    if "/" in first.edtf:
        return first
    place = first.end
    if line.is_dash(place):
        short = _short_end(line, first, place + 1)
        if short is not None:
            return short
    elif line.at(place).word not in joined:
        return first
    second = _single(line, place + 1)
    if second is None or not _follows(first.edtf, second.edtf):
        return first
    start = first.edtf
    if start.startswith("XXXX-") and second.edtf[:4].isdigit():
        start = second.edtf[:4] + start[4:]
    return Date(f"{start}/{second.edtf}", second.end, "period")


def _follows(first: str, second: str) -> bool:
    if not first or not second or "/" in second:
        return False
    if first.startswith("XXXX") or second.startswith("XXXX"):
        return (first[:4] == second[:4] and first < second) or not second.startswith("XXXX")
    return first[:4].replace("X", "0") < second[:4].replace("X", "9") or first < second


def _short_end(line: Line, first: Date, place: int) -> Date | None:
    """“2012-13”; “March 5-7, 2012”, where the year comes after the second day."""
    token = line.at(place)
    if token.kind != "number" or len(token.word) > 2 or not token.word.isdecimal():
        return None
    if first.rule == "year" and len(token.word) == 2 and token.word > first.edtf[2:4]:
        return Date(f"{first.edtf}/{first.edtf[:2]}{token.word}", place + 1, "period")
    if first.rule != "day" or not first.edtf.startswith("XXXX-"):
        return None
    end, year = _year_after(line, place + 1)
    last = _edtf(year, int(first.edtf[5:7]), int(token.word))
    start = (year or "XXXX") + first.edtf[4:]
    return Date(f"{start}/{last}", end, "period") if last and start < last else None


def _month_first(line: Line, place: int) -> Date | None:
    """“April 1992”, “October 7”, “March 29, 2012”, “Sept. 11th, 2001”."""
    month = _month(line, place)
    if month is None:
        return None
    place += 1
    place += line.at(place).word == "." and line.at(place).is_glued
    day, end = _day(line, place)
    if day is not None:
        end, year = _year_after(line, end)
        edtf = _edtf(year, month, day)
        return Date(edtf, end, "day") if edtf else None
    place += line.at(place).word in (",", "of")
    if is_year(line.at(place)):
        return Date(f"{line.at(place).word}-{month:02}", place + 1, "month")
    return None


def _day_first(line: Line, place: int) -> Date | None:
    """“7 October”, “29th of March 2012”."""
    day, end = _day(line, place)
    if day is None:
        return None
    end += line.at(end).word == "of"
    month = _month(line, end)
    if month is None:
        return None
    end, year = _year_after(line, end + 1)
    edtf = _edtf(year, month, day)
    return Date(edtf, end, "day") if edtf else None


def _written_in_numbers(line: Line, place: int) -> Date | None:
    """“2016-04-30” by ISO 8601, and “24/10/1992” with the day first if that is certain, else without a reading."""
    parts = [line.at(place + offset) for offset in range(5)]
    numbers, signs = parts[::2], (parts[1].word, parts[3].word)
    if any(part.kind != "number" or not part.word.isdecimal() for part in numbers) or signs[0] != signs[1]:
        return None
    if not all(part.is_glued for part in parts[1:]) or signs[0] not in ("-", "/", "."):
        return None
    lengths = tuple(len(part.word) for part in numbers)
    if lengths == (4, 2, 2) and signs[0] == "-":
        edtf = _edtf(numbers[0].word, int(numbers[1].word), int(numbers[2].word))
        return Date(edtf, place + 5, "day") if edtf else None
    if lengths[2] not in (2, 4) or max(lengths[:2]) > 2:
        return None
    return Date(_either_first(*(number.word for number in numbers)), place + 5, "day")


def _either_first(first: str, second: str, year: str) -> str:
    if len(year) != 4:
        return ""
    readings = {_edtf(year, int(second), int(first)), _edtf(year, int(first), int(second))} - {""}
    return readings.pop() if len(readings) == 1 else ""


def _year(line: Line, place: int) -> Date | None:
    token = line.at(place)
    return Date(token.word, place + 1, "year") if is_year(token) else None


def _decade(line: Line, place: int) -> Date | None:
    """“1990s”, “mid-2000s”, “’90s”, “late eighties”."""
    place = _after_part(line, place)
    apostrophe = line.at(place).word in ("'", "’", "‘")
    place += apostrophe
    token, ending = line.at(place), line.at(place + 1)
    if token.word in _NAMED_DECADES:
        return Date(f"19{_NAMED_DECADES[token.word]}X", place + 1, "decade")
    end = place + 1
    if ending.word in ("'", "’") and ending.is_glued:
        ending, end = line.at(end + 1), end + 1
    if token.kind != "number" or ending.word not in ("s", "'s") or not ending.is_glued:
        return None
    if is_year(token) and token.word[3] == "0":
        return Date(f"{token.word[:3]}X", end + 1, "decade")
    if apostrophe and len(token.word) == 2 and token.word[1] == "0":
        return Date(f"{'20' if token.word[0] in '012' else '19'}{token.word[0]}X", end + 1, "decade")
    return None


def _century(line: Line, place: int) -> Date | None:
    """“the 19th century”, “mid-nineteenth century”."""
    place = _after_part(line, place)
    number, end = ordinal_at(line, place)
    end += line.is_hyphen(end)
    if number is None or line.at(end).word != "century" or not 11 <= number <= 21:
        return None
    return Date(f"{number - 1}XX", end + 1, "century")


def _season(line: Line, place: int) -> Date | None:
    season = _SEASONS.get(line.at(place).word)
    if season is None:
        return None
    end = place + 1 + (line.at(place + 1).word in ("of", ","))
    return Date(f"{line.at(end).word}-{season}", end + 1, "season") if is_year(line.at(end)) else None


def _part_of_year(line: Line, place: int) -> Date | None:
    """“first quarter of 2023”, “second half of 2012”."""
    number, end = ordinal_at(line, place)
    parts = {"quarter": _QUARTERS, "half": _HALVES}.get(line.at(end).word, {})
    if number not in parts:
        return None
    end += 1 + (line.at(end + 1).word in ("of", "in"))
    return Date(f"{line.at(end).word}-{parts[number]}", end + 1, "quarter") if is_year(line.at(end)) else None


def ordinal_at(line: Line, place: int) -> tuple[int | None, int]:
    """The number of “third” or “3rd” and the place after it."""
    token, ending = line.at(place), line.at(place + 1)
    if token.word in ORDINALS:
        return ORDINALS[token.word], place + 1
    is_digits = token.kind == "number" and token.word.isdecimal() and len(token.word) < 4
    if is_digits and ending.word in ORDINAL_ENDS and ending.is_glued:
        return int(token.word), place + 2
    return None, place


def _after_part(line: Line, place: int) -> int:
    """The place after “mid-”, “early” and the like."""
    if line.at(place).word not in _PARTS:
        return place
    return place + 1 + line.is_dash(place + 1)


def _month(line: Line, place: int) -> int | None:
    token = line.at(place)
    return _MONTHS.get(token.word) if token.is_capital else None


def _day(line: Line, place: int) -> tuple[int | None, int]:
    token = line.at(place)
    number, end = ordinal_at(line, place)
    if number is None and token.kind == "number" and token.word.isdecimal() and len(token.word) < 3:
        number, end = int(token.word), place + 1
    return (
        (number, end)
        if number is not None and 1 <= number <= 31 and token.kind == "number"
        else (None, place)
    )


def _year_after(line: Line, place: int) -> tuple[int, str | None]:
    """The place after the year that follows a day and a month, and the year; both as before if none follows."""
    comma = line.at(place).word in (",", "of")
    token = line.at(place + comma)
    return (place + comma + 1, token.word) if is_year(token) else (place, None)


def _edtf(year: str | None, month: int, day: int) -> str:
    """The day as EDTF; empty if there is no such day."""
    longest = monthrange(int(year) if year else 2000, month)[1] if 1 <= month <= 12 else 0
    return f"{year or 'XXXX'}-{month:02}-{day:02}" if 1 <= day <= longest else ""


def qualified(date: Date) -> Date:
    """The date as an approximate one: “around 2010”."""
    return replace(date, edtf=f"{date.edtf}~") if date.edtf and "/" not in date.edtf else date
