"""The page Reading: how the text is set and what stands on the page, with a sample on top."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.dialogs.settings_form import SettingsForm
from annotator.ui.dialogs.settings_page import SettingsContext, SettingsPage
from annotator.ui.dialogs.settings_sample import SettingsSample
from annotator.ui.fonts import READING_FAMILY, SYSTEM_SANS, SYSTEM_SERIF, offered_families
from annotator.ui.hairline import hairline
from annotator.ui.theme import Theme
from annotator.ui.window_state import SIZES

_MEASURES = tuple(range(50, 81))
_LEADINGS = tuple(number / 100 for number in range(140, 201, 2))


class ReadingPage(SettingsPage):
    """Theme, font, sizes, style of highlights, and parts of the page."""

    FIELDS: ClassVar[tuple[str, ...]] = (
        "theme", "reading_font", "reading_px", "zoom_px", "measure", "leading", "highlight_style", "paragraph_numbers",
        "density_strip", "fold_excluded", "focus_paragraph",
    )  # fmt: skip

    def __init__(self, context: SettingsContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._sample = SettingsSample(context)
        self._form = SettingsForm(context)
        self._fill()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 28, 16)
        column.setSpacing(0)
        column.addWidget(self._sample)
        column.addSpacing(10)
        column.addWidget(hairline())
        column.addSpacing(18)
        column.addWidget(self._form)
        column.addStretch(1)

    @override
    def set_theme(self, theme: Theme) -> None:
        self._sample.set_theme(theme)
        self._sample.show_settings()
        self._form.set_theme(theme)

    @override
    def show_setting(self, name: str) -> None:
        self._form.show_setting(name)
        if name in self.FIELDS:
            self._sample.show_settings()

    def _fill(self) -> None:
        form, locale = self._form, QLocale()
        form.add_choices(
            "theme",
            self.tr("Theme"),
            {"light": self.tr("Light"), "dark": self.tr("Dark"), "system": self.tr("Follow system")},
        )
        form.add_list("reading_font", self.tr("Font"), self._fonts())
        form.add_steps(
            "reading_px",
            self.tr("Text size"),
            SIZES,
            lambda px: self.tr("%1 px").replace("%1", locale.toString(float(px), "g", 3)),
        )
        form.add_steps(
            "measure",
            self.tr("Line length"),
            _MEASURES,
            lambda count: self.tr("%n character(s)", "", int(count)),
        )
        form.add_steps(
            "leading", self.tr("Line spacing"), _LEADINGS, lambda ratio: locale.toString(float(ratio), "f", 2)
        )
        form.add_choices(
            "highlight_style",
            self.tr("Highlights"),
            {
                "tint": self.tr("Tint and underline"),
                "underline": self.tr("Underline only"),
                "letter": self.tr("Tint, underline, letter"),
            },
        )
        form.add_checks(
            "",
            {
                "paragraph_numbers": self.tr("Paragraph numbers"),
                "density_strip": self.tr("Density strip"),
                "fold_excluded": self.tr("Fold excluded text"),
                "focus_paragraph": self.tr("Focus paragraph in reading mode"),
            },
        )

    def _fonts(self) -> dict[str, str]:
        titles = {SYSTEM_SERIF: self.tr("System serif"), SYSTEM_SANS: self.tr("System sans")}
        return {
            "" if family == READING_FAMILY else family: titles.get(family, family)
            for family in offered_families()
        }
