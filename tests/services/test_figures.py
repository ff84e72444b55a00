"""Figures in text: what is one, where it begins and ends, and what it says."""

from __future__ import annotations

import pytest

from annotator.model.span import Span
from annotator.services.figures import Figure, figures, read_figure

Row = tuple[str, str, float | None, float | None, str, str, str]

PHRASES: tuple[Row, ...] = (
    # sentence, figure, low, high, unit, precision, as of
    ("The deal was worth more than $5 billion.", "more than $5 billion", 5e9, None, "USD", "over", ""),
    ("Revenue reached approximately $1.4 billion.", "approximately $1.4 billion", 1.4e9, 1.4e9, "USD", "about", ""),
    ("They agreed on a 4.3 billion euro deal.", "4.3 billion euro", 4.3e9, 4.3e9, "EUR", "exact", ""),
    ("It sold nearly 100 cargo flights to them.", "nearly 100 cargo flights", 100, 100, "flights", "almost", ""),
    ("It lost dozens of fishing boats.", "dozens of fishing boats", 24, None, "boats", "at_least", ""),
    ("It supplied 70% of its weapons until 2019.", "70% of its weapons", 70, 70, "%", "exact", "../2019"),
)  # fmt: skip


@pytest.mark.parametrize("row", PHRASES, ids=lambda row: row[0])
def test_a_figure_is_found_with_what_it_says(row: Row) -> None:
    text, words, *expected = row
    found = {one.span.of(text): one for one in figures(text)}
    assert words in found
    assert _said(found[words]) == tuple(expected)


def test_what_a_reviewer_marks_is_read_from_the_words_alone() -> None:
    text = "It supplied 70% of its weapons until 2019."
    whole = read_figure(text, Span(12, 30))
    assert whole is not None
    assert _said(whole) == (70, 70, "%", "exact", "../2019")
    assert read_figure(text, Span(0, 11)) is None


def _said(one: Figure) -> tuple[object, ...]:
    return one.low, one.high, one.unit, one.precision, one.as_of
