"""What a filter of annotations lets through, and what can be asked of a scheme."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import Annotation, AttributeValue, annotation_at
from annotator.model.folding import folded
from annotator.model.scheme import Scheme
from annotator.model.span import Span
from annotator.services import filtering
from annotator.services.default_scheme import default_scheme
from annotator.services.filtering import (
    AnnotationFilter,
    Condition,
    FoldedWords,
    Sieve,
    choices,
    conditions,
)

TEXT = "Əliyev’s 40% of oil"


def made(name: str, label: str, note: str = "", **attributes: AttributeValue) -> Annotation:
    bare = annotation_at(
        TEXT, "a", Span(0, len(TEXT)), label, reviewer="Mira", at="2026-11-21T10:00:00Z", id=name
    )
    return replace(bare, attributes=attributes, note=note)


EVERY = [
    made("c1", "claim", source="Author", certainty="hedged"),
    made("c2", "claim", "Look again", certainty="denied"),
    made("f1", "figure", low=40, high=40, unit="%"),
    made("f2", "figure", high=7),
    made("f3", "figure", unit="USD"),
    made("o1", "opinion", polarity="for"),
    made("b1", "bias", type="loaded_term", target="Baku"),
]


def shown(**wanted: object) -> list[str]:
    sieve = Sieve(AnnotationFilter(**wanted), default_scheme())  # type: ignore[arg-type]
    found = sieve.shown(EVERY)
    return [one.id for one in EVERY if one.id in found]


def asked(*several: Condition) -> frozenset[Condition]:
    return frozenset(several)


NO_VALUE, NO_SOURCE = Condition("no_value"), Condition("no_source")
HEDGED, DENIED = Condition("choice", "certainty", "hedged"), Condition("choice", "certainty", "denied")


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, ["c1", "c2", "f1", "f2", "f3", "o1", "b1"]),
        ({"labels": frozenset({"claim"})}, ["c1", "c2"]),
        ({"labels": frozenset({"claim", "bias"})}, ["c1", "c2", "b1"]),
        ({"conditions": asked(NO_VALUE)}, ["f3"]),
        ({"conditions": asked(NO_SOURCE)}, ["c2", "o1"]),
        ({"conditions": asked(NO_SOURCE, NO_VALUE)}, ["c2", "f3", "o1"]),
        ({"conditions": asked(NO_SOURCE, DENIED)}, ["c2"]),
        ({"conditions": asked(HEDGED, DENIED)}, ["c1", "c2"]),
        ({"conditions": asked(HEDGED), "labels": frozenset({"opinion"})}, []),
        ({"conditions": asked(Condition("note"))}, ["c2"]),
        ({"words": "again LOOK"}, ["c2"]),
        ({"words": "loaded"}, ["b1"]),
        ({"words": "eliyev's 40%"}, ["c1", "c2", "f1", "f2", "f3", "o1", "b1"]),
        ({"words": "nowhere"}, []),
    ],
)  # fmt: skip
def test_what_is_shown(wanted: dict[str, object], expected: list[str]) -> None:
    assert shown(**wanted) == expected


def test_values_that_the_program_filled_in() -> None:
    guess = replace(EVERY[2], attribute_origin={"low": "app"})
    sieve = Sieve(AnnotationFilter(conditions=asked(Condition("filled_in"))), default_scheme())
    assert sieve.shown([EVERY[0], guess]) == {"f1"}


def test_an_annotation_that_changed_is_asked_about_again() -> None:
    sieve = Sieve(AnnotationFilter(words="oil", conditions=asked(NO_VALUE)), default_scheme())
    assert sieve.shown(EVERY) == {"f3"}
    changed = [replace(EVERY[4], attributes={"low": 1}), replace(EVERY[2], attributes={})]
    assert sieve.shown(changed) == {"f1"}
    assert sieve.shown([]) == frozenset()


def test_annotations_that_were_asked_about_are_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(wanted: AnnotationFilter, scheme: Scheme, words: FoldedWords) -> list[filtering.Test]:
        tests = before(wanted, scheme, words)
        return [lambda one: (asked.append(one.id), tests[0](one))[1]]

    before = filtering._tests
    monkeypatch.setattr(filtering, "_tests", counted)
    sieve = Sieve(AnnotationFilter(words="dollars"), default_scheme())
    first, second, third = (
        made(name, "figure", note) for name, note in (("1", "dollars"), ("2", ""), ("3", "dollars"))
    )
    assert sieve.shown([first, second]) == {"1"}
    assert sieve.shown([second, third]) == {"3"}
    assert sieve.shown([third, first]) == {"1", "3"}
    assert asked == ["1", "2", "3", "1"]


@given(st.lists(st.lists(st.integers(0, 11), unique=True), max_size=5))
def test_it_says_the_same_whatever_was_asked_before(lists: list[list[int]]) -> None:
    several = [made(str(number), "figure", "dollars" if number % 3 else "") for number in range(12)]
    sieve = Sieve(AnnotationFilter(words="dollars"), default_scheme())
    for numbers in lists:
        assert sieve.shown([several[one] for one in numbers]) == {str(one) for one in numbers if one % 3}


def test_words_are_folded_once_for_all_filters_and_a_slice_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    folds: list[str] = []
    monkeypatch.setattr(filtering, "folded", lambda words: (folds.append(words), folded(words))[1])
    monkeypatch.setattr(filtering, "_PIECE", 3)
    words = FoldedWords(default_scheme())
    first = Sieve(AnnotationFilter(words="oil"), default_scheme(), words)
    folds.clear()
    ends = iter([False, True, False, True])
    assert not first.prepare(EVERY, lambda: next(ends))
    assert len(folds) == 3
    assert not first.prepare(EVERY, lambda: next(ends))
    assert len(folds) == 6
    assert first.prepare(EVERY, lambda: False)
    assert len(folds) == len(EVERY)
    folds.clear()
    second = Sieve(AnnotationFilter(words="oil hedged"), default_scheme(), words)
    changed = [*EVERY[:-1], replace(EVERY[-1], note="Hedged")]
    assert second.prepare(EVERY, lambda: True)
    assert second.shown(EVERY) == {"c1"}
    assert second.shown(changed) == {"c1", "b1"}
    assert len(folds) == 2  # of the words asked for, and of the one that is another now
    words.forget()
    assert not second.prepare(EVERY, lambda: True)


def test_without_words_there_is_nothing_to_prepare() -> None:
    assert Sieve(AnnotationFilter(frozenset({"claim"})), default_scheme()).prepare(EVERY, lambda: True)


def test_toggling_twice_is_nothing() -> None:
    wanted = AnnotationFilter().toggled("claim").toggled(HEDGED)
    assert (wanted.labels, wanted.conditions, wanted.is_empty) == ({"claim"}, {HEDGED}, False)
    assert wanted.toggled(HEDGED).toggled("claim").is_empty
    assert not AnnotationFilter(words="x").is_empty
    assert AnnotationFilter(words="  ").is_empty


def test_what_can_be_asked_follows_from_the_scheme() -> None:
    kinds = [one.kind for one in conditions(default_scheme())]
    assert (kinds[:2], kinds[-2:]) == (["no_value", "no_source"], ["note", "filled_in"])
    assert set(kinds[2:-2]) == {"no_date", "choice"}
    assert HEDGED in conditions(default_scheme())
    assert [one.name for one in choices(default_scheme())] == [
        "reported_by", "checkable", "certainty", "precision", "polarity", "type", "strength",
    ]  # fmt: skip
    bias = default_scheme().labels[3]
    only = Scheme(labels=(bias,))
    assert [one.kind for one in conditions(only) if one.kind != "choice"] == ["note", "filled_in"]
    wanted = AnnotationFilter(frozenset({"claim", "bias"}), asked(NO_VALUE, HEDGED, Condition("note")), "x")
    assert wanted.fitting(only) == AnnotationFilter(frozenset({"bias"}), asked(Condition("note")), "x")
