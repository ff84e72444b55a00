"""Labels, attributes and choices that an import brings and the scheme lacks: kept archived, or taken into use on request.

A name always becomes the same label, so the same import again finds what it made. Nothing that is there is changed: no
title, colour or guideline of the project gives way to a file's.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from typing import Literal

from annotator.errors import RuleError
from annotator.model.annotation import AttributeValue
from annotator.model.scheme import MAX_LABELS, PAIRS, Attribute, AttributeType, Choice, Label, Scheme
from annotator.model.text import storable
from annotator.services.names import name_from
from annotator.services.scheme_changes import (
    TITLE_LENGTH,
    free_key,
    free_letter,
    free_pair,
    new_label_id,
    replaced,
    scheme_of,
)

NewNames = Literal["refuse", "archive", "add"]
"""What becomes of labels, attributes and choices that the scheme lacks: the file is refused; they are kept, archived; they come
into use."""

MOST_LABELS = 500
"""Labels that a scheme may have, archived ones included, before an import adds no more."""

MOST_ATTRIBUTES = 200
"""Likewise, attributes of a label, and choices of an attribute."""

_LARGEST = 2**63


class GrowingScheme:
    """A scheme that takes in what files bring.

    Attributes:
        scheme: As it has grown.
        archives: Whether new names come archived.
    """

    def __init__(self, scheme: Scheme, *, archives: bool) -> None:
        self.scheme = scheme
        self.archives = archives

    def label(self, name: str, guideline: str = "", *, archives: bool | None = None) -> Label:
        """The label that a file calls so: one of the scheme by its id or title, else a new one.

        Args:
            name: As the file has it.
            guideline: Of a new one.
            archives: Whether a new one comes archived; None as all do.

        Raises:
            RuleError: There are too many already.
        """
        title = _title(name)
        found = self.scheme.find(title)
        if found is not None:
            return found
        if len(self.scheme.labels) >= MOST_LABELS:
            raise RuleError(
                f"The scheme would have more than {MOST_LABELS} labels. Map those that belong together."
            )
        made = self._new_label(title, guideline, archives=self.archives if archives is None else archives)
        self.scheme = scheme_of((*self.scheme.labels, made))
        return made

    def attribute(self, label: Label, name: str, value: AttributeValue) -> Attribute:
        """The attribute that a file calls so and that can hold the value, else a new one.

        Raises:
            RuleError: There are too many already.
        """
        label = self.scheme.label(label.id) or label
        title = _title(name)
        for one in label.attributes:
            if title.casefold() in (one.name, one.title.casefold()) and holds(one.type, value):
                return one
        if len(label.attributes) >= MOST_ATTRIBUTES:
            raise RuleError(
                f"{label.title} would have more than {MOST_ATTRIBUTES} attributes. Map or leave out some."
            )
        made = self._new_attribute(label, title, value)
        grown = label.model_copy(update={"attributes": (*label.attributes, made)})
        self.scheme = replaced(self.scheme, grown)
        return made

    def choice(self, label: Label, attribute: Attribute, given: str) -> Choice:
        """The choice that a file means, by its value or title, else a new one.

        Raises:
            RuleError: There are too many already.
        """
        label = self.scheme.label(label.id) or label
        attribute = label.attribute(attribute.name) or attribute
        title = _title(given)
        found = next(
            (one for one in attribute.choices if title.casefold() in (one.value, one.title.casefold())), None
        )
        if found is not None:
            return found
        if len(attribute.choices) >= MOST_ATTRIBUTES:
            raise RuleError(
                f"{attribute.title} of {label.title} would have more than {MOST_ATTRIBUTES} choices."
            )
        value = name_from(title, {one.value for one in attribute.choices}, "choice")
        made = Choice(value=value, title=title, is_archived=self.archives)
        grown = attribute.model_copy(update={"choices": (*attribute.choices, made)})
        attributes = tuple(grown if one.name == grown.name else one for one in label.attributes)
        self.scheme = replaced(self.scheme, label.model_copy(update={"attributes": attributes}))
        return made

    def _new_label(self, title: str, guideline: str, *, archives: bool) -> Label:
        is_archived = archives or len(self.scheme.active) >= MAX_LABELS
        colour, pattern = (
            PAIRS[len(self.scheme.labels) % len(PAIRS)] if is_archived else free_pair(self.scheme)
        )
        return Label(
            id=new_label_id(self.scheme, title),
            title=title,
            letter=_first_letter(title) if is_archived else free_letter(self.scheme, title),
            key=None if is_archived else free_key(self.scheme),
            colour=colour,
            pattern=pattern,
            guideline=storable(guideline.strip()),
            is_archived=is_archived,
        )

    def _new_attribute(self, label: Label, title: str, value: AttributeValue) -> Attribute:
        """One whose type holds the value, under a name that no attribute of another type has in the scheme."""
        kind: AttributeType = "number" if holds("number", value) else "text"
        others = types(self.scheme)
        taken = {name for name, known in others.items() if known != kind} | {
            one.name for one in label.attributes
        }
        return Attribute(
            name=name_from(title, taken, "attribute"), title=title, type=kind, is_archived=self.archives
        )


def holds(kind: AttributeType, value: AttributeValue) -> bool:
    """Whether an attribute of that type can hold a value; all but numbers hold any words."""
    if kind != "number":
        return True
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value) and (isinstance(value, float) or -_LARGEST <= value < _LARGEST)


def types(scheme: Scheme) -> Mapping[str, AttributeType]:
    """The type of every attribute name of a scheme."""
    return {one.name: one.type for label in scheme.labels for one in label.attributes}


def with_all_of(scheme: Scheme, grown: Scheme) -> Scheme:
    """The scheme with what another has more: its labels at the end, its attributes and choices at the end of theirs.

    The one in force may have been changed by somebody else since the other grew out of it. What has no place in use any more
    comes archived; attributes whose name has another type by now are left out, and their annotations refused.
    """
    labels = [
        one if (more := grown.label(one.id)) is None else _with_attributes_of(one, more)
        for one in scheme.labels
    ]
    for one in grown.labels:
        if scheme.label(one.id) is None:
            labels.append(_fitting(one, labels))
    return scheme if tuple(labels) == scheme.labels else scheme_of(labels)


def _with_attributes_of(label: Label, more: Label) -> Label:
    attributes = [
        one if (other := more.attribute(one.name)) is None else _with_choices_of(one, other)
        for one in label.attributes
    ]
    attributes += [one for one in more.attributes if label.attribute(one.name) is None]
    return (
        label
        if tuple(attributes) == label.attributes
        else label.model_copy(update={"attributes": tuple(attributes)})
    )


def _with_choices_of(attribute: Attribute, more: Attribute) -> Attribute:
    known = {one.value for one in attribute.choices}
    lacking = tuple(one for one in more.choices if one.value not in known)
    if not lacking or attribute.type != "choice":
        return attribute
    return attribute.model_copy(update={"choices": (*attribute.choices, *lacking)})


def _fitting(label: Label, others: list[Label]) -> Label:
    active = [one for one in others if not one.is_archived]
    clashes = len(active) >= MAX_LABELS or any(
        one.colour == label.colour
        or one.pattern == label.pattern
        or one.title.casefold() == label.title.casefold()
        for one in active
    )
    if label.is_archived or not clashes:
        key = None if any(one.key == label.key for one in active) else label.key
        return label.model_copy(update={"key": key})
    return label.model_copy(update={"is_archived": True, "key": None})


def _title(name: str) -> str:
    """The name as a title; a long one keeps its beginning and a mark of the rest, so that two never become one."""
    words = " ".join(storable(name).split()) or "unnamed"
    if len(words) <= TITLE_LENGTH:
        return words
    mark = hashlib.sha256(words.encode()).hexdigest()[:6]
    return f"{words[: TITLE_LENGTH - 8].rstrip()}… {mark}"


def _first_letter(title: str) -> str:
    return next((one.upper() for one in title if one.isalpha() and len(one.upper()) == 1), "?")
