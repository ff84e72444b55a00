"""Quantities as they are written in one field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.quantity import Number, Value, format_value, parse_value
from annotator.model.scheme import Attribute

READ = {
    "40": Value(40, 40, None),
    "1,870": Value(1870, 1870, None),
    "1\u00a0870": Value(1870, 1870, None),
    "1 870 000": Value(1_870_000, 1_870_000, None),
    "1'870.5": Value(1870.5, 1870.5, None),
    "1.6 billion": Value(1_600_000_000, 1_600_000_000, None),
    "1.6bn": Value(1_600_000_000, 1_600_000_000, None),
    "300k": Value(300_000, 300_000, None),
    "5 Millions": Value(5_000_000, 5_000_000, None),
    "0.25": Value(0.25, 0.25, None),
    ".5": Value(0.5, 0.5, None),
    "40.0": Value(40, 40, None),
    "-5": Value(-5, -5, None),
    "−5": Value(-5, -5, None),
    "1e6": Value(1_000_000, 1_000_000, None),
    "2–3": Value(2, 3, "range"),
    "2-3 million": Value(2_000_000, 3_000_000, "range"),
    "2 million to 3 million": Value(2_000_000, 3_000_000, "range"),
    "900,000–1.2 million": Value(900_000, 1_200_000, "range"),
    "between 2 and 3": Value(2, 3, "range"),
    "from 5 to 6": Value(5, 6, "range"),
    "-5 to -3": Value(-5, -3, "range"),
    "about 2–3": Value(2, 3, "about"),
    "> 5 billion": Value(5_000_000_000, None, "over"),
    ">5": Value(5, None, "over"),
    "over 5": Value(5, None, "over"),
    "More than 5": Value(5, None, "over"),
    "≥ 5": Value(5, None, "at_least"),
    ">= 5": Value(5, None, "at_least"),
    "5+": Value(5, None, "at_least"),
    "< 3": Value(None, 3, "under"),
    "less than 3": Value(None, 3, "under"),
    "≤ 3": Value(None, 3, "at_most"),
    "up to 3": Value(None, 3, "at_most"),
    "≈ 60": Value(60, 60, "about"),
    "about 60": Value(60, 60, "about"),
    "approx. 60": Value(60, 60, "about"),
    "~60": Value(60, 60, "about"),
    "almost 4 billion": Value(4_000_000_000, 4_000_000_000, "almost"),
    "exactly 5": Value(5, 5, "exact"),
    " 7 ": Value(7, 7, None),
    "9007199254740993": Value(9007199254740993, 9007199254740993, None),
    "1e20": Value(1e20, 1e20, None),
}


@pytest.mark.parametrize("words", READ)
def test_what_is_read(words: str) -> None:
    value = parse_value(words)
    assert value == READ[words]
    assert [type(end) for end in (value.low, value.high)] == [
        type(end) for end in (READ[words].low, READ[words].high)
    ]


REFUSED = {
    "": "is not a number. Write one such as",
    "two": "is not a number. Write one such as",
    "2..3": "is not a number. Write one such as",
    "2 and 3": "is not a number. Write one such as",
    "nan": "is not a number. Write one such as",
    "1,6": "write 1.6 for decimals and 1,870 for thousands.",
    "1,870,5": "write 1.6 for decimals and 1,870 for thousands.",
    "40%": "Write the number here and the unit in its own field.",
    "$5": "Write the number here and the unit in its own field.",
    "5-3": "the first number is larger than the second.",
    "> 2-3": "is a range and open too. Write 2–3 or > 2.",
    "1e999": "is too large a number.",
}


@pytest.mark.parametrize("words", REFUSED)
def test_what_is_refused_with_a_sentence(words: str) -> None:
    with pytest.raises(ValueError) as refusal:
        parse_value(words)
    assert str(refusal.value).endswith(REFUSED[words]) or REFUSED[words] in str(refusal.value)
    assert f"“{words}”" in str(refusal.value)
    assert str(refusal.value).endswith(".")


WRITTEN: list[tuple[Number | None, Number | None, str | None, str]] = [
    (40, 40, None, "40"),
    (40, 40, "exact", "40"),
    (1870, 1870, None, "1,870"),
    (1_600_000_000, 1_600_000_000, None, "1.6 billion"),
    (1_600_000_000.0, 1_600_000_000.0, None, "1.6 billion"),
    (2_345_678, 2_345_678, None, "2,345,678"),
    (4_500_000_000_000_000, 4_500_000_000_000_000, None, "4,500 trillion"),
    (0.25, 0.25, None, "0.25"),
    (0, 0, None, "0"),
    (2, 3, "range", "2–3"),
    (2, 3, None, "2–3"),
    (2_000_000, 3_000_000, "range", "2–3 million"),
    (2, 3_000_000, "range", "2–3,000,000"),
    (900_000_000, 1_200_000_000, "about", "≈ 900 million–1.2 billion"),
    (-5, -3, "range", "-5 to -3"),
    (60, 60, "about", "≈ 60"),
    (60, 60, "almost", "almost 60"),
    (5_000_000_000, None, "over", "> 5 billion"),
    (5, None, None, "≥ 5"),
    (None, 3, "under", "< 3"),
    (None, 3, None, "≤ 3"),
    (5, 5, "over", "> 5"),
    (5, 5, "at_most", "≤ 5"),
    (None, None, "about", ""),
]


@pytest.mark.parametrize(("low", "high", "precision", "words"), WRITTEN)
def test_what_is_written(low: Number | None, high: Number | None, precision: str | None, words: str) -> None:
    assert format_value(low, high, precision) == words


numbers = (
    st.integers(-(10**18) + 1, 10**18 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.builds(lambda digits, power: digits * 10**power, st.integers(0, 9999), st.integers(0, 14))
    | st.decimals(0, 10**6, places=2).map(float)
)


@given(numbers, numbers, st.sampled_from(["range", "about", "almost"]))
def test_ranges_come_back(one: Number, other: Number, precision: str) -> None:
    low, high = sorted((one, other))
    if low == high:
        precision = "about"
    assert parse_value(format_value(low, high, precision)) == Value(low, high, precision)


@given(numbers, st.sampled_from(["over", "at_least", "under", "at_most", "about", "almost", None]))
def test_single_and_open_quantities_come_back(number: Number, precision: str | None) -> None:
    low = None if precision in ("under", "at_most") else number
    high = None if precision in ("over", "at_least") else number
    assert parse_value(format_value(low, high, precision)) == Value(low, high, precision)


@given(st.text(alphabet="0123456789.,-–+ ><≈e%milonbtd", max_size=14))
def test_anything_is_read_or_refused_with_a_sentence(words: str) -> None:
    try:
        value = parse_value(words)
    except ValueError as refusal:
        assert str(refusal).endswith(".")  # noqa: PT017 - either way is right
    else:
        again = parse_value(format_value(value.low, value.high, value.precision))
        assert (again.low, again.high) == (value.low, value.high)


def test_every_precision_is_a_choice_of_the_scheme(figure_precision: Attribute) -> None:
    known = {choice.value for choice in figure_precision.choices}
    assert {value.precision for value in READ.values()} - {None} <= known
