"""Amounts: a number or a range with its currency, share, measure or counted noun, and what qualifies it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from annotator.services import figure_context as context
from annotator.services import figure_units as units
from annotator.services import figure_words as words
from annotator.services.figure_numbers import Amount, amount_at
from annotator.services.figure_tokens import DASHES, Line
from annotator.services.figure_units import Unit

_RULES = {"money": "money", "share": "share", "time": "duration", "measure": "measure", "count": "count"}
_DURING = words.word_set(
    "for of in after since just well is was than lasting spent nearly and with has had have"
)
"""Before “over 20 years” they leave “over” its meaning; otherwise it says during."""

_PHRASAL = words.word_set(
    "turn turned turns turning hand handed hands handing take took takes taken taking carried passed"
)
"""Verbs that “over” belongs to."""


@dataclass(frozen=True, slots=True)
class Found:
    """A figure as tokens ``[start, end)`` of a line; the other fields as `annotator.services.figures.Figure` has them.

    Attributes:
        kind: Of the unit (`Unit.kind`); ``date`` for dates.
    """

    start: int
    end: int
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    precision: str = ""
    as_of: str = ""
    rule: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Start:
    """Where a number begins, after its modifier.

    Attributes:
        first: The place of the modifier, or of the number.
        place: The place of the number.
        precision: What the modifier says; empty without one.
        is_asked: A reviewer has marked the words: they are a figure, whatever stands around them.
    """

    first: int
    place: int
    precision: str
    is_asked: bool

    @property
    def is_modified(self) -> bool:
        """Whether a modifier stands there."""
        return self.place > self.first


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a range, or the only number.

    Attributes:
        number: The place of the number itself.
        unit: Its own: money before it, or a share or money right after it.
        end: The place of the token after all that.
    """

    value: Decimal
    amount: Amount
    number: int
    unit: Unit | None
    end: int


def made(
    line: Line,
    start: Start,
    low: Decimal,
    high: Decimal | None,
    unit: Unit,
    rule: str,
    *,
    precision: str = "",
) -> Found:
    """The figure of a number, or of a range if there is a second one; it ends where the unit ends, or its modifier."""
    said, end = _modifier_after(line, unit.end)
    said = start.precision or precision or said or ("exact" if high is None else "range")
    found = Found(start.first, end, unit=unit.name, rule=rule, kind=unit.kind)
    if high is not None:
        return replace(found, low=low, high=high, precision="about" if said == "about" else "range")
    return replace(
        found,
        low=None if said in words.OPEN_BELOW else low,
        high=None if said in words.OPEN_ABOVE else low,
        precision=said,
    )


def number(line: Line, start: Start) -> Found | None:
    """The number or the range that begins there."""
    opener = line.at(start.place).word
    is_opened = opener in ("from", "between")
    first = _end_at(line, start.place + is_opened)
    if first is None:
        return None
    second = _second(line, first, opener)
    if is_opened and second is None:
        return None
    if second is not None and "from" in (opener, line.at(start.first - 1).word) and _is_change(first, second):
        return None if is_opened else _one(line, start, first, second)
    return _one(line, start, first) if second is None else _range(line, start, first, second)


def _one(line: Line, start: Start, first: _End, other: _End | None = None) -> Found | None:
    """A single number; `other` is the second of a change, whose unit it shares."""
    said, end = _modifier_after(line, first.end)
    unit = _unit(line, first, end)
    if unit is None and other is not None:
        unit = _unit(line, other, other.end)
        unit = unit and replace(unit, end=first.end)
    is_one_or_more = bool(said) and unit is not None
    if not (start.is_asked or is_one_or_more or _is_figure(line, start, first, unit)):
        return None
    if first.amount.manner == "plural":
        said = said or ("at_least" if start.precision in ("", "about", "almost") else start.precision)
        start = replace(start, precision=said)
    return made(line, start, first.value, None, unit or Unit("", end), _rule(unit), precision=said)


def _range(line: Line, start: Start, first: _End, second: _End) -> Found | None:
    """A range; two numbers of which the first is larger are a tally (“52–48”) and have no value."""
    unit = _unit(line, second, second.end)
    if unit is None and first.unit is not None:
        unit = replace(first.unit, end=second.end)
    if not start.is_asked and not _is_figure(line, start, first, unit, end=second.end):
        return None
    low = first.value
    if first.amount.scale == 1 and low * second.amount.scale <= second.value:
        low *= second.amount.scale
    if low > second.value:
        return Found(start.first, second.end, rule="tally")
    return made(line, start, low, second.value, unit or Unit("", second.end), _rule(unit))


def _end_at(line: Line, place: int) -> _End | None:
    is_negative = _is_minus(line, place)
    if is_negative and line.at(place).is_glued and line.at(place - 1).word not in ("(", "["):
        return None
    place += is_negative
    money = units.money_before(line, place)
    place = money.end if money else place
    if money and _is_minus(line, place):
        is_negative, place = True, place + 1
    amount = amount_at(line, place, is_money=money is not None)
    if amount is None:
        return None
    own = money or units.own_after(line, amount.end)
    end = amount.end if own is None or own is money else own.end
    return _End(-amount.value if is_negative else amount.value, amount, place, own, end)


