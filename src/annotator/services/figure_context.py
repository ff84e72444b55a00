"""What stands around a number that makes it none: names of things, references, times of day, page furniture."""

from __future__ import annotations

import re
from functools import cache

from annotator.services.figure_tokens import Line
from annotator.services.figure_words import DESIGNATORS, FUNCTION_WORDS, STREETS, word_set

_COUNTERS = (
    "shares?|comments?|likes?|views?|retweets?|tweets?|replies|followers|votes?|reads?|claps?|loves?|saves?"
)
_FURNITURE = (
    r"[\W\d_]*\d[\W\d_]*[km]?",
    r"-?\d{1,2}(?:\.\d)?\s*°?\s*[cf]",
    r"(?:(?:estimated )?(?:reading|read) time\W*)?\d+\s*(?:min(?:ute)?s?)(?:\s*(?:read|reading time))?",
    r"(?:estimated )?(?:reading|read) time\W*\d+\W*(?:min(?:ute)?s?)?(?:\s*read)?",
    rf"(?:{_COUNTERS})\W*[\d,.]+\s*[km]?",
    rf"[\d,.]+\s*[km]?\s*(?:{_COUNTERS})",
    r"(?:page\W*)?\d+\s*(?:of|/)\s*\d+",
    r"(?:©|\(c\)|copyright\b).*",
)
"""Lines that hold numbers but none of the article's."""

_NUMBERING = re.compile(r"\s*\(?\d{1,3}[.)](?=\s)")
_NAMES = frozenset({"911", "007"})
_NAMES_YEAR = frozenset({"©", "copyright"})
_TWO_OF_THEM = word_set("the these those between its their our both his her my")


def is_furniture(words: str) -> bool:
    """Whether a line is page furniture: a counter, a reading time, a copyright notice."""
    return len(words) < 400 and _furniture().fullmatch(words.strip().casefold()) is not None


def after_numbering(words: str) -> int:
    """Where the text of a numbered line begins: “2. Why it matters”."""
    found = _NUMBERING.match(words)
    return found.end() if found else 0


def is_name(line: Line, place: int, end: int) -> bool:
    """Whether a bare number, of the tokens from `place` to before `end`, names something: “Hermes 900”, “F-16”, “No. 8”.

    Asked only of a number without a currency, a share, a scale and a modifier.
    """
    return (
        line.at(place).word in _NAMES
        or (
            line.at(place).word.isdecimal() and len(line.at(place).word) > 1 and line.at(place).word[0] == "0"
        )
        or is_written_onto(line, place)
        or is_written_on(line, end)
        or _is_designated(line, place)
        or _is_time_of_day(line, place, end)
        or _is_address(line, end)
        or _is_enumerated(line, place, end)
        or _is_ratio(line, end)
    )


def is_written_onto(line: Line, place: int) -> bool:
    """Whether the number is written onto letters before it: “F16”, “Barak-8”, “#1”, “1.2.3”."""
    token, before = line.at(place), line.at(place - 1)
    if not token.is_glued:
        return False
    if before.word == ".":
        return before.is_glued and line.at(place - 2).kind == "number"
    if line.is_dash(place - 1):
        return before.is_glued and before.word != "—" and line.at(place - 2).kind != "end"
    return before.kind in ("word", "number", "other") or before.word in ("#", "_", "/")


def is_written_on(line: Line, end: int) -> bool:
    """Whether letters are written onto the number that ends there: “5G”, “401(k)”, “102nd”."""
    after = line.at(end)
    if not after.is_glued:
        return False
    is_bracket = after.word in ("(", "_") and line.at(end + 1).kind == "word" and line.at(end + 1).is_glued
    return after.kind in ("word", "number") or is_bracket


def is_joined_on(line: Line, end: int) -> bool:
    """Whether the number begins a compound whose second part is no unit: “two-state”, “9-state”."""
    return line.is_hyphen(end) and line.at(end + 1).kind in ("word", "number")


def is_only_a_pair(line: Line, place: int) -> bool:
    """Whether “two” does not count but points: “the two countries”, “between two countries”."""
    return line.at(place).word == "two" and line.at(place - 1).word in _TWO_OF_THEM


def names_a_year(line: Line, place: int) -> bool:
    """Whether a number that looks like a year is none, or none of the article's: “Resolution 1973”, “© 2021”."""
    before = line.before_dot(place)
    if before.word in _NAMES_YEAR or (before.word == ")" and line.says(place - 3, "(", "c", ")")):
        return True
    if before.word in DESIGNATORS and before.word not in ("count", "counts", "line", "area", "group"):
        return True
    if is_written_onto(line, place) or is_written_on(line, place + 1):
        return not _begins_with_part(line, place)
    printed = line.words[before.start : before.end]
    return before.kind == "word" and 1 < len(printed) <= 3 and printed.isupper()


def _begins_with_part(line: Line, place: int) -> bool:
    """“pre-2010”, “post-1990”, “July-2012”, “2005-2014”; a full stop or comma written onto it."""
    return line.is_dash(place - 1) and line.at(place - 2).word in (
        "pre",
        "post",
        "mid",
        "since",
        "early",
        "late",
    )


def _is_designated(line: Line, place: int) -> bool:
    before = line.before_dot(place)
    if before.word == "#":
        return True
    if before.kind != "word" or line.words[line.at(place).start : line.at(place).end].count(","):
        return False
    if before.word in DESIGNATORS:
        return True
    is_adverb = before.word.endswith("ly")
    return before.is_capital and before.word not in FUNCTION_WORDS and not is_adverb


def _is_time_of_day(line: Line, place: int, end: int) -> bool:
    after = line.at(end)
    if after.word.rstrip(".") in ("am", "pm", "a.m", "p.m", "o'clock"):
        return True
    is_clock = (
        after.word == ":"
        and after.is_glued
        and line.at(end + 1).kind == "number"
        and line.at(end + 1).is_glued
    )
    return is_clock or (
        line.at(place - 1).word == ":" and line.at(place).is_glued and line.at(place - 1).is_glued
    )


def _is_address(line: Line, end: int) -> bool:
    return any(
        line.at(end).is_capital and line.at(end + offset).word in STREETS and line.at(end + offset).is_capital
        for offset in (1, 2)
    )


def _is_enumerated(line: Line, place: int, end: int) -> bool:
    """“(1)” and “2)” before what they number."""
    is_short = line.at(end).word == ")" and len(line.at(place).word) <= 2
    return is_short and line.at(place - 1).word in ("(", "")


def _is_ratio(line: Line, end: int) -> bool:
    """“9/11”, “24/7”, “20/20”."""
    return line.at(end).word == "/" and line.at(end).is_glued and line.at(end + 1).kind == "number"


@cache
def _furniture() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in _FURNITURE))
