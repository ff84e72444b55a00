from __future__ import annotations

import tomllib

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.model.scheme import Scheme
from annotator.paths import resources
from annotator.services.settings import Settings
from annotator.ui.actions import ACTIONS, GROUPS, KEYS
from annotator.ui.dialogs.key_sheet import PAIRS, KeySheet, caps, in_columns, key_rows
from annotator.ui.shortcuts import effective, usual_rows
from annotator.ui.theme import load_theme

SCHEME = Scheme.model_validate(tomllib.loads((resources() / "scheme.toml").read_text("utf-8")))


@pytest.fixture
def sheet(qtbot: QtBot) -> KeySheet:
    made = KeySheet(load_theme("light"), SCHEME)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def shown(sheet: KeySheet) -> list[str]:
    return [label.text() for label in sheet.page.findChildren(QLabel) if label.isVisible() and label.text()]


def field(sheet: KeySheet) -> QLineEdit:
    found = sheet.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def test_every_action_with_a_key_has_its_row() -> None:
    rows = key_rows(SCHEME)
    texts = {row.text for row in rows}
    specs = {spec.id: spec for spec in (*ACTIONS, *KEYS)}
    paired = {one for ids in PAIRS for one in ids}
    assert paired <= set(specs)
    lone = [
        spec
        for spec in specs.values()
        if spec.keys and spec.id not in paired and not spec.id.startswith(("label_", "also_"))
    ]
    assert {spec.text.removesuffix("…") for spec in lone} | set(PAIRS.values()) <= texts
    assert all(row.group in GROUPS for row in rows)


def test_label_keys_are_those_of_the_scheme() -> None:
    rows = [row for row in key_rows(SCHEME) if row.group == "Label"]
    assert [(row.keys, row.text) for row in rows[:4]] == [
        (("1",), "Claim"), (("2",), "Figure"), (("3",), "Opinion"), (("4",), "Bias"),
    ]  # fmt: skip
    assert [row.text for row in rows[4:]] == [
        "Add a further label to the same words", "Exclude selection", "Accept suggestion", "Reject suggestion",
        "Accept all", "With nothing selected: pen on or off",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (["J", "K"], ("J", "K")),
        (["Shift+Left", "Shift+Right"], ("Shift+← →",)),
        (["Left", "Right"], ("←", "→")),
        (["Ctrl+Return"], ("Ctrl+Enter",)),
        (["Shift+pos1"], ("Shift+1",)),
    ],
)
def test_caps_are_short(keys: list[str], shown: tuple[str, ...]) -> None:
    assert caps(keys) == shown


def test_typing_a_word_or_a_key_narrows_it_down(qtbot: QtBot, sheet: KeySheet) -> None:
    qtbot.keyClicks(field(sheet), "undo")
    assert shown(sheet) == ["Change", "Undo, redo"]
    field(sheet).setText("ctrl+i")
    assert shown(sheet) == ["Project", "Import articles"]
    field(sheet).setText("zzz")
    assert shown(sheet) == ["No key does that."]
    field(sheet).clear()
    assert "Claim" in shown(sheet)


def test_esc_closes(qtbot: QtBot, sheet: KeySheet) -> None:
    qtbot.keyClick(field(sheet), Qt.Key.Key_Escape)
    assert not sheet.isVisible()


@pytest.mark.parametrize("size", [QSize(640, 400), QSize(1000, 660), QSize(1400, 800)])
def test_no_row_is_cut_at_the_side(qtbot: QtBot, sheet: KeySheet, size: QSize) -> None:
    sheet.resize(size)
    qtbot.wait(1)
    for label in sheet.page.findChildren(QLabel):
        if label.isVisible():
            assert label.width() >= label.sizeHint().width()
            assert label.mapTo(sheet, label.rect().topRight()).x() <= sheet.width()


def test_columns_are_about_equally_high() -> None:
    assert in_columns([10, 10, 10], 3) == [[0], [1], [2]]
    assert in_columns([5, 5, 5, 5], 2) == [[0, 1], [2, 3]]
    assert in_columns([30, 1, 1], 3) == [[0], [1], [2]]
    assert in_columns([5], 3) == [[0], [], []]
    assert sorted(place for column in in_columns([3, 9, 2, 7, 7], 3) for place in column) == [0, 1, 2, 3, 4]


def test_it_shows_the_keys_in_force(qtbot: QtBot) -> None:
    settings = Settings(keys={"note": ["Ctrl+M"], "next_annotation": [], "keyboard": ["F12"]})
    made = KeySheet(load_theme("light"), SCHEME, None, effective(usual_rows(), settings))
    qtbot.addWidget(made)
    made.show()
    said = {one.text() for one in made.findChildren(QLabel)}
    assert "F12 shows this sheet" in said
    assert "Next, previous annotation" not in said  # one of the two has no key
    assert "Previous annotation" in said
    assert [
        row.keys for row in key_rows(SCHEME, effective(usual_rows(), settings)) if row.text == "Note"
    ] == [("Ctrl+M",)]
    none = Settings(keys={"keyboard": []})
    other = KeySheet(load_theme("light"), SCHEME, None, effective(usual_rows(), none))
    qtbot.addWidget(other)
    assert not any("shows this sheet" in one.text() for one in other.findChildren(QLabel))
