"""Ctrl+P in the real window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.ui.dialogs.print_dialog import PrintDialog

from .conftest import CTRL, SHIFT, Driver


def opened(driver: Driver) -> PrintDialog:
    driver.press(Qt.Key.Key_P, CTRL)
    dialog = driver.window.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    driver.settle()
    return dialog


def test_return_saves_a_pdf_named_after_the_title(driver: Driver) -> None:
    driver.press(Qt.Key.Key_Right, CTRL | SHIFT)
    driver.press(Qt.Key.Key_2)
    dialog = opened(driver)
    path = dialog._destination.path
    assert path is not None
    assert path.suffix == ".pdf"
    assert path.name.startswith("Azerbaijan-Israel Military Partnership")
    dialog._destination._field.setText(str(path.with_name("out.pdf")))
    written: list[tuple[Path, int]] = []
    dialog.written.connect(lambda where, pages: written.append((where, pages)))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    driver.settle()
    assert written[0][0].read_bytes().startswith(b"%PDF-")
    assert driver.window.findChild(PrintDialog) is None
    assert driver.view.hasFocus()


def test_choices_change_the_sheets(driver: Driver) -> None:
    dialog = opened(driver)
    preview = dialog._preview
    before = preview.sheet.grab().toImage()
    pages = preview.sheet._paper.pages if preview.sheet._paper else 0
    assert pages > 1
    preview.sheet.setFocus()
    QTest.keyClick(preview.sheet, Qt.Key.Key_PageDown)
    assert preview.page == 1
    QTest.keyClick(preview.sheet, Qt.Key.Key_PageUp)
    QTest.keyClick(dialog._points, Qt.Key.Key_Right)
    driver.settle()
    assert dialog.look.px == 16
    assert preview.sheet._paper is not None
    assert preview.sheet.grab().toImage() != before
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    driver.settle()


def test_a_file_that_is_there_is_asked_about_first(driver: Driver) -> None:
    dialog = opened(driver)
    path = dialog._destination.path
    assert path is not None
    path.write_text("mine")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    driver.settle()
    assert path.read_text() == "mine"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    driver.settle()
    assert path.read_bytes().startswith(b"%PDF-")
