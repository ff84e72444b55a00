"""Place, docks, text size, theme and reading positions: in the settings, never in the database."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from typing_extensions import override

from annotator.ui.window_state import EarlyState, early_state, restore_geometry

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_reading_leaves_the_database_as_it_is(open_window, project) -> None:
    before = project.read_bytes()
    driver = open_window(project)
    driver.press(Key.Key_PageDown, CTRL)
    driver.press(Key.Key_Space)
    driver.press(Key.Key_Plus, CTRL)
    driver.window.close()
    assert project.read_bytes() == before
    assert [one.name for one in project.parent.glob("project.db*")] == ["project.db"]


def test_the_last_article_with_caret_and_place_comes_back(open_window, project) -> None:
    first = open_window(project)
    first.press(Key.Key_PageDown, CTRL)
    first.press(Key.Key_Space, times=2)
    first.press(Key.Key_Right, times=5)
    left = (first.article_id, first.view.caret(), first.view.scroll_state())
    assert left[1] > 0
    assert left[2] > 0
    first.window.close()
    again = open_window(project)
    assert (again.article_id, again.view.caret(), again.view.scroll_state()) == left


def test_each_article_has_its_own_place(driver) -> None:
    driver.press(Key.Key_Right, CTRL, times=7)
    place = driver.view.caret()
    driver.press(Key.Key_PageDown, CTRL)
    assert driver.view.caret() == 0
    driver.press(Key.Key_PageUp, CTRL)
    assert driver.view.caret() == place


def test_text_size_steps_is_shown_and_is_kept(open_window, project) -> None:
    driver = open_window(project)
    line = driver.view.state.typesetting.styles["body"].line_height
    driver.press(Key.Key_Plus, CTRL)
    assert driver.view.state.typesetting.styles["body"].line_height > line
    driver.press(Key.Key_Equal, CTRL)
    driver.press(Key.Key_Minus, CTRL)
    driver.window.close()
    again = open_window(project)
    assert again.parts.status_bar._text_size.text() == "111 %"
    again.press(Key.Key_0, CTRL)
    assert again.view.state.typesetting.styles["body"].line_height == line


def test_the_theme_is_switched_everywhere_and_kept(open_window, project, config_folder) -> None:
    driver = open_window(project)
    light = driver.picture()
    driver.press(Key.Key_D, CTRL | SHIFT)
    dark = driver.picture()
    corners = [(20, 60), (700, 850), (1400, 400), (20, 500), (700, 890)]
    for x, y in corners:
        assert light.pixelColor(x, y).lightness() > 200
        assert dark.pixelColor(x, y).lightness() < 80
    driver.window.close()
    assert json.loads((config_folder / "settings.json").read_text("utf-8"))["theme"] == "dark"
    again = open_window(project)
    assert again.picture().pixelColor(700, 850).lightness() < 80


def test_settings_of_another_kind_do_no_harm(open_window, project, config_folder) -> None:
    config_folder.mkdir(parents=True)
    (config_folder / "settings.json").write_text(
        '{"theme": 3, "geometry": "%%%", "window_state": [1]}', "utf-8"
    )
    driver = open_window(project)
    assert driver.article_id


@pytest.mark.parametrize("name", ["articles", "tags"])
def test_panels_are_hidden_and_shown(driver, name: str) -> None:
    key = {"articles": Key.Key_B, "tags": Key.Key_T}[name]
    panel = getattr(driver.parts.panels, name)
    action = driver.parts.commands[f"{name}_panel"]
    assert panel.content.isVisible()
    driver.press(key, CTRL)
    assert not panel.content.isVisible()
    assert not action.isChecked()
    driver.press(key, CTRL)
    assert panel.content.isVisible()
    assert action.isChecked()


def test_a_hidden_panel_stays_hidden_and_reset_brings_it_back(open_window, project) -> None:
    driver = open_window(project)
    driver.press(Key.Key_B, CTRL)
    driver.window.close()
    again = open_window(project)
    assert not again.parts.article_list.isVisible()
    again.parts.commands["reset_layout"].trigger()
    again.settle()
    assert again.parts.article_list.isVisible()
    assert again.parts.tag_panel.isVisible()


def test_a_narrow_window_has_the_articles_in_a_drawer_that_closes_after_choosing(driver) -> None:
    driver.window.resize(1024, 700)
    driver.wait(lambda: driver.parts.panels.articles.is_drawer)
    driver.settle()
    assert not driver.parts.article_list.isVisible()
    assert driver.parts.tag_panel.isVisible()
    driver.wait(lambda: driver.parts.panels.tags.dock.width() == 316)
    width = driver.view.width()
    driver.press(Key.Key_B, CTRL)
    assert driver.parts.article_list.isVisible()
    assert driver.view.width() == width
    before = driver.article_id
    driver.press(Key.Key_Down)
    driver.press(Key.Key_Return)
    assert driver.article_id != before
    assert not driver.parts.article_list.isVisible()
    assert QApplication.focusWidget() is driver.view
    driver.press(Key.Key_B, CTRL)
    driver.press(Key.Key_Escape)
    assert not driver.parts.article_list.isVisible()
    assert QApplication.focusWidget() is driver.view


def test_drawing_the_edge_past_the_width_of_a_drawer_and_back_moves_no_content(driver) -> None:
    """To take the list from the dock to the drawer takes as long as two frames."""
    articles = driver.parts.panels.articles
    driver.window.resize(1300, 800)
    driver.settle()
    home = articles.content.parent()
    driver.window.resize(1024, 800)
    driver.wait(lambda: articles.is_drawer)
    driver.settle()
    assert articles.content.parent() is home
    assert not driver.parts.article_list.isVisible()
    driver.press(Key.Key_B, CTRL)
    assert articles.content.parent() is not home
    assert driver.parts.article_list.isVisible()
    driver.window.resize(1300, 800)
    driver.wait(lambda: not articles.is_drawer)
    driver.settle()
    assert articles.content.parent() is home
    assert driver.parts.article_list.isVisible()
    assert articles.dock.titleBarWidget().isVisible()


class PaintedWidths(QObject):
    """How wide the text and the tags were whenever the text was painted whole."""

    def __init__(self, driver) -> None:
        super().__init__(driver.window)
        self._driver = driver
        self.found: list[tuple[int, int]] = []
        driver.view.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and event.rect() == self._driver.view.viewport().rect():
            self.found.append((self._driver.view.width(), self._driver.parts.panels.tags.dock.width()))
        return False


@pytest.mark.parametrize("widths", [(1300, 1024), (1024, 1300)])
def test_past_the_width_of_a_drawer_the_window_is_painted_at_once_as_it_stays(driver, widths) -> None:
    """It was painted with the widths before, laid out again, and painted once more."""
    for width in (1300, widths[0]):
        driver.window.resize(width, 800)
        driver.wait(lambda width=width: driver.parts.panels.articles.is_drawer == (width < 1180))
        QTest.qWait(400)  # which widths the docks have is noted
    painted = PaintedWidths(driver)
    driver.window.resize(widths[1], 800)
    driver.wait(lambda: bool(painted.found))
    driver.settle()
    tags = driver.parts.panels.tags.dock.width()
    assert tags == (316 if widths[1] < 1180 else 352)
    assert set(painted.found) == {(driver.view.width(), tags)}


def test_a_very_narrow_window_has_both_in_drawers_and_a_wide_one_has_docks_again(driver) -> None:
    driver.window.resize(890, 620)
    driver.wait(lambda: driver.parts.panels.tags.is_drawer)
    driver.press(Key.Key_T, CTRL)
    assert driver.parts.tag_panel.isVisible()
    driver.window.resize(1440, 900)
    driver.wait(lambda: not driver.parts.panels.tags.is_drawer)
    driver.settle()
    assert driver.parts.article_list.isVisible()
    assert driver.parts.tag_panel.isVisible()
    driver.wait(lambda: driver.parts.panels.tags.dock.width() == 352)


def test_the_window_is_no_smaller_than_it_is_useful(driver) -> None:
    driver.window.resize(300, 200)
    assert driver.window.width() >= 880
    assert driver.window.height() >= 600


def test_docks_keep_their_widths(open_window, project) -> None:
    driver = open_window(project)
    panels = driver.parts.panels
    driver.window.resizeDocks([panels.articles.dock, panels.tags.dock], [240, 410], Qt.Orientation.Horizontal)
    driver.wait(lambda: (panels.articles.dock.width(), panels.tags.dock.width()) == (240, 410))
    driver.window.close()
    again = open_window(project).parts.panels
    driver.wait(lambda: (again.articles.dock.width(), again.tags.dock.width()) == (240, 410))


def test_settings_are_written_soon_without_closing(driver, config_folder) -> None:
    driver.press(Key.Key_PageDown, CTRL)
    path = config_folder / "settings.json"
    first = driver.parts.session.summaries[0].id
    driver.wait(lambda: path.exists() and first in path.read_text("utf-8"))
    QTest.qWait(0)


def test_the_window_comes_back_where_it_was(open_window, project, config_folder) -> None:
    driver = open_window(project)
    driver.window.setGeometry(5, 7, 901, 702)
    driver.settle()
    driver.window.close()
    assert json.loads((config_folder / "settings.json").read_text("utf-8"))["geometry"] == "5 7 901 702 0"
    state = early_state()
    window = QMainWindow()
    restore_geometry(window, state)
    screen = window.screen().availableGeometry().size()
    assert (window.x(), window.y(), window.width(), window.height()) == (
        5, 7, min(901, screen.width()), min(702, screen.height()),
    )  # fmt: skip


def test_a_window_that_was_on_a_screen_that_is_gone_comes_onto_one_that_is_there(qapp) -> None:
    window = QMainWindow()
    restore_geometry(window, EarlyState(geometry="90000 90000 400 300 0"))
    assert window.screen().availableGeometry().contains(window.geometry())


@pytest.mark.parametrize(
    "geometry", ["99999999999999999999 0 1 1 0", "--5 0 900 700 0", "1 2 3", "a b c d e"]
)
def test_a_place_that_is_none_leaves_the_window_as_it_is(qapp, geometry: str) -> None:
    window = QMainWindow()
    before = window.geometry()
    restore_geometry(window, EarlyState(geometry=geometry))
    assert window.geometry() == before
