"""The bar at the foot."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from annotator.ui.status_bar import StatusBar
from annotator.ui.theme import load_theme


def test_a_line_parts_the_saved_words_from_a_hint_and_never_from_nothing(qtbot: QtBot) -> None:
    bar = StatusBar(load_theme("light"))
    qtbot.addWidget(bar)
    bar.show_saved("saved")
    assert bar._rule.isHidden()
    bar.show_hint("Claim selected · **Enter** details")
    assert not bar._rule.isHidden()
    bar.show_saved("none")
    assert bar._rule.isHidden()
    bar.show_saved("saved")
    bar.show_hint("")
    assert bar._rule.isHidden()


def test_an_offer_stands_behind_its_hint_until_there_is_another(qtbot: QtBot) -> None:
    bar, pressed = StatusBar(load_theme("light")), []
    qtbot.addWidget(bar)
    bar.show_hint("Exported 5 annotations to a.jsonl.")
    bar.show_offer("Show in folder", lambda: pressed.append("first"))
    bar.show_hint("Exported 5 annotations to a.jsonl.")
    assert not bar._offer.isHidden()
    bar._offer.click()
    bar.show_offer("Show in folder", lambda: pressed.append("second"))
    bar._offer.click()
    assert pressed == ["first", "second"]
    bar.show_hint("Claim selected")
    assert bar._offer.isHidden()
