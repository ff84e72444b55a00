from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from annotator.ui.plural_forms import EnglishPlurals, english


@pytest.mark.parametrize(
    ("text", "count", "shown"),
    [
        ("%n annotation(s)", 1, "%n annotation"),
        ("%n annotation(s)", 0, "%n annotations"),
        ("%n match(es) in %1 article(s)", 2, "%n matches in %1 articles"),
        ("label (s)", 2, "label (s)"),
        ("%n word(s) (new)", 1, "%n word (new)"),
    ],
)
def test_one_form_for_one_and_another_for_the_rest(text: str, count: int, shown: str) -> None:
    assert english(text, count) == shown


def test_installed_it_serves_every_counted_text_and_leaves_the_others(qtbot: QtBot) -> None:
    application = QCoreApplication.instance()
    assert application is not None
    plurals = EnglishPlurals(application)
    application.installTranslator(plurals)
    try:
        asker = QObject()
        assert asker.tr("%n annotation(s)", "", 1) == "1 annotation"
        assert asker.tr("%n annotation(s)", "", 46) == "46 annotations"
        assert asker.tr("Cancel") == "Cancel"
    finally:
        application.removeTranslator(plurals)
