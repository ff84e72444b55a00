"""The list of articles in the window: sorting, its rows' menu, removing; and the page about the project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton

from annotator.model.provenance import MetaOrigin
from annotator.services.describing import Entry
from annotator.ui.article_list import ArticleRows
from annotator.ui.article_order import ORDERS, put_in_order
from annotator.ui.dialogs.article_sheet import ArticleSheet
from annotator.ui.dialogs.project_details import ProjectDetailsDialog
from annotator.ui.dialogs.remove_article import RemoveArticleDialog

from .conftest import CTRL, Driver
from .panel_samples import article

Key = Qt.Key


def rows(driver: Driver) -> ArticleRows:
    found = driver.parts.article_list.findChild(ArticleRows)
    assert isinstance(found, ArticleRows)
    return found


def titles(driver: Driver) -> list[str]:
    model = rows(driver).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def sort(driver: Driver, words: str) -> None:
    driver.parts.articles._on_sort_requested(QPoint(200, 200))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if one.text() == words).trigger()
    menu.close()
    driver.settle()


def modal(driver: Driver, kind: type):
    driver.wait(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()


def test_sorted_by_title_the_next_article_is_the_next_row_and_it_is_remembered(
    open_window: Callable[..., Driver], project: Path
) -> None:
    driver = open_window(project)
    added = titles(driver)
    sort(driver, "Title")
    assert titles(driver) == sorted(added, key=lambda one: one.replace("’", "").replace("–", "-").casefold())
    driver.parts.navigation.open_article(driver.parts.session.summaries[0].id)
    driver.parts.commands["next_article"].trigger()
    driver.settle()
    assert driver.parts.session.article.title == titles(driver)[1]
    driver.window.close()
    driver = open_window(project)
    assert driver.parts.session.article_order == "title"
    sort(driver, "Order added")
    assert titles(driver) == added


def test_by_date_and_source_what_is_not_known_stands_last() -> None:
    several = [
        article(1, "B", published="2013~", outlet="Zeit"),
        article(2, "“Apple”"),
        article(3, "C", "done", published="1997/2004", author="akyol"),
        article(4, "apricot 10", "reading", published="last week"),
    ]

    def order(name) -> str:
        return "".join(one.id for one in put_in_order(several, name).articles)

    assert {name: order(name) for name in ORDERS} == {
        "added": "1234", "title": "2413", "date": "3124", "source": "3124", "state": "4123",
    }  # fmt: skip


def test_the_menu_of_a_row_marks_opens_the_sheet_and_removes(driver: Driver) -> None:
    view = rows(driver)
    third = driver.parts.session.summaries[2]
    place = view.visualRect(view.model().index(2, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=place)
    view.menu_requested.emit(2, view.viewport().mapToGlobal(place))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = {one.text(): one for one in menu.actions() if one.text()}
    assert list(entries) == ["Title, source and date…", "Mark done", "Remove from project…"]
    entries["Mark done"].trigger()
    menu.close()
    driver.settle()
    assert driver.parts.session.summary(third.id).status == "done"


def test_f2_in_the_list_means_the_row_and_delete_asks(driver: Driver) -> None:
    view = rows(driver)
    view.setFocus()
    driver.press(Key.Key_Down)
    driver.press(Key.Key_F2)
    sheet = modal(driver, ArticleSheet)
    assert driver.article_id == driver.parts.session.summaries[1].id
    sheet.reject()
    driver.come_back()
    view.setFocus()
    driver.press(Key.Key_Delete)
    modal(driver, RemoveArticleDialog).reject()
    driver.come_back()
    assert len(driver.parts.session.summaries) == 5


def test_a_click_on_source_not_set_opens_the_sheet_and_one_beside_it_does_not(driver: Driver) -> None:
    view = rows(driver)
    rectangle = view.visualRect(view.model().index(3, 0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rectangle.topLeft() + QPoint(80, 20))
    driver.settle()
    assert QApplication.activeModalWidget() is None
    assert driver.article_id == driver.parts.session.summaries[3].id
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rectangle.topLeft() + QPoint(80, 56))
    modal(driver, ArticleSheet).reject()


def test_an_article_goes_after_a_question_and_comes_back(driver: Driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)
    gone = driver.article_id
    driver.parts.commands["remove_article"].trigger()
    dialog = modal(driver, RemoveArticleDialog)
    words = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "Remove “Azerbaijan-Israel Military Partnership" in words
    assert "and its 1 annotation from the project?" in words
    assert "The file on disk stays." in words
    next(one for one in dialog.findChildren(QPushButton) if one.text() == "Remove article").click()
    driver.come_back()
    assert gone not in [one.id for one in driver.parts.session.summaries]
    assert driver.article_id == driver.parts.session.summaries[0].id
    driver.press(Key.Key_Z, CTRL)
    assert driver.article_id == gone
    assert [one.quote for one in driver.stored()] == ["Israel"]


def test_confirmed_sources_stand_upright_and_proposed_ones_do_not(driver: Driver) -> None:
    from annotator.ui.article_model import has_open_source

    first = driver.parts.session.summaries[0]
    assert has_open_source(first)
    driver.parts.acts.perform(
        lambda workspace: workspace.describe(
            first.id, {"author": Entry("Fuad Shahbazov", MetaOrigin("stated"))}
        )
    )
    driver.settle()
    assert not has_open_source(driver.parts.session.summaries[0])


@pytest.mark.parametrize("words", ["nowhere"])
def test_a_filter_that_hides_all_can_be_cleared_there(driver: Driver, words: str) -> None:
    field = driver.parts.article_list.findChild(QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, words)
    clear = next(one for one in driver.parts.article_list.findChildren(QPushButton) if one.isVisible())
    assert clear.text() == "Clear filter"
    clear.click()
    assert len(titles(driver)) == 5


def test_project_details_count_and_rename_as_a_step(driver: Driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.parts.commands["project_details"].trigger()
    dialog = modal(driver, ProjectDetailsDialog)
    shown = [one.text() for one in dialog.findChildren(QLabel)]
    assert {"Mira", "Claim", "All", "Version 1", str(driver.path)} <= set(shown)
    name = dialog.findChild(QLineEdit)
    name.selectAll()
    QTest.keyClicks(name, "Another study")
    QTest.keyClick(name, Key.Key_Return)
    dialog.accept()
    driver.come_back()
    assert driver.parts.session.open_workspace.name == "Another study"
    assert driver.window.windowTitle().endswith("— Another study")
    driver.press(Key.Key_Z, CTRL)
    assert driver.parts.session.open_workspace.name == "Azerbaijan–Israel relations"
    assert driver.window.windowTitle().endswith("— Azerbaijan–Israel relations")
