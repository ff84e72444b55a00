"""Keys that the user has changed: what they become, and that they act at once everywhere."""

from __future__ import annotations

import logging
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel
from tests.ui.conftest import ALT, CTRL, NONE, SHIFT, Driver

from annotator.services.settings import Settings
from annotator.ui.actions import ACTIONS, KEYS, action
from annotator.ui.keys import name_of
from annotator.ui.note_field import NoteField
from annotator.ui.shortcuts import (
    assigned,
    changeable,
    doubt,
    effective,
    is_fixed,
    is_single,
    owner,
    refusal,
    usual_rows,
)

KEYS_OF_TEST = {"delete": ["X"], "articles_panel": ["Ctrl+J"], "highlights": ["Ctrl+H"]}
IDS = [row.id for row in ACTIONS]
SOUND_KEYS = st.sampled_from(
    ["J", "Shift+X", "V", "/", ";", "Ctrl+J", "Ctrl+Alt+M", "F7", "Alt+B", "Del", "N", "F3"]
)


def keys_of(settings: Settings, action_id: str) -> tuple[str, ...]:
    return next(row.keys for row in effective(usual_rows(), settings) if row.id == action_id)


def test_without_changes_the_table_is_as_it_is() -> None:
    assert effective(usual_rows(), None) == effective(usual_rows(), Settings()) == usual_rows()


def test_a_key_that_is_given_away_is_gone_where_it_was() -> None:
    settings = Settings()
    settings.keys = assigned(settings, "note", ["J"])
    assert settings.keys == {"note": ["J"], "next_annotation": []}
    assert keys_of(settings, "note") == ("J",)
    assert keys_of(settings, "next_annotation") == ()
    assert owner(settings, "J") == "note"
    assert owner(settings, "N") is None
    settings.keys = assigned(settings, "next_annotation", changeable(action("next_annotation")))
    assert settings.keys == {"note": []}
    settings.keys = assigned(settings, "note", changeable(action("note")))
    assert settings.keys == {}


def test_a_new_default_does_not_take_a_key_that_the_user_has_given_elsewhere() -> None:
    # As if J had come to the table after the user gave it to the note.
    settings = Settings(keys={"note": ["J"]})
    assert keys_of(settings, "note") == ("J",)
    assert keys_of(settings, "next_annotation") == ()


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"no_such_action": ["J"]}, "no_such_action"),
        ({"note": ["pos1"]}, "pos1"),
        ({"note": ["Left"]}, "Left"),
        ({"note": ["Shift+/"]}, "Shift+/"),
        ({"note": ["Ctrl+K, Ctrl+B"]}, "Ctrl+K, Ctrl+B"),
        ({"note": ["no key at all"]}, "no key at all"),
        ({"note": [""]}, "note"),
        ({"note": ["ə"]}, "ə"),
        ({"edit_details": ["V"], "note": ["V"]}, "note"),
    ],
)
def test_what_makes_no_sense_is_passed_over_with_a_warning(
    keys: dict[str, list[str]], said: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert keys_of(Settings(keys=keys), "note") == ("N",)
    assert said in caplog.text


def test_single_letters_can_be_switched_off_as_a_group() -> None:
    rows = effective(usual_rows(), Settings(single_keys=False))
    left = {key for row in rows for key in row.keys}
    assert not {key for key in left if is_single(key)}
    gone = {key for row in usual_rows() for key in row.keys} - left
    assert {"J", "Shift+J", "/", "?", "N"} <= gone
    assert {"pos1", "Shift+pos1", "Del", "Return", "Ctrl+Z", "F3"} <= left


@given(st.dictionaries(st.sampled_from(IDS), st.lists(SOUND_KEYS | st.text(max_size=6), max_size=3), max_size=6),
       st.booleans())  # fmt: skip
def test_no_key_ever_means_two_things(keys: dict[str, list[str]], single: bool) -> None:
    rows = effective(usual_rows(), Settings(keys=keys, single_keys=single))
    assert [row.id for row in rows] == IDS
    counted = Counter(key for row in rows for key in row.keys)
    assert [key for key, times in counted.items() if times > 1] == []
    for row, usual in zip(rows, usual_rows(), strict=True):
        fixed = [key for key in usual.keys if is_fixed(key)]
        assert [
            key for key in row.keys if is_fixed(key)
        ] == fixed  # digits and caret keys stay whatever is written


@given(st.lists(st.tuples(st.sampled_from(IDS), SOUND_KEYS), max_size=12))
def test_assigning_keeps_only_what_differs_and_comes_back(acts: list[tuple[str, str]]) -> None:
    settings = Settings()
    for action_id, key in acts:
        settings.keys = assigned(settings, action_id, [key])
        assert owner(settings, key) == action_id
        usual = {row.id: list(changeable(row)) for row in usual_rows()}
        assert all(keys != usual[name] for name, keys in settings.keys.items())
    again = Settings.model_validate_json(settings.model_dump_json())
    assert effective(usual_rows(), again) == effective(usual_rows(), settings)


def test_refusals_and_doubts() -> None:
    assert [refusal(key) for key in ("pos3", "Shift+pos3", "Left", "Esc", "Alt+PgDown", "Ctrl+V")] == [
        "digit", "digit", "caret", "caret", "caret", "caret",
    ]  # fmt: skip
    assert [refusal(key) for key in ("J", "Ctrl+J", "F9", "Del", "?")] == [""] * 5
    assert (doubt("Ctrl+Alt+E"), doubt("Alt+B"), doubt("Alt+F5"), doubt("Ctrl+B")) == (
        "altgr",
        "menu",
        "",
        "",
    )


def test_every_key_of_the_table_could_be_recorded() -> None:
    for row in ACTIONS:
        for key in changeable(row):
            assert refusal(key) == "", key


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "name"),
    [
        (Qt.Key.Key_J, NONE, "j", "J"),
        (Qt.Key.Key_J, SHIFT, "J", "Shift+J"),
        (Qt.Key.Key_Question, SHIFT, "?", "?"),
        (Qt.Key.Key_3, NONE, "3", "pos3"),
        (Qt.Key.Key_K, CTRL | SHIFT, "", "Ctrl+Shift+K"),
        (Qt.Key.Key_Plus, CTRL | SHIFT, "", "Ctrl++"),
        (Qt.Key.Key_Enter, CTRL, "", "Ctrl+Return"),
        (Qt.Key.Key_Backtab, SHIFT, "", "Shift+Tab"),
        (Qt.Key.Key_F9, ALT, "", "Alt+F9"),
        (Qt.Key.Key_Delete, NONE, "\x7f", "Del"),
        (Qt.Key.Key_Space, CTRL, "", "Ctrl+Space"),
        (Qt.Key.Key_Control, CTRL, "", None),
        (Qt.Key.Key_unknown, NONE, "", None),
    ],
)  # fmt: skip
def test_a_pressed_key_has_the_name_that_the_table_uses(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, name: str | None
) -> None:
    assert name_of(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)) == name


