"""The list of articles: what its rows say, filter, keys and mouse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from annotator.model.article import ArticleSummary
from annotator.ui import article_delegate
from annotator.ui.article_list import ArticleList, ArticleRows
from annotator.ui.date_words import moment_words, published_words
from annotator.ui.theme import apply_theme, load_theme

from .panel_samples import article, articles, scheme


@pytest.fixture(autouse=True)
def english() -> None:
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication, words: None) -> ArticleList:
    apply_theme(qapp, load_theme("light"))
    made = ArticleList(load_theme("light"))
    qtbot.addWidget(made)
    made.set_scheme(scheme())
    made.set_articles(articles())
    made.resize(286, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def rows(shown: ArticleList) -> ArticleRows:
    return shown.findChild(ArticleRows)


def spoken(shown: ArticleList) -> list[str]:
    model = rows(shown).model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def click(shown: ArticleList, row: int) -> None:
    view = rows(shown)
    centre = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)


def heard(signal: object) -> list[object]:
    got: list[object] = []
    signal.connect(lambda *values: got.append(values[0] if values else None))
    return got


def test_rows_say_title_source_date_status_and_how_much(shown: ArticleList) -> None:
    assert spoken(shown) == [
        "Military Partnership. Fuad Shahbazov · date not set. Done · 900 words. 28 annotations.",
        "Defense Bonds. The Jewish Voice · Oct 2023. In progress · 900 words. 32 annotations.",
        "3.txt. Source not set · date not set. Not started · 1,870 words. 0 annotations.",
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [("bonds", ["2"]), ("done", ["1"]), ("in progress", ["2"]), ("jewish 2023", ["2"]), ("not set", ["1", "3"]),
     ("3.txt", ["3"]), ("  ", ["1", "2", "3"]), ("nowhere", [])],
)  # fmt: skip
def test_the_filter_matches_title_source_date_and_status(
    shown: ArticleList, words: str, found: list[str]
) -> None:
    field = shown.findChild(QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, words)
    titles = {"1": "Military", "2": "Defense", "3": "3.txt"}
    assert [row.split(" ")[0].rstrip(".") for row in spoken(shown)] == [titles[one] for one in found]


def test_escape_clears_the_filter_then_leaves(shown: ArticleList) -> None:
    left = heard(shown.left)
    field = shown.findChild(QLineEdit)
    shown.focus_filter()
    QTest.keyClicks(field, "bonds")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), len(spoken(shown)), left) == ("", 3, [])
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert left == [None]


def test_enter_in_the_filter_opens_the_first_match(shown: ArticleList) -> None:
    chosen = heard(shown.article_chosen)
    field = shown.findChild(QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "bonds")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert chosen == ["2"]


def test_a_click_opens_and_the_arrows_only_move(shown: ArticleList) -> None:
    chosen = heard(shown.article_chosen)
    click(shown, 1)
    assert chosen == ["2"]
    shown.set_current("2")
    view = rows(shown)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert (chosen, view.currentIndex().row()) == (["2"], 2)
    assert [index.row() for index in view.selectedIndexes()] == [1]
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert chosen == ["2", "3", "2"]


def test_down_from_the_filter_goes_to_the_rows(shown: ArticleList, qtbot: QtBot) -> None:
    shown.focus_filter()
    QTest.keyClick(shown.findChild(QLineEdit), Qt.Key.Key_Down)
    qtbot.waitUntil(rows(shown).hasFocus)


def test_other_counts_keep_place_and_selection(shown: ArticleList) -> None:
    many = [article(number, f"Article {number}", total=number) for number in range(100)]
    shown.set_articles(many)
    shown.set_current("60")
    view = rows(shown)
    place = view.verticalScrollBar().value()
    assert place > 0
    shown.set_articles([*many[:60], article(60, "Article 60", "done", 61), *many[61:]])
    assert view.verticalScrollBar().value() == place
    assert [index.row() for index in view.selectedIndexes()] == [60]
    assert "Done" in spoken(shown)[60]


def test_the_open_article_is_marked_in_the_picture(shown: ArticleList) -> None:
    theme = load_theme("light")

    def fill(row: int) -> bool:
        view = rows(shown)
        at = view.visualRect(view.model().index(row, 0)).topRight() + QPoint(-20, 8)
        return view.viewport().grab().toImage().pixelColor(at) == theme.row

    shown.set_current("2")
    assert [fill(row) for row in range(3)] == [False, True, False]
    shown.set_current(None)
    assert not any(fill(row) for row in range(3))


def test_bars_are_in_the_labels_colours(shown: ArticleList) -> None:
    labels = load_theme("light").labels
    image = rows(shown).viewport().grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(40, 240) for y in range(40, 90)}
    assert {labels["blue"].line.name(), labels["green"].line.name()} <= colours
    assert labels["plum"].line.name() not in colours


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_theme_can_be_changed(shown: ArticleList, theme: str) -> None:
    shown.set_theme(load_theme(theme))
    shown.set_current("1")
    view = rows(shown)
    image = view.viewport().grab().toImage()
    assert (
        image.pixelColor(view.visualRect(view.model().index(0, 0)).topRight() + QPoint(-20, 8))
        == load_theme(theme).row
    )


def test_plus_asks_for_an_import(shown: ArticleList) -> None:
    asked = heard(shown.import_requested)
    buttons = {button.accessibleName(): button for button in shown.findChildren(QToolButton)}
    button = buttons["Import articles…"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("given", "words"),
    [("2021", "2021"), ("2023-10", "Oct 2023"), ("2023-10-05", "5 Oct 2023"), ("2023-10-05T10:00:00Z", "5 Oct 2023"),
     ("c. 2013", "c. 2013"), ("2023-13", "2023-13"), (2021, "2021"), ("", None), (None, None)],
)  # fmt: skip
def test_dates_of_articles(given: object, words: str | None) -> None:
    assert published_words(given) == words


def test_moments() -> None:
    assert "2026" in moment_words("2026-11-12T14:02:00Z")
    assert moment_words("yesterday") == "yesterday"


def test_a_long_title_takes_two_lines_and_ends_with_an_ellipsis(words: None) -> None:
    from annotator.ui.fonts import interface_font
    from annotator.ui.row_paint import lines_of

    title = "Azerbaijan \U0001f600 and Israel: a title that is much longer than two lines of the list can hold, really"
    font = interface_font(13, 600)
    lines: Callable[[str], list[str]] = lambda words: lines_of(words, font, 220, 2)  # noqa: E731
    assert lines("Short") == ["Short"]
    assert len(lines(title)) == 2
    assert lines(title)[1].endswith("…")
    assert lines(title)[0].startswith("Azerbaijan \U0001f600 and")


def test_titles_are_broken_into_lines_once(shown: ArticleList, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    lines_of = article_delegate.lines_of

    def counted(words: str, font: QFont, width: float, most: int) -> list[str]:
        asked.append(words)
        return lines_of(words, font, width, most)

    rows(shown).viewport().repaint()
    monkeypatch.setattr(article_delegate, "lines_of", counted)
    rows(shown).viewport().repaint()
    assert not asked
    shown.resize(shown.width() - 40, shown.height())
    rows(shown).viewport().repaint()
    assert asked


@pytest.mark.parametrize(
    ("given", "versions"),
    [(article(1, "Another title", total=28), {}), (article(1, "Military Partnership", "reading", 28), {}),
     (article(1, "Military Partnership", "done", 5), {}), (article(1, "Military Partnership", "unread"), {}),
     (article(1, "Military Partnership", "done", 28), {"1": 3})],
)  # fmt: skip
def test_a_row_that_was_painted_shows_what_its_article_says_now(
    shown: ArticleList, qtbot: QtBot, given: ArticleSummary, versions: dict[str, int]
) -> None:
    rows(shown).viewport().repaint()
    now = [given, *articles()[1:]]
    shown.set_articles(now, versions)

    fresh = ArticleList(load_theme("light"))
    qtbot.addWidget(fresh)
    fresh.set_scheme(scheme())
    fresh.set_articles(now, versions)
    fresh.resize(shown.size())
    fresh.show()
    qtbot.waitExposed(fresh)
    assert rows(shown).viewport().grab().toImage() == rows(fresh).viewport().grab().toImage()
