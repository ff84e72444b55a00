"""Filling in a figure's values from its words, marked as the program's until somebody confirms them.

Which attributes are filled in follows from the scheme, not from the label's name: a label whose number attributes share a
field (“low” and “high”), or that has a single number, is one of figures; its attribute “unit”, its first attribute of type date and
its choice “precision” say the rest, where it has them. A value that is there is never overwritten unless the program put
it there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from annotator.model.annotation import Annotation, AttributeValue
from annotator.model.scheme import Attribute, Label

BY = "app"


@dataclass(frozen=True, slots=True)
class Roles:
    """The attributes of a label that a figure's words give values for.

    Attributes:
        low: The lower end, or the number.
        high: The upper end; None for a label with a single number.
    """

    low: Attribute
    high: Attribute | None
    unit: Attribute | None
    as_of: Attribute | None
    precision: Attribute | None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of those that the label has, in the order value, precision, unit, date."""
        found = (self.low, self.high, self.precision, self.unit, self.as_of)
        return tuple(one.name for one in found if one is not None)


def roles_of(label: Label) -> Roles | None:
    """The attributes in use of a label of figures; None for another label."""
    active = [one for one in label.attributes if not one.is_archived]
    numbers = [one for one in active if one.type == "number"]
    if not numbers:
        return None
    low = next((one for one in numbers if one.field is not None), numbers[0])
    high = next(
        (one for one in numbers if one is not low and low.field is not None and one.field == low.field), None
    )
    return Roles(
        low=low,
        high=high,
        unit=next((one for one in active if one.name == "unit" and one.type == "text"), None),
        as_of=next((one for one in active if one.type == "date"), None),
        precision=next((one for one in active if one.name == "precision" and one.type == "choice"), None),
    )


def filled(one: Annotation, label: Label | None, text: str) -> Annotation:
    """The annotation with what its words say, in those attributes that have no value.

    Number, range and precision are one statement: they are filled in together or not at all.
    """
    roles = None if label is None else roles_of(label)
    if roles is None or all(name in one.attributes for name in roles.names):
        return one
    known = {one.name for one in (roles.low, roles.high, roles.precision) if one is not None}
    has_number = not known.isdisjoint(one.attributes)
    added = {
        name: value
        for name, value in values_of(roles, one, text).items()
        if name not in one.attributes and not (has_number and name in known)
    }
    if not added:
        return one
    return replace(
        one,
        attributes={**one.attributes, **added},
        attribute_origin={**one.attribute_origin, **dict.fromkeys(added, BY)},
    )


def read_again(one: Annotation, label: Label | None, text: str) -> Annotation:
    """The annotation, whose words have become others, with what they say now; as it is if a value is a reviewer's."""
    roles = None if label is None else roles_of(label)
    if roles is None:
        return one
    names = set(roles.names) & set(one.attributes)
    if any(one.attribute_origin.get(name) != BY for name in names):
        return one
    return filled(_without(one, names), label, text)


def values_of(roles: Roles, one: Annotation, text: str) -> Mapping[str, AttributeValue]:
    """What the words of an annotation say, by attribute; empty if they say nothing, or several things."""
    from annotator.services.figure_reading import read_figure

    figure = read_figure(text, one.span)
    if figure is None:
        return {}
    said: list[tuple[Attribute | None, AttributeValue | None]] = [
        (roles.unit, figure.unit),
        (roles.as_of, figure.as_of),
    ]
    if roles.high is not None:
        said += [(roles.low, figure.low), (roles.high, figure.high)]
    elif figure.low == figure.high or figure.low is None or figure.high is None:
        said.append((roles.low, figure.high if figure.low is None else figure.low))
    if roles.precision is not None and any(one.value == figure.precision for one in roles.precision.offered):
        said.append((roles.precision, figure.precision))
    return {
        attribute.name: value for attribute, value in said if attribute and value is not None and value != ""
    }


def _without(one: Annotation, names: set[str]) -> Annotation:
    return replace(
        one,
        attributes={name: value for name, value in one.attributes.items() if name not in names},
        attribute_origin={name: by for name, by in one.attribute_origin.items() if name not in names},
    )
