"""What is known before the settings are read, and settings that are kept at once."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow
from pytestqt.qtbot import QtBot

from annotator.services.settings import Settings, load_settings
from annotator.ui.window_state import EarlyState, WindowState, early_state

VALUES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.lists(st.integers())
)
NAMES = st.sampled_from(
    ["theme", "more_contrast", "interface_percent", "language", "geometry", "window_state"]
)
WRITTEN = st.dictionaries(NAMES, VALUES).map(json.dumps) | VALUES.map(json.dumps) | st.text(max_size=20)


@given(WRITTEN.map(lambda written: written.encode("utf-8", "surrogatepass")) | st.just(b"[" * 100_000))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_written_there_the_first_picture_comes(config_folder: Path, written: bytes) -> None:
    config_folder.mkdir(exist_ok=True)
    (config_folder / "settings.json").write_bytes(written)
    early = early_state()
    assert early.theme in ("light", "dark", "system")
    assert early.more_contrast in ("on", "off", "system")
    assert 100 <= early.interface_percent <= 200
    assert early.language.isascii()


def test_it_is_what_the_settings_have(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    state = WindowState(window)
    state.change("theme", "dark")  # nobody has brought the settings yet
    state.take(Settings())
    heard: list[str] = []
    state.changed.connect(heard.append)
    for name, value in (
        ("theme", "dark"),
        ("more_contrast", "on"),
        ("interface_percent", 150),
        ("language", "az"),
    ):
        state.change(name, value)
        state.change(name, value)
    assert heard == ["theme", "more_contrast", "interface_percent", "language"]
    qtbot.wait(1)  # one turn of the loop: no more, whoever kills the program then
    assert early_state() == EarlyState("dark", "on", 150, "az")
    assert load_settings().language == "az"
    with pytest.raises(ValidationError):
        state.change("language", "../../secret")
    assert load_settings().language == "az"


@given(st.randoms(use_true_random=False))
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_docks_that_were_damaged_in_the_file_are_where_they_usually_are(qapp, random: Random) -> None:
    window = QMainWindow()
    dock = QDockWidget("a", objectName="a")
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    state = WindowState(window)
    state.take(Settings())
    state.keep_layout(with_docks=True)
    kept = state.settings.window_state if state.settings else ""
    assert state.restore_docks(EarlyState(window_state=kept))
    at = random.randrange(len(kept))
    damaged = kept[:at] + random.choice("Az09+/= ") + kept[at + 1 :]
    assert state.restore_docks(EarlyState(window_state=damaged)) == (damaged == kept)
    assert not state.restore_docks(EarlyState(window_state=kept[:at]))
    assert not state.restore_docks(EarlyState(window_state=kept.partition(" ")[2]))
    window.deleteLater()
