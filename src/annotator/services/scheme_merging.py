"""Merges one label into another: what would happen, and the edits that do it in one undo step.

Nothing is lost. An attribute that the target lacks is added to it as an archived one, so that its values stay, are shown
and exported under their name; a value that a choice of the target lacks becomes an archived choice. Where the same reviewer
has put both labels on the same words, the two become one if they do not contradict each other (then the source's is
removed, and comes back with undo); if they do, both stay as they are, the one under its archived label.

Suggestions of the label become suggestions of the target, those that were rejected likewise: what nobody wanted as the
one is not asked again as the other. Accepted ones stay what they were.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeVar

from annotator.errors import RuleError
from annotator.model.annotation import Annotation, AttributeValue, Link, Origin, new_id
from annotator.model.edit import (
    AddLinks,
    ChangeAnnotations,
    DecideSuggestions,
    Edit,
    RemoveAnnotations,
    RemoveLinks,
)
from annotator.model.scheme import Attribute, Choice, Label, Scheme
from annotator.model.suggestion import Suggestion
from annotator.services.scheme_changes import Changed, archive_label, label_of, replaced
from annotator.store import annotations, links, suggestions
from annotator.store.transaction import Transaction

MOST_IN_AN_EDIT = 200
"""Annotations in one edit of a step, so that a long merge can be stopped between two."""

Place = tuple[str, str, int, int]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Collision:
    """Two annotations of one reviewer on the same words, one of each label.

    Attributes:
        source: Of the label that goes.
        target: Of the label that stays, or another of the source's that comes before.
        joined: The two as one; None if they contradict each other, so that both stay.
    """

    source: Annotation
    target: Annotation
    joined: Annotation | None


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What merging would do.

    Attributes:
        moved: Annotations that change their label, as they are.
        collisions: Annotations that do not, because their words have the target already.
        mapped: Attributes of the source with those of the target that take their values.
        added: Attributes of the source that the target gets, archived.
        scheme: The scheme afterwards.
        suggested: Suggestions that change their label, open and rejected ones.
    """

    source: Label
    target: Label
    moved: tuple[Annotation, ...]
    collisions: tuple[Collision, ...]
    mapped: tuple[tuple[Attribute, Attribute], ...]
    added: tuple[Attribute, ...]
    scheme: Changed
    suggested: tuple[Suggestion, ...] = ()

    @property
    def open(self) -> int:
        """How many open suggestions change their label."""
        return sum(one.state == "open" for one in self.suggested)

    @property
    def joined(self) -> int:
        """How many of the collisions become one annotation."""
        return sum(one.joined is not None for one in self.collisions)

    @property
    def staying(self) -> tuple[Collision, ...]:
        """The collisions that contradict each other and stay as they are."""
        return tuple(one for one in self.collisions if one.joined is None)

    @property
    def articles(self) -> int:
        """In how many articles annotations change."""
        joined = (one.source.article_id for one in self.collisions if one.joined is not None)
        return len({*joined, *(one.article_id for one in self.moved)})


def plan(t: Transaction, scheme: Scheme, source_id: str, target_id: str) -> MergePlan:
    """What merging one label into another would do to the annotations of all reviewers.

    Raises:
        RuleError: There is no such label, it is one and the same, or the target is not in use.
    """
    source, target = label_of(scheme, source_id), label_of(scheme, target_id)
    if source_id == target_id:
        raise RuleError("A label cannot be merged into itself.")
    if target.is_archived:
        raise RuleError(f"The label {target.title} is archived. Choose one that is in use.")
    mapping = _Mapping(source, target)
    moved, collisions = _sorted_out(
        annotations.of_label(t, source_id), annotations.twins(t, source_id, target_id), mapping
    )
    return MergePlan(
        source, target, tuple(moved), tuple(collisions), mapping.pairs, mapping.added,
        _changed_scheme(scheme, source, mapping.target), tuple(suggestions.of_label(t, source_id)),
    )  # fmt: skip


