"""Texts that are large or odd, in the real window: opened, painted, labelled, walked through and searched, by bounded work.

Nothing is timed. What is counted is what takes the time: laid-out characters, annotations read, rows read.
"""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from annotator.model.annotation import Annotation
from annotator.model.span import Span
from annotator.services.workspace import Workspace
from annotator.store import annotations as stored
from annotator.store import articles
from annotator.ui import reading_flow
from annotator.ui.reading_layout import PieceLayout

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HEBREW = "הנפט והגז מבאקו מגיעים לנמל ג׳ייהאן בצנרת באורך 1,768 ק״מ, אמר השר ב־2021 (70%). "
WORDS = "Baku supplied 40% of the oil in 2019, the minister said. "
LABELS = ("claim", "figure", "opinion", "bias")
MB = 1_000_000


def nested(count: int) -> list[Span]:
    return [Span(60 * (n // 10) + n % 10, 60 * (n // 10) + 50 - n % 10) for n in range(count)]


def strewn(length: int, count: int) -> list[Span]:
    return [Span(n * (length - 60) // count, n * (length - 60) // count + 40) for n in range(count)]


ODD: dict[str, Callable[[], tuple[str, list[Span]]]] = {
    "many annotations": lambda: ((WORDS * 12 + "\n") * 1_400, strewn(950_000, 10_000)),
    "one line": lambda: (WORDS * (MB // len(WORDS)), strewn(MB, 100)),
    "one word": lambda: ("".join(random.Random(3).choices("abcdefgh", k=MB)), strewn(MB, 100)),
    "empty lines": lambda: ("Begin here" + "\n" * 100_000 + WORDS, [Span(0, 5)]),
    "hebrew": lambda: ((HEBREW * 12 + "\n") * (MB // len(HEBREW) // 12), strewn(MB, 100)),
    "nested": lambda: (WORDS * 106, nested(1_000)),
}
"""Each with its text and where its annotations are."""


class Work:
    """What was done since it was last asked.

    Attributes:
        laid_out: Characters that were broken into lines.
    """

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.laid_out = 0
        work = self

        class Counting(PieceLayout):
            def _break_lines(self) -> None:
                work.laid_out += self.end - self.start
                super()._break_lines()

        patch.setattr(reading_flow, "PieceLayout", Counting)


@pytest.fixture(params=list(ODD))
def odd(request, open_window, project, make_article, monkeypatch):
    """The window on one of them, how much is laid out, and its annotations."""
    text, spans = ODD[request.param]()
    article = make_article(text, name="odd.txt", title="Odd")
    workspace = Workspace.open(str(project), reviewer="Mira")
    made = [
        Annotation(
            f"{n:08}-0000-4000-8000-000000000000", article.id, "Mira", LABELS[n % 4], one, one.of(text)
        )
        for n, one in enumerate(spans)
    ]
    with workspace.database.write() as t:
        articles.insert(t, article, source=None, statuses={}, excluded=())
        stored.add(t, made)
    workspace.close()
    driver = open_window(project)
    work = Work(monkeypatch)
    driver.parts.navigation.open_article(article.id)
    driver.settle()
    return driver, work, made


def window_of(driver) -> int:
    """About as many characters as a window shows, of whole pieces."""
    flow = driver.view.state.flow
    return sum(one.layout.end - one.layout.start for one in flow.placed())


def painted(driver) -> bool:
    """Whether there is ink on the page."""
    image = driver.view.viewport().grab().toImage()
    page = driver.view.state.theme.page.rgb()
    return any(
        image.pixel(x, y) != page for y in range(0, image.height(), 3) for x in range(0, image.width(), 3)
    )


def test_it_opens_paints_and_scrolls_by_what_the_window_shows(odd) -> None:
    driver, work, made = odd
    view, flow = driver.view, driver.view.state.flow
    assert work.laid_out <= window_of(driver) + 25_000
    assert painted(driver)
    assert len(driver.parts.session.annotations) == len(made)
    work.laid_out = 0
    places = [view.scroll_state()]
    for _ in range(5):
        driver.press(Qt.Key.Key_Space)
        places.append(view.scroll_state())
        assert painted(driver)
    assert places == sorted(places)
    assert work.laid_out <= 12 * window_of(driver) + 50_000
    view.setFocus()
    driver.press(Qt.Key.Key_End, CTRL)
    assert view.caret() == view.state.text.ends[-1]
    assert painted(driver)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    driver.settle()
    assert flow.placed()
    driver.window.resize(1100, 700)
    driver.settle()
    assert painted(driver)
    driver.press(Qt.Key.Key_Home, CTRL)
    assert (view.caret(), view.scroll_state()) == (view.state.text.starts[0], view.state.text.starts[0])


def test_it_is_labelled_walked_and_found_in(odd) -> None:
    driver, work, made = odd
    view, text = driver.view, driver.text
    order = sorted(made, key=lambda one: one.sort_key)
    view.setFocus()
    driver.press(Qt.Key.Key_Home, CTRL)
    work.laid_out = 0
    for one in order[:3]:
        driver.press(Qt.Key.Key_J)
        assert view.selected_annotation() == one.id
    if len(order) > 3:
        driver.press(Qt.Key.Key_K)
        assert view.selected_annotation() == order[1].id
    middle = view.state.text.place(len(text) * 2 // 3)
    view.select_span(Span(middle, middle + 4), reveal=True)
    driver.settle()
    driver.position_key(Qt.Key.Key_2, 11, "2")
    known = {one.id for one in made}
    new = [one for one in driver.stored() if one.id not in known]
    assert [(one.label, one.quote) for one in new] == [("figure", text[middle : middle + 4])]
    assert len(driver.parts.session.annotations) == len(made) + 1
    driver.press(Qt.Key.Key_Z, CTRL)
    assert len(driver.stored()) == len(made)
    driver.parts.finding.open()
    field = driver.parts.read_screen.find_bar.findChild(QLineEdit)
    field.setText(text[-40:-36])
    driver.settle()
    found = view.selected_span()
    assert found is not None
    assert text[found.start : found.end].casefold() == text[-40:-36].casefold()
    assert work.laid_out <= 40 * window_of(driver) + 100_000


def test_words_and_sentences_are_selected_in_it(odd) -> None:
    driver, _, _ = odd
    view = driver.view
    view.setFocus()
    middle = view.state.text.place(len(driver.text) // 2)
    view.set_caret(middle)
    is_backwards = view.state.flow.cache.get(view.state.text.piece_at(middle)).is_right_to_left
    driver.press(Qt.Key.Key_Left if is_backwards else Qt.Key.Key_Right, CTRL | SHIFT, times=2)
    word = view.selected_span()
    assert word is not None
    assert word.end > middle
    view.set_caret(middle)
    driver.press(Qt.Key.Key_S)
    sentence = view.selected_span()
    assert sentence is not None
    assert sentence.start <= middle < sentence.end or sentence.start >= middle


def test_one_label_among_ten_thousand_touches_only_what_is_beside_it(
    open_window, project, make_article, monkeypatch
) -> None:
    text, spans = ODD["many annotations"]()
    article = make_article(text, name="odd.txt", title="Odd")
    workspace = Workspace.open(str(project), reviewer="Mira")
    with workspace.database.write() as t:
        articles.insert(t, article, source=None, statuses={}, excluded=())
        stored.add(
            t,
            [
                Annotation(
                    f"{n:08}-0000-4000-8000-000000000000", article.id, "Mira", "claim", one, one.of(text)
                )
                for n, one in enumerate(spans)
            ],
        )
    workspace.close()
    driver = open_window(project)
    driver.parts.navigation.open_article(article.id)
    driver.settle()
    read, asked = [], []
    real_annotations, real_articles = Workspace.annotations, Workspace.articles
    monkeypatch.setattr(
        Workspace, "annotations", lambda self, key: read.append(key) or real_annotations(self, key)
    )
    monkeypatch.setattr(
        Workspace, "articles", lambda self, only=None: asked.append(only) or real_articles(self, only)
    )
    resets = []
    driver.parts.tag_panel.annotation_list._model.modelReset.connect(lambda: resets.append(1))
    every = driver.view.state.marks.sequence()
    driver.view.select_span(Span(30, 36), reveal=True)
    driver.settle()
    driver.position_key(Qt.Key.Key_2, 11, "2")
    assert read == []
    assert asked == [{article.id}]
    assert resets == []
    assert driver.view.state.marks.sequence() is every
    assert len(every) == 10_001
    assert every == sorted(every, key=lambda one: one.sort_key)
