"""What the data has to satisfy before it is written: the checks of the workspace's one door, as functions of values."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from annotator.errors import RuleError, SpanError
from annotator.model.annotation import Annotation, AttributeValue
from annotator.model.article import ArticleCard, Excluded
from annotator.model.scheme import Attribute, Label, Scheme
from annotator.model.text import storable

ON_EXCLUDED = "This text is excluded. Press 0 to put it back first."
STOPS_AT_EXCLUDED = "Excluded text lies there. The boundary stays before it."
_LARGEST = 2**63
_LONGEST_NAME = 200


def checked(one: Annotation, text: str, scheme: Scheme, *, is_new: bool = True) -> Annotation:
    """The annotation as it may be written: quote proven, context cut from the text, strings storable.

    Args:
        one: As somebody wants it.
        text: Of its article.
        scheme: In force.
        is_new: Whether its label is being chosen now, so that it must be one in use.

    Raises:
        SpanError: The span does not lie in the text, or its words are not the quote.
        RuleError: The label or an attribute is not the scheme's, or a value not of its type.
    """
    one.check(text)
    label = check_has_label(scheme, one.label)
    if is_new and label.is_archived:
        raise RuleError(f"The label “{label.title}” is archived. Choose one that is in use.")
    attributes = {name: checked_value(label, name, value) for name, value in one.attributes.items()}
    attributes = {name: value for name, value in attributes.items() if value != ""}
    prefix, suffix = one.span.context(text)
    return replace(
        one,
        prefix=prefix,
        suffix=suffix,
        attributes=attributes,
        attribute_origin={name: by for name, by in one.attribute_origin.items() if name in attributes},
        note=storable(one.note),
        reviewer=storable(one.reviewer),
    )


def check_has_label(scheme: Scheme, label_id: str) -> Label:
    """The label of that id; raises RuleError if the scheme has none."""
    label = scheme.label(label_id)
    if label is None:
        raise RuleError(f"The scheme has no label “{label_id}”.")
    return label


def check_fits(scheme: Scheme, one: Annotation) -> None:
    """Raises RuleError unless the scheme has the annotation's label, and for it its attributes with such values."""
    label = check_has_label(scheme, one.label)
    for name, value in one.attributes.items():
        checked_value(label, name, value)


def checked_value(label: Label, name: str, value: AttributeValue) -> AttributeValue:
    """The value of an attribute as it may be written.

    Raises:
        RuleError: The label has no such attribute, or the value is not of its type.
    """
    attribute = label.attribute(name)
    if attribute is None:
        raise RuleError(f"The label “{label.title}” has no attribute “{name}”.")
    wrong = _what_is_wrong(attribute, value)
    if wrong is not None:
        raise RuleError(f"{attribute.title} of {label.title}: {wrong}.")
    return storable(value) if isinstance(value, str) else value


def _what_is_wrong(attribute: Attribute, value: AttributeValue) -> str | None:
    if attribute.type == "number":
        if isinstance(value, bool) or not isinstance(value, int | float):
            return f"“{value}” is not a number"
        is_large = isinstance(value, int) and not -_LARGEST <= value < _LARGEST
        return f"{value} is not a number that can be kept" if is_large or not math.isfinite(value) else None
    if not isinstance(value, str):
        return f"“{value}” is not a text"
    if attribute.type == "choice" and value and all(choice.value != value for choice in attribute.choices):
        return f"“{value}” is not one of its choices"
    return None


def kept_by(label: Label, one: Annotation) -> dict[str, AttributeValue]:
    """Those attributes of an annotation that another label has as well, with values that it allows."""
    return {
        name: value
        for name, value in one.attributes.items()
        if (attribute := label.attribute(name)) is not None and _what_is_wrong(attribute, value) is None
    }


def check_not_excluded(one: Annotation, excluded: Sequence[Excluded]) -> None:
    """Raises RuleError if the annotation shares a character with excluded text."""
    if any(region.span.overlaps(one.span) for region in excluded):
        raise RuleError(ON_EXCLUDED)


def checked_name(name: str) -> str:
    """A checkpoint's name as it may be written.

    Raises:
        RuleError: It is empty.
    """
    words = " ".join(storable(name).split())
    if not words:
        raise RuleError("Give the moment a name.")
    return words


def checked_reviewer(name: str) -> str:
    """A reviewer's name as it may be written.

    Raises:
        RuleError: It is empty or very long.
    """
    words = " ".join(storable(name).split())
    if not words:
        raise RuleError("A reviewer needs a name.")
    if len(words) > _LONGEST_NAME:
        raise RuleError(f"A reviewer’s name may have {_LONGEST_NAME} characters.")
    return words


def check_regions(regions: Sequence[Excluded], text: str) -> None:
    """Raises SpanError if an excluded region does not lie in the text."""
    for region in regions:
        if region.span.end > len(text):
            raise SpanError(
                f"The excluded text {region.span.start}-{region.span.end} ends after the text, which has "
                f"{len(text)} characters."
            )


def checked_card(card: ArticleCard) -> ArticleCard:
    """The card as it may be written.

    Raises:
        RuleError: A number in its metadata is not finite, or a value is none that JSON has.
    """
    return replace(
        card,
        name=storable(card.name),
        title=None if card.title is None else storable(card.title) or None,
        meta=checked_meta(card.meta),
        note=storable(card.note),
    )


def checked_meta(meta: Mapping[str, object]) -> dict[str, object]:
    """An article's metadata as it may be written.

    Raises:
        RuleError: A number is not finite, or a value is none that JSON has.
    """
    return {storable(name): _checked_json(value) for name, value in meta.items()}


def _checked_json(value: object) -> object:
    match value:
        case str():
            return storable(value)
        case None | bool() | int():
            return value
        case float() if math.isfinite(value):
            return value
        case dict():
            return checked_meta(cast("dict[str, object]", value))
        case list() | tuple():
            return [_checked_json(one) for one in cast("Sequence[object]", value)]
        case _:
            raise RuleError(f"The metadata hold “{value}”, which cannot be kept.")
