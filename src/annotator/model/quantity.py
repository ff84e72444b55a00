"""Quantities: what a reviewer writes in one field (“> 5 billion”), as two numbers and a precision.

English notation, whatever the locale, because the articles write so: a comma parts thousands, a point the decimals.
“1,870” is one thousand eight hundred and seventy, “1,6” is refused. A blank or an apostrophe between thousands is
read too. Units are not part of a quantity.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from math import isfinite

Number = int | float

_SCALES = {"million": 6, "billion": 9, "trillion": 12}
_SCALE_WORDS = {
    "hundred": 2, "thousand": 3, "k": 3, "million": 6, "m": 6, "mn": 6, "mln": 6, "billion": 9, "bn": 9, "bln": 9,
    "trillion": 12, "tn": 12, "trn": 12,
}  # fmt: skip

_MODIFIERS: dict[str, tuple[str, ...]] = {
    "about": ("≈", "~", "about", "approximately", "approx.", "approx", "around", "roughly", "circa", "ca.", "c."),
    "almost": ("almost", "nearly"),
    "over": (">", "over", "more than", "above"),
    "at_least": ("≥", ">=", "at least", "no less than", "no fewer than"),
    "under": ("<", "under", "less than", "fewer than", "below"),
    "at_most": ("≤", "<=", "at most", "no more than", "up to"),
    "exact": ("=", "exactly"),
}  # fmt: skip
"""What stands before a number, by the precision that it means; the first of each is what is written."""

_PRECISION = {words: precision for precision, several in _MODIFIERS.items() for words in several}
_OPEN_ABOVE = frozenset({"over", "at_least"})
_OPEN_BELOW = frozenset({"under", "at_most"})

_NUMBER = (
    r"(?P<sign{n}>[-+−]?)"
    r"(?P<digits{n}>\d{{1,3}}(?:(?P<gap{n}>[,'’\u00a0\u2009\u202f ])\d{{3}}(?:(?P=gap{n})\d{{3}})*)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    r"(?P<power{n}>e[-+]?\d{{1,3}})?(?:\s*(?P<scale{n}>{scales})(?![a-z]))?"
)

_LARGEST_INT = 10**18
"""From here on numbers are floats: readers of JSON keep no more digits."""


@dataclass(frozen=True, slots=True)
class Value:
    """A number or a range.

    Attributes:
        low: The lower end; None if it is open below.
        high: The upper end, `low` again for a single number; None if it is open above.
        precision: ``about``, ``range``, ``over`` … as the scheme's attribute has them; None if the words say nothing.
    """

    low: Number | None
    high: Number | None
    precision: str | None


def parse_value(words: str) -> Value:
    """The quantity that the words say.

    Whole numbers are `int`, others the nearest `float`.

    Raises:
        ValueError: They say none; the message is a sentence.
    """
    found = _rule().fullmatch(words.strip().casefold())
    if found is None:
        raise ValueError(_refusal(words))
    precision = _PRECISION.get(found["modifier"] or "") or ("at_least" if found["plus"] else None)
    if found["digits2"] is None:
        only = _plain(_exact(found, 1, found["scale1"]), words)
        return Value(
            None if precision in _OPEN_BELOW else only, None if precision in _OPEN_ABOVE else only, precision
        )
    if precision in _OPEN_ABOVE | _OPEN_BELOW:
        raise ValueError(f"“{words.strip()}” is a range and open too. Write 2–3 or > 2.")
    low, high = _ends(found)
    if low > high:
        raise ValueError(f"In “{words.strip()}” the first number is larger than the second.")
    return Value(_plain(low, words), _plain(high, words), precision or "range")


def format_value(low: Number | None, high: Number | None, precision: str | None = None) -> str:
    """The quantity as it is written in one field; `parse_value` reads it back.

    ``exact`` is not written, as it goes without saying. Empty if both ends are None.
    """
    if low is None or high is None:
        return _open(low, high, precision)
    if precision in _OPEN_BELOW | _OPEN_ABOVE and low == high:
        return _open(*((low, None) if precision in _OPEN_ABOVE else (None, low)), precision)
    sign = f"{_MODIFIERS[precision][0]} " if precision in ("about", "almost") else ""
    return sign + (_readable(low) if low == high else _range(low, high))


def number_of(exact: Decimal) -> Number:
    """The number as it is kept: a whole one as `int`, another as the nearest `float`."""
    if abs(exact) < _LARGEST_INT and exact == exact.to_integral_value():
        return int(exact)
    return float(exact)


def _open(low: Number | None, high: Number | None, precision: str | None) -> str:
    if low is not None:
        return f"{'>' if precision == 'over' else '≥'} {_readable(low)}"
    if high is not None:
        return f"{'<' if precision == 'under' else '≤'} {_readable(high)}"
    return ""


def _range(low: Number, high: Number) -> str:
    """Both ends with their “million”, once if it is the same; both written out if only one would have it."""
    (first, scale), (second, other) = _scaled(low), _scaled(high)
    dash = " to " if low < 0 else "–"
    if scale == other:
        return f"{first}{dash}{second}{scale}"
    if scale and other:
        return f"{first}{scale}{dash}{second}{other}"
    return f"{_digits(_decimal(low))}{dash}{_digits(_decimal(high))}"


def _readable(number: Number) -> str:
    return "".join(_scaled(number))


def _scaled(number: Number) -> tuple[str, str]:
    """Digits and “ million” or the like, if that leaves at most three decimals; else all digits and nothing."""
    exact = _decimal(number)
    for word, power in reversed(_SCALES.items()):
        part = exact.scaleb(-power)
        if 0 <= part.adjusted() <= 18 - power and part == round(part, 3):
            return _digits(part), f" {word}"
    return _digits(exact), ""


def _decimal(number: Number) -> Decimal:
    """The number as it prints; a whole float below the largest int is exact."""
    is_whole = abs(number) < _LARGEST_INT and number == int(number)
    return Decimal(int(number)) if is_whole else Decimal(str(number))


def _digits(exact: Decimal) -> str:
    if exact and not -9 <= exact.adjusted() < 18:
        return f"{exact.normalize():e}"
    written = f"{exact:,f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _ends(found: re.Match[str]) -> tuple[Decimal, Decimal]:
    """Both ends of a range; “2–3 million” means millions twice, “900,000–1.2 million” does not."""
    high = _exact(found, 2, found["scale2"])
    if found["scale1"] is None and found["scale2"] is not None:
        shared = _exact(found, 1, found["scale2"])
        if shared <= high:
            return shared, high
    return _exact(found, 1, found["scale1"]), high


def _exact(found: re.Match[str], which: int, scale: str | None) -> Decimal:
    digits = re.sub(r"[^\d.]", "", found[f"digits{which}"])
    sign = "-" if found[f"sign{which}"] in ("-", "−") else ""
    exact = Decimal(sign + digits + (found[f"power{which}"] or ""))
    return exact.scaleb(_SCALE_WORDS.get(scale) or _SCALE_WORDS[scale[:-1]]) if scale else exact


def _plain(exact: Decimal, words: str) -> Number:
    number = number_of(exact)
    if not isfinite(number):
        raise ValueError(f"“{words.strip()}” is too large a number.")
    return number


def _refusal(words: str) -> str:
    if re.search(r"\d,\d", words):
        return f"“{words.strip()}” is not a number here: write 1.6 for decimals and 1,870 for thousands."
    if re.search(r"[%$€£₪]", words):
        return f"“{words.strip()}” has a unit in it. Write the number here and the unit in its own field."
    return f"“{words.strip()}” is not a number. Write one such as 40, 1,870, 2–3 or > 5 billion."


@cache
def _rule() -> re.Pattern[str]:
    scales = "|".join(f"{word}s?" if len(word) > 3 else word for word in sorted(_SCALE_WORDS, key=len)[::-1])
    first, second = (_NUMBER.format(n=n, scales=scales) for n in (1, 2))
    modifiers = "|".join(
        re.escape(words) + (r"(?![a-z])" if words[-1].isalpha() else "")
        for words in sorted(_PRECISION, key=len, reverse=True)
    )
    return re.compile(
        rf"(?P<modifier>{modifiers})?\s*(?:(?P<between>between|from)\s+)?{first}"
        rf"(?:\s*(?:[-–—]|to(?![a-z])|(?(between)and(?![a-z])|(?!)))\s*{second}|(?P<plus>\+))?"
    )
