"""The part of a panel that is scrolled when it has more in it than room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def panel_area(sheet: QWidget) -> QScrollArea:
    """A scroll area on the panel's ground around a sheet, which it owns; it takes no focus."""
    area = QScrollArea()
    area.setProperty("surface", "panel")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(sheet)
    return area
