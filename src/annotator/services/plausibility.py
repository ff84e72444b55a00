"""What looks unlikely in an annotation's values: said under the field, never in the way.

A remark is one sentence for a person. It says what is unusual; that the article may say exactly that is always possible.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from annotator.model.annotation import Annotation, AttributeValue
from annotator.model.quantity import Number, format_value
from annotator.model.scheme import Scheme
from annotator.services.filling import Roles, roles_of

_KEEP = "Keep it if that is what the article says."

_MASS = ("ton", "tonne", "pound", "kilogram", "kg", "gram", "ounce", "kiloton")
_VOLUME = ("gallon", "litre", "liter", "cubic", "bottle")
_ENERGY = (
    "watt", "kilowatt", "megawatt", "gigawatt", "terawatt", "kw", "mw", "gw", "kwh", "mwh", "gwh", "twh", "joule", "btu",
)  # fmt: skip
_COUNTED_IN = {
    "gas": ("cubic", "ton", "tonne", "therm", "mcm", "bcm", *_ENERGY),
    "oil": ("barrel", "ton", "tonne", "bottle", *_VOLUME),
    **dict.fromkeys(("petroleum", "gasoline", "petrol", "diesel"), ("barrel", "ton", "tonne", *_VOLUME)),
    "electricity": _ENERGY,
    "power": _ENERGY,
    "water": ("acre", "foot", "feet", "cup", *_VOLUME, *_MASS),
    "land": ("acre", "hectare", "square", "yard"),
    **dict.fromkeys(("coal", "steel", "iron", "copper", "gold", "uranium", "cocaine", "heroin"), _MASS),
    **dict.fromkeys(("wheat", "corn", "grain", "rice"), ("bushel", *_MASS)),
}
"""Measures that are usual for what is measured; the first word of a unit in the singular."""

_GROWTH = re.compile(
    r"\b(?:grow|grew|growth|ris|rose|increas|up\b|more|higher|larger|jump|surg|soar|climb|gain|expan|inflat|return|interest|markup"
    r"|double|tripl|exceed)",
    re.IGNORECASE,
)
_AROUND = 60
_DIGIT = re.compile(r"\d")
_EDTF = re.compile(r"[\dX]{4}(?:-[\dX]{2}){0,2}[~?%]?")
_LIKE_EDTF = re.compile(r"[\dX./~?%-]{4,}")


@dataclass(frozen=True, slots=True)
class Remark:
    """Something unlikely.

    Attributes:
        attribute: The name of the attribute below whose field it is said.
        sentence: For a person.
    """

    attribute: str
    sentence: str


def remarks(annotation: Annotation, scheme: Scheme, text: str, published: str | None = None) -> list[Remark]:
    """What looks unlikely, at most one remark a field, in their order; empty if nothing does, and for labels without values.

    Args:
        annotation: Whose values.
        scheme: In force.
        text: Of its article.
        published: When the article was published, ISO 8601 (year, month or day), if that is known.
    """
    label = scheme.label(annotation.label)
    roles = None if label is None else roles_of(label)
    if label is None or roles is None:
        return []
    case = _Case(annotation, roles, text, published or "")
    found: dict[str, Remark] = {}
    for rule in _RULES:
        for remark in rule(case):
            found.setdefault(remark.attribute, remark)
    order = [attribute.name for attribute in label.attributes]
    return sorted(found.values(), key=lambda remark: order.index(remark.attribute))


@dataclass(frozen=True, slots=True)
class _Case:
    annotation: Annotation
    roles: Roles
    text: str
    published: str

    def value(self, name: str | None) -> AttributeValue | None:
        return None if name is None else self.annotation.attributes.get(name)

    @property
    def ends(self) -> tuple[Number | None, Number | None]:
        low, high = (
            self.value(self.roles.low.name),
            self.value(self.roles.high.name if self.roles.high else None),
        )
        return _number(low), _number(high) if self.roles.high else _number(low)

    @property
    def unit(self) -> str:
        return str(self.value(self.roles.unit.name if self.roles.unit else None) or "")

    @property
    def around(self) -> str:
        span = self.annotation.span
        return self.text[max(0, span.start - _AROUND) : span.end + _AROUND]


def _unreadable(case: _Case) -> Iterator[Remark]:
    for attribute in (case.roles.low, case.roles.high):
        value = case.value(attribute.name) if attribute else None
        if attribute is not None and value is not None and _number(value) is None:
            yield Remark(
                attribute.name, f"“{value}” is not a number. Write one such as 40, 1,870, 2–3 or > 5 billion."
            )


def _reversed(case: _Case) -> Iterator[Remark]:
    low, high = case.ends
    if low is not None and high is not None and low > high:
        yield Remark(case.roles.low.name, "The lower end of this range is above its upper end.")


def _differs(case: _Case) -> Iterator[Remark]:
    """The value is another one than the words of the quote say, or they say none."""
    from annotator.services.figure_reading import read_figure

    if case.ends == (None, None):
        return
    said = read_figure(case.text, case.annotation.span)
    if said is None or (said.low, said.high) == (None, None):
        if not _DIGIT.search(case.annotation.quote) and said is None:
            yield Remark(
                case.roles.low.name, "The words hold no number. Keep it if it is clear from the article."
            )
        return
    if not _same_ends(case.ends, (said.low, said.high)):
        words = format_value(said.low, said.high, said.precision)
        yield Remark(case.roles.low.name, f"The words say {words}. Keep yours if you mean another value.")
    if case.roles.unit and _is_standard(said.unit) and _is_standard(case.unit) and said.unit != case.unit:
        yield Remark(case.roles.unit.name, f"The words say {said.unit}. Keep yours if you mean another unit.")


def _unusual_unit(case: _Case) -> Iterator[Remark]:
    if case.roles.unit is None or not case.unit:
        return
    found = _measured().search(case.unit) or _measured().search(case.annotation.quote)
    if found is None or _singular(found[1]) != _singular(case.unit.split()[0]):
        return
    measure, stuff = found[1].casefold(), found[2].casefold()
    if _singular(measure) in _measures() and _singular(measure) not in _COUNTED_IN[stuff]:
        yield Remark(case.roles.unit.name, f"Unit is unusual: {stuff} is not counted in {measure}. {_KEEP}")


def _too_large_a_share(case: _Case) -> Iterator[Remark]:
    if case.unit.partition(" ")[0] not in ("%", "percent"):
        return
    if any(end is not None and end > 100 for end in case.ends) and not _GROWTH.search(case.around):
        yield Remark(case.roles.low.name, f"More than 100 % is no share of a whole. {_KEEP}")


def _impossible_date(case: _Case) -> Iterator[Remark]:
    if case.roles.as_of is None:
        return
    words = str(case.value(case.roles.as_of.name) or "").strip()
    if not _LIKE_EDTF.fullmatch(words):
        return
    ends = [end for end in words.split("/") if end not in ("", "..")]
    wrong = next((end for end in ends if not _is_date(end)), None)
    if wrong is not None:
        yield Remark(
            case.roles.as_of.name, f"There is no date {wrong}. Write 2016, 2016-04, 2016-04-30 or 1997/2004."
        )
    elif len(ends) == 2 and _earliest(ends[0]) > _latest(ends[1]):
        yield Remark(case.roles.as_of.name, "This period ends before it begins.")
    elif ends and _EDTF.fullmatch(case.published) and _is_after(ends[0], case.published):
        sentence = (
            f"That is after the article was published ({case.published}). Keep it if the article looks ahead."
        )
        yield Remark(case.roles.as_of.name, sentence)


_RULES: tuple[Callable[[_Case], Iterator[Remark]], ...] = (
    _unreadable, _reversed, _differs, _unusual_unit, _too_large_a_share, _impossible_date,
)  # fmt: skip


def _number(value: AttributeValue | None) -> Number | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _same_ends(one: tuple[Number | None, Number | None], other: tuple[Number | None, Number | None]) -> bool:
    """Whether two values agree; an open end agrees with the number itself, as the precision says the rest."""
    pairs = list(zip(one, other, strict=True))
    if all(_same(mine, theirs) for mine, theirs in pairs):
        return True
    mine, theirs = ({end for end in ends if end is not None} for ends in (one, other))
    return len(mine) == len(theirs) == 1 and _same(mine.pop(), theirs.pop())


def _same(one: Number | None, other: Number | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-9 * max(abs(one), abs(other))


def _is_standard(unit: str) -> bool:
    return unit == "%" or (len(unit) == 3 and unit.isupper() and unit.isalpha())


def _is_date(end: str) -> bool:
    if not _EDTF.fullmatch(end):
        return False
    month, day = (*end.rstrip("~?%").split("-")[1:], "", "")[:2]
    if not month.isdecimal() or not month:
        return True
    if not 1 <= int(month) <= 12:
        return 21 <= int(month) <= 41 and not day
    year = end[:4]
    longest = monthrange(int(year) if year.isdecimal() and int(year) else 2000, int(month))[1]
    return not day.isdecimal() or not day or 1 <= int(day) <= longest


def _earliest(end: str) -> str:
    return end.rstrip("~?%").replace("X", "0")


def _latest(end: str) -> str:
    return end.rstrip("~?%").replace("X", "9") + "~"


def _is_after(end: str, published: str) -> bool:
    """Whether the whole of a date lies after another one."""
    first, last = _earliest(end), _earliest(published)
    if end.startswith("XXXX") or (first[5:7].isdecimal() and int(first[5:7]) > 12):
        return False
    length = min(len(first), len(last))
    return first[:length] > last[:length]


@cache
def _measured() -> re.Pattern[str]:
    return re.compile(
        rf"\b([^\W\d_]+)\s+of\s+(?:[^\W\d_]+\s+){{0,2}}?({'|'.join(_COUNTED_IN)})\b", re.IGNORECASE
    )


@cache
def _measures() -> frozenset[str]:
    return frozenset(measure for measures in _COUNTED_IN.values() for measure in measures)


def _singular(word: str) -> str:
    word = word.casefold()
    return word[:-1] if word.endswith("s") and len(word) > 3 else word
