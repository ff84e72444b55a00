"""Themes: every colour of the window, by role. Colour means label; everything else is warm grey and ink."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from PySide6.QtGui import QColor, QPalette

from annotator.paths import resources

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from annotator.model.scheme import Label

ThemeName = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class LabelColours:
    """The colours of one label.

    Attributes:
        fill: Tint behind the words.
        strong: The tint when hovered or selected.
        line: Underlines, bars, brackets.
        text: The label's letter and name on its tint or on a panel.
    """

    fill: QColor
    strong: QColor
    line: QColor
    text: QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours by role.

    Attributes:
        page: Behind the article's text.
        chrome: Panels, bars and dialogs.
        raised: Fields, buttons, cards.
        hair: Hairlines between panels.
        border: Edges of fields and buttons.
        text: Text; `text2` is quieter, `text3` faint.
        sel: Selected text.
        row: A selected row; `hover` one under the pointer.
        ink: Main buttons, selected segments, the bar at a selected row; `onink` is the text on it.
        focus: The ring round the control with the focus.
        excl: Text that is excluded.
        error: Something failed; `warn`: something is unlikely. Always with an icon and words.
        find: Outline of matches.
        labels: By the scheme's colour names.
        has_more_contrast: Underlines are thicker and hairlines have the colour of field edges.
    """

    name: ThemeName
    is_dark: bool
    page: QColor
    chrome: QColor
    raised: QColor
    hair: QColor
    border: QColor
    text: QColor
    text2: QColor
    text3: QColor
    sel: QColor
    row: QColor
    hover: QColor
    ink: QColor
    onink: QColor
    focus: QColor
    excl: QColor
    error: QColor
    warn: QColor
    find: QColor
    labels: Mapping[str, LabelColours]
    has_more_contrast: bool

    def colours(self, label: Label | None) -> LabelColours:
        """The colours of a label; greys for one that the scheme does not know."""
        known = None if label is None else self.labels.get(label.colour)
        return known or LabelColours(fill=self.row, strong=self.sel, line=self.border, text=self.text2)


@cache
def load_theme(name: ThemeName, *, more_contrast: bool = False) -> Theme:
    """The shipped theme of that name."""
    if more_contrast:
        usual = load_theme(name)
        return replace(usual, hair=usual.border, has_more_contrast=True)
    content = tomllib.loads((resources() / "themes" / f"{name}.toml").read_text("utf-8"))
    roles = {role: QColor(value) for role, value in content["roles"].items()}
    labels = {
        colour: LabelColours(**{part: QColor(value) for part, value in parts.items()})
        for colour, parts in content["labels"].items()
    }
    return Theme(name=name, is_dark=content["is_dark"], labels=labels, has_more_contrast=False, **roles)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Gives the program the theme: Fusion, the interface font, palette and style sheet."""
    from PySide6.QtWidgets import QStyleFactory  # the first picture needs colours and nothing else

    from annotator.ui.fonts import interface_font
    from annotator.ui.stylesheet import stylesheet

    if not app.styleSheet():
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(interface_font())
    app.setPalette(palette(theme))
    app.setStyleSheet(stylesheet(theme))


_ROLES: tuple[tuple[QPalette.ColorRole, str, str], ...] = (
    (QPalette.ColorRole.Window, "chrome", "chrome"),
    (QPalette.ColorRole.WindowText, "text", "text3"),
    (QPalette.ColorRole.Base, "raised", "chrome"),
    (QPalette.ColorRole.AlternateBase, "chrome", "chrome"),
    (QPalette.ColorRole.Text, "text", "text3"),
    (QPalette.ColorRole.Button, "raised", "chrome"),
    (QPalette.ColorRole.ButtonText, "text", "text3"),
    (QPalette.ColorRole.BrightText, "error", "error"),
    (QPalette.ColorRole.PlaceholderText, "text3", "text3"),
    (QPalette.ColorRole.Highlight, "sel", "row"),
    (QPalette.ColorRole.HighlightedText, "text", "text3"),
    (QPalette.ColorRole.Accent, "ink", "border"),
    (QPalette.ColorRole.Link, "text", "text3"),
    (QPalette.ColorRole.LinkVisited, "text2", "text3"),
    (QPalette.ColorRole.ToolTipBase, "raised", "raised"),
    (QPalette.ColorRole.ToolTipText, "text", "text"),
    (QPalette.ColorRole.Light, "raised", "raised"),
    (QPalette.ColorRole.Midlight, "hover", "hover"),
    (QPalette.ColorRole.Mid, "hair", "hair"),
    (QPalette.ColorRole.Dark, "border", "border"),
    (QPalette.ColorRole.Shadow, "border", "border"),
)


def palette(theme: Theme) -> QPalette:
    """Qt's palette in the theme's colours; the second name of each role is for disabled controls."""
    made = QPalette()
    for role, usual, disabled in _ROLES:
        made.setColor(role, getattr(theme, usual))
        made.setColor(QPalette.ColorGroup.Disabled, role, getattr(theme, disabled))
    return made
