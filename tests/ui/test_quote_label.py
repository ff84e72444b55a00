"""A quote in the panel."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from annotator.ui.quote_label import QuoteLabel
from annotator.ui.theme import load_theme

WIDTH = 300


def columns_with_ink(image: QImage) -> list[int]:
    """The columns in which anything is painted."""
    back = image.pixel(WIDTH // 2, 0)
    return [x for x in range(WIDTH) if any(image.pixel(x, y) != back for y in range(image.height()))]


@pytest.mark.parametrize(
    ("quote", "from_right"), [("oil", False), ("نفط", True), ("40% نفط", True), ("2022 oil", False)]
)
def test_a_quote_begins_where_its_script_does(qtbot, quote: str, *, from_right: bool) -> None:
    """Its quotation marks stood at the wrong ends, and its lines on the left."""
    label = QuoteLabel(load_theme("light"))
    qtbot.addWidget(label)
    label.set_quote(quote)
    label.resize(WIDTH, label.heightForWidth(WIDTH))
    painted = columns_with_ink(label.grab().toImage())
    assert painted
    assert (min(painted) > WIDTH / 2) == from_right
    assert (max(painted) < WIDTH / 2) != from_right


def test_the_marks_of_a_quote_from_the_right_enclose_it(qtbot) -> None:
    """The end of a line from the right is its left: the closing mark is there, and nothing of the quote left of it."""
    label = QuoteLabel(load_theme("light"))
    qtbot.addWidget(label)
    label.resize(WIDTH, 23)
    label.set_quote("שקוף.")
    with_stop = columns_with_ink(label.grab().toImage())
    label.set_quote("שקוף")
    assert max(columns_with_ink(label.grab().toImage())) == max(
        with_stop
    )  # the opening mark stands as it stood
    assert min(with_stop) < min(columns_with_ink(label.grab().toImage()))
