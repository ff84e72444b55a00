"""Lists whose length Qt knows by itself, and the words of articles made beforehand."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QListView

from annotator.ui.annotation_model import AnnotationModel
from annotator.ui.article_model import ArticleModel
from annotator.ui.article_words import ArticleWords
from annotator.ui.counted_rows import CountedRows

from .panel_samples import article


def test_rows_come_and_go_one_by_one_or_all_at_once(qtbot) -> None:
    rows, seen = CountedRows(), []
    rows.rowsInserted.connect(lambda _parent, first, last: seen.append((first, last)))
    rows.rowsRemoved.connect(lambda _parent, first, last: seen.append((-first, -last)))
    rows.modelReset.connect(lambda: seen.append("reset"))
    rows.reset_rows(3)
    rows.insert_row(3)
    rows.remove_row(1)
    assert rows.rowCount() == 3
    assert seen == ["reset", (3, 3), (-1, -1)]


def test_rows_are_neither_edited_nor_dropped_on(qtbot) -> None:
    rows = CountedRows()
    rows.reset_rows(1)
    flags = rows.flags(rows.index(0))
    assert not flags & (
        Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsDragEnabled
    )
    assert flags & Qt.ItemFlag.ItemIsEnabled
    assert flags & Qt.ItemFlag.ItemIsSelectable


def test_no_list_counts_its_rows_in_python() -> None:
    for model in (ArticleModel, AnnotationModel):
        assert model.rowCount is CountedRows.rowCount


def test_a_view_shows_as_many_rows_as_there_are(qtbot) -> None:
    view, model = QListView(), ArticleModel()
    qtbot.addWidget(view)
    view.setModel(model)
    model.set_articles([article(number, f"Title {number}") for number in range(40)])
    model.set_filter("title 3")
    assert model.rowCount() == 13  # 3, 13, 23 and the thirties
    assert model.row_of("30") == 3
    assert model.row_of("4") == -1
    assert view.indexAt(view.visualRect(model.index(0)).center()) == model.index(0)
    model.set_filter("")
    assert model.rowCount() == 40
    assert model.data(model.index(39, 0, QModelIndex())) == "Title 39"


def test_words_are_made_once_and_again_only_of_what_is_another_now(qtbot) -> None:
    made = []
    words = ArticleWords(lambda one: made.append(one.id) or one.title)
    first, second = article(1, "One"), article(2, "Two")
    words.take([first, second])
    qtbot.waitUntil(lambda: len(made) == 2)
    assert words.of([first, second]) == ["One", "Two"]
    words.take([article(1, "Once"), article(2, "Two")])
    assert words.of([article(1, "Once"), article(2, "Two")]) == ["Once", "Two"]
    assert made == ["1", "2", "1"]


def test_who_asks_before_the_words_are_made_waits_for_them_alone(qtbot) -> None:
    made = []
    words = ArticleWords(lambda one: made.append(one.id) or one.title)
    several = [article(number, f"Title {number}") for number in range(3)]
    words.take(several)
    assert words.of(several[1:2]) == ["Title 1"]
    assert made == ["1"]
