"""The page Keyboard: keys are pressed to be set, and act at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton
from tests.ui.conftest import CTRL, NONE, SHIFT, Driver

from annotator.services.settings import load_settings
from annotator.ui.dialogs.key_recorder import KeyRecorder
from annotator.ui.dialogs.settings_dialog import SettingsDialog
from annotator.ui.dialogs.settings_key_list import ID
from annotator.ui.dialogs.settings_keyboard import KeyboardPage
from annotator.ui.row_view import RowView


class Page:
    """The page as somebody uses it."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        driver.parts.dialogs.show_settings("keyboard")
        dialog = driver.window.findChild(SettingsDialog)
        assert isinstance(dialog, SettingsDialog)
        driver.wait(dialog.isActiveWindow)
        self.dialog = dialog
        page = dialog.page_shown()
        assert isinstance(page, KeyboardPage)
        self.page = page
        self.view = page.findChild(RowView)
        self.filter = page.findChild(QLineEdit)

    def rows(self) -> list[str]:
        model = self.view.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def choose(self, action_id: str) -> None:
        model = self.view.model()
        row = next(row for row in range(model.rowCount()) if model.index(row, 0).data(ID) == action_id)
        self.view.setCurrentIndex(model.index(row, 0))
        self.view.setFocus()

    def click(self, words: str) -> None:
        button = next(one for one in self.page.findChildren(QPushButton) if one.text() == words)
        assert button.isVisible(), words
        assert button.isEnabled(), words
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)

    def said(self) -> str:
        return "\n".join(one.text() for one in self.page.findChildren(QLabel) if one.isVisible())

    def keys(self) -> dict[str, list[str]]:
        """As kept in the file."""
        self.driver.settle()
        return load_settings().keys


@pytest.fixture
def page(driver: Driver) -> Page:
    return Page(driver)


def test_a_key_is_set_by_keys_alone_and_acts_at_once(page: Page, driver: Driver) -> None:
    page.choose("highlights")
    page.press(Qt.Key.Key_Return)
    assert isinstance(QApplication.focusWidget(), KeyRecorder)
    page.press(Qt.Key.Key_V, SHIFT)
    assert page.keys() == {"highlights": ["Shift+V"]}
    assert page.view.hasFocus()
    assert driver.parts.commands["highlights"].text() == "Highlights\tShift+V"
    page.press(Qt.Key.Key_Escape)
    driver.come_back()
    driver.press(Qt.Key.Key_V, SHIFT)
    assert not driver.parts.commands["highlights"].isChecked()


def test_a_key_is_added_removed_and_reset_by_mouse(page: Page) -> None:
    page.choose("highlights")
    page.click("Add a key")
    page.press(Qt.Key.Key_F8)
    assert page.keys() == {"highlights": ["H", "F8"]}
    page.click("Remove keys")
    assert page.keys() == {"highlights": []}
    page.click("Reset keys")
    assert page.keys() == {}


def test_a_conflict_is_named_and_asked_about(page: Page) -> None:
    page.choose("highlights")
    page.click("Change key")
    page.press(Qt.Key.Key_J)
    assert "J is already used for “Next annotation”. Use it here instead?" in page.said()
    assert page.keys() == {}
    page.click("Keep it there")
    assert page.keys() == {}
    page.click("Change key")
    page.press(Qt.Key.Key_J)
    page.click("Use it here")
    assert page.keys() == {"highlights": ["J"], "next_annotation": []}


def test_esc_cancels_backspace_removes_and_neither_closes_the_dialog(page: Page) -> None:
    page.choose("highlights")
    page.click("Change key")
    page.press(Qt.Key.Key_Escape)
    assert page.keys() == {}
    assert page.dialog.isVisible()
    page.click("Change key")
    page.press(Qt.Key.Key_Backspace)
    assert page.keys() == {"highlights": []}
    page.click("Change key")
    page.press(Qt.Key.Key_Tab)
    assert not page.page.findChild(KeyRecorder).isVisible()


@pytest.mark.parametrize(
    ("key", "modifiers", "said"),
    [
        (Qt.Key.Key_3, NONE, "Number keys belong to the labels."),
        (Qt.Key.Key_Left, CTRL, "The caret and fields need Ctrl+←."),
        (Qt.Key.Key_V, CTRL, "The caret and fields need Ctrl+V."),
    ],
)
def test_keys_that_others_need_are_refused(
    page: Page, key: Qt.Key, modifiers: Qt.KeyboardModifier, said: str
) -> None:
    page.choose("highlights")
    page.click("Change key")
    page.press(key, modifiers)
    assert said in page.said()
    assert page.keys() == {}
    page.press(Qt.Key.Key_F9)  # it waits for another one
    assert page.keys() == {"highlights": ["F9"]}


def test_what_altgr_gives_is_warned_of(page: Page) -> None:
    page.choose("highlights")
    page.click("Change key")
    page.press(Qt.Key.Key_E, CTRL | Qt.KeyboardModifier.AltModifier)
    assert "AltGr is Ctrl+Alt" in page.said()
    assert page.keys() == {"highlights": ["Ctrl+Alt+E"]}


def test_number_keys_cannot_be_changed(page: Page) -> None:
    page.choose("label_1")
    assert "Number keys stay by position" in page.said()
    page.press(Qt.Key.Key_Return)
    assert not page.page.findChild(KeyRecorder).isVisible()


def test_the_filter_finds_keys_and_words(page: Page) -> None:
    assert "Bias" in page.rows()
    page.filter.setFocus()
    QTest.keyClicks(page.filter, "undo")
    assert page.rows() == ["Change", "Undo"]
    page.filter.setText("ctrl+b")
    assert page.rows() == ["Window", "Articles panel"]
    page.filter.setText("zzz")
    assert page.rows() == []
    assert "No key does that." in page.said()
    page.filter.clear()
    assert "Undo" in page.rows()


def test_single_keys_and_reset(page: Page, driver: Driver) -> None:
    box = page.page.findChild(QCheckBox)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(10, box.height() // 2))
    driver.settle()
    assert load_settings().single_keys is False
    assert driver.parts.commands["next_annotation"].text() == "Next annotation"
    page.choose("undo")
    page.click("Remove keys")
    reset = next(one for one in page.dialog.findChildren(QPushButton) if one.text() == "Reset this page")
    QTest.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert page.keys() == {}
    assert load_settings().single_keys is True
    assert box.isChecked()
    assert driver.parts.commands["next_annotation"].text() == "Next annotation\tJ"


def test_rows_speak_with_their_keys(page: Page) -> None:
    page.choose("redo")
    spoken = page.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Redo: Ctrl+Shift+Z, Ctrl+Y"
