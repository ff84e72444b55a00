"""Cutting a text into what is laid out."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.article import Excluded
from annotator.model.span import Span
from annotator.model.text import paragraphs
from annotator.ui.reading_text import PIECE, ReadingText, has_right_to_left

LONG = "word " * 5_000


def cut(text: str) -> list[str]:
    made = ReadingText(text)
    return [made.words(piece) for piece in range(len(made))]


def test_lines_that_hold_nothing_take_no_place() -> None:
    assert cut("\n\nOne\n \u00a0\t\nTwo \n\n") == ["One", "Two "]


@pytest.mark.parametrize("text", ["", "\n", " \u00a0 \n"])
def test_a_text_without_words_has_one_empty_piece(text: str) -> None:
    made = ReadingText(text)
    assert (len(made), made.words(0), made.place(len(text)), made.paragraphs) == (1, "", 0, 1)


@given(st.text(alphabet="ab \n\u00a0\u2028é😀", max_size=60))
def test_pieces_are_the_paragraphs_of_the_model(text: str) -> None:
    made = ReadingText(text)
    found = [Span(start, end) for start, end in zip(made.starts, made.ends, strict=True) if start < end]
    assert found == list(paragraphs(text))


@given(st.text(alphabet="ab \n\u00a0", max_size=60), st.integers(0, 60))
def test_a_place_is_in_a_piece_and_stays(text: str, position: int) -> None:
    made = ReadingText(text)
    place = made.place(position)
    piece = made.piece_at(place)
    assert made.starts[piece] <= place <= made.ends[piece]
    assert made.place(place) == place


def test_a_very_long_paragraph_is_cut_at_blanks_and_nothing_is_lost() -> None:
    text = f"Head\n{LONG}\nTail"
    made = ReadingText(text)
    pieces = [made.words(piece) for piece in range(1, len(made) - 1)]
    assert "".join(pieces) == LONG
    assert all(len(piece) <= PIECE * 5 // 4 for piece in pieces)
    assert all(piece.endswith(" ") for piece in pieces)
    assert {made.number(piece) for piece in range(1, len(made) - 1)} == {2}
    assert (made.number(len(made) - 1), made.paragraphs) == (3, 3)
    assert made.paragraph(3) == (5, 5 + len(LONG))


@pytest.mark.parametrize("sign", ["e\u0301", "👩\u200d👩\u200d👧", "각", "🇦🇿"])
def test_without_blanks_no_sign_is_taken_apart(sign: str) -> None:
    text = "x" + sign * 6_000
    made = ReadingText(text)
    assert len(made) > 1
    assert "".join(made.words(piece) for piece in range(len(made))) == text
    for start in made.starts[1:]:
        assert not unicodedata.combining(text[start])
        assert "\u200d" not in (text[start - 1], text[start])


def test_short_lines_without_a_full_stop_over_a_paragraph_are_heads() -> None:
    body = "A sentence that is long enough to be the text that stands under a head, and then some more of it."
    made = ReadingText(
        f"Strategic ties\n{body}\nA short sentence.\n{body}\nHe asked: “Why?”\n{body}\nHome\nNews\n12\n{body}"
    )
    roles = [made.role(piece) for piece in range(len(made))]
    assert roles == ["head", "body", "body", "body", "body", "body", "body", "body", "body", "body"]


def test_title_and_excluded_lines() -> None:
    text = "Menu\nThe title of it\nShare this\nIt begins here. Advertisement. It goes on."
    hole = Span(text.index("Adv"), text.index("Adv") + 14)
    made = ReadingText(text, Span(5, 20), [Excluded(Span(0, 4)), Excluded(Span(21, 31)), Excluded(hole)])
    assert [made.role(piece) for piece in range(4)] == ["excluded", "title", "excluded", "body"]
    assert made.excluded_in(32, len(text)) == [(hole.start, hole.end)]
    assert made.excluded_in(hole.start + 3, hole.start + 5) == [(hole.start + 3, hole.start + 5)]


def test_direction_is_that_of_the_first_strong_character_of_the_paragraph() -> None:
    text = "1991: English\n2012: كانت\n" + "עברית " * 2_000
    made = ReadingText(text)
    assert [made.is_right_to_left(piece) for piece in range(3)] == [False, True, True]
    assert made.is_right_to_left(len(made) - 1)
    assert has_right_to_left("a א")
    assert not has_right_to_left("a ä 😀")
