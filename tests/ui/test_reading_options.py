"""What the reader chooses to see on the page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from annotator.services.settings import Settings
from annotator.ui.reading_options import ReadingOptions, chosen_options
from annotator.ui.reading_view import ReadingView

from .reading_fixtures import mark, open_view

ONE = "Israel has been a major supplier, providing 70% of its weapons until 2019."
TWO = "It took the lead in 2020, and nobody else came near to what it sold in that year or later."
TEXT = f"{ONE}\n{TWO}"
FIGURE = mark(TEXT, "figure", "70% of its weapons", key="figure")


def view_of(qtbot: QtBot) -> ReadingView:
    return open_view(qtbot, TEXT, [FIGURE], size=(560, 320), measure=44)


def shot(view: ReadingView) -> QImage:
    return view.viewport().grab().toImage()


def pixels(view: ReadingView, colour: str, start: int, end: int) -> int:
    """How many pixels of a colour are around some words."""
    image, box = (
        shot(view),
        view.state.characters_rectangle(start, end).toAlignedRect().adjusted(-12, 0, 0, 0),
    )
    return sum(
        image.pixelColor(x, y).name() == colour
        for x in range(max(0, box.left()), box.right())
        for y in range(box.top(), box.bottom())
    )


def test_underline_only_has_no_tint_until_it_is_selected(qtbot: QtBot) -> None:
    view, colours = view_of(qtbot), view_of(qtbot).state.theme.labels["green"]
    span = FIGURE.span
    assert pixels(view, colours.fill.name(), span.start, span.end) > 500
    view.set_options(ReadingOptions(style="underline"))
    assert pixels(view, colours.fill.name(), span.start, span.end) == 0
    assert pixels(view, colours.line.name(), span.start, span.end) > 20
    view.select_annotation("figure")
    assert pixels(view, colours.strong.name(), span.start, span.end) > 500


def test_a_letter_stands_in_the_blank_before_the_words(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    box = view.state.characters_rectangle(FIGURE.span.start - 1, FIGURE.span.start).toAlignedRect()
    before = shot(view).copy(box)
    view.set_options(ReadingOptions(style="letter"))
    assert shot(view).copy(box) != before
    view.set_options(ReadingOptions())
    assert shot(view).copy(box) == before


def test_paragraphs_that_are_not_read_are_faint(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    theme, second = view.state.theme, len(ONE) + 1
    view.set_options(ReadingOptions(focuses_paragraph=True))
    view.set_caret(second + 3)
    assert view.state.paragraph_read() == (second, len(TEXT))
    assert pixels(view, theme.text.name(), 0, 30) == 0 < pixels(view, theme.text3.name(), 0, 30)
    view.set_caret(0)
    assert pixels(view, theme.text.name(), 0, 30) > 0 == pixels(view, theme.text.name(), second, second + 30)


@pytest.mark.parametrize("style", ["tint", "underline", "letter"])
def test_options_come_from_the_settings(style: str) -> None:
    settings = Settings.model_validate(
        {"paragraph_numbers": False, "density_strip": False, "highlight_style": style, "fold_excluded": True}
    )
    expected = ReadingOptions(shows_numbers=False, shows_strip=False, style=style, folds_excluded=True)  # type: ignore[arg-type]
    assert chosen_options(settings) == expected
    assert chosen_options(Settings()) == ReadingOptions()


def test_another_article_keeps_the_options(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    options = replace(ReadingOptions(), style="letter", shows_numbers=False)
    view.set_options(options)
    view.set_article("Other words.", title=None, excluded=(), annotations=())
    assert view.state.shown.options == options
