"""Which annotations of an article are shown: by label, by what they hold or lack, and by words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from operator import attrgetter, is_
from typing import Literal

from annotator.model.annotation import Annotation
from annotator.model.folding import folded
from annotator.model.scheme import Attribute, Label, Scheme

Kind = Literal["no_value", "no_source", "no_date", "choice", "note", "filled_in"]
Test = Callable[[Annotation], bool]

_ID = attrgetter("id")
_PIECE = 200
"""Annotations that are folded between two looks at the time."""

_MISSING: tuple[Kind, ...] = ("no_value", "no_source", "no_date")
"""Conditions about different labels: one of those that are asked for is enough."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that an annotation has to be, besides its label.

    Attributes:
        kind: ``no_value``: its label has numbers, and it has none; ``no_source``: its label begins with who says it, and
            it does not say; ``no_date``: its label has a date, and it has none; ``choice``: `attribute` has `value`; ``note``: it has a note; ``filled_in``: the program
            filled in a value that nobody has confirmed.
    """

    kind: Kind
    attribute: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class AnnotationFilter:
    """What is to be seen. Several labels are alternatives, and so are several values of one choice.

    Attributes:
        labels: Ids; all labels if there are none.
        words: Each has to stand in the quote, the note or a value; case and accents do not count.
        ids: No others than these; None for no such restriction.
    """

    labels: frozenset[str] = frozenset()
    conditions: frozenset[Condition] = frozenset()
    words: str = ""
    ids: frozenset[str] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it lets everything through."""
        return self.ids is None and not (self.labels or self.conditions or self.words.strip())

    def toggled(self, what: str | Condition) -> AnnotationFilter:
        """With a label, by its id, or a condition more, or without it."""
        if isinstance(what, str):
            return replace(self, labels=self.labels ^ {what})
        return replace(self, conditions=self.conditions ^ {what})

    def fitting(self, scheme: Scheme) -> AnnotationFilter:
        """Without the labels and conditions that the scheme does not have."""
        known = frozenset(label.id for label in scheme.labels)
        return replace(
            self, labels=self.labels & known, conditions=self.conditions & frozenset(conditions(scheme))
        )


def conditions(scheme: Scheme) -> list[Condition]:
    """Everything that annotations of this scheme can be asked for, in order."""
    found = [Condition("no_value")] if _values(scheme) else []
    if _sources(scheme):
        found.append(Condition("no_source"))
    if _dates(scheme):
        found.append(Condition("no_date"))
    pairs = [(attribute.name, choice.value) for attribute in choices(scheme) for choice in attribute.choices]
    found += [Condition("choice", name, value) for name, value in dict.fromkeys(pairs)]
    return [*found, Condition("note"), Condition("filled_in")]


def choices(scheme: Scheme) -> list[Attribute]:
    """The choice attributes in use, each name once."""
    found = [attribute for label in scheme.active for attribute in label.attributes]
    known = {one.name: one for one in reversed(found) if one.type == "choice" and not one.is_archived}
    return [known[name] for name in dict.fromkeys(one.name for one in found) if name in known]


class FoldedWords:
    """What words are looked for in: an annotation's quote, note and values, folded once as long as it is the same."""

    def __init__(self, scheme: Scheme) -> None:
        self._titles = {
            (label.id, attribute.name, choice.value): choice.title
            for label in scheme.labels
            for attribute in label.attributes
            for choice in attribute.choices
        }
        self._known: dict[str, tuple[Annotation, str]] = {}

    def of(self, one: Annotation) -> str:
        """The words of an annotation."""
        known = self._known.get(one.id)
        if known is not None and known[0] is one:
            return known[1]
        titles, label = self._titles, one.label
        values = (titles.get((label, name, str(value)), str(value)) for name, value in one.attributes.items())
        words = folded("\n".join((one.quote, one.note, *values)))
        self._known[one.id] = one, words
        return words

    def forget(self) -> None:
        """Other annotations will be asked about."""
        self._known.clear()

    def learn(self, annotations: Sequence[Annotation], until: Callable[[], bool]) -> bool:
        """Folds as many as there is time for; whether all are known.

        Args:
            annotations: Whose words will be looked into.
            until: Says whether the time is over.
        """
        for at in range(0, len(annotations), _PIECE):
            unknown = [one for one in annotations[at : at + _PIECE] if one.id not in self._known]
            if unknown and until():
                return False
            for one in unknown:
                self.of(one)
        return True


