"""“You deleted something three steps ago, in another article. Get it back.” Counted in key presses and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenuBar, QPushButton

from annotator.ui.history_panel import HistoryRows

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
IDEAL = 3


@pytest.fixture
def lost(driver):
    """An annotation that was deleted in the first article, and two steps in another one since."""
    driver.select("Israel")
    driver.press(Key.Key_2)
    (made,) = driver.stored()
    article = driver.article_id
    driver.press(Key.Key_Delete)
    driver.press(Key.Key_PageDown, CTRL)
    for words, key in (("Azerbaijan", Key.Key_1), ("Israel", Key.Key_4)):
        driver.select(words)
        driver.press(key)
    assert driver.article_id != article
    return article, made


def test_by_keys_in_three(driver, lost) -> None:
    article, made = lost
    driver.press(Key.Key_Z, CTRL, times=IDEAL)
    assert driver.stored(article) == [made]
    assert driver.article_id == article
    assert driver.view.selected_annotation() == made.id
    assert driver.hint() == "Undone: Deleted: Figure on “Israel”"


def test_by_mouse_in_the_edit_menu_in_twice_as_many(driver, lost) -> None:
    article, made = lost
    bar = driver.window.findChild(QMenuBar)
    edit = driver.parts.commands.menu("edit")
    actions, said = 0, []
    while not driver.stored(article):
        QTest.mouseClick(bar, LEFT, pos=bar.actionGeometry(edit.menuAction()).center())
        said.append(driver.parts.commands["undo"].text())
        QTest.mouseClick(edit, LEFT, pos=edit.actionGeometry(driver.parts.commands["undo"]).center())
        driver.settle()
        actions += 2
    assert actions <= 2 * IDEAL
    assert said[-1].endswith("Deleted: Figure on “Israel”")
    assert driver.stored(article) == [made]
    assert driver.article_id == article


def test_by_mouse_in_the_history_without_losing_what_was_done_since(driver, lost) -> None:
    article, made = lost
    other, since = driver.article_id, driver.stored()
    bar = driver.window.findChild(QMenuBar)
    view_menu = driver.parts.commands.menu("view")
    QTest.mouseClick(bar, LEFT, pos=bar.actionGeometry(view_menu.menuAction()).center())
    QTest.mouseClick(
        view_menu, LEFT, pos=view_menu.actionGeometry(driver.parts.commands["history_panel"]).center()
    )
    driver.settle()
    panel = driver.parts.history_panel.panel
    rows, model = panel.findChild(HistoryRows), panel.model
    place = next(at for at in range(model.rowCount()) if model.data(model.index(at)).startswith("Deleted"))
    QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualRect(model.index(place)).center())
    driver.settle()
    button = next(one for one in panel.findChildren(QPushButton) if one.text() == "Restore")
    QTest.mouseClick(button, LEFT)
    driver.settle()
    actions = 4
    assert actions <= 2 * IDEAL
    assert driver.stored(article) == [made]
    assert driver.stored(other) == since
    assert driver.view.selected_annotation() == made.id
