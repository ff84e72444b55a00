"""How labels look in documents: the window's tints, lines and patterns, as fixed values, light and dark.

The colours are those of ``resources/themes``, the patterns those of `annotator.ui.patterns`; a test compares the former.
"""

from __future__ import annotations

from math import pi, sin
from typing import NamedTuple

from annotator.model.scheme import Colour, Label, Pattern, Scheme


class Tints(NamedTuple):
    """The colours of a label in one theme: behind its words, of its line, of its own words."""

    fill: str
    line: str
    text: str


LIGHT: dict[Colour, Tints] = {
    "blue": Tints("#D3E2FD", "#1A57AD", "#084491"),
    "green": Tints("#C5F1D4", "#128263", "#00563F"),
    "ochre": Tints("#FCEBB6", "#AD720D", "#6F4400"),
    "plum": Tints("#FADAEA", "#931B5F", "#79134D"),
    "teal": Tints("#94F0E7", "#1889A7", "#034D60"),
    "rust": Tints("#FFDAC1", "#AD4C3A", "#842616"),
    "violet": Tints("#F3E6FE", "#8764D6", "#5B34A2"),
    "olive": Tints("#DFE5A0", "#474D01", "#444A03"),
    "slate": Tints("#E3F1F8", "#6C6F7C", "#4C4E5B"),
}

DARK: dict[Colour, Tints] = {
    "blue": Tints("#152B5A", "#679CEB", "#A2C6FB"),
    "green": Tints("#0A4530", "#5ED8A9", "#93EAC4"),
    "ochre": Tints("#453609", "#EABE4A", "#F4D88C"),
    "plum": Tints("#552540", "#E670AC", "#F7B0D1"),
    "teal": Tints("#062A31", "#10A198", "#48C3BA"),
    "rust": Tints("#36201C", "#CB946E", "#DEA57F"),
    "violet": Tints("#2E1A40", "#E1C1FA", "#E1C1FA"),
    "olive": Tints("#1D2A06", "#8A9433", "#ADB859"),
    "slate": Tints("#373B49", "#B3C8D1", "#BDD2DB"),
}

TILE = 6
"""Height in pixels of a tile of a pattern."""


class _Tile(NamedTuple):
    width: float
    shapes: str


def _rects(*rects: tuple[float, float, float, float]) -> str:
    return "".join(f"<rect x='{x}' y='{y}' width='{w}' height='{h}'/>" for x, y, w, h in rects)


def _wave() -> str:
    points = " ".join(f"{n / 2:g} {3 - 1.7 * sin(2 * pi * n / 14):.2f}" for n in range(-2, 17))
    return f"<path d='M{points}' fill='none' stroke='COLOUR' stroke-width='1.4'/>"


_TILES: dict[Pattern, _Tile] = {
    "solid": _Tile(8, _rects((0, 2.2, 8, 1.7))),
    "dots": _Tile(4.6, "<circle cx='1.3' cy='3' r='1.2'/>"),
    "wave": _Tile(7, _wave()),
    "dash": _Tile(10, _rects((0, 2.2, 7, 1.7))),
    "double": _Tile(8, _rects((0, 1.2, 8, 1.1), (0, 3.8, 8, 1.1))),
    "dash-dot": _Tile(14.9, _rects((0, 2.2, 8, 1.7), (10.6, 2.2, 1.7, 1.7))),
    "long-dash": _Tile(17, _rects((0, 2.2, 13, 1.7))),
    "dense-dots": _Tile(3.4, "<circle cx='1' cy='3' r='.9'/>"),
    "thick-thin": _Tile(8, _rects((0, 1.1, 8, 1.9), (0, 4.3, 8, 0.9))),
}


def label_of(scheme: Scheme, label_id: str) -> Label:
    """The label; for one that the scheme does not have, a plain one that is called by its id."""
    found = scheme.label(label_id)
    if found is not None:
        return found
    return Label.model_construct(
        id=label_id, title=label_id, letter="", colour="slate", pattern="solid", attributes=(), guideline=""
    )


def tile_address(pattern: Pattern, colour: str) -> str:
    """A CSS address of a picture that repeats to the pattern's line; nothing is loaded for it."""
    width, shapes = _TILES[pattern]
    picture = f"<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{TILE}' fill='COLOUR'>{shapes}</svg>"
    escaped = picture.replace("COLOUR", colour).replace("#", "%23").replace("<", "%3C").replace(">", "%3E")
    return f'url("data:image/svg+xml,{escaped}")'
