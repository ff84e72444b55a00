"""The checks of an export: what their buttons say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from annotator.io.losses import MAX_IDS
from annotator.services.exporting import ExportCheck
from annotator.ui.dialogs.check_rows import CheckRows
from annotator.ui.text_label import TextLabel
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


def test_words_have_the_room_of_the_menu_that_another_row_has(qtbot: QtBot) -> None:
    rows = CheckRows(load_theme("light"))
    qtbot.addWidget(rows)
    words = "220 of 220 quotes match their positions in the stored text, every one of them"
    rows.set_checks([
        ExportCheck("ok", words, ""),
        ExportCheck("warning", "Overlaps", "", ("a",), group="Not in the file", item="Overlaps", option="edges"),
        ExportCheck("warning", "Notes", "", ("a",), group="Not in the file", item="Notes"),
    ])  # fmt: skip
    rows.resize(560, 300)
    rows.show()
    qtbot.waitExposed(rows)
    of = {one.text(): one for one in rows.findChildren(TextLabel)}
    (menu,), button = rows.findChildren(QComboBox), rows.findChildren(QPushButton)[0]
    assert of[words].width() > of["Overlaps"].width() + menu.width() + button.width()
    assert of["Notes"].width() > of["Overlaps"].width() + menu.width()