def _is_minus(line: Line, place: int) -> bool:
    sign, after = line.at(place), line.at(place + 1)
    is_sign = sign.word in DASHES and after.is_glued and (after.kind == "number" or after.word in units.SIGNS)
    return is_sign or sign.word in ("minus", "negative")


def _second(line: Line, first: _End, opener: str) -> _End | None:
    """The other end of a range, if one follows."""
    place = first.end
    word = line.at(place).word
    if line.is_hyphen(place) and line.says(place + 1, "to") and line.is_hyphen(place + 2):
        place += 2
    elif word in DASHES:
        if not (line.is_hyphen(place) or word in "–—"):
            return None
    elif not (word in ("to", "or") or (word == "and" and opener == "between")):
        return None
    second = _end_at(line, place + 1)
    if second is None or second.amount.manner == "plural":
        return None
    if line.is_hyphen(second.end) and line.at(second.end + 1).kind == "number":
        return None
    return None if word == "or" and not first.value < second.value <= first.value * 2 else second


def _is_change(first: _End, second: _End) -> bool:
    """Whether “from … to …” is a change and not a range: both have their unit, or it goes down."""
    return (first.unit is not None and second.unit is not None) or first.value > second.value


def _unit(line: Line, last: _End, end: int) -> Unit | None:
    if last.unit is not None:
        unit = units.with_rate(line, replace(last.unit, end=end))
        return replace(unit, end=units.of_whole(line, end)) if unit.kind == "share" else unit
    end += last.amount.manner == "plural" and line.at(end).word == "of"
    unit = units.unit_after(line, end)
    if unit is not None and unit.kind == "share":
        return replace(unit, end=units.of_whole(line, unit.end))
    return unit


def _rule(unit: Unit | None) -> str:
    return "number" if unit is None else _RULES.get(unit.kind, "number")


def _modifier_after(line: Line, place: int) -> tuple[str, int]:
    """What is said after a number or its unit, and the place after that: “or more”, “+”, “-plus”."""
    token = line.at(place)
    if token.word == "+" and token.is_glued:
        return "at_least", place + 1
    if line.is_hyphen(place) and line.at(place + 1).word in ("plus", "odd"):
        return ("at_least" if line.at(place + 1).word == "plus" else "about"), place + 2
    for phrase, precision in words.AFTER.get(token.word, ()):
        if line.says(place, *phrase):
            return precision, place + len(phrase)
    return "", place


def _is_figure(line: Line, start: Start, first: _End, unit: Unit | None, *, end: int | None = None) -> bool:
    """Whether a number that nobody has marked is a figure, by what stands around it."""
    amount, kind = first.amount, unit.kind if unit else ""
    end = first.end if end is None else end
    if kind in ("money", "share"):
        return True
    if start.is_modified and not _modifies(line, start, amount, kind):
        return False
    if context.is_written_onto(line, first.number):
        return False
    if unit is None and (context.is_written_on(line, end) or context.is_joined_on(line, end)):
        return False
    if amount.manner == "digits":
        return amount.has_scale or start.is_modified or not context.is_name(line, first.number, end)
    if amount.manner == "plural":
        return bool(kind) or line.at(first.number - 1).word not in ("his", "her", "their", "its", "my", "our")
    return _is_figure_in_words(line, start, first, kind)


def _is_figure_in_words(line: Line, start: Start, first: _End, kind: str) -> bool:
    word = line.at(first.number).word
    if first.amount.has_scale or word in ("a", "an"):
        return True
    is_joined = line.is_hyphen(first.amount.end) and bool(kind)
    if first.value == 1:
        is_said = kind in ("measure", "time") and line.at(first.amount.end).word != "day"
        return is_joined or is_said or (start.is_modified and bool(kind))
    if context.is_only_a_pair(line, first.number) and not is_joined:
        return False
    return bool(kind) or (start.is_modified and first.value > 1) or first.value > 19


def _modifies(line: Line, start: Start, amount: Amount, kind: str) -> bool:
    """Whether the modifier belongs to the number: not in “over two decades”, “some one”, “under two presidents”."""
    word, before = line.at(start.first).word, line.at(start.first - 1).word
    if word == "over" and (amount.manner == "plural" or before in _PHRASAL):
        return False
    if kind == "time" and word == "over":
        after = line.at(amount.end + 1).word
        return before in _DURING or after in ("ago", "old", "later")
    if word == "some":
        return amount.manner != "words" or amount.value >= 10
    is_place = word in ("under", "below", "above", "around", "over") and start.place == start.first + 1
    is_small = amount.manner == "words" and not amount.has_scale and (amount.value < 13 or word != "over")
    return not (is_place and is_small and kind != "time")