class Sieve:
    """Tells what a filter lets through; asks again only about annotations that are others than before.

    Args:
        words: Of the annotations, for the scheme; kept from one filter to the next.
    """

    def __init__(self, wanted: AnnotationFilter, scheme: Scheme, words: FoldedWords | None = None) -> None:
        self._words = words or FoldedWords(scheme)
        self._looks_into_words = bool(wanted.words.strip())
        self._test = _all_of(_tests(wanted, scheme, self._words))
        self._asked: list[Annotation] = []
        self._marks: list[bool] = []

    def prepare(self, annotations: Sequence[Annotation], until: Callable[[], bool]) -> bool:
        """Does beforehand what takes long, as far as there is time; whether `shown` is quick now.

        Args:
            annotations: Of which it will be asked.
            until: Says whether the time is over.
        """
        return not self._looks_into_words or self._words.learn(annotations, until)

    def shown(self, annotations: Iterable[Annotation]) -> frozenset[str]:
        """The ids of those that pass."""
        known, every = self._asked, list(annotations)
        first = _alike(known, every)
        last = min(_alike(reversed(known), reversed(every)), len(known) - first, len(every) - first)
        before, between = slice(first, len(known) - last), every[first : len(every) - last]
        # Objects are told by where they are, which holds as long as the list keeps them.
        marks = dict(zip(map(id, known[before]), self._marks[before], strict=True))
        self._marks[before] = [
            self._test(one) if (mark := marks.get(id(one))) is None else mark for one in between
        ]
        self._asked = every
        return frozenset(map(_ID, compress(every, self._marks)))

    def passing(self, annotations: Iterable[Annotation]) -> frozenset[str]:
        """The ids of those of some more annotations that pass."""
        return frozenset(map(_ID, filter(self._test, annotations)))


def _alike(ones: Iterable[Annotation], others: Iterable[Annotation]) -> int:
    """How many are the same objects, from the beginning."""
    return [*map(is_, ones, others), False].index(False)


def _tests(wanted: AnnotationFilter, scheme: Scheme, folds: FoldedWords) -> list[Test]:
    tests: list[Test] = []
    ids = wanted.ids
    if ids is not None:
        tests.append(lambda one: one.id in ids)
    if wanted.labels:
        labels = wanted.labels
        tests.append(lambda one: one.label in labels)
    tests += _condition_tests(wanted.conditions, scheme)
    words = folded(wanted.words).split()
    return [*tests, *(_has_word(word, folds.of) for word in words)]


def _condition_tests(asked: Iterable[Condition], scheme: Scheme) -> list[Test]:
    kinds = {condition.kind for condition in asked}
    names = {"no_value": _values(scheme), "no_source": _sources(scheme), "no_date": _dates(scheme)}
    missing = [_lacks(names[kind]) for kind in _MISSING if kind in kinds]
    tests = [_any_of(missing)] if missing else []
    if "note" in kinds:
        tests.append(lambda one: bool(one.note.strip()))
    if "filled_in" in kinds:
        tests.append(lambda one: bool(one.attribute_origin))
    wanted: dict[str, set[str]] = {}
    for condition in asked:
        if condition.kind == "choice":
            wanted.setdefault(condition.attribute, set()).add(condition.value)
    return tests + [_has(name, values) for name, values in wanted.items()]


def _values(scheme: Scheme) -> dict[str, tuple[str, ...]]:
    """By label: the attributes that together are its first number."""
    return {label.id: names for label in scheme.labels if (names := _first_number(label))}


def _first_number(label: Label) -> tuple[str, ...]:
    numbers = [one for one in label.attributes if one.type == "number" and not one.is_archived]
    return tuple(
        one.name for one in numbers if one is numbers[0] or (one.field and one.field == numbers[0].field)
    )


def _sources(scheme: Scheme) -> dict[str, tuple[str, ...]]:
    """By label: who says it. That is what a label begins with, if it is words that are completed as they are typed."""
    firsts = ((label.id, label.attributes[0]) for label in scheme.labels if label.attributes)
    return {
        label_id: (first.name,)
        for label_id, first in firsts
        if first.type == "text" and first.completes and not first.is_archived
    }


def _dates(scheme: Scheme) -> dict[str, tuple[str, ...]]:
    """By label: its first date."""
    firsts = (
        (
            label.id,
            next((one.name for one in label.attributes if one.type == "date" and not one.is_archived), None),
        )
        for label in scheme.labels
    )
    return {label_id: (name,) for label_id, name in firsts if name is not None}


def _lacks(names: Mapping[str, Sequence[str]]) -> Test:
    return lambda one: one.label in names and not any(name in one.attributes for name in names[one.label])


def _has(name: str, values: set[str]) -> Test:
    return lambda one: one.attributes.get(name) in values


def _has_word(word: str, words_of: Callable[[Annotation], str]) -> Test:
    return lambda one: word in words_of(one)


def _any_of(tests: Sequence[Test]) -> Test:
    if len(tests) == 1:
        return tests[0]
    return lambda one: any(test(one) for test in tests)


def _all_of(tests: Sequence[Test]) -> Test:
    if len(tests) == 1:
        return tests[0]
    return lambda one: all(test(one) for test in tests)
