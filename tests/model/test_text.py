"""Canonical text: what is changed, how often, and where positions go."""

from __future__ import annotations

import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.model.text import canonical, count_words, has_words, paragraphs, sha256, storable

given_texts = st.lists(
    st.sampled_from(["a", "é", "🙂", "\r", "\n", "\r\n", "\ufeff", "\0", "\ud800", "\udfff", "\u00a0", "\u2028", "\x85"]) | st.text(max_size=3)
).map("".join)  # fmt: skip


def oracle(text: str) -> list[tuple[str, int]]:
    """Each canonical character with its position in the given text, by reading one after the other."""
    made: list[tuple[str, int]] = []
    for at, sign in enumerate(text):
        if not text[: at + 1].strip("\ufeff") or text[at : at + 2] == "\r\n":
            continue
        made.append(
            ("\n" if sign == "\r" else "\ufffd" if sign == "\0" or "\ud800" <= sign <= "\udfff" else sign, at)
        )
    return made


@given(given_texts)
def test_nothing_else_is_changed_and_positions_follow(text: str) -> None:
    made = canonical(text)
    wanted = oracle(text)
    assert made.text == "".join(sign for sign, _ in wanted)
    assert [made.position(at) for _, at in wanted] == list(range(len(wanted)))
    assert made.position(len(text)) == len(made.text)
    assert sorted(made.position(at) for at in range(len(text) + 1)) == [
        made.position(at) for at in range(len(text) + 1)
    ]


@given(given_texts)
def test_a_canonical_text_is_storable(text: str) -> None:
    made = canonical(text).text
    assert not re.search("[\r\0\ud800-\udfff]", made)
    assert made.encode().decode() == made


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0\ufeff")))
def test_a_text_that_is_canonical_stays_as_it_is(text: str) -> None:
    made = canonical(text)
    assert made.text is text
    assert not made.changes
    assert made.changes.words() == []
    assert made.position(3) == 3


def test_every_change_is_counted_and_named() -> None:
    changes = canonical("\ufeffa\r\nb\rc\0\ud800\r\n").changes
    assert changes
    assert changes.words() == [
        "2 × CRLF line ends read as LF", "1 × CR line ends read as LF", "1 × byte order mark dropped",
        "1 × NUL replaced by U+FFFD", "1 × lone surrogates replaced by U+FFFD",
    ]  # fmt: skip


def test_byte_order_marks_are_at_the_beginning_and_all_of_them_go() -> None:
    made = canonical("\ufeff\ufeffa")
    assert (made.text, made.changes.bom, made.dropped) == ("a", 2, (0, 1))
    assert canonical("a\ufeff").text == "a\ufeff"


@given(given_texts)
def test_what_is_made_canonical_is(text: str) -> None:
    made = canonical(text).text
    assert not canonical(made).changes


def test_storable_keeps_line_ends() -> None:
    assert storable("a\0\r\n\udc80") == "a\ufffd\r\n\ufffd"


def test_the_hash_is_that_of_the_bytes() -> None:
    assert sha256("Ağa 🙂") == hashlib.sha256("Ağa 🙂".encode()).hexdigest()


@given(st.lists(st.sampled_from([*"ab \n\u00a0\u2028\x85\t", "\n\n"])).map("".join))
def test_paragraphs_are_the_lines_that_hold_something(text: str) -> None:
    wanted = [(line, line.strip()) for line in text.split("\n")]
    assert [span.of(text) for span in paragraphs(text)] == [line for line, inked in wanted if inked]


def test_paragraphs_of_blanks_cost_one_look() -> None:
    """Twice the length once cost four times as long."""
    text = " " * 3_000_000 + "\n" + " " * 3_000_000 + "a"
    assert list(paragraphs(text)) == [Span(3_000_001, 6_000_002)]


@pytest.mark.parametrize(("text", "count"), [("", 0), ("a b\u00a0c\n d", 4), ("…", 1)])
def test_words_are_runs_between_blanks(text: str, count: int) -> None:
    assert count_words(text) == count


@given(st.text(alphabet=" \n\u00a0\u2028ab😀", max_size=12), st.integers(0, 30))
def test_words_are_counted_across_the_pieces(words: str, shift: int) -> None:
    text = "a" * (2**20 - shift % 7) + words + " b" * shift
    assert count_words(text) == len(text.split())
    assert has_words(words) == bool(words.split())
