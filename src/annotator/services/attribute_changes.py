"""Changes of a label's attributes: each takes a scheme and gives another, with the words of the undo step.

An attribute's name and a choice's value are stored with annotations and never change; titles may. Numbers that share a
field (a lowest and a highest value) are one attribute here: what is done to one is done to both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import ValidationError

from annotator.errors import RuleError
from annotator.model.scheme import Attribute, AttributeType, Choice, Label, Scheme
from annotator.services.names import name_from, same_words
from annotator.services.scheme_changes import Changed, kept_lines, kept_title, label_of, with_attributes

Kind = Literal["text", "number", "range", "date", "choice"]
"""What an attribute holds, for people: a range is two numbers in one field."""

Group = Sequence[Attribute]
"""An attribute, or the numbers that share one field."""


@dataclass(frozen=True, slots=True)
class ChoiceDraft:
    """A choice as it is wanted.

    Attributes:
        value: Of one that is there; empty for a new one.
    """

    title: str
    value: str = ""
    is_archived: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribute as it is wanted.

    Attributes:
        choices: In order, for ``choice``. One that is there and is not among them is archived, never lost.
        suggestions: Offered while typing: the units of a unit field, for example.
        completes: Whether values used before are offered.
        shown: How many choices are buttons; 0 shows all as a menu.
    """

    title: str
    kind: Kind = "text"
    choices: tuple[ChoiceDraft, ...] = ()
    suggestions: tuple[str, ...] = ()
    completes: bool = False
    shown: int = 3
    help: str = ""


def draft_of(group: Group) -> Draft:
    """The attribute as it is."""
    first = group[0]
    choices = tuple(ChoiceDraft(one.title, one.value, one.is_archived) for one in first.choices)
    return Draft(
        first.title, kind_of(group), choices, first.suggestions, first.completes, first.shown, first.help
    )


def kind_of(group: Group) -> Kind:
    """What an attribute holds, for people."""
    return "range" if len(group) > 1 else group[0].type


def add_attribute(scheme: Scheme, label_id: str, draft: Draft) -> Changed:
    """A new attribute behind the others of a label."""
    label = label_of(scheme, label_id)
    title = _checked_title(label, draft.title)
    known = {one.name for one in label.attributes} | _names_of_other_type(scheme, draft.kind)
    name = name_from(title, known, "attribute")
    made = [_made(draft, title, name, ())]
    if draft.kind == "range":
        low = name_from(f"{name}_low", known, "low")
        high = name_from(f"{name}_high", {*known, low}, "high")
        made = _pair(_made(draft, title, low, ()), _made(draft, title, high, ()), name)
    words = f"Added attribute {title} to {label.title}"
    return Changed(with_attributes(scheme, label, (*label.attributes, *made)), words)


def change_attribute(scheme: Scheme, label_id: str, name: str, draft: Draft) -> Changed:
    """Another title, type, choices, order of them, or suggestions of an attribute. Its name stays.

    Whether the values that are stored allow another type, only the data knows: the workspace refuses it if they do not.
    Labels that have an attribute of the same name get the type, too.
    """
    label = label_of(scheme, label_id)
    group = group_of(label, name)
    title = _checked_title(label, draft.title, but=group)
    words = f"Changed attribute {group[0].title} of {label.title}"
    if title != group[0].title:
        words = f"Renamed attribute {group[0].title} of {label.title} to {title}"
    first = _made(draft, title, group[0].name, group[0].choices)
    made: list[Attribute] = [first]
    if draft.kind == "range":
        made = _range_of(label, group, first, draft)
    elif len(group) > 1:
        _check_number(group, draft.kind)
        made += [_with(one, field=None, is_archived=True) for one in group[1:]]
    else:
        made = [_with(first, field=group[0].field if draft.kind == "number" else None)]
    made[0] = _with(made[0], is_archived=group[0].is_archived)
    scheme = _with_type(scheme, label, group[0], made[0])
    label = label_of(scheme, label_id)
    return Changed(with_attributes(scheme, label, _exchanged(label, group, made)), words)


def move_attribute(scheme: Scheme, label_id: str, name: str, place: int) -> Changed:
    """Another place among the attributes of a label, counted from 0 in fields."""
    label = label_of(scheme, label_id)
    group = group_of(label, name)
    others = [one for one in label.groups() if one[0].name != group[0].name]
    others.insert(min(max(place, 0), len(others)), tuple(group))
    words = f"Moved attribute {group[0].title} of {label.title}"
    return Changed(with_attributes(scheme, label, [one for each in others for one in each]), words)


def archive_attribute(scheme: Scheme, label_id: str, name: str, *, is_archived: bool = True) -> Changed:
    """Takes an attribute out of use, or brings it back. Its values stay, and are shown where there are some."""
    label = label_of(scheme, label_id)
    group = group_of(label, name)
    words = f"{'Archived' if is_archived else 'Restored'} attribute {group[0].title} of {label.title}"
    if not is_archived:
        _checked_title(label, group[0].title, but=group)
    made = [_with(one, is_archived=is_archived) for one in group]
    return Changed(with_attributes(scheme, label, _exchanged(label, group, made)), words)


def group_of(label: Label, name: str) -> Group:
    """The attribute of that name with those that share its field; raises RuleError if there is none."""
    found = next((each for each in label.groups() if any(one.name == name for one in each)), None)
    if found is None:
        raise RuleError(f"The label “{label.title}” has no attribute “{name}”.")
    return found


