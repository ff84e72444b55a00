"""Label Studio's labelling configuration: the labels of a scheme, and a control for each attribute beside the regions.

Source: Label Studio's tags (labelstud.io/tags). A result whose control is not in the configuration is not shown, so that the
controls are made for what the articles hold, not for the scheme alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from annotator.io.losses import Losses
from annotator.model.annotation import AttributeValue
from annotator.model.scheme import Colour, Label, Scheme
from annotator.model.text import REPLACEMENT

ControlType = Literal["choices", "number", "textarea"]

_TAGS: Mapping[ControlType, str] = {"choices": "Choices", "number": "Number", "textarea": "TextArea"}
_BY_TYPE: Mapping[str, ControlType] = {"choice": "choices", "number": "number"}
_MOST_CHOICES = 60
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COLOURS: Mapping[Colour, str] = {
    "blue": "#3b75af", "green": "#3f8f5a", "ochre": "#c08a1e", "plum": "#8d4f86", "teal": "#2b8a8a",
    "rust": "#b5562f", "violet": "#6a5fb8", "olive": "#7c8231", "slate": "#5f6f7f",
}  # fmt: skip


@dataclass(slots=True)
class Control:
    """What one attribute is shown in.

    Attributes:
        title: What people see.
        type: Widened to words as soon as there is a value that is no number or no choice.
        choices: Value to title, in order.
        labels: Of the regions that have it.
    """

    title: str
    type: ControlType
    choices: dict[str, str] = field(default_factory=dict[str, str])
    labels: dict[str, None] = field(default_factory=dict[str, None])
    has_several: bool = False

    def take(self, label: str, value: AttributeValue) -> None:
        """Makes room for a value."""
        self.labels.setdefault(label)
        self.has_several |= isinstance(value, list)
        if self.type == "number" and (isinstance(value, bool) or not isinstance(value, int | float)):
            self.type = "textarea"
        elif self.type == "choices":
            for each in as_words(value):
                self.choices.setdefault(each, each)
            self.type = "textarea" if len(self.choices) > _MOST_CHOICES else "choices"


@dataclass(slots=True)
class Controls:
    """All that the configuration has.

    Attributes:
        labels: Ids, in the order of the scheme, then others as they come.
        of: Controls by the name of their attribute.
        link_types: As they come.
    """

    labels: dict[str, None]
    of: dict[str, Control]
    link_types: dict[str, None] = field(default_factory=dict[str, None])

    @classmethod
    def of_scheme(cls, scheme: Scheme) -> Controls:
        """What a scheme asks for before any annotation is seen; archived labels and attributes only come with one."""
        made = cls(dict.fromkeys(label.id for label in scheme.active), {})
        for label in scheme.active:
            for attribute in label.attributes:
                if not attribute.is_archived:
                    made.control(scheme, attribute.name).labels.setdefault(label.id)
        return made

    def control(self, scheme: Scheme, name: str) -> Control:
        """The control of an attribute, new or not."""
        return self.of.setdefault(name, _control(scheme, name))

    def free_name(self, wanted: str) -> str:
        """A name for a tag of ours that no attribute has."""
        while wanted in self.of:
            wanted = f"annotator-{wanted}"
        return wanted


def as_words(value: AttributeValue) -> list[str]:
    """A value as words, each of a list by itself."""
    if isinstance(value, list):
        return value
    return [str(value).lower() if isinstance(value, bool) else str(value)]


def _control(scheme: Scheme, name: str) -> Control:
    known = [one for label in scheme.labels if (one := label.attribute(name)) is not None]
    kind = _BY_TYPE.get(known[0].type, "textarea") if known else "textarea"
    title = known[0].title if known else name
    return Control(title, kind, {choice.value: choice.title for one in known for choice in one.choices})


def configuration(scheme: Scheme, controls: Controls, losses: Losses) -> bytes:
    """The configuration as XML; characters that it cannot hold become U+FFFD, and are told."""
    label, text = controls.free_name("label"), controls.free_name("text")
    view = Element("View")
    labels = SubElement(view, "Labels", {"name": label, "toName": text})
    for own in controls.labels:
        SubElement(labels, "Label", _label(own, scheme.label(own)))
    SubElement(view, "Text", {"name": text, "value": "$text", "granularity": "word"})
    for name, control in controls.of.items():
        _add_control(view, name, control, label, text)
    if controls.link_types:
        relations = SubElement(view, "Relations")
        for kind in controls.link_types:
            SubElement(relations, "Relation", {"value": kind})
    _make_legal(view, losses)
    indent(view)
    return tostring(view, encoding="utf-8") + b"\n"


def _label(own: str, label: Label | None) -> dict[str, str]:
    """Results hold the alias; the value is what people see."""
    if label is None:
        return {"value": own}
    shown = {"value": label.title, "alias": own, "background": _COLOURS[label.colour]}
    if label.key is not None:
        shown["hotkey"] = str(label.key)
    if label.guideline:
        shown["hint"] = label.guideline
    return shown


def _make_legal(view: Element, losses: Losses) -> None:
    for element in view.iter():
        for name, value in element.items():
            legal, number = _NOT_IN_XML.subn(REPLACEMENT, value)
            element.set(name, legal)
            losses.note_some("characters", number)


def _add_control(view: Element, name: str, control: Control, label: str, text: str) -> None:
    """Seen only while a region is selected that can have it."""
    when = {"whenTagName": label, "whenLabelValue": ",".join(control.labels)}
    shown_when = {"visibleWhen": "region-selected", **when}
    box = SubElement(view, "View", shown_when)
    rules = {"name": name, "toName": text, "perRegion": "true", **when}
    if control.type == "choices":
        rules |= {"choice": "multiple" if control.has_several else "single", "showInline": "true"}
    elif control.type == "textarea":
        rules |= {"editable": "true", "rows": "1"} | ({} if control.has_several else {"maxSubmissions": "1"})
    SubElement(box, "Header", {"value": control.title, "size": "6"})
    made = SubElement(box, _TAGS[control.type], rules)
    if control.type == "choices":
        times = Counter(control.choices.values())
        for value, title in control.choices.items():
            is_own = title == value or times[title] > 1
            shown = {"value": value} if is_own else {"value": title, "alias": value}
            SubElement(made, "Choice", shown)
