"""The grammar of figures: which words, beginning at a place of a line, are one, and what they say.

What is marked is the modifier, the number, and its unit or counted noun: “more than $5 billion”, “nearly 100 cargo flights”,
“70% of its weapons”, “approximately 40%” (of what follows after that, when it is not “its”, is another matter). A date
is marked without its preposition; “from” and “between” belong to a range that they open.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache

from annotator.services import figure_context as context
from annotator.services import figure_dates as dates
from annotator.services import figure_units as units
from annotator.services import figure_words as words
from annotator.services.figure_amounts import Found, Start, made, number
from annotator.services.figure_numbers import amount_at
from annotator.services.figure_tokens import DASHES, Line
from annotator.services.figure_units import Unit

_CIRCA = (("c",), ("ca",))
"""Said only with a full stop; else they are letters."""


def found_at(line: Line, place: int, *, is_asked: bool = False) -> Found | None:
    """The figure that begins at a place, or None."""
    token = line.at(place)
    if token.kind != "number" and token.word not in _beginnings():
        return None
    start = _after_modifier(line, place, is_asked=is_asked)
    for rule in _RULES:
        found = rule(line, start)
        if found is not None:
            return found
    return None


def _after_modifier(line: Line, place: int, *, is_asked: bool) -> Start:
    precision, end = "", place
    for _ in range(2):
        said = next((one for one in words.BEFORE.get(line.at(end).word, ()) if line.says(end, *one[0])), None)
        if said is None or (said[0] in _CIRCA and line.at(end + 1).word != "."):
            break
        precision = said[1] if precision in ("", "about") else precision
        end = end + len(said[0])
        end += line.at(end).word == "." and line.at(end).is_glued
    return Start(place, end, precision, is_asked)


def _date(line: Line, start: Start) -> Found | None:
    if start.precision not in ("", "about"):
        return None
    found = dates.date_at(line, start.place)
    if found is None:
        return None
    if found.rule == "year" and not start.is_asked and context.names_a_year(line, start.place):
        return None
    if found.rule == "year" and _is_counting(line, found.end):
        return None
    if start.is_modified:
        found = dates.qualified(found)
    return Found(start.first, found.end, as_of=found.edtf, rule=found.rule, kind="date")


def _is_counting(line: Line, end: int) -> bool:
    """Whether four digits are no year, because of what follows: “2000 people”, “1990 miles”, “2000 dollars”."""
    unit = units.unit_after(line, end)
    if unit is None:
        return False
    first = line.at(end).word
    return unit.kind in ("share", "money", "measure") or first in words.SCALES or first in units.PEOPLE


def _odds(line: Line, start: Start) -> Found | None:
    """“one in five”, “nine out of 10”."""
    part = amount_at(line, start.place)
    if part is None or part.has_scale or part.value > 10:
        return None
    place = part.end + (2 if line.says(part.end, "out", "of") else 1)
    if place == part.end + 1 and line.at(part.end).word != "in":
        return None
    whole = amount_at(line, place)
    if whole is None or not part.value < whole.value <= 100 or whole.value != whole.value.to_integral_value():
        return None
    unit = units.unit_after(line, whole.end)
    if unit is not None and unit.kind in ("time", "share", "money", "measure"):
        return None
    if unit is None and line.at(whole.end).word != "of" and whole.value not in (3, 4, 5, 10, 100):
        return None
    return _share(line, start, part.value / whole.value, unit.end if unit else whole.end, "odds")


def _part(line: Line, start: Start) -> Found | None:
    """“half of its weapons”, “two-thirds of”, “a third of”; “a quarter-century”, “half an hour”."""
    number = 1
    place = start.place
    token = line.at(place)
    if token.word in ("a", "an", "one"):
        place += 1
    elif token.word in words.CARDINALS and int(words.CARDINALS[token.word]) < 10:
        number, place = int(words.CARDINALS[token.word]), place + 1
    is_article = place > start.place
    place += is_article and line.is_hyphen(place)
    whole = words.PARTS.get(line.at(place).word)
    if whole is None or number >= whole:
        return None
    return _part_of_time(line, start, Decimal(number) / whole, place + 1) or _part_of_whole(
        line, start, Decimal(number) / whole, place, is_counted=is_article
    )


def _part_of_time(line: Line, start: Start, part: Decimal, place: int) -> Found | None:
    place += line.is_hyphen(place)
    place += line.at(place).word in ("a", "an")
    unit = units.TIMES.get(line.at(place).word)
    if unit is None or (
        line.at(place - 1).word in words.PARTS and part != Decimal("0.5") and unit != "centuries"
    ):
        return None
    if unit == "centuries":
        part, unit = part * 100, "years"
    return made(line, start, part, None, Unit(unit, place + 1, "time"), "fraction")


def _part_of_whole(line: Line, start: Start, part: Decimal, place: int, *, is_counted: bool) -> Found | None:
    word, after = line.at(place).word, line.at(place + 1).word
    is_half = word == "half" and after in ("of", "the", "its", "their", "all", "his", "her", "our")
    is_majority = is_counted and after in ("majority", "majorities")
    is_clear = (is_counted and (after == "of" or start.is_asked)) or (word == "half" and start.is_modified)
    if not (is_half or is_majority or is_clear):
        return None
    if line.at(start.place - 1).word in ("first", "second", "other", "the") and after != "of":
        return None
    if line.at(start.place - 1).word in ("first", "second", "third", "fourth", "last", "other"):
        return None
    return _share(line, start, part, place + 1, "fraction")


def _share(line: Line, start: Start, part: Decimal, end: int, rule: str) -> Found:
    percent = (part * 100).quantize(Decimal("0.01"))
    return made(line, start, percent, None, Unit("%", units.of_whole(line, end), "share"), rule)


def _multiple(line: Line, start: Start) -> Found | None:
    """“more than double”, “twice the”, “threefold”, “10-fold”, “three times as many”."""
    token, after = line.at(start.place), line.at(start.place + 1)
    times = words.MULTIPLES.get(token.word)
    if times is not None:
        if token.word in ("twice", "thrice") and after.word not in words.AFTER_MULTIPLES:
            return made(line, start, Decimal(times), None, Unit("times", start.place + 1, "count"), "count")
        is_plain = (
            start.is_modified or token.word in words.ALWAYS_MULTIPLES or after.word in words.AFTER_MULTIPLES
        )
        if not is_plain or line.is_hyphen(start.place + 1):
            return None
        return _times(line, start, Decimal(times), start.place + 1)
    amount = amount_at(line, start.place)
    if amount is None:
        return None
    place = amount.end + line.is_hyphen(amount.end)
    if line.at(place).word == "fold" or (line.at(place).word == "x" and line.at(place).is_glued):
        return _times(line, start, amount.value, place + 1)
    if line.at(amount.end).word == "times" and line.at(amount.end + 1).word in words.MORE_THAN_BEFORE:
        return _times(line, start, amount.value, amount.end + 1)
    return None


def _times(line: Line, start: Start, times: Decimal, end: int) -> Found:
    return made(line, start, times, None, Unit("times", end, "multiple"), "multiple")


def _rank(line: Line, start: Start) -> Found | None:
    """“fifth-largest trading partner”, “second most popular”."""
    place, end = dates.ordinal_at(line, start.place)
    end += line.is_hyphen(end)
    word = line.at(end).word
    if place is None or not (word in words.SUPERLATIVES or word in ("most", "least")):
        return None
    if line.at(end + 1).word == "to" or (place == 1 and word == "most"):
        return None
    end += 1
    last = end + 3
    while end < last and units.is_noun_part(line, end):
        end += 3 if line.is_hyphen(end + 1) and units.is_noun_part(line, end + 2) else 1
    return made(line, start, Decimal(place), None, Unit("rank", end, "rank"), "rank")


_RULES: tuple[Callable[[Line, Start], Found | None], ...] = (
    _date, _odds, _part, _multiple, _rank, number,
)  # fmt: skip


@cache
def _beginnings() -> frozenset[str]:
    """Every word and sign that a figure may begin with, when it does not begin with digits."""
    return frozenset({"a", "an", "from", "between", "several", "few", "many", "tens", "minus", "negative", "'", "’", "‘"}).union(
        words.BEFORE, words.CARDINALS, words.PLURALS, words.SCALES, words.ORDINALS, words.PARTS, words.MULTIPLES,
        units.SIGNS, units.DOLLARS, units.CODES, dates.BEGINNINGS, DASHES,
    )  # fmt: skip
