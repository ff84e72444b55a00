"""The page Accessibility: contrast, motion, speech, and the size and language of the window."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.dialogs.settings_form import SettingsForm
from annotator.ui.dialogs.settings_page import SettingsContext, SettingsPage
from annotator.ui.dialogs.settings_sample import SettingsSample
from annotator.ui.hairline import hairline
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme
from annotator.ui.words import languages

_PERCENTS = (100, 110, 125, 150, 175, 200)


class AccessibilityPage(SettingsPage):
    """What makes the window fit for more people."""

    FIELDS: ClassVar[tuple[str, ...]] = (
        "highlight_style", "more_contrast", "reduce_motion", "speak_labels", "interface_percent", "language",
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
        self._sample.show_settings()

    def _fill(self) -> None:
        form, locale = self._form, QLocale()
        as_system = {"system": self.tr("As the system"), "on": self.tr("On"), "off": self.tr("Off")}
        form.add_choices(
            "highlight_style",
            self.tr("Highlights"),
            {
                "tint": self.tr("Tint and underline"),
                "underline": self.tr("Underline only"),
                "letter": self.tr("Tint, underline, letter"),
            },
        )
        form.add_choices("more_contrast", self.tr("More contrast"), as_system)
        form.add_choices("reduce_motion", self.tr("Reduce motion"), as_system)
        form.add_choices(
            "speak_labels",
            self.tr("Speak labels"),
            {
                "off": self.tr("Off"),
                "entered": self.tr("When entered"),
                "ends": self.tr("At start and end"),
            },
        )
        form.add_steps(
            "interface_percent",
            self.tr("Interface size"),
            _PERCENTS,
            lambda percent: self.tr("%1 %").replace("%1", locale.toString(int(percent))),
        )
        form.add_list(
            "language", self.tr("Interface language"), {"": self.tr("As the system"), **languages()}
        )
        form.add(
            "",
            TextLabel(
                self.tr("Another language is used when the program starts again."), tone="second", wraps=True
            ),
        )
