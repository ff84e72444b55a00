"""What an annotation's attributes say, on one line: “≈ 60 % · “today””, “Author · checkable”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.model.annotation import Annotation, AttributeValue
from annotator.model.quantity import format_value
from annotator.ui.date_words import period_words
from annotator.ui.plain_words import filled

if TYPE_CHECKING:
    from annotator.model.scheme import Attribute, Label

Values = Mapping[str, AttributeValue]

_USUAL: Mapping[str, str] = {"reported_by": "article", "certainty": "stated"}
"""Values that go without saying, by attribute."""

_TARGETS = frozenset({"target", "about"})
"""Attributes that name what is spoken of."""

_PAIRED = frozenset({"unit", "precision"})
"""Attributes that are said together with the number."""

_PERCENT = re.compile(r"(\d[\d.,–\u00a0\u202f]*) ?%")


def attribute_line(annotation: Annotation, label: Label | None) -> str:
    """The values in the scheme's order, else the first line of the note; empty without either.

    Values that the scheme does not know come last, as they are.
    """
    values = annotation.attributes
    known = label.attributes if label else ()
    pieces = [piece for piece in _known_pieces(values, known) if piece]
    names = {attribute.name for attribute in known}
    pieces += [str(value) for name, value in values.items() if name not in names]
    return " · ".join(pieces) or annotation.note.strip().partition("\n")[0]


def spoken_line(annotation: Annotation, label: Label | None) -> str:
    """The same for the ear: “about 60 percent, until 2019”."""
    words = attribute_line(annotation, label).replace(" · ", ", ")
    for sign, spoken in _spoken_signs():
        words = words.replace(sign, spoken)
    percent = QCoreApplication.translate("AttributeWords", "%1 percent")
    return _PERCENT.sub(lambda found: percent.replace("%1", found[1]), words)


def _spoken_signs() -> tuple[tuple[str, str], ...]:
    """Signs, and what is said for them; screen readers are silent about some."""
    return (
        ("≈", QCoreApplication.translate("AttributeWords", "about")),
        (">", QCoreApplication.translate("AttributeWords", "over")),
        ("≥", QCoreApplication.translate("AttributeWords", "at least")),
        ("<", QCoreApplication.translate("AttributeWords", "under")),
        ("≤", QCoreApplication.translate("AttributeWords", "at most")),
    )


def number_groups(attributes: Sequence[Attribute]) -> list[tuple[Attribute, ...]]:
    """The number attributes, those that share a field together."""
    groups: dict[str, list[Attribute]] = {}
    for attribute in attributes:
        if attribute.type == "number":
            groups.setdefault(attribute.field or f" {attribute.name}", []).append(attribute)
    return [tuple(group) for group in groups.values()]


def quantity_words(values: Values, group: Sequence[Attribute], *, precision: object = None) -> str:
    """The number, or the range, of attributes that share a field; empty if they have no value."""
    low = _number(values.get(group[0].name))
    high = _number(values.get(group[1].name)) if len(group) > 1 else low
    if low is None and high is None:
        return ""
    return format_value(low, high, str(precision) if precision else None)


def _known_pieces(values: Values, known: Sequence[Attribute]) -> list[str]:
    groups = number_groups(known)
    main = groups[0] if groups else ()
    has_number = any(attribute.name in values for attribute in main)
    pieces: list[str] = []
    for attribute in known:
        group = next((group for group in groups if attribute in group), None)
        if group is not None:
            if attribute is group[0]:
                pieces.append(_measured(values, group, is_main=group is main))
        elif attribute.name in values and not (has_number and attribute.name in _PAIRED):
            pieces.append(_piece(attribute, values[attribute.name], is_first=not any(pieces)))
    return pieces


def _measured(values: Values, group: Sequence[Attribute], *, is_main: bool) -> str:
    words = quantity_words(values, group, precision=values.get("precision") if is_main else None)
    unit = values.get("unit") if is_main else None
    return f"{words} {unit}" if words and unit else words


def _piece(attribute: Attribute, value: AttributeValue, *, is_first: bool) -> str:
    if _USUAL.get(attribute.name) == value:
        return ""
    if attribute.type == "choice":
        return _chosen(attribute, value, is_first=is_first)
    words = ", ".join(value) if isinstance(value, list) else str(value)
    if attribute.type == "date":
        return period_words(words)
    about = attribute.name in _TARGETS and not is_first
    return QCoreApplication.translate("AttributeWords", "about %1").replace("%1", words) if about else words


def _chosen(attribute: Attribute, value: AttributeValue, *, is_first: bool) -> str:
    title = attribute.title[:1].lower() + attribute.title[1:]
    answers = {
        "yes": "%1",
        "no": QCoreApplication.translate("AttributeWords", "not %1"),
        "partly": QCoreApplication.translate("AttributeWords", "partly %1"),
    }
    if value in answers and {"yes", "no"} <= {choice.value for choice in attribute.choices}:
        return filled(answers[str(value)], title)
    chosen = attribute.title_of(value)
    return chosen if is_first else chosen[:1].lower() + chosen[1:]


def _number(value: AttributeValue | None) -> float | int | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
