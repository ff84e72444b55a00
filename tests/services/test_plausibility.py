"""Gentle warnings: what is said about a value, and that nothing is said about a usual one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.model.annotation import AttributeValue, annotation_at
from annotator.model.span import Span
from annotator.services.default_scheme import default_scheme
from annotator.services.filling import filled
from annotator.services.plausibility import remarks

Values = dict[str, AttributeValue]

ROWS: tuple[tuple[str, Values, str | None, tuple[str, str] | None], ...] = (
    # words, values on top of those filled in, published, the remark
    ("300 million barrels of gas per year", {}, None, ("unit", "gas is not counted in barrels")),
    ("300 million barrels of gas per year", {"unit": "barrels"}, None, ("unit", "gas is not counted in barrels")),
    ("300 million barrels of oil per year", {}, None, None),
    ("300 cubic metres of natural gas", {}, None, None),
    ("40 percent of its oil", {}, None, None),
    ("40 percent of its oil", {"low": 25, "high": 25}, None, ("low", "The words say 40")),
    ("$1.6 billion", {"unit": "EUR"}, None, ("unit", "The words say USD")),
    ("more than $5 billion", {"low": 5e9, "high": 5e9, "precision": "exact"}, None, None),
    ("11,000 Jews", {"unit": "people"}, None, None),
    ("several ships", {"low": 3, "high": 3}, None, ("low", "hold no number")),
    ("several ships", {}, None, None),
    ("120% of the budget", {}, None, ("low", "no share")),
    ("prices increased by 300 percent", {}, None, None),
    ("20 to 30 tanks", {"low": 30, "high": 20}, None, ("low", "lower end")),
    ("$5", {"as_of": "2016-02-30"}, None, ("as_of", "There is no date 2016-02-30")),
    ("$5", {"as_of": "2016-13"}, None, ("as_of", "There is no date 2016-13")),
    ("$5", {"as_of": "2014/2005"}, None, ("as_of", "ends before")),
    ("$5", {"as_of": "2016-02-29"}, "2016-02-28", ("as_of", "after the article was published")),
    ("$5", {"as_of": "2016-02"}, "2016-02-28", None),
    ("$5", {"as_of": "2016"}, "2016-02-28", None),
    ("$5", {"as_of": "XXXX-10-07"}, "2016-02-28", None),
    ("$5", {"as_of": "199X"}, "2016-02-28", None),
    ("$5", {"as_of": "2023-33"}, None, None),
    ("$5", {"as_of": "today, with Kazakhstan"}, "2016-02-28", None),
    ("$5", {"as_of": "../2019"}, "2024", None),
    ("$5", {"low": "five"}, None, ("low", "“five” is not a number")),
)  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[1]}")
def test_what_is_unlikely_is_said_below_its_field(
    row: tuple[str, Values, str | None, tuple[str, str] | None],
) -> None:
    words, values, published, expected = row
    scheme = default_scheme()
    text = f"They said {words}."
    bare = annotation_at(
        text, "a", Span(10, 10 + len(words)), "figure", reviewer="Mira", at="2026-11-21T10:00:00Z"
    )
    one = filled(bare, scheme.label("figure"), text)
    one = replace(one, attributes={**one.attributes, **values})
    said = [(remark.attribute, remark.sentence) for remark in remarks(one, scheme, text, published)]
    assert len(said) == (expected is not None)
    for attribute, sentence in said:
        assert expected is not None
        assert attribute == expected[0]
        assert expected[1] in sentence


def test_the_words_of_the_design_are_used_for_a_unit() -> None:
    scheme, text = default_scheme(), "Azerbaijan produces 300 million barrels of gas per year."
    one = annotation_at(text, "a", Span(20, 55), "figure", reviewer="Mira", at="2026-11-21T10:00:00Z")
    (remark,) = remarks(filled(one, scheme.label("figure"), text), scheme, text)
    assert remark.sentence == (
        "Unit is unusual: gas is not counted in barrels. Keep it if that is what the article says."
    )


def test_other_labels_have_no_remarks() -> None:
    scheme, text = default_scheme(), "300 million barrels of gas"
    one = annotation_at(text, "a", Span(0, 26), "claim", reviewer="Mira", at="2026-11-21T10:00:00Z")
    assert remarks(one, scheme, text) == []
