"""Typed words and texts: case, accents, where they stand, slips."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.services.matching import AT_WORD, BEGINS, INITIALS, INSIDE, NEAR, Needle, fold, folded, is_slip


@pytest.mark.parametrize(
    ("text", "typed", "score", "marked"),
    [
        ("Import articles…", "imp", BEGINS, ["Imp"]),
        ("Export annotations…", "ann", AT_WORD, ["ann"]),
        ("Export annotations…", "port", INSIDE, ["port"]),
        ("Azərbaycan Respublikası", "azerbaycan", BEGINS, ["Azərbaycan"]),
        ("İlham Əliyev", "ilham aliyev", None, []),
        ("İlham Əliyev", "ilham eliyev", BEGINS + AT_WORD, ["İlham", "Əliyev"]),
        ("cafe\u0301 society", "café", BEGINS, ["cafe\u0301"]),
        ("Straße", "strasse", BEGINS, ["Straße"]),
        ("Israel’s oil", "israel's", BEGINS, ["Israel’s"]),
        ("oil of Israel", "israel oil", BEGINS + AT_WORD, ["oil", "Israel"]),
        ("Mark done and open the next", "mdao", None, []),
    ],
)
def test_words_are_found_whatever_case_and_accents(
    text: str, typed: str, score: int | None, marked: list[str]
) -> None:
    fit = Needle(typed).fit(fold(text))
    assert (None if fit is None else fit.score) == score
    assert [text[start:end] for start, end in fit.ranges] == marked if fit else marked == []


@pytest.mark.parametrize(
    ("text", "typed", "score"),
    [
        ("Mark done and open the next", "mdao", INITIALS),
        ("A billion dollars", "bilion", NEAR),
        ("Export annotations…", "exprot", NEAR),
        ("Partnership", "port", NEAR),
        ("Partnership", "pxyt", None),
        ("Partnership", "pot", None),
    ],
)
def test_slips_and_initials_are_forgiven_where_that_is_wanted(
    text: str, typed: str, score: int | None
) -> None:
    needle = Needle(typed)
    assert needle.fit(fold(text)) is None
    fit = needle.fit(fold(text), forgives=True)
    assert (None if fit is None else fit.score) == score


def test_nothing_typed_is_no_needle() -> None:
    assert not Needle("  \u00a0 ")
    assert Needle(" a ")


@given(st.text(max_size=40))
def test_every_text_fits_itself_and_each_word_is_marked(text: str) -> None:
    needle = Needle(text)
    fit = needle.fit(fold(text))
    assert fit is not None
    assert all(0 <= start < end <= len(text) for start, end in fit.ranges)
    marked = [folded(text[start:end]) for start, end in fit.ranges]
    assert all(any(word in piece for piece in marked) for word in needle.words)


@given(st.text(alphabet="abc", min_size=1, max_size=6), st.data())
def test_one_character_more_or_less_is_a_slip_both_ways(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word)))
    longer = f"{word[:place]}x{word[place:]}"
    assert is_slip(word, longer)
    assert is_slip(longer, word)
    assert is_slip(longer, longer[:place] + "y" + longer[place + 1 :])
    assert not is_slip(word, longer + "yz")


@given(st.text(max_size=30), st.text(max_size=30))
def test_the_quick_test_agrees_with_the_whole_one(text: str, typed: str) -> None:
    needle = Needle(typed)
    assert folded(text) == fold(text).text
    if needle:
        assert needle.may_fit(text) == (needle.fit(fold(text)) is not None)
