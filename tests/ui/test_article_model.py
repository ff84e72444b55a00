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
    several = [article(1, "One"), article(2, "Two")]
    words.take(several)
    qtbot.waitUntil(lambda: len(made) == 2)
    assert words.every == ["One", "Two"]
    several[1] = article(2, "Twice")
    words.put(1, several[1])
    assert words.every == ["One", "Twice"]
    words.take([article(2, "Twice"), article(1, "Once")])
    words.finish()
    assert words.every == ["Twice", "Once"]
    assert made == ["1", "2", "2", "1"]


def test_who_asks_before_the_words_are_made_waits_for_them_in_slices(qtbot) -> None:
    model = ArticleModel()
    model.set_articles([article(number, f"Title {number}") for number in range(1000)])
    model.set_filter("title 77")
    assert model.rowCount() == 1000  # the window is not held up for a thousand
    with qtbot.waitSignal(model.narrowed):
        pass
    assert model.rowCount() == 19  # 77, 177 … 977 and 770 … 779
    model.set_filter("title 778")
    assert model.rowCount() == 1


def test_the_filter_is_applied_at_once_for_who_enters_what_it_leaves(qtbot) -> None:
    model = ArticleModel()
    model.set_articles([article(number, f"Title {number}") for number in range(1000)])
    model.set_filter("title 778")
    model.settle()
    assert model.article(0).title == "Title 778"
    model.set_articles([article(number, f"Other {number}") for number in range(1000)])
    model.set_filter("")
    assert model.rowCount() == 1000


def test_a_row_that_looks_different_is_found_by_its_new_words(qtbot) -> None:
    model = ArticleModel()
    several = [article(1, "One"), article(2, "Two")]
    model.set_articles(several)
    model.set_filter("two")
    model.set_filter("")
    model.set_articles([several[0], article(2, "Twice")])
    model.set_filter("twice")
    assert model.rowCount() == 1
