from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui.fonts import load_fonts
from annotator.ui.sample_sentence import SampleSentence, marked
from annotator.ui.theme import load_theme
from annotator.ui.welcome import ActionCard, Welcome


@pytest.fixture
def welcome(qtbot: QtBot) -> Welcome:
    load_fonts()
    made = Welcome(load_theme("light"), has_sample=True)
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    qtbot.waitExposed(made)
    return made


def cards(welcome: Welcome) -> dict[str, ActionCard]:
    return {card.text(): card for card in welcome.findChildren(ActionCard)}


@pytest.mark.parametrize(
    ("title", "signal"),
    [
        ("Import articles", "import_requested"),
        ("Open a project", "open_requested"),
        ("New project", "new_requested"),
        ("Try the sample project", "sample_requested"),
    ],
)
@pytest.mark.parametrize("key", [None, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_each_card_asks_for_its_own_by_mouse_and_keyboard(
    qtbot: QtBot, welcome: Welcome, title: str, signal: str, key: Qt.Key | None
) -> None:
    card = cards(welcome)[title]
    with qtbot.waitSignal(getattr(welcome, signal), timeout=1000):
        if key is None:
            qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
        else:
            qtbot.keyClick(card, key)


def test_cards_say_their_keys(welcome: Welcome) -> None:
    described = {title: card.accessibleDescription() for title, card in cards(welcome).items()}
    assert described["Import articles"].endswith("Ctrl+I")
    assert described["Open a project"].endswith("Ctrl+O")
    assert described["New project"].endswith("Ctrl+N")


def test_without_sample_articles_there_is_no_card_for_them(qtbot: QtBot) -> None:
    welcome = Welcome(load_theme("light"))
    qtbot.addWidget(welcome)
    assert "Try the sample project" not in cards(welcome)


def test_tab_walks_the_cards(qtbot: QtBot, welcome: Welcome) -> None:
    welcome.focus_first()
    welcome.activateWindow()
    first, second = list(cards(welcome).values())[:2]
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()


def test_it_fits_the_smallest_window(welcome: Welcome) -> None:
    assert welcome.minimumSizeHint().width() <= 880
    assert welcome.minimumSizeHint().height() <= 530


def test_the_marks_of_the_sentence_become_spans() -> None:
    read = marked("In 2012, a [figure|$1.6 billion] was [claim|reported].")
    assert read.text == "In 2012, a $1.6 billion was reported."
    assert [(span.of(read.text), label) for span, label in read.spans] == [
        ("$1.6 billion", "figure"),
        ("reported", "claim"),
    ]
    assert marked("no marks").spans == ()
    assert marked("🙂 [bias|x]").spans == ((Span(2, 3), "bias"),)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_sentence_is_painted_with_tint_and_line_of_its_labels(qtbot: QtBot, name: str) -> None:
    load_fonts()
    theme = load_theme(name)  # type: ignore[arg-type]
    sentence = SampleSentence(theme, "a [claim|wide enough words] and [unknown|others]")
    qtbot.addWidget(sentence)
    sentence.resize(600, 60)
    sentence.show()
    image = sentence.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert theme.labels["blue"].fill.name() in colours
    assert theme.labels["blue"].line.name() in colours
    assert theme.labels["green"].fill.name() not in colours
