"""Stretches: paragraphs, and parts of long ones."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.text import paragraphs
from annotator.services.stretches import LONGEST, paragraphs_from, stretch_at, stretches

texts = st.lists(st.sampled_from(["One", " ", "\u00a0", "\n", "\n\n", "two."]), max_size=20).map("".join)


@given(texts, st.integers(0, 60))
def test_paragraphs_from_a_place_are_those_of_the_text(text: str, position: int) -> None:
    position = min(position, len(text))
    every = list(paragraphs(text))
    assert list(paragraphs_from(text, position)) == [one for one in every if one.end > position]
    before = [one for one in every if one.start < position]
    assert list(paragraphs_from(text, position, backwards=True)) == before[::-1]


@given(texts, st.integers(0, 60))
def test_the_stretch_at_a_place(text: str, position: int) -> None:
    position = min(position, len(text))
    every = list(stretches(text, 0))
    on_line = [one for one in every if one.start <= position <= one.end]
    later = [one for one in every if one.start > position]
    assert stretch_at(text, position) == next(iter([*on_line, *later]), None)


def test_a_long_paragraph_is_cut_after_sentences_always_at_the_same_places() -> None:
    sentence = "It costs $1.6 billion in No. 8, they said. "
    text = "Before.\n" + sentence * 2_000 + "\nAfter."
    parts = list(stretches(text, 0))
    long = parts[1:-1]
    assert len(long) > 4
    assert all(before.end == after.start for before, after in pairwise(long))
    assert all(text[one.start - 6 : one.start] == "said. " for one in long[1:])
    assert max(map(len, long)) <= LONGEST
    assert list(stretches(text, len(text), backwards=True)) == parts[::-1]
    middle = long[2].start + 7
    assert stretch_at(text, middle) == long[2]
    assert next(iter(stretches(text, middle))) == long[2]


def test_a_long_paragraph_without_any_blank_is_cut_too() -> None:
    text = "x" * 100_000
    parts = list(stretches(text, 0))
    assert (parts[0].start, parts[-1].end) == (0, 100_000)
    assert all(before.end == after.start for before, after in pairwise(parts))
