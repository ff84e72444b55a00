"""Every pattern is drawn where it should be, and looks like no other."""

from __future__ import annotations

import itertools
from typing import get_args

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from annotator.model.scheme import Pattern
from annotator.ui.patterns import THICK, THIN, draw_underline

PATTERNS = get_args(Pattern)
PAGE, LINE = QColor("#ffffff"), QColor("#1A57AD")


def drawn(pattern: Pattern, *, x1: float = 10, x2: float = 110, ratio: float = 1, **choices: float) -> QImage:
    image = QImage(int(130 * ratio), int(24 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(PAGE)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_underline(painter, x1, x2, 12.4, pattern, LINE, **choices)
    painter.end()
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    page = PAGE.rgb()
    return {(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != page}


def darkness(image: QImage) -> int:
    return sum(255 - QColor(image.pixel(x, y)).red() for x, y in inked(image))


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("ratio", [1, 2])
def test_it_runs_from_the_first_letter_to_the_last(qtbot: QtBot, pattern: Pattern, ratio: int) -> None:
    columns = {x / ratio for x, _ in inked(drawn(pattern, ratio=ratio))}
    assert 10 <= min(columns) < 11.5
    assert 103 <= max(columns) < 112


@pytest.mark.parametrize("pattern", PATTERNS)
def test_it_lies_around_its_middle(qtbot: QtBot, pattern: Pattern) -> None:
    rows = [y for _, y in inked(drawn(pattern))]
    assert 8 <= min(rows) <= 12 <= max(rows) <= 16


def test_no_two_patterns_look_alike(qtbot: QtBot) -> None:
    pictures = {pattern: drawn(pattern) for pattern in PATTERNS}
    for one, other in itertools.combinations(PATTERNS, 2):
        assert apart(pictures[one], pictures[other]) > 10_000, (one, other)


def apart(one: QImage, other: QImage) -> int:
    """How much two pictures differ, in shades of red."""
    places = ((x, y) for x in range(one.width()) for y in range(one.height()))
    return sum(abs(one.pixelColor(x, y).red() - other.pixelColor(x, y).red()) for x, y in places)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_hovered_line_has_more_ink(qtbot: QtBot, pattern: Pattern) -> None:
    assert darkness(drawn(pattern, thickness=THICK)) > 1.15 * darkness(drawn(pattern, thickness=THIN))


@pytest.mark.parametrize("pattern", PATTERNS)
def test_it_grows_with_the_text(qtbot: QtBot, pattern: Pattern) -> None:
    assert darkness(drawn(pattern, scale=2)) > 1.4 * darkness(drawn(pattern))


@pytest.mark.parametrize("pattern", PATTERNS)
def test_nothing_is_drawn_where_there_are_no_words(qtbot: QtBot, pattern: Pattern) -> None:
    assert not inked(drawn(pattern, x1=50, x2=50))
