from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui.empty_state import EmptyState
from annotator.ui.theme import load_theme


def test_it_says_what_is_missing_and_its_button_acts(qtbot: QtBot) -> None:
    state = EmptyState(load_theme("light"))
    qtbot.addWidget(state)
    state.show_state("filter-off", "The filter hides all 28", "Label: Opinion.", "Clear filter")
    state.show()
    button = state.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert button.text() == "Clear filter"
    with qtbot.waitSignal(state.acted, timeout=1000):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (state.accessibleName(), state.accessibleDescription()) == (
        "The filter hides all 28",
        "Label: Opinion.",
    )


def test_without_an_action_there_is_no_button(qtbot: QtBot) -> None:
    state = EmptyState(load_theme("light"))
    qtbot.addWidget(state)
    state.show_state("highlight", "No labels in this article yet", "Select some text and press 1, 2, 3 or 4.")
    state.show()
    button = state.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert not button.isVisible()


def test_it_stands_in_the_middle(qtbot: QtBot) -> None:
    state = EmptyState(load_theme("light"))
    qtbot.addWidget(state)
    state.show_state("highlight", "No labels in this article yet", "", "Show")
    state.resize(700, 300)
    state.show()
    button = state.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    centre = button.mapTo(state, button.rect().center())
    assert abs(centre.x() - 350) <= 2
