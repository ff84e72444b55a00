"""Reviewer, Saving and backup, Accessibility: in the real window, and in the file of the settings."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QWidget,
)
from tests.ui.conftest import NONE, Driver

from annotator.services.settings import load_settings
from annotator.store.opening import open_database
from annotator.ui.dialogs.settings_dialog import SettingsDialog
from annotator.ui.dialogs.settings_sample import SettingsSample
from annotator.ui.fonts import interface_percent, reading_font, set_interface_percent, text_font
from annotator.ui.segmented import Segmented


@pytest.fixture(autouse=True)
def _usual_size() -> Iterator[None]:
    yield
    set_interface_percent(100)


def opened(driver: Driver, page_id: str) -> SettingsDialog:
    driver.parts.dialogs.show_settings(page_id)
    found = driver.window.findChild(SettingsDialog)
    assert isinstance(found, SettingsDialog)
    driver.wait(found.isActiveWindow)
    return found


def words(dialog: SettingsDialog) -> str:
    return "\n".join(one.text() for one in dialog.page_shown().findChildren(QLabel) if one.isVisible())


def button(dialog: SettingsDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text and one.isVisible())


def choose(dialog: SettingsDialog, name: str, letter: Qt.Key) -> None:
    """Chooses the next value that begins with the letter."""
    control = next(one for one in dialog.findChildren(Segmented) if one.accessibleName().startswith(name))
    control.setFocus()
    QTest.keyClick(control, letter)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def test_a_change_of_reviewer_says_what_stays_with_whom(driver: Driver) -> None:
    for word in ("Israel", "Azerbaijan"):
        driver.select(word)
        driver.press(Qt.Key.Key_1)
    dialog = opened(driver, "reviewer")
    assert "Mira: 2 annotations" in words(dialog)
    field = dialog.page_shown().findChild(QLineEdit)
    assert field.text() == "Mira"
    assert not button(dialog, "Change reviewer").isEnabled()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, " Jonas ")
    assert "Still by “Mira”: 2 annotations. From now on annotations are made by “Jonas”." in words(dialog)
    press(Qt.Key.Key_Return)
    driver.settle()
    assert dialog.isVisible()
    assert load_settings().reviewer == "Jonas"
    assert field.text() == "Jonas"
    dialog.reject()
    driver.come_back()
    driver.select("military")
    driver.press(Qt.Key.Key_2)
    assert sorted(one.reviewer for one in driver.stored()) == ["Jonas", "Mira", "Mira"]


def test_a_reviewer_is_renamed_and_merged_in_place(driver: Driver) -> None:
    driver.select("Israel")
    driver.press(Qt.Key.Key_1)
    driver.parts.projects.change_reviewer("Jonas")
    driver.select("military")
    driver.press(Qt.Key.Key_2)
    dialog = opened(driver, "reviewer")
    rows = {one.accessibleName(): one for one in dialog.findChildren(QPushButton) if one.isVisible()}
    QTest.mouseClick(rows["Rename Jonas"], Qt.MouseButton.LeftButton)
    field = next(
        one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "Other name for Jonas"
    )
    assert field.hasFocus()
    QTest.keyClicks(field, "Jon")
    press(Qt.Key.Key_Return)
    driver.settle()
    assert dialog.isVisible()
    assert "Jon: 1 annotation" in words(dialog)
    # and not “Reset this page”, which takes another one
    assert dialog.focusWidget().accessibleName() == "Reviewer’s name"
    assert load_settings().reviewer == "Jon"
    assert driver.parts.session.open_workspace.reviewer == "Jon"
    driver.parts.history.undo()
    driver.settle()
    assert load_settings().reviewer == "Jonas"
    dialog.page_shown()._merge("Jonas", "Mira")
    driver.settle()
    assert "Mira: 2 annotations" in words(dialog)
    assert "Merged the reviewer “Jonas” into “Mira”. Undo takes it back." in words(dialog)
    assert load_settings().reviewer == "Mira"
    dialog.reject()
    driver.come_back()
    assert {one.reviewer for one in driver.stored()} == {"Mira"}
    driver.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert sorted(one.reviewer for one in driver.stored()) == ["Jonas", "Mira"]
    assert driver.parts.session.open_workspace.reviewer == load_settings().reviewer == "Jonas"


def test_a_backup_is_made_and_listed(driver: Driver) -> None:
    dialog = opened(driver, "saving")
    assert str(driver.path) in words(dialog)
    assert "0 backups in the folder" in words(dialog)
    QTest.mouseClick(button(dialog, "Save now and make a dated backup"), Qt.MouseButton.LeftButton)
    driver.settle()
    (copy,) = driver.path.parent.glob("project.backup.*.db")
    assert "1 backup in the folder" in words(dialog)
    assert copy.name in words(dialog)  # said where it is
    assert [one.toolTip() for one in dialog.findChildren(QLabel) if one.toolTip()] == [copy.name]
    assert any(
        one.accessibleName().startswith(f"Show {copy.name}") for one in dialog.findChildren(QPushButton)
    )
    database = open_database(str(copy), read_only=True)
    database.close()
    box = dialog.page_shown().findChild(QCheckBox)
    box.setFocus()
    press(Qt.Key.Key_Space)
    driver.settle()
    assert load_settings().fills_values is False


def test_more_contrast_darkens_lines_and_gives_letters(driver: Driver) -> None:
    dialog = opened(driver, "accessibility")
    usual = driver.view.state.theme
    choose(dialog, "More contrast", Qt.Key.Key_O)
    driver.settle()
    assert load_settings().more_contrast == "on"
    now = driver.view.state.theme
    assert now.has_more_contrast
    assert now.hair == usual.border
    assert driver.view.state.shown.options.style == "letter"
    assert dialog.findChild(SettingsSample).state.shown.options.style == "letter"
    choose(dialog, "More contrast", Qt.Key.Key_O)
    driver.settle()
    assert load_settings().more_contrast == "off"
    assert driver.view.state.theme == usual
    assert driver.view.state.shown.options.style == "tint"


def test_interface_size_applies_to_all_that_is_there(driver: Driver) -> None:
    bar = driver.parts.status_bar
    high = bar.sizeHint().height(), bar.height()
    dialog = opened(driver, "accessibility")
    before = {one: one.font().pixelSize() for one in driver.window.findChildren(QLabel)}
    slider = next(one for one in dialog.findChildren(QSlider) if one.accessibleName().startswith("Interface"))
    slider.setFocus()
    press(Qt.Key.Key_End)
    driver.settle()
    assert load_settings().interface_percent == interface_percent() == 200
    for label, px in before.items():
        assert label.font().pixelSize() == 2 * px, label.text()
    assert driver.view.state.typesetting.number_font.pixelSize() == 22
    assert (reading_font(15).pixelSize(), text_font(15).pixelSize()) == (30, 15)
    assert driver.view.state.choice.px == 18  # the text is as large as it was
    assert bar.height() > high[1]
    press(Qt.Key.Key_Home)
    driver.settle()
    assert {one: one.font().pixelSize() for one in before} == before
    assert (bar.sizeHint().height(), bar.height()) == high


def test_motion_speech_language_and_reset(driver: Driver) -> None:
    dialog = opened(driver, "accessibility")
    choose(dialog, "Reduce motion", Qt.Key.Key_O)
    choose(dialog, "Speak labels", Qt.Key.Key_O)
    language = dialog.page_shown().findChild(QComboBox)
    assert [language.itemText(place) for place in range(2)] == ["As the system", "English"]
    language.setFocus()
    press(Qt.Key.Key_Down)
    driver.settle()
    kept = load_settings()
    assert (kept.reduce_motion, kept.speak_labels, kept.language) == ("on", "off", "en")
    assert not driver.view.state.shown.options.animates
    QTest.mouseClick(button(dialog, "Reset this page"), Qt.MouseButton.LeftButton)
    driver.settle()
    kept = load_settings()
    assert (kept.reduce_motion, kept.speak_labels, kept.language) == ("system", "entered", "")
    assert language.currentText() == "As the system"


@pytest.mark.parametrize(
    ("mode", "said"),
    [
        ("off", []),
        ("entered", ["Claim: Israel"]),
        ("ends", ["Claim: Israel", "End of Claim"]),
    ],
)
def test_the_caret_says_the_label_that_it_comes_into(driver: Driver, mode: str, said: list[str]) -> None:
    span = driver.select("Israel")
    driver.press(Qt.Key.Key_1)
    driver.parts.state.change("speak_labels", mode)
    driver.press(Qt.Key.Key_Escape)
    driver.view.set_caret(span.start - 1)
    heard: list[str] = []
    driver.parts.speech.announced.connect(heard.append)
    driver.press(Qt.Key.Key_Right, times=len(span) + 3)
    assert heard == said
    assert driver.view.speaks_labels is (mode != "off")


@pytest.mark.parametrize("page_id", ["reading", "keyboard", "reviewer", "saving", "accessibility"])
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_in_a_small_window_at_any_size(driver: Driver, page_id: str, percent: int) -> None:
    driver.parts.state.change("interface_percent", percent)
    dialog = opened(driver, page_id)
    dialog.resize(980, 660)
    QTest.qWait(1)
    page = dialog.page_shown()
    for one in page.findChildren(QWidget):
        if one.isVisible() and isinstance(one, QLabel | QPushButton | QCheckBox | Segmented):
            assert one.mapTo(page, one.rect().topRight()).x() <= page.width(), one.accessibleName()
            if isinstance(one, Segmented):
                assert one.segment(0).height() >= QFontMetricsF(one.font()).height(), one.accessibleName()
            elif one.text():
                least = (
                    one.heightForWidth(one.width()) if one.hasHeightForWidth() else one.sizeHint().height()
                )
                assert one.height() >= least, one.text()
                assert one.hasHeightForWidth() or one.width() >= one.sizeHint().width(), one.text()
    assert page.width() <= dialog.width()
