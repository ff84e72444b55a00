"""The card that asks about a suggestion."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.panel_samples import annotation, scheme

from annotator.ui.suggestion_card import Question, SuggestionCard
from annotator.ui.theme import apply_theme, load_theme


@pytest.mark.parametrize("width", [240, 300, 352])
def test_the_answers_are_whole_however_long_their_words_and_keys(
    qtbot: QtBot, qapp: QApplication, width: int
) -> None:
    """In Turkish, in a narrow panel, the edges of their buttons cut them."""
    apply_theme(qapp, load_theme("light"))
    panel = QWidget()
    qtbot.addWidget(panel)
    card = SuggestionCard(load_theme("light"), lambda _name: [])
    card.setParent(panel)
    panel.resize(width, 700)
    card.setGeometry(panel.rect())
    panel.show()
    keys = ("Ctrl+A", "Ctrl+X", "Ctrl+G", "Shift+A")
    card.show_question(Question(annotation("approximately 60%", "figure"), "rules", "1 left", keys), scheme())
    qtbot.wait(50)
    for name in ("Accept", "Reject", "Skip"):
        button = next(one for one in card.findChildren(QPushButton) if one.accessibleName() == name)
        assert button.width() >= button.sizeHint().width()
        place = button.geometry().translated(button.parentWidget().pos())
        assert panel.rect().contains(place)
