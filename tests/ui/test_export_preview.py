from __future__ import annotations

import tomllib

from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from annotator.model.scheme import Scheme
from annotator.paths import resources
from annotator.ui.export_preview import MAX_LINE, ExportPreview
from annotator.ui.theme import load_theme

SCHEME = Scheme.model_validate(tomllib.loads((resources() / "scheme.toml").read_text("utf-8")))


def test_it_shows_the_lines_with_tinted_labels(qtbot: QtBot) -> None:
    theme = load_theme("light")
    preview = ExportPreview(theme, SCHEME)
    qtbot.addWidget(preview)
    preview.show_lines(['🙂{"label":"claim"}', "x" * (MAX_LINE * 2)])
    block = preview.document().firstBlock()
    (tint,) = block.layout().formats()
    assert (tint.start, tint.length) == (len('🙂{"label":"') + 1, 5)  # UTF-16 units
    assert tint.format.background().color() == theme.labels["blue"].fill
    assert len(block.next().text()) == MAX_LINE


def test_it_cannot_be_changed(qtbot: QtBot) -> None:
    preview = ExportPreview(load_theme("dark"), SCHEME)
    qtbot.addWidget(preview)
    preview.show_lines(["a"])
    qtbot.keyClicks(preview, "b")
    assert preview.document().firstBlock().text() == "a"


def test_columns_stand_below_their_headings(qtbot: QtBot) -> None:
    theme = load_theme("light")
    preview = ExportPreview(theme, SCHEME)
    qtbot.addWidget(preview)
    preview.show_rows([["Article", "Label", "Quote"], ["a very long name of an article", "Claim", "x"]])
    tabs = preview.document().defaultTextOption().tabs()
    metrics = QFontMetricsF(preview.font())
    assert tabs[0].position > metrics.horizontalAdvance("a very long name of an article")
    (tint,) = preview.document().lastBlock().layout().formats()
    assert tint.format.background().color() == theme.labels["blue"].fill
    heading, row = (preview.document().findBlockByNumber(number) for number in (0, 1))
    (title,) = heading.layout().formats()
    assert (title.length, title.format.fontWeight()) == (len(heading.text()), QFont.Weight.DemiBold)
    places = [each.layout().lineAt(0).cursorToX(each.text().index("\t") + 1)[0] for each in (heading, row)]
    assert places[0] == places[1]
    preview.show_lines(["a\tb"])
    assert not preview.document().defaultTextOption().tabs()


def test_paragraphs_are_apart(qtbot: QtBot) -> None:
    preview = ExportPreview(load_theme("light"), SCHEME)
    qtbot.addWidget(preview)
    preview.show_paragraphs(["One.", "Two.\n    [1] Claim"])
    assert preview.toPlainText() == "One.\n\nTwo.\n    [1] Claim"
