"""What the reader has chosen to see on the page besides the text itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from annotator.services.settings import Settings

HighlightStyle = Literal["tint", "underline", "letter"]


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How the page looks.

    Attributes:
        shows_numbers: Paragraph numbers stand in the margin.
        shows_strip: The scroll bar is the density strip, not a plain one.
        shows_bar: There is a scroll bar at all.
        style: Annotations have tint and underline, the underline only, or tint, underline and the label's letter.
        folds_excluded: Runs of excluded lines are one line.
        focuses_paragraph: Paragraphs other than the one that is read are faint.
        animates: Jumps glide and brackets flash.
        shows_suggestions: Open suggestions are underlined.
    """

    shows_numbers: bool = True
    shows_strip: bool = True
    shows_bar: bool = True
    style: HighlightStyle = "tint"
    folds_excluded: bool = False
    focuses_paragraph: bool = False
    animates: bool = False
    shows_suggestions: bool = True


def chosen_options(settings: Settings, *, more_contrast: bool = False) -> ReadingOptions:
    """The options as the settings have them; a focused paragraph and animations are the window's to add.

    With more contrast in force tints get the label's letter.
    """
    style = settings.highlight_style
    return ReadingOptions(
        shows_numbers=settings.paragraph_numbers,
        shows_strip=settings.density_strip,
        style="letter" if more_contrast and style == "tint" else style,
        folds_excluded=settings.fold_excluded,
        shows_suggestions=settings.suggestions,
    )
