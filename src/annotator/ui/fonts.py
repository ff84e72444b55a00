"""The fonts of the window: one to read in, one for everything around the text.

Both bundled fonts are variable files. Their weight is set on the ``wght`` axis alone: with ``QFont.setWeight`` Qt
finds only the regular face, leaves medium and semibold as they are and smears bold; and an explicit ``opsz`` would
switch ``wght`` off.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

READING_FAMILY = "Literata"
FALLBACK_FAMILY = "Inter"
SYSTEM_SERIF = "system-serif"
SYSTEM_SANS = "system-sans"
FURTHER_FAMILIES = (
    "Source Serif 4", "Source Serif Pro", "Charter", "Georgia", "Noto Serif", "Noto Sans", "Open Sans", "Atkinson Hyperlegible Next",
    "OpenDyslexic",
)  # fmt: skip
"""Fonts to read in that are offered where they are installed."""

_STYLE_HINTS = {SYSTEM_SERIF: QFont.StyleHint.Serif, SYSTEM_SANS: QFont.StyleHint.SansSerif}
_PACKAGES = {READING_FAMILY: "fontpkg_literata", FALLBACK_FAMILY: "fontpkg_inter"}
_PERCENT = "interface_percent"
_WEIGHT = QFont.Tag("wght")
_REGULAR = 400
_JOINED_SIGNS = tuple(QFont.Tag(name) for name in ("liga", "clig", "dlig", "calt", "locl"))
"""OpenType features that make one sign of several letters, or another by the reader's language; what a script cannot do without
is none of them."""


def load_fonts() -> None:
    """Makes both bundled fonts known to Qt, if they are not yet. Needs a QGuiApplication; costs about a millisecond."""
    _load(READING_FAMILY)
    _interface_family()


def reading_font(px: float, *, weight: int = _REGULAR) -> QFont:
    """The font of quotes and labels around the text; it grows with the interface.

    Args:
        px: Size in pixels of the em, as the design has it.
        weight: 100-900.
    """
    return text_font(scaled(px), weight=weight)


def text_font(px: float, *, weight: int = _REGULAR, family: str = READING_FAMILY) -> QFont:
    """The font of the article's text: not hinted, so that its metrics scale.

    Args:
        px: Size in pixels of the em, rounded to whole ones.
        weight: 100-900.
        family: The bundled one, or the name of an installed font.
    """
    font = _weighted(family, weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setPixelSize(round(px))
    return font


def reading_family(wanted: str) -> str:
    """The family of that name, or the one behind ``system-serif`` and ``system-sans``; the shipped one if it is not there."""
    if wanted in _STYLE_HINTS:
        font = QFont()
        font.setStyleHint(_STYLE_HINTS[wanted])
        wanted = font.defaultFamily()
    is_there = wanted in _PACKAGES or QFontDatabase.hasFamily(wanted)
    return wanted if wanted and is_there else READING_FAMILY


def offered_families() -> tuple[str, ...]:
    """What the text can be read in on this machine: bundled fonts, installed ones, the system's serif and sans."""
    installed = tuple(family for family in FURTHER_FAMILIES if QFontDatabase.hasFamily(family))
    system = tuple(name for name in _STYLE_HINTS if reading_family(name) != READING_FAMILY)
    return (READING_FAMILY, *installed[:1], FALLBACK_FAMILY, *installed[1:], *system)


def interface_font(px: float = 13, weight: int = _REGULAR) -> QFont:
    """The platform's interface font; the bundled one where the platform has none that is fit to read.

    Args:
        px: Size in pixels of the em: 11, 12, 13 (base), 15 or 16.
        weight: 400, 500 or 600.
    """
    return exact_font(scaled(px), weight)


def exact_font(px: float, weight: int = _REGULAR) -> QFont:
    """The interface's font at exactly that size, for what follows the text's size, and for paper."""
    font = _weighted(_interface_family(), weight)
    font.setPixelSize(round(px))
    return font


def paper_font(px: float, weight: int = _REGULAR) -> QFont:
    """The font of what stands around the text on paper: the shipped one wherever it is printed."""
    font = _weighted(FALLBACK_FAMILY, weight)
    font.setPixelSize(round(px))
    return letter_by_letter(font)


def letter_by_letter(font: QFont) -> QFont:
    """The font without signs that stand for several letters: in a PDF, nobody would find the words that have them.

    Nor has it forms that the machine's language asks for: the same text looks the same anywhere.
    """
    made = QFont(font)
    for feature in _JOINED_SIGNS:
        made.setFeature(feature, 0)
    return made


def set_interface_percent(percent: int) -> None:
    """Says how large everything around the text is; fonts that are there already stay as they are."""
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_PERCENT, percent)


def interface_percent() -> int:
    """How large everything around the text is; the application remembers it."""
    app = QCoreApplication.instance()
    percent = app.property(_PERCENT) if app is not None else None
    return percent if isinstance(percent, int) else 100


def scaled(px: float) -> int:
    """A length of the interface in pixels at the size that it has now."""
    return round(px * interface_percent() / 100)


def _weighted(family: str, weight: int) -> QFont:
    font = QFont(family)
    if _load(family):
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if weight != _REGULAR:
            font.setVariableAxis(_WEIGHT, weight)
    else:
        font.setWeight(QFont.Weight(weight))
    return font


@cache
def _interface_family() -> str:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    family = QFontInfo(font).family()
    if not family or family.startswith(("DejaVu", "Bitstream Vera")):
        return FALLBACK_FAMILY
    return family


@cache
def _load(family: str) -> bool:
    """Whether the family is a bundled one, which is then loaded."""
    package = _PACKAGES.get(family)
    if package is None:
        return False
    number = QFontDatabase.addApplicationFont(str(_file(family, package)))
    return family in QFontDatabase.applicationFontFamilies(number)


def _file(family: str, package: str) -> Path:
    # The packages' own import machinery is not needed to find a file beside them.
    from importlib.util import find_spec

    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return Path()
    return Path(spec.origin).parent / "files" / f"{family}[opsz,wght].ttf"
