"""What is counted or measured in a figure: money by ISO 4217, shares, and the counted noun as it is printed."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.services.figure_tokens import Line
from annotator.services.figure_words import FUNCTION_WORDS, word_set

SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₪": "ILS", "₼": "AZN", "₺": "TRY", "₽": "RUB", "₹": "INR",
    "₩": "KRW", "₴": "UAH", "₾": "GEL", "₸": "KZT", "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "₡": "CRC",
}  # fmt: skip
DOLLARS = {
    "us": "USD", "u.s.": "USD", "usd": "USD", "c": "CAD", "ca": "CAD", "can": "CAD", "a": "AUD", "au": "AUD", "nz": "NZD",
    "hk": "HKD", "s": "SGD", "nt": "TWD", "r": "BRL",
}  # fmt: skip
"""What is written onto a dollar sign, and whose it is then."""

CODES = frozenset(
    """
    USD EUR GBP JPY CHF CNY RMB ILS NIS AZN TRY RUB INR KRW UAH GEL AMD KZT IRR IQD SAR AED QAR KWD EGP CAD AUD NZD HKD SGD TWD
    BRL MXN ZAR SEK NOK DKK PLN CZK HUF RON BGN THB IDR MYR PHP VND PKR NGN
    """.casefold().split()
)
_OTHER_NAMES = {"rmb": "CNY", "nis": "ILS"}
NAMES = {
    "dollar": "USD", "euro": "EUR", "shekel": "ILS", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "manat": "AZN",
    "lira": "TRY", "liras": "TRY", "ruble": "RUB", "rouble": "RUB", "rupee": "INR", "hryvnia": "UAH", "peso": "MXN",
    "rial": "IRR", "riyal": "SAR", "dirham": "AED", "lari": "GEL", "tenge": "KZT", "zloty": "PLN",
}  # fmt: skip
_NATIONS = {
    ("us", "dollar"): "USD", ("u.s.", "dollar"): "USD", ("american", "dollar"): "USD", ("canadian", "dollar"): "CAD",
    ("australian", "dollar"): "AUD", ("swiss", "franc"): "CHF", ("british", "pound"): "GBP", ("pounds", "sterling"): "GBP",
    ("pound", "sterling"): "GBP", ("turkish", "lira"): "TRY", ("israeli", "shekel"): "ILS", ("new", "shekel"): "ILS",
    ("azerbaijani", "manat"): "AZN", ("mexican", "peso"): "MXN", ("saudi", "riyal"): "SAR",
}  # fmt: skip

SHARES = {
    ("%",): "%", ("٪",): "%", ("percent",): "%", ("per", "cent"): "%", ("pct",): "%", ("percentage", "points"): "percentage points",
    ("percentage", "point"): "percentage points", ("basis", "points"): "basis points", ("‰",): "‰",
}  # fmt: skip

_TIMES = "second minute hour day week month year decade"
TIMES = {word: f"{word}s" for word in _TIMES.split()} | {"century": "centuries"}
"""Units of time by their singular; what they are called."""

_MEASURES = (
    "ton tonne barrel gallon litre liter pound ounce kilogram gram acre hectare mile kilometre kilometer metre meter yard watt "
    "kilowatt megawatt gigawatt degree megaton kiloton cup bottle carton bushel byte gigabyte terabyte"
)
MEASURES = {word: f"{word}s" for word in _MEASURES.split()} | {
    "foot": "feet", "inch": "inches", "cubic": "cubic", "square": "square",
}  # fmt: skip
"""Units that go with “of”: “barrels of gas”."""

_SYMBOLS = word_set(
    """
    km kg mg cm mm m g lb lbs oz ft mi ha kw mw gw kwh mwh twh ghz mhz gb tb mb mph kph bpd km² km2 m² m³ °c °f
    """
)
_ATTRIBUTED = word_set("member vote seat")
"""Said of a noun without a hyphen, too: “a five vote majority”."""

_JOINED = "member term seat page vote point story game bed room"
_COMPOUND = {word: f"{word}s" for word in _JOINED.split()} | {
    "man": "men",
    "woman": "women",
    "person": "people",
}
"""What a number is joined to by a hyphen: “a 12-member panel”."""

PEOPLE = word_set(
    """
    people men women children personnel staff police troops aircraft feet teeth mice cattle sheep fish data media
    species series headquarters clergy youth offspring voters
    """
)
"""Plurals that do not end in s."""

_DETERMINERS = word_set("the its their his her our these those my your")
_FURTHER = word_set("more other fewer further")
_NOT_PLURAL = word_set("ss us is")
_WIDEST = 4
"""Words of a counted noun."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted, and where it ends.

    Attributes:
        name: ISO 4217, ``%``, or as printed; empty if nothing is said.
        end: The place of the token after it.
        kind: ``money``, ``share``, ``time``, ``measure``, ``count`` or empty.
    """

    name: str
    end: int
    kind: str = ""


def money_before(line: Line, place: int) -> Unit | None:
    """The currency that stands before a number: “$”, “US$”, “EUR ”."""
    token = line.at(place)
    if (
        token.word in DOLLARS
        and token.is_capital
        and line.at(place + 1).word == "$"
        and line.at(place + 1).is_glued
    ):
        return Unit(DOLLARS[token.word], place + 2, "money")
    if token.word in SIGNS:
        return Unit(SIGNS[token.word], place + 1, "money")
    if token.word in CODES and token.is_capital and line.at(place + 1).kind == "number":
        return Unit(_code(token.word), place + 1, "money")
    return None


def unit_after(line: Line, place: int) -> Unit | None:
    """The unit that stands after a number, with its rate: “tons”, “percent”, “barrels of gas per year”."""
    found = _share(line, place) or _money(line, place) or _joined(line, place) or counted(line, place)
    return found and with_rate(line, found)


def own_after(line: Line, place: int) -> Unit | None:
    """The share or the money that stands right after a number."""
    return _share(line, place) or _money(line, place)


def with_rate(line: Line, unit: Unit) -> Unit:
    """The unit with what it is counted per: “ / year”."""
    token, after = line.at(unit.end), line.at(unit.end + 1)
    is_per = token.word in ("per", "/") and after.kind == "word"
    is_each = token.word in ("a", "an", "each", "every") and (after.word in TIMES or after.word in MEASURES)
    if not (is_per or is_each) or after.word == "cent" or not unit.name:
        return unit
    return Unit(f"{unit.name} / {after.word}", unit.end + 2, unit.kind)


def of_whole(line: Line, place: int) -> int:
    """Where “of its crude oil supply” ends after a share; the place itself if it does not follow."""
    if line.at(place).word != "of" or line.at(place + 1).word not in ("its", "their", "his", "her", "our"):
        return place
    end = place + 2
    while end < place + 2 + _WIDEST and is_noun_part(line, end):
        end += 1
    return end if end > place + 2 else place


def counted(line: Line, place: int) -> Unit | None:
    """The counted noun: words up to the first plural, of which the last is the unit; also “of his former aides”."""
    place = _after_of(line, place)
    place += line.at(place).word in _FURTHER and line.at(place + 1).word != "than"
    for _ in range(_WIDEST):
        if not is_noun_part(line, place):
            return None
        last = _end_of_compound(line, place)
        if last == place and _is_head(line, place):
            return _head(line, place)
        place = last + 1
    return None


def _after_of(line: Line, place: int) -> int:
    """The place of the nouns in “of the country’s former presidents”; the place itself without such an “of”."""
    if line.at(place).word != "of" or line.at(place + 1).word not in _DETERMINERS:
        return place
    place += 2
    while line.at(place).kind == "word" and line.at(place).word.endswith(("'s", "s'")):
        place += 1
    return place


def _end_of_compound(line: Line, place: int) -> int:
    """The place of the last word that hyphens join to this one."""
    while line.is_hyphen(place + 1) and line.at(place + 2).kind == "word":
        place += 2
    return place


def is_time(name: str) -> bool:
    """Whether a unit is one of time."""
    return name in TIMES or name in TIMES.values()


def _share(line: Line, place: int) -> Unit | None:
    place += line.is_hyphen(place)
    for words, name in SHARES.items():
        if line.says(place, *words):
            return Unit(name, place + len(words), "share")
    return None


def _money(line: Line, place: int) -> Unit | None:
    place += line.is_hyphen(place)
    word, after = line.at(place).word, line.at(place + 1).word
    name = _NATIONS.get((word, after)) or _NATIONS.get((word, after.removesuffix("s")))
    if name is not None:
        return Unit(name, place + 2, "money")
    name = NAMES.get(word) or NAMES.get(word.removesuffix("s"))
    if name is None and word in CODES and line.words[line.at(place).start : line.at(place).end].isupper():
        name = _code(word)
    name = name or SIGNS.get(word)
    return None if name is None else Unit(name, place + 1, "money")


def _joined(line: Line, place: int) -> Unit | None:
    """“10-year”, “12-member”, “47-year-old”."""
    if not line.is_hyphen(place):
        return None
    token = line.at(place + 1)
    if token.is_capital:
        return None
    for table, kind in ((TIMES, "time"), (MEASURES, "measure"), (_COMPOUND, "count")):
        name = table.get(token.word)
        if name is not None:
            is_old = line.is_hyphen(place + 2) and line.says(place + 3, "old")
            return Unit(name, place + (4 if is_old else 2), kind)
    return None


def _head(line: Line, place: int) -> Unit:
    word = line.at(place).word
    printed = line.words[line.at(place).start : line.at(place).end]
    if word in ("cubic", "square") and line.at(place + 1).kind == "word":
        printed = line.words[line.at(place).start : line.at(place + 1).end]
        return _with_stuff(line, Unit(printed, place + 2, "measure"))
    if is_time(word):
        return Unit(printed, place + 1, "time")
    if word in MEASURES or word in MEASURES.values():
        return _with_stuff(line, Unit(printed, place + 1, "measure"))
    while _goes_on(line, place):
        place += 1
        printed = line.words[line.at(place).start : line.at(place).end]
    return Unit(printed, place + 1, "count")


def _goes_on(line: Line, place: int) -> bool:
    """Whether a plural is followed by another that it only describes: “weapons systems”, “Capitol Police officers”."""
    is_free = not line.at(place).is_capital or line.at(place).word in PEOPLE
    return is_free and _is_plural(line.at(place + 1).word) and is_noun_part(line, place + 1)


def _with_stuff(line: Line, unit: Unit) -> Unit:
    """The measure with what is measured: “barrels of gas”."""
    if line.at(unit.end).word != "of" or not is_noun_part(line, unit.end + 1):
        return unit
    end = unit.end + 2
    while end < unit.end + 3 and is_noun_part(line, end):
        end += 1
    stuff = line.words[line.at(unit.end + 1).start : line.at(end - 1).end]
    return Unit(f"{unit.name} of {stuff}", end, unit.kind)


def is_noun_part(line: Line, place: int) -> bool:
    """Whether the word there can be part of a noun phrase: no function word, no possessive."""
    token = line.at(place)
    return token.kind == "word" and token.word not in FUNCTION_WORDS and "'" not in token.word


def _is_head(line: Line, place: int) -> bool:
    word = line.at(place).word
    return is_time(word) or word in MEASURES or word in _ATTRIBUTED or word in _SYMBOLS or _is_plural(word)


def _is_plural(word: str) -> bool:
    return word in PEOPLE or (len(word) > 2 and word[-1] == "s" and word[-2:] not in _NOT_PLURAL)


def _code(word: str) -> str:
    return _OTHER_NAMES.get(word, word.upper())


def currencies() -> list[str]:
    """The codes of ISO 4217 that are known here, by alphabet."""
    return sorted(code.upper() for code in CODES if code not in _OTHER_NAMES)
