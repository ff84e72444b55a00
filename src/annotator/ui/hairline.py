"""The thin line between parts of a panel."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget


def hairline(parent: QWidget | None = None) -> QFrame:
    """A horizontal line of one pixel; its colour is the style sheet's."""
    line = QFrame(parent)
    line.setProperty("surface", "line")
    line.setFixedHeight(1)
    return line