def _made(draft: Draft, title: str, name: str, before: Sequence[Choice]) -> Attribute:
    kind: AttributeType = "number" if draft.kind == "range" else draft.kind
    fields: dict[str, Any] = {  # Any: fields of an attribute
        "name": name,
        "title": title,
        "type": kind,
        "choices": _choices(draft, before) if kind == "choice" else (),
        "shown": draft.shown,
        "completes": draft.completes,
        "suggestions": kept_lines(draft.suggestions) if kind == "text" else (),
        "help": " ".join(draft.help.split()),
    }
    return _attribute(fields)


def _choices(draft: Draft, before: Sequence[Choice]) -> tuple[Choice, ...]:
    values = {one.value for one in before}
    made: list[Choice] = []
    for one in draft.choices:
        title = kept_title(one.title)
        if any(same_words(title, other.title) and not other.is_archived for other in made):
            raise RuleError(f"Two choices are called {title}.")
        value = one.value if one.value in values else name_from(title, values, "choice")
        values.add(value)
        made.append(Choice(value=value, title=title, is_archived=one.is_archived))
    wanted = {one.value for one in made}
    made += [one.model_copy(update={"is_archived": True}) for one in before if one.value not in wanted]
    if all(one.is_archived for one in made):
        raise RuleError("A choice needs at least one value to choose.")
    return tuple(made)


def _range_of(label: Label, group: Group, low: Attribute, draft: Draft) -> list[Attribute]:
    if group[0].type != "number":
        low = _with(low, field=None)
    field = group[0].field or low.name
    if len(group) > 1:
        return [_with(low, field=field), *group[1:]]
    stem = low.name.removesuffix("_low")
    old = next((one for one in label.attributes if one.name in _HIGH.get(stem, (f"{stem}_high",))), None)
    if old is not None and old.type == "number" and old.is_archived:
        return _pair(low, _with(old, is_archived=False), field)
    known = {one.name for one in label.attributes}
    return _pair(low, _made(draft, low.title, name_from(f"{stem}_high", known, "high"), ()), field)


_HIGH = {"low": ("high", "low_high")}
"""What the upper end of a range is called whose lower end has that name."""


def _pair(low: Attribute, high: Attribute, field: str) -> list[Attribute]:
    title = low.title[:60] + ", upper end"
    return [_with(low, field=field), _with(high, title=title, field=field, help="", completes=False)]


def _check_number(group: Group, kind: Kind) -> None:
    if kind != "number":
        raise RuleError(f"{group[0].title} is a number or range; it can become a number only.")


def _with_type(scheme: Scheme, label: Label, old: Attribute, new: Attribute) -> Scheme:
    """The scheme with the new type at the attributes of that name of the other labels: a name has one type."""
    if old.type == new.type:
        return scheme
    for other in scheme.labels:
        same = other.attribute(old.name)
        if other.id == label.id or same is None:
            continue
        if same.field is not None and len(group_of(other, old.name)) > 1:
            _check_number(group_of(other, old.name), "range" if new.type == "number" else "text")
        changed = _with(same, type=new.type, choices=new.choices, field=None)
        others = [changed if one is same else one for one in other.attributes]
        scheme = _unchecked(scheme, other, others)
    return _unchecked(scheme, label, [new if one.name == old.name else one for one in label.attributes])


def _unchecked(scheme: Scheme, label: Label, attributes: Sequence[Attribute]) -> Scheme:
    """For steps in between, which break the rule that a name has one type."""
    changed = label.model_copy(update={"attributes": tuple(attributes)})
    labels = tuple(changed if one.id == label.id else one for one in scheme.labels)
    return scheme.model_copy(update={"labels": labels})


def _exchanged(label: Label, group: Group, made: Sequence[Attribute]) -> list[Attribute]:
    """The attributes with the made ones where the group begins."""
    names = {one.name for one in (*group, *made)}
    place = next(index for index, one in enumerate(label.attributes) if one.name in names)
    rest = [one for one in label.attributes if one.name not in names]
    return [*rest[:place], *made, *rest[place:]]


def _checked_title(label: Label, title: str, *, but: Group = ()) -> str:
    words = kept_title(title)
    own = {one.name for one in but}
    for each in label.groups():
        if same_words(each[0].title, words) and not each[0].is_archived and each[0].name not in own:
            raise RuleError(f"{label.title} has an attribute {each[0].title} already.")
    return words


def _names_of_other_type(scheme: Scheme, kind: Kind) -> set[str]:
    wanted = "number" if kind == "range" else kind
    every: Iterable[Attribute] = (one for label in scheme.labels for one in label.attributes)
    return {one.name for one in every if one.type != wanted}


def _with(attribute: Attribute, **fields: Any) -> Attribute:  # Any: fields of an attribute
    return _attribute({**dict(attribute), **fields})


def _attribute(fields: dict[str, Any]) -> Attribute:  # Any: fields of an attribute
    try:
        return Attribute(**fields)
    except ValidationError as error:
        words = error.errors(include_url=False, include_context=False)[0]["msg"].removeprefix("Value error, ")
        raise RuleError(f"{words[:1].upper()}{words[1:].rstrip('.')}.") from None
