"""The rule tok-1: where words begin and end."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.model import tokens as module
from annotator.model.span import Span
from annotator.model.tokens import (
    TOKENIZER,
    is_blank,
    next_word,
    previous_word,
    token_edges,
    tokens,
    word_at,
)

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
PIECES = [*"ab19.,-'’ \n\u00a0$%!?\"(]_&…漢カไ", "\u0308", "\u200d", "\u200c", "\u00ad", "\u200b", "\u0600", "👨", "\u0e33", "각", "🇦", "🇿", "צ", "U.S.", "é"]  # fmt: skip
made_up = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
texts = made_up | st.text(
    st.characters(exclude_categories=["Cs", "Cn"], exclude_characters="\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d"),
    max_size=30,
)


def words(text: str) -> list[str]:
    return [span.of(text) for span in tokens(text)]


CASES = {
    "$1.6 billion": ["$", "1.6", "billion"],
    "1,870 and 1'000 and 1 870": ["1,870", "and", "1'000", "and", "1", "870"],
    "1\u00a0870 people in 2021\u00a0100 cars": ["1\u00a0870", "people", "in", "2021", "100", "cars"],
    "2005-2014, 2–3": ["2005", "-", "2014", ",", "2", "–", "3"],
    "47- 58": ["47", "-", "58"],
    ".5 of it. 5.": [".5", "of", "it", ".", "5", "."],
    "19th 300m 1990s": ["19th", "300m", "1990s"],
    "40% US$2 #5": ["40", "%", "US", "$", "2", "#", "5"],
    "Israel’s don't companies’": ["Israel’s", "don't", "companies", "’"],
    "in the 1990’s": ["in", "the", "1990’s"],
    "fifth-largest Barak-8 F-16s": ["fifth-largest", "Barak-8", "F-16s"],
    "5-year-old $4-billion mid-1,000s": ["5-year-old", "$", "4-billion", "mid-1,000s"],
    "pro-Jew, –aligned -- x": ["pro-Jew", ",", "–", "aligned", "-", "-", "x"],
    "U.S. U.S.-led anti-U.S. U.N votes": ["U.S.", "U.S.-led", "anti-U.S.", "U.N", "votes"],
    "e.g. Ph.D. B.A. J.K.Rowling": ["e.g.", "Ph.D.", "B.A.", "J.K.", "Rowling"],
    "Mr. Ltd., Vol.4, p.36": ["Mr", ".", "Ltd", ".", ",", "Vol", ".", "4", ",", "p", ".", "36"],
    "YnetNews.com’s end.Then": ["YnetNews.com’s", "end", ".", "Then"],
    "AT&T Q&A": ["AT&T", "Q&A"],
    "9/11 and/or": ["9", "/", "11", "and", "/", "or"],
    "oil.[11] etc.[12]": ["oil", ".", "[", "11", "]", "etc", ".", "[", "12", "]"],
    'צה"ל "ab"': ['צה"ל', '"', "ab", '"'],
    "بيت‌الله می‌خواهم": ["بيت‌الله", "می‌خواهم"],
    "漢字カタカナabc日本": ["漢", "字", "カタカナ", "abc", "日", "本"],
    "น้ำ ไท": ["น้ำ", "ไ", "ท"],
    "한국어 문장": ["한국어", "문장"],
    "cafe\u0301s a\u0308!\u0308": ["cafe\u0301s", "a\u0308", "!\u0308"],
    "👨‍👩‍👧👍🏽 1️⃣ 🇦🇿🇮🇱🇦": ["👨‍👩‍👧", "👍🏽", "1️⃣", "🇦🇿", "🇮🇱", "🇦"],
    "soft\u00adhyphen zero\u200bwidth \u200e": ["soft\u00adhyphen", "zero\u200bwidth"],
    "👨\u200d\u2139": ["👨\u200d\u2139"],
    " \u0308x \u200cy": [" \u0308", "x", "y"],
    "Akyıldız Ağa ə": ["Akyıldız", "Ağa", "ə"],
    "": [],
    " \n\u00a0\u200b": [],
}


@pytest.mark.parametrize("text", CASES)
def test_what_is_one_token(text: str) -> None:
    assert words(text) == CASES[text]


def test_the_rule_has_a_version() -> None:
    assert TOKENIZER == "tok-1"


@given(texts)
def test_tokens_are_in_order_and_leave_out_nothing_but_blanks(text: str) -> None:
    found = tokens(text)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(is_blank(text[at]) for gap in Span(0, len(text) + 1).without(found) for at in range(gap.start, min(gap.end, len(text))))  # fmt: skip
    assert not any(all(is_blank(sign) for sign in span.of(text)) for span in found)


@given(texts)
def test_no_token_edge_lies_inside_a_grapheme(text: str) -> None:
    # The oracle joins a virama without a consonant before it to the next one, which UAX #29 (GB9c) does not.
    inside = {at for found in regex.finditer(r"\X", text) for at in range(found.start() + 1, found.end())}
    for span in tokens(text):
        assert span.start not in inside
        assert span.end not in inside or text[span.end].isspace()


@given(texts, st.integers(0, 60), st.integers(1, 20), st.sampled_from([1, 2, 5, 256]))
def test_a_window_has_the_tokens_of_the_whole(text: str, start: int, length: int, step: int) -> None:
    window = Span(start, start + length)
    wanted = [span for span in tokens(text) if span.overlaps(window)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_WINDOW", step)
        assert tokens(text, window.start, window.end) == wanted
        edges = token_edges(text, window.start, window.end)
        assert edges == (Span(wanted[0].start, wanted[-1].end) if wanted else None)


@given(made_up, st.integers(0, 60))
@example(",.1", 2)
def test_word_steps_go_over_every_word_and_back(text: str, start: int) -> None:
    starts = [span.start for span in tokens(text) if _is_word(text, span)]
    start = min(start, len(text))
    assert next_word(text, start) == next((at for at in starts if at > start), len(text))
    assert previous_word(text, start) == next((at for at in reversed(starts) if at < start), 0)


def _is_word(text: str, span: Span) -> bool:
    words = span.of(text).lstrip("\u0600")
    first = words[1:2] if words[:1] == "." and words[1:2].isdecimal() else words[:1]  # “.5” is a number
    return first.isalnum() or first == "_"


def test_steps_pass_signs_and_stop_at_numbers() -> None:
    text = "He paid “$1.6 billion”.\n\nThen…"
    stops = [0]
    while stops[-1] < len(text):
        stops.append(next_word(text, stops[-1]))
    assert [text[at : at + 3] for at in stops] == ["He ", "pai", "1.6", "bil", "The", ""]
    back = [len(text)]
    while back[-1]:
        back.append(previous_word(text, back[-1]))
    assert back[::-1][:-1] == stops[:-1]
    assert previous_word(text, 5) == 3


@pytest.mark.parametrize(
    ("text", "position", "word"),
    [
        ("one two", 0, "one"), ("one two", 3, "one"), ("one two", 4, "two"), ("one two", 7, "two"), ("a, b", 1, "a"),
        ("(a", 0, "("), ("40%", 2, "40"), ("40%", 3, "%"), ("U.S.-led", 3, "U.S.-led"), ("a  b", 2, None), ("", 0, None),
        ("a  b", 1, "a"), ("漢字", 1, "字"), ("“a”", 1, "a"), (" ,", 2, ","),
    ],
)  # fmt: skip
def test_the_word_at_a_caret(text: str, position: int, word: str | None) -> None:
    found = word_at(text, position)
    assert (found and found.of(text)) == word


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_every_figure_of_the_seeds_begins_and_ends_with_a_token(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    edges = {edge for span in tokens(text) for edge in (span.start, span.end)}
    figures = list(regex.finditer(r"(?<![\w-])\d+(?:[.,]\d+)*(?![\w-])", text))
    assert figures
    assert [found[0] for found in figures if not edges.issuperset(found.span())] == []


def test_long_texts_cost_what_the_window_costs() -> None:
    """Without a bound these would take minutes."""
    text = "The oil, 40% of it, is Azerbaijan’s. " * 300_000
    assert word_at(text, 9_000_003) is not None
    assert previous_word(text, 9_000_000) > 8_999_900
    assert next_word("." * 200_000, 5) == 200_000
    assert word_at(" " * 2_000_000, 1_000_000) is None
    assert tokens("漢" * 1_000_000, 500_000, 500_002) == [Span(500_000, 500_001), Span(500_001, 500_002)]


@pytest.mark.data
def test_the_graphemes_of_unicodes_own_test_stay_whole() -> None:
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    lines = Path(folder, "text/unicode/GraphemeBreakTest.txt").read_text(encoding="utf-8").splitlines()
    cases = [line.partition("#")[0].split() for line in lines if line and not line.startswith("#")]
    assert len(cases) > 500
    for case in cases:
        codes = [code for code in case if code not in "÷×"]
        text = "".join(chr(int(code, 16)) for code in codes)
        signs = [sign for sign in case if sign in "÷×"]
        inside = {at for at, sign in enumerate(signs) if sign == "×"}
        if text != "\u0600 ":  # a prefix sign keeps no blank, see the module
            assert not inside & {edge for span in tokens(text) for edge in (span.start, span.end)}, case


@pytest.mark.parametrize("unit", ["a", "a%", "a-", ",1", "e\u0301", "漢", "\u0600a", "a. ", " "])
def test_tokens_far_from_any_sure_place_are_those_of_the_whole(unit: str) -> None:
    text = unit * 9_000
    wanted = tokens(text)
    assert [span for span in wanted if span.end - span.start > len(unit) * 8_000] or len(wanted) != 1
    for start in (8_990, 4_100, 8_999, 0, 5_000, 4_096):
        window = Span(start, start + 30)
        assert tokens(text, window.start, window.end) == [one for one in wanted if one.overlaps(window)]


def test_a_word_of_a_million_letters_is_read_once() -> None:
    text = "".join(random.Random(1).choices("abcdef", k=1_000_000))
    with pytest.MonkeyPatch.context() as patch:
        count = 0

        class Counting:
            def finditer(self, *given: object) -> Iterator[re.Match[str]]:
                nonlocal count
                for found in rule.finditer(*given):
                    count += len(found.group())
                    yield found

        rule: Any = module._rule()
        patch.setattr(module, "_rule", Counting)
        for place in (500, 999_000, 500_000):
            assert word_at(text, place) == Span(0, len(text))
            assert next_word(text, place) == len(text)
            assert token_edges(text, place, place + 5) == Span(0, len(text))
    assert count == len(text)