def edits(t: Transaction, found: MergePlan, at: str) -> Iterator[Edit]:
    """The edits of a merge but for the scheme's, article by article."""
    mapping = _Mapping(found.source, found.target)
    for _, group in groupby(found.moved, key=lambda one: one.article_id):
        for some in _pieces(list(group)):
            after = tuple(replace(mapping.moved(one), updated_at=at) for one in some)
            yield ChangeAnnotations(tuple(some), after)
    joined = [one for one in found.collisions if one.joined is not None]
    yield from _joining(t, joined, found, mapping, at)
    for some in _pieces(found.suggested):
        yield DecideSuggestions(tuple(some), tuple(map(mapping.suggested, some)))


def _joining(
    t: Transaction, joined: Sequence[Collision], found: MergePlan, mapping: _Mapping, at: str
) -> Iterator[Edit]:
    if not joined:
        return
    into = {one.source.id: one.target.id for one in joined}
    linked = links.of_annotations(t, into)
    if linked:
        yield RemoveLinks(tuple(linked))
    for _, group in groupby(joined, key=lambda one: one.source.article_id):
        for some in _pieces(list(group)):
            yield RemoveAnnotations(tuple(one.source for one in some))
    moved = {one.id for one in found.moved}
    last: dict[str, tuple[Annotation, Annotation]] = {}
    for one in joined:
        before = last.get(one.target.id, (None, None))[0]
        if before is None:
            before = one.target
            if one.target.id in moved:
                before = replace(mapping.moved(one.target), updated_at=at)
        assert one.joined is not None  # noqa: S101 - only such were chosen
        last[one.target.id] = (before, replace(one.joined, updated_at=at))
    richer = [(old, new) for old, new in last.values() if replace(new, updated_at=old.updated_at) != old]
    for _, group in groupby(richer, key=lambda pair: pair[0].article_id):
        for some in _pieces(list(group)):
            yield ChangeAnnotations(tuple(old for old, _ in some), tuple(new for _, new in some))
    rerouted = tuple(_rerouted(linked, into))
    if rerouted:
        yield AddLinks(rerouted)


def _sorted_out(
    sources: Iterable[Annotation], twins: Iterable[Annotation], mapping: _Mapping
) -> tuple[list[Annotation], list[Collision]]:
    """The source's annotations that move, and those that meet one on the same words."""
    there = {_place(one): (one, one) for one in twins}
    moved: list[Annotation] = []
    collisions: list[Collision] = []
    for one in sources:
        met = there.get(_place(one))
        if met is None:
            moved.append(one)
            there[_place(one)] = (one, mapping.moved(one))
            continue
        first, so_far = met
        joined = _joined(so_far, mapping.moved(one))
        collisions.append(Collision(one, first, joined))
        if joined is not None:
            there[_place(one)] = (first, joined)
    return moved, collisions


def _place(one: Annotation) -> Place:
    return (one.article_id, one.reviewer, one.span.start, one.span.end)


def _joined(kept: Annotation, other: Annotation) -> Annotation | None:
    """Both as one, with the values and the note of either; None if they contradict each other."""
    attributes = {**other.attributes, **kept.attributes}
    if any(attributes[name] != value for name, value in other.attributes.items()):
        return None
    if kept.note and other.note and kept.note != other.note:
        return None
    by: dict[str, Origin] = {
        name: said for name, said in other.attribute_origin.items() if name not in kept.attributes
    }
    by |= {name: said for name, said in kept.attribute_origin.items() if _is_guess(name, other)}
    return replace(kept, attributes=attributes, attribute_origin=by, note=kept.note or other.note)


def _is_guess(name: str, other: Annotation) -> bool:
    """Whether nobody has confirmed the value in the other one either."""
    return name not in other.attributes or name in other.attribute_origin


