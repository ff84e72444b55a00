"""One-line fields take 32,767 UTF-16 units and no more; what is left out is said. What is stored is never cut."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip

FULL = "Only part of it was taken: this field is full."


@pytest.mark.parametrize("words", ["x" * 40_000, "😀" * 20_000])
def test_what_is_pasted_and_does_not_fit_is_said(driver, words: str) -> None:
    said: list[str] = []
    driver.parts.feedback.said.connect(said.append)
    field = next(one for one in driver.window.findChildren(QLineEdit) if one.isVisible())
    for _ in range(2):  # said once each time, however often the field had the focus
        driver.view.setFocus()
        field.setFocus()
    QApplication.clipboard().setText(words)
    field.paste()
    assert said == [FULL]
    assert QToolTip.text() == FULL
    assert words.startswith(field.text())
    QToolTip.hideText()
    field.clear()
    driver.settle()


def test_what_fits_is_not_spoken_of(driver) -> None:
    said: list[str] = []
    driver.parts.feedback.said.connect(said.append)
    field = next(one for one in driver.window.findChildren(QLineEdit) if one.isVisible())
    field.setFocus()
    field.insert("x" * 30_000)
    field.clear()
    driver.settle()
    assert FULL not in said
