"""Reads labels and attributes of a file by the project's scheme: names mapped, values checked, nothing guessed.

What the scheme lacks refuses the file, or is taken into the scheme (`annotator.services.scheme_growing`).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import orjson

from annotator.errors import InputError, RuleError
from annotator.model.annotation import AttributeValue, Origin
from annotator.model.scheme import Attribute, Label, Scheme
from annotator.model.text import storable
from annotator.services.scheme_growing import GrowingScheme, NewNames, holds

ATTRIBUTE = "attr."
"""Prefix that makes a mapping one of attributes: ``attr.OLD`` to ``attr.NEW``."""

LEAVE_OUT = "-"
"""What a name is mapped to if its annotations, or its values, are not wanted."""

ADD = "+"
"""What a label is mapped to that is to be added to those in use."""

ARCHIVE = "*"
"""What a label, or an attribute, is mapped to that is to be kept archived."""

SIGNS = (LEAVE_OUT, ADD, ARCHIVE)

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

    Attributes:
        lacked: How often each label was met that the scheme lacks, as the file calls it.
        lacked_attributes: Likewise, each attribute.

    Raises:
        InputError: A name is mapped to one that the scheme does not have.
    """

    def __init__(self, scheme: Scheme, mapping: Mapping[str, str], *, new_names: NewNames = "refuse") -> None:
        self._base = scheme
        self._mapping = mapping
        self._new_names: NewNames = new_names
        self._growing = GrowingScheme(scheme, archives=new_names == "archive")
        self._guidelines: dict[str, str] = {}
        self.lacked: Counter[str] = Counter()
        self.lacked_attributes: Counter[str] = Counter()
        self._labels = {old: new for old, new in mapping.items() if not old.startswith(ATTRIBUTE)}
        self._attributes = {
            old.removeprefix(ATTRIBUTE): new.removeprefix(ATTRIBUTE)
            for old, new in mapping.items()
            if old.startswith(ATTRIBUTE)
        }
        for new in self._labels.values():
            if new not in SIGNS and self._find(new) is None:
                raise InputError(
                    f"There is no label “{new}” to map to; the scheme has {self._known_labels()}."
                )
        known = scheme.attribute_names()
        for new in self._attributes.values():
            if new not in (*SIGNS, *known):
                raise InputError(
                    f"There is no attribute “{new}” to map to; the scheme has {', '.join(known)}."
                )

    @property
    def scheme(self) -> Scheme:
        """The scheme with all that was taken in so far."""
        return self._growing.scheme

    def again(self, scheme: Scheme | None = None, new_names: NewNames | None = None) -> SchemeRules:
        """The same mapping for another file.

        Args:
            scheme: The one to begin with; None for that of the beginning.
            new_names: What becomes of what it lacks; None as here.
        """
        return SchemeRules(scheme or self._base, self._mapping, new_names=new_names or self._new_names)

    def learn(self, label: str, guideline: str) -> None:
        """Keeps in mind what a file's codebook says of a label, for when the label is taken in."""
        self._guidelines.setdefault(label, guideline)

    def take_in(self, label: str) -> None:
        """Takes in a label that nothing is labelled with, because a codebook names it.

        Raises:
            RuleError: The scheme lacks it, and what it lacks is refused.
        """
        if self._labels.get(label) != LEAVE_OUT:
            self._label(label)

    def translate(
        self,
        label: str,
        attributes: Mapping[str, AttributeValue | None],
        origin: Mapping[str, Origin],
        *,
        are_words: bool = False,
    ) -> Translated | None:
        """What the file says, in the scheme's words. Attributes without a value (null, “”) are left out.

        Args:
            label: As the file has it: an id or a title of the scheme, or a mapped name.
            attributes: As the file has them.
            origin: As the file has it.
            are_words: Whether every value is words from which numbers have to be read (CSV).

        Returns:
            None if it is not wanted.

        Raises:
            RuleError: The scheme has no such label, attribute or value, and what it lacks is refused.
        """
        if self._labels.get(label) == LEAVE_OUT:
            return None
        found = self._label(label)
        values: dict[str, AttributeValue] = {}
        names: dict[str, str] = {}
        for name, value in sorted(attributes.items()):
            if value is None or value in ("", []) or self._attributes.get(name) == LEAVE_OUT:
                continue
            known, kept = self._attribute(found, name, value, are_words=are_words)
            values[known.name] = kept
            names[name] = known.name
        said: dict[str, Origin] = {names[name]: by for name, by in sorted(origin.items()) if name in names}
        return Translated(found.id, values, said)

    def _label(self, label: str) -> Label:
        wanted = self._labels.get(label, label)
        sign = wanted if wanted in SIGNS else ""
        found = self._find(label if sign else wanted)
        if found is not None and self._base.label(found.id) is not None:
            return found
        self.lacked[label] += 1
        if found is not None:
            return found
        if sign or self._new_names != "refuse":
            archives = None if not sign else sign == ARCHIVE
            return self._growing.label(label, self._guidelines.get(label, ""), archives=archives)
        raise RuleError(
            f"Label “{label}” is not in the scheme, which has {self._known_labels()}. "
            f"Map it (--map {_quoted(label)}=LABEL), {_ADVICE}."
        )

    def _find(self, label: str) -> Label | None:
        return self.scheme.label(label) or self.scheme.find(label)

    def _attribute(
        self, label: Label, name: str, value: AttributeValue, *, are_words: bool
    ) -> tuple[Attribute, AttributeValue]:
        wanted = self._attributes.get(name, name)
        is_kept = wanted in SIGNS or self._is_new(label)
        wanted = name if wanted in SIGNS else wanted
        known = label.attribute(wanted)
        if self._new_names == "refuse" and not is_kept:
            if known is None:
                self.lacked_attributes[name] += 1
                raise self._no_attribute(label, wanted)
            return known, _value(label, known, value, are_words=are_words)
        if known is not None and known.type == "number":
            value = _from_words(value)
        if known is None or not holds(known.type, value):
            plain = _plain(value)
            known = self._growing.attribute(label, wanted, plain)
            self._note_lacked(label, known, name)
            value = plain
        if known.type == "choice":
            return known, self._growing.choice(label, known, str(_plain(value))).value
        return known, _value(
            label, known, value if known.type == "number" else str(_plain(value)), are_words=are_words
        )

    def _is_new(self, label: Label) -> bool:
        """Whether the label came with a file, so that its attributes come with it."""
        return self._base.label(label.id) is None

    def _note_lacked(self, label: Label, found: Attribute, name: str) -> None:
        base = self._base.label(label.id)
        if base is None or base.attribute(found.name) is None:
            self.lacked_attributes[name] += 1

    @staticmethod
    def _no_attribute(label: Label, name: str) -> RuleError:
        known = ", ".join(each.name for each in label.attributes) or "none"
        return RuleError(
            f"Attribute “{name}” is not one of {label.title}, which has {known}. "
            f"Map it (--map attr.{_quoted(name)}=attr.NAME), {_ADVICE}."
        )

    def _known_labels(self) -> str:
        return ", ".join(label.id for label in self._base.labels)


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
    value: object = _from_words(given) if are_words else given
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise RuleError(f"{where}: expected a number, not {_shown(given)}.")
    if isinstance(value, int) and not -(2**_BITS) <= value < 2**_BITS:
        raise RuleError(f"{where}: {given} has more than 64 bits.")
    return value


def _from_words(given: AttributeValue) -> AttributeValue:
    """The number that the words are, if they are one: formats without numbers write them so."""
    if not isinstance(given, str):
        return given
    return int(given) if _WHOLE.fullmatch(given) else float(given) if _FRACTION.fullmatch(given) else given


def _choice(where: str, attribute: Attribute, given: AttributeValue) -> AttributeValue:
    known = [choice.value for choice in attribute.choices]
    if isinstance(given, str) and given in known:
        return given
    raise RuleError(f"{where}: {_shown(given)} is none of {', '.join(known)}. Change the file, {_ADVICE}.")


def _plain(value: AttributeValue) -> str | int | float:
    """A value that an attribute can hold: words and numbers as they are, true and false as words, a list as one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ", ".join(value)
    if isinstance(value, str) or holds("number", value):
        return value
    return repr(value)


def _shown(value: AttributeValue) -> str:
    words = orjson.dumps(value).decode() if not isinstance(value, str) else f"“{value}”"
    return words if len(words) <= 60 else words[:59] + "…"


def _quoted(name: str) -> str:
    return f"'{name}'" if re.search(r"[^\w.-]", name) else name
