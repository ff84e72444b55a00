"""Takes a scheme of a file over the project's, and says what is different. The window and the command line do the same.

The file's labels come into force in the file's order. What the project has and the file lacks (a label, an attribute, a
choice) is kept, archived, if any annotation uses it or ever did, or a suggestion does; what nobody ever used goes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from annotator.errors import RuleError
from annotator.model.scheme import Attribute, AttributeType, Label, Scheme
from annotator.services.scheme_changes import Changed, scheme_of
from annotator.store import annotations, suggestions
from annotator.store.transaction import Transaction

_TYPE_WORDS: Mapping[AttributeType, str] = {
    "text": "a text", "number": "a number", "choice": "a choice", "date": "a date",
}  # fmt: skip

WORDS = "Changed the labels"

Kind = Literal["added", "changed", "archived", "restored", "gone"]


@dataclass(frozen=True, slots=True)
class Difference:
    """What happens to one label.

    Attributes:
        label: As it will be; as it was if it goes.
        fields: Which of its fields are others: ``title``, ``key``, ``attributes`` ….
        attributes: What happens to its attributes, by title.
    """

    kind: Kind
    label: Label
    fields: tuple[str, ...] = ()
    attributes: tuple[tuple[Kind, str], ...] = ()


def adopted(t: Transaction, scheme: Scheme, given: Scheme) -> Changed:
    """The scheme after a file's has been taken.

    Raises:
        RuleError: The two do not go together: an attribute that is used has another type in the file.
    """
    used: dict[str, dict[str, set[object]]] = {}
    for label, values in chain(annotations.ever_used(t), suggestions.ever_used(t)):
        attributes = used.setdefault(label, {})
        for name, value in values.items():
            attributes.setdefault(name, set()).add(value if isinstance(value, str) else "")
    labels = [_label(one, scheme.label(one.id), used.get(one.id, {})) for one in given.labels]
    kept = [one for one in scheme.labels if given.label(one.id) is None and one.id in used]
    archived = [one.model_copy(update={"is_archived": True}) for one in kept]
    return Changed(scheme_of([*labels, *archived]), WORDS)


def differences(before: Scheme, after: Scheme) -> list[Difference]:
    """What another scheme changes, label by label: the ones that stay or come in their order, then those that go."""
    found = [one for label in after.labels if (one := _difference(before.label(label.id), label)) is not None]
    gone = [Difference("gone", label) for label in before.labels if after.label(label.id) is None]
    return [*found, *gone]


def is_reordered(before: Scheme, after: Scheme) -> bool:
    """Whether labels that both have in use stand in another order."""
    old, new = ([one.id for one in scheme.active] for scheme in (before, after))
    return [one for one in old if one in new] != [one for one in new if one in old]


def _difference(before: Label | None, after: Label) -> Difference | None:
    if before is None:
        return None if after.is_archived else Difference("added", after)
    fields = tuple(
        name for name in type(after).model_fields
        if name not in ("is_archived", "attributes") and getattr(before, name) != getattr(after, name)
    )  # fmt: skip
    attributes = tuple(_attributes(before, after))
    if before.is_archived != after.is_archived:
        return Difference("archived" if after.is_archived else "restored", after, fields, attributes)
    if not fields and before.attributes == after.attributes:
        return None
    return Difference("changed", after, fields, attributes)


def _attributes(before: Label, after: Label) -> Iterator[tuple[Kind, str]]:
    for one in after.attributes:
        old = before.attribute(one.name)
        if old is None:
            yield "added", one.title
        elif old.is_archived != one.is_archived:
            yield ("archived" if one.is_archived else "restored"), one.title
        elif old != one:
            yield "changed", one.title
    for old in before.attributes:
        if after.attribute(old.name) is None:
            yield "gone", old.title


def _label(given: Label, old: Label | None, used: Mapping[str, set[object]]) -> Label:
    if old is None:
        return given
    attributes = [_attribute(given, one, old.attribute(one.name), used) for one in given.attributes]
    lacking = [one for one in old.attributes if given.attribute(one.name) is None and one.name in used]
    archived = [one.model_copy(update={"is_archived": True}) for one in lacking]
    return given.model_copy(update={"attributes": (*attributes, *archived)})


def _attribute(
    label: Label, given: Attribute, old: Attribute | None, used: Mapping[str, set[object]]
) -> Attribute:
    values = used.get(given.name)
    if old is None or not values:
        return given
    if (old.type == "number") != (given.type == "number"):
        kind, old_kind = _TYPE_WORDS[given.type], _TYPE_WORDS[old.type]
        raise RuleError(
            f"{given.title} of {label.title} is {kind} in the file; annotations have it as {old_kind}."
        )
    if given.type != "choice":
        return given
    known = {choice.value for choice in given.choices}
    lacking = [choice for choice in old.choices if choice.value not in known and choice.value in values]
    archived = [choice.model_copy(update={"is_archived": True}) for choice in lacking]
    return given.model_copy(update={"choices": (*given.choices, *archived)})
