"""The articles as rows of a list, and their words made beforehand."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QListView

from annotator.ui.article_model import ArticleModel
from annotator.ui.article_words import ArticleWords
from annotator.ui.row_model import RowModel

from .panel_samples import article


def test_the_list_does_not_count_its_rows_in_python() -> None:
    assert ArticleModel.rowCount is RowModel.rowCount


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
