"""The typography of the reading view: fonts, line heights and the width of the column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from annotator.ui.fonts import READING_FAMILY, interface_font, letter_by_letter, text_font
from annotator.ui.reading_text import Role, needs_room

BASE_PX = 18
"""The text size at which the line weights of ux.md are given."""

MEASURE = 66
LEADING = 1.62
ROOMY_LEADING = 1.8

_ABOVE = 0.95
_MEAN_WIDTHS = (0.34, 0.62)


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How one kind of paragraph is set. All lengths in logical pixels.

    Attributes:
        line_height: Whole pixels, the same for every line whatever its glyphs and labels.
        baseline: From a line's top down to its baseline.
        em: The font's size.
    """

    font: QFont
    line_height: int
    baseline: int
    em: float

    @property
    def scale(self) -> float:
        """What line weights and lane pitches are multiplied by."""
        return self.em / BASE_PX


@dataclass(frozen=True, slots=True)
class _Setting:
    size: float
    weight: int
    leading: float | None


_SETTINGS: Mapping[Role, _Setting] = {
    "body": _Setting(1, 400, None),
    "title": _Setting(1.42, 700, 1.25),
    "head": _Setting(1, 600, None),
    "excluded": _Setting(0.78, 400, None),
}


class Typesetting:
    """Sizes for one text size, measure, leading and family.

    Args:
        sample: Words of the text, for the width of its letters.
        is_on_paper: Whether each letter has a sign of its own; see `annotator.ui.fonts.letter_by_letter`.

    Attributes:
        px: Text size.
        styles: By what a paragraph is.
        paragraph_gap: Space between two paragraphs.
        number_font: Of paragraph numbers and margin letters.
    """

    def __init__(
        self,
        px: float = BASE_PX,
        measure: float = MEASURE,
        leading: float = LEADING,
        family: str = READING_FAMILY,
        *,
        sample: str = "",
        is_on_paper: bool = False,
    ) -> None:
        self.px = px
        self._measure = measure
        leading = max(leading, ROOMY_LEADING) if needs_room(sample) else leading
        self.styles: Mapping[Role, LineStyle] = {
            role: _style(px, family, setting, leading, is_on_paper=is_on_paper)
            for role, setting in _SETTINGS.items()
        }
        self.paragraph_gap = round(0.85 * px)
        self.number_font = interface_font(11)
        self.letter_font = interface_font(11, 600)
        self.mean_width = self._mean_width(sample)

    def _mean_width(self, sample: str) -> float:
        """Of the article's own characters; kept within what a line of letters can have."""
        least, most = (self.px * share for share in _MEAN_WIDTHS)
        if not sample:
            return 0.466 * self.px
        width = QFontMetricsF(self.styles["body"].font).horizontalAdvance(sample) / len(sample)
        return min(max(width, least), most)

    @property
    def column(self) -> int:
        """The width that the text would like to have."""
        return round(self._measure * self.mean_width)

    def line_capacity(self, column: float) -> float:
        """How many characters an average full line of that width holds."""
        return max(1.0, column / self.mean_width * 0.94)


def _style(px: float, family: str, setting: _Setting, leading: float, *, is_on_paper: bool) -> LineStyle:
    font = text_font(setting.size * px, weight=setting.weight, family=family)
    font = letter_by_letter(font) if is_on_paper else font
    em = font.pixelSize()
    height = round(em * (setting.leading or leading))
    spare = max(0.0, (setting.leading or leading) - LEADING) / 2
    return LineStyle(font, height, round(em * (_ABOVE + spare)), em)
