"""Reads labels and attributes of a file by the project's scheme: names mapped, values checked, nothing guessed."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

import orjson

from annotator.errors import InputError, RuleError
from annotator.model.annotation import AttributeValue, Origin
from annotator.model.scheme import Attribute, Label, Scheme
from annotator.model.text import storable

ATTRIBUTE = "attr."
"""Prefix that makes a mapping one of attributes: ``attr.OLD`` to ``attr.NEW``."""

_WHOLE = re.compile(r"-?[0-9]{1,19}")
_FRACTION = re.compile(r"-?[0-9]+(\.[0-9]+([eE][+-]?[0-9]{1,3})?|[eE][+-]?[0-9]{1,3})")
_BITS = 63
_ADVICE = "or import a scheme that has it first"


@dataclass(frozen=True, slots=True)
class Translated:
    """What an annotation of a file says in the words of the project's scheme."""

    label: str
    attributes: Mapping[str, AttributeValue]
    origin: Mapping[str, Origin]


class SchemeRules:
    """The scheme of a project and how a file's names are mapped onto it.

    Raises:
        InputError: A name is mapped to one that the scheme does not have.
    """

    def __init__(self, scheme: Scheme, mapping: Mapping[str, str]) -> None:
        self._scheme = scheme
        self._labels = {old: new for old, new in mapping.items() if not old.startswith(ATTRIBUTE)}
        self._attributes = {
            old.removeprefix(ATTRIBUTE): new.removeprefix(ATTRIBUTE)
            for old, new in mapping.items()
            if old.startswith(ATTRIBUTE)
        }
        for new in self._labels.values():
            if self._find(new) is None:
                raise InputError(
                    f"There is no label “{new}” to map to; the scheme has {self._known_labels()}."
                )
        known = scheme.attribute_names()
        for new in self._attributes.values():
            if new not in known:
                raise InputError(
                    f"There is no attribute “{new}” to map to; the scheme has {', '.join(known)}."
                )

    def translate(
        self,
        label: str,
        attributes: Mapping[str, AttributeValue | None],
        origin: Mapping[str, Origin],
        *,
        are_words: bool = False,
    ) -> Translated:
        """What the file says, in the scheme's words. Attributes without a value (null, “”) are left out.

        Args:
            label: As the file has it: an id or a title of the scheme, or a mapped name.
            attributes: As the file has them.
            origin: As the file has it.
            are_words: Whether every value is words from which numbers have to be read (CSV).

        Raises:
            RuleError: The scheme has no such label, attribute or value.
        """
        found = self._find(self._labels.get(label, label))
        if found is None:
            raise RuleError(
                f"Label “{label}” is not in the scheme, which has {self._known_labels()}. "
                f"Map it (--map {_quoted(label)}=LABEL), {_ADVICE}."
            )
        values: dict[str, AttributeValue] = {}
        for name, value in sorted(attributes.items()):
            if value is not None and value not in ("", []):
                known = self._attribute(found, self._attributes.get(name, name))
                values[known.name] = _value(found, known, value, are_words=are_words)
        names: dict[str, Origin] = {self._attributes.get(name, name): said for name, said in origin.items()}
        kept: dict[str, Origin] = {name: said for name, said in sorted(names.items()) if name in values}
        return Translated(found.id, values, kept)

    def _find(self, label: str) -> Label | None:
        return self._scheme.label(label) or self._scheme.find(label)

    def _attribute(self, label: Label, name: str) -> Attribute:
        found = label.attribute(name)
        if found is None:
            known = ", ".join(each.name for each in label.attributes) or "none"
            raise RuleError(
                f"Attribute “{name}” is not one of {label.title}, which has {known}. "
                f"Map it (--map attr.{_quoted(name)}=attr.NAME), {_ADVICE}."
            )
        return found

    def _known_labels(self) -> str:
        return ", ".join(label.id for label in self._scheme.labels)


def _value(label: Label, attribute: Attribute, given: AttributeValue, *, are_words: bool) -> AttributeValue:
    where = f"{label.title}, {attribute.name}"
    match attribute.type:
        case "number":
            return _number(where, given, are_words=are_words)
        case "choice":
            return _choice(where, attribute, given)
        case _:
            if not isinstance(given, str):
                raise RuleError(f"{where}: expected words, not {_shown(given)}.")
            return storable(given)


def _number(where: str, given: AttributeValue, *, are_words: bool) -> int | float:
    value: object = given
    if are_words and isinstance(given, str):
        value = (
            int(given) if _WHOLE.fullmatch(given) else float(given) if _FRACTION.fullmatch(given) else given
        )
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise RuleError(f"{where}: expected a number, not {_shown(given)}.")
    if isinstance(value, int) and not -(2**_BITS) <= value < 2**_BITS:
        raise RuleError(f"{where}: {given} has more than 64 bits.")
    return value


def _choice(where: str, attribute: Attribute, given: AttributeValue) -> AttributeValue:
    known = [choice.value for choice in attribute.choices]
    if isinstance(given, str) and given in known:
        return given
    raise RuleError(f"{where}: {_shown(given)} is none of {', '.join(known)}. Change the file, {_ADVICE}.")


def _shown(value: AttributeValue) -> str:
    words = orjson.dumps(value).decode() if not isinstance(value, str) else f"“{value}”"
    return words if len(words) <= 60 else words[:59] + "…"


def _quoted(name: str) -> str:
    return f"'{name}'" if re.search(r"[^\w.-]", name) else name
