"""The nine hues of labels as numbers, for files that other programs show: those of the light theme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from annotator.model.scheme import Colour, Label


class Hue(NamedTuple):
    """A hue as ``#RRGGBB``.

    Attributes:
        fill: Behind black words.
        line: Under words, and where there is only one colour.
    """

    fill: str
    line: str


HUES: Mapping[Colour, Hue] = {
    "blue": Hue("#A7C9FF", "#1A57AD"),
    "green": Hue("#8DE4B2", "#128263"),
    "ochre": Hue("#F3CD5F", "#AD720D"),
    "plum": Hue("#F2ABD0", "#931B5F"),
    "teal": Hue("#88CDD1", "#1889A7"),
    "rust": Hue("#FDAE75", "#AD4C3A"),
    "violet": Hue("#D1B7E5", "#8764D6"),
    "olive": Hue("#B5C796", "#474D01"),
    "slate": Hue("#D4D9EC", "#6C6F7C"),
}

_UNKNOWN = Hue("#DDD9D0", "#52565A")


def hue_of(label: Label | None) -> Hue:
    """The hue of a label; a grey for one that is in no scheme."""
    return _UNKNOWN if label is None else HUES[label.colour]