def test_letters_of_another_writing_are_named_by_position() -> None:
    # Russian: the key with Й on it is Q on a Latin keyboard, evdev code 16 + 8.
    letter, press = 0x419, QEvent.Type.KeyPress
    assert name_of(QKeyEvent(press, letter, NONE, 24, letter, 0, "й"), "evdev") == "Q"
    assert name_of(QKeyEvent(press, letter, CTRL, 24, letter, 0, ""), "evdev") == "Ctrl+Q"


def told(driver: Driver, kind: type[QLabel]) -> str:
    """All words in the tags panel."""
    return "\n".join(one.text() for one in driver.parts.tag_panel.findChildren(kind))


def test_changed_keys_act_at_once_in_menus_tool_tips_hints_and_text(driver: Driver) -> None:
    parts = driver.parts
    driver.select("Israel")
    driver.press(Qt.Key.Key_1)
    assert "Del delete" in driver.hint()
    parts.state.change("keys", KEYS_OF_TEST)
    assert parts.commands["delete"].text() == "Delete\tX"
    assert parts.commands["articles_panel"].shortcuts() == [QKeySequence("Ctrl+J")]
    assert "Ctrl+J" in parts.top_bar.buttons()[0].toolTip()
    assert "press J " in told(driver, QLabel)
    parts.state.change("keys", {**KEYS_OF_TEST, "next_annotation": ["M"], "note": ["Ctrl+M"]})
    assert "press M " in told(driver, QLabel)
    assert driver.window.findChild(NoteField).placeholderText() == "Note (Ctrl+M)"
    driver.press(Qt.Key.Key_Escape)
    driver.press(Qt.Key.Key_K)
    assert "X delete" in driver.hint()
    driver.press(Qt.Key.Key_Delete)
    assert len(driver.stored()) == 1
    driver.press(Qt.Key.Key_X)
    assert driver.stored() == []
    driver.press(Qt.Key.Key_H)
    assert parts.commands["highlights"].isChecked()
    driver.press(Qt.Key.Key_H, CTRL)
    assert not parts.commands["highlights"].isChecked()


def test_without_single_keys_letters_do_nothing_and_digits_still_label(driver: Driver) -> None:
    driver.select("Israel")
    driver.press(Qt.Key.Key_1)
    driver.parts.state.change("single_keys", False)
    driver.press(Qt.Key.Key_Escape)
    driver.view.set_caret(0)
    driver.press(Qt.Key.Key_J)
    assert driver.view.selected_annotation() is None
    driver.select("Azerbaijan")
    driver.press(Qt.Key.Key_2)
    assert len(driver.stored()) == 2
    driver.parts.state.change("single_keys", True)
    driver.press(Qt.Key.Key_Escape)
    driver.view.set_caret(0)
    driver.press(Qt.Key.Key_J)
    assert driver.view.selected_annotation() is not None


def test_keys_of_widgets_are_never_an_actions_key_to_choose() -> None:
    for row in KEYS:
        if row.context == "T":
            assert all(refusal(key) for key in row.keys), row.id
