"""The scheme: what is a valid one, and what is found in it."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from annotator.model.scheme import MAX_LABELS, PAIRS, Attribute, Choice, Scheme

Data = dict[str, Any]

COLOURS = ["blue", "green", "ochre", "plum", "teal", "rust", "violet", "olive", "slate"]
PATTERNS = ["solid", "dots", "wave", "dash", "double", "dash-dot", "long-dash", "dense-dots", "thick-thin"]


def label(number: int, **fields: Any) -> Data:
    known = {"id": f"label-{number}", "title": f"Label {number}", "letter": "L", "key": number + 1 if number < 9 else None}  # fmt: skip
    return {**known, "colour": COLOURS[number % 9], "pattern": PATTERNS[number % 9], **fields}


def scheme(*labels: Data) -> Scheme:
    return Scheme.model_validate({"labels": labels})


def change(path: str, value: Any) -> Callable[[list[Data]], None]:
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]

    def apply(labels: list[Data]) -> None:
        place: Any = labels
        for step in way:
            place = place[step]
        place[last] = value

    return apply


CHOICES = [{"value": "about", "title": "About"}, {"value": "exact", "title": "Exact"}]
VALID: list[Data] = [
    label(0, attributes=[{"name": "low", "title": "Value", "type": "number"}]),
    label(1, attributes=[{"name": "precision", "title": "P", "type": "choice", "choices": CHOICES}, {"name": "low", "title": "V", "type": "number"}]),
    label(2),
]  # fmt: skip

REFUSED: dict[str, tuple[Callable[[list[Data]], None], str]] = {
    "the same id": (change("1.id", "label-0"), "two labels have the same id, “label-0”"),
    "the same key": (change("1.key", 1), "two labels have the same key, “1”"),
    "the same title": (change("1.title", " LABEL 0"), "two labels have the same title, “label 0”"),
    "the same colour": (change("1.colour", "blue"), "two labels have the same colour, “blue”"),
    "the same pattern": (change("1.pattern", "solid"), "two labels have the same pattern, “solid”"),
    "two types": (change("1.attributes.1.type", "text"), "attribute “low” has two types"),
    "an attribute twice": (
        change("1.attributes.1.name", "precision"),
        "label “label-1”: two attributes have the same name",
    ),
    "choices of a text": (change("0.attributes.0.choices", CHOICES), "attribute “low”: choices belong to type “choice”"),
    "a choice without choices": (change("1.attributes.0.choices", []), "attribute “precision”: choices belong to type"),
    "a choice twice": (change("1.attributes.0.choices", CHOICES[:1] * 2), "two choices have the same value"),
    "an unknown colour": (change("0.colour", "red"), "Input should be 'blue'"),
    "an unknown pattern": (change("0.pattern", "zigzag"), "Input should be 'solid'"),
    "an id that is no name": (change("0.id", "Label 1"), "String should match pattern"),
    "an id with a line end": (change("0.id", "label\n"), "String should match pattern"),
    "an empty title": (change("0.title", "  "), "at least 1 character"),
    "key 0": (change("0.key", 0), "greater than or equal to 1"),
    "key 10": (change("0.key", 10), "less than or equal to 9"),
    "an unknown field": (change("0.shade", "dark"), "Extra inputs are not permitted"),
}  # fmt: skip


def test_what_the_refusals_start_from_is_valid() -> None:
    assert len(scheme(*VALID).labels) == 3


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_scheme_is_refused(case: str) -> None:
    labels = copy.deepcopy(VALID)
    apply, words = REFUSED[case]
    apply(labels)
    with pytest.raises(ValidationError) as refusal:
        scheme(*labels)
    assert words in str(refusal.value)


def test_a_scheme_has_one_to_nine_labels_in_use() -> None:
    nine = [label(number) for number in range(9)]
    assert len(scheme(*nine).active) == MAX_LABELS
    with pytest.raises(ValidationError, match="at most 9 labels in use, this one has 10"):
        scheme(*nine, label(9))  # a tenth repeats a colour too, but that is not what is wrong
    for none in ([], [label(0, is_archived=True)]):
        with pytest.raises(ValidationError, match="needs at least one label"):
            scheme(*none)


def test_an_archived_label_frees_its_key_colour_pattern_and_title_but_not_its_id() -> None:
    made = scheme(label(0, is_archived=True), label(0, id="new"))
    assert [one.id for one in made.active] == ["new"]
    assert made.by_key(1) is made.label("new")
    assert made.find("label 0") is made.label("new")
    with pytest.raises(ValidationError, match="same id"):
        scheme(label(0, is_archived=True), label(0))


def test_what_is_found() -> None:
    made = scheme(*VALID)
    assert made.label("label-1") is made.labels[1]
    assert made.label("none") is None
    assert made.by_key(2) is made.labels[1]
    assert made.by_key(9) is None
    assert [made.order(one) for one in ("label-0", "label-2", "none")] == [0, 2, 3]
    assert made.attribute_names() == ["low", "precision"]
    assert made.labels[1].attribute("low") is made.labels[1].attributes[1]
    assert made.labels[0].attribute("precision") is None
    for words in ("label-1", " Label  1\n", "LABEL 1"):
        assert made.find(words) is made.labels[1]
    assert made.find("Label 9") is None


def test_what_the_window_says_for_a_stored_value() -> None:
    attribute = Attribute(name="p", title="P", type="choice", choices=(Choice(value="at_least", title="At least"),))  # fmt: skip
    assert attribute.title_of("at_least") == "At least"
    assert attribute.title_of("other") == "other"
    assert attribute.title_of(40) == "40"


def test_archived_choices_are_known_but_not_offered() -> None:
    old = Choice(value="old", title="Old", is_archived=True)
    attribute = Attribute(name="p", title="P", type="choice", choices=(old, Choice(value="new", title="New")))
    assert [one.value for one in attribute.offered] == ["new"]
    assert attribute.title_of("old") == "Old"


def test_what_came_later_is_left_out_while_it_is_empty(default_scheme: Scheme) -> None:
    """So that a version that was written before stays the same, byte for byte."""
    written = default_scheme.model_dump_json()
    assert not any(f'"{name}"' in written for name in ("examples", "do", "dont"))
    assert written.count('"is_archived"') == len(default_scheme.labels) + sum(
        len(one.attributes) for one in default_scheme.labels
    )
    told = scheme(label(0, examples=["a"], do=["b"], dont=["c"])).labels[0]
    assert (told.examples, told.do, told.dont) == (("a",), ("b",), ("c",))
    assert Scheme.model_validate_json(scheme(label(0, do=["b"])).model_dump_json()).labels[0].do == ("b",)


def test_numbers_that_share_a_field_are_one_group() -> None:
    def number(name: str, field: str | None = None) -> Data:
        return {"name": name, "title": name, "type": "number", "field": field}

    words = [{"name": "w", "title": "w"}, {"name": "v", "title": "v", "field": "f"}]
    made = scheme(label(0, attributes=[number("a", "f"), *words, number("b", "f"), number("c")])).labels[0]
    assert [[one.name for one in group] for group in made.groups()] == [["a", "b"], ["w"], ["v"], ["c"]]


def test_the_nine_pairs_are_the_nine_hues_and_lines() -> None:
    assert [pair[0] for pair in PAIRS] == COLOURS
    assert [pair[1] for pair in PAIRS] == PATTERNS


def test_a_scheme_does_not_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        scheme(*VALID).labels = ()  # type: ignore[misc]


def test_a_scheme_comes_back_from_json(default_scheme: Scheme) -> None:
    assert Scheme.model_validate_json(default_scheme.model_dump_json()) == default_scheme


def test_the_default_scheme_is_the_designs(default_scheme: Scheme) -> None:
    rows = [(one.id, one.title, one.letter, one.key, one.colour, one.pattern) for one in default_scheme.labels]  # fmt: skip
    assert rows == [
        ("claim", "Claim", "C", 1, "blue", "solid"),
        ("figure", "Figure", "F", 2, "green", "dots"),
        ("opinion", "Opinion", "O", 3, "ochre", "wave"),
        ("bias", "Bias", "B", 4, "plum", "dash"),
    ]
    assert all(one.guideline.endswith(".") for one in default_scheme.labels)
    assert {"low", "high", "unit", "as_of", "precision", "holder", "target"} <= set(
        default_scheme.attribute_names()
    )
