from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.ui.dialogs.about import AboutDialog, program_version
from annotator.ui.theme import load_theme


def words(dialog: AboutDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_it_says_version_licences_and_places(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_CONFIG", str(tmp_path))
    dialog = AboutDialog(load_theme("light"), "/corpora/a.db")
    qtbot.addWidget(dialog)
    for part in (
        program_version(),
        "MIT",
        "LGPL",
        "Open Font License",
        "/corpora/a.db",
        str(tmp_path / "log"),
    ):
        assert part in words(dialog)


def test_without_a_project_it_says_so_and_esc_closes(qtbot: QtBot) -> None:
    dialog = AboutDialog(load_theme("dark"), None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "No project is open." in words(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
