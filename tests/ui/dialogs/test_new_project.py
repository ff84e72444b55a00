from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui.dialogs.new_project import NewProjectDialog
from annotator.ui.theme import load_theme


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> NewProjectDialog:
    made = NewProjectDialog(load_theme("light"), tmp_path)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def part(dialog: NewProjectDialog, name: str) -> QLineEdit:
    return next(field for field in dialog.findChildren(QLineEdit) if field.accessibleName() == name)


def make(dialog: NewProjectDialog) -> QPushButton:
    return next(button for button in dialog.findChildren(QPushButton) if button.text() == "Make project")


def said(dialog: NewProjectDialog) -> str:
    return " ".join(label.text() for label in dialog.page.findChildren(QLabel))


def test_a_name_and_enter_are_enough(qtbot: QtBot, dialog: NewProjectDialog, tmp_path: Path) -> None:
    assert not make(dialog).isEnabled()
    part(dialog, "Name").setText("Azerbaijan–Israel relations")
    with qtbot.waitSignal(dialog.named, timeout=1000) as named:
        qtbot.keyClick(part(dialog, "Name"), Qt.Key.Key_Return)
    assert named.args == ["Azerbaijan–Israel relations", tmp_path / "Azerbaijan–Israel relations.db"]


def test_a_file_that_exists_is_never_taken(dialog: NewProjectDialog, tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"")
    part(dialog, "Name").setText("a")
    assert not make(dialog).isEnabled()
    assert "a.db exists already. Choose another name." in said(dialog)


def test_a_folder_that_does_not_exist_is_named(dialog: NewProjectDialog, tmp_path: Path) -> None:
    part(dialog, "Name").setText("a")
    part(dialog, "Folder").setText(str(tmp_path / "none"))
    assert not make(dialog).isEnabled()
    assert f"The folder {tmp_path / 'none'} does not exist." in said(dialog)


@pytest.mark.parametrize("name", ["../a/b", "a\\b:c", "..", " . ", "///"])
def test_a_name_never_leads_out_of_the_folder(dialog: NewProjectDialog, tmp_path: Path, name: str) -> None:
    part(dialog, "Name").setText(name)
    assert dialog.path is None or dialog.path.parent == tmp_path
    if dialog.path is not None:
        assert dialog.path.stem.strip(". ")


def test_esc_makes_nothing(qtbot: QtBot, dialog: NewProjectDialog) -> None:
    part(dialog, "Name").setText("a")
    with qtbot.assertNotEmitted(dialog.named):
        qtbot.keyClick(part(dialog, "Name"), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
