"""The size of everything around the text: changes fonts that are in use already."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.ui.fonts import interface_percent, set_interface_percent

_REMEMBERED = "_q_styleSheetWidgetFont"
"""Where Qt keeps the font that a widget had when it was first styled: it gives it back at the next style sheet."""


def resize_interface(app: QApplication, percent: int) -> None:
    """Gives every widget with a font of its own the same font in the new size; the theme is applied again afterwards.

    The percentage is 100-200 of the sizes that the design has.
    """
    before = interface_percent()
    if percent == before:
        return
    set_interface_percent(percent)
    for widget in app.allWidgets():
        font = widget.font()
        if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont) and font.pixelSize() > 0:
            usual = round(font.pixelSize() * 100 / before)
            font.setPixelSize(round(usual * percent / 100))
            widget.setFont(font)
            widget.setProperty(_REMEMBERED, font)
