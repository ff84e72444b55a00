"""Tasks of the usability test about details: by keys alone within the ideal number of actions, by mouse within twice that."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.model.annotation import Annotation
from annotator.model.span import Span
from annotator.ui.inspector_choices import ButtonsField
from annotator.ui.inspector_texts import TextField

Key = Qt.Key
ARCHIVE = "the Iranian nuclear archive"


class Counting:
    """Acts in the window and counts: a key with its modifiers, typed words, a click."""

    def __init__(self, driver) -> None:
        self.driver = driver
        self.actions = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.actions += 1
        self.driver.press(key, modifiers)

    def type(self, words: str) -> None:
        self.actions += 1
        for letter in words:
            QTest.keyClicks(QApplication.focusWidget(), letter)
        self.driver.settle()

    def click(self, widget: QWidget, place: QPoint) -> None:
        self.actions += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        self.driver.settle()

    def click_text(self, position: int) -> None:
        self.actions += 1
        self.driver.click_at(position)


@pytest.fixture
def counting(driver) -> Counting:
    return Counting(driver)


@pytest.fixture
def labelled(driver) -> Callable[[str, str], Annotation]:
    """Labels words of the first article that has them, opens it there, and leaves nothing selected."""

    def label(words: str, label_id: str) -> Annotation:
        workspace = driver.parts.session.open_workspace
        summary = next(one for one in workspace.articles() if words in workspace.article(one.id).text)
        start = workspace.article(summary.id).text.index(words)
        done = workspace.annotate(summary.id, Span(start, start + len(words)), label_id)
        driver.parts.navigation.open_article(summary.id)
        driver.settle()
        driver.view.set_caret(start + 5)
        driver.settle()
        made = workspace.annotation(done.annotation_ids[0])
        assert made is not None
        return made

    return label


def attributes(driver) -> dict[str, object]:
    (one,) = driver.stored()
    return dict(one.attributes)


def field(driver, name: str) -> QWidget:
    inspector = driver.parts.tag_panel.inspector
    fields = [*inspector.findChildren(TextField), *inspector.findChildren(ButtonsField)]
    return next(one for one in fields if one.name == name and one.isVisible())


def test_who_makes_the_claim_and_that_it_is_hedged_by_keys(driver, counting: Counting, labelled) -> None:
    labelled(ARCHIVE, "claim")
    counting.press(Key.Key_Return)
    counting.type("Mossad")
    counting.press(Key.Key_Return)
    counting.press(Key.Key_Tab)
    counting.press(Key.Key_Tab)
    counting.press(Key.Key_H)
    assert attributes(driver) == {"source": "Mossad", "certainty": "hedged"}
    assert counting.actions <= 6


def test_who_makes_the_claim_and_that_it_is_hedged_by_mouse(driver, counting: Counting, labelled) -> None:
    claim = labelled(ARCHIVE, "claim")
    counting.click_text(claim.span.start + 2)
    source = field(driver, "source")
    counting.click(source.edit, source.edit.rect().center())
    counting.type("Mossad")
    buttons = field(driver, "certainty").buttons
    counting.click(buttons, buttons.segment(1).center().toPoint())
    assert attributes(driver) == {"source": "Mossad", "certainty": "hedged"}
    assert counting.actions <= 12


@pytest.fixture
def nested(driver, labelled) -> tuple[Annotation, Annotation]:
    """A claim with a figure in it, and the caret in both."""
    figure = labelled("the last twenty years", "figure")
    text = driver.text
    line = text[figure.span.start :].split("\n")[0]
    workspace = driver.parts.session.open_workspace
    span = Span(figure.span.start, figure.span.start + len(line[:120].rstrip()))
    done = workspace.annotate(driver.article_id, span, "claim")
    driver.settle()
    claim = workspace.annotation(done.annotation_ids[0])
    assert claim is not None
    return claim, figure


def test_the_inner_one_then_the_outer_by_keys(driver, counting: Counting, nested) -> None:
    claim, figure = nested
    counting.press(Key.Key_O)
    assert driver.view.selected_annotation() == figure.id
    counting.press(Key.Key_O)
    assert driver.view.selected_annotation() == claim.id
    assert counting.actions <= 2


def test_the_inner_one_then_the_outer_by_mouse(driver, counting: Counting, nested) -> None:
    claim, figure = nested
    counting.click_text(figure.span.start + 2)
    assert driver.view.selected_annotation() == figure.id
    counting.click_text(figure.span.start + 2)
    assert driver.view.selected_annotation() == claim.id
    assert counting.actions <= 4
    assert driver.view.state.characters_rectangle(claim.span.start, claim.span.end) != QRect()
