"""The tasks of the usability test, each by keys alone and by mouse alone, with the actions counted.

An action is a key press (a chord is one) or a click or drag (a double or triple click is one). By keys the caret is on
the words at the beginning; by mouse twice as many actions are allowed.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from annotator.model.span import Span
from annotator.services.figures import figures

from .reading_fixtures import Pointer, edge, middle

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier

RUSSIA = "Nevertheless, Russia still maintains the main weapon supplier position of Azerbaijan Armed Forces."
PASSAGE = "Israel has been a major arms supplier to Azerbaijan, providing 70% of its weapons until 2019"
INNER = "70% of its weapons"


class Person:
    """Does things to the window, and counts them."""

    def __init__(self, driver) -> None:
        self.driver = driver
        self.actions = 0
        self._pointer = Pointer(driver.view)

    def open(self, place: int) -> None:
        """Opens an article; not counted."""
        parts = self.driver.parts
        parts.navigation.open_article(parts.session.summaries[place].id)
        self.driver.settle()

    def look_at(self, position: int) -> None:
        """Puts the caret there, in view; not counted."""
        self.driver.view.set_caret(position)
        self.driver.settle()

    def show(self, span: Span) -> None:
        """Scrolls there; not counted."""
        view = self.driver.view
        view.show_place(span.start, span.end)
        self.driver.wait(lambda: not view.glide.is_on)

    def have(self, words: str, label: str) -> None:
        """Makes an annotation that the task begins with; not counted."""
        start = self.driver.text.index(words)
        span, article = Span(start, start + len(words)), self.driver.article_id
        self.driver.parts.acts.perform(lambda workspace: workspace.annotate(article, span, label))
        self.driver.settle()
        self.driver.view.select_annotation(None)
        self.look_at(start)

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        self.driver.press(key, modifiers, times)
        self.actions += times

    def click(self, position: int, times: int = 1) -> None:
        self._pointer.click(middle(self.driver.view, position), times)
        self._did()

    def drag(self, start: QPointF, end: QPointF) -> None:
        self._pointer.drag(start, end)
        self._did()

    def drag_over(self, span: Span) -> None:
        self.drag(middle(self.driver.view, span.start), middle(self.driver.view, span.end - 1))

    def palette(self, place: int) -> None:
        button = self.driver.parts.tag_panel.label_palette.buttons[place]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, NONE, QPoint(60, 15))
        self._did()

    def _did(self) -> None:
        self.driver.settle()
        self.actions += 1

    def labelled(self) -> list[tuple[str, str]]:
        return [(one.label, one.quote) for one in self.driver.stored()]


@pytest.fixture
def person(driver) -> Person:
    return Person(driver)


def by_way(**ways: Callable[[Person], None]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("way", ways.values(), ids=ways.keys())


# 2. In article 1, mark the sentence on Russia as main supplier as a claim.


def sentence_by_keys(person: Person) -> None:
    person.press(Key.Key_S)
    person.press(Key.Key_1)
    assert person.actions <= 3


def sentence_by_mouse(person: Person) -> None:
    person.click(person.driver.text.index(RUSSIA) + 20, 3)
    person.palette(0)
    assert person.actions <= 4


@by_way(keys=sentence_by_keys, mouse=sentence_by_mouse)
def test_task_2(person: Person, way: Callable[[Person], None]) -> None:
    person.look_at(person.driver.text.index(RUSSIA) + 20)
    way(person)
    assert person.labelled() == [("claim", RUSSIA)]


# 3. Article 2 has some twenty figures. Mark them all.


def figures_by_keys(person: Person, wanted: list[Span]) -> None:
    for _ in wanted:
        person.press(Key.Key_F)
        person.press(Key.Key_2)
    assert person.actions == 2 * len(wanted)


def figures_by_pen(person: Person, wanted: list[Span]) -> None:
    person.press(Key.Key_2)
    person.press(Key.Key_F, times=len(wanted))
    assert person.actions == 1 + len(wanted)


def figures_by_mouse(person: Person, wanted: list[Span]) -> None:
    person.palette(1)
    for span in wanted:
        person.show(span)
        words = person.driver.text[span.start : span.end]
        if " " in words:
            person.drag_over(span)
        else:
            person.click(span.start + 1, 2)
    assert person.actions == 1 + len(wanted)


@by_way(keys=figures_by_keys, pen=figures_by_pen, mouse=figures_by_mouse)
def test_task_3(person: Person, way: Callable[[Person, list[Span]], None]) -> None:
    person.open(1)
    wanted = [one.span for one in figures(person.driver.text)]
    assert len(wanted) >= 20
    person.look_at(0)
    way(person, wanted)
    assert [one.span for one in person.driver.stored()] == wanted
    assert {one.label for one in person.driver.stored()} == {"figure"}


# 4. “$5 billion” should read “$5 billion worth”. Fix the marking.


def worth_by_keys(person: Person) -> None:
    person.press(Key.Key_O)
    person.press(Key.Key_Right, SHIFT)
    assert person.actions == 2


def worth_by_mouse(person: Person) -> None:
    start = person.driver.text.index("$5 billion")
    person.click(start + 4)
    view = person.driver.view
    person.drag(edge(view, start + 10) + QPointF(1.5, 0), middle(view, start + 14))
    assert person.actions <= 4


def worth_by_both(person: Person) -> None:
    person.click(person.driver.text.index("$5 billion") + 4)
    person.press(Key.Key_Right, SHIFT)
    assert person.actions == 2


@by_way(keys=worth_by_keys, mouse=worth_by_mouse, both=worth_by_both)
def test_task_4(person: Person, way: Callable[[Person], None]) -> None:
    person.have("$5 billion", "figure")
    way(person)
    assert person.labelled() == [("figure", "$5 billion worth")]


# 5. You now think “symbiotic relationship” is bias, not opinion.


def bias_by_keys(person: Person) -> None:
    person.press(Key.Key_O)
    person.press(Key.Key_4)
    assert person.actions == 2


def bias_by_mouse(person: Person) -> None:
    person.click(person.driver.text.index("symbiotic") + 3)
    person.palette(3)
    assert person.actions <= 4


@by_way(keys=bias_by_keys, mouse=bias_by_mouse)
def test_task_5(person: Person, way: Callable[[Person], None]) -> None:
    person.open(3)
    person.have("symbiotic relationship", "opinion")
    way(person)
    assert person.labelled() == [("bias", "symbiotic relationship")]


# 7. Inside that blue passage there is a green one. Select the green, then the blue.


def nested_by_keys(person: Person, then: Callable[[], str | None]) -> list[str | None]:
    person.press(Key.Key_O)
    first = then()
    person.press(Key.Key_O)
    return [first, then()]


def nested_by_mouse(person: Person, then: Callable[[], str | None]) -> list[str | None]:
    place = person.driver.text.index(INNER) + 2
    person.click(place)
    first = then()
    person.click(place)
    return [first, then()]


@by_way(keys=nested_by_keys, mouse=nested_by_mouse)
def test_task_7(person: Person, way: Callable[[Person, Callable[[], str | None]], list[str | None]]) -> None:
    person.open(3)
    person.have(PASSAGE, "claim")
    person.have(INNER, "figure")
    view = person.driver.view

    def chosen() -> str | None:
        annotation = person.driver.parts.session.annotation(view.selected_annotation())
        return annotation.label if annotation is not None else None

    assert way(person, chosen) == ["figure", "claim"]
    assert person.actions == 2
