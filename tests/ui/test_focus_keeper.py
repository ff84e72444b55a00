"""The keyboard always has somewhere to go."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from annotator.model.span import Span
from annotator.services.workspace import Workspace
from annotator.ui.annotation_rows import AnnotationRows


@pytest.fixture
def rows(driver) -> AnnotationRows:
    """The list of an article with one annotation, with the focus."""
    driver.parts.session.open_workspace.annotate(driver.article_id, Span(0, 5), "claim")
    driver.settle()
    found = driver.parts.tag_panel.annotation_list.findChild(AnnotationRows)
    found.setFocus()
    assert QApplication.focusWidget() is found
    return found


def test_a_list_that_has_become_empty_gives_the_focus_to_the_text(driver, rows) -> None:
    driver.parts.session.open_workspace.undo()
    driver.wait(lambda: QApplication.focusWidget() is driver.view)
    assert not rows.isVisible()


def test_an_article_that_another_window_removes_leaves_the_keyboard_somewhere(driver) -> None:
    other = Workspace.open(str(driver.path), reviewer="Jonas")
    driver.view.setFocus()
    with closing(other):
        other.remove_article(driver.article_id)
    driver.parts.outside.look()
    driver.wait(lambda: driver.parts.session.article is None)
    driver.settle()
    found = QApplication.focusWidget()
    assert found is not None
    assert found.isVisible()
    assert found.accessibleName() == "No article is open"
    driver.parts.navigation.open_last_or_first()
    driver.wait(lambda: QApplication.focusWidget() is driver.view)


def test_a_dialog_keeps_the_focus_and_gives_it_back(driver, rows) -> None:
    dialog = QDialog(driver.window)
    dialog.setModal(True)
    dialog.show()
    driver.wait(dialog.isActiveWindow)
    driver.parts.session.open_workspace.undo()
    driver.settle()
    assert QApplication.activeModalWidget() is dialog
    assert QApplication.focusWidget() is not driver.view
    dialog.close()
    driver.window.activateWindow()
    driver.wait(lambda: QApplication.focusWidget() is not None)
