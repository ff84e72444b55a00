"""The checks of an export: what their buttons say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from annotator.io.losses import MAX_IDS
from annotator.services.exporting import ExportCheck
from annotator.ui.dialogs.check_rows import CheckRows
from annotator.ui.theme import load_theme


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "Show them"),
        (MAX_IDS - 1, "Show them"),
        (MAX_IDS, "Show the first %1"),
    ],
)
def test_the_button_says_where_only_the_first_are_shown(qtbot: QtBot, count: int, words: str) -> None:
    rows = CheckRows(load_theme("light"))
    qtbot.addWidget(rows)
    rows.set_checks([ExportCheck("warning", "Overlaps", "", tuple(map(str, range(count))))])
    assert [one.text() for one in rows.findChildren(QPushButton)] == [
        words.replace("%1", QLocale().toString(MAX_IDS))
    ]
