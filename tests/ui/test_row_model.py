"""Rows that Qt counts: what is asked for when they come and go is what is there then."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from annotator.ui.annotation_model import AnnotationModel
from annotator.ui.row_model import RowModel

from .panel_samples import annotations, paragraph_of, scheme


class Words(RowModel):
    """Rows of words."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def take(self, words: list[str]) -> None:
        """Has these instead."""
        self.words = words

    def data(self, index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.words[index.row()] if role == Qt.ItemDataRole.DisplayRole else None


def shown(model: Words) -> list[object]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_rows_come_and_go_with_what_they_hold() -> None:
    model = Words()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    seen: list[list[object]] = []
    for happened in (model.rowsInserted, model.rowsRemoved, model.modelReset):
        happened.connect(lambda: seen.append(shown(model)))
    model.reset_rows(2, lambda: model.take(["a", "c"]))
    model.insert_row(1, lambda: model.take(["a", "b", "c"]))
    model.remove_row(0, lambda: model.take(["b", "c"]))
    model.reset_rows(0, lambda: model.take([]))
    assert seen == [["a", "c"], ["a", "b", "c"], ["b", "c"], []]


def test_a_row_that_goes_is_asked_about_as_it_was_until_then() -> None:
    model, asked = Words(), list[object]()
    model.reset_rows(2, lambda: model.take(["a", "b"]))
    model.rowsAboutToBeRemoved.connect(lambda _parent, row: asked.append(model.index(row).data()))
    model.remove_row(1, lambda: model.take(["a"]))
    assert asked == ["b"]


def test_rows_are_neither_typed_into_nor_dragged() -> None:
    model = Words()
    model.reset_rows(1, lambda: model.take(["a"]))
    index = model.index(0)
    assert not model.flags(index) & (Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled)
    assert not model.setData(index, "b")
    assert index.data() == "a"


def test_laying_rows_out_does_not_ask_python_about_each(qtbot: QtBot) -> None:
    one = annotations()[0]
    every = [replace(one, id=str(number)) for number in range(500)]
    model, view = AnnotationModel(), QListView()
    qtbot.addWidget(view)
    view.setUniformItemSizes(True)
    view.setModel(model)
    model.set_annotations(every, scheme(), paragraph_of)
    model.set_annotations(every[1:], scheme(), paragraph_of)
    assert calls(lambda: view.scrollTo(model.index(498))) < 50
    assert view.visualRect(model.index(498)).isValid()


def calls(act: Callable[[], object]) -> int:
    """How many functions written in Python an act calls."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(before)
    return count
