"""What tests of the export dialog find in it, as a person does: by its words and its names."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.export_preview import ExportPreview

Found = TypeVar("Found", bound=QWidget)


def seen(qtbot: QtBot, dialog: ExportDialog, action: str) -> None:
    """Waits for what the main button says."""
    qtbot.waitUntil(lambda: any(one.text() == action for one in shown(dialog, QPushButton)), timeout=8000)


def shown(dialog: QWidget, kind: type[Found]) -> list[Found]:
    return [one for one in dialog.findChildren(kind) if one.isVisible()]


def menu(dialog: QWidget, name: str) -> QComboBox:
    return next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == name)


def button(dialog: QWidget, kind, beginning: str):
    return next(one for one in shown(dialog, kind) if one.text().startswith(beginning))


def words(dialog: QWidget) -> str:
    return "\n".join(one.text() for one in shown(dialog, QLabel))


def field(dialog: QWidget, name: str) -> QLineEdit:
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name)


def choose(dialog: ExportDialog, title: str) -> None:
    others = menu(dialog, "Another format")
    others.setCurrentText(title)
    others.activated.emit(others.currentIndex())


def preview(dialog: ExportDialog) -> str:
    found = dialog.findChild(ExportPreview)
    assert found is not None
    return found.toPlainText()
