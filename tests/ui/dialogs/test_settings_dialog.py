"""The settings in the real window: what is changed there is seen and kept at once."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QListWidget,
    QPushButton,
    QSlider,
    QWidget,
)
from tests.ui.conftest import CTRL, Driver

from annotator.ui.dialogs.settings_dialog import PAGES, SettingsDialog
from annotator.ui.dialogs.settings_sample import SettingsSample
from annotator.ui.segmented import Segmented


@pytest.fixture
def settings(driver: Driver, config_folder: Path) -> Callable[[], dict[str, object]]:
    """What another process would read from the settings' file."""

    def read() -> dict[str, object]:
        driver.settle()
        return json.loads((config_folder / "settings.json").read_bytes())

    return read


@pytest.fixture
def dialog(driver: Driver) -> SettingsDialog:
    driver.press(Qt.Key.Key_Comma, CTRL)
    return opened(driver)


def opened(driver: Driver) -> SettingsDialog:
    found = driver.window.findChild(SettingsDialog)
    assert isinstance(found, SettingsDialog)
    return found


def named(dialog: QWidget, kind: type, name: str) -> QWidget:
    """The control whose name begins so."""
    found = [
        one for one in dialog.findChildren(kind) if (one.accessibleName() or one.text()).startswith(name)
    ]
    assert len(found) == 1, [one.accessibleName() for one in dialog.findChildren(kind)]
    return found[0]


def press(dialog: SettingsDialog, words: str) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_opens_on_the_first_page_and_esc_closes(driver: Driver, dialog: SettingsDialog) -> None:
    assert dialog.isModal()
    pages = dialog.findChild(QListWidget)
    assert isinstance(pages, QListWidget)
    assert pages.count() == len(PAGES)
    assert pages.hasFocus()
    QTest.keyClick(pages, Qt.Key.Key_Escape)
    driver.come_back()
    assert driver.view.hasFocus()


def test_every_page_can_be_shown_by_its_id_and_has_its_icon(driver: Driver) -> None:
    for page in PAGES:
        driver.parts.dialogs.show_settings(page.id)
        dialog = opened(driver)
        assert dialog.page_shown().isVisible()
        assert not dialog.findChild(QListWidget).item(0).icon().isNull()
        dialog.reject()
        driver.come_back()


def test_text_size_changes_sample_text_file_and_percentage(
    driver: Driver, dialog: SettingsDialog, settings: Callable[[], dict[str, object]]
) -> None:
    slider = named(dialog, QSlider, "Text size")
    sample = dialog.findChild(SettingsSample)
    high = sample.height()
    slider.setFocus()
    for _ in range(3):
        QTest.keyClick(slider, Qt.Key.Key_Right)
    assert slider.accessibleName() == "Text size: 24 px"
    assert settings()["reading_px"] == 24
    assert driver.view.state.choice.px == sample.state.choice.px == 24
    assert sample.height() > high
    assert driver.parts.appearance.text_percent == 100


def test_zoom_is_of_the_size_that_was_set_and_resets_to_it(
    driver: Driver, settings: Callable[[], dict[str, object]]
) -> None:
    driver.parts.state.change("reading_px", 20)
    driver.press(Qt.Key.Key_Plus, CTRL)
    driver.press(Qt.Key.Key_Plus, CTRL)
    assert (settings()["reading_px"], settings()["zoom_px"]) == (20, 24)
    assert driver.parts.appearance.text_percent == 120
    driver.press(Qt.Key.Key_0, CTRL)
    assert driver.view.state.choice.px == 20
    assert driver.parts.appearance.text_percent == 100


def test_theme_applies_to_window_and_dialog(
    driver: Driver, dialog: SettingsDialog, settings: Callable[[], dict[str, object]]
) -> None:
    theme = named(dialog, Segmented, "Theme")
    place = theme.segment(1).center()
    QTest.mouseClick(theme, Qt.MouseButton.LeftButton, pos=QPoint(round(place.x()), round(place.y())))
    assert settings()["theme"] == "dark"
    assert dialog.theme.is_dark
    assert driver.view.state.theme.is_dark
    assert driver.parts.commands["theme_dark"].isChecked()
    QTest.mouseClick(theme, Qt.MouseButton.LeftButton, pos=QPoint(round(place.x()), round(place.y())))
    assert settings()["theme"] == "dark"  # one must be in force: a second click takes nothing back
    QTest.keyClick(theme, Qt.Key.Key_Delete)
    assert theme.value == "dark"


def test_font_length_spacing_and_parts_of_the_page(
    driver: Driver, dialog: SettingsDialog, settings: Callable[[], dict[str, object]]
) -> None:
    font = named(dialog, QComboBox, "Font")
    font.setFocus()
    QTest.keyClick(font, Qt.Key.Key_Down)
    QTest.keyClick(named(dialog, QSlider, "Line length"), Qt.Key.Key_Home)
    QTest.keyClick(named(dialog, QSlider, "Line spacing"), Qt.Key.Key_End)
    numbers = named(dialog, QCheckBox, "Paragraph numbers")
    QTest.keyClick(numbers, Qt.Key.Key_Space)
    read = settings()
    assert (read["reading_font"], read["measure"], read["leading"], read["paragraph_numbers"]) == (
        font.currentText(), 50, 2.0, False,
    )  # fmt: skip
    choice = driver.view.state.choice
    assert (choice.family, choice.measure, choice.leading) == (font.currentText(), 50, 2.0)
    assert not driver.view.state.shown.options.shows_numbers
    press(dialog, "Reset this page")
    read = settings()
    assert (read["reading_font"], read["measure"], read["leading"], read["paragraph_numbers"]) == (
        "",
        66,
        1.62,
        True,
    )
    assert numbers.isChecked()
    assert named(dialog, QSlider, "Line spacing").accessibleName() == "Line spacing: 1.62"


@pytest.mark.parametrize("size", [(980, 660), (700, 480)])
def test_no_words_are_cut(driver: Driver, dialog: SettingsDialog, size: tuple[int, int]) -> None:
    dialog.resize(*size)
    for page in PAGES:
        dialog.show_page(page.id)
        QTest.qWait(1)
        for label in dialog.findChildren(QLabel):
            if label.isVisible() and label.text():
                need = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
                assert label.height() >= need, label.text()
                assert label.wordWrap() or label.width() >= label.sizeHint().width(), label.text()


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("page_id", [page.id for page in PAGES])
def test_tab_goes_from_the_list_through_the_page_to_the_foot(
    driver: Driver, dialog: SettingsDialog, page_id: str, order: int
) -> None:
    driver.wait(dialog.isActiveWindow)
    for page in PAGES[::order]:
        dialog.show_page(page.id)
    dialog.show_page(page_id)
    pages = dialog.findChild(QListWidget)
    pages.setFocus()
    seen: list[QWidget] = []
    while not seen or seen[-1] is not pages:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
        assert len(seen) < 60
    inside = [one for one in seen[:-1] if dialog.page_shown().isAncestorOf(one)]
    assert inside
    assert seen[: len(inside)] == inside
    foot = [one.text() for one in seen[len(inside) : -1] if isinstance(one, QPushButton)]
    assert foot in (["Reset this page", "Close"], ["Close"])