def _rerouted(linked: Iterable[Link], into: Mapping[str, str]) -> Iterator[Link]:
    """The links with the annotations in the places of those that are joined to them; none from one to itself."""
    for one in linked:
        from_id, to_id = into.get(one.from_id, one.from_id), into.get(one.to_id, one.to_id)
        if from_id != to_id:
            yield replace(one, id=new_id(), from_id=from_id, to_id=to_id)


def _changed_scheme(scheme: Scheme, source: Label, target: Label) -> Changed:
    merged = replaced(scheme, target)
    if not source.is_archived:
        merged = archive_label(merged, source.id).scheme
    return Changed(merged, f"Merged {source.title} into {target.title}")


class _Mapping:
    """Which attributes of the target take which values of the source.

    Attributes:
        pairs: Attributes of the source with those of the target: of the same name, else of the same title and type.
        added: What the target gets, archived.
        target: The target with it.
    """

    def __init__(self, source: Label, target: Label) -> None:
        names = {one.name for one in source.attributes}
        by_title = {
            (one.title.casefold(), one.type): one for one in target.attributes if one.name not in names
        }
        self.pairs: tuple[tuple[Attribute, Attribute], ...] = ()
        added: list[Attribute] = []
        for one in source.attributes:
            other = target.attribute(one.name) or by_title.pop((one.title.casefold(), one.type), None)
            if other is None:
                added.append(one.model_copy(update={"is_archived": True, "field": _own_field(one, target)}))
            else:
                self.pairs += ((one, other),)
        self.added = tuple(added)
        self._values: dict[str, dict[AttributeValue, str]] = {}
        grown = {other.name: self._grown(one, other) for one, other in self.pairs}
        kept = [grown.get(one.name, one) for one in target.attributes]
        self.target = target.model_copy(update={"attributes": (*kept, *added)})
        self._names = {one.name: other.name for one, other in self.pairs}

    def moved(self, one: Annotation) -> Annotation:
        """The annotation with the target's label, and its values under the target's names."""
        by: dict[str, Origin] = {
            self._names.get(name, name): said for name, said in one.attribute_origin.items()
        }
        values = self._moved_values(one.attributes)
        return replace(one, label=self.target.id, attributes=values, attribute_origin=by)

    def suggested(self, one: Suggestion) -> Suggestion:
        """The suggestion likewise."""
        return replace(one, label=self.target.id, attributes=self._moved_values(one.attributes))

    def _moved_values(self, values: Mapping[str, AttributeValue]) -> dict[str, AttributeValue]:
        return {self._names.get(name, name): self._value(name, value) for name, value in values.items()}

    def _value(self, name: str, value: AttributeValue) -> AttributeValue:
        return self._values.get(name, {}).get(value, value) if isinstance(value, str) else value

    def _grown(self, one: Attribute, other: Attribute) -> Attribute:
        """The target's attribute, with archived choices for those values of the source's that it lacks."""
        if one.type != "choice":
            return other
        known = {choice.value for choice in other.choices}
        by_title = {choice.title.casefold(): choice.value for choice in other.choices}
        lacking: list[Choice] = []
        for choice in one.choices:
            if choice.value in known:
                continue
            if choice.title.casefold() in by_title:
                self._values.setdefault(one.name, {})[choice.value] = by_title[choice.title.casefold()]
            else:
                lacking.append(choice.model_copy(update={"is_archived": True}))
        return other.model_copy(update={"choices": (*other.choices, *lacking)})


def _own_field(one: Attribute, target: Label) -> str | None:
    """The field of an attribute that is added, unless the target's numbers would share it."""
    return None if any(other.field == one.field for other in target.attributes) else one.field


def _pieces(several: Sequence[T]) -> Iterator[Sequence[T]]:
    for begin in range(0, len(several), MOST_IN_AN_EDIT):
        yield several[begin : begin + MOST_IN_AN_EDIT]
