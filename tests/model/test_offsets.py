"""Code points to UTF-16 units and back, against Python's own encoder."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import SpanError
from annotator.model.offsets import Utf16Offsets
from annotator.model.span import Span

texts = st.lists(st.sampled_from([*"aé\u0301\n🙂", "👨‍👩‍👧", "\u2028", "\U0010ffff", "\uffff"])).map(
    "".join
) | st.text(st.characters(exclude_categories=["Cs"]))


def utf16(text: str) -> bytes:
    return text.encode("utf-16-le")


@given(texts)
def test_every_position_goes_over_and_comes_back(text: str) -> None:
    offsets = Utf16Offsets(text)
    assert offsets.length_utf16 == len(utf16(text)) // 2
    for position in range(len(text) + 1):
        wanted = len(utf16(text[:position])) // 2
        assert offsets.to_utf16(position) == wanted
        assert offsets.from_utf16(wanted) == offsets.from_utf16(wanted, round_up=True) == position
    assert offsets.is_identity == (max(text, default="") < "\U00010000")


@given(texts)
def test_between_the_halves_of_a_pair_positions_snap(text: str) -> None:
    offsets = Utf16Offsets(text)
    for position, sign in enumerate(text):
        if sign > "\uffff":
            inside = offsets.to_utf16(position) + 1
            assert offsets.from_utf16(inside) == position
            assert offsets.from_utf16(inside, round_up=True) == position + 1


@given(texts.filter(bool), st.data())
def test_a_range_snaps_outward_to_the_words_it_touches(text: str, data: st.DataObject) -> None:
    offsets = Utf16Offsets(text)
    start = data.draw(st.integers(0, offsets.length_utf16 - 1))
    end = data.draw(st.integers(start + 1, offsets.length_utf16))
    span = offsets.span_from_utf16(start, end)
    low, high = offsets.span_to_utf16(span)
    units = utf16(text)
    assert low <= start < end <= high
    assert span.of(text) == units[2 * low : 2 * high].decode("utf-16-le")
    assert start - low <= 1
    assert high - end <= 1


@given(texts, st.data())
def test_astral_characters_are_counted(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert Utf16Offsets(text).astral_between(start, end) == sum(sign > "\uffff" for sign in text[start:end])


def test_an_empty_range_is_no_span() -> None:
    with pytest.raises(SpanError):
        Utf16Offsets("ab").span_from_utf16(1, 1)
    assert Utf16Offsets("🙂").span_from_utf16(1, 2) == Span(0, 1)
