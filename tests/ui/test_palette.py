"""The colours of both themes: contrast, and how far labels stay apart for every kind of colour vision."""

from itertools import combinations
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

import pytest
from PySide6.QtGui import QColor

from annotator.model.scheme import PAIRS
from annotator.ui.theme import Theme, load_theme

Triple = tuple[float, ...]

# Machado, Oliveira and Fernandes 2009, severity 1.0; on linear RGB.
VISIONS: dict[str, tuple[Triple, Triple, Triple]] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}  # fmt: skip
XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)
FIRST = ("blue", "green", "ochre", "plum")
SURFACES = ("page", "chrome", "raised")

# The closest two of a set in Delta E 2000, for normal, protan, deutan and tritan vision. What was measured, rounded down:
# a colour that is changed may bring labels no nearer to one another.
APART = {
    ("light", 4): {"fill": (18.1, 5.9, 9.3, 6), "strong": (28.7, 8.8, 14.2, 8.9), "line": (33.1, 15, 12.3, 12.7)},
    ("dark", 4): {"fill": (21, 9.3, 9.3, 9.1), "strong": (25.8, 11, 13.1, 10), "line": (34.5, 11.7, 15.6, 13.8)},
    ("light", 9): {"fill": (6.9, 2.5, 3.1, 3), "strong": (11, 4.3, 4.5, 5), "line": (18.8, 10, 8.6, 7.1)},
    ("dark", 9): {"fill": (11.7, 4.1, 4, 5.4), "strong": (12.1, 7, 5.4, 5.3), "line": (18.5, 10.8, 7.3, 7.4)},
}  # fmt: skip


def linear(colour: QColor) -> Triple:
    channels = (colour.red() / 255, colour.green() / 255, colour.blue() / 255)
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)


def times(matrix: tuple[Triple, ...], vector: Triple) -> Triple:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((times(XYZ, linear(one))[1], times(XYZ, linear(other))[1]), reverse=True)
    return (high + 0.05) / (low + 0.05)


def lab(colour: QColor, vision: str) -> Triple:
    seen = tuple(min(1.0, max(0.0, c)) for c in times(VISIONS[vision], linear(colour)))
    x, y, z = (
        v ** (1 / 3) if v > 216 / 24389 else (24389 / 27 * v + 16) / 116
        for v in (value / white for value, white in zip(times(XYZ, seen), WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def delta_e(one: Triple, other: Triple) -> float:
    """CIEDE2000 (Sharma, Wu and Dalal 2005)."""
    mean = (hypot(*one[1:]) + hypot(*other[1:])) / 2
    stretch = 1.5 - 0.5 * sqrt(mean**7 / (mean**7 + 25**7))
    (l1, a1, b1), (l2, a2, b2) = ((light, a * stretch, b) for light, a, b in (one, other))
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = degrees(atan2(b1, a1)) % 360, degrees(atan2(b2, a2)) % 360
    grey = c1 * c2 == 0
    turn = 0.0 if grey else (h2 - h1 + 180) % 360 - 180
    hue = h1 + h2 if grey else (h1 + turn / 2) % 360
    big_h = 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6)) - 0.20 * cos(radians(4 * hue - 63))
    )  # fmt: skip
    in_l = (l2 - l1) / (1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2))
    in_c = (c2 - c1) / (1 + 0.045 * chroma)
    in_h = big_h / (1 + 0.015 * chroma * t)
    rotation = -2 * sqrt(chroma**7 / (chroma**7 + 25**7)) * sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    return sqrt(in_l**2 + in_c**2 + in_h**2 + rotation * in_c * in_h)


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def test_the_formula_gives_the_published_values() -> None:
    published = (
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425), ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
    )  # fmt: skip
    for one, other, expected in published:
        assert delta_e(one, other) == pytest.approx(expected, abs=1e-4)


def test_text_is_readable_on_every_surface_and_tint(theme: Theme) -> None:
    on_fill, on_strong = (7.6, 5.19) if theme.is_dark else (12, 8.7)
    for colours in theme.labels.values():
        assert contrast(theme.text, colours.fill) >= on_fill
        assert contrast(theme.text, colours.strong) >= on_strong
        assert contrast(colours.text, colours.fill) >= 7
        assert contrast(colours.text, theme.page) >= 7
    for surface in (*SURFACES, "row", "hover"):
        assert contrast(theme.text, getattr(theme, surface)) >= 7
        assert contrast(theme.text2, getattr(theme, surface)) >= 4.5
    for surface in SURFACES:
        assert contrast(theme.text3, getattr(theme, surface)) >= 4.5
        assert contrast(theme.error, getattr(theme, surface)) >= 4.5
        assert contrast(theme.warn, getattr(theme, surface)) >= 4.5
        assert contrast(theme.border, getattr(theme, surface)) >= 3
        assert contrast(theme.focus, getattr(theme, surface)) >= 10.9
    assert contrast(theme.focus, theme.page) >= 12.5
    assert contrast(theme.excl, theme.page) >= 4.8
    assert contrast(theme.text, theme.sel) >= 7
    assert contrast(theme.onink, theme.ink) >= 12.5


def test_every_pair_of_a_scheme_has_its_colours_and_a_line_of_its_own(theme: Theme) -> None:
    assert list(theme.labels) == [hue for hue, _ in PAIRS]
    assert len({line for _, line in PAIRS}) == len(PAIRS) == 9
    for part in ("fill", "strong", "line", "text"):
        assert len({getattr(colours, part).rgb() for colours in theme.labels.values()}) == 9


def test_a_label_is_named_readably_wherever_its_chip_stands(theme: Theme) -> None:
    for colours in theme.labels.values():
        assert contrast(colours.text, theme.chrome) >= 7
        assert contrast(colours.text, colours.strong) >= 4.5
        assert contrast(colours.line, theme.row) >= 3


def test_lines_are_seen_on_the_page_and_on_every_tint(theme: Theme) -> None:
    grounds = [getattr(theme, surface) for surface in SURFACES]
    grounds += [colours.fill for colours in theme.labels.values()]
    for colours in theme.labels.values():
        assert min(contrast(colours.line, ground) for ground in grounds) >= 3


@pytest.mark.parametrize("count", [4, 9])
def test_labels_stay_apart_for_every_kind_of_colour_vision(theme: Theme, count: int) -> None:
    names = FIRST if count == 4 else tuple(theme.labels)
    assert len(names) == count
    for part, thresholds in APART[theme.name, count].items():
        colours = [getattr(theme.labels[name], part) for name in names]
        for vision, least in zip(VISIONS, thresholds, strict=True):
            seen = [lab(colour, vision) for colour in colours]
            assert min(delta_e(*pair) for pair in combinations(seen, 2)) >= least, (part, vision)
