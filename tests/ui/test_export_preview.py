from __future__ import annotations

import tomllib

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
