"""The export from the window: what a check has found is shown in the lists, and where the file went."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from annotator.model.span import Span
from annotator.ui.article_list import ArticleRows
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.filter_bar import FilterLine

from .conftest import CTRL, SHIFT, Driver, Qt


def label(driver: Driver, number: int, words: str, label_id: str) -> str:
    """Labels words of an article; gives the annotation's id."""
    workspace = driver.parts.session.workspace
    assert workspace is not None
    article = workspace.articles()[number].id
    start = workspace.text(article).index(words)
    done = workspace.annotate(article, Span(start, start + len(words)), label_id)
    driver.settle()
    assert done is not None
    return done.annotation_ids[0]


def listed(driver: Driver) -> int:
    found = driver.parts.article_list.findChild(ArticleRows)
    assert found is not None
    return found.model().rowCount()


def open_export(driver: Driver) -> ExportDialog:
    driver.press(Qt.Key.Key_E, CTRL | SHIFT)
    return driver.window.findChildren(ExportDialog)[-1]


def line(parent: QWidget) -> FilterLine:
    (found,) = parent.findChildren(FilterLine)
    return found


def test_what_a_check_has_found_is_all_that_the_lists_show(driver: Driver) -> None:
    first = label(driver, 0, "Azerbaijan", "claim")
    label(driver, 0, "Israel", "figure")
    second = label(driver, 1, "Israel", "figure")
    everything = listed(driver)
    dialog = open_export(driver)
    dialog._on_shown_requested((first, second), ())
    driver.settle()
    annotations = driver.parts.tag_panel.annotation_list
    assert not driver.window.findChildren(ExportDialog)
    assert (annotations.count(), driver.view.selected_annotation()) == (1, first)
    assert driver.view.filtered() == {first}
    assert listed(driver) == 2
    words = [one.text() for one in line(driver.parts.article_list).findChildren(QLabel)]
    assert f"Showing 2 of {everything}" in words
    driver.press(Qt.Key.Key_PageDown, CTRL)
    assert driver.view.filtered() == {second}
    line(annotations).findChild(QToolButton).click()
    driver.settle()
    assert driver.view.filtered() is None
    assert listed(driver) == everything
    assert line(driver.parts.article_list).isHidden()


def test_articles_alone_are_listed_and_all_of_them_again(driver: Driver) -> None:
    workspace = driver.parts.session.workspace
    assert workspace is not None
    everything, wanted = listed(driver), workspace.articles()[2].id
    dialog = open_export(driver)
    dialog._on_shown_requested((), (wanted,))
    driver.settle()
    assert (listed(driver), driver.article_id) == (1, wanted)
    assert driver.view.filtered() is None
    line(driver.parts.article_list).findChild(QToolButton).click()
    driver.settle()
    assert listed(driver) == everything


def test_words_of_the_filter_keep_to_what_was_found(driver: Driver) -> None:
    first = label(driver, 0, "Azerbaijan", "claim")
    label(driver, 0, "Azerbaijan-Israel", "figure")
    dialog = open_export(driver)
    dialog._on_shown_requested((first,), ())
    driver.settle()
    annotations = driver.parts.tag_panel.annotation_list
    annotations.open_filter()
    QTest.keyClicks(driver.window.focusWidget(), "azer")
    driver.settle()
    assert driver.view.filtered() == {first}


def test_what_is_gone_since_is_said(driver: Driver) -> None:
    dialog = open_export(driver)
    dialog._on_shown_requested(("no-such-id",), ())
    driver.settle()
    assert driver.view.filtered() is None
    assert "not in the project any more" in driver.parts.status_bar.hint()


def test_the_file_can_be_shown_in_its_folder(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr("annotator.ui.show_folder.QDesktopServices.openUrl", opened.append)
    label(driver, 0, "Azerbaijan", "claim")
    dialog = open_export(driver)
    dialog._destination.set_path(tmp_path / "out.jsonl")
    driver.wait(lambda: any(one.text() == "Export 1 annotation" for one in dialog.findChildren(QPushButton)))
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: not driver.window.findChildren(ExportDialog))
    assert (tmp_path / "out.jsonl").is_file()
    show = next(
        one
        for one in driver.parts.status_bar.findChildren(QWidget)
        if getattr(one, "text", str)() == "Show in folder"
    )
    show.click()
    assert [one.toLocalFile() for one in opened] == [str(tmp_path)]
