from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.services.finding import Finder, find, fold, next_match


def words(text: str, needle: str) -> list[str]:
    return [match.of(text) for match in find(text, needle)]


@pytest.mark.parametrize(
    ("text", "needle", "found"),
    [
        ("Baku supplies oil. BAKU.", "baku", ["Baku", "BAKU"]),
        ("Straße und STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Straße und STRASSE", "STRAßE", ["Straße", "STRASSE"]),
        ("İstanbul, istanbul, ISTANBUL", "istanbul", ["İstanbul", "istanbul", "ISTANBUL"]),
        ("İstanbul, istanbul", "İST", ["İst", "ist"]),
        ("$1.6\u00a0billion and $5\u202fbillion", "6 billion", ["6\u00a0billion"]),
        ("$1.6 billion", "6\u00a0billion", ["6 billion"]),
        ("Israel’s “furtive” ties", 'israel\'s "furtive"', ["Israel’s “furtive”"]),
        ("Israel's", "Israel’s", ["Israel's"]),
        ("Azerbaijan–Israel, arms‑deal", "n-i", ["n–I"]),
        ("Azerbaijan–Israel, arms‑deal", "arms-deal", ["arms‑deal"]),
        ("co\u00adoperation", "cooperation", ["co\u00adoperation"]),
        ("a\u00ad b", "a", ["a"]),
        ("a\u00adb", "b", ["b"]),
        ("wait… what", "wait...", ["wait…"]),
        ("ﬁgures", "figure", ["ﬁgure"]),
        ("🙂 say 🙂👍🏽", "🙂", ["🙂", "🙂"]),
        ("Əliyev əliyev", "Ə", ["Ə", "ə"]),
        ("one\ntwo", "e t", []),
        ("aaa", "aa", ["aa"]),
        ("nothing here", "", []),
        ("", "x", []),
    ],
)
def test_matches_are_the_words_as_printed(text: str, needle: str, found: list[str]) -> None:
    assert words(text, needle) == found


def test_a_match_never_cuts_a_character_in_two() -> None:
    assert find("ß", "s") == []
    assert find("sß", "ss") == [Span(1, 2)]
    assert find("ßs", "ss") == [Span(0, 1)]
    assert find("…", ".") == []


def test_positions_are_code_points_after_characters_of_every_length() -> None:
    text = "🙂 ß\u00ad\u00adİ … 40%"
    assert find(text, "40%") == [Span(len(text) - 3, len(text))]
    assert find(text, "i") == [Span(5, 6)]
    assert find(text, "ss") == [Span(2, 3)]


LETTERS = st.sampled_from("aAsSßiIİıﬁf 'ʼ’“\"-–…..\u00ad\u00a0\u202f\t\n🙂ée\u0301ŉn")


def by_hand(text: str, needle: str) -> list[Span]:
    """The same by trying every span from the left, the shortest first."""
    wanted = "".join(map(fold, needle))
    found: list[Span] = []
    start = 0
    while wanted and start < len(text):
        ends = (
            end
            for end in range(start + 1, len(text) + 1)
            if fold(text[start]) and "".join(map(fold, text[start:end])) == wanted
        )
        end = next(ends, None)
        if end is None:
            start += 1
        else:
            found.append(Span(start, end))
            start = end
    return found


@given(st.text(LETTERS, max_size=24), st.text(LETTERS, max_size=3))
def test_the_matches_are_those_found_by_trying_every_span(text: str, needle: str) -> None:
    assert find(text, needle) == by_hand(text, needle)


@given(st.text(max_size=40), st.data())
def test_every_piece_of_the_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    piece = text[start : data.draw(st.integers(start, len(text)))]
    matches = Finder(text).find(piece)
    folded = "".join(map(fold, piece))
    assert bool(matches) == bool(folded)
    assert all("".join(map(fold, match.of(text))) == folded for match in matches)


def test_the_next_match_is_at_or_after_the_caret_and_wraps() -> None:
    matches = find("x x x", "x")
    assert [next_match(matches, position) for position in (0, 1, 4, 5)] == [0, 1, 2, 0]
    assert next_match([], 3) is None
