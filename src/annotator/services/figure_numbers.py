"""Numbers in words and digits: “1.6 billion”, “twenty-five”, “half a million”, “two dozen”, “hundreds of thousands”."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from annotator.services.figure_tokens import Line, Token, value_of
from annotator.services.figure_words import CARDINALS, FEW, GLUED_SCALES, PLURALS, SCALES

Manner = Literal["digits", "words", "plural"]

_HALF = Decimal("0.5")
_QUARTER = Decimal("0.25")
_ARTICLES = ("a", "an")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it stands.

    Attributes:
        end: The place of the token after it.
        manner: In digits, in words, or a plural that says at the least that much (“dozens”).
        scale: What its “hundred” or “million” multiplies by; 1 without one.
    """

    value: Decimal
    end: int
    manner: Manner
    scale: Decimal = Decimal(1)

    @property
    def has_scale(self) -> bool:
        """Whether it says hundred, million or the like."""
        return self.scale != 1


def amount_at(line: Line, place: int, *, is_money: bool = False) -> Amount | None:
    """The number that begins at a place.

    Args:
        line: The line.
        place: Where.
        is_money: A currency stands before it, so that “m” is million even after a blank.
    """
    token = line.at(place)
    if token.kind == "number":
        return _digits(line, place, is_money=is_money)
    if token.kind != "word":
        return None
    return _plural(line, place) or _part_of_scale(line, place) or _words(line, place)


def _digits(line: Line, place: int, *, is_money: bool) -> Amount | None:
    value = value_of(line.at(place))
    if value is None:
        return None
    added = _and_a_half(line, place + 1)
    if added is not None and _scale(line, added[1]) is not None:
        return _scaled(line, Amount(value + added[0], added[1], "digits"))
    glued = line.at(place + 1)
    if (glued.is_glued or is_money) and glued.word in GLUED_SCALES:
        scale = GLUED_SCALES[glued.word]
        return Amount(value * scale, place + 2, "digits", scale)
    return _scaled(line, Amount(value, place + 1, "digits"))


def _scaled(line: Line, amount: Amount) -> Amount:
    """The number with the “million” or the “hundred thousand” after it, also after a hyphen."""
    for _ in range(3):
        place = amount.end + line.is_hyphen(amount.end)
        scale = _scale(line, place)
        if scale is None:
            break
        amount = Amount(amount.value * scale, place + 1, amount.manner, amount.scale * scale)
    return amount


def _scale(line: Line, place: int) -> Decimal | None:
    return SCALES.get(line.at(place).word)


def _and_a_half(line: Line, place: int) -> tuple[Decimal, int] | None:
    if line.says(place, "and", "a", "half"):
        return _HALF, place + 3
    if line.says(place, "and", "a", "quarter"):
        return _QUARTER, place + 3
    return None


def _plural(line: Line, place: int) -> Amount | None:
    """“dozens”, “tens of millions”, “hundreds of thousands”, “several hundred”."""
    word, after = line.at(place).word, line.at(place + 1).word
    if word in FEW and after in SCALES:
        return replace(_scaled(line, Amount(Decimal(2), place + 1, "plural")), manner="plural")
    if word in _ARTICLES and after in FEW and line.at(place + 2).word in SCALES:
        return replace(_scaled(line, Amount(Decimal(2), place + 2, "plural")), manner="plural")
    if word == "tens" and after == "of" and line.at(place + 2).word in PLURALS:
        return _several(Decimal(PLURALS[line.at(place + 2).word]) * 10, place + 3)
    if word not in PLURALS or (word == "scores" and after != "of"):
        return None
    if after == "of" and word in ("dozens", "hundreds", "thousands") and line.at(place + 2).word in PLURALS:
        several = Decimal(PLURALS[word]) * PLURALS[line.at(place + 2).word] / 2
        return _several(several, place + 3)
    return _several(Decimal(PLURALS[word]), place + 1)


def _several(value: Decimal, end: int) -> Amount:
    return Amount(value, end, "plural", value / 2)


def _part_of_scale(line: Line, place: int) -> Amount | None:
    """“half a million”, “a half-million”, “a quarter of a million”, “half a dozen”."""
    place += line.at(place).word in _ARTICLES
    part = {"half": _HALF, "quarter": _QUARTER}.get(line.at(place).word)
    if part is None:
        return None
    place += 1
    place += line.at(place).word == "of"
    place += line.at(place).word in _ARTICLES
    place += line.is_hyphen(place)
    scale = _scale(line, place)
    return None if scale is None else Amount(part * scale, place + 1, "words", scale)


def _words(line: Line, place: int) -> Amount | None:
    """“one hundred and forty-two thousand”, “a million”, “two and a half”, “a couple of dozen”."""
    if line.at(place).word in _ARTICLES:
        return _after_article(line, place)
    total = group = Decimal(0)
    start, said, limit = place, Decimal(1), Decimal(10) ** 15
    while (number := _next_number(line, place, group, limit, is_first=place == start)) is not None:
        value, place = number
        scale = SCALES.get(line.at(place - 1).word)
        if scale is None:
            group, said = group + value, Decimal(1)
            added = _and_a_half(line, place)
            if added is not None:
                group, place = group + added[0], added[1]
        elif scale >= 1000:
            total, group, said, limit = total + group * scale, Decimal(0), scale, scale
        else:
            group, said = group * scale, scale
    return None if place == start else Amount(total + group, place, "words", said)


def _after_article(line: Line, place: int) -> Amount | None:
    if line.says(place + 1, "couple"):
        of = line.at(place + 2).word == "of"
        is_number = of or _scale(line, place + 2) is not None
        return _scaled(line, Amount(Decimal(2), place + 2 + of, "words")) if is_number else None
    if _scale(line, place + 1) is None:
        return None
    return _scaled(line, Amount(Decimal(1), place + 1, "words"))


def _next_number(
    line: Line, place: int, group: Decimal, limit: Decimal, *, is_first: bool
) -> tuple[Decimal, int] | None:
    """The next word of a number, and the place after it; None if the number ends.

    Args:
        line: The line.
        place: Where.
        group: The number since the last scale.
        limit: Scales have to be smaller.
        is_first: Whether no word came before.
    """
    if not is_first:
        before = line.at(place)
        is_joined = before.word == "and" and line.at(place - 1).word in ("hundred", "thousand", "million")
        place += is_joined or line.is_hyphen(place)
    token = line.at(place)
    if token.word in SCALES:
        scale = SCALES[token.word]
        return (group, place + 1) if group and scale < limit and (scale >= 1000 or group < 100) else None
    value = CARDINALS.get(token.word)
    if value is None or not (is_first or _goes_on(group, value)):
        return None
    return value, place + 1


def _goes_on(group: Decimal, value: Decimal) -> bool:
    """Whether a cardinal can follow: after tens a digit, after hundreds and scales anything."""
    if group % 100 == 0:
        return True
    return value < 10 and group % 10 == 0 and group % 100 >= 20


def is_number_word(token: Token) -> bool:
    """Whether the token is a number by itself."""
    return token.kind == "number" or token.word in CARDINALS
